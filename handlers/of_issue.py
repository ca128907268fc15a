"""What a short message asks of the issue spoken of before: a figure of it, or that the report tells none there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from handlers.answer import Answer
from handlers.figure_answer import figure_answer, sentence_of, untold_there
from handlers.figure_choice import judge, near_ones
from handlers.figure_traits import Judged
from handlers.issue_answer import label_of
from handlers.looking import Looked, look
from handlers.searching import Hit, search
from handlers.word_weights import says_act
from parsers.model import Metric, Span
from parsers.period_fit import fits
from parsers.place_names import listed
from parsers.question_attributes import Asked
from parsers.question_terms import Term, measures, terms_of
from parsers.questions import Question, figure_words
from parsers.unit_sorts import count_alike
from store.index_texts import Item
from store.records import Version
from store.store import Store

_LONGEST = 12, 40  # characters of a message that may leave its subject out: Chinese, English
_AS_WELL = 0.06  # of the weight a figure of another issue may hold more
_BESIDE, _EARLIER, _ALIKE = 0.2, 0.5, 0.1  # points for the sentence, the words and the unit of what was told before
_AGAIN = 0.5  # points against the figure told before
_CLOSE = 6  # figures on in the text
_FOUND = 0.3  # points against what was found, where what is now may be told
_LEAST = 0.5  # of its weight a figure must hold
_MOST_THINGS = 1, 3  # that a message names which leaves its subject out; one that asks for more of it (护林员呢)
_OFFERED = 3
_BODIES = ("机构", "人员", "单位", "企业", "公司", "中心", "部门")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What was spoken of before: an issue with its parts; where it was a figure of it, that, its sentence and unit.

    ``periods`` are the times that were asked for, ``words`` what was asked for; ``number`` is the place of a figure
    that stands in no issue.
    """

    issues: tuple[str, ...]
    figure: str | None = None
    sentence: Span = (0, 0)
    unit: str = ""
    periods: tuple[str, ...] = ()
    words: str = ""
    number: int | None = None

    def has(self, hit: Hit) -> bool:
        """Does a figure stand in the issue, or near that of no issue?"""
        if hit.owner is None:
            return self.number is not None and abs(hit.item.number - self.number) <= _CLOSE
        return hit.owner.id in self.issues

    def holds(self, metric: Metric) -> bool:
        """Does a figure stand in the sentence of the one told before?"""
        return self.sentence[0] <= metric.span[0] < self.sentence[1]


def spoken_of_issue(store: Store, version: Version, ref: str) -> Spoken:
    """The issue of this ref; empty where the version has none."""
    headings = store.headings(version.id)
    own = [h.id for h in headings if h.ref == ref]
    return Spoken((*own, *(h.id for h in headings if h.parent in own)))


def spoken_of_figure(store: Store, version: Version, own: Item) -> Spoken:
    """The issue of a figure; where it stands in none, what stands near it."""
    metric = store.metric(version.id, own.id)
    if metric is None:
        return Spoken(())
    sentence = sentence_of(store, version, metric.span).span
    issues, number = ((metric.issue,), None) if metric.issue else ((), own.number)
    return Spoken(issues, own.id, sentence, own.traits.split("|")[1], number=number)


def figure_of_issue(question: Question, asked: Asked, store: Store, version: Version, spoken: Spoken) -> Answer | None:
    """The answer to a message that leaves out which issue it asks of; None where it leans on none.

    Raises:
        StoreError: the ledger cannot be read.
    """
    if not (spoken.issues or spoken.figure) or len(question.plain) > _LONGEST[question.language == "en"]:
        return None
    if not asked.words:
        return _in_unit(store, version, spoken, asked) or _in_kind(store, version, spoken, asked)
    more = "follow" in question.intents
    if not _asks(question, asked) or len(_things(asked.words)) > _MOST_THINGS[more]:
        return None
    looked = look(store, version, asked)
    if (best := _best(store, version, looked, spoken)) is not None:
        return figure_answer(store, version, best.hit.item.id)
    bare = " ".join(t.text for t in terms_of(asked.words) if t.text not in listed("joining"))
    again = look(store, version, replace(asked, words=bare)) if bare and bare != asked.words else looked
    if again is not looked and (best := _best(store, version, again, spoken)) is not None:
        return figure_answer(store, version, best.hit.item.id)
    common = spoken.issues and is_common(asked.words) and not _names_another(looked, spoken)
    return _untold(store, version, looked, spoken, question.words) if common else None


def _names_another(looked: Looked, spoken: Spoken) -> bool:
    """Is no figure asked for, and another issue named by its heading (那采购呢: 装备采购不规范)?"""
    asked = looked.asked
    if asked.number or asked.kind or asked.units:
        return False
    named = [h for h in looked.hits.issues if all(_is_named(t, h.item.name) for t in h.terms)]
    return len(named) == 1 and named[0].item.id not in spoken.issues


def _is_named(term: Term, heading: str) -> bool:
    """Does a heading name a thing, and not those who do it (培训机构)?"""
    return any(f in heading and not heading.partition(f)[2].startswith(_BODIES) for f in term.forms)


def _asks(question: Question, asked: Asked) -> bool:
    """Does it ask for a figure, or more of what was spoken of?"""
    more = "follow" in question.intents or asked.number or asked.kind or asked.units
    return bool(more) or question.intent == "figure" or measures(asked.words)


def _things(words: str) -> list[Term]:
    """What words name besides what was done and what any issue may be asked for."""
    return [t for t in terms_of(words) if not (t.loose or len(t.text) == 1 or says_act(t) or _is_common(t))]


def _is_common(term: Term) -> bool:
    return any(form in listed("common") for form in term.forms[:2])


