"""Finds the marks a report is built from: numbers that open a heading, and field labels with a colon.

All offsets here are offsets into the shadow text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, Protocol, TypeVar

from parsers.model import Span
from parsers.ordinals import HAN, read_ordinal
from parsers.spans import trim
from parsers.vocabulary import alternatives, expanded, rows

Form = Literal["part", "item", "han", "(han)", "num", "(num)", "circle", "letter", "none"]

LARGEST = 200  # a larger number opens no heading


@dataclass(frozen=True, slots=True)
class Mark:
    """A number that opens a heading: ``start`` of the number, ``end`` where its text begins."""

    start: int
    end: int
    form: Form
    number: int
    group: int | None = None  # that of 1.2 is 2 of the group 1


@dataclass(frozen=True, slots=True)
class Label:
    """A field label: ``start`` of its first character, ``end`` where the value begins."""

    start: int
    end: int
    role: str
    word: str
    shown: str
    at_line_start: bool


class Placed(Protocol):
    """Something with a place in the text."""

    @property
    def start(self) -> int:
        """Its first character."""


T = TypeVar("T", bound=Placed)


def between(things: Sequence[T], start: int, end: int) -> Sequence[T]:
    """The things (in order of their starts) that begin in ``[start, end)``; found by bisection."""
    return things[bisect_left(things, start, key=_start) : bisect_left(things, end, key=_start)]


def _start(thing: Placed) -> int:
    return thing.start


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a text: where each starts and ends, without the line break."""

    text: str
    starts: tuple[int, ...]

    def at(self, offset: int) -> tuple[int, int]:
        """Start and end of the line an offset stands in."""
        row = bisect_right(self.starts, offset) - 1
        start = self.starts[row]
        end = self.starts[row + 1] - 1 if row + 1 < len(self.starts) else len(self.text)
        return start, end

    def row(self, offset: int) -> int:
        """The line's index, from 0."""
        return bisect_right(self.starts, offset) - 1


def lines_of(text: str) -> Lines:
    """Index the lines of a text."""
    starts = [0, *(m.end() for m in re.finditer(r"\n", text))]
    return Lines(text, tuple(starts))


