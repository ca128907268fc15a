"""/search: the full text, with the words in bold, the entry they stand in, and pages."""

from __future__ import annotations

import re
from html import unescape
from threading import current_thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.fulltext import Library, fold_report, words_to_find
from handlers.search_page import search_page
from parsers.reading import read_text

TEXT = """中共青岚县委关于巡视整改进展情况的通报

2025年3月，县委对集镇供水工作作了部署，供水保障列入民生实事。

1.反馈问题：集镇供水管网漏损偏高
整改情况：一是更换老旧管道１２公里。二是建成供水
监测平台，GDP与供水<管网>数据&台账一致。
2.反馈问题：河道巡查流于形式
整改情况：一是制定巡查清单。二是每周巡查河道，“发现问题当日处置。”该问题正在整改。

下一步，县委将持续抓好整改。联系电话：000-0000000。
"""


@pytest.fixture
def report():
    return read_text(TEXT)


def bold(reply: dict) -> list[str]:
    quoted = re.findall(r"<blockquote>(.*?)</blockquote>", reply["text"], re.DOTALL)
    return [unescape(b) for q in quoted for b in re.findall(r"<b>(.*?)</b>", q, re.DOTALL)]


def quotes(reply: dict) -> list[str]:
    found = re.findall(r"<blockquote>(.*?)</blockquote>", reply["text"], re.DOTALL)
    return [unescape(re.sub("</?b>", "", quote)).strip("…") for quote in found]


SAID = [
    (
        "/search 供水",
        ["出现5处，见于3句", "1. 报告开头", "问题1　集镇供水管网漏损偏高（问题）", "（整改情况）"],
        ["供水"] * 5,
    ),
    ("/search 供水 管网", ["见于2句"], ["供水", "管网", "供水", "供水", "管网"]),
    ("/search 供水监测平台", ["出现1处，见于1句"], ["供水\n监测平台"]),
    ("/search 12公里", ["出现1处"], ["１２公里"]),
    ("/search １２公里", ["出现1处"], ["１２公里"]),
    ("/search 漏損", ["出现1处"], ["漏损"]),
    ("/search gdp", ["places: 1, sentences: 1", "Issue 1", "(what was done)"], ["GDP"]),
    ("/search ＧＤＰ", [], ["GDP"]),
    ("/search 联系电话", ["报告结尾"], ["联系电话"]),
    ("/search 供水<管网>", ["供水&lt;管网&gt;"], ["供水<管网>"]),
    ("/search 数据&台账", [], ["数据&台账"]),
    ("/search 供水 高铁", ["没有一句同时含有", "3句（5处）"], ["供水"] * 5),
    ("/search 高铁", ["报告原文中没有“高铁”"], []),
    ("/search 形式整改", ["没有“形式整改”"], []),
    ("/search 偏高整改情况", ["没有“偏高整改情况”"], []),
    ("/search .*", ["没有“.*”"], []),
    ("/search %", ["没有“%”"], []),
    ("/search '; DROP TABLE issues;--", [], []),
    ("/search <b>x</b>", ["&lt;b&gt;x&lt;/b&gt;"], []),
    ("/search", ["/search 安全生产"], []),
    ("/search \u200b\u3000", ["/search 安全生产"], []),
    ("/search@taizhang_bot 供水", ["出现5处"], ["供水"] * 5),
    ("/search\n供水\n管网", ["见于2句"], ["供水", "管网", "供水", "供水", "管网"]),
]


@pytest.mark.parametrize(("said", "held", "marked"), SAID, ids=[s[0] for s in SAID])
async def test_search_shows_the_sentences_with_the_words_in_bold(chat, said, held, marked):
    (reply,) = await chat.says(said)
    for words in held:
        assert words in reply["text"]
    assert bold(reply) == marked
    assert reply["parse_mode"] == "HTML"
    assert all(quote in TEXT for quote in quotes(reply))


async def test_sentences_end_behind_their_closing_marks(chat):
    (reply,) = await chat.says("/search 当日处置")
    assert quotes(reply) == ["二是每周巡查河道，“发现问题当日处置。”"]


async def test_the_text_is_searched_off_the_event_loop(chat, monkeypatch):
    threads = []

    def find(*args):
        threads.append(current_thread().name)
        return search_page(*args)

    monkeypatch.setattr("handlers.search.search_page", find)
    await chat.says("/search 供水")
    assert threads
    assert threads[0].startswith("ledger-reader")


async def test_a_search_in_a_group_is_a_reply(chat):
    (reply,) = await chat.says("/search 供水", chat=-100500)
    assert reply["reply_parameters"]["message_id"] > 0


