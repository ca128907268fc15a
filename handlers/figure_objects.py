"""To what something was done: where the thing asked for is told with another deed, no other thing answers."""

from __future__ import annotations

from handlers.figure_deeds import other_deed
from handlers.figure_traits import Judged
from handlers.measure_nouns import only_measures
from handlers.searching import Hit
from parsers.dictionary import is_act
from parsers.metric_parts import counted
from parsers.question_attributes import Asked
from parsers.question_terms import Term, measures
from parsers.synonym_rows import deeds
from parsers.words import last_word

_FOR_WHOM = ("给", "为", "向", "对", "替")


def of_same_object(judged: list[Judged], asked: Asked) -> list[Judged]:
    """Refuses figures of another thing where the one asked for is counted with another deed only.

    护栏拆掉多少: not how many 标牌 were taken away, where 加装护栏 is told in the sentence.
    """
    thing = _object(judged[0].hit.terms, asked) if judged and asked.deed else None
    if thing is None or not any(_is_counted(j.hit, thing) and other_deed(j.hit, asked) for j in judged):
        return judged
    return [j.refused("deed-of-another") if j.against is None and _of_another(j.hit, thing) else j for j in judged]


def _object(terms: tuple[Term, ...], asked: Asked) -> Term | None:
    """The thing that stands directly before what was done with it, where no other one is counted (烂尾楼交了多少房)."""
    for term in terms:
        words = asked.words.replace(" ", "")
        before = words.endswith((f"{term.text}{asked.deed}", f"{term.text}的{asked.deed}"))  # 办酒席的查了几起
        free = term.role == "word" and not (term.loose or only_measures(term) or term.left.endswith(_FOR_WHOM))
        if before and free and len(term.text) > 1:
            return term
    return None


def _is_counted(hit: Hit, thing: Term) -> bool:
    return counted(hit.item.name).endswith(thing.forms)


def _of_another(hit: Hit, thing: Term) -> bool:
    """Does a figure lack a thing in its own clause, and name another one?"""
    last = last_word(counted(hit.item.name))
    shortened = thing.text.endswith(last)  # 健身器材: 器材
    another = len(last) > 1 and not (shortened or measures(last) or is_act(last) or last in deeds())
    return another and not thing.stands_in(hit.item.name + hit.item.near)
