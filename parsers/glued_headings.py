"""Headings that ran on at the end of the paragraph before, or lost their number, told by how they are worded.

关于“…”的问题 is a heading, and so is a finding on the line above what became of it (该问题已完成整改).

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from parsers.drafts import SECTIONS
from parsers.marks import IN_LINE_NUMBER, Label, Mark, between, mark_of
from parsers.model import Span
from parsers.signs import is_finding
from parsers.statuses import opens_with_status
from parsers.titles import about_title

_LONGEST = 200  # characters of a heading
_BEGINS = re.compile(r"(?:(?<=\n)|(?<=[。;]))(?=[^\n]{6,})")
_ABOUT = re.compile(r"(?<=\n)(?:关于|针对)\s*“")
_STEP = re.compile("[一二三四五六七八九十]是")
_TITLE = re.compile(r"[^。;,:!?\n]{2,30}(?:方面|领域|情况|问题|工作)[ \t]*")
_SENTENCE_END = "。;!?)”"


def glued_marks(text: str, marks: list[Mark], labels: list[Label]) -> list[Mark]:
    """The numbers of such headings, besides those at line starts.

    Args:
        text: the shadow text.
        marks: the marks at line starts.
        labels: the labels, of which one for the response may follow on the next line.
    """
    known, results = {mark.start for mark in marks}, {label.start for label in labels if label.role == "result"}
    found = [mark for m in IN_LINE_NUMBER.finditer(text) if (mark := mark_of(m)) and mark.start not in known]
    ended = [mark for mark in found if _ends_sentence(text, mark.start) and heads(text, mark.end, results)]
    return [*ended, *(mark for mark in _behind_titles(text, marks, found, results) if mark not in ended)]


def _behind_titles(text: str, marks: list[Mark], found: list[Mark], results: Container[int]) -> Iterator[Mark]:
    """The numbers that stand right behind a section's title ((二)生态治理方面3.…), a response's label below."""
    for mark in found:
        upper = next(iter(between(marks, text.rfind("\n", 0, mark.start) + 1, mark.start)), None)
        end = text.find("\n", mark.end, mark.end + _LONGEST)
        if upper and upper.form in SECTIONS and end + 1 in results and _TITLE.fullmatch(text, upper.end, mark.start):
            yield mark


def unnumbered_headings(text: str, start: int) -> Iterator[tuple[Span, int]]:
    """The problems that headings without a number state from ``start`` on, each with the heading's end."""
    past = start
    for m in _BEGINS.finditer(text, start):
        at, title = m.start(), about_title(text, m.start())
        if at < past:  # inside the quotation marks of another
            continue
        if title is not None:
            past = title.end
            if heads(text, at) or (_ABOUT.match(text, at) and text[title.end - 1] not in ",;"):
                yield title.problem, title.end
        elif not _STEP.match(text, at) and heads(text, at):
            yield (at, text.find("\n", at)), text.find("\n", at)


def _ends_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 2) : at].rstrip(" \t")
    return bool(before) and (before[-1] in _SENTENCE_END or before == "方面")


def heads(text: str, at: int, results: Container[int] = ()) -> bool:
    """Does a heading stand at ``at`` up to the end of its line, as its wording or what follows it shows?

    ``results`` are the places of labels for responses.
    """
    end = text.find("\n", at, at + _LONGEST)
    if end < 0:
        return False
    title = about_title(text, at)
    if title is not None:
        return title.end >= end or not text[title.end : end].strip()
    words = text[at:end].partition("。")
    labelled = end + 1 in results
    alone = labelled or not words[2].strip() or words[2].startswith("(")  # (责任单位:…) may stand behind it
    return alone and is_finding(words[0]) and (labelled or opens_with_status(text, end + 1, len(text)))
