"""Pages fit Telegram's limit and end between sentences."""

from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from handlers.pages import LIMIT, PAGE, Block, paginate, units


def seen(page: str) -> str:
    return html.unescape(re.sub(r"</?(b|i|blockquote)>", "", page))


def test_lengths_are_utf16_units():
    assert units("字a") == 2
    assert units("𠮷") == 2


def test_short_answers_are_one_page():
    assert paginate([Block("<b>头</b>"), Block("说：", "文字。", quoted=True)]) == (
        "<b>头</b>\n说：\n<blockquote>文字。</blockquote>",
    )


def test_long_texts_are_parted_between_sentences():
    sentences = [f"第{n}次会议研究了整改事项。" for n in range(600)]
    pages = paginate([Block("<b>原文：</b>", "".join(sentences), quoted=True)])
    assert len(pages) > 2
    for page in pages:
        assert units(seen(page)) <= PAGE
        assert page.count("<blockquote>") == page.count("</blockquote>") == 1
        assert seen(page).endswith("。")
    assert "".join(seen(p) for p in pages).replace("原文：\n", "") == "".join(sentences)


def test_blocks_are_not_parted_when_the_next_page_holds_them():
    block = Block("", "一二三四五六七八九。" * 40, quoted=True)
    assert [seen(p) for p in paginate([block] * 9, 1800)] == ["\n".join([block.plain] * 4)] * 2 + [block.plain]


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=12000)), max_size=4))
def test_any_answer_fits_and_loses_nothing(cells):
    blocks = [Block(html.escape(head, quote=False), body, quoted=True) for head, body in cells]
    pages = paginate(blocks)
    assert pages
    for page in pages:
        assert units(seen(page)) <= LIMIT
    kept = "".join(re.sub(r"\s", "", body) for _, body in cells)
    quoted = re.compile(r"<blockquote>(.*?)</blockquote>", re.DOTALL)
    together = "".join(html.unescape("".join(quoted.findall(page))) for page in pages)
    assert re.sub(r"\s", "", together) == kept
