"""Cuts an answer's blocks into pages that Telegram accepts; a page ends between sentences.

Lengths are in UTF-16 units, as Telegram counts them after its entities are read.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LIMIT = 4096  # Telegram's limit for one text
PAGE = 1800  # what one reads on a telephone without losing the thread
_SENTENCE = re.compile(r"[^。！？；!?;\n]*(?:[。！？；!?;\n]+[”’」』）)]*|$)")
_CLAUSE = re.compile(r"[^，,、]*(?:[，,、]|$)")


@dataclass(frozen=True, slots=True)
class Block:
    """A line put into words: ``head`` is HTML without report text in need of cutting, ``body`` plain report text."""

    head: str
    body: str = ""
    quoted: bool = False

    @property
    def plain(self) -> str:
        """The block without markup."""
        return self._join(html.unescape(_bare(self.head)), self.body)

    @property
    def markup(self) -> str:
        """The block as Telegram HTML, the report's text escaped."""
        body = html.escape(self.body, quote=False)
        return self._join(self.head, f"<blockquote>{body}</blockquote>" if self.quoted and body else body)

    @property
    def units(self) -> int:
        """Its length on a page with the line break that follows."""
        return units(self.plain) + 1

    def _join(self, head: str, body: str) -> str:
        if not head or not body:
            return head or body
        between = "\n" if self.quoted else "" if _bare(head)[-1:] in "：）" else " "
        return f"{head}{between}{body}"


def _bare(markup: str) -> str:
    return re.sub(r"</?(?:b|i|blockquote)>", "", markup)


def units(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text) + sum(1 for c in text if ord(c) > 0xFFFF)


def paginate(blocks: Iterable[Block], limit: int = PAGE) -> tuple[str, ...]:
    """The blocks as pages of HTML, each at most ``limit`` UTF-16 units long; at least one page."""
    pages: list[list[Block]] = [[]]
    used = 0
    for block in blocks:
        for piece in _pieces(block, limit):
            if pages[-1] and used + piece.units > limit:
                pages.append([])
                used = 0
            pages[-1].append(piece)
            used += piece.units
    return tuple("\n".join(block.markup for block in page) for page in pages)


def _pieces(block: Block, limit: int) -> Iterator[Block]:
    """The block itself, or parts of it when it is longer than a page."""
    if block.units <= limit:
        yield block
        return
    room = limit - units(block.plain) + units(block.body) - 2
    if room < limit // 4:  # a head of ours is never that long; a person's words in it may be
        yield Block(html.escape(block.plain[: limit // 2], quote=False))
        return
    for place, part in enumerate(_parts(block.body, room)):
        yield Block(block.head if place == 0 else "", part, block.quoted)


def _parts(text: str, limit: int) -> Iterator[str]:
    part = ""
    for sentence in _sentences(text, limit):
        if part and units(part) + units(sentence) > limit:
            yield part
            part = ""
        part += sentence
    if part:
        yield part


def _sentences(text: str, limit: int) -> Iterator[str]:
    """Sentences; one longer than a page goes clause by clause, and a clause longer than that by length."""
    for sentence in filter(None, _SENTENCE.findall(text)):
        if units(sentence) <= limit:
            yield sentence
            continue
        for clause in filter(None, _CLAUSE.findall(sentence)):
            step = max(1, limit // 2)
            yield from (
                (clause[i : i + step] for i in range(0, len(clause), step)) if units(clause) > limit else (clause,)
            )
