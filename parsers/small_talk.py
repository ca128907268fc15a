"""A message without the greeting and the self-introduction before what it says (你好呀,能帮我查点啥)."""

from __future__ import annotations

import re

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
