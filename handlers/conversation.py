"""A message of a person in a chat -> Answer: what was spoken of before fills what this message leaves out."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from sqlite_utils import Database

from handlers.across import answer_other, answer_several, asked_report, asks_several
from handlers.answer import Answer, Line, Place
from handlers.answering import answer, answer_place, cited
from handlers.asked_in_vain import kept_in_vain, leaning
from handlers.discretion import discreet
from handlers.following_elsewhere import of_other_places
from handlers.list_follow import LISTED, narrowed, of_each_listed
from handlers.mended import as_meant
from handlers.positions import placed
from parsers.question_attributes import asks_number, content
from parsers.question_frames import unframed
from parsers.question_numbers import read_number
from parsers.question_terms import only_acts
from parsers.question_times import YEARS_ON
from parsers.questions import BODIES, SMALL_TALK, Language, Question, language_of, read_question, read_questions
from store.chats import remember
from store.records import Dialog, Version
from store.store import Store
from store.told import WHOLE, Told, note
from store.visibility import hidden, may_see

_PART = re.compile(
    r"^(?:那么?|and|还有)?\s*(?:第)?\(([\d一二三四五六七八九]{1,2})\)\s*(?:个|小?点|呢|怎么样|咋样)*[?？]?$"
)  # 那(2)呢
_FEW_CHARACTERS = 12
_OF_THEM = re.compile(
    r"^(?:那么?|其中)?[^,，。?？]{1,8}?的?(?:有|是)?(?:呢|多少|几[\u4e00-\u9fff])[?？。!！\s]*$"
)  # 办完的呢
_OF_FIGURES = ("figure", "topic", "after")  # intents of a message that asks of an issue told before for a figure
_OF_ISSUES = ("status", *BODIES, "deadline", "documents", "conclusion")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks where; ``topic`` is a forum topic's id, None in the general one."""

    chat: int
    topic: int | None
    person: int


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer and the language of the question, None when it has no letters."""

    answer: Answer
    language: Language | None


def chosen_version(store: Store, chat: int) -> Version | None:
    """The version a chat asks about: of the report it chose, else the one loaded last, of those it may see."""
    report, unseen = store.focus(chat), store.read(hidden, chat)
    history = store.history(report) if report is not None and report not in unseen else ()
    newest = history[0] if history else store.current()
    if newest is None or newest.report not in unseen:
        return newest
    return next((version for version in store.versions() if version.report not in unseen), None)


def visible_version(store: Store, chat: int, version_id: int) -> Version | None:
    """The version with this id, as a button names it; None when it is gone or not for this chat."""
    version = store.version(version_id)
    return version if version and store.read(may_see, chat, version.report) else None


def converse(store: Store, speaker: Speaker, text: str, now: datetime) -> Reply:
    """Answer a message and remember its subject for what the person says next.

    Raises:
        StoreError: the ledger cannot be read or written.
    """
    version, text = chosen_version(store, speaker.chat), unframed(text)
    said, text = text, as_meant(store, version, text) if version is not None else text
    if asks_several(store, speaker.chat, text):
        return _kept(store, speaker, Reply(answer_several(store, speaker.chat, text), language_of(text)), None, now)
    previous = store.dialog(speaker.chat, speaker.topic, speaker.person, now)
    if version is not None:
        version, text = asked_report(store, speaker.chat, text, version)
    questions = read_questions(text)
    answers, last = [], None
    for question in questions:
        if version and (each := of_each_listed(store, version, question, previous)):
            answers.append(each)
            continue
        at_place = placed(store, version, question, previous) if version else question
        part = version is not None and _PART.match(question.plain) is not None
        refs = [heading.ref for heading in store.headings(version.id)] if version and part else []
        whole = completed(at_place, previous, refs) if at_place is question else at_place
        narrower = narrowed(store, version, question, previous) if version and at_place is question else None
        about = _spoken_of(store, speaker.chat, whole, previous, version)
        leant = leaning(question, previous) if version and narrower is None and at_place is question else None
        in_vain = _answered(store, speaker.chat, leant.question, version) if leant else None
        if leant and in_vain and (in_vain.kind != "none" or not leant.guessed):
            whole, narrower = leant.question, in_vain
        answers.append(narrower or _answered(store, speaker.chat, whole, about))
        subject = _subject(whole, answers[-1], now) or _listed(answers[-1], previous, now)
        subject = subject or kept_in_vain(whole, answers[-1], now)
        if subject is not None:
            last = previous = subject
    answers[0] = answers[0] if text == said else _as_read(answers[0], questions[0])
    first = replace(answers[0], more=(*answers[0].more, *answers[1:]))
    return _kept(store, speaker, Reply(first, questions[0].language), last, now)


def _as_read(one: Answer, question: Question) -> Answer:
    """An answer that says as what a question typed by its sound, or mistyped, was read."""
    if not question.words or one.kind in ("none", "help"):
        return one
    return replace(one, lines=(Line("read-as", {"words": question.text.strip()}), *one.lines))


def _kept(store: Store, speaker: Speaker, reply: Reply, subject: Dialog | None, now: datetime) -> Reply:
    """The reply as the chat may see it; its subject and what it tells are noted before it is sent."""
    told = told_of(reply.answer, reply.language)
    if told or subject is not None:
        store.do(_note, speaker, subject, told, now)
    return replace(reply, answer=discreet(store, speaker.chat, reply.answer))


def _note(db: Database, speaker: Speaker, subject: Dialog | None, told: tuple[Told, ...], now: datetime) -> None:
    note(db, speaker.chat, speaker.topic, told, now)
    if subject is not None:
        remember(db, speaker.chat, speaker.topic, speaker.person, subject)


def told_of(answer: Answer, language: Language | None) -> tuple[Told, ...]:
    """The issues and figures an answer tells; a list tells the whole report."""
    further = tuple(told for one in answer.more for told in told_of(one, language))
    if answer.version is None:
        return further
    things: list[str] = []
    if answer.kind == "list" and answer.issues:
        things = [WHOLE]
    elif answer.kind in ("issue", "metric", "pair"):
        things = [*(metric.id for metric in answer.metrics), *(issue.id for issue in answer.issues[:1])]
    return (*(Told(answer.version, thing, language) for thing in things), *further)


def _answered(store: Store, chat: int, question: Question, version: Version | None) -> Answer:
    own = answer(question, store, version)
    return own if version is None else answer_other(store, chat, question, version, own)


def _spoken_of(
    store: Store, chat: int, question: Question, previous: Dialog | None, version: Version | None
) -> Version | None:
    """The report a message leans on: that of the answer before it, else the chat's."""
    leans = question.follow_up or (question.subject and not question.aside)
    if previous is None or previous.version is None or not leans:
        return version
    earlier = visible_version(store, chat, previous.version)
    if earlier is None or version is None or earlier.report == version.report:
        return version
    return store.history(earlier.report)[0]


