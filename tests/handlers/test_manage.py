"""Owners' buttons under /reports: who may see a report, taking a version back, and what chats are told of it."""

from __future__ import annotations

import pytest

from handlers.answer import Answer
from handlers.due_errata import due_errata, erratum_lines
from handlers.pages import paginate
from handlers.wording import blocks_of
from store import errata
from store.errors import StoreError
from store.people import name_editor
from store.visibility import admitted, hidden, is_limited

OWNER, EDITOR, STRANGER, GROUP = 7, 8, 9, -100500


@pytest.fixture
def owners():
    return frozenset({OWNER})


@pytest.fixture
def later(store, make, entry, clock):
    """A second version in which issue 2 is done, issue 6 is gone, and issue 9 is new."""
    done = lambda words, verb: (None, words, "done", verb)  # noqa: E731
    return store.load(
        make([
            entry("1", 1, "集镇供水管网漏损偏高", [done("更换老旧管道15公里。", "更换")]),
            entry("2", 2, "河道巡查流于形式", [done("制定清单。", "制定")], stated=("done", "该问题已完成整改")),
            entry("8(1)", 8, "会议费超标准", [done("退回费用。", "退回")], sub=1, section="作风方面"),
            entry("9", 9, "村级账目长期未公布", [done("公布账目。", "公布")]),
        ]),
        "later.txt",
        clock(),
    ).version  # fmt: skip


