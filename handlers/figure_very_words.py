"""Figures of one list whose names differ in one word: the one that says the very word is meant (煤改气, not 煤改电)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.figure_traits import Judged


def of_very_words(judged: list[Judged]) -> list[Judged]:
    """Refuses figures named by what may stand for a word, beside which another of the list is named by the word."""
    fit = [j for j in judged if j.against is None]
    others = {other.hit.item.number for other in fit if any(_is_said_rather(one, other) for one in fit)}
    return [j.refused("word-told") if j.hit.item.number in others else j for j in judged]


def _is_said_rather(one: Judged, other: Judged) -> bool:
    mine, theirs = one.hit.item, other.hit.item
    if mine.owner != theirs.owner or one.traits.unit != other.traits.unit or one.hit.held < other.hit.held:
        return False
    listed = mine.near in theirs.after or mine.near in theirs.before
    return listed and bool(mine.near) and _says_more(mine.name, theirs.name, [t.forms for t in one.hit.terms])


def _says_more(mine: str, theirs: str, terms: Sequence[tuple[str, ...]]) -> bool:
    """Does one name say a word that the other tells by another form, and no other word less?"""
    rather = [forms for forms in terms if forms[0] in mine and forms[0] not in theirs]
    less = [forms for forms in terms if forms[0] in theirs and forms[0] not in mine]
    return not less and any(any(form in theirs for form in forms[1:]) for forms in rather)
