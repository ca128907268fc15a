"""The rows of the vocabulary: data/synonyms_*.tsv, a table for each field."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from sys import intern

from parsers.vocabulary import rows
from parsers.words import bare

_PREFIX, _APART, _MEANT = "synonyms_", "apart", "*"
_STATES, _DEEDS, _FINDINGS = "synonyms_states", "synonyms_deeds", "synonyms_findings"
_SOUGHT = (_FINDINGS, "synonyms_figures", "synonyms_figures_fields")


@dataclass(frozen=True, slots=True)
class SynonymRow:
    """Words for one thing.

    ``written`` ones stand in reports and answer each other (unless they are ``apart``) and the ``said`` and
    ``english`` ones; these are only said. Where the written ones are only ``sought``, they answer what is said and
    are no words of the vocabulary themselves. ``meant`` are the words marked to stand in several rows.
    """

    table: str
    written: tuple[str, ...]
    said: tuple[str, ...]
    english: tuple[str, ...]
    apart: bool
    meant: frozenset[str]

    @property
    def sought(self) -> bool:
        """Are the written words only looked for, and what they mean when they are said told elsewhere?"""
        return self.table in _SOUGHT

    @property
    def own(self) -> tuple[str, ...]:
        """The Chinese words that are understood when they are said."""
        return self.said if self.sought else (*self.written, *self.said)


@cache
def synonym_rows() -> tuple[SynonymRow, ...]:
    """All rows, table by table in the order of their names."""
    names = (path.name.removesuffix(".tsv") for path in files("parsers").joinpath("data").iterdir())
    return tuple(_row(name, cells) for name in sorted(names) if name.startswith(_PREFIX) for cells in rows(name))


@cache
def states() -> frozenset[str]:
    """The words that say how something is (不够用, 滞后): they help to tell an issue and need not be there."""
    return frozenset(bare(w) for row in synonym_rows() if row.table == _STATES for w in (*row.written, *row.said))


@cache
def states_written() -> frozenset[str]:
    """The words by which reports say how something is (不足, 偏小)."""
    return frozenset(bare(w) for row in synonym_rows() if row.table == _STATES for w in row.written)


@cache
def deeds() -> frozenset[str]:
    """The words that say what was done (拨下去, 要回来), which people say in words of their own."""
    return frozenset(bare(w) for row in synonym_rows() if row.table == _DEEDS for w in (*row.written, *row.said))


@cache
def findings() -> frozenset[str]:
    """The words that tell of a finding of their own (拒载, 办卡跑路): an issue that lacks them is another.

    English expressions stand without their spaces, as the terms of a question do.
    """
    sought = [row for row in synonym_rows() if row.table == _FINDINGS]
    english = (w for row in sought for w in row.english if " " in w)
    return frozenset(bare(w) for w in (*(w for row in sought for w in row.said), *english))


def thing_of(word: str) -> str:
    """What a word says is so (记录不全: 记录), where it ends with a state; else nothing."""
    ends = (word[:at] for at in range(2, len(word) - 1) if word[at:] in states())
    return "" if word in states() else next(ends, "")


def _row(table: str, cells: tuple[str, ...]) -> SynonymRow:
    marked = [cell.split("|") if cell not in ("", "-") else [] for cell in (*cells, "", "")[:3]]
    written, said, english = (tuple(intern(word.removesuffix(_MEANT)) for word in words) for words in marked)
    meant = frozenset(word.removesuffix(_MEANT) for words in marked for word in words if word.endswith(_MEANT))
    apart = table in _SOUGHT or cells[3:] == (_APART,)
    return SynonymRow(table, written, said, english, apart, meant)
