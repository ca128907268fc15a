"""The way through typed letters that makes the most of them: words that ask, and stretches of a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from parsers.pinyin import readings, same
from parsers.pinyin_typed import Typed
from parsers.stretches import stands_whole
from parsers.words import known

_STRETCH = 0.85  # what it costs to begin a stretch of the report,
_ON = 0.05  # to go on with it for a further character,
_OTHER, _OTHER_ON = 0.4, 0.3  # and what either costs besides where the stretch is another item's
_ONE = 1.4  # for a single character of the item
_STRICT, _LENIENT = 1.0, 0.3  # for a syllable that only sounds like what was typed, strictly or leniently heard;
_LENIENCE = 1.5  # what lenient hearing costs once
_RARER = 0.15  # for a reading that is not the character's commonest
_UNSURE = 1.5  # for a syllable that only sounds like it in another item's stretch
_NO_WORD = 0.3  # for a stretch of two characters that are no word
_UNLIKE = 3.0  # besides where they only sound like what was typed
_CUT = 0.8  # for a stretch that cuts a word of its text in two
_OTHER_VOWEL = 2.0  # for u where ü was typed
_PAIR = 2  # characters
_ASKED, _NAMED = 0.7, 2.0  # how often the cost of likeness counts for words that ask, and for others of the tables
_UNIT_HERE, _HERE = 0.1, 0.3  # by which a unit, or a single character, costs less that the item has
_UNKNOWN, _UNKNOWN_ON, _UNKNOWN_TORN = 5.5, 1.5, 2.0  # for what means nothing


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters read, or letters left as they are (``known`` is False); ``static`` for words of the tables."""

    text: str
    known: bool = True
    static: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A way through all letters."""

    pieces: tuple[Piece, ...]
    cost: float


class _State(NamedTuple):
    """Where the way stands: in a stretch after a character whose syllable began at a place, or in letters unknown.

    ``begun`` is where the stretch began, ``stretch`` its characters where it is the item's own.
    """

    char: str
    at: int = 0
    begun: int = 0
    stretch: str = ""


_FREE, _LOST = _State(""), _State("?")


class _Node(NamedTuple):
    """A place reached: at what cost, from where, by which text of which kind.

    Kinds: word, stretch, on (of the stretch before), unknown, more (of the unknown before), empty for none.
    """

    cost: float
    before: _Node | None = None
    text: str = ""
    kind: str = ""


Pairs = Mapping[tuple[int, ...], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Own:
    """The texts of an item whose words are preferred, and what of the report's characters and pairs they hold."""

    text: str = ""
    grams: frozenset[str] = frozenset()


