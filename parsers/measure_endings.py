"""Names of measures that end otherwise and say the same (平均办理时间: 平均办理用时; 价钱: 均价)."""

from __future__ import annotations

from functools import cache

from parsers.vocabulary import rows


@cache
def _endings() -> tuple[tuple[int, tuple[str, ...]], ...]:
    return tuple((int(least), tuple(words.split("|"))) for least, words in rows("measure_endings"))


def ended_otherwise(word: str) -> tuple[str, ...]:
    """The names of a measure that say the same as a word by another ending; none where it ends with no such one."""
    for least, endings in _endings():
        said = next((ending for ending in endings if word.endswith(ending)), "")
        if said and len(word) - len(said) >= least:
            stem = word[: len(word) - len(said)]
            return tuple(f"{stem}{ending}" for ending in endings if ending != said)
    return ()
