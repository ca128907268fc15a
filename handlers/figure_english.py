"""Which figures are none of what is asked in English: how many there are is no rate, how much there is no count."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.figure_breadth import beyond
from handlers.figure_traits import Traits, traits_of
from handlers.searching import Hit
from parsers.dictionary import is_act, is_deed
from parsers.figure_vocabulary import pattern, words
from parsers.metric_parts import counted
from parsers.metric_words import words as name_words
from parsers.question_attributes import Asked
from parsers.question_terms import Term, measures, says_deed
from parsers.unit_sorts import counts_bodies, is_number, is_rate, is_size, is_time
from parsers.words import bare, cut

_DONE = pattern("done-in-english")
_GIVEN = pattern("given-to")
_OWN = 0.5  # of the weight the figure's own sentence holds
_RATE, _BESIDE, _UNNAMED = 0.15, 0.12, 0.06  # points
_NO_INITIAL = re.compile("[iuv]|.{9}")  # no syllable begins with these, no words typed by their initials are so long
_GENERAL = frozenset(words("general-tail"))
_SAME_THING = _GENERAL | frozenset(words("same-thing"))
_SUM, _SUM_TOO = pattern("sum"), pattern("sum-meant")
_NAME = 3  # characters
_SHARES = (*words("rate-name"), "覆盖面", "水平")
_GEAR, _PRICE, _DEALT = pattern("gear"), pattern("price-in-english"), pattern("no-price")


def is_other_amount(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Is a figure none of how many or how much is asked in English?"""
    if asked.done and _is_beside(hit):
        return True
    if asked.mass and (_is_not_how_much(hit, traits, asked) or _is_no_price(hit, asked)):
        return True
    return asked.counting and _is_not_how_many(hit, traits, asked)


def in_chinese(terms: Sequence[Term], said: str) -> str:
    """The bare words of a question with what its English ones may mean, by which a part may be named."""
    meant = (form for term in terms if term.text.isascii() for form in term.forms if len(form) >= _NAME)
    return " ".join((said, *meant))


def leaves_deed(hit: Hit) -> bool:
    """Does a figure say nowhere in its sentence so far that done which English words name (houses sold)?"""
    own_deed = name_words().verb_first.match(hit.item.name) is not None  # 约谈校长: they were not cleared
    told = hit.item.name + hit.item.near + ("" if own_deed else hit.item.before)
    said = [term for term in hit.terms if says_deed(term) or (_DONE.search(term.text) and not term.parts)]
    return bool(said) and not any(form in told for term in said for form in term.forms)


def beside_points(hit: Hit, traits: Traits, asked: Asked) -> float:
    """Points a figure loses that counts of whom or where English words say it (loans to companies), not the loans."""
    if not (hit.asked.latin and asked.beside) or not counts_bodies(traits.unit):
        return 0.0
    said, name = bare(asked.beside), counted(hit.item.name)
    beside = any(term.text in said and name.endswith(term.forms) for term in hit.terms if term.text.isascii())
    return -_BESIDE * (bool(said) and beside)


def lacks_noun(hit: Hit) -> bool:
    """Does a figure lack a noun of an English question, so that it counts another sort, or tell it only later?"""
    return (hit.asked.english and (any(map(is_noun, hit.missing)) or told_later(hit))) or _ranks_another(hit)


def _ranks_another(hit: Hit) -> bool:
    """Is it the rank of another thing, while only its issue speaks of the one named (trademarks: 发明专利排名)?"""
    item = hit.item
    if not (hit.asked.latin and item.traits.startswith("rank")):
        return False
    told = item.name + item.near + item.before + item.after
    nouns = (term for term in hit.terms if is_noun(term) and term.role == "word" and not term.parts)
    return not all(term.stands_in(told) for term in nouns)


def told_later(hit: Hit) -> bool:
    """Does an English noun stand only behind a figure, and another thing before it (the MRI's time, told the CT's)?"""
    item, about = hit.item, hit.owner.name + hit.owner.near if hit.owner else ""
    so_far = item.name + item.near + item.before + about
    nouns = [term for term in hit.terms if is_noun(term) and not term.parts]
    return any(term.stands_in(item.after) and not term.stands_in(so_far) for term in nouns)


def rate_points(hit: Hit, traits: Traits, asked: Asked) -> float:
    """Points a rate loses where English words name things (oversized classes): how many there are is asked."""
    if not (hit.asked.english and asked.kind is None and is_rate(traits.unit)):
        return 0.0
    return 0.0 if any(form.endswith(_SHARES) for term in hit.terms for form in term.forms[:1]) else -_RATE


