"""Runs somebody else's bot, its source unchanged: only where Telegram is, and the bot's token, are told to its library.

Usage: launch_bot.py LIBRARY ADDRESS TOKEN FILE, with the sandbox's address.
"""

# ruff: noqa: PLC0415 - only the library at hand is there
from __future__ import annotations

import os
import runpy
import sys
from pathlib import Path
from typing import Any


def redirect_telegram(address: str, token: str) -> None:
    """python-telegram-bot: every `Bot` is made with these addresses; the examples' own token is TOKEN."""
    import telegram

    made = telegram.Bot.__init__

    def redirected(self: Any, *args: Any, **kwargs: Any) -> None:
        made(self, *args, **{**kwargs, "base_url": f"{address}/bot", "base_file_url": f"{address}/file/bot"})

    telegram.Bot.__init__ = redirected  # type: ignore[method-assign]


def redirect_aiogram(address: str, token: str) -> None:
    """aiogram: every session is made with this server; the token is taken from the environment."""
    from aiogram.client.session.base import BaseSession
    from aiogram.client.telegram import TelegramAPIServer

    made = BaseSession.__init__

    def redirected(self: Any, **kwargs: Any) -> None:
        made(self, **{**kwargs, "api": TelegramAPIServer.from_base(address)})

    BaseSession.__init__ = redirected
    os.environ["BOT_TOKEN"] = token
    redirect_webhook()


def redirect_webhook() -> None:
    """aiogram's webhook example names a public address and a fixed port: both become a free port of this machine."""
    import socket

    from aiogram import Bot
    from aiohttp import web

    with socket.create_server(("127.0.0.1", 0)) as free:
        ours = free.getsockname()[1]
    run, made = web.run_app, Bot.set_webhook

    async def set_here(self: Any, url: str, **kwargs: Any) -> Any:
        return await made(self, url.replace("https://aiogram.dev", f"http://127.0.0.1:{ours}"), **kwargs)

    Bot.set_webhook = set_here
    web.run_app = lambda app, host, port: run(app, host=host, port=ours, print=None)


def redirect_telebot(address: str, token: str) -> None:
    """pyTelegramBotAPI: its addresses are variables; the examples' tokens are placeholders."""
    import telebot

    telebot.apihelper.API_URL = f"{address}/bot{{0}}/{{1}}"
    telebot.apihelper.FILE_URL = f"{address}/file/bot{{0}}/{{1}}"
    made = telebot.TeleBot.__init__

    def redirected(self: Any, _placeholder: str, *args: Any, **kwargs: Any) -> None:
        made(self, token, *args, **kwargs)

    telebot.TeleBot.__init__ = redirected


REDIRECTS = {"telegram": redirect_telegram, "aiogram": redirect_aiogram, "telebot": redirect_telebot}

if __name__ == "__main__":
    library, address, token, file = sys.argv[1:]
    sys.path.insert(0, str(Path(file).parent))
    REDIRECTS[library](address, token)
    runpy.run_path(file, run_name="__main__")
