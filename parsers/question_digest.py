"""Does a message ask for the digest: 本周周报, weekly digest, 本周有什么变化; and what should it be limited to?"""

from __future__ import annotations

import re

from parsers.questions import normalise
from parsers.small_talk import small_talk

_WEEK = r"(?:本周|这周|这一周|本星期|这星期|这个星期|每周)"
_NOUN = (
    rf"(?:{_WEEK}的?)?(?:整改|工作|进展)*周报|(?:weekly|this week's) (?:digest|report|update|progress)|digest"
    rf"|{_WEEK}的?(?:整改|工作)*(?:进展报告|进展情况|进展|新进展|动态|小结|汇总|有(?:什么|哪些|啥|没有)(?:新的?)?(?:变化|进展|更新|动静|消息|情况))"
    r"|(?:what(?:'s| is)? (?:has )?(?:changed|new)|progress|news) this week"
)
_ASKED = re.compile(rf"(?:{_NOUN})")
_POLITE = re.compile(
    r"请|麻烦|帮我|给我|我要|我想|想要|想|发|来|看一下|看一看|看看|查看|看|一下|一份|下|吧|呢|吗|啊|的?内容|里|中|有什么|有哪些|如何|怎么样"
    r"|\b(?:please|show|give|send|me|us|the|a|an|see|i want|can i|get|let me)\b"
)
_LINKS = re.compile(r"^(?:的|关于|只看|只要|仅|(?:for|of|about|on|only)\b)\s*|\s*(?:的|有关的?|相关的?|方面的)$")
_SHORT = 12
_BLANKS = " \t\n,.?!;:，。？！；：、“”\"'"


def read_digest(text: str) -> str | None:
    """What a digest that is asked for should be limited to, '' for nothing; None when no digest is asked for."""
    plain = normalise(text).strip(_BLANKS)
    asked = _ASKED.search(plain)
    if asked is None or small_talk(plain) == "help":  # 怎么看周报
        return None
    before, after = (_without(part) for part in (plain[: asked.start()], plain[asked.end() :]))
    if after and after[0] not in _BLANKS:  # 周报制度不健全 is about something else
        return None
    words = f"{before.strip(_BLANKS)} {after.strip(_BLANKS)}".strip()
    while (shorter := _LINKS.sub("", words).strip(_BLANKS)) != words:
        words = shorter
    return words


def _without(part: str) -> str:
    """What stands beside the digest's name without polite words; a longer part says something of its own."""
    return _POLITE.sub("", part) if len(part) <= _SHORT else part
