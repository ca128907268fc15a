"""Finds the issues a message names by number: 9, 第九个问题, 9(2), 4+3, 二.1(1), issue twenty-one.

Works on a normalised message (width and script folded, lower case). Numbers that count or date
something (1-5月, 2022年, 第一季度, 问题9个) name no issue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from parsers.ordinals import HAN, read_han
from parsers.vocabulary import alternatives, rows

# how people begin before they name an issue: 在吗 麻烦看一下16条
_LEAD = r"(?:在[不吗没]|你好|请|麻烦|劳烦|帮[忙我]?|再|[看查问说讲](?:一?下)?|[\s,，])*"
_HAN = f"[{HAN}]{{1,5}}"
_ROMAN = "x{0,3}(?:ix|iv|v?i{1,3}|v|(?<=x))"
_FIRST_YEAR = 1900  # no issue has such a number, a year has
_LONGEST_RANGE = 9  # issues after the first: more are a list, not an answer
_NOT_LONGER = rf"(?![\d{HAN}])(?!\.\d)"


@dataclass(frozen=True, slots=True)
class Naming:
    """One way a person names an issue.

    ``plus`` is 3 in ``4+3`` (the third entry after the printed 4); ``section`` is 二 in ``二.1``.
    ``start`` and ``end`` are its place in the normalised message.
    """

    number: int
    sub: int | None = None
    plus: int | None = None
    section: str | None = None
    start: int = 0
    end: int = 0

    @property
    def ref(self) -> str:
        """The ref as the ledger writes it: ``9``, ``9(2)``, ``4+5(1)``, ``二.1(1)``."""
        section = f"{self.section}." if self.section else ""
        plus = f"+{self.plus}" if self.plus is not None else ""
        sub = f"({self.sub})" if self.sub is not None else ""
        return f"{section}{self.number}{plus}{sub}"


@cache
def _words() -> dict[str, str]:
    groups: dict[str, list[str]] = {}
    for role, words, *_ in rows("question_numbers"):
        groups.setdefault(role, []).extend(words.split("|"))
    return {role: alternatives(words) for role, words in groups.items()}


@cache
def _english_values() -> dict[str, int]:
    values = {words: int(value) for role, words, *rest in rows("question_numbers") for value in rest}
    tens = [words for role, words, *_ in rows("question_numbers") if role == "tens"]
    ones = [(word, value) for word, value in values.items() if 0 < value < 10]
    for ten in tens:
        values |= {f"{ten} {word}": values[ten] + value for word, value in ones}
    return values


def _english_number(word: str) -> int | None:
    return _english_values().get(re.sub(r"[\s-]+", " ", word.strip()))


def read_number(word: str) -> int | None:
    """A number in digits, Chinese or English (``twenty-one``), or None when it is none."""
    word = word.strip()
    if word.isdecimal():
        return int(word)
    if re.fullmatch(_HAN, word):
        return read_han(word)
    if re.fullmatch(_ROMAN, word):
        return _roman(word)
    bare = re.match(r"(\d+)(?:st|nd|rd|th)$", word)
    return int(bare[1]) if bare else _english_number(word)


def _roman(word: str) -> int:
    """A roman number: a smaller letter before a larger one is taken off (iv is 4)."""
    values = [{"i": 1, "v": 5, "x": 10}[letter] for letter in word]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _sub(name: str = "sub") -> str:
    """A sub-number: ``(2)`` or 第2小点."""
    w = _words()
    inside = rf"(?:(?:{w['inside']})的?)?"
    part = rf"[\s,]*\b(?:{w['english_part']})\s*\(?(?P<{name}3>\d{{1,2}})\)?"
    not_measure = rf"(?!的?(?:{w['not_after_subunit']}))"
    place = rf"第\s*\(?(?P<{name}2>\d{{1,2}}|{_HAN})\)?"
    step = rf"{inside}(?:的|那个|这个|那一|\s|,)*{place}\s*(?:{w['subunit']}){not_measure}"
    child = rf"{inside}(?:的|\s)*(?:{w['child']})\s*第?\s*\(?(?P<{name}4>\d{{1,2}}|{_HAN})\)?(?!\d)"
    return rf"(?:{inside}(?:的|\s)*\(\s*(?P<{name}1>\d{{1,2}}|{_HAN})\s*\)|{step}|{part}|{child})?"


@cache
def _marked() -> tuple[re.Pattern[str], ...]:
    """Patterns for numbers that a word marks as an issue's, the surest first."""
    w = _words()
    n = rf"(?P<n>(?<![\d.])\d{{1,6}}{_NOT_LONGER}|{_HAN}{_NOT_LONGER})"
    plus = r"(?:\s*\+\s*(?P<plus>\d{1,2}))?(?!\+)"
    digits = r"(?P<n>(?<![\d.])\d{1,6}(?!\d)(?!\.\d))"
    english = rf"(?P<n>\d{{1,6}}(?!\d)(?!\.\d)(?![a-z])|(?:{_english_words()})(?![a-z]))"
    ordinal = rf"(?P<n>\d{{1,4}}(?:st|nd|rd|th)|(?:{_ordinal_words()}))"
    sub = _sub()
    not_measure = rf"(?!的?(?:{w['not_after_subunit']}))"
    inner = rf"第?\s*\(?\s*(?P<sub1>\d{{1,2}}|{_HAN})\s*\)?\s*(?:{w['subunit']}){not_measure}"
    asked = r"(?=[\s,，?？。!！]*$|[\s,，]*(?:呢|的|怎|咋|啥|什么|如何|改|整|进展|现在|办|到|是))"
    place = rf"(?P<plus>\d{{1,2}}|{_HAN})"
    patterns = (
        rf"^\s*(?P<n>\d{{1,3}}|{_HAN})\s*[项条号]?(?:{w['inside']})的?{inner}",
        rf"(?:{w['noun']})\s*{n}\s*号?(?:{w['inside']})的?(?:那个|这个|\s)*{inner}",
        rf"第?\s*{n}\s*(?:{w['large']})的?\s*第?\s*\(\s*(?P<sub1>\d{{1,2}}|{_HAN})\s*\)\s*(?:{w['subunit']})?",
        rf"第\s*\(\s*(?P<n>\d{{1,3}}|{_HAN})\s*\)\s*(?:{w['unit']})(?!{w['not_after_unit']})\s*(?:(?:{w['noun']})|{asked}){sub}",
        rf"{n}\s*(?:{w['unit']})?(?:{w['noun']})?\s*(?:{w['after']})的?\s*第\s*{place}\s*(?:{w['unit']})?",
        rf"(?<![题个号\d{HAN}]的)第\s*{n}\s*(?:(?!块(?!\s*(?:{w['after_block']}|[?？,，。!！]|$)))(?:{w['unit']})(?!{w['not_after_unit']})\s*(?:{w['noun']})?|(?:{w['noun']})){sub}",
        rf"(?<![a-z])(?:{w['english']})\s*(?:(?:{w['bare_english']})\s*)?[:#]?\s*{english}{plus}{sub}",
        rf"(?<![a-z])(?:{w['bare_english']})\s*[:#]?\s*(?P<n>\d{{1,6}}(?!\d)(?!\.\d))(?![a-z]){plus}{sub}",
        rf"(?:{w['noun']})\s*(?P<n>{_ROMAN})(?![a-z\d])",
        rf"(?<![a-z])(?:{w['english']})\s+(?!i(?![a-z]))(?P<n>{_ROMAN})(?![a-z\d])",
        rf"(?<![a-z])(?:{w['spelled_after']})\s*(?P<n>{_english_words()})(?![a-z])",
        rf"(?<![a-z])(?:the\s+)?{ordinal}\s+(?:{w['english']}|one)(?![a-z]){sub}",
        rf"#\s*{digits}(?![a-z]){plus}{sub}",
        r"(?<![a-z])(?P<n>(?<![\d.])\d{1,3})\s*#(?!\s*\d)",
        rf"(?:{w['noun']})\s*\(\s*(?P<n>\d{{1,3}}|{_HAN})\s*\)",
        rf"(?:{w['noun']})\s*[:#]?\s*(?!{w['not_han']}){n}{plus}(?!\s*(?:{w['not_after_number']})){sub}",
        rf"(?<!月){digits}\s*号(?!\s*(?:{w['not_after_hao']}))\s*(?:{w['noun']})?{sub}",
        rf"{n}\s*号\s*(?:{w['noun']}){sub}",
        rf"(?<=[问催])(?<!访问)(?<!顾问)(?<!慰问)(?P<n>{_HAN})号(?=[\s,，。?？!！]|的?(?:问题|整改|进展|改|怎|咋))(?=.*(?:整改|进展|改|结果)){sub}",
        rf"(?:^|(?<=[\s,，]))(?P<n>{_HAN})号(?!\s*(?:{w['not_after_hao']})){sub}",
        rf"(?<![第月]){digits}\s*[.、,:)]?\s*(?:{w['noun']}){sub}",
        rf"(?:^|(?<=\s))(?P<n>{_HAN})\s*[.、,:)]?\s*(?:{w['noun']}){sub}",
        rf"^{_LEAD}(?P<n>\d{{1,3}}|{_HAN})\s*[项条号](?=[\s,，]*的?(?:{w['item_asked']}|(?:{w['item_why']})(?!{w['not_why']})|(?<=[条号])是谁))(?!.*(?:多少|几)){sub}",
        rf"^\s*(?P<n>\d{{1,3}}|{_HAN})\s*[项条号](?=[?？。!！\s]*$)",
        rf"^\s*(?:{w['next']})\s*(?P<n>\d{{1,3}}|[{HAN}]{{2,4}})\s*[项条号](?=(?:{w['particle']})?[?？。!！\s]*$)",
        rf"^\s*还有\s*(?P<n>\d{{1,3}}|[{HAN}]{{2,4}})\s*[项条号](?=呢[?？。!！\s]*$)",
        rf"^\s*\(\s*(?P<n>\d{{1,3}}|{_HAN})\s*\)\s*(?=[那这]一?[条项个]|[\s,，]*(?:的|现在|目前|到底)*(?:呢|怎么|咋|啥|什么情况|改|整改|进展|如何))",
        rf"^\s*{digits}\s*[.、:)]\s*(?=[\u4e00-\u9fff“\"]){sub}",
        rf"(?P<n>(?<![\d.+a-z])\d{{1,3}})\s*\.?\s*\(\s*(?P<sub1>\d{{1,2}}|{_HAN})\s*\)",
    )
    return tuple(re.compile(p) for p in patterns)


