"""Numbers alone on lines above findings (01 / 物业矛盾化解不力 / 整改进展), as pages made for phones print them.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from parsers.marks import LEAD, label_table, label_words
from parsers.ordinals import HAN, read_ordinal
from parsers.shadow import Edit, Shadow, edited
from parsers.signs import is_finding
from parsers.titles import about_title
from parsers.vocabulary import alternatives

FEWEST = 3  # such numbers, counted from 1 on
_NEAR, _SHORT = 60, 24  # characters above a number that are looked at; a title there is no longer
_ALONE = re.compile(
    rf"(?m)^[■|{LEAD}]*(?P<word>(?:NO|No|no|PART|Part|part)[. ]{{0,2}})?(?P<number>\d{{1,2}}|[{HAN}]{{1,3}})"
    r"[.、]?[ \t*]*(?P<break>\n[ \t#*\n]*)(?P<line>[^\n]{4,})"
)
_BRACKETS = re.compile(r"^[ \t]*(?:[\[(][^\[\]()\n]{1,20}[\])][ \t]*)*")
_STOPS = tuple("。;!?:)]”|")


@cache
def _labelled() -> re.Pattern[str]:
    """A label of numbers alone on its line: they are its values, or count the rows of a table."""
    return re.compile(rf"(?m)^[ \t|]*\**\[?(?:{alternatives(label_words('id'))})\]?\**[ \t|:]*$")


def with_numbered_lines(shadow: Shadow) -> Shadow:
    """The shadow with each such number in the line below it, as 01.…; unchanged where they make no habit."""
    found = [m for m in _ALONE.finditer(shadow.text) if _stands_apart(shadow.text, m.start())]
    counted = _counted(found)
    worded = sum(_states(m["line"]) for m in counted)
    if len(counted) < FEWEST or 2 * worded < len(counted) or _labelled().search(shadow.text):
        return shadow
    return edited(shadow, [edit for m in counted for edit in _edits(m)])


def _stands_apart(text: str, start: int) -> bool:
    """Whether the line above is empty or has ended: a page's number stands in the middle of a sentence too."""
    above = text[max(0, start - _NEAR) : start]
    if not above.strip() or re.search(r"\n[ \t]*\n[ \t]*$", above):
        return True
    line = above.rstrip().rpartition("\n")[2]
    return line.endswith(_STOPS) or len(line) <= _SHORT


def _counted(found: list[re.Match[str]]) -> list[re.Match[str]]:
    """Those that count on from 1; where the count begins anew, with the findings of the next section."""
    counted: list[re.Match[str]] = []
    last = 0
    for m in found:
        number = read_ordinal(m["number"])
        if number in {last + 1, 1}:
            counted.append(m)
            last = number or 0
    return counted


def _states(line: str) -> bool:
    """Whether a line states a finding, behind what became of it in brackets."""
    if line.strip(" \t*:[]") in label_table():
        return False
    words = line[_BRACKETS.match(line).end() :]  # type: ignore[union-attr]
    return is_finding(words) or about_title(words, 0) is not None


def _edits(m: re.Match[str]) -> Iterator[Edit]:
    """Nothing in place of a word before the number (NO., Part), its mark in place of the break behind it."""
    if m["word"]:
        yield (*m.span("word"), "")
    yield (m.end("number"), m.end("break"), ".")
