"""The fixtures themselves: every quoted start, end and figure stands in its text, in order, under a known label."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any, get_args

import pytest

from parsers import model

HERE = Path(__file__).parent
SHARED = HERE.parents[1].parent / "shared" / "reports"
FIXTURES = sorted(HERE.glob("[fh][0-9][0-9]_*.json"))
OWN_RUN = 20
ISSUE_KEYS = {
    "number", "sub", "between", "problem", "response", "section_contains", "measures", "status", "stated", "verified",
    "deadline", "organisations_stated", "documents", "damage",
}  # fmt: skip
METRIC_KEYS = {
    "quote", "nth", "value", "low", "high", "unit", "comparator", "kind", "direction", "period", "baseline",
    "keywords", "target", "optional",
}  # fmt: skip
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
MOMENT = r"\d{4}(-\d{2}){0,2}"
PERIOD = re.compile(rf"{MOMENT}(/{MOMENT})?|\d{{4}}-Q[1-4]|now")
BASELINE = re.compile(r"yoy|prev-year-end|province|nation|\d{4}")


def text_of(fixture: Path) -> str:
    with fixture.with_suffix(".txt").open(encoding="utf-8", newline="") as file:
        return file.read()


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def folded(text: str) -> str:
    """Without white space and with brackets of one width: an ordinal may be named in either."""
    return squeezed(text).translate(str.maketrans("（）", "()"))


def nth_place(text: str, quote: str, nth: int) -> int:
    place = -1
    for _ in range(nth + 1):
        place = text.find(quote, place + 1)
        if place < 0:
            return -1
    return place


def piece(text: str, ends: dict[str, str], cursor: int) -> tuple[int, int]:
    """The span of a quoted piece at or after the cursor: its start, then the first fitting end."""
    start = text.find(ends["start"], cursor)
    assert start >= 0, f"start not found after {cursor}: {ends['start']}"
    end = text.find(ends["end"], start)
    assert end >= 0, f"end not found after {start}: {ends['end']}"
    assert set(ends) == {"start", "end"}
    return start, end + len(ends["end"])


@pytest.fixture(params=FIXTURES, ids=lambda path: path.stem)
def named(request: pytest.FixtureRequest) -> tuple[Path, dict[str, Any]]:
    path: Path = request.param
    return path, json.loads(path.read_text(encoding="utf-8"))


def test_there_are_fixtures_and_each_has_both_files():
    assert len(FIXTURES) >= 24
    assert {path.stem for path in FIXTURES} == {path.stem for path in HERE.glob("[fh][0-9][0-9]_*.txt")}


def test_the_name_says_the_family(named):
    path, gold = named
    assert gold["family"] == f"F{int(path.stem[1:3])}"
    assert set(gold) - {"note"} == {"family", "report", "issues", "metrics", "warnings"}


def test_report_facts_are_well_formed(named):
    _, gold = named
    report = gold["report"]
    assert report["kind"] in get_args(model.ReportKind)
    for date in [report.get("feedback_date"), *(report.get("inspection_period") or [])]:
        assert date is None or DATE.fullmatch(date)
    for count in report["counts"]:
        assert count["total"] is None or count["total"] > 0
        for part in count["parts"]:
            assert part["status"] in {None, *get_args(model.StatedValue)}
            assert part["value"] >= 0


def test_named_bodies_and_counts_stand_in_the_text(named):
    path, gold = named
    text = squeezed(text_of(path))
    report = gold["report"]
    assert all(report.get(key) is None or report[key] in text for key in ("inspected", "inspector"))
    for count in report["counts"]:
        assert count["total"] is None or str(count["total"]) in text
        assert all(part["label"] in text and str(part["value"]) in text for part in count["parts"])


def test_pieces_of_issues_stand_in_the_text_in_order(named):
    path, gold = named
    text, cursor = text_of(path), 0
    for issue in gold["issues"]:
        assert issue["problem"] or issue["response"]
        for key in ("problem", "response"):
            if issue[key]:
                _, cursor = piece(text, issue[key], cursor)


def test_labels_of_issues_are_known(named):
    _, gold = named
    for issue in gold["issues"]:
        assert set(issue) == ISSUE_KEYS
        assert (issue["number"] is None) == (issue["between"] is not None)
        assert issue["between"] is None or len(issue["between"]) == 2
        assert issue["status"] in {None, *get_args(model.AssessedValue)}
        assert issue["stated"] in {None, *get_args(model.StatedValue)}
        assert isinstance(issue["verified"], bool)
        assert issue["deadline"] is None or DATE.fullmatch(issue["deadline"])
        assert set(issue["damage"]) <= set(get_args(model.Damage))


def test_measures_stand_in_their_response(named):
    path, gold = named
    text, cursor = text_of(path), 0
    for issue in gold["issues"]:
        assert bool(issue["measures"]) == bool(issue["response"])
        if not issue["response"]:
            continue
        start, cursor = piece(text, issue["response"], cursor)
        inside, place = folded(text[start:cursor]), -1
        assert len(issue["measures"]) == 1 or all(measure["ordinal"] for measure in issue["measures"])
        for measure in issue["measures"]:
            assert measure["status"] in get_args(model.AssessedValue)
            if measure["ordinal"]:
                place = inside.find(folded(measure["ordinal"]), place + 1)
                assert place >= 0, measure
                assert folded(measure["title"]) in inside[place : place + 60], measure


def test_status_follows_from_the_measures(named):
    _, gold = named
    for issue in gold["issues"]:
        values = {measure["status"] for measure in issue["measures"]}
        expected = values.pop() if len(values) == 1 else "ongoing"
        if issue["response"]:
            assert issue["status"] == expected


def test_documents_and_bodies_stand_in_the_text(named):
    path, gold = named
    text = squeezed(text_of(path))
    for issue in gold["issues"]:
        assert all(f"《{squeezed(name)}》" in text for name in issue["documents"])
        assert all(squeezed(name) in text for name in issue["organisations_stated"])
        assert not issue["section_contains"] or squeezed(issue["section_contains"]) in text


def test_figures_stand_in_the_text_in_order(named):
    path, gold = named
    text, last = text_of(path), -1
    for metric in gold["metrics"]:
        place = nth_place(text, metric["quote"], metric["nth"])
        assert place > last, metric
        last = place + len(metric["quote"]) - 1


def test_labels_of_figures_are_known(named):
    _, gold = named
    for metric in gold["metrics"]:
        assert set(metric) == METRIC_KEYS, metric
        assert metric["comparator"] in get_args(model.Comparator)
        assert metric["kind"] in get_args(model.MetricKind)
        assert (metric["kind"] == "change") == (metric["direction"] in {"up", "down"}), metric
        assert metric["period"] is None or PERIOD.fullmatch(metric["period"]), metric
        assert metric["baseline"] is None or BASELINE.fullmatch(metric["baseline"]), metric
        assert (metric["value"] is None) == (metric["low"] is not None or metric["high"] is not None), metric
        assert metric["unit"], metric
        assert metric["keywords"], metric


def test_nothing_is_taken_from_the_shared_report(named):
    if not SHARED.is_dir():
        assert not os.environ.get("CI"), "the shared reports must be there in CI"
        pytest.skip("the shared reports are not on this machine")
    path, _ = named
    text = squeezed(text_of(path))
    runs = {text[i : i + OWN_RUN] for i in range(len(text) - OWN_RUN + 1)}
    for report in sorted(SHARED.glob("*.txt")):
        other = squeezed(report.read_text(encoding="utf-8"))
        shared = [other[i : i + OWN_RUN] for i in range(len(other) - OWN_RUN + 1) if other[i : i + OWN_RUN] in runs]
        assert not shared, shared[:3]
