"""Updates: append-only, nothing lost when several people write at once, undone at most once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from store import drafts, progress
from store.entered import NOTHING, all_entered, entered
from store.progress import Fresh, utc

AT = datetime(2025, 7, 1, 9, 0, tzinfo=UTC)


def fresh(key=1, status="done", author=7, minute=0, note=""):
    return Fresh(key, 1, status, False, note, author, f"成员{author}", -5, 0, utc(AT + timedelta(minutes=minute)))


def record(store, *args, since=AT, **values):
    return store.do(progress.record, fresh(*args, **values), utc(since))


def test_the_newest_status_that_was_not_taken_back_is_in_force(store):
    first = record(store, status="ongoing")
    second = record(store, status="done", minute=1)
    record(store, status=None, note="只是备注", minute=2)
    assert first.before is None
    assert second.before == first.update
    assert store.read(progress.tracked, 1) == second.update
    undone = store.do(progress.undo, second.update.id, fresh(author=8))
    assert undone.now == first.update
    assert store.do(progress.undo, second.update.id, fresh()) is None
    assert store.do(progress.undo, undone.update.id, fresh()) is None
    assert store.do(progress.undo, 99, fresh()) is None
    updates, total = store.read(progress.log, key=1)
    assert total == 4
    assert [u.undone for u in updates] == [False, False, True, False]


def test_a_note_counts_only_while_it_is_the_newest(store):
    record(store, status=None, note="一")
    assert store.read(progress.remark, 1).note == "一"
    record(store, status="done", minute=1)
    assert store.read(progress.remark, 1) is None


def test_many_people_at_once_lose_nothing(store):
    def one(n: int):
        return record(store, author=n % 8, status=("done", "ongoing")[n % 2], minute=n, note=str(n))

    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(one, range(200)))
    updates, total = store.read(progress.log, key=1, most=1000)
    assert total == 200
    assert sorted(int(u.note) for u in updates) == list(range(200))
    in_order = sorted(outcomes, key=lambda o: o.update.id)
    befores = [o.before.id if o.before else None for o in in_order]
    assert befores == [None, *(o.update.id for o in in_order[:-1])]  # each was told truly what stood before it
    for place, outcome in enumerate(in_order):
        earlier = {o.update.id for o in in_order[:place] if o.update.author != outcome.update.author}
        assert {m.id for m in outcome.meanwhile} == earlier


def test_an_update_is_taken_back_once_however_many_press(store):
    update = record(store).update
    with ThreadPoolExecutor(8) as pool:
        undone = list(pool.map(lambda n: store.do(progress.undo, update.id, fresh(author=n)), range(16)))
    assert sum(u is not None for u in undone) == 1
    assert store.read(progress.log, key=1)[1] == 2


def test_a_draft_is_finished_once_however_many_press(store):
    draft = store.do(drafts.save, -5, 7, "update", {"key": 1}, AT)
    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(lambda _: store.do(drafts.finish, draft), range(16))) == 1


def test_outlived_drafts_are_dropped(store):
    old = store.do(drafts.save, -5, 7, "update", {"key": 1}, AT)
    new = store.do(drafts.save, -5, 7, "update", {"note": "新"}, AT + timedelta(days=1, minutes=1))
    assert store.read(drafts.draft, old) is None
    assert store.read(drafts.draft, new).content == {"note": "新"}


def test_what_others_recorded_since_is_told_and_ones_own_is_not(store):
    record(store, author=7, minute=1)
    other = record(store, author=8, minute=2, status="late").update
    outcome = record(store, author=7, minute=3, since=AT)
    assert outcome.meanwhile == (other,)
    assert record(store, author=7, minute=4, since=AT + timedelta(minutes=3)).meanwhile == ()


def test_files_belong_to_their_update(store):
    files = [("photo", "p1", ""), ("document", "d1", "意见.pdf")]
    update = store.do(progress.record, fresh(), utc(AT), files).update
    kept = store.read(progress.evidence_of, update.id)
    assert [(e.kind, e.file, e.name) for e in kept] == files
    assert store.read(progress.evidence, kept[1].id) == kept[1]


def test_what_came_after_an_update_and_what_was_in_force_then(store):
    updates = [record(store, minute=n, status=s).update for n, s in enumerate(("ongoing", "late", "done"))]
    undone = store.do(progress.undo, updates[2].id, fresh()).update
    assert [u.id for u in store.read(progress.after, updates[0].id, 10)] == [updates[1].id, updates[2].id, undone.id]
    in_force = [store.read(progress.tracked_as_of, 1, u.id).status for u in (*updates, undone)]
    assert in_force == ["ongoing", "late", "done", "late"]


def test_nobody_entered_anything(store):
    assert store.read(all_entered, 1) == {}
    assert store.read(entered, 1, "i001") == NOTHING


def test_of_a_report_each_issue_has_its_own(store):
    one, two = record(store, 1).update, record(store, 2, status="late").update
    store.do(progress.record, replace(fresh(3), report=2), utc(AT))
    assert store.read(progress.all_tracked, 1) == {1: one, 2: two}
