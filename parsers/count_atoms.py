"""Cuts a count sentence into its numbers and says what each is: a total, a part, a class of urgency, or none of these.

Offsets are offsets into the packed sentence: the folded text without white space.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from parsers import count_words as words
from parsers.ordinals import read_han

Role = Literal["total", "whole", "part", "class", "either", "other"]
_STOPS = re.compile(r"[,;:。、!?]")
_AFTER_STOPS = re.compile(r"[,;:。、!?()]")
_WINDOW = 60  # characters looked at on either side of a number
# Before a status word these make it a promise or a demand (2024年底前完成的12项).
_PROMISED = re.compile(r"(?:[底日月年末之度]前|年内|期内|应当?|须|拟|将|计划|预计|力争|确保|要求|能|可|再)$")
_REST = re.compile(r"(?:^|[,;(])(?:其余|余下|剩余|剩下|另有?)(?:的|下)?$")
_SHARE = re.compile(r"(?:近|约|超过?|逾|了)?(?:\d|[一二三四五六七八九十]成)")  # 已完成近六成: a rate
_NO_TOTAL = re.compile(r"(?:解决|协调|研究|处理|处置|提出|收集|征集|查摆|认领|牵头|领办|办理|回应)(?:各类|群众)?$")


@dataclass(frozen=True, slots=True)
class Atom:
    """A counted number of a sentence, its words on both sides, and what it is."""

    start: int
    end: int
    value: int
    unit: str
    gap: str  # all between the number before and this one
    before: str  # the same from the last separator on
    separator: str
    after: str  # up to the next separator or number
    role: Role
    label: tuple[int, int] | None  # the status or class word
    noun: str
    inside: bool  # 其中, 含: within the number before
    rest: bool  # 其余: the remainder


def find_atoms(text: str) -> list[Atom]:
    """The numbers with a measure word that can count issues, in order."""
    found = [m for m in words.atom().finditer(text) if _is_count(text, m)]
    atoms: list[Atom] = []
    for n, m in enumerate(found):
        floor = found[n - 1].end() if n else 0
        ceiling = found[n + 1].start() if n + 1 < len(found) else len(text)
        atoms.append(_atom(text, m, max(floor, m.start() - _WINDOW), min(ceiling, m.end() + _WINDOW)))
    return atoms


def _is_count(text: str, m: re.Match[str]) -> bool:
    """Not the end of another number or word (第三项, 1.5亿个, 20个百分点)."""
    lead = text[m.start() - 1 : m.start()]
    return lead not in {"第", "亿", ".", "每", "这", "各", "某", "〔", "“"} and not text.startswith("百分", m.end())


def _number(m: re.Match[str]) -> int:
    words_ = m["number"].replace(",", "")
    if not words_[0].isdecimal():
        return read_han(words_) or 0
    return round(float(words_) * (10000 if m["ten"] else 1))


def _atom(text: str, m: re.Match[str], floor: int, ceiling: int) -> Atom:
    gap = text[floor : m.start()]
    cut = max((s.end() for s in _STOPS.finditer(gap)), default=0)
    before = gap[cut:]
    stop = _AFTER_STOPS.search(text, m.end(), ceiling)
    after = text[m.end() : stop.start() if stop else ceiling]
    closed = stop is not None or ceiling == len(text)
    role, label, noun = _role(before, after, floor + cut, m.end(), closed=closed)
    opened = before.rfind("(") > before.rfind(")")
    inside = (
        opened
        or bool(re.search(r"其中|^(?:含|包括)|\(含", before))
        or bool(re.search(r"(?:其中|包括)[,:]?$", gap[:cut]))
    )
    return Atom(
        m.start(), m.end(), _number(m), m["unit"], gap, before, gap[cut - 1 : cut], after, role, label, noun,
        inside, bool(_REST.search(before)),
    )  # fmt: skip


def _role(
    before: str, after: str, origin: int, behind: int, *, closed: bool
) -> tuple[Role, tuple[int, int] | None, str]:
    """What a number is, the span of its status or class word, and its noun."""
    noun_after = words.noun_after().match(after)
    noun = noun_after["noun"] if noun_after else ""
    named = _class(before, origin)
    if named:
        return named[0], named[1], noun
    status = words.status_before().search(before)
    if status and not _PROMISED.search(before[: status.start("label")]):
        return "part", (origin + status.start("label"), origin + status.end("label")), noun
    verdict = words.status_after().match(after) if closed else None
    if verdict and not _SHARE.match(after, verdict.end()):
        whole = bool(verdict["whole"] or re.search(r"全部|均", verdict["label"])) and bool(verdict["noun"])
        return "whole" if whole else "part", (behind + verdict.start("label"), behind + verdict.end("label")), noun
    return _total(before, noun)


def _class(before: str, origin: int) -> tuple[Role, tuple[int, int]] | None:
    found = words.class_before().search(before)
    lead = before[: found.start("label")] if found else ""
    if not found or lead.endswith(("正在", "已", "并", "未", "完成")) or (lead.endswith("需") and "的" not in found[0]):
        return None
    span = (origin + found.start("label"), origin + found.end("label"))
    return ("class" if found["pure"] else "either"), span


def _total(before: str, noun: str) -> tuple[Role, tuple[int, int] | None, str]:
    ahead = words.noun_before().search(before)
    noun = noun or (ahead["noun"] if ahead else "")
    lead = before[: ahead.start()] if ahead else before
    if noun and not _NO_TOTAL.search(lead):
        return "total", None, noun
    if re.fullmatch(r"(?:总)?共(?:计|有|反馈|涉及|指出)?|合计|总计", before):
        return "total", None, noun
    return "other", None, noun
