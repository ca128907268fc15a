"""A bot's waiting updates: long polling, confirmation by offset, one poller at a time."""

from __future__ import annotations

import asyncio
from typing import Any

from sandbox import refusals
from sandbox.errors import Refusal

KINDS = frozenset(
    "message edited_message channel_post edited_channel_post business_connection business_message "  # noqa: SIM905
    "edited_business_message deleted_business_messages message_reaction message_reaction_count inline_query "
    "chosen_inline_result callback_query shipping_query pre_checkout_query purchased_paid_media poll poll_answer "
    "my_chat_member chat_member chat_join_request chat_boost removed_chat_boost".split()
)
FAR = 10  # an offset so far beyond the next update is taken for none [TQueue::get in TDLib]
# Left out unless a bot asks for them by name (Bot API, getUpdates, allowed_updates).
ON_REQUEST_ONLY = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
FIRST_UPDATE_ID = 100_001


class UpdateQueue:
    """Updates in the order they happened, kept until a later offset confirms them."""

    def __init__(self) -> None:
        self._updates: list[dict[str, Any]] = []
        self._next_id = FIRST_UPDATE_ID
        self._allowed: frozenset[str] | None = None
        self._waiting: asyncio.Future[None] | None = None

    def __len__(self) -> int:
        return len(self._updates)

    def __contains__(self, update: object) -> bool:
        return update in self._updates

    @property
    def allowed(self) -> list[str]:
        """The kinds asked for by name, empty where none were."""
        return sorted(self._allowed or ())

    @property
    def polled(self) -> bool:
        """Whether a poll waits right now."""
        return self._waiting is not None and not self._waiting.done()

    def allow(self, kinds: list[str]) -> None:
        """Set which kinds are kept from now on; an empty list means all but those kept on request only."""
        self._allowed = frozenset(kinds) or None

    def add(self, kind: str, payload: dict[str, Any]) -> None:
        """Keep an update of this kind, unless the bot does not want it, and wake its poller."""
        wanted = kind in self._allowed if self._allowed is not None else kind not in ON_REQUEST_ONLY
        if not wanted:
            return
        self._updates.append({"update_id": self._next_id, kind: payload})
        self._next_id += 1
        if self._waiting is not None and self.polled:
            self._waiting.set_result(None)

    def clear(self) -> None:
        """Forget everything that waits."""
        self._updates.clear()

    async def poll(self, offset: int, limit: int, timeout: float) -> list[dict[str, Any]]:  # noqa: ASYNC109
        """Confirm what stands before `offset` and return what waits, at once or when something comes.

        Args:
            offset: Updates below it are forgotten; a negative one keeps only so many from the end; 0 keeps all.
            limit: At most so many are returned.
            timeout: Seconds to wait for the first one.

        Raises:
            Refusal: 409, if another poll begins while this one waits.
        """
        self._confirm(offset)
        if not self._updates and timeout > 0:
            self.end_poll(refusals.two_pollers())
            await self._wait(timeout)
        return self._updates[:limit]

    def end_poll(self, reason: Refusal) -> None:
        """End the poll that waits, if one does, with this answer."""
        if self._waiting is not None and self.polled:
            self._waiting.set_exception(reason)

    async def first(self, seconds: float) -> dict[str, Any] | None:
        """Return the update that waits longest, waiting some seconds for one; None where none comes."""
        if not self._updates:
            await self._wait(seconds)
        return self._updates[0] if self._updates else None

    def confirm(self, update: dict[str, Any]) -> None:
        """Forget one update."""
        if update in self._updates:
            self._updates.remove(update)

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self._updates = self._updates[offset:]
        elif offset <= self._next_id + FAR:
            self._updates = [update for update in self._updates if update["update_id"] >= offset]

    async def _wait(self, seconds: float) -> None:
        waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting = waiting
        try:
            await asyncio.wait_for(waiting, seconds)
        except TimeoutError:
            return
        finally:
            if self._waiting is waiting:
                self._waiting = None
