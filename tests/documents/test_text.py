from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.documents import DocumentError, read_bytes, read_document, say_note

SIMPLIFIED = "中共青岚县水利局党组关于巡察整改进展情况的通报\n一、供水管网漏损偏高。\n整改情况：更换老旧管道12公里，漏损率由21%降到13%。\n"
TRADITIONAL = "中共青嵐縣水利局黨組關於巡察整改進展情況的通報\n一、供水管網漏損偏高。\n整改情況：更換老舊管道12公里，漏損率由21%降到13%。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "gbk", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [SIMPLIFIED, "县水利局已完成整改", "县水利局"])
def test_simplified_text_in_any_encoding(text: str, encoding: str) -> None:
    assert read_bytes(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be"])
def test_traditional_text_in_any_encoding(encoding: str) -> None:
    assert read_bytes(TRADITIONAL.encode(encoding), "a.txt").text == TRADITIONAL


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"\x84\x31\x95\x33", "gb18030"),
    ],
)
def test_a_byte_order_mark_decides_and_is_taken_off(mark: bytes, encoding: str) -> None:
    assert read_bytes(mark + SIMPLIFIED.encode(encoding), "a.txt").text == SIMPLIFIED


def test_characters_beyond_gb2312_are_read() -> None:
    text = "整改情况：堃、镕、喆三处及㙍上村、𠮷田整改到位，补贴€120。"
    assert read_bytes(text.encode("gb18030"), "a.txt").text == text


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a"])
def test_text_is_what_path_read_text_gives(tmp_path: Path, ends: str, name: str) -> None:
    text = "　　一、**供水**   。\t\n\n  # 标题 <!--more-->\n\u200b整改情况:已完成 \n\n"
    path = tmp_path / name
    path.write_bytes(text.replace("\n", ends).encode())
    assert read_document(path).text == path.read_text(encoding="utf-8") == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\t\n"), min_size=1))
def test_any_utf8_text_comes_back_unchanged(text: str) -> None:
    try:
        document = read_bytes(text.encode(), "a.txt")
    except DocumentError as error:
        code = error.code
    else:
        code = ""
        assert document.format != "text" or document.text in {text, text.removeprefix("\ufeff")}
    assert code in {"", "empty", "archive", "image", "xml", "rich-text", "web-archive", "page-no-text"}


def test_markdown_front_matter_gives_facts_and_stays_in_the_text() -> None:
    text = "---\ntitle: “关于整改的通报”\ndate: 2024-06-18 10:00\nsource: 青岚县纪委监委\n---\n**一、供水**\n"
    document = read_bytes(text.encode(), "a.md")
    assert (document.format, document.text) == ("markdown", text)
    assert (document.title, document.published, document.source) == ("关于整改的通报", "2024-06-18", "青岚县纪委监委")


def test_a_few_broken_bytes_are_noted() -> None:
    data = SIMPLIFIED.encode() * 5
    document = read_bytes(data[:301] + b"\xff" + data[301:], "a.txt")
    assert document.text.count("\ufffd") >= 1
    assert any(note.startswith("undecodable:") for note in document.notes)


def test_a_stray_control_character_is_noted() -> None:
    document = read_bytes((SIMPLIFIED * 5 + "\x07").encode(), "a.txt")
    assert document.notes == ("control:1",)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_notes_are_worded(language: str) -> None:
    assert "gb18030" in say_note("encoding:gb18030", language)
    assert say_note("whole-page", language).endswith(("。", "."))
    assert say_note("unheard-of:3", language) == "unheard-of:3"
