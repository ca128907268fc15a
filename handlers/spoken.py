"""Commands given in plain words: 更新 9 已完成, follow 9, 9的历史."""

from __future__ import annotations

from collections.abc import Mapping

from telegram import Update
from telegram.ext import ContextTypes, MessageHandler, filters

from handlers.arguments import order_in
from handlers.command import Deed, Handlers, checked
from handlers.desk import Desk


def handlers(desk: Desk, deeds: Mapping[str, Deed]) -> Handlers:
    """The handler of all commands in plain words; ``deeds`` has what each command does."""
    each = {name: checked(name, desk, deed) for name, deed in deeds.items()}

    async def obey(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        order = order_in(update)
        if order is not None:
            await each[order.name](update, context)

    return [MessageHandler(filters.UpdateType.MESSAGE & filters.TEXT & ~filters.COMMAND & _Ordered(set(each)), obey)]


class _Ordered(filters.UpdateFilter):
    """Messages for the bot that give one of these commands in plain words."""

    def __init__(self, names: set[str]) -> None:
        super().__init__(name="commands in plain words")
        self._names = names

    def filter(self, update: Update) -> bool:
        """Does this one?"""
        order = order_in(update)
        return order is not None and order.name in self._names
