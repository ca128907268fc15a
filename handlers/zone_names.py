"""Time zones as people write them: 北京, Tokyo, europe/berlin -> IANA names."""

from __future__ import annotations

import re
from functools import cache
from zoneinfo import available_timezones

from rapidfuzz import fuzz, process

from handlers.wording import TABLES

COMMON = (
    "Asia/Shanghai", "Asia/Urumqi", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Singapore", "Asia/Tokyo",
    "Europe/London", "Europe/Berlin", "America/New_York", "UTC",
)  # fmt: skip
_NEAR = 75  # of 100: less alike is no suggestion
_OFFERED = 3


def zone_named(said: str) -> str | None:
    """The zone that a text names, letter for letter."""
    return _names().get(_bare(said))


def zones_like(said: str) -> tuple[str, ...]:
    """Up to three zones that are written nearly so."""
    names = _names()
    near = process.extract(_bare(said), list(names), scorer=fuzz.ratio, limit=2 * _OFFERED, score_cutoff=_NEAR)
    return tuple(dict.fromkeys(names[name] for name, *_ in near))[:_OFFERED]


def _bare(text: str) -> str:
    return re.sub(r"[\s_/.-]+", "", text).casefold()


@cache
def _names() -> dict[str, str]:
    """Each way of writing a zone: its name, the city alone, the words for the common ones."""
    zones = sorted(available_timezones())
    names = {_bare(zone.rsplit("/", 1)[-1]): zone for zone in zones if not zone.startswith("Etc/")}
    names |= {_bare(zone.rsplit("/", 1)[-1]): zone for zone in zones if zone.startswith(("Asia/", "Europe/"))}
    names |= {_bare(zone): zone for zone in zones}
    for table in TABLES.values():
        names |= {_bare(name): zone for zone in COMMON for name in re.split(r"[（(、/]|, ", table[f"zone.{zone}"])}
    return names
