"""Splits a response into its measures: 一是…二是…, 首先…其次…, or numbered steps.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.marks import LEAD
from parsers.model import Span
from parsers.ordinals import HAN, read_ordinal
from parsers.statuses import opens_with_status

# 一是 opens a measure after the end of a clause, never inside a word (统一是, 之一是, 第一是).
_SHI = re.compile(
    rf"(?:^|(?<=[。;:,、!?”)*\]—\s]))\s*(?P<ordinal>(?:[{HAN}]{{1,3}}|\d{{1,2}})(?:是|来))(?!否|不是|指的)",
    re.MULTILINE,
)
_FIRST = re.compile(
    r"(?:^|(?<=[。;:\s]))\s*(?P<ordinal>首先|其次|再次|再者|最后|第[一二三四五六七八九]),", re.MULTILINE
)
_NUMBER_FORMS = (
    re.compile(
        rf"(?:^|(?<=[。;:,)”!\s]))[{LEAD}]*(?P<ordinal>[(\[〔]\s*[{HAN}]{{1,3}}\s*[)\]〕]|[{HAN}]{{1,3}}\)|[㈠-㈩])[、.]?(?=\s*\S)",
        re.MULTILINE,
    ),
    re.compile(
        rf"(?:^|(?<=[。;:,)”!*\s|]))[{LEAD}]*(?P<ordinal>\d{{1,2}}[.、]|[⒈-⒛]|\[\d{{1,2}}\])(?=\s*(?:[^\s\d]|\d+(?![\d%亿万元])[\u4e00-\u9fff]))",
        re.MULTILINE,
    ),
    re.compile(
        r"(?:^|(?<=[。;:,)”!\s]))[ \t]*(?P<ordinal>\(\d{1,2}\)|\d{1,2}\)|[\u2474-\u2487])[、.]?(?=\s*\S)", re.MULTILINE
    ),
    re.compile(r"(?P<ordinal>[\u2460-\u2473])(?=\s*\S)"),
    re.compile(
        rf"(?m)(?:^|(?<=[。;\s]))[{LEAD}]*(?P<ordinal>\d{{1,2}}\.\d{{1,2}}\.\d{{1,2}})(?![\d.]*\d)[、.]?(?=\s*\S)"
    ),
    re.compile(rf"(?:^|(?<=[。\n]))[ \t]*(?P<ordinal>[{HAN}]{{1,3}}、)(?=\s*\S)", re.MULTILINE),
)
_NAMED = re.compile(
    rf"关于第?(?P<ordinal>[{HAN}\d]+)(?:项|条|个)(?:整改)?(?:措施|任务|内容)?(?:的)?(?:落实|完成|整改|进展)?(?:情况)?\s*[:。]"
)
_TITLE = re.compile(r"[^。,;:!?\n]*")


@dataclass(frozen=True, slots=True)
class Step:
    """One measure: its ordinal as printed (None when the response has no steps), its title and whole span."""

    ordinal: str | None
    title: Span
    span: Span


def split_measures(text: str, start: int, end: int) -> list[Step]:
    """The measures of the response ``[start, end)``; one without an ordinal where the text names no steps."""
    if start >= end:
        return []
    for found in (
        _named(text, start, end),
        _numbered(text, start, end),
        _ordinals(text, start, end),
        _sequence(text, start, end),
    ):
        if found:
            return _steps(text, found, end)
    return [Step(None, _main_clause(text, start, end), (start, end))]


def _named(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """关于第1项整改措施落实情况: the steps named by the planned measures they answer."""
    found = [(f"第{m['ordinal']}项", m.start(), m.end()) for m in _NAMED.finditer(text, start, end)]
    return found if len(found) >= 2 else []


def _numbered(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Numbered steps 1. 2. … (any form) that begin before the first 一是 and count up without a gap."""
    said = _SHI.search(text, start, end)
    limit = said.start("ordinal") if said else end
    best: list[tuple[str, int, int]] = []
    for form in _NUMBER_FORMS:
        run = _run(form, text, start, end)
        if len(run) >= 2 and run[0][1] <= limit and (not best or run[0][1] < best[0][1]):
            best = run
    return best


def _run(form: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    run: list[tuple[str, int, int]] = []
    for m in form.finditer(text, start, end):
        number = read_ordinal(m["ordinal"].rstrip("、.").rpartition(".")[2])  # 1.2.1 is the first
        if number == len(run) + 1:
            run.append((m["ordinal"].rstrip("、."), m.start("ordinal"), m.end()))
    return run


def _ordinals(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """一是, 二是 …: each continues the series or begins a new one."""
    found: list[tuple[str, int, int]] = []
    expected = {1}
    for m in _SHI.finditer(text, start, end):
        number = read_ordinal(m["ordinal"])
        if number is None or (number not in expected and found):
            continue
        if number != 1 and not found and number > 2:
            continue
        found.append((m["ordinal"], m.start("ordinal"), m.end()))
        expected = {1, number + 1, number + 2}
    return found if len(found) > 1 or (found and found[0][0][0] in "一1") else []


def _sequence(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    found = [(m["ordinal"], m.start("ordinal"), m.end()) for m in _FIRST.finditer(text, start, end)]
    return found if len(found) >= 2 and found[0][0] in {"首先", "第一"} else []


def _steps(text: str, found: list[tuple[str, int, int]], end: int) -> list[Step]:
    steps = []
    for n, (ordinal, at, body) in enumerate(found):
        stop = found[n + 1][1] if n + 1 < len(found) else end
        stop = _trim_end(text, at, stop)
        steps.append(Step(ordinal, _title(text, body, stop), (at, stop)))
    return steps


def _trim_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _title(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \t,、:":
        start += 1
    found = _TITLE.match(text, start, end)
    return (start, found.end()) if found else (start, end)


def _main_clause(text: str, start: int, end: int) -> Span:
    """The first clause of a response without steps that tells what was done, up to a comma or the sentence's end.

    A sentence before it that only states what became of the issue (该问题已完成整改) is passed over.
    """
    stop = text.find("。", start, end)
    if stop >= 0 and text[stop + 1 : end].strip() and opens_with_status(text, start, stop):
        return _main_clause(text, stop + 1, end)
    while start < end and text[start].isspace():
        start += 1
    return _title(text, start, end)
