"""Whether a question asks for a person's name: a report names no persons."""

from __future__ import annotations

import re

_OFFICE = "(?:书记|[市县区镇乡局院校厅部处科股站所]长|主任|董事长|总经理)"
_WHO_IS = re.compile(
    rf"{_OFFICE}(?:是|叫|姓)(?:谁|哪|什么|啥)|谁是.{{0,8}}{_OFFICE}|叫(?:什么|啥)名字"
    r"|\bwho(?: is|.s) (?:the|your|our) (?:[a-z]+ ){0,2}(?:mayor|secretary|governor|president|principal|dean)\b"
)


def asks_name(text: str) -> bool:
    """Does a normalised message ask who holds an office?"""
    return _WHO_IS.search(text) is not None
