"""Quotes from the report: every one is compared with the original text at its span before it goes into an answer."""

from __future__ import annotations

import logging

from handlers.answer import Line
from parsers.model import Issue, Span
from store.store import Store

_LOG = logging.getLogger(__name__)
_ENDS = "。！？；!?\n"
_CLOSERS = "”’」』）)"


def quote(store: Store, version: int, key: str, text: str, span: Span) -> tuple[Line, ...]:
    """A line that quotes the report, or no line when the text is not what the report says there."""
    original = store.text(version, *span)
    if original != text:
        _LOG.error("a quote of version %s differs from its text at %s", version, span)
        return ()
    return (_quoted(store, version, key, original, span),)


def whole(store: Store, version: int, key: str, span: Span) -> tuple[Line, ...]:
    """A line that quotes the report at a span, whatever stands there."""
    return (_quoted(store, version, key, store.text(version, *span), span),)


def _quoted(store: Store, version: int, key: str, original: str, span: Span) -> Line:
    breaks = store.breaks(version, *span) if "\n" in original else ()
    return Line(key, body=original, span=span, breaks=breaks)


def sentence_at(text: str, span: Span) -> Span:
    """The span in a text of the sentence that holds ``span``, without blank space at its ends."""
    start = max((text.rfind(end, 0, span[0]) for end in _ENDS), default=-1) + 1
    while start < span[0] and text[start] in _CLOSERS:
        start += 1
    stops = [at for at in (text.find(end, max(span[1] - 1, span[0])) for end in _ENDS) if at >= 0]
    stop = min(stops) + 1 if stops else len(text)
    while stop < len(text) and text[stop] in _CLOSERS:
        stop += 1
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    return (start, stop)


def resting_sentence(store: Store, version: int, issue: Issue) -> tuple[Line, ...]:
    """The sentence the shown status rests on, else the first sentence of the response."""
    if issue.response_span is None:
        return ()
    start, end = issue.response_span
    ground = issue.stated or issue.assessed
    low, high = ground.span if ground else (start, start + 1)
    start, end = min(start, low), max(end, high)
    a, b = sentence_at(store.unbroken(version, start, end), (low - start, high - start))
    return whole(store, version, "quote", (a + start, b + start)) if a < b else ()
