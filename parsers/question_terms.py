"""The words of a question as terms to look for: each with what may stand in a report instead."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from parsers.dictionary import is_act
from parsers.english import key, roots, words_of
from parsers.english_phrases import english_rows, name_deeds
from parsers.glosses import meanings
from parsers.measure_endings import ended_otherwise
from parsers.place_names import leading_place, listed, place_of, places_by_sound
from parsers.question_numerals import (
    age_at,
    age_forms,
    digits_threshold,
    in_digits,
    in_roman,
    spoken_threshold,
    threshold_forms,
)
from parsers.synonym_rows import states
from parsers.synonyms import synonyms
from parsers.words import HAN, bare, cut, is_pinyin, known, sounds

Role = Literal["word", "place", "scope", "rank"]
_LONGEST = 12  # characters of a synonym
_LONGEST_PHRASE = 5  # words of an English one
_PARTED = 3  # characters of an expression that may have parts
_PLACE = 6  # letters of a place's name in pinyin among English words: shorter ones may be words
_MOST = 24  # terms of a question: more is no question
_FIRST = 2  # of its names, which are written most
_SIDES = ((3, 1), (2, 1), (1, 2), (1, 1))  # characters before what was asked and terms behind it that make one saying
_SHORT_NAME = 3  # characters of the name of one thing, which an English one of two words does not part
_COMMON = 100  # times a word is met in the dictionary's texts
_HANGING = ("from", "to", "of", "at", "for", "with", "in", "by")
_HEADS = tuple("人员者率费款金证车桶罐瓶厂店桥")  # without which an expression means another thing
_DONE, _OF, _BEFORE_DONE = "了", "的", 4  # characters of an expression before it
_SHARE = "占"  # before what a share is of, be it written in Latin letters (占gdp)
_NEGATIVE = ("非", "无")  # which make a word of their own with what follows (非税收入)
_DEGREE = re.compile(r"^(?:太|很|挺|真|蛮|忒|更(?![新换改正名])|特别|非常|十分|有点|比较)(?=[\u4e00-\u9fff]{1,2}$)")
_MODAL = re.compile(r"^[要想该得](?=[\u4e00-\u9fff]$)")  # before what is to be done (要修多少公里)
_IN_ALL = re.compile("[一总拢统]共(?=[建有发修给收办])")  # 一|共建 is no 共建
_SAME = ("同", "这", "那", "某", "哪", "每")
_LEVELS, _SO_MANY = ("国", "省", "市", "县", "区", "乡", "镇", "村"), ("两级", "三级", "四级", "五级")
_GRADE = re.compile(r"(?<![a-z])[a-d][级类档]")  # D级, as houses and clinics are rated
_CHINESE = r"(?:[\u3400-\u9fff0-9.]|(?<![a-z])[a-d](?=[级类档]))"
_PIECES = re.compile(rf"{_CHINESE}*[\u3400-\u9fff]{_CHINESE}*|[a-z0-9.&+' -]+?(?=[a-d][级类档])|[a-z0-9.&+' -]+|\S")
_RANK = re.compile(
    r"(?:20\d\d){2}$|[a-d][级类档]|第?[一二三四五六七八九十][级类档产期]|(?:尚)?未(?!成年).|(?:外|最[高低大小长短])$"
)


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a question.

    ``forms`` are bare words any of which answers it, the said one first; ``left`` and ``right`` what stood beside it.
    ``sound`` is set for a word typed in pinyin, ``short`` for one that may be initials (gxjsqy). A ``place`` or a
    ``scope`` (全省, 国家级, 国庆) or a ``rank`` (二级) decides between figures: without it there is no answer.
    ``foreign`` words are not in our tables: what they mean is not known. ``parts`` are the words of an everyday
    expression (墙皮掉): what holds them all holds it too. What a ``guessed`` one means is only in the dictionary of
    glosses. A ``half`` is one of two words that make up one (住院|人次): both must stand in a figure's own sentence.
    """

    text: str
    forms: tuple[str, ...]
    role: Role = "word"
    left: str = ""
    right: str = ""
    sound: str = ""
    short: bool = False
    loose: bool = False
    foreign: bool = False
    parts: tuple[Term, ...] = ()
    guessed: bool = False
    half: bool = False

    def __hash__(self) -> int:
        """By its text: what follows from a term is kept for it, and its forms and parts take long to tell."""
        return hash(self.text)

    def stands_in(self, text: str) -> bool:
        """Does any of its forms stand in a text?"""
        for form in self.forms:  # noqa: SIM110  (asked a hundred times a question: any() takes twice as long)
            if form in text:
                return True
        return False