# Behind the mark of a number no digit stands (3.5), but a year or the number of a hotline may (13.12345热线).
_NO_DECIMAL = r"(?:(?!\d)|(?=(?:19|20)\d\d年|\d{5,6}[\u3400-\u9fff]))"
_FOUND_BY = "反馈|查摆|检视|自查|巡[察视](?:反馈)?|审计|督[察查]|检查|交办|发现|存在|突出|主要|具体|整改"
_FINDING = "问题|隐患|意见|建议"
_BROUGHT = r"[\u3400-\u9fff]{1,4}"  # by whom a numbered finding was brought up (督学意见3:)
_TOLD_BY = "留言|诉求|来信|来电|投诉|举报|提案|线索|案例|点位"
_ASKED_BY = "审议|反馈|整改|检查|审计|评估|督导|督察|巡察|巡视|监督|征求"
_ASKED = "问题|意见|建议|事项|任务|提案|诉求"
_NUMBERED = rf"""
  (?P<part>第[{HAN}]{{1,3}}(?:部分|章|篇)\s*[:、.,]?|(?:任务|专题|板块)(?:之)?[{HAN}]{{1,3}}\s*[:、.])
 |(?P<item>(?:(?:{_FOUND_BY})?(?:{_FINDING})(?:之)?|序号)(?:[{HAN}]{{1,3}}|\d{{1,3}}|[A-H](?=\s*[:、.]))
      (?:\s*[:、.]|[ \t]*\n|\ +(?![个项条类])(?=[\u3400-\u9fff“]{{2}})|(?=\([^()\n]{{2,40}}\)\s*:))
    |(?:《[^《》\n]{{2,10}}》|[\u3400-\u9fff]{{1,8}})第(?:[{HAN}]{{1,3}}|\d{{1,3}})[个项条点](?:{_ASKED})?\s*:
    |(?:{_BROUGHT})?(?:{_FINDING}|{_TOLD_BY})(?:[{HAN}]{{1,3}}|\d{{1,3}})\s*:
    |第(?:[{HAN}]{{1,4}}|\d{{1,3}})(?:[个项条点号件]?(?:{_ASKED_BY})?(?:{_ASKED})(?=[ \t]*(?:[:、.]|\n))
      |个问题|项问题|条问题|项|条(?=[ :、.,])|[件号处](?=[ \t]*(?:[:、]|\n)))\s*[:、.,]?
    |\[(?:反馈|整改|存在)?(?:问题|事项)(?:之)?(?:[{HAN}]{{1,3}}|\d{{1,3}})\]\s*[:、.,]?
    |\[第(?:[{HAN}]{{1,3}}|\d{{1,3}})(?:[项条个件号]|[个项条]?(?:{_ASKED}))\]\s*[:、.,]?
    |(?:反馈|整改)?问题[\u2460-\u2473]\s*[:、.,]?
    |(?:反馈|整改)?问题\((?:[{HAN}]{{1,3}}|\d{{1,3}})\)\s*[:、.,]?)
 |(?P<han>[{HAN}]{{1,3}}\s*(?:[,.]?[、.]{_NO_DECIMAL}|、(?=\d+[\u3400-\u9fff])|,(?=关于|针对|对|“)))
 |(?P<phan>[(\[〔]\s*[{HAN}]{{1,3}}\s*[)\]〕]\s*[、.,]?|[{HAN}]{{1,3}}\)|[\u3220-\u3229])
 |(?P<num>\d{{1,3}}\s*(?:[.、]{_NO_DECIMAL}|,(?=[^\d\s]))|[\u2488-\u249b]|[\u2160-\u216b]\s*[.、]|\[\d{{1,3}}\]
      |\d{{1,3}}(?=[ \t]*\[(?:{_FOUND_BY})?问题\]))
 |(?P<pnum>\(\s*\d{{1,3}}(?:\s*/\s*\d{{1,3}})?\s*\)\s*[、.,]?|\d{{1,2}}\)[、.,]?|[\u2474-\u2487])
 |(?P<circle>[\u2460-\u2473])
"""
_LETTER = r"(?P<letter>[A-H][.、](?=[ \t]*[\u3400-\u9fff“《]))"
FEWEST_LETTERS = 3  # A. B. C.: fewer number nothing
LEAD = " \t#*>_●•·◆◇▲△►▶★☆-"  # blanks, marks of emphasis and bullets that may stand before a heading
_AT_LINE_START = re.compile(rf"^[■{LEAD}]*(?:{_NUMBERED}|{_LETTER})[ \t*]*(?=\S)", re.VERBOSE | re.MULTILINE)
# In the middle of a line a number opens a heading only after the end of a sentence, a colon, a space or a
# section title, and before 关于, a quotation mark, a label or two Chinese characters.
IN_LINE_NUMBER = re.compile(
    rf"(?:(?<=[。;:!?”)》\s])|(?<=方面)|(?<=情况)|(?<=问题))\s*(?:{_NUMBERED})\s*(?=[“‘《]|[\u3400-\u9fff]{{2}}|[A-Za-z])",
    re.VERBOSE,
)
_BEFORE_LABEL = re.compile(r"(?<=[。;)])(?P<num>\d{1,3}[.、])\s*(?=反馈问题\s*:)")
_LETTERS, _ROMAN = re.compile("[A-H]"), re.compile("[Ⅰ-Ⅻ]")
_FORMS: dict[str, Form] = {
    "part": "part",
    "item": "item",
    "han": "han",
    "phan": "(han)",
    "num": "num",
    "pnum": "(num)",
    "circle": "circle",
    "letter": "letter",
}


def mark_of(match: re.Match[str]) -> Mark | None:
    """The mark of a match of one of these patterns; None where its number opens no heading."""
    kind = match.lastgroup or ""
    letter = _LETTERS.search(match[kind])
    roman = _ROMAN.search(match[kind])
    number = ord(letter[0]) - ord("A") + 1 if letter else read_ordinal(match[kind])
    number = ord(roman[0]) - ord("Ⅰ") + 1 if roman else number
    if number is None or number > LARGEST:
        return None
    return Mark(match.start(kind), match.end(), _FORMS[kind], number)


def find_marks(text: str) -> list[Mark]:
    """The heading numbers at line starts, in order, and the number before a label 反馈问题: anywhere."""
    found = [mark for m in _AT_LINE_START.finditer(text) if (mark := mark_of(m))]
    if len({mark.number for mark in found if mark.form == "letter"}) < FEWEST_LETTERS:
        found = [mark for mark in found if mark.form != "letter"]
    starts = {mark.start for mark in found}
    found += [mark for m in _BEFORE_LABEL.finditer(text) if m.start() not in starts and (mark := mark_of(m))]
    return sorted(found, key=lambda mark: mark.start)


