"""How fast metrics are read, and whether the time grows with the length alone.

    python benchmarks/reading_metrics.py [REPORT]

Prints characters a second on a report (a sample when none is given), the same at growing lengths, and the growth
of the time on texts made to be hard: the last column is the time of twice the length over that of the length; about 2
is linear. Ratios of one run count, not the seconds.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from parsers.metrics import read_metrics
from parsers.model import Segment
from parsers.reading import read_text
from parsers.shadow import shadow_of

SAMPLE = Path(__file__).parent.parent / "samples" / "hedu-2025.txt"
HARD = {
    "digits": "1",
    "thousands": "1,000",
    "thousands cut": ",000",
    "Chinese numerals": "千",
    "units": "个",
    "numbers": "1家",
    "list": "1家、",
    "each": "分别1家、2家、",
    "bare list": "2.1、",
    "quotes": "“",
    "titles": "《",
    "brackets": "(1家",
    "dates": "2024年1月至",
    "prose": "同比高于全省",
    "blanks": " ",
    "changes": "较2019年增长1%、",
    "commas": "新增企业1家,",
    "grades": "省级1个、",
    "lines": "第1位\n",
    "levels": "由1%降至",
}


def seconds(text: str, segments: list[Segment]) -> float:
    shadow = shadow_of(text)
    best = 1e9
    for _ in range(3):
        begin = time.perf_counter()
        read_metrics(shadow, segments, 2024)
        best = min(best, time.perf_counter() - begin)
    return best


def whole(text: str) -> list[Segment]:
    return [Segment((0, len(text)), "response", "e01", 0)]


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE
    text = path.read_text(encoding="utf-8")
    report = read_text(text)
    segments = [Segment(i.response_span, "response", i.id, 0) for i in report.issues if i.response_span]
    taken = seconds(text, segments)
    print(f"{path.name}: {len(text)} characters, {len(report.metrics)} metrics, {len(text) / taken:,.0f} a second")
    for size in (1_000, 10_000, 100_000, 1_000_000):
        grown = (text * (size // len(text) + 1))[:size]
        print(f"{size:>9} characters: {size / seconds(grown, whole(grown)):,.0f} a second")
    for name, piece in HARD.items():
        times = [seconds(piece * (n // len(piece)), whole(piece * (n // len(piece)))) for n in (8_000, 16_000, 32_000)]
        print(f"{name:>18}: {times[0]:.4f} {times[1]:.4f} {times[2]:.4f} s, growth {times[2] / times[1]:.2f}")


if __name__ == "__main__":
    main()
