"""A scheduler in a time of its own for every test."""

from __future__ import annotations

import random
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from virtual_office import Errands, Office, Post, VirtualTime


@pytest.fixture
def dice() -> random.Random:
    return random.Random(6)


@pytest.fixture
def errands() -> Errands:
    return Errands()


@pytest.fixture
def virtual() -> VirtualTime:
    return VirtualTime()


@pytest.fixture
async def office(tmp_path: Path, virtual: VirtualTime, errands: Errands) -> AsyncIterator[Office]:
    one = Office(tmp_path / "ledger.db", virtual, Post(virtual), (errands,))
    await one.open()
    yield one
    await one.close()
