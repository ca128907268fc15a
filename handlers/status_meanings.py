"""What each status means, with words reports use for it, as an answer."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.answer import Answer, Line, Term
from parsers.vocabulary import rows


def criteria() -> Answer:
    """Each status with its meaning and words, the stated ones first; in one message of Telegram's."""
    lines = (
        Line("criteria.head"),
        Line("criteria.order"),
        Line("criteria.stated"),
        *_items("stated"),
        Line("criteria.assessed"),
        *_items("reading"),
        Line("criteria.notes"),
    )
    return Answer("help", lines)


def _items(kind: str) -> Iterator[Line]:
    for of, value, verified, words in rows("status_examples"):
        if of != kind:
            continue
        name = "verified" if verified == "yes" else value if kind == "stated" else f"reading-{value}"
        status = "criteria.verified" if verified == "yes" else f"status.{value}"
        examples = "、".join(f"“{word}”" for word in words.split("|"))
        yield Line(
            "criteria.item", {"status": Term(status), "about": Term(f"criteria.about.{name}"), "examples": examples}
        )
