"""The two ways the sandbox says no: to the person who starts it, and to the program that calls it."""

from __future__ import annotations

from typing import Any


class SandboxError(RuntimeError):
    """The sandbox cannot start or a test's expectation failed to come; the message says what to do."""


class Refusal(Exception):  # noqa: N818 - a refusal is an answer of the Bot API, not a fault of ours
    """An answer with `ok: false`, worded as Telegram words it.

    Args:
        code: The HTTP status and `error_code`.
        description: The whole `description`, with its leading `Bad Request: ` where Telegram has one.
        parameters: The optional `parameters` object (`retry_after`, `migrate_to_chat_id`).
    """

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> dict[str, Any]:
        """Return the body of the answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(reason: str) -> Refusal:
    """Return a 400 whose description is `Bad Request: ` and the reason."""
    return Refusal(400, f"Bad Request: {reason}")
