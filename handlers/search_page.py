"""A page of a full-text search: the count, then each sentence as printed with the words in bold and where it stands."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass

from handlers.answer import Answer, Line, Term
from handlers.fulltext import Folded, Hit, Hits, Library, words_to_find
from handlers.issue_answer import footer
from handlers.pages import LIMIT, Block, paginate
from handlers.quoting import quote
from handlers.wording import blocks_of, say
from parsers.breaks import joined
from parsers.model import Span
from parsers.questions import Language
from store.records import Version
from store.store import Store

ON_A_PAGE = 5  # sentences
_LONG = 300  # characters of a sentence that are shown; of a longer one the clauses round its first hit
_AROUND = 120
_CLAUSE = "，,、；;："


@dataclass(frozen=True, slots=True)
class Page:
    """A page as Telegram HTML: ``page`` of ``pages``, counted from 0; ``words`` are the folded ones looked for."""

    text: str
    page: int
    pages: int
    words: str


@dataclass(frozen=True, slots=True)
class Search:
    """What is searched for where, and in which language the page speaks."""

    version: Version
    said: str
    language: Language


def search_page(library: Library, store: Store, wanted: Search, page: int) -> Page:
    """A page of the sentences that hold the words; a page beyond the last is the last.

    Raises:
        StoreError: the ledger cannot be read.
    """
    words = words_to_find(wanted.said)
    shown = " ".join(words)
    if not words:
        return Page(say("search.usage", wanted.language), 0, 1, shown)
    folded = library.of(wanted.version)
    hits = folded.find(words)
    pages = max(1, -(-len(hits.sentences) // ON_A_PAGE))
    page = min(page, pages - 1)
    first = page * ON_A_PAGE
    blocks = [*_worded(_head(hits, shown), wanted.language)]
    for place, hit in enumerate(hits.sentences[first : first + ON_A_PAGE], first + 1):
        blocks += _item(store, wanted, folded, place, hit)
    if pages > 1:
        blocks.append(Block(say("page", wanted.language, page=page + 1, pages=pages)))
    blocks += _worded(footer(wanted.version), wanted.language)
    return Page(paginate(blocks, LIMIT)[0], page, pages, shown)


def search_answer(library: Library, store: Store, version: Version, said: str) -> Answer:
    """The first page as an answer, without marks on the words: what the command line prints.

    Raises:
        StoreError: the ledger cannot be read.
    """
    words = words_to_find(said)
    if not words:
        return Answer("search", (Line("search.usage"),), version=version.id)
    folded = library.of(version)
    hits = folded.find(words)
    lines = [_head(hits, " ".join(words))]
    for place, hit in enumerate(hits.sentences[:ON_A_PAGE], 1):
        span = _excerpt(folded.original, hit)
        lines += [
            _where(folded, hit.words[0], place),
            *quote(store, version.id, "quote", folded.original[slice(*span)], span),
        ]
    return Answer("search", (*lines, footer(version)), version=version.id)


def _worded(line: Line, language: Language) -> tuple[Block, ...]:
    return blocks_of(Answer("search", (line,)), language)


def _head(hits: Hits, shown: str) -> Line:
    if not hits.sentences:
        return Line("search.none", {"words": shown})
    key = "search.head" if hits.every else "search.some"
    return Line(key, {"words": shown, "count": hits.count, "sentences": len(hits.sentences)})


def _item(store: Store, wanted: Search, folded: Folded, place: int, hit: Hit) -> Iterator[Block]:
    start, end = _excerpt(folded.original, hit)
    checked = quote(store, wanted.version.id, "quote", folded.original[start:end], (start, end))
    if not checked:
        return
    cuts = ("…" if start > hit.sentence[0] else "", "…" if end < hit.sentence[1] else "")
    inside = tuple(w for w in hit.words if start <= w[0] and w[1] <= end)
    marked = highlighted(checked[0], inside)
    yield from _worded(_where(folded, hit.words[0], place), wanted.language)
    yield Block(f"<blockquote>{cuts[0]}{marked}{cuts[1]}</blockquote>")


def _excerpt(text: str, hit: Hit) -> Span:
    """The sentence, or of a long one the clauses round its first hit."""
    start, end = hit.sentence
    if end - start <= _LONG:
        return (start, end)
    low, high = max(start, hit.words[0][0] - _AROUND), min(end, hit.words[0][1] + _AROUND)
    marks = [at + 1 for at in range(low, hit.words[0][0]) if text[at] in _CLAUSE]
    stops = [at for at in range(hit.words[0][1], high) if text[at] in _CLAUSE]
    return (marks[0] if marks and low > start else low, stops[-1] if stops and high < end else high)


def highlighted(quoted: Line, spans: tuple[Span, ...]) -> str:
    """A quote as Telegram HTML with some spans of the text (in order, not overlapping) in bold."""
    first, stop = quoted.span or (0, len(quoted.body))

    def told(start: int, end: int) -> str:
        return html.escape(joined(quoted.body[start - first : end - first], quoted.breaks, start), quote=False)

    parts, at = [], first
    for start, end in spans:
        parts += [told(at, start), f"<b>{told(start, end)}</b>"]
        at = end
    return "".join([*parts, told(at, stop)])


def _where(folded: Folded, word: Span, place: int) -> Line:
    owner = folded.owner(word)
    if owner is None:
        return Line(f"search.{_outside(folded, word)}", {"place": place})
    return Line("search.place", {"place": place, **owner.label, "part": Term(f"search.{owner.part}")})


def _outside(folded: Folded, word: Span) -> str:
    if not folded.owners or word[0] < min(o.span[0] for o in folded.owners):
        return "front"
    return "closing" if word[0] >= max(o.span[1] for o in folded.owners) else "between"
