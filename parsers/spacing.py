"""Takes out what means nothing: spaces inside sentences, round figures, inside labels; what is left of mark-up.

A space that parts a heading's number, a label or a table's cell from what follows stays.
"""

from __future__ import annotations

import re
from functools import cache

from parsers.marks import IN_LINE_NUMBER, label_table, label_words
from parsers.ordinals import HAN
from parsers.shadow import Shadow, drop
from parsers.tables import header_of
from parsers.vocabulary import alternatives

_ROW = re.compile(r"[ \t]*\d{1,3}[ \t]+[^ \t|]+[ \t]+[^ \t|]")
_LETTER = "\u3400-\u9fff"
_BLANK = re.compile(rf"(?<=[{_LETTER}\dA-Za-z%‰℃》”)。,;:、!?])(?P<blank> +)(?=[{_LETTER}\dA-Za-z《“(])")
# A figure cut in two: behind a letter, and what follows is no heading's number.
_CUT_FIGURE = re.compile(rf"(?<=[{_LETTER}])\d{{1,4}}\.?(?P<blank> +)(?=\d)(?!\d{{1,3}}[.、](?!\d))")
_PROSE = re.compile(r"[。,;]")
# Where a blank never means anything: in a date, inside the brackets of a number.
_NEVER = re.compile(
    r"(?<=\d) +(?=[年月日])|(?<=[年月]) +(?=\d)"
    rf"|(?<=\() +(?=[{HAN}\d]{{1,3}} *\))|(?<=[( ][{HAN}\d]) +(?=\))|(?<=[( ][{HAN}\d]{{2}}) +(?=\))"
)
# 整 改 情 况: letters set apart; with two of them a name may be meant (张 三), which does no harm either.
_APART = re.compile(rf"(?<![{_LETTER}])[{_LETTER}](?: [{_LETTER}])+(?![{_LETTER}])")
# What opens a line and is parted from its text by a space: a number with or without a mark, a step.
_LEAD = re.compile(
    rf"[ \t#*>_-]*(?:[(\[]?(?:[{HAN}]{{1,3}}|\d{{1,3}})[)\]]?[、.,:]?|第[{HAN}\d]{{1,4}}[{_LETTER}]{{1,2}}[:、,.]?)"
)
_STEP = re.compile(rf"[ \t]*[{HAN}]{{1,2}} +是")
_HEAD = re.compile(rf"[ \t#*>\[(]*(?P<words>[{_LETTER}]+(?: +[{_LETTER}]+){{1,11}})[ \t*]*(?:[:\])]|$)")
# Tags of emphasis and comments, and the backslash before a mark, that a copy of a page's source leaves.
_MARKUP = re.compile(
    r"</?(?:b|strong|em|i|u|span|font)(?:\s[^<>\n]{0,200})?>|<!--[^<>\n]{0,200}-->|\\(?=[.)(*#_\[\]-])"
)
_PADDING, _WRITTEN = re.compile(r"(?m)(?<=[^ \t\n])[ \t]+$"), re.compile(r"(?m)^[ \t]*[^ \t\n]")
_DENSE = 0.3  # of a text's letters: so many are set apart by spaces where a page is set in wide type


def tighten(shadow: Shadow) -> Shadow:
    """The shadow without such spaces; their places stay known."""
    text, dropped, at, columns, cells = shadow.text, [], 0, 0, 0
    for line in text.split("\n"):
        columns = columns or len(header_of(line))
        words = len(line.split())
        begins, goes_on = _ROW.match(line), 0 < cells < columns  # a row, on one line or several
        cells = words if begins else cells + words - 1 if goes_on else 0
        if not columns or (words < columns and not begins and not goes_on):  # a row of a table is parted by spaces
            dropped += [(at + a, at + b) for a, b in _of_line(line)]
        at += len(line) + 1
    return drop(shadow, dropped)


def without_markup(shadow: Shadow) -> Shadow:
    """The shadow without tags of emphasis, without comments and without backslashes before marks."""
    return drop(shadow, [m.span() for m in _MARKUP.finditer(shadow.text)])


def without_padding(shadow: Shadow) -> Shadow:
    """The shadow without the blanks at its lines' ends, where most lines have such: they part nothing there."""
    ends = list(_PADDING.finditer(shadow.text))
    written = len(_WRITTEN.findall(shadow.text))
    return drop(shadow, [m.span() for m in ends]) if 2 * len(ends) > written else shadow


def is_spaced_out(shadow: Shadow) -> bool:
    """Whether spaces stand between letters all over the text."""
    letters = len(re.findall(rf"[{_LETTER}](?=[{_LETTER} ])", shadow.text))
    return len(re.findall(rf"[{_LETTER}] (?=[{_LETTER}])", shadow.text)) > _DENSE * max(1, letters)


def _of_line(line: str) -> list[tuple[int, int]]:
    if " " not in line:
        return []
    apart = [
        (m.start() + n, m.start() + n + 1) for m in _APART.finditer(line) for n in range(1, m.end() - m.start(), 2)
    ]
    apart += [*_in_label(line), *(m.span() for m in _NEVER.finditer(line))]
    if not _PROSE.search(line):
        return sorted(set(apart))
    lead = _LEAD.match(line)
    first = lead.end() if lead and not _STEP.match(line) else 0
    apart += [m.span("blank") for m in _CUT_FIGURE.finditer(line)]
    between = [m.span() for m in _BLANK.finditer(line) if m.start() > first and not _parts(line, *m.span())]
    return sorted({*apart, *between})


def _in_label(line: str) -> list[tuple[int, int]]:
    """The spaces inside the label that opens a line (整改 情况:)."""
    head = _HEAD.match(line)
    if head is None or head["words"].replace(" ", "") not in label_table():
        return []
    return [(head.start("words") + m.start(), head.start("words") + m.end()) for m in re.finditer(" +", head["words"])]


def _parts(line: str, start: int, end: int) -> bool:
    """Whether a blank parts two words or figures, cells, or a heading or label from what stands beside it."""
    before, after = line[start - 1], line[end]
    if before in "。,;:、!?":
        return IN_LINE_NUMBER.match(line, start) is not None
    if (before.isascii() and after.isascii()) or (end - start > 1 and before not in "0123456789"):
        return True
    return bool(_opening().match(line, end) or _label_before().search(line[:start]))


@cache
def _opening() -> re.Pattern[str]:
    """What a line could open with: a heading's number, a step, a label."""
    words = alternatives(label_words(longer_than=2))
    return re.compile(
        rf"(?:\d{{1,3}}[.、)](?!\d)|\([{HAN}\d]{{1,3}}\)|[{HAN}]{{1,3}}(?:是|、)|第[{HAN}]{{1,3}}[,项个条]|(?:{words})\s*[:\]])"
    )


@cache
def _label_before() -> re.Pattern[str]:
    """A label that opens a line, perhaps with a number (序号1)."""
    return re.compile(rf"^[ \t#*>\[(]*(?:{alternatives(label_words())})(?:\d{{1,3}}|[{HAN}]{{1,3}})?$")
