"""What a question says is not meant: 不是批而未供那个, (不是居民), 不是农村, 没收的不算."""

from __future__ import annotations

import re
from functools import lru_cache

_SAYS_NOT = "(?:不是|不要|不含|不算|不问|不看|不包括|别要|别给|别拿|别报|别说)"
_NOT = rf"可?(?:而|我)?{_SAYS_NOT}(?:说|指|问|我)?[光只]?(?!我)"
_NOT_ONE = rf"{_SAYS_NOT}(?:指|问|我)?[光只]?(?=[一-鿿]{{2}})(?!这|那|要|说|有)"
_ONE = r"(?:的?那一?[个条些种](?:数字?|值|比例)?|的(?:数字?)?)"
_BEHIND = re.compile(
    rf"[,，、\s]+(?:我?[问要说]的)?{_NOT}([^,，?？吗\s]{{2,12}}?){_ONE}(?:哦|啊|呀)?[?？。!！\s]*$"
    rf"|(?<=的){_NOT}([^,，?？吗的\s]{{2,8}}?)的[?？。!！\s]*$"
    rf"|[,，\s]\s*{_NOT_ONE}([^,，。?？吗呢么说\s]{{2,6}})[?？。!！\s]*$"
    r"|[,，]\s*([^,，。?？\s]{2,8}?)的?(?:不算|别算)(?:在内|进去|里头?)?[?。!！\s]*$"
    rf"|[(（]\s*{_NOT}([^()（）?？]{{2,10}}?){_ONE}?\s*[)）]"
)
_LEAST = 2  # characters of what is not meant
_LISTS = re.compile("哪些|哪几|列[出一个]|清单")  # what a list leaves out is its own affair
_TIME = re.compile(r"[今去前本当上明]年|\d")


@lru_cache(maxsize=64)
def without_unmeant(text: str) -> tuple[str, str]:
    """A message without what it says is not meant, and that; empty where it says nothing of the kind, or a time."""
    found = _BEHIND.search(text)
    if found is None or _LISTS.search(text):
        return text, ""
    named = next(filter(None, found.groups())).removesuffix("的")
    if len(named) < _LEAST:
        return text, ""
    return f"{text[: found.start()]} {text[found.end() :]}".strip(), "" if _TIME.search(named) else named
