"""A page that is drawn from the top: wrapped text, bars parted by status with a pattern and a number for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from handlers.picture_font import Font

WIDTH = 1080  # pixels: a telephone shows it at a third
MARGIN = 48
INK = (26, 26, 26)
SOFT = (85, 85, 85)
PAPER = (255, 255, 255)
PANEL = (224, 230, 236)
EDGE = (70, 70, 70)
BEFORE = (176, 182, 188)
AFTER = (86, 150, 205)
_TALLEST = 6000
_COLOURS = 64
_BREAKABLE = "，、；：—-·（(　 "
_ROOM = 18  # pixels on both sides of the words in a bar

# Fill and pattern of each status: told apart without colour, dark words readable on all.
_FILLS: dict[str, tuple[tuple[int, int, int], tuple[int, int, int], str]] = {
    "done": ((131, 205, 184), (131, 205, 184), "plain"),
    "ongoing": ((250, 214, 128), (240, 190, 70), "rising"),
    "late": ((240, 158, 122), (222, 118, 74), "crossed"),
    "extended": ((229, 190, 212), (206, 146, 182), "upright"),
    "planned": ((206, 231, 248), (150, 200, 236), "level"),
    "unknown": ((235, 235, 235), (190, 190, 190), "dotted"),
}


class Canvas:
    """What has been drawn so far ends at ``y``."""

    def __init__(self, font: Font) -> None:
        self._font = font
        self._image = Image.new("RGB", (WIDTH, _TALLEST), PAPER)
        self._draw = ImageDraw.Draw(self._image)
        self.y = MARGIN

    def png(self) -> bytes:
        """The page down to where it is drawn, as a PNG of few colours."""
        height = min(self.y + MARGIN, _TALLEST)
        page = self._image.crop((0, 0, WIDTH, height)).quantize(
            _COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE
        )
        out = BytesIO()
        page.save(out, "PNG", compress_level=6)
        return out.getvalue()

    def gap(self, pixels: int) -> None:
        """Leave room."""
        self.y += pixels

    def text(
        self,
        words: str,
        size: int,
        *,
        ink: tuple[int, int, int] = INK,
        bold: bool = False,
        most: int = 1,
        until: int = WIDTH - MARGIN,
    ) -> None:
        """Words from the left margin on, in at most ``most`` lines; an ellipsis stands for what does not fit."""
        for line in lines_of(words, self._font.size(size), until - MARGIN, most):
            self._write((MARGIN, self.y), line, size, ink, bold=bold)
            self.y += _line(size)

    def beside(self, words: str, size: int, ink: tuple[int, int, int] = SOFT) -> None:
        """Words at the right margin, on the line that comes next; the line stays open."""
        width = self._font.size(size).getlength(words)
        self._write((WIDTH - MARGIN - width, self.y), words, size, ink)

    def width_of(self, words: str, size: int) -> int:
        """The pixels that words take."""
        return int(self._font.size(size).getlength(words)) + 1

    def panel(self, words: str, size: int) -> None:
        """Words on a grey panel over the whole width."""
        lines = lines_of(words, self._font.size(size), WIDTH - 2 * MARGIN - 48, 2)
        height = len(lines) * _line(size) + 32
        self._draw.rounded_rectangle((MARGIN, self.y, WIDTH - MARGIN, self.y + height), 14, fill=PANEL)
        for n, line in enumerate(lines):
            self._write((MARGIN + 24, self.y + 16 + n * _line(size)), line, size, INK, bold=True)
        self.y += height

    def parted(self, counts: Sequence[tuple[str, int]], labels: dict[str, str], height: int, size: int) -> None:
        """A bar over the whole width, parted by status; each part says its status and number where they fit."""
        total = sum(count for _, count in counts)
        left = float(MARGIN)
        for status, count in counts:
            right = left + (WIDTH - 2 * MARGIN) * count / total
            box = (round(left), self.y, round(right), self.y + height)
            self._fill(box, status)
            self._label(box, f"{labels[status]}{count}", str(count), size)
            left = right
        self.y += height

    def says_all(self, counts: Sequence[tuple[str, int]], labels: dict[str, str], size: int) -> bool:
        """Do the words of every part fit into it?"""
        total = sum(count for _, count in counts)
        room = ((WIDTH - 2 * MARGIN) * count // total - _ROOM for _, count in counts)
        return all(
            self.width_of(f"{labels[status]}{count}", size) <= free
            for (status, count), free in zip(counts, room, strict=True)
        )

    def legend(self, counts: Sequence[tuple[str, int]], names: Sequence[str], size: int) -> None:
        """The patterns with their names, in as many lines as they need."""
        x = MARGIN
        for (status, _), name in zip(counts, names, strict=True):
            width = size + 12 + self.width_of(name, size) + 36
            if x > MARGIN and x + width > WIDTH - MARGIN:
                x, self.y = MARGIN, self.y + int(size * 1.5)
            self._fill((x, self.y + 4, x + size, self.y + 4 + size), status)
            self._write((x + size + 12, self.y), name, size, INK)
            x += width
        self.y += int(size * 1.5)

    def measure(self, share: float, words: str, room: int, height: int, size: int, fill: tuple[int, int, int]) -> None:
        """A bar from zero whose length is its share of ``room`` pixels, its words behind it."""
        length = max(4, round(room * share))
        self._draw.rectangle((MARGIN, self.y, MARGIN + length, self.y + height), fill=fill, outline=EDGE)
        top = self.y + (height - _line(size)) // 2
        self._write((MARGIN + length + 16, top), words, size, INK)
        self.y += height + 8

    def _fill(self, box: tuple[int, int, int, int], status: str) -> None:
        light, dark, pattern = _FILLS[status]
        self._draw.rectangle(box, fill=light)
        left, top, right, bottom = box
        tile = Image.new("RGB", (max(1, right - left), max(1, bottom - top)), light)
        for stroke in _strokes(pattern, *tile.size):
            ImageDraw.Draw(tile).line(stroke, fill=dark, width=3)
        self._image.paste(tile, (left, top))
        self._draw.rectangle(box, outline=EDGE, width=2)

    def _label(self, box: tuple[int, int, int, int], words: str, short: str, size: int) -> None:
        left, top, right, bottom = box
        for said in (words, short):
            width = self.width_of(said, size)
            if width + _ROOM <= right - left:
                middle, face = ((left + right) / 2, (top + bottom) / 2), self._font.size(size)
                self._draw.text(middle, said, INK, face, anchor="mm", stroke_width=3, stroke_fill=PAPER)
                return

    def _write(
        self, at: tuple[float, float], words: str, size: int, ink: tuple[int, int, int], *, bold: bool = False
    ) -> None:
        """Words in the middle of a line whose top left corner is given: fonts differ in what stands above letters."""
        place = (at[0], at[1] + _line(size) / 2)
        self._draw.text(place, words, ink, self._font.size(size), anchor="lm", stroke_width=int(bold), stroke_fill=ink)


def _line(size: int) -> int:
    """The height of a line of letters."""
    return int(size * 1.38)


def _strokes(pattern: str, width: int, height: int) -> Iterator[tuple[int, int, int, int]]:
    """The lines of a pattern on a tile."""
    if pattern in ("rising", "crossed"):
        yield from ((x, height, x + height, 0) for x in range(-height, width, 18))
    if pattern == "crossed":
        yield from ((x, 0, x + height, height) for x in range(-height, width, 18))
    if pattern == "upright":
        yield from ((x, 0, x, height) for x in range(7, width, 14))
    if pattern == "level":
        yield from ((0, y, width, y) for y in range(7, height, 14))
    if pattern == "dotted":
        yield from ((x, y, x + 3, y) for y in range(7, height, 14) for x in range(7, width, 14))


def lines_of(words: str, font: ImageFont.FreeTypeFont, width: float, most: int) -> list[str]:
    """Words in lines that fit, broken behind marks where one is near; the last line ends in … when more is left."""
    lines: list[str] = []
    rest = words
    while rest and len(lines) < most:
        fits = _fitting(rest, font, width)
        if fits < len(rest) and len(lines) == most - 1:
            return [*lines, rest[: max(1, _fitting(rest, font, width - font.getlength("…")))] + "…"]
        cut = _break(rest, fits)
        lines.append(rest[:cut].strip())
        rest = rest[cut:].lstrip()
    return lines


def _fitting(words: str, font: ImageFont.FreeTypeFont, width: float) -> int:
    """How many characters fit, at least one."""
    low, high = 1, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if font.getlength(words[:middle]) <= width else (low, middle - 1)
    return low


def _break(words: str, fits: int) -> int:
    if fits >= len(words):
        return len(words)
    near = next((n for n in range(fits, max(0, fits - 8), -1) if words[n - 1] in _BREAKABLE), fits)
    return near if near > fits // 2 else fits
