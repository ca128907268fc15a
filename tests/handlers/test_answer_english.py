"""English paraphrases over the sample: the figure or issue they mean, and nothing for what the report lacks."""

from __future__ import annotations

import pytest
from asked import SAMPLE, ask, ledger_of

from store.store import Store

sample = ledger_of(SAMPLE)


def told(store: Store, said: str) -> str:
    one = ask(store, said)
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
        ("factory buildings standing empty", "#2(2)"),
        ("idle land left unused, is it sorted out", "#2(1)"),
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
        "how many chief engineers were hired",
        "how many wind farms are grid connected",
        "how many hotel evacuation drills were held",
        "occupancy rate of gig job markets",
        "how many boats got new radios",
        "how many specialists were laid off",
        "average wage of tea farmers",
        "how much money was spent on tractors",
        "how many tea processing lines were sold",
        "companies owned by the university being wound down",
    ],
)
def test_what_the_report_lacks(sample, said):
    assert told(sample, said) == "none"
