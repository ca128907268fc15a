"""The words of a question as terms to look for: each with what may stand in a report instead."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from parsers.vocabulary import rows
from parsers.words import HAN, bare, cut, is_pinyin, known, sounds

Role = Literal["word", "place", "scope", "rank"]
_LONGEST = 12  # characters of a synonym
_MOST = 24  # terms of a question: more is no question
_PLACE = re.compile(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,3}?)(?:省|市|县|州|旗|自治区)(?![级直属委政管辖长民场区])")
_RANK = re.compile(r"第?[一二三四五六七八九十][级类档产]|(?:尚)?未.")


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a question.

    ``forms`` are bare words any of which answers it, the said one first; ``left`` and ``right`` what stood beside it.
    ``sound`` is set for a word typed in pinyin, ``short`` for one that may be initials (gxjsqy). A ``place`` or a
    ``scope`` (全省, 国家级) or a ``rank`` (二级) decides between figures: without it there is no answer.
    """

    text: str
    forms: tuple[str, ...]
    role: Role = "word"
    left: str = ""
    right: str = ""
    sound: str = ""
    short: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True)
class _Synonyms:
    chinese: dict[str, tuple[str, ...]]
    english: dict[str, tuple[str, ...]]


@cache
def synonyms() -> _Synonyms:
    """What each said word may be called in a report, from synonyms.tsv; English words by their phrases."""
    chinese: dict[str, list[str]] = {}
    english: dict[str, list[str]] = {}
    for row in rows("synonyms"):
        written, said, foreign = (*(cell.split("|") if cell not in ("", "-") else [] for cell in row), [], [])[:3]
        forms = [bare(word) for word in written]
        for word in (*written, *said):
            own = bare(word)
            chinese.setdefault(own, [own]).extend(f for f in forms if f != own)
        for word in foreign:
            english.setdefault(" ".join(map(stem, word.split(" "))), []).extend(forms)
    return _Synonyms(_frozen(chinese), _frozen(english))


