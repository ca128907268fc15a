"""Reading a whole report: characters a second, linearity, and ratios to two public extractors in the same run.

The peers are JioNLP's money and time extractors and Recognizers-Text for Chinese: ``pip install -e '.[bench]'`` brings
them. Where they are missing their recorded speeds are the limits (167,000 and 9,000 characters a second). Neither names
what it finds, nor reads statuses. ``REPORT=FILE`` names the text to read; it is the sample otherwise.
"""

from __future__ import annotations

import contextlib
import io
import os
import time
from collections.abc import Callable
from pathlib import Path

from parsers.reading import read_text

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "samples" / "hedu-2025.txt"
JIONLP, RECOGNIZERS = 167_000, 9_000  # characters a second, as recorded
RECOGNIZERS_TIMES = 20  # the whole reading must be this much faster
MADE = {  # lines that pages repeat which make what compares each with each slow
    "statuses alone": "整改结果:已完成。\n",
    "issues with a status behind": "1.反馈问题:检查不到位。\n整改情况:开展检查12次。\n【已完成】\n",
    "titles with facts below": "2.关于检查不到位的问题。涉及3家。\n该问题已完成整改。检查12次。\n",
    "numbers before figures": "3.3名职工不到位。\n",
}


def best_of(times: int, work: Callable[[], object]) -> float:
    """The shortest of several runs, in seconds."""
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def jionlp_speed(text: str) -> float | None:
    """Characters a second of JioNLP's money and time extractors together, or None where it is not installed."""
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            import jionlp

            def work() -> None:
                jionlp.ner.extract_money(text)
                jionlp.ner.extract_time(text)

            return len(text) / best_of(3, work)
    except ImportError:
        return None


def recognizers_speed(text: str) -> float | None:
    """Characters a second of Recognizers-Text's Chinese models for numbers, shares, money, units and times."""
    try:
        import recognizers_suite as suite
        from recognizers_text import Culture
    except ImportError:
        return None
    kinds = ("number", "percentage", "currency", "dimension", "datetime")
    models = [getattr(suite, f"recognize_{kind}") for kind in kinds]
    for model in models:
        model(text[:200], Culture.Chinese)  # builds its patterns
    return len(text) / best_of(1, lambda: [model(text, Culture.Chinese) for model in models])


def show(name: str, speed: float, peer: float | None, recorded: float, limit: float) -> None:
    how = "same run" if peer else "recorded"
    print(
        f"  x {speed / (peer or recorded):.1f} of {name} at {peer or recorded:,.0f} a second, {how} (limit: {limit:g})"
    )


def main() -> None:
    text = Path(os.environ.get("REPORT", SAMPLE)).read_text(encoding="utf-8")
    read_text(text)  # tables and patterns are loaded once
    plain = best_of(7, lambda: read_text(text))
    speed = len(text) / plain
    print(f"whole reading of {len(text):,} characters: {plain * 1000:.0f} ms, {speed:,.0f} characters a second")
    show("JioNLP's money and time extractors", speed, jionlp_speed(text), JIONLP, 1)
    show("Recognizers-Text for Chinese", speed, recognizers_speed(text), RECOGNIZERS, RECOGNIZERS_TIMES)
    for size in (1_000, 10_000, 100_000, 1_000_000, 10_000_000):
        long = (text * (size // len(text) + 1))[:size]
        once = best_of(1, lambda long=long: read_text(long))  # type: ignore[misc]
        print(f"  {size:>10,} characters: {size / once:>9,.0f} a second")
    for name, lines in MADE.items():
        once, four = (best_of(3, lambda n=n, lines=lines: read_text(lines * n)) for n in (1_000, 4_000))  # type: ignore[misc]
        print(f"  {name}, four times as many: x {four / once:.1f} of the time (linear: 4)")
