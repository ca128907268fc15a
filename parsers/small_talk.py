"""Small talk told by its words, and what a message says behind a greeting (你好呀,能帮我查点啥)."""

from __future__ import annotations

import re
from functools import cache

from parsers.vocabulary import rows

_LONGEST = 40  # characters of small talk

_PAUSE = r"[\s,，、!！。.~…:：]*"
_GREETING = re.compile(
    r"^(?:(?:(?:各位|大家|老师|你|您|早上|上午|中午|下午|晚上)*好|早安?|晚安|嗨|哈喽|哈啰|喂|哎|诶"
    r"|在吗|在么|在不在|有人吗|请问|请教|打扰一?下?|不好意思|麻烦"
    r"|(?:hi|hello|hey|good (?:morning|afternoon|evening)|excuse me|sorry)(?: there| bot| all)?(?![a-z]))"
    rf"(?:了|啊|呀|哇|哈|哦|噢|一下|下)*{_PAUSE})+"
)
_PEOPLE = "记者|市民|居民|群众|村民|网友|学生|家长|老师|工作人员|新来的|新人|新手"
_WHO_SPEAKS = re.compile(
    rf"^(?:我是|这里是|本人是?)[\u4e00-\u9fff]{{0,8}}?(?:{_PEOPLE})的?(?:[\s,，。、]+){_PAUSE}"
    r"|^i(?:'m| am) (?:an? |the )?(?:new|(?:[a-z]+ )?(?:reporter|journalist|resident|citizen))"
    rf"(?: here)?(?![a-z]){_PAUSE}"
)


def introduced(text: str) -> str:
    """What a normalised message says behind who speaks (我是记者,想了解整改情况); else as it is."""
    at = _GREETING.match(text)
    behind = text[at.end() :] if at else text
    rest = _WHO_SPEAKS.sub("", behind)
    return rest if rest != behind and rest.strip(" ?？。!！") else text


def ungreeted(text: str) -> str:
    """What a normalised message says behind its greeting; the whole of it where it says no more."""
    rest = _GREETING.sub("", text)
    return rest if rest.strip(" ?？。!！") else text


_NOISE = re.compile(r"[^\w\u3400-\u9fff']+")
_ASKS_DONE = re.compile(r"(?:吗|么|没有?|不|[?？])[\s?？。!！]*$")  # 好了没 asks how it stands
_PROBLEMS = re.compile("有(?:哪些|什么|啥)(?:反馈)?问题")
_WAS_DONE = re.compile("[做干办弄搞]了")  # 你们做了什么 asks of those who rectify
_HELP = re.compile("帮|help|教|介绍|introduce")
_POLITE = frozenset({"you", "me", "little", "this"})


@cache
def _words() -> tuple[re.Pattern[str], dict[str, str]]:
    roles: dict[str, str] = {}
    for role, words in rows("small_talk"):
        for word in words.split("|"):
            roles.setdefault(word, role)
    parts = [
        rf"(?<![a-z0-9]){re.escape(w)}(?![a-z0-9])" if w[0].isascii() and w[0] != "'" else re.escape(w)
        for w in sorted(roles, key=len, reverse=True)
    ]
    return re.compile("|".join(parts)), roles


def small_talk(text: str) -> str | None:
    """The sort of small talk a normalised message is: help, thanks or greeting; None where it says anything else."""
    if len(text) > _LONGEST:
        return None
    pattern, roles = _words()
    left = _NOISE.sub("", pattern.sub("", text))
    found = {roles[match[0]] for match in pattern.finditer(text)}
    if left or not found - {"little"}:
        return None
    if _asks_help(text, found):
        return "help"
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
