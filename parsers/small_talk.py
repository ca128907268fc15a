"""Small talk told by its words: help, thanks, a greeting or scolding, where a message says nothing else."""

from __future__ import annotations

import re
from functools import cache

from parsers.vocabulary import alternatives, grouped, rows, whole_words

_LONGEST = 40  # characters of small talk
_NOISE = re.compile(r"[^\w\u3400-\u9fff']+")
_ASKS_DONE = re.compile(r"(?:吗|么|没有?|不|[?？])[\s?？。!！]*$")  # 好了没 asks how it stands
_PROBLEMS = re.compile("有(?:哪些|什么|啥)(?:反馈)?问题")
_WAS_DONE = re.compile("[做干办弄搞整]了")  # 你们做了什么 asks of those who rectify
_HELP = re.compile("帮|help|教|介绍|introduce")
_POLITE = frozenset({"you", "me", "little", "this"})


@cache
def _words() -> tuple[re.Pattern[str], dict[str, str]]:
    roles: dict[str, str] = {}
    for role, words in rows("small_talk"):
        for word in words.split("|"):
            roles.setdefault(word, role)
    latin = dict.fromkeys(w for w in roles if w[0].isascii() and w[0] != "'")
    others = alternatives(w for w in roles if w not in latin)
    return re.compile(f"{others}|{whole_words(latin)}"), roles


@cache
def _us() -> re.Pattern[str]:
    """Who we are, behind us (我们记者能查什么)."""
    persons = alternatives(word for cell in grouped("question_frames")["person"] for word in cell.split("|"))
    return re.compile(f"(?<=[们我咱])(?:这些|这帮|几个|当|做|是)?(?:{persons})们?")


def small_talk(text: str) -> str | None:
    """The sort of small talk a normalised message is; None where it says anything else."""
    if len(text) > _LONGEST:
        return None
    pattern, roles = _words()
    text = _us().sub("", text)
    left = _NOISE.sub("", pattern.sub("", text))
    found = {roles[match[0]] for match in pattern.finditer(text)}
    if left or not found - {"little"}:
        return None
    if _asks_help(text, found):
        return "help"
    if "scold" in found or ("mock" in found and "you" in found):  # 你个破机器人滚
        return "complaint"
    told = found - _POLITE - {"greet"}
    if told and told <= {"thanks", "ok", "praise", "bye"}:
        return None if "thanks" not in told and _ASKS_DONE.search(text) else "thanks"
    return "greeting" if not told and "greet" in found else None


def _asks_help(text: str, found: set[str]) -> bool:
    """Does it ask what the bot does, or how it is asked, by nothing but words of that?"""
    if _PROBLEMS.search(text) or _WAS_DONE.search(text):
        return False
    bot = "you" in found or ("this" in found and "thing" not in found)
    ways = (
        "aid" in found or ("gift" in found and (bot or bool({"what", "do"} & found))),
        "how" in found and bool({"ask", "see"} & found) and (bot or not text.rstrip(" ?？。!！").endswith("的")),
        "can" in found and "what" in found and bool({"ask", "do"} & found),
        bot and ("who" in found or "what" in found),
        "tongue" in found and bool({"ask", "do", "can"} & found),
        found <= {"do", "me", "little", "can", "you"} and _HELP.search(text) is not None,
    )
    return any(ways)