def is_common(words: str) -> bool:
    """Do words name only what any issue may be asked for (罚款, 惠及企业)?"""
    terms = terms_of(words)
    return bool(terms) and not _things(words) and all(t.role == "word" for t in terms)


def _best(store: Store, version: Version, looked: Looked, spoken: Spoken) -> Judged | None:
    """The figure of the issue that answers, one of the same sentence before others; None where another fits better."""
    year = version.facts.year
    hits = [h for h in looked.hits.metrics if spoken.has(h)]
    own = [j for j in judge(hits, looked.asked, year) if j.against is None and _at_time(j, spoken, year)]
    if spoken.unit and _only_part(looked):
        own = [j for j in own if count_alike(j.traits.unit, spoken.unit)]
    own = [j for j in own if j.hit.owner or j.traits.unit == spoken.unit or _stands(store, version, j, spoken)]
    held = max((j.hit.held for j in own), default=0.0)
    if held < max((j.hit.held for j in looked.judged if j.against is None), default=_LEAST) - _AS_WELL:
        return None
    near = [j for j in own if j.hit.held > held - _AS_WELL]
    earlier = {h.item.number: h.held for h in search(store, version, spoken.words).metrics} if spoken.words else {}
    near = [j.moved(_close(j, looked.asked, spoken, earlier)) for j in near]
    near = [j.moved(_BESIDE * _stands(store, version, j, spoken)) for j in near]
    return _latest(sorted(near, key=lambda j: -j.points), looked.asked) if near else None


def _only_part(looked: Looked) -> bool:
    """Is only a place or a part named (东浦区呢), of which the same is asked as before?"""
    terms = looked.hits.terms
    named = any(t.role == "word" and not t.loose for t in terms)
    parts = any(t.role != "word" or t.text in listed("part") for t in terms)
    return parts and not (named or looked.asked.kind or looked.asked.units)


def _close(one: Judged, asked: Asked, spoken: Spoken, earlier: Mapping[int, float]) -> float:
    """What speaks for a figure of what was spoken of, besides its sentence: its unit, the words said before."""
    again = _AGAIN * (one.hit.item.id == spoken.figure)
    alike = _ALIKE * (one.traits.unit == spoken.unit and not measures(asked.words))
    found = _FOUND * (one.traits.where == "problem" and not asked.before)
    return _EARLIER * earlier.get(one.hit.item.number, 0.0) + alike - found - again


def _stands(store: Store, version: Version, one: Judged, spoken: Spoken) -> bool:
    """Does a figure stand in the sentence of the one told before?"""
    metric = store.metric(version.id, one.hit.item.id)
    return metric is not None and spoken.holds(metric)


def _at_time(judged: Judged, spoken: Spoken, year: int | None) -> bool:
    """Is a figure of the time asked for before, or of none that the report tells?"""
    told = judged.traits.period
    return told is None or not spoken.periods or any(fits(p, told, year) > 0 for p in spoken.periods)


def _latest(fit: Sequence[Judged], asked: Asked) -> Judged:
    """The best; of a change its end, of one thing told for several years the latest, where none of them is named."""
    best = fit[0]
    if asked.before or asked.periods:
        return best
    same = [j for j in fit if j.hit.item.name == best.hit.item.name and j.traits.unit == best.traits.unit]
    same = [j for j in same if not j.traits.start] or same
    dated = all(j.traits.period for j in same)
    return max(same, key=lambda j: (j.traits.period or "", -j.hit.item.number)) if dated else same[0]


def _in_unit(store: Store, version: Version, spoken: Spoken, asked: Asked) -> Answer | None:
    """The one figure of the sentence, else of the issue, in the unit that is all a message names (多少人)."""
    if not asked.units or asked.kind or asked.periods or asked.before or asked.after:
        return None
    counted = {*asked.units} - {"个"} or {"个"}
    every = [m for one in spoken.issues for m in store.metrics(version.id, one) if m.id != spoken.figure]
    level = [m for m in every if m.unit in counted and m.kind == "level" and m.where != "problem"]
    beside = [m for m in level if spoken.holds(m)]
    found = beside if len(beside) == 1 else level
    return figure_answer(store, version, found[0].id) if len(found) == 1 else None


def _in_kind(store: Store, version: Version, spoken: Spoken, asked: Asked) -> Answer | None:
    """The one share, rank or growth of the issue, where nothing but that is named (占比降到多少, 排名呢)."""
    if asked.kind not in ("share", "rank", "ratio", "change") or asked.periods or spoken.figure:
        return None
    every = [m for one in spoken.issues for m in store.metrics(version.id, one) if m.kind == asked.kind]
    found = [m for m in every if (m.where == "problem") == asked.before and asked.direction in (None, m.direction)]
    found = [m for m in found if not asked.yoy or m.baseline == "yoy"]
    return figure_answer(store, version, found[0].id) if len(found) == 1 else None


def _untold(store: Store, version: Version, looked: Looked, spoken: Spoken, words: str) -> Answer:
    """That the issue tells no such figure, with those of others, clearly as such."""
    issue = store.issue(version.id, spoken.issues[0])
    near = near_ones(looked.judged, _OFFERED)
    return untold_there(store, version, words, label_of(issue) if issue else {}, near)


def asked_of_issue(question: Question, store: Store, version: Version) -> Answer | None:
    """The answer to a message behind one that told of an issue; None where it leans on none, or asks for no figure.

    Raises:
        StoreError: the ledger cannot be read.
    """
    asked = question.asked(question.words or figure_words(question.plain), version.facts.year)
    return figure_of_issue(question, asked, store, version, spoken_of_issue(store, version, question.within))
