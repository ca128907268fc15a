"""How well an item holds a question's terms: word by word, with synonyms, homophones, single wrong characters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from parsers.dictionary import is_act, is_deed
from parsers.misspelt import DECIDING
from parsers.place_names import area_of, is_here, listed
from parsers.question_terms import Term, synonyms
from parsers.words import HAN, known, pairs, sounds
from store.index_texts import Item

_TURNED = 0.9  # what a noun and its deed are worth that stand the other way round in a figure's name
COVERED = 0.4  # a term held less than this is missing
OWN = 0.61  # held at least this, a term stands in the figure's own sentence
_AFTER, _LATER = 3, 0.45  # what is done is said of what stands before it: in a later clause it is said of another
_PART = re.compile("其中")
_OF_WHOLE, _NEAR_BY = 0.68, 40  # what a part's figure inherits of the whole's words, told so many characters before
_OF_PART = 0.3
_OWN_SPOTS = 2  # a figure's name and clause
_DENYING = ("未", "不", "非")
_OUTWARD, _BOTH_WAYS = "出口", "进"  # 进出口 is no 出口
LEFT_UNDONE = ("滞", "欠", "漏", "缓", "拒")  # 滞拨 is what was not yet paid out
_DENIED = ("没", "没有", "未")
_LACKING = re.compile("[剩余尚仍待缺空]|逾期|消除|解除|化解|排除")  # what is not done yet, or not there
_WHOLE = "占"
_TAKEN = re.compile("[侵强霸挤抢]占$")  # which is no share
_ROMAN = ("i", "ι")
_OUT, _OUT_OF = "外", ("省", "市", "县", "区", "域", "州")  # 省外资金 is no 外资
_PUPILS, _SOME_PUPILS = "学生", ("小", "中", "大")  # before which only some of them are meant
_PARTED = 0.9  # what an expression counts whose words stand there one by one
_BODIES = ("局", "厅")  # a figure of the 财政局 is none of 财政
_MEASURED_BY = ("占", "比", "较", "于")  # what a share is of or a figure is compared with is not whose figure it is
_AGREEING = 3  # characters beside a wrong one that must agree
_LONG_WORD = 5  # characters from which one wrong character leaves most of a word
_LONG_SOUND = 5  # letters up to which a sound must be there as it is typed
_REMEMBERED = 64  # terms of the last questions: each is compared with many items
_DIGITS = re.compile(r"\d\d")
_NUMERAL = re.compile(r"[\d一二三四五六七八九十百千万两]")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a term may stand, and what standing there is worth."""

    text: str
    worth: float


def places(item: Item, owner: Item | None) -> tuple[Spot, ...]:
    """The texts of a metric with its issue's, the nearest first."""
    after, _, of_part = item.after.partition(_PART.pattern)  # what is said of a part is not said of the whole
    own = (Spot(item.name, 1.0), Spot(item.near, 0.97), Spot(item.before, 0.85), Spot(after, 0.62))
    around = (Spot(item.wide, 0.58), Spot(of_part, _OF_PART))
    if owner is None:
        return own + around
    issue = (Spot(owner.name, 0.57), Spot(owner.near, 0.57), Spot(owner.after, 0.5), Spot(owner.before, 0.45))
    return own + around + issue


def issue_places(item: Item) -> tuple[Spot, ...]:
    """The texts of an issue."""
    told = item.near or item.wide  # an issue whose problem is lost is told by its measures' titles
    return (
        Spot(item.name, 1.0),
        Spot(told, 1.0),
        Spot(item.wide, 0.85),
        Spot(item.before, 0.7),
        Spot(item.after, 0.75),
    )


