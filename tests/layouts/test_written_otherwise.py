"""A report whose numbers, labels, spaces or line breaks a page writes otherwise reads the same."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from parsers.model import Report
from parsers.reading import read_text
from parsers.shadow import fold

_LABELLED = ("f01_county_clean", "f02_district_items", "f04_hospital_tree", "h01_town_steps")
_QUOTED = ("f03_department_quoted", "h03_civil_long")
_NUMBER = r"(?m)^([ \t　]*)(\d{1,2})[.．、](?=\D)"
_UPPER = r"(?m)^([ \t　]*)([一二三四五六七八九十]{1,2})、"
_MIDDLE = r"(?m)^([ \t　]*)[（(]([一二三四五六七八九十]{1,2})[）)]"
_LOWER = r"(?m)^([ \t　]*)[（(](\d{1,2})[）)]"
_LABEL = r"(?m)^([ \t　]*)(整改(?:落实|进展|完成)?情况)[ \t]*[:：][ \t]*"


def text_of(name: str) -> str:
    return (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8")


def plain(words: str | None) -> str:
    return re.sub(r"</?b>|[^\w]|_", "", fold(words or ""))


def gist(report: Report) -> list[tuple[object, ...]]:
    """What a reader learns of each issue, and of every figure, without how it is written."""
    issues = [
        (i.number, i.sub, plain(i.problem), plain(i.response), len(i.measures), i.stated and i.stated.value)
        for i in report.issues
    ]
    return [*issues, *((m.value, m.low, m.high, m.unit, m.period) for m in report.metrics)]


def written(pattern: str, form: str) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, form, text)


def spaced(share: float) -> Callable[[str], str]:
    """Spaces between letters, as pages set in wide type and torn copies have them."""
    rng = random.Random(7)
    return lambda text: re.sub(r"[一-鿿](?=[一-鿿])", lambda m: m[0] + " " * (rng.random() < share), text)


def wrapped(width: int) -> Callable[[str], str]:
    return lambda text: "\n".join(
        line[n : n + width] for line in text.split("\n") for n in range(0, max(1, len(line)), width)
    )


@pytest.mark.parametrize("name", ["f01_county_clean", "f02_village_bare", "h01_town_steps"])
@pytest.mark.parametrize("form", [r"\1\2 ", r"\1\2：", r"\1第\2条 "])
def test_numbers_without_their_mark(name: str, form: str) -> None:
    text = text_of(name)
    assert gist(read_text(re.sub(_NUMBER, form, text))) == gist(read_text(text))


@pytest.mark.parametrize("name", _LABELLED + _QUOTED)
@pytest.mark.parametrize(
    ("pattern", "form"),
    [
        *((_NUMBER, form) for form in (r"\1\2．", r"\1\2、", r"\1【\2】", r"● \2.", r"**\2.**", r"<b>\2.</b>", r"\2\\.")),
        *((_UPPER, form) for form in (r"\1\2．", r"\1\2 ", r"\1第\2部分 ")),
        *((_MIDDLE, form) for form in (r"\1\2）", r"\1〔\2〕", r"\1（\2）、", r"\1( \2 )")),
        *((_LOWER, form) for form in (r"\1\2）", r"\1(\2", r"\1（\2）、")),
    ],
)  # fmt: skip
def test_numbers(name: str, pattern: str, form: str) -> None:
    text = text_of(name)
    assert gist(read_text(re.sub(pattern, form, text))) == gist(read_text(text))


@pytest.mark.parametrize("name", _LABELLED)
@pytest.mark.parametrize(
    "form",
    [
        r"\1整改推进情况：", r"\1整改举措及成效：", r"\1处理结果：", r"\1主要做法：", r"\1【\2】", r"\1（\2）", r"\1\2——", r"\1\2；", r"\1\2 ",
        r"\1**\2**：", r"\1**\2：**", r"\1（1）\2：", r"\1▲\2：", r"\1整 改 情 况：", r"\1整改 情况：",
    ],
)  # fmt: skip
def test_labels(name: str, form: str) -> None:
    text = text_of(name)
    assert gist(read_text(re.sub(_LABEL, form, text))) == gist(read_text(text))


def paged(mark: str, head: str = "") -> Callable[[str], str]:
    """Lines cut at a width, a page number behind every fourteenth, perhaps with a running head."""

    def change(text: str) -> str:
        lines = wrapped(35)(text).split("\n")
        pages = ["\n".join(lines[n : n + 14]) for n in range(0, len(lines), 14)]
        return "".join(f"{page}\n{mark.format(n + 1)}\n{head}" for n, page in enumerate(pages[:-1])) + pages[-1]

    return change


@pytest.mark.parametrize("name", _LABELLED + _QUOTED)
@pytest.mark.parametrize(
    "change",
    [
        spaced(0.05), spaced(1.1), wrapped(32), wrapped(37),
        written(r"(?<=[一-鿿])(\d[\d.]*%?)(?=[一-鿿])", r" \1 "),
        written(r"([，。；：])(?=[一-鿿])", r"\1 "),
        written("[“”]", '"'),
    ],
)  # fmt: skip
def test_spaces_breaks_and_quotation_marks(name: str, change: Callable[[str], str]) -> None:
    text = text_of(name)
    assert gist(read_text(change(text))) == gist(read_text(text))


@pytest.mark.parametrize("name", ["f01_county_clean", "h01_town_steps", *_QUOTED])
@pytest.mark.parametrize(
    "change", [paged("— {} —"), paged("- {} -", "整改情况通报\n"), paged("{}/9"), paged("\n第{}页\n"), paged("{}")]
)
def test_page_numbers_between_the_lines(name: str, change: Callable[[str], str]) -> None:
    """The quotations hold them, the reading does not."""
    text = text_of(name)
    paper, whole = read_text(change(text)), read_text(text)
    assert [(i.number, i.sub, len(i.measures)) for i in paper.issues] == [
        (i.number, i.sub, len(i.measures)) for i in whole.issues
    ]
    assert [(m.value, m.unit, m.period) for m in paper.metrics] == [(m.value, m.unit, m.period) for m in whole.metrics]
