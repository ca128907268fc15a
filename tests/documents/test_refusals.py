from __future__ import annotations

import io
import os
import re
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_docx import SPACES, docx, package, paragraph

from parsers.documents import Document, DocumentError, read_bytes, read_document
from parsers.documents.errors import codes
from parsers.documents.reading import LARGEST


def refused(data: bytes, name: str = "report.txt") -> str:
    with pytest.raises(DocumentError) as caught:
        read_bytes(data, name)
    assert caught.value.name == name
    return caught.value.code


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "内容")
    return file.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        ("\u3000\u200b\n".encode(), "empty"),
        (b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)), "binary"),
        ("整改\x00情况".encode(), "binary"),
        (bytes(range(1, 32)) * 20, "binary"),
        (OLE, "word-old"),
        (OLE + "Workbook".encode("utf-16-le"), "sheet"),
        (OLE + "PowerPoint Document".encode("utf-16-le"), "slides"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"{\\rtf1\\ansi text}", "rich-text"),
        (zipped("content.xml", "mimetype"), "rich-text"),
        (zipped("xl/workbook.xml", "[Content_Types].xml"), "sheet"),
        (zipped("ppt/presentation.xml"), "slides"),
        (zipped("OFD.xml", "Doc_0/Document.xml"), "ofd"),
        (zipped("report.txt"), "archive"),
        (zipped(), "archive"),
        (zipped("[Content_Types].xml"), "docx-broken"),
        (b"Rar!\x1a\x07\x01\x00", "archive"),
        (b"7z\xbc\xaf\x27\x1c", "archive"),
        (b"\x1f\x8b\x08\x00", "archive"),
        (b"\x89PNG\r\n\x1a\n\x00", "image"),
        (b"\xff\xd8\xff\xe0", "image"),
        (b"GIF89a", "image"),
        (b"II*\x00", "image"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8", "image"),
        (b"BM" + struct.pack("<I", 60) + bytes(54), "image"),
        (b"From: <saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n", "web-archive"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', "xml"),
        ("caf\xe9 d\xe9j\xe0 vu \xe0 la carte".encode("latin-1"), "encoding"),
        (b"%PDF-1.7\n", "pdf-broken"),
    ],
)
@pytest.mark.parametrize("name", ["report.txt", "report.docx", "report"])
def test_what_is_not_read_is_named(data: bytes, code: str, name: str) -> None:
    assert refused(data, name) == code


def test_the_limit_is_said_before_a_large_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(DocumentError, match="10 MB") as caught:
        read_document(path)
    assert caught.value.code == "too-large"
    assert refused(b"a" * (LARGEST + 1)) == "too-large"


def test_a_file_that_grew_is_not_read_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * (LARGEST + 10))
    monkeypatch.setattr("parsers.documents.reading._check_status", lambda *_: None)
    with pytest.raises(DocumentError) as caught:
        read_document(path)
    assert caught.value.code == "too-large"


@pytest.mark.parametrize("name", ["no-such.txt", "no-such/file.txt", "zero\0byte.txt", "名" * 500])
def test_a_missing_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_document(tmp_path / name)
    assert caught.value.code in {"missing", "unreadable"}


def test_a_folder_a_pipe_and_a_file_without_rights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "locked.txt").write_text("整改")

    def deny(*_: object) -> None:
        raise PermissionError

    for path, code in ((tmp_path, "folder"), (tmp_path / "pipe", "not-a-file")):
        with pytest.raises(DocumentError) as caught:
            read_document(path)
        assert caught.value.code == code
    monkeypatch.setattr(Path, "open", deny)
    with pytest.raises(DocumentError) as caught:
        read_document(tmp_path / "locked.txt")
    assert caught.value.code == "unreadable"


@pytest.mark.parametrize("code", codes())
def test_every_reason_is_one_sentence_in_both_languages(code: str) -> None:
    error = DocumentError(code, "报告.txt", 10)
    chinese, english = error.message("zh"), error.message("en")
    assert str(error) == english
    assert chinese.endswith("。")
    assert chinese.count("。") == 1
    assert english.endswith(".")
    assert "：" in chinese or "请" in chinese
    assert not re.search(r"[{}]|None", chinese + english)
    assert "报告.txt" in chinese
    assert "报告.txt" in english


MAIN = "word/document.xml"


def document_xml(body: str, head: str = "") -> str:
    return f"{head}<w:document {SPACES}><w:body>{body}</w:body></w:document>"


ENTITIES = '<!DOCTYPE d [<!ENTITY a "哈哈哈哈">' + "".join(
    f'<!ENTITY {name} "{f"&{below};" * 20}">' for below, name in zip("abcdef", "bcdefg", strict=True)
) + "]>"  # fmt: skip


