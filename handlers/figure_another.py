"""Figures of a sibling: the thing asked for, or what was done to it, is told only round the figure, not by it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from handlers.figure_money import MONEY, names_sum
from handlers.figure_parts import is_member
from handlers.figure_traits import Traits
from handlers.measure_nouns import only_measures
from handlers.searching import Hit
from handlers.word_weights import names_thing, says_act
from parsers.deed_classes import is_classed, may_begin, may_tell
from parsers.dictionary import is_act, is_deed, is_helper
from parsers.figure_vocabulary import pattern, words
from parsers.metric_parts import counted
from parsers.question_attributes import Asked
from parsers.question_terms import Term, measures
from parsers.synonym_rows import deeds
from parsers.unit_sorts import counts_anything, is_number
from parsers.words import cut, frequency, last_word, pairs, sounding_like, sounds
from store.lookup_cover import COVERED, OWN

_IN_PROBLEM = 0.55  # what a synonym is worth that only the problem holds; less: a measure's title, a section
_BEFORE = 0.83  # a word that stands earlier in the figure's sentence, or a synonym of it
_FOR_WHOM = ("给", "为", "向", "对", "替", "帮", "让")
_PART, _LISTED = "其中", 20  # characters before the later one of some listed parts
_SAID = 4  # forms of a word that are compared by their characters: later ones are far from what was said
_REMEMBERED = 256  # terms of the last questions
_MET = 20  # times met: rarer words are mistyped or cut wrongly
_NO_SORT = re.compile(
    "[不没未一二两几多每这那]|(?:专业|行业|领域|系列|方向)$"
)  # what denies, counts or only says: a sort
_HERE = pattern("here")
_COUNTED = re.compile(r"[\u4e00-\u9fff]{0,4}\d+")  # behind a thing (高速公路4)
_LISTED_BEHIND = re.compile(r"\d[^\d]{0,12}$")  # a figure right before a clause
_SIZE = re.compile("[上超过]?[十百千万亿]+元?(?:以[上下])?")  # 上亿的企业 are no enterprises of any size
_NO_DEED = re.compile("^[不没未该]|[过来去]$")  # what denies a deed, or says how it came (转过|来的)


def counts_another(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Does a figure count a thing of its own, and is the one asked for told only before it or far from it?

    选题 that were supported (扶持选题93个) are no authors, though 作者 stand in the sentence.
    """
    things = [term for term in hit.terms if _is_thing(term)]
    if not (asked.number and things) or asked.kind:
        return False
    acted = asked.acted or any(map(says_act, hit.terms))
    return (
        _only_far(hit, traits, things)
        or any(_SIZE.fullmatch(term.text) and not _is_own(term, hit) for term in hit.terms)
        or _lacks_sort(hit)
        or any(_is_next(term, hit, traits.unit) for term in things)
        or (acted and _is_another(hit, traits, things[-1], asked.counter))
    )


def does_another(hit: Hit, asked: Asked) -> bool:
    """Does a figure not tell what is asked to have been done (吊销), nor by a word like it (约谈)?

    What an earlier clause says was done to something else (更换水管84公里) is not said of the figure (加装电梯173部).
    """
    return any(_is_untold(hit, term, cover, asked) for term, cover in zip(hit.terms, hit.covers, strict=True))


@lru_cache(_REMEMBERED)
def _is_thing(term: Term) -> bool:
    word = term.role == "word" and len(term.text) > 1 and not (term.text.isascii() or term.left.endswith(_FOR_WHOM))
    return word and names_thing(term) and not (only_measures(term) or is_act(term.text) or measures(term.text))


def _only_far(hit: Hit, traits: Traits, things: list[Term]) -> bool:
    """Is a thing told only by another measure or section of the issue, and nowhere in the figure's sentence?"""
    far = (t for t, c in zip(hit.terms, hit.covers, strict=True) if t in things and c < _IN_PROBLEM)
    own = counted(hit.item.name)  # 在读订单生 are 学生
    untold = (t for t in far if not (own.endswith(t.text[-1]) or _is_alike(t, _sentence(hit))))
    return is_number(traits.unit) and any(not _is_here(term, hit.item.name) for term in untold)


def _is_next(term: Term, hit: Hit, unit: str | None) -> bool:
    """Does a thing stand only behind a figure, counted itself in the same unit (建成铁路1条,高速公路4条)?"""
    if term.stands_in(hit.item.name + hit.item.near + hit.item.before):
        return False
    ends = (hit.item.after.find(form) + len(form) for form in term.forms if form in hit.item.after)
    counts = filter(None, (_COUNTED.match(hit.item.after, end) for end in ends))
    return any(hit.item.after.startswith(unit or "个", count.end()) for count in counts)


def _lacks_sort(hit: Hit) -> bool:
    """Does the thing stand in the figure's sentence, and the word before it that tells its sort (退休|农技员) not?"""
    return any(
        cover < _IN_PROBLEM and behind >= OWN and _is_sort_of(one, other) and not _is_alike(one, _sentence(hit))
        for (one, cover), (other, behind) in pairwise(zip(hit.terms, hit.covers, strict=True))
    )


