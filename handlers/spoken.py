"""Commands given in plain words: 更新 9 已完成, follow 9, 9的历史, 设置."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from telegram import Update
from telegram.ext import Application, BaseHandler, CommandHandler, ContextTypes

from handlers.arguments import order_in
from handlers.command import Handlers
from handlers.commands import ONCE
from parsers.orders import Order


def handlers(others: Iterable[BaseHandler[Update, ContextTypes.DEFAULT_TYPE, Any]]) -> Handlers:
    """The handler of all commands in plain words; ``others`` holds those that do the work."""
    return [Spoken(others)]


class Spoken(BaseHandler[Update, ContextTypes.DEFAULT_TYPE, Any]):
    """Takes messages meant for the bot that give a command in plain words, and hands them to the command's handler."""

    def __init__(self, others: Iterable[BaseHandler[Update, ContextTypes.DEFAULT_TYPE, Any]]) -> None:
        super().__init__(_nothing)
        commands = [handler for handler in others if isinstance(handler, CommandHandler)]
        self._handlers = {name: handler for handler in commands for name in handler.commands}

    def check_update(self, update: object) -> Order | None:
        """The command it gives; None for none."""
        if not isinstance(update, Update) or not (update.message or update.edited_message):
            return None
        order = order_in(update)
        return order if order is not None and order.name in self._handlers else None

    async def handle_update(
        self,
        update: Update,
        application: Application[Any, Any, Any, Any, Any, Any],  # noqa: ARG002
        check_result: object,
        context: ContextTypes.DEFAULT_TYPE,
    ) -> None:
        """Do what the command does; an edit does not do again what is done once."""
        if not isinstance(check_result, Order) or (update.edited_message and check_result.name in ONCE):
            return
        context.args = check_result.rest.split()
        await self._handlers[check_result.name].callback(update, context)


async def _nothing(_: Update, __: ContextTypes.DEFAULT_TYPE) -> None:
    """A handler must have a callback; this one uses those of others."""
