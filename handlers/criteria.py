"""/criteria: what each status means, with words reports use for it."""

from __future__ import annotations

from collections.abc import Iterator

from telegram import Update
from telegram.ext import ContextTypes

from handlers.answer import Answer, Line, Term
from handlers.command import Handlers, guarded
from handlers.desk import Desk
from handlers.pages import LIMIT, paginate
from handlers.replying import reply_language
from handlers.responding import Part, respond
from handlers.wording import blocks_of
from parsers.questions import language_of
from parsers.vocabulary import rows


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def explain(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is None:
            return
        language = await reply_language(update, desk, language_of(message.text or ""))
        (page, *_rest) = paginate(blocks_of(criteria(), language), LIMIT)
        await respond(update, desk, Part(page))

    return [guarded("criteria", desk, explain)]


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
