"""Every ISO week has exactly one moment, also where clocks jump."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.schedule import Schedule, last_slot, slot_after, slot_of

ZONES = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu",
         "America/Sao_Paulo", "Africa/Casablanca", "Pacific/Kiritimati", "UTC"]  # fmt: skip


@pytest.mark.parametrize(
    ("schedule", "week", "expected"),
    [
        (Schedule(1, 540, "Asia/Shanghai"), (2025, 27), "2025-06-30T01:00:00+00:00"),
        (Schedule(7, 150, "Europe/Berlin"), (2025, 13), "2025-03-30T01:30:00+00:00"),  # 02:30 is skipped: 03:30 there
        (Schedule(7, 150, "Europe/Berlin"), (2025, 43), "2025-10-26T00:30:00+00:00"),  # 02:30 comes twice: the first
        (Schedule(7, 150, "America/New_York"), (2025, 10), "2025-03-09T07:30:00+00:00"),
        (Schedule(7, 90, "America/New_York"), (2025, 44), "2025-11-02T05:30:00+00:00"),
        (Schedule(7, 135, "Australia/Lord_Howe"), (2025, 40), "2025-10-04T15:45:00+00:00"),  # half an hour is skipped
        (Schedule(5, 600, "Pacific/Apia"), (2011, 52), "2011-12-30T20:00:00+00:00"),  # that Friday never was there
        (Schedule(1, 0, "UTC"), (2020, 53), "2020-12-28T00:00:00+00:00"),
        (Schedule(4, 0, "UTC"), (2026, 1), "2026-01-01T00:00:00+00:00"),
    ],
)
def test_a_week_has_its_moment(schedule, week, expected):
    slot = slot_of(schedule, *week)
    assert (slot.period, slot.at.isoformat()) == (f"{week[0]}-W{week[1]:02d}", expected)


@given(
    st.builds(Schedule, st.integers(1, 7), st.integers(0, 1439), st.sampled_from(ZONES)),
    st.datetimes(datetime(2010, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
)
def test_slots_follow_one_another_a_week_apart(schedule, moment):
    last, following = last_slot(schedule, moment), slot_after(schedule, moment)
    assert last.at <= moment < following.at
    assert timedelta(days=5) < following.at - last.at < timedelta(days=9)
    assert slot_after(schedule, last.at) == following  # none between, none twice
    assert last_slot(schedule, following.at) == following
    assert last.period != following.period
    local = following.at.astimezone(ZoneInfo(schedule.zone))
    late = (local.hour * 60 + local.minute - schedule.minute) % 1440
    assert late in (0, 30, 60) or schedule.zone == "Pacific/Apia"  # later than asked only where the clocks skip
