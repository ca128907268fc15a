"""What the chat adds to an answer, and how long updates wait at 50 a second; the network is a fake.

python -m benchmarks chat_layer
"""

from __future__ import annotations

import asyncio
import json
import statistics
import tempfile
import time
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from telegram import Update
from telegram.request import BaseRequest

from benchmarks.answering import QUESTIONS, SAMPLE
from handlers.application import build_application
from handlers.conversation import Speaker, converse
from handlers.replying import parts_of
from parsers.reading import read_text
from parsers.words import warm
from store.store import Store

ADDED = 1.0  # milliseconds of processor time the chat may add to an answer
WAIT = 200.0  # milliseconds an update may wait at RATE
RATE, SECONDS, CHATS, ROUNDS = 50, 6, 25, 12
ME = {"id": 999, "is_bot": True, "first_name": "台账", "username": "taizhang_bot"}
IDS = count(1)


class Network(BaseRequest):
    """Takes every call and notes when a message went out, by its chat's last update."""

    def __init__(self):
        self.sent = 0
        self.waits = []
        self.asked = {}
        self.all_sent = asyncio.Event()

    @property
    def read_timeout(self):
        return 1.0

    async def initialize(self): ...

    async def shutdown(self): ...

    async def do_request(self, url, method, request_data=None, *_, **__):  # noqa: ARG002
        if url.endswith("/getMe"):
            return 200, json.dumps({"ok": True, "result": ME}).encode()
        data = request_data.json_parameters if request_data else {}
        chat = int(data.get("chat_id", 0))
        if url.endswith("/sendMessage"):
            self.sent += 1
            if self.asked.get(chat):
                self.waits.append((time.perf_counter() - self.asked[chat].pop(0)) * 1000)
                if len(self.waits) == RATE * SECONDS:
                    self.all_sent.set()
        told = {"message_id": next(IDS), "date": 0, "chat": {"id": chat, "type": "private"}, "text": "…", "from": ME}
        return 200, json.dumps({"ok": True, "result": told}).encode()


class Clock:
    """Runs ahead, so that nobody's turns run out."""

    def __init__(self):
        self.at = datetime.now(UTC).timestamp()

    def __call__(self):
        self.at += 5
        return datetime.fromtimestamp(self.at, UTC)


def update_of(text: str, chat: int, bot) -> Update:
    person = {"id": chat, "is_bot": False, "first_name": "林溪", "language_code": "zh-hans"}
    where = {"id": chat, "type": "private"}
    message = {"message_id": next(IDS), "date": 1, "chat": where, "text": text, "from": person}
    return Update.de_json({"update_id": next(IDS), "message": message}, bot)


async def added(application, store: Store) -> float:
    """The median processor time of an update, less that of the same answer in words without a chat, in milliseconds."""
    whole, bare = [], []
    for _ in range(ROUNDS):
        for said in QUESTIONS:
            start = time.process_time()
            reply = converse(store, Speaker(2, None, 2), said, datetime.now(UTC))
            parts_of(reply.answer, reply.language or "zh")
            bare.append(time.process_time() - start)
            start = time.process_time()
            await application.process_update(update_of(said, 1, application.bot))
            whole.append(time.process_time() - start)
    ours, theirs = statistics.median(whole) * 1000, statistics.median(bare) * 1000
    difference = statistics.median(a - b for a, b in zip(whole, bare, strict=True)) * 1000
    print(f"answer in words {theirs:.2f} ms, whole update {ours:.2f} ms:")
    print(f"the chat adds {difference:.2f} ms of processor time (limit {ADDED})")
    return difference


async def waits(application, network: Network) -> float:
    """How long updates of many people wait for their answer at a steady rate, in milliseconds."""
    await application.start()
    busy, start = time.process_time(), time.perf_counter()
    for number in range(RATE * SECONDS):
        chat = 100 + number % CHATS
        network.asked.setdefault(chat, []).append(time.perf_counter())
        await application.update_queue.put(update_of(QUESTIONS[number % len(QUESTIONS)], chat, application.bot))
        await asyncio.sleep(max(0.0, start + (number + 1) / RATE - time.perf_counter()))
    await asyncio.wait_for(network.all_sent.wait(), 4 * SECONDS)
    busy = (time.process_time() - busy) / (time.perf_counter() - start)
    await application.stop()
    times = sorted(network.waits)
    print(
        f"{len(times)} of {RATE * SECONDS} updates at {RATE} a second: median {statistics.median(times):.1f} ms,"
        f" 99 % {times[int(len(times) * 0.99) - 1]:.1f} ms, longest {times[-1]:.1f} ms (limit {WAIT:.0f});"
        f" processor {busy:.0%} of one core"
    )
    return times[-1]


async def run() -> None:
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "ledger.db") as store:
        warm(Path(folder))
        store.load(read_text(SAMPLE.read_text(encoding="utf-8")), SAMPLE.name, datetime.now(UTC))
        network = Network()
        application = build_application("1:fake", store, network, clock=Clock())
        await application.initialize()
        for said in QUESTIONS:
            await application.process_update(update_of(said, 3, application.bot))
        await added(application, store)
        await waits(application, network)
        await application.shutdown()


def main() -> None:
    """Print what the chat adds and how long updates wait."""
    asyncio.run(run())


if __name__ == "__main__":
    main()
