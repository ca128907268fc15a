"""What goes in comes out equal."""

from __future__ import annotations

import math
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from made_reports import FACTS, NOW, PROBLEMS, make_issue, make_metric, make_report

from parsers.model import Count, CountPart, Facts, Issue, Metric, ReadingWarning, Report
from store.encoding import decode, encode
from store.rows import PART
from store.store import Store

QUICK = settings(phases=(Phase.explicit, Phase.reuse, Phase.generate))  # shrinking records takes minutes
NUMBERS = st.none() | st.integers() | st.floats(allow_nan=False)
SPANS = st.tuples(st.integers(0, 10**9), st.integers(0, 10**9))
NEIGHBOUR = st.none() | st.integers(0, 99)
WORDS = st.text(max_size=12)


def of(kind: type) -> st.SearchStrategy:
    """Any record of a kind; unions such as ``float | int | None`` by our own strategy."""
    if kind is Metric:
        return st.builds(Metric, value=NUMBERS, low=NUMBERS, high=NUMBERS)
    if kind is Facts:
        return st.builds(Facts, counts=st.lists(of(Count), max_size=2).map(tuple))
    if kind is Count:
        parts = st.lists(st.builds(CountPart), max_size=2).map(tuple)
        return st.builds(Count, rate=st.none() | st.floats(allow_nan=False), parts=parts)
    return st.builds(kind)


@pytest.mark.parametrize("kind", [Issue, Metric, Facts, ReadingWarning])
def test_any_record_survives(kind: type) -> None:
    @given(of(kind))
    @settings(QUICK, max_examples=60)
    def survives(record: object) -> None:
        again = decode(kind, encode(record))
        assert again == record
        assert repr(again) == repr(record)  # 3 and 3.0 are equal and yet not the same

    survives()


REPORTS = st.builds(
    Report,
    text=st.text(max_size=60),
    facts=of(Facts),
    issues=st.lists(of(Issue), max_size=3).map(tuple),
    metrics=st.lists(of(Metric), max_size=3).map(tuple),
    warnings=st.lists(st.builds(ReadingWarning, span=SPANS), max_size=3).map(tuple),
    breaks=st.sets(st.integers(100, 10**9), max_size=3).map(lambda at: tuple((n, n + 1) for n in sorted(at))),
)


@given(st.lists(REPORTS, min_size=1, max_size=3, unique_by=lambda report: report.text))
@settings(QUICK, max_examples=25)
def test_any_report_survives(reports: list[Report]) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "l.db") as store:
        ids = [store.load(report, "x", NOW).version.id for report in reports]
        for version, report in zip(ids, reports, strict=True):
            found = store.report(version)
            assert repr(found) == repr(report)
            assert [h.problem for h in store.headings(version)] == [i.problem for i in report.issues]


def test_a_heading_is_its_issue(store: Store) -> None:
    issues = (
        make_issue(1, PROBLEMS[0], number=9, sub=2),
        replace(make_issue(2, None), between=(None, None), ref="0+1"),
        replace(make_issue(3, "无号的问题"), between=(4, 9), ref="4+1", parent="i1"),
    )
    version = store.load(Report("文", FACTS, issues, (), ()), "x", NOW).version.id
    for heading, issue in zip(store.headings(version), issues, strict=True):
        names = ("id", "ref", "number", "sub", "between", "parent", "section", "topic", "problem")
        assert [getattr(heading, name) for name in names] == [getattr(issue, name) for name in names]
        assert store.issue(version, issue.id) == issue


def test_a_number_longer_than_a_column_is_never_found(store: Store) -> None:
    huge = 10**30
    version = store.load(Report("文", FACTS, (make_issue(1, "甲", number=huge),), (), ()), "x", NOW).version.id
    assert store.numbered(version, huge) == store.numbered(version, -huge) == store.headings(huge) == ()
    assert store.version(huge) is store.issue(huge, "i1") is None
    assert store.text(huge, 0, 1) == ""
    assert store.issues(version)[0].number == huge


def test_numbers_longer_than_a_column(store: Store) -> None:
    metrics = (make_metric(1, None, 10**400), make_metric(2, None, 2**64), make_metric(3, None, math.inf))
    report = Report("文", FACTS, (), metrics, ())
    assert store.report(store.load(report, "x", NOW).version.id) == report


@pytest.mark.parametrize("length", [0, 1, PART - 1, PART, PART + 1, 3 * PART + 7])
def test_a_slice_of_the_text_is_pythons_slice(store: Store, length: int) -> None:
    text = "".join(chr(0x4E00 + i % 900) if i % 5 else "𠮷" for i in range(length))
    version = store.load(Report(text, FACTS, (), (), ()), "x", NOW).version.id
    edges = [0, 1, PART - 1, PART, PART + 1, 2 * PART, length - 1, length, length + 9, 2**70]
    for start in [-3, *edges]:
        for end in edges:
            assert store.text(version, start, end) == text[max(start, 0) : max(end, 0)]


def test_the_text_is_kept_to_the_last_character(store: Store) -> None:
    text = "\ufeff甲\r\n乙\0丙\x85\u2028丁 \n"
    version = store.load(Report(text, FACTS, (), (), ()), "x", NOW).version.id
    assert store.report(version).text == text
    assert store.text(version, 4, 7) == text[4:7]


def test_a_report_of_several_chunks(store: Store) -> None:
    report = make_report(tuple(f"第{i}项工作推进缓慢" for i in range(450)))
    version = store.load(report, "x", NOW).version
    assert (version.issues, version.metrics) == (450, 450)
    assert store.report(version.id) == report
