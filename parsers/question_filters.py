"""Reads what a list is to hold: has-figure, has-deadline, signed off, mentions, bodies, with or and not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from parsers.vocabulary import rows, word_pattern

_SURE = frozenset({"figure", "deadline", "body", "document"})
_DOCUMENT = re.compile("《([^《》]{2,80})》")
_ANSWERS = re.compile("(?:整改|落实|完成|进展)(?:情况|措施|进展)(?:中|里头|里面|里|当中)|in the responses?")
_OTHERS = re.compile("(?:剩下|其余|余下|剩余)的?(?=列|都|有|是|还|给|说|呢|[,。?]|$)")
_OUTSIDE = re.compile(r"[,;，；。]|(?:但|却|而)(?=\S*(?:提|涉|含))")
_ANY = _SURE | {"measure", "verified", "late", "damaged", "keep", "extended", "mention", "by", "not"}
_FLAGS = ("figure", "deadline", "body", "document", "measure", "verified", "late", "damaged", "keep", "extended")


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is to hold: flags that must be true (or false), words, words it must not hold.

    ``any_of`` are the alternatives of the words (或); ``mention`` that they may stand in the response as well;
    ``bodies`` that they name who is responsible; ``documents`` that stand between 《》; ``answered`` that figures
    count only where they stand in a response.
    """

    flags: tuple[tuple[str, bool], ...] = ()
    any_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()
    mention: bool = False
    bodies: bool = False
    documents: tuple[str, ...] = ()
    answered: bool = False

    @property
    def plain(self) -> bool:
        """Does it filter by nothing?"""
        return not (self.flags or self.any_of or self.none_of or self.documents)


@cache
def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    meaning = {word: name for name, words, *_ in rows("question_filters") for word in words.split("|")}
    return word_pattern(meaning), meaning


def names_filter(text: str, *, listing: bool) -> bool:
    """Does a normalised message name a filter that only a list can answer?

    ``listing`` tells that it asks for a list or speaks of issues (哪些, 的问题): then any filter counts.
    """
    pattern, meaning = _table()
    if listing and _DOCUMENT.search(text):
        return True
    names = {meaning[m[0]].removeprefix("no-") for m in pattern.finditer(text)}
    return bool(names & (_ANY if listing else _SURE))


def read_filters(text: str) -> Filters:
    """The filters of a normalised message; the words left are still with the message's other words."""
    pattern, meaning = _table()
    documents = tuple(_DOCUMENT.findall(text))
    answered = _ANSWERS.search(text) is not None
    text = _ANSWERS.sub(" ", _OTHERS.sub(" ", _DOCUMENT.sub(" ", text)))
    flags: dict[str, bool] = {}
    seen: set[str] = set()
    cuts: list[tuple[int, int, str]] = []
    for match in pattern.finditer(text):
        name = meaning[match[0]]
        plain = name.removeprefix("no-")
        if plain in _FLAGS:
            flags.setdefault(plain, not name.startswith("no-"))
        seen.add(name)
        cuts.append((match.start(), match.end(), name))
    wanted, unwanted = _parts(text, cuts)
    return Filters(tuple(flags.items()), wanted, unwanted, "mention" in seen, "by" in seen, documents, answered)


def _parts(text: str, cuts: list[tuple[int, int, str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The texts between the filter words; what follows a not (or stands before 以外) is unwanted."""
    wanted: list[str] = []
    unwanted: list[str] = []
    at, refused = 0, False
    for start, end, name in [*cuts, (len(text), len(text), "end")]:
        piece = text[at:start]
        outside = name == "not" and text[start:end] in ("以外", "之外")
        last, *beyond = _OUTSIDE.split(piece, maxsplit=1) if refused else [piece]
        (unwanted if refused or outside else wanted).append(last)
        wanted += beyond
        refused = (name == "not" and not outside) or (refused and name == "or")
        if name not in ("or", "not", "mention", "by") and wanted:
            wanted[-1] += " "
        at = end
    return tuple(filter(None, wanted)), tuple(filter(None, unwanted))
