"""Moments as people read them: in the zone of their chat."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

HOME = ZoneInfo("Asia/Shanghai")  # where the reports of this genre are published


def moment(at: str, zone: ZoneInfo = HOME, *, day: bool = False) -> str:
    """An ISO time as date and time of day in a zone, or as the date alone."""
    return datetime.fromisoformat(at).astimezone(zone).strftime("%Y-%m-%d" if day else "%Y-%m-%d %H:%M")