def _frozen(table: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {word: tuple(dict.fromkeys(forms)) for word, forms in table.items()}


@cache
def _fields() -> dict[str, tuple[str, ...]]:
    return {name: tuple(words.split("|")) for names, words, *_ in rows("question_fields") for name in names.split("|")}


def of_field(term: Term) -> Term:
    """The term with the words by which issues of its field are told (教育: 学校, 学位 …)."""
    return replace(term, forms=(*term.forms, *_fields().get(term.text, ())))


def stem(word: str) -> str:
    """An English word without its plural, -ed or -ing; short words as they are."""
    for endings in ((("ies", "y"), ("sses", "ss"), ("s", "")), (("ing", ""), ("ed", ""), ("e", ""))):
        for ending, instead in endings:
            if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith(("ss", "us", "is")):
                word = word[: -len(ending)] + instead
                break
    return word


@cache
def _listed(role: str) -> frozenset[str]:
    return frozenset(w for name, words, *_ in rows("question_roles") if name == role for w in words.split("|"))


@cache
def _places() -> frozenset[str]:
    """Names of places, from the dictionary of the tokenizer (marked ns there)."""
    text = files("jieba").joinpath("dict.txt").read_text(encoding="utf-8")
    found = {m[1] for m in re.finditer(r"^([\u4e00-\u9fff]{2,6}) \d+ ns$", text, re.MULTILINE)}
    return frozenset(found - _listed("no-place"))


def _place_of(word: str) -> str | None:
    """The name of a place without its rank (青岚 of 青岚县); None for other words."""
    if word in _listed("no-place") or len(word) < 2:
        return None
    short = word[:-1] if len(word) > 2 and word[-1] in "省市县州" else word
    return short if word in _places() or (short != word and short in _places()) else None


@lru_cache(maxsize=512)
def terms_of(words: str) -> tuple[Term, ...]:
    """The terms of the words left of a question (folded), in order; never raises."""
    found: list[Term] = []
    for piece in re.findall(r"[\u3400-\u9fff0-9.]*[\u3400-\u9fff][\u3400-\u9fff0-9.]*|[a-z0-9.&+' -]+|\S", words):
        found += _chinese(piece) if HAN.search(piece) else _latin(piece.split())
    return tuple(dict.fromkeys(found))[:_MOST]


def _chinese(piece: str) -> list[Term]:
    named = _PLACE.match(piece)
    if named and not known(piece[named.end() - 2 : named.end()]) and not _generic(named[0]):
        rest = _words(bare(piece[named.end() :]))
        return [Term(bare(named[0]), (bare(named[1]),), "place"), *rest]
    return _words(bare(piece))


def _generic(name: str) -> bool:
    return any(name.startswith(word) for word in _listed("scope") | _listed("no-place")) or name[0] in "全各我本"


def _words(text: str) -> list[Term]:
    """A bare Chinese text: known expressions first, then what the tokenizer makes of the rest."""
    parts: list[Term] = []
    at = start = 0
    while at < len(text):
        word = _expression(text, at)
        if word is None:
            at += 1
            continue
        parts += [*_plain(text[start:at]), _term(word)]
        at = start = at + len(word)
    parts += _plain(text[start:])
    return _with_neighbours(parts, text)


def _expression(text: str, at: int) -> str | None:
    table, scopes = synonyms().chinese, _listed("scope")
    for length in range(min(_LONGEST, len(text) - at), 1, -1):
        word = text[at : at + length]
        if word in table or word in scopes:
            return word
    return None


def _plain(text: str) -> list[Term]:
    stop = _listed("stop")
    return [_term(word) for word in cut(text) if word.strip() and word not in stop]


def _term(word: str) -> Term:
    if word in _listed("scope"):
        return Term(word, synonyms().chinese.get(word, (word,)), "scope")
    place = _place_of(word)
    if place:
        return Term(word, (place,), "place")
    role: Role = "rank" if _RANK.match(word) else "word"
    return Term(word, synonyms().chinese.get(word, (word,)), role, loose=word in _listed("loose"))


def _with_neighbours(parts: list[Term], text: str) -> list[Term]:
    placed, at = [], 0
    for term in parts:
        start = max(text.find(term.text, at), 0)
        at = start + len(term.text)
        placed.append(replace(term, left=text[max(0, start - 2) : start], right=text[at : at + 2]))
    return placed


def _latin(words: list[str]) -> list[Term]:
    """Latin words: English by the table, the longest phrases first, else pinyin, else as they stand."""
    found, at = [], 0
    table, stop = synonyms().english, _listed("stop")
    words = [w.strip(".'-") for w in words]
    while at < len(words):
        for length in range(min(5, len(words) - at), 0, -1):
            phrase = " ".join(map(stem, words[at : at + length]))
            if phrase in table:
                said = bare("".join(words[at : at + length]))
                forms = (*table[phrase], said)
                found.append(Term(said, forms, loose=any(form in _listed("loose") for form in forms)))
                break
        else:
            length = 1
            if words[at] and words[at] not in stop and words[at] not in _talk():
                found.append(_unknown(words[at]))
        at += length
    return [t for t in found if t.text]


def _unknown(word: str) -> Term:
    text = bare(word)
    said = synonyms().chinese.get(text)
    if said:
        return Term(text, said)
    letters = re.sub("[^a-z]", "", text)
    if letters == text and is_pinyin(text) and len(text) > 2:
        heard = _without_talk(text)
        return Term(text, (text,), sound=heard.replace("v", "u"), loose=len(heard) < 5)
    return Term(text, (text,), short=letters == text and 3 <= len(text) <= 12, loose=text in _listed("loose"))


@cache
def _talk() -> tuple[str, ...]:
    """The sound of the words that only ask (duoshao, jige): taken off the end of words typed without spaces."""
    said = (w for words in _listed("talk") for w in words.split("|"))
    return tuple(sorted({sounds(w) for w in said}, key=len, reverse=True))


def _without_talk(word: str) -> str:
    if word in _talk():
        return ""
    for ending in _talk():
        if len(ending) > 3 and word.endswith(ending) and len(word) - len(ending) > 3:
            return _without_talk(word[: -len(ending)])
    return word
