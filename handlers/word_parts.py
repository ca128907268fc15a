"""Words of a question that stand nowhere in the report, taken apart into the words they are made of."""

from __future__ import annotations

import re
from dataclasses import replace

from parsers.dictionary import is_act
from parsers.place_names import listed
from parsers.question_terms import Term, measures, terms_of
from parsers.synonyms import synonyms
from parsers.words import HAN, known
from store.lookup import Found
from store.lookup_cover import COVERED, cover, probe
from store.lookup_spots import issue_places, places

_BESIDE = 2  # characters
_COMPLETED = re.compile("[\u4e00-\u9fff](?:[下出到上掉完好成走回给入进里着]|[下出回起过上进][来去])")


def parted(terms: tuple[Term, ...], found: Found) -> tuple[Term, ...]:
    """The terms, those that stand nowhere in the version as the words or the characters they are made of."""
    parts: list[Term] = []
    for term, nowhere in zip(terms, found.strange, strict=True):
        pieces = _pieces(term, found) if nowhere and term.role == "word" else ()
        parts += [one for piece in pieces for one in _of_piece(piece, term, half=len(pieces) == 2)] or [term]
    return tuple(parts)


def _of_piece(piece: str, term: Term, *, half: bool) -> list[Term]:
    """The terms of a piece of a word, beside what stood beside it there."""
    before, _, after = term.text.partition(piece)
    left, right = (term.left + before)[-_BESIDE:], (after + term.right)[:_BESIDE]
    return [replace(one, half=half, left=left, right=right) for one in terms_of(piece)]


def _pieces(term: Term, found: Found) -> tuple[str, ...]:
    """What a strange word is made of: two words (土壤污染), what is done (省下: 节省), or no word at all (费拨)."""
    text = term.text
    halves = text[:2], text[2:]
    if text in synonyms().chinese and measures(text):
        return ()  # a quantity is no other quantity of its parts (财政收入)
    generic = text in synonyms().written and any(
        half in listed("finding") or half in listed("loose") for half in halves
    )
    if (
        len(text) == 4
        and not generic
        and all(HAN.match(half) and (known(half) or _told(half, found)) for half in halves)
    ):
        return halves
    if _COMPLETED.fullmatch(text):
        return (text[0],)
    no_word = len(text) == 2 and not known(text) and all(HAN.match(c) and terms_of(c) for c in text)
    return tuple(text) if no_word and any(map(is_act, text)) and not _heard(term, found) else ()


def _told(half: str, found: Found) -> bool:
    """Does a half that no dictionary knows (通办) stand as it is in a candidate?"""
    return any(half in item.near + item.before + item.name for item in (*found.metrics, *found.issues))


def _heard(term: Term, found: Found) -> bool:
    """Does a candidate hold a strange word as it was meant: mistyped, shortened?"""
    sought = probe(term, strange=True)
    return any(cover(sought, m, places(m, None)) >= COVERED for m in found.metrics) or any(
        cover(sought, i, issue_places(i)) >= COVERED for i in found.issues
    )
