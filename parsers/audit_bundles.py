"""Audit findings told of in bundles: (四)药品采购方面。问题6项,已整改4项,正在整改2项。针对…等问题,….

Each paragraph that names what was found, or tells what was done in sentences, is one entry; single findings are not
made of its counts, and none is made where the paragraphs hardly tell more than counts and sums.
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
_STORY = 2  # sentences behind the counts that tell more than sums
_TITLE = re.compile(r"[^\n。:,;]{2,40}?(?:方面|领域)[:,][ \t]*(?=[^\n。:,;]{0,8}问题\d|\d+[项个条件]问题)")
# What the findings were like, in a sentence of its own: 主要是预算编制粗放、资金下达滞后。
_MAINLY = re.compile(
    r"[ \t]*(?:(?:(?:审计|检查)?(?:发现|查出|反映|存在)?的?(?:这些|上述|主要|突出)?问题"
    r"(?:主要|集中|突出)?|主要|集中|突出)"
    r"(?:是|为|有|在于|表现|体现|集中|存在|涉及|反映)|(?:表现|体现|反映)[为在]|存在)(?!正在|已)[^。\n]{4,160}。[ \t]*"
)
_NAMED = re.compile(
    r"[ \t]*(?:针对|对于|对|关于|就|围绕|聚焦)"
    r"[^。;\n]{4,160}?等?(?:方面)?(?:存在)?的?(?:突出)?问题[,:][ \t]*"
)


@dataclass(frozen=True, slots=True)
class _Bundle:
    """A paragraph: its number, where what it says of the findings begins and ends, where what was done begins."""

    mark: Mark
    problem: Span
    value: int
    named: bool  # it says what was found
    story: bool  # it tells what was done in sentences


def bundle_answers(text: str, marks: Sequence[Mark]) -> list[Answer]:
    """The responses of such paragraphs; none where most of them hardly tell more than how many findings there were."""
    groups: dict[Form, list[_Bundle]] = {}
    for mark, after in zip_longest(marks, marks[1:]):
        bundle = _bundle(text, mark, after.start if after else len(text))
        if bundle is not None:
            groups.setdefault(mark.form, []).append(bundle)
    found = max(groups.values(), key=len, default=[])
    telling = sum(bundle.named or bundle.story for bundle in found)
    if telling < FEWEST or 2 * telling < len(found):
        return []
    return [Answer(one.problem[1], one.value, "", False, one.mark, one.problem) for one in found]


def _bundle(text: str, mark: Mark, end: int) -> _Bundle | None:
    title = _title(text, mark.end, end)
    counts = first_written(text, title[1])
    if counts >= end or not is_bundle(text[slice(*title)], text, counts):
        return None
    told = first_sentence(text, counts, end)[1]
    mainly = _MAINLY.match(text, told, end)
    told = mainly.start() + len(mainly[0].rstrip()) if mainly else told
    if (named := _NAMED.match(text, first_written(text, told), end)) is not None:
        told, value = named.start() + len(named[0].rstrip(" ,:")), named.end()
    else:
        value = first_written(text, told)
    story = text.count("。", value, end) >= _STORY
    return (
        _Bundle(mark, (mark.end, told), value, mainly is not None or named is not None, story) if value < end else None
    )


def _title(text: str, start: int, end: int) -> Span:
    """The paragraph's title: its first sentence, or what stands before a colon and the counts."""
    led = _TITLE.match(text, start, end)
    return (start, led.end()) if led else first_sentence(text, start, end)


def with_counts(text: str, parts: Sequence[Parts]) -> Iterator[Parts]:
    """The entries, each with what its counts come to as a status field."""
    for one in parts:
        counts = _counts(text, one.problem) if one.problem else None
        yield replace(one, fields=(*one.fields, ("conclusion", "完成进度", counts))) if counts else one


def _counts(text: str, problem: Span) -> Span | None:
    """The sentence that counts the findings of an entry, where its counts add up to a status."""
    start = first_written(text, _title(text, *problem)[1])
    span = without_marks(text, *trim(text, *first_sentence(text, start, problem[1]), " \t\n。"))
    return span if span[0] < span[1] and counted_verdict(text, *span, total=True) else None