def _is_not_how_many(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Is a figure no count of what is counted in English: a rate, a sum, or one that only speaks of it (村干部)?"""
    if is_rate(traits.unit) or (is_size(traits.unit) and not asked.units):
        return True
    if is_time(traits.unit) and traits.unit in asked.units:  # how many days a permit takes
        return False
    if any(map(_names_done, hit.terms)) and leaves_deed(hit):  # how many were sold: told where it says so
        return True
    if hit.missing and (not _names_counted(hit) or any(map(_is_done, hit.missing))):
        return True
    name = counted(hit.item.name)
    if traits.unit in asked.units and _GIVEN.search(name):  # how many people got benefits
        return False
    whole = hit.item.name
    named = whole.removesuffix("数").endswith(hit.last) or _ends_with(name, hit.last)
    named = named or any(is_deed(form) and form in whole for form in hit.last)
    alone = len(hit.terms) == 1 and hit.terms[0].text.isascii()
    return alone and hit.own >= _OWN and not named and traits.unit not in hit.last


def _ends_with(name: str, forms: Sequence[str]) -> bool:
    """Does a name end with a thing, or with what was done to it or says what it is (围标串标案件)?"""
    ends = [name.rfind(form) + len(form) for form in forms if form in name]
    return bool(ends) and all(is_act(word) or word in _SAME_THING for word in cut(name[max(ends) :]))


def _is_not_how_much(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Is a figure a count, or a rate where none is named, while it is asked in English how much there is?"""
    if not hit.asked.english:
        return False
    named = asked.kind is not None or any(measures(form) for term in hit.terms for form in term.forms[:1])
    if any(map(_names_done, hit.terms)) and leaves_deed(hit):  # how much was paid off: told where it says so
        return True
    counted_so = is_number(traits.unit) and not _GEAR.search(asked.words)
    return counted_so or (is_rate(traits.unit) and not named)


def _is_no_price(hit: Hit, asked: Asked) -> bool:
    """Is it asked what a thing costs (lunch), and told how much of it was got back or spent on it?"""
    return _PRICE.search(asked.words) is not None and _DEALT.search(hit.item.name) is not None


def _names_sum(term: Term) -> bool:
    return any(measures(form) or _SUM.search(form) or _SUM_TOO.search(form) for form in term.forms)


def done_points(hit: Hit, traits: Traits, asked: Asked) -> float:
    """Points a figure loses whose name lacks what was done, which English words name (mines restored: 已修复18座)."""
    unpaid = asked.done and not asked.units and traits.unit == "元" and not any(map(_names_sum, hit.terms))
    money = -_RATE * unpaid
    if not hit.asked.latin:
        return money
    deeds = [term for term in hit.terms if term.text.isascii() and says_deed(term) and not term.loose]
    named = any(form in hit.item.name for term in deeds for form in term.forms)
    done = asked.counting or asked.done
    things = done or not (asked.kind or any(measures(form) for term in hit.terms for form in term.forms[:1]))
    return money - _UNNAMED * done * (bool(deeds) and not named) - _BESIDE * things * _counts_beside(hit, deeds)


def _is_beside(hit: Hit) -> bool:
    """Is a thing named with what was done to it, and told another by a figure that tells no such deed?"""
    deeds = [term for term in hit.terms if says_deed(term) and not term.loose]
    acted = not deeds or any(term.stands_in(hit.item.name + hit.item.near) for term in deeds)
    return hit.asked.english and not acted and _counts_beside(hit, deeds)


def _counts_beside(hit: Hit, deeds: Sequence[Term]) -> bool:
    """Does a figure's name hold an English noun, and count another thing behind it (tourists received: 游客投诉)?"""
    nouns = [term for term in hit.terms if term.text.isascii() and term not in deeds and not term.loose]
    name = counted(hit.item.name)
    if counts_bodies(traits_of(hit.item).unit) and _GIVEN.search(name):  # those who got it may be asked for
        return False
    ends = [name.rfind(form) + len(form) for term in nouns for form in term.forms if form in name]
    behind = [word for word in cut(name[max(ends) :]) if len(word) > 1 and word not in _GENERAL] if ends else []
    done = [form for term in deeds for form in term.forms]
    return "|元|" not in hit.item.traits and any(not any(word in form for form in done) for word in behind)


def names_whole(hit: Hit) -> bool:
    """Do English words make up the whole name of a figure (new urban jobs: 城镇新增就业人数)?"""
    return hit.asked.english and len(hit.terms) > 1 and not hit.missing and not beyond(hit)


def _is_done(term: Term) -> bool:
    """Does an English word of our tables say what was done (sold, recalled)?"""
    return _DONE.search(term.text) is not None and says_deed(term) and not (term.guessed or term.loose)


def _names_done(term: Term) -> bool:
    """Is it a word of our tables that ends as what was done does?"""
    return _DONE.search(term.text) is not None and not (term.parts or term.guessed or term.loose)


def _names_counted(hit: Hit) -> bool:
    """Does the figure's name hold a thing of the question (pump houses renovated: not what was cleaned beside them)?"""
    things = [term for term in hit.terms if not says_deed(term)] or hit.terms
    return any(form in hit.item.name for term in things for form in term.forms)


def is_noun(term: Term) -> bool:
    """Is it an English noun of our tables (staff complaints): a figure without it counts another sort?"""
    english = term.text.isascii() and not (term.foreign or term.guessed or term.loose or term.sound)
    return (english and len(term.forms) > 1 and not says_deed(term)) or is_strange(term)


def is_strange(term: Term) -> bool:
    """Is it an English word whose meaning nobody knows (psychiatric beds)?"""
    initials = term.short and not _NO_INITIAL.search(term.text)
    return term.foreign and not term.sound and term.text.isascii() and term.text.isalpha() and not initials
