"""Reads the sentences of tests/parsers/metrics and compares every figure, in both widths."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from parsers.metrics import read_metrics
from parsers.model import Metric, Segment
from parsers.shadow import shadow_of

FOLDER = Path(__file__).parent / "metrics"
YEAR = 2024
HALF = str.maketrans("，。：；（）！？％～", ",.:;()!?%~")


@dataclass(frozen=True)
class Expected:
    quote: str
    value: str
    unit: str
    comparator: str
    kind: str
    direction: str | None
    target: bool
    period: str | None
    baseline: str | None
    words: tuple[str, ...]
    optional: bool


def expected(line: str) -> Expected:
    cells = [cell.strip() for cell in line.removeprefix(">").split("|")]
    value, unit = cells[1].split()
    comparator, kind, *rest = cells[2].split()
    ways = [way for way in rest if way in ("up", "down")]
    return Expected(
        cells[0].removeprefix("?"), value, unit, comparator, kind, ways[0] if ways else None, "target" in rest,
        None if cells[3] == "-" else cells[3], None if cells[4] == "-" else cells[4], tuple(cells[5].split()),
        cells[0].startswith("?"),
    )  # fmt: skip


def blocks() -> list[tuple[str, list[Expected]]]:
    found: list[tuple[str, list[Expected]]] = []
    for path in sorted(FOLDER.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            lines = [line for line in block.splitlines() if line and not line.startswith("#")]
            if lines:
                found.append((lines[0], [expected(line) for line in lines[1:]]))
    return found


BLOCKS = blocks()


def read(text: str) -> tuple[Metric, ...]:
    return read_metrics(shadow_of(text), [Segment((0, len(text)), "response", "e01", 0)], YEAR)


def halved(text: str) -> str:
    """The text in half-width punctuation, as some sites publish it; the full stop is kept where a figure follows."""
    return re.sub(r"[，：；（）！？％～]", lambda m: m[0].translate(HALF), text)


def differences(text: str, wanted: list[Expected]) -> list[str]:
    metrics = list(read(text))
    wrong: list[str] = []
    for want in wanted:
        quote = want.quote
        metric = next((m for m in metrics if m.quote == quote), None)
        if metric is None:
            if not want.optional:
                wrong.append(f"{quote}: not found")
            continue
        metrics.remove(metric)
        wrong += [f"{quote}: {text_}" for text_ in compare(metric, want)]
    return wrong + [f"{m.quote}: no figure ({m.name})" for m in metrics]


def compare(metric: Metric, want: Expected) -> list[str]:
    if ".." in want.value:
        value = f"{metric.low}..{metric.high}"
        same = value == want.value
    else:
        same = metric.value is not None and abs(metric.value - float(want.value)) <= 1e-6 * max(1.0, float(want.value))
    pairs = [
        ("value", same, True),
        ("unit", metric.unit, want.unit),
        ("comparator", metric.comparator, want.comparator),
        ("kind", metric.kind, want.kind),
        ("direction", metric.direction, want.direction),
        ("period", metric.period, want.period),
        ("baseline", metric.baseline, want.baseline),
        ("target", metric.target, want.target),
        ("name", [w for w in want.words if w not in metric.name], []),
    ]
    return [f"{label} {got!r} not {wish!r} [{metric.name}]" for label, got, wish in pairs if got != wish]


@pytest.mark.parametrize(("text", "wanted"), BLOCKS, ids=[text[:24] for text, _ in BLOCKS])
def test_the_figures_of_a_sentence(text: str, wanted: list[Expected]) -> None:
    assert differences(text, wanted) == []


@pytest.mark.parametrize(("text", "wanted"), BLOCKS, ids=[text[:24] for text, _ in BLOCKS])
def test_half_width_reads_the_same(text: str, wanted: list[Expected]) -> None:
    full, half = read(text), read(halved(text))
    assert [(m.value, m.unit, m.kind, m.period, m.name, m.span) for m in half] == [
        (m.value, m.unit, m.kind, m.period, m.name, m.span) for m in full
    ]
