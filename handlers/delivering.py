"""Sends one part through the bot: the only place where what nobody asked for leaves the house."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode

from store.ledger import Buttons, Claim

Deliver = Callable[[Claim], Awaitable[int]]
"""Sends a claimed part once and returns the message's id; raises what went wrong."""


def through(bot: Bot) -> Deliver:
    """Deliver through a bot."""

    async def deliver(claim: Claim) -> int:
        markup = _markup(claim.part.buttons)
        if claim.part.picture is not None:
            message = await bot.send_photo(
                claim.chat,
                claim.part.picture,
                disable_notification=claim.silent,
                message_thread_id=claim.topic,
                reply_markup=markup,
            )
        else:
            message = await bot.send_message(
                claim.chat,
                claim.part.text or "",
                parse_mode=ParseMode.HTML,
                disable_notification=claim.silent,
                message_thread_id=claim.topic,
                reply_markup=markup,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
        return message.message_id

    return deliver


def _markup(buttons: Buttons) -> InlineKeyboardMarkup | None:
    rows = [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in buttons]
    return InlineKeyboardMarkup(rows) if rows else None