@dataclass
class _Search:
    typed: Typed
    pairs: Pairs
    own: Own
    vagueness: float
    reached: dict[int, dict[_State, _Node]] = field(default_factory=dict)

    def best(self) -> _Node | None:
        self._reach(0, _FREE, _Node(0.0))
        for at in sorted(self.typed.steps):
            states = self.reached.get(at, {})
            for state, node in list(states.items()):
                if state != _FREE:
                    self._reach(at, _FREE, self._ended(at, state, node))
            for state, node in list(states.items()):
                self._go_on(at, state, node)
        return self.reached.get(len(self.typed.letters), {}).get(_FREE)

    def _reach(self, at: int, state: _State, node: _Node) -> None:
        states = self.reached.setdefault(at, {})
        if state not in states or node.cost < states[state].cost:
            states[state] = node

    def _ended(self, at: int, state: _State, node: _Node) -> _Node:
        if state == _LOST:
            return _Node(node.cost + _UNKNOWN_TORN * (at not in self.typed.ends), node)
        cut = _CUT * (bool(state.stretch) and not stands_whole(state.stretch, self.own.text))
        return _Node(node.cost + cut + self.typed.torn(state.begun, at, 2), node)

    def _go_on(self, at: int, state: _State, node: _Node) -> None:
        if state == _FREE:
            self._words(at, node)
            self._begin(at, node)
        elif state == _LOST:
            for end in self.typed.steps[at]:
                letters = self.typed.syllable(at, end)
                self._reach(end, _LOST, _Node(node.cost + _UNKNOWN_ON, node, letters, "more"))
        else:
            self._stretch_on(at, state, node)

    def _words(self, at: int, node: _Node) -> None:
        for word in self.typed.words.get(at, ()):
            off = self.vagueness * _ASKED if word.heard.asks else self.vagueness * _NAMED
            cost = node.cost + word.cost + off * word.off
            if word.heard.word[-1] in self.own.grams:
                cost -= _UNIT_HERE if word.heard.counts else _HERE * (len(word.heard.word) == 1)
            self._reach(word.end, _FREE, _Node(cost, node, word.heard.word, "word"))

    def _begin(self, at: int, node: _Node) -> None:
        for end in self.typed.steps[at]:
            lost = node.cost + _UNKNOWN + _UNKNOWN_TORN * (at not in self.typed.ends)
            self._reach(end, _LOST, _Node(lost, node, self.typed.syllable(at, end), "unknown"))
            for char in self.pairs.get((at, end), ()):
                if char in self.own.grams:
                    cost = node.cost + _ONE + self._off(char, at, end) + self.typed.torn(at, end, 1)
                    self._reach(end, _FREE, _Node(cost, node, char, "word"))
            for last in self.typed.steps[end]:
                for pair in self.pairs.get((at, end, last), ()):
                    self._begin_stretch((at, end, last), pair, node)

    def _begin_stretch(self, places: tuple[int, int, int], pair: str, node: _Node) -> None:
        at, middle, last = places
        off = self._off(pair[0], at, middle) + self._off(pair[1], middle, last)
        own, word, unlike = pair in self.own.grams, known(pair), off >= self.vagueness
        cost = _STRETCH + off + self.typed.joined(at, last) / 2
        cost += 0.0 if word else _NO_WORD + _UNLIKE * unlike
        cost += 0.0 if own else _OTHER + _OTHER_ON + _UNSURE * unlike
        state = _State(pair[1], middle, at, pair if own else "")
        self._reach(last, state, _Node(node.cost + cost, node, pair, "stretch"))

    def _stretch_on(self, at: int, state: _State, node: _Node) -> None:
        own = state.stretch
        begun = _NO_WORD * (len(own) == _PAIR and not known(own))  # it need be none where it goes on
        for end in self.typed.steps[at]:
            for pair in self.pairs.get((state.at, at, end), ()):
                if pair[0] == state.char and (not own or own + pair[1] in self.own.text):
                    cost = _ON + self._off(pair[1], at, end) + (0.0 if own else _OTHER_ON) - begun
                    further = _State(pair[1], at, state.begun, own and own + pair[1])
                    self._reach(end, further, _Node(node.cost + cost, node, pair[1], "on"))

    def _off(self, char: str, start: int, end: int) -> float:
        typed, glued = self.typed.syllable(start, end), self.typed.glued(start)
        usual, *rarer = readings(char)
        if same(typed, usual):
            return glued
        if any(same(typed, one) for one in rarer):
            return glued + _RARER
        return glued + (_OTHER_VOWEL if "v" in typed else self.vagueness)


def read_letters(typed: Typed, pairs: Pairs, own: Own) -> Reading | None:
    """The best way through letters, heard strictly or as southern speakers type; None when they are no pinyin.

    Args:
        typed: the letters.
        pairs: the characters and pairs of the report that sound like a syllable, or two side by side.
        own: the one item whose words are to be preferred.
    """
    strict = _Search(typed, pairs, own, _STRICT).best()
    lenient = _Search(typed, pairs, own, _LENIENT).best()
    if strict is None or lenient is None:
        return None
    if strict.cost <= lenient.cost + _LENIENCE:
        return Reading(tuple(_pieces(strict)), strict.cost)
    return Reading(tuple(_pieces(lenient)), lenient.cost + _LENIENCE)


def _pieces(last: _Node) -> list[Piece]:
    nodes: list[_Node] = []
    node: _Node | None = last
    while node is not None:
        nodes.append(node)
        node = node.before
    pieces: list[Piece] = []
    for one in reversed(nodes):
        if one.kind in ("on", "more"):
            pieces[-1] = Piece(pieces[-1].text + one.text, pieces[-1].known)
        elif one.kind:
            pieces.append(Piece(one.text, one.kind != "unknown", one.kind == "word"))
    return pieces
