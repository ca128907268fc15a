"""What a document says of itself: title, who inspected whom and when, feedback, dates, number, issuer, source.

Spans are offsets into the shadow text; names are given as printed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.fact_words import pattern
from parsers.front_bodies import Inspection, find_inspection, is_own, issuer_in_title, resolve
from parsers.front_dates import Day, arabic, days, months
from parsers.front_published import head_body, labelled_value, published_date, report_year, sign_off
from parsers.front_titles import title_span, title_words
from parsers.sentences import Packed, bounds, pack
from parsers.shadow import Shadow, fold

__all__ = ["Front", "read_front", "title_span"]

OPENING = 2500  # characters in which a document says who inspected whom
SENTENCES = 24
_NUMBER = re.compile(
    r"^[ \t(]*(?P<number>[\u4e00-\u9fff]{1,12}[〔\[(](?:19|20)\d{2}[〕\])]\s*(?:第\s*)?\d{1,4}\s*号"
    r"|(?:[\u4e00-\u9fff]{2,12}公告)?(?:(?:19|20)\d{2}年)?第\s*\d{1,4}\s*[号期]"
    r"(?:\s*\(总第?\s*\d{1,4}\s*[号期]\))?)[ \t)]*$",
    re.MULTILINE,
)
_KINDS = "巡视|巡察|巡查|督察|审计|督导|督查|检查|进驻|监督|视察|评估"
_DONE = "开展|进行|实施|接受|进驻|组|局|厅|署|办"
_INSPECTS = re.compile(rf"(?:{_KINDS})[^。]{{0,40}}(?:{_DONE})|(?:{_DONE})[^。]{{0,60}}(?:{_KINDS})")
_ADDRESSED = re.compile(r"[贵你](?:组|局|厅|办|署|委|处|单位)[^。]{0,60}对")
_BODY_STARTS = re.compile(r"\n\s*(?:1[.、,]|\(1\)|第一项|反馈问题|问题[一1]|一、[^\n]{0,30}(?:问题|任务)\n)")


@dataclass(frozen=True, slots=True)
class Front:
    """The document's own facts, dates as ISO strings."""

    title: str | None  # as printed
    heading: str | None  # the title folded, for matching
    inspected: str | None
    inspector: str | None
    inspection_period: tuple[str, str] | None
    feedback_date: str | None
    published: str | None
    year: int | None
    issuer: str | None
    document_number: str | None
    source: str | None


def read_front(
    shadow: Shadow, *, title: str | None = None, published: str | None = None, source: str | None = None
) -> Front:
    """Read the facts from the document's beginning and its sign-off; what the file's own metadata says comes first."""
    text = shadow.text
    span = title_span(text)
    folded = fold(title) if title else title_words(text, span)
    printed = published or published_date(text)
    opening = _opening(text, span[1] if span else 0)
    period = _period(opening, printed)
    feedback = _feedback(opening, printed, period)
    issuer = _issuer(text, folded)
    who, whom = _inspection(shadow, opening, folded, issuer)
    inspection = [*(period or ())[:1], *([feedback] if feedback else (period or ())[1:])]
    return Front(
        title or _printed_title(shadow, span), folded, whom, who, period, feedback, printed,
        report_year(text, printed, inspection), _as_printed(shadow, issuer),
        _as_printed(shadow, _number(text)), source or _as_printed(shadow, labelled_value(text, "source")),
    )  # fmt: skip


def _printed_title(shadow: Shadow, span: tuple[int, int] | None) -> str | None:
    return title_words(shadow.quote(*span), (0, len(shadow.quote(*span)))) if span else None


def _opening(text: str, start: int) -> list[Packed]:
    """The sentences behind the title, packed, up to the first finding."""
    body = _BODY_STARTS.search(text, start, start + OPENING)
    end = min(len(text), start + OPENING, body.start() + 1 if body else start + OPENING)
    found: list[Packed] = []
    at = start
    while at < end and len(found) < SENTENCES:
        _, stop = bounds(text, at, at, len(text))
        packed = pack(text, at, max(stop, at + 1))
        if packed.text:
            found.append(packed)
        at = max(stop, at + 1)
    return found


def _period(opening: list[Packed], published: str | None) -> tuple[str, str] | None:
    """The days of the inspection; a period of whole months only where it does not name the years looked at."""
    year = int(published[:4]) if published else None
    for sentence in opening:
        text = arabic(sentence.text)
        if not _INSPECTS.search(text) or re.search(r"公示(?:期|时间)", text):
            continue
        for found in [*days(text, year), *months(text)]:
            if (
                found.until
                and not re.search(r"公示|截[至止]", text[max(0, found.start - 6) : found.start])
                and _is_own_time(text, found)
            ):
                return found.date, found.until
    return None


def _is_own_time(text: str, day: Day) -> bool:
    """Not the years an audit looked at: 对某局2021年1月至2023年12月财务收支进行审计."""
    before = text[: day.start]
    return day.day_known or not re.search(r"对[^,。]{2,30}$", before)


