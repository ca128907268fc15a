"""Loading: once per text, a version per report, queries over what was loaded."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from made_reports import FACTS, NOW, PROBLEMS, make_issue, make_metric, make_report

from parsers.model import Facts, Report
from store.errors import StoreError
from store.store import Store


def test_an_empty_ledger(store: Store) -> None:
    assert store.versions() == ()
    assert store.current() is None
    assert store.version(1) is None
    assert store.headings(1) == store.issues(1) == store.metrics(1) == store.warnings(1) == ()
    assert store.issue(1, "i1") is None
    assert store.text(1, 0, 9) == ""
    assert store.history(1) == ()
    with pytest.raises(StoreError):
        store.report(1)


def test_a_version_says_what_it_is(store: Store) -> None:
    report = make_report()
    shanghai = datetime(2024, 7, 1, 16, 0, tzinfo=timezone(timedelta(hours=8)))
    loaded = store.load(report, "通报.txt", shanghai)
    version = loaded.version
    assert loaded.new
    assert version.name == "通报.txt"
    assert version.text_hash == hashlib.sha256(report.text.encode()).hexdigest()
    assert version.loaded_at == "2024-07-01T08:00:00+00:00"
    assert (version.number, version.issues, version.metrics, version.facts) == (1, 4, 4, FACTS)
    assert store.version(version.id) == store.current() == version
    assert store.versions() == store.history(version.report) == (version,)


def test_the_same_text_changes_nothing(store: Store) -> None:
    first = store.load(make_report(), "通报.txt", NOW)
    before, stamp = store.report(first.version.id), store.stamp()
    again = store.load(make_report(facts=replace(FACTS, title=FACTS.title)), "别名.txt", NOW + timedelta(days=1))
    assert not again.new
    assert again.version == first.version
    assert store.stamp() == stamp
    assert store.report(first.version.id) == before


def test_an_older_text_again_stays_older(store: Store) -> None:
    old = store.load(make_report(), "a", NOW)
    new = store.load(make_report(note="更新"), "b", NOW)
    assert not store.load(make_report(), "a", NOW).new
    assert store.current() == new.version
    assert store.history(old.version.report) == (new.version, old.version)


def test_another_text_of_one_inspection_is_its_next_version(store: Store) -> None:
    first = store.load(make_report(), "a", NOW).version
    second = store.load(make_report(facts=replace(FACTS, title="青岚县委巡视整改情况（更新）")), "b", NOW).version
    assert (second.report, second.number) == (first.report, 2)
    assert store.versions() == (second,)
    assert store.history(first.report) == (second, first)
    assert store.version(first.id) == first


OTHERS = [
    replace(FACTS, inspected="中共白沙县委"),
    replace(FACTS, inspector="省委第四巡视组"),
    replace(FACTS, feedback_date="2019-05-01"),
    replace(FACTS, kind="plan"),
]


@pytest.mark.parametrize("facts", OTHERS)
def test_another_inspection_is_another_report(store: Store, facts: Facts) -> None:
    first = store.load(make_report(), "a", NOW).version
    second = store.load(make_report(facts=facts), "b", NOW).version
    assert second.report != first.report
    assert second.number == 1
    assert store.versions() == (second, first)


def test_versions_stand_newest_loaded_first(store: Store) -> None:
    a1 = store.load(make_report(), "a", NOW).version
    b1 = store.load(make_report(facts=OTHERS[0]), "b", NOW).version
    assert store.versions() == (b1, a1)
    a2 = store.load(make_report(note="更新"), "a", NOW - timedelta(days=9)).version  # the clock may have gone back
    assert store.versions() == (a2, b1)
    assert store.current() == a2


def test_a_title_is_compared_in_either_width_and_script(store: Store) -> None:
    first = store.load(make_report(facts=Facts("关于“回头看”整改情况的通报(二)", "report")), "a", NOW).version
    second = store.load(make_report(facts=Facts("關於「回頭看」整改情況的通報（二）", "report")), "b", NOW).version
    assert second.report == first.report


def test_a_shared_title_alone_is_not_a_shared_report(store: Store) -> None:
    notice = Facts("督察反馈问题整改验收公示", "notice")
    first = store.load(make_report(PROBLEMS[:1], facts=notice), "a", NOW).version
    other = store.load(make_report(("采石场扬尘治理不到位",), facts=notice), "b", NOW).version
    later = store.load(make_report(PROBLEMS[:1], facts=notice, note="更新"), "c", NOW).version
    assert other.report != first.report
    assert later.report == first.report


def test_notices_of_one_inspection_are_reports_of_their_own(store: Store) -> None:
    first = store.load(make_report(PROBLEMS[:1], facts=replace(FACTS, kind="notice", title="公示一")), "a", NOW)
    second = store.load(make_report(PROBLEMS[1:2], facts=replace(FACTS, kind="notice", title="公示二")), "b", NOW)
    assert first.version.report != second.version.report


def test_texts_without_a_title_are_reports_of_their_own(store: Store) -> None:
    first = store.load(make_report(facts=Facts(None, "report")), "a", NOW).version
    assert store.load(make_report(facts=Facts(None, "report"), note="更新"), "b", NOW).version.report != first.report


def test_a_later_version_adds_what_the_first_did_not_say(store: Store) -> None:
    first = store.load(make_report(facts=replace(FACTS, feedback_date=None)), "a", NOW).version
    store.load(make_report(), "b", NOW)
    third = store.load(make_report(facts=replace(FACTS, title="又一个题目"), note="三"), "c", NOW).version
    assert (third.report, third.number) == (first.report, 3)


def test_questions_by_number_ref_and_issue(store: Store) -> None:
    issues = (
        make_issue(1, "甲", number=9),
        make_issue(2, "乙", number=9, sub=1),
        replace(make_issue(3, "丙"), ref="9+1"),
        make_issue(4, "丁", number=10),
    )
    later = replace(make_metric(3, "i2"), span=(40, 44))
    metrics = (make_metric(1, None), make_metric(2, "i2"), later, make_metric(4, "i4"))
    version = store.load(Report("文", FACTS, issues, metrics, ()), "x", NOW).version.id
    other = store.load(make_report(facts=OTHERS[0]), "y", NOW).version.id
    assert [h.id for h in store.numbered(version, 9)] == ["i1", "i2"]
    assert store.numbered(version, 7) == ()
    assert [h.id for h in store.by_ref(version, "9(1)")] == ["i2"]
    assert [h.id for h in store.by_ref(version, "9+1")] == ["i3"]
    assert store.metrics(version) == metrics
    assert store.metrics(version, "i2") == metrics[1:3]
    assert store.metrics(version, "i1") == ()
    assert store.metrics_within(version, "i2", 0, 40) == metrics[1:2]
    assert store.metrics_within(version, "i2", 40, 41) == (later,)
    assert store.heading(version, "i2") == store.by_ref(version, "9(1)")[0]
    assert store.heading(version, "i9") is None
    assert [h.number for h in store.headings(other)] == [1, 2, 3, 4]


def test_a_time_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="zone"):
        store.load(make_report(), "a", datetime(2024, 7, 1))  # noqa: DTZ001
    assert store.versions() == ()


def test_a_text_that_is_no_unicode_is_refused_with_a_sentence(store: Store) -> None:
    with pytest.raises(StoreError, match="UTF-8"):
        store.load(Report("坏\ud800", FACTS, (), (), ()), "a", NOW)


def test_the_ledger_outlives_its_closing(path: Path) -> None:
    with Store.open(path) as store:
        version = store.load(make_report(), "a", datetime.now(UTC)).version
    with Store.open(path) as store:
        assert store.current() == version
        assert store.report(version.id) == make_report()
