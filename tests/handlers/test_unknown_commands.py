"""Commands the bot does not have."""

from __future__ import annotations

import pytest

GROUP = -100500


@pytest.mark.parametrize(
    ("said", "near"),
    [("/statsu 1", "/status"), ("/setting", "/settings"), ("/serach 供水", "/search"), ("/repots", "/reports")],
)
async def test_the_nearest_is_suggested(chat, said, near):
    (reply,) = await chat.says(said, code="en")
    assert f"{near};" in reply["text"] or f"{near}；" in reply["text"]


async def test_said_to_the_bot_in_a_group_it_is_answered_there(chat):
    (reply,) = await chat.says("/statsu@taizhang_bot 1", chat=GROUP)
    assert "可能是 /status" in reply["text"]
    assert reply["reply_parameters"]["message_id"] == chat.said["message_id"]


@pytest.mark.parametrize("said", ["/statsu", "/statsu@other_bot", "/nonsense", "/", "/状态"])
async def test_in_a_group_what_may_be_another_bots_is_left_alone(chat, said):
    assert await chat.says(said, chat=GROUP) == []


@pytest.mark.parametrize("said", ["/status@other_bot 1", "/statsu@other_bot"])
async def test_another_bots_command_is_left_alone_in_private_too(chat, said):
    assert await chat.says(said) == []


async def test_one_like_no_other_gets_the_help(chat):
    (reply,) = await chat.says("/nonsense")
    assert "可以这样问" in reply["text"]
