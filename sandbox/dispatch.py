"""One call of a method, from its name and parameters to its answer, whichever way it came."""

from __future__ import annotations

import json
import logging

from sandbox import refusals
from sandbox.errors import Refusal
from sandbox.floods import counts
from sandbox.methods.call import Call, Described, Method
from sandbox.methods.table import METHODS
from sandbox.model import Bot, Json
from sandbox.params import Params
from sandbox.refusals import MEDIA_JSON
from sandbox.world import World

LOG = logging.getLogger(__name__)


def find_method(world: World, bot: Bot, name: str) -> Method:
    """Return the method of this name.

    Raises:
        Refusal: 404 where there is none.
    """
    method = METHODS.get(name.lower())
    if method is None:
        LOG.warning("The sandbox knows no method %s: sandbox/README.md lists what is emulated", name[:100])
        refusal = refusals.method_not_found()
        _record(world, bot, name, Params({}), refusal.as_json())
        raise refusal
    return method


async def perform(world: World, bot: Bot, name: str, params: Params) -> Json:
    """Do what a bot asks for, or what was ordered to go wrong with it, and return the answer.

    Raises:
        Refusal: Telegram's answer where it says no.
        Dropped: Where the bot is to get no answer.
    """
    method = find_method(world, bot, name)
    fault = world.faults.take(name, params)
    answer: Json = {"ok": False, "unanswered": True}
    try:
        if fault is not None:
            world.feed.publish("fault", bot=bot.id, method=name, fault=fault.id)
            await fault.before()
        _check_flood(world, bot, name, params)
        done = _answer(await method(Call(world, bot, params)))
        answer = done | {"unanswered": True}
        if fault is not None:
            await fault.after()
        answer = done
    except Refusal as refusal:
        answer = refusal.as_json()
        raise
    finally:
        _record(world, bot, name, params, answer)
    return done


def _answer(result: object) -> Json:
    if isinstance(result, Described):
        return {"ok": True, "result": result.result, "description": result.description}
    return {"ok": True, "result": result}


def _check_flood(world: World, bot: Bot, name: str, params: Params) -> None:
    if world.floods.on and counts(name) and "chat_id" in params:
        album = params.structure("media", MEDIA_JSON) if name.lower() == "sendmediagroup" else None
        messages = len(album) if isinstance(album, list) else 1
        world.floods.check(bot.id, world.chat_for(bot, params.text("chat_id")), world.clock.now(), messages)


def _record(world: World, bot: Bot, name: str, params: Params, answer: Json) -> None:
    """Keep a call as it was at that moment: the objects in it may change later."""
    world.calls_made += 1
    about = {"number": world.calls_made, "bot": bot.id, "method": name, "at": world.now()}
    call = about | {"params": params.as_dict(), "answer": answer}
    world.calls.append(json.loads(json.dumps(call, default=str)))
    world.feed.publish("call", number=world.calls_made, bot=bot.id, method=name, ok=answer["ok"])
