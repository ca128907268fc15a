"""Where the last response ends: closing sections, contact lines, sign-off and page furniture are cut off.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from parsers.marks import Lines, Mark, between
from parsers.ordinals import HAN
from parsers.promises import TELLS, only_promises
from parsers.signs import opens_closing
from parsers.spans import trim
from parsers.status_tags import is_status_line

_LABELLED = re.compile(
    r"[ \t*•·●-]*(?:整改|完成|办结|责任|牵头|配合|主办|承办|督导|验收|是否)[\u4e00-\u9fff]{0,6}\s*[:]"
)
_NEAR = 4000  # characters before a label in which it has stood before: within the issues above
_ANY_LABEL = re.compile(r"[\u3400-\u9fff]{2,8}[ \t]*:")
LONGEST_NAME = 24  # a body's name that alone closes a document
_NUMBER = re.compile(rf"[ \t#*]*(?:[{HAN}]{{1,3}}[、.,]|\([{HAN}]{{1,3}}\)|\d{{1,3}}[.、]|\(\d{{1,3}}\))?[ \t]*")
_STEP = re.compile(rf"[ \t]*(?:[{HAN}\d]{{1,2}}是|首先|其次|再次|最后|同时|此外|目前|截至)")
_DATE = r"(?:\d{4}|[二〇○零一三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日"
_DATE_LINE = re.compile(rf"[ \t]*{_DATE}[ \t]*")
_SIGNATURE = re.compile(
    r"[ \t]*(?:中共|中国共产党)?[^\s。,;:、]{2,40}(?:委员会|党委|党组|党总支|党支部|党工委|委|政府|局|厅|办公室|办"
    r"|院|公司|大学|学院|中心|支队|集团|部|协会|联合会|组)[ \t]*"
)
_SIGNED_LINE = re.compile(rf"{_SIGNATURE.pattern}{_DATE}[ \t]*")  # both in one line
_NAME_LINE = re.compile(r"[ \t]*[^\s。,;:、!?]{4,40}[ \t]*")


def closing_start(
    text: str, lines: Lines, value: int, marks: list[Mark], *, single: bool, upper: Collection[str]
) -> int:
    """Where, from ``value`` on, the last response stops and the document's closing part begins.

    Args:
        text: the shadow text.
        lines: its lines.
        value: where the response's text begins.
        marks: the marks of the text.
        single: whether this report's responses are single paragraphs.
        upper: the forms of headings that stand above the response's own heading.
    """
    first = lines.row(trim(text, value, len(text))[0])  # below a label that stands alone
    for row in range(first + 1, len(lines.starts)):
        start, stop = lines.at(lines.starts[row])
        if text[start:stop].strip() and _closes(text, lines, row, marks, single=single, upper=upper):
            return start
    return len(text)


def _closes(text: str, lines: Lines, row: int, marks: list[Mark], *, single: bool, upper: Collection[str]) -> bool:
    start, stop = lines.at(lines.starts[row])
    line = text[start:stop]
    mark = next(iter(between(marks, start, stop)), None)
    if mark and mark.form in upper:
        return True
    if _LABELLED.match(line) or is_status_line(line):
        return False  # a field of the issue, cut off later
    number = _NUMBER.match(line)
    if opens_closing(line[number.end() if number else 0 :], text[stop : stop + _NEAR]) or is_sign_off(lines, row):
        return True
    if mark or _STEP.match(line) or _comes_back(text, start):
        return False
    return only_promises(text, start) or (single and not TELLS.search(line))


def _comes_back(text: str, start: int) -> bool:
    """Whether a line opens with a label, of whatever name, that has opened one before: it is a fact of the issue."""
    label = _ANY_LABEL.match(text, start)
    return label is not None and text.find(f"\n{label[0]}", max(0, start - _NEAR), start - 1) >= 0


def is_sign_off(lines: Lines, row: int) -> bool:
    """Whether a line is a date alone, or a body's name alone with such a date after it."""
    line = _line(lines, row)
    if _DATE_LINE.fullmatch(line) or _SIGNED_LINE.fullmatch(line):
        return True
    rows = range(row + 1, min(row + 4, len(lines.starts)))
    following = next((_line(lines, n) for n in rows if _line(lines, n).strip()), "")
    if not following:
        return bool(_SIGNATURE.fullmatch(line)) and len(line) <= LONGEST_NAME
    if _DATE_LINE.fullmatch(following):
        return bool(_NAME_LINE.fullmatch(line))
    return bool(_SIGNATURE.fullmatch(line) and _SIGNATURE.fullmatch(following))


def _line(lines: Lines, row: int) -> str:
    start, end = lines.at(lines.starts[row])
    return lines.text[start:end]
