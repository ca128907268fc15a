"""Moments as people read them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

HOME = ZoneInfo("Asia/Shanghai")  # where the reports of this genre are published


def moment(at: str, zone: ZoneInfo = HOME) -> str:
    """An ISO time as date and time of day in a zone."""
    return datetime.fromisoformat(at).astimezone(zone).strftime("%Y-%m-%d %H:%M")