async def test_a_quote_that_is_not_in_the_ledger_is_not_shown(chat, store, monkeypatch):
    await chat.says("/search 供水")
    monkeypatch.setattr(type(store), "text", lambda *_: "another text")
    (reply,) = await chat.says("/search 供水")
    assert "出现5处" in reply["text"]
    assert quotes(reply) == []


class TestLong:
    @pytest.fixture
    def report(self):
        steps = "".join(f"第{n}步，县委召开供水专题会议，研究事项{n}。" for n in range(1, 24))
        long = "供水" + "、经研究同意" * 200 + "，涉及管网改造。"
        return read_text(f"整改进展情况的通报\n1.反馈问题：供水短板\n整改情况：{steps}{long}\n")

    async def test_pages_turn_by_buttons_and_show_every_sentence_once(self, chat, labels, report):
        (page,) = await chat.says("/search 供水")
        seen = quotes(page)
        while "下一页 ›" in labels(page):
            (page,) = await chat.presses(page, "下一页")
            assert page["edited"]
            seen += quotes(page)
        assert len(seen) == len(set(seen)) == 25
        assert labels(page) == ["‹ 上一页"]
        assert "第 5/5 页" in page["text"]

    async def test_back_is_the_page_before(self, chat):
        (first,) = await chat.says("/search 供水")
        (second,) = await chat.presses(first, "下一页")
        (back,) = await chat.presses(second, "上一页")
        assert back["text"] == first["text"]

    async def test_of_a_long_sentence_the_clauses_round_the_word_are_shown(self, chat, report):
        (reply,) = await chat.says("/search 管网改造")
        (quote,) = quotes(reply)
        assert len(quote) < 300
        assert quote in report.text
        assert "<blockquote>…" in reply["text"]

    async def test_words_that_fit_no_button_are_followed_by_messages(self, chat, labels):
        replies = await chat.says("/search 县委召开供水专题会议 研究事项 县委召开供水专题会议研")
        assert len(replies) > 1
        assert labels(replies[0]) == []

    @pytest.mark.parametrize(
        "data", ["search:99:0:zh:供水", "search:x", "search:1:0:fr:供水", "search:1:0:zh:", "search:"]
    )
    async def test_a_button_that_means_nothing_any_more_is_answered(self, chat, data):
        (reply,) = await chat.says("/search 供水")
        (answer,) = await chat.presses_data(data, reply)
        assert "请重新提问" in answer["answer"]

    async def test_a_page_beyond_the_last_shows_the_last(self, chat):
        (reply,) = await chat.says("/search 供水")
        (last,) = await chat.presses_data("search:1:999:zh:供水", reply)
        assert "第 5/5 页" in last["text"]


class TestWithoutAReport:
    @pytest.fixture
    def store(self, empty_store):
        return empty_store

    async def test_it_says_what_to_do(self, chat):
        (reply,) = await chat.says("/search 供水")
        assert "python bot.py load" in reply["text"]


def test_a_text_is_folded_once_a_version(store, monkeypatch):
    library, asked = Library(store), []
    whole = type(store).report
    monkeypatch.setattr(type(store), "report", lambda self, version: asked.append(version) or whole(self, version))
    first = library.of(store.current())
    assert library.of(store.current()) is first
    assert asked == [store.current().id]


def test_a_reload_is_folded_anew(store, make, entry, clock):
    library = Library(store)
    before = library.of(store.current())
    store.load(make([entry("1", 1, "桥梁养护不及时", [(None, "已加固。", "done", "已加固")])]), "qinglan.txt", clock())
    assert library.of(store.current()).original != before.original


@given(st.text(alphabet=st.sampled_from("供水管網网GgDd１1 \n\t。；，“”（）()①İß\u200b\r"), max_size=60), st.data())
def test_what_stands_in_one_sentence_is_found_where_it_stands(text, data):
    report = read_text(text)
    folded = fold_report(report)
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    words = words_to_find(text[start : start + 3])
    for hit in folded.find(words).sentences:
        assert 0 <= hit.sentence[0] <= hit.words[0][0] < hit.words[-1][1] <= hit.sentence[1] <= len(report.text)
        for span in hit.words:
            assert any(w in "".join(words_to_find(report.quote(span))) or w in fold_report(read_text(report.quote(span))).text for w in words)  # fmt: skip


def test_any_character_of_a_sentence_finds_it():
    report = read_text(TEXT)
    folded = fold_report(report)
    for at, character in enumerate(report.text):
        if character.isalnum():
            hits = folded.find(words_to_find(character))
            assert any(span[0] <= at < span[1] for hit in hits.sentences for span in hit.words), character
