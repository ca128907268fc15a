"""What people put round a question (老师,帮我查一下…,谢谢; in the report, …?), taken off before it is read."""

from __future__ import annotations

import re
from functools import cache

from parsers.asides import without_asides
from parsers.small_talk import small_talk
from parsers.vocabulary import rows
from parsers.words import known

_GAP = r"[\s,，、.。:：!！?？~～…—-]"
_GAPS = " \t\r\n\u00a0\u3000,，、.。:：!！?？~～…—-"  # the same, to be taken off an end
_ASKED = r"(?![些点]*(?:什么|啥|哪些)(?:东西)?[呢啊吗呀的]*[\s?？。!！]*$)"  # 帮我查点啥 asks what can be asked
# 报告里有没有写, 报告里怎么说: what the report says of it is asked; 报告里提到的, 报告中: only where
_TELLS = "(?!有没有|提没提|写没写|说没说|是否|有提|有写|有说|怎么|咋|如何|没有?(?:提|写|说))"
_SAID = "(?:(?:里面|当中|里头|[里中上内])(?:所?(?:说|写|提|讲|显示|披露|公布|列)(?:到|明)?(?:的|过的)?|的)?)"
_STATES = (  # 报告里写明已完成的: what is written is a state
    '(?!(?:里面|当中|里头|[里中上内])?(?:明确|白纸黑字)?(?:说|写|标|注|载)明?(?:的是|的|着|了|是|为)?[“"]?(?:已|全部|完成|整改|正在|还在|仍|没|未|尚))'
)
_REALLY = re.compile("(?<=[\u4e00-\u9fff])(?:到底|究竟)(?=多少|几)")
_TORN = re.compile("([\u4e00-\u9fff]?)([\u4e00-\u9fff]) ([\u4e00-\u9fff])([\u4e00-\u9fff]?)")
_KEPT = re.compile(r"[\w?？!！。.,，、;；:：'\"”’)）\]】》%‰℃/#+*=~-]")  # what is no 🙏


@cache
def _words(*roles: str) -> tuple[str, ...]:
    """The words of some roles, the longest first."""
    every = [word for name, words in rows("question_frames") if name in roles for word in words.split("|")]
    return tuple(sorted(every, key=len, reverse=True))


@cache
def _listed(role: str) -> str:
    """The words of a role as alternatives, the longest first; an English one is never the beginning of a word."""
    return "|".join(re.escape(word) + r"(?![a-z])" * word.isascii() for word in _words(role))


@cache
def _front() -> re.Pattern[str]:
    called, greeting = _listed("called"), _listed("greeting")
    report = f"(?:这|那|该|本|咱们?的?|你们的?)?[份个篇]?(?:{_listed('report')}){_STATES}{_SAID}{_TELLS}{_GAP}*"
    said = f"(?:{_listed('report-en')}){_GAP}+"
    asking = rf"(?:{_listed('asking')}){_ASKED}{_GAP}*"
    speaks = rf"(?:我是|这里是|本人是?)[\u4e00-\u9fff]{{0,8}}?(?:{_listed('person')})的?{_GAP}+"
    english = rf"i(?:'m| am) (?:an? |the )?(?:[a-z]+ )?(?:{_listed('person-en')})(?: here)?{_GAP}*"
    spoken = rf"(?:{called})(?:(?={greeting})|{_GAP}+)|(?:{greeting})[呀啊哇哦呢]*{_GAP}*"
    return re.compile(rf"(?:{spoken}|{speaks}|{english}|{report}|{said}|{asking})+", re.IGNORECASE)


def _ends_in(text: str, word: str) -> bool:
    before = text[-len(word) - 1 : -len(word)]
    return text[-len(word) :].lower() == word and not (word.isascii() and before.isalpha() and before.isascii())


def _without_end(text: str, endings: tuple[str, ...]) -> str:
    """A message without the words that end it; a question mark stays."""
    body = said = text.rstrip(_GAPS)
    while (word := next((one for one in endings if _ends_in(body, one)), None)) is not None:
        body = body[: -len(word)].rstrip(_GAPS)
    mark = "?" if {"?", "？"} & {*text[len(body) :]} else ""
    return text if body == said else body + mark


def _without_symbols(text: str) -> str:
    """A message without the symbols that end it (🙏)."""
    end = len(text)
    while end and not _KEPT.match(text[end - 1]):
        end -= 1
    return text[:end] if text[end:].strip() else text


def _mended(torn: re.Match[str]) -> str:
    """Characters with a space between them; without it where it tore a word apart (建成区人 口密度)."""
    apart = all(len(word) > 1 and known(word) for word in (torn[1] + torn[2], torn[3] + torn[4]))
    inside = known(torn[2] + torn[3]) and not apart
    return f"{torn[1]}{torn[2]}{torn[3]}{torn[4]}" if inside else torn[0]


def unframed(text: str) -> str:
    """A message without what only calls, greets, asks politely or thanks, its torn words put together.

    Unchanged where nothing else is said (hi bot).
    """
    if small_talk(text.lower()) in ("greeting", "thanks"):
        return text
    bare = _REALLY.sub("", _without_symbols(text)).lstrip()
    front = _front().match(bare)
    polite = ("consent",) if front else ()  # 改得好吗 asks
    rest = _without_end(bare[front.end() :] if front else bare, _words("ending", "report-en", *polite))
    rest = without_asides(rest)
    return _TORN.sub(_mended, rest) if re.search(r"\w", rest) else text
