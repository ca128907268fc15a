"""The generated ledger is sound; a large one is answered from within twice the limits."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))  # benchmarks are not installed

from benchmarks import _asked, answering_large, generated
from handlers.answering import answer
from parsers.questions import read_questions
from store.store import Store

SMALL = generated.Size(3, 5, 60)
LOOSELY = 2


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A small ledger, kept as large ones are."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(generated, "KEPT", tmp_path_factory.mktemp("bench"))
        yield generated.kept(SMALL)


def test_every_span_of_a_generated_reading_holds_its_words() -> None:
    report = generated.reading(1, SMALL)
    assert len(report.issues) == 5
    assert len(report.metrics) == 60
    assert all(report.quote(metric.span) == metric.quote for metric in report.metrics)
    for issue in report.issues:
        assert issue.problem_span
        assert issue.response_span
        assert report.quote(issue.problem_span) == issue.problem
        assert report.quote(issue.response_span) == issue.response
        assert [report.quote(measure.span) for measure in issue.measures] == [m.text for m in issue.measures]


def test_no_two_metrics_of_a_reading_measure_the_same() -> None:
    metrics = generated.reading(0, generated.Size(1, 50, 1000)).metrics
    assert len({(metric.name, metric.period) for metric in metrics}) == 1000
    assert len({metric.name for metric in metrics}) > 700


def test_the_same_number_gives_the_same_reading_and_another_another() -> None:
    assert generated.reading(2, SMALL) == generated.reading(2, SMALL)
    assert generated.reading(2, SMALL).text != generated.reading(1, SMALL).text


def test_a_thousand_counties_are_a_thousand() -> None:
    assert len({generated.county(number) for number in range(1000)}) == 1000


def test_more_metrics_than_can_differ_are_refused() -> None:
    with pytest.raises(ValueError, match="at most 40"):
        generated.reading(0, generated.Size(1, 1, 1000))


def test_what_is_loaded_is_what_was_made(ledger: Path) -> None:
    with Store.open(ledger) as store:
        versions = store.versions()
        assert [version.name for version in reversed(versions)] == [f"{generated.county(n)}.txt" for n in range(3)]
        assert store.report(versions[0].id) == generated.reading(2, SMALL)


def test_a_ledger_is_made_once(ledger: Path) -> None:
    made = ledger.stat().st_mtime_ns
    assert generated.kept(SMALL) == ledger
    assert ledger.stat().st_mtime_ns == made


def test_questions_are_of_every_kind_and_always_the_same() -> None:
    asked = _asked.questions(SMALL, 80)
    assert asked == _asked.questions(SMALL, 80)
    assert {one.kind for one in asked} == set(_asked.KINDS)
    assert len({one.text for one in asked}) > 40


def test_a_generated_figure_is_found_by_its_name(ledger: Path) -> None:
    metric = generated.reading(0, SMALL).metrics[7]
    with Store.open(ledger) as store:
        version = store.history(1)[0]
        found = answer(read_questions(f"{metric.name}多少")[0], store, version)
    assert found.metrics
    assert found.metrics[0].name == metric.name


def test_everything_is_measured(ledger: Path) -> None:
    measured = answering_large.measure(ledger, _asked.questions(SMALL, 16 + 2 * answering_large.AT_ONCE))
    assert len(measured.times) == 16
    assert len(measured.turns) == 16
    assert min(*measured.times, measured.memory, measured.opened) > 0


def test_the_peer_finds_what_it_is_asked(ledger: Path) -> None:
    with closing(answering_large.peer(ledger)) as db:
        assert db.execute("SELECT count(*) FROM rows").fetchone() == (3 * 65,)
        assert db.execute("SELECT rowid FROM rows WHERE rows MATCH ?", ['"整改"']).fetchone()
        assert len(answering_large.peer_times(db, _asked.questions(SMALL, 9))) == 9


@pytest.fixture(scope="module")
def large() -> answering_large.Measured:
    """What a fresh process measures on the whole size; the ledger is made first where it is not there."""
    size = generated.Size()
    return answering_large.fresh(generated.kept(size), size)


@pytest.mark.prove
def test_a_report_in_focus_of_a_large_ledger_is_answered_from_quickly(large: answering_large.Measured) -> None:
    assert statistics.median(large.times) <= LOOSELY * answering_large.FOCUS_MEDIAN


@pytest.mark.prove
def test_a_large_ledger_is_not_held_in_memory(large: answering_large.Measured) -> None:
    assert large.memory <= LOOSELY * answering_large.MEMORY


@pytest.mark.prove
def test_questions_to_a_large_ledger_do_not_block_the_loop(large: answering_large.Measured) -> None:
    assert large.blocked <= LOOSELY * answering_large.BLOCKED