def says_deed(term: Term) -> bool:
    """Does most of what an English word may mean name deeds?"""
    return term.text.isascii() and name_deeds([form for form in term.forms if HAN.search(form)])


def only_acts(words: str) -> bool:
    """Do words name no thing, only what was done (完工, 整改): they lean on what was spoken of before?"""
    terms = terms_of(words)
    return bool(terms) and all(is_act(term.text) for term in terms)


@lru_cache(maxsize=1024)
def measures(words: str) -> bool:
    """Do words end as the names of quantities do (产值, 率, 面积)?"""
    return words.strip().endswith(_quantities())


@cache
def _quantities() -> tuple[str, ...]:
    return tuple(listed("quantity"))


@cache
def _light() -> frozenset[str]:
    """English words that need not be there."""
    return frozenset(key(w) for said, _, *rest in english_rows() if rest for w in said.split("|"))


@lru_cache(maxsize=512)
def terms_of(words: str) -> tuple[Term, ...]:
    """The terms of the words left of a question (folded), in order; never raises."""
    found: list[Term] = []
    for match in _PIECES.finditer(words):
        piece, left = match[0], words[max(0, match.start() - 2) : match.start()]
        said = _chinese(piece) if HAN.search(piece) else _latin(words_of(piece))
        said = [replace(said[0], left=left), *said[1:]] if left.endswith(_SHARE) and said else said
        apart = left.endswith(" ")
        found = _together(found, words[: match.start()].rstrip(), said) if apart else [*found, *said]
    return tuple(dict.fromkeys(found))[:_MOST]


def _together(before: list[Term], asked: str, after: list[Term]) -> list[Term]:
    """The terms on both sides of what was asked, each with what they mean together (种|多少亩|树: 造林)."""
    for left, right in _SIDES:
        said = bare(asked[-left:]) + "".join(term.text for term in after[:right])
        if len(said) <= _LONGEST and is_saying(said):
            meant = synonyms().chinese[said][1:]
            one = sum(term.text in asked[-left:] for term in before[-2:])
            ends = [_also(term, meant) for term in (*before[len(before) - one :], *after[:right])]
            return [*before[: len(before) - one], *ends, *after[right:]]
    return [*before, *after]


def _also(term: Term, meant: tuple[str, ...]) -> Term:
    return replace(term, forms=tuple(dict.fromkeys((*term.forms, *meant))))


def _chinese(piece: str) -> list[Term]:
    places: list[Term] = []
    while named := leading_place(piece):
        said, name = named
        places.append(Term(bare(said), (bare(name),), "place"))
        piece = piece[len(said) :].removeprefix("的")
    return [*places, *_words(bare(piece))]


def _closed(text: str) -> str:
    """A text without 了 where that joins what stands round it to an expression (找到了工作), nor 的 in what is said."""
    for little in (_DONE, _OF):
        at = text.find(little)
        while at > 0:
            joined = text[:at] + text[at + 1 :]
            starts = range(max(0, at - _BEFORE_DONE), at)
            found = ((text[start:at], _expression(joined, start, _LONGEST) or "") for start in starts)
            if any(len(said) > len(left) and (little == _DONE or _is_of(left, said)) for left, said in found):
                text = joined
            at = text.find(little, at + (text is not joined))
    return text


def _is_of(left: str, said: str) -> bool:
    """Does an everyday expression (路边停车位) begin with a thing, and not with what was done (乱盖|房)?"""
    return is_saying(said) and known(left, _COMMON) and not is_act(left)


def _words(text: str, longest: int = _LONGEST) -> list[Term]:
    """A bare Chinese text: known expressions first, then what the tokenizer makes of the rest."""
    text = _closed(_IN_ALL.sub("", text))
    parts: list[Term] = []
    at = start = 0
    while at < len(text):
        word = _expression(text, at, longest)
        if word is None or (at > start and _across(text, at, word)):
            at += 1
            continue
        parts += [*_plain(text[start:at]), _whole(word)]
        at = start = at + len(word)
    parts += _plain(text[start:])
    return _with_neighbours(parts, text)


def is_saying(word: str) -> bool:
    """Is a word an everyday expression of the tables, which reports do not use?"""
    return word in synonyms().chinese and word not in synonyms().written


