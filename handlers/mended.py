"""A message with mistyped characters -> the same as the report writes it, where only one thing can be meant.

A character is put right when it is in no word, stands beside its neighbours nowhere in the report, and a single
character that sounds or looks like it stands there between the same neighbours; where it does stand beside one of them
(创新形中小企业: 新形势), between the same two on either side. Two neighbours that changed places are
put back where so changed they stand in the report with what is beside them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from handlers.heard import written_out
from handlers.mended_stretches import is_word, stretches_put_right
from parsers.dialects import plain_dialect
from parsers.misspelt import Doubt, doubts, swapped
from parsers.misspelt_asking import asking_put_right
from parsers.pinyin import readings, vague
from parsers.pinyin_words import roles
from parsers.questions import LONGEST, normalise
from parsers.shadow import fold
from parsers.small_talk import small_talk
from parsers.stretches import stands_whole
from parsers.words import pairs
from store.records import Version
from store.sounding import heard, holders, sound_key, texts_of
from store.store import Store

_RUN = re.compile("[\u3400-\u9fff]{3,}")
_WINDOW = 3  # characters that must stand together
_WIDE = 2  # characters on either side of one that stands there beside another
_MOST = 20  # items whose texts are read
_NOBODY: frozenset[int] = frozenset()


def as_meant(store: Store, version: Version, message: str) -> str:
    """A message with its pinyin written out and what is surely mistyped put right.

    Raises:
        StoreError: the ledger cannot be read.
    """
    if small_talk(normalise(message)):
        return message
    return mended(store, version, written_out(store, version, message))


def mended(store: Store, version: Version, message: str) -> str:
    """A message with what is surely mistyped put right; other messages as they are.

    Raises:
        StoreError: the ledger cannot be read.
    """
    if len(message) > LONGEST:
        return message
    said = plain_dialect(fold(unicodedata.normalize("NFKC", message)))
    out = _RUN.sub(
        lambda run: _mended_run(store, version, stretches_put_right(store, version, asking_put_right(run[0]))), said
    )
    return message if out == said else out


@dataclass(frozen=True, slots=True)
class _Pairs:
    """The items that hold pairs of characters, and the pairs of the report by how they sound."""

    held: Mapping[str, frozenset[int]]
    sounding: Mapping[str, tuple[str, ...]]
    texts: Callable[[Iterable[int]], Mapping[int, str]]

    def stand(self, text: str, *, left: bool = False, right: bool = False) -> bool:
        """Does a text of three characters or more stand in an item, at these ends without cutting a word?"""
        items = frozenset.intersection(*(self.held.get(text[at : at + 2], _NOBODY) for at in range(len(text) - 1)))
        found = self.texts(sorted(items)[:_MOST]).values() if items else ()
        return any(stands_whole(text, one, left=left, right=right) for one in found)


def _mended_run(store: Store, version: Version, run: str) -> str:
    doubtful, changed = tuple(doubts(run)), tuple(swapped(run))
    if not doubtful and not changed:
        return run
    own = store.read(holders, version.id, sorted(pairs(run)))
    met = {d.at for d in doubtful if any(p in own for p in _around(run, d.at))}
    doubtful = tuple(d for d in doubtful if d.at not in met or _WIDE <= d.at < len(run) - _WIDE)
    changed = tuple(at for at in changed if run[at : at + 2] not in own)
    if not doubtful and not changed:
        return run
    known = _look_up(store, version, run, doubtful, changed)
    for doubt in doubtful:
        run = _put_right(run, doubt, known, _fits_widely if doubt.at in met else _fits)
    for at in changed:
        run = _put_back(run, at, known)
    return run


def _around(run: str, at: int) -> list[str]:
    """The pairs that a character is in."""
    return [pair for pair in (run[max(0, at - 1) : at + 1], run[at : at + 2]) if len(pair) > 1]


def _look_up(store: Store, version: Version, run: str, doubtful: Iterable[Doubt], changed: Iterable[int]) -> _Pairs:
    keys = {_key(pair) for doubt in doubtful for pair in _around(run, doubt.at)}
    sounding = store.read(heard, version.id, sorted(keys))
    wanted = {pair for several in sounding.values() for pair in several} | pairs(run)
    for doubt in doubtful:
        for char in doubt.alike:
            wanted |= pairs(_with(run, doubt.at, char)[max(0, doubt.at - 1) : doubt.at + 2])
    for at in changed:
        wanted |= pairs(_exchanged(run, at)[max(0, at - 1) : at + 3])
    held = store.read(holders, version.id, sorted(wanted))
    return _Pairs(held, sounding, lambda items: store.read(texts_of, version.id, items))


def _key(pair: str) -> str:
    return sound_key(*(readings(char)[0] for char in pair))


def _with(run: str, at: int, char: str) -> str:
    return run[:at] + char + run[at + 1 :]


def _exchanged(run: str, at: int) -> str:
    return run[:at] + run[at + 1] + run[at] + run[at + 2 :]


def _put_right(run: str, doubt: Doubt, known: _Pairs, fits: Callable[[str, int, _Pairs], bool]) -> str:
    """The run with the one character that fits in the place of a doubtful one."""
    at, was = doubt.at, run[doubt.at]
    alike = {*doubt.alike, *(_homophones(run, at, known) if doubt.sounds else ())}
    fitting = [char for char in sorted(alike) if char != was and fits(_with(run, at, char), at, known)]
    same = [char for char in fitting if readings(char)[0] == readings(was)[0]]
    chosen = same if len(same) == 1 else fitting
    return _with(run, at, chosen[0]) if len(chosen) == 1 else run


def _homophones(run: str, at: int, known: _Pairs) -> set[str]:
    """The characters of the report that sound like the doubtful one, beside one of its neighbours."""
    found: set[str] = set()
    before, after = run[at - 1] if at else "", run[at + 1 : at + 2]
    if before:
        found |= {pair[1] for pair in known.sounding.get(_key(before + run[at]), ()) if pair[0] == before}
    if after:
        found |= {pair[0] for pair in known.sounding.get(_key(run[at] + after), ()) if pair[1] == after}
    return {char for char in found if any(vague(r) == vague(readings(run[at])[0]) for r in readings(char))}


def _fits(run: str, at: int, known: _Pairs) -> bool:
    """Does a character stand in one item with both its neighbours?

    Where a word that asks follows, with the two before it; at the beginning of a run, with the two behind it.
    """
    if at and at + 1 < len(run) and known.stand(run[at - 1 : at + 2]):
        return True
    if _is_whole_word(run, at, known):
        return True
    if at == 0:
        return len(run) > _WINDOW and known.stand(run[:_WINDOW], left=True)
    ends = at + 1 == len(run) or run[at + 1 :].startswith(_asking())
    return ends and at >= _WINDOW - 1 and known.stand(run[at + 1 - _WINDOW : at + 1], right=True)


def _is_whole_word(run: str, at: int, known: _Pairs) -> bool:
    """Does a word of three end with a character, which stands so in an item, and another word follow (农民工|工资)?"""
    word, behind = run[max(0, at - 2) : at + 1], run[at + 1 : at + 3]
    return len(word) == _WINDOW and is_word(word) and is_word(behind) and known.stand(word, left=True)


def _fits_widely(run: str, at: int, known: _Pairs) -> bool:
    """Does a character stand in one item between the same two on either side?"""
    return known.stand(run[at - _WIDE : at + _WIDE + 1])


@cache
def _asking() -> tuple[str, ...]:
    """What may stand right behind the words that name something."""
    return tuple(word for role in ("asked", "particle", "little", "time") for word in roles()[role])


def _put_back(run: str, at: int, known: _Pairs) -> str:
    """The run with two neighbours changed back where they stand so in an item with what is beside them."""
    back = _exchanged(run, at)
    window = back[max(0, at - 1) : at + 3]
    return back if len(window) >= _WINDOW and known.stand(window, left=at == 0) else run
