"""Sections that only count findings and how many of them are mended (分机构情况。医院反馈问题41个,已整改38个).

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.response_starts import Answer

_TITLE = re.compile(r"[^。\n]*[。\n]")
_SURVEY = re.compile(r"[^。:\n]*情况[。:\n]")
_SENTENCE = re.compile(r"[^。;\n]+")
_HOW_MANY = (
    r"(?:已经?|均已|正在|[尚仍还]?未|还有|剩余|持续|长期|基本)*(?:完成|整改|办结|销号|落实|推进|到位)*\d+[项个条件]"
)
_COUNTED = re.compile(  # what was found by what was done (排查问题5个,已整改4个) is an action
    r"\s*(?![^,]*(?:发现|[排自检抽核巡清]查|摸排|梳理))[^,\d]{0,40}(?:问题|事项|意见|任务)\d+[项个条件]"
    rf"(?:,(?:其中|目前),?{_HOW_MANY}|,{_HOW_MANY})+(?:,[^,\d]{{0,8}}率[^,\d]{{0,4}}[\d.]+%)?\s*"
)


def mostly_counts(text: str, items: Sequence[Answer]) -> bool:
    """Whether more than half of the items are nothing but a title and counts of findings.

    Half of them are enough where the others are titled as surveys too (制度建设情况), not as actions.
    """
    stops = [*(item.mark.start if item.mark else item.start for item in items), len(text)][1:]
    counted = sum(_only_counts(text, item.value, stop) for item, stop in zip(items, stops, strict=True))
    surveys = all(_SURVEY.match(text, item.value) for item in items)
    return 2 * counted > len(items) or (surveys and 2 * counted == len(items))


def _only_counts(text: str, start: int, stop: int) -> bool:
    title = _TITLE.match(text, start, stop)
    told = [m for m in _SENTENCE.finditer(text, title.end() if title else start, stop) if m[0].strip()]
    return bool(told) and all(_COUNTED.fullmatch(text, *m.span()) for m in told)
