"""Everyday questions of each field over invented reports: the figure or the issue meant, none where a sibling stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from handlers.conversation import Speaker, converse
from parsers.reading import read_text
from store.store import Store

FOLDER = Path(__file__).parent / "everyday_fields"
NOW = datetime(2025, 8, 1, tzinfo=UTC)
_PEOPLE = count(1)


def cases() -> Iterator[tuple[str, str, str]]:
    for table in sorted(FOLDER.glob("*.tsv")):
        for line in table.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                said, expected = line.split("\t")
                yield table.stem, said, expected


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Store]]:
    opened = {path.stem: Store.open(tmp_path_factory.mktemp(path.stem) / "ledger.db") for path in FOLDER.glob("*.txt")}
    for name, store in opened.items():
        store.load(read_text((FOLDER / f"{name}.txt").read_text(encoding="utf-8")), f"{name}.txt", NOW)
    yield opened
    for store in opened.values():
        store.close()


def told(one) -> str:
    if one.kind == "issue":
        return f"#{one.issues[0].ref}"
    return f"={one.metrics[0].quote}" if one.kind == "metric" else one.kind


@pytest.mark.parametrize(("name", "said", "expected"), tuple(cases()))
def test_everyday_fields(stores, name, said, expected):
    assert told(converse(stores[name], Speaker(0, None, next(_PEOPLE)), said, NOW).answer) == expected
