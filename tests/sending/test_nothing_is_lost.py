"""Between two digests nothing is lost and nothing told twice, whatever happens between composing and sending."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from virtual_office import Office, Post

from handlers import scheduler
from handlers.due_digests import due_digests
from handlers.due_errata import due_errata
from parsers.reading import read_text
from store import chats, corrections, progress, subscriptions
from store.corrections import Fresh
from store.ledger import Outcome
from store.schedule import Schedule
from store.subscriptions import Subscription
from store.withdrawing import withdraw

SAMPLES = Path(__file__).parents[2] / "samples"
CHAT = 5
CHANGED = "问题9　农村供水保障有短板：推进中 → 已完成"


@pytest.fixture(scope="module")
def readings():
    first, later = (read_text((SAMPLES / name).read_text("utf-8")) for name in ("hedu-2025.txt", "hedu-2025-later.txt"))
    return first, later


@pytest.fixture(scope="module")
def other():
    return read_text(
        "关于巡察集中整改进展情况的通报\n2025年，县委巡察组对禾渡县交通运输局党组开展了巡察。\n"
        "一、关于“桥梁养护不及时”问题\n整改情况：已加固桥梁3座，该问题已完成整改。\n"
        "二、关于“公交线路少”问题\n整改情况：正在制定方案。"
    )


@pytest.fixture
async def office(tmp_path, virtual, readings, monkeypatch):
    monkeypatch.setattr("handlers.digest_compose.installed_font", lambda: None)
    one = Office(tmp_path / "ledger.db", virtual, Post(virtual), (due_digests, due_errata))
    await one.open()
    one.store.load(readings[0], "hedu.txt", virtual.now())
    wish = Subscription(CHAT, None, Schedule(2, 540, "Asia/Shanghai"), CHAT, "on")
    one.store.do(subscriptions.keep, wish, virtual.now())
    yield one
    await one.close()


async def week(office, before=lambda: None):
    """The next digest: composed and written down, then ``before`` happens, then it is sent; the texts that arrived."""
    start = len(office.post.arrived)
    due = office.store.read(subscriptions.subscription, CHAT, None).next_at
    office.time.seconds = due.timestamp() + 60
    await office.scheduler._take()
    before()
    await office.settle()
    return "\n".join(text for _, text in office.post.texts[start:])


def load(office, reading, name="hedu.txt", earlier=1.0):
    """Load as a slow load does: its time was noted before it is seen."""
    return office.store.load(reading, name, office.time.now() - timedelta(seconds=earlier)).version


def key_of(office, ref):
    version = office.store.current()
    return version.report, next(h.key for h in office.store.headings(version.id) if h.ref == ref)


def record(office, ref, note):
    report, key = key_of(office, ref)
    at = progress.utc(office.time.now() - timedelta(seconds=1))
    fresh = progress.Fresh(key, report, "done", False, note, CHAT, "李四", CHAT, 0, at)
    return office.store.do(progress.record, fresh, at).update


def correct(office, ref):
    report, key = key_of(office, ref)
    at = progress.utc(office.time.now() - timedelta(seconds=1))
    fresh = Fresh(key, report, "status", "", "", "done", "ongoing", "见原件", CHAT, "王五", CHAT, at)
    return office.store.do(corrections.correct, fresh)[0]


async def test_a_version_published_between_composing_and_sending_is_told_in_the_next_one(office, readings):
    first = await week(office, lambda: load(office, readings[1]))
    assert "第1版" in first
    second = await week(office)
    assert CHANGED in second
    assert "第1版 → 第2版" in second
    assert "以来没有变化" in await week(office)


async def test_a_record_written_between_composing_and_sending_is_told_in_the_next_one(office):
    await week(office)
    second = await week(office, lambda: record(office, "12", "已办结"))
    assert "已办结" not in second
    assert "已办结" in await week(office)
    assert "已办结" not in await week(office)


async def test_a_correction_by_hand_is_told_once_and_so_is_taking_it_back(office):
    assert "已完成19，推进中8" in await week(office)
    made = []
    second = await week(office, lambda: made.append(correct(office, "9")))
    assert "人工更正" not in second
    third = await week(office)
    assert "人工更正（1）" in third
    assert "农村供水保障有短板：状态更正为已完成（原读作：推进中；工作组成员，2025-09-30" in third
    assert "已完成20，推进中7" in third
    assert "更正1条" in third
    at = progress.utc(office.time.now())
    office.store.do(corrections.take_back, made[0].id, CHAT, "王五", CHAT, at)
    fourth = await week(office)
    assert "农村供水保障有短板：状态的更正已撤销（工作组成员，" in fourth
    assert "以来没有变化" in await week(office)


async def test_a_time_limit_put_right_by_hand_is_the_one_that_counts(office):
    await week(office)
    report, key = key_of(office, "9")
    at = progress.utc(office.time.now())
    fresh = Fresh(key, report, "deadline", "", "", "2025年9月底前", "2025年10月底前", "", CHAT, "王五", CHAT, at)
    office.store.do(corrections.correct, fresh)
    second = await week(office)
    assert "时限更正为2025年9月底前（原读作：2025年10月底前" in second
    assert "农村供水保障有短板：2025年9月底前（更正），今天到期" in second


async def test_another_report_is_introduced_and_the_first_goes_on_where_it_was(office, readings, other):
    await week(office)
    hedu = office.store.current().report
    load(office, other, "bridges.txt")
    second = await week(office)
    assert "讲的是另一份报告" in second
    assert "问题2　公交线路少" in second
    office.store.do(chats.set_focus, CHAT, hedu)
    load(office, readings[1])
    third = await week(office)
    assert CHANGED in third
    assert "2025-09-23 的周报以来的变化" in third, "not since the one about the other report"


async def test_a_version_taken_back_before_it_was_sent_is_not_told(office, readings):
    await week(office)
    version = load(office, readings[1])
    second = await week(office, lambda: withdraw(office.store, version.id, office.time.now()))
    assert "以来没有变化" in second
    assert "第2版" not in second
    assert second.count("周报　") == 1
    assert "<b>更正" not in second, "nobody was told, so nobody is owed a correction"


async def test_a_version_taken_back_before_its_digest_was_written_down_is_not_told(office, readings):
    await week(office)
    version = load(office, readings[1])
    office.time.forward(days=7)
    prepared = office.scheduler._prepare(office.time.now())
    withdraw(office.store, version.id, office.time.now())
    written = partial(scheduler._record, prepared, office.time.now())
    assert office.store.write(written).result() == 0
    assert "以来没有变化" in await week(office)


async def test_a_version_taken_back_after_its_digest_is_put_right_and_the_next_one_says_so(office, readings):
    await week(office)
    version = load(office, readings[1])
    assert CHANGED in await week(office)
    withdraw(office.store, version.id, office.time.now())
    third = await week(office)
    assert "那份周报所依据的版本后来被撤回，现在以第1版为准" in third
    assert "没有变化" not in third
    assert sum("<b>更正</b>" in text for _, text in office.post.texts) == 1
    assert "以来没有变化" in await week(office)


async def test_it_is_put_right_in_the_digests_language_and_tells_of_figures_as_of_when(office, readings):
    wish = office.store.read(subscriptions.subscription, CHAT, None)
    office.store.do(subscriptions.keep, replace(wish, language="en"), office.time.now())
    version = load(office, readings[1])
    assert "Weekly digest" in await week(office)
    withdraw(office.store, version.id, office.time.now())
    await office.settle()
    erratum = office.post.texts[-1][1]
    assert "<b>Correction</b>" in erratum
    assert "the answer was “27个”" not in erratum, "both versions say so"
    assert "the answer was “17个（2025-11-30）”, it is “15个（2025-06-30）” now" in erratum


async def test_the_version_loaded_in_its_place_is_compared_with_the_one_before_it(office, readings):
    await week(office)
    version = load(office, readings[1])
    await week(office)
    withdraw(office.store, version.id, office.time.now())
    load(office, replace(readings[1], text=readings[1].text + "\n"))
    third = await week(office)
    assert "变化改从第1版算起" in third
    assert CHANGED in third


async def test_a_digest_of_which_a_part_has_left_goes_out_and_is_put_right(office, readings):
    office.store.load(readings[1], "hedu.txt", office.time.now())
    version = office.store.current()
    office.time.forward(days=2)
    await office.scheduler._take()
    sql = "UPDATE sends SET state = 'uncertain', settled_at = 0 WHERE part = 0"
    office.store.write(lambda db: db.execute(sql)).result()
    withdraw(office.store, version.id, office.time.now())
    await office.settle()
    assert any("<b>更正" in text for _, text in office.post.texts)


async def test_what_a_doubtful_digest_told_is_repeated(office, readings):
    await week(office)
    load(office, readings[1])
    office.post.script = lambda _: TimeoutError("perhaps")
    await week(office)
    assert Outcome("uncertain").state in {state for _, _, state, _ in office.states()}
    office.post.script = lambda _: None
    third = await week(office)
    assert CHANGED in third
    assert "可能没有送达" in third
    assert "↺ 可能已告知" in third
    assert "以来没有变化" in await week(office)
