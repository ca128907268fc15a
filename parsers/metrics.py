"""Reads metrics: every quantity that counts or measures something, with what it measures.

A pipeline of small passes: find quantities, drop what is none, cut their clauses, pair lists by position,
tell kind, direction and baseline, name, period, target.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parsers.metric_alike import level_compared
from parsers.metric_chunks import Chunk, cut_clause
from parsers.metric_cores import clean
from parsers.metric_kinds import Kind, baseline_of, kind_of
from parsers.metric_lists import pair_lists
from parsers.metric_marks import BLANK_FIGURE, Marks, blanked, find_marks
from parsers.metric_members import mark_left, name_extreme
from parsers.metric_names import name_chunk
from parsers.metric_periods import period_of
from parsers.metric_rejects import real_quantities
from parsers.metric_shortening import within
from parsers.metric_targets import is_target
from parsers.model import Metric, Segment, Span, Where
from parsers.periods import Time, find_times
from parsers.quantities import Quantity, find_quantities
from parsers.shadow import Shadow
from parsers.signs import sign

MENDED = re.compile("(?:已|已经|完成|正在)整改")
SERIES = re.compile(
    "(?:^|[,;:。])(?:谋划|储备|实施|推进|争取|申报|建设|新建|启动|包装){1,2}([一-鿿]{3,16}(?:项目|工程))$"
)
BACKGROUND = 160  # how many characters before a clause may say whose its figure is


@dataclass(frozen=True, slots=True)
class _Text:
    """The folded text with all that was found in it once."""

    shadow: Shadow
    masked: str
    quantities: list[Quantity]
    starts: list[int]
    times: list[Time]
    time_starts: list[int]
    marks: Marks


def read_metrics(
    shadow: Shadow, segments: Sequence[Segment], year: int | None, published: str | None = None
) -> tuple[Metric, ...]:
    """All metrics of a text, in document order, with ids from ``m001`` on.

    Args:
        shadow: the folded text with its map back.
        segments: the stretches of the original whose figures belong together, in order; what lies between two of
            them is read as well.
        year: the report's year, by which 今年 and 一季度 are resolved; None leaves them open.
        published: when the report was published, ISO: 四季度 in one of January is that of the year before.

    Returns:
        The metrics; spans are offsets into the original, and ``quote`` is the original text there. Never raises.
    """
    text = _survey(shadow, year, published)
    metrics: list[Metric] = []
    chunks: list[Chunk] = []
    found: dict[str | None, list[Chunk]] = {}  # what the finding counts, by its issue
    issue: str | None = None
    floor = 0
    for segment, (start, end) in _stretches(shadow, segments):
        if segment.issue != issue:
            issue, chunks = segment.issue, []
        if segment.issue and segment.where == "problem":
            found.setdefault(segment.issue, chunks)
        own = (max(start, floor), end)
        metrics += _read_segment(text, segment, own, chunks, found.get(segment.issue, []), len(metrics))
        floor = max(floor, end)
    return tuple(metrics)


def _survey(shadow: Shadow, year: int | None, published: str | None) -> _Text:
    times = find_times(shadow.text, year, published)
    quantities = [q for q in real_quantities(shadow.text, find_quantities(shadow.text)) if not _tells_when(q, times)]
    figures = [(q.start, q.end) for q in quantities]
    return _Text(
        shadow,
        blanked(shadow.text, times, figures),
        quantities,
        [q.start for q in quantities],
        times,
        [time.start for time in times],
        find_marks(shadow.text, figures),
    )


def _tells_when(quantity: Quantity, times: Sequence[Time]) -> bool:
    """Does a number of months or quarters stand in a time (前9个月)?"""
    if quantity.kind != "time":
        return False
    place = bisect_right(times, quantity.start, key=lambda time: time.start) - 1
    return place >= 0 and quantity.end <= times[place].end


def _stretches(shadow: Shadow, segments: Sequence[Segment]) -> Iterator[tuple[Segment, Span]]:
    """The segments and what lies between them, as spans of the shadow."""
    at = 0
    last = Segment((0, 0), "front")
    for segment in sorted(segments, key=lambda s: s.span):
        start, end = shadow.place(segment.span[0]), shadow.place(segment.span[1])
        if start > at:
            yield Segment((0, 0), last.where, last.issue), (at, start)
        yield segment, (start, end)
        last, at = segment, max(at, end)
    if at < len(shadow.text):
        yield Segment((0, 0), last.where, last.issue), (at, len(shadow.text))


def _read_segment(
    text: _Text, segment: Segment, span: Span, chunks: list[Chunk], found: list[Chunk], count: int
) -> Iterator[Metric]:
    for clause, sentence, figures in _clauses(text, span):
        group = cut_clause(text.shadow.text, text.masked, clause, sentence, figures)
        lead = text.masked[max(sentence[0], span[0], clause[0] - BACKGROUND) : clause[0]]
        pair_lists(group, chunks, lead, text.shadow.text)
        mark_left(group, lead)
        name_extreme(group, lead)
        for chunk in group:
            around = text.masked[max(chunk.sentence[0], chunk.q.start - 40) : chunk.q.start]
            chunk.answers = found if found is not chunks else ()
            own = chunk.before if chunk.bare or chunk.place else chunk.whole_before
            chunk.wider = level_compared(chunk, chunks)
            chunk.kind = Kind(chunks[-1].kind.kind) if chunk.wider else kind_of(chunk.q, own, around)
            name = name_chunk(chunk, chunks, _background(text, chunk, span)) or _label(text, chunk)
            name = _told_of(text, chunk) + name
            chunks.append(chunk)
            count += 1
            yield _metric(text, segment, span, chunk, name, count)


def _clauses(text: _Text, span: Span) -> Iterator[tuple[Span, Span, list[Quantity]]]:
    """The clauses of a stretch that hold figures: clause, sentence, figures."""
    place = bisect_left(text.starts, span[0])
    quantities = text.quantities
    while place < len(quantities) and quantities[place].end <= span[1]:
        first = quantities[place]
        start, end = text.marks.clause(first.start, first.end)
        clause = (max(start, span[0]), min(end, span[1]))
        figures = []
        while place < len(quantities) and quantities[place].end <= clause[1]:
            figures.append(quantities[place])
            place += 1
        if not figures:
            place += 1
            continue
        yield clause, text.marks.sentence(first.start, figures[-1].end), figures


def _told_of(text: _Text, chunk: Chunk) -> str:
    """What the clause before tells of, where its sentence says the same of several (储备甲项目,已申报9万元)."""
    start, core = chunk.clause[0], chunk.core.removeprefix("已")
    if text.masked[start - 1 : start] != ",":
        return ""
    lead = text.masked[max(chunk.sentence[0], start - 60) : start - 1]
    said = SERIES.search(lead)
    if said is None or len(core) < 4 or core not in chunk.named or chunk.named.startswith(said[1]):
        return ""
    return said[1] if text.masked.count(core, *chunk.sentence) > 1 else ""


def _background(text: _Text, chunk: Chunk, span: Span) -> str:
    """Words for a figure whose own clause names nothing: the clause before it, else the start of its stretch."""
    begin = max(span[0], chunk.sentence[0], chunk.clause[0] - BACKGROUND)
    if chunk.clause[0] > begin:
        clauses = [clean(part) for part in text.masked[begin : chunk.clause[0] - 1].replace(";", ",").split(",")]
        named = [part for part in clauses if len(part) >= 4 and not sign("no-subject").search(part)]
        if named:
            return within(named[-1])
    return _heading(text, chunk, span)


def _label(text: _Text, chunk: Chunk) -> str:
    """The label before a clause that holds nothing but its figure (整改时限:6个月)."""
    label = re.search(r"[一-鿿]{2,8}(?=[: ]*$)", text.masked[max(0, chunk.clause[0] - 12) : chunk.clause[0]])
    return label[0] if label else ""


def _heading(text: _Text, chunk: Chunk, span: Span) -> str:
    """The start of the sentence before (部门预算方面。问题8项), else of the stretch (its title)."""
    at = min(chunk.sentence[0], chunk.clause[0])
    begin = max(span[0], text.marks.sentence(at - 1, at - 1)[0]) if at - 1 > span[0] else span[0]
    for start in (begin, span[0]):
        said = text.masked[start : min(start + 40, at)].split("。")[0].split(",")[0]
        title = "" if chunk.kind.kind == "level" and BLANK_FIGURE in said else clean(said)
        if len(title) >= 4 and "\n" not in title and not sign("no-subject").search(title):
            return within(title)
    return ""


def _where(text: _Text, segment: Segment, chunk: Chunk) -> Where:
    """Where a figure stands; what a heading tells of how many problems are mended by now is no finding."""
    between = segment.where == "problem" and segment.issue is None
    return "front" if between and MENDED.search(text.shadow.text, *chunk.sentence) else segment.where


def _metric(text: _Text, segment: Segment, span: Span, chunk: Chunk, name: str, count: int) -> Metric:
    q = chunk.q
    kind, clause = chunk.kind, chunk.clause
    start, end = text.shadow.back(q.start, q.end)
    return Metric(
        id=f"m{count:03d}",
        issue=segment.issue,
        measure=segment.measure,
        name=name,
        quote=text.shadow.original[start:end],
        span=(start, end),
        value=q.value,
        low=q.low,
        high=q.high,
        unit=q.unit,
        comparator=q.comparator,
        kind=kind.kind,
        direction=kind.direction,
        period=period_of(
            text.shadow.text, chunk, text.times, text.time_starts, span[0], carries=segment.measure is not None
        ),
        baseline=baseline_of(text.shadow.text[max(clause[0], q.start - 60) : q.start], chunk.place)
        if kind.kind == "change"
        else None,
        where=_where(text, segment, chunk),
        target=is_target(text.shadow.text, q, chunk.whole_before, chunk.after),
    )
