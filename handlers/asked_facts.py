"""What is asked of an issue by name: its field, else the sentences that tell it, else that the report does not."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.answer import Line
from handlers.quoting import sentence_at, whole
from parsers.asked_facts import telling_spans
from parsers.model import Issue, Span
from store.records import Version
from store.store import Store

_LIMITS = frozenset({"整改时限", "整改期限", "完成时限"})
_BODIES = frozenset({"责任单位", "牵头单位", "责任部门", "牵头部门"})
_LEADS = frozenset({"牵头单位", "牵头部门", "牵头领导"})
_HELPERS = frozenset({"配合单位", "协办单位", "配合部门"})
_PERSONS = frozenset({"责任人", "责任领导", "牵头领导"})
_OF_FACT = {
    "deadline": _LIMITS,
    "bodies": _BODIES,
    "bodies_lead": _LEADS,
    "bodies_partner": _HELPERS,
    "bodies_person": _PERSONS,
    "bodies_supervisor": frozenset({"督导单位"}),
    "conclusion": frozenset({"整改结论", "验收情况"}),
}


def asked_lines(store: Store, version: Version, issue: Issue, asked: str) -> Iterator[Line]:
    """The fact asked for by name, as far as the other lines of the answer do not show it.

    Raises:
        StoreError: the ledger cannot be read.
    """
    if _has_field(issue, asked):
        return
    told = _telling(store, version, issue, asked)
    for n, span in enumerate(told):
        yield from whole(store, version.id, "asked.also" if n else f"{asked}.told", span)
    if not told and not (asked == "bodies" and issue.organisations):
        yield Line(f"{asked}.none")


def _has_field(issue: Issue, asked: str) -> bool:
    labels = _OF_FACT.get(asked)
    if labels is None:
        return asked != "reason" and (asked != "documents" or bool(issue.documents))
    if any(field.label in labels for field in issue.fields):
        return True
    if asked == "bodies_partner":
        return any("配合" in field.text for field in issue.fields if field.label in _BODIES)
    if asked == "deadline":
        return issue.deadline is not None
    return asked == "conclusion" and bool(issue.stated and issue.stated.verified)


def _telling(store: Store, version: Version, issue: Issue, asked: str) -> list[Span]:
    """The sentences of the response, else of the problem, that tell the fact."""
    for span in (issue.response_span, issue.problem_span):
        if span is None:
            continue
        text = store.unbroken(version.id, *span)
        found = [sentence_at(text, at) for at in telling_spans(text, asked)]
        if found:
            return [(span[0] + a, span[0] + b) for a, b in dict.fromkeys(found)]
    return []
