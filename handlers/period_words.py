"""A figure's period as people write it."""

from __future__ import annotations

import re

from handlers.wording import say
from parsers.questions import Language

_SHAPES = (
    ("picture.year", re.compile(r"(?P<year>\d{4})")),
    ("picture.month", re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)")),
    ("picture.day", re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")),
    ("picture.months", re.compile(r"(?P<year>\d{4})-(?P<first>\d\d)/(?P=year)-(?P<last>\d\d)")),
)


def period_words(period: str | None, language: Language) -> str:
    """A normalised period in words (``2024-01/2024-05``: 2024年1—5月); empty where the source gives none."""
    if period is None:
        return ""
    if period == "now":
        return say("picture.now", language)
    for key, shape in _SHAPES:
        if m := shape.fullmatch(period):
            return say(key, language, **{name: int(number) for name, number in m.groupdict().items()})
    return period.replace("/", "—")
