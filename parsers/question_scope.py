"""Which reports a message asks, where several are loaded: all of them, those it names, or the chat's own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from parsers.place_names import subject_of
from parsers.questions import normalise
from parsers.vocabulary import alternatives, grouped, word_pattern
from parsers.words import bare

_NUMBER = r"(?:\d{1,3}|[一二两三四五六七八九十几多]{1,3}|two|three|four|five)"
_MARKS = re.compile(r"^[\s,:;、,。]+|[\s,:;、,。]+$")
_WHICH_ISSUES = "哪些问题 "  # a report is one of those asked for when it has such an issue
_JOINED = r"的?\s*(?:和|与|跟|、|及|and)?"


@dataclass(frozen=True, slots=True)
class Scope:
    """``every``: all reports are asked. ``text`` is the message without the words that say so, as rules match it."""

    every: bool
    text: str


@dataclass(frozen=True, slots=True)
class _Patterns:
    every: re.Pattern[str]  # asks all reports
    which: re.Pattern[str]  # asks which of them
    apart: re.Pattern[str]  # asks for each by itself
    report: str  # a word for report behind a name


@cache
def _patterns() -> _Patterns:
    words = {name: [w for cell in cells for w in cell.split("|")] for name, cells in grouped("question_scope").items()}
    inside = alternatives(words["inside"])
    counted = "|".join(re.escape(word).replace(r"\{n\}", _NUMBER) for word in words["counted"])
    there = rf"(?:的?(?:{inside}))"
    these = rf"^[这那]?(?:{counted}){there}?|[这那]?(?:{counted}){there}"  # 三个报告制度 are no reports to ask
    every = rf"{these}|(?:(?:{inside})\s*)?(?:{word_pattern(words['all']).pattern}){there}?"
    report = rf"(?:{alternatives(words['report'])}){there}?"
    return _Patterns(re.compile(every), word_pattern(words["which"]), word_pattern(words["apart"]), report)


def read_scope(message: str) -> Scope:
    """Does a message ask all reports, and what is left of it; a message that does not is left as it is."""
    patterns, text = _patterns(), normalise(message)
    if patterns.which.search(text):
        return Scope(True, normalise(patterns.which.sub(_WHICH_ISSUES, text)))
    if not patterns.every.search(text):
        return Scope(False, message)
    return Scope(True, _MARKS.sub("", patterns.apart.sub(" ", patterns.every.sub(" ", text))))


def without_subject(message: str, name: str, *, of_report: bool = False) -> str:
    """The message without the name of what a report is about, the word for report behind it and what joins it on.

    Args:
        message: as it was said.
        name: the inspected body; its place and the body there are looked for.
        of_report: only where a word for report stands behind the name (交通运输局的报告里).
    """
    patterns, subject = _patterns(), subject_of(bare(name))
    place = rf"{re.escape(subject.place)}[省市县州区镇乡]?" if subject.place else ""
    body = re.escape(subject.body)
    names = [named for named in (place + body, place, body) if named]
    if not names:
        return message
    behind = f"(?:{patterns.report}){'' if of_report else '?'}{_JOINED}"
    text = re.sub(f"(?:{'|'.join(names)}){behind}", " ", normalise(message))
    return message if text == normalise(message) else _MARKS.sub("", patterns.apart.sub(" ", text))
