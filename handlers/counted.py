"""The network as it counts: whatever the bot sends, answers to people too, uses up what may be sent in a second."""

from __future__ import annotations

from typing import Any

from telegram.request import BaseRequest, RequestData

from handlers.limiter import Limiter
from handlers.wrapped_request import WrappedRequest

_SENDING = ("send", "edit")
_FREE = "sendChatAction"


class CountedRequest(WrappedRequest):
    """A request object that tells the limiter of each message; everything else is the inner one's."""

    def __init__(self, inner: BaseRequest, limiter: Limiter) -> None:
        super().__init__(inner)
        self._limiter = limiter

    async def do_request(  # noqa: PLR0917  (the signature is the library's)
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
    ) -> tuple[int, bytes]:
        """Count a message to a chat, then ask through the inner request."""
        name = url.rsplit("/", 1)[-1]
        chat = request_data.parameters.get("chat_id") if request_data else None
        if isinstance(chat, int) and name.startswith(_SENDING) and name != _FREE:
            self._limiter.seen(chat)
        return await self._inner.do_request(
            url, method, request_data, read_timeout, write_timeout, connect_timeout, pool_timeout
        )