def apart_from_labels(marks: list[Mark], labels: list[Label]) -> tuple[list[Mark], list[Label]]:
    """The marks without the numbers of labels that come back with every issue ((1)问题表现: … (2)整改情况: …).

    Such a number is part of its label.
    """
    roles = {label.start: (label.role, label.word) for label in labels}
    own = {m: roles.get(m.end) or roles[m.start] for m in marks if m.end in roles or m.start in roles}
    numbers: dict[tuple[Form, tuple[str, str]], list[int]] = {}
    for mark, said in own.items():
        numbers.setdefault((mark.form, said), []).append(mark.number)
    same = {key for key, found in numbers.items() if len(found) > 1 and len(set(found)) == 1}
    others = {form for form, (role, _) in same if role != "problem"}
    gone = {m for m, said in own.items() if (m.form, said) in same and (said[0] != "problem" or m.form in others)}
    starts = {mark.end: mark.start for mark in gone}
    return [m for m in marks if m not in gone], [replace(x, start=starts.get(x.start, x.start)) for x in labels]


def without_marks(text: str, start: int, end: int) -> Span:
    """A span without the marks of emphasis at its end that belong to what follows."""
    while end > start and (text[end - 1] in "\n—|" + LEAD or _opens_line(text, end - 1)):
        end -= 1
    return trim(text, start, end)


def _opens_line(text: str, at: int) -> bool:
    """Whether a mark that may also tick a box stands alone in its line: it opens what follows."""
    return text[at] == "■" and not text[text.rfind("\n", 0, at) + 1 : at].strip()


@cache
def label_table() -> dict[str, tuple[str, str]]:
    """Label word -> (role, field name shown); of two rows that name a word the first counts."""
    table: dict[str, tuple[str, str]] = {}
    for role, words, shown in rows("labels"):
        for word in expanded(words):
            table.setdefault(word, (role, shown))
    return table


def label_words(*roles: str, longer_than: int = 0) -> list[str]:
    """The label words of these roles, of all where none is named."""
    return [word for word, (role, _) in label_table().items() if len(word) > longer_than and role in (roles or (role,))]


@cache
def _label_pattern() -> re.Pattern[str]:
    words = alternatives(list(label_table()))
    return re.compile(
        rf"(?P<open>[\[“(]?)(?P<word>{words})(?P<nth>\d{{1,2}}[.-]\d{{1,2}}|[{HAN}]{{0,2}}|\d{{0,2}})\s*\**"
        r"(?P<close>[\]”)]?)\**\s*(?:\([^()\n]{0,20}\))?\**(?:[:]|(?<=\d)[.、](?!\d))\**[ \t]*"
    )


@cache
def _label_line() -> re.Pattern[str]:
    return re.compile(rf"(?m)^[ \t#|]*(?P<start>\**\[?[ \t*]*(?P<word>{alternatives(list(label_table()))}))[ \t*|\]]*$")


# A number before a label that comes back with every issue, or that counts the issues
_STEP_NUMBER = rf"(?:\((?:[{HAN}]{{1,2}}|\d{{1,2}})\)|[{HAN}]{{1,2}}、|\d{{1,2}}[.、]|[①-⑨])"


@cache
def _numbered_line() -> re.Pattern[str]:
    """A label alone on its line behind a number."""
    words = alternatives(label_words(longer_than=2))
    return re.compile(rf"(?m)^[{LEAD}]*(?P<number>{_STEP_NUMBER})[ \t*]*(?P<word>{words})[ \t*]*$")


@cache
def _loose_label() -> re.Pattern[str]:
    """A label that opens a line in brackets, or with another mark than a colon behind it."""
    words = alternatives(
        label_words("problem", "result", "measures", "deadline", "target", "conclusion", longer_than=3)
    )
    stop = r"(?P<stop>[—-]{1,2}|;|。| +(?=\S))"
    return re.compile(
        rf"(?m)^[{LEAD}]*(?:{_STEP_NUMBER}[ \t*]*)?"
        rf"(?P<start>\[(?P<boxed>{words})\]|\((?P<bracketed>{words})\)|(?P<word>{words}){stop})"
    )


# What may stand between the line's start and a label: a number, marks of emphasis, a short attribute.
_LINE_LEAD = re.compile(
    rf"^[\[“{LEAD}]*(?:\d{{1,2}}\.\d{{1,2}}[.、]?[ \t]*\[?)?"
    r"(?:(?:我[\u4e00-\u9fff]{1,2}|本[\u4e00-\u9fff]{1,2}|目前|具体|巡察|巡视|审计|督察|主要|本项|该项)(?:问题)?)?$"
)
# After these a label's words belong to a sentence (现将整改情况, 的整改情况).
_IN_SENTENCE = "将的对把及和与就按于是报送"
_ALONE = {"result", "conclusion"}  # of a short label alone on its line
_SHORT = 2  # characters of a label that is an everyday word too (整改, 进展)
_INLINE_ROLES = {"problem", "result"}