@pytest.fixture(autouse=True)
def names(chat):
    chat.network._getChat = lambda data: {
        "id": int(data["chat_id"]), "type": "supergroup", "title": "整改工作组", "accent_color_id": 0, "max_reaction_count": 0,
        "accepted_gift_types": dict.fromkeys(("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False),
    }  # fmt: skip


async def opened(chat, **how):
    (listed,) = await chat.says("/reports", **how)
    (page,) = await chat.presses(listed, "管理")
    return page


class TestWhoSeesIt:
    async def test_the_page_tells(self, chat, later, labels):
        page = await opened(chat)
        for words in ["管理：《中共青岚县委", "公开：", "还没有加入任何对话", "第2版：later.txt", "第1版：qinglan.txt"]:
            assert words in page["text"]
        assert labels(page) == ["改为只对工作组可见", "撤回第2版"]

    async def test_limited_and_public_again(self, chat, later, store, labels):
        page = await opened(chat)
        note, page = await chat.presses(page, "只对工作组")
        assert note["answer"] == "已改为只对工作组可见。"
        assert "不公开" in page["text"]
        assert later.report in store.read(hidden, STRANGER)
        (nothing,) = await chat.says("问题2", chat=STRANGER, person=STRANGER)
        assert "台账里还没有报告" in nothing["text"]
        (listed,) = await chat.says("/reports")
        assert "🔒" in listed["text"]
        note, page = await chat.presses(page, "公开")
        assert note["answer"] == "已向所有人公开。"
        assert not store.read(is_limited, later.report)

    async def test_a_group_is_admitted_and_dismissed(self, chat, later, store, labels):
        await chat.says("问题2进展", chat=GROUP)
        page = await opened(chat)
        _, page = await chat.presses(page, "只对工作组")
        (nothing,) = await chat.says("问题2进展", chat=GROUP)
        assert "台账里还没有报告" in nothing["text"]
        note, page = await chat.presses(page, "加入工作组：整改工作组")
        assert note["answer"] == "已加入工作组。"
        assert "工作组：</b>整改工作组" in page["text"]
        assert [each.chat for each in store.read(admitted, later.report)] == [GROUP]
        (answer,) = await chat.says("问题2进展", chat=GROUP)
        assert "河道巡查流于形式" in answer["text"]
        _, page = await chat.presses(page, "移出工作组")
        (nothing,) = await chat.says("问题2进展", chat=GROUP)
        assert "台账里还没有报告" in nothing["text"]


class TestWhoMay:
    async def test_only_owners_have_the_button(self, chat, later, labels, store, clock):
        store.do(name_editor, EDITOR, "江禾", OWNER, clock())
        for person in (EDITOR, STRANGER):
            (listed,) = await chat.says("/reports", chat=person, person=person)
            assert labels(listed) == []
        (in_group,) = await chat.says("/reports", chat=GROUP)
        assert "⚙ 管理" not in labels(in_group)

    @pytest.mark.parametrize("deed", ["open", "public", "limit", "admit", "dismiss", "ask", "withdraw"])
    async def test_nobody_else_may_press(self, chat, later, store, deed):
        (written,) = await chat.says("问题2", chat=STRANGER, person=STRANGER)
        data = f"manage:{deed}:{later.report}:{later.id}:zh"
        (refused,) = await chat.presses_data(data, written, by=STRANGER)
        assert "只有台账的负责人" in refused["answer"]
        assert store.current() == later

    async def test_not_in_a_group(self, chat, later):
        (written,) = await chat.says("问题2进展", chat=GROUP)
        (refused,) = await chat.presses_data(f"manage:open:{later.report}:0:zh", written)
        assert "私聊" in refused["answer"]

    @pytest.mark.parametrize("data", ["manage:burn:1:0:zh", "manage:open:x:0:zh", "manage:open"])
    async def test_a_forged_button(self, chat, later, data):
        (written,) = await chat.says("问题2")
        (note,) = await chat.presses_data(data, written)
        assert "请重新提问" in note["answer"]

    async def test_a_report_that_is_gone(self, chat, later):
        (written,) = await chat.says("/reports")
        (page,) = await chat.presses_data("manage:public:99:0:zh", written)
        assert page["text"] == "这份报告已不在台账里。"


class TestTakingBack:
    async def test_it_is_asked_first(self, chat, later, store, labels):
        page = await opened(chat)
        (asked,) = await chat.presses(page, "撤回第2版")
        for words in ["第2版（later.txt", "以第1版（qinglan.txt", "没有对话因此需要更正", "不会丢失"]:
            assert words in asked["text"]
        assert labels(asked) == ["撤回", "不撤回"]
        (page,) = await chat.presses(asked, "不撤回")
        assert "第2版" in page["text"]
        assert store.current() == later

    async def test_the_version_before_holds_again(self, chat, later, store):
        (page,) = await chat.presses(await opened(chat), "撤回第2版")
        note, page = await chat.presses(page, "撤回")
        assert note["answer"] == "已撤回。"
        assert "第2版" not in page["text"]
        (answer,) = await chat.says("问题2进展")
        assert "推进中" in answer["text"]
        assert store.version(later.id) is None
        for table in ("issues", "metrics", "texts", "warnings", "index_items", "index_postings", "told", "keys"):
            assert (
                store.read(
                    lambda db, t=table: db.execute(
                        f"SELECT count(*) FROM {t} WHERE version = ?", [later.id]
                    ).fetchone()[0]
                )
                == 0
            )
        assert store.read(lambda db: db.execute("PRAGMA foreign_key_check").fetchall()) == []

    async def test_the_last_version_takes_the_report_along(self, chat, store):
        (page,) = await chat.presses(await opened(chat), "撤回第1版")
        assert "整份报告离开台账" in page["text"]
        _, page = await chat.presses(page, "撤回")
        assert page["text"] == "这份报告已不在台账里。"
        (answer,) = await chat.says("问题2")
        assert "台账里还没有报告" in answer["text"]

    async def test_a_newer_version_came_meanwhile(self, chat, later, store, make, entry, clock):
        (asked,) = await chat.presses(await opened(chat), "撤回第2版")
        newest = store.load(
            make([entry("2", 2, "河道巡查流于形式", [(None, "制定。", "done", "制定")])]), "3.txt", clock()
        )
        assert newest.version.number == 3
        note, _ = await chat.presses(asked, "撤回")
        assert "没有撤回" in note["answer"]
        assert store.current() == newest.version

    async def test_pressed_twice(self, chat, later, store):
        (asked,) = await chat.presses(await opened(chat), "撤回第2版")
        await chat.presses(asked, "撤回")
        note, _ = await chat.presses(asked, "撤回")
        assert "没有撤回" in note["answer"]
        assert store.current().number == 1

    @pytest.mark.parametrize(("code", "words"), [("full", "磁盘已满"), ("locked", "占用")])
    async def test_a_ledger_that_cannot_be_written(self, chat, later, store, monkeypatch, code, words):
        (asked,) = await chat.presses(await opened(chat), "撤回第2版")

        def fails(*_):
            raise StoreError(code, store.path)

        with monkeypatch.context() as broken:
            broken.setattr("store.withdrawing._unpublish", fails)
            (note,) = await chat.presses(asked, "撤回")
        assert words in note["answer"]
        assert store.current() == later

    @pytest.mark.parametrize("again", ["the same", "corrected"])
    async def test_what_was_recorded_meanwhile_hangs_on_when_the_issue_comes_back(
        self, chat, later, store, make, entry, clock, again
    ):
        text = store.report(later.id)
        key = next(h.key for h in store.headings(later.id) if h.ref == "9")
        (said,) = await chat.says("/update 9 done 已张榜")
        assert "已完成" in said["text"]
        await take_back(chat)
        (log,) = await chat.says("/history")
        assert "已张榜" in log["text"]
        if again == "corrected":
            text = make(
                [
                    entry("2", 2, "河道巡查流于形式", [(None, "制定清单。", "done", "制定")]),
                    entry("9", 9, "村级账目长期未公布", [(None, "正在公布账目。", "ongoing", "正在")]),
                ]
            )
        loaded = store.load(text, "again.txt", clock())
        assert next(h.key for h in store.headings(loaded.version.id) if h.ref == "9") == key
        (answer,) = await chat.says("问题9进展")
        assert "已张榜" in answer["text"]

    async def test_it_can_be_loaded_again(self, chat, later, store, make, entry, clock):
        text = store.report(later.id)
        (asked,) = await chat.presses(await opened(chat), "撤回第2版")
        await chat.presses(asked, "撤回")
        again = store.load(text, "again.txt", clock())
        assert again.new
        assert again.version.number == 2


def told_of(store, clock):
    return {(due.chat, due.topic): due.compose().texts[0] for due in due_errata(store, clock())}


async def take_back(chat, number=2):
    (asked,) = await chat.presses(await opened(chat), f"撤回第{number}版")
    await chat.presses(asked, "撤回")
    return asked


class TestCorrections:
    async def test_a_wrong_status_is_named_with_what_holds(self, chat, later, store, clock):
        await chat.says("问题2进展", chat=GROUP)
        asked = await take_back(chat)
        assert "有1个对话" in asked["text"]
        told = told_of(store, clock)
        assert list(told) == [(GROUP, None)]
        for words in ["更正", "第2版已撤回", "以第1版为准", "问题2　河道巡查流于形式：曾答“已完成”，现为“推进中”"]:
            assert words in told[GROUP, None]

    async def test_who_was_told_what_still_holds_hears_nothing(self, chat, later, store, clock):
        await chat.says("8(1)", chat=STRANGER, person=STRANGER)
        asked = await take_back(chat)
        assert "没有对话因此需要更正" in asked["text"]
        assert told_of(store, clock) == {}

    async def test_an_entry_that_is_gone(self, chat, later, store, clock):
        await chat.says("问题9", chat=STRANGER, person=STRANGER)
        await take_back(chat)
        assert "村级账目长期未公布：曾答“已完成”，现在没有这一条" in told_of(store, clock)[STRANGER, None]

    async def test_a_list_told_the_whole(self, chat, later, store, clock):
        await chat.says("/issues", chat=STRANGER, person=STRANGER)
        await take_back(chat)
        assert "河道巡查流于形式" in told_of(store, clock)[STRANGER, None]

    async def test_a_press_tells_too(self, chat, later, store, clock):
        (answer,) = await chat.says("8(1)", chat=STRANGER, person=STRANGER)
        await chat.presses_data(f"status:{later.id}:0:zh:i002", answer, by=STRANGER)
        await take_back(chat)
        assert (STRANGER, None) in told_of(store, clock)

    async def test_in_the_language_of_the_question(self, chat, later, store, clock):
        await chat.says("status of issue 2", chat=STRANGER, person=STRANGER, code="en")
        await take_back(chat)
        text = told_of(store, clock)[STRANGER, None]
        assert "Correction" in text
        assert "the answer was “done”, it is “ongoing” now" in text

    async def test_a_whole_report_taken_back(self, chat, store, clock):
        await chat.says("问题2", chat=STRANGER, person=STRANGER)
        await take_back(chat, 1)
        text = told_of(store, clock)[STRANGER, None]
        assert "已撤回，不在台账里了" in text
        assert "现在没有这一条" in text

    async def test_taken_once(self, chat, later, store, clock):
        await chat.says("问题2进展", chat=GROUP)
        await take_back(chat)
        (due,) = due_errata(store, clock())
        assert (due.kind, due.period) == ("erratum", f"v{later.id}")
        store.do(due.on_record)
        assert list(due_errata(store, clock())) == []

    async def test_two_topics_of_a_group_each_hear_it(self, chat, later, store, clock):
        for topic in (3, 4):
            await chat.says("问题2进展", chat=GROUP, message_thread_id=topic, is_topic_message=True)
        await take_back(chat)
        assert sorted(told_of(store, clock)) == [(GROUP, 3), (GROUP, 4)]

    async def test_the_longest_fits(self, store, clock):
        wrong = errata.Wrong("issue", "4+3", "某" * 60, "done", "ongoing")
        correction = errata.Correction("某" * 200, 2, 1, "zh", (wrong,) * 300)

        for language in ("zh", "en"):
            assert len(paginate(blocks_of(Answer("report", tuple(erratum_lines(correction))), language), 4096)) == 1
