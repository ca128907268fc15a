"""Everyday words find the figure that a report tells in its own; a sibling of what is asked is no answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from handlers.conversation import Speaker, converse
from parsers.reading import read_text
from store.store import Store

FOLDER = Path(__file__).parent / "vocabulary"
NOW = datetime(2025, 3, 1, tzinfo=UTC)
_PEOPLE = count(1)
HEADING = "中共霁川县委关于市委巡察整改进展情况的通报\n一、反馈问题整改落实情况\n"


def lines(field: str) -> list[str]:
    return [x for x in (FOLDER / f"{field}.txt").read_text(encoding="utf-8").splitlines() if x and x[0] != "#"]


def report(field: str) -> str:
    """The sentences of a field as a report: an issue for each line."""
    told = (line[1:].strip().split("|") for line in lines(field) if line.startswith(">"))
    return HEADING + "".join(
        f"{n}.反馈问题：{problem}\n整改情况：一是加强整改。{said}。\n" for n, (problem, said) in enumerate(told, 1)
    )


QUESTIONS = [
    (path.stem, *line.split("\t"))
    for path in sorted(FOLDER.glob("*.txt"))
    for line in lines(path.stem)
    if not line.startswith(">")
]


@pytest.fixture(scope="module")
def ledgers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Store]]:
    opened = {}
    for field in sorted({field for field, *_ in QUESTIONS}):
        opened[field] = Store.open(tmp_path_factory.mktemp(field) / "ledger.db")
        opened[field].load(read_text(report(field)), f"{field}.txt", NOW)
    yield opened
    for store in opened.values():
        store.close()


@pytest.mark.parametrize(("field", "said", "expected"), QUESTIONS)
def test_everyday_words_find_the_figure(ledgers, field, said, expected):
    answer = converse(ledgers[field], Speaker(0, None, next(_PEOPLE)), said, NOW).answer
    assert (answer.metrics[0].quote if answer.metrics else answer.kind) == expected
