"""Bots that others wrote: fetched once into a cache outside the repository, never committed, run in a process apart."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tarfile
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from importlib.metadata import version
from pathlib import Path

import pytest

from sandbox.driver import Driver
from sandbox.server import Sandbox

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "taizhang-bots-of-others"
# What is fetched from the package index, and the module its examples are written for.
SOURCES = {
    "telegram": f"python-telegram-bot=={version('python-telegram-bot')}",
    "aiogram": "aiogram==3.31.0",
    "telebot": "pyTelegramBotAPI==4.37.1",
}
TOKENS = {"telegram": "TOKEN", "aiogram": "1000001:aiogram", "telebot": "1000001:telebot"}
LAUNCHER = Path(__file__).with_name("launch_bot.py")
PATIENCE = 30  # seconds for a bot to start or stop on a busy machine

Run = Callable[[str, str], AbstractAsyncContextManager[Driver]]


def _do(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return
    reason = f"cannot fetch the bots of others: {done.stderr.strip()[-300:]}"
    (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)


def _examples(library: str) -> Path:
    """The folder of a library's examples, from its source distribution."""
    place = CACHE / SOURCES[library].replace("==", "-")
    if not place.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        fetched = CACHE / f"fetched-{library}"
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
        _do(*pip, "--no-deps", "--no-binary", ":all:", "--dest", str(fetched), SOURCES[library])
        with tarfile.open(next(fetched.glob("*.tar.gz"))) as archive:
            archive.extractall(place, filter="data")
    return next(place.glob("*/examples"))


def _python(library: str) -> str:
    """An interpreter that has the library: ours for ours, a throw-away environment's for the others."""
    if library == "telegram":
        return sys.executable
    place = CACHE / f"environment-{SOURCES[library].replace('==', '-')}"
    python = place / "bin" / "python"
    if not (place / "ready").exists():
        _do(sys.executable, "-m", "venv", "--clear", str(place))
        _do(str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", SOURCES[library])
        (place / "ready").touch()
    return str(python)


@pytest.fixture
def bot_of_others(tmp_path: Path) -> Run:
    """Runs an example of a library against a sandbox of its own; yields the people there."""

    @asynccontextmanager
    async def run(library: str, example: str) -> AsyncIterator[Driver]:
        file, python = _examples(library) / f"{example}.py", _python(library)
        async with Sandbox({TOKENS[library]: "example_bot"}) as sandbox, Driver(sandbox.url) as driver:
            command = [python, str(LAUNCHER), library, sandbox.url, TOKENS[library], str(file)]
            said = tmp_path / "said.txt"
            with said.open("wb") as output:
                process = await asyncio.create_subprocess_exec(*command, cwd=tmp_path, stdout=output, stderr=output)
            try:
                first = "setWebhook" if example.endswith("webhook") else "getMe"
                await driver.wait_for_call(first, patience=PATIENCE)
                yield driver
                assert "Traceback" not in said.read_text()  # what it says while it is stopped is its own affair
            finally:
                if process.returncode is None:
                    process.terminate()
                await asyncio.wait_for(process.wait(), PATIENCE)

    return run
