"""Nouns that only say what is measured (面积), beside the unit of a figure."""

from __future__ import annotations

from functools import cache

from parsers.question_terms import Term
from parsers.vocabulary import rows
from store.index_texts import Item

UNIT_SAYS = 0.8  # how well a unit says what a noun asks to be measured (新建厂房面积: 平方米)


@cache
def _measures() -> dict[str, frozenset[str]]:
    """Nouns that only say what is measured (面积, 总面积), with the units that say the same."""
    table = [(row[1].split("|"), frozenset(row[2].split(" "))) for row in rows("question_roles") if row[0] == "measure"]
    return {total + word: units for total in ("总", "") for words, units in table for word in words}


def only_measures(term: Term) -> bool:
    """Does a term only say what is measured (面积)?"""
    return term.text in _measures()


def mismeasures(term: Term, item: Item) -> bool:
    """Does a noun ask for a quantity that is not counted in the figure's unit (平均年龄: 名)?"""
    units = _measures().get(term.forms[0] if term.text.isascii() else term.text)
    return bool(units and item.traits) and item.traits.split("|")[1] not in (units or ())


def units_of(term: Term) -> frozenset[str]:
    """The units that say what a noun asks to be measured (面积: 平方米)."""
    return _measures().get(term.text, frozenset())
