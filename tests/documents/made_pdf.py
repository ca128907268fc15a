"""PDFs set like official documents: first lines set in by two, justified, with marks kept off line starts."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest

reportlab = pytest.importorskip("reportlab")

from reportlab.lib.pagesizes import A4  # noqa: E402
from reportlab.pdfbase import pdfmetrics  # noqa: E402
from reportlab.pdfbase.cidfonts import UnicodeCIDFont  # noqa: E402
from reportlab.pdfgen.canvas import Canvas  # noqa: E402

FONT = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))
LEFT, RIGHT, TOP, BOTTOM = 79.0, 516.0, 740.0, 90.0
SIZE, STEP = 16.0, 28.0
NO_START = "，。、；：！？）”》%"


def width(text: str, size: float = SIZE) -> float:
    return pdfmetrics.stringWidth(text, FONT, size)


def words(text: str) -> Iterator[str]:
    """What may not be parted: a figure with its sign, a character with the marks after it."""
    word = ""
    for character in text:
        sticks = character in NO_START or (
            word[-1:].isascii() and word and (character.isalnum() or character == ".") and character.isascii()
        )
        if word and not sticks:
            yield word
            word = ""
        word += character
    if word:
        yield word


def set_lines(text: str, indent: float = 2 * SIZE) -> list[tuple[float, str]]:
    """Lines of a paragraph with where each begins."""
    lines, left, current = [], LEFT + indent, ""
    for word in words(text):
        if current and left + width(current + word) > RIGHT:
            lines.append((left, current))
            left, current = LEFT, ""
        current += word
    return [*lines, (left, current)]


class Setter:
    def __init__(self, head: str = "", number: str = "— {} —", step: float = STEP) -> None:
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=A4)
        self.head, self.number, self.step = head, number, step
        self.y, self.page = TOP, 1
        self._dress()

    def _dress(self) -> None:
        self.canvas.setFont(FONT, 12)
        if self.head:
            self.canvas.drawCentredString(A4[0] / 2, TOP + 60, self.head)
        if self.number:
            self.canvas.drawCentredString(A4[0] / 2, 40, self.number.format(self.page))

    def line(self, left: float, text: str, size: float = SIZE, stretch: float = 0.0) -> None:
        if self.y < BOTTOM:
            self.canvas.showPage()
            self.page, self.y = self.page + 1, TOP
            self._dress()
        self.canvas.setFont(FONT, size)
        self.canvas.drawString(left, self.y, text, charSpace=stretch)
        self.y -= self.step

    def centred(self, text: str, size: float = 22.0) -> None:
        self.line((LEFT + RIGHT - width(text, size)) / 2, text, size)

    def right(self, text: str) -> None:
        self.line(RIGHT - width(text) - 2 * SIZE, text)

    def paragraph(self, text: str, indent: float = 2 * SIZE) -> None:
        lines = set_lines(text, indent)
        for number, (left, line) in enumerate(lines):
            last = number == len(lines) - 1
            stretch = 0.0 if last else (RIGHT - left - width(line)) / max(len(line) - 1, 1)
            self.line(left, line, stretch=stretch)

    def data(self) -> bytes:
        self.canvas.save()
        return self.file.getvalue()
