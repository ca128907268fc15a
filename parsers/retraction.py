"""What a person takes back within one message (农转非, 不对, 转移就业多少): only what is said after it counts."""

from __future__ import annotations

import re

_PAUSE = r"[\s,，、;；。.…?？!！—~-]"
_TAKEN_BACK = re.compile(
    rf"(?:^|{_PAUSE})(?:"
    rf"(?:哦|噢|啊|呃|额|哎|诶|唉)?(?:不对不对|不对|错了|说错了?|打错了?|写错了?|问错了?|搞错了?|弄错了?|口误|更正一?下?|等等不是|哦不|啊不|不不)(?:了|啊|哦)?{_PAUSE}*(?:我?(?:要|想)?(?:说|问)的?是|应该?是|是)?"
    rf"|不是{_PAUSE}+(?:我?(?:要|想)?(?:说|问)的?是|是)?"
    r"|我(?:的意思)?(?:是说|是想问|是问|要说的是|想说的是|要问的是|想问的是|意思是)"
    rf"|(?:no wait|wait no|no sorry|sorry|scratch that|correction|i mean[t]?|rather){_PAUSE}*(?:i mean[t]?)?(?![a-z])"
    rf"){_PAUSE}*",
    re.IGNORECASE,
)
_ASKING = re.compile(r"^\s*(how (?:many|much|long|big)|what(?: is|'s)?|when|who|which)\b", re.IGNORECASE)
_LEAST = 2  # characters of what is said instead


def settled(text: str) -> str:
    """The message without what it takes back itself; the English words that ask stand once, at its head.

    A message that takes nothing back, or says nothing instead, is left as it is.
    """
    ends = [match.end() for match in _TAKEN_BACK.finditer(text) if match.start() > 0]
    rest = next((text[end:].strip() for end in reversed(ends) if len(text[end:].strip()) >= _LEAST), None)
    if rest is None:
        return text
    asking = _ASKING.match(text)
    return f"{asking[1]} {rest}" if asking and not _ASKING.match(rest) else rest
