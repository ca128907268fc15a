"""Facts told beside a finding, in its own line or right below it: 1.…不到位  责任单位:…  时限:…  状态:已完成.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest

from parsers.brackets import closing_bracket
from parsers.issues import Parts
from parsers.marks import LEAD, Lines, Mark, between, label_table, label_words
from parsers.model import Span
from parsers.response_starts import Answer
from parsers.signs import is_finding, sign
from parsers.spans import blanked, trim
from parsers.statuses import is_status
from parsers.titles import about_title, first_sentence
from parsers.vocabulary import alternatives

FEWEST = 2  # findings of a report with facts beside them: a single one may be worded so
LONGEST = 400  # characters of a line that may be a finding's
SHORTEST = 4  # characters of a finding
LONGEST_TITLE = 60  # characters of one that is not worded as a finding
MOST_LINES = 16  # below a finding that may tell its facts, with empty ones between
_ROLES = ("body", "person", "deadline", "finished")
_RESULTS = ("result", "measures")
_EDGES = " \t。;,、|\n"


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts beside one finding: the number before it, their place, and role, field name shown and span of each."""

    mark: Mark
    span: Span
    fields: tuple[tuple[str, str, Span], ...]

    @property
    def start(self) -> int:
        """Their first character."""
        return self.span[0]


@cache
def _label() -> re.Pattern[str]:
    words = alternatives(label_words(*_ROLES, "conclusion", *_RESULTS))
    return re.compile(
        rf"(?:\[(?P<boxed>{words})\][ \t]*:?|(?:^|(?<=[\s。;,、|(]))(?P<word>{words})\s*:)[ \t]*", re.MULTILINE
    )


def find_facts(text: str, lines: Lines, marks: Sequence[Mark]) -> list[Facts]:
    """The facts beside the findings of a report in order; none where hardly any finding has such."""
    found = [facts for mark in marks for facts in _beside(text, lines, mark, marks)]
    return found if len({facts.mark for facts in found}) >= FEWEST else []


def _beside(text: str, lines: Lines, mark: Mark, marks: Sequence[Mark]) -> list[Facts]:
    """The facts behind a finding in its line, and those of the lines right below."""
    end = lines.at(mark.start)[1]
    if end - mark.start > LONGEST:
        return []
    tail = _run(text, mark, mark.end, end)
    if tail and len(text[mark.end : tail.start].strip(_EDGES + "(")) < SHORTEST:
        return []
    if tail and text[tail.span[1] : end].strip(_EDGES):
        return [tail]
    if not tail and not _may_head(text, mark.end, end):
        return []
    below = _below(text, lines, mark, marks)
    return [*([tail] if tail else []), *below]


def _may_head(text: str, start: int, end: int) -> bool:
    """Whether a line may state a finding: it is worded so, or it is a title and no action."""
    words = text[start:end].strip(_EDGES)
    title = "。" not in words and len(words) <= LONGEST_TITLE and not sign("action").match(words)
    return title or is_finding(words) or about_title(text, start) is not None


def _below(text: str, lines: Lines, mark: Mark, marks: Sequence[Mark]) -> list[Facts]:
    """The facts in the lines below a finding, where what was done stands behind them."""
    found: list[Facts] = []
    first = lines.row(mark.start) + 1
    for row in range(first, min(first + MOST_LINES, len(lines.starts))):
        start, end = lines.at(lines.starts[row])
        if not text[start:end].strip():
            continue
        run = _run(text, mark, start, min(end, start + LONGEST))
        if run is None or text[start : run.start].strip(LEAD):
            number = next(iter(between(marks, start, end)), None)
            told = number is None or (number.number == 1 and number.form != mark.form)
            return found if told and any(role in _ROLES for facts in found for role, _, _ in facts.fields) else []
        found.append(run)
        if text[run.span[1] : end].strip(_EDGES):
            return found
    return []


