"""Inline queries (@bot 9, @bot WORDS in any chat): figures and issues to choose from and send there."""

from __future__ import annotations

import asyncio
import logging

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import ContextTypes, InlineQueryHandler

from handlers.command import Handlers
from handlers.deep_links import link_to
from handlers.desk import Desk
from handlers.inline_results import NOTHING, Result, Results, Sought, find_results
from handlers.wording import language_for, say
from parsers.questions import language_of
from store.errors import StoreError

_LOG = logging.getLogger(__name__)
_CACHE = 10  # seconds: a load or another choice of report shows soon


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def find(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.inline_query
        if query is None:
            return
        found = await _found(desk, query.from_user.id, query.query, query.offset, query.from_user.language_code)
        try:
            await query.answer(
                [_article(result, query.get_bot().username) for result in found.shown],
                cache_time=_CACHE,
                is_personal=True,  # the report and the language are each person's own choice
                next_offset=found.next_offset,
            )
        except BadRequest as error:
            if "query is too old" not in str(error).lower():  # the person has typed on: nobody waits for it
                raise

    return [InlineQueryHandler(find)]


async def _found(desk: Desk, person: int, text: str, offset: str, code: str | None) -> Results:
    """The results; none when the ledger cannot be read, as an inline query has no place for words of regret."""
    try:
        chosen = await desk.language(person)
        sought = Sought(person, text, offset, language_for(language_of(text), chosen, code))
        return await asyncio.wrap_future(desk.store.aside(find_results, desk.store, sought))
    except StoreError as error:
        _LOG.error("an inline query could not be answered: %s", error)
        return NOTHING


def _article(result: Result, bot: str) -> InlineQueryResultArticle:
    """A result as Telegram takes it; below what is sent, a link opens the same in private."""
    link = link_to(bot, result.opens) if result.opens else None
    button = InlineKeyboardButton(say("button.open", result.language), url=link) if link else None
    return InlineQueryResultArticle(
        id=result.id,
        title=result.title,
        description=result.description,
        input_message_content=InputTextMessageContent(result.text, parse_mode=ParseMode.HTML),
        reply_markup=InlineKeyboardMarkup([[button]]) if button else None,
    )
