"""Numbers that restart by section: a section named beside a number (教育领域2(1)) tells which of them is meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.question_fields import field_names
from parsers.question_numbers import Naming
from parsers.shadow import fold
from store.records import Heading

_CJK = re.compile(r"[\u4e00-\u9fff]+")


def in_named_section(headings: Sequence[Heading], naming: Naming, words: str) -> Naming:
    """The number with the section that the words of the question name; as it is where they name none, or several."""
    if naming.section or naming.plus is not None:
        return naming
    titles = _titles(headings)
    named = _tells(words)
    hits = {printed: {name for name in named if name in title} for printed, title in titles.items()}
    own = [printed for printed, found in hits.items() if found - _found_elsewhere(hits, printed)]
    return replace(naming, section=own[0]) if len(titles) > 1 and len(own) == 1 else naming


def _found_elsewhere(hits: dict[str, set[str]], printed: str) -> set[str]:
    return {name for other, found in hits.items() if other != printed for name in found}


def _titles(headings: Sequence[Heading]) -> dict[str, str]:
    """The sections whose numbers restart (一 of 一.2(1)) with their titles."""
    parted = [(h.ref.split(".", 1)[0], h.section) for h in headings if "." in h.ref]
    return {printed: fold(title) for printed, title in parted if title}


def _tells(words: str) -> set[str]:
    """The pairs of characters of the words, and the names of the field that they name (education: 教育)."""
    pairs = {run[at : at + 2] for run in _CJK.findall(words) for at in range(len(run) - 1)}
    return pairs | {name for word in words.split() for name in field_names(word)}
