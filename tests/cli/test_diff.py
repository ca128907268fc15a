"""`python bot.py diff`: files, versions in a ledger, JSON, refusals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot import main

OLD, NEW = (Path(__file__).parents[2] / "samples" / name for name in ("hedu-2025.txt", "hedu-2025-later.txt"))


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "TAIZHANG_DB"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.db"
    assert run("load", OLD, NEW, "--db", path).exit_code == 0
    return path


def run(*args: object) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args], catch_exceptions=False)


def test_files_and_versions_say_the_same(ledger):
    files, versions = run("diff", OLD, NEW), run("diff", 1, 2, "--db", ledger)
    assert files.exit_code == versions.exit_code == 0
    assert files.stdout == versions.stdout
    assert "Issue 6(1): 药品耗材集中采购执行不严 — done → ongoing (stated)" in files.stdout


def test_full_adds_the_sentences():
    said = "10月，该问题通过省级核查验收并销号。"
    assert said not in run("diff", OLD, NEW).stdout
    assert said in run("diff", OLD, NEW, "--full").stdout


def test_json_is_one_object_with_true_spans(ledger):
    told = json.loads(run("diff", 1, 2, "--db", ledger, "--json").stdout)
    assert set(told) == {"old", "new", "same", "renumbered", "issues", "figures"}
    back = next(i for i in told["issues"] if i["movement"] == "back")
    assert (back["ref"], back["status"]["old"]["value"], back["status"]["new"]["value"]) == ("6(1)", "done", "ongoing")
    start, end = back["status"]["new"]["span"]
    assert NEW.read_text(encoding="utf-8")[start:end] == back["status"]["new"]["words"]
    moved = {(f["ref"], f["old"]["value"], f["new"]["value"]) for f in told["figures"] if f["change"] == "moved"}
    assert ("9", 315, 402) in moved


def test_a_file_and_itself():
    assert run("diff", OLD, OLD).stdout.startswith("The two versions do not differ")
    assert json.loads(run("diff", OLD, OLD, "--json").stdout)["same"] is True


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        ((OLD, "missing.txt"), "missing.txt is neither a file nor a version number"),
        (("one", "two"), "one is neither a file nor a version number"),
        ((1, 7), "There is no version 7: this report has versions 1 to 2."),
        ((1, 2, "--report", "青岚"), "No report in the ledger has “青岚” in its title."),
    ],
)
def test_refusals(ledger, args, expected):
    result = run("diff", *args, "--db", ledger)
    assert result.exit_code == 2
    assert result.stderr.strip().startswith(expected)


def test_no_ledger(tmp_path):
    result = run("diff", 1, 2, "--db", tmp_path / "none.db")
    assert result.exit_code == 2
    assert not (tmp_path / "none.db").exists()
