"""Both languages say the same things."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from handlers.answer import Answer, Line, Term
from handlers.wording import TABLES, language_for, plain_text

KEYS = sorted(TABLES["zh"])


def names(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_both_tables_have_the_same_keys():
    assert set(TABLES["zh"]) == set(TABLES["en"])


@pytest.mark.parametrize("key", KEYS)
def test_both_sentences_take_the_same_values(key):
    assert names(TABLES["zh"][key]) == names(TABLES["en"][key])


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_markup_is_closed_and_only_what_telegram_knows(key, language):
    opened: list[str] = []
    for closing, tag in re.findall(r"<(/?)([^>]*)>", TABLES[language][key]):
        assert tag in ("b", "i")
        if closing:
            assert opened.pop() == tag
        else:
            opened.append(tag)
    assert not opened


@pytest.mark.parametrize(
    ("spoken", "chosen", "code", "language"),
    [
        ("en", "zh", "zh", "en"),
        (None, "en", "zh", "en"),
        (None, None, "zh-hans", "zh"),
        (None, None, "ru", "en"),
        (None, None, None, "zh"),
    ],
)
def test_language_of_a_reply(spoken, chosen, code, language):
    assert language_for(spoken, chosen, code) == language


def test_values_are_escaped_for_the_chat_and_plain_on_the_command_line():
    answer = Answer("none", (Line("none.topic", {"words": "a<b> & c"}),))
    assert "“a<b> & c”" in plain_text(answer, "zh")


def test_terms_follow_the_language():
    answer = Answer("none", (Line("item", {"label": Term("label.number", "9"), "title": "x"}),))
    assert plain_text(answer, "zh") == "· 问题9　x"
    assert plain_text(answer, "en") == "· Issue 9: x"