@cache
def _marked_too() -> re.Pattern[str]:
    """A number behind a word that names an issue where nothing else does; task 3 of the lease names none."""
    w = _words()
    number = rf"(?P<n>\d{{1,3}}(?![\da-z])(?!\.\d)|(?:{_english_words()})(?![a-z]))"
    several = rf"(?:{w['english_too']})s\s*(?=\d{{1,3}}\s*(?:{w['and']}|{w['range']})\s*\d{{1,3}}(?!\d))"
    of_other = r"(?!\s+(?:of|in|from|under)\s+(?!the (?:report|list|ledger)))"
    one = rf"(?:{w['english_too']})\s*(?:(?:{w['bare_english']})\s*)?[:#]?\s*"
    return re.compile(rf"(?<![a-z])(?:{several}|{one}){number}{of_other}")


@cache
def _english_words() -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"[\s-]+") for w in sorted(_english_values(), key=len, reverse=True))


@cache
def _ordinal_words() -> str:
    """First to twenty-first and on; twenty one is a number, not the twentieth one."""
    last = {words for role, words, *_ in rows("question_numbers") if role == "ordinal"}
    wanted = [w for w in _english_values() if w.split(" ")[-1] in last]
    return "|".join(re.escape(w).replace(r"\ ", r"[\s-]+") for w in sorted(wanted, key=len, reverse=True))


