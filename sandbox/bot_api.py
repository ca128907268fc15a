"""The Bot API over HTTP: `/bot<token>/<method>`."""

from __future__ import annotations

import asyncio
import json
import logging

from aiohttp import web

from sandbox import refusals
from sandbox.bodies import read_params
from sandbox.errors import Refusal
from sandbox.faults import Dropped, Fault
from sandbox.floods import counts
from sandbox.methods.call import Call
from sandbox.methods.table import METHODS
from sandbox.model import Bot, Json
from sandbox.params import Params
from sandbox.world import World

LOG = logging.getLogger(__name__)


def bot_api_routes(world: World) -> list[web.RouteDef]:
    """Return the routes of the Bot API."""

    async def handle(request: web.Request) -> web.Response:
        return await _answer(world, request)

    async def download(request: web.Request) -> web.Response:
        return _download(world, request)

    return [
        web.get(r"/file/bot{token:[^/]*}/{path:.*}", download),
        web.route("*", r"/bot{token:[^/]*}{rest:.*}", handle),
    ]


def _download(world: World, request: web.Request) -> web.Response:
    """Return the bytes of a file whose path `getFile` told."""
    if world.bot_by_token(request.match_info["token"]) is None:
        return _json_response(refusals.unauthorized().as_json(), 401)
    file = world.files.at(request.match_info["path"])
    if file is None:
        return _json_response(refusals.not_found().as_json(), 404)
    return web.Response(body=file.upload.data, content_type="application/octet-stream")


async def _answer(world: World, request: web.Request) -> web.Response:
    try:
        result = await _call(world, request)
    except Refusal as refusal:
        return _json_response(refusal.as_json(), refusal.code)
    except Dropped:
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=500)  # nobody hears it
    except Exception:
        LOG.exception("A call of %s failed inside the sandbox", request.match_info["rest"])
        return _json_response(Refusal(500, "Internal Server Error").as_json(), 500)
    return _json_response({"ok": True, "result": result}, 200)


def _json_response(body: Json, status: int) -> web.Response:
    return web.json_response(body, status=status)


async def _call(world: World, request: web.Request) -> object:
    bot = world.bot_by_token(request.match_info["token"])
    if bot is None:
        raise refusals.unauthorized()
    name = request.match_info["rest"].strip("/")
    method = METHODS.get(name.lower())
    if method is None or request.method not in {"GET", "POST"}:
        _record(world, bot, name, Params({}), refusals.not_found().as_json())
        raise refusals.not_found()
    params = await read_params(request)
    fault = world.faults.take(name, params)
    try:
        await _befall(fault)
        _check_flood(world, bot, name, params)
        result = await method(Call(world, bot, params))
    except Refusal as refusal:
        _record(world, bot, name, params, refusal.as_json())
        raise
    except Dropped:
        _record(world, bot, name, params, {"ok": False, "dropped": "before"})
        raise
    answer = {"ok": True, "result": result}
    if fault is not None and fault.kind == "drop_after":
        _record(world, bot, name, params, answer | {"dropped": "after"})
        raise Dropped
    _record(world, bot, name, params, answer)
    return result


async def _befall(fault: Fault | None) -> None:
    if fault is None:
        return
    if fault.kind == "delay":
        await asyncio.sleep(fault.seconds)
    if fault.kind == "drop_before":
        raise Dropped
    refusal = fault.refusal()
    if refusal is not None:
        raise refusal


def _check_flood(world: World, bot: Bot, name: str, params: Params) -> None:
    if counts(name) and "chat_id" in params:
        world.floods.check(bot.id, world.chat_for(bot, params.integer("chat_id")), world.clock.now())


def _record(world: World, bot: Bot, name: str, params: Params, answer: Json) -> None:
    """Keep a call as it was at that moment: the objects in it may change later."""
    world.calls_made += 1
    about = {"number": world.calls_made, "bot": bot.id, "method": name, "at": world.now()}
    call = about | {"params": params.as_dict(), "answer": answer}
    world.calls.append(json.loads(json.dumps(call, default=str)))
