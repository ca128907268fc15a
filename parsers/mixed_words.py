"""English words of states among Chinese ones (还没finish的, pending的有哪些, list一下), told in Chinese."""

from __future__ import annotations

import re
from functools import cache

from parsers.vocabulary import alternatives, rows
from parsers.words import HAN

_ENDED = {"完成", "解决"}  # the states that may be denied (not yet done)


def plain_mixed(text: str) -> str:
    """A message with Chinese characters in which such words are told in Chinese; any other as it is."""
    if not HAN.search(text):
        return text
    pattern, meaning = _words()

    def told(m: re.Match[str]) -> str:
        plain = meaning[" ".join((m["state"] or m["left"] or m["order"] or m["denied"]).lower().split())]
        return f"没有{plain}" if m["denied"] else plain

    return pattern.sub(told, text)


@cache
def _words() -> tuple[re.Pattern[str], dict[str, str]]:
    """The words as one pattern, a state's beside what says how far (已经done, closed的), and what each means."""
    told = {word: (role, plain) for role, plain, words in rows("mixed_words") for word in words.split("|")}
    role = {
        name: alternatives(w for w, (kind, _) in told.items() if kind == name)
        for name in ("state", "order", "left", "denial")
    }
    ended = alternatives(w for w, (kind, plain) in told.items() if kind == "state" and plain in _ENDED)
    beside = r"(?=\s*(?:的|了|没|吗|掉|完|中|着|不了))"
    state = rf"(?:(?<=[没未已经还都全在被算有])\s*(?:{role['state']})(?![a-z])|(?<![a-z])(?:{role['state']}){beside})"
    denied = (
        rf"(?<![a-z])(?:{role['denial']})\s+(?:(?:yet|been|fully|all|quite)\s+)?(?P<denied>{ended})(?![a-z]){beside}"
    )
    asked = r"(?=\s*的(?:问题|条目|事项)?\s*(?:都|还)?(?:有|是|列|哪|几|吗|$))"
    left = rf"(?:^|(?<=[还都全是把些个条,，\s]))(?:{role['left']}){asked}"
    order = rf"(?<![a-z])(?:{role['order']})\s*(?=一?下|出来|一遍|个清单|个单子|给我)"
    pattern = f"{denied}|(?P<state>{state})|(?P<left>{left})|(?P<order>{order})"
    return re.compile(pattern, re.IGNORECASE), {w: p for w, (_, p) in told.items()}
