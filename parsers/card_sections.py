"""Headings that stand above the issues of a labelled notice: they are their sections and end the issue before.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parsers.marks import Form, Mark
from parsers.model import Span
from parsers.ordinals import HAN, read_ordinal
from parsers.signs import sign

_HEADING = re.compile(
    rf"[ \t#*]*(?:(?P<part>第[{HAN}]{{1,3}}(?:部分|章))|(?P<han>[{HAN}]{{1,3}}、)|(?P<phan>\([{HAN}]{{1,3}}\)))[ \t]*"
    r"(?P<title>[^。;:\n]{2,40}?)(?:(?<=问题)。)?[ \t*:]*"
)
_CHAPTER = re.compile(
    rf"(?m)^[ \t#*]*(?:[{HAN}]{{1,3}}、|第[{HAN}]{{1,3}}部分)[ \t]*(?P<title>[^。;:\n]{{2,40}})[ \t*:]*$"
)
_FORMS: tuple[tuple[str, Form], ...] = (("part", "part"), ("han", "han"), ("phan", "(han)"))


def headings_above(text: str, floor: int, place: int) -> list[tuple[Mark, Span]]:
    """The headings in lines right above ``place`` and behind ``floor``, outermost first, each with its title.

    One that counts on from others behind ``floor`` is a step of what stands there.
    """
    found: list[tuple[Mark, Span]] = []
    start = place
    while (line := _line_above(text, floor, start)) and (m := _HEADING.fullmatch(text, *line)):
        name, form = next((name, form) for name, form in _FORMS if m[name])
        number = read_ordinal(m[name]) or 0
        if number > 1 and re.search(rf"(?m)^[ \t]*{_opening(form)}", text[floor : line[0]]):
            break
        found.insert(0, (Mark(line[0], m.start("title"), form, number), m.span("title")))
        start = line[0]
    return found


def _opening(form: Form) -> str:
    return {"(han)": rf"\([{HAN}]+\)", "han": rf"[{HAN}]+、"}.get(form, "第[^\n]{1,3}(?:部分|章)")


def _line_above(text: str, floor: int, place: int) -> Span | None:
    """The last line with text that begins behind ``floor`` and ends before ``place``."""
    end = place
    while end > floor and text[end - 1] in " \t\n":
        end -= 1
    start = text.rfind("\n", floor, end) + 1
    return (start, end) if floor < start < end else None


def open_headings(above: Sequence[list[tuple[Mark, Span]]]) -> Iterator[list[tuple[Mark, Span]]]:
    """For each issue all headings that it stands under: its own, and those of issues before that none has closed."""
    order = [form for _, form in _FORMS]
    now: list[tuple[Mark, Span]] = []
    for own in above:
        for mark, title in own:
            now = [one for one in now if order.index(one[0].form) < order.index(mark.form)]
            now.append((mark, title))
        yield list(now)


def stands_in_chapters(text: str, start: int) -> bool:
    """Whether the issues, from ``start`` on, are a chapter of a report: others stand above, the first on its course.

    二、反馈问题整改情况 behind 一、党组履行整改主体责任情况: a notice has no such chapter.
    """
    titles = [m["title"] for m in _CHAPTER.finditer(text, 0, start)]
    return len(titles) > 1 and bool(sign("preamble").search(titles[0])) and bool(sign("body").search(titles[-1]))
