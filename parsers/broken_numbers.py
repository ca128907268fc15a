"""Headings whose number lost its mark or half of its brackets or stands before a figure, told by counting on.

They look like 1 关于…, (2关于…, 第一,… and 3.6名职工….

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from parsers.marks import LEAD, Form, Mark
from parsers.ordinals import HAN, read_ordinal
from parsers.signs import is_finding

_TEXT = r"(?=[\u3400-\u9fff“《]{2})"
_OPEN = r"(?![^()\n]*\))"  # no bracket closes it later in the line
_PATTERNS: dict[Form, re.Pattern[str]] = {
    "num": re.compile(rf"(?m)^[{LEAD}]*(?P<open>)(?P<number>\d{{1,3}})[ :·.、-]*{_TEXT}"),
    "han": re.compile(
        rf"(?m)^[{LEAD}]*(?P<open>第?)(?P<number>[{HAN}]{{1,3}})(?:[ ,:]+|(?<=第[{HAN}])、(?=关于|针对|“)){_TEXT}"
    ),
    "(han)": re.compile(rf"(?m)^[{LEAD}]*(?P<open>\()(?P<number>[{HAN}]{{1,3}})[ ,:、.]*{_TEXT}{_OPEN}"),
    "(num)": re.compile(rf"(?m)^[{LEAD}]*(?P<open>\()(?P<number>\d{{1,2}})[ ,:、.]*{_TEXT}{_OPEN}"),
}
_BEFORE_FIGURE = re.compile(rf"(?m)^[{LEAD}]*(?P<number>\d{{1,3}})[.、] ?(?=\d[\d.,]*[\u3400-\u9fff])")
FEWEST = 3  # numbers that count up: fewer are chance
MOST_LOST = 3  # numbers that may be missing between two headings
_COUNTS = re.compile("[个家名项次户份台套件处条所座起批辆]")  # behind a bare number: 3个工作室
_HALF = re.compile(r"\d{1,2}\)")


def with_broken_numbers(text: str, marks: list[Mark]) -> list[Mark]:
    """The marks with those of such headings, in order; in a text with 1) and (1) but without 1. the first is above."""
    marks, taken = _levels(text, marks), {mark.start for mark in marks}
    for form in _PATTERNS:
        broken = [mark for mark in _broken(text, form) if mark.start not in taken]
        if broken:
            marks = sorted([*marks, *_counted_on(text, [m for m in marks if m.form == form], broken)], key=_start)
    return sorted([*marks, *_before_figures(text, [m for m in marks if m.form == "num"])], key=_start)


def _start(mark: Mark) -> int:
    return mark.start


def _levels(text: str, marks: list[Mark]) -> list[Mark]:
    half = {mark.start for mark in marks if mark.form == "(num)" and _HALF.match(text, mark.start)}
    whole = sum(mark.form == "(num)" for mark in marks) - len(half)
    if len(half) < FEWEST or not whole or any(mark.form == "num" for mark in marks):
        return marks
    return [replace(mark, form="num") if mark.start in half else mark for mark in marks]


def _broken(text: str, form: Form) -> Iterator[Mark]:
    for m in _PATTERNS[form].finditer(text):
        number = read_ordinal(m["number"])
        if number and not (m.end() == m.end("number") and _counts(text, m.end())):
            yield Mark(m.start("open"), m.end(), form, number)


def _counts(text: str, at: int) -> bool:
    """Does a bare number before ``at`` count something, in a line that is worded as no finding?"""
    line = text.find("\n", at)
    return bool(_COUNTS.match(text, at)) and not is_finding(text[at : line if line >= 0 else len(text)])


def _before_figures(text: str, whole: list[Mark]) -> list[Mark]:
    """The numbers before figures that fill a run's gaps; where the same number follows, one is a decimal (3.5公里)."""
    new = [Mark(m.start("number"), m.end(), "num", int(m["number"])) for m in _BEFORE_FIGURE.finditer(text)]
    runs: list[list[Mark]] = [[]]
    for mark in sorted([*whole, *new], key=_start):
        if runs[-1] and runs[-1][-1].number + 1 != mark.number:
            runs.append([])
        runs[-1].append(mark)
    found = set[Mark]()
    for run, after in zip_longest(runs, runs[1:], fillvalue=list[Mark]()):
        again = bool(after) and 1 < after[0].number <= run[-1].number
        if len(run) >= FEWEST and not again:
            found.update(run)
    return [mark for mark in new if mark in found and mark not in whole]


def _counted_on(text: str, whole: list[Mark], broken: list[Mark]) -> list[Mark]:
    """The broken ones that stand in a run of numbers counting up, the whole ones taken into account."""
    new, run, kept = set(broken), list[Mark](), list[Mark]()
    for mark in sorted([*whole, *broken], key=_start):
        bare = mark in new and _is_bare(text, mark)
        if run and not 0 < mark.number - run[-1].number <= (1 if bare or _is_bare(text, run[-1]) else MOST_LOST + 1):
            kept += _of_run(text, run, new)
            run = []
        run.append(mark)
    return kept + _of_run(text, run, new)


def _is_bare(text: str, mark: Mark) -> bool:
    """Whether nothing parts a number from what follows (3个) nor stands before it."""
    return text[mark.start : mark.end].isdecimal()


def _of_run(text: str, run: list[Mark], new: set[Mark]) -> list[Mark]:
    """The broken numbers of a run; an open bracket or a run from 1 needs fewer of them than numbers alone."""
    from_one = run[0].number == 1 and not any(_is_bare(text, mark) for mark in run)
    fewest = FEWEST if not from_one else 1 if text[run[0].start] == "(" else 2
    return [mark for mark in run if mark in new] if len(run) >= fewest else []
