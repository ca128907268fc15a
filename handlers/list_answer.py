"""Lists of issues: by status, words, section, bodies, documents, figures, deadlines, joined by and, or, not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.answer import Answer, AnswerKind, Line, Place, Term
from handlers.issue_answer import cite, footer, is_verified, label_of, status_of
from handlers.list_bodies import assigned_to, of_bodies
from handlers.list_fields import in_field
from handlers.list_members import members
from handlers.list_sections import in_sections, under_titles
from handlers.quoting import whole
from parsers.model import Issue
from parsers.question_fields import fields_said, names_field, of_field
from parsers.question_filters import Filters, read_filters
from parsers.question_terms import Term as Sought
from parsers.question_terms import terms_of
from parsers.questions import normalise, words_of
from parsers.words import bare
from store.entered import NOTHING, Entered, all_entered
from store.index_texts import Item
from store.lookup import Wanted
from store.lookup_cover import cover, probe
from store.lookup_spots import Spots, issue_places
from store.records import Version
from store.store import Store

_GROUPS = {"done": "done", "done_keep": "done", "ongoing": "ongoing", "late": "ongoing", "extended": "ongoing"}
WITHIN = "\x1f"  # between the words of a list and those by which it is narrowed
_HOLDS = 0.6  # of the words' weight an issue of a list by words holds
_HALF = 0.45  # enough where hardly any issue holds more
_FEW = 2
_WIDER = 3  # times as many issues stand under a title with the words as are told by them
_OFTEN = 6  # times a response speaks of its field
_BEFORE_NAME = 12  # characters before a document's name that tell whether it was issued
_PLANNED = re.compile("计划|拟|将|准备|正在|起草|研究制[定订]")
_MOST = 100_000
# what is to be done by then, not what is done
_TO_BE = re.compile("(?:要|应|该|需|须|前|才能?|预计|计划)(?:完成|整改|改完|办完)")
_LATE = re.compile(  # as the response itself says
    "(?:未|没有)能?(?:按期|如期|按时)(?:完成|整改)|逾期(?:未|没)能?(?:完成|整改|改|办结|办理|落实|到位|销号|解决)"
)
_UNBEGUN = re.compile("(?:未|没有)能?(?:启动|开始|开工|动工|实施)")  # as the source states it
_SCHEDULED = re.compile(
    "(?<![未没不])(?<!没有)(?<![未没不有]能)(?:达到?了?|按照?|符合)(?:序时|时序)"
)  # as the source states it
_EXTENDED = re.compile("延期(?:至|到|整改|完成)|申请(?:了)?延期")
_KEPT_UP = re.compile("(?:长期|持续)坚持")  # as a time limit says


def list_answer(store: Store, version: Version, status: str | None, said: str) -> Answer:
    """All issues, or those that normalised messages (WITHIN between them) ask for; every member, not only a page's."""
    every = store.issues(version.id)
    if not every:
        return counts_answer(store, version)
    wanted = [read_filters(part) for part in said.split(WITHIN)]
    to_be = any(filters.due for filters in wanted) and _TO_BE.search(said) is not None
    status = None if to_be and status == "done" else status
    known = store.read(all_entered, version.id)
    chosen = list(every)
    for filters in wanted:
        held = {issue.id for issue in _filtered(store, version, every, filters, known)}
        chosen = [issue for issue in chosen if issue.id in held]
    if status:
        unwanted, group = status.startswith("not-"), status.removeprefix("not-")
        chosen = [i for i in chosen if _is_of(i, known.get(i.id, NOTHING), group) != unwanted]
    place = Place(version.id, "list", status=status, words=said)
    if not chosen:
        nothing = any(f.subject and not members(store, version, every, f.subject) for f in wanted)
        kind: AnswerKind = "none" if nothing else "list"
        return Answer(kind, (Line("list.empty", {"total": len(every)}), footer(version)), place=place)
    filtered = len(chosen) < len(every)
    head = Line("list.filtered", {"count": len(chosen), "total": len(every)}) if filtered else _totals(every, known)
    listed = [(i, known.get(i.id, NOTHING)) for i in chosen]
    legend = (Line("list.legend"),) if any(_is_reading(i, e) for i, e in listed) else ()
    lines = (head, *(list_item(i, e) for i, e in listed), *legend, footer(version))
    return Answer("list", lines, tuple(cite(i, e) for i, e in listed), place=place)


