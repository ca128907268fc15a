"""Which issue is nearest in meaning to words that no issue holds surely (开车师傅留不住: 驾驶员流失)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.searching import Hits, unasked
from handlers.topic_choice import Chosen, Share, held_by, only_by_initials, tells_nothing, texts_of
from handlers.topic_kinds import is_sibling
from parsers.everyday import meant_by
from parsers.meaning import likeness
from parsers.model import Issue
from parsers.question_terms import says_deed
from parsers.synonym_rows import findings
from parsers.synonyms import synonyms
from parsers.word_meaning import words_near
from store.index_texts import Item
from store.records import Version
from store.store import Store

_MEASURES, _SENTENCES = 8, 2  # of a response that are compared; its first sentences where no problem is printed
_DONE = 0.9  # what being alike to something that was done is worth, beside being alike to the problem
_HELD, _HEARD = 0.95, 0.75  # what the words an issue holds and those its own come near to count, to rank issues by
# An issue is told as the closest where what speaks for it weighs this much: its likeness, the words it holds, those
# its own come near to, how much was said; less the part of the words that stand nowhere in the report. Fitted to
# questions about reports that hold their issue, and to the same put to others.
_CLOSEST, _CLOSEST_HELD, _CLOSEST_HEARD, _SAID, _NOWHERE, _MOST_NOWHERE = 0.48, 0.46, 0.4, 0.04, 0.15, 0.75
# What is less alike is something else, where it lacks so much of the weight, and a thing of our tables stands nowhere,
# or where it lacks nearly all.
_MUCH_ALIKE, _MOST_LOST, _NEARLY_ALL = 0.45, 0.55, 0.85
_MOST_SAID, _SINGLE = 5, 0.5  # words that count; what a single character counts
_ALIKE = 0.1  # what is less alike is something else, whatever words it shares
_ALIKE_ALONE = 0.3  # the only issue of a report, which nothing else is compared with
_OFFERED = 0.5
_CLEARLY_NEARER = 0.15  # of what issues are ranked by, another one must be nearer than the one found by words
_SENTENCE = re.compile("[。；;\n]")
_SHORTEST = 8  # characters of a sentence that tells something
_CLAUSE, _PART = re.compile("[,，。;；、\n]"), 4  # a part of a problem has so many characters


@dataclass(frozen=True, slots=True)
class Near:
    """An issue: how alike it is to a question (0 to 1), its share of the question's words, how near its words come."""

    item: Item
    alike: float
    share: Share
    heard: float

    @property
    def near(self) -> float:
        """What issues are ranked by."""
        return self.alike + _HELD * self.share.held + _HEARD * self.heard


def by_meaning(store: Store, version: Version, hits: Hits, said: Sequence[str]) -> list[Near]:
    """The issues of a version by how near they are in meaning to what was said, the nearest first.

    Args:
        store: where the ledger is.
        version: whose issues.
        hits: what is found for the words of the question.
        said: the message, and what it asks about.

    Raises:
        StoreError: the ledger cannot be read.
    """
    items = store.issue_items(version.id)
    shares = held_by(hits, items, meant_by(hits.terms))
    return _ranked(list(zip(items, shares, store.issues(version.id), strict=True)), said)


def nearer(store: Store, version: Version, hits: Hits, said: Sequence[str], found: Chosen) -> Chosen:
    """The issue found by words, or another one that is clearly nearer; the arguments are those of by_meaning.

    Another one is only told for sure where it holds the words nearly as well.

    Raises:
        StoreError: the ledger cannot be read.
    """
    top, *others = by_meaning(store, version, hits, said)
    mine = next((near for near in others if near.item.id == found.hit.item.id), top)
    if top.near - mine.near < _CLEARLY_NEARER:
        return found
    beside = tuple(hit for hit in (found.hit, *found.beside) if hit.item.id != top.item.id)
    sure = found.sure and any(hit.item.id == top.item.id for hit in found.beside)
    return Chosen(hits.held(top.item), sure, beside)


def _ranked(held: Sequence[tuple[Item, Share, Issue]], said: Sequence[str]) -> list[Near]:
    """Issues with their shares of the words, the nearest in meaning to what was said first."""
    texts = [_texts(issue) for _, _, issue in held]
    grades = iter(likeness(said, [text for each in texts for text, _ in each]).tolist())
    heard = words_near(said[-1], [[text for text, _ in each] for each in texts]).tolist()
    near = []
    for (item, share, _), each, comes in zip(held, texts, heard, strict=True):
        alike = max((worth * next(grades) for _, worth in each), default=0.0)
        near.append(Near(item, alike, share, comes))
    return sorted(near, key=lambda n: (-n.near, n.item.number))


def clearly(ranked: Sequence[Near], hits: Hits) -> Chosen | None:
    """The issue that is by far the nearest, never a sure one; of a place that stands nowhere there is none."""
    if tells_nothing(hits.terms) or all(map(says_deed, hits.terms)) or not ranked:
        return None
    best, *others = ranked
    if (
        best.alike < (_ALIKE if others else _ALIKE_ALONE)
        or _names_another(best, hits)
        or only_by_initials(hits.held(best.item))
        or is_sibling(hits.terms, meant_by(hits.terms), texts_of(best.item).each)
    ):
        return None
    nowhere = min(sum(hits.strange) / len(hits.terms), _MOST_NOWHERE)
    weight = best.alike + _CLOSEST_HELD * best.share.held + _CLOSEST_HEARD * best.heard
    weight += _SAID * min(_much_said(hits), _MOST_SAID) - _NOWHERE * nowhere
    return Chosen(unasked(best.item, best.share.held), sure=False, beside=()) if weight >= _CLOSEST else None


def _names_another(best: Near, hits: Hits) -> bool:
    """Is a place named that stands nowhere, or a thing of our tables, or all but a little lacked, and little alike?"""
    nowhere = [term for term, strange in zip(hits.terms, hits.strange, strict=True) if strange]
    if any(term.role == "place" for term in nowhere):
        return True
    things = findings() | synonyms().written
    another = best.share.lost > _MOST_LOST and any(term.text in things for term in nowhere)
    return best.alike < _MUCH_ALIKE and (another or best.share.lost > _NEARLY_ALL)


def _much_said(hits: Hits) -> float:
    """How many words that may be understood a question has."""
    return sum(_SINGLE if len(term.text) == 1 else 1.0 for term in hits.terms if not term.foreign)


def somewhat(ranked: Sequence[Near]) -> list[str]:
    """The ids of the issues that are near enough to be offered."""
    return [near.item.id for near in ranked if near.near >= _OFFERED]


def _texts(issue: Issue) -> list[tuple[str, float]]:
    """What tells what an issue is about: its problem and the parts of it, its topic, what was done; and their worth."""
    done = [measure.text for measure in issue.measures[:_MEASURES]]
    if not issue.problem:
        sentences = [s for s in _SENTENCE.split(issue.response or "") if len(s) > _SHORTEST]
        done += sentences[:_SENTENCES]
    parts = (part for part in _CLAUSE.split(issue.problem or "") if len(part) >= _PART)
    named = dict.fromkeys(filter(None, (issue.problem, issue.topic, *parts)))
    return [*((text, 1.0) for text in named), *((text, _DONE) for text in done if text)]
