"""Words of the dialects as people write them (啥子, 边个, 哪能, 搁哪嘎达), folded to plain words.

Some forms are ordinary words too (返 in 返工): these are folded only beside one that nobody else would write.
No form is read across the edge of an ordinary word (突出|年轻 has no 出年).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from parsers.shadow import fold
from parsers.vocabulary import rows
from parsers.words import frequency

_SEVERAL = re.compile("{([\u3400-\u9fff]+)}")
_GUARD = re.compile(r"\(\?<?[=!][^()]*(?:\([^()]*\)[^()]*)*\)")
_NOTHING = ("", "-")
_FIRM = "!"  # before a form that is read even across the edge of a word
_COMMON = 10  # times a word is met in the dictionary's texts: what is rarer breaks no form
_RARE = 60  # times a character is met alone: one that is rarer (咗, 啲) is written by speakers of a dialect only
_LONGEST = 4  # characters of a word that is looked for across an edge


@dataclass(frozen=True, slots=True)
class Folding:
    """Words that are folded, as one pattern: what the group stands for that matched."""

    pattern: re.Pattern[str]
    meaning: tuple[str, ...]
    dialects: tuple[str, ...]
    firm: tuple[bool, ...]  # read even across the edge of a word

    def fold(self, text: str) -> str:
        """The text with all of these words folded."""
        return self.pattern.sub(lambda match: self.meaning[match.lastindex or 0], text)

    def fold_whole(self, text: str) -> tuple[str, set[str]]:
        """The text with these words folded where they cut no other word in two, and the dialects they are of."""
        spoken: set[str] = set()

        def plain(match: re.Match[str]) -> str:
            group = match.lastindex or 0
            if not self.firm[group] and not _only_dialect(match[0]) and cuts_word(text, *match.span()):
                return match[0]
            spoken.add(self.dialects[group])
            return self.meaning[group]

        return self.pattern.sub(plain, text), spoken


def plain_dialect(text: str) -> str:
    """A message with the words of a dialect in plain words, its width and script folded; others as they are."""
    plain, spoken = _sure().fold_whole(fold(text))
    if not spoken:
        return text
    text = plain
    for dialect in sorted(spoken & _beside().keys()):
        text = _beside()[dialect].fold(text)
    return text


def _only_dialect(form: str) -> bool:
    return any(frequency(char) < _RARE for char in form)


def cuts_word(text: str, start: int, end: int) -> bool:
    """Does a common word lie across an edge of a stretch: begin before it, or go on behind it?"""
    before = (text[at:to] for at in range(max(start - _LONGEST + 1, 0), start) for to in range(start + 1, end + 1))
    behind = (text[at:to] for at in range(start, end) for to in range(end + 1, min(at + _LONGEST, len(text)) + 1))
    return any(len(word) <= _LONGEST and frequency(word) >= _COMMON for word in (*before, *behind))


def folding(words: Iterable[tuple[str, str, str]]) -> Folding:
    """Words as (dialect, plain words, pattern) in one pattern, the longest first.

    The groups are empty and stand behind the words: a word whose first character differs is passed over at once.
    """
    ordered = sorted(words, key=lambda row: -len(_GUARD.sub("", row[2].removeprefix(_FIRM))))
    pattern = re.compile("|".join(f"{word.removeprefix(_FIRM)}()" for _, _, word in ordered))
    firm = (False, *(word.startswith(_FIRM) for *_, word in ordered))
    meaning = ("", *("" if plain in _NOTHING else plain for _, plain, _ in ordered))
    return Folding(pattern, meaning, ("", *(dialect for dialect, *_ in ordered)), firm)


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
