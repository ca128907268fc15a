"""A message's text and entities, from the parameters of a call."""

from __future__ import annotations

from typing import Any

from sandbox.detect import with_detected
from sandbox.errors import bad_request
from sandbox.markup import parse_html
from sandbox.methods.call import Call
from sandbox.model import Json
from sandbox.units import length
from sandbox.world import text_fault

FORMATTING = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "text_link",
                        "blockquote", "expandable_blockquote", "custom_emoji", "text_mention"})  # fmt: skip


def read_text(call: Call, too_long: str) -> tuple[str, list[Json]]:
    """Return the text as it is shown, and its entities.

    Args:
        call: Its `text`, `parse_mode` and `entities` are read.
        too_long: What Telegram says where the text has more than 4096 UTF-16 units without its tags.

    Raises:
        Refusal: 400 for broken HTML, an unknown parse mode, an empty or too long text.
    """
    text, entities = _parsed(call)
    text, entities = _trimmed(text, entities)
    fault = text_fault(text, too_long)
    if fault is not None:
        raise fault
    return text, with_detected(text, [known for each in entities if (known := _with_user(call, each))])


def _parsed(call: Call) -> tuple[str, list[Json]]:
    text = call.params.text("text").replace("\r\n", "\n")
    mode = call.params.text("parse_mode").lower()
    if mode == "html":
        return parse_html(text)
    if mode:
        raise bad_request("unsupported parse_mode")
    return text, _given(call.params.structure("entities", "can't parse entities JSON object"))


def _given(value: Any) -> list[Json]:  # noqa: ANN401 - whatever JSON holds
    if value is None:
        return []
    if not isinstance(value, list):
        raise bad_request("expected an Array of MessageEntity")
    return [_entity(each) for each in value if not isinstance(each, dict) or each.get("type") in FORMATTING]


def _entity(value: Any) -> Json:  # noqa: ANN401
    numbers = isinstance(value, dict) and all(isinstance(value.get(name), int) for name in ("offset", "length"))
    if not numbers:
        raise bad_request("can't parse MessageEntity: offset and length must be of type Number")
    return dict(value)


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    lead = length(text) - length(text.lstrip())
    text = text.strip()
    return text, [kept for entity in entities if (kept := _moved(entity, lead, length(text)))]


def _moved(entity: Json, back: int, end: int) -> Json | None:
    first = max(entity["offset"] - back, 0)
    last = min(entity["offset"] + entity["length"] - back, end)
    return entity | {"offset": first, "length": last - first} if last > first else None


def _with_user(call: Call, entity: Json) -> Json | None:
    """Return the entity with the person it mentions; None for a person who is not here."""
    number = entity.pop("user_id", None)
    if number is None:
        return entity
    person = call.world.people.get(number)
    return entity | {"user": person.as_user()} if person else None
