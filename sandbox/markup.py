"""Telegram's HTML: tags in, plain text and entities out, refused with Telegram's words.

What is allowed: https://core.telegram.org/bots/api#html-style. Entities count UTF-16 units, refusals count bytes.
"""

from __future__ import annotations

import re

from sandbox.formatted import Entity, Open, Reading, link, unparsed

STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));")
ATTRIBUTE = re.compile(r"""\s*([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Return the text without its tags, and its entities in the order of the text.

    Raises:
        Refusal: `can't parse entities: …`, with the byte offset of the tag at fault.
    """
    reading = Reading(source)
    at = 0
    for found in re.finditer(r"[<&]", source):
        if found.start() < at:
            continue
        reading.keep(source[at : found.start()])
        at = _read_tag(reading, found.start()) if found[0] == "<" else _read_reference(reading, found.start())
    reading.keep(source[at:])
    if reading.stack:
        tag = reading.stack[-1].tag
        raise unparsed(f'Can\'t find end tag corresponding to start tag "{tag}"')
    return reading.result()


def _read_reference(reading: Reading, at: int) -> int:
    found = REFERENCE.match(reading.source, at)
    character = _character(found) if found else None
    if found is None or character is None:
        reading.keep("&")
        return at + 1
    reading.keep(character)
    return found.end()


def _character(found: re.Match[str]) -> str | None:
    if found[3]:
        return NAMED[found[3]]
    code = int(found[1]) if found[1] else int(found[2], 16)
    valid = 0 < code < 0x110000 and not 0xD800 <= code < 0xE000
    return chr(code) if valid else None


def _read_tag(reading: Reading, at: int) -> int:
    if reading.source.startswith("</", at):
        return _read_end(reading, at)
    return _read_start(reading, at)


def _read_start(reading: Reading, at: int) -> int:
    name = _tag_name(reading.source, at + 1)
    tag, after = name.lower(), at + 1 + len(name)
    if after >= len(reading.source):
        raise reading.refuse("Unclosed start tag", at)
    if tag not in STYLES:
        raise reading.refuse(f'Unsupported start tag "{tag}"', at)
    attributes, end = _read_attributes(reading, tag, at, after)
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise reading.refuse('Tag "span" must have class "tg-spoiler"', at)
    reading.stack.append(Open(tag, reading.units, len(reading.pieces), at, attributes))
    return end


def _tag_name(source: str, at: int) -> str:
    end = at
    while end < len(source) and source[end] != ">" and not source[end].isspace():
        end += 1
    return source[at:end]


def _read_attributes(reading: Reading, tag: str, start: int, at: int) -> tuple[dict[str, str], int]:
    attributes: dict[str, str] = {}
    source = reading.source
    while True:
        at = _skip_spaces(source, at)
        if at >= len(source):
            raise reading.refuse("Unclosed start tag", start)
        if source[at] == ">":
            return attributes, at + 1
        found = ATTRIBUTE.match(source, at)
        if found is None:
            raise reading.refuse(f'Empty attribute name in the tag "{tag}"', start)
        value = next((part for part in found.groups()[1:] if part is not None), None)
        if value is None and found[1].lower() != "expandable":
            raise reading.refuse(f'Expected equal sign in declaration of an attribute of the tag "{tag}"', start)
        attributes[found[1].lower()] = REFERENCE.sub(lambda match: _character(match) or match[0], value or "")
        at = found.end()


def _skip_spaces(source: str, at: int) -> int:
    while at < len(source) and source[at].isspace():
        at += 1
    return at


def _read_end(reading: Reading, at: int) -> int:
    end = reading.source.find(">", at)
    if end < 0:
        raise reading.refuse("Unclosed end tag", at)
    tag = reading.source[at + 2 : end].strip().lower()
    if not reading.stack:
        raise reading.refuse("Unexpected end tag", at)
    opened = reading.stack[-1]
    if tag and tag != opened.tag:
        raise reading.refuse("Unmatched end tag", at, f', expected "</{opened.tag}>", found "</{tag}>"')
    reading.stack.pop()
    _add_entity(reading, opened)
    return end + 1


def _add_entity(reading: Reading, opened: Open) -> None:
    entity = {"offset": opened.offset, "length": reading.units - opened.offset, "type": STYLES[opened.tag]}
    if not entity["length"]:
        return
    details = _details(reading, opened)
    if details is None:
        return
    entity |= details
    if opened.tag == "pre":
        _take_language(reading.entities, entity)
    reading.entities.append(entity)


def _details(reading: Reading, opened: Open) -> Entity | None:
    """Return what the tag's attributes add to its entity, or None where they leave no entity."""
    match opened.tag:
        case "a":
            return link(opened.attributes.get("href") or reading.since(opened))
        case "tg-emoji":
            return {"custom_emoji_id": opened.attributes.get("emoji-id", "")}
        case "blockquote" if "expandable" in opened.attributes:
            return {"type": "expandable_blockquote"}
        case "code" if opened.attributes.get("class", "").startswith("language-"):
            return {"language": opened.attributes["class"].removeprefix("language-")}
    return {}


def _take_language(entities: list[Entity], block: Entity) -> None:
    inner = next((each for each in entities if _same_place(each, block) and each["type"] == "code"), None)
    if inner is not None:
        entities.remove(inner)
        block |= {key: value for key, value in inner.items() if key == "language"}


def _same_place(one: Entity, other: Entity) -> bool:
    return (one["offset"], one["length"]) == (other["offset"], other["length"])
