"""The words by which issues of a field are told that everyday words name (种地那摊: 耕地, 农田, 撂荒 …)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from parsers.vocabulary import alternatives, grouped, rows
from parsers.words import HAN, bare

_GENERAL = re.compile(  # what may stand beside a field's name and names none
    "工作|建设|管理|项目|问题|发展|本身|情况|方面|相关|有关|整改|落实|沾边|领域|里头|东西|现代|治理|服务|保障|事业|行业|系统|日常|这些|那些"
    "|[的了被那这花管搞讲和与口]"
)
_AGAINST = re.compile(r"\banti-?(?=[a-z]{4})")  # anticorruption
_LITTLE = re.compile(r"\b(?:the|or|and|of|a|an|issues?|matters?|related|projects?|government|local|public)\b|[^a-z]")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of the fields that a subject names.

    ``told`` matches one of them, ``itself`` one that is a name of the field as well, ``each`` those of every name
    alone, ``elsewhere`` what holds one and tells of another field. ``whole`` tells that the subject says nothing
    else, ``stem`` is the subject without general words, ``said`` are the names; ``otherwise`` is a subject that says
    more with another name of its field (教师队伍 for 老师队伍).
    """

    told: re.Pattern[str] | None
    itself: re.Pattern[str] | None
    each: tuple[re.Pattern[str], ...]
    elsewhere: re.Pattern[str] | None
    whole: bool
    stem: str
    said: tuple[str, ...]
    otherwise: tuple[str, ...] = ()

    @property
    def names(self) -> int:
        """How many fields it names."""
        return len(self.each)

    def times(self, text: str) -> int:
        """How often a bare text speaks of the field."""
        return len(self.told.findall(self._left(text))) if self.told else 0

    def names_itself(self, text: str) -> bool:
        """Does a bare text speak of the field by a name of it?"""
        return self.itself is not None and self.itself.search(self._left(text)) is not None

    def all_in(self, text: str) -> bool:
        """Does a bare text speak of all fields that are named?"""
        left = self._left(text)
        return all(pattern.search(left) for pattern in self.each)

    def _left(self, text: str) -> str:
        return self.elsewhere.sub(" ", text) if self.elsewhere else text


class _Row(NamedTuple):
    """A row of the tables: the bare names of a field, its words, and those that hold one and tell of another."""

    names: tuple[str, ...]
    words: tuple[str, ...]
    elsewhere: tuple[str, ...]


@cache
def _table() -> tuple[re.Pattern[str], dict[str, tuple[int, ...]], tuple[_Row, ...]]:
    """All names as one pattern, the longest first; the numbers of the rows of each name; the rows."""
    named: dict[str, list[int]] = {}
    told: list[_Row] = []
    for number, (names, words, *rest) in enumerate((*rows("list_fields"), *rows("question_fields"))):
        for name in names.split("|"):
            named.setdefault(name, []).append(number)
        other = tuple(bare(w) for cell in rest for w in cell.split("|") if w)
        told.append(_Row(tuple(map(bare, names.split("|"))), tuple(map(bare, words.split("|"))), other))
    ordered = sorted(named, key=len, reverse=True)
    chinese = alternatives(name for name in ordered if HAN.search(name))
    english = "|".join(re.escape(name) for name in ordered if not HAN.search(name))
    pattern = re.compile(f"(?:{chinese})|(?<![a-z])(?:{english})(?![a-z])")
    return pattern, {name: tuple(rows_of) for name, rows_of in named.items()}, tuple(told)


@lru_cache(maxsize=256)
def vocabulary_of(part: str) -> Vocabulary:
    """The vocabulary of the fields that a folded subject names; one without words where it names none."""
    pattern, named, told = _table()
    part = _AGAINST.sub(" ", part)
    found = list(dict.fromkeys(m[0] for m in pattern.finditer(part)))
    said = [name for name in found if len(name) > 1]
    rest = _rest(part, said)
    said += [rest] if len(rest) == 1 and rest in named else []
    strong = [name for name in said if name not in _wide()] or said
    rows_of = {name: [told[row] for row in named[name]] for name in strong}
    words = [[w for row in rows_of[name] for w in row.words] for name in strong]
    own = [w for name in strong for row in rows_of[name] for w in row.words if w in row.names]
    other = [w for name in strong for row in rows_of[name] for w in row.elsewhere]
    stem = _GENERAL.sub("", part) if HAN.search(part) else part
    every = [w for each in words for w in each]
    return Vocabulary(
        re.compile(alternatives(every)) if every else None,
        re.compile(alternatives(own)) if own else None,
        tuple(re.compile(alternatives(each)) for each in words),
        re.compile(alternatives(other)) if other else None,
        bool(said) and not _rest(part, said),
        stem.strip(),
        tuple(said),
        _otherwise(part, said, rows_of),
    )


def _otherwise(part: str, said: Sequence[str], rows_of: Mapping[str, Sequence[_Row]]) -> tuple[str, ...]:
    """A subject that names one field and says more, with each other name of that field."""
    if len(said) != 1 or bare(part) == said[0] or not HAN.search(part):
        return ()
    others = (other for row in rows_of[said[0]] for other in row.names if HAN.match(other) and len(other) > 1)
    return tuple(dict.fromkeys(bare(part).replace(said[0], other) for other in others if other != said[0]))


@cache
def _wide() -> frozenset[str]:
    """Names that tell of whom or where rather than of a field, where another stands beside them (乡下的路)."""
    return frozenset("|".join(grouped("list_frames")["wide"]).split("|"))


def _rest(part: str, said: Sequence[str]) -> str:
    """What a subject says besides the names of fields and general words."""
    general = _GENERAL if HAN.search(part) else _LITTLE
    for name in sorted(said, key=len, reverse=True):
        part = part.replace(name, " ")
    return re.sub(r"\s", "", general.sub("", part))
