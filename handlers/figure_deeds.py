"""What was done, of a question and of a figure: what was handed out is none of what was got back."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from handlers.figure_parts import is_member
from handlers.searching import Hit
from handlers.word_weights import names_thing
from parsers.deed_classes import done_last, is_classed, may_tell
from parsers.dictionary import is_act
from parsers.figure_vocabulary import pattern, words
from parsers.question_attributes import Asked
from parsers.question_state import told_state
from parsers.question_terms import Term
from parsers.synonym_rows import deeds
from parsers.synonyms import synonyms
from parsers.unit_sorts import is_money
from parsers.words import words_in
from store.lookup_cover import LEFT_UNDONE

_TOLD = 0.1  # points of a figure whose name says what was done, where the words looked for leave it out (罚了多少家)
_NAMED = 0.04  # or says it, and it is one character (老师招了多少)
_REMEMBERED = 256  # words for the deeds of the last questions
_SAID = 0.1  # or says it in the very word of the question
_ALL_DONE = re.compile("(?:累计|已)完成数$")  # 改完几座: 累计完成
_PRICE, _SOLD = ("价", "价格"), pattern("sold")
_NOT_SO = "的|不[力够到及严]|难|滞后|缓慢"  # behind a deed: of another thing, or hardly done
_HERE = pattern("of-here")
_SETTLED = pattern("settled")
_STILL_OWED = pattern("still-owed")
_CONTRARY = (  # what is asked for, and how the name of a figure of another deed begins
    ("handed-out", ("got-back", "given-back")),
    ("got-back", ("handed-out",)),
    ("given-back", ("got-back", "owed")),
    ("owed", ("got-back",)),
    ("left", ("came",)),
    ("came", ("left", "punished")),
    ("spent", ("not-spent",)),
    ("signed", ("got-back", "given-back", "handed-out", "not-spent")),
    ("sold", ("got-back", "given-back", "handed-out", "not-spent")),
    ("saved", ("got-back", "given-back", "handed-out")),
    ("fined", ("given-back", "handed-out")),
    ("mended", ("broken",)),
    ("breaks", ("mending",)),
    ("handled", ("set-up",)),
    ("collected", ("handed-out", "given-back")),
    ("lost", ("got-back", "given-back")),
)
_TO_BE_TOLD = ("got-back", "left", "came", "handled", "fined")  # a figure that does not tell these is none of them


def other_deed(hit: Hit, asked: Asked) -> bool:
    """Does a figure tell the contrary of what is asked for (发了多少: 收回), or not the leaving or getting back?"""
    if is_member(hit.item) and _done_to_another(hit, asked):
        return True
    left = asked.state == "left" and told_state(hit.item.name, hit.item.near) == "left"
    if left or (asked.state == "done" and _ALL_DONE.search(hit.item.name)):
        return False
    if not asked.deed:
        owed = _STILL_OWED.search(asked.words) is not None and _SETTLED.search(asked.words) is None
        return owed and _SETTLED.match(hit.item.name) is not None
    told = tells_deed(hit, asked, before=True) or may_tell(hit.item.name + hit.item.near, asked.deed)
    if not told and any(pattern(said).match(asked.deed) for said in _TO_BE_TOLD):
        return True
    if _tells_another(hit, asked) and not _is_its_price(hit, asked):
        return True
    name = _HERE.sub("", hit.item.name, 1) if _HERE.match(hit.item.name) else hit.item.name
    contrary = (one for said, names in _CONTRARY if pattern(said).match(asked.deed) for one in names)
    return any(pattern(one).match(name) for one in contrary if not (one == "got-back" and _given_by(hit, asked)))


def _is_its_price(hit: Hit, asked: Asked) -> bool:
    """Is the price of what is sold asked for (一公斤卖多少钱), which a report tells as that at which it is bought?"""
    money = bool(asked.units) and is_money(asked.units[0])
    return money and _SOLD.match(asked.deed) is not None and hit.item.name.endswith(_PRICE)


def _given_by(hit: Hit, asked: Asked) -> bool:
    """Was what is told as got back given back by the one asked for (追回县中医院退回金额)?"""
    givers = [term for term in hit.terms if not term.loose and term.text in asked.words.partition(asked.deed)[0]]
    name = hit.item.name
    ends = [name.find(form) for form in _forms(asked.deed) if form in name]
    return bool(givers and ends) and all(any(f in name[: min(ends)] for f in term.forms) for term in givers)


def _tells_another(hit: Hit, asked: Asked) -> bool:
    """Does a figure's name say what was done (更换泵站), and by no word that may mean what is asked for (拆掉几座)?"""
    if _acts(hit) or not is_classed(asked.deed) or tells_deed(hit, asked, before=is_member(hit.item)):
        return False
    if may_tell(done_last(hit.item.name) or hit.item.name + hit.item.near, asked.deed) or _said_with(hit, asked.deed):
        return False
    return any(is_act(word) or word in deeds() or word in words("tells-deed") for word in words_in(hit.item.name))


