"""Telegram's two kinds of Markdown: marks in, plain text and entities out, refused with Telegram's words.

What is allowed: https://core.telegram.org/bots/api#markdownv2-style and #markdown-style; what is said of broken marks:
parse_markdown_v2 and parse_markdown in https://github.com/tdlib/td (MessageEntity.cpp).
"""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from sandbox.errors import Refusal
from sandbox.formatted import Entity, Open, Reading, link, unparsed

RESERVED = frozenset("_*[]()~`>#+-=|{}.!\n")
LITERAL = frozenset({"Code", "Pre", "PreCode"})
# What Telegram calls an entity in its refusals, what it is in a message, and the mark that ends it.
KINDS = {
    "Bold": ("bold", "*"),
    "Italic": ("italic", "_"),
    "Underline": ("underline", "__"),
    "Strikethrough": ("strikethrough", "~"),
    "Spoiler": ("spoiler", "||"),
    "Code": ("code", "`"),
    "Pre": ("pre", "```"),
    "PreCode": ("pre", "```"),
    "TextUrl": ("text_link", "]"),
    "CustomEmoji": ("custom_emoji", "]"),
    "BlockQuote": ("blockquote", ""),
}
BEGINNINGS = (("```", "Pre"), ("`", "Code"), ("__", "Underline"), ("_", "Italic"), ("*", "Bold"),
              ("~", "Strikethrough"), ("||", "Spoiler"), ("![", "CustomEmoji"), ("[", "TextUrl"))  # fmt: skip
LANGUAGE = re.compile(r"[^\s`]+(?=\s)")
FIRST_BREAK = re.compile(r"\r\n|\n\r|\n|\r")


def parse_markdown_v2(source: str) -> tuple[str, list[Entity]]:
    """Return the text without its marks, and its entities in the order of the text.

    Raises:
        Refusal: `can't parse entities: …`.
    """
    reading, at = Reading(source), 0
    while at < len(source):
        at = _read(reading, at)
    if _in_quote(reading):
        _close_quote(reading)
    if reading.stack:
        raise _unended(reading)
    return reading.result()


def _read(reading: Reading, at: int) -> int:
    """Read one mark or character, and return where the next stands."""
    source, character = reading.source, reading.source[at]
    if character == "\\" and at + 1 < len(source) and "\0" < source[at + 1] <= "~":
        reading.keep(source[at + 1])
        return at + 2
    literal = bool(reading.stack) and reading.stack[-1].tag in LITERAL
    if (character != "`") if literal else (character not in RESERVED):
        reading.keep(character)
        return at + 1
    if character == "\n":
        return _read_break(reading, at)
    if reading.stack and _ends(reading, at):
        return _read_end(reading, at)
    return _read_beginning(reading, at)


def _ends(reading: Reading, at: int) -> bool:
    kind = reading.stack[-1].tag
    mark = KINDS[kind][1]
    if kind == "Italic" and reading.source.startswith("__", at):
        return False
    return bool(mark) and reading.source.startswith(mark, at)


def _read_break(reading: Reading, at: int) -> int:
    quoted = reading.source.startswith(">", at + 1)
    if _in_quote(reading) and not quoted:
        reading_expandable = _take_expandable(reading)
        if reading.stack[-1].tag != "BlockQuote":
            raise _unended(reading)
        reading.keep("\n")
        _end_quote(reading, expandable=reading_expandable)
        return at + 1
    reading.keep("\n")
    if quoted and not _in_quote(reading):
        reading.begin("BlockQuote", at + 1)
    return at + 2 if quoted else at + 1


def _in_quote(reading: Reading) -> bool:
    return any(opened.tag == "BlockQuote" for opened in reading.stack)


def _take_expandable(reading: Reading) -> bool:
    """Return whether `||` has just been opened at the end of a quote, which makes it one to expand."""
    last = reading.stack[-1]
    under = reading.stack[-2].tag if len(reading.stack) > 1 else ""
    if last.tag == "Spoiler" and under == "BlockQuote" and last.offset == reading.units:
        reading.stack.pop()
        return True
    return False


def _close_quote(reading: Reading) -> None:
    expandable = _take_expandable(reading)
    if reading.stack[-1].tag == "BlockQuote":
        _end_quote(reading, expandable=expandable)


def _end_quote(reading: Reading, *, expandable: bool) -> None:
    opened = reading.stack.pop()
    _add(reading, opened, {"type": "expandable_blockquote"} if expandable else {})


def _unended(reading: Reading) -> Refusal:
    opened = reading.stack[-1]
    return reading.refuse(f"Can't find end of {opened.tag} entity", opened.at)


def _read_beginning(reading: Reading, at: int) -> int:
    source = reading.source
    if source[at] == ">" and (not reading.units or reading.pieces[-1][-1] in "\r\n") and not _in_quote(reading):
        reading.begin("BlockQuote", at)
        return at + 1
    for mark, kind in BEGINNINGS:
        if source.startswith(mark, at):
            if kind == "Pre":
                return _begin_block(reading, at)
            reading.begin(kind, at)
            return at + len(mark)
    raise unparsed(f"Character '{source[at]}' is reserved and must be escaped with the preceding '\\'")


