"""The page's live updates: every event through a WebSocket."""

from __future__ import annotations

import asyncio

from aiohttp import WSCloseCode, web

from sandbox.feed import Feed

HEARTBEAT = 20  # seconds between signs of life


class Stream:
    """The open WebSockets of the pages that follow a feed."""

    def __init__(self, feed: Feed) -> None:
        self._feed = feed
        self._sockets: set[web.WebSocketResponse] = set()

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        """Send every event after number `after`, as it happens, until the page goes."""
        socket = web.WebSocketResponse(heartbeat=HEARTBEAT)
        await socket.prepare(request)
        self._sockets.add(socket)
        sender = asyncio.create_task(self._send(socket, _number(request.query.get("after", ""))))
        try:
            async for _ignored in socket:
                pass  # read only to notice the page going
        finally:
            sender.cancel()
            self._sockets.discard(socket)
        return socket

    async def _send(self, socket: web.WebSocketResponse, seq: int) -> None:
        try:
            while True:
                for event in await self._feed.wait(seq):
                    await socket.send_json(event)
                    seq = event["seq"]
        except ConnectionError:
            return

    async def close(self) -> None:
        """Say goodbye to every page."""
        for socket in list(self._sockets):
            await socket.close(code=WSCloseCode.GOING_AWAY, message=b"the sandbox stops")


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and text.isascii() and len(text) < 16 else 0
