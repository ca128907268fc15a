"""Every fixture is read as its annotator expects, in both widths and scripts, on many lines and on one."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from opencc import OpenCC

from parsers.model import Issue, Metric, Report
from parsers.reading import read_text
from parsers.shadow import fold

HERE = Path(__file__).parent
NAMES = sorted(path.stem for path in HERE.glob("*.json"))
# Tables lose their cells' borders when their lines are joined, wrapped pages get spaces inside words: neither can be told.
UNJOINABLE = {name for name in NAMES if name[1:3] == "11" or "wrapped" in name or name == "h12_veterans_first"}


def text_of(name: str) -> str:
    return (HERE / f"{name}.txt").read_text(encoding="utf-8")


def expected(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
    return data


def plain(words: str | None) -> str | None:
    return re.sub(r"[^\w]|_", "", fold(words)) if words else None


def outer(words: str | None, mark: dict[str, str] | None) -> bool:
    """Whether a text begins and ends as the annotator says."""
    if words is None or mark is None:
        return words is None and mark is None
    return words.startswith(mark["start"]) and words.endswith(mark["end"])


def described(issue: Issue) -> dict[str, Any]:
    return {
        "number": issue.number,
        "sub": issue.sub,
        "between": list(issue.between) if issue.between else None,
        "stated": issue.stated.value if issue.stated else None,
        "verified": bool(issue.stated and issue.stated.verified),
        "status": issue.assessed.value if issue.assessed else None,
        "deadline": issue.deadline.date if issue.deadline else None,
        "damage": sorted(issue.damage),
        "measures": [(m.ordinal and plain(m.ordinal), m.assessed.value) for m in issue.measures],
    }


def wanted(entry: dict[str, Any]) -> dict[str, Any]:
    measures = entry["measures"] if entry["response"] else []
    return {
        "number": entry["number"],
        "sub": entry["sub"],
        "between": entry["between"],
        "stated": entry["stated"],
        "verified": bool(entry["verified"]),
        "status": entry["status"] if entry["response"] else None,
        "deadline": entry["deadline"],
        "damage": sorted(entry["damage"]),
        "measures": [(m["ordinal"] and plain(m["ordinal"]), m["status"]) for m in measures],
    }


@pytest.mark.parametrize("name", NAMES)
def test_issues(name: str) -> None:
    report, want = read_text(text_of(name)), expected(name)["issues"]
    assert [described(issue) for issue in report.issues] == [wanted(entry) for entry in want]
    for issue, entry in zip(report.issues, want, strict=True):
        assert outer(issue.problem, entry["problem"]), (issue.problem, entry["problem"])
        assert outer(issue.response, entry["response"]), (issue.response, entry["response"])
        assert {plain(d) for d in entry["documents"]} <= {plain(d) for d in issue.documents}
        assert {plain(o) for o in entry["organisations_stated"]} <= {plain(o) for o in issue.organisations}
        assert (entry.get("section_contains") or "") in (issue.section or "")


@pytest.mark.parametrize("name", NAMES)
def test_facts_and_counts(name: str) -> None:
    facts, want = read_text(text_of(name)).facts, expected(name)["report"]
    counts = [(c.total, sorted((p.value, p.status or "") for p in c.parts)) for c in facts.counts]
    for key, value in want.items():
        if key == "counts":
            assert counts == [
                (c.get("total"), sorted((p["value"], p.get("status") or "") for p in c.get("parts", []))) for c in value
            ]
        else:
            read = getattr(facts, key)
            assert (list(read) if isinstance(read, tuple) else read) == value, key


def metric_at(report: Report, start: int, end: int) -> Metric | None:
    return next((m for m in report.metrics if m.span[0] < end and start < m.span[1]), None)


def nth_place(text: str, quote: str, nth: int) -> int:
    place = -1
    for _ in range(nth + 1):
        place = text.index(quote, place + 1)
    return place


FIELDS = ("value", "low", "high", "unit", "comparator", "kind", "period")


def score_metrics(name: str) -> Counter[str]:
    """How many labels of this fixture's metrics are read right, by label; `all` counts the metrics."""
    text, score = text_of(name), Counter[str]()
    report = read_text(text)
    found_places = set()
    for gold in expected(name)["metrics"]:
        start = nth_place(text, gold["quote"], gold["nth"])
        metric = metric_at(report, start, start + len(gold["quote"]))
        found_places.add(metric.span if metric else None)
        if metric is None:
            score["lost"] += not gold["optional"]
            continue
        score["all"] += 1
        right = {field: getattr(metric, field) == gold[field] for field in FIELDS}
        right["name"] = all((plain(word) or "") in (plain(metric.name) or "") for word in gold["keywords"])
        if gold["kind"] == "change":
            score["changes"] += 1
            right |= {field: getattr(metric, field) == gold[field] for field in ("direction", "baseline")}
        score.update(field for field, ok in right.items() if ok)
        score["right"] += all(right.values())
    score["spare"] = sum(metric.span not in found_places for metric in report.metrics)
    return score


def test_metrics() -> None:
    score = sum((score_metrics(name) for name in NAMES if expected(name)["report"].get("kind") != "other"), Counter())
    total = score["all"]
    assert total >= 1000
    assert score["lost"] <= 0.01 * total
    assert score["spare"] <= 0.01 * total
    rates = {field: score[field] / total for field in ("value", "unit", "comparator", "kind", "name", "period")}
    floors = {"value": 0.99, "unit": 0.99, "comparator": 0.99, "kind": 0.97, "name": 0.95, "period": 0.95}
    assert {field: rate for field, rate in rates.items() if rate < floors[field]} == {}
    assert score["direction"] >= 0.97 * score["changes"]
    assert score["baseline"] >= 0.97 * score["changes"]
    assert score["right"] >= 0.90 * total


HALF = str.maketrans("，：（）；！？", ",:();!?")
FULL = str.maketrans(",:();", "，：（）；")
TO_TRADITIONAL = OpenCC("s2t")


def traditional(text: str) -> str:
    """The text in traditional characters, one for one, so that spans stay comparable."""
    letters = sorted(set(text))
    pairs = {c: TO_TRADITIONAL.convert(c) for c in letters}
    return text.translate({ord(c): t for c, t in pairs.items() if len(t) == 1})


def one_line(text: str) -> str:
    return " ".join(line.strip() for line in text.split("\n") if line.strip())


def value(status: Any) -> str | None:
    return status.value if status else None


def gist(report: Report) -> list[tuple[object, ...]]:
    return [
        (i.number, i.sub, plain(i.problem), plain(i.response), len(i.measures), value(i.stated), value(i.assessed))
        for i in report.issues
    ]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("change", [lambda t: t.translate(HALF), lambda t: t.translate(FULL), traditional])
def test_width_and_script_do_not_matter(name: str, change: Any) -> None:
    text = text_of(name)
    assert gist(read_text(change(text))) == gist(read_text(text))


@pytest.mark.parametrize("name", sorted(set(NAMES) - UNJOINABLE))
def test_a_page_joined_to_one_line_reads_the_same(name: str) -> None:
    text = text_of(name)
    assert gist(read_text(one_line(text))) == gist(read_text(text))
