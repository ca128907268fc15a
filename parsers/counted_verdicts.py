"""What became of a finding that is several, told by counts: 涉及问题3项,已整改2项,正在整改1项.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from parsers.model import Span, StatedValue

_UNIT = r"[项个条件家处起户宗]"
_NOUN = r"(?:(?:具体|审计|反馈|整改|查出|清单)*的?(?:问题|事项))"
_MONEY = r"(?:涉及)?(?:资金|金额)[\d.]+[万亿]?元[、,]"
_STATES = {
    "done": r"已经?(?:全部|按期)?(?:完成)?整改(?:到位|完成|完毕|落实)?|已(?:完成|办结|销号)|完成整改|整改完成|整改到位",
    "open": r"(?:正在|尚在|仍在|还在|正)(?:持续|加快|抓紧|有序|分阶段)?(?:整改|推进|办理|落实)(?:中|之中|整改)?"
    r"|部分(?:完成)?整改|(?:持续|分阶段|长期)整改|推进中|整改中",
    "none": r"(?:尚|仍|还)?未(?:完成)?(?:整改)?(?:到位|完成)?",
}
# 涉及问题3项, 共5个问题; what was found by checking since (排查发现问题36个) is none of the finding's own
_TOTAL = re.compile(
    rf"(?P<this>(?:该|此|本|上述|以上|这)[项类个些]?(?:问题|事项)?)?(?:{_MONEY})?(?:共计?|合计|总共)?(?:涉及|包括|包含)?的?(?:共计?)?"
    rf"(?:{_NOUN}(?P<behind>\d+)[项个条件]|(?P<before>\d+)[项个条件]{_NOUN})[中里]?"
)
# Sums, shares and who is meant: nothing of what became of it
_ASIDE = re.compile(
    r"(?:涉及|其中|问题|已?整改|纠正|追回|的)*(?:资金|金额|单位|部门|项目|企业|县区?|乡镇)(?:共计?|合计|约|近)?[\d.]+[余多]?[万亿]?"
    r"(?:元|[个家项条户])[^,、;。\d]{0,4}|整改(?:完成)?率(?:为|达到?)?[\d.]+%"
)
_FIELD = re.compile(r"(?:方面|领域|情况|审计|管理|资金|项目)$")
_PARTED = re.compile(r"[,、;]\s*|$")


def _state(which: str) -> str:
    return "|".join(f"(?P<{which}_{name}>{words})" for name, words in _STATES.items())


# 已整改2项; 其中2个问题已整改; 其余问题正在整改
_PART = re.compile(
    r"(?:目前|现|截至[^,。;]{1,14}?|\d{4}年(?:\d{1,2}月)?底?)?(?:其中)?"
    rf"(?:(?P<first>\d+){_UNIT}{_NOUN}?[均都]?(?:{_state('a')})|(?:{_state('b')}){_NOUN}?(?P<last>\d+){_UNIT}{_NOUN}?"
    r"|(?P<all>(?:[均都现]|目前)*已?经?(?:全部|全面|[均都]已经?)(?:按期|如期)?(?:完成整改|整改(?:到位|完成|完毕)|办结|销号|整改))"
    rf"|(?:其余|其他|剩余)(?:的)?(?:(?P<rest>\d+){_UNIT})?{_NOUN}?[均都]?(?:{_state('c')}))"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """The status that counts tell, and where they stand."""

    value: StatedValue
    span: Span


def counted_verdict(text: str, start: int, end: int, *, total: bool) -> Counted | None:
    """The status that a sentence tells by counts and by nothing else, or None.

    Args:
        text: the shadow text.
        start: where the sentence begins.
        end: where it ends.
        total: whether it must first say how many findings there are.
    """
    while start < end and text[start].isspace():
        start += 1
    whole = _TOTAL.match(text, start, end)
    counts = None if total and not whole else _counts(text, whole.end() if whole else start, end)
    number = int(whole["behind"] or whole["before"]) if whole else None
    if counts and counts["all"] and (whole is None or whole["this"]):
        return None  # 以上5个问题均已整改到位 is said of more than this finding
    value = _value(counts, number) if counts else None
    return Counted(value, (start, end)) if value else None


def counts_this(text: str, start: int) -> bool:
    """Whether a sentence counts what a finding consists of by naming it (该问题涉及3项…)."""
    whole = _TOTAL.match(text, start)
    return whole is not None and whole["this"] is not None


def is_bundle(title: str, text: str, start: int) -> bool:
    """Whether a number of findings stands behind a field's title (项目管理方面。问题9项,…): they are no single one."""
    whole = _TOTAL.match(text, start)
    return whole is not None and whole["this"] is None and _FIELD.search(title.strip(" 。:,;\n")) is not None


def _counts(text: str, at: int, end: int) -> Counter[str] | None:
    """How many are done, open and not begun, clause by clause; None where one says anything else."""
    counts: Counter[str] = Counter()
    while at < end:
        parted = _PARTED.match(text, at, end)
        at = parted.end() if parted else at
        m = _PART.match(text, at, end) or _ASIDE.match(text, at, end)
        if m is None or not _PARTED.match(text, m.end(), end):
            return None
        if m.re is _PART:
            state = next((name for name in _STATES for way in "abc" if m[f"{way}_{name}"]), "done")
            number = m["first"] or m["last"] or m["rest"]
            counts[state] += int(number or 1)
            counts["all"] += m["all"] is not None
            counts["unsure"] += number is None
        at = m.end()
    return counts


def _value(counts: Counter[str], number: int | None) -> StatedValue | None:
    """What the counts come to; nothing where they do not add up to the number of findings."""
    done, left = counts["done"], counts["open"] + counts["none"]
    if counts["all"] and (left or done > 1):
        return None
    if number is not None and (done + left > number or (left and not counts["unsure"] and done + left != number)):
        return None
    if not done and not counts["open"]:
        return "late" if left else None
    return "ongoing" if left or (number is not None and done < number and not counts["all"]) else "done"
