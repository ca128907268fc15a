"""Lists of issues asked for in English, in plain words: states (not fully fixed: unfinished), ends of requests."""

from __future__ import annotations

import re
from functools import cache

from parsers.list_frames_english import uncontracted
from parsers.vocabulary import rows, word_pattern

_ENDED = "done|finished|completed?|fixed|resolved|rectified|closed|sorted|dealt with"
_LISTS = re.compile(
    r"^(?:please )?(?:which|what|list|show|give|any|name|tell me|everything|anything|all|whatever)\b"
    r"(?!.*\b(?:how many|number of)\b)"
)
_LEFT = re.compile(
    rf"\b(?:(?:yet|still|remain(?:s|ing)?|left) to be|not|hasn't|haven't|isn't|aren't)"
    rf"(?: yet| been| fully| completely| entirely| quite| properly| wholly)* (?:{_ENDED})\b(?: yet)?"
)
_DONE = re.compile(
    rf"\b(?:fully|completely|entirely|wholly|properly) (?:{_ENDED})\b"
    rf"|(?<=\bis )(?:{_ENDED})(?=\W*$)|(?<=\bare )(?:{_ENDED})(?=\W*$)|(?<=\beverything )(?:{_ENDED})(?=\W*$)"
)
_NOUNS = "issues|problems|findings|items|tasks"
_NAMED = re.compile(  # which education issues are still open
    rf"^(?P<asks>(?:please )?(?:which|what|list|show|show me|give me|any)(?: of)?(?: the)?(?: all)?) "
    r"(?P<words>(?!(?:of|about|is|are|was|the|all|me|other|main|key|specific)\b)"
    rf"[a-z\u4e00-\u9fff][a-z\u4e00-\u9fff' -]{{1,30}}?) (?:{_NOUNS})"
    r"(?= (?:are|is|have|remain|that|still|not|were)\b|\W*$)"
)
_WHATEVER = re.compile(  # everything that's not finished under …, show me what's left
    r"^(?:show me |list |give me |tell me )?(?:everything|anything|all|whatever|what)"
    r"(?:'s| that's| that is| that| is| are| still| now)* "
    r"(?:(?P<state>unfinished|finished)(?=\W*$| (?:under|in|on|about|for)\b)"
    r"|(?:left|remaining)(?: to do| over)?(?=\W*$))"
)
_STATE_FIRST = re.compile(  # what are the unresolved issues about …
    rf"^(?:what are|list|show me|show|give me|tell me|name)(?: the| all| all the)? "
    rf"(?P<state>unresolved|unfinished|outstanding|pending|ongoing|open|remaining|incomplete|completed|finished)"
    rf" (?:{_NOUNS})\b"
)
_SIGNED = re.compile(r"^which (?=(?:have|has|are|were)(?: been)? (?:signed off|verified)\b)")
_COUNTED = re.compile(
    rf"^how many (?:(?:{_NOUNS}|ones|of them) )?(?P<state>(?:are|is|remain|have) .+?)[?.,;]+ *"
    r"(?:and |please |can you )*(?:list|show|name|give)(?: them| me| us| all| please)*\W*$",
    re.IGNORECASE,
)


def plain_english_states(text: str) -> str:
    """An English message that asks for a list, with what is left told as unfinished and what is done as finished."""
    text = uncontracted(text)
    if not _LISTS.search(text):
        return text
    text = _SIGNED.sub("which issues ", text)
    text = _STATE_FIRST.sub(lambda m: f"which issues are {m['state'].replace('remaining', 'unfinished')}", text)
    named = _NAMED.match(text)
    if named and not _tells_state(named["words"]):
        text = f"{named['asks']} issues about {named['words']}{text[named.end() :]}"
    text = _DONE.sub("finished", _LEFT.sub("unfinished", text))
    return _WHATEVER.sub(lambda m: f"which issues are {m['state'] or 'unfinished'}", text)


@cache
def _states() -> re.Pattern[str]:
    states = (words for intent, words, *_ in rows("question_intents") if intent.startswith("status_"))
    return word_pattern([word for words in states for word in words.split("|") if word.isascii()])


def _tells_state(words: str) -> bool:
    return _states().search(words) is not None or words.rsplit(maxsplit=1)[-1] in ("late", "overdue", "extended")


def listed_in_english(text: str) -> str:
    """A message that counts and then tells to list, as one that asks which; any other as it is."""
    counted = _COUNTED.match(text)
    return f"which issues {counted['state']}" if counted else text
