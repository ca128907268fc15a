"""What a careful reader reads of a page, a row for each finding, and whether the parser reads it so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from parsers.reading import read_text

# number, sub-number, how the finding begins, how the response begins and ends, the status it states
Row = tuple[int | None, int | None, str | None, str, str, str | None]
_NARROW = str.maketrans("，：；（）【】", ",:;()[]")


def _printed(value: Any) -> Any:
    return value


def _narrow(value: Any) -> Any:
    return value.translate(_NARROW) if isinstance(value, str) else value


WIDTHS = (_printed, _narrow)  # a page as printed, and with the punctuation of half width


def assert_read(kind: str, text: str, rows: Sequence[Row], change: Callable[[Any], Any]) -> None:
    """The report of a page is of that kind and holds these findings, its punctuation changed or not."""
    report = read_text(change(text))
    assert report.facts.kind == kind
    assert [(i.number, i.sub) for i in report.issues] == [row[:2] for row in rows]
    for issue, row in zip(report.issues, rows, strict=True):
        _, _, problem, start, end, stated = map(change, row)
        assert (issue.problem is None) == (problem is None)
        assert (issue.problem or "").startswith(problem or "")
        assert (issue.response or "").startswith(start)
        assert (issue.response or "").endswith(end)
        assert (issue.stated and issue.stated.value) == stated
