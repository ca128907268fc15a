"""The parameters of one call, read the lenient way the Bot API reads them."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sandbox.errors import bad_request


@dataclass(frozen=True)
class Upload:
    """A file that came in a part of its own."""

    name: str
    mime: str
    data: bytes

    def __str__(self) -> str:
        return f"[{self.name}, {len(self.data)} bytes]"


TRUE_WORDS = frozenset({"true", "yes", "1"})


class Params:
    """Named values that came as JSON, form fields or a query string.

    Args:
        values: Form fields are strings; a JSON body's values have their own types.
    """

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = dict(values)

    @classmethod
    def from_json(cls, body: bytes) -> Params:
        """Return the parameters in a JSON object.

        Raises:
            Refusal: 400 where it is none.
        """
        try:
            value = read_json(body.decode(), "can't parse JSON object")
        except UnicodeDecodeError as error:
            raise bad_request("strings must be encoded in UTF-8") from error
        if not isinstance(value, dict):
            raise bad_request("JSON object expected")
        return cls(value)

    def __contains__(self, name: str) -> bool:
        return self._values.get(name) is not None

    def as_dict(self) -> dict[str, Any]:
        """Return a copy of the values as they came."""
        return dict(self._values)

    def text(self, name: str) -> str:
        """Return the value as text, empty where it is missing."""
        value = self._values.get(name)
        if value is None or isinstance(value, Upload):
            return ""
        return value if isinstance(value, str) else json.dumps(value)

    def integer(self, name: str, otherwise: int = 0) -> int:
        """Return the value as a whole number; `otherwise` where it is missing or none."""
        try:
            return int(self._values.get(name, otherwise))
        except (TypeError, ValueError, OverflowError):
            return otherwise

    def number(self, name: str, otherwise: float = 0.0) -> float:
        """Return the value as a finite number; `otherwise` where it is missing or none."""
        try:
            value = float(self._values.get(name, otherwise))
        except (TypeError, ValueError, OverflowError):
            return otherwise
        return value if math.isfinite(value) else otherwise

    def upload(self, name: str) -> Upload | None:
        """Return the file that came under this name."""
        value = self._values.get(name)
        return value if isinstance(value, Upload) else None

    def flag(self, name: str) -> bool:
        """Return whether the value says yes."""
        return self.text(name).lower() in TRUE_WORDS

    def structure(self, name: str, reason: str) -> Any:  # noqa: ANN401 - whatever JSON holds
        """Return a value that is JSON, or JSON in a string; None where it is missing or empty.

        Args:
            name: The parameter.
            reason: What Telegram says where it cannot be read.

        Raises:
            Refusal: 400 with that reason.
        """
        value = self._values.get(name)
        if isinstance(value, Upload):
            raise bad_request(reason)
        if not isinstance(value, str):
            return value
        if not value.strip():
            return None
        return read_json(value, reason)


def read_json(text: str, reason: str) -> Any:  # noqa: ANN401
    """Return what a JSON text holds.

    Raises:
        Refusal: 400 with the reason, for anything that is not JSON, nested too deep, or not a number of JSON's.
    """
    try:
        return json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise bad_request(reason) from error


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")
