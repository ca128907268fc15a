"""Reads the status a report itself states about an issue, never guessing one.

A stated status is a status field, or a sentence about the issue itself (该问题…, or without any subject).
The same words with another subject or object belong to a measure; promises and part figures state nothing.
All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from parsers.counted_verdicts import counted_verdict, counts_this
from parsers.model import Span, StatedValue
from parsers.spans import trim
from parsers.tick_boxes import has_boxes, ticked
from parsers.vocabulary import rows

WHOLE = 100  # percent of what was to be done
_ENTRY = "意见|建议|诉求|隐患|提案"  # what the entries of some pages are; a single one must be meant (该建议)
_SENTENCE = re.compile(r"[^。;!?\n]+")
_LEAD = (
    r"(?:(?:目前|现|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|[上中下]旬)?|截至目前|至此|截至[^,。;]{1,14}"
    r"|经(?:过)?[^,。;]{1,14}),?\s*)?"
)
_SUBJECT = (
    rf"(?:(?:该|此|本)(?:项|条|件)?(?:{_ENTRY})"
    r"|(?:该|此|本|上述|以上|这|所反馈|所涉|反馈|整改)(?:项|个|条|类|些)?(?:反馈|整改|信访|督察|审计)?(?:问题|任务|事项|工作|件|项目)?"
    r"|问题|整改(?:工作|任务|事项)?)(?:目前|现|现已)?,?(?:的?整改(?:工作|任务)?)?(?:均|都|已经)?"
)
# A clause about the issue; what was said when it was found (反馈时,该问题尚未整改) is no verdict.
_THIS = re.compile(
    r"(?<!时)(?<!指出)(?<!认为)(?<!反映)(?<!发现),\s*(?:目前|现)?"
    rf"(?:该|此|本)(?:项|条)?(?:反馈|整改)?(?:问题|任务|事项|{_ENTRY})(?:目前|现)?(?:的?整改(?:工作|任务)?(?=正|已|仍|尚|还|未|持续|有序|基本))?"
)
# A reason, and for it nothing but that the limit was put off (因…,经批准延期至2024年底)
_PUT_OFF = re.compile(
    r"(?:因|由于|受)[^,。;]+,(?P<words>(?:目前|现)?(?:已)?(?:经[^,。;]{0,14}(?:批准|同意|批复),?)?(?:已)?延期(?:至|到)"
    r"[\d年月日底前末上中下旬]+)(?:完成(?:整改)?)?$"
)
_ITSELF = re.compile(r"整改(?:工作|任务)?")  # the subject of a last clause (…,整改持续推进)
_NOW = re.compile(r"\s*(?:目前|现在|现阶段|截至目前|现)(?:仍|还|尚)?")  # before it (…,目前正在整改)
_NUMBERED = re.compile(r"^(?:[一二三四五六七八九十\d]{1,2}是|\(?[一二三四五六七八九十\d]{1,2}[.、)])")
_PROMISE = re.compile(r"(?:预计|计划|力争|确保|争取|将|拟)(?!按程序|申请|予以|销号|按规定)")
_PROMISED = re.compile(r"(?:预计|计划|力争|确保|争取|拟|将)[^,。;]{2,30}(?:完成|到位|销号|办结)(?:整改)?")
_YES = re.compile(r"(?:是|已|√|☑)[。\s]*")
_SHARE = re.compile(r"(\d{1,3}(?:\.\d+)?)%[。\s]*")
_NO = re.compile(r"(?:否|未|×)[。\s]*")


@dataclass(frozen=True, slots=True)
class Found:
    """A stated status and the span of its words."""

    value: StatedValue
    verified: bool
    span: Span


@cache
def _patterns(*, alone: bool = False) -> tuple[tuple[StatedValue, bool, re.Pattern[str]], ...]:
    """The patterns of statuses; with ``alone`` those that state one only as a whole value (结案)."""
    return tuple(
        (value, verified == "yes", re.compile(pattern))  # type: ignore[misc]
        for value, verified, pattern, *rest in rows("status")
        if ("alone" in rest) == alone
    )


def stated_in_field(text: str, start: int, end: int) -> Found | None:
    """The status in a status field's value: the ticked box, else the last status words in it."""
    if has_boxes(text, start, end):
        return _ticked(text, ticked(text, start, end))
    if answered := _answered(text, start, end):
        return answered
    if whole := _alone(text, start, end):
        return whole
    if counted := counted_verdict(text, *trim(text, start, end, " \t\n。"), total=False):
        return Found(counted.value, False, counted.span)
    if share := _SHARE.fullmatch(text, start, end):
        done = float(share[1])
        return Found("done" if done == WHOLE else "ongoing", False, (start, end)) if 0 < done <= WHOLE else None
    found = [
        hit for m in _SENTENCE.finditer(text, start, end) if (hit := _whole(text, m.start(), m.end(), strict=False))
    ]
    return _combine(found)


