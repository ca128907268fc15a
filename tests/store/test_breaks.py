"""The line breaks inside sentences: kept with their version, nothing to those who look for a figure or read an issue."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from made_reports import NOW, make_report
from sqlite_utils import Database

from parsers.reading import read_text
from store.index_texts import Item, items_of
from store.store import Store

_WIDTH = 26
_PARAGRAPHS = (
    "关于巡视整改情况的通报",
    "1.反馈问题：集镇供水管网漏损偏高，群众反映水压不足，夜间停水。",
    "整改情况：一是更换老旧管道和水表，提高了供水的压力，夜间不再停水，群众比较满意。",
    "二是建成监测平台，逐户安装传感器，实行夜间巡检，管网漏损率由24%降到11%，供水成本由每吨3.2元降到2.7元。",
)
TEXT = "\n".join(p[at : at + _WIDTH] for p in _PARAGRAPHS for at in range(0, len(p), _WIDTH)) + "\n"
WHOLE = replace(read_text(TEXT), breaks=())


def test_they_come_back_with_the_reading(store: Store) -> None:
    report = read_text(TEXT)
    assert report.breaks
    version = store.load(report, "x", NOW).version.id
    assert store.report(version) == report
    assert store.breaks(version, 0, len(TEXT)) == report.breaks
    first = report.breaks[0]
    assert store.breaks(version, *first) == (first,)
    assert store.breaks(version, first[0] + 1, report.breaks[1][0]) == ()
    assert len(store.unbroken(version, 3, 90)) == len(store.text(version, 3, 90))


def test_an_issue_is_given_without_them(store: Store) -> None:
    report = read_text(TEXT)
    version = store.load(report, "x", NOW).version.id
    (issue,) = store.issues(version)
    assert issue == store.issue(version, issue.id)
    assert issue.problem == "集镇供水管网漏损偏高，群众反映水压不足，夜间停水。"
    assert report.issues[0].problem_span == issue.problem_span


@pytest.mark.parametrize(("quote", "start"), [("24%", True), ("11%", False), ("3.2元", True), ("2.7元", False)])
def test_a_figure_is_indexed_with_its_whole_sentence(quote: str, start: bool) -> None:
    item = _item(TEXT, quote)
    assert item.traits.endswith("|start") is start
    assert "建成监测平台" in item.before
    assert item.near.startswith("管网漏损率由" if "%" in quote else "供水成本由每吨")


def _item(text: str, quote: str) -> Item:
    report = read_text(text)
    metric = next(m for m in report.metrics if m.quote == quote)
    return next(item for item in items_of(report) if item.id == metric.id)


def test_a_text_whose_lines_are_paragraphs_has_none() -> None:
    assert make_report().breaks == ()
    assert read_text("关于整改情况的通报\n一、总体情况\n整改问题9个。\n").breaks == ()


def test_a_version_of_an_older_ledger_has_none_and_is_not_indexed_anew(path: Path) -> None:
    with Store.open(path) as store:
        store.load(WHOLE, "x", NOW)
    db = Database(path)
    db.executescript("DROP VIEW published_breaks; DROP TABLE breaks; UPDATE index_items SET name = name || '旧';")
    db["_sqlite_migrations"].delete_where("name = '14'")
    db.close()
    with Store.open(path) as store:
        version = store.current()
        assert version is not None
        assert store.report(version.id) == WHOLE
        assert all(item.name.endswith("旧") for item in store.metric_items(version.id, 99))
        assert store.load(read_text(TEXT), "x", NOW).new is False


def test_they_go_with_their_version(store: Store) -> None:
    version = store.load(read_text(TEXT), "x", NOW).version.id
    store.write(lambda db: db.execute("DELETE FROM versions WHERE id = ?", [version])).result()
    assert store.breaks(version, 0, 999) == ()
    assert store.read(lambda db: db.execute("SELECT count(*) FROM breaks").fetchone()) == (0,)
