"""Weeks of digests in simulated time: every period exactly one, whatever zone, clock change or restart."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from virtual_office import Office, Post, VirtualTime

from handlers.due import Outgoing
from handlers.due_digests import due_digests
from store import subscriptions
from store.ledger import next_try
from store.schedule import Schedule
from store.subscriptions import Subscription

# Both kinds of clock change fall into eight weeks from 22 September: forward in the south, back in the north.
ZONES = (
    "Asia/Shanghai", "Asia/Urumqi", "Asia/Tokyo", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tehran", "Europe/Berlin",
    "Europe/London", "Europe/Moscow", "Africa/Cairo", "Africa/Lagos", "America/New_York", "America/Los_Angeles",
    "America/St_Johns", "America/Santiago", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland",
    "Pacific/Kiritimati", "UTC",
)  # fmt: skip
STEP = timedelta(minutes=1)
LATEST = timedelta(hours=37)  # the longest downtime, and the time it takes to send them all


@dataclass
class History:
    """What became of a subscription: the periods in the ledger, and when each of its digests arrived."""

    wanted: Subscription
    periods: list[str] = field(default_factory=list)
    arrived: list[datetime] = field(default_factory=list)


async def eight_weeks(path: Path, dice: random.Random, count: int, restarts: int) -> list[History]:
    """Run the bot's scheduler over eight weeks, with restarts in the middle of sending."""
    time = VirtualTime()
    office = Office(path, time, Post(time), (due_digests,))
    await office.open()
    end = time.now() + timedelta(weeks=8)
    histories = {number: History(a_subscription(dice, number)) for number in range(1, count + 1)}
    for one in histories.values():
        office.store.do(subscriptions.keep, one.wanted, time.now())
    stops = sorted(dice.uniform(time.seconds, end.timestamp() - 4 * 86_400) for _ in range(restarts))
    while time.now() < end:
        await restart_where_due(office, stops, dice)
        await office.scheduler.round()
        time.seconds = max(time.seconds + 2, min(coming(office), end.timestamp()))
    assert {row[2] for row in office.states()} == {"sent"}
    sql = "SELECT abs(chat), period FROM sends ORDER BY id"
    for chat, period in office.store.read(lambda db: db.execute(sql).fetchall()):
        histories[chat].periods.append(period)
    for claim, at in office.post.arrived:
        histories[abs(claim.chat)].arrived.append(at)
    await office.close()
    return list(histories.values())


def a_subscription(dice: random.Random, number: int) -> Subscription:
    """Some at any minute, some at an hour that clocks skip or repeat."""
    minute = dice.choice([dice.randrange(1440), 150, 90, 120, 0, 1439])
    weekday = dice.choice([1, 2, 3, 4, 5, 6, 7, 7, 7])
    chat = number if dice.random() < 0.7 else -number
    return Subscription(chat, None, Schedule(weekday, minute, ZONES[number % len(ZONES)]), 1, "on")


async def restart_where_due(office: Office, stops: list[float], dice: random.Random) -> None:
    """Stop in the middle of a round, be away for up to a day and a half, start again."""
    if not stops or office.time.seconds < stops[0]:
        return
    stops.pop(0)
    left = dice.randrange(1, 6)

    def stop_soon(_claim: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            office.scheduler._stopping = True

    office.post.script = stop_soon
    await office.scheduler.round()
    office.post.script = lambda _: None
    await office.close()
    office.time.forward(hours=dice.choice([0, 1, 12, 36]))
    await office.open()


def coming(office: Office) -> float:
    """The next moment anything can happen."""
    sql = "SELECT min(next_at) FROM subscriptions"
    due = office.store.read(lambda db: db.execute(sql).fetchone()[0])
    again = office.store.read(next_try)
    return min(due, again.timestamp() if again else due)


def check(histories: list[History]) -> None:
    """Compare with an own walk over the local calendar: each period once, in order, soon after its moment."""
    start = VirtualTime().now()
    for one in histories:
        wanted = due_weeks(one.wanted.schedule, start)
        assert one.periods == [week for week, _ in wanted], one
        assert len(one.arrived) == len(wanted), one
        for (_, due), arrived in zip(wanted, one.arrived, strict=True):
            assert timedelta() <= arrived - due < LATEST, one


def due_weeks(schedule: Schedule, start: datetime) -> list[tuple[str, datetime]]:
    """The weeks whose moment lies in the eight weeks, found by walking over the minutes before each wished-for one."""
    weeks, zone = [], ZoneInfo(schedule.zone)
    for day in range(-1, 8 * 7 + 2):
        local = (start + timedelta(days=day)).date()
        if local.isoweekday() != schedule.weekday:
            continue
        before = datetime(local.year, local.month, local.day, 12, tzinfo=UTC) - timedelta(hours=30)
        first = first_passing(schedule.minute, local, zone, before)
        if start < first < start + timedelta(weeks=8):
            weeks.append(("{}-W{:02d}".format(*local.isocalendar()[:2]), first))
    return weeks


def first_passing(minute: int, wanted: date, zone: ZoneInfo, moment: datetime) -> datetime:
    """The first moment at which the local clock shows that minute of that date, or one that was skipped to."""
    while True:
        local = moment.astimezone(zone)
        if local.date() == wanted and local.hour * 60 + local.minute >= minute:
            return moment
        moment += STEP


async def test_a_few_subscriptions_over_eight_weeks(tmp_path, dice, monkeypatch):
    monkeypatch.setattr("handlers.due_digests.compose_digest", lambda *_: Outgoing(("周报",)))
    histories = await eight_weeks(tmp_path / "l.db", dice, count=40, restarts=6)
    check(histories)


@pytest.mark.prove
async def test_a_thousand_subscriptions_in_twenty_zones_over_eight_weeks(tmp_path, dice, monkeypatch):
    monkeypatch.setattr("handlers.due_digests.compose_digest", lambda *_: Outgoing(("周报",)))
    histories = await eight_weeks(tmp_path / "l.db", dice, count=1000, restarts=40)
    check(histories)
