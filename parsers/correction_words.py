"""Reads what an editor puts right: the field, the right value, the reason (``时限 2025年12月底前 理由：扫描件``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from parsers.questions import normalise
from parsers.vocabulary import rows

Field = Literal["status", "number", "deadline", "body", "figure"]
FIELDS: tuple[Field, ...] = get_args(Field)
_REASON = re.compile(
    r"\s*(?:[,，;；。(（]\s*)?(?:理由|原因|依据|reason|because)\s*(?:[:：]|(?<=because))\s*", re.IGNORECASE
)
_SEPARATORS = " \t\r\n,，:：、;；=＝为"


@dataclass(frozen=True, slots=True)
class Said:
    """The field (None where none is named), the value and the reason as written, '' where they are left out."""

    field: Field | None
    value: str
    reason: str


@cache
def _table() -> dict[str, Field]:
    known: dict[str, Field] = {}
    for name, words in rows("correction_words"):
        field = next(f for f in FIELDS if f == name)
        known |= dict.fromkeys(words.split("|"), field)
    return known


def read_correction(text: str) -> Said:
    """Read what follows the issue's number."""
    text = text.strip()
    field, end = _field(text)
    value, reason = value_and_reason(text[end:])
    return Said(field, value.strip(_SEPARATORS), reason)


def value_and_reason(text: str) -> tuple[str, str]:
    """A value and the reason behind it: after the word reason, or on the next lines."""
    match = _REASON.search(text)
    if match:
        return text[: match.start()].strip(), text[match.end() :].strip().rstrip(")）")
    first, _, rest = text.strip().partition("\n")
    return first.strip(), rest.strip()


def _field(text: str) -> tuple[Field | None, int]:
    """The field named at the beginning and where its word ends."""
    for word in sorted(_table(), key=len, reverse=True):
        end = len(word)
        if normalise(text[:end]) == word and not (word.isascii() and text[end : end + 1].isalpha()):
            return _table()[word], end
    return None, 0
