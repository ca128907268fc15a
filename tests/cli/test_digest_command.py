"""`python bot.py digest`: the digest as it would go out, and how sending stands."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot import main
from parsers.reading import read_text
from store.store import Store

REPORT = Path(__file__).parents[1] / "end_to_end" / "qinglan.txt"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    db = tmp_path / "ledger.db"
    with Store.open(db) as store:
        store.load(read_text(REPORT.read_text("utf-8")), REPORT.name, datetime(2025, 7, 1, tzinfo=UTC))
    return lambda *args: CliRunner().invoke(main, ["digest", "--db", str(db), *args])


def test_a_new_chats_digest_is_printed(run):
    result = run()
    assert result.exit_code == 0, result.output
    assert "<b>" not in result.output
    assert len(result.output) > 40


def test_a_chats_digest_is_printed(run):
    assert run("--preview", "-100500", "--topic", "4").exit_code == 0


def test_the_status_counts_and_lists(run):
    result = run("--status")
    assert result.exit_code == 0
    assert "uncertain: 0" in result.output
    assert "Refused\nNone." in result.output


def test_without_a_ledger_or_a_report_one_sentence_says_what_to_do(tmp_path):
    result = CliRunner().invoke(main, ["digest", "--db", str(tmp_path / "none.db")])
    assert (result.exit_code, result.stdout) == (2, "")
    Store.open(tmp_path / "empty.db").close()
    result = CliRunner().invoke(main, ["digest", "--db", str(tmp_path / "empty.db")])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "python bot.py load" in result.stderr
