"""What a document says of itself: title, who inspected whom and when, feedback, dates, number, issuer.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from parsers.deadlines import limit_date

FRONT = 3000  # characters in which a document introduces itself
_TITLE_WORDS = re.compile(
    r"通报|公示|公告|通告|报告|方案|函|情况|清单|公开|问题|整改|说明|简报|动态|办法|通知|新闻|会议"
)
_DATE = r"(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日"
_PERIOD = re.compile(rf"(?P<start>(?:19|20)\d{{2}}年\d{{1,2}}月\d{{1,2}}日)\s*(?:至|到|—+|-|~)\s*(?P<end>{_DATE})")
_MONTHS = re.compile(
    r"(?P<start>(?:19|20)\d{2}年\d{1,2}月)\s*(?:至|到|—+|-|~)\s*(?P<end>(?:(?:19|20)\d{2}年)?\d{1,2}月)"
)
_GROUP = r"(?:[\u4e00-\u9fff〇\d]{0,20}?(?:巡视|巡察|督察|督导|检查|审计)(?:[\u4e00-\u9fff\d]{0,6})?(?:组|局|厅|署|办|特派办)|[\u4e00-\u9fff]{1,8}审计(?:局|厅|署))"
_INSPECTED = (
    re.compile(
        rf"(?P<who>{_GROUP})[^。]{{0,60}}?对(?P<whom>[^,。;]{{2,40}}?)(?:党组织)?(?:开展|进行|实施)了?[^。]{{0,30}}?(?:巡视|巡察|督察|审计|检查)"
    ),
    re.compile(
        rf"(?P<who>{_GROUP})[^。]{{0,40}}?(?:进驻|巡视|巡察)了?(?P<whom>[\u4e00-\u9fff]{{2,30}}?)(?:,|。|开展|进行)"
    ),
    re.compile(rf"(?P<who>{_GROUP})[^。]{{0,30}}?向(?P<whom>[^,。;]{{2,40}}?)(?:领导班子|党组|党委)?(?:反馈|通报)"),
)
_FEEDBACK = (
    re.compile(rf"(?P<date>(?:19|20)\d{{2}}年\d{{1,2}}月\d{{1,2}}日),?[^。;]{{0,60}}?反馈"),
    re.compile(r"(?P<date>(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)[^。;]{0,40}?(?:反馈会|反馈了|通报了)"),
)
_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,8}[〔\[(](?:19|20)\d{2}[〕\])]\d{1,4}号")
_PUBLISHED = re.compile(
    r"(?:发布|发文|公开|成文|印发|更新|公布)?(?:日期|时间)\s*[:]\s*(?P<date>(?:19|20)\d{2}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2})"
)
_SOURCE = re.compile(r"(?:信息来源|来源|发布机构|信息发布)\s*[:]\s*(?P<name>[^\s,。;|]{2,30})")
_DATE_LINE = re.compile(r"(?m)^[ \t(]*(?P<date>(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)[ \t)]*$")
_YEAR = re.compile(r"(?<!\d)(20\d{2})年")
_NAMED = re.compile(r"《[^》\n]*》|“[^”\n]*”")


@dataclass(frozen=True, slots=True)
class Front:
    """The document's own facts, dates as ISO strings."""

    title: str | None
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
    text: str, *, title: str | None = None, published: str | None = None, source: str | None = None
) -> Front:
    """Read the facts from the document's beginning and its sign-off; what the file's own metadata says comes first."""
    front = text[:FRONT]
    who, whom = _inspection(front)
    period = _period(front)
    feedback = _feedback(front)
    printed = published or _published(text)
    named = title or _title(text)
    return Front(
        named, whom, who, period, feedback, printed, _year(text, printed, feedback), _issuer(text, named),
        _first(_NUMBER, front), source or _group(_SOURCE, front, "name"),
    )  # fmt: skip


def title_span(text: str) -> tuple[int, int] | None:
    """Where the title stands: the first line that reads like one, before any sentence."""
    for m in re.finditer(r"[^\n]+", text[:FRONT]):
        line = m[0].strip(" \t#*")
        if not line:
            continue
        if "。" in line or len(line) > 120:
            return None
        if (
            len(line) >= 6
            and _TITLE_WORDS.search(line)
            and not re.search(r"[:]\s*\S|日期|来源|浏览|字号|首页|当前位置|>", line)
        ):
            return (m.start(), m.end())
    return None


def _title(text: str) -> str | None:
    span = title_span(text)
    return text[slice(*span)].strip(" \t#*") if span else None


def _inspection(front: str) -> tuple[str | None, str | None]:
    for pattern in _INSPECTED:
        found = pattern.search(front)
        if found:
            return _bare(found["who"]), _whom(found["whom"])
    return None, None


def _bare(who: str) -> str:
    return re.sub(r"^(?:根据|按照|经|由|期间|部署|安排|统一|要求|,|日|月|年|\d)+", "", who)


def _whom(whom: str) -> str:
    return re.sub(r"^(?:我|对)+(?=[\u4e00-\u9fff]{2})", "", whom) or whom


def _period(front: str) -> tuple[str, str] | None:
    found = _PERIOD.search(front)
    if found:
        start = limit_date(found["start"], None)
        end = limit_date(found["end"] if "年" in found["end"] else found["start"][:5] + found["end"], None)
        return (start, end) if start and end else None
    found = _MONTHS.search(front)
    if not found:
        return None
    start = limit_date(found["start"], None)
    end = limit_date(found["end"] if "年" in found["end"] else found["start"][:5] + found["end"], None)
    return (f"{start[:7]}-01", end) if start and end else None


def _feedback(front: str) -> str | None:
    for pattern in _FEEDBACK:
        for found in pattern.finditer(front):
            if not re.search(r"至\s*$|—$", front[max(0, found.start() - 2) : found.start()]):
                return limit_date(found["date"], None)
    return None


def _published(text: str) -> str | None:
    found = _PUBLISHED.search(text)
    if found:
        parts = re.findall(r"\d+", found["date"])
        return f"{int(parts[0]):04d}-{int(parts[1]):02d}-{int(parts[2]):02d}"
    lines = list(_DATE_LINE.finditer(text))
    return limit_date(lines[-1]["date"], None) if lines else None


def _year(text: str, published: str | None, feedback: str | None) -> int | None:
    """The report's year: when it was published, else the year it mostly speaks of since the feedback."""
    if published:
        return int(published[:4])
    years = Counter(int(y) for y in _YEAR.findall(_NAMED.sub("", text)))
    floor = int(feedback[:4]) if feedback else 0
    late = {year: count for year, count in years.items() if year >= floor}
    if not late:
        return floor or None
    if floor:
        return max(late, key=lambda year: (late[year], -year))
    return max(late)


def _issuer(text: str, title: str | None) -> str | None:
    lines = list(_DATE_LINE.finditer(text))
    if lines:
        above = text[: lines[-1].start()].rstrip().rsplit("\n", 1)[-1].strip()
        if 2 < len(above) <= 40 and not re.search(r"[。,;:]", above):
            return above
    found = re.match(r"(?:中共|中国共产党)?(?P<name>[\u4e00-\u9fff]{2,40}?)关于", title or "")
    return found[0].removesuffix("关于") if found else None


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found[0] if found else None


def _group(pattern: re.Pattern[str], text: str, name: str) -> str | None:
    found = pattern.search(text)
    return found[name] if found else None
