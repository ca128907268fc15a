"""A digest asked for in words: told as one, with a filter as a list."""

from __future__ import annotations

import html
from itertools import count
from pathlib import Path

import pytest

from handlers.conversation import Speaker
from handlers.talking import talk
from handlers.wording import plain_text
from parsers.reading import read_text

_PEOPLE = count(1)
SAMPLE = Path(__file__).parents[2] / "samples" / "hedu-2025.txt"


@pytest.fixture
def sample(empty_store, clock):
    empty_store.load(read_text(SAMPLE.read_text(encoding="utf-8")), "hedu.txt", clock())
    return empty_store


def asked(store, clock, said: str):
    return talk(store, Speaker(7, None, next(_PEOPLE)), said, clock())


@pytest.mark.parametrize(
    ("said", "language", "words"),
    [("本周周报", "zh", "周报　2025年第27周"), ("weekly digest", "en", "Weekly digest, week 27")],
)
def test_a_bare_one_is_the_digest(sample, clock, said, language, words):
    reply = asked(sample, clock, said)
    assert (reply.answer.kind, reply.language) == ("digest", language)
    assert words in plain_text(reply.answer, language)


@pytest.mark.parametrize(
    ("said", "count_"),
    [("民生方面的周报", 10), ("正在推进的问题的周报", 8), ("digest of ongoing issues", 8), ("周报 供水", 3)],
)
def test_with_a_filter_it_is_a_list(sample, clock, said, count_):
    answer = asked(sample, clock, said).answer
    assert (answer.kind, len(answer.issues)) == ("list", count_)


def test_of_one_issue_it_is_the_issue(sample, clock):
    answer = asked(sample, clock, "问题9的周报").answer
    assert (answer.kind, answer.issues[0].ref) == ("issue", "9")


def test_all_else_converses(sample, clock, empty_store):
    assert asked(sample, clock, "问题9").answer.kind == "issue"


def test_without_a_report_it_says_so(empty_store, clock):
    assert asked(empty_store, clock, "周报").answer.lines[0].key == "none.report"


async def test_in_the_chat_it_is_the_command(chat):
    written = await chat.says("本周周报")
    texts = [w["text"] for w in written if "text" in w]
    assert "周报　2025年第27周" in html.unescape(texts[0])
    assert written[-1]["reply_markup"]["inline_keyboard"][-1][0]["text"] == "全部条目"
