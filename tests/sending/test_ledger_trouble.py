"""A ledger that is locked or whose disk is full: nothing is sent that is not recorded, nothing is lost."""

from __future__ import annotations

import sqlite3

import pytest

from store.errors import StoreError


class Broken:
    """The store's way to write, which fails while ``code`` says so."""

    def __init__(self, office):
        self.code = None
        self._write = office.store.write
        office.store.write = self

    def __call__(self, job):
        if self.code is None:
            return self._write(job)
        raise StoreError(self.code)


@pytest.mark.parametrize("code", ["full", "locked"])
async def test_nothing_is_sent_that_cannot_be_claimed(office, errands, code):
    writer = Broken(office)
    errands.give(1, "甲")
    writer.code = code
    await office.scheduler.round()
    assert office.post.arrived == []
    writer.code = None
    await office.settle()
    assert office.post.texts == [(1, "甲")]


@pytest.mark.parametrize("code", ["full", "locked"])
async def test_an_outcome_that_cannot_be_recorded_is_kept_and_nothing_goes_out_before_it_is(office, errands, code):
    writer = Broken(office)
    errands.give(1, "甲", "乙")

    def fill(_):
        writer.code = code

    office.post.script = fill
    await office.scheduler.round()
    await office.scheduler.round()
    assert office.post.texts == [(1, "甲")]
    writer.code, office.post.script = None, lambda _: None
    await office.settle()
    assert office.post.texts == [(1, "甲"), (1, "乙")]
    assert [row[2] for row in office.states()] == ["sent", "sent"]


async def test_an_outcome_that_was_never_recorded_is_uncertain_after_a_restart(office, errands):
    writer = Broken(office)
    errands.give(1, "甲")

    def fill(_):
        writer.code = "full"

    office.post.script = fill
    await office.scheduler.round()
    await office.reopen()
    await office.settle()
    assert office.post.texts == [(1, "甲")]
    assert office.states() == [(1, 0, "uncertain", "cut-off")]


async def test_a_file_locked_by_another_program_for_real(office, errands):
    other = sqlite3.connect(office.path, isolation_level=None)
    office.store._writer._db.execute("PRAGMA busy_timeout = 1")
    errands.give(1, "甲")
    other.execute("BEGIN IMMEDIATE")
    await office.scheduler.round()
    assert office.post.arrived == []
    other.execute("ROLLBACK")
    other.close()
    await office.settle()
    assert office.post.texts == [(1, "甲")]


async def test_a_disk_full_for_real(office, errands):
    page_count = office.store._writer._db.execute("PRAGMA page_count").fetchone()[0]
    office.store._writer._db.execute(f"PRAGMA max_page_count = {page_count}")
    errands.give(1, "甲" * 4000, period="v1")
    errands.give(2, "乙" * 4000, period="v1")
    await office.scheduler.round()
    arrived = len(office.post.arrived)
    office.store._writer._db.execute("PRAGMA max_page_count = 1073741823")
    await office.settle()
    assert arrived < 2
    assert sorted(chat for chat, _ in office.post.texts) == [1, 2]
