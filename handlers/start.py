"""/start: what this bot is and which report it has read; with a link's payload, what the link opens."""

from __future__ import annotations

from telegram import Update
from telegram.ext import ContextTypes

from handlers.command import Handlers, guarded
from handlers.deep_links import place_of
from handlers.desk import Desk
from handlers.replying import answer_text, parts_of, reply_language, speaker_of
from handlers.responding import Part, respond
from handlers.wording import say


def handlers(desk: Desk) -> Handlers:
    """The handlers of this subject."""

    async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        place, speaker = place_of(" ".join(context.args or ())), speaker_of(update)
        if place is None or speaker is None:
            await answer_text(update, desk, "/start")
            return
        answer, language = await desk.again(speaker, place), await reply_language(update, desk, None)
        parts = parts_of(answer, language) if answer else (Part(say("button.gone", language)),)
        await respond(update, desk, *parts)

    return [guarded("start", desk, start)]