def _whole(word: str) -> Term:
    """An expression of the tables; one that is only said, with its parts."""
    term = _term(word)
    if len(word) < _PARTED or not is_saying(word) or term.role != "word" or any(map(measures, term.forms)):
        return term  # an expression for a quantity is no other quantity of its parts
    parts = tuple(replace(p, parts=()) for p in _words(word, len(word) - 1) if len(p.text) > 1)
    headless = word.endswith(_HEADS) and not word.endswith(parts[-1].text if parts else "")  # 传承人 is no 传承
    whole = headless or any(p.text == word for p in parts) or sum(len(p.text) for p in parts) < len(word) - 1
    return term if whole else replace(term, parts=parts)


def _expression(text: str, at: int, longest: int) -> str | None:
    table, deciding = synonyms().chinese, listed("scope") | listed("occasion")
    if threshold := digits_threshold(text, at):
        return threshold
    if grade := _GRADE.match(text, at):
        return grade[0]
    for length in range(min(longest, len(text) - at), 1, -1):
        word = text[at : at + length]
        if (word in table or word in deciding) and not _begins_number(text, at + length):
            return f"{word}员" if length + 1 == _PARTED <= longest and _names_person(text, at + length) else word
    return spoken_threshold(text, at) or age_at(text, at)


def _begins_number(text: str, end: int) -> bool:
    """Does the last character of an expression begin what is counted (搬迁|户数)?"""
    return text.startswith("数", end) and text[end - 1] in "户家件宗栋"


def _names_person(text: str, end: int) -> bool:
    """Does 员 behind a word of two characters make a person of it (安全|员), and begin no other word (员工)?"""
    joined = text[end + 1 : end + 2] and known(text[end : end + 2], _COMMON)
    return text.startswith("员", end) and not joined and not known(text[end - 1 : end + 1], _COMMON)


def _across(text: str, at: int, word: str) -> bool:
    """Does an expression of two characters only stand across two other words (湿[地面]积, 非[税收]入)?"""
    end = at + len(word)
    left, right = text[at - 1 : at + 1], text[end - 1 : end + 1]
    return len(word) == 2 == len(right) and known(right, _COMMON) and (known(left) or left[0] in _NEGATIVE)


def _plain(text: str) -> list[Term]:
    stop = listed("stop")
    return [_term(word) for word in cut(text, _particles()) if word.strip() and word not in stop]


@cache
def _particles() -> frozenset[str]:
    """Single characters that are never part of a mistyped word: those that are not looked for, but numerals."""
    return frozenset(w for w in listed("stop") if len(w) == 1 and w not in "一几多少")


def _term(word: str) -> Term:
    word = _DEGREE.sub("", word)
    word = word if known(word) else _MODAL.sub("", word)
    if word in listed("scope") or word in listed("occasion"):
        return Term(word, synonyms().chinese.get(word, (word,)), "scope")
    place = None if word in synonyms().chinese else place_of(word)
    if place:
        return Term(word, (place,), "place")
    if thresholds := threshold_forms(word) or age_forms(word):
        return Term(word, thresholds, "rank")
    role: Role = "rank" if _RANK.match(word) else "word"
    forms = synonyms().chinese.get(word, (word,))
    if len(word) == _PARTED and word.endswith("员"):
        forms = (*forms, f"{word[:-1]}人员")  # 农技员
    return Term(
        word,
        (*forms, *in_digits(word), *in_roman(word), *ended_otherwise(word)),
        role,
        loose=_is_loose(word) or word in listed("part"),
    )


def _is_loose(word: str) -> bool:
    return word in listed("loose") or word in states()


def _is_loose_phrase(forms: tuple[str, ...]) -> bool:
    loose = sum(form in listed("loose") for form in forms)
    return loose * 2 > len(forms) or all(form in states() for form in forms)


def _with_neighbours(parts: list[Term], text: str) -> list[Term]:
    placed, at = [], 0
    for term in parts:
        start = max(text.find(term.text, at), 0)
        at = start + len(term.text)
        left = text[max(0, start - 2) : start]
        beside = left.endswith(_LEVELS) and term.text in _SO_MANY  # 国省市三级: how many levels they are
        if term.role == "rank" and (beside or left.endswith(_SAME)):  # 同一类 is no class
            term = replace(term, role="word", loose=True)  # noqa: PLW2901
        placed.append(replace(term, left=left, right=text[at : at + 2]))
    return placed


