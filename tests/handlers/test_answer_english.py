"""English paraphrases over the sample: the figure or issue they mean, and nothing for what the report lacks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from handlers.conversation import Speaker, converse
from parsers.reading import read_text
from store.store import Store

SAMPLE = Path(__file__).parents[2] / "samples" / "hedu-2025.txt"
NOW = datetime(2025, 8, 1, tzinfo=UTC)
_PEOPLE = count(1)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("english") / "ledger.db") as store:
        store.load(read_text(SAMPLE.read_text(encoding="utf-8")), SAMPLE.name, NOW)
        yield store


def told(store: Store, said: str) -> str:
    one = converse(store, Speaker(0, None, next(_PEOPLE)), said, NOW).answer
    if one.kind in ("metric", "pair"):
        return " & ".join(m.quote for m in one.metrics[: 2 if one.kind == "pair" else 1])
    return f"#{one.issues[0].ref}" if one.kind == "issue" else one.kind


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("how many low-efficiency firms were cleared out", "13家"),
        ("occupancy rate of the standard workshops, before vs now", "61.5% & 82.3%"),
        ("Hedu tap water coverage end of June 2025", "91.3%"),
        ("how many people lack water seasonally now", "3200人"),
        ("ammonia nitrogen year on year", "31.1%"),
        ("how many tea farmers benefited", "5800余户"),
        ("how many evacuation drills were held", "58场"),
        ("how many cars... I mean evacuation drills", "58场"),
        ("No.1 finished or not?", "#1"),
        ("corruption in construction projects, any update?", "#11"),
        ("anything about water still open", "list"),
    ],
)
def test_paraphrases(sample, said, expected):
    assert told(sample, said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "tap water coverage in 2019",
        "occupancy rate of hotels",
        "how many nurses were hired",
        "how many primary schools were closed",
        "coffee online sales in the first half of 2025",
        "tap water coverage of Chengdu",
        "how many tourists visited Hedu",
        "how much was the fish harvest",
        "population of Hedu",
        "who is the mayor",
    ],
)
def test_what_the_report_lacks(sample, said):
    assert told(sample, said) == "none"