@cache
def _bare() -> re.Pattern[str]:
    """The whole of what is left of a message: 9, 九, (九), 9(2), 4+5(1), 二.1(1), nine."""
    section = rf"(?:(?P<section>{_HAN})\s*[.·、]\s*(?=\d))?"
    number = rf"(?P<n>\d{{1,3}}(?:st|nd|rd|th)|\d{{1,4}}|{_HAN}|{_english_words()})"
    number = rf"(?P<open>[(\[【〔]\s*)?{number}(?(open)\s*[)\]】〕])"
    return re.compile(rf"{section}{number}(?:\s*\+\s*(?P<plus>\d{{1,2}}))?{_sub()}")


@cache
def _following() -> re.Pattern[str]:
    """A further number joined to the one before it: 和10, and 12(1)."""
    w = _words()
    stop = rf"(?![\d.+])(?!\s*(?:{w['not_after_number']}))"
    noun = rf"(?:(?:{w['noun']})|(?:{w['english']}|{w['english_too']})|#|第)?\s*"
    return re.compile(rf"\s*(?:{w['and']})\s*{noun}(?P<n>\d{{1,4}}|{_HAN}){stop}(?:个|号)?{_sub()}")


@cache
def _sectioned() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![{HAN}])(?P<section>{_HAN})\s*[.·]\s*(?P<n>\d{{1,3}})(?!\d)(?:\s*\+\s*(?P<plus>\d{{1,2}}))?{_sub()}"
    )


