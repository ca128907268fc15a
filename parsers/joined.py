"""Gives back the line breaks of pages that were joined to one line by a copy or a scrape.

Chinese sentences hold no spaces: in such a line a space is a former line break. Where not even spaces are
left, a break is put before heading numbers and labels; it has no place of its own in the original.
"""

from __future__ import annotations

import re
from array import array
from functools import cache

from parsers.marks import IN_LINE_NUMBER, label_words
from parsers.ordinals import HAN
from parsers.shadow import Shadow
from parsers.vocabulary import alternatives

JOINED_LINE = 400  # a shorter line is a paragraph
SHORT_PAGE = 150  # on a page of one line already this is enough
_NUMBER = rf"(?:[{HAN}]{{1,3}}[、.]|\([{HAN}]{{1,3}}\)|\d{{1,3}}[.、]|\(\d{{1,3}}\))"
# A space that is a former line break: not behind a heading's number, not at a quotation mark.
_BREAK = re.compile(
    r"(?<=[\u3400-\u9fff。;:,!?)”》〕\]%\d√□☑■*×>])[ \t]+(?=[\u3400-\u9fff(《〔\[\d①-⒛㈠-㈩□☑■#*<])(?![ \t]*[%‰年月日])"
    r"|(?<=[。;!?])[ \t]+(?=“)"
)
_OUTLOOK = re.compile(r"(?<=。)(?:下一步|下步|今后|接下来|下一?阶段|后续)[,工我]")
_CONTACT = re.compile(r"(?<=。)(?:联系|监督|举报|咨询)(?:电话|方式|人)\s*:")
_SIGNED = re.compile(
    r"(?<=[。;!])[^\s。,;:、]{4,40}(?:委员会|党委|党组|支部|局|厅|院|办公室|政府|中心|公司|学校|大学|馆)(?=\d{4}年\d{1,2}月\d{1,2}日\s*$)"
)
_AFTER_NUMBER = re.compile(rf"(?:^|[\s。;]){_NUMBER}$")


def unjoin(shadow: Shadow) -> Shadow:
    """The shadow with the line breaks of joined pages given back; unchanged where no line is a joined page."""
    lines = shadow.text.split("\n")
    alone = sum(bool(line.strip()) for line in lines) <= 2
    at, edits = 0, []
    for line in lines:
        if len(line) >= (SHORT_PAGE if alone else JOINED_LINE) and _is_page(line, len(line) / max(1, len(shadow.text))):
            edits += _breaks(line, at, whole=len(line) > 0.6 * len(shadow.text))
        at += len(line) + 1
    return _with_breaks(shadow, edits) if edits else shadow


def _is_page(line: str, share: float) -> bool:
    return (
        len(_signs().findall(line)) >= 2
        or bool(_columns().search(line))
        or (share > 0.6 and len(IN_LINE_NUMBER.findall(line)) >= 4)
    )


@cache
def _signs() -> re.Pattern[str]:
    words = alternatives(label_words("result", "problem", longer_than=2))
    field = alternatives(label_words(longer_than=2))
    return re.compile(
        rf"(?:{words})\s*[:\]]|\[(?:{field})\s*:|[.、)]\s*(?:关于|针对|在)?“[^”\n]{{4,400}}”的?问题|该(?:问题|项任务)(?:已|正在|基本|尚)|(?:[{HAN}]、|\([{HAN}]\))\s*(?:{field})[\s:]"
    )


@cache
def _columns() -> re.Pattern[str]:
    """The header of a table: four names of fields, parted by nothing but spaces."""
    names = alternatives(label_words())
    return re.compile(rf"(?:(?<=\s)(?:{names})[ \t]+){{4}}")


def _belongs(line: str, start: int, end: int) -> bool:
    """Whether a space stands inside a heading: behind its number, or between a quotation and 的问题."""
    if line[start - 1] == "”" and line.startswith(("的", "等", "问题"), end):
        return True
    return bool(_AFTER_NUMBER.search(line[max(0, start - 8) : start]))


def _breaks(line: str, at: int, *, whole: bool) -> list[tuple[int, int]]:
    """Where a break goes, as spans of the shadow: a space to replace, or an empty span to insert at."""
    spaces = [m.span() for m in _BREAK.finditer(line) if not _belongs(line, *m.span())]
    if len(spaces) >= 0.5 * len(_signs().findall(line)) or not whole:
        taken = {b for _, b in spaces}
        glued = {m.start() for m in _glued().finditer(line)} | _outlook(line) if whole else set()
        return sorted([(at + a, at + b) for a, b in spaces] + [(at + x, at + x) for x in glued - taken if x])
    places = {m.start() for m in IN_LINE_NUMBER.finditer(line)} | {m.start() for m in _label().finditer(line)}
    places |= _outlook(line)
    return [(at + place, at + place) for place in sorted(places) if place]


def _outlook(line: str) -> set[int]:
    """Where, behind all issues, what is to come is told and how to write; several such outlooks are the issues' own."""
    found, contact = [m.start() for m in _OUTLOOK.finditer(line)], [m.start() for m in _CONTACT.finditer(line)]
    signed = [m.start() for m in _SIGNED.finditer(line)]
    places = [*(found if len(found) == 1 else []), *contact[:1], *signed]
    return {at for at in places if not IN_LINE_NUMBER.search(line, at) and not _labelled().search(line, at)}


@cache
def _labelled() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(label_words('result', 'problem', longer_than=2))})\s*:")


@cache
def _glued() -> re.Pattern[str]:
    """A problem or result label, or 问题二, right behind the end of a sentence where spaces mark the other breaks."""
    strong = alternatives(label_words("result", "problem", longer_than=2))
    signed = r"[^\s。,;:、]{4,40}\s+\d{4}年\d{1,2}月\d{1,2}日\s*$"
    return re.compile(rf"(?<=。)(?:(?:反馈)?问题[{HAN}]{{1,3}}(?=\s)|(?:{strong})\s*:|{signed})")


@cache
def _label() -> re.Pattern[str]:
    """A label with a colon after the end of a sentence; problem and result labels after anything but a word like 将."""
    strong = alternatives(label_words("result", "problem", longer_than=3))
    words = alternatives(label_words(longer_than=2))
    return re.compile(rf"(?:(?<=[。;)])(?:{words})|(?<![将的对把及和与就按于是报送\d.、])(?:{strong}))\s*:")


def _with_breaks(shadow: Shadow, edits: list[tuple[int, int]]) -> Shadow:
    before = shadow.origins if shadow.origins is not None else range(len(shadow.text))
    pieces, origins, at = [], array("L"), 0
    for start, end in edits:
        pieces += [shadow.text[at:start], "\n"]
        origins.extend(before[at:start])
        origins.append(before[start])
        at = end
    pieces.append(shadow.text[at:])
    origins.extend(before[at:])
    return Shadow(shadow.original, "".join(pieces), origins)
