"""/forget: said before it is done, done whole, and no table is left out."""

from __future__ import annotations

import pytest

from store import forgetting
from store.errors import StoreError
from store.forgetting import CHATS, PEOPLE, Whom, forget, kept_of
from store.people import name_editor
from store.progress import Fresh, record
from store.visibility import Admitted, admit

OWNER, EDITOR, PERSON, GROUP = 7, 8, 9, -100500
NAMING = ("chat", "person", "author", "by_person", "named_by", "settled_by", "user", "member", "sender")


@pytest.fixture
def owners():
    return frozenset({OWNER})


@pytest.fixture
def said(store, clock):
    """An editor recorded progress, in the group."""
    store.do(name_editor, EDITOR, "江禾", OWNER, clock())
    key = store.headings(store.current().id)[0].key
    fresh = Fresh(key, store.current().report, "done", False, "见附件", EDITOR, "江禾", GROUP, 0, clock().isoformat())
    store.do(record, fresh, clock().isoformat())
    store.do(admit, store.current().report, Admitted(GROUP, "整改工作组"), OWNER, clock())


def test_no_column_that_names_somebody_is_forgotten(store):
    """A new table with such a column needs a rule in store/forgetting.py."""
    tables = store.read(lambda db: db.table_names())
    found = {
        (table, column)
        for table in tables
        for column in store.read(lambda db, t=table: [c.name for c in db[t].columns])
        if column in NAMING
    }
    assert found == {(rule.table, rule.column) for rule in (*CHATS, *PEOPLE)}


def test_names_in_words_go_with_the_ids(store):
    for rule in PEOPLE:
        columns = store.read(lambda db, t=rule.table: [c.name for c in db[t].columns])
        beside = {"author": "author_name"}.get(rule.column) if "author_name" in columns else "name"
        holds = (
            rule.deed == "blank"
            and beside in columns
            and rule.column in ("author", "person")
            and rule.table != "admitted"
        )
        assert rule.names == (beside if holds else None), rule


def test_after_it_nothing_names_a_person(store, said, clock):
    for rule in (*CHATS, *PEOPLE):
        assert rule.table in store.read(lambda db: db.table_names())
    store.do(forget, Whom(EDITOR, group=False))
    left = {key for key in store.read(kept_of, Whom(EDITOR, group=False)) if key[0] != "keep"}
    assert left == set()
    rows = store.read(lambda db: db.execute("SELECT author, name, status, note FROM updates").fetchall())
    assert rows == [(0, "", "done", "见附件")]


class TestAPerson:
    async def test_who_left_nothing_is_told_so(self, chat, labels):
        (reply,) = await chat.says("/forget")
        assert "没有与此有关的数据" in reply["text"] or "负责人资格" in reply["text"]

    async def test_it_is_said_then_done(self, chat, store, labels):
        await chat.says("问题2", chat=PERSON, person=PERSON)
        (asked,) = await chat.says("/forget", chat=PERSON, person=PERSON)
        for words in ["与您有关的数据吗", "会删除", "对话记录", "不能恢复"]:
            assert words in asked["text"]
        assert labels(asked) == ["删除", "不删除"]
        (done,) = await chat.presses(asked, "删除", person=PERSON)
        assert done["text"].startswith("已删除")
        assert store.read(kept_of, Whom(PERSON, group=False)) == {}
        (again,) = await chat.says("/forget", chat=PERSON, person=PERSON)
        assert again["text"] == "台账里没有与此有关的数据。"

    async def test_in_english(self, chat):
        await chat.says("issue 2", chat=PERSON, person=PERSON, code="en")
        (asked,) = await chat.says("/forget", chat=PERSON, person=PERSON, code="en")
        assert "Remove what the ledger keeps of you?" in asked["text"]
        (done,) = await chat.presses(asked, "Keep it", person=PERSON, code="en")
        assert done["text"] == "Nothing was removed."

    async def test_not_doing_it_changes_nothing(self, chat, store):
        await chat.says("问题2", chat=PERSON, person=PERSON)
        before = store.read(kept_of, Whom(PERSON, group=False))
        (asked,) = await chat.says("/forget", chat=PERSON, person=PERSON)
        (kept,) = await chat.presses(asked, "不删除", person=PERSON)
        assert kept["text"] == "没有删除，一切照旧。"
        assert store.read(kept_of, Whom(PERSON, group=False)) == before

    async def test_an_editor_stays_nameless_in_the_history(self, chat, store, said):
        (asked,) = await chat.says("/forget", chat=EDITOR, person=EDITOR)
        for words in ["编辑资格", "不再写明是谁", "登记的进展、更正和误读反馈：1条"]:
            assert words in asked["text"]
        await chat.presses(asked, "删除", person=EDITOR)
        (log,) = await chat.says("/history 1", chat=GROUP)
        assert "见附件" in log["text"]
        assert "江禾" not in log["text"]
        assert "工作组成员" in log["text"]
        (refused,) = await chat.says("/load", chat=EDITOR, person=EDITOR)
        assert "编辑或负责人" in refused["text"]

    async def test_an_owner_is_told_where_that_stands(self, chat):
        (asked,) = await chat.says("/forget")
        assert "写在机器人的配置里" in asked["text"]


class TestAGroup:
    async def test_only_administrators(self, chat, store, said):
        (refused,) = await chat.says("/forget", chat=GROUP, person=PERSON)
        assert "只有群管理员能删除" in refused["text"]
        (note,) = await chat.presses_data("forget:yes:zh", refused, by=PERSON)
        assert "只有群管理员" in note["answer"]
        assert store.read(kept_of, Whom(GROUP, group=True))

    async def test_its_data_goes_and_the_history_stays(self, chat, store, said):
        chat.network.standing[PERSON] = "administrator"
        await chat.says("问题2进展", chat=GROUP, person=PERSON)
        (asked,) = await chat.says("/forget", chat=GROUP, person=PERSON)
        for words in ["与本群有关", "工作组资格：1份报告", "登记的进展"]:
            assert words in asked["text"]
        (done,) = await chat.presses(asked, "删除", person=PERSON)
        assert done["text"].startswith("已删除")
        assert {key for key in store.read(kept_of, Whom(GROUP, group=True)) if key[0] != "keep"} == set()
        rows = store.read(lambda db: db.execute("SELECT chat, name FROM updates").fetchall())
        assert rows == [(0, "江禾")]


@pytest.mark.parametrize(("code", "words"), [("full", "磁盘已满"), ("locked", "占用")])
async def test_a_ledger_that_cannot_be_written(chat, store, monkeypatch, code, words):
    await chat.says("问题2", chat=PERSON, person=PERSON)
    (asked,) = await chat.says("/forget", chat=PERSON, person=PERSON)
    before = store.read(kept_of, Whom(PERSON, group=False))

    def fails(*_):
        raise StoreError(code, store.path)

    monkeypatch.setattr(forgetting, "forget", fails)
    (note,) = await chat.presses(asked, "删除", person=PERSON)
    assert words in note["answer"]
    assert store.read(kept_of, Whom(PERSON, group=False)) == before


@pytest.mark.parametrize("data", ["forget:all:zh", "forget:yes:fr", "forget:"])
async def test_a_forged_button(chat, data):
    (asked,) = await chat.says("/forget")
    (note,) = await chat.presses_data(data, asked)
    assert "请重新提问" in note["answer"]
