"""Inline queries: a person types `@bot …`, the bot answers with results, one of them is chosen and sent.

An answer is kept for those who ask the same, as Telegram keeps it: for `cache_time`, for everybody unless it is
personal.
"""

from __future__ import annotations

from sandbox import refusals
from sandbox.errors import bad_request
from sandbox.model import Bot, Chat, InlineAnswer, InlineQuery, Json, Message, Person
from sandbox.world import World, forget_oldest

ANSWER_WITHIN = 30  # seconds an inline query waits for its answer; our choice, Telegram documents no figure
MAX_QUERY = 256  # characters; https://core.telegram.org/bots/api#inlinequery
FOR_EVERYBODY = 0


def ask(world: World, person: Person, chat: Chat, bot: Bot, words: tuple[str, str]) -> InlineQuery:
    """Let a person ask a bot inline; the answer comes as an event, at once where a kept one still holds.

    Args:
        world: The state.
        person: Who types.
        chat: Where they type.
        bot: Whom they ask.
        words: What stands after the bot's name, and the offset of the results wanted.

    Raises:
        Refusal: 400 where the bot has no inline mode.
    """
    if not bot.inline:
        raise bad_request(f"@{bot.username} has no inline mode")
    text, offset = words[0][:MAX_QUERY], words[1]
    query = InlineQuery(str(next(world.ids)), bot.id, person.id, chat.key, text, offset, world.clock.now())
    world.inline_queries[query.id] = query
    forget_oldest(world.inline_queries)
    kept = _kept(world, query)
    if kept is not None:
        _show(world, query, kept)
        return query
    bot.queue.add("inline_query", _update(person, chat, query))
    return query


def _update(person: Person, chat: Chat, query: InlineQuery) -> Json:
    kind = "sender" if chat.bot == query.bot else chat.kind
    about = {"id": query.id, "from": person.as_user(), "query": query.text, "offset": query.offset}
    return about | {"chat_type": kind}


def _kept(world: World, query: InlineQuery) -> InlineAnswer | None:
    for whose in (query.person, FOR_EVERYBODY):
        answer = world.inline_cache.get((query.bot, query.text, query.offset, whose))
        if answer is not None and answer.until > world.clock.now():
            return answer
    return None


def _show(world: World, query: InlineQuery, answer: InlineAnswer) -> None:
    query.answer = answer
    shown = [{name: result[name] for name in ("id", "type", "title", "description") if name in result}
             for result in answer.results]  # fmt: skip
    found: Json = {"results": shown, "next_offset": answer.next_offset, "button": answer.button}
    world.feed.publish("inline", chat=query.chat, query=query.id, person=query.person, bot=query.bot, **found)


def answer(world: World, bot: Bot, query_id: str, found: InlineAnswer, *, personal: bool) -> None:
    """Answer an inline query, once and in time.

    Raises:
        Refusal: 400 for an unknown, foreign, old or answered query.
    """
    query = world.inline_queries.get(query_id)
    late = query is not None and world.clock.now() - query.at > ANSWER_WITHIN
    if query is None or query.bot != bot.id or query.answer is not None or late:
        raise refusals.query_too_old()
    whose = query.person if personal else FOR_EVERYBODY
    world.inline_cache[bot.id, query.text, query.offset, whose] = found
    forget_oldest(world.inline_cache)
    _show(world, query, found)


def choose(world: World, person: Person, query_id: str, result_id: str, topic: int = 0) -> Json:
    """Let a person send one of the results they were shown, and return the message.

    The bot learns of it by `chosen_inline_result` where it asked for that kind by name, which stands for the switch
    bots have at Telegram (https://core.telegram.org/bots/inline#collecting-feedback).

    Raises:
        Refusal: 400 where they were not shown such a result, or it holds what the sandbox cannot show.
    """
    query = world.inline_queries.get(query_id)
    shown = query.answer.results if query and query.answer and query.person == person.id else []
    result = next((each for each in shown if each["id"] == result_id), None)
    if query is None or result is None:
        raise bad_request(f"there is no result {result_id!r} to choose; ask again")
    chat, bot = world.chat_of(person, query.chat), world.bots[query.bot]
    message = _message(world, chat, person, bot, result)
    message.thread = world.topic_of(person, chat, topic)
    body = world.post(chat, message)
    world.deliver("message", chat, message, body)
    _tell(bot, person, query, result, message.inline_id)
    return body


def _message(world: World, chat: Chat, person: Person, bot: Bot, result: Json) -> Message:
    if "words" not in result:
        kind = result["type"]
        lacking = "input_message_content.message_text"
        raise bad_request(f"the sandbox sends results with a text only; this {kind} has no {lacking}")
    text, entities = result["words"]
    message = Message(chat.next_id(), person.as_user(), world.now(), text, entities, via=bot.as_user())
    message.markup = result["keyboard"]
    message.preview = result["preview"]
    # Telegram names the message to the bot only where a keyboard makes it editable.
    message.inline_id = f"in{next(world.ids)}" if message.markup else None
    return message


def _tell(bot: Bot, person: Person, query: InlineQuery, result: Json, inline_id: str | None) -> None:
    if "chosen_inline_result" not in bot.queue.allowed:
        return
    chosen: Json = {"result_id": result["id"], "from": person.as_user(), "query": query.text}
    bot.queue.add("chosen_inline_result", chosen | ({"inline_message_id": inline_id} if inline_id else {}))
