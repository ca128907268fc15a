"""An empty ledger with an owner and an editor; reports are read without a process of their own."""

from __future__ import annotations

import pytest
from sending_reports import EDITOR, OWNER, read_here

from handlers import offering
from store.people import name_editor


@pytest.fixture
def owners():
    return frozenset({OWNER})


@pytest.fixture
def store(empty_store, clock):
    empty_store.do(name_editor, EDITOR, "江禾", OWNER, clock())
    return empty_store


@pytest.fixture(autouse=True)
def reader(monkeypatch):
    monkeypatch.setattr(offering, "read_apart", read_here)