def _is_sort_of(one: Term, other: Term) -> bool:
    return _tells_sort(one) and bool(one.right) and other.text.startswith(one.right) and _is_thing(other)


def _is_own(term: Term, hit: Hit) -> bool:
    return term.stands_in(hit.item.name + hit.item.near)


def _tells_sort(term: Term) -> bool:
    word = term.role == "word" and len(term.text) > 1 and not (term.loose or term.text.isascii())
    return word and frequency(term.text) >= _MET and not is_helper(term.text) and _NO_SORT.match(term.text) is None


def _sentence(hit: Hit) -> str:
    return hit.item.name + hit.item.near + hit.item.before + hit.item.after


def _is_here(term: Term, name: str) -> bool:
    """Is a house named that a figure tells as its own (全院 for 医院)?"""
    here = _HERE.match(name)
    return here is not None and here[0][-1] == term.text[-1]


def _is_another(hit: Hit, traits: Traits, thing: Term, counter: str) -> bool:
    """Is the thing to which it was done none of what the figure's clause names, which counts one of its own?"""
    sum_of_money = traits.unit == MONEY and names_sum(thing)
    numbers = is_number(traits.unit) or sum_of_money
    if not numbers or counted(hit.item.name).endswith(thing.text[-1]) or _is_part(hit):
        return False
    cover = hit.covers[hit.terms.index(thing)]
    so_counted = cover >= _BEFORE and counter == traits.unit and not counts_anything(counter)  # 保交房…交付住房9套
    if so_counted or OWN <= cover < _BEFORE or _is_alike(thing, hit.item.name + hit.item.near):
        return False
    own = _own_thing(hit)  # to cut a name into words takes longest
    if not own or any(own in form or form in own for term in hit.terms for form in term.forms):
        return False
    return not any(len(own) == len(term.text) and sounds(own) == sounds(term.text) for term in hit.terms)  # 连接: 链接


def _is_part(hit: Hit) -> bool:
    """Does a figure tell a part of what stands before it, whose thing may be left out?"""
    return is_member(hit.item) or _PART in hit.item.before[-_LISTED:]


def _own_thing(hit: Hit) -> str:
    """The noun with which the name of what a figure counts ends; empty where it ends with a deed or a measure."""
    last = last_word(counted(hit.item.name))
    done = is_act(last[-2:]) or is_deed(last[-2:]) or last in deeds()
    return "" if len(last) == 1 or done or measures(last) or last in words("found-thing") else last


def _is_alike(term: Term, text: str) -> bool:
    """Does a word stand in a text, or two characters of it that follow each other, or what sounds like it?"""
    told = pairs(text).difference(words("any-noun"))
    alike = term.stands_in(text) or any(pairs(form) & told for form in term.forms[:_SAID])
    return alike or (len(term.text) > 1 and any(True for _ in sounding_like(term.text, text)))


def _is_untold(hit: Hit, term: Term, cover: float, asked: Asked) -> bool:
    if not (asked.number and _says_deed(term)):
        return False
    if not _asks_for(hit, term, asked) or term.stands_in(hit.item.name + hit.item.near):
        return False
    near = _told_by(hit)
    whole = term.text in asked.deed and may_tell(near, asked.deed)  # 工资补|发了多少: 支付工资
    if term.stands_in(near) or may_begin(near, term.text) or whole:
        return False
    if len(term.text) == 1:
        return cover < COVERED and any(map(is_act, cut(hit.item.name)))
    return cover < OWN or _said_before(hit, term)


def _asks_for(hit: Hit, term: Term, asked: Asked) -> bool:
    """Is it asked how many of what was done, or how many more of it (拆除的扶梯多少, 拆除扶梯比去年多几部)?"""
    last = term is hit.terms[-1]
    if term.text in asked.deed or (last and not asked.deed):
        return True
    named = asked.kind == "change" or (not asked.deed and term.right.startswith("的"))
    return named and not last and term.text in deeds() and sum(map(_says_deed, hit.terms)) == 1


def _told_by(hit: Hit) -> str:
    """What tells the deed of a figure: its clause, or, where that has none, the one it is listed behind."""
    near = hit.item.name + hit.item.near
    listed = _LISTED_BEHIND.search(hit.item.before) is not None and not any(map(is_act, cut(near)))
    return hit.item.before + near if listed else near  # 建成铁路1条,高速公路4条


def _says_deed(term: Term) -> bool:
    """Does a word say what was done? One of one character does where it is known how figures tell it."""
    if len(term.text) == 1:
        return is_classed(term.text) and not term.loose
    return (is_act(term.text) or term.text in deeds()) and not (term.loose or _NO_DEED.search(term.text))


def _said_before(hit: Hit, term: Term) -> bool:
    """Is something counted to which an earlier clause says that it was done, and another deed said in the figure's?"""
    done = (cut(hit.item.near) or [""])[0]
    another = len(done) > 1 and (is_act(done) or done in deeds() or done in words("tells-deed"))
    said = "|".join(map(re.escape, term.forms))
    return another and re.search(rf"(?:{said})[\u4e00-\u9fff]+\d", hit.item.before) is not None
