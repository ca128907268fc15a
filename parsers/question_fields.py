"""The fields that issues are asked for (education, the environment) and the words by which each is told."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from parsers.question_terms import Term
from parsers.vocabulary import rows

_WORK = re.compile("(?<=..)(?:建设|工作|管理|服务|保障|事业|治理)$")  # what a field's name may end in
_SHORTEST = 2  # characters of a field's name among others


@dataclass(frozen=True, slots=True)
class _Field:
    """The words that tell the issues of a field, and those that hold one of them and tell of another."""

    told: tuple[str, ...]
    elsewhere: tuple[str, ...]


@cache
def _fields() -> dict[str, _Field]:
    table: dict[str, _Field] = {}
    for names, told, *rest in rows("question_fields"):
        field = _Field(tuple(told.split("|")), tuple(w for words in rest for w in words.split("|") if w))
        table |= dict.fromkeys((_said(name) for name in names.split("|")), field)
    return table


def field_names(word: str) -> tuple[str, ...]:
    """The names of the field that a word names (education: 教育, 上学); none for other words."""
    named = (names.split("|") for names, *_ in rows("question_fields"))
    return next((tuple(names) for names in named if word in map(_said, names)), ())


def fields_said(said: str) -> tuple[Term, ...]:
    """The fields that bare words name and say nothing else (民生服务, 科技人才: 科技 and 人才); none where they do."""
    parts: list[str] = []
    at, said = 0, said if said in _fields() else _WORK.sub("", said)
    while at < len(said):
        ends = range(len(said), at + _SHORTEST - 1, -1)
        end = next((end for end in ends if said[at:end] in _fields()), None)
        if end is None:
            return ()
        parts.append(said[at:end])
        at = end
    return tuple(Term(part, (part,)) for part in parts)


def _said(name: str) -> str:
    """A field's name as a question's term holds it: English words without what stands between them."""
    return re.sub("[ -]", "", name)


def of_field(term: Term) -> Term:
    """The term with the words by which issues of its field are told (教育: 学校, 学位 …)."""
    field = _fields().get(term.text)
    return replace(term, forms=(*term.forms, *field.told)) if field else term


def names_field(term: Term) -> bool:
    """Does a term name a field of the table?"""
    return term.text in _fields()


def elsewhere_of(term: Term) -> tuple[str, ...]:
    """The words that hold one of a field's and tell of another field (营商环境)."""
    field = _fields().get(term.text)
    return field.elsewhere if field else ()
