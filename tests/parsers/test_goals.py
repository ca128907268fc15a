"""What stands in the sentence of a field that tells the goal is a goal; what was done behind it is none."""

from __future__ import annotations

from parsers.reading import read_text

_CARD = """整改情况公示
问题一：山乡道路硬化率低。
整改目标：通组道路硬化率达到90%以上。
整改情况：硬化道路12公里,硬化率达到92%。
问题二：路灯不足。
整改情况：(一)明确工作目标:亮灯率达到95%以上。(二)狠抓落实。安装路灯120盏。
"""


def test_only_the_sentence_of_the_goal_tells_goals() -> None:
    told = {m.quote: m.target for m in read_text(_CARD).metrics}
    assert told == {"90%以上": True, "12公里": False, "92%": False, "95%以上": True, "120盏": False}
