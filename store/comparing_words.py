"""Two wordings of one passage: are they the same but for marks and line breaks, and which sentences differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from parsers.model import Span
from parsers.words import folded

# Marks inside a number and signs of a quantity make another number; other marks, blanks and line breaks do not.
_MARKS = re.compile(r"(?<=\d)[.:/~—–-](?=\d)|-(?=\d)|[%‰℃]|([\W_])")
_SENTENCE = re.compile(r"(?:[^。！？!?；;.]|\.(?=\d)|(?<![\u3400-\u9fff])\.)*(?:[。！？!?；;.]+[”’」』）)]*|$)")

_LIKE = 50.0  # per cent alike: one sentence edited, not another one in its place


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a version's text."""

    text: str
    start: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return (self.start, self.start + len(self.text))


@dataclass(frozen=True, slots=True)
class Hunk:
    """Neighbouring sentences that differ; a side is None where it has nothing in their place."""

    old: Passage | None
    new: Passage | None


def plain(text: str | None) -> str:
    """A text as it is compared: width, script, marks, blanks and line breaks do not count, numbers do."""
    words = folded(text or "").replace("\n", "")  # first, as one may stand inside a number
    return _MARKS.sub(lambda m: "" if m[1] else m[0], words)


def same(old: str | None, new: str | None) -> bool:
    """Do two wordings say the same?"""
    return old == new or plain(old) == plain(new)


def hunks(old: Passage, new: Passage) -> Iterator[Hunk]:
    """The sentences that differ between two passages, in order."""
    if same(old.text, new.text):
        return
    before, after = list(_sentences(old)), list(_sentences(new))
    marks = [plain(s.text) for s in before], [plain(s.text) for s in after]
    for tag, i, j, k, n in SequenceMatcher(None, *marks, autojunk=False).get_opcodes():
        if tag == "replace" and _one_by_one(marks[0][i:j], marks[1][k:n]):
            yield from map(Hunk, before[i:j], after[k:n])
        elif tag != "equal":
            yield Hunk(_joined(old, before[i:j]), _joined(new, after[k:n]))


def _one_by_one(old: list[str], new: list[str]) -> bool:
    """Does each sentence stand in the place of one that is like it?"""
    return len(old) == len(new) and all(
        fuzz.ratio(before, after) >= _LIKE for before, after in zip(old, new, strict=True)
    )


def _sentences(passage: Passage) -> Iterator[Passage]:
    for m in _SENTENCE.finditer(passage.text):
        words = m[0].strip()
        if words:
            yield Passage(words, passage.start + m.start() + m[0].index(words))


def _joined(whole: Passage, sentences: list[Passage]) -> Passage | None:
    if not sentences:
        return None
    start, end = sentences[0].span[0], sentences[-1].span[1]
    return Passage(whole.text[start - whole.start : end - whole.start], start)