@pytest.mark.parametrize(
    "head",
    [
        ENTITIES,
        "<!DOCTYPE d>",
        '<!DOCTYPE d SYSTEM "http://127.0.0.1/x.dtd">',
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp037"])
def test_a_document_type_is_refused_in_any_encoding(head: str, encoding: str) -> None:
    text = document_xml(paragraph("&x;"), f'<?xml version="1.0" encoding="{encoding}"?>{head}')
    data = text.encode(encoding, "replace")
    assert refused(package({MAIN: data}), "a.docx") in {"docx-unsafe", "docx-broken"}


def test_a_tower_of_elements_is_refused() -> None:
    assert refused(docx("<w:ins>" * 10_000 + "</w:ins>" * 10_000), "a.docx") == "docx-unsafe"


def test_a_zip_bomb_is_refused_while_unpacking() -> None:
    bomb = document_xml(paragraph("a" * 30_000_000))
    assert refused(package({MAIN: bomb}), "a.docx") == "docx-too-large"


def test_the_limit_holds_for_all_parts_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsers.documents.archive.LARGEST_UNPACKED", 3000)
    styles = "".join(f'<w:style w:styleId="s{n}"/>' for n in range(100))
    assert refused(docx(paragraph("整改"), styles=styles), "a.docx") == "docx-too-large"


def test_a_size_that_lies_in_the_directory_changes_nothing() -> None:
    data = docx(paragraph("整改" * 5000))
    sizes = [match.start() for match in re.finditer(b"PK\x01\x02", data)]
    broken = bytearray(data)
    for at in sizes:
        broken[at + 24 : at + 28] = struct.pack("<I", 10)  # unpacked size
    with pytest.raises(DocumentError) as caught:
        read_bytes(bytes(broken), "a.docx")
    assert caught.value.code == "docx-broken"


def test_an_encrypted_part_is_said() -> None:
    data = bytearray(docx(paragraph("整改")))
    for match in re.finditer(b"PK\x01\x02", bytes(data)):
        data[match.start() + 8] |= 1
    assert refused(bytes(data), "a.docx") == "encrypted"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_ways_to_pack_are_not_unpacked(method: int) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        archive.writestr(MAIN, document_xml(paragraph("整改")))
        archive.writestr("[Content_Types].xml", "<Types/>")
    assert refused(file.getvalue(), "a.docx") == "docx-broken"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_cut_off_docx_is_broken(share: float) -> None:
    data = docx(paragraph("整改到位" * 300))
    assert refused(data[: int(len(data) * share)], "a.docx") == "docx-broken"


@pytest.mark.parametrize("body", ["", paragraph(), "<w:p><w:r><w:drawing/></w:r></w:p>"])
def test_a_docx_without_text_is_refused(body: str) -> None:
    assert refused(docx(body), "a.docx") == "docx-no-text"


@pytest.mark.parametrize("content", ["no xml at all", "<a><b></a>", "", "\ufffe"])
def test_parts_that_are_no_xml(content: str) -> None:
    assert refused(package({MAIN: content}), "a.docx") == "docx-broken"


def test_relations_that_point_nowhere_or_in_a_circle() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Type="x/styles" Target="../../../etc/passwd"/><Relationship Type="x/numbering" Target="document.xml"/>'
        '<Relationship Type="x/image" Target="http://127.0.0.1/" TargetMode="External"/></Relationships>'
    )
    data = package({MAIN: document_xml(paragraph("整改")), "word/_rels/document.xml.rels": relations})
    assert read_bytes(data, "a.docx").text == "整改\n"


def test_styles_based_on_each_other_end() -> None:
    styles = (
        '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    assert read_bytes(docx(paragraph("整改", '<w:pStyle w:val="a"/>'), styles=styles), "a.docx").text == "整改\n"


def readable(data: bytes, name: str) -> Document | None:
    try:
        return read_bytes(data, name)
    except DocumentError:
        return None


@given(
    st.binary(max_size=2000).filter(lambda data: b"%PDF-" not in data),
    st.sampled_from(["a.txt", "a.html", "a.docx", "a.md"]),
)
@example(b"PK\x03\x04", "a.docx")
@example(b"\xff\xfe", "a.txt")
@example(b"\xff\xfe\x00\xd8", "a.txt")
@example(b"<p>", "a.html")
@example(b"\x1c", "a.txt")
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    document = readable(data, name)
    assert document is None or document.text.strip()
    assert readable(data, name) == document


WORDS = st.sampled_from(
    ["<div>", "</div>", "<p>", "<table>", "<tr>", "<td rowspan=9>", "</td>", "</table>", "<ol start=99999>", "<li>", "整改情况：", "12.5%",
     "<br>", "&nbsp;", "<a href=/x>", "</a>", "<!--", "-->", "<pre>", "\n", "<ul class=related>", "<div id=zoom>", "<title>", "<body>", "<html>"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=60).map("".join))
def test_any_soup_of_tags_is_read_or_refused(soup: str) -> None:
    readable(f"<html>{soup}".encode(), "a.html")


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 255)), min_size=1, max_size=8))
def test_a_docx_with_changed_bytes_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(docx(paragraph("整改到位" * 20)))
    for at, byte in changes:
        data[at % len(data)] = byte
    readable(bytes(data), "a.docx")


@settings(max_examples=8)
@given(st.binary(max_size=400))
def test_any_bytes_of_a_pdf_are_refused(data: bytes) -> None:
    assert refused(b"%PDF-1.7\n" + data, "a.pdf").startswith(("pdf-", "encrypted"))
