"""Units: the longest measure word or physical unit that stands at an offset (parsers/data/units.tsv)."""

from __future__ import annotations

from functools import cache

from parsers.vocabulary import rows


@cache
def unit_table() -> tuple[dict[str, tuple[str, str]], int]:
    """Units with their class and the characters that must not follow; and the length of the longest."""
    table = {row[0]: (row[1], row[2] if len(row) > 2 else "") for row in rows("units")}
    return table, max(map(len, table))


def unit_at(text: str, at: int, *, divides: bool = False) -> tuple[str, str] | None:
    """The longest unit that stands at an offset, with its class; None when another word stands there.

    One that ``divides`` stands under a stroke: no other word begins there (毫克/升降至).
    """
    table, longest = unit_table()
    for size in range(min(longest, len(text) - at), 0, -1):
        found = table.get(text[at : at + size])
        if found is None:
            continue
        follower = text[at + size : at + size + 1]
        if follower and (
            (follower in found[1] and not divides)
            or (text[at + size - 1].isascii() and follower.isascii() and follower.isalnum())
        ):
            continue
        return text[at : at + size], found[0]
    return None


def whole_unit(text: str, at: int, unit: str) -> tuple[str, int]:
    """The unit with a second one in brackets (台(套)) or under a stroke (元/平方米)."""
    if text[at : at + 1] == "(":
        inner = unit_at(text, at + 1)
        if inner and text[at + 1 + len(inner[0]) : at + 2 + len(inner[0])] == ")":
            return f"{unit}({inner[0]})", at + 2 + len(inner[0])
    while text[at : at + 1] in ("/", "每") or text[at : at + 1] == "·":
        size = 1
        if unit_at(text, at + 1) is None:
            size += text[at + 1 : at + 2] in ("百", "千", "万")
        inner = unit_at(text, at + size, divides=text[at] == "/") or (
            ("月", "time") if text[at + size : at + size + 1] == "月" else None
        )
        if inner is None or (text[at] == "每" and not unit.endswith(("元", "克", "立方米", "斤", "吨"))):
            break
        stroke = "/" if text[at] == "每" else text[at]
        unit, at = unit + stroke + text[at + 1 : at + size] + inner[0], at + size + len(inner[0])
    return unit, at
