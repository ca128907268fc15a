"""How long an answer takes (understand, look up, compose) beside a bare FTS5 OR query over the same rows.

python benchmarks/answering.py [REPORT]
"""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from handlers.answering import answer
from handlers.wording import plain_text
from parsers.questions import read_question
from parsers.reading import read_text
from parsers.words import cut, warm
from store.index import index_of
from store.store import Store

SAMPLE = Path(__file__).parents[1] / "samples" / "hedu-2025.txt"
ROUNDS = 15
QUESTIONS = (
    *(
        "标准厂房入驻率多少",
        "2023年茶叶精深加工率",
        "县域内就珍率现在多少",
        "研发投入强度排第几",
        "自来水普及率前后对比",
    ),
    *("biaozhun changfang ruzhulv", "occupancy rate of standard factories", "issue 10 measures", "问题9进展"),
    *("河湖治理怎么样了", "农村喝水问题改完没", "房价多少", "成都标准厂房入驻率", "还有哪些没完成", "谁巡视的"),
    *("县水务局负责的问题", "提到污水的问题有哪些"),
)


def milliseconds(job: Callable[[], object]) -> float:
    """The median time of a job."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        job()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def bare_fts(report_path: Path) -> Callable[[str], object]:
    """FTS5 with bm25 over the names and sentences of the same items, words joined by OR."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE rows USING fts5 (words)")
    items = index_of(read_text(report_path.read_text(encoding="utf-8"))).items
    words = ((" ".join(cut(f"{i.name} {i.near} {i.before} {i.after}")),) for i in items)
    db.executemany("INSERT INTO rows VALUES (?)", words)

    def ask(said: str) -> object:
        query = " OR ".join(f'"{word}"' for word in cut(said) if word.strip() and word.isalnum()) or '"x"'
        return db.execute("SELECT rowid FROM rows WHERE rows MATCH ? ORDER BY bm25(rows) LIMIT 5", [query]).fetchall()

    return ask


def main() -> None:
    """Print a line for each question, then the medians and their ratio."""
    path = SAMPLE
    fts = bare_fts(path)
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "ledger.db") as store:
        warm(Path(folder))
        start = time.perf_counter()
        store.load(read_text(path.read_text(encoding="utf-8")), path.name, datetime.now(UTC))
        print(f"read and loaded in {time.perf_counter() - start:.2f} s")
        version = store.current()
        ours, theirs = [], []
        for said in QUESTIONS:
            ours.append(milliseconds(lambda: plain_text(answer(read_question(said), store, version), "zh")))  # noqa: B023
            theirs.append(milliseconds(lambda: fts(said)))  # noqa: B023
            print(f"{ours[-1]:7.2f} ms  {theirs[-1]:7.2f} ms  {said}")
    mine, other = statistics.median(ours), statistics.median(theirs)
    print(f"median {mine:.2f} ms, worst {max(ours):.2f} ms; bare FTS5 OR {other:.2f} ms; ratio {mine / other:.1f}")


if __name__ == "__main__":
    main()
