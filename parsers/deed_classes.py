"""What people say was done (砍掉, 端了, 腾出来), and by which words the name of a figure may tell it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from parsers.synonyms import synonyms
from parsers.vocabulary import rows

_DONE_LAST = re.compile(r"([\u4e00-\u9fff]{2})完成数$")

_ENDED = re.compile("(?:[了掉完好成走回来去出下上进给过开动着起到住清齐满给得]|多少)*")  # behind a verb


def done_last(name: str) -> str:
    """What a figure's name tells last was done (处置老旧电梯更新完成数: 更新); empty where it does not end so."""
    found = _DONE_LAST.search(name)
    return found[1] if found else ""


@cache
def _classes() -> tuple[tuple[tuple[str, ...], str], ...]:
    table = rows("deed_classes")
    return tuple((tuple(said.split("|")), told) for said, told, *_ in table)


@lru_cache(maxsize=512)
def _told(said: str) -> re.Pattern[str] | None:
    written = said in synonyms().written
    found = [told for verbs, told in _classes() if said in verbs or (said.startswith(verbs) and not written)]
    return re.compile("|".join(found)) if found else None


@lru_cache(maxsize=512)
def only_deed(said: str) -> bool:
    """Does an expression only say what was done: a verb of a class and how it ended (退回去), no thing (退税)?"""
    return any(_ENDED.fullmatch(said, len(verb)) for verbs, _ in _classes() for verb in verbs if said.startswith(verb))


def is_classed(said: str) -> bool:
    """Does a table tell how figures tell a deed?"""
    return _told(said) is not None


def may_tell(text: str, said: str) -> bool:
    """May a text tell a deed that is said so (取消工作群: 砍掉)? Of a deed in no class nothing is known."""
    told = _told(said)
    return told is not None and told.search(text) is not None


@lru_cache(maxsize=512)
def _begun(said: str) -> re.Pattern[str] | None:
    found = [told for verbs, told in _classes() if said.startswith(verbs)]
    return re.compile("|".join(found)) if found else None


def may_begin(text: str, said: str) -> bool:
    """May a text tell a deed by a class of the verb with which it begins (撤销: 吊销)?"""
    told = _begun(said)
    return told is not None and told.search(text) is not None
