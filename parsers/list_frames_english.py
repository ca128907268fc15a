"""A request for a list of a subject in everyday English (housing stuff already sorted), told plainly."""

from __future__ import annotations

import re
from functools import cache

from parsers.list_request import marked
from parsers.vocabulary import grouped, whole_words

_GAPS = " \t,.:;?!-"
_SHORTEST = 2  # letters of a subject
_SIGNS = re.compile("[^a-z ,.:;?!'&/()-]")  # no message in words
_ASKS = re.compile(
    r"^(?:(?:and|so|ok|please|pls|hey|can you|could you)\s+)*"
    r"(?:(?:list|show|give|tell|name|get)(?: me| us)?(?: all| any)?"
    r"(?: of)?(?: the)?|which(?: of)?(?: the| them)?|what(?:'s| is| are)?(?: all)?(?: the)?|(?:is |are )?(?:there )?"
    r"any(?:thing|one)?(?: else)?|everything|whatever|all(?: the| of the)?|things?|stuff)\b\s*"
)
_TAIL = re.compile(
    r"[,.:;\s]+(?:which (?:items|issues|ones|of them)|what (?:issues|items)|(?:just the |a )?list(?: them| it)?"
    r"|all(?: of (?:them|it))?|please|pls|plz|thanks|thx|here)[\s?.!]*$"
)
_ASKED_LAST = re.compile(  # state assets, what's still open
    r"[,;:]\s*(?:what|which)(?: ones| items| issues)?(?:'s| is| are)?\s+"
    r"(?=still|not|un|already|done|finished|open|pend)"
)
_ONES = re.compile(r"\bones$")
_BEFORE = re.compile(r"^(?:(?:are|is|do|does|have|has|that|which|with|still|already|to|the|any|a|all|of|me|they)\s+)+")
_BEHIND = re.compile(r"\b(?:are|is|still|that|which|have|been|pls|please|there)\s*$")
_LINKED = re.compile(r"(?:-| )?(?:related|linked)$")


def framed_in_english(said: str) -> str | None:
    """A folded English message that asks for a list of a subject, told plainly; None for others."""
    if _SIGNS.search(said) or _frames()["en-other"].search(said):
        return None
    text, ended = _ASKED_LAST.subn(" ", said.strip(_GAPS))
    while (shorter := _TAIL.sub("", text)) != text:
        text, ended = shorter, ended + 1
    rest, asked = _ASKS.subn("", text)
    state, rest = _state(_ASKS.sub("", rest))
    subject, framed, named = _subject(rest)
    asks = asked > 0 or ended > 0
    if not subject:
        return marked(state, "", "field") if state and asks and not rest.strip(_GAPS) else None
    if not (framed or ended) or not (asks or state or _ONES.search(said)) or len(subject) < _SHORTEST:
        return None
    return marked(state, subject, "name" if named else "field")


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
    return re.sub(r"^(?:the|any|all|a|an)\s+", "", _BEHIND.sub("", text.strip(_GAPS)).strip(_GAPS))


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
        "about": re.compile(rf"^(?:(?:{things}) )?(?:{about})\s+"),
        "things": re.compile(rf"\s*(?:{things})$"),
        "mention": re.compile(rf"^(?:(?:{things}) )?(?:that |which )?(?:{mention})\s+"),
        "planned": re.compile(rf"\b{before}(?:{words['en-planned']}){behind}"),
        "ongoing": re.compile(rf"\b{before}(?:not (?:yet )?(?:{words['en-done']})|{words['en-ongoing']}){behind}"),
        "done": re.compile(rf"\b{before}(?:{words['en-done']}){behind}"),
    }
