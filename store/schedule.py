"""When a weekly digest is due: one moment in every ISO week, in the chat's own time zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

CATCH_UP = timedelta(hours=48)  # a digest later than this is old news: the next one tells it
_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Schedule:
    """A weekday (1 is Monday), a minute of the day and the name of the time zone both are meant in."""

    weekday: int
    minute: int
    zone: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A moment something is due (UTC) and the ISO week it is due for, such as ``2024-W27``."""

    period: str
    at: datetime


def slot_of(schedule: Schedule, year: int, week: int) -> Slot:
    """The slot of an ISO week.

    An hour that the clocks skip is taken after the gap, one that they repeat at its first passing: each week has
    exactly one slot, and slots of later weeks are later.
    """
    day = date.fromisocalendar(year, week, schedule.weekday)
    wall = datetime.combine(day, time(*divmod(schedule.minute, 60)), ZoneInfo(schedule.zone))
    return Slot(f"{year}-W{week:02d}", wall.astimezone(UTC))


def slot_after(schedule: Schedule, moment: datetime) -> Slot:
    """The first slot later than a moment."""
    return next(slot for slot in _around(schedule, moment) if slot.at > moment)


def last_slot(schedule: Schedule, moment: datetime) -> Slot:
    """The last slot not later than a moment."""
    return next(slot for slot in reversed(_around(schedule, moment)) if slot.at <= moment)


def _around(schedule: Schedule, moment: datetime) -> list[Slot]:
    """The slots of the moment's week and of the weeks beside it, in order."""
    local = moment.astimezone(ZoneInfo(schedule.zone))
    weeks = ((local + step * _WEEK).isocalendar() for step in (-1, 0, 1))
    return [slot_of(schedule, week.year, week.week) for week in weeks]
