"""The lines a page shows: blocks and breaks end a line, a table row is one, ordered lists get their numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree, html

from parsers.documents.numerals import numeral
from parsers.documents.table_rows import row_text

_BLOCKS = frozenset(
    tag
    for group in (
        ("address", "article", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl", "dt"),
        ("fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html"),
        ("legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "ul"),
    )
    for tag in group
)
_NO_TEXT = frozenset({"head", "title", "rp", "rt", "table", "tbody", "thead", "tfoot", "tr", "ol", "ul"})
_WRAPPED = re.compile(r"(.?) ?\n[ \n]*(?=(.?))")
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…]")
_RUN = re.compile(r"[ \t\f\r\u00a0]+")
_EDGES = " \t\u00a0\u3000\u2002\u2003\u200b\ufeff"
_OWN_NUMBER = re.compile(
    r"[（(【\[]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）、.．】\]]|[①-⑳⑴-⒇]|第[一二三四五六七八九十]{1,3}"
)
_LIST_FORMS = {
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "lower-alpha": "lowerLetter",
    "upper-alpha": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "cjk-ideographic": "chineseCountingThousand",
    "simp-chinese-informal": "chineseCountingThousand",
    "trad-chinese-informal": "chineseCountingThousand",
    "cjk-decimal": "ideographDigital",
    "none": "none",
    "disc": "none",
}
_LIST_STYLE = re.compile(
    r"list-style(?:-type)?\s*:[^;]{0,80}?\b(" + "|".join(n for n in _LIST_FORMS if len(n) > 1) + r")\b"
)


_MOST_COLUMNS = 20  # further to the right columns are not kept in line


@dataclass(slots=True)
class _Cell:
    """Lines being collected for the page or one cell; ``label`` waits for the line it numbers."""

    lines: list[str] = field(default_factory=list)
    current: list[str] = field(default_factory=list)
    label: str = ""

    def end_line(self) -> None:
        text = _tidy("".join(self.current))
        self.current.clear()
        if text:
            self.lines.append(text if _OWN_NUMBER.match(text) else self.label + text)
            self.label = ""


@dataclass(slots=True)
class _Table:
    rows: list[list[list[str]]] = field(default_factory=list)
    covered: dict[int, int] = field(default_factory=dict)  # column → rows a cell above still covers
    column: int = 0
    empty: list[str] = field(default_factory=list)  # one for all covered cells: a page may claim millions
    holds_table: bool = False


def page_lines(root: html.HtmlElement) -> list[str]:
    """The lines of an element and all below it, without empty ones."""
    walk = _Walk()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if isinstance(element.tag, str):
            walk.start(element) if event == "start" else walk.end(element, element is root)
    walk.cells[0].end_line()
    return walk.cells[0].lines


class _Walk:
    """Where the walk through the tree stands: open tables and the cells text goes to."""

    def __init__(self) -> None:
        self.cells = [_Cell()]
        self._tables: list[_Table] = []
        self._counts: dict[html.HtmlElement, int] = {}

    def start(self, element: html.HtmlElement) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self.cells[-1].end_line()
        if tag == "table":
            if self._tables:
                self._tables[-1].holds_table = True
            self._tables.append(_Table())
        elif tag == "tr" and self._tables:
            self._start_row(self._tables[-1])
        elif tag in {"td", "th"} and self._tables:
            self._start_cell(element, self._tables[-1])
        elif tag == "li":
            self.cells[-1].label = self._label(element)
        if tag not in _NO_TEXT:
            self._text(element.text, element)

    def end(self, element: html.HtmlElement, is_root: bool) -> None:
        tag = element.tag
        if tag in _BLOCKS and tag != "table":
            self.cells[-1].end_line()
        if tag in {"td", "th"} and self._tables and len(self.cells) > 1:
            cell = self.cells.pop()
            cell.end_line()
            self._tables[-1].rows[-1].append(cell.lines)
        elif tag == "table" and self._tables:
            self.cells[-1].lines += _table_lines(self._tables.pop())
        if not is_root:
            self._text(element.tail, element.getparent())

    def _text(self, text: str | None, holder: html.HtmlElement | None) -> None:
        if not text or holder is None or holder.tag in _NO_TEXT - {"ol", "ul"}:
            return
        for index, part in enumerate(text.split("\n") if holder.tag == "pre" else (text,)):
            if index:
                self.cells[-1].end_line()
            self.cells[-1].current.append(part)

    def _start_row(self, table: _Table) -> None:
        table.rows.append([])
        table.column = 0
        _cover(table)

    def _start_cell(self, element: html.HtmlElement, table: _Table) -> None:
        if not table.rows:
            self._start_row(table)
        _cover(table)
        rows, columns = _span(element, "rowspan"), _span(element, "colspan")
        for column in range(table.column, min(table.column + columns, _MOST_COLUMNS)):
            if rows > 1:
                table.covered[column] = rows - 1
        table.column += columns
        self.cells.append(_Cell())

    def _label(self, item: html.HtmlElement) -> str:
        parent = item.getparent()
        if parent is None or parent.tag != "ol":
            return ""
        first = _whole(parent.get("start"), 1)
        count = _whole(item.get("value"), self._counts.get(parent, first - 1) + 1)
        self._counts[parent] = count
        style = _LIST_STYLE.search(parent.get("style") or "")
        form = _LIST_FORMS.get(style[1] if style else parent.get("type", ""), "decimal")
        written = numeral(count, form)
        return written and f"{written}、" if form.startswith("chinese") else written and f"{written}."


def _cover(table: _Table) -> None:
    """Stand in with an empty cell for each column that a cell of a row above covers, to keep columns in line."""
    while table.covered.get(table.column):
        table.covered[table.column] -= 1
        table.rows[-1].append(table.empty)
        table.column += 1


def _span(element: html.HtmlElement, name: str) -> int:
    return min(max(_whole(element.get(name), 1), 1), 50)


def _whole(text: str | None, otherwise: int) -> int:
    digits = (text or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 6 else otherwise


def _table_lines(table: _Table) -> list[str]:
    """Rows as lines; a table that only lays out the page (it holds another) gives the lines of its cells."""
    if table.holds_table:
        return [line for row in table.rows for cell in row for line in cell]
    return [line for row in table.rows for line in row_text(row).split("\n") if line.strip()]


def _tidy(text: str) -> str:
    """One space for a run of them; a source line broken between two Chinese characters leaves none."""
    text = _WRAPPED.sub(_mended, _RUN.sub(" ", text))
    return _RUN.sub(" ", text).strip(_EDGES)


def _mended(match: re.Match[str]) -> str:
    between_wide = _WIDE.match(match[1]) and _WIDE.match(match[2])
    return match[1] if between_wide else f"{match[1]} "
