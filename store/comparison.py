"""What differs between two versions of a report: issue by issue over the 台账号, figure by figure.

Spans on the ``old`` side are places in the old version's text, those on the ``new`` side in the new one's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parsers.model import AssessedValue, Facts, Issue, Metric, Span, StatedValue

Kind = Literal["new", "gone", "changed"]
Movement = Literal["back", "forward", "other"]
Basis = Literal["stated", "assessed"]
Pairing = Literal["key", "words", "response"]
FigureKind = Literal["moved", "period", "new", "gone"]
What = Literal[
    "ref",
    "section",
    "problem",
    "stated",
    "assessed",
    "deadline",
    "bodies",
    "field",
    "document-added",
    "document-removed",
    "measure-added",
    "measure-removed",
    "measure-status",
    "measure",
    "response",
    "damage",
]


@dataclass(frozen=True, slots=True)
class Status:
    """A status as one version has it: stated by the source, or our reading of the measures."""

    value: StatedValue | AssessedValue
    basis: Basis
    verified: bool
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs in an issue; ``label`` names the measure or field it is about.

    ``old`` and ``new`` are the words of each version as printed (statuses of a measure: their values; damage: its
    codes), None where that version has none; a span is None where the words are not one stretch of the text.
    """

    what: What
    old: str | None
    new: str | None
    old_span: Span | None = None
    new_span: Span | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class IssueChange:
    """An issue that is new, gone, or differs.

    ``key`` is the 台账号 (the new version's, else the old one's), ``statuses`` the shown ones (stated, else
    assessed), old and new. ``movement`` tells how the status moved, None when it did not: ``back`` is worse than
    before by like measure (stated against stated, else reading against reading). ``perhaps`` are refs of the
    other version under which a new or gone issue may stand with its heading lost, ``gap`` tells that the other
    version's numbers jump over it: neither is certain to be new or gone.
    """

    kind: Kind
    key: int
    old: Issue | None
    new: Issue | None
    statuses: tuple[Status | None, Status | None]
    movement: Movement | None
    paired: Pairing = "key"
    changes: tuple[Change, ...] = ()
    perhaps: tuple[str, ...] = ()
    gap: bool = False

    @property
    def issue(self) -> Issue:
        """The issue as the new version has it, else as the old one had it."""
        issue = self.new or self.old
        assert issue is not None  # noqa: S101  (every change has a side)
        return issue

    @property
    def sure(self) -> bool:
        """Is a new or gone issue certainly that, as far as the texts are whole?"""
        return not self.perhaps and not self.gap


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure that moved, stands in a new period (``period``: not comparable as one figure), is new or gone.

    ``issue`` is its issue as the new version has it and ``key`` that issue's 台账号, both None outside issues.
    Figures of issues that are new or gone themselves are not listed.
    """

    kind: FigureKind
    key: int | None
    issue: Issue | None
    old: Metric | None
    new: Metric | None

    @property
    def ref(self) -> str | None:
        """The ref of its issue."""
        return self.issue.ref if self.issue else None

    @property
    def metric(self) -> Metric:
        """The figure as the new version has it, else as the old one had it."""
        metric = self.new or self.old
        assert metric is not None  # noqa: S101  (every change has a side)
        return metric


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs between two versions, in the new version's order, what is gone where it stood.

    ``breaks`` are the line breaks inside sentences of the old and of the new text.
    """

    old: Facts
    new: Facts
    issues: tuple[IssueChange, ...]
    figures: tuple[FigureChange, ...]
    breaks: tuple[tuple[Span, ...], tuple[Span, ...]] = ((), ())

    @property
    def same(self) -> bool:
        """Is there no difference?"""
        return not self.issues and not self.figures

    @property
    def renumbered(self) -> tuple[tuple[str, str], ...]:
        """Old and new refs of the issues that go by another one."""
        return tuple((i.old.ref, i.new.ref) for i in self.issues if i.old and i.new and i.old.ref != i.new.ref)