def pressed(store: Store, speaker: Speaker, place: Place, now: datetime) -> Answer | None:
    """The answer a button asks for, remembered as what the person now speaks about; None when it is gone.

    Raises:
        StoreError: the ledger cannot be read or written.
    """
    version = visible_version(store, speaker.chat, place.version)
    one = answer_place(place, store, version) if version else None
    if one is None:
        return None
    subject = _subject(Question("", place.view), one, now)
    return _kept(store, speaker, Reply(one, None), subject, now).answer


def completed(question: Question, previous: Dialog | None, refs: Collection[str] = ()) -> Question:
    """The question with what it leaves out taken from the one before it (那10呢, and its measures?).

    ``refs`` are those of the report: (四) is the fourth issue where the one before has no such part.
    """
    if previous is None or question.command in ("start", "help"):
        return question
    command, _, earlier = previous.question.partition("\n")
    before = read_question(command)
    leans = _leans_on_figure(question)
    if previous.metric and (leans or _may_lean(question) or _in_state(question)):
        return replace(question, subject=previous.metric, earlier=earlier, aside=not leans)
    sub = _PART.match(question.plain)
    if sub and before.numbers:
        number = replace(before.numbers[0], sub=read_number(sub[1]))
        if sub[1].isdecimal() or number.ref in refs or not {one.ref for one in question.numbers} & {*refs}:
            return replace(question, numbers=(number,), intent="status")
    if previous.metric is None and before.numbers and question.intent in _OF_FIGURES and not question.numbers:
        question = replace(question, within=before.numbers[0].ref)
    if question.follow_up and before.numbers:
        return replace(question, numbers=before.numbers[:1])
    bare = not set(question.intents) - {"follow", "filler"} and question.command is None
    if question.numbers and bare and "follow" in question.intents:
        return replace(question, intent=before.intent)
    return question


def _leans_on_figure(question: Question) -> bool:
    """Does a message ask for another figure of the subject before it (同比呢, 那城区的呢, 2022年呢)?"""
    if question.numbers or question.command or question.intent in ("measures", "source", "list", *SMALL_TALK):
        return False
    if question.follow_up and question.intent in _OF_ISSUES:
        return False
    if question.follow_up or "follow" in question.intents or of_other_places(question.plain):
        return True
    named = YEARS_ON.sub(" ", content(question.plain, question.words)).strip()
    return not named or (asks_number(question.plain) and only_acts(named))


def _may_lean(question: Question) -> bool:
    """Does a message say so little that it may ask for the figure beside the one before it (占总投资多少, 三分公司)?"""
    asks = question.intent in ("figure", "topic", "after") and question.language == "zh"
    return asks and not (question.numbers or question.command) and len(question.plain) <= _FEW_CHARACTERS


def _in_state(question: Question) -> bool:
    """Does a message name a state alone (办完的呢), so that it may be asked of the figure before it?"""
    named = question.status and not (question.words or question.numbers or question.command)
    return bool(named) and "list" not in question.intents and _OF_THEM.search(question.plain) is not None


def _listed(one: Answer, previous: Dialog | None, now: datetime) -> Dialog | None:
    """A list told, kept so that its members can be named by their places; the subject before it stays."""
    place = one.place
    if one.kind != "list" or place is None or not one.issues:
        return None
    kept = previous.question.partition("\n")[0] if previous and previous.metric is None else "/status"
    command = f"/status {one.issues[0].ref}" if len(one.issues) == 1 else kept
    words = place.words.replace("\t", " ").replace("\n", " ")
    return Dialog(one.version, None, None, f"{command}\n{LISTED}\t{place.status or ''}\t{words}", now.isoformat())


def _subject(question: Question, one: Answer, now: datetime) -> Dialog | None:
    """What an answer was about, kept as a command, so that it outlives a reload of the report.

    Behind a figure's command stands the message that asked for it, its own words filled up with the earlier ones.
    """
    issue = cited(one)
    if one.kind in ("metric", "pair") and one.metrics:
        command = f"/status {issue.ref}" if issue else "/status"
        said = question.plain if content(question.plain, question.words) else f"{question.earlier} {question.plain}"
        return Dialog(
            one.version, issue.id if issue else None, one.metrics[0].id, f"{command}\n{said}", now.isoformat()
        )
    if issue is None:
        return None
    name = question.intent if question.intent in ("measures", "source") else "status"
    return Dialog(one.version, issue.id, None, f"/{name} {issue.ref}", now.isoformat())
