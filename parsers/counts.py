"""Reads overall count sentences: of what, how many, the parts with their status, the rate and as of when.

Parts joined by 、 or , are disjoint; 其中 and (含…) are inside the part before; 销号 is inside 已完成.
All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re

from parsers.deadlines import limit_date
from parsers.model import Count, CountPart, ReadingWarning
from parsers.shadow import Shadow

_UNIT = "个|项|条|件|类|起|处|批|宗"
_TOTAL = re.compile(
    rf"(?P<scope>[^,。;:\n]{{0,40}}?)(?P<total>\d[\d,]*)(?P<unit>{_UNIT})(?:具体|突出|主要|方面|整改|反馈|环境|审计|信访|举报)*(?:问题|任务|事项|意见|信访件|举报件|整改事项|线索)"
)
_STATUS_WORDS = (
    (
        "done",
        r"(?:已|均已|已经)?(?:全部)?(?:完成整改|整改完成|完成|整改到位|整改完毕|办结|销号|验收销号|解决|整改|立行立改)(?:的)?",
    ),
    (
        "done_keep",
        r"(?:已)?(?:基本|阶段性)(?:完成|办结|整改到位)(?:整改)?(?:并)?(?:持续|长期)?(?:整改|坚持|推进|巩固)?(?:的)?",
    ),
    (
        "ongoing",
        r"(?:正在|持续|长期|有序|加快|分阶段|部分|尚在|需长期|需持续|未完成\(正在整改\))(?:整改|推进|办理|坚持|完成|落实|完善|实施)*(?:的|中)?",
    ),
    ("late", r"(?:尚)?未(?:完成|整改|办结|销号)(?:整改)?(?:的)?|(?:整改)?(?:滞后|不到位)(?:的)?"),
    ("extended", r"(?:申请)?延期(?:整改)?(?:的)?"),
)
_WORDS = "|".join(f"(?P<{value}>{words})" for value, words in reversed(_STATUS_WORDS))
_PART = re.compile(
    rf"(?P<inside>其中,?|含|\(含)?(?P<label>{_WORDS})\s*(?:的|问题|任务|事项)?(?:有|共|为|:)?\s*(?P<value>\d[\d,]*)\s*(?:{_UNIT})"
)
_RATE = re.compile(
    r"(?:完成率|办结率|整改率|销号率|整改完成率|完成比例)(?:为|达到|达|约为|约)?\s*(?P<rate>\d+(?:\.\d+)?)\s*%"
)
_AS_OF = re.compile(r"截[至止](?:到)?(?P<date>[^,。;:]{1,16}?)(?:,|:|底|末|日|目前)|(?P<now>目前|现已)")
_SENTENCE = re.compile(r"[^。\n]+")


def read_counts(shadow: Shadow, start: int, end: int, year: int | None) -> tuple[list[Count], list[ReadingWarning]]:
    """The count sentences of ``[start, end)``, each checked: parts against the total, the rate against the quotient."""
    counts, warnings = [], []
    for m in _SENTENCE.finditer(shadow.text, start, end):
        count = _read(shadow, m.start(), m.end(), year)
        if count:
            counts.append(count)
            warnings += _check(count)
    return counts, warnings


def _read(shadow: Shadow, start: int, end: int, year: int | None) -> Count | None:
    text = shadow.text
    total = _TOTAL.search(text, start, end)
    parts = [_part(m) for m in _PART.finditer(text, total.end() if total else start, end)]
    rate = _RATE.search(text, start, end)
    if not total or not (parts or rate):
        return None
    return Count(
        total["scope"].strip(" ,"), int(total["total"].replace(",", "")), total["unit"], tuple(parts),
        float(rate["rate"]) if rate else None, _as_of(text, start, end, year), shadow.back(start, end),
    )  # fmt: skip


def _part(m: re.Match[str]) -> CountPart:
    status = next((value for value, _ in _STATUS_WORDS if m[value]), None)
    label = m["label"].removesuffix("的")
    return CountPart(("其中" if m["inside"] else "") + label, int(m["value"].replace(",", "")), status)


def _as_of(text: str, start: int, end: int, year: int | None) -> str | None:
    found = _AS_OF.search(text, start, end)
    if not found:
        return None
    if found["now"] or "目前" in found[0]:
        return "now"
    return limit_date(found[0].removeprefix("截至").removeprefix("截止"), year)


def _check(count: Count) -> list[ReadingWarning]:
    disjoint = [part for part in count.parts if not part.label.startswith("其中") and "销号" not in part.label]
    warnings = []
    added = sum(part.value for part in disjoint)
    if count.total and len(disjoint) >= 2 and added != count.total:
        sums = " + ".join(str(part.value) for part in disjoint)
        warnings.append(
            ReadingWarning("counts-do-not-add-up", count.span, f"{sums} = {added}, the text says {count.total}")
        )
    done = sum(part.value for part in disjoint if part.status == "done")
    if count.total and count.rate is not None and done and not _rate_fits(done, count.total, count.rate):
        warnings.append(
            ReadingWarning("rate-does-not-fit", count.span, f"{done} of {count.total} is not {count.rate}%")
        )
    return warnings


def _rate_fits(done: int, total: int, rate: float) -> bool:
    """Whether the rate is the quotient rounded or cut off to the digits given."""
    digits = len(str(rate).split(".")[1].rstrip("0")) if "." in str(rate) else 0
    exact = 100 * done / total
    step = 10.0**-digits
    return abs(round(exact, digits) - rate) < step / 2 or 0 <= exact - rate < step