def _alone(text: str, start: int, end: int) -> Found | None:
    """What a word states that is the whole value (合格, 结案)."""
    span = trim(text, start, end, " \t\n。;*")
    found = ((value, verified) for value, verified, pattern in _patterns(alone=True) if pattern.fullmatch(text, *span))
    return next((Found(value, verified, span) for value, verified in found), None)


def _answered(text: str, start: int, end: int) -> Found | None:
    """What yes or no states."""
    yes, no = _YES.fullmatch(text, start, end), _NO.fullmatch(text, start, end)
    return Found("done" if yes else "late", False, (start, end)) if yes or no else None


def _ticked(text: str, words: list[Span]) -> Found | None:
    """The status of the ticked words; none where two are ticked that do not go together."""
    found = [_answered(text, *span) or _alone(text, *span) or _whole(text, *span, strict=False) for span in words]
    return found[0] if found and len({one and one.value for one in found}) == 1 else None


def stated_in_response(text: str, start: int, end: int, *, verdict_first: bool) -> Found | None:
    """The status a response states about its issue; the last sentence wins, the first where it is the verdict."""
    if whole := _alone(text, start, end):
        return whole
    found = []
    for m in _SENTENCE.finditer(text, start, end):
        hit = _about_issue(text, m.start(), m.end(), at_start=m.start() == start)
        hit = hit or _counted(text, *m.span(), at_start=m.start() == start)
        if hit and verdict_first:
            return hit
        if hit:
            found.append(hit)
    return _combine(found)


def _counted(text: str, start: int, end: int, *, at_start: bool) -> Found | None:
    """The status that a response's first sentence, or one about the issue, tells by counts."""
    lead = re.compile(rf"\s*{_LEAD}").match(text, start, end)
    place = lead.end() if lead else start
    if not (at_start or counts_this(text, place)):
        return None
    counted = counted_verdict(text, place, end, total=True)
    return Found(counted.value, False, counted.span) if counted else None


def status_sentences(text: str, start: int, end: int) -> list[tuple[Span, Found]]:
    """The sentences of a measure that state a status of the issue, each with what it states."""
    found = (
        (m.span(), _about_issue(text, m.start(), m.end(), at_start=m.start() == start))
        for m in _SENTENCE.finditer(text, start, end)
    )
    return [(span, hit) for span, hit in found if hit]


def _combine(found: list[Found]) -> Found | None:
    """The last one; verified when the same outcome was also said to have passed verification."""
    if not found:
        return None
    last = found[-1]
    verified = last.verified or (last.value == "done" and any(f.verified for f in found))
    return Found(last.value, verified, last.span)


def _about_issue(text: str, start: int, end: int, *, at_start: bool) -> Found | None:
    while start < end and text[start].isspace():
        start += 1
    sentence = text[start:end]
    if _NUMBERED.match(sentence):
        return None
    subject = re.compile(_LEAD + _SUBJECT).match(text, start, end)
    if subject and subject.end() > start and _has_subject(subject[0]):
        hit = _whole(text, subject.end(), end, strict=True, lead=start)
        if hit is None and subject[0].endswith("整改"):  # 该项整改完成
            hit = _whole(text, subject.end() - 2, end, strict=True, lead=start)
        if hit:
            return hit
    lead = re.compile(_LEAD).match(text, start, end)
    place = lead.end() if lead else start
    bare = at_start or is_bare_status(text, place, end) or _bare_and_promised(text, place, end)
    opening = _whole(text, place, end, strict=True, lead=start) if bare else None
    return opening or _last_clause(text, place, end, of_issue=subject is not None and _has_subject(subject[0]))


def is_verdict(text: str, start: int, end: int) -> bool:
    """Whether a value is nothing but status words, perhaps with when it will be done."""
    return is_bare_status(text, start, end) or _bare_and_promised(text, start, end)


def _bare_and_promised(text: str, start: int, end: int) -> bool:
    """Whether a sentence says nothing but where the rectification stands and when it will be done."""
    comma = text.find(",", start, end)
    if comma < 0 or "整改" not in text[start:comma]:
        return False
    return is_bare_status(text, start, comma) and _PROMISED.fullmatch(text, comma + 1, end) is not None


def _last_clause(text: str, start: int, end: int, *, of_issue: bool) -> Found | None:
    """The last clause about the issue (因…,该问题正在整改,预计…), or bare words at the end (已申请延期整改).

    ``of_issue`` tells that the sentence is about the issue (该问题需持续用力,目前正在整改).
    """
    for m in reversed(list(_THIS.finditer(text, start, end))):
        itself = _ITSELF.match(text, m.end(), end)  # 该问题整改正在推进
        for begins in (m.end(), itself.end()) if itself else (m.end(),):
            if hit := _whole(text, begins, end, strict=True, lead=m.start() + 1):
                return hit
    put_off = _PUT_OFF.match(text, start, end)
    if put_off:
        return Found("extended", False, put_off.span("words"))
    comma = text.rfind(",", start, end)
    if comma < 0 or not re.search(r"整改|销号|验收", text[comma:end]):
        return None
    own = _ITSELF.match(text, comma + 1, end)
    now = _NOW.match(text, comma + 1, end) if of_issue else None
    places = [comma + 1, *(found.end() for found in (own, now) if found)]
    place = next((place for place in places if is_bare_status(text, place, end)), None)
    return None if place is None else _whole(text, place, end, strict=True, lead=comma + 1)


