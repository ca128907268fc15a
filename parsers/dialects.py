"""Words of the dialects as people write them (啥子, 边个, 哪能, 搁哪嘎达), folded to plain words.

Some forms are ordinary words too (返 in 返工): these are folded only beside one that nobody else would write.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from parsers.shadow import fold
from parsers.vocabulary import rows

_SEVERAL = re.compile("{([\u3400-\u9fff]+)}")
_GUARD = re.compile(r"\(\?<?[=!][^()]*(?:\([^()]*\)[^()]*)*\)")
_NOTHING = ("", "-")


@dataclass(frozen=True, slots=True)
class Folding:
    """Words that are folded, as one pattern: what the group stands for that matched."""

    pattern: re.Pattern[str]
    meaning: tuple[str, ...]
    dialects: tuple[str, ...]

    def fold(self, text: str) -> str:
        """The text with all of these words folded."""
        return self.pattern.sub(lambda match: self.meaning[match.lastindex or 0], text)


def plain_dialect(text: str) -> str:
    """A message with the words of a dialect in plain words, its width and script folded; others as they are."""
    sure, said = _sure(), fold(text)
    spoken = {sure.dialects[match.lastindex or 0] for match in sure.pattern.finditer(said)}
    if not spoken:
        return text
    text = sure.fold(said)
    for dialect in sorted(spoken & _beside().keys()):
        text = _beside()[dialect].fold(text)
    return text


def folding(words: Iterable[tuple[str, str, str]]) -> Folding:
    """Words as (dialect, plain words, pattern) in one pattern, the longest first.

    The groups are empty and stand behind the words: a word whose first character differs is passed over at once.
    """
    ordered = sorted(words, key=lambda row: -len(_GUARD.sub("", row[2])))
    pattern = re.compile("|".join(f"{word}()" for _, _, word in ordered))
    meaning = ("", *("" if plain in _NOTHING else plain for _, plain, _ in ordered))
    return Folding(pattern, meaning, ("", *(dialect for dialect, *_ in ordered)))


def choices(cell: str) -> Iterator[str]:
    """The words of a cell: parted by bars that stand in no brackets."""
    depth, start = 0, 0
    for at, char in enumerate(cell):
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            yield cell[start:at]
            start = at + 1
    yield cell[start:]


@cache
def _sure() -> Folding:
    return folding((dialect, plain, word) for dialect, plain, sure, _ in _rows() for word in _words(sure))


@cache
def _beside() -> dict[str, Folding]:
    told = [(dialect, plain, word) for dialect, plain, _, beside in _rows() for word in _words(beside)]
    return {dialect: folding(row for row in told if row[0] == dialect) for dialect in {row[0] for row in told}}


def _words(cell: str) -> list[str]:
    return [word for word in choices(cell) if word not in _NOTHING]


def _rows() -> Iterator[tuple[str, str, str, str]]:
    """The rows of dialects.tsv with their dialect, one with {大长} once for each of these characters."""
    dialect = ""
    for plain, *forms in rows("dialects"):
        if not forms:
            dialect = plain
            continue
        sure, beside = (*(fold(form) for form in forms), "")[:2]
        several = _SEVERAL.search(plain)
        for one in several[1] if several else "-":
            yield dialect, _SEVERAL.sub(one, plain), sure.replace("{}", one), beside.replace("{}", one)