def _said_with(hit: Hit, deed: str) -> bool:
    """Is what is asked done part of an expression (市里自己掏) of which a figure's name tells what it means?"""
    return any(deed in term.text != deed and term.stands_in(hit.item.name) for term in hit.terms)


def _acts(hit: Hit) -> bool:
    """Does a deed that is asked for stand in a figure's name or clause, and not as the sort of a thing (授粉|器械)?"""
    sorts = {one for one, thing in pairwise(hit.terms) if _is_sort_of(one, thing)}
    return any(term not in sorts for term in hit.told_acts)


def _is_sort_of(one: Term, thing: Term) -> bool:
    beside = bool(one.right) and thing.text.startswith(one.right)
    return beside and names_thing(thing) and not is_act(thing.text)


def _done_to_another(hit: Hit, asked: Asked) -> bool:
    """Is what is asked done told only of another figure of the sentence (申报60人, 通过40人, 其中女性9人)?"""
    acts = [term.forms for term in hit.terms if is_act(term.text) and not term.loose]
    acts += [_forms(asked.deed)] if asked.deed else []
    own = hit.item.name + hit.item.near
    if not acts or any(form[-2:] in own for forms in acts for form in forms):
        return False
    if not any(map(is_act, words_in(hit.item.name))):
        return False
    unit = hit.item.traits.split("|")[1]
    counted = "|".join(re.escape(form) for forms in acts for form in forms)
    return re.search(rf"(?:{counted})\d+[万亿]?{unit}", hit.item.before) is not None


def deed_points(hit: Hit, asked: Asked) -> float:
    """Points of a figure whose name says what was done, where that is no word looked for."""
    if not asked.deed or asked.deed in asked.words:
        counted = hit.item.traits.split("|")[1] in asked.units
        told = _NAMED * (len(asked.deed) == 1 and any(form in hit.item.name for form in _forms(asked.deed)))
        told += _NAMED * (len(asked.deed) > 1 and hit.item.name.endswith(f"已{asked.deed}数"))  # what was done last
        return told + _SAID * (counted and len(asked.deed) > 1 and asked.deed in hit.item.name)
    return _TOLD * any(form in hit.item.name for form in _forms(asked.deed))


def tells_deed(hit: Hit, asked: Asked, *, before: bool = False) -> bool:
    """Does a figure's own name or clause (or what stands before it) say that done which is asked for (复耕了多少)?"""
    told = done_last(hit.item.name) or hit.item.name + hit.item.near + (hit.item.before if before else "")
    return bool(asked.deed) and any(_is_told(form, told) for form in _forms(asked.deed))


def _is_told(form: str, told: str) -> bool:
    """Does a deed stand in a text, and not as one left undone (滞拨, 追缴不力) or of another thing (改造的户厕)?"""
    return form in told and _done(form).search(told) is not None


@lru_cache(_REMEMBERED)
def _done(form: str) -> re.Pattern[str]:
    return re.compile(f"(?<![{''.join(LEFT_UNDONE)}]){re.escape(form)}(?!{_NOT_SO})")


def _forms(deed: str) -> tuple[str, ...]:
    table = synonyms().chinese
    return deed, *table.get(deed, ()), *table.get(f"{deed}了", ())
