"""What is asked of an official: a report names no persons, and tells of few what became of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from parsers.vocabulary import rows

_OFFICE = "(?:书记|[市县区镇乡局院校厅部处科股站所组队团]长|主任|董事长|总经理|司机|老板|嫌疑人|肇事者|凶手|骗子|当事人)"
_WHO_IS = re.compile(
    rf"{_OFFICE}(?:是|叫|姓)(?:谁|哪|什么|啥)|谁是.{{0,8}}{_OFFICE}|叫(?:什么|啥)名字"
    r"|\bnames? of the (?:[a-z]+ ){0,2}(?:company|firm|contractor|person|man|woman|official|boss|manager|head|leader|director|mayor)\b"
    r"|\bwho(?: is|.s) (?:the|your|our) (?:[a-z]+ ){0,2}(?:mayor|secretary|governor|president|principal|dean)\b"
)


def asks_name(text: str) -> bool:
    """Does a normalised message ask who holds an office?"""
    return _WHO_IS.search(text) is not None


_SEVERAL = re.compile(r"多少|几(?!年)|哪|平均|率|谁|how|\d[个名位]")  # of officials are counted or asked for
_OF_PERSONS = ("surname", "no-name-end", "person-fate")  # rows of the table that tell of no office
_BETWEEN = "[^,，。;；?？!！多几哪]{0,6}?"


@cache
def _person() -> re.Pattern[str]:
    words = {role: told for role, told, *_ in rows("officials") if role in _OF_PERSONS}
    surname, no_end, fate = (words[role] for role in _OF_PERSONS)
    given = f"[\u4e00-\u9fff](?:[\u4e00-\u9fff](?<![{no_end}]))?(?<![{no_end}])"
    return re.compile(rf"^(?:那个|这个)?(?P<name>[{surname}]{given})(?:同志|这人|这个人)?(?={fate})")


def person_named(text: str) -> str:
    """The person's name with which a normalised message begins that asks of one (张三被双开了吗); empty for none."""
    found = _person().match(text)
    return found["name"] if found else ""


@dataclass(frozen=True, slots=True)
class Fate:
    """What an official is asked about: the ``office`` and by which words a report tells it."""

    office: str
    told: re.Pattern[str]

    def is_told(self, sentence: str) -> bool:
        """Does a sentence tell it of such an office?"""
        return self.office in sentence and self.told.search(sentence) is not None


@cache
def _fates() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    table = (row for row in rows("officials") if row[0] not in _OF_PERSONS)
    return tuple((re.compile(f"({_OFFICE}){_BETWEEN}(?:{said})"), re.compile(told)) for _, said, told, *_ in table)


def fate_asked(text: str) -> Fate | None:
    """What a normalised message asks to have become of one official (院长换人了没); None where it asks nothing such."""
    if _SEVERAL.search(text):
        return None
    asked = ((said.search(text), told) for said, told in _fates())
    return next((Fate(found[1], told) for found, told in asked if found), None)
