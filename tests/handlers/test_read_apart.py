"""The child process that reads a file: the same reading as in process, and what is wrong with a file by its name."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from handlers.read_apart import Reading, read_apart
from parsers.documents import read_bytes
from parsers.reading import read_text

SAMPLE = min((Path(__file__).parents[2] / "samples").glob("*.txt"), key=lambda path: path.stem).read_bytes()


def test_the_child_reads_as_we_do():
    document = read_bytes(SAMPLE, "hedu.txt")
    assert read_apart(SAMPLE, "hedu.txt") == Reading(read_text(document.text, title=document.title), document.notes)


def test_the_child_reports_what_is_wrong():
    with pytest.raises(Exception, match=r"坏\.docx") as caught:
        read_apart(b"PK\x03\x04" + b"broken" * 40, "坏.docx")
    assert caught.value.code == "docx-broken"


def test_a_broken_docx_is_named():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", "<w:document><w:body>")
    with pytest.raises(Exception, match=r"报告\.docx") as caught:
        read_apart(made.getvalue(), "报告.docx")
    assert caught.value.code == "docx-broken"
