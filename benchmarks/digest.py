"""A digest before it is sent: processor time to compose each distinct content, and to compare two versions.

A content is composed once for all chats that get the same, so its time is shared: the limit is that of a send,
10 ms a message, and the ratio says from how many chats on composing is within it.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.generated import Size, reading
from handlers.digest_compose import digest_key, outgoing
from handlers.digest_scope import scope_of
from handlers.digest_state import State, gather
from handlers.picture_font import Font, installed_font
from parsers.model import Assessed, Issue, Metric, Report
from parsers.reading import read_text
from store.comparing import compare_reports
from store.extent import Extent
from store.ledger_view import Basis, Heard
from store.schedule import Schedule
from store.store import Store
from store.subscriptions import Subscription

SAMPLES = Path(__file__).parents[1] / "samples"
LIMIT = 0.010  # seconds of processor time a message
SHARING = (1, 10, 100, 1_000)
FIRST = datetime(2025, 12, 10, 1, tzinfo=UTC)
WANTED = Subscription(7, None, Schedule(3, 540, "Asia/Shanghai"), 7, "on")
LARGE = Size(1, 540, 4_000)
ROUNDS = 7


@dataclass(frozen=True, slots=True)
class Case:
    """A content and what its chat knows."""

    name: str
    basis: Basis


def spent(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median processor time of the work, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return sorted(times)[rounds // 2]


def later(report: Report) -> Report:
    """The same report some months on: a third of the issues done, a tenth gone, a fifth of the figures moved."""
    issues = tuple(_later(n, issue) for n, issue in enumerate(report.issues) if n % 10)
    metrics = tuple(_moved(n, metric) for n, metric in enumerate(report.metrics))
    return replace(report, text=report.text + "\n", issues=issues, metrics=metrics)


def _later(place: int, issue: Issue) -> Issue:
    if place % 3:
        return issue
    span = issue.assessed.span if issue.assessed else (0, 1)
    return replace(issue, assessed=Assessed("ongoing", "正在", span), response=f"{issue.response}正在推进。")


def _moved(place: int, metric: Metric) -> Metric:
    if place % 5 or metric.value is None:
        return metric
    return replace(metric, value=metric.value + 1, quote=f"{metric.value + 1:g}{metric.unit}")


@contextmanager
def ledger(*reports: Report) -> Iterator[Store]:
    """A ledger with these versions of one report."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "ledger.db") as store:
        for number, report in enumerate(reports):
            store.load(report, "report.txt", FIRST + timedelta(days=number))
        yield store


def cases(store: Store) -> tuple[Case, ...]:
    """The first digest, one of a new version, one without news."""
    new, old = store.history(store.current().report)[:2]
    told = {version.id: Heard(Extent(version.report, version.id, 0, 0), FIRST) for version in (old, new)}
    return (
        Case("first", Basis()),
        Case("new version", Basis((told[old.id],))),
        Case("no news", Basis((told[new.id],))),
    )


def compose(store: Store, basis: Basis, font: Font | None) -> object:
    """As the scheduler does, without what was made before."""
    return outgoing(state_of(store, basis), "zh", font)


def state_of(store: Store, basis: Basis) -> State:
    scope = scope_of(store, WANTED, basis)
    assert scope is not None
    return gather(store, scope, FIRST + timedelta(days=14))


def show_contents(name: str, store: Store) -> None:
    font = installed_font()
    for case in cases(store):
        text = spent(lambda case=case: compose(store, case.basis, None))  # type: ignore[misc]
        whole = spent(lambda case=case: compose(store, case.basis, font)) if font else text  # type: ignore[misc]
        shares = ", ".join(f"{n}: x {whole / n / LIMIT:.2f}" for n in SHARING)
        print(f"{name}, {case.name}: {text * 1000:.1f} ms, with its picture {whole * 1000:.1f} ms; a chat of {shares}")
    known = cases(store)[1].basis
    key = spent(lambda: digest_key(store, WANTED, known))
    print(f"{name}: what each chat costs before it shares a content: {key * 1000:.2f} ms, x {key / LIMIT:.2f}")


def show_comparing(name: str, old: Report, new: Report) -> None:
    took, size = spent(lambda: compare_reports(old, new), 3), len(old.issues)
    print(f"{name}: {size} issues, {len(old.metrics)} figures compared in {took * 1000:.0f} ms")


def main() -> None:
    """Print the times, with the ratio to the limit of a send."""
    sample, next_one = (
        read_text((SAMPLES / f"{name}.txt").read_text("utf-8")) for name in ("hedu-2025", "hedu-2025-later")
    )
    large = reading(0, LARGE)
    print(f"limit: {LIMIT * 1000:.0f} ms of processor time a message")
    with ledger(sample, next_one) as store:
        show_contents("sample", store)
    with ledger(large, later(large)) as store:
        show_contents("large", store)
    show_comparing("sample", sample, next_one)
    show_comparing("large", large, later(large))


if __name__ == "__main__":
    main()
