"""The command line: every good way, every bad input, exit codes, the ledger as it was."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot import main
from handlers.cli import spoken
from handlers.wording import TABLES

TEXT = """中共青岚县委关于巡视整改进展情况的通报
2024年6月10日，省委第三巡视组向青岚县委反馈了巡视意见。现将整改进展情况予以公布。
一、反馈问题整改情况
1.反馈问题：集镇供水改造推进不力，管网漏损偏高
整改情况：县委把供水改造列为民生实事。一是加快管网更新。更换老旧管道12公里。二是压降漏损。建成监测平台1个。
2.反馈问题：河道巡查流于形式
整改情况：该问题正在整改。一是制定巡河清单。印发《青岚县巡河工作办法》。二是开展抽查。正在对8个乡镇开展抽查。
3.反馈问题：档案管理薄弱
整改情况：县档案馆建立清单。一是完成整理。已整理档案2300卷。
"""
NEWS = "今天天气晴好，青岚县举办了农民丰收节，群众载歌载舞，喜庆丰收。\n"


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "TELEGRAM_TOKEN", "TAIZHANG_DB"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def ledger(tmp_path: Path, report: Path) -> Path:
    path = tmp_path / "ledger.db"
    assert run("load", report, "--db", path).exit_code == 0
    return path


def run(*args: object) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args], catch_exceptions=False)


def test_parse_prints_one_json_object(report):
    result = run("parse", report, "--json")
    assert result.exit_code == 0
    reading = json.loads(result.stdout)
    assert set(reading) == {"report", "issues", "metrics", "warnings"}
    assert [i["ref"] for i in reading["issues"]] == ["1", "2", "3"]


def test_parse_prints_a_readable_account(report):
    result = run("parse", report)
    assert result.exit_code == 0
    assert "Issues (3)" in result.output
    assert "集镇供水改造推进不力" in result.output
    assert "line 4" in result.output
    assert "stated: ongoing" in result.output
    assert "一是 [done]" in result.output


def test_parse_of_what_is_no_report_says_so_and_ends_well(tmp_path):
    path = tmp_path / "news.txt"
    path.write_text(NEWS, encoding="utf-8")
    result = run("parse", path, "--json")
    assert result.exit_code == 0
    reading = json.loads(result.stdout)
    assert reading["report"]["kind"] == "other"
    assert reading["warnings"]


def test_load_is_idempotent(ledger, report):
    again = run("load", report, "--db", ledger)
    assert again.exit_code == 0
    assert "already in the ledger" in again.output


def test_a_later_text_is_a_new_version(ledger, report):
    report.write_text(TEXT.replace("12公里", "15公里"), encoding="utf-8")
    assert "version 2, 3 entries" in run("load", report, "--db", ledger).output


def test_load_of_several_files(tmp_path, report):
    other = tmp_path / "other.txt"
    other.write_text(TEXT.replace("青岚县", "白溪县"), encoding="utf-8")
    result = run("load", report, other, "--db", tmp_path / "two.db")
    assert result.exit_code == 0
    assert result.stdout.count("Loaded ") == 2


def bad_files(folder: Path) -> dict[str, Path]:
    made = {
        "empty.txt": b"",
        "blank.txt": b" \n\n\t ",
        "binary.bin": bytes(range(256)) * 8,
        "news.txt": NEWS.encode(),
        "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,
    }
    paths = {name: folder / name for name in (*made, "missing.txt")}
    for name, content in made.items():
        paths[name].write_bytes(content)
    (folder / "folder").mkdir()
    return {**paths, "folder": folder / "folder"}


NAMES = ["empty.txt", "blank.txt", "binary.bin", "news.txt", "old.doc", "missing.txt", "folder"]


@pytest.mark.parametrize("name", NAMES)
def test_bad_files_are_refused_with_one_sentence_and_the_ledger_as_it_was(name, tmp_path, ledger):
    bad = bad_files(tmp_path)[name]
    before = ask(ledger, "/issues")
    result = run("load", bad, "--db", ledger)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert name in result.stderr
    assert ask(ledger, "/issues") == before


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_file_among_good_ones_keeps_all_of_them_out(name, tmp_path, report, ledger):
    report.write_text(TEXT.replace("12公里", "18公里"), encoding="utf-8")
    result = run("load", report, bad_files(tmp_path)[name], "--db", ledger)
    assert result.exit_code == 2
    assert "12公里" in ask(ledger, "/source 1")


@pytest.mark.parametrize("name", ["empty.txt", "binary.bin", "missing.txt", "folder"])
def test_parse_refuses_unreadable_files(name, tmp_path):
    result = run("parse", bad_files(tmp_path)[name])
    assert result.exit_code == 2
    assert name in result.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(report, ledger):
    report.chmod(0)
    assert run("load", report, "--db", ledger).exit_code == 2


def test_a_ledger_that_is_no_database_is_refused(tmp_path, report):
    path = tmp_path / "no.db"
    path.write_text("this is a letter, not a database" * 100)
    result = run("load", report, "--db", path)
    assert result.exit_code == 2
    assert "is not a database" in result.stderr
    assert path.read_text().startswith("this is a letter")


def ask(ledger: Path, text: str) -> str:
    result = run("ask", text, "--db", ledger)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_ask_prints_what_the_chat_shows(ledger):
    text = ask(ledger, "status of issue 1")
    assert "Issue 1: 集镇供水改造推进不力" in text
    assert "<b>" not in text


def test_ask_json_is_the_object_others_build_on(ledger):
    result = run("ask", "问题1", "--db", ledger, "--json")
    answer = json.loads(result.stdout)
    assert set(answer) == {"id", "kind", "issues", "metrics", "suggestions", "more", "text"}
    (first,) = answer["issues"]
    assert set(first) == {"ref", "number", "sub", "span", "status"}
    assert TEXT[slice(*first["span"])].startswith("县委把供水改造")


def test_ask_reads_the_report_it_is_given(report):
    result = run("ask", "--report", report, "问题99", "--json")
    answer = json.loads(result.stdout)
    assert (answer["kind"], answer["issues"], answer["metrics"]) == ("none", [], [])


def test_ask_batch_answers_in_order_with_each_dialog_of_its_own(report, tmp_path):
    lines = [
        {"id": "a", "context": ["问题1进展"], "text": "那2呢"},
        {"id": "b", "context": [], "text": "它的措施呢"},
        {"id": "c", "text": "你好"},
        {"id": "d", "context": ["issue 3"], "text": "and its measures?"},
    ]
    batch = tmp_path / "questions.jsonl"
    batch.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines) + "\n\n", encoding="utf-8")
    result = run("ask", "--report", report, "--batch", batch)
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [a["id"] for a in answers] == ["a", "b", "c", "d"]
    assert [a["kind"] for a in answers] == ["issue", "none", "help", "issue"]
    assert [a["issues"][0]["ref"] for a in answers if a["issues"]] == ["2", "3"]
    assert "Measures (1)" in answers[3]["text"]


@pytest.mark.parametrize("line", ["{", "[]", '"x"', "{}", '{"id": 1}'])
def test_a_bad_line_in_a_batch_is_named(report, tmp_path, line):
    batch = tmp_path / "questions.jsonl"
    batch.write_text(f'{{"id": "a", "text": "1"}}\n{line}\n', encoding="utf-8")
    result = run("ask", "--report", report, "--batch", batch)
    assert result.exit_code == 2
    assert "Line 2 of" in result.stderr


def test_ask_without_a_question_a_ledger_or_a_batch_says_what_to_do(tmp_path, report):
    assert "Write a question" in run("ask", "--report", report).stderr
    missing = run("ask", "--db", tmp_path / "none.db", "9")
    assert (missing.exit_code, "run python bot.py load" in missing.stderr) == (2, True)
    assert not (tmp_path / "none.db").exists()
    assert run("ask", "--report", report, "--db", tmp_path / "x.db", "9").exit_code == 2
    assert run("ask", "--report", report, "--batch", tmp_path / "none.jsonl").exit_code == 2
    assert run("ask", "--report", tmp_path / "none.txt", "9").exit_code == 2


def test_the_ledger_can_be_named_by_the_environment(ledger, monkeypatch, report):
    monkeypatch.setenv("TAIZHANG_DB", str(ledger))
    assert "问题1" in run("ask", "问题1").stdout
    assert run("ask", "--report", report, "问题1").exit_code == 0


@pytest.mark.parametrize("text", ["'; DROP TABLE issues;--", "<b>x</b>", "字" * 5000, "\u0000", "🙂", " "])
def test_hostile_questions_are_answered(ledger, text):
    result = run("ask", "--db", ledger, "--json", text)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["kind"] in ("none", "help")


def test_doctor_names_everything(ledger, monkeypatch):
    result = run("doctor", "--db", ledger)
    assert result.exit_code == 0
    for words in ("Python: 3.", "python-telegram-bot: ", "1 reports", "not set"):
        assert words in result.stdout
    monkeypatch.setenv("TELEGRAM_TOKEN", "123456:secret")
    assert "secret" not in run("doctor", "--db", ledger).stdout


def test_doctor_says_what_is_wrong_with_the_ledger(tmp_path):
    broken = tmp_path / "broken.db"
    broken.write_text("not a database" * 100)
    assert "is not a database" in run("doctor", "--db", broken).stdout
    assert "none yet" in run("doctor", "--db", tmp_path / "new.db").stdout
    assert not (tmp_path / "new.db").exists()


def test_the_command_line_speaks_the_machines_language(monkeypatch, tmp_path):
    assert spoken() == "en"
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert spoken() == "zh"
    result = run("ask", "--db", tmp_path / "none.db", "9")
    assert result.stderr.strip() == TABLES["zh"]["cli.no-database"].format(path=tmp_path / "none.db")


def test_the_shared_report_is_answered(shared_report, tmp_path):
    ledger = tmp_path / "shared.db"
    assert run("load", shared_report, "--db", ledger).exit_code == 0
    answers = {
        said: json.loads(run("ask", "--db", ledger, "--json", said).stdout)
        for said in ("issue 9", "7", "4+3", "4+5(1)", "99")
    }
    assert [answers[said]["kind"] for said in answers] == ["issue", "lost", "issue", "issue", "none"]
    assert answers["issue 9"]["issues"][0]["number"] == 9
    assert answers["4+3"]["issues"][0]["ref"] == "4+3"
    assert answers["4+5(1)"]["issues"][0]["sub"] == 1
    assert answers["7"]["issues"] == []
    assert len(answers["7"]["suggestions"]) == 13
