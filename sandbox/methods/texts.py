"""A text or caption and its entities, from the parameters of a call or of an inline result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sandbox import refusals
from sandbox.detect import with_detected
from sandbox.errors import bad_request
from sandbox.markdown import parse_markdown, parse_markdown_v2
from sandbox.markup import parse_html
from sandbox.model import Json
from sandbox.params import Params
from sandbox.units import length
from sandbox.world import MAX_TEXT, World

FORMATTING = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "text_link",
                        "blockquote", "expandable_blockquote", "custom_emoji", "text_mention"})  # fmt: skip
STYLES = {"html": parse_html, "markdownv2": parse_markdown_v2, "markdown": parse_markdown}
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
    mode = params.text("parse_mode").lower()
    if mode in STYLES:
        return STYLES[mode](text)
    if text and mode not in ("", "none"):
        raise bad_request("unsupported parse_mode")
    return text, _given(params.structure(rule.entities, "can't parse entities JSON object"))


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


def _with_user(world: World, entity: Json) -> Json | None:
    """Return the entity with the person it mentions; None for a person who is not here."""
    number = entity.pop("user_id", None)
    if number is None:
        return entity
    person = world.people.get(number)
    return entity | {"user": person.as_user()} if person else None
