"""Many words as one regular expression: grouped by how they begin, they match what a plain list would."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.vocabulary import alternatives, whole_words, word_pattern

WORDS = ("整改", "整改到位", "整", "完成", "完", "c++", "done", "do")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("整改到位了", ["整改到位"]),
        ("整改了，整治", ["整改", "整"]),
        ("完成，完", ["完成", "完"]),
        ("c++", ["c++"]),
        ("还没有", []),
    ],
)
def test_the_longest_word_is_found(text: str, found: list[str]) -> None:
    assert re.findall(alternatives(WORDS), text) == found


def test_latin_words_stand_alone() -> None:
    assert [word_pattern(WORDS).findall(text) for text in ("do it", "undo", "doing", "done整改")] == [
        ["do"],
        [],
        [],
        ["done", "整改"],
    ]
    assert re.findall(whole_words(("do",), "[a-z0-9]|-[a-z]"), "do, do-it, do-9") == ["do", "do"]
    assert whole_words(()) == ""


@given(
    st.lists(st.text("甲乙丙ab(", min_size=1, max_size=4), min_size=1, max_size=12), st.text("甲乙丙ab(", max_size=30)
)
def test_grouped_words_match_as_a_plain_list_does(words: list[str], text: str) -> None:
    plain = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    assert re.findall(alternatives(words), text) == re.findall(plain, text)