def _feedback(opening: list[Packed], published: str | None, period: tuple[str, str] | None) -> str | None:
    """The last single day before 反馈 in a sentence about the inspection, or the day it was handed over on."""
    year = int((period[1] if period else published or "0000")[:4]) or None
    for sentence in opening:
        text = arabic(sentence.text)
        said = re.search(r"20\d{2}(?=年)", text)
        year = year or (int(said[0]) if said else None)
        for handover in re.finditer(
            r"反馈(?!问题整改)|(?:出具|下达|送达|移交|交办|印发)了?(?:[^,。;]{0,12})?(?:审计报告|审计决定|意见|问题|清单|信访)",
            text,
        ):
            date = _day_before(text, handover.start(), year) or _day_after(text, handover.end(), year)
            if date and period and date < period[0]:
                date = f"{int(date[:4]) + 1}{date[4:]}"  # 10月至12月 inspected, 1月6日 fed back: a year later
            if date:
                return date
    return None


def _day_before(text: str, at: int, year: int | None) -> str | None:
    found = [d for d in days(text[:at], year) if at - d.end <= 70]
    last = found[-1] if found else None
    if last is None or last.until or re.search(r"截[至止](?:到)?$|公示[^,。]{0,6}$", text[: last.start]):
        return None
    between = text[last.end : at]
    if re.match(r"前|起|以来|止", between) or ";" in between:
        return None
    return last.date


def _day_after(text: str, at: int, year: int | None) -> str | None:
    """反馈会于…召开, 反馈意见于…下达."""
    m = re.compile(r"(?:会|会议|意见)?(?:于|在)").match(text, at)
    found = [d for d in days(text[at : at + 40], year) if m and d.start <= m.end() - at + 1]
    return found[0].date if found and not found[0].until else None


def _inspection(
    shadow: Shadow, opening: list[Packed], title: str | None, issuer: str | None
) -> tuple[str | None, str | None]:
    who, whom = labelled_value(shadow.text, "inspector"), labelled_value(shadow.text, "inspected")
    found = find_inspection(opening)
    if found:
        who = who or _inspector(shadow, found)
        named = found.inspected and found.sentence.text[slice(*found.inspected)]
        if named and not is_own(named):
            whom = whom or _printed(shadow, found.sentence, found.inspected)
        elif named:
            body = _salutation(shadow) if named[0] in "你贵" else issuer_in_title(title or "") or issuer
            whom = whom or _as_printed(shadow, resolve(named, body))
    if who is None and any(_ADDRESSED.search(sentence.text) for sentence in opening):
        who = _salutation(shadow)
    return who, whom or _as_printed(shadow, _from_title(title, issuer if who else None))


_SALUTATION = re.compile(r"^[ \t]*(?P<name>[\u4e00-\u9fff]{3,30}):[ \t]*$", re.MULTILINE)


def _salutation(shadow: Shadow) -> str | None:
    """The body a letter is addressed to."""
    found = _SALUTATION.search(shadow.text, 0, OPENING)
    return shadow.quote(*found.span("name")) if found else None


def _inspector(shadow: Shadow, found: Inspection) -> str | None:
    """The inspector as printed; 贵局 in a letter is the body it is addressed to."""
    name = _printed(shadow, found.sentence, found.inspector)
    return _salutation(shadow) if name and name[0] in "贵你" else name


def _as_printed(shadow: Shadow, name: str | None) -> str | None:
    """A name of the folded text as the document prints it; as it is where the document does not have it whole."""
    at = shadow.text.find(name) if name else -1
    return re.sub(r"\s+", "", shadow.quote(at, at + len(name))) if name and at >= 0 else name


def _from_title(title: str | None, issuer: str | None) -> str | None:
    """The author of a report on the inspection of itself; not an auditor or a government that reports on others."""
    if not title or not re.search(r"(?:巡视|巡察|审计|督察|反馈)[^,]{0,20}整改", title):
        return None
    name = issuer_in_title(title) or issuer
    if not name or re.search(r"审计|督察|巡察办|巡视办|人民政府$|领导小组|办公室$|纪委", name):
        return None
    return re.sub(r"^(?:中共|中国共产党)(?!.*委员会$)", "", name)


def _printed(shadow: Shadow, sentence: Packed, span: tuple[int, int] | None) -> str | None:
    return re.sub(r"\s+", "", shadow.quote(*sentence.span(*span))) if span else None


def _issuer(text: str, title: str | None) -> str | None:
    labelled = labelled_value(text, "issuer") or ""
    named = labelled if len(labelled) > 5 else None  # 办公室 alone names nobody
    return sign_off(text)[0] or named or issuer_in_title(title or "") or head_body(text) or labelled or None


def _number(text: str) -> str | None:
    """The document's own number: labelled, or alone on a line of the head; not one it refers to."""
    value = labelled_value(text, "number")
    if value and (pattern("furniture").search(value) is None):
        return value
    found = _NUMBER.search(text, 0, 1200)
    return re.sub(r"\s+", "", found["number"]) if found else None
