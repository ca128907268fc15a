"""What the store hands out: versions of reports, light rows of issues, the last subject of a chat."""

from __future__ import annotations

from dataclasses import dataclass

from parsers.model import Facts


@dataclass(frozen=True, slots=True)
class Version:
    """One loading of a report: ``number`` counts from 1 within ``report``; ``issues`` and ``metrics`` are counts.

    ``text_hash`` is the SHA-256 of the text in hexadecimal, ``loaded_at`` an ISO time in UTC.
    """

    id: int
    report: int
    number: int
    name: str
    text_hash: str
    loaded_at: str
    facts: Facts
    issues: int
    metrics: int


@dataclass(frozen=True, slots=True)
class Heading:
    """An issue without its response: enough to list it, to number it and to find it.

    ``key`` is the 台账号, the same in every version of a report; the other members are those of ``Issue``.
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
    key: int = 0


@dataclass(frozen=True, slots=True)
class Loaded:
    """The outcome of a load; ``new`` is False when this very text was already there.

    ``gone`` are issues of the version before that no issue of this one continues, ``fresh`` the issues of this
    one that continue none: an editor checks both. Both are empty for a report's first version.
    """

    version: Version
    new: bool
    gone: tuple[Heading, ...] = ()
    fresh: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class Dialog:
    """What a person last spoke about: version, issue and metric ids, the question, and when (ISO, UTC)."""

    version: int | None
    issue: str | None
    metric: str | None
    question: str
    at: str
