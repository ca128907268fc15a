"""Work that takes longer than a moment: it runs beside the handlers, so that nobody else waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

from telegram import Update
from telegram.ext import ContextTypes

NAME = "background"
_PATIENCE = 10  # seconds that work may still take when the bot stops


class Background:
    """Runs coroutines as tasks; what goes wrong in one goes the way of every handler's errors."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()  # the loop itself keeps no task alive

    def start(self, work: Coroutine[Any, Any, None], update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Begin a piece of work that an update asked for."""
        task = asyncio.create_task(self._run(work, update, context), name=NAME)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def stop(self, patience: float = _PATIENCE) -> None:
        """Let what was begun end; what takes longer than so many seconds is given up."""
        if not self._tasks:
            return
        _, late = await asyncio.wait(self._tasks, timeout=patience)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _run(self, work: Coroutine[Any, Any, None], update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        try:
            await work
        except Exception as error:
            await context.application.process_error(update, error)
