"""/criteria: every status is explained, and the words given for it are read as it."""

from __future__ import annotations

import pytest

from handlers.pages import LIMIT, units
from handlers.status_meanings import criteria
from handlers.wording import plain_text, say
from parsers.shadow import shadow_of
from parsers.statuses import stated_in_field
from parsers.tenses import assess
from parsers.vocabulary import rows

EXAMPLES = [(*cells[:3], word) for cells in rows("status_examples") for word in cells[3].split("|")]
STATUSES = ["done", "done_keep", "ongoing", "late", "extended", "planned", "unknown"]


@pytest.mark.parametrize("example", [e for e in EXAMPLES if e[0] == "stated"], ids=lambda e: e[3])
def test_stated_examples_are_read_as_their_status(example):
    _, value, verified, words = example
    text = shadow_of(words).text
    found = stated_in_field(text, 0, len(text))
    assert found is not None
    assert (found.value, found.verified) == (value, verified == "yes")


@pytest.mark.parametrize("example", [e for e in EXAMPLES if e[0] == "reading"], ids=lambda e: e[3])
def test_examples_of_our_reading_are_read_so(example):
    text = shadow_of(example[3]).text
    assert assess(text, 0, len(text)).value == example[1]


@pytest.mark.parametrize(("code", "language"), [("zh", "zh"), ("en", "en")])
async def test_all_statuses_are_explained_in_one_message(chat, code, language):
    (reply,) = await chat.says("/criteria", code=code)
    for status in STATUSES:
        assert say(f"status.{status}", language) in reply["text"]
    assert say("criteria.verified", language) in reply["text"]
    for *_, word in EXAMPLES:
        assert f"“{word}”" in reply["text"]
    assert units(plain_text(criteria(), language)) <= LIMIT


async def test_it_tells_stated_from_read(chat):
    (reply,) = await chat.says("/criteria")
    text = reply["text"]
    assert text.index("原文写明（") < text.index("已延期") < text.index("按措施判断（") < text.index("计划中")


async def test_in_a_group_it_is_a_reply(chat):
    (reply,) = await chat.says("/criteria@taizhang_bot", chat=-100500)
    assert reply["reply_parameters"]["message_id"] > 0
