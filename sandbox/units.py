"""Lengths and offsets in UTF-16 code units, as Telegram counts them."""

from __future__ import annotations


def length(text: str) -> int:
    """Return the number of UTF-16 code units of a text."""
    return len(text) + sum(character > "\uffff" for character in text)


def cut(text: str, offset: int, units: int) -> str:
    """Return the piece of `text` that starts `offset` UTF-16 units in and is `units` long."""
    coded = text.encode("utf-16-le", "surrogatepass")
    return coded[2 * offset : 2 * (offset + units)].decode("utf-16-le", "replace")
