"""What is written after /subscribe."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from handlers.subscribe_words import read_wishes

SAID = [
    ("周一 9:00 Asia/Shanghai 教育方面 仅有变化时",
     {"weekday": 1, "minute": 540, "zone": "Asia/Shanghai", "about": "教育", "only_changes": True}),
    ("每周三下午3点半 静音", {"weekday": 3, "minute": 930, "silent": True}),
    ("星期天晚上八点", {"weekday": 7, "minute": 1200}),
    ("礼拜五 １８：０５", {"weekday": 5, "minute": 1085}),
    ("周二上午9点15分 东京", {"weekday": 2, "minute": 555, "zone": "Asia/Tokyo"}),
    ("每週四中午12點", {"weekday": 4, "minute": 720}),
    ("周六 12点", {"weekday": 6, "minute": 720}),
    ("Monday 9:00 Europe/Berlin only changes silent", {"weekday": 1, "minute": 540, "zone": "Europe/Berlin",
                                                       "only_changes": True, "silent": True}),
    ("every Tuesday at 7 pm New York", {"weekday": 2, "minute": 1140, "zone": "America/New_York"}),
    ("fri 12:30 am", {"weekday": 5, "minute": 30}),
    ("thursdays 6:45pm ongoing issues", {"weekday": 4, "minute": 1125, "status": "ongoing", "unknown": ("issues",)}),
    ("only when something changes", {"only_changes": True}),
    ("有变化才发", {"only_changes": True}),
    ("没变化就不发", {"only_changes": True}),
    ("没有变化也发", {"only_changes": False}),
    ("always with sound", {"only_changes": False, "silent": False}),
    ("只看未完成的", {"status": "ongoing"}),
    ("没完成的", {"status": "ongoing"}),
    ("已完成", {"status": "done"}),
    ("未启动", {"status": "planned"}),
    ("只看关注的", {"followed": True}),
    ("followed issues only", {"followed": True}),
    ("提到 供水", {"words": "供水"}),
    ("含“农村 供水”的 周一", {"words": "农村 供水", "weekday": 1}),
    ("mentioning PM2.5", {"words": "pm2.5"}),
    ("整份报告", {"everything": True}),
    ("每周一发给我", {"weekday": 1}),
    ("25:00", {"unknown": ("25:00",)}),
    ("明天", {"unknown": ("明天",)}),
    ("", {}),
]  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), SAID)
def test_what_is_said_is_read(said, expected):
    read = {name: value for name, value in asdict(read_wishes(said)).items() if value not in (None, ())}
    assert read == expected
