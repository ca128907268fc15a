"""A report copied out of a page whose lines were cut at a width: no sentence ends where a line does."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
from asked import NOW, ask

from handlers.answer import Answer
from handlers.diff_details import diff_details
from handlers.export_files import export_file
from handlers.export_tables import tables
from handlers.fulltext import Library
from handlers.search_page import Search, search_page
from handlers.wording import plain_text
from parsers.reading import read_text
from store.comparing import compare
from store.store import Store

_WIDTH = 32
_PARAGRAPHS = (
    "中共青岚县委关于巡视整改进展情况的通报",
    "2024年10月，市委第四巡察组对青岚县开展了巡察，2025年1月反馈了意见。现将整改进展情况公布如下。",
    "一、聚焦民生保障",
    "1.反馈问题：集镇供水管网漏损偏高，夜间水压不足，群众反映强烈，改造推进不力，长期没有得到解决。",
    "整改情况：一是更换老旧管道和水表，新建加压泵站3座，涉及5个集镇，受益群众已经达到4.2万人，占集镇人口的91.6%。",
    "二是建成监测平台，逐户安装传感器，实行夜间巡检，供水管网漏损率由24.6%降到11.3%，同比下降13.3个百分点。",
    "2.反馈问题：青年教师流失严重，乡镇学校骨干教师短缺，培训和住房保障跟不上，教师安心从教的条件不足。",
    "整改情况",
    "县教育局健全激励机制，落实乡镇补贴，新建周转宿舍86套，组织培训12期，青年教师流失率由9.4%降为3.1%。",
    "该问题已完成整改并长期坚持，教育局将按季度跟踪乡镇学校骨干教师的去留情况，及时研究解决新的困难。",
    "中共青岚县委",
    "2025年6月30日",
)


def wrapped(width: int = _WIDTH) -> str:
    """The report with its lines cut at a width."""
    lines = (p[at : at + width] for p in _PARAGRAPHS for at in range(0, len(p), width))
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    with Store.open(tmp_path_factory.mktemp("wrapped") / "ledger.db") as store:
        store.load(read_text(wrapped()), "report.txt", NOW)
        yield store


def quoted(answer: Answer) -> list[str]:
    return [line.shown for line in answer.lines if line.key == "quote"]


LEAKING = "二是建成监测平台，逐户安装传感器，实行夜间巡检，供水管网漏损率由24.6%降到11.3%，同比下降13.3个百分点。"


@pytest.mark.parametrize(
    ("said", "figures", "sentence"),
    [
        ("供水管网漏损率", ["11.3%", "13.3个百分点"], LEAKING),
        ("供水管网漏损率降到多少", ["11.3%", "13.3个百分点"], LEAKING),
        ("供水管网漏损率整改前后对比", ["24.6%", "11.3%"], LEAKING),
        (
            "青年教师流失率 before and after",
            ["9.4%", "3.1%"],
            "县教育局健全激励机制，落实乡镇补贴，新建周转宿舍86套，组织培训12期，青年教师流失率由9.4%降为3.1%。",
        ),
    ],
)
def test_the_whole_sentence_is_told_and_what_stands_beside(ledger, said, figures, sentence):
    one = ask(ledger, said)
    assert [m.quote for m in one.metrics] == figures
    assert set(quoted(one)) == {sentence}
    assert sentence in plain_text(one, "zh")


def test_a_quote_is_the_text_at_its_span(ledger):
    text = wrapped()
    for said in ("供水管网漏损率", "问题1", "问题2原文", "受益群众"):
        spans = [line for line in ask(ledger, said).lines if line.span]
        assert spans
        assert all(line.body == text[slice(*line.span)] for line in spans)


@pytest.mark.parametrize("said", ["问题1", "问题1的措施", "问题1原文", "问题2", "问题2原文", "哪些问题提到教师"])
def test_no_sentence_is_shown_with_a_break_in_it(ledger, said):
    shown = plain_text(ask(ledger, said), "zh").split("\n")
    assert not [
        line for line in shown if line and any(p.startswith(line) for p in _PARAGRAPHS if len(p) > _WIDTH > len(line))
    ]
    assert not any(line.endswith(("，", "降到", "达到")) for line in shown)


def test_a_search_finds_words_that_a_break_cuts(ledger):
    version = ledger.current()
    page = search_page(
        Library(ledger), ledger, Search(version, "更换老旧管道和水表，新建加压泵站3座，涉及5个集镇，受益群众", "zh"), 0
    )
    assert "<b>更换老旧管道和水表，新建加压泵站3座，涉及5个集镇，受益群众</b>已经达到4.2万人" in page.text


def test_an_export_has_whole_sentences(ledger):
    version = ledger.current()
    data = export_file("csv", version, tables(ledger, version, 0), "zh")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        cells = [
            c
            for n in archive.namelist()
            for row in csv.reader(io.StringIO(archive.read(n).decode("utf-8-sig")))
            for c in row
        ]
    assert _PARAGRAPHS[3].removeprefix("1.反馈问题：") in cells
    assert f"{_PARAGRAPHS[4].removeprefix('整改情况：')}\n{LEAKING}" in cells


def test_a_comparison_shows_whole_sentences(ledger, empty_store):
    old = empty_store.load(read_text(wrapped()), "old.txt", NOW).version
    new = empty_store.load(read_text(wrapped(28).replace("11.3%", "10.8%")), "new.txt", NOW).version
    comparison = empty_store.read(compare, old.id, new.id)
    assert [c.issue.ref for c in comparison.issues] == ["1"]
    told = diff_details(comparison, comparison.issues[0].key)
    assert [line.shown for line in told if line.key == "diff.detail.old"] == [LEAKING]
    assert [line.shown for line in told if line.key == "diff.detail.new"] == [LEAKING.replace("11.3%", "10.8%")]