def cover(term: Term, item: Item, where: tuple[Spot, ...], *, strange: bool) -> float:
    """How well one term is held, 0 to 1; ``strange`` terms stand nowhere in the version as they are written."""
    if _of_another_place(term, item) or _affirmed(term, item):
        return 0.0
    denying, outward = _denying(term), term.forms[0].startswith(_OUTWARD)
    if item.traits and is_act(term.text):
        where = tuple(Spot(place.text, _LATER) if n == _AFTER else place for n, place in enumerate(where))
    behind = _BODIES if item.traits and not term.right.startswith(_BODIES) else ()
    exact = max(
        (_held(form, where, denying, behind) * (0.98 if n else 1.0) for n, form in enumerate(term.forms)), default=0.0
    )
    exact = max(exact, _turned(term.text, item))
    # what only the issue is about (医疗纠纷) does not keep the words (患者投诉) from standing in the figure's sentence
    exact = exact if exact >= OWN else max(exact, _in_parts(term, item, where), _drawn_out(term, where[:_OWN_SPOTS]))
    if exact >= COVERED or outward or term.text.startswith(_PUPILS):
        return exact
    if term.sound:
        return max(exact, _heard(term.sound, item.sounds))
    if term.short and term.text in item.initials:
        return 0.9
    if term.role == "place" or not HAN.search(term.text):
        return exact
    return max(exact, _alike(term, item, where, strange=strange))


def _affirmed(term: Term, item: Item) -> bool:
    """Does a figure say of what is denied in a question (没安置的群众) that it is so, and nowhere that it is not?"""
    if not item.traits or term.role != "word" or not term.left.endswith(_DENIED):
        return False
    told = item.name + item.near
    said = [form for form in term.forms if form in told]
    return (
        bool(said)
        and not _LACKING.search(told)
        and not any(f"{no}{form}" in told for form in said for no in (*_DENYING, *_DENIED, "无", "难"))
    )


def _drawn_out(term: Term, where: tuple[Spot, ...]) -> float:
    """How well a long word that the issue holds (排污口整治) is told by a name with a word between (排污口完成整治)."""
    return _parted(term.text, where) if len(term.text) >= _LONG_WORD and HAN.search(term.text) else 0.0


def _in_parts(term: Term, item: Item, where: tuple[Spot, ...]) -> float:
    """How well the words of an everyday expression are held, where none that names something is missing."""
    if not term.parts:
        return 0.0
    covers = [cover(part, item, where, strange=False) for part in term.parts]
    if any(c < COVERED and not part.loose for c, part in zip(covers, term.parts, strict=True)):
        return 0.0
    return _PARTED * sum(covers) / len(covers)


def _heard(sound: str, sounds_there: str) -> float:
    """How well a word typed by its sound is there; a character may have another reading (调: diao, tiao)."""
    if sound in sounds_there:
        return 1.0
    return 0.8 if len(sound) > _LONG_SOUND and re.search(f".{re.escape(sound[1:])}", sounds_there) else 0.0


def _denying(term: Term) -> tuple[str, ...]:
    """The words before a term that say the contrary, or that it is only what a share is of or is compared with."""
    if term.role == "place" and not term.left.endswith(_MEASURED_BY):
        return (*_DENYING, *_MEASURED_BY)
    word = term.role == "word"
    # 没结题的课题 is what 未结题课题 says
    denied = () if word and term.left.endswith(_DENIED) else _DENYING
    whole = (_WHOLE,) if word and not term.left.endswith(_WHOLE) else ()
    undone = LEFT_UNDONE if is_act(term.text) or is_deed(term.text) else ()
    both = (_BOTH_WAYS,) if term.forms[0].startswith(_OUTWARD) else ()
    pupils = _SOME_PUPILS if term.text.startswith(_PUPILS) else ()
    return (*denied, *whole, *undone, *both, *(some for some in pupils if not term.left.endswith(some)))


def _of_another_place(term: Term, item: Item) -> bool:
    """Does the figure's own name begin with another place, and is the asked one nowhere its clause's subject?"""
    if term.role != "place" or term.left.endswith(_MEASURED_BY):
        return False
    area = area_of(item.name) if item.traits else ""
    wider = area in listed("no-place") and not is_here(area)
    if not area or wider or any(form in area for form in term.forms):
        return False
    return not any(_stands(form, text, _MEASURED_BY) for form in term.forms for text in (item.name, item.near))


