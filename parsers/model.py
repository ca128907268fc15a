"""What a report is read into: frozen records, each knowing where it stands in the text.

A span is ``(start, end)`` in code points of the original decoded text, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
ReportKind = Literal["report", "notice", "audit", "counts", "plan", "other"]
AssessedValue = Literal["done", "ongoing", "planned"]
StatedValue = Literal["done", "done_keep", "ongoing", "late", "extended"]
Comparator = Literal["=", ">", ">=", "<", "<=", "~"]
MetricKind = Literal["level", "change", "share", "ratio", "rank"]
Where = Literal["front", "problem", "response", "closing"]
Damage = Literal[
    "heading-lost", "number-lost", "glued-heading", "split-heading", "glued-next-heading", "words-lost", "spam"
]


@dataclass(frozen=True, slots=True)
class Assessed:
    """Our reading of a status from the verbs of the text, with the words it rests on."""

    value: AssessedValue
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Stated:
    """A status word the report itself uses about an issue; ``verified`` when 销号 or 验收 passed."""

    value: StatedValue
    verified: bool
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Deadline:
    """The time limit of an issue in the text's words; ``date`` is ISO, or None when none can be computed."""

    words: str
    date: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled fact of an issue (责任单位, 整改目标, 整改时限 …); ``label`` in simplified characters."""

    label: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Measure:
    """One step of a response; ``ordinal`` is 一是 and the like, or None for a response without steps."""

    ordinal: str | None
    title: str
    text: str
    span: Span
    assessed: Assessed


@dataclass(frozen=True, slots=True)
class Issue:
    """A finding (反馈问题) and what was done about it (整改情况).

    ``number`` is printed or None, never guessed; ``between`` holds the nearest printed numbers
    before and after where ``number`` is None. ``ref`` is how people name it.
    """

    id: str
    ref: str
    number: int | None
    sub: int | None
    between: tuple[int | None, int | None] | None
    parent: str | None
    section: str | None
    topic: str
    problem: str | None
    problem_span: Span | None
    response: str | None
    response_span: Span | None
    stated: Stated | None
    assessed: Assessed | None
    deadline: Deadline | None
    documents: tuple[str, ...]
    organisations: tuple[str, ...]
    fields: tuple[Field, ...]
    damage: tuple[Damage, ...]
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Metric:
    """A quantity with what it measures. Values are in base units (2.35万个 is 23500 个, 41.5亿元 is 4150000000 元).

    ``value`` is None for a range, which has ``low`` and ``high``. ``period`` and ``baseline`` are
    normalised (``2024-01/2024-05``, ``yoy``) or None. ``quote`` equals the original text at ``span``.
    """

    id: str
    issue: str | None
    measure: int | None
    name: str
    quote: str
    span: Span
    value: float | int | None
    low: float | int | None
    high: float | int | None
    unit: str
    comparator: Comparator
    kind: MetricKind
    direction: Literal["up", "down"] | None
    period: str | None
    baseline: str | None
    where: Where
    target: bool


@dataclass(frozen=True, slots=True)
class CountPart:
    """A part of an overall count: its words, how many, and the status the words mean (None for other parts)."""

    label: str
    value: int
    status: str | None


@dataclass(frozen=True, slots=True)
class Count:
    """An overall count sentence: of what (scope), how many, the parts, the rate in percent and as of when."""

    scope: str
    total: int | None
    unit: str
    parts: tuple[CountPart, ...]
    rate: float | None
    as_of: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Facts:
    """What the document says of itself: who inspected whom, when; dates are ISO strings."""

    title: str | None
    kind: ReportKind
    inspected: str | None = None
    inspector: str | None = None
    inspection_period: tuple[str, str] | None = None
    feedback_date: str | None = None
    published: str | None = None
    year: int | None = None
    issuer: str | None = None
    document_number: str | None = None
    source: str | None = None
    counts: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingWarning:
    """Something dropped or doubted while reading; ``message`` tells a person what to check."""

    code: str
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text whose metrics belong together: the problem or one measure of an issue, front or closing."""

    span: Span
    where: Where
    issue: str | None = None
    measure: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A whole reading: the original decoded text and all that was found in it, in document order.

    ``breaks`` are the line breaks inside its sentences: the lines of such a page were cut at a width.
    """

    text: str
    facts: Facts
    issues: tuple[Issue, ...]
    metrics: tuple[Metric, ...]
    warnings: tuple[ReadingWarning, ...]
    breaks: tuple[Span, ...] = ()

    def quote(self, span: Span) -> str:
        """The original text at a span."""
        return self.text[span[0] : span[1]]
