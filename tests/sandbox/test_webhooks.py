"""Updates brought to a bot's own address: secret, retries, calls in the answer, and what polling says meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from urllib.parse import urlencode

import pytest
from aiohttp import web

from sandbox.driver import Driver
from sandbox.server import Sandbox

Api = Callable[..., Awaitable[dict[str, Any]]]
ACTIVE = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


class Receiver:
    """A bot's own server: keeps what comes, answers as told."""

    def __init__(self) -> None:
        self.came: asyncio.Queue[tuple[dict[str, Any], str]] = asyncio.Queue()
        self.answers: list[web.Response] = []
        self.url = ""

    async def handle(self, request: web.Request) -> web.Response:
        self.came.put_nowait((await request.json(), request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")))
        return self.answers.pop(0) if self.answers else web.Response()

    async def next(self) -> tuple[dict[str, Any], str]:
        return await asyncio.wait_for(self.came.get(), 10)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    built = Receiver()
    app = web.Application()
    app.add_routes([web.post("/hook", built.handle)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    built.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield built
    await runner.cleanup()


async def test_updates_come_in_order_with_the_secret(driver: Driver, api: Api, receiver: Receiver) -> None:
    await driver.person(1).say("before")
    answer = await api("setWebhook", url=receiver.url, secret_token="s3cret-_")
    assert (answer["result"], answer["description"]) == (True, "Webhook was set")
    await driver.person(1).say("after")
    came = [await receiver.next(), await receiver.next()]
    assert [(update["message"]["text"], secret) for update, secret in came] == [
        ("before", "s3cret-_"),
        ("after", "s3cret-_"),
    ]
    info = (await api("getWebhookInfo"))["result"]
    assert (info["url"], info["max_connections"], info["pending_update_count"]) == (receiver.url, 40, 0)
    assert (await api("setWebhook", url=receiver.url, secret_token="s3cret-_"))[
        "description"
    ] == "Webhook is already set"


async def test_a_refused_update_comes_again_first_at_once_then_later(
    sandbox: Sandbox, driver: Driver, api: Api, receiver: Receiver
) -> None:
    receiver.answers = [web.Response(status=500), web.Response(status=500), web.Response(status=500)]
    await api("setWebhook", url=receiver.url)
    await driver.person(1).say("again")
    first, second = await receiver.next(), await receiver.next()
    assert first == second
    info = (await api("getWebhookInfo"))["result"]
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    assert info["pending_update_count"] == 1
    sandbox.clock.jump(2)
    assert await receiver.next() == first
    sandbox.clock.jump(4)
    assert await receiver.next() == first
    await driver.person(1).say("next")
    assert (await receiver.next())[0]["message"]["text"] == "next"


async def test_the_address_may_ask_to_wait(sandbox: Sandbox, driver: Driver, api: Api, receiver: Receiver) -> None:
    receiver.answers = [web.Response(status=503, headers={"Retry-After": "500"})]
    await api("setWebhook", url=receiver.url)
    await driver.person(1).say("later")
    first = await receiver.next()
    sandbox.clock.jump(500)
    assert await receiver.next() == first


CALL = {"method": "sendMessage", "chat_id": "1", "text": "from the answer"}


def multipart(fields: dict[str, str]) -> web.Response:
    parts = "".join(
        f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in fields.items()
    )
    return web.Response(body=f"{parts}--x--\r\n".encode(), headers={"Content-Type": "multipart/form-data; boundary=x"})


@pytest.mark.parametrize("form", ["json", "urlencoded", "multipart"])
async def test_an_answer_may_be_a_call(driver: Driver, api: Api, receiver: Receiver, form: str) -> None:
    encoded = web.Response(text=urlencode(CALL), content_type="application/x-www-form-urlencoded")
    receiver.answers = [{"json": web.json_response(CALL), "urlencoded": encoded, "multipart": multipart(CALL)}[form]]
    await api("setWebhook", url=receiver.url)
    person = driver.person(1)
    await person.say("hello")
    assert (await person.expect_reply("from the answer"))["chat"]["id"] == 1


@pytest.mark.parametrize(
    "answer", [b"{", b"[]", b'{"method": 5}', b'{"method": "noSuch"}', b'{"method": "getMe"}', b"\xff"]
)
async def test_an_answer_that_is_no_call_takes_the_update(
    driver: Driver, api: Api, receiver: Receiver, answer: bytes
) -> None:
    receiver.answers = [web.Response(body=answer)]
    await api("setWebhook", url=receiver.url)
    await driver.person(1).say("one")
    await receiver.next()
    await driver.person(1).say("two")
    assert (await receiver.next())[0]["message"]["text"] == "two"


async def test_a_redirect_is_not_followed(driver: Driver, api: Api, receiver: Receiver) -> None:
    receiver.answers = [web.Response(status=302, headers={"Location": "http://192.0.2.1/"})]
    await api("setWebhook", url=receiver.url)
    await driver.person(1).say("again")
    assert await receiver.next() == await receiver.next()
    info = (await api("getWebhookInfo"))["result"]
    assert info["last_error_message"] == "Wrong response from the webhook: 302 Found"


async def test_polling_and_a_webhook_exclude_each_other(
    api: Api, receiver: Receiver, until_polled: Callable[[], Awaitable[None]]
) -> None:
    poll = asyncio.create_task(api("getUpdates", timeout=30))
    await until_polled()
    await api("setWebhook", url=receiver.url)
    assert (await poll)["description"] == "Conflict: terminated by setWebhook request"
    assert await api("getUpdates") == {"ok": False, "error_code": 409, "description": ACTIVE}
    assert (await api("deleteWebhook"))["description"] == "Webhook was deleted"
    assert (await api("deleteWebhook"))["description"] == "Webhook is already deleted"
    assert (await api("getUpdates"))["ok"]


async def test_what_waited_can_be_dropped(driver: Driver, api: Api, receiver: Receiver) -> None:
    await driver.person(1).say("old")
    await api("setWebhook", url=receiver.url, drop_pending_updates=True)
    await driver.person(1).say("new")
    assert (await receiver.next())[0]["message"]["text"] == "new"


async def test_an_address_nobody_listens_on_is_told(driver: Driver, api: Api) -> None:
    await api("setWebhook", url="http://127.0.0.1:9/hook")
    await driver.person(1).say("hello")
    for _ in range(50):
        info = (await api("getWebhookInfo"))["result"]
        if "last_error_message" in info:
            break
        await asyncio.sleep(0.05)
    assert (info["last_error_message"], info["pending_update_count"]) == ("Connection refused", 1)


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        (
            {"url": "https://example.org/hook"},
            "bad webhook: the sandbox brings updates to addresses on this machine only",
        ),
        ({"url": "http://[::"}, "bad webhook: the sandbox brings updates to addresses on this machine only"),
        ({"url": "nonsense"}, "invalid webhook URL specified"),
        ({"url": "http://127.0.0.1/", "secret_token": "a b"}, "secret token contains unallowed characters"),
        ({"url": "http://127.0.0.1/", "secret_token": "a" * 257}, "secret token is too long"),
    ],
)
async def test_what_is_no_webhook_is_refused(api: Api, params: dict[str, Any], reason: str) -> None:
    assert (await api("setWebhook", **params))["description"] == f"Bad Request: {reason}"
    assert (await api("getWebhookInfo"))["result"]["url"] == ""
