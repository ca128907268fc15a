"""What an answer is made of before it is put into words: lines with keys of the wording tables, quotes with spans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from zoneinfo import ZoneInfo

from handlers.moments import HOME
from parsers.breaks import joined
from parsers.model import Metric, Span

AnswerKind = Literal["issue", "metric", "pair", "list", "lost", "none", "help", "report", "digest", "search"]
View = Literal["status", "measures", "source", "list", "metric"]


@dataclass(frozen=True, slots=True)
class Term:
    """Words that each language has its own for, by their key in the wording tables; ``ref`` fills its {ref}."""

    key: str
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment (ISO with its offset), told in the zone of the chat that reads it; ``day`` without the time of day."""

    at: str
    zone: ZoneInfo = HOME
    day: bool = False


Value = str | int | Term | Moment


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an answer: a sentence of the wording table with its values.

    ``body`` is text of the report, shown after the sentence; where ``span`` is set it equals the original
    text there (checked when the answer is made). Only the body may be parted between pages. ``breaks`` are the line
    breaks inside its sentences, which are not shown.
    """

    key: str
    values: Mapping[str, Value] = field(default_factory=dict)
    body: str = ""
    span: Span | None = None
    breaks: tuple[Span, ...] = ()

    @property
    def shown(self) -> str:
        """The body as people read it."""
        return joined(self.body, self.breaks, self.span[0]) if self.span else self.body


@dataclass(frozen=True, slots=True)
class Cited:
    """An issue an answer speaks of; ``span`` is its response's, ``status`` the stated one, else the assessed one."""

    id: str
    ref: str
    number: int | None
    sub: int | None
    span: Span | None
    status: str | None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something near the question that a person may have meant; ``target`` is an issue's or a metric's id."""

    kind: Literal["issue", "metric"]
    target: str
    ref: str
    label: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer comes from, enough to make it again: version, what is shown of it, of which issue or list.

    For a figure ``issue`` is the metric's id.
    """

    version: int
    view: View
    issue: str | None = None
    status: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to one question; the first issue or metric is the answer, what follows are companions.

    ``version`` is the version it is about, ``place`` how to make it again.
    """

    kind: AnswerKind
    lines: tuple[Line, ...]
    issues: tuple[Cited, ...] = ()
    metrics: tuple[Metric, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    more: tuple[Answer, ...] = ()
    comparable: bool | None = None
    place: Place | None = None
    version: int | None = None
