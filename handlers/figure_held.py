"""How much of a question a figure holds, and whether that is enough to be about the same thing."""

from __future__ import annotations

from handlers.figure_deeds import tells_deed
from handlers.figure_money import is_paid_by, titled_sum
from handlers.figure_quantity import names_quantity_alone
from handlers.figure_sorts import is_share_of_all
from handlers.figure_traits import Traits, is_counted
from handlers.searching import Hit
from handlers.word_weights import names_thing
from parsers.figure_vocabulary import words
from parsers.question_attributes import Asked

ENOUGH = 0.68  # of a question's weight a figure must hold: below it, part of the subject is another's
TOLERATED = 0.3  # of the weight one missing word may have
_ALL_THERE = 0.6  # where no word is missing, some may stand further off
_HALF = 0.5  # enough where only the asker's own words are missing and the unit is the one asked for
_OWN = 0.5  # of the weight the figure's own sentence holds: else another figure of the issue is meant
_OWN_COUNTED = 0.4
_OWN_ACT = 0.25  # where it says what was done, and the issue to what (已恢复运行3座)
_BESIDE = 0.64  # what a word is worth that stands behind a figure, or elsewhere
_DENIED = ("没", "没有", "未")
_RATE_ENDS = words("rate-name")


def holds_too_little(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Does a figure hold so little of a question, or its own sentence so little of it, that it is of another thing?"""
    enough = ENOUGH if hit.missing or len(hit.terms) == 1 else _ALL_THERE
    little = hit.held < enough or hit.lost > TOLERATED
    little = (little and not _in_own_words(hit, traits, asked)) or hit.own < _own_enough(hit, asked)
    return little and not (titled_sum(hit, traits, asked) or is_paid_by(hit, traits, asked))


def stands_aside(hit: Hit) -> bool:
    """Does none of a question's words stand in a figure's name or clause, nor in its sentence before?"""
    return all(cover < _BESIDE for cover in hit.covers)


def _own_enough(hit: Hit, asked: Asked) -> float:
    """The part its own sentence must hold: less where it names what is counted, or what was done, itself."""
    if (asked.acted and (hit.acting or tells_deed(hit, asked))) or names_quantity_alone(hit, asked):
        return _OWN_ACT
    bare = asked.number or asked.before or asked.after or hit.terms[-1].text.endswith(_RATE_ENDS)
    return _OWN_COUNTED if bare and hit.head and is_counted(hit) else _OWN


def _in_own_words(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Does it lack only the words of the asker (砍掉, 专门, 退回来), and count in the unit asked for?"""
    if hit.held < _HALF or not hit.missing or not (asked.units or asked.kind) or is_share_of_all(hit, asked):
        return False
    counts = not asked.units or traits.unit in asked.units
    english = all(term.text.isascii() for term in hit.terms)
    denied = any(term.left.endswith(_DENIED) for term in hit.missing)  # 没开放的: those that are open are none
    return (
        counts
        and not (english or denied)
        and not any(names_thing(t) or t.foreign or t.role != "word" for t in hit.missing)
    )
