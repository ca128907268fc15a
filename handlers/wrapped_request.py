"""A request object around another one: what ours have in common, so that each says only what it adds."""

from __future__ import annotations

from telegram.request import BaseRequest


class WrappedRequest(BaseRequest):
    """Opens, closes and waits as the inner request does; a subclass adds its own ``do_request``."""

    def __init__(self, inner: BaseRequest) -> None:
        self._inner = inner

    @property
    def read_timeout(self) -> float | None:
        """The inner request's."""
        return self._inner.read_timeout

    async def initialize(self) -> None:
        """Open the inner request."""
        await self._inner.initialize()

    async def shutdown(self) -> None:
        """Close the inner request."""
        await self._inner.shutdown()
