"""The Bot API over HTTP: `/bot<token>/<method>`."""

from __future__ import annotations

import logging

from aiohttp import web

from sandbox import refusals
from sandbox.bodies import read_params
from sandbox.dispatch import find_method, perform
from sandbox.errors import Refusal
from sandbox.faults import Dropped
from sandbox.model import Json
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
        return _refused(refusals.unauthorized(request.match_info["token"]))
    file = world.files.at(request.match_info["path"])
    if file is None:
        return _refused(refusals.not_found())
    return web.Response(body=file.upload.data, content_type="application/octet-stream")


async def _answer(world: World, request: web.Request) -> web.Response:
    try:
        return web.json_response(await _call(world, request))
    except Refusal as refusal:
        return _refused(refusal)
    except Dropped:
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=500)  # nobody hears it
    except Exception:
        LOG.exception("A call of %s failed inside the sandbox", request.match_info["rest"])
        return _refused(Refusal(500, "Internal Server Error"))


def _refused(refusal: Refusal) -> web.Response:
    wait = (refusal.parameters or {}).get("retry_after")
    headers = {"Retry-After": str(wait)} if wait else {}
    return web.json_response(refusal.as_json(), status=refusal.code, headers=headers)


async def _call(world: World, request: web.Request) -> Json:
    bot = world.bot_by_token(request.match_info["token"])
    if bot is None:
        raise refusals.unauthorized(request.match_info["token"])
    name = request.match_info["rest"].strip("/")
    if request.method not in {"GET", "POST"}:
        raise refusals.not_found()
    find_method(world, bot, name)  # before the body is read
    return await perform(world, bot, name, await read_params(request))