def _latin(words: list[str], longest: int = _LONGEST_PHRASE) -> list[Term]:
    """Latin words: English by the tables and the dictionary, the longest phrases first, else pinyin, else as said."""
    found, at = [], 0
    heard = all(word in listed("stop") or is_pinyin(word) for word in words)
    while at < len(words):
        length = _expression_length(words[at : at + longest], guess=not heard)
        phrase = words[at : at + length]
        if length:
            found.append(_phrase(phrase))
        elif not _only_asks(words[at]):
            meant = () if heard else _of_roots(words[at])
            said = bare(words[at])
            found.append(Term(said, (*meant, said), guessed=True) if meant else _unknown(words[at]))
        at += max(length, 1)
    return [t for t in found if t.text]


def _expression_length(words: list[str], *, guess: bool) -> int:
    """How many of the words make up the longest expression that the tables or the dictionary know; 0 for none."""
    said, as_said = [key(word) for word in words], synonyms().as_said
    for length in range(len(words), 0, -1):
        phrase = " ".join(said[:length])
        asks = length == 1 and (_only_asks(words[0]) or _is_place(words[0]))
        ours = phrase in synonyms().english and not (length == 1 and _only_asks(words[0]) and words[0] not in as_said)
        hangs = length > 1 and words[length - 1] in _HANGING  # recovered from: what was recovered, of whom
        if ours or (guess and not (asks or hangs or _overlaps(said, length)) and meanings(phrase)):
            return length
    return 0


def _overlaps(said: list[str], length: int) -> bool:
    """Does an expression of ours begin within so many words and end beyond (new [party) branches])?"""
    spans = ((at, end) for at in range(1, length) for end in range(length + 1, len(said) + 1))
    return any(" ".join(said[at:end]) in synonyms().english for at, end in spans)


def _of_roots(word: str) -> tuple[str, ...]:
    """What an English word may mean that only words it is made of are known of (arbitrator: 仲裁)."""
    known_roots = (synonyms().english.get(root) or meanings(root) for root in roots(key(word)))
    return next(filter(None, known_roots), ())


def _is_place(word: str) -> bool:
    """Is an English question's word the name of a place (Sichuan, which the dictionary of glosses has as 巴蜀)?"""
    return len(word) >= _PLACE and word in places_by_sound()


def _only_asks(word: str) -> bool:
    return word in listed("stop") or word in _talk()


def _phrase(words: list[str]) -> Term:
    """An English expression, with the words it is made of where all of them are known."""
    phrase, said = " ".join(map(key, words)), bare("".join(words))
    forms = synonyms().as_said.get(" ".join(words)) or synonyms().english.get(phrase)
    helps = words[0] in listed("loose") and len(words) == 1
    if forms is None:
        return Term(said, (*meanings(phrase), said), loose=helps, guessed=True)
    parts = _latin(words, len(words) - 1) if len(words) > 1 else []
    short = min(map(len, forms[:_FIRST])) <= _SHORT_NAME  # medical insurance: 医保 is one thing
    parts = [] if short or any(part.foreign or part.sound for part in parts) else parts
    loose = helps or phrase in _light() or _is_loose_phrase(forms)
    return Term(said, (*forms, said), loose=loose, parts=tuple(replace(p, parts=()) for p in parts))


def _unknown(word: str) -> Term:
    text = bare(word)
    said = synonyms().chinese.get(text)
    if said:
        return Term(text, said)
    letters = re.sub("[^a-z]", "", text)
    if letters == text and is_pinyin(text) and len(text) > 2:
        if text in places_by_sound():
            return Term(text, places_by_sound()[text], "place", sound=text)
        heard = _without_talk(text)
        return Term(text, (text,), sound=heard.replace("v", "u"), loose=len(heard) < 5)
    short = letters == text and 3 <= len(text) <= 12
    return Term(text, (text,), short=short, loose=text in listed("loose"), foreign=True)


@cache
def _talk() -> tuple[str, ...]:
    """The sound of the words that only ask (duoshao, jige): taken off the end of words typed without spaces."""
    said = (w for words in listed("talk") for w in words.split("|"))
    return tuple(sorted({sounds(w) for w in said}, key=len, reverse=True))


def _without_talk(word: str) -> str:
    if word in _talk():
        return ""
    for ending in _talk():
        if len(ending) > 3 and word.endswith(ending) and len(word) - len(ending) > 3:
            return _without_talk(word[: -len(ending)])
    return word
