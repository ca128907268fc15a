"""Inline queries: who is shown what, from where, for how long, and what Telegram says of bad results."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from sandbox.driver import Driver
from sandbox.server import Sandbox

Api = Callable[..., Awaitable[dict[str, Any]]]
KEYS = {"inline_keyboard": [[{"text": "更多", "callback_data": "m"}]]}


def article(number: str = "1", title: str = "题", **more: Any) -> dict[str, Any]:
    return {"type": "article", "id": number, "title": title, "input_message_content": {"message_text": "文"}, **more}


async def next_query(api: Api) -> dict[str, Any]:
    (update,) = (
        await api("getUpdates", timeout=5, allowed_updates=["inline_query", "chosen_inline_result", "callback_query"])
    )["result"]
    await api("getUpdates", offset=update["update_id"] + 1)
    return dict(update["inline_query"])


async def asked(driver: Driver, api: Api, who: int = 1, text: str = "x", **answer: Any) -> dict[str, Any]:
    """What a person is shown, the bot having answered."""
    task = asyncio.create_task(driver.person(who).ask_inline(text))
    query = await next_query(api)
    results = answer.pop("results", [article()])
    assert (await api("answerInlineQuery", inline_query_id=query["id"], results=results, **answer))["ok"]
    return await task


async def test_the_same_question_is_answered_from_what_was_kept(driver: Driver, api: Api, sandbox: Sandbox) -> None:
    await asked(driver, api, cache_time=60)
    assert [result["id"] for result in (await driver.person(2).ask_inline("x"))["results"]] == ["1"]
    assert (await api("getWebhookInfo"))["result"]["pending_update_count"] == 0
    sandbox.clock.jump(61)
    assert [result["id"] for result in (await asked(driver, api, results=[article("2")]))["results"]] == ["2"]


async def test_a_personal_answer_is_kept_for_one_person(driver: Driver, api: Api) -> None:
    await asked(driver, api, is_personal=True)
    await driver.person(1).ask_inline("x")
    assert [result["id"] for result in (await asked(driver, api, who=2, results=[article("2")]))["results"]] == ["2"]


async def test_an_answer_for_no_time_is_not_kept(driver: Driver, api: Api) -> None:
    await asked(driver, api, cache_time=0)
    await asked(driver, api, results=[article("2")])


async def test_the_next_page_is_asked_for_by_its_offset(driver: Driver, api: Api) -> None:
    first = await asked(driver, api, next_offset="50")
    task = asyncio.create_task(driver.person(1).ask_inline("x", offset=first["next_offset"]))
    query = await next_query(api)
    assert query["offset"] == "50"
    await api("answerInlineQuery", inline_query_id=query["id"], results=[])
    assert (await task)["next_offset"] == ""


async def test_a_button_above_the_results(driver: Driver, api: Api) -> None:
    found = await asked(driver, api, button={"text": "去私聊", "start_parameter": "from-inline"})
    assert found["button"] == {"text": "去私聊", "start_parameter": "from-inline"}
    found = await asked(driver, api, text="y", switch_pm_text="去私聊", switch_pm_parameter="old")
    assert found["button"] == {"text": "去私聊", "start_parameter": "old"}


async def test_a_chosen_result_with_a_keyboard_can_be_edited_and_pressed(driver: Driver, api: Api) -> None:
    person = driver.person(1)
    found = await asked(driver, api, results=[article(reply_markup=KEYS)])
    await person.choose(found)
    chosen = (await api("getUpdates"))["result"][0]["chosen_inline_result"]
    assert (chosen["result_id"], chosen["query"]) == ("1", "x")
    about = {"inline_message_id": chosen["inline_message_id"]}
    assert (await api("editMessageText", **about, text="改", reply_markup=KEYS))["result"] is True
    pressing = asyncio.create_task(person.press("更多"))
    query = (await api("getUpdates", offset=-1, timeout=5))["result"][0].get("callback_query")
    while query is None:
        query = (await api("getUpdates", offset=-1, timeout=5))["result"][0].get("callback_query")
    assert (query["inline_message_id"], "message" in query) == (about["inline_message_id"], False)
    assert (await api("answerCallbackQuery", callback_query_id=query["id"], text="好"))["ok"]
    assert (await pressing)["text"] == "好"


async def test_a_query_is_answered_once_and_in_time(driver: Driver, api: Api, sandbox: Sandbox) -> None:
    old = "query is too old and response timeout expired or query ID is invalid"
    task = asyncio.create_task(driver.person(1).ask_inline("x"))
    query = await next_query(api)
    about = {"inline_query_id": query["id"], "results": [article()]}
    assert (await api("answerInlineQuery", **about))["ok"]
    assert (await api("answerInlineQuery", **about))["description"] == f"Bad Request: {old}"
    await task
    late = asyncio.create_task(driver.person(1).ask_inline("y"))
    about["inline_query_id"] = (await next_query(api))["id"]
    sandbox.clock.jump(3600)
    assert (await api("answerInlineQuery", **about))["description"] == f"Bad Request: {old}"
    late.cancel()


LONG = {"message_text": "字" * 4097}
UNREAD = "can't parse inline query result: "
REFUSED = [
    ([article(str(n)) for n in range(51)], {}, "too many inline query results specified"),
    ([article(), article()], {}, "RESULT_ID_DUPLICATE"),
    ([article("a" * 65)], {}, "RESULT_ID_INVALID"),
    ([article("")], {}, "RESULT_ID_INVALID"),
    ([article(title=" ")], {}, "ARTICLE_TITLE_EMPTY"),
    ([article(input_message_content=LONG)], {}, "MESSAGE_TOO_LONG"),
    ([article(input_message_content={"message_text": "<x>", "parse_mode": "HTML"})], {},
     f'{UNREAD}Can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
    ([article(input_message_content={})], {}, f"{UNREAD}Input message content is not specified"),
    ([{"type": "article", "id": "1"}], {}, f'{UNREAD}Can\'t find field "message_text"'),
    ([{"type": "moon", "id": "1"}], {}, f'{UNREAD}type "moon" is unsupported for the inline query result'),
    ([5], {}, f"{UNREAD}Inline query result must be an object"),
    ({}, {}, "expected an Array of inline query results"),
    ([article(reply_markup={"inline_keyboard": [[{"text": "a", "callback_data": "台" * 22}]]})], {},
     f"{UNREAD}BUTTON_DATA_INVALID"),
    ([], {"next_offset": "台" * 22}, "NEXT_OFFSET_INVALID"),
    ([], {"button": {"text": "a"}},
     "can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field"),
    ([], {"button": {"text": "a", "start_parameter": "a b"}}, "START_PARAM_INVALID"),
    ([], {"button": 5}, "can't parse inline query results button: InlineQueryResultsButton must be an Object"),
]  # fmt: skip


@pytest.mark.parametrize(("results", "more", "reason"), REFUSED)
async def test_bad_results_are_refused(driver: Driver, api: Api, results: Any, more: Any, reason: str) -> None:
    task = asyncio.create_task(driver.person(1).ask_inline("x"))
    query = await next_query(api)
    answer = await api("answerInlineQuery", inline_query_id=query["id"], results=results, **more)
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {reason}"}
    task.cancel()
