"""The words of a message without what stands between them and the particles at their ends."""

from __future__ import annotations

import re

_LEADING = "的那是在还都也有把将但却"
_BEING = "在[外岗建校编册职读园院逃押线库用研途产孵营]|有[机效线害限序轨色偿毒奖]"  # 在建项目, 有机认证
_TRAILING = "但却的了吗嘛么吧啊呀哦呃啦呢没有是在"
_PUNCTUATION = re.compile(
    r"[\s,:;!?、。“”‘’'\"()\[\]{}<>《》〖〗·~=*|/\\_^`@$…—]+|(?<![0-9a-z])[.-]+|[.-]+(?![0-9a-z])"
)


def trimmed(text: str) -> str:
    """The words of a normalised text, parted by spaces, without particles at their ends; a Latin letter is none."""
    return " ".join(filter(None, map(_trim, _PUNCTUATION.split(text))))


def without_marks(text: str) -> str:
    """A text without punctuation and spaces."""
    return _PUNCTUATION.sub("", text)


def _trim(word: str) -> str:
    word = re.sub(f"^(?:(?!{_BEING})[{_LEADING}])+|[{_TRAILING}]+$", "", word)
    return "" if len(word) == 1 and word.isascii() else word
