"""Sums that a question asks for by their name alone (退了多少会费): a figure that is no money is none of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.figure_deeds import tells_deed
from handlers.figure_traits import Traits
from handlers.searching import Hit
from parsers.dictionary import is_act, is_deed
from parsers.figure_vocabulary import pattern
from parsers.question_attributes import Asked
from parsers.question_terms import Term, measures
from parsers.synonym_rows import deeds
from parsers.unit_sorts import counts_people, is_money, is_number

MONEY = "元"
_SUM = pattern("sum")
_PAYER = pattern("payer")
_NAMES_PRICE, _ASKS_ONE = pattern("names-price"), re.compile("[一每]")
_ASKS_PRICE, _TELLS_PRICE = pattern("asks-price"), pattern("tells-price")


def names_sum(term: Term) -> bool:
    """Does a word end as the names of sums of money do (会费)?"""
    return _SUM.search(term.text) is not None


def is_no_money(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Is a sum asked for by its name alone, and the figure none?"""
    return not is_money(traits.unit) and not asked.units and asked.kind is None and _sum_asked(hit.terms) is not None


def is_no_such_sum(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Is a figure no money while a sum is asked for, and surely not what the sum was paid for?

    Things may be what was handed in with it (礼金上交: 3件): where their clause names the sum.
    """
    term = _sum_asked(hit.terms)
    if term is None or not is_no_money(hit, traits, asked):
        return False
    untold = len(term.text) > 1 and term.text not in hit.item.name + hit.item.near
    things = is_number(traits.unit) and not counts_people(traits.unit)
    return untold or (asked.number and (not things or names_sum(hit.terms[-1])))


def is_no_price(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Is a price asked for, or what one of something costs (每斤多少钱), and a sum told that is none for one?"""
    asks = MONEY in asked.units and _ASKS_PRICE.search(asked.words) is not None
    last = next((term.text for term in reversed(hit.terms) if not _ASKS_ONE.match(term.text)), "")
    return (asks or _NAMES_PRICE.search(last) is not None) and _TELLS_PRICE.search(
        hit.item.name + hit.item.near + traits.unit
    ) is None


def may_be_money(hit: Hit, asked: Asked) -> bool:
    """Does a question name a quantity, a sum or a deed, so that money may answer it?"""
    last = hit.terms[-1]
    return bool(asked.acted or asked.units) or measures(last.text) or is_act(last.text) or names_sum(last)


def titled_sum(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Does a sum tell the deed asked for (罚了多少钱), and its issue's title alone what for (扬尘污染管控不严)?"""
    if hit.owner is None or hit.missing or not is_money(traits.unit) or asked.units[:1] != (MONEY,) or not asked.acted:
        return False
    title = hit.owner.name
    named = title.startswith(hit.terms[0].forms) and all(any(f in title for f in t.forms) for t in hit.terms)
    return named and tells_deed(hit, asked) and not any(word in title for word in "和与及")


def is_paid_by(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Is a sum named by whose money it is, as asked (中央资金), and its issue about what it was spent on?"""
    if hit.owner is None or hit.missing or not is_money(traits.unit) or not asked.number:
        return False
    part = hit.item.name.rpartition("中的")[2]  # 累计投入中的中央资金
    payers = [t for t in hit.terms if any(_PAYER.match(f) and part.startswith(f) for f in t.forms)]
    about = hit.owner.name + hit.owner.near
    rest = [t for t in hit.terms if t not in payers and not (t.loose or is_act(t.text))]
    return bool(payers and rest) and all(any(form in about for form in term.forms) for term in rest)


def names_payer(hit: Hit) -> bool:
    """Is it asked whose money was spent (中央资金), and does a figure tell of that?"""
    held = (term for term in hit.terms if term not in hit.missing)
    return any(_PAYER.match(form) for term in held for form in term.forms)


def _sum_asked(terms: Sequence[Term]) -> Term | None:
    """The word that names the sum: the last, or the one before what was done with it."""
    last = terms[-1].text
    done = len(terms) > 1 and not names_sum(terms[-1]) and (is_act(last) or is_deed(last) or last in deeds())
    named = terms[-2] if done else terms[-1]
    in_chinese = named.text.isascii() and not all(term.text.isascii() for term in terms)  # 焚烧厂的fine
    return named if names_sum(named) or (in_chinese and _SUM.search(named.forms[0])) else None
