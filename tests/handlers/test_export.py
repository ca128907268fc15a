"""/export and bot.py export: every issue, measure, figure and update with its place; no cell is a formula."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot import main
from handlers.export_files import export_file
from handlers.export_tables import Table, tables
from parsers.documents import read_document
from parsers.reading import read_text
from store.progress import Fresh, record
from store.visibility import Admitted, admit, limit

SAMPLE = min((Path(__file__).parents[2] / "samples").glob("*.txt"), key=lambda path: path.stem)
STRANGER, GROUP = 9, -100500


@pytest.fixture
def store(open_copy, clock):
    def fill(store):
        document = read_document(SAMPLE)
        version = store.load(read_text(document.text, title=document.title), SAMPLE.name, clock()).version
        store.do(admit, version.report, Admitted(GROUP, "组"), 1, clock())
        key = store.headings(version.id)[0].key
        said = Fresh(key, version.report, "done", True, "=见附件", 8, "江禾", GROUP, 0, clock().isoformat())
        store.do(record, said, clock().isoformat(), [("document", "f1", "验收.pdf")])

    return open_copy("export", fill)


def rows_of(data: bytes, name: str) -> list[dict[str, str]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        text = archive.read(name)
    assert text.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline="")))


def cells_of(data: bytes) -> dict[str, list[list[str]]]:
    """The texts and numbers of a workbook, sheet by sheet; fails on a formula."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        shared = re.findall(r"<si><t[^>]*>(.*?)</t></si>", archive.read("xl/sharedStrings.xml").decode(), re.DOTALL)
        names = re.findall(r'<sheet name="([^"]+)"', archive.read("xl/workbook.xml").decode())
        sheets = {}
        for place, name in enumerate(names, 1):
            sheet = archive.read(f"xl/worksheets/sheet{place}.xml").decode()
            assert "<f>" not in sheet
            sheets[name] = [
                [
                    shared[int(value)] if 't="s"' in head else value
                    for head, value in re.findall(r"<c ([^>]*)><v>(.*?)</v>", row)
                ]
                for row in re.findall(r"<row .*?</row>", sheet, re.DOTALL)
            ]
    return sheets


async def test_it_asks_for_the_format(chat, labels):
    (reply,) = await chat.says("/export")
    assert "第1版，请选择格式" in reply["text"]
    assert labels(reply) == ["CSV", "Excel", "JSON"]


@pytest.mark.parametrize(("label", "ending"), [("CSV", ".zip"), ("Excel", ".xlsx"), ("JSON", ".json")])
async def test_a_press_sends_the_file(chat, label, ending):
    (reply,) = await chat.says("/export")
    note, sent = await chat.presses(reply, label)
    assert note["answer"] == "正在生成……"
    assert sent["kind"] == "document"
    assert "第1版" in sent["caption"]
    assert "谁登记了什么只对工作组可见" in sent["caption"]


@pytest.mark.parametrize("said", ["/export csv", "/export excel", "/export xlsx", "/export JSON"])
async def test_a_named_format_is_sent_at_once(chat, said):
    (sent,) = await chat.says(said, chat=GROUP)
    assert sent["kind"] == "document"
    assert "工作组可见" not in sent["caption"]


async def test_in_english(chat):
    (reply,) = await chat.says("/export", code="en")
    assert "Choose a format" in reply["text"]
    note, sent = await chat.presses(reply, "Excel", code="en")
    assert note["answer"] == "Making the file …"
    assert "one sheet a table" in sent["caption"]


async def test_a_version_one_may_not_see_is_not_sent(chat, store, clock):
    (reply,) = await chat.says("/export", chat=STRANGER, person=STRANGER)
    store.do(limit, 1, 1, clock())
    (note,) = await chat.presses(reply, "CSV", person=STRANGER)
    assert "已不在台账里" in note["answer"]
    (nothing,) = await chat.says("/export csv", chat=STRANGER, person=STRANGER)
    assert "台账里还没有报告" in nothing["text"]


@pytest.mark.parametrize("data", ["export:pdf:1:zh", "export:csv:x:zh", "export:csv:99:zh"])
async def test_a_forged_button(chat, data):
    (reply,) = await chat.says("/export")
    (note,) = await chat.presses_data(data, reply)
    assert "重新提问" in note["answer"]


