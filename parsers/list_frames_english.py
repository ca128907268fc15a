"""A request for a list of a subject in everyday English (housing stuff already sorted), told plainly."""

from __future__ import annotations

import re
from functools import cache

from parsers.list_request import marked
from parsers.list_vocabulary import vocabulary_of
from parsers.vocabulary import grouped, whole_words

_GAPS = " \t,.:;?!-"
_SHORTEST = 2  # letters of a subject
_SIGNS = re.compile("[^a-z ,.:;?!'&/()-]")  # no message in words
_ASKS = re.compile(
    r"^(?:(?:and|so|ok|please|pls|hey|can you|could you)\s+)*"
    r"(?:(?:list|show|give|tell|name|get)(?: me| us)?(?: all| any)?"
    r"(?: of)?(?: the)?|which"
    r"(?: (?:areas?|sections?|fields?|chapters?|parts?)(?= (?:still |also )?(?:have|has|are|is|remain)))?"
    r"(?: of)?(?: the| them)?|what(?:'s| is| are)?(?: all)?(?: the)?|(?:is |are )?(?:there )?"
    r"any(?:thing|one)?(?: else)?|everything|whatever|all(?: the| of the)?|things?|stuff)\b\s*"
)
_TAIL = re.compile(
    r"[,.:;?!\s]+(?:which (?:items|issues|tasks|ones|of them)|what (?:issues|items)"
    r"|(?:just the |a |full |complete |can you |could you )*(?:list|name|show|give me)"
    r"(?: them| it| those)?(?: all| out)?"
    r"|all(?: of (?:them|it))?|please|pls|plz|thanks|thx|here|so far|by now|up to now|until now|to date|at this point"
    r"|as of (?:now|today))[\s?.!]*$"
)
_ASKED_LAST = re.compile(  # state assets, what's still open
    r"[,;:]\s*(?:what|which)(?: ones| items| issues)?(?:'s| is| are)?\s+"
    r"(?=still|not|un|already|done|finished|open|pend)"
)
_CONTRACTED = re.compile(r"\b(that|what|which|it|there|everything)s\b|\b(is|are|was|have|has|do|does|did)nt\b")
_INSPECTED = re.compile(  # what did the inspectors flag on safety
    r"^what (?:all )?(?:did|do|have|had|has|does) (?:(?:the|this) )?"
    r"(?:inspectors?|inspections?|auditors?|audit|report|they)(?: team| group| report)? "
    r"(?:flag|find|found|raise|point out|pick up|note|turn up)[a-z]*\b"
)
_PARTS = re.compile(r"\s*(?:,|&|\band\b|\bor\b)+\s*")
_THINGS = re.compile(  # which findings are wrapped up
    r"\b(?:(?:rectification )?(?:issues|items|tasks|points)|rectifications|corrections"
    r"|findings|problems|matters|ones|(?:of|among) (?:them|these|those))\b"
)
_OF_THEM = re.compile(r"\b(?:of|among) (?:them|these|those)\b")
_ONES = re.compile(r"\bones$")
_BEFORE = re.compile(r"^(?:(?:are|is|do|does|have|has|that|which|with|still|already|to|the|any|a|all|of|me|they)\s+)+")
_BEHIND = re.compile(r"\b(?:are|is|still|that|which|have|has|been|pls|please|there)\s*$")
_LINKED = re.compile(r"(?:-| )?(?:related|linked)$")


def framed_in_english(said: str) -> str | None:
    """A folded English message that asks for a list of a subject, told plainly; None for others."""
    if _SIGNS.search(said) or _frames()["en-other"].search(said):
        return None
    text, ended = _ASKED_LAST.subn(" ", uncontracted(said).strip(_GAPS))
    text, inspected = _INSPECTED.subn("issues", text)
    while (shorter := _TAIL.sub("", text)) != text:
        text, ended = shorter, ended + 1
    rest, asked = _ASKS.subn("", text)
    state, rest = _state(_ASKS.sub("", rest))
    subject, framed, named = _subject(rest)
    asks = asked > 0 or ended > 0
    if not subject:
        known = state and asks and not _cleaned(_THINGS.sub("", rest))
        return f"{'其中' * bool(_OF_THEM.search(said))}{marked(state, '', 'field')}" if known else None
    if not (framed or ended) or len(subject) < _SHORTEST:
        return None
    if not (asks or state or _ONES.search(said)) and not _only_fields(subject, several=not inspected):
        return None
    return marked(state, subject, "name" if named else "field")


def uncontracted(said: str) -> str:
    """A folded message with the signs that were left out of its short forms (thats, isnt)."""
    return _CONTRACTED.sub(lambda m: f"{m[1]}'s" if m[1] else f"{m[2]}n't", said)


def _only_fields(subject: str, *, several: bool) -> bool:
    """Does a subject name nothing but fields, several of them where nothing else tells that a list is wanted?"""
    parts = [part for part in _PARTS.split(subject) if part]
    return len(parts) > several and all(vocabulary_of(part).whole for part in parts)


def _state(text: str) -> tuple[str, str]:
    """The state told in a text, and the text without it."""
    for state in ("planned", "ongoing", "done"):
        if found := _frames()[state].search(text):
            return state, f"{text[: found.start()]} {text[found.end() :]}"
    return "", text


def _subject(text: str) -> tuple[str, bool, bool]:
    """What is left of a text as the subject, whether something round it tells that it is one, whether it is a name."""
    frames = _frames()
    text = _BEFORE.sub("", text.strip(_GAPS))
    if named := frames["mention"].search(text):
        return _cleaned(text[named.end() :]), True, True
    about = frames["about"].search(text)
    text = _cleaned(text[about.end() :] if about else text)
    ends = frames["things"].search(text)
    text = _cleaned(text[: ends.start()] if ends else text)
    return _cleaned(_LINKED.sub("", text)), bool(about or ends), False


def _cleaned(text: str) -> str:
    while (shorter := _BEHIND.sub("", text.strip(_GAPS))) != text:
        text = shorter
    return re.sub(r"^(?:the|any|all|a|an)\s+", "", text)


@cache
def _frames() -> dict[str, re.Pattern[str]]:
    words = {role: whole_words("|".join(cells).split("|")) for role, cells in grouped("list_frames").items()}
    things, about, mention = words["en-thing"], words["en-before"], words["en-mention"]
    before = (
        r"(?:(?:that|which)(?:'s| is| are| have been| has been)? )?(?:still |already |fully |all |been |are |is |'s )*"
    )
    behind = r"(?: yet| already| now)*"
    return {
        "en-other": re.compile(words["en-other"]),
        "about": re.compile(rf"^(?:(?:{things}) (?:(?:that|which) )?(?:(?:are|is|were) )?)?(?:{about})\s+"),
        "things": re.compile(rf"\s*(?:{things})$"),
        "mention": re.compile(rf"^(?:(?:{things}) )?(?:that |which )?(?:{mention})\s+"),
        "planned": re.compile(rf"\b{before}(?:{words['en-planned']}){behind}"),
        "ongoing": re.compile(rf"\b{before}(?:not (?:yet )?(?:{words['en-done']})|{words['en-ongoing']}){behind}"),
        "done": re.compile(rf"\b{before}(?:{words['en-done']}){behind}"),
    }
