"""The last subject of a person, the report and the language of a chat."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from made_reports import FACTS, NOW, make_report

from store.errors import StoreError
from store.records import Dialog
from store.store import Store

SUBJECT = Dialog(None, "i9", None, "问题9进展", NOW.isoformat())


def rows(store: Store) -> int:
    return int(store._readers.run(lambda db: db.execute("SELECT count(*) FROM dialogs").fetchone()[0]))


def test_a_subject_is_kept_for_ten_minutes(store: Store) -> None:
    store.remember(1, None, 7, SUBJECT)
    assert store.dialog(1, None, 7, NOW) == SUBJECT
    assert store.dialog(1, None, 7, NOW + timedelta(minutes=10)) == SUBJECT
    assert store.dialog(1, None, 7, NOW + timedelta(minutes=10, seconds=1)) is None


def test_a_clock_far_behind_finds_nothing(store: Store) -> None:
    store.remember(1, None, 7, SUBJECT)
    assert store.dialog(1, None, 7, NOW - timedelta(days=1)) is None


def test_zones_do_not_matter(store: Store) -> None:
    there = timezone(timedelta(hours=8))
    store.remember(1, None, 7, replace(SUBJECT, at=NOW.astimezone(there).isoformat()))
    assert store.dialog(1, None, 7, datetime(2024, 7, 1, 16, 5, tzinfo=there)) is not None


@pytest.mark.parametrize(("chat", "topic", "person"), [(2, None, 7), (1, 4, 7), (1, None, 8)])
def test_a_subject_belongs_to_chat_topic_and_person(store: Store, chat: int, topic: int | None, person: int) -> None:
    store.remember(1, None, 7, SUBJECT)
    assert store.dialog(chat, topic, person, NOW) is None


def test_a_new_subject_wins(store: Store) -> None:
    version = store.load(make_report(), "a", NOW).version.id
    store.remember(-100123456789012, 4, 7, SUBJECT)
    newer = Dialog(version, "i1", "m1", "增速呢", (NOW + timedelta(minutes=1)).isoformat())
    store.remember(-100123456789012, 4, 7, newer)
    assert store.dialog(-100123456789012, 4, 7, NOW) == newer
    assert rows(store) == 1


def test_outlived_subjects_are_not_kept(store: Store) -> None:
    store.remember(1, None, 7, SUBJECT)
    store.remember(2, None, 8, replace(SUBJECT, at=(NOW + timedelta(minutes=11)).isoformat()))
    assert rows(store) == 1


def test_the_report_of_a_chat(store: Store) -> None:
    first = store.load(make_report(), "a", NOW).version.report
    second = store.load(make_report(facts=replace(FACTS, inspected="中共白沙县委")), "b", NOW).version.report
    assert store.focus(1) is None
    store.set_focus(1, first)
    store.set_focus(2, second)
    assert (store.focus(1), store.focus(2)) == (first, second)
    store.set_focus(1, None)
    assert store.focus(1) is None


def test_an_unknown_report_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="no such report"):
        store.set_focus(1, 5)
    assert store.focus(1) is None


def test_the_language_of_a_chat_and_its_report_are_set_apart(store: Store) -> None:
    report = store.load(make_report(), "a", NOW).version.report
    assert store.language(1) is None
    store.set_focus(1, report)
    store.set_language(1, "en")
    store.set_language(1, "zh")
    assert (store.language(1), store.focus(1)) == ("zh", report)
    store.set_language(1, None)
    assert (store.language(1), store.focus(1)) == (None, report)
