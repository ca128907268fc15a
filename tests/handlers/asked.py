"""A report that a module's tests ask questions of, each as a person who has said nothing before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from handlers.answer import Answer
from handlers.conversation import Speaker, converse
from parsers.reading import read_text
from store.store import Store

SAMPLE = (Path(__file__).parents[2] / "samples" / "hedu-2025.txt").read_text(encoding="utf-8")
NOW = datetime(2031, 8, 1, tzinfo=UTC)
_PEOPLE = count(1)


def ledger_of(text: str) -> Any:
    """A fixture: one ledger for the module's tests that holds a report."""

    @pytest.fixture(scope="module")
    def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
        with Store.open(tmp_path_factory.mktemp("asked") / "ledger.db") as store:
            store.load(read_text(text), "report.txt", NOW)
            yield store

    return ledger


def ask(store: Store, *said: str) -> Answer:
    """The answer to the last of some messages that one person sends."""
    person = Speaker(0, None, next(_PEOPLE))
    return [converse(store, person, message, NOW).answer for message in said][-1]


def told(store: Store, *said: str) -> str:
    """The kind of the answer, and the figure it gives as the report writes it; both of a pair."""
    one = ask(store, *said)
    return " ".join([one.kind, *(m.quote for m in one.metrics[: 2 if one.kind == "pair" else 1])])
