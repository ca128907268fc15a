"""The answer to a message that leans on the figure told before it (同比呢, 那城区的呢)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from handlers.answer import Answer, Line
from handlers.beside import figure_beside, money_of
from handlers.figure_answer import figure_answer
from handlers.figure_choice import judge
from handlers.figure_traits import Judged, Traits, traits_of
from handlers.following_elsewhere import of_other_places
from handlers.looking import Looked, look
from handlers.of_issue import figure_of_issue, spoken_of_figure
from handlers.other_names import bracketed
from handlers.other_state import other_state
from handlers.pair_answer import pair_answer
from handlers.searching import Hit, search
from handlers.subject_answer import untold_figure, wants_pair
from handlers.topic_choice import Chosen, chosen
from parsers.question_attributes import Asked
from parsers.question_terms import measures, only_acts, terms_of
from parsers.question_times import YEARS_ON
from parsers.questions import Question, figure_words, read_question
from parsers.unit_sorts import count_alike, is_number
from store.index_texts import Item
from store.records import Version
from store.store import Store

_CLEARLY = 0.06  # by how much a figure must hold more to be told in place of one of the earlier subject
_SURELY = 0.9
_SAME_THING = 50  # likeness of two names, in percent, from which they tell one thing of two places
_SUM = re.compile("总额|总量|总数|总值|金额|数额|绝对数|绝对值|规模")
_MONEY = re.compile("(?:涉及|涉案|资金|合计|总)?(?:金额|款项|钱数|资金)")
_ONLY_MONEY = re.compile(rf"(?:那么?|它|这)?(?:的)?{_MONEY.pattern}(?:是|有)?(?:多少|几何)?(?:呢|啊|呀)?[?？。!！\s]*")
_SHARE_OF_IT = re.compile("(?:那么?|它|这|其|就|又|,)*占(?!比)[^,]{0,8}?(?:多少|百分之|几成|比重|比例)")
_YEAR = re.compile(r"\d{4}")


def follow_answer(question: Question, store: Store, version: Version) -> Answer | None:
    """The answer to a message that leans on the figure before it (同比呢, 那城区的呢); None when it does not."""
    before = read_question(question.earlier)
    year = version.facts.year
    new = question.asked(question.words or figure_words(question.plain), year)
    old = before.asked(before.words, year)
    if of_other_places(question.plain):  # those it names are offered, and none told as the one meant
        return untold_figure(store, version, look(store, version, old), question.words)
    new = _shifted(new, old.periods)
    attributes = (new.words, new.kind, new.periods, new.before, new.after, new.state, new.target, new.units)
    asks = any(attributes) or "after" in question.intents
    beside = store.beside(version.id, question.subject or "") if asks else ()
    own = next((item for item in beside if item.id == question.subject), None)
    if own is None:
        return None
    new = _shifted(new, (traits_of(own).period or "",))
    money = _names_money(new, own)
    near = money_of(own, beside) if money else figure_beside(new, question.plain, own, beside)
    near = near or (None if money else bracketed(store, version, new, own, beside))
    if near is not None:
        return figure_answer(store, version, near.id)
    if money or _SHARE_OF_IT.match(question.plain):  # of what was told, which the report does not say
        return untold_figure(store, version, look(store, version, replace(new, words=old.words)), question.words)
    of_it = _of_issue(question, store, version, (new, old), own)
    if of_it is not None or question.aside:
        return of_it
    told = _of_subject(question, store, version, (new, old), own)
    return told if told and told.kind != "none" else other_state(store, version, new, own) or told


def untold_money(question: Question, store: Store, version: Version) -> Answer | None:
    """That no sum is told to who names nothing but money (资金呢) behind no figure; else None."""
    if _ONLY_MONEY.fullmatch(question.plain) is None:
        return None
    if question.subject is None:
        return Answer("none", (Line("none.subject"),))
    asked = question.asked(question.words, version.facts.year)
    return untold_figure(store, version, look(store, version, asked), question.words)


def _of_issue(
    question: Question, store: Store, version: Version, said: tuple[Asked, Asked], own: Item
) -> Answer | None:
    """The figure of the same issue that a message names: of the kind of the earlier one, or a thing of its own."""
    new, old = said
    of_the_same = new.kind and only_acts(new.words)  # 比上年末降了多少
    if _SUM.fullmatch(new.words) or new.target or of_the_same:
        return None
    merged = _merged(new, old, own)
    new = replace(new, before=merged.before, after=merged.after)
    spoken = replace(spoken_of_figure(store, version, own), words=old.words)
    if merged.kind != new.kind and merged.kind in ("change", "rank"):
        return figure_of_issue(question, replace(new, kind=merged.kind), store, version, spoken)
    return figure_of_issue(question, new, store, version, replace(spoken, periods=old.periods))


def _of_subject(
    question: Question, store: Store, version: Version, said: tuple[Asked, Asked], own: Item
) -> Answer | None:
    """The figure of the earlier subject that a message asks for, filled up with what was asked before."""
    new, old = said
    asked = replace(_merged(new, old, own), words=new.words or old.words)
    looked = look(store, version, asked)
    if not looked.hits.terms:
        return None
    held = max((j.hit.held for j in looked.judged if j.against is None), default=0.0)
    if new.words:
        looked = replace(
            looked, judged=[j if _of_sort(j, own, new) else j.refused("subject-before", "unit") for j in looked.judged]
        )
        clear = _other_subject(store, version, looked, (replace(new, periods=asked.periods), own))
    else:
        clear = pair_answer(store, version, looked.judged, asked) if wants_pair(question, new) else None
    if clear:
        return clear
    fit = [j for j in looked.judged if j.against is None and (j.traits.target or not new.target)]
    fit = [j for j in fit if j.hit.held > held - _CLEARLY]
    if not fit:
        named = new.words and _is_named(chosen(looked.hits))
        return None if named else untold_figure(store, version, looked, question.words)
    earlier = {h.item.number: h.held for h in search(store, version, old.words).metrics}
    best = max(fit, key=lambda j: (_close(j, own, earlier), -j.hit.item.number))
    return figure_answer(store, version, _latest(best, fit, new).hit.item.id)


def _is_named(found: Chosen | None) -> bool:
    """Is an issue surely meant, one that is about what is named, not only holds it in its response?"""
    if found is None or not found.sure:
        return False
    about = found.hit.item.name + found.hit.item.near
    return any(form in about for term in found.hit.terms if not term.loose for form in term.forms)


def _of_sort(judged: Judged, own: Item, new: Asked) -> bool:
    """Is a figure of the earlier one's sort, so that a word alone may ask for it; of another place, of its thing?"""
    if judged.against is not None:
        return True
    mine, item = traits_of(own), judged.hit.item
    asked = bool(new.kind or new.units or new.target or measures(new.words) or _SUM.fullmatch(new.words))
    alike = asked or (count_alike(judged.traits.unit, mine.unit) and judged.traits.kind == mine.kind)
    if any(t.role == "word" and not t.loose for t in judged.hit.terms):
        return alike
    return alike and fuzz.ratio(_thing(own, judged.hit), _thing(item, judged.hit)) >= _SAME_THING


