"""The verdict in brackets beside a heading: 1.…问题。(已完成), 问题1(正在整改):…, [持续整改]2.…, 整改情况(已完成):….

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from parsers.counted_verdicts import counted_verdict
from parsers.issues import Parts
from parsers.marks import LEAD, Label, Mark, between, label_words
from parsers.model import Span
from parsers.ordinals import HAN
from parsers.signs import sign
from parsers.spans import blanked
from parsers.status_tags import NO_VERB
from parsers.statuses import opens_with_status
from parsers.vocabulary import alternatives

FEWEST = 2  # such brackets: a single one may be part of a finding
_BRACKET = re.compile(r"[(\[〔](?P<words>[^()\[\]〔〕\n]{2,40})[)\]〕]")
_OTHERS = r"(?:[ \t*]*[(\[〔][^()\[\]〔〕\n]*[)\]〕])*"  # brackets behind it ((责任单位:…))
_URGENCY = re.compile(r"(?:立行立改|即知即改|(?:限期|分阶段|长期|持续)(?:整改|推进))(?:类|事项|问题)?[,、;:]")
_NAMED = r"[\u3400-\u9fff]{0,4}(?:问题|隐患|意见|建议|事项|任务|点位)"
_NUMBER = rf"(?:{_NAMED}|第)?(?:\d{{1,3}}|[{HAN}]{{1,3}})(?:个问题|项|条)?|\((?:\d{{1,3}}|[{HAN}]{{1,3}})\)|[①-⑳]"
_BEHIND_NUMBER = re.compile(rf"(?:^|(?<=[\n。;]))[■{LEAD}]*(?:{_NUMBER})[ \t]*[.、]?[ \t*]*$")
_BEFORE_NUMBER = re.compile(rf"[ \t*]*(?:{_NUMBER})[ \t]*(?:[.、:]|(?<=\)))")
_LONGEST = 80  # characters of a finding with a verdict behind it in its line
# what tells that a response is made of several parts
_SEVERAL = re.compile(
    r"[。;!?\n①-⑳]|其中|分别"
    rf"|(?:^|[:,])[ \t]*(?:[{HAN}\d]{{1,2}}是|首先|其次|第[{HAN}\d]|\([{HAN}\d]{{1,2}}\)|\d{{1,2}}[.、])"
    r"|[(\[〔][^()\[\]〔〕\n]*(?:已|未|正在|推进|完成)"
)
_FACTS = ("body", "person", "deadline", "finished")
_NEAR = 24  # characters before a bracket that show what it stands behind


@dataclass(frozen=True, slots=True)
class Verdict:
    """A bracket: its own span, and that of the words in it which state what became of the issue."""

    span: Span
    words: Span
    beside: bool  # it stands before, behind or in a heading, not in what was done

    @property
    def start(self) -> int:
        """Its first character."""
        return self.span[0]


def find_verdicts(text: str, tags: Sequence[Label]) -> list[Verdict]:
    """The brackets in order that hold such words alone; none where only one does.

    What stands behind a response is left to the status tags.
    """
    tagged = sorted((tag.start, tag.end) for tag in tags)
    found = [
        Verdict(m.span(), words, _beside_heading(text, *m.span()))
        for m in _BRACKET.finditer(text)
        if (words := _stating(text, *m.span("words"))) and not _is_tag(text, m, tagged)
    ]
    return found if len(found) >= FEWEST else []


def _behind_finding(text: str, at: int) -> bool:
    """Whether a numbered line has a title before ``at`` that tells of no action, and nothing else."""
    line = text.rfind("\n", max(0, at - _LONGEST), at) + 1
    number = _BEFORE_NUMBER.match(text, line, at) if line else None
    title = text[number.end() : at] if number else ""
    return bool(title) and "。" not in title and not sign("action").match(title)


def _is_tag(text: str, bracket: re.Match[str], tags: list[Span]) -> bool:
    at = bisect_right(tags, (bracket.start(), len(text))) - 1
    return at >= 0 and bracket.start() < tags[at][1] and not _above_response().match(text, bracket.end())


def masked(text: str, verdicts: list[Verdict]) -> str:
    """The text with blanks in place of those beside headings, so that every offset stays."""
    return blanked(text, (verdict.span for verdict in verdicts if verdict.beside))


def headings_of(text: str, verdicts: Sequence[Verdict], marks: Sequence[Mark]) -> Iterator[tuple[Mark, Span]]:
    """The numbered headings in whose lines a verdict stands, with its span: they are findings, however worded."""
    for mark in marks:
        start = text.rfind("\n", max(0, mark.start - _LONGEST), mark.start) + 1
        end = text.find("\n", mark.start, mark.start + _LONGEST)
        found = [verdict for verdict in between(verdicts, start, end) if verdict.beside] if 0 < start < end else []
        if found and not between(marks, start, mark.start):
            yield mark, found[0].span


def with_verdicts(text: str, parts: tuple[Parts, ...], verdicts: list[Verdict]) -> Iterator[Parts]:
    """The issues of the masked text, each with its verdict in brackets as a status field."""
    floor = 0
    for part in parts:
        one = part
        if one.response is None:
            yield one
            continue
        start, end = one.response
        opening = [v for v in between(verdicts, start, start + 1) if len(between(verdicts, start, end)) == 1]
        above = max(floor, _heading_start(text, one.problem[0], verdicts)) if one.problem else floor
        own = [v for v in between(verdicts, above, start) if v.beside] or opening
        if not own:
            own = _at_the_end(text, start, end, verdicts)
            one = replace(one, response=(start, _with_bracket(text, end, verdicts)))
        problem = _without(one.problem, own[-1].span) if one.problem and own else one.problem
        if not own and (behind := _behind_fact(one, verdicts)):
            yield behind
        else:
            yield replace(one, problem=problem, fields=_with_status(one.fields, own[-1].words if own else None))
        floor = end


def _at_the_end(text: str, start: int, end: int, verdicts: list[Verdict]) -> list[Verdict]:
    """The verdict that ends a response of one sentence (新装路灯46盏(已完成)。), where the text is masked.

    Behind several sentences, steps or brackets it is that of the last one alone.
    """
    line = text.find("\n", end)
    found = between(verdicts, start, line if line >= 0 else len(text))
    if len(found) != 1 or not found[0].beside or _SEVERAL.search(text[start : found[0].start]):
        return []
    told = text[min(end, found[0].start) : found[0].start] + text[found[0].span[1] : max(end, found[0].span[1])]
    return [] if told.strip(" \t。;") else [found[0]]


def _with_bracket(text: str, end: int, verdicts: list[Verdict]) -> int:
    """Where a response ends with the bracket right behind it in its line, which belongs to no number behind that."""
    behind = next(iter(between(verdicts, end, end + _NEAR)), None)
    if behind is None or text[end : behind.start].strip(" \t") or _BEFORE_NUMBER.match(text, behind.span[1]):
        return end
    return behind.span[1] + (text[behind.span[1] : behind.span[1] + 1] in {"。", ";"})


def _heading_start(text: str, problem: int, verdicts: list[Verdict]) -> int:
    """Where a finding's line begins, or a verdict right above that stands behind its number alone (问题一(已完成))."""
    line = text.rfind("\n", 0, problem) + 1
    before = between(verdicts, max(0, line - _LONGEST), line)
    numbered = before and _BEHIND_NUMBER.search(text[max(0, before[-1].start - _NEAR) : before[-1].start])
    return before[-1].start if numbered and not text[before[-1].span[1] : line].strip() else line


