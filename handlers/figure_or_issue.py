"""Whether words that ask for neither mean a figure or an issue."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from handlers.figure_english import names_whole
from handlers.figure_traits import Judged
from handlers.looking import Looked
from handlers.searching import Hit
from parsers.metric_parts import counted
from parsers.place_names import area_of
from parsers.question_terms import Term, measures
from parsers.words import HAN, sounds

_CLEARLY = 0.06  # by how much a figure must fit better than an issue where the question asks for neither
_MOSTLY = 0.8
_NAMED = 0.25  # by how much it may fit worse where a quantity or a time is named
_LIKE_NAME = 88  # percent of likeness to a figure's name; a word of fewer characters than this is no name by sound
_SHORT = 3
_AVERAGE = re.compile("平均|[人户村亩日月年]均(?=[\u4e00-\u9fff]{2})")
_HERE = re.compile("^[全我本][市县省区]")
_WHOLE = 70  # percent of likeness


def rather_figure(figure: Judged, issue: Hit | None, looked: Looked) -> bool:
    """Where a question asks for neither: does it name a quantity, or the figure much better than the issue?"""
    if issue is None or figure.hit.held > issue.held + _CLEARLY or _is_its_name(figure, looked):
        return True
    if (looked.asked.target and figure.traits.target) or is_there(figure.hit, issue):
        return True
    if asks_quantity(looked) or looked.asked.periods or looked.asked.after or _was_before(looked):
        return figure.hit.held >= issue.held - _NAMED
    return figure.hit.held >= issue.held - _CLEARLY and _named_whole(figure, looked)


def _was_before(looked: Looked) -> bool:
    """Does English ask for what was before (oversized classes before)? In Chinese 以前 begins many a plaint."""
    return looked.asked.before and all(term.text.isascii() for term in looked.hits.terms)


def is_there(figure: Hit, issue: Hit) -> bool:
    """Is a place named that the figure's name begins with, and that the issue does not speak of?"""
    places = [form for term in figure.terms if term.role == "place" for form in term.forms]
    told = issue.item.name + issue.item.near
    return any(form in area_of(figure.item.name) for form in places) and not any(form in told for form in places)


def asks_quantity(looked: Looked) -> bool:
    """Do the words name a quantity, or an average?"""
    return words_ask_quantity(looked.asked.words, looked.hits.terms)


def words_ask_quantity(words: str, terms: Iterable[Term]) -> bool:
    """Do words, with the terms made of them, name a quantity or an average?"""
    english = [next(filter(HAN.match, term.forms), "") for term in terms if term.text.isascii()]
    return any(map(measures, [*words.split(), *english])) or _AVERAGE.search(words) is not None


def _is_its_name(figure: Judged, looked: Looked) -> bool:
    """Are the words nearly the whole name of the figure, as written or as they sound?"""
    name = _HERE.sub("", counted(figure.hit.item.name))
    said = "".join(t.sound or t.text for t in looked.hits.terms)
    heard = fuzz.ratio(sounds(said), sounds(name)) if len(said) > _SHORT else 0.0
    return names_whole(figure.hit) or max(fuzz.ratio(said, name), heard) >= _LIKE_NAME


def _named_whole(figure: Judged, looked: Looked) -> bool:
    """Do words typed by their sound make up nearly the whole name of the figure, its quantity last?"""
    said, heard = "".join(t.sound or t.text for t in looked.hits.terms), sounds(figure.hit.item.name)
    same_end = said.isascii() and said[-2:] == heard[-2:]
    return same_end and fuzz.ratio(said, heard) >= _WHOLE


def held_whole(figure: Judged) -> bool:
    """Does it hold all of several words, or is it named by the only one?"""
    hit = figure.hit
    phrase = hit.terms[0].text.isascii()  # of English words, which name one thing
    several = len(hit.terms) > 1 or phrase or counted(hit.item.name) in hit.terms[0].forms
    return hit.held >= _MOSTLY and not hit.missing and several
