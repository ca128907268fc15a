"""People told by what they do (教音体美的几个, 学食药专业的多少): the figure is named by what they do it with."""

from __future__ import annotations

import re

from parsers.synonyms import synonyms
from parsers.words import known

_DOING = re.compile(
    r"(?P<verb>[教学当管搞干读])(?P<thing>(?![生校])[\u4e00-\u9fff]{2,5}?)的(?:人|老师)?"
    r"(?:几|(?:一?共)?有?多少|[招配聘引培派占]|新[招聘引])"
)


def without_doing(text: str, words: str) -> tuple[str, str]:
    """A normalised message and the words left of it without the verb by which people are told.

    An expression of the tables (学法律的) and a verb that belongs to a word (小学食堂的) stay.
    """
    for match in _DOING.finditer(text):
        said = match["verb"] + match["thing"]
        before = text[max(0, match.start() - 1) : match.start()]
        belongs = known(said[:2]) or (before and known(before + match["verb"]))
        if belongs or f"{said}的" in synonyms().chinese:
            continue
        text, words = text.replace(said, match["thing"]), words.replace(said, match["thing"])
    return text, words
