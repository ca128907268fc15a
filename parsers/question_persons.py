"""What is asked of an official: a report names no persons, and tells of few what became of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from parsers.vocabulary import rows

_SEVERAL = re.compile(r"多少|几(?!年)|哪|平均|率|谁|how|\d[个名位]")  # of officials are counted or asked for
_OF_PERSONS = ("surname", "no-name-end", "person-fate")  # rows of the table that tell of no office
_NO_FATES = (*_OF_PERSONS, "office", "who-is")
_BETWEEN = "[^,，。;；?？!！多几哪]{0,6}?"


@cache
def _office() -> str:
    return next(f"(?:{words})" for role, words, *_ in rows("officials") if role == "office")


@cache
def _who_is() -> re.Pattern[str]:
    english = "|".join(words for role, words, *_ in rows("officials") if role == "who-is")
    now = "(?:现在|目前|到底|究竟)?"
    named = (
        rf"{_office()}{now}(?:是|叫|姓)(?:谁|哪|什么|啥)|谁(?:是|在?当的?|来当).{{0,8}}{_office()}"
        rf"|{_office()}(?:的?名字|谁(?:在?当|担任))|叫(?:什么|啥)名"
    )
    return re.compile(f"{named}|{english}")


def asks_name(text: str) -> bool:
    """Does a normalised message ask who holds an office, or by what name somebody is called?"""
    return _who_is().search(text) is not None


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
    table = (row for row in rows("officials") if row[0] not in _NO_FATES)
    return tuple((re.compile(f"({_office()}){_BETWEEN}(?:{said})"), re.compile(told)) for _, said, told, *_ in table)


def fate_asked(text: str) -> Fate | None:
    """What a normalised message asks to have become of one official (院长换人了没); None where it asks nothing such."""
    if _SEVERAL.search(text):
        return None
    asked = ((said.search(text), told) for said, told in _fates())
    return next((Fate(found[1], told) for found, told in asked if found), None)
