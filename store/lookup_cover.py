"""How well an item holds a question's terms: word by word, with synonyms, homophones, single wrong characters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from parsers.dictionary import is_act, is_deed
from parsers.misspelt import DECIDING
from parsers.place_names import area_of, is_here, listed
from parsers.question_terms import Term
from parsers.words import HAN, known, sounds
from store.index_texts import Item
from store.lookup_alike import LONG_WORD, NUMERAL, miscut, misread, mistyped, parted, sounds_alike
from store.lookup_spots import METRIC_OF_ACT, Spots

_REMEMBERED = 256  # terms of the last questions, each asked of several reports and looked for more than once
_TURNED = 0.9  # what a noun and its deed are worth that stand the other way round in a figure's name
COVERED = 0.4  # a term held less than this is missing
OWN = 0.61  # held at least this, a term stands in the figure's own sentence
_OWN_SPOTS = 2  # a figure's name and clause
_DENYING = ("未", "不", "非")
_OUTWARD, _BOTH_WAYS = "出口", "进"  # 进出口 is no 出口
LEFT_UNDONE = ("滞", "欠", "漏", "缓", "拒", "解")  # 滞拨 was not yet paid out, 解聘 is the contrary of 聘
_LEFT_OVER = 2  # characters before a wrong one that are a word of their own
_DENIED = ("没", "没有", "未")
_LACKING = re.compile("[剩余尚仍待缺空]|逾期|消除|解除|化解|排除")  # what is not done yet, or not there
_DEED_AND_THING, _BETWEEN = 4, 2  # characters of a deed with its thing, and of what may stand between them
_SAID_SO = 8  # names of what is asked for that are looked at so
_WHOLE = "占"
_TAKEN = re.compile("[侵强霸挤抢]占$")  # which is no share
_ROMAN = ("i", "ι")
_OUT, _OUT_OF = "外", ("省", "市", "县", "区", "域", "州")  # 省外资金 is no 外资
_PUPILS, _SOME_PUPILS = "学生", ("小", "中", "大")  # before which only some of them are meant
_SHORT = 2  # characters of a short form, and of each word it is short for
_PARTED = 0.9  # what an expression counts whose words stand there one by one
_BODIES = ("局", "厅")  # a figure of the 财政局 is none of 财政
_MEASURED_BY = ("占", "比", "较", "于")  # what a share is of or a figure is compared with is not whose figure it is
_SCALES = ("万", "亿")
_LONG_SOUND = 5  # letters up to which a sound must be there as it is typed


@dataclass(frozen=True, slots=True)
class Probe:
    """A term as it is looked for in many items, with all that follows from the term alone.

    ``strange`` terms stand nowhere in the version as they are written; ``denying`` are the words before a term that
    say the contrary; ``behind`` those behind it in a figure's texts that make another word of it. ``deeds`` are its
    forms that say what is done and to what (清除淤泥); ``turns`` says that it is such a thing with its deed (污泥处置).
    ``placed`` terms must not be another place's, ``denied`` ones not be told as being so; ``literal`` ones stand as
    they are written or not at all, ``settled`` ones so or in part. ``shortened`` finds what an unknown word of two
    characters may be short for (社矫: 社区矫正).
    """

    term: Term
    strange: bool
    denying: tuple[str, ...]
    behind: tuple[str, ...]
    act: bool
    word: bool
    deeds: tuple[str, ...]
    turns: bool
    long: bool
    placed: bool
    denied: bool
    literal: bool
    settled: bool
    shortened: re.Pattern[str] | None
    parts: tuple[Probe, ...]


@lru_cache(_REMEMBERED)
def probe(term: Term, *, strange: bool) -> Probe:
    """A term, made ready to be looked for."""
    behind = () if term.right.startswith(_BODIES) else _BODIES
    parts = tuple(probe(part, strange=False) for part in term.parts)
    text, act, word = term.text, is_act(term.text), known(term.text)
    deeds = tuple(f for f in term.forms[1:_SAID_SO] if len(f) == _DEED_AND_THING and is_act(f[:2]))
    turns = len(text) == _DEED_AND_THING and is_act(text[2:]) and not is_act(text[:2])
    long = len(text) >= LONG_WORD and HAN.search(text) is not None
    placed = term.role == "place" and not term.left.endswith(_MEASURED_BY)
    denied = term.role == "word" and term.left.endswith(_DENIED)
    literal = term.forms[0].startswith(_OUTWARD) or text.startswith(_PUPILS)
    settled = text.startswith(_DENYING) or term.role in ("scope", "rank") or (word and not strange)  # 非税 is not 税
    unknown = strange and len(text) == _SHORT and len(term.forms) == 1 and not word and HAN.fullmatch(text[0])
    shortened = re.compile(f"{text[0]}[\u4e00-\u9fff]{text[1]}[\u4e00-\u9fff]") if unknown else None
    told = (act, word, deeds, turns, long, placed, denied, literal, settled, shortened, parts)
    return Probe(term, strange, _denying(term), behind, *told)


def cover(sought: Probe, item: Item, where: Spots) -> float:
    """How well one term is held, 0 to 1."""
    term = sought.term
    if (sought.placed and _of_another_place(term, item)) or (sought.denied and _affirmed(term, item)):
        return 0.0
    if item.traits and sought.act:
        where = Spots(where.texts, METRIC_OF_ACT, where.every)
    exact = _exact(sought, item, where)
    if sought.turns:
        exact = max(exact, _turned(sought, item))
    # what only the issue is about (医疗纠纷) does not keep the words (患者投诉) from standing in the figure's sentence
    if exact < OWN and (sought.parts or sought.deeds or sought.long):
        exact = max(exact, _in_parts(sought, item, where), _drawn_out(sought, where))
    if sought.shortened is not None and not item.traits:  # a figure must name what it counts
        exact = max(exact, _written_out(sought.shortened, where))
    if exact >= COVERED or sought.literal:
        return exact
    if term.sound:
        return max(exact, _heard(term.sound, item.sounds))
    if term.short and term.text in item.initials:
        return 0.9
    if term.role == "place" or not HAN.search(term.text):
        return exact
    return max(exact, _alike(sought, item, where))


def _exact(sought: Probe, item: Item, where: Spots) -> float:
    """What a term is worth where one of its forms stands."""
    behind = sought.behind if item.traits else ()
    best = 0.0
    for n, form in enumerate(sought.term.forms):
        if form in where.every:
            best = max(best, _held(form, where, sought.denying, behind) * (0.98 if n else 1.0))
    return best


def _affirmed(term: Term, item: Item) -> bool:
    """Does a figure say of what is denied in a question (没安置的群众) that it is so, and nowhere that it is not?"""
    if not item.traits:
        return False
    told = item.name + item.near
    said = [form for form in term.forms if form in told]
    return (
        bool(said)
        and not _LACKING.search(told)
        and not any(f"{no}{form}" in told for form in said for no in (*_DENYING, *_DENIED, "无", "难"))
    )


def _drawn_out(sought: Probe, where: Spots) -> float:
    """How well a long word that the issue holds (排污口整治) is told by a name with a word between (排污口完成整治)."""
    if any(_deed_apart(form, text) for form in sought.deeds for text in where.texts[:_OWN_SPOTS]):
        return _PARTED
    return parted(sought.term.text, where.texts[:_OWN_SPOTS], where.worths) if sought.long else 0.0


def _deed_apart(form: str, text: str) -> bool:
    """Does a text say what was done and to what with a word between (清除淤泥: 清除河道淤泥)?"""
    at = text.find(form[:2]) + 2
    return at > 1 and 0 < text.find(form[2:], at) - at <= _BETWEEN


def _in_parts(sought: Probe, item: Item, where: Spots) -> float:
    """How well the words of an everyday expression are held, where none that names something is missing."""
    if not sought.parts:
        return 0.0
    if item.traits and sought.term.text.isascii():  # words of one English thing stand in one sentence
        where = where.only(0, 1, 2)
    covers = [cover(part, item, where) for part in sought.parts]
    if any(c < COVERED and not part.term.loose for c, part in zip(covers, sought.parts, strict=True)):
        return 0.0
    apart = item.traits and max(covers) >= OWN > min(covers)  # 幼儿园老师: no 教师 of a sentence about 幼儿园
    return _PARTED * (min(covers) if apart else sum(covers) / len(covers))


def _written_out(shortened: re.Pattern[str], where: Spots) -> float:
    """How well a short form is told by the two words it is short for."""
    for text, worth in zip(where.texts, where.worths, strict=False):
        found = shortened.search(text)
        if found and known(found[0][:_SHORT]) and known(found[0][_SHORT:]):
            return _PARTED * worth
    return 0.0


def _heard(sound: str, sounds_there: str) -> float:
    """How well a word typed by its sound is there; a character may have another reading (调: diao, tiao)."""
    if sound in sounds_there:
        return 1.0
    return 0.8 if len(sound) > _LONG_SOUND and sounds_there.find(sound[1:], 1) > 0 else 0.0


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
    area = area_of(item.name) if item.traits else ""
    wider = area in listed("no-place") and not is_here(area)
    if not area or wider or any(form in area for form in term.forms):
        return False
    return not any(_stands(form, text, _MEASURED_BY) for form in term.forms for text in (item.name, item.near))


def _held(form: str, where: Spots, denying: tuple[str, ...], behind: tuple[str, ...]) -> float:
    for text, worth in zip(where.texts, where.worths, strict=False):
        if form in text and _stands(form, text, denying, behind):
            return worth
    return 0.0


def _stands(form: str, text: str, denying: tuple[str, ...], behind: tuple[str, ...] = ()) -> bool:
    """Does a form stand in a text as a whole number and not denied, nor with what makes it another word behind it?

    通过 is not what 未通过 says; in 占预算支出比重 the spending is only what the share is of.
    """
    at = text.find(form)
    while at >= 0:
        before, end = text[at - 1 : at], at + len(form)
        part_of_number = (before.isdecimal() and (form[0].isdecimal() or form[0] in _SCALES)) or _joins_number(
            form[-1], text[end : end + 1]
        )
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


def _joins_number(one: str, other: str) -> bool:
    return one.isdecimal() and other.isdecimal()


def _alike(sought: Probe, item: Item, where: Spots) -> float:
    """What is written otherwise: homophones, one wrong character, a shortened name, a part of a long word."""
    term, text = sought.term, sought.term.text
    if len(text) < 2:  # what a wrong character left over: heard together with what stood before it
        return 0.9 if _left_over(sought, item) else 0.0
    in_part = parted(text, where.texts, where.worths) if len(text) >= 3 and text[-2:] in where.every else 0.0
    if sought.settled and not in_part:
        return 0.0
    denied = item.traits and text in item.name and any(f"{no}{text}" in item.name for no in sought.denying)
    if denied:  # 合格率 is not what 不合格率 says
        return 0.0
    if sought.settled:
        return in_part
    if not NUMERAL.search(text) and sounds_alike(text, item):
        return 0.92
    return max(in_part, miscut(term, item) if sought.word else misread(term, item))


def _left_over(sought: Probe, item: Item) -> bool:
    """Is a character the wrong one of a word whose rest stands before it, by its sound or by what stands round it?"""
    term = sought.term
    whole = term.left + term.text
    if len(term.left) < _LEFT_OVER or not HAN.match(term.text) or term.text in DECIDING or known(whole[-2:]):
        return sought.strange and bool(term.left) and sounds(whole) in item.sounds
    return sounds(whole) in item.sounds or (not is_act(term.text) and mistyped(term, item))


def _turned(sought: Probe, item: Item) -> float:
    """What a noun with its deed (污泥处置) is worth where a figure's name has them the other way round (处置污泥量)."""
    if not item.traits:
        return 0.0
    noun, deed = sought.term.text[:2], sought.term.text[2:]
    return _TURNED if -1 < item.name.find(deed) < item.name.find(noun) else 0.0