def find_labels(text: str, lines: Lines) -> list[Label]:
    """The field labels of the text in order, with a colon or alone on their line.

    Inside a line only problem and result labels of three characters or more count, and where no responses are labelled
    those of measures.
    """
    every = list(_label_pattern().finditer(text))
    found = [label for m in every if (label := _label(text, lines, m))]
    if not any(label.role == "result" for label in found):
        known = {label.start for label in found}
        found += [label for m in every if m.start() not in known and (label := _measures_label(text, m))]
    taken = {label.start for label in found}
    alone = list(_label_line().finditer(text))
    often = Counter(m["word"] for m in alone)
    for m in alone:
        role, shown = label_table()[m["word"]]
        sure = len(m["word"]) > _SHORT or (role in _ALONE and often[m["word"]] > 1)
        if not {m.start("start"), m.start("word")} & taken and sure:
            found.append(Label(m.start("start"), _value_start(text, m.end()), role, m["word"], shown, True))
    found += _numbered_lines(text)
    taken = {lines.row(label.start) for label in found if label.at_line_start}
    loose = [label for label in _loose_labels(text) if lines.row(label.start) not in taken]
    return sorted([*found, *loose], key=lambda label: label.start)


def _numbered_lines(text: str) -> list[Label]:
    """The labels alone on lines behind a number that comes back with them: a single one may title a section."""
    found = list(_numbered_line().finditer(text))
    often = Counter((m["number"], m["word"]) for m in found)
    counting = {word for word in {m["word"] for m in found} if _counts_findings(found, word)}
    told = (m for m in found if often[m["number"], m["word"]] > 1 or m["word"] in counting)
    return [Label(m.start("word"), _value_start(text, m.end()), *_role(m["word"]), at_line_start=True) for m in told]


def _counts_findings(found: list[re.Match[str]], word: str) -> bool:
    """Whether the numbers before a finding's label count the findings (1、问题描述 … 2、问题描述)."""
    numbers = [read_ordinal(m["number"]) for m in found if m["word"] == word]
    return label_table()[word][0] == "problem" and len(numbers) > 1 and numbers == [*range(1, len(numbers) + 1)]


def _role(word: str) -> tuple[str, str, str]:
    role, shown = label_table()[word]
    return role, word, shown


def _loose_labels(text: str) -> list[Label]:
    """The labels without a colon that open lines: one alone may be the beginning of a sentence, two are a habit."""
    found = []
    for m in _loose_label().finditer(text):
        word = m["boxed"] or m["bracketed"] or m["word"]
        role, shown = label_table()[word]
        label = Label(m.start("start"), _value_start(text, m.end()), role, word, shown, True)
        found.append((m["stop"] and m["stop"][0], label))
    often = Counter((stop, label.role) for stop, label in found)
    return [label for stop, label in found if often[stop, label.role] > 1]


def _measures_label(text: str, m: re.Match[str]) -> Label | None:
    """A label of measures behind a finding in its line: where no responses are labelled it stands for one."""
    role, shown = label_table()[m["word"]]
    behind = len(m["word"]) > _SHORT and text[m.start() - 1 : m.start()] in {"。", ";"}
    return (
        Label(m.start(), m.end(), role, m["word"], shown, at_line_start=False)
        if role == "measures" and behind
        else None
    )


def _value_start(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\n|*":
        at += 1
    return at


def _label(text: str, lines: Lines, m: re.Match[str]) -> Label | None:
    role, shown = label_table()[m["word"]]
    start, end = m.start(), m.end()
    line_start, _ = lines.at(start)
    lead = text[line_start:start]
    mark = _AT_LINE_START.match(text, line_start)
    if mark is not None and mark.end() >= end:
        return None  # 第三个问题: is a number
    at_line_start = bool(_LINE_LEAD.match(lead)) or (mark is not None and mark.end() >= start)
    if not at_line_start:
        if role not in _INLINE_ROLES or text[start - 1] in _IN_SENTENCE:
            return None
        if len(m["word"]) <= _SHORT and (role != "result" or text[start - 1] not in "。;—"):
            return None
        if role == "problem" and text[start - 1] not in "。.;:、) ”" + HAN + "0123456789":
            return None
    elif mark is None or mark.end() < start:
        start = line_start + len(lead) - len(lead.lstrip("[“" + LEAD))
    return Label(start, end, role, m["word"], shown, at_line_start)
