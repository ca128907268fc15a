"""The full text of a report for searching: folded once a version, every place mapped back to the original text."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock

from handlers.answer import Value
from handlers.issue_answer import label_of
from parsers.breaks import closed
from parsers.model import Issue, Report, Span
from parsers.sentences import bounds
from parsers.shadow import Shadow, shadow_of
from store.records import Version
from store.store import Store

MOST_WORDS = 5  # of one search
LONGEST = 60  # characters of one search
_CLOSERS = "”’)》"
_BREAK = "\n"  # between sentences: no word holds it, so no hit crosses from one into the next
_KEPT = 8  # texts


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose text a span is: an issue's problem or its response."""

    span: Span
    part: str
    label: dict[str, Value]


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that holds the words: its span and those of the words in it, in the original text."""

    sentence: Span
    words: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hits:
    """All sentences that hold the words; ``count`` is how often they stand there.

    ``every`` is False where no sentence holds all of the words, so that these hold some.
    """

    sentences: tuple[Hit, ...]
    every: bool
    count: int


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as it is searched: its sentences without blank space, one a line, and where each character stood."""

    original: str
    text: str
    places: array[int]
    starts: array[int]
    owners: tuple[Owner, ...]

    def find(self, words: tuple[str, ...]) -> Hits:
        """The sentences that hold all of some folded words, else those that hold any; in document order."""
        found = [self._lines(word) for word in words]
        every = set.intersection(*map(set, found)) if found else set()
        lines = sorted(every or set().union(*found))
        hits = tuple(self._hit(line, found) for line in lines)
        return Hits(hits, bool(every), sum(len(hit.words) for hit in hits))

    def owner(self, span: Span) -> Owner | None:
        """The narrowest owner of a span's start; None for text outside of all issues."""
        holding = [o for o in self.owners if o.span[0] <= span[0] < o.span[1]]
        return min(holding, key=lambda o: o.span[1] - o.span[0], default=None)

    def _lines(self, word: str) -> dict[int, list[Span]]:
        lines: dict[int, list[Span]] = {}
        at = self.text.find(word)
        while at >= 0:
            lines.setdefault(bisect_right(self.starts, at) - 1, []).append((at, at + len(word)))
            at = self.text.find(word, at + len(word))
        return lines

    def _hit(self, line: int, found: list[dict[int, list[Span]]]) -> Hit:
        start = self.starts[line]
        stop = self.starts[line + 1] - 1 if line + 1 < len(self.starts) else len(self.text)
        spans = _joined(sorted(span for lines in found for span in lines.get(line, ())))
        return Hit(self._back((start, stop)), tuple(map(self._back, spans)))

    def _back(self, span: Span) -> Span:
        return (self.places[span[0]], self.places[span[1] - 1] + 1)


def _joined(spans: list[Span]) -> list[Span]:
    """Sorted spans with those that overlap made one."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def words_to_find(said: str) -> tuple[str, ...]:
    """The words of a search as the text is folded: at most five, each once; none when nothing is left of them."""
    shadow = shadow_of(said[:LONGEST]).text
    words = (_lower(re.sub(r"[\x00-\x1f\x7f]", "", word)) for word in shadow.split())
    return tuple(dict.fromkeys(filter(None, words)))[:MOST_WORDS]


def fold_report(report: Report) -> Folded:
    """A report's text made ready for searching; linear in its length."""
    shadow = shadow_of(closed(report.text, report.breaks))
    packed: list[str] = []
    places, starts = array("L"), array("L")
    for start, end in _sentences(shadow.text):
        starts.append(len(places))
        kept = [n for n in range(start, end) if not shadow.text[n].isspace()]
        packed.append("".join(shadow.text[n] for n in kept))
        places.extend(_origins(shadow, kept))
        places.append(shadow.back(end, end)[0])
    owners = tuple(owner for issue in report.issues for owner in _owners(issue))
    return Folded(report.text, _lower(_BREAK.join(packed)), places, starts, owners)


def _origins(shadow: Shadow, kept: list[int]) -> list[int]:
    return kept if shadow.origins is None else [shadow.origins[n] for n in kept]


def _lower(text: str) -> str:
    """Lower case of the same length (İ alone would become two characters)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _sentences(text: str) -> Iterator[Span]:
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        end = max(bounds(text, at, at, len(text))[1], at + 1)
        while end < len(text) and text[end] in _CLOSERS:
            end += 1
        yield at, end
        at = end


def _owners(issue: Issue) -> Iterator[Owner]:
    label = label_of(issue)
    if issue.problem_span:
        yield Owner(issue.problem_span, "problem", label)
    if issue.response_span:
        yield Owner(issue.response_span, "response", label)


class Library:
    """The texts searched last, folded; a version's text never changes, so its id and hash tell it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._guard = Lock()
        self._kept: OrderedDict[tuple[int, str], Folded] = OrderedDict()

    def of(self, version: Version) -> Folded:
        """A version's text, folded now or before.

        Raises:
            StoreError: the ledger cannot be read.
        """
        key = (version.id, version.text_hash)
        with self._guard:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        folded = fold_report(self._store.report(version.id))
        with self._guard:
            self._kept[key] = folded
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return folded
