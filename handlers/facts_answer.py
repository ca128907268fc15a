"""Facts of the whole report: who inspected whom, when, how many issues, how far, whom to write to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handlers.answer import Answer, Line
from handlers.issue_answer import footer
from handlers.list_answer import group_of
from handlers.quoting import sentence_at, whole
from store.records import Version
from store.store import Store

FACTS = ("inspector", "inspected", "period", "feedback", "published", "counts", "contact", "notice", "title")
_NOTICE = re.compile(r"公[示告](?:期限?|时间|日期)")  # followed by its dates
_DATES = re.compile(r"\d{1,2}\s*月\s*\d{1,2}|\d{1,2}\s*个?(?:工作日|[天日])|\d{4}[-./]\d")
_CONTACT = re.compile(
    r"(?:受理|联系)(?:部门|单位|机构|人)|联系电话|联系方式|电子邮箱|邮箱|聯繫電話|電子郵箱|邮政信箱|通信地址|通讯地址|监督电话"
    r"|(?:如|若)有(?:异议|意见|建议|问题)[^。\n]{0,12}?向[^。\n]{2,40}?(?:反映|提出|反馈|举报)"
)
_WHY = re.compile(
    r"(?:尚未|没有|未能?|暂未)(?:全部|按期)?(?:完成|整改|办结|销号)[^。\n]{0,24}原因|(?:主要)?原因(?:是|为|有|[:：])"
)
_AS_OF = re.compile(r"截[至止][^,，。;；\n]{0,14}?(?:\d{4}\s*年|\d{1,2}\s*月)")  # when the state it tells was taken
_TELLS = re.compile("原因[^。]{0,6}[,，:：;；]|[,，:：;；][^。]*原因")
_CLOSING = 3000  # characters before the end in which contacts stand
_MARK = 2  # characters behind a heading's words
_END = 2**40


def facts_answer(store: Store, version: Version, asked: tuple[str, ...]) -> Answer:
    """What the report says of itself, what was asked for first; a fact it does not state is named as missing."""
    lines: list[Line] = []
    for name in asked:
        found = list(_fact(store, version, name))
        lines += found or [Line(f"fact.{name}.none")]
    for name in FACTS:
        if name not in asked and name not in ("contact", "title", "counts", "notice"):
            lines += _fact(store, version, name)
    return Answer("report", (*lines, footer(version)))


def _fact(store: Store, version: Version, name: str) -> Iterator[Line]:
    if name == "counts":
        return _counts(store, version)
    if name in _QUOTED:
        return _QUOTED[name](store, version)
    facts = version.facts
    period = facts.inspection_period
    issuer = " ".join(filter(None, (facts.published, facts.issuer, facts.document_number)))
    words = {
        "title": facts.title,
        "inspector": facts.inspector,
        "inspected": facts.inspected,
        "period": " — ".join(period) if period else None,
        "feedback": facts.feedback_date,
        "published": issuer or None,
    }[name]
    return iter((Line(f"fact.{name}", {"words": words}),) if words else ())


def _counts(store: Store, version: Version) -> Iterator[Line]:
    """The overall counts in the report's own sentences; then how many entries we read, labelled as our reading."""
    for count in version.facts.counts:
        if count.rate is not None:
            yield Line("fact.rate", {"scope": count.scope, "rate": f"{count.rate:g}%"})
    spans = sorted({count.span for count in version.facts.counts})
    for span in spans:
        yield from whole(store, version.id, "quote", span)
    groups = [group_of(issue) for issue in store.issues(version.id)]
    if groups:
        names = ("done", "ongoing", "planned", "unknown")
        yield Line("fact.entries", {"count": len(groups), **{name: groups.count(name) for name in names}})


def _notice(store: Store, version: Version) -> Iterator[Line]:
    """The sentence that says from when to when the notice is open to the public."""
    text = store.unbroken(version.id, 0, _END)
    for match in _NOTICE.finditer(text):
        start, end = sentence_at(text, match.span())
        if end - match.end() <= _MARK:  # a heading: its dates stand on the next line
            _, end = sentence_at(text, (end + 1, end + 2))
        if _DATES.search(text, match.end(), end):
            return iter(whole(store, version.id, "quote", (start, end)))
    return iter(())


def _reason(store: Store, version: Version) -> Iterator[Line]:
    """The sentence that says why something is not finished."""
    text = store.unbroken(version.id, 0, _END)
    spans = dict.fromkeys(sentence_at(text, match.span()) for match in _WHY.finditer(text))
    told = next((span for span in spans if _TELLS.search(text, *span)), None)  # a heading names it only
    return iter(whole(store, version.id, "quote", told) if told else ())


def _as_of(store: Store, version: Version) -> Iterator[Line]:
    """The first sentence that says up to which day the rectification is told."""
    text = store.unbroken(version.id, 0, _END)
    spans = (sentence_at(text, match.span()) for match in _AS_OF.finditer(text))
    told = next((span for span in spans if "整改" in text[slice(*span)]), None)
    return iter(whole(store, version.id, "quote", told) if told else ())


def _contact(store: Store, version: Version) -> Iterator[Line]:
    text = store.unbroken(version.id, 0, _END)
    start = max(0, len(text) - _CLOSING)
    match = _CONTACT.search(text, start)
    if match:
        end = min((at for mark in "。\n" if (at := text.find(mark, match.end())) >= 0), default=len(text))
        yield from whole(store, version.id, "quote", (match.start(), end))


_QUOTED = {"contact": _contact, "reason": _reason, "notice": _notice, "as_of": _as_of}  # told by a sentence of the text
