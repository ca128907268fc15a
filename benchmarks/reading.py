"""Reading a whole report: characters a second, linearity, and ratios to two public extractors' measured speeds.

The peers are JioNLP's money and time extractors (167,000 characters a second, 12% of the quantities with their unit)
and Recognizers-Text for Chinese (9,000 a second, 29%), measured once on the shared report; they are no dependency.
Where the shared report is absent the sample is read instead.
"""

from __future__ import annotations

import re
import time
from pathlib import Path

from parsers.reading import read_text

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared" / "reports" / "mianyang-2024.txt"
SAMPLE = ROOT / "samples" / "hedu-2025.txt"
JIONLP, RECOGNIZERS = 167_000, 9_000  # characters a second


def seconds(text: str, times: int) -> float:
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        read_text(text)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    text = (SHARED if SHARED.exists() else SAMPLE).read_text(encoding="utf-8")
    read_text(text)  # tables and patterns are loaded once
    plain = seconds(text, 7)
    speed = len(text) / plain
    scan = min(_scan(text) for _ in range(7))
    print(f"whole reading of {len(text):,} characters: {plain * 1000:.0f} ms, {speed:,.0f} characters a second")
    print(f"  x {speed / JIONLP:.2f} of JioNLP's money and time extractors (limit: 1.00)")
    print(f"  x {speed / RECOGNIZERS:.1f} of Recognizers-Text for Chinese (limit: 20)")
    print(f"  x {plain / scan:.0f} the time of one bare search for numbers with a unit in the same text")
    for size in (1_000, 10_000, 100_000, 1_000_000, 10_000_000):
        long = (text * (size // len(text) + 1))[:size]
        print(f"  {size:>10,} characters: {size / seconds(long, 1):>9,.0f} a second")


def _scan(text: str) -> float:
    start = time.perf_counter()
    re.findall(r"\d+(?:\.\d+)?[万亿]?[\u4e00-\u9fff%]", text)
    return time.perf_counter() - start
