"""Which lines of a flattened table's row are which cell: a cell of text may be of several lines, and one may be empty.

What a column can hold tells: a date, a name, a bare status. All spans are of the lines given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise, takewhile

from parsers.marks import label_table
from parsers.ordinals import HAN
from parsers.statuses import is_bare_status
from parsers.tick_boxes import has_boxes

FEWEST_COLUMNS, MOST_COLUMNS = 4, 14
_LONGEST_NAME = 16  # of a column
_NARROWEST = 12  # a shorter line was cut at no width
MOST_GAPS = 2  # empty cells of the last row
MOST_SPARE = 6  # lines beyond one a cell, in a row
_TEXTS = ("result", "measures", "problem", "target")  # columns whose cells may be of several lines, the likeliest first
_LIMIT = re.compile(
    r"\d{4}|\d{1,2}月|期[内间]|个月|工作日|长期|常态|持续|立行立改|即知即改|立即|年底|年内|季度|前$|^[/—-]+$"
)
_SECTION = re.compile(rf"(?:[{HAN}]{{1,3}}、|\([{HAN}]{{1,3}}\))[^。]*")
_CHAPTER = re.compile(rf"[{HAN}]{{1,3}}、[^。;]*$")  # the title of what stands below a table
_LONGEST = {"deadline": 24, "finished": 24, "person": 20, "body": 40, "conclusion": 24}
_CELLS = re.compile(r"[ \t]*[|\t][ \t|]*| +")
_NUMBER = re.compile(r"[ \t|]*(\d{1,3})[ \t|]*")
_ROW = re.compile(r"[ \t]*\d{1,3}[ \t]+[^ \t|]")
Column = tuple[str, str, str]  # role, field name shown, column name


def column_of(words: str) -> Column | None:
    """The column that a header's cell names, or None."""
    word = re.sub(r"\([^()]*\)", "", words).strip(" \t|*#:").replace(" ", "")
    known = label_table().get(word)
    return (*known, word) if known else None


def columns_in(line: str) -> list[Column]:
    """The columns of a line that names nothing but columns, parted by spaces, tabs or strokes; else none."""
    words = _CELLS.split(line.strip(" \t|"))
    known = [column for column in takewhile(bool, map(column_of, words)) if column]
    return known if len(known) == len(words) else []


def cells_of_row(lines: Sequence[str], columns: Sequence[Column], *, last: bool) -> list[tuple[int, int]]:
    """For each column the first and the last line (exclusive) of its cell; equal where the cell is empty.

    Args:
        lines: the row's lines; behind the last row of a table stand lines that are no part of it.
        columns: the columns.
        last: whether it is the last row.
    """
    return _fitting(lines, columns, last=last) or _plain(columns)


def _fitting(lines: Sequence[str], columns: Sequence[Column], *, last: bool) -> list[tuple[int, int]] | None:
    for ways in _ways(lines, columns, last=last):
        fitting = [cells for cells in ways if _fits(lines, cells, columns)]
        if fitting:
            return min(fitting, key=lambda cells: _cut_off(lines, cells))
    return None


def _cut_off(lines: Sequence[str], cells: list[tuple[int, int]]) -> int:
    """How many cells end with a line as wide as any that ends no sentence: such a line may have been cut at a width."""
    width = max(_NARROWEST, *map(len, lines))
    last = (lines[b - 1] for a, b in cells if a < b)
    return sum(len(line) >= width - 1 and line[-1] not in "。;" for line in last)


def _plain(columns: Sequence[Column]) -> list[tuple[int, int]]:
    return [(n, n + 1) for n in range(len(columns))]


def _ways(lines: Sequence[str], columns: Sequence[Column], *, last: bool) -> Iterator[Iterator[list[tuple[int, int]]]]:
    """The ways to part the lines among the columns, the likeliest number of lines first."""
    used = _without_title(lines, len(columns) - (columns[-1][0] == "other"), last=last)
    spare = min(used - len(columns), MOST_SPARE)
    if spare < 0:
        yield _with_gaps(columns, -spare)
        return
    texts = [n for role in _TEXTS for n, column in enumerate(columns) if column[0] == role]
    ends_in_text = columns[-1][0] in _TEXTS and not last
    for total in dict.fromkeys([spare, *range(spare)] if ends_in_text else [0, spare, *range(1, spare)]):
        spreads = _spreads(total, texts)
        yield (_lengths([1 + spread.get(n, 0) for n in range(len(columns))]) for spread in spreads)
    for missing in range(1, MOST_GAPS + 1) if last else ():
        yield _with_gaps(columns, missing)


def _without_title(lines: Sequence[str], fewest: int, *, last: bool) -> int:
    """How many lines, the ``fewest`` or more, stand before the title of the next section or of the next chapter."""
    if last:
        return next((n for n in range(fewest, len(lines)) if _CHAPTER.match(lines[n])), len(lines))
    used = len(lines)
    while used > fewest and _SECTION.fullmatch(lines[used - 1]):
        used -= 1
    return used


def _with_gaps(columns: Sequence[Column], missing: int) -> Iterator[list[tuple[int, int]]]:
    """One line a cell, some cells empty: rather the later ones, and none that every row has."""
    may = [n for n, column in enumerate(columns) if column[0] not in {"id", "problem", "result"}][::-1]
    for gone in combinations(may, missing):
        yield _lengths([int(n not in gone) for n in range(len(columns))])


