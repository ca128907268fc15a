"""Issues under numbered labels (反馈问题1:…) that stand in sections: an outline, however many labels each has.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re

from parsers.notices import FieldAt
from parsers.ordinals import HAN

FEWEST = 2  # issues that make a list
_SECTION = re.compile(rf"[ \t#*]*(?:[{HAN}]{{1,3}}[、.]|\([{HAN}]{{1,3}}\))[^。;:!?\n]{{2,40}}")


def is_sectioned(text: str, fields: list[FieldAt]) -> bool:
    """Whether problems are numbered by their labels, counting on, and a section's title stands right above one."""
    problems = [field for field in fields if field.role == "problem" and field.nth is not None]
    counted = [field.nth or 0 for field in problems]
    if len(set(counted)) < max(FEWEST, len(counted)):
        return False
    return any(_SECTION.fullmatch(_line_above(text, field.start)) for field in problems[1:])


def _line_above(text: str, start: int) -> str:
    end = text.rfind("\n", 0, start) + 1
    while end and text[end - 1].isspace():
        end -= 1
    return text[text.rfind("\n", 0, end) + 1 : end].rstrip(" \t*")
