"""A ledger to put readings in. ``made_reports`` beside this file makes them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from parsers.model import Report
from store.store import Store

sys.path.insert(0, str(Path(__file__).parent))

from made_reports import NOW


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "ledger.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.open(path) as opened:
        yield opened


@pytest.fixture
def load(store: Store) -> Callable[[Report], int]:
    """Load a reading and give its version id."""
    return lambda report: store.load(report, "通报.txt", NOW).version.id
