"""Audit findings told of in bundles: (四)药品采购方面。问题6项,已整改4项,正在整改2项。针对…等问题,….

Each paragraph that names what was found is one entry; single findings are not made of its counts.
All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from parsers.counted_verdicts import counted_verdict, is_bundle
from parsers.issues import Parts
from parsers.marks import Form, Mark, without_marks
from parsers.model import Span
from parsers.response_starts import Answer, first_written
from parsers.spans import trim
from parsers.titles import first_sentence

FEWEST = 2  # paragraphs that name what was found
_NAMED = re.compile(
    r"(?:(?<=[。;\n])|^)[ \t]*(?:针对|对于|对|关于|就|围绕|聚焦)"
    r"[^。;\n]{4,160}?等?(?:方面)?(?:存在)?的?(?:突出)?问题[,:][ \t]*"
)


@dataclass(frozen=True, slots=True)
class _Bundle:
    """A paragraph: its number, where what it says of the findings begins and ends, where what was done begins."""

    mark: Mark
    problem: Span
    value: int
    named: bool  # it says what was found


def bundle_answers(text: str, marks: Sequence[Mark]) -> list[Answer]:
    """The responses of such paragraphs; none where most of them tell only how many findings there were."""
    groups: dict[Form, list[_Bundle]] = {}
    for mark, after in zip_longest(marks, marks[1:]):
        bundle = _bundle(text, mark, after.start if after else len(text))
        if bundle is not None:
            groups.setdefault(mark.form, []).append(bundle)
    found = max(groups.values(), key=len, default=[])
    named = sum(bundle.named for bundle in found)
    if named < FEWEST or 2 * named < len(found):
        return []
    return [Answer(one.problem[1], one.value, "", False, one.mark, one.problem) for one in found]


def _bundle(text: str, mark: Mark, end: int) -> _Bundle | None:
    title = first_sentence(text, mark.end, end)
    counts = first_written(text, title[1])
    if counts >= end or not is_bundle(text[slice(*title)], text, counts):
        return None
    told = first_sentence(text, counts, end)[1]
    if (named := _NAMED.search(text, told, end)) is not None:
        return _Bundle(mark, (mark.end, named.start() + len(named[0].rstrip(" ,:"))), named.end(), named=True)
    value = first_written(text, told)
    return _Bundle(mark, (mark.end, told), value, named=False) if value < end else None


def with_counts(text: str, parts: Sequence[Parts]) -> Iterator[Parts]:
    """The entries, each with what its counts come to as a status field."""
    for one in parts:
        counts = _counts(text, one.problem) if one.problem else None
        yield replace(one, fields=(*one.fields, ("conclusion", "完成进度", counts))) if counts else one


def _counts(text: str, problem: Span) -> Span | None:
    """The sentence that counts the findings of an entry, where its counts add up to a status."""
    start = first_written(text, first_sentence(text, *problem)[1])
    span = without_marks(text, *trim(text, *first_sentence(text, start, problem[1]), " \t\n。"))
    return span if span[0] < span[1] and counted_verdict(text, *span, total=True) else None
