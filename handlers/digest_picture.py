"""The picture of a digest: a chart drawn for a telephone."""

from __future__ import annotations

from threading import Lock

from handlers.digest_chart import Bar, Chart, Pair
from handlers.picture_canvas import AFTER, BEFORE, MARGIN, SOFT, WIDTH, Canvas
from handlers.picture_font import Font

_DRAWING = Lock()  # a face of a font is for one thread at a time
_TEXT, _SMALL = 34, 29  # pixels of letters
_IN_TOTAL, _IN_BAR = 38, 32
_BAR = 52  # height
_BARS_ROOM = 470  # pixels of the longest bar of a figure: its words stand behind it


def draw(chart: Chart, font: Font) -> bytes:
    """The chart as a PNG, 1080 pixels wide; the same chart and font give the same bytes."""
    with _DRAWING:
        canvas = Canvas(font)
        _head(canvas, chart)
        _bars(canvas, chart)
        _pairs(canvas, chart)
        return canvas.png()


def _head(canvas: Canvas, chart: Chart) -> None:
    canvas.text(chart.title, 54, bold=True)
    canvas.text(chart.report, _TEXT, most=2)
    canvas.text(chart.version, _SMALL, ink=SOFT, most=2)
    canvas.gap(20)
    if chart.total.name:
        canvas.text(chart.total.name, _TEXT, most=2)
    canvas.text(chart.done, 62, bold=True)
    canvas.gap(10)
    canvas.parted(chart.total.counts, chart.labels, 76, _IN_TOTAL)
    canvas.gap(16)
    if not canvas.says_all(chart.total.counts, chart.labels, _IN_TOTAL):
        names = [f"{chart.labels[status]}{count}" for status, count in chart.total.counts]
        canvas.legend(chart.total.counts, names, _TEXT)
    canvas.text(chart.basis, _SMALL, ink=SOFT, most=2)
    if chart.news:
        canvas.gap(14)
        canvas.panel(chart.news, 36)


def _bars(canvas: Canvas, chart: Chart) -> None:
    if not chart.bars:
        return
    canvas.gap(34)
    canvas.text(chart.bars_title, 42, bold=True)
    for bar in chart.bars:
        _bar(canvas, bar, chart.labels)


def _bar(canvas: Canvas, bar: Bar, labels: dict[str, str]) -> None:
    canvas.gap(12)
    if canvas.says_all(bar.counts, labels, _IN_BAR):
        told = str(bar.total)
    else:
        told = "　".join(f"{labels[status]}{count}" for status, count in bar.counts)
    canvas.beside(told, _TEXT)
    canvas.text(bar.name, _TEXT, most=2, until=WIDTH - MARGIN - canvas.width_of(told, _TEXT) - 30)
    canvas.gap(2)
    canvas.parted(bar.counts, labels, _BAR, _IN_BAR)


def _pairs(canvas: Canvas, chart: Chart) -> None:
    if not chart.pairs:
        return
    canvas.gap(38)
    canvas.text(chart.pairs_title, 42, bold=True, most=2)
    for pair in chart.pairs:
        _pair(canvas, pair)


def _pair(canvas: Canvas, pair: Pair) -> None:
    canvas.gap(14)
    canvas.text(pair.name, _TEXT, most=2)
    canvas.gap(4)
    before, after = (
        f"{said}　{when}".strip() for said, when in ((pair.before, pair.before_when), (pair.after, pair.after_when))
    )
    if pair.share is None:
        canvas.text(f"{before} → {after}", 36, bold=True, most=2)
        return
    canvas.measure(pair.share[0], before, _BARS_ROOM, 40, 32, BEFORE)
    canvas.measure(pair.share[1], after, _BARS_ROOM, 40, 32, AFTER)
