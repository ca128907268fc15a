"""Topics of forums as a bot meets them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from sandbox.driver import Driver

Api = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
async def forum(driver: Driver) -> dict[str, Any]:
    """A forum in which the bot is an administrator."""
    return await driver.add_group("专班", [driver.person(1), driver.person(2)], forum=True, bots="administrator")


def reason(answer: dict[str, Any]) -> str:
    return str(answer["description"]).removeprefix("Bad Request: ")


async def test_a_topic_is_opened_renamed_closed_and_deleted(forum: dict[str, Any], api: Api) -> None:
    about = {"chat_id": forum["id"]}
    opened = (await api("createForumTopic", **about, name="周报"))["result"]
    about["message_thread_id"] = opened["message_thread_id"]
    assert (await api("sendMessage", **about, text="x"))["result"]["message_thread_id"] == opened["message_thread_id"]
    for method in ("editForumTopic", "closeForumTopic", "reopenForumTopic", "deleteForumTopic"):
        assert (await api(method, **about, name="月报"))["result"] is True
    assert reason(await api("sendMessage", **about, text="x")) == "message thread not found"
    assert reason(await api("closeForumTopic", **about)) == "TOPIC_ID_INVALID"


async def test_people_are_told_of_it(forum: dict[str, Any], api: Api) -> None:
    opened = (await api("createForumTopic", chat_id=forum["id"], name="周报"))["result"]["message_thread_id"]
    await api("closeForumTopic", chat_id=forum["id"], message_thread_id=opened)
    notices = [update["message"] for update in (await api("getUpdates"))["result"]]
    assert ["forum_topic_created" in notices[0], "forum_topic_closed" in notices[1]] == [True, True]
    assert {notice["message_thread_id"] for notice in notices} == {opened}


async def test_what_a_person_answers_in_a_topic_stays_there(forum: dict[str, Any], driver: Driver, api: Api) -> None:
    opened = (await api("createForumTopic", chat_id=forum["id"], name="周报"))["result"]["message_thread_id"]
    said = await driver.person(2).say("在话题里", chat="专班", topic=opened)
    assert (said["message_thread_id"], said["is_topic_message"]) == (opened, True)
    reply = {"message_id": said["message_id"]}
    answer = (await api("sendMessage", chat_id=forum["id"], text="x", reply_parameters=reply))["result"]
    assert answer["message_thread_id"] == opened


async def test_the_general_topic_is_closed_and_hidden(forum: dict[str, Any], driver: Driver, api: Api) -> None:
    about = {"chat_id": forum["id"]}
    assert (await api("editGeneralForumTopic", **about, name="大厅"))["ok"]
    assert (await api("closeGeneralForumTopic", **about))["ok"]
    assert (await api("sendMessage", **about, text="an administrator may"))["ok"]
    await driver.person(1).set_member(900, "member", "专班")
    assert reason(await api("sendMessage", **about, text="x")) == "TOPIC_CLOSED"
    await driver.person(1).set_member(900, "administrator", "专班")
    for method in ("reopenGeneralForumTopic", "hideGeneralForumTopic", "unhideGeneralForumTopic"):
        assert (await api(method, **about))["result"] is True
    assert reason(await api("unhideGeneralForumTopic", **about)) == "TOPIC_NOT_MODIFIED"


async def test_pins_of_one_topic_are_taken_away(forum: dict[str, Any], api: Api) -> None:
    about = {"chat_id": forum["id"]}
    opened = (await api("createForumTopic", **about, name="周报"))["result"]["message_thread_id"]
    for where in ({}, {"message_thread_id": opened}):
        sent = (await api("sendMessage", **about, **where, text="x"))["result"]["message_id"]
        await api("pinChatMessage", **about, message_id=sent)
    await api("unpinAllForumTopicMessages", **about, message_thread_id=opened)
    pinned = (await api("getChat", **about))["result"]["pinned_message"]
    assert "message_thread_id" not in pinned
    await api("unpinAllGeneralForumTopicMessages", **about)
    assert "pinned_message" not in (await api("getChat", **about))["result"]


@pytest.mark.parametrize(
    ("method", "params", "expected"),
    [
        ("createForumTopic", {"name": " "}, "title must be non-empty"),
        ("closeForumTopic", {}, "invalid forum topic identifier specified"),
        ("closeForumTopic", {"message_thread_id": 99}, "TOPIC_ID_INVALID"),
        ("reopenGeneralForumTopic", {}, "TOPIC_NOT_MODIFIED"),
        ("sendMessage", {"text": "x", "message_thread_id": 1}, "message thread not found"),
    ],
)
async def test_what_no_topic_allows(forum: dict[str, Any], api: Api, method: str, params: Any, expected: str) -> None:
    assert reason(await api(method, chat_id=forum["id"], **params)) == expected


async def test_only_its_own_topics_are_a_members(forum: dict[str, Any], driver: Driver, api: Api) -> None:
    own = (await api("createForumTopic", chat_id=forum["id"], name="自己的"))["result"]["message_thread_id"]
    theirs = await driver.person(1).open_topic("别人的", "专班")
    await driver.person(1).set_member(900, "member", "专班")
    assert (await api("closeForumTopic", chat_id=forum["id"], message_thread_id=own))["ok"]
    for method, deed in (
        ("closeForumTopic", "close or open"),
        ("editForumTopic", "edit"),
        ("deleteForumTopic", "delete"),
    ):
        refused = await api(method, chat_id=forum["id"], message_thread_id=theirs, name="x")
        assert reason(refused) == f"not enough rights to {deed} the topic"
