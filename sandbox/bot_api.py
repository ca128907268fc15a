"""The Bot API over HTTP: `/bot<token>/<method>`."""

from __future__ import annotations

import asyncio
import json
import logging

from aiohttp import web

from sandbox import refusals
from sandbox.bodies import read_params
from sandbox.errors import Refusal
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

    return [web.route("*", r"/bot{token:[^/]*}{rest:.*}", handle)]


async def _answer(world: World, request: web.Request) -> web.Response:
    try:
        result = await _call(world, request)
    except Refusal as refusal:
        return _json_response(refusal.as_json(), refusal.code)
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
    try:
        result = await method(Call(world, bot, params))
    except Refusal as refusal:
        _record(world, bot, name, params, refusal.as_json())
        raise
    except asyncio.CancelledError:
        raise
    _record(world, bot, name, params, {"ok": True, "result": result})
    return result


def _record(world: World, bot: Bot, name: str, params: Params, answer: Json) -> None:
    """Keep a call as it was at that moment: the objects in it may change later."""
    call = {"bot": bot.id, "method": name, "params": params.as_dict(), "answer": answer, "at": world.now()}
    world.calls.append(json.loads(json.dumps(call, default=str)))
