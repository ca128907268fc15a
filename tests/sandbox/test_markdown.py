"""Both kinds of Markdown as Telegram reads them, and what it says of broken marks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.errors import Refusal
from sandbox.markdown import parse_markdown, parse_markdown_v2
from sandbox.units import cut, length

Parse = Callable[[str], tuple[str, list[dict[str, Any]]]]


def shown(parse: Parse, source: str) -> tuple[str, list[tuple[str, str]]]:
    text, entities = parse(source)
    return text, [(entity["type"], cut(text, entity["offset"], entity["length"])) for entity in entities]


READ = [
    ("", "", []),
    ("问题 9", "问题 9", []),
    ("*粗* _斜_ __下__ ~删~ ||藏||", "粗 斜 下 删 藏",
     [("bold", "粗"), ("italic", "斜"), ("underline", "下"), ("strikethrough", "删"), ("spoiler", "藏")]),
    ("😀*一*", "😀一", [("bold", "一")]),
    ("*a _b_ c*", "a b c", [("bold", "a b c"), ("italic", "b")]),
    ("_*同*_", "同", [("bold", "同"), ("italic", "同")]),
    ("_斜 __下___", "斜 下", [("italic", "斜 下"), ("underline", "下")]),
    (r"1\.2 \*x\* \\", r"1.2 *x* \ ".rstrip(), []),
    (r"\中", r"\中", []),
    ("`a*b_`", "a*b_", [("code", "a*b_")]),
    ("``", "", []),
    ("**", "", []),
    ("```\nx = 1\n```", "x = 1\n", [("pre", "x = 1\n")]),
    ("```python\nx```", "x", [("pre", "x")]),
    ("```x```", "x", [("pre", "x")]),
    ("```a\\`b```", "a`b", [("pre", "a`b")]),
    ("[台账](https://example.org)", "台账", [("text_link", "台账")]),
    (r"[example\.org]", "example.org", [("text_link", "example.org")]),
    ("[a](nowhere)", "a", []),
    ("[](example.org)", "", []),
    ("[林溪](tg://user?id=1)", "林溪", [("text_mention", "林溪")]),
    ("![👍](tg://emoji?id=25)", "👍", [("custom_emoji", "👍")]),
    (">引用\n>两行\n后", "引用\n两行\n后", [("blockquote", "引用\n两行\n")]),
    (">a\n>b||\nc", "a\nb\nc", [("expandable_blockquote", "a\nb\n")]),
    (">a ||b||", "a b", [("blockquote", "a b"), ("spoiler", "b")]),
    (">a\n**>b", "a\nb", [("blockquote", "a\n"), ("blockquote", "b")]),
    ("x\n>y", "x\ny", [("blockquote", "y")]),
    (">*粗*\n", "粗\n", [("blockquote", "粗\n"), ("bold", "粗")]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "text", "entities"), READ)
def test_the_newer_style_is_read(source: str, text: str, entities: list[tuple[str, str]]) -> None:
    assert shown(parse_markdown_v2, source) == (text, entities)


RESERVED = "is reserved and must be escaped with the preceding '\\'"
BROKEN = [
    ("1.2", f"Character '.' {RESERVED}"),
    ("a-b", f"Character '-' {RESERVED}"),
    ("a>b", f"Character '>' {RESERVED}"),
    ("a|b", f"Character '|' {RESERVED}"),
    ("!", f"Character '!' {RESERVED}"),
    ("字*粗", "Can't find end of Bold entity at byte offset 3"),
    ("_斜", "Can't find end of Italic entity at byte offset 0"),
    ("__下_", "Can't find end of Italic entity at byte offset 5"),
    ("||藏", "Can't find end of Spoiler entity at byte offset 0"),
    ("`x", "Can't find end of Code entity at byte offset 0"),
    ("```x", "Can't find end of Pre entity at byte offset 0"),
    ("```x y", "Can't find end of PreCode entity at byte offset 0"),
    ("```x y`", "Can't find end of Code entity at byte offset 6"),
    ("[a](b", "Can't find end of a URL at byte offset 4"),
    ("[a", "Can't find end of TextUrl entity at byte offset 0"),
    ("![a]", "Custom emoji entity must contain a tg://emoji URL"),
    ("![a](http://emoji?id=1)", "Custom emoji URL must have scheme tg"),
    ("![a](tg://user?id=1)", 'Custom emoji URL must have host "emoji"'),
    ("![a](tg://emoji)", "Custom emoji URL must have an emoji identifier"),
    ("![a](tg://emoji?id=01)", "Invalid custom emoji identifier specified"),
    (">*a\nb*", "Can't find end of Bold entity at byte offset 1"),
]


@pytest.mark.parametrize(("source", "reason"), BROKEN)
def test_what_is_broken_in_the_newer_style_is_said(source: str, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_markdown_v2(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


OLD = [
    ("*粗* _斜_ `码`", "粗 斜 码", [("bold", "粗"), ("italic", "斜"), ("code", "码")]),
    (r"1.2 a-b \*x\* \n", r"1.2 a-b *x* \n", []),
    ("*a _b*", "a _b", [("bold", "a _b")]),
    ("[台账](https://example.org) x", "台账 x", [("text_link", "台账")]),
    ("[a](example.org", "a", [("text_link", "a")]),
    ("[a](nowhere)", "a", []),
    ("[example.org]", "example.org", [("text_link", "example.org")]),
    ("```python\nx```", "x", [("pre", "x")]),
    ("__", "", []),
]


@pytest.mark.parametrize(("source", "text", "entities"), OLD)
def test_the_older_style_is_read(source: str, text: str, entities: list[tuple[str, str]]) -> None:
    assert shown(parse_markdown, source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "offset"), [("字_a", 3), ("*a", 0), ("[a", 0), ("`a", 0), ("```a", 0), ("a*b*c*", 5)]
)
def test_an_end_that_is_missing_in_the_older_style_is_said(source: str, offset: int) -> None:
    with pytest.raises(Refusal) as refused:
        parse_markdown(source)
    reason = f"Can't find end of the entity starting at byte offset {offset}"
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


def test_details_of_links_and_code() -> None:
    _, (link,) = parse_markdown_v2("[a](https://example.org)")
    assert link["url"] == "https://example.org/"
    _, (code,) = parse_markdown_v2("```python\nx```")
    assert code["language"] == "python"
    _, (person,) = parse_markdown_v2("[a](tg://user?id=7)")
    assert person["user_id"] == 7


@given(st.text(alphabet="ab 台😀\\\n\r_*[]()~`>#|!.{}", max_size=30))
def test_any_text_is_read_or_refused_and_entities_stand_inside(source: str) -> None:
    for parse in (parse_markdown_v2, parse_markdown):
        try:
            text, entities = parse(source)
        except Refusal:
            continue
        assert all(0 <= each["offset"] < each["offset"] + each["length"] <= length(text) for each in entities)