def _thing(item: Item, hit: Hit) -> str:
    """A figure's name without the place or level that a question names."""
    return "".join(re.split("|".join(re.escape(f) for t in hit.terms for f in t.forms), item.name))


def _latest(best: Judged, fit: list[Judged], new: Asked) -> Judged:
    """Of a change told from its start the end, unless the state before is asked for (由41%提高到77%)."""
    if new.before or not best.traits.start:
        return best
    clause = [j for j in fit if j.hit.item.near == best.hit.item.near and j.hit.item.wide == best.hit.item.wide]
    return next((j for j in clause if not j.traits.start and j.traits.unit == best.traits.unit), best)


def _other_subject(store: Store, version: Version, looked: Looked, said: tuple[Asked, Item]) -> Answer | None:
    """The figure that the new words name wholly, where none of the kind and unit of the earlier one does so well."""
    new, own = said
    alone = judge(looked.hits.metrics, new, version.facts.year)
    best = next((j for j in alone if j.against is None and (_of_sort(j, own, new) or _both_count(j, own))), None)
    if best is None or best.hit.held < _SURELY or not any(t.role == "word" and not t.loose for t in best.hit.terms):
        return None
    held = max((j.hit.held for j in looked.judged if j.against is None), default=0.0)
    return figure_answer(store, version, best.hit.item.id) if best.hit.held > held + _CLEARLY else None


def _both_count(judged: Judged, own: Item) -> bool:
    """Do both figures count things, of whatever sort (电梯35部, 床位640张)?"""
    mine, theirs = traits_of(own), judged.traits
    return mine.kind == theirs.kind == "level" and is_number(mine.unit) and is_number(theirs.unit)


def _shifted(new: Asked, periods: Sequence[str]) -> Asked:
    """A message that names a time by an earlier one (前一年呢), and without words that are none to look for."""
    match = YEARS_ON.search(new.words)
    year = _YEAR.match(periods[0]) if periods else None
    if match and year:
        shift = -1 if match[1] else 1
        moved = f"{int(year[0]) + shift}{periods[0][4:]}" if "/" not in periods[0] else str(int(year[0]) + shift)
        return replace(new, periods=(moved,), words=YEARS_ON.sub(" ", new.words).strip())
    return new if terms_of(new.words) else replace(new, words="")


def _names_money(new: Asked, own: Item) -> bool:
    """Does a message name only money (金额呢), of what the figure before it counts?"""
    named = _MONEY.fullmatch(new.words) is not None and not (new.kind or new.units or new.target)
    return named and not traits_of(own).unit.endswith("元")


def _merged(new: Asked, old: Asked, own: Item) -> Asked:
    """What the message asks, with what it leaves out taken from the one before."""
    own_kind = own.traits.split("|")[0]
    # 总额呢 after a growth asks for the level, and so does naming the same thing once more
    sum_of_it = _SUM.fullmatch(new.words) is not None or (bool(new.words) and new.words in old.words)
    level = None if sum_of_it or only_acts(new.words) else old.kind
    kind = (
        new.kind
        or level
        or (own_kind if new.words and not sum_of_it and own_kind in ("change", "share", "rank") else None)
    )
    return replace(
        new,
        kind=kind,
        periods=new.periods or (() if new.target else old.periods),  # a goal is set for another time
        before=new.before or (old.before and not (new.after or new.target)),
        after=new.after or (old.after and not (new.before or new.target)),
        yoy=new.yoy or (old.yoy and not new.kind),
        units=new.units,
        deed=new.deed or old.deed,
        share=new.share or old.share,
    )


def _close(judged: Judged, own: Item, earlier: dict[int, float]) -> float:
    """A figure's points with what speaks for the same subject: the earlier words, the same issue, the same sentence."""
    item = judged.hit.item
    points = judged.points + 0.5 * earlier.get(item.number, 0.0) - 0.5 * (item.number == own.number)
    points += 0.1 * (item.owner is not None and item.owner == own.owner)
    points += 0.15 * (abs(item.number - own.number) <= 3 and item.wide == own.wide)
    return points + 0.05 * _alike(traits_of(item), traits_of(own))


def _alike(one: Traits, other: Traits) -> int:
    return (one.kind == other.kind) + (one.unit == other.unit) + (one.period == other.period)
