"""The sections of a report and how many issues of each stand under which status."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from handlers.digest_state import State
from handlers.wording import say
from parsers.model import Issue
from parsers.questions import Language

STATUSES = ("done", "ongoing", "late", "extended", "planned", "unknown")
_BETWEEN = " / "
_HAN = "[一二三四五六七八九十百]+"
_ORDINAL = re.compile(rf"\s*(?:第?{_HAN}[、.．章节部分]+|[（(]{_HAN}[)）]|\d+[、.．])\s*")
_TAIL = re.compile(r"(?:方面)?(?:存在)?(?:的)?(?:问题)?(?:整改(?:落实|进展)?情况)?$")


@dataclass(frozen=True, slots=True)
class Section:
    """A section's name (None: the report has none) and its issues by status."""

    name: str | None
    counts: Counter[str]


def counted(state: State, issues: Iterable[tuple[int, Issue]]) -> Counter[str]:
    """How many issues stand under each of STATUSES; done and kept up is done."""
    standings = (state.standing(key, issue).status or "unknown" for key, issue in issues)
    return Counter("done" if status == "done_keep" else status for status in standings)


def in_words(counts: Counter[str], language: Language) -> str:
    """Counts by status in one sentence, none of them 0."""
    parts = [
        say("digest.part", language, name=say(f"status.{s}", language), count=counts[s]) for s in STATUSES if counts[s]
    ]
    return say("digest.join", language).join(parts)


def sections(state: State) -> tuple[Section, ...]:
    """The sections in the order of the text; one without a name where the report has none."""
    every = list(zip(state.keys, state.issues, strict=True))
    paths = _paths(state.issues)
    named: dict[str | None, list[tuple[int, Issue]]] = {}
    for path, one in zip(paths, every, strict=True):
        named.setdefault(path[0] if path else None, []).append(one)
    return tuple(Section(name, counted(state, issues)) for name, issues in named.items())


def _paths(issues: Sequence[Issue]) -> list[tuple[str, ...]]:
    """The headings above each issue without those above all of them; the words of an issue above it are none."""
    problems = {issue.problem for issue in issues if issue.problem}
    paths = [
        tuple(part for part in (issue.section or "").split(_BETWEEN) if part and part not in problems)
        for issue in issues
    ]
    levels = zip(*(path for path in paths if path), strict=False)
    shared = len(list(takewhile(lambda level: len(set(level)) == 1, levels)))
    return [path[shared:] for path in paths] if any(len(path) > shared for path in paths) else paths


def short_name(name: str) -> str:
    """A section's name without its number and the words that all sections of this genre end with."""
    bare = _ORDINAL.sub("", name, count=1).strip()
    return _TAIL.sub("", bare).strip() or bare
