"""Question + Store -> Answer: what the ledger knows, in lines with keys; knows nothing of Telegram."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.answer import Answer, Cited, Line, Place, Term
from handlers.commands import TABLE, Command
from handlers.facts_answer import facts_answer
from handlers.figure_answer import figure_answer
from handlers.found_counts import found_in_field
from handlers.issue_answer import cite, footer, issue_answer, items, suggest
from handlers.leaning import follow_answer, untold_money
from handlers.list_answer import list_answer, list_item
from handlers.list_members import members
from handlers.list_wanted import ends_in_state, of_body, wants_list
from handlers.made_answer import made_answer
from handlers.named_section import in_named_section
from handlers.numbered import resolved
from handlers.of_issue import asked_of_issue
from handlers.resolving import Found, Lost, Missing, Outcome, Several, resolve
from handlers.searching import is_own
from handlers.status_meanings import criteria
from handlers.subject_answer import named_figure, subject_answer
from handlers.two_figures import two_figures
from handlers.two_states import states_answer
from handlers.wanted import Wanted, wanted_answer, wanted_of
from parsers.figure_vocabulary import pattern
from parsers.list_frames import loosely_framed
from parsers.list_request import SOME, Subject, marked, subject_in
from parsers.period_fit import fits
from parsers.question_numbers import Naming
from parsers.question_terms import terms_of
from parsers.questions import SMALL_TALK, Question, read_question, words_of
from store.entered import NOTHING, all_entered
from store.records import Heading, Version
from store.store import Store

_OFFERED = 3
_SOME = 2  # issues make a list where a subject is only named
_FOUND_BY = re.compile("([^,。;?]{3,20}?)(?:查出|发现|排查出?|检查出|查摆出?)来?了?(?:多少|几)[个条项]?问题[?。!\\s]*$")
_WHOLE_REPORT = ("审计", "巡视", "巡察", "督察", "检查", "改", "整改", "反馈", "查出", "发现")
_WHOLE_FIELD = re.compile(  # 教育、学校这块都查出啥问题, 科研方面做了哪些整改
    "(.{2,30}?)(?:方面|领域|系统|板块|[那这]边(?=[^改做]*(?:问题|毛病|不足|短板))|上|[这那][一两三几个]?块|[这那][一个]?部分|工作)里?的?"
    "(?:[一二两三四五六七八九十\\d]+个问题)?(?:都|一共|总共|主要|又|分别)?(?:被|给)?(?:"
    "(?:(?:查|巡|审|指|找|挑)出来?|发现|存在|暴露出?|反馈|提|说|点|列|有|是)了?些?(?:什么|啥|哪些)(?:主要|突出)?(?:问题|毛病|不足|短板|$)|"
    "(?:做|采取|开展|进行|落实|推进|搞|有)了?些?(?:什么|啥|哪些)(?:整改|措施|举措|工作|动作)|"
    "(?:整改|改)了?些?(?:什么|啥|哪些))"
)
_OVERALL = re.compile("整改|进展|总体|整体|progress|rectification")  # with no issue named: of the whole report
_BARE_MEASURE = pattern("bare-measure")
_DECIMAL = re.compile(r"(?:第|问题)*(\d{1,2})\.(\d{1,2})[条项个]?(?:问题)?")
_NUMBER = re.compile(r"\d")  # stands in every ref
_HOW_MANY = re.compile(r"多少|(?<!哪)几[个条家项件处座]|how many")


def answer(question: Question, store: Store, version: Version | None) -> Answer:
    """The answer to one question from one version of a report.

    Raises:
        StoreError: the ledger cannot be read.
    """
    if question.intent in (*SMALL_TALK, "start"):
        return _small_talk(question.intent, version)
    if version is None:
        return Answer("none", (Line("none.report"),))
    return replace(_answer(question, store, version), version=version.id)


def _answer(question: Question, store: Store, version: Version) -> Answer:
    told = asked_of_issue(question, store, version) if question.within else None
    if told is None and question.numbers:
        return _by_numbers(question, store, version)
    told = told or states_answer(question, store, version) or two_figures(question, store, version)
    told = told or found_in_field(question, store, version) or _of_report(question, store, version)
    if told is not None:
        return told
    if question.follow_up and question.subject is None and (only := _only_issue(store, version)):
        return wanted_answer(store, version, only, wanted_of(question))
    if question.intent == "reason" and not question.words:
        return facts_answer(store, version, ("reason",))
    if question.subject is not None and (follow := follow_answer(question, store, version)) is not None:
        return follow
    return untold_money(question, store, version) or _by_words(question, store, version)


def _of_report(question: Question, store: Store, version: Version) -> Answer | None:
    """The answer to what is asked of the whole report: a fact of it, or how many have a status; else None."""
    facts = tuple(i.removeprefix("fact_") for i in question.intents if i.startswith("fact_"))
    if not facts:
        return None
    if question.subject and facts == ("counts",) and "问题" not in question.plain:
        follow = follow_answer(question, store, version)
        if follow is not None and follow.kind == "metric":
            return follow
    if (named := named_figure(question, store, version)) is not None:
        return named
    if question.status:
        counted = facts == ("counts",) and not question.words
        return list_answer(store, version, question.status, question.plain) if counted else None
    return None if _of_a_part(question, version) else facts_answer(store, version, facts)


def _only_issue(store: Store, version: Version) -> Found | None:
    """The one issue of a report about a single one: who asks for no other (验收过了吗) asks for it."""
    headings = store.headings(version.id)
    return Found(headings[0]) if len(headings) == 1 else None


def _of_a_part(question: Question, version: Version) -> bool:
    """Does it ask for a rate or a number of something named, another place or year, not of the whole report?"""
    if "fact_counts" not in question.intents:
        return False
    year = version.facts.year
    asked = question.asked(question.words, year)
    named = [term for term in terms_of(asked.words) if not term.loose and not is_own(term, version)]
    terms = named if any(term.text not in _WHOLE_REPORT for term in named) else []
    elsewhere = any(term.role in ("place", "scope") for term in terms)
    return len(terms) > 1 or elsewhere or any(not fits(period, "now", year) for period in asked.periods)


def _counts(question: Question) -> bool:
    """Does it ask how many of something it names (大班额还剩几个): a figure may say so?"""
    return bool(question.words) and bool(_HOW_MANY.search(question.plain))


def _found_by(question: Question, store: Store, version: Version) -> Answer | None:
    """How many problems a check that is named found (专项检查查出几个问题): its figure, no list."""
    asked = _FOUND_BY.match(question.plain)
    if asked is None or all(term.loose or term.text in _WHOLE_REPORT for term in terms_of(words_of(asked[1]))):
        return None
    one = subject_answer(read_question(f"{asked[1]}发现问题多少个"), store, version)
    return one if one.kind == "metric" else None


def _counted(question: Question, store: Store, version: Version) -> Answer | None:
    """The figure that a question counts which no issue answers (剩几个没交)."""
    one = subject_answer(replace(question, intent="figure"), store, version) if _counts(question) else None
    return one if one and one.kind == "metric" else None


def _in_state(question: Question, store: Store, version: Version) -> Answer | None:
    """The issues in a state that are spoken of as some (平安建设没落实完的): a list, where there are any."""
    if not ends_in_state(question):
        return None
    listed = list_answer(store, version, question.status, question.plain)
    return listed if listed.issues else None


def _of_field(question: Question, store: Store, version: Version) -> Answer | None:
    """The issues of a field that is asked about as a whole (科研方面做了哪些整改): a list, or the only one."""
    subject, least = _subject_of(question)
    held = members(store, version, store.issues(version.id), subject) if subject else set()
    if subject is None or len(held) < least:
        return None
    if len(held) == 1:
        heading = next(h for h in store.headings(version.id) if h.id in held)
        return wanted_answer(store, version, _whole_outcome(store, version, heading), wanted_of(question))
    return list_answer(store, version, question.status, marked("", subject.words, subject.sort))


def _of_deeds(question: Question, store: Store, version: Version) -> Answer | None:
    """The entries of a field in a report of deeds alone, where what was done is listed (list the measures on jobs)."""
    if question.intent != "measures" or "list" not in question.intents or not question.words:
        return None
    every, subject = store.issues(version.id), Subject(question.words, "field")
    if any(issue.problem for issue in every) or len(members(store, version, every, subject)) < _SOME:
        return None
    return list_answer(store, version, question.status, marked("", subject.words, subject.sort))


def _subject_of(question: Question) -> tuple[Subject | None, int]:
    """The field that is asked about or only named, and how many issues it must have to be told."""
    named = _WHOLE_FIELD.match(question.plain)
    subject = subject_in(question.plain)[0] or (Subject(words_of(named[1]), "field") if named else None)
    loosely = "" if subject else loosely_framed(question.plain)
    return (Subject(loosely, "field"), _SOME) if loosely else (subject, 1)


def answer_place(place: Place, store: Store, version: Version) -> Answer | None:
    """The answer that a button asks for, made again; None when its issue or figure is not in the version."""
    if place.view == "list":
        return replace(list_answer(store, version, place.status, place.words), version=version.id)
    if place.view == "metric":
        known = place.issue and store.metric(version.id, place.issue)
        return replace(figure_answer(store, version, known.id), version=version.id) if known else None
    heading = store.heading(version.id, place.issue) if place.issue else None
    if heading is None:
        return None
    found = _whole_outcome(store, version, heading)
    return replace(issue_answer(store, version, found, place.view), version=version.id)


def _whole_outcome(store: Store, version: Version, heading: Heading) -> Found:
    """The issue with its parts and what stands after it, when its ref names it alone."""
    headings = store.headings(version.id)
    parts = tuple(h for h in headings if h.parent == heading.id)
    if heading.number is not None and heading.sub is None:
        outcome = resolve(headings, Naming(heading.number))
        if isinstance(outcome, Found) and outcome.heading.id == heading.id:
            return outcome
    return Found(heading, parts)


def _small_talk(intent: str, version: Version | None) -> Answer:
    if intent == "criteria":
        return criteria()
    lines = [Line(intent)]
    if intent == "start" and version is not None:
        report = version.facts.title or version.name
        lines.append(Line("start.report", {"report": report, "count": version.issues}))
    if intent in ("help", "start"):
        lines += [Line("help")] if intent == "start" else [Line("help.lost"), Line("help.group"), *_commands()]
    return Answer("help", tuple(lines))


def _commands() -> list[Line]:
    return [Line("help.commands"), *map(_about, TABLE), Line("help.inline")]


def _about(command: Command) -> Line:
    """A command in one line, with who may use it where that is editors or owners only."""
    who = Term(f"help.for.{command.right}") if command.right in ("editor", "owner") else ""
    return Line("help.command", {"name": command.name, "about": Term(f"command.{command.name}"), "who": who})


def _by_numbers(question: Question, store: Store, version: Version) -> Answer:
    headings = store.headings(version.id)
    numbers = [in_named_section(headings, n, question.words) for n in question.numbers]
    outcomes = [(n, resolved(store, version, headings, n)) for n in numbers]
    answers = [_by_number(o, n, wanted_of(question), store, version) for n, o in outcomes]
    return _with_more(answers)


def _with_more(answers: Sequence[Answer]) -> Answer:
    first, *rest = answers
    return replace(first, more=tuple(rest))


def _by_number(outcome: Outcome, naming: Naming, wanted: Wanted, store: Store, version: Version) -> Answer:
    if isinstance(outcome, Found):
        return wanted_answer(store, version, outcome, wanted)
    return unresolved(outcome, naming, store, version)


def unresolved(outcome: Several | Lost | Missing, naming: Naming, store: Store, version: Version) -> Answer:
    """What is said where a number names no issue, or more than one."""
    if isinstance(outcome, Several):
        return _several(outcome, naming, store, version)
    if isinstance(outcome, Lost):
        return _lost(outcome, naming, version)
    return _missing(outcome, naming, version)


def _several(outcome: Several, naming: Naming, store: Store, version: Version) -> Answer:
    issues = [i for h in outcome.headings if (i := store.issue(version.id, h.id))]
    head = Line(outcome.kind, {"ref": naming.ref, "count": len(outcome.headings)})
    known = store.read(all_entered, version.id)
    listed = [(i, known.get(i.id, NOTHING)) for i in issues]
    lines = [head, *(list_item(i, e) for i, e in listed)]
    if outcome.standing:
        values = {"before": naming.number, "after": naming.number + 1, "count": len(outcome.standing)}
        lines += [Line("standing", values), *items(outcome.standing)]
    suggestions = tuple(suggest(h) for h in outcome.headings)
    return Answer("list", (*lines, footer(version)), tuple(cite(i, e) for i, e in listed), suggestions=suggestions)


def _lost(outcome: Lost, naming: Naming, version: Version) -> Answer:
    values = {
        "number": naming.number,
        "before": outcome.before or 0,
        "after": outcome.after or 0,
        "count": len(outcome.entries),
    }
    if not outcome.entries:
        key = "lost.jump"
    else:
        key = "lost.after" if outcome.after is None else "lost.between" if outcome.before else "lost.before"
    lines = (Line(key, values), *items(outcome.entries), footer(version))
    return Answer("lost", lines, suggestions=tuple(suggest(h) for h in outcome.entries))


def _missing(outcome: Missing, naming: Naming, version: Version) -> Answer:
    numbers = "、".join(map(str, outcome.printed))
    line = Line(outcome.why, {"ref": naming.ref, "number": naming.number, "sub": naming.sub or 0, "numbers": numbers})
    near = outcome.near[:_OFFERED]
    lines = (line, *((Line("none.near"), *items(near)) if near else ()), footer(version))
    return Answer("none", lines, suggestions=tuple(suggest(h) for h in near))


def _by_words(question: Question, store: Store, version: Version) -> Answer:
    some = _of_field(question, store, version) if question.plain.endswith(SOME) else None
    if some is None and (wants_list(question) or of_body(question, store, version)):
        figure = _found_by(question, store, version)
        if figure is None and _counts(question):
            figure = named_figure(question, store, version)
        listed = figure or list_answer(store, version, question.status, question.plain)
        return listed if listed.kind != "list" or listed.issues else _counted(question, store, version) or listed
    told = some or _in_state(question, store, version) or _of_field(question, store, version)
    told = told or _of_deeds(question, store, version)
    told = told or made_answer(store, version, question.plain)
    if told is not None:
        return told
    if not question.words or _BARE_MEASURE.search(question.words):
        if question.follow_up and question.intent in ("status", "measures") and _OVERALL.search(question.plain):
            return facts_answer(store, version, ("counts",))
        return Answer("none", (Line("none.subject" if question.follow_up or question.words else "none.words"),))
    named = store.by_ref(version.id, _ref(question.words)) if _NUMBER.search(question.words) else ()
    if len(named) == 1:  # a ref of the ledger that no rule for numbers reads
        return wanted_answer(store, version, Found(named[0]), wanted_of(question))
    return subject_answer(question, store, version)


def _ref(words: str) -> str:
    """A ref of the ledger as it may be said: 1.2 is 1(2)."""
    decimal = _DECIMAL.fullmatch(words)
    return f"{decimal[1]}({decimal[2]})" if decimal else words


def cited(one: Answer) -> Cited | None:
    """The issue an answer is about."""
    return one.issues[0] if one.kind in ("issue", "metric") and one.issues else None
