"""Answers from a large generated ledger: time, memory and the event loop, beside bare FTS5 and the limits we set.

    python -m benchmarks.answering_large [REPORTS]

The whole size, and the default, is 1,000 reports with 50 issues and 1,000 metrics each. A fresh process answers on
the path that ``bot.py ask --db`` takes, so that its peak memory is that of answering alone. The peer is bare FTS5 with
bm25, words joined by OR, over the same rows in the same run.
"""

from __future__ import annotations

import asyncio
import json
import resource
import sqlite3
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks._asked import Asked, questions
from benchmarks.generated import LOADED, Size, kept
from handlers.across import answer_several
from handlers.answering import answer
from handlers.conversation import Speaker, converse
from handlers.desk import Desk
from handlers.wording import plain_text
from parsers.questions import read_questions
from parsers.warming import warm
from parsers.words import cut
from store.records import Version
from store.store import Store

FOCUS_MEDIAN, MEMORY, BLOCKED = 5.0, 400.0, 20.0  # ms, MB, ms
ALL_MEDIAN, ALL_WORST = 30.0, 100.0  # ms: of a question over all reports
COUNT, TURNS, AT_ONCE = 400, 100, 50
TICK = 0.001  # seconds


@dataclass(frozen=True, slots=True)
class Measured:
    """What a fresh process measured.

    Milliseconds of each question to one report and to all, of whole turns, of the loop; megabytes.
    """

    times: list[float]
    across: list[float]
    turns: list[float]
    blocked: float
    idle: float
    memory: float
    opened: float


def measure(path: Path, asked: list[Asked]) -> Measured:
    """Answer the questions in this process."""
    start = time.perf_counter()
    with Store.open(path) as store:
        opened = (time.perf_counter() - start) * 1000
        warm(path.parent)
        focus = {one.report: _focused(store, one.report) for one in asked}
        for one in asked[:AT_ONCE]:  # tables and dictionaries are read once
            _answered(store, focus[one.report], one)
        times = [_timed(store, focus[one.report], one) for one in asked[AT_ONCE:-AT_ONCE]]
        for one in asked[:AT_ONCE]:
            _across(store, one)
        across = [_across(store, one) for one in asked[AT_ONCE:-AT_ONCE]]
        turns = [_turn(store, number, one) for number, one in enumerate(asked[AT_ONCE:-AT_ONCE][:TURNS])]
        idle, blocked = asyncio.run(_loop(store, asked[-AT_ONCE:]))  # none of them asked before
    return Measured(
        times, across, turns, blocked, idle, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, opened
    )


def _focused(store: Store, number: int) -> Version:
    """The report with this number, chosen in a chat of its own."""
    store.set_focus(number + 1, number + 1)  # the ledger numbers reports from 1 in the order of loading
    return store.history(number + 1)[0]


def _answered(store: Store, version: Version, one: Asked) -> None:
    for question in read_questions(one.text):
        plain_text(answer(question, store, version), "zh")


def _timed(store: Store, version: Version, one: Asked) -> float:
    start = time.perf_counter()
    _answered(store, version, one)
    return (time.perf_counter() - start) * 1000


def _across(store: Store, one: Asked) -> float:
    """The same question put to all reports."""
    start = time.perf_counter()
    plain_text(answer_several(store, 0, f"各报告里{one.text}"), "zh")
    return (time.perf_counter() - start) * 1000


def _turn(store: Store, person: int, one: Asked) -> float:
    """A whole turn: the chat's report, the dialog before, the answer, and its subject remembered (a synced write)."""
    start = time.perf_counter()
    plain_text(converse(store, Speaker(one.report + 1, None, person), one.text, LOADED).answer, "zh")
    return (time.perf_counter() - start) * 1000


async def _loop(store: Store, asked: list[Asked]) -> tuple[float, float]:
    """The longest pause of the event loop, idle and while all these questions come at once; milliseconds."""
    desk = Desk(store, lambda: datetime.now(UTC))
    gaps: list[float] = []

    async def tick() -> None:
        while True:
            start = time.perf_counter()
            await asyncio.sleep(TICK)
            gaps.append((time.perf_counter() - start - TICK) * 1000)

    ticking = asyncio.create_task(tick())
    await asyncio.sleep(1)
    idle = max(gaps)
    gaps.clear()
    await asyncio.gather(*(desk.ask(Speaker(o.report + 1, None, 10_000 + n), o.text) for n, o in enumerate(asked)))
    ticking.cancel()
    return idle, max(gaps)


