"""A message that asks two figures of one thing at once (开工几个 完工几个): its two questions, each filled up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from parsers.dictionary import is_act
from parsers.metric_words import words
from parsers.periods import find_times
from parsers.question_terms import says_deed, terms_of
from parsers.question_times import plain_times
from parsers.vocabulary import alternatives, rows
from parsers.words import HAN, cut, known

_COMMON = 30  # times a word is met in the dictionary's texts
_GAP = re.compile(r"[\s,、;。?]+(?:和|与|及|以及|还有|另外|又|也)?|以及|还有|(?<=[多少几个家户名人])[和与及]")
_ENGLISH_ASK = re.compile(r"\bhow (?:many|much)\b")
_ENGLISH_GAP = re.compile(r"[\s,;?]*(?:\band\b|&)?\s*$")
_NO_TWO = re.compile(r"^[\s]*(?:比|到|至|降到|升到|增到)")  # 几比几, 从多少到多少
_LEADING = re.compile(r"^(?:又|还|也|则|而|其中|另外|以及|和|那么?|了)+(?!有)")
_AGAIN = re.compile(r"[又也还](?=[是有]?(?:多少|几))|[又也](?=是)")  # 到23年又有几家
_TO_A_TIME = re.compile(r"^[到至](?=\d|[今去前明]年|现在|目前|年底)")
_ACTED = re.compile(r"[了过着得出到]+$")
_THEN_OR_NOW = re.compile(
    r"(?:现在|目前|如今|眼下|眼前|当前|最新|后来|今年|去年|上年|前年|当时|当初|原来|原先|以前|之前|过去|此前"
    r"|(?:整改|整合|精简|改造|压缩|调整|整治|治理|优化|清理)(?:以|之)?[前后])的?"
)
_FINDINGS = re.compile(  # how many findings there are, and how many are done, are facts of the whole report
    r"(?:这次|本次)?(?:(?:巡视|巡察|审计|督察|检查)组?)?(?:反馈|查出|发现|指出|提出)?了?的?(?:具体|整改)?(?:问题|事项)?(?:总共|一共|共|总数|有|了)*"
)
_TALK = ("各", "又", "是", "又是", "分别", "一共", "总共")
_ANY_YEAR = 2000  # with which 今年一季度 is a time
_LEAST = 2  # characters of a subject


@dataclass(frozen=True, slots=True)
class Halves:
    """Two questions in one: ``first`` and ``own`` as said, ``filled`` the second with the subject, best first."""

    first: str
    own: str
    filled: tuple[str, ...]

    @property
    def firsts(self) -> tuple[str, ...]:
        """The first as said, and with what was done set apart from its thing (矛盾纠纷 排查多少件)."""
        ask = _asks().search(self.first)
        stem = _ACTED.sub("", self.first[: ask.start()]) if ask else ""
        apart = f"{stem[:-_LEAST]} {self.first[len(stem) - _LEAST :]}"
        return (self.first, apart) if is_act(stem[-_LEAST:]) and len(stem) > 2 * _LEAST else (self.first,)

    @property
    def at_times(self) -> bool:
        """Does the second ask for the same at another time (现在多少)?"""
        return _THEN_OR_NOW.search(self.own) is not None or bool(find_times(self.own, None))

    @property
    def leans(self) -> bool:
        """Does the second name no thing of its own (完工多少, 金额多少, 现在多少)?"""
        said = re.sub(r"[了过是又各有]*(?=\s|$)", "", _asks().sub(" ", plain_times(_TO_A_TIME.sub("", self.own))))
        for time in sorted(find_times(said, _ANY_YEAR), key=lambda t: -t.start):
            said = f"{said[: time.start]} {said[time.end :]}"
        said = _THEN_OR_NOW.sub(" ", said)
        named = [t for t in terms_of(said) if not t.loose and t.text not in _TALK]
        return all(is_act(t.text) or says_deed(t) or not words().hollow.sub("", t.text) for t in named)


@cache
def _asks() -> re.Pattern[str]:
    units = alternatives(["钱", *(unit for unit, *_ in rows("units") if HAN.match(unit))])
    return re.compile(
        rf"(?:多少|(?<![第好那这没哪十百千万])几(?!乎|时))[十百千万亿]*(?:{units})?|{_ENGLISH_ASK.pattern}"
    )


def halves_of(text: str) -> Halves | None:
    """The two questions of a normalised message; None where it asks once, or three times, or from what to what."""
    asks = list(_asks().finditer(text))
    if len(asks) != 2:
        return None
    english = _ENGLISH_ASK.match(asks[1][0]) is not None
    parted = _parted_english(text, asks[1]) if english else _parted(text, *asks)
    if parted is None or _NO_TWO.match(text[asks[0].end() : asks[1].end()]):
        return None
    first, second = parted
    stem, rest = text[: asks[0].start()], first[asks[0].end() :]
    subject = f"{stem} {rest}".strip() if english else _ACTED.sub("", stem) + rest
    if len(subject.strip()) < _LEAST or (stem and _FINDINGS.fullmatch(stem.strip())):
        return None
    if english:
        return Halves(first, second, (f"{second} {subject}",))
    return Halves(first, second, _filled(second, stem.strip(), subject))


def _parted_english(text: str, ask: re.Match[str]) -> tuple[str, str]:
    return _ENGLISH_GAP.sub("", text[: ask.start()]), text[ask.start() :].strip(" ?!.")


def _parted(text: str, one: re.Match[str], other: re.Match[str]) -> tuple[str, str] | None:
    """What stands before and after the gap between two asking words, or behind the first of them."""
    gap = _GAP.search(text, one.end(), other.start())
    start, end = gap.span() if gap else (_end(text, one), _end(text, one))
    second = _AGAIN.sub("", _LEADING.sub("", text[end:].strip(" ?!。,、")))
    return (text[:start].strip(), second) if second else None


def _end(text: str, ask: re.Match[str]) -> int:
    """Where an asking word ends: before a unit that begins a word (多少人才)."""
    joined = text[ask.end() - 1 : ask.end() + 1]
    return ask.end() - 1 if not ask[0].endswith(("多少", "几")) and known(joined, _COMMON) else ask.end()


def _filled(second: str, stem: str, subject: str) -> tuple[str, ...]:
    """The second question with the subject of the first: without its last word, which the second replaces, or whole."""
    said = cut(_ACTED.sub("", stem))
    shorter = "".join(said[:-1]) if len(said) > 1 else ""
    timeless = _without_times(stem) if _THEN_OR_NOW.search(second) or find_times(second, None) else ""
    filled = [f"{start}{second}" for start in (timeless, shorter, stem, subject) if len(start) >= _LEAST]
    return tuple(dict.fromkeys(filled))


def _without_times(text: str) -> str:
    for time in sorted(find_times(text, None), key=lambda t: -t.start):
        text = text[: time.start] + text[time.end :]
    return _THEN_OR_NOW.sub("", text).strip(" ,")
