"""Inline queries over the sample: raw updates in, the results that Telegram is given out."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from threading import current_thread
from typing import Any

import pytest
from telegram.error import BadRequest

from handlers.application import ALLOWED_UPDATES
from handlers.inline_results import NOTHING, Results, Sought, find_results
from parsers.breaks import joined
from parsers.reading import read_text

SAMPLES = Path(__file__).parents[2] / "samples"
LAYOUTS = sorted((Path(__file__).parents[1] / "layouts").glob("*.txt"))[::8]


@pytest.fixture(scope="module")
def report():
    return read_text((SAMPLES / "hedu-2025.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def later():
    return read_text((SAMPLES / "hedu-2025-later.txt").read_text(encoding="utf-8"))


@pytest.fixture
def inline(chat):
    """Asks the bot in any chat and gives the one answer it makes."""

    def take(data: dict[str, Any]) -> bool:
        chat.network.unread.append(data)
        return True

    chat.network._answerInlineQuery = take

    async def ask(text: str, offset: str = "", *, person: int = 7, code: str | None = "zh-hans") -> dict[str, Any]:
        asker = {"id": person, "is_bot": False, "first_name": "林溪", "language_code": code}
        query = {"id": "77", "from": asker, "query": text, "offset": offset, "chat_type": "group"}
        (answer,) = await chat._give({"inline_query": query})
        assert len(answer["results"]) <= 50
        ids = [r["id"] for r in answer["results"]]
        assert len(set(ids)) == len(ids)
        assert all(1 <= len(i.encode()) <= 64 for i in ids)
        for result in answer["results"]:
            assert result["type"] == "article"
            assert result["title"]
            content = result["input_message_content"]
            assert content["parse_mode"] == "HTML"
            assert 0 < len(content["message_text"].encode("utf-16-le")) // 2 <= 4096
        return answer

    return ask


def texts(answer: dict[str, Any]) -> list[str]:
    return [r["input_message_content"]["message_text"] for r in answer["results"]]


def quotes(message: str) -> list[str]:
    return [unescape(q) for q in re.findall(r"<blockquote>(.*?)</blockquote>", message, re.DOTALL)]


def test_telegram_is_asked_for_inline_queries():
    assert "inline_query" in ALLOWED_UPDATES


ASKED = [
    ("9", "问题9　农村供水保障有短板", "推进中 · ", ["<b>状态：</b>推进中（原文写明", "2025年10月底前"]),
    ("９", "问题9　农村供水保障有短板", "推进中 · ", []),
    ("9(2)", "问题9(2)　水费收缴和使用不规范", "已完成（按措施判断） · ", ["收缴率仅54%"]),
    ("issue 9", "Issue 9: 农村供水保障有短板", "ongoing · ", ["<b>Deadline:</b>"]),
    ("亩均税收", "开发区亩均税收", "9.3万元（2024）", ["<b>时期：</b>2024"]),
    ("畝均稅收", "开发区亩均税收", "9.3万元（2024）", []),
    ("还有哪些没完成", "问题1　培育茶叶主导产业用力不够", "推进中", []),
]


@pytest.mark.parametrize(("said", "title", "description", "held"), ASKED, ids=[a[0] for a in ASKED])
async def test_the_first_result_answers_and_stands_alone(inline, report, said, title, description, held):
    answer = await inline(said)
    first, message = answer["results"][0], texts(answer)[0]
    assert first["title"] == title
    assert first["description"].startswith(description)
    for words in [*held, report.facts.title, report.facts.issuer, report.facts.published]:
        assert words in message
    assert quotes(message)
    assert all(quote in report.text for quote in quotes(message))


async def test_an_empty_query_shows_headline_figures_with_value_period_and_sentence(inline, report):
    answer = await inline("")
    assert len(answer["results"]) == 10
    known = {m.name: m for m in report.metrics}
    for result, message in zip(answer["results"], texts(answer), strict=True):
        metric = known[result["title"]]
        assert not metric.target
        assert metric.where != "problem"
        assert metric.quote in result["description"]
        assert any(metric.quote in quote for quote in quotes(message))
        assert "时期：" in message


async def test_paging_by_offset_reaches_every_figure_once(inline, report):
    seen, offset = [], ""
    for _ in range(100):
        answer = await inline("", offset)
        seen += [r["id"] for r in answer["results"]]
        offset = answer["next_offset"]
        if not offset:
            break
    assert len(seen) == len(set(seen)) == len(report.metrics)


def test_the_first_figure_of_each_issue_is_one_reached_where_it_has_one(store, report):
    metrics = {m.id: m for m in report.metrics}
    first: dict[str | None, Any] = {}
    offset = ""
    while True:
        page = find_results(store, Sought(7, "", offset, "zh"))
        for result in page.shown:
            metric = metrics[result.id.split(".")[1]]
            first.setdefault(metric.issue, metric)
        if not (offset := page.next_offset):
            break
    reached = {m.issue for m in report.metrics if not m.target and m.where != "problem"}
    assert any(m.target or m.where == "problem" for m in report.metrics if m.issue in reached)
    assert all(not m.target and m.where != "problem" for issue, m in first.items() if issue in reached)


async def test_a_number_brings_its_parts_too(inline):
    answer = await inline("9")
    assert [r["title"].split("　")[0] for r in answer["results"]] == ["问题9", "问题9(1)", "问题9(2)"]


async def test_a_question_about_the_whole_report_has_one_result(inline, report):
    answer = await inline("谁巡视的")
    (result,), (message,) = answer["results"], texts(answer)
    assert result["title"] == report.facts.title
    assert report.facts.inspector in result["description"]
    assert report.facts.inspector in message


async def test_a_lost_number_brings_what_stands_there_under_its_own_name(inline, store, make, entry, clock):
    done = [(None, "已加固桥梁。", "done", "已加固")]
    one, lost, last = (entry(ref, n, f"{ref}号桥养护不及时", done) for ref, n in (("1", 1), ("1+1", None), ("3", 3)))
    lost.between, lost.problem, lost.topic = (1, 3), None, "加固桥梁"
    store.load(make([one, lost, last]), "bridges.txt", clock())
    (result,), (message,) = (answer := await inline("问题2"))["results"], texts(answer)
    assert result["title"] == "条目1+1　加固桥梁"
    assert "原文没有印出它的编号" in message


async def test_words_bring_further_figures_and_issues(inline):
    answer = await inline("供水")
    titles = [r["title"] for r in answer["results"]]
    assert titles[0] == "问题9　农村供水保障有短板"
    assert any("供水" in title and not title.startswith("问题") for title in titles[1:])


@pytest.mark.parametrize("offset", ["x", "1", "2.0", "1.-1", "1.9999999999", "1.١", "1.500", "😀", "1.x"])
async def test_an_offset_that_is_none_of_ours_ends_the_list(inline, offset):
    answer = await inline("", offset)
    assert answer["results"] == []
    assert answer["next_offset"] == ""


HOSTILE = [
    "啊" * 256, "供水" * 2500, "'; DROP TABLE issues;--", "<b>&lt;</b>", "(((((.*+?[\\", "\x00\x01\x1f", "\u202e\u200f\u2066供水",
    "😀😀😀", "/status", "/help 9", "%_%", "9" * 250, "问题" + "9" * 200, "-1", "0", "\n\n\n", "٩", "a", "的", "谁巡视的\ud83d", "help", "\ud83d",
]  # fmt: skip


@pytest.mark.parametrize("said", HOSTILE, ids=range(len(HOSTILE)))
async def test_hostile_queries_are_answered_without_an_exception(chat, inline, said):
    troubles: list[Any] = []

    async def keep(_: Any, context: Any) -> None:
        troubles.append(context.error)

    chat.application.error_handlers.clear()
    chat.application.add_error_handler(keep)
    await inline(said)
    assert not troubles


@pytest.mark.parametrize("said", ["啊" * 257, "青岚县失业率", "你好", "谢谢", "2019年亩均税收", "问题99"])
async def test_what_has_no_answer_has_no_result(inline, said):
    assert (await inline(said))["results"] == []


async def test_answers_are_personal_and_soon_asked_again(inline):
    answer = await inline("9")
    assert answer["is_personal"] in (True, "true")
    assert 0 < int(answer["cache_time"]) <= 60


async def test_the_language_is_the_querys_else_the_chosen_else_the_persons(inline, store):
    assert (await inline("9", code="en"))["results"][0]["title"].startswith("Issue 9")
    assert (await inline("9", code=None))["results"][0]["title"].startswith("问题9")
    assert (await inline("供水", code="en"))["results"][0]["title"].startswith("问题9")
    store.set_language(8, "en")
    assert (await inline("9", person=8))["results"][0]["title"].startswith("Issue 9")


async def test_a_reload_gives_new_ids_and_ends_old_pages(inline, store, later, clock):
    before = await inline("9")
    old = (await inline(""))["next_offset"]
    store.load(later, "hedu.txt", clock())
    after = await inline("9")
    assert not {r["id"] for r in before["results"]} & {r["id"] for r in after["results"]}
    assert (await inline("", old))["results"] == []


async def test_the_report_is_the_one_the_person_chose_in_private(inline, store, make, entry, clock):
    hedu = store.current()
    small = make([entry("9", 9, "桥梁养护不及时", [(None, "已加固桥梁。", "done", "已加固")])], title="青岚县通报")
    store.load(small, "qinglan.txt", clock())
    assert (await inline("9"))["results"][0]["title"] == "问题9　桥梁养护不及时"
    store.set_focus(7, hedu.report)
    assert (await inline("9"))["results"][0]["title"] == "问题9　农村供水保障有短板"
    assert (await inline("9", person=8))["results"][0]["title"] == "问题9　桥梁养护不及时"


async def test_a_report_without_figures_shows_its_issues(inline, store, make, entry, clock):
    small = make([entry("1", 1, "桥梁养护不及时", [(None, "已加固桥梁。", "done", "已加固")])], title="青岚县通报")
    store.load(small, "qinglan.txt", clock())
    assert [r["title"] for r in (await inline(""))["results"]] == ["问题1　桥梁养护不及时"]


async def test_a_long_issue_keeps_its_quote_and_its_source(inline, store, make, entry, clock):
    step = "完成清单所列任务，并向县委常委会作了报告。"
    steps = [(f"{n}是", step * 3, "done", "完成") for n in "一二三四五六七八九十"] * 12
    long = make([entry("1", 1, "桥梁养护不及时" * 30, steps, stated=("done", "该问题已整改完成"))])
    store.load(long, "qinglan.txt", clock())
    (message,) = texts(await inline("问题1"))
    assert "该问题已整改完成" in quotes(message)[-1]
    assert "下略" in message
    assert message.endswith("《中共青岚县委关于巡视整改进展情况的通报》　中共青岚县委　2025-06-30</i>")


async def test_a_query_that_is_too_old_is_let_go(chat, inline):
    def refuse(_: dict[str, Any]) -> bool:
        raise BadRequest("Query is too old and response timeout expired or query id is invalid")

    chat.network._answerInlineQuery = refuse
    query = {"id": "77", "from": {"id": 7, "is_bot": False, "first_name": "林溪"}, "query": "9", "offset": ""}
    assert await chat._give({"inline_query": query}) == []


async def test_the_ledger_is_read_off_the_event_loop(inline, monkeypatch):
    threads = []

    def find(*_: Any) -> Results:
        threads.append(current_thread().name)
        return NOTHING

    monkeypatch.setattr("handlers.inline.find_results", find)
    await inline("9")
    assert threads
    assert threads[0].startswith("ledger-reader")


async def test_a_ledger_that_cannot_be_read_gives_no_results(inline, store):
    store._readers.close()
    assert (await inline("9"))["results"] == []


@pytest.mark.parametrize("path", LAYOUTS, ids=[p.stem for p in LAYOUTS])
def test_results_of_other_layouts_stand_alone_and_quote_truly(path, empty_store, clock):
    report = read_text(path.read_text(encoding="utf-8"))
    version = empty_store.load(report, path.name, clock()).version
    printed = joined(report.text, report.breaks)
    for said in ("", *(issue.ref for issue in report.issues[:2])):
        for result in find_results(empty_store, Sought(7, said, "", "zh")).shown:
            assert result.title
            assert result.description
            assert result.id.startswith(f"{version.id}.")
            assert "来源：" in result.text
            assert all(quote in printed for quote in quotes(result.text))


class TestWithoutAReport:
    @pytest.fixture
    def store(self, empty_store):
        return empty_store

    async def test_there_are_no_results(self, inline):
        for said in ("", "9", "供水"):
            assert (await inline(said))["results"] == []
