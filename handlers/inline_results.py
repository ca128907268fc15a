"""What an inline query finds: figures and issues, each a text that can stand alone in any chat."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from handlers.answer import Answer, Line, Place
from handlers.answering import answer, answer_place
from handlers.conversation import chosen_version
from handlers.discretion import unsigned
from handlers.figure_answer import period_term
from handlers.issue_answer import ref_label, status_of, title_of
from handlers.looking import look
from handlers.mended import as_meant
from handlers.pages import PAGE, Block, paginate
from handlers.wording import blocks_of, say
from parsers.model import Issue, Metric
from parsers.questions import Language, Question, read_question
from store.entered import NOTHING as NOBODYS
from store.entered import Entered, entered
from store.records import Version
from store.store import Store
from store.visibility import sees_notes

LONGEST = 256  # characters Telegram lets a person type
ON_A_PAGE = 10  # results; Telegram takes 50, a telephone shows three
_MOST = 50  # results of one query in words
_ID = 64  # bytes of a result's id
_DESCRIPTION = 100  # characters
_HOLDS = 0.5  # of the query's weight an issue holds that is shown beside the answer
_OF_MEMBERS = ("tracked", "corrected")  # keys of lines that members' entries make
_LAST = ("measures.head", "measure", "measure.single", "item", "children", "standing")
Kind = Literal["issue", "metric"]
Thing = tuple[Kind, str]


@dataclass(frozen=True, slots=True)
class Result:
    """A result: ``text`` is Telegram HTML, self-contained; ``id`` names version, thing and language.

    ``opens`` is the issue or figure it shows, None for facts of the whole report.
    """

    id: str
    title: str
    description: str
    text: str
    language: Language
    opens: Place | None = None


@dataclass(frozen=True, slots=True)
class Results:
    """A page of results and where the next begins ("" for nowhere)."""

    shown: tuple[Result, ...]
    next_offset: str


NOTHING = Results((), "")


@dataclass(frozen=True, slots=True)
class Sought:
    """An inline query: who asks, what, from which offset on, and the language of the results."""

    person: int
    text: str
    offset: str
    language: Language


def find_results(store: Store, sought: Sought) -> Results:
    """A page of results from the report that the person has chosen in private, else the newest.

    Raises:
        StoreError: the ledger cannot be read.
    """
    version = chosen_version(store, sought.person)
    start = _start(sought.offset, version)
    if version is None or start is None or len(sought.text) > LONGEST:
        return NOTHING
    question = read_question(as_meant(store, version, sought.text))
    one = answer(question, store, version) if sought.text.strip() and question.command is None else None
    if one is not None and one.kind == "report":
        return Results((_facts(version, one, sought),) if start == 0 else (), "")
    things = _things(store, version, one, question) if sought.text.strip() else _headlines(store, version)
    page = things[start : start + ON_A_PAGE]
    members = store.read(sees_notes, sought.person, version.report)
    told = (_result(store, version, thing, sought.language, members=members) for thing in page)
    results = tuple(result for result in told if result)
    following = start + ON_A_PAGE
    return Results(results, f"{version.id}.{following}" if following < len(things) else "")


def _start(offset: str, version: Version | None) -> int | None:
    """Where the page begins; None for an offset of another version (loaded since the page before), or none of ours."""
    if not offset:
        return 0
    told, _, number = offset.partition(".")
    ours = version is not None and told == str(version.id) and number.isascii() and number.isdecimal()
    return int(number) if ours and len(number) < 7 else None


def _things(store: Store, version: Version, one: Answer | None, question: Question) -> list[Thing]:
    """What a query finds; nothing where the report has no answer."""
    if one is not None and one.kind == "lost":  # what stands where the number was lost
        return [(s.kind, s.target) for s in one.suggestions]
    if one is None or one.kind not in ("issue", "metric", "pair", "list"):
        return []
    found = [*_of_answer(one), *_further(store, version, question)]
    return list(dict.fromkeys(found))[: _MOST if one.kind != "list" else None]


def _of_answer(one: Answer) -> Iterator[Thing]:
    """What an answer speaks of, what it is about first."""
    if one.kind in ("metric", "pair"):
        yield from (("metric", m.id) for m in one.metrics)
    yield from (("issue", i.id) for i in one.issues)
    yield from ((s.kind, s.target) for s in one.suggestions)
    for further in one.more:
        yield from _of_answer(further)


def _further(store: Store, version: Version, question: Question) -> Iterator[Thing]:
    """What else holds the words of a query: figures that answer it, then issues."""
    if question.numbers or not question.words:
        return
    looked = look(store, version, question.asked(question.words, version.facts.year))
    yield from (("metric", j.hit.item.id) for j in looked.judged if j.against is None)
    yield from (("issue", h.item.id) for h in looked.hits.issues if h.held >= _HOLDS and not h.lacks("place", "scope"))


def _headlines(store: Store, version: Version) -> list[Thing]:
    """The figures, those reached and dated first, one of each issue before a second one; without any, the issues."""
    turns: dict[str | None, int] = {}
    ranked = []
    for metric in sorted(store.metrics(version.id), key=lambda m: (_weight(m), m.span)):
        turn = turns[metric.issue] = turns.get(metric.issue, -1) + 1
        ranked.append((turn, _weight(metric), metric.span, metric.id))
    figures: list[Thing] = [("metric", metric_id) for *_, metric_id in sorted(ranked)]
    return figures or [("issue", heading.id) for heading in store.headings(version.id)]


def _weight(metric: Metric) -> int:
    """How far a figure is from a headline: 0 is reached and dated."""
    return 4 * metric.target + 2 * (metric.where == "problem") + (metric.period is None) + (metric.kind == "change")


def _result(store: Store, version: Version, thing: Thing, language: Language, *, members: bool) -> Result | None:
    kind, name = thing
    place = Place(version.id, "metric" if kind == "metric" else "status", name)
    one = answer_place(place, store, version)
    if one is None:
        return None
    if kind == "metric":
        title, description = _of_figure(one.metrics[0], language)
    else:
        issue = store.issue(version.id, name)
        known = store.read(entered, version.id, name) if members else NOBODYS
        title, description = _of_issue(issue, known, language) if issue else (name, "")
    text = _one_page(one, language, members=members)
    return Result(_id(version, name, language), title, description, text, language, place)


def _facts(version: Version, one: Answer, sought: Sought) -> Result:
    """The one result for a question about the whole report (who inspected whom, how many issues)."""
    first = " ".join(_plain(one.lines[0], sought.language).split())
    told = hashlib.sha256(sought.text.encode(errors="replace")).hexdigest()[:16]
    title = version.facts.title or version.name
    return Result(
        _id(version, told, sought.language),
        title,
        _short(first),
        _one_page(one, sought.language, members=False),
        sought.language,
    )


def _of_figure(metric: Metric, language: Language) -> tuple[str, str]:
    """The title and the description of a figure: what it measures, its value and time."""
    values = {"quote": metric.quote, "period": period_term(metric)}
    return metric.name or metric.quote, _short(_plain(Line("inline.figure", values), language))


def _of_issue(issue: Issue, known: Entered, language: Language) -> tuple[str, str]:
    """The title and the description of an issue: its name, its status, its own words."""
    label = Line("inline.issue", {"label": ref_label(issue), "title": title_of(issue)})
    status = say(f"status.{status_of(issue, known) or 'unknown'}", language)
    said = "tracked" if known.tracked else "corrected" if known.corrected else None
    reading = say("inline.reading", language) if issue.assessed and not issue.stated else ""
    mark = say(f"mark.{said}", language) if said else reading
    words = " ".join((issue.problem or issue.response or "").split())
    return _plain(label, language), _short(f"{status}{mark} · {words}")


def _id(version: Version, name: str, language: Language) -> str:
    """The id of a result: another one after every reload, so that no cache shows an old text for a new one."""
    told = f"{version.id}.{name}.{language}"
    return told if len(told.encode()) <= _ID else hashlib.sha256(told.encode()).hexdigest()


def _short(text: str) -> str:
    return text if len(text) <= _DESCRIPTION else f"{text[: _DESCRIPTION - 1]}…"


def _plain(line: Line, language: Language) -> str:
    return blocks_of(Answer("none", (line,)), language)[0].plain


def _one_page(one: Answer, language: Language, *, members: bool) -> str:
    """An answer as one message: quotes before measures, what does not fit left out, the source last.

    What members entered is no stranger's business: it is left out; for members it stands there without names, as
    they may send it anywhere.
    """
    *lines, source = one.lines
    lines = list(unsigned(lines)) if members else [line for line in lines if not line.key.startswith(_OF_MEMBERS)]
    lines.sort(key=lambda line: line.key in _LAST)
    foot = blocks_of(Answer(one.kind, (source,)), language)
    more = Block(say("inline.more", language))
    room = PAGE - sum(block.units for block in (*foot, more))
    pages = paginate(blocks_of(Answer(one.kind, tuple(lines)), language), max(room, PAGE // 2))
    rest = (more,) if len(pages) > 1 else ()
    return "\n".join((pages[0], *(block.markup for block in (*rest, *foot))))
