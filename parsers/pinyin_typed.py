"""Letters typed in pinyin: where syllables may end, which words of the tables they may be, what speaks against each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from parsers.pinyin import LONGEST, all_syllables, plain, same
from parsers.pinyin_words import Heard, heard_as, lexicon

_TORN = 0.2  # what it costs that a piece ends within what was typed together,
_ACROSS = 0.8  # and besides that it reaches over a place where words were parted
_GLUED = 1.0  # for a syllable that begins with a vowel right behind another one: it is typed apart (li'an)
_JOINED = 0.5  # for two single syllables typed apart, where others were typed together
_ALONE, _PARTICLE_ALONE = 1.2, 0.4  # for a single character, or particle, that was not typed apart


class Word(NamedTuple):
    """A word of the tables in the letters: where it ends, what it costs, and how many syllables only sound like it."""

    end: int
    heard: Heard
    cost: float
    off: int


@dataclass(frozen=True)
class Typed:
    """Letters typed one behind the other; ``ends`` are the places where a word as typed begins or ends."""

    letters: str
    ends: frozenset[int]

    @cached_property
    def steps(self) -> dict[int, tuple[int, ...]]:
        """For each place that a way through the letters may reach, where a syllable from there may end."""
        steps: dict[int, tuple[int, ...]] = {len(self.letters): ()}
        for at in range(len(self.letters) - 1, -1, -1):
            ends = tuple(end for end in self._ends_of(at) if end in steps)
            if ends:
                steps[at] = ends
        return steps

    def _ends_of(self, at: int) -> Iterator[int]:
        for end in range(at + 1, min(at + LONGEST, len(self.letters)) + 1):
            if self.letters[at:end] in all_syllables():
                yield end
            if end in self.ends:
                return

    def syllable(self, start: int, end: int) -> str:
        """The syllable typed between two places."""
        return self.letters[start:end]

    @cached_property
    def keys(self) -> tuple[tuple[int, ...], ...]:
        """The places of each syllable, and of each two that may stand side by side."""
        ones = tuple((a, b) for a, ends in self.steps.items() for b in ends)
        return ones + tuple((a, b, c) for a, b in ones for c in self.steps[b])

    @cached_property
    def words(self) -> dict[int, tuple[Word, ...]]:
        """The words of the tables by where they begin."""
        return {at: tuple(self._words_from(at)) for at in self.steps}

    def _words_from(self, at: int) -> Iterator[Word]:
        ways: list[tuple[int, tuple[str, ...], float]] = [(at, (), 0.0)]
        table = lexicon()
        while ways:
            place, spoken, glued = ways.pop()
            for heard in table.heard(heard_as(spoken)):
                off = sum(not same(a, b) for a, b in zip(spoken, heard.spoken, strict=True))
                cost = heard.cost + self.torn(at, place, len(spoken), heard) + glued
                yield Word(place, heard, cost + self.joined(at, place), off)
            for end in self.steps.get(place, ()):
                longer = (*spoken, self.letters[place:end])
                if table.begins(heard_as(longer)):
                    ways.append((end, longer, glued + self.glued(place)))

    def glued(self, start: int) -> float:
        """What it costs that a syllable begins at a place: a vowel there would have been typed apart."""
        return _GLUED * (start not in self.ends and self.letters[start] in "aeo")

    def joined(self, start: int, end: int) -> float:
        """What it costs that a piece joins syllables typed apart, where other words were typed together."""
        if self._by_syllables:
            return 0.0
        inside = sorted(place for place in self.ends if start <= place <= end)
        apart = [self.letters[a:b] in all_syllables() for a, b in pairwise(inside)]
        return _JOINED * sum(one and other for one, other in pairwise(apart))

    @cached_property
    def _by_syllables(self) -> bool:
        """Is each syllable typed apart?"""
        return all(self.letters[a:b] in all_syllables() for a, b in pairwise(sorted(self.ends)))

    def torn(self, start: int, end: int, length: int, heard: Heard | None = None) -> float:
        """What it costs that a piece does not begin and end where words as typed do."""
        torn = (start not in self.ends) + (end not in self.ends)
        across = torn > 0 and any(start < place < end for place in self.ends)
        alone = (_PARTICLE_ALONE if heard and heard.particle else _ALONE) * (length == 1 and torn > 0)
        return torn * (_TORN + _ACROSS * across) + alone


def typed_of(words: Sequence[str]) -> Typed:
    """Words typed side by side (letters only) as one run of letters; ü as v."""
    plain_words = [plain(word) for word in words]
    ends, at = {0}, 0
    for word in plain_words:
        at += len(word)
        ends.add(at)
    return Typed("".join(plain_words), frozenset(ends))