def _filtered(
    store: Store, version: Version, every: Sequence[Issue], filters: Filters, known: Mapping[str, Entered]
) -> list[Issue]:
    chosen = list(every)
    if filters.subject:
        held = members(store, version, every, filters.subject)
        chosen = [i for i in chosen if i.id in held]
    if filters.unwanted:
        among = chosen if filters.unwanted.sort == "one" else every
        held = members(store, version, among, filters.unwanted)
        chosen = [i for i in chosen if i.id not in held]
    for flag, wanted in filters.flags:
        with_figures = _with_figures(store, version, filters) if flag == "figure" else set()
        chosen = [i for i in chosen if _has(i, flag, with_figures, known.get(i.id, NOTHING)) == wanted]
    if filters.due:
        first, last = filters.due
        chosen = [i for i in chosen if i.deadline and i.deadline.date and first <= i.deadline.date <= last]
    if filters.documents:
        chosen = [i for i in chosen if all(_has_document(i, name) for name in filters.documents)]
    any_of = [] if filters.documents else [w for w in filters.any_of if _content(w, mention=filters.mention)]
    if any_of:
        held = _told(store, version, every, any_of, filters)
        chosen = [i for i in chosen if i.id in held]
    if filters.none_of:
        held = _told_otherwise(store, version, every, filters)
        chosen = [i for i in chosen if i.id not in held]
    return chosen


def _told(store: Store, version: Version, every: Sequence[Issue], any_of: Sequence[str], filters: Filters) -> set[str]:
    """The issues that stand under the titles some words name, or hold one of the words."""
    titled, rest = (set(), "") if filters.mention or filters.bodies else under_titles(every, "".join(any_of))
    if titled and not _content(rest):
        return titled
    if section := _in_section(every, "".join(any_of), filters):
        return section
    return set().union(*(_holding(store, version, every, words, filters) for words in any_of))


def _told_otherwise(store: Store, version: Version, every: Sequence[Issue], filters: Filters) -> set[str]:
    """The issues that are not wanted: under the titles named, or with one of the words."""
    titled, rest = under_titles(every, "".join(filters.none_of))
    if titled and not _content(rest):
        return titled
    unwanted = [words for words in filters.none_of if _content(words)]
    held = [_holding(store, version, every, w, filters) | _of_field(store, version, w, filters) for w in unwanted]
    return set().union(*held)


def _content(words: str, *, mention: bool = False) -> tuple[Sought, ...]:
    """What some words look for; words that only help to tell (全部, 少) count only mentioned, or as a field."""
    terms = terms_of(words_of(words))
    return tuple(term for term in terms if not term.loose) or tuple(t for t in terms if mention or names_field(t))


def _has(issue: Issue, flag: str, with_figures: set[str | None], entered: Entered) -> bool:
    surely = entered.tracked or entered.corrected or issue.stated
    value = status_of(issue, entered) if surely else None
    labels = {field.label for field in issue.fields}
    facts = {
        "figure": issue.id in with_figures,
        "deadline": bool(entered.correction("deadline") or issue.deadline)
        or bool(labels & {"整改时限", "整改期限", "完成时限"}),
        "body": bool(labels & {"责任单位", "牵头单位", "责任部门", "牵头部门"}),
        "document": _has_issued(issue),
        "measure": bool(issue.measures),
        "verified": is_verified(issue, entered),
        "late": value == "late" or _LATE.search(issue.response or "") is not None,
        "keep": value == "done_keep" or any(_KEPT_UP.search(f.text) for f in issue.fields),
        "extended": value == "extended" or _EXTENDED.search(issue.response or "") is not None,
        "scheduled": issue.stated is not None and value != "late" and _SCHEDULED.search(issue.stated.words) is not None,
        "damaged": bool(issue.damage),
        "stated": issue.stated is not None,
    }
    return facts[flag]


def _holding(store: Store, version: Version, every: Sequence[Issue], words: str, filters: Filters) -> set[str]:
    """The ids of the issues that hold some words where the filters look for them."""
    terms = _content(words, mention=filters.mention)
    if filters.bodies:
        return assigned_to(every, words, terms)
    if named := of_bodies(every, words):
        return named
    if section := _in_section(every, words, filters):
        return section
    fields = terms if all(map(names_field, terms)) else fields_said(bare(words_of(words)))
    if not filters.mention and (members := in_field(every, fields)):
        return members
    held = _shares(store, version, terms, filters)
    sure = {issue for issue, share in held.items() if share >= _HOLDS}
    if len(sure) >= _FEW or filters.mention:
        told = set() if filters.mention else _told_by(store, version, terms, filters)
        return told if len(told) > _FEW and len(sure) > _WIDER * len(told) else sure
    field = _shares(store, version, tuple(map(of_field, terms)), filters)
    named = sure | {i for shares in (held, field) for i, share in shares.items() if share >= _HALF}
    return named or _holding(store, version, every, words, replace(filters, mention=True))


def _of_field(store: Store, version: Version, words: str, filters: Filters) -> set[str]:
    """The issues of a field named by its word alone (除了农业): what tells its issues sets them aside too."""
    terms = _content(words)
    if filters.mention or filters.bodies or len(terms) > 1:
        return set()
    field = tuple(map(of_field, terms))
    forms = {form for term in field for form in term.forms}
    found = store.find(version.id, Wanted(field, _MOST)).issues
    return {i.id for i in found if any(f in i.name or f in i.near for f in forms) or _often(forms, i.after)}


