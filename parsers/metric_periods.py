"""Chooses the time a figure speaks of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from parsers.metric_chunks import Chunk
from parsers.periods import Time


def period_of(chunk: Chunk, times: Sequence[Time], starts: Sequence[int], floor: int) -> str | None:
    """The period of a figure: the nearest time before it in its sentence, else one behind it in its clause.

    Args:
        chunk: the figure.
        times: all times of the text in order.
        starts: their start offsets.
        floor: where the segment begins.
    """
    place = bisect_left(starts, chunk.q.start)
    begin = max(chunk.sentence[0], floor)
    for time in reversed(times[:place]):
        if time.start < begin:
            break
        if time.role == "from" and not _belongs(time, chunk):
            continue
        if time.role in ("base", "deadline"):
            continue
        return time.period
    for time in times[place : place + 2]:
        if time.start >= chunk.clause[1]:
            break
        if time.role in ("time", "open") and time.period and time.period.isdigit():
            return time.period
    return None


def _belongs(time: Time, chunk: Chunk) -> bool:
    """上年的 in 由上年的3.2%上升至4.9% is said of the first figure alone."""
    return 0 <= chunk.q.start - time.end <= 3
