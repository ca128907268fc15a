"""Gives labels inside lines a line of their own: boxes (1.【问题】…【整改】…【状态】…) and arrows (●…不足→…).

What is put in has no place of its own in the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from parsers.marks import LEAD, label_table, label_words
from parsers.ordinals import HAN
from parsers.shadow import Edit, Shadow, edited
from parsers.signs import is_finding
from parsers.vocabulary import alternatives

FEWEST = 2  # of the boxes or arrows before responses: one is chance
_CELLS = 3  # labels of a row told in one line
_SHORTEST = 4  # characters of a finding before an arrow
_NUMBER = rf"(?:\d{{1,3}}(?:[.、]|(?=[ \t]*\[))|\(\d{{1,2}}\)|[{HAN}]{{1,3}}、|\([{HAN}]{{1,3}}\)|[①-⑳])"
_ITEM = rf"(?:问题|隐患|点位|案例|事项)(?:\d{{1,3}}|[{HAN}]{{1,3}})[ \t]*:[ \t]*"
_ITEM_AT_END = re.compile(rf"{_ITEM}$")
_OPENING = re.compile(rf"[■{LEAD}]*(?:(?:{_NUMBER}|\d{{1,2}}\.\d{{1,2}}[.、]?)[ \t*]*)?")
_POINTING = "→|[—-]{1,3}>|={1,2}>"
_ARROW = re.compile(
    rf"(?m)^(?P<lead>[■{LEAD}]{{0,8}}{_NUMBER}?[ \t]*)(?P<finding>[^\n→=>]*?)[ \t]*"
    rf"(?P<arrow>{_POINTING})[ \t]*(?=[\u3400-\u9fff“《(\d][^\n→>]*$)"
)
_LABEL = "整改情况:"


def with_own_lines(shadow: Shadow) -> Shadow:
    """The shadow with a line break and a colon for each such label; unchanged where they make no habit."""
    for found in (_beside_labels, _rows, _boxes_or_arrows, _pairs):
        edits = list(found(shadow.text))
        shadow = edited(shadow, edits) if edits else shadow
    return shadow


@cache
def _in_row() -> re.Pattern[str]:
    """A label with a colon that opens a line or stands behind a mark which parts the values of a row."""
    words = alternatives(list(label_table()))
    return re.compile(
        rf"(?P<before>^[{LEAD}]*(?:{_NUMBER}[ \t]*)?(?:{_ITEM})?|[;,|/][ \t]*|(?<=[。;])[ \t]*)"
        rf"(?P<word>{words})(?P<nth>\d{{1,3}}|[{HAN}]{{1,3}})?(?=[ \t]*:)",
        re.MULTILINE,
    )


def _rows(text: str) -> Iterator[Edit]:
    """The breaks between the values of rows told in one line each (序号:1;存在问题:…;整改情况:…;是否完成:…)."""
    rows: dict[int, list[re.Match[str]]] = {}
    for m in _in_row().finditer(text):
        rows.setdefault(text.rfind("\n", 0, m.start("word")), []).append(m)
    whole = [row for row in rows.values() if _is_row(text, row)]
    for first, *others in whole if len(whole) >= FEWEST else ():
        if _ITEM_AT_END.search(first["before"]):  # 隐患1:整改前:…
            yield (first.end("before"), first.end("before"), "\n")
        for m in others:
            yield (*m.span("before"), "\n")


def _is_row(text: str, row: list[re.Match[str]]) -> bool:
    """Whether a line opens with a label and holds those of a finding, of what was done and of a fact beside.

    What stood before and after alone are a pair. Behind a numbered label (问题1:…;整改时限:…) no value is a sentence:
    there facts may stand beside a heading, and what was done below it.
    """
    words = [m["word"] for m in row]
    opens = row[0].start() == 0 or text[row[0].start() - 1] == "\n"
    told = len(row) >= _CELLS and {"problem", "result"} <= {label_table()[word][0] for word in words}
    loose = row[0]["nth"] is not None and not all(m["before"].strip() for m in row[1:])
    return opens and not loose and (told or words == ["整改前", "整改后"])


def _boxes_or_arrows(text: str) -> Iterator[Edit]:
    yield from list(_boxes(text)) or _arrows(text)


@cache
def _beside_label() -> re.Pattern[str]:
    return re.compile(rf"[ \t]*(?:{_POINTING})[ \t]*(?=(?:{alternatives(list(label_table()))})[*\]]*[ \t]*:)")


def _beside_labels(text: str) -> Iterator[Edit]:
    """The breaks in place of arrows that only point to labels (→ 整改情况:)."""
    found = list(_beside_label().finditer(text))
    for m in found if len(found) >= FEWEST else ():
        opens = m.start() == 0 or text[m.start() - 1] == "\n"
        yield (*m.span(), "" if opens else "\n")


@cache
def _box() -> re.Pattern[str]:
    words = alternatives(list(label_table()))
    return re.compile(
        rf"(?P<before>(?:{_NUMBER})?[ \t]*)(?P<open>[\[〔])[ \t]*(?P<word>{words})(?:\d{{1,3}}|[{HAN}]{{1,3}})?[ \t]*"
        r"(?P<close>[\]〕])(?P<colon>[ \t]*:)?"
    )


def _boxes(text: str) -> Iterator[Edit]:
    """The breaks before boxes inside lines and the colons behind boxes without one."""
    found = list(_box().finditer(text))
    if sum(label_table()[m["word"]][0] == "result" for m in found) < FEWEST:
        return
    for m in found:
        at, close = m.start(), m.start("close")
        if _inside(text, m):
            yield (at, m.start("open") if not m["before"].strip() else at, "\n")
        yield (m.start("open"), m.start("open") + 1, "[")
        yield (close, close + 1, "]" if m["colon"] else "]:")


def _inside(text: str, box: re.Match[str]) -> bool:
    start = text.rfind("\n", 0, box.start()) + 1
    return _OPENING.fullmatch(text, start, box.start()) is None


@cache
def _labelled() -> re.Pattern[str]:
    return re.compile(rf"(?m)^[{LEAD}]*(?:{alternatives(label_words('result'))})\**:")


def _arrows(text: str) -> list[Edit]:
    """The labels in place of arrows that stand between findings and responses."""
    found = [m for m in _ARROW.finditer(text) if _may_part(m)]
    told = sum(is_finding(m["finding"] or _line_above(text, m.start())) for m in found)
    if told < FEWEST or 2 * told < len(found) or len(_labelled().findall(text)) >= FEWEST:
        return []
    return [(m.end("finding"), m.end("arrow"), _LABEL if not m["finding"] else "\n" + _LABEL) for m in found]


def _may_part(m: re.Match[str]) -> bool:
    """Whether a finding or nothing at all stands before an arrow in its line: 42%→61% is a change."""
    words = m["finding"]
    return not words or (len(words) >= _SHORTEST and bool(re.search("[\u3400-\u9fff。)”》]$", words)))


def _line_above(text: str, at: int) -> str:
    return text[max(0, at - 200) : at].rstrip().rpartition("\n")[2]


@cache
def _fact() -> re.Pattern[str]:
    words = alternatives(label_words("body", "person", "deadline", "finished", longer_than=2))
    return re.compile(rf"(?:^[{LEAD}]*|(?P<before>[ \t]+))(?P<word>{words})(?P<gap>[ \t]+)(?=[^\s:])", re.MULTILINE)


def _pairs(text: str) -> Iterator[Edit]:
    """The breaks and colons of lines of nothing but facts, parted by blanks (牵头领导 周×× 责任科室 赈济部)."""
    found: dict[int, list[re.Match[str]]] = {}
    for m in _fact().finditer(text):
        found.setdefault(text.rfind("\n", 0, m.start("word")), []).append(m)
    lines = [facts for facts in found.values() if len(facts) > 1 and not facts[0]["before"]]
    for m in (m for facts in lines for m in facts) if len(lines) >= FEWEST else ():
        if m["before"]:
            yield (*m.span("before"), "\n")
        yield (*m.span("gap"), ":")