class TestContent:
    def test_every_span_is_true(self, store):
        version = store.current()
        text = store.text(version.id, 0, 10**9)
        made = {
            table.name: [dict(zip(table.columns, row, strict=True)) for row in table.rows]
            for table in tables(store, version, GROUP)
        }
        assert len(made["issues"]) == version.issues
        assert len(made["figures"]) == version.metrics > 0
        for row in made["issues"]:
            for part in ("problem", "response"):
                assert row[part] is None or text[row[f"{part}_start"] : row[f"{part}_end"]] == row[part]
            assert row["stated"] is None or row["stated_words"] in text[row["stated_start"] : row["stated_end"]]
        for row in made["figures"]:
            assert text[row["start"] : row["end"]] == row["quote"]
        for row in made["measures"]:
            assert text[row["start"] : row["end"]] == row["text"]
        (entry,) = made["history"]
        assert (entry["ref"], entry["status"], entry["note"], entry["name"]) == (
            made["issues"][0]["ref"],
            "done",
            "=见附件",
            "江禾",
        )
        assert made["issues"][0]["tracked"] == "done"

    def test_csv_opens_in_excel(self, store):
        version = store.current()
        data = export_file("csv", version, tables(store, version, GROUP), "zh")
        issues = rows_of(data, "条目.csv")
        assert len(issues) == version.issues
        assert issues[0]["状态"] == "已完成"
        assert issues[0]["问题"] == store.issues(version.id)[0].problem
        assert rows_of(data, "登记历史.csv")[0]["说明"] == "'=见附件"

    def test_a_workbook_holds_the_same(self, store):
        version = store.current()
        sheets = cells_of(export_file("xlsx", version, tables(store, version, GROUP), "zh"))
        assert list(sheets) == ["条目", "措施", "数字", "人工更正", "登记历史"]
        assert len(sheets["条目"]) == version.issues + 1
        assert "=见附件" in sheets["登记历史"][1]

    def test_json_gives_texts_as_they_are(self, store):
        version = store.current()
        told = json.loads(export_file("json", version, tables(store, version, GROUP), "zh"))
        assert told["report"]["text_sha256"] == version.text_hash
        assert told["history"][0]["note"] == "=见附件"
        assert len(told["issues"]) == version.issues

    def test_strangers_get_no_history(self, store):
        names = [table.name for table in tables(store, store.current(), STRANGER)]
        assert names == ["issues", "measures", "figures", "corrections"]
        assert "江禾" not in str(tables(store, store.current(), STRANGER))


EVIL = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
    '=HYPERLINK("http://x")',
    "1",
    "http://x",
    "\x00\x1f",
    "长" * 40_000,
    'a,b\n"c"',
    "",
]


@pytest.mark.parametrize("text", EVIL, ids=range(len(EVIL)))
def test_no_text_becomes_a_formula(store, text):
    table = Table("history", ("note", "at"), ((text, 5),))
    version = store.current()
    (row,) = rows_of(export_file("csv", version, [table], "zh"), "登记历史.csv")
    assert row["说明"].lstrip("'") == text.lstrip("'")
    assert not row["说明"].startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
    sheets = cells_of(export_file("xlsx", version, [table], "zh"))
    assert sheets["登记历史"][1][-1] == "5"
    assert json.loads(export_file("json", version, [table], "zh"))["history"][0]["note"] == text


@pytest.mark.parametrize("number", [0, -3.5, 1e14, 2**70, True, None])
def test_numbers_stay_numbers(store, number):
    table = Table("figures", ("value",), ((number,),))
    (row,) = rows_of(export_file("csv", store.current(), [table], "en"), "figures.csv")
    assert row["value"] == ("" if number is None else str(number))
    assert cells_of(export_file("xlsx", store.current(), [table], "en"))["figures"]


class TestOnTheCommandLine:
    @pytest.mark.parametrize("name", ["x.zip", "x.xlsx", "x.json"])
    def test_it_writes_the_file(self, store, tmp_path, name):
        done = CliRunner().invoke(main, ["export", str(tmp_path / name), "--db", str(store.path)])
        assert done.exit_code == 0, done.output
        assert name in done.output
        assert (tmp_path / name).stat().st_size > 1000

    @pytest.mark.parametrize("arguments", [["x.pdf"], ["x.csv"], ["x.json", "--report", "没有这份"]])
    def test_what_it_cannot_do_is_refused(self, store, tmp_path, arguments):
        name, *more = arguments
        done = CliRunner().invoke(main, ["export", str(tmp_path / name), "--db", str(store.path), *more])
        assert done.exit_code == 2
        assert not (tmp_path / name).exists()

    def test_a_folder_that_is_not_there(self, store, tmp_path):
        done = CliRunner().invoke(main, ["export", str(tmp_path / "no" / "x.json"), "--db", str(store.path)])
        assert done.exit_code == 2


def test_the_same_tables_give_the_same_csv(store):
    version = store.current()
    one, other = (export_file("csv", version, tables(store, version, GROUP), "zh") for _ in range(2))
    assert one == other