def _spreads(total: int, places: list[int]) -> Iterator[dict[int, int]]:
    """The ways to give ``total`` lines to columns, as many as can be to the first."""
    if not places:
        if not total:
            yield {}
        return
    for mine in range(total, -1, -1):
        for rest in _spreads(total - mine, places[1:]):
            yield {places[0]: mine, **rest}


def _lengths(lengths: list[int]) -> list[tuple[int, int]]:
    ends = [sum(lengths[: n + 1]) for n in range(len(lengths))]
    return [(end - length, end) for end, length in zip(ends, lengths, strict=True)]


def _fits(lines: Sequence[str], cells: list[tuple[int, int]], columns: Sequence[Column]) -> bool:
    if cells[-1][1] > len(lines) or any(lines[b - 1].endswith((",", "、")) for a, b in cells if a < b):
        return False
    return all(may_hold(column[0], lines[a]) for (a, b), column in zip(cells, columns, strict=True) if b == a + 1)


def may_hold(role: str, cell: str) -> bool:
    """Whether a column of this role can hold a cell: a time limit, a name, a bare status, a number."""
    words = cell.strip(" \t|。")
    if role == "conclusion" and has_boxes(words, 0, len(words)):
        return True
    if len(words) > _LONGEST.get(role, len(words)):
        return False
    if role in {"deadline", "finished"}:
        return bool(_LIMIT.search(words))
    if role == "conclusion":
        return _is_status(words)
    if role in {"person", "body"}:
        return not _is_status(words) and not _LIMIT.search(words)
    return role != "id" or bool(_NUMBER.fullmatch(words)) or not words.isdigit()


@cache
def _is_status(words: str) -> bool:
    plain = is_bare_status(words, 0, len(words)) or has_boxes(words, 0, len(words))
    return plain or bool(re.fullmatch(r"是|否|完成|已|未|[√×]|(?:已|未|基本|部分|全部)[^,。]{2,10}", words))


def find_header(lines: Sequence[str]) -> tuple[int, list[Column]] | None:
    """The line behind a header of one column name a line, or all in one, and the columns; None where there is none.

    Of a table of numbered rows a column may be one that we do not know.
    """
    names = [column_of(line) if len(line) <= _LONGEST_NAME else None for line in lines]
    for n, line in enumerate(lines[:-1]):
        columns = columns_in(line)
        if len(columns) >= FEWEST_COLUMNS and not _CELLS.search(lines[n + 1].strip(" \t|")):
            return n + 1, columns  # the header in one line, one cell a line below it
    for n, name in enumerate(names):
        if name is None:
            continue
        known = [column for column in takewhile(bool, names[n : n + MOST_COLUMNS]) if column]
        end = n + len(known)
        if name[0] == "id" and n + len(known) < len(lines):
            end = next((k for k in range(n, min(n + MOST_COLUMNS, len(lines))) if _NUMBER.fullmatch(lines[k])), end)
            end = _without_titles(lines, names, n, end)
            known = [names[k] or ("other", lines[k].strip(), lines[k].strip()) for k in range(n, end)]
        if sum(name is not None for name in names[n:end]) >= max(FEWEST_COLUMNS, 0.7 * (end - n)):
            return end, known
    return None


def _without_titles(lines: Sequence[str], names: Sequence[Column | None], start: int, end: int) -> int:
    """Where a header ends that is followed by titles of a section: they have numbers, or some row has no such cell."""
    rows = [n for n in range(end, len(lines)) if _NUMBER.fullmatch(lines[n])]
    shortest = min((b - a for a, b in pairwise(rows)), default=end - start)
    while names[end - 1] is None and (_SECTION.fullmatch(lines[end - 1]) or shortest < end - start):
        end -= 1
    return end


def row_starts(lines: Sequence[str], columns: Sequence[Column]) -> list[int]:
    """Where the rows of a table begin, by the lines below its header, and last where the lines behind them do."""
    if columns[0][0] == "id":
        return [*(n for n, line in enumerate(lines) if _NUMBER.fullmatch(line)), len(lines)]
    width = len(columns)
    starts = range(0, len(lines), width)
    fitting = [n for n in starts if n + width <= len(lines) and _fits(lines[n : n + width], _plain(columns), columns)]
    return [n for n in starts if n <= fitting[-1]] + [fitting[-1] + width] if fitting else [*starts, len(lines)]


def row_ends(lines: Sequence[str]) -> set[int]:
    """The lines that end a row of a table with one row a line, parted by spaces: the next line opens with a number."""
    header = next((n for n, line in enumerate(lines) if " " in line and len(columns_in(line)) >= FEWEST_COLUMNS), None)
    if header is None:
        return set()
    return {n for n in range(header, len(lines) - 1) if _ROW.match(lines[n + 1])}


def cell_ends(lines: Sequence[str]) -> set[int]:
    """The lines of a page with which a table's cells end, so far as the rows show where that is."""
    written = [n for n, line in enumerate(lines) if line.strip()]
    header = find_header([lines[n] for n in written])
    if header is None:
        return set()
    below, columns = written[header[0] :], header[1]
    words = [lines[n] for n in below]
    found: set[int] = set()
    for start, stop in pairwise(row_starts(words, columns)):
        cells = _fitting(words[start:stop], columns, last=stop == len(words)) or []
        found.update(below[start + b - 1] for a, b in cells if a < b)
    return found