def _held(form: str, where: tuple[Spot, ...], denying: tuple[str, ...], behind: tuple[str, ...]) -> float:
    for place in where:
        if form in place.text and _stands(form, place.text, denying, behind):
            return place.worth
    return 0.0


def _stands(form: str, text: str, denying: tuple[str, ...], behind: tuple[str, ...] = ()) -> bool:
    """Does a form stand in a text as a whole number and not denied, nor with what makes it another word behind it?

    通过 is not what 未通过 says; in 占预算支出比重 the spending is only what the share is of.
    """
    at = text.find(form)
    while at >= 0:
        before, end = text[at - 1 : at], at + len(form)
        part_of_number = _DIGITS.search(before + form[0]) or _DIGITS.search(form[-1] + text[end : end + 1])
        if (before == form[0] and before in _ROMAN) or (form[0] == _OUT and before in _OUT_OF):  # I类 is not II类
            at = text.find(form, at + 1)
            continue
        if (
            (before not in denying or _TAKEN.search(text[:at]))
            and text[end : end + 1] not in behind
            and not part_of_number
        ):
            return True
        at = text.find(form, at + 1)
    return False


def _alike(term: Term, item: Item, where: tuple[Spot, ...], *, strange: bool) -> float:
    """What is written otherwise: homophones, one wrong character, a shortened name, a part of a long word."""
    text = term.text
    if len(text) < 2:  # what a wrong character left over: heard together with what stood before it
        heard = sounds(term.left + text) if term.left and strange else "-"
        return 0.9 if heard in item.sounds else 0.0
    parted = _parted(text, where) if len(text) >= 3 else 0.0
    if text.startswith(_DENYING):  # 非税 is not 税
        return parted
    word = known(text)
    if term.role in ("scope", "rank") or (word and not strange):
        return parted
    if not _NUMERAL.search(text) and _sounds_alike(text, item):
        return 0.92
    return max(parted, _miscut(term, item) if word else _misread(term, item))


def _sounds_alike(text: str, item: Item) -> bool:
    """Do as many characters sound like a word: whole ones, not the end of one and the beginning of another?"""
    sound, length = sounds(text), len(text)
    return sound in item.sounds and any(
        sounds(told[at : at + length]) == sound
        for told in (item.name, item.near)
        for at in range(len(told) - length + 1)
    )


def _miscut(term: Term, item: Item) -> float:
    """What is a word and was none as it was meant: cut across two words (湿|地面|积), or one shortened (劳力)."""
    for text in (item.name, item.near):
        if _joins(term, text):
            return 0.75
        if len(term.text) == 2 and (_abbreviates(term.text, text) or _encloses(term, text)):
            return 0.7
    return 0.0


def _joins(term: Term, text: str) -> bool:
    """Does a text hold a word's first character with what stood before it, and its last with what stood behind?"""
    before, after = term.left[-1:] + term.text[0], term.text[-1] + term.right[:1]
    if len(before) < 2 or before not in text:
        return False
    return after in text if len(after) == 2 else all(c in text for c in term.text)


def _encloses(term: Term, text: str) -> bool:
    """Do a word's two characters stand round what was said beside it (原煤产量: 生产原煤量)?"""
    return any(beside and term.text[0] + beside + term.text[1] in text for beside in (term.left, term.right))


def _abbreviates(word: str, text: str) -> bool:
    """Do two characters stand with one between them (劳动力), or, of what is done, with three (减轻企业负担)?"""
    return _drawn_apart(word, text, 1, 3 if is_deed(word) else 1)


def _misread(term: Term, item: Item) -> float:
    """What is no word: mistyped, wrongly cut, or shortened."""
    if _mistyped(term, item):
        return 0.8
    if not _is_expression(term.text) and _straddles(term, item):
        return 0.75
    if _shortened(term.text, item.name) or _shortened(term.text, item.near):
        return 0.7
    return (
        _OF_WHOLE if item.traits and _PART.match(item.near) and _shortened(term.text, item.before[-_NEAR_BY:]) else 0.0
    )


