"""Reads when a document was published, by whom, and its year: labels, the line under the title, the sign-off.

Offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections import Counter

from parsers.fact_words import either, labelled, labels, pattern
from parsers.front_dates import arabic, days
from parsers.front_titles import head_lines
from parsers.signs import opens_closing

HEAD = 1500  # characters of the head in which labels and dates of the page stand
TAIL = 2500  # characters of the end in which the sign-off stands
_DATE = (
    r"(?:19|20)\d{2}\s*(?:年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2})"
    r"|[一二][〇○零０oO0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
_DATE_LINE = re.compile(rf"^[ \t(]*(?P<date>{_DATE})(?:\s+\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?[ \t)]*$", re.MULTILINE)
_SIGNED = re.compile(
    rf"^[ \t]*(?P<name>[\u4e00-\u9fff()]{{4,40}})[ \t]+(?P<date>{_DATE})[ \t]*$"
    rf"|[。\s](?P<last>[\u4e00-\u9fff]{{4,40}})[ \t]*(?P<end>{_DATE})\s*\Z",
    re.MULTILINE,
)
_BESIDE = re.compile(rf"(?P<date>{_DATE})")
_SPEECH = re.compile(rf"^\s*[—-]{{1,4}}\s*(?P<date>{_DATE})", re.MULTILINE)
_MONTH_LINE = re.compile(r"^[ \t]*\(?(?P<year>(?:19|20)\d{2})年\d{1,2}月\)?[ \t]*$", re.MULTILINE)
_YEAR = re.compile(r"(?<![\d〔(\[第])(?P<year>20\d{2})年(?P<more>[^,。;]{0,14})")
_AS_OF = re.compile(
    r"截[至止](20\d{2})年(?!\d{0,2}月?[底末]?[前内])"
)  # a report is of no earlier year than its figures
_NAMED = re.compile(r"《[^》\n]{0,80}》|“[^”\n]{0,80}”")
_FUTURE = re.compile(
    r"^(?:\d{1,2}月)?(?:\d{1,2}日|底|末|上半年|[一二三四]季度)?(?:之)?(?:前|内|将|计划|力争|拟|实现)|^(?:底|末)前"
)
_FUTURE_BEFORE = re.compile(r"(?:将于?|计划(?:于|在)?|力争|预计|拟于?|确保|延期至|争取|到)$")


def published_date(text: str) -> str | None:
    """When the text says it was published: a label, the head's own line, the speech, or the sign-off; ISO."""
    head = text[:HEAD]
    return _labelled_date(head) or _labelled_date(text[-TAIL:]) or _head_date(head) or sign_off(text)[1]


def _labelled_date(part: str) -> str | None:
    found = {re.sub(r"\s", "", m["label"]): m["value"] for m in reversed(list(labelled("published").finditer(part)))}
    for label in labels("published"):
        date = _first_day(found.get(label, "")[:24])
        if date:
            return date
    return None


def _first_day(words: str) -> str | None:
    found = days(arabic(re.sub(r"(?<=\d)\s+(?=[-./年月日])|(?<=[-./年月])\s+(?=\d)", "", words)), None)
    return found[0].date if found and not found[0].until else None


def _head_date(head: str) -> str | None:
    """A date on a line of the page's own (beside 来源 or 浏览), alone under the title, or of the speech."""
    for start, end in head_lines(head)[:24]:
        line = head[start:end]
        if "。" in line:
            break
        alone = _DATE_LINE.match(line) or _SPEECH.match(line)
        beside = _BESIDE.search(line) if pattern("furniture").search(line) or "来源" in line or "版" in line else None
        if alone or beside:
            return _first_day((alone or beside)["date"])  # type: ignore[index]
    return None


def sign_off(text: str) -> tuple[str | None, str | None]:
    """The body and the ISO date of the sign-off, each None when missing."""
    low = max(0, len(text) - TAIL)
    tail = text[low:]
    for m in reversed(list(_DATE_LINE.finditer(tail))):
        name = _line_above(tail, m.start())
        if name or not tail[m.end() :].strip() or _is_page_end(tail[m.end() :]):
            return name, _first_day(m["date"])
    for m in reversed(list(_SIGNED.finditer(tail))):
        name = m["name"] or m["last"]
        if _is_body(name):
            return name, _first_day(m["date"] or m["end"])
    return None, None


_HEAD_OF = re.compile(
    rf"^[ \t]*(?P<name>[\u4e00-\u9fff]{{2,30}}{either('ending')})(?:公告|文件|通报|通告)[ \t]*$", re.MULTILINE
)


def head_body(text: str) -> str | None:
    """The body named by the document's own head: 青岚县审计局公告 alone on its line."""
    found = _HEAD_OF.search(text, 0, HEAD)
    return found["name"] if found else None


def _line_above(text: str, at: int) -> str | None:
    above = text[:at].rstrip().rsplit("\n", 1)[-1].strip()
    return above if _is_body(above) else None


def _is_body(name: str) -> bool:
    return 3 <= len(name) <= 45 and bool(re.fullmatch(rf"[\u4e00-\u9fff()“”、\s]*{either('ending')}", name))


def _is_page_end(rest: str) -> bool:
    first = next((line for line in rest.split("\n") if line.strip()), "")
    return len(rest) < 400 and (opens_closing(first.strip()) or bool(pattern("furniture").search(first)))


def labelled_value(text: str, fact: str) -> str | None:
    """The value of a labelled fact of the head: source, issuer, document number, inspector."""
    found = labelled(fact).search(text, 0, HEAD)
    if not found:
        return None
    value = re.split(r"\s+|[|,;。]|[\[(]", found["value"].strip())[0].strip()
    value = re.sub(rf"\s*(?:{_DATE}).*$", "", value)
    return value or None


def report_year(text: str, published: str | None, inspection: list[str]) -> int | None:
    """The report's year: of its publication or sign-off, else the year it mostly speaks of since the feedback.

    Document names, deadlines and plans do not count, nor do the days of the ``inspection`` and its feedback (ISO,
    the last one last).
    """
    if published:
        return int(published[:4])
    month = _MONTH_LINE.search(text, 0, HEAD) or _MONTH_LINE.search(text, max(0, len(text) - 600))
    if month:
        return int(month["year"])
    floor = int(inspection[-1][:4]) if inspection else 0
    years = Counter(y for y in _spoken_years(text) if y >= floor)
    years.subtract(y for day in inspection if (y := int(day[:4])) in years)
    years = +years
    if not years:
        return floor or None
    said = max(years, key=lambda y: (years[y], y)) if floor else max(years)
    return max([said, *(int(y) for y in _AS_OF.findall(text))])


def _spoken_years(text: str) -> list[int]:
    plain = _NAMED.sub("", text)
    return [
        int(m["year"])
        for m in _YEAR.finditer(plain)
        if not _FUTURE.search(m["more"]) and not _FUTURE_BEFORE.search(plain[max(0, m.start() - 6) : m.start()])
    ]