def _run(text: str, mark: Mark, start: int, end: int) -> Facts | None:
    """The labelled facts of a line from the first on, up to a sentence that is none."""
    first = _label().search(text, start, end)
    if first is None:
        return None
    at = first.start() - (text[first.start() - 1 : first.start()] == "(")
    closed = closing_bracket(text, at, end) if at < first.start() else end
    if closed is None:
        return None
    fields, stop = _fields(text, first.start(), closed)
    return Facts(mark, (at, closed + 1 if closed < end and stop == closed else stop), fields) if fields else None


def _fields(text: str, start: int, end: int) -> tuple[tuple[tuple[str, str, Span], ...], int]:
    """The labelled values of ``[start, end)`` and where they end: before what is told in words of its own."""
    labels = list(_label().finditer(text, start, end))
    fields: list[tuple[str, str, Span]] = []
    for m, following in zip_longest(labels, labels[1:]):
        until = following.start() if following else end
        stop = text.find("。", m.end(), until) + 1 or until
        role, shown = label_table()[m["boxed"] or m["word"]]
        span = trim(text, m.end(), stop, _EDGES)
        if role in _RESULTS and not (fields and is_status(text, *span)):
            return tuple(fields), m.start()
        own, status = (span, None) if role in _RESULTS else _parted(text, span)
        fields.append(("conclusion", "完成进度", span) if role in _RESULTS else (role, shown, own))
        fields += [("conclusion", "完成进度", status)] if status else []
        if text[stop:until].strip():
            return tuple(fields), stop
    return tuple(fields), end


def _parted(text: str, span: Span) -> tuple[Span, Span | None]:
    """A value without the status that stands behind it (责任单位:住建局;已完成), and that."""
    cut = text.rfind(";", *span)
    status = trim(text, cut + 1, span[1], _EDGES) if cut >= 0 else span
    return (trim(text, span[0], cut, _EDGES), status) if cut >= 0 and is_status(text, *status) else (span, None)


def without_facts(text: str, facts: Sequence[Facts]) -> str:
    """The text with blanks in place of the facts, so that every offset stays."""
    return blanked(text, (one.span for one in facts))


def answers_behind(text: str, facts: Sequence[Facts], marks: Sequence[Mark]) -> list[Answer]:
    """The responses behind such findings, however these are worded, in a text without the facts."""
    form = Counter(one.mark.form for one in facts).most_common(1)[0][0]
    heads = {one.mark for one in facts if one.mark.form == form}
    same = [mark for mark in marks if mark.form == form]
    ends = [*(mark.start for mark in same), len(text)][1:]
    found = []
    for mark, end in zip(same, ends, strict=True):
        if mark not in heads:
            continue
        problem = trim(text, *first_sentence(text, mark.end, end))
        value = trim(text, problem[1], end)[0]
        if value < end and not sign("action").match(text[slice(*problem)]):
            found.append(Answer(problem[1], value, "", False, mark, problem))
    return found if len(found) >= FEWEST else []


def with_facts(text: str, parts: Sequence[Parts], facts: Sequence[Facts]) -> Iterator[Parts]:
    """The issues of the text without the facts, each with its own as labelled values."""
    floor = 0
    for one in parts:
        start, end = one.response or next((span for role, _, span in one.fields if role == "measures"), (floor, floor))
        own = [field for told in between(facts, floor, start) if told.mark.start >= floor for field in told.fields]
        problem = trim(text, *one.problem, LEAD + "\n") if one.problem and own else one.problem
        floor = _with_tail(facts, start, end)
        response = (start, floor) if one.response else None
        yield replace(one, problem=problem, response=response, fields=(*own, *one.fields))


def _with_tail(facts: Sequence[Facts], start: int, end: int) -> int:
    """The end of a response, behind the facts of its last step where such stand there."""
    at = bisect_left(facts, end, key=lambda told: told.mark.start)
    return max(end, facts[at - 1].span[1]) if at and facts[at - 1].mark.start >= start else end