def _parted(text: str, where: tuple[Spot, ...]) -> float:
    """A long word of which most pairs are there."""
    if text.isdecimal():
        return 0.0
    wanted, parts = pairs(text), [part for part in listed("part") if part in text]
    for place in where:
        if any(part not in place.text for part in parts):
            continue
        share = sum(pair in place.text for pair in wanted) / len(wanted)
        if share >= 0.6 and text[-2:] in place.text:  # what is measured stands last (预算收入 is not 预算支出)
            return 0.85 * share * place.worth
    return 0.0


def _turned(text: str, item: Item) -> float:
    """What a noun with its deed (污泥处置) is worth where a figure's name has them the other way round (处置污泥量)."""
    noun, deed = text[:2], text[2:]
    turned = len(text) == 4 and is_act(deed) and not is_act(noun) and -1 < item.name.find(deed) < item.name.find(noun)
    return _TURNED if turned and item.traits else 0.0


def _is_expression(text: str) -> bool:
    return len(text) >= _AGREEING and text in synonyms().chinese


def _mistyped(term: Term, item: Item) -> bool:
    """One character differs, those beside it agree, and the rest of a long word stands there too.

    A long expression of our tables is written as it is meant: 高新技术产业 is no mistyped 高新技术企业.
    """
    if _is_expression(term.text):
        return False
    return any(
        _agrees(before, after, text)
        for before, after in _neighbours(term.left, term.text, term.right)
        for text in (item.name, item.near)
        if _mostly(term.text, text)
    )


@lru_cache(4096)
def _mostly(word: str, text: str) -> bool:
    """Do all pairs of a word stand in a text but the two that one wrong character takes part in?"""
    return len(word) < _LONG_WORD or sum(pair not in text for pair in pairs(word)) <= 2


@lru_cache(_REMEMBERED)
def _neighbours(left: str, text: str, right: str) -> tuple[tuple[str, str], ...]:
    """What must stand before and after a wrong character, for each that may be wrong."""
    around, found = left + text + right, []
    for at in range(len(left), len(left) + len(text)):
        if around[at] in DECIDING or _NUMERAL.match(around[at]):
            continue
        for low, high in ((at - 2, at + 3), (at - 3, at + 2), (at - 1, at + 4)):
            before, after = around[max(0, low) : at], around[at + 1 : high]
            within = before or len(text) >= _AGREEING or not known(right)  # 特岗 before 教师 is not 轮岗教师 mistyped
            if within and len(before) + len(after) >= _AGREEING:
                found.append((before, after))
    return tuple(found)


def _agrees(before: str, after: str, text: str) -> bool:
    """Do these stand in a text with a Chinese character between them that does not decide (内: 外)?"""
    at = text.find(before)
    while at >= 0:
        wrong = at + len(before)
        if text.startswith(after, wrong + 1) and HAN.match(text, wrong) and text[wrong] not in DECIDING:
            return True
        at = text.find(before, at + 1)
    return False


def _straddles(term: Term, item: Item) -> bool:
    """A wrong cut: the ends of two words that stand there, and the first joins what stood before it."""
    joined = term.left[-1:] + term.text[0]
    for text in (item.name, item.near):
        if len(joined) == 2 and joined in text and all(c in text for c in term.text):
            return True
    return False


def _shortened(text: str, name: str) -> bool:
    """The characters of an abbreviation stand in a name in their order, close together."""
    return len(text) <= 4 and _drawn_apart(text, name, 0, 4)


def _drawn_apart(word: str, text: str, least: int, most: int) -> bool:
    """Do characters stand in a text in their order, so many Chinese ones between each and the next?

    By hand: a pattern for every word asked takes longer to build than to search.
    """
    ends = [at for at, char in enumerate(text) if char == word[0]]
    for wanted in word[1:]:
        spans = ((end, at) for end in ends for at in range(end + 1 + least, min(end + 2 + most, len(text))))
        ends = [at for end, at in spans if text[at] == wanted and _all_han(text[end + 1 : at])]
    return bool(ends)


def _all_han(text: str) -> bool:
    return all(map(HAN.match, text))
