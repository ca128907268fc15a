"""Names of measures that end otherwise and say the same (平均办理时间: 平均办理用时; 奶钱: 奶款)."""

from __future__ import annotations

from functools import cache

from parsers.vocabulary import rows


@cache
def _endings() -> tuple[tuple[int, tuple[str, ...], tuple[str, ...]], ...]:
    table = rows("measure_endings")
    return tuple((int(least), tuple(said.split("|")), tuple(told.split("|"))) for least, said, told, *_ in table)


def ended_otherwise(word: str) -> tuple[str, ...]:
    """The names of a measure that say the same as a word by another ending; none where it ends with no such one."""
    for least, endings, others in _endings():
        said = next((ending for ending in endings if word.endswith(ending)), "")
        if said and len(word) - len(said) >= least:
            stem = word[: len(word) - len(said)]
            return tuple(f"{stem}{ending}" for ending in others if ending != said)
    return ()
