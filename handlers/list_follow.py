"""What is asked of every issue of the list told before (都是谁牵头的, 时限分别到什么时候)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from handlers.answer import Answer, Line
from handlers.entered_lines import corrected_lines
from handlers.issue_answer import FIELDS_SHOWN, cite, footer
from handlers.list_answer import list_answer, list_item
from parsers.model import Issue
from parsers.questions import BODIES, Question, read_question, words_of
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


_OF_IT = re.compile(  # 其中没改完的, 那已完成的呢, which of them are still open
    r"其中|里面|里头|当中|这些|那些|上面|^那|[的么]?呢[?？。!！\s]*$"
    r"|\b(?:of|among) (?:them|these|those)\b|^(?:and|what about|how about)\b"
)
_A_FIELD = re.compile(  # 教育方面的呢, 县民政局牵头的呢
    r"^(?:那么?|其中|还有|另外|and)?\s*[^,，。?？]{2,16}?(?:方面|领域|系统|板块|负责|牵头|主管)的?(?:问题)?"
    r"(?:有?(?:哪些|几个|哪几个))?呢?[?？。!！\s]*$"
)
_HOW_MANY = re.compile(
    r"^(?:那|一共|总共|共|这些|有|是)*(?:多少|几)[个条项](?:问题)?[呢啊呀]?[?？。!！\s]*$"
    r"|^how many(?: (?:are there|is that|are they|in total|of them))*\W*$"
)


def narrowed(store: Store, version: Version, question: Question, previous: Dialog | None) -> Answer | None:
    """The list told before with another status or another field (民生方面有哪些问题, 其中没改完的有几个); else None.

    Raises:
        StoreError: the ledger cannot be read.
    """
    told = _told_list(previous)
    if told is None or question.numbers or question.command:
        return None
    status, words = told
    if _HOW_MANY.match(question.plain):
        return _list_of(store, version, status, words)
    rest = _OF_IT.sub(" ", question.plain)
    if rest == question.plain:
        return None
    if question.status and not words_of(rest).strip():
        return _list_of(store, version, question.status, words)
    if question.status is None and _A_FIELD.match(question.plain):
        return _list_of(store, version, status, question.plain)
    return None


def _list_of(store: Store, version: Version, status: str | None, words: str) -> Answer:
    return replace(list_answer(store, version, status, words), version=version.id)


def _told_list(previous: Dialog | None) -> tuple[str | None, str] | None:
    """The status and the words of the list told before; None where the last answer was none."""
    told = previous.question.partition("\n")[2].split("\t") if previous else []
    if len(told) != len((LISTED, "status", "words")) or told[0] != LISTED:
        return None
    return told[1] or None, told[2]


def of_each_listed(store: Store, version: Version, question: Question, previous: Dialog | None) -> Answer | None:
    """Who is responsible for every issue of the list before, or by when; None where a message asks nothing of a list.

    Raises:
        StoreError: the ledger cannot be read.
    """
    of_state = (question.status, "") if question.status and _EACH.search(question.plain) else None  # 没改完的都归谁管
    told = of_state or _told_list(previous)
    if told is None:
        return None
    if question.numbers or re.sub(r"谁|\s", "", _EACH.sub("", question.words)):
        return None
    one_before = previous is not None and bool(read_question(previous.question.partition("\n")[0]).numbers)
    of_all = _EACH.search(question.plain) is not None or not one_before
    if question.intent not in (*BODIES, "deadline") or not of_all:
        return None
    ids = {one.id for one in list_answer(store, version, *told).issues}
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