def _behind_fact(one: Parts, verdicts: list[Verdict]) -> Parts | None:
    """The issue with the verdict that stands behind a fact of it (完成时限:8月底(已完成)) as a status field."""
    for role, shown, (start, end) in one.fields if not any(role == "conclusion" for role, _, _ in one.fields) else ():
        found = between(verdicts, start, end) if role in _FACTS else ()
        if found and found[-1].span[1] == end:
            fact = (role, shown, (start, found[-1].start))
            kept = tuple(fact if field == (role, shown, (start, end)) else field for field in one.fields)
            return replace(one, fields=(*kept, ("conclusion", "完成进度", found[-1].words)))
    return None


def _without(problem: Span, bracket: Span) -> Span:
    """A finding's span before a bracket at its end, behind which at most a full stop stands."""
    inside = problem[0] < bracket[0] and bracket[1] in {problem[1], problem[1] - 1}
    return (problem[0], bracket[0]) if inside else problem


def _with_status(fields: tuple[tuple[str, str, Span], ...], words: Span | None) -> tuple[tuple[str, str, Span], ...]:
    """The fields with the bracket's words as a status field, in place of one that holds the bracket."""
    if words is None:
        return fields
    kept = (field for field in fields if not field[2][0] <= words[0] < field[2][1])
    return (*kept, ("conclusion", "完成进度", words))


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(label_words('conclusion', 'result'))})(?:\s*:|{NO_VERB})\s*")


@cache
def _behind_label() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(label_words('measures', 'result', longer_than=2))})[ \t*]*$")


@cache
def _of_field() -> re.Pattern[str]:
    """A line of a fact that a verdict may stand behind (完成时限:8月底(已完成))."""
    return re.compile(rf"(?:{alternatives(label_words(*_FACTS, longer_than=2))})\s*:")


@cache
def _ends_heading() -> re.Pattern[str]:
    """What stands behind a bracket at a heading's end: the line's end or the label of the response."""
    return re.compile(rf"{_OTHERS}[ \t*。;,]*(?:\n|$|{_response_label()})")


@cache
def _above_response() -> re.Pattern[str]:
    """What stands below a bracket in a line of its own: the label or first step of the response."""
    return re.compile(rf"{_OTHERS}[ \t*。]*\n[\s*#]*(?:{_response_label()}|[一1]是)")


@cache
def _response_label() -> str:
    words = alternatives(label_words("result", "measures", longer_than=2))
    return rf"[\[(]?(?:{words})[\])]?\s*(?:[:]|\n)"


def _stating(text: str, start: int, end: int) -> Span | None:
    """The words of a bracket that say what became of the issue, without 完成情况: and 立行立改, before them."""
    for lead in (_label(), _URGENCY):
        found = lead.match(text, start, end)
        start = found.end() if found else start
    stated = opens_with_status(text, start, end) or counted_verdict(text, start, end, total=False)
    return (start, end) if start < end and stated else None


def _beside_heading(text: str, start: int, end: int) -> bool:
    near = text[max(0, start - _NEAR) : start]
    if _BEHIND_NUMBER.search(near):
        return True
    before = near.rpartition("\n")[2].strip(LEAD)
    if _of_field().match(before):
        return False
    if not before:  # it opens a line
        return bool(_BEFORE_NUMBER.match(text, end) or _above_response().match(text, end))
    stop = text[end : end + 1]
    if stop in "。:;,\n" and (before.endswith(("问题", "”")) or (stop != "\n" and _behind_finding(text, start))):
        return True
    return (stop == ":" and bool(_behind_label().search(before))) or bool(_ends_heading().match(text, end))
