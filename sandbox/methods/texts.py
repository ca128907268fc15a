"""A text or caption and its entities, from the parameters of a call or of an inline result.

Source: get_formatted_text and get_text_entity in https://github.com/tdlib/telegram-bot-api (Client.cpp).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sandbox import refusals
from sandbox.detect import with_detected
from sandbox.errors import Refusal, bad_request
from sandbox.markdown import parse_markdown, parse_markdown_v2
from sandbox.markup import parse_html
from sandbox.model import Json
from sandbox.params import Params
from sandbox.units import length
from sandbox.world import MAX_TEXT, World

FORMATTING = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "text_link",
                        "blockquote", "expandable_blockquote", "custom_emoji", "text_mention"})  # fmt: skip
STYLES = {"html": parse_html, "markdownv2": parse_markdown_v2, "markdown": parse_markdown}
FOUND_ANYWAY = frozenset({"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number",
                          "bank_card_number"})  # fmt: skip
MAX_BYTES = 1 << 15  # of a text with its marks
MAX_CAPTION = 1024  # UTF-16 units


@dataclass(frozen=True)
class Rule:
    """Where the words stand and how long they may be, in UTF-16 units without their tags."""

    text: str
    entities: str
    limit: int
    too_long: str
    may_be_empty: bool = False


SENT = Rule("text", "entities", MAX_TEXT, refusals.SENT_TOO_LONG)
EDITED = Rule("text", "entities", MAX_TEXT, refusals.EDITED_TOO_LONG)
FOUND = Rule("message_text", "entities", MAX_TEXT, refusals.EDITED_TOO_LONG)
CAPTION = Rule("caption", "caption_entities", MAX_CAPTION, refusals.CAPTION_TOO_LONG, may_be_empty=True)


def read_text(world: World, params: Params, rule: Rule) -> tuple[str, list[Json]]:
    """Return the text as it is shown, and its entities.

    Args:
        world: Knows the people a text may mention.
        params: The values named by the rule, and `parse_mode`.
        rule: What is asked of the text.

    Raises:
        Refusal: 400 for broken HTML, an unknown parse mode, an empty or too long text.
    """
    text, entities = _trimmed(*_parsed(params, rule))
    if not text and not rule.may_be_empty:
        raise bad_request(refusals.TEXT_EMPTY)
    if length(text) > rule.limit:
        raise bad_request(rule.too_long)
    return text, with_detected(text, [known for each in entities if (known := _with_user(world, each))])


def _parsed(params: Params, rule: Rule) -> tuple[str, list[Json]]:
    text = params.text(rule.text).replace("\r\n", "\n")
    if len(text.encode()) > MAX_BYTES:
        raise bad_request(refusals.TEXT_TOO_LONG)
    mode = params.text("parse_mode").lower()
    if mode in STYLES:
        return STYLES[mode](text)
    if text and mode not in ("", "none"):
        raise bad_request("unsupported parse_mode")
    return text, _given(params, rule.entities)


def _given(params: Params, name: str) -> list[Json]:
    """Return the entities a bot gives itself; what is no list of them is passed over, as Telegram does."""
    try:
        value = params.structure(name, "")
    except Refusal:
        return []
    return [read for each in value if (read := _entity(each))] if isinstance(value, list) else []


def _entity(value: Any) -> Json | None:  # noqa: ANN401 - whatever JSON holds
    """Return a given entity; None for a kind Telegram finds by itself."""
    if not isinstance(value, dict):
        raise bad_request(f"{refusals.ENTITY_UNREAD}expected an Object")
    for name, kind, called in (("offset", int, "Number"), ("length", int, "Number"), ("type", str, "String")):
        if name not in value:
            raise bad_request(f'{refusals.ENTITY_UNREAD}Can\'t find field "{name}"')
        if not isinstance(value[name], kind):
            raise bad_request(f'{refusals.ENTITY_UNREAD}Field "{name}" must be of type {called}')
    if value["type"] == "text_link" and not isinstance(value.get("url"), str):
        raise bad_request(f'{refusals.ENTITY_UNREAD}Can\'t find field "url"')
    if value["type"] not in FORMATTING | FOUND_ANYWAY:
        raise bad_request(f"{refusals.ENTITY_UNREAD}Unsupported type specified")
    return dict(value) if value["type"] in FORMATTING else None


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    lead = length(text) - length(text.lstrip())
    text = text.strip()
    return text, [kept for entity in entities if (kept := _moved(entity, lead, length(text)))]


def _moved(entity: Json, back: int, end: int) -> Json | None:
    first = max(entity["offset"] - back, 0)
    last = min(entity["offset"] + entity["length"] - back, end)
    return entity | {"offset": first, "length": last - first} if last > first else None


def _with_user(world: World, entity: Json) -> Json | None:
    """Return the entity with the person it mentions; None for a person who is not here."""
    if entity["type"] != "text_mention":
        return entity
    given = entity.pop("user", None)
    number = entity.pop("user_id", given.get("id") if isinstance(given, dict) else None)
    person = world.people.get(number) if isinstance(number, int) else None
    return entity | {"user": person.as_user()} if person else None
