"""The words by which a message says what it wants, as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from parsers.vocabulary import alternatives, rows, whole_words

_JOINED = "[a-z0-9]|-[a-z]|[级类股证区座轮]"  # A级景区, a股 hold no article
_PROBLEM = "问题"  # stands apart: words that begin with it are tried before it, none is shorter
_OF_A_SORT = "(?!厕所|户厕|合同|楼盘|图斑|疫苗|电梯|井盖|管网|车辆|食品|药品|校服|地图)"  # 问题 that says which


@dataclass(frozen=True, slots=True)
class IntentWords:
    """The table of intents as patterns: all its words, and those that may be cut out in the middle of a message."""

    meanings: dict[str, str]
    any: re.Pattern[str]
    cut: re.Pattern[str]


@cache
def intent_words() -> IntentWords:
    """The table; words marked to be kept, and Chinese ones of one character, are cut out nowhere."""
    meanings: dict[str, str] = {}
    kept: set[str] = set()
    for intent, words, *rest in rows("question_intents"):
        for word in words.split("|"):
            meanings.setdefault(word, intent)
            if rest == ["keep"] or (len(word) == 1 and not word.isascii()):
                kept.add(word)
    return IntentWords(meanings, intent_pattern(list(meanings)), intent_pattern([w for w in meanings if w not in kept]))


def intent_pattern(words: list[str]) -> re.Pattern[str]:
    """The words as one pattern, the longest first; Latin ones only as whole words."""
    chinese = alternatives(w for w in words if not w[0].isascii() and w != _PROBLEM)
    latin = whole_words((w for w in words if w[0].isascii()), _JOINED)
    problem = f"{_PROBLEM}{_OF_A_SORT}" if _PROBLEM in words else ""
    return re.compile("|".join(filter(None, (chinese, problem, latin))))


@cache
def intent_order() -> dict[str, int]:
    """The place of each intent: of several that a message names the first in the table wins."""
    order: dict[str, int] = {}
    for place, (intent, *_) in enumerate(rows("question_intents")):
        order.setdefault(intent, place)
    return order
