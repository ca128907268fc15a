"""Rows of the inverted index: for a gram the numbers that belong to it."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence

from sqlite_utils import Database

_CHUNK = 400  # marks in a statement


def pack(numbers: array[int]) -> bytes:
    """Numbers as a blob: unsigned, 32 bits each, little-endian."""
    if sys.byteorder == "big":
        numbers = array("I", numbers)
        numbers.byteswap()
    return numbers.tobytes()


def unpack(blob: bytes) -> array[int]:
    """The numbers of a blob."""
    numbers = array("I")
    numbers.frombytes(blob)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def postings(db: Database, version: int, grams: Iterable[str]) -> dict[str, array[int]]:
    """The numbers of each gram that a version has."""
    found: dict[str, array[int]] = {}
    every = list(grams)
    for at in range(0, len(every), _CHUNK):
        part = every[at : at + _CHUNK]
        sql = f"SELECT gram, items FROM index_postings WHERE version = ? AND gram IN ({marks(part)})"  # noqa: S608
        found.update({gram: unpack(blob) for gram, blob in db.execute(sql, [version, *part])})
    return found


def marks(values: Sequence[object]) -> str:
    """As many question marks as there are values, parted by commas."""
    return ", ".join("?" for _ in values)