def _begin_block(reading: Reading, at: int) -> int:
    language, inside = _language(reading.source, at + 3)
    if language:
        reading.begin("PreCode", at, language=language)
    else:
        reading.begin("Pre", at)
    return inside


def _language(source: str, at: int) -> tuple[str, int]:
    """Return the language named at the beginning of a block of code, and where its text begins."""
    found = LANGUAGE.match(source, at)
    language = found[0] if found else ""
    broken = FIRST_BREAK.match(source, at + len(language))
    return language, broken.end() if broken else at + len(language)


def _read_end(reading: Reading, at: int) -> int:
    opened = reading.stack.pop()
    after = at + len(KINDS[opened.tag][1])
    if opened.tag == "TextUrl":
        address, after = _address(reading, after, "a URL")
        details = link(reading.since(opened) if address is None else address)
    elif opened.tag == "CustomEmoji":
        address, after = _address(reading, after, "a custom emoji URL")
        details = _emoji(address)
    else:
        details = dict(opened.attributes)
    if details is not None:
        _add(reading, opened, details)
    return after


def _add(reading: Reading, opened: Open, details: Entity) -> None:
    size = reading.units - opened.offset
    if size:
        reading.entities.append({"offset": opened.offset, "length": size, "type": KINDS[opened.tag][0]} | details)


def _address(reading: Reading, at: int, what: str) -> tuple[str | None, int]:
    """Return the address in brackets and where the text goes on; None where there are no brackets."""
    source = reading.source
    if not source.startswith("(", at):
        return None, at
    read, end = [], at + 1
    while end < len(source) and source[end] != ")":
        end += source[end] == "\\" and end + 1 < len(source) and "\0" < source[end + 1] <= "~"
        read.append(source[end])
        end += 1
    if end >= len(source):
        raise reading.refuse(f"Can't find end of {what}", at + 1)
    return "".join(read), end + 1


def _emoji(address: str | None) -> Entity:
    if address is None:
        raise unparsed("Custom emoji entity must contain a tg://emoji URL")
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme.lower() != "tg":
        raise unparsed("Custom emoji URL must have scheme tg")
    if (parts.netloc or parts.path).strip("/").lower() != "emoji":
        raise unparsed('Custom emoji URL must have host "emoji"')
    number = parse_qs(parts.query).get("id", [""])[0]
    if not number:
        raise unparsed("Custom emoji URL must have an emoji identifier")
    if not (number.isascii() and number.isdecimal()) or number.startswith("0"):
        raise unparsed("Invalid custom emoji identifier specified")
    return {"custom_emoji_id": number}


def parse_markdown(source: str) -> tuple[str, list[Entity]]:
    """Return the text of the older style without its marks, and its entities; they are never inside each other.

    Raises:
        Refusal: `can't parse entities: …`, with the byte offset of the mark that has no end.
    """
    reading, at = Reading(source), 0
    while at < len(source):
        character = source[at]
        if character == "\\" and source[at + 1 : at + 2] in OLD_MARKS:
            reading.keep(source[at + 1])
            at += 2
        elif character in OLD_MARKS:
            at = _read_old(reading, at)
        else:
            reading.keep(character)
            at += 1
    return reading.result()


OLD_MARKS = {"_": "italic", "*": "bold", "[": "text_link", "`": "code"}


def _read_old(reading: Reading, at: int) -> int:
    if reading.source.startswith("```", at):
        return _read_old_block(reading, at)
    source, mark = reading.source, reading.source[at]
    end = _end_of(reading, "]" if mark == "[" else mark, at, at + 1)
    inside, after = source[at + 1 : end], end + 1
    details: Entity | None = {}
    if mark == "[":
        address, after = _old_address(source, after)
        details = link(inside if address is None else address)
    _add_old(reading, inside, OLD_MARKS[mark], details)
    return after


def _read_old_block(reading: Reading, at: int) -> int:
    language, inside = _language(reading.source, at + 3)
    end = _end_of(reading, "```", at, inside)
    _add_old(reading, reading.source[inside:end], "pre", {"language": language} if language else {})
    return end + 3


def _end_of(reading: Reading, mark: str, at: int, inside: int) -> int:
    end = reading.source.find(mark, inside)
    if end < 0:
        raise reading.refuse("Can't find end of the entity starting", at)
    return end


def _old_address(source: str, at: int) -> tuple[str | None, int]:
    if not source.startswith("(", at):
        return None, at
    end = source.find(")", at)
    return (source[at + 1 :], len(source)) if end < 0 else (source[at + 1 : end], end + 1)


def _add_old(reading: Reading, text: str, kind: str, details: Entity | None) -> None:
    offset = reading.units
    reading.keep(text)
    if text and details is not None:
        reading.entities.append({"offset": offset, "length": reading.units - offset, "type": kind} | details)
