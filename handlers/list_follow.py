"""What is asked of every issue of the list told before (都是谁牵头的, 时限分别到什么时候)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handlers.answer import Answer, Line
from handlers.entered_lines import corrected_lines
from handlers.issue_answer import FIELDS_SHOWN, cite, footer
from handlers.list_answer import list_answer, list_item
from parsers.model import Issue
from parsers.questions import BODIES, Question, read_question
from store.entered import NOTHING, Entered, all_entered
from store.records import Dialog, Version
from store.store import Store

LISTED = "list"  # the first cell of what is kept of a list, then its status and its words
_EACH = re.compile(r"都|各|分别|每|[它他]们|这些|那些|\b(?:each|they|them|their|these|those|all)\b")
_LABELS = {  # the fields that tell what is asked, the first that an issue has
    "bodies": ("责任单位", "牵头单位"),
    "bodies_lead": ("牵头单位", "责任单位"),
    "bodies_partner": ("配合单位",),
    "bodies_person": ("责任领导", "责任人", "牵头领导"),
    "bodies_supervisor": ("督导单位",),
}


def of_each_listed(store: Store, version: Version, question: Question, previous: Dialog | None) -> Answer | None:
    """Who is responsible for every issue of the list before, or by when; None where a message asks nothing of a list.

    Raises:
        StoreError: the ledger cannot be read.
    """
    command, _, kept = previous.question.partition("\n") if previous else ("", "", "")
    told = kept.split("\t")
    if told[0] != LISTED or len(told) != len(("list", "status", "words")):
        return None
    if question.numbers or re.sub(r"谁|\s", "", _EACH.sub("", question.words)):
        return None
    of_all = _EACH.search(question.plain) is not None or not read_question(command).numbers
    if question.intent not in (*BODIES, "deadline") or not of_all:
        return None
    ids = {one.id for one in list_answer(store, version, told[1] or None, told[2]).issues}
    known = store.read(all_entered, version.id)
    issues = [(i, known.get(i.id, NOTHING)) for i in store.issues(version.id) if i.id in ids]
    lines = [line for issue, entered in issues for line in _told(issue, entered, question.intent)]
    cited = tuple(cite(issue, entered) for issue, entered in issues)
    return Answer("list", (*lines, footer(version)), cited, version=version.id) if issues else None


def _told(issue: Issue, entered: Entered, intent: str) -> Iterator[Line]:
    yield list_item(issue, entered)
    if entered.correction("deadline" if intent == "deadline" else "body"):
        yield from corrected_lines(entered)
        return
    if intent == "deadline":
        yield Line("deadline", {"words": issue.deadline.words}) if issue.deadline else Line("deadline.none")
        return
    fields = {f.label: f.text.strip() for f in issue.fields}
    label = next((label for label in _LABELS[intent] if label in fields), None)
    yield Line(FIELDS_SHOWN[label], body=fields[label]) if label else Line(f"{intent}.none")
