"""The index: written with the load, gone with it, built for versions of older programs; candidates of it."""

from __future__ import annotations

import sqlite3
from array import array
from datetime import UTC, datetime
from pathlib import Path

import pytest

from parsers.question_terms import terms_of
from parsers.reading import read_text
from store.index_texts import items_of
from store.lookup import Wanted
from store.postings import pack, unpack
from store.store import Store

SAMPLE = Path(__file__).parents[2] / "samples" / "hedu-2025.txt"
NOW = datetime(2025, 8, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def report():
    return read_text(SAMPLE.read_text(encoding="utf-8"))


@pytest.fixture
def loaded(tmp_path, report):
    with Store.open(tmp_path / "ledger.db") as store:
        store.load(report, "sample", NOW)
        yield store


def names(store, words):
    return [item.name for item in store.find(store.current().id, Wanted(terms_of(words))).metrics]


def test_every_issue_and_metric_is_indexed(loaded, report):
    with sqlite3.connect(loaded.path) as db:
        issues, items = db.execute("SELECT issues, items FROM index_versions").fetchone()
        assert (issues, items) == (len(report.issues), len(report.issues) + len(report.metrics))
        assert db.execute("SELECT count(*) FROM index_items").fetchone() == (items,)


@pytest.mark.parametrize("words", ["标准厂房入驻率", "ruzhulv", "occupancy rate"])
def test_candidates_hold_what_is_asked(loaded, words):
    assert "标准厂房入驻率" in names(loaded, words)[:5]


def test_the_label_of_a_response_stands_near_no_figure(report):
    """整改 in 整改情况 would be what was done to the first figure of each response."""
    metrics = [item for item in items_of(report) if item.traits]
    assert any("整改情况" in report.text[m.span[0] - 40 : m.span[0]] for m in report.metrics)
    assert not any("整改情况" in item.before + item.near for item in metrics)


def test_candidates_are_bounded(loaded):
    found = loaded.find(loaded.current().id, Wanted(terms_of("全县整改建设工作企业"), 7))
    assert len(found.metrics) <= 7
    assert len(found.issues) <= 7


def test_rare_words_weigh_more_and_strange_ones_are_told(loaded):
    found = loaded.find(loaded.current().id, Wanted(terms_of("抹茶 企业 跨境")))
    rare, common, strange = found.weights
    assert strange >= rare > common
    assert found.strange == (False, False, True)


def test_an_older_ledger_is_indexed_when_it_is_opened(tmp_path, report):
    path = tmp_path / "ledger.db"
    with Store.open(path) as store:
        store.load(report, "sample", NOW)
        before = names(store, "标准厂房入驻率")
    with sqlite3.connect(path) as db:
        for table in ("index_versions", "index_items", "index_postings"):
            db.execute(f"DELETE FROM {table}")
    with Store.open(path) as store:
        assert names(store, "标准厂房入驻率") == before != []


def test_a_removed_version_takes_its_index_along(loaded):
    with sqlite3.connect(loaded.path) as db:
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("DELETE FROM issues")
        db.execute("DELETE FROM keys")
        db.execute("DELETE FROM versions")
        assert db.execute("SELECT count(*) FROM index_postings").fetchone() == (0,)
        assert db.execute("SELECT count(*) FROM index_items").fetchone() == (0,)


def test_what_stands_beside_a_metric(loaded, report):
    metric = report.metrics[20]
    beside = loaded.beside(loaded.current().id, metric.id)
    assert [item.id for item in beside] == [m.id for m in report.metrics if m.issue == metric.issue]
    assert loaded.metric(loaded.current().id, metric.id) == metric
    assert loaded.metric(loaded.current().id, "no such metric") is None


def test_postings_survive_packing():
    numbers = array("I", [0, 7, 70000, 2**31])
    assert unpack(pack(numbers)) == numbers
