"""Words that ask with one wrong character that sounds the same (没完城的, 怎么处里的, 有那些), put right."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from parsers.misspelt import words_as_written
from parsers.ordinals import HAN as HAN_NUMERALS
from parsers.pinyin import readings
from parsers.pinyin_words import lexicon, roles
from parsers.words import known

_SHORTEST, _LONGEST = 3, 6  # characters of a word that is told by all but one of them
_NEVER = frozenset(f"{HAN_NUMERALS}百千万亿两几每未不无非没莫勿前后的得地了着在再还有是多")
_THAT, _WHICH = "那", "哪"
_ASKS = 0.9  # what a word that asks costs less than, heard


def asking_put_right(run: str) -> str:
    """A run of Chinese characters with its words that ask as they are written."""
    doubtful = [place for place in _doubtful(run) if run[place] == _THAT or not _in_word(run, place)]
    if not doubtful:
        return run
    sounds = [readings(char)[0] for char in run]
    for place in doubtful:
        run = _put_right(run, place, sounds)
    return run


def _doubtful(run: str) -> Iterator[int]:
    """The characters that the dictionary has in no word, and those for which another is often written."""
    at = 0
    for word in words_as_written(run):
        if word[0] == _THAT or (len(word) == 1 and word not in _NEVER):
            yield at
        at += len(word)


def _in_word(run: str, place: int) -> bool:
    """Does a character make a word with one beside it?"""
    return any(len(pair) > 1 and known(pair) for pair in (run[max(0, place - 1) : place + 1], run[place : place + 2]))


def _put_right(run: str, place: int, sounds: list[str]) -> str:
    """The run with the character at a place as in the longest word that asks and sounds like what stands there."""
    which = run[place] == _THAT
    for length in range(min(_LONGEST, len(run)), _SHORTEST - 1, -1):
        # not its first character, which is mostly a verb of its own (盖好了没)
        for at in range(max(0, place - length + 1), min(place - 1, len(run) - length) + 1):
            said = run[at : at + length]
            words = _by_sound().get(" ".join(sounds[at : at + length]), ())
            if said in words:
                return run
            for word in words:
                if _differ_at(said, word) == [place - at] and (not which or word[place - at] == _WHICH):
                    return run[:at] + word + run[at + length :]
    return run


def _differ_at(said: str, word: str) -> list[int]:
    return [at for at, char in enumerate(word) if char != said[at]]


@cache
def _by_sound() -> dict[str, list[str]]:
    """The words that ask by their sound, without those that count."""
    table, counted = lexicon(), frozenset(roles()["time"])
    found: dict[str, list[str]] = {}
    for words in table.tabled.values():
        for word in words.split("|"):
            if _SHORTEST <= len(word) <= _LONGEST and _asks(word) and word not in counted:
                found.setdefault(" ".join(readings(char)[0] for char in word), []).append(word)
    return found


def _asks(word: str) -> bool:
    return lexicon().costs[word] < _ASKS and word not in lexicon().counting and not word.startswith("第")
