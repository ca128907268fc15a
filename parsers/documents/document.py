"""What a file is read into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Format = Literal["text", "markdown", "html", "docx", "pdf"]


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file, and what the file says of itself outside that text.

    All spans of a reading are offsets into ``text``. For ``text`` and ``markdown`` it is the decoded
    file, character by character: only a byte order mark is taken off and line ends become one newline,
    as ``Path.read_text`` does. ``published`` is an ISO date. ``notes`` are codes for ``say_note``.
    """

    text: str
    format: Format
    title: str | None = None
    published: str | None = None
    source: str | None = None
    notes: tuple[str, ...] = ()