def _naming(match: re.Match[str]) -> Naming | None:
    cells = match.groupdict()
    number = read_number(cells["n"])
    if number is None:
        return None
    sub = next((cells[k] for k in ("sub1", "sub2", "sub3", "sub4") if cells.get(k)), None)
    plus = cells.get("plus")
    return Naming(
        number,
        read_number(sub) if sub else None,
        read_number(plus) if plus else None,
        cells.get("section"),
        match.start(),
        match.end(),
    )


def marked_numbers(text: str) -> tuple[Naming, ...]:
    """The issues a normalised message names by a marked number, in the order they are named."""
    found: list[Naming] = []
    for pattern in (_sectioned(), *_marked()):
        for match in pattern.finditer(text):
            naming = _naming(match)
            if naming and not any(f.start < naming.end and naming.start < f.end for f in found):
                found += [naming, *_ranged(text, naming), *_continued(text, naming.end)]
    if not found and (weak := _marked_too().search(text)) and (naming := _naming(weak)):
        found = [naming, *_ranged(text, naming), *_continued(text, naming.end)]
    return tuple(sorted(found, key=lambda f: f.start))


def _ranged(text: str, first: Naming) -> Iterator[Naming]:
    """The further issues of a range: 问题1到4, issues 1-4."""
    w = _words()
    match = re.compile(rf"\s*(?:{w['range']})\s*(\d{{1,3}})(?!\d)(?!\s*(?:{w['not_after_number']}))").match(
        text, first.end
    )
    last = int(match[1]) if match else 0
    if match and first.number < last <= first.number + _LONGEST_RANGE and first.ref == str(first.number):
        for number in range(first.number + 1, last + 1):
            yield Naming(number, start=match.start(), end=match.end())


def _continued(text: str, at: int) -> Iterator[Naming]:
    while match := _following().match(text, at):
        naming = _naming(match)
        if naming is None:
            return
        yield naming
        at = match.end()


def counts_issues(text: str) -> bool:
    """Does a number of the message count something (10个问题, 三个方面) rather than name it?"""
    if re.match(f"[{HAN}]是", text):
        return True
    return bool(re.search(rf"(?<!第)(?:\d|[{HAN}])\s*(?:{_words()['not_after_number']})", text))


def bare_numbers(text: str) -> tuple[Naming, ...]:
    """The issues named by a message that is nothing but numbers (and words joining them), or nothing."""
    found: list[Naming] = []
    at = 0
    while match := _bare().match(text, at):
        naming = _naming(match)
        if naming is None or naming.number >= _FIRST_YEAR:  # and in 2025?
            return ()
        found.append(naming)
        at = match.end()
        if at == len(text):
            return tuple(found)
        joined = re.compile(rf"\s*(?:{_words()['and']})\s*|\s+").match(text, at)
        if not joined:
            return ()
        at = joined.end()
    return ()