def fresh(path: Path, size: Size) -> Measured:
    """Measure in a process of its own, which is given its questions: to draw them it would have to invent reports."""
    command = [sys.executable, "-m", "benchmarks.answering_large", "measure", str(path)]
    drawn = json.dumps([asdict(one) for one in questions(size, COUNT + 2 * AT_ONCE)])
    done = subprocess.run(
        command, check=True, input=drawn, capture_output=True, text=True, cwd=Path(__file__).parents[1]
    )
    return Measured(**json.loads(done.stdout.splitlines()[-1]))


def peer(path: Path) -> sqlite3.Connection:
    """FTS5 over the rows of a ledger, made once beside it: the same folded texts, cut into words."""
    made = path.with_name("fts5.db")
    if not made.exists():
        unfinished = path.with_name("fts5-unfinished.db")
        unfinished.unlink(missing_ok=True)
        with closing(sqlite3.connect(unfinished)) as db, closing(sqlite3.connect(path)) as ledger:
            db.execute("CREATE VIRTUAL TABLE rows USING fts5 (words, content='')")
            items = ledger.execute("SELECT name || ' ' || near || ' ' || before || ' ' || after FROM index_items")
            db.executemany("INSERT INTO rows (words) VALUES (?)", ((" ".join(cut(row[0])),) for row in items))
            db.commit()
        unfinished.rename(made)
    return sqlite3.connect(made)


def peer_times(db: sqlite3.Connection, asked: list[Asked]) -> list[float]:
    """Milliseconds of bare FTS5 for each question, over all reports."""
    times = []
    for one in asked:
        start = time.perf_counter()
        words = " OR ".join(f'"{word}"' for word in cut(one.text) if word.isalnum()) or '"x"'
        db.execute("SELECT rowid FROM rows WHERE rows MATCH ? ORDER BY bm25(rows) LIMIT 5", [words]).fetchall()
        times.append((time.perf_counter() - start) * 1000)
    return times


def worst(times: list[float]) -> float:
    """The 99th percentile."""
    return statistics.quantiles(times, n=100)[98]


def _row(name: str, value: float, limit: float, unit: str) -> None:
    print(f"  {name:<44} {value:8.2f} {unit}, x {value / limit:.2f} of the limit of {limit:g} {unit}")


def report(size: Size, ours: Measured, theirs: list[float]) -> None:
    """Print what was measured."""
    _row("one report in focus, median", statistics.median(ours.times), FOCUS_MEDIAN, "ms")
    print(f"  {'one report in focus, 99th percentile':<44} {worst(ours.times):8.2f} ms")
    by_kind: dict[str, list[float]] = defaultdict(list)
    for one, taken in zip(questions(size, len(ours.times) + AT_ONCE)[AT_ONCE:], ours.times, strict=True):
        by_kind[one.kind].append(taken)
    for kind, times in by_kind.items():
        print(f"    {kind:<10} median {statistics.median(times):7.2f} ms, longest {max(times):7.2f} ms")
    print(f"  {'a whole turn, its subject written, median':<44} {statistics.median(ours.turns):8.2f} ms")
    _row("all reports asked, median", statistics.median(ours.across), ALL_MEDIAN, "ms")
    _row("all reports asked, 99th percentile", worst(ours.across), ALL_WORST, "ms")
    _row("peak memory of the answering process", ours.memory, MEMORY, "MB")
    _row(f"event loop, {AT_ONCE} questions at once, longest", ours.blocked, BLOCKED, "ms")
    print(
        f"  {'event loop, nothing asked, longest':<44} {ours.idle:8.2f} ms; the ledger opened in {ours.opened:.0f} ms"
    )
    median, slow = statistics.median(theirs), worst(theirs)
    print(f"  {'bare FTS5 OR with bm25 over all rows':<44} {median:8.2f} ms median, {slow:.2f} ms 99th percentile")
    print(
        f"  ours over all reports takes x {statistics.median(ours.across) / median:.2f} of its median, "
        f"x {worst(ours.across) / slow:.2f} of its 99th percentile"
    )


def main(arguments: list[str] | None = None) -> None:
    """Measure a ledger of the given number of reports, made first where it is not there yet."""
    size = Size(*map(int, (arguments or ())[:1]))
    path = kept(size)
    warm(path.parent)
    print(f"{size.reports:,} reports, {size.reports * size.issues:,} issues, {size.reports * size.metrics:,} metrics")
    ours = fresh(path, size)
    with closing(peer(path)) as db:
        report(size, ours, peer_times(db, questions(size, COUNT + AT_ONCE)[AT_ONCE:]))


if __name__ == "__main__":
    if sys.argv[1:2] == ["measure"]:
        given = [Asked(**one) for one in json.load(sys.stdin)]
        print(json.dumps(asdict(measure(Path(sys.argv[2]), given))))
    else:
        main(sys.argv[1:])
