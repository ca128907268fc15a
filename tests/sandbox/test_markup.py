from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.detect import with_detected
from sandbox.errors import Refusal
from sandbox.markup import parse_html
from sandbox.units import cut, length


def shown(source: str) -> list[tuple[str, str]]:
    text, entities = parse_html(source)
    return [(entity["type"], cut(text, entity["offset"], entity["length"])) for entity in entities]


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>问题 9</b> 完", "问题 9 完", [("bold", "问题 9")]),
        ("😀<i>一</i>", "😀一", [("italic", "一")]),
        ("<b>a<i>b</i></b>", "ab", [("bold", "ab"), ("italic", "b")]),
        ("<B>a</b>", "a", [("bold", "a")]),
        ("<u>a</u><s>b</s><tg-spoiler>c</tg-spoiler>", "abc", [("underline", "a"), ("strikethrough", "b"), ("spoiler", "c")]),
        ('<span class="tg-spoiler">c</span>', "c", [("spoiler", "c")]),
        ("<blockquote>q</blockquote>", "q", [("blockquote", "q")]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", "q")]),
        ("a &lt; b &amp;&quot; &#65;&#x42; &nbsp; &", 'a < b &" AB &nbsp; &', []),
        ("<b></b>x", "x", []),
        ("<a href='javascript:x'>x</a>", "x", []),
        ("<b>a</>", "a", [("bold", "a")]),
    ],
)  # fmt: skip
def test_html_becomes_text_and_entities(source: str, text: str, entities: list[tuple[str, str]]) -> None:
    assert parse_html(source)[0] == text
    assert shown(source) == entities


def test_links_keep_their_address() -> None:
    _, entities = parse_html('<a href="https://example.org/?a=1&amp;b=2">x</a> <a href="tg://user?id=2">y</a>')
    assert entities[0]["url"] == "https://example.org/?a=1&b=2"
    assert entities[1] == {"type": "text_mention", "user_id": 2, "offset": 2, "length": 1}


def test_a_code_block_takes_its_language() -> None:
    _, entities = parse_html('<pre><code class="language-python">x</code></pre>')
    assert entities == [{"type": "pre", "language": "python", "offset": 0, "length": 1}]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("台<x>", 'Unsupported start tag "x" at byte offset 3'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
    ],
)
def test_broken_html_is_refused_in_telegrams_words(source: str, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


@given(st.text(alphabet="<>/&;=\"' ab#1台😀", max_size=60))
def test_any_text_is_read_or_refused(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except Refusal:
        return
    assert all(0 <= each["offset"] < each["offset"] + each["length"] <= length(text) for each in entities)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/status 9", [("bot_command", "/status")]),
        ("/status@my_bot 9", [("bot_command", "/status@my_bot")]),
        ("/状态 9", []),
        ("a/b 1/2", []),
        ("@my_bot PM2.5", [("mention", "@my_bot")]),
        ("写给a@b.example.org", [("email", "a@b.example.org")]),
        ("见 https://example.org/a?b=1。", [("url", "https://example.org/a?b=1")]),
        ("#整改 #9", [("hashtag", "#整改")]),
    ],
)
def test_commands_mentions_and_addresses_are_found(text: str, found: list[tuple[str, str]]) -> None:
    entities = with_detected(text, [])
    assert [(each["type"], cut(text, each["offset"], each["length"])) for each in entities] == found


def test_nothing_is_found_inside_code() -> None:
    assert with_detected("/status", [{"type": "code", "offset": 0, "length": 7}]) == [
        {"type": "code", "offset": 0, "length": 7}
    ]
