"""Saved pages of government sites: their article as lines, with title, date and source."""

from __future__ import annotations

import re
from functools import cache

from parsers.documents.document import Document
from parsers.documents.encodings import decode
from parsers.documents.errors import DocumentError
from parsers.documents.page_content import find_content
from parsers.documents.page_facts import is_fact_line, page_facts
from parsers.documents.page_lines import page_lines
from parsers.documents.page_tree import page_tree
from parsers.vocabulary import grouped

_CHARSET = re.compile(r"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_FACT_LINES = 6  # the headline, its date and its source stand among the first lines
_TITLE_LINES = 4
_FAMILIES = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "cp950", "utf8": "utf-8"}


def read_page(data: bytes) -> Document:
    """Read a saved page: its article alone, one paragraph or table row a line, the headline first.

    Raises:
        DocumentError: undecodable, nested too deep, or without text of its own.
    """
    decoded = decode(data)
    root = page_tree(decoded.text)
    around = page_lines(root)
    content = find_content(root)
    lines = _trimmed([line for element in content.elements for line in page_lines(element)])
    facts = page_facts(root, _above(around, lines))
    body = [line for index, line in enumerate(lines) if index >= _FACT_LINES or not is_fact_line(line)]
    if not body:
        raise DocumentError("page-no-text")
    if facts.title and not _begins_with(body, facts.title):
        body.insert(0, facts.title)
    notes = (
        *decoded.notes,
        *_declared(decoded.text, decoded.encoding),
        *(() if content.recognised else ("whole-page",)),
    )
    return Document("\n".join(body) + "\n", "html", facts.title, facts.published, facts.source, notes)


def _above(around: list[str], lines: list[str]) -> list[str]:
    """The lines of the page before its article, and the first of the article, where its date may stand."""
    first = lines[0] if lines else None
    return around[: around.index(first)] + lines[:_FACT_LINES] if first in around else lines[:_FACT_LINES]


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in grouped("page_noise")[kind]))


def _trimmed(lines: list[str]) -> list[str]:
    """The lines without tool bars, up to the line that says the article is over."""
    kept: list[str] = []
    total, seen = sum(map(len, lines)), 0
    for line in lines:
        seen += len(line)
        if _pattern("end").fullmatch(line):
            if seen > total / 3:  # the same words above the article head a box, and only their line goes
                break
        elif not _pattern("line").fullmatch(line):
            kept.append(line)
    return kept


def _begins_with(lines: list[str], title: str) -> bool:
    return re.sub(r"\s", "", title) in re.sub(r"\s", "", "".join(lines[:_TITLE_LINES]))


def _declared(text: str, encoding: str) -> tuple[str, ...]:
    """A note when a page names another encoding than its bytes are in."""
    match = _CHARSET.search(text[:4096])
    if not match:
        return ()
    name = match[1].lower()
    same = _FAMILIES.get(name, name) == encoding or name.replace("-", "") == encoding.replace("-", "")
    return () if same or (name == "big5" and encoding.startswith("big5")) else (f"declared:{match[1]}",)
