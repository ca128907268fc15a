"""Which figure of a version a correction is about: by its name and quote as they were read when it was made."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.model import Metric
from store.corrections import Correction


def corrected_figure(among: Sequence[Metric], correction: Correction) -> Metric | None:
    """The figure of the issue that has the same name and quote, else the only one with the same quote; else None.

    A figure that the new version prints otherwise is another one: the correction does not pass to it.
    """
    same = [metric for metric in among if metric.quote == correction.quote]
    exact = [metric for metric in same if metric.name == correction.name]
    if exact:
        return exact[0]
    return same[0] if len(same) == 1 else None