def _often(forms: set[str], text: str) -> bool:
    return sum(map(text.count, forms)) >= _OFTEN


def _told_by(store: Store, version: Version, terms: tuple[Sought, ...], filters: Filters) -> set[str]:
    """The issues whose own name or problem holds the words, whatever title stands above them."""
    held = _shares(store, version, terms, filters, own=True)
    return {issue for issue, share in held.items() if share >= _HOLDS}


def _in_section(every: Sequence[Issue], words: str, filters: Filters) -> set[str]:
    return set() if filters.mention or filters.bodies else in_sections(every, words)


def _shares(
    store: Store, version: Version, terms: tuple[Sought, ...], filters: Filters, *, own: bool = False
) -> dict[str, float]:
    """How much of the words' weight each issue holds."""
    found = store.find(version.id, Wanted(terms, _MOST))
    if filters.mention:  # a word that stands somewhere as it is said is meant itself
        terms = tuple(
            _itself(t) if any(t.text in text for i in found.issues for text in (i.near, i.after)) else t for t in terms
        )
    total = sum(found.weights) or 1.0
    sought = [probe(t, strange=s) for t, s in zip(terms, found.strange, strict=True)]
    held: dict[str, float] = {}
    for item in found.issues:
        where = issue_places(item).only(0, 1) if own else _where(item, filters)
        covers = [cover(one, item, where) for one in sought]
        held[item.id] = sum(w * c for w, c in zip(found.weights, covers, strict=True)) / total
    return held


def _itself(term: Sought) -> Sought:
    return replace(term, forms=(term.text,))


def _where(item: Item, filters: Filters) -> Spots:
    """Section, topic and problem; the response too where it is asked for or the problem is lost."""
    where = issue_places(item)
    return where if filters.mention or not item.near else where.only(0, 1, 3)


def names_body(store: Store, version: Version, words: str) -> bool:
    """Do the words name nothing but a body that issues of the report are assigned to?"""
    return bool(of_bodies(store.issues(version.id), words))


def _with_figures(store: Store, version: Version, filters: Filters) -> set[str | None]:
    place = "response" if filters.answered else "problem" if filters.found else None
    return {m.issue for m in store.metrics(version.id) if place in (None, m.where)}


def _has_issued(issue: Issue) -> bool:
    """Was one of its documents issued, and not only planned?"""
    text = f"{issue.problem or ''}{issue.response or ''}"
    told = [text[max(0, at - _BEFORE_NAME) : at] for name in issue.documents if (at := text.find(name)) >= 0]
    return len(told) < len(issue.documents) or any(not _PLANNED.search(before) for before in told)


def _has_document(issue: Issue, name: str) -> bool:
    wanted = bare(normalise(name))
    return any(wanted in (held := bare(normalise(d))) or held in wanted for d in issue.documents)


def counts_answer(store: Store, version: Version) -> Answer:
    """A report that lists no single issues: its overall counts, each with its sentence."""
    spans = sorted({count.span for count in version.facts.counts})
    quotes = [line for span in spans for line in whole(store, version.id, "quote", span)]
    lines = (Line("none.issues"), *((Line("counts"), *quotes) if quotes else ()), footer(version))
    return Answer("report" if quotes else "none", lines)


def _is_of(issue: Issue, entered: Entered, group: str) -> bool:
    """Whether an issue is in a state: what has not been begun, as the source says, is what is only planned too."""
    unbegun = group == "planned" and issue.stated is not None and _UNBEGUN.search(issue.stated.words) is not None
    return group_of(issue, entered) == group or (unbegun and status_of(issue, entered) == "late")


def group_of(issue: Issue, entered: Entered = NOTHING) -> str:
    """done, ongoing, planned or unknown: the status by which lists are made."""
    return group_of_status(status_of(issue, entered))


def group_of_status(status: str | None) -> str:
    """done, ongoing, planned or unknown: the group a status belongs to."""
    return _GROUPS.get(status, status) if status else "unknown"


def _totals(issues: Sequence[Issue], known: Mapping[str, Entered]) -> Line:
    groups = [group_of(i, known.get(i.id, NOTHING)) for i in issues]
    counts = {name: groups.count(name) for name in ("done", "ongoing", "planned", "unknown")}
    return Line("list.head", {"count": len(issues), **counts})


def _is_reading(issue: Issue, entered: Entered) -> bool:
    return bool(issue.assessed and not issue.stated and not entered.tracked and not entered.corrected)


def list_item(issue: Issue, entered: Entered = NOTHING) -> Line:
    """An issue in one line of a list: name and status, tracked and assessed ones marked."""
    by_hand = "tracked" if entered.tracked else "corrected" if entered.corrected else None
    mark = by_hand or ("assessed" if _is_reading(issue, entered) else "stated")
    status = Term(f"status.{status_of(issue, entered) or 'unknown'}")
    return Line("list.item", {**label_of(issue), "status": status, "mark": Term(f"mark.{mark}")})
