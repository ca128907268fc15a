"""Which issue is nearest in meaning to words that no issue holds surely (开车师傅留不住: 驾驶员流失)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.searching import Hits, unasked
from handlers.topic_choice import Chosen, Share, held_by, tells_nothing, texts_of
from handlers.topic_kinds import is_sibling
from parsers.everyday import meant_by
from parsers.meaning import likeness
from parsers.model import Issue
from parsers.synonym_rows import findings
from store.index_texts import Item
from store.records import Version
from store.store import Store

_MEASURES, _SENTENCES = 8, 2  # of a response that are compared; its first sentences where no problem is printed
_DONE = 0.9  # what being alike to something that was done is worth, beside being alike to the problem
_HELD = 0.5  # what the words an issue holds count beside its likeness, to rank issues by
# An issue is told as the closest where its likeness and its words together weigh this much, less what it lacks, more
# the further it is ahead. Fitted to questions about reports that hold their issue and to the same put to others.
_NEAR, _WORDS, _LACKING, _AHEAD = 0.58, 0.85, 0.33, 0.27
_ALIKE, _MUCH_ALIKE = 0.22, 0.5  # what is less alike is something else, whatever words it shares
_MOST_LOST = 0.57  # of the question's weight the things may weigh that an issue lacks, which is not much alike
_FINDING = 0.48  # what is less alike is another finding where one is named that stands nowhere
_OFFERED = 0.4
_SENTENCE = re.compile("[。；;\n]")
_SHORTEST = 8  # characters of a sentence that tells something


@dataclass(frozen=True, slots=True)
class Near:
    """An issue: how alike it is to a question (0 to 1), and its share of the question's words."""

    item: Item
    alike: float
    share: Share

    @property
    def near(self) -> float:
        """What issues are ranked by."""
        return self.alike + _HELD * self.share.held


def by_meaning(store: Store, version: Version, hits: Hits, said: str) -> list[Near]:
    """The issues of a version by how near they are in meaning to what was said, the nearest first.

    Raises:
        StoreError: the ledger cannot be read.
    """
    issues = store.issues(version.id)
    texts = [_texts(issue) for issue in issues]
    grades = iter(likeness(said, [text for each in texts for text, _ in each]).tolist())
    items = store.issue_items(version.id)
    near = []
    for item, each, share in zip(items, texts, held_by(hits, items, meant_by(hits.terms)), strict=True):
        alike = max((worth * next(grades) for _, worth in each), default=0.0)
        near.append(Near(item, alike, share))
    return sorted(near, key=lambda n: (-n.near, n.item.number))


def clearly(ranked: Sequence[Near], hits: Hits) -> Chosen | None:
    """The issue that is by far the nearest, never a sure one; of a place that stands nowhere there is none."""
    nowhere = [term for term, strange in zip(hits.terms, hits.strange, strict=True) if strange]
    if tells_nothing(hits.terms) or not ranked[1:]:
        return None
    best, second = ranked[0], ranked[1]
    another = best.alike < _FINDING and any(term.text in findings() for term in nowhere)
    if another or any(term.role == "place" for term in nowhere):
        return None
    if is_sibling(hits.terms, meant_by(hits.terms), texts_of(best.item).each):
        return None
    lacking = best.share.lost > _MOST_LOST or _mostly_nowhere(hits)
    if best.alike < (_MUCH_ALIKE if lacking else _ALIKE):
        return None
    weight = best.alike + _WORDS * best.share.held - _LACKING * best.share.lost + _AHEAD * (best.near - second.near)
    return Chosen(unasked(best.item, best.share.held), sure=False, beside=()) if weight >= _NEAR else None


def _mostly_nowhere(hits: Hits) -> bool:
    """Do most of the English words of our tables (gas explosion that killed) stand nowhere in the version?"""
    said = [
        strange
        for term, strange in zip(hits.terms, hits.strange, strict=True)
        if term.text.isascii() and not (term.sound or term.loose or term.guessed or term.foreign)
    ]
    return len(said) > 1 and sum(said) * 2 > len(said)


def somewhat(ranked: Sequence[Near]) -> list[str]:
    """The ids of the issues that are near enough to be offered."""
    return [near.item.id for near in ranked if near.near >= _OFFERED]


def _texts(issue: Issue) -> list[tuple[str, float]]:
    """What tells what an issue is about: its problem, its topic, what was done; with what each is worth."""
    done = [measure.text for measure in issue.measures[:_MEASURES]]
    if not issue.problem:
        sentences = [s for s in _SENTENCE.split(issue.response or "") if len(s) > _SHORTEST]
        done += sentences[:_SENTENCES]
    named = dict.fromkeys(filter(None, (issue.problem, issue.topic)))
    return [*((text, 1.0) for text in named), *((text, _DONE) for text in done if text)]
