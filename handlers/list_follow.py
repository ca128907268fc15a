"""What is asked of the list told before: of every member (都是谁牵头的), or of some of them (其中没改完的)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from handlers.answer import Answer, Line
from handlers.entered_lines import corrected_lines
from handlers.issue_answer import FIELDS_SHOWN, cite, footer
from handlers.list_answer import WITHIN, list_answer, list_item
from parsers.list_request import unmarked
from parsers.model import Issue
from parsers.question_filters import read_filters
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


_ONLY = "(?:只|光|单|就)(?:看|要|列|说|查|显示)?(?!是|有)"
_OF_IT = re.compile(  # 其中没改完的, 那已完成的呢, which of them are still open
    rf"其中|这?(?:里面|里头|当中)|这些|那些|上面|^那么?|^{_ONLY}|么?呢[?？。!！\s]*$"
    r"|\b(?:of|among) (?:them|these|those)\b|^(?:and|what about|how about|only|just)\b"
)
_WITHIN = re.compile(rf"^(?:其中|这?(?:里面|里头|当中)|这些里?面?|{_ONLY}|only|just|(?:of|among) (?:them|these|those))")
_WHOLE = re.compile(
    r"全部(?=的|问题|报告|条目)|所有|整个|总共|一共|报告|全市|全县|全区|还剩"
    r"|\b(?:all|total|report|overall|whole)\b"
)
_SOME = re.compile("哪|几|的|which|what|ones")  # what speaks of members of a list
_A_FIELD = re.compile(  # 教育方面的呢, 县民政局牵头的呢
    r"^(?:那么?|其中|还有|另外|and)?\s*[^,，。?？]{2,16}?(?:方面|领域|系统|板块|负责|牵头|主管)的?(?:问题)?"
    r"(?:有?(?:哪些|几个|哪几个))?呢?[?？。!！\s]*$"
)
_NAMED = re.compile(  # 只看医疗的, 那对外开放的有哪些
    rf"^(?:那么?|其中|还有|另外|这?(?:里面|里头|当中)|{_ONLY}|\s)*(?P<words>[^,，。?？]{{2,24}}?)的(?:问题|条目)?"
    r"(?:都?有?(?:哪些|几个|多少个|哪几[个条项]|啥|什么))?呢?[?？。!！\s]*$"
    r"|^(?:and |only |just |what about |how about |the |those |ones )+(?:about |on |in |for )?"
    r"(?P<english>[a-z ]{3,30}?)(?: ones| issues| only)*\W*$"
)
_BODY = re.compile("负责|牵头|主管|承担|主办|配合")
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
    if question.status and not words_of(rest).strip():
        return _in_state(store, version, question, told, leans=rest != question.plain)
    if rest == question.plain or question.status is not None:
        return None
    return _of_words(store, version, question.plain, told)


def _in_state(
    store: Store, version: Version, question: Question, told: tuple[str | None, str], *, leans: bool
) -> Answer | None:
    """The list told before in another state; where the message does not lean on it, said to be of that list."""
    words = told[1]
    if leans:
        return _list_of(store, version, question.status, words)
    narrowing = _SOME.search(question.plain) and not _WHOLE.search(question.plain)
    if not narrowing or read_filters(words).plain or not _content(words):
        return None
    answer = _list_of(store, version, question.status, words)
    return replace(answer, lines=(Line("list.within", {"words": unmarked(words.replace(WITHIN, "，"))}), *answer.lines))


def _of_words(store: Store, version: Version, said: str, told: tuple[str | None, str]) -> Answer | None:
    """The list told before of another field, title or body; within its own words where the message says so."""
    status, words = told
    named = _NAMED.match(said)
    if named is None:
        return _list_of(store, version, status, said) if _A_FIELD.match(said) else None
    within = _WITHIN.match(said) is not None
    if not within and status is None and not _A_FIELD.match(said):
        return None
    words_said = named["words"] or named["english"]
    wanted = f"{words_said}的问题" if _BODY.search(said) else f"{words_said}方面的问题"
    both = _list_of(store, version, status, f"{words}{WITHIN}{wanted}") if within else None
    if both and both.issues:
        return both
    other = _list_of(store, version, status, wanted)
    if other.issues or _A_FIELD.match(said) or _list_of(store, version, None, wanted).issues:
        return other
    return None


def _content(words: str) -> bool:
    return bool(words_of(words).strip())


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
