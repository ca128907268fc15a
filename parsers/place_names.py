"""Names of places: in a question (what place is meant) and at the head of a figure's name (whose figure it is)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from parsers.dictionary import places
from parsers.vocabulary import rows
from parsers.words import known, sounds

_LONG_NAME = 4  # characters: longer names are those of bodies
_SHORT_NAME, _MET = 2, 3  # characters; times a name of two is met in the dictionary, or else it is hardly a place
# 县级, 县长, 镇政府, 村民, 街道办 name no place (县长护险 is no mayor)
_NO_OFFICE = r"(?!级|直|属|委|政|管|辖|长(?![护期效途江城处])|民|场|区|支|干部|办|外|内)"
_NAME = r"(?:(?![的到去])[\u4e00-\u9fff]){2,3}?"
_NAMED = re.compile(rf"({_NAME})(?:(省|市|县|州|旗|自治区)|镇|乡(?!镇)|街道|村|区){_NO_OFFICE}")
_HERE = re.compile(r"(?:目前|截至|全[国省市县区镇乡]|[我本][省市县区])+")  # before it the place of the report is meant
_RANKED = re.compile(r"([\u4e00-\u9fff]{2,4}?)(?:省|市|县|州|旗|自治区|区|镇|乡|街道)(?![级直属管])")
_OF_PLACE = re.compile(r"^(?:[省市县区州旗](?=[\u4e00-\u9fff]{2})|委|人民政府|政府)")
_PARTY = re.compile(r"(?:委员会|人民政府|党委|党组|党工委|办事处|党总支|委|工委)+$")
_AREA = re.compile(rf"[\u4e00-\u9fff]{{1,4}}?(?:省|市|县|州|旗|镇|乡(?!镇)|街道|村|区){_NO_OFFICE}")


@cache
def listed(role: str) -> frozenset[str]:
    """The words of a role in question_roles.tsv."""
    return frozenset(w for name, words, *_ in rows("question_roles") if name == role for w in words.split("|"))


@cache
def _places() -> frozenset[str]:
    rare = {w for w in places() if len(w) == _SHORT_NAME and not known(w, _MET)}
    return frozenset(w for w in places() if len(w) > 1) - listed("no-place") - rare


@cache
def places_by_sound() -> dict[str, tuple[str, ...]]:
    """The places of each pinyin of two syllables and more, without tones (chengdu: 成都)."""
    table: dict[str, list[str]] = {}
    for name in _places():
        if len(name) < _LONG_NAME:
            table.setdefault(sounds(name), []).append(name)
    return {sound: tuple(sorted(names)) for sound, names in table.items()}


def place_of(word: str) -> str | None:
    """The name of a place without its rank (青岚 of 青岚县); None for other words."""
    if word in listed("no-place") or len(word) < 2:
        return None
    short = word[:-1] if len(word) > 2 and word[-1] in "省市县州" else word
    return short if word in _places() or (short != word and short in _places()) else None


def leading_place(text: str) -> tuple[str, str] | None:
    """A place that a piece of a question begins with: as said, and the name to look for.

    Provinces, cities and counties are looked for without their rank; a town or village with it, since the name alone
    may be its river's or its school's.
    """
    match = _NAMED.match(text)
    if match is None:
        return None
    whole, name, high = match[0], match[1], match[2]
    last = text[match.end() - 2 : match.end()]
    if (known(last) and last not in _places()) or _generic(whole):
        return None
    if high == "省" and not _is_province(name):
        return None  # 采购上省: what was saved
    if high:
        return whole, name
    common = known(name) and name not in _places() and whole[-1] in "村区"  # 行政村, 示范区
    return None if common else (whole, whole)


def _is_province(name: str) -> bool:
    """May it be the name of a province, in the dictionary or invented?"""
    return name in _places() or (len(name) == 2 and not known(name))


def _generic(name: str) -> bool:
    return name.startswith(_generic_words()) or name[0] in "全各我本"


@cache
def _generic_words() -> tuple[str, ...]:
    return tuple(listed("scope") | listed("no-place"))


@lru_cache(maxsize=4096)
def area_of(name: str) -> str:
    """Whose figure it is, by the head of its name (霁原镇 of 霁原镇庭院整治户数); empty where none is named."""
    here = _HERE.match(name)
    match = _AREA.match(name, here.end() if here else 0)
    if here and (match is None or match[0] in listed("no-place")):  # 全市地区生产总值
        return here[0]
    return match[0] if match else ""


def is_here(area: str) -> bool:
    """Does an area say only that all of the report's own place is meant (全市, 我县)?"""
    return _HERE.fullmatch(area) is not None


def other_area(one: str, other: str) -> bool:
    """Do two names of figures name different parts of the report's place, neither of them part of the other?"""
    first, second = area_of(one), area_of(other)
    parts = bool(first and second) and not is_here(first) and not is_here(second)
    return parts and first not in second and second not in first


def of_other_part(said: str, name: str) -> bool:
    """Does a question name a part (城区, 农村) and the figure's name another one?"""
    area = area_of(name)
    named = [part for part in listed("part") if part in said] if area and not is_here(area) else []
    return any(part not in name and area not in part for part in named)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a report is about: a place without its rank (青岚 of 青岚县), and the body there when it is one."""

    place: str
    body: str


def subject_of(name: str) -> Subject:
    """The place and the body in a bare name (中共青岚县交通运输局党组: 青岚, 交通运输局); empty where there is none."""
    rest, place = name.removeprefix("中共"), ""
    rest = re.split("关于|整改", rest)[0]
    while (match := _RANKED.match(rest)) is not None:
        place, rest = match[1], rest[match.end() :]
    body = _PARTY.sub("", _OF_PLACE.sub("", rest))
    return Subject(place, body if len(body) > 1 else "")
