"""The sections of a report that the words of a list name by their titles, with all their issues."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from parsers.model import Issue
from parsers.words import bare_name, pairs

_BETWEEN = " / "  # the titles above an issue
_TITLE_MORE = re.compile(  # what titles of this genre say besides their subject
    r"^\s*(?:第?[一二三四五六七八九十]+[、.．章节部分]+|[（(][一二三四五六七八九十]+[)）]|\d+[、.．])"
    r"|^[在从]?(?=[“\"])|(?:工作|职责|任务|情况)?(?:方面|领域)?(?:存在|发现)?的?(?:主要|突出)?(?:问题)?(?:方面|领域)?[”\"]?(?:方面|领域)?$"
)
_SUBJECT = re.compile('^[在从]?(?:聚焦|围绕)?[“"]?|[”"]?(?:方面|领域)?$')
_JOINED = re.compile("以及|[和与及、]|跟(?![踪进随上班])")
_CLAUSES = re.compile("[,，;；]")  # 聚焦住房保障,补齐短板: either half may be named
_ASKING = re.compile(r"\s+|的?(?:都|一共|总共)?(?:有|是)?(?:什么|啥|哪|几[个条项])|的?(?:主要|突出)?问题|的?列")
_SAID = 0.65  # of the pairs of characters said stand in the title
_OF_TITLE = 0.4  # of the title is said
_LONG = 4  # characters of a title that words may hold as a whole


def in_sections(every: Sequence[Issue], words: str) -> set[str]:
    """The ids of all issues under the titles that words name well; none where they name no title."""
    said = _bare(_ASKING.split(words.strip(), maxsplit=1)[0].removeprefix("关于"))
    if len(said) < 2:
        return set()
    paths = _paths(every)
    whole, rest = under_titles(every, said)
    if whole and len(rest.strip()) < _LONG:
        return whole
    named = {title for path in paths for title in path if any(_names(said, one) for one in _subjects(title))}
    return whole | {issue.id for issue, path in zip(every, paths, strict=True) if named.intersection(path)}


def under_titles(every: Sequence[Issue], words: str) -> tuple[set[str], str]:
    """The ids of all issues under the titles that stand in words as a whole, and the words left."""
    rest = _bare(words)
    titles: dict[str, set[str]] = {}
    for issue, path in zip(every, _paths(every), strict=True):
        for title in path:
            titles.setdefault(_bare(_SUBJECT.sub("", _TITLE_MORE.sub("", title))), set()).add(issue.id)
    found: set[str] = set()
    for title in sorted(titles, key=len, reverse=True):
        if len(title) >= _LONG and title in rest:
            found |= titles[title]
            rest = rest.replace(title, " ")
    return found, rest


def _paths(every: Sequence[Issue]) -> list[tuple[str, ...]]:
    """The titles above each issue without those above all of them and those that are the words of an issue."""
    problems = {issue.problem for issue in every}
    paths = [tuple(filter(None, (issue.section or "").split(_BETWEEN))) for issue in every]
    shared = len(list(takewhile(lambda level: len(set(level)) == 1, zip(*paths, strict=False))))
    return [tuple(title for title in path[shared:] if title not in problems) for path in paths]


def _subjects(title: str) -> set[str]:
    """What a title may be named by: all of it, and each of its halves without 聚焦 and what titles say besides."""
    whole = _TITLE_MORE.sub("", title)
    return {_bare(whole), *(_bare(_SUBJECT.sub("", _TITLE_MORE.sub("", half))) for half in _CLAUSES.split(whole))}


def _bare(text: str) -> str:
    return bare_name(_JOINED.sub("", text))


def _names(said: str, title: str) -> bool:
    """Do the words say much of the title, and does it hold nearly all that they say?"""
    if len(title) >= _LONG and title in said:
        return True
    every = pairs(said)
    held = every & pairs(title)
    enough = said[:2] in held and len(held) >= _SAID * len(every)
    return enough and len({char for pair in held for char in pair}) >= _OF_TITLE * len(title)
