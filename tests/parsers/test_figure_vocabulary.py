"""The words by which a figure is chosen: every role is one that the code asks for."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from parsers.figure_vocabulary import pattern, words
from parsers.vocabulary import grouped, rows

_CODE = "".join(path.read_text(encoding="utf-8") for path in Path("handlers").glob("*.py"))


def test_every_role_is_asked_for_by_the_code() -> None:
    named = set(re.findall(r'"([a-z-]+)"', _CODE))
    assert set(grouped("figure_words")) <= named


def test_rows_of_a_role_stand_together() -> None:
    """Of two roles of one name far apart each would take the other's words."""
    roles = [role for role, *_ in rows("figure_words")]
    begun = [role for before, role in zip(["", *roles], roles, strict=False) if role != before]
    assert [role for role, times in Counter(begun).items() if times > 1] == []


def test_rows_of_a_role_are_are_alternatives() -> None:
    assert pattern("adding").search("how many new schools")
    assert pattern("adding").search("净增多少人")
    assert not pattern("adding").search("高新企业多少家")


def test_plain_words_are_told_apart() -> None:
    assert "收缴" in words("told-of-things")