def opens_with_status(text: str, start: int, end: int) -> bool:
    """Whether a text's first sentence states what became of the issue (该问题已完成整改, 基本完成并持续整改)."""
    m = _SENTENCE.match(text, start, end)
    return m is not None and _about_issue(text, m.start(), m.end(), at_start=True) is not None


def is_status(text: str, start: int, end: int) -> bool:
    """Whether a value is nothing but status words (已完成。)."""
    start, end = trim(text, start, end, " \t\n。;*")
    return start < end and is_bare_status(text, start, end)


def _has_subject(words: str) -> bool:
    return bool(re.search(rf"问题|任务|事项|{_ENTRY}|整改|工作|件|[该此本][项条](?:目前|现|已经|均|都|,)*$", words))


def is_bare_status(text: str, start: int, end: int) -> bool:
    """Whether a sentence is nothing but status words, clause by clause."""
    clauses = [clause.strip(" 并且但也") for clause in text[start:end].split(",")]
    patterns = (_patterns(), _patterns(alone=True))
    return all(any(p.fullmatch(clause) for several in patterns for _, _, p in several) for clause in clauses)


def _whole(text: str, start: int, end: int, *, strict: bool, lead: int | None = None) -> Found | None:
    """The status words that open ``[start, end)`` (strict) or stand anywhere in it."""
    while start < end and text[start] in " \t,、:“":
        start += 1
    promise = _PROMISE.match(text, start, end)
    hit = _anywhere(text, start, end) if not strict else None if promise else _opening(text, start, end)
    if hit is None:
        return None
    value, verified, (a, b) = hit
    value, verified, b = _continued(text, value, verified, b, end)
    if (
        not verified
        and value == "done"
        and re.search(r"(?:已|完成|通过)[^,。;]{0,8}(?:销号|验收)", text[b:end])
        and not re.search(r"拟|申请|条件", text[b:end])
    ):
        verified = True
    return Found(value, verified, (lead if lead is not None else a, b))


def _continued(text: str, value: StatedValue, verified: bool, place: int, end: int) -> tuple[StatedValue, bool, int]:
    """The status after a second status clause: done and verified, done and kept up, not done and extended."""
    follow = _opening(text, place, end) if place < end and text[place] in ",、并且" else None
    if follow is None:
        return value, verified, place
    if follow[0] == "extended" or (value == "done" and follow[0] == "done_keep"):
        return follow[0], False, follow[2][1]
    if value == "done" and follow[0] == "done":
        return value, verified or follow[1], follow[2][1]
    if value == "done" and follow[0] == "ongoing" and re.search(r"长期|持续", text[slice(*follow[2])]):
        return "done_keep", False, follow[2][1]
    return value, verified, place


def _opening(text: str, start: int, end: int) -> tuple[StatedValue, bool, Span] | None:
    while start < end and text[start] in " \t,、并且":
        start += 1
    best: tuple[StatedValue, bool, Span] | None = None
    for value, verified, pattern in _patterns():
        m = pattern.match(text, start, end)
        if (
            m
            and m.end() > start
            and (value == "extended" or not _has_object(text, m.end(), end))
            and (best is None or m.end() > best[2][1])
        ):
            best = (value, verified, m.span())
    return best


def _has_object(text: str, at: int, end: int) -> bool:
    """Whether something is done *to* something: 已完成12公里, 完成第一阶段, 已整改3项."""
    return (
        at < end
        and bool(re.match(r"[\d“《]|[^\s,。;:、!?()并且及]", text[at:end]))
        and not re.match(r"了?(?:任务|工作)?(?:,|。|;|$|\(|并|且)", text[at:end])
    )


def _anywhere(text: str, start: int, end: int) -> tuple[StatedValue, bool, Span] | None:
    best: tuple[StatedValue, bool, Span] | None = None
    for value, verified, pattern in _patterns():
        for m in pattern.finditer(text, start, end):
            if _PROMISE.search(text, max(start, m.start() - 8), m.start()) or (
                value != "late" and _negated(text, start, m.start())
            ):
                continue
            if best is None or m.start() < best[2][0] or (m.start() == best[2][0] and m.end() > best[2][1]):
                best = (value, verified, m.span())
    return best


def _negated(text: str, start: int, place: int) -> bool:
    return bool(re.search(r"(?:未|尚未|不|没有)$", text[max(start, place - 4) : place]))
