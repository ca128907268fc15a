"""Reads metrics; the reader itself is being written."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.model import Metric, Segment
from parsers.shadow import Shadow


def read_metrics(shadow: Shadow, segments: Sequence[Segment], year: int | None) -> tuple[Metric, ...]:
    """No metrics yet."""
    return ()
