"""Names of public bodies as people shorten them: 县住建局 for 县住房城乡建设局."""

from __future__ import annotations

import re
from functools import lru_cache

_LEVEL = re.compile("^(?:全|我|本)?[省市县区州镇乡旗]")
_END = re.compile("(?:委员会|办公室|领导小组)$")
_LEAST = 3  # characters of a short name without its level: two may be any body's


def is_short_for(said: str, body: str) -> bool:
    """Do some bare words name a body, whole or shortened: their characters in order, the same first and last ones?"""
    if said == body:
        return True
    short, name = _core(said), _core(body)
    if _level(said) and _level(body) and _level(said) != _level(body):
        return False
    if len(short) < _LEAST or not name or short[-1] != name[-1]:
        return len(short) >= _LEAST and short == name
    left = iter(name)
    return all(character in left for character in short)


def _level(name: str) -> str:
    match = _LEVEL.match(name)
    return match[0][-1] if match else ""


@lru_cache(4096)
def _core(name: str) -> str:
    """A name without its level, its end as it is shortened (委员会: 委)."""
    return _END.sub(lambda m: m[0][0], _LEVEL.sub("", name))
