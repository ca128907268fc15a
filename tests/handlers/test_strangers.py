"""A stranger walks all paths: nothing of a report that is not for them comes to light, not even that it exists."""

from __future__ import annotations

import pytest

from handlers.commands import COMMANDS
from handlers.inline_results import Sought, find_results
from store.people import name_editor
from store.progress import Fresh, record
from store.visibility import Admitted, admit, limit

OWNER, EDITOR, STRANGER, GROUP = 7, 8, 9, -100500
SECRET = ("桥梁", "白石", "baishi", "加固", "机密备注", "江禾")


@pytest.fixture
def owners():
    return frozenset({OWNER})


@pytest.fixture
def hidden_one(store, make, entry, clock):
    """A second, limited report in two versions, with a note; the group is its working group."""

    def version(words, name):
        return store.load(
            make([
                entry("2", 2, "桥梁养护不及时", [(None, f"{words}加固桥梁12座。", "done", "加固")]),
                entry("3", 3, "桥梁检测流于形式", [(None, "加固制度。", "done", "加固")]),
            ], title="中共白石县委关于巡察整改进展情况的通报", issuer="中共白石县委", inspected="白石县", published="2025-05-20"),
            name, clock(),
        ).version  # fmt: skip

    old, new = version("", "baishi.txt"), version("已经", "baishi-2.txt")
    store.do(name_editor, EDITOR, "江禾", OWNER, clock())
    store.do(limit, new.report, OWNER, clock())
    store.do(admit, new.report, Admitted(GROUP, "整改工作组"), OWNER, clock())
    key = store.headings(new.id)[0].key
    said = Fresh(key, new.report, "done", False, "机密备注", EDITOR, "江禾", EDITOR, 0, clock().isoformat())
    store.do(record, said, clock().isoformat(), [("document", "f1", "桥梁.pdf")])
    return old, new, key


def shown(written) -> str:
    return str(
        [{k: v for k, v in each.items() if k in ("text", "answer", "reply_markup", "caption")} for each in written]
    )


SAID = [
    *(f"/{name}" for name in COMMANDS), "/status 2", "/measures 2", "/source 2", "/issues", "/search 桥梁", "/history 2", "/diff", "/digest", "/reports",
    "问题2进展", "桥梁养护", "桥梁加固了多少座", "白石县的报告里问题2", "白石县桥梁养护得怎么样", "各报告的桥梁", "所有报告里桥梁加固了多少", "青岚县和白石县的桥梁比较",
    "status of issue 2", "bridges", "报告是谁发布的", "有几份报告", "/start", "/help", "那3呢", "/settings report", "/settings",
]  # fmt: skip


@pytest.mark.parametrize("said", SAID)
async def test_what_is_said(chat, hidden_one, said):
    words = [word for word in SECRET if word not in said]  # a reply may repeat what was asked
    assert not [word for word in words if word in shown(await chat.says(said, chat=STRANGER, person=STRANGER))]


def forged(old, new, key) -> list[str]:
    report = new.report
    views = [
        f"{view}:{version.id}:0:zh:{issue}"
        for view in ("status", "measures", "source", "metric")
        for version in (old, new)
        for issue in ("i001", "i002")
    ]
    return [
        *views, f"list:{new.id}:0:zh:/", f"list:{new.id}:0:zh:done/桥梁", *(f"new:{view}" for view in views),
        f"search:{new.id}:0:zh:桥梁", f"diff:{old.id}:{new.id}:0:zh::0", f"diff:{old.id}:{new.id}:0:zh:{key}:0", f"new:diff:{old.id}:{new.id}:0:zh:{key}:0",
        f"history:k{key}:0:zh", f"history:r{report}:0:zh", "file:1:zh", f"reports:use:{report}:0:zh", "reports:page:0:0:zh",
        f"manage:open:{report}:0:zh", f"manage:ask:{report}:{new.id}:zh", f"load:public:{report}:zh", "load:yes:1:zh",
        f"set:zh:report:use 0 {report}", "set:zh:report:page 0",
    ]  # fmt: skip


async def test_what_is_pressed(chat, hidden_one, store):
    (mine,) = await chat.says("问题1", chat=STRANGER, person=STRANGER)
    for data in forged(*hidden_one):
        written = shown(await chat.presses_data(data, mine, by=STRANGER))
        assert not [word for word in SECRET if word in written], data
    (answer,) = await chat.says("问题2", chat=STRANGER, person=STRANGER)
    assert "河道巡查流于形式" in answer["text"]


@pytest.mark.parametrize("text", ["", "2", "桥梁", "桥梁养护不及时", "谁发布的", "加固桥梁12座"])
def test_what_is_sought_inline(store, hidden_one, text):
    found = find_results(store, Sought(STRANGER, text, "", "zh"))
    words = [word for word in SECRET if word not in text]
    assert not [word for word in words if word in str(found)]


def test_an_offset_of_a_version_one_may_not_see_finds_nothing(store, hidden_one):
    assert find_results(store, Sought(STRANGER, "桥梁", f"{hidden_one[1].id}.0", "zh")).shown == ()


async def test_a_report_chosen_before_it_was_limited(chat, hidden_one, store, clock):
    _, new, _ = hidden_one
    store.do(lambda db: db.execute("DELETE FROM limited"))
    store.set_focus(STRANGER, new.report)
    (answer,) = await chat.says("问题2", chat=STRANGER, person=STRANGER)
    assert "桥梁养护不及时" in answer["text"]
    store.do(limit, new.report, OWNER, clock())
    for said in ("问题2", "那它的措施呢", "/search 加固", "/reports"):
        words = [word for word in SECRET if word not in said]
        assert not [w for w in words if w in shown(await chat.says(said, chat=STRANGER, person=STRANGER))]
    for label in ("措施", "原文"):
        (note,) = await chat.presses(answer, label, person=STRANGER)
        assert "已不在台账里" in note["answer"]


@pytest.mark.parametrize(("where", "who"), [(OWNER, OWNER), (EDITOR, EDITOR), (GROUP, STRANGER)])
async def test_the_working_group_sees_it_with_its_notes(chat, hidden_one, where, who):
    (answer,) = await chat.says("问题2进展", chat=where, person=who)
    for word in ("桥梁养护不及时", "机密备注", "江禾"):
        assert word in answer["text"]
    (log,) = await chat.says("/history 2", chat=where, person=who)
    assert "机密备注" in log["text"]


async def test_of_a_public_report_strangers_see_the_status_not_who_and_why(chat, hidden_one, store):
    store.do(lambda db: db.execute("DELETE FROM limited"))
    (answer,) = await chat.says("问题2进展", chat=STRANGER, person=STRANGER)
    assert "登记状态：</b>已完成（" in answer["text"]
    assert "机密备注" not in answer["text"]
    assert "江禾" not in answer["text"]
    (log,) = await chat.says("/history 2", chat=STRANGER, person=STRANGER)
    assert log["text"].startswith("谁在何时登记了什么，只对这份报告的工作组、编辑和负责人可见。")
    assert "江禾" not in str(find_results(store, Sought(STRANGER, "2", "", "zh")))
