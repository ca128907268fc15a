"""Chooses the time a figure speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from parsers.metric_chunks import Chunk
from parsers.metric_leaning import tells_before
from parsers.metric_marks import JOINS_TIMES
from parsers.metric_words import words
from parsers.periods import Time

OF_WHOLE = re.compile(r"\s*其中")
TIMES_AS_MUCH = re.compile(r"(?:同期)?的?[\d.]{1,8}倍")
AS_LONG = re.compile("的?同期")
YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
YEARS = re.compile(r"(\d{4})/(\d{4})")
EACH, SEVERAL = (
    "分别",
    re.compile(r"[、和与及各]|[两三四五六七八九十\d][个家所座镇县区乡村校地市处]"),
)  # of several things each has its own figure, of all the years
NEAR = 24  # how many times back are looked at
NEXT_SENTENCE = 40  # characters from the time to the end of its sentence: a longer one has moved on


def period_of(
    text: str, chunk: Chunk, times: Sequence[Time], starts: Sequence[int], floor: int, *, carries: bool
) -> str | None:
    """The period of a figure: the nearest time before it in its sentence, else one behind it in its clause.

    Args:
        text: the folded text.
        chunk: the figure.
        times: all times of the text in order.
        starts: their start offsets.
        floor: where the segment begins.
        carries: whether a time may carry over from the sentence before (inside one measure).
    """
    place = bisect_left(starts, chunk.q.start)
    if tells_before(chunk):
        return _of_before(text, chunk, times[max(0, place - NEAR) : place])
    begin = max(_begin(text, chunk), floor)
    if dealt := _dealt_out(text, chunk, times, place, begin):
        return dealt
    for at in range(place - 1, max(-1, place - NEAR), -1):
        time = times[at]
        if time.start < begin:
            break
        if not _is_of_another(text, time, chunk):
            each = _year_of_each(text, time, chunk)
            return each or (_of_end(time.period, chunk) if time.role == "time" else time.period)
    for time in times[place : place + 2]:
        if time.start >= chunk.clause[1]:
            break
        if time.role in ("time", "open") and time.period and time.period.isdigit():
            return time.period
    return _carried(chunk, times[place - 1] if place else None, floor) if carries else None


def _of_before(text: str, chunk: Chunk, times: Sequence[Time]) -> str | None:
    """The time in the clause of an earlier state; of 上年同期 the months told before it, in that year."""
    own = times[-1] if times and times[-1].start >= chunk.clause[0] else None
    if own is None or not (own.period and own.period.isdigit() and AS_LONG.match(text, own.end)):
        return own.period if own else None
    told = next((t.period for t in reversed(times[:-1]) if t.role == "time" and t.start >= chunk.sentence[0]), None)
    years = set(YEAR.findall(told or ""))
    return YEAR.sub(own.period, told) if told and len(years) == 1 else own.period


def _of_end(period: str | None, chunk: Chunk) -> str | None:
    """Of 2020年至2023年由A降至B the first year is that of A, the last that of B."""
    ends = YEARS.fullmatch(period or "")
    return ends[1 if chunk.becomes else 2] if ends and (chunk.becomes or chunk.became) else period


def _year_of_each(text: str, time: Time, chunk: Chunk) -> str | None:
    """2022年至2024年产值分别为…: as many figures as years, of one thing, each of its own year."""
    ends = YEARS.fullmatch(time.period or "")
    if ends is None or int(ends[2]) - int(ends[1]) + 1 != chunk.paired:
        return None
    told = text[time.end : chunk.q.start].partition(EACH)[0]
    return None if SEVERAL.search(told) else str(int(ends[1]) + chunk.place)


def _is_of_another(text: str, time: Time, chunk: Chunk) -> bool:
    """Does a time before a figure date something else than it?"""
    if time.role in ("base", "deadline", "title") or (time.role == "from" and not _belongs(time, chunk)):
        return True
    event = time.start < chunk.clause[0] and _dates_an_event(text, time)
    return event or _is_measure_of(text, time, chunk) or _names_a_thing(text, time, chunk)


def _begin(text: str, chunk: Chunk) -> int:
    """Where what may date a figure begins: its sentence, or the one before of parts told in their own (其中…)."""
    start = chunk.sentence[0]
    return text.rfind("。", 0, max(0, start - 1)) + 1 if OF_WHOLE.match(text, start) else start


def _dealt_out(text: str, chunk: Chunk, times: Sequence[Time], place: int, begin: int) -> str | None:
    """2022年、2023年分别为417万元、685万元: as many times in a row as the list has figures, each its own."""
    row: list[Time] = []
    for time in reversed(times[max(0, place - NEAR) : place]):
        if time.start < begin or (row and not JOINS_TIMES.fullmatch(text, time.end, row[-1].start)):
            break
        if time.role not in ("base", "title"):
            row.append(time)
    return row[-1 - chunk.place].period if 1 < len(row) == chunk.paired else None


def _carried(chunk: Chunk, last: Time | None, floor: int) -> str | None:
    """今年以来 lasts beyond its sentence: the next sentence of the same measure still speaks of it."""
    if last is None or last.role != "open" or last.start < floor:
        return None
    return last.period if chunk.sentence[0] - last.end <= NEXT_SENTENCE else None


def _is_measure_of(text: str, time: Time, chunk: Chunk) -> bool:
    """是2019年的1.3倍: that year is only the measuring rod, of this figure and of those told behind it."""
    if TIMES_AS_MUCH.match(text, time.end) and text[time.start - 1 : time.start] in ("是", "为", "达", "到", "于"):
        return True
    return chunk.q.unit == "倍" and text[time.start - 1 : time.start] in ("是", "为", "于")


def _names_a_thing(text: str, time: Time, chunk: Chunk) -> bool:
    """参加2024年春季招聘会,提供岗位: a year inside an object's name says nothing of the next clause."""
    if time.start >= chunk.clause[0] or not (time.period or "").isdigit() or time.role != "time":
        return False
    if text.startswith("涉及", chunk.clause[0]):
        return False
    return (
        text[time.end : time.end + 1] not in (",", "")
        and words().verb_last.search(text, max(0, time.start - 6), time.start) is not None
    )


def _dates_an_event(text: str, time: Time) -> bool:
    """东厂于2024年9月28日通水: the day on which one thing was done says nothing of the next clause."""
    day = len(time.period or "") == len("2024-09-28") and text[time.start - 1 : time.start] == "于"
    return day and "一" <= text[time.end : time.end + 1] <= "鿿"


def _belongs(time: Time, chunk: Chunk) -> bool:
    """上年的 in 由上年的3.2%上升至4.9% is said of the first figure alone."""
    return 0 <= chunk.q.start - time.end <= 3
