"""What a digest says: the first one, a new version, records of members, nothing new, filters, a doubtful one before."""

from __future__ import annotations

import html
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from handlers.digest_compose import compose_digest, digest_key, outgoing
from handlers.digest_scope import scope_of
from handlers.digest_sections import sections, short_name
from handlers.digest_state import State, gather
from handlers.keyboards import decode
from parsers.model import Count, CountPart, Facts, Report
from parsers.reading import read_text
from store import follows, progress, visibility
from store.extent import Extent
from store.ledger_view import Basis, Heard
from store.schedule import Schedule
from store.subscriptions import Filters, Subscription

SAMPLES = Path(__file__).parents[2] / "samples"
FIRST = datetime(2025, 12, 10, 1, tzinfo=UTC)
LATER = FIRST + timedelta(days=8)
NOW = FIRST + timedelta(days=14)
WANTED = Subscription(7, None, Schedule(3, 540, "Asia/Shanghai"), by=7)


def sample(name: str) -> Report:
    return read_text((SAMPLES / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def readings() -> tuple[Report, Report]:
    return sample("hedu-2025.txt"), sample("hedu-2025-later.txt")


@pytest.fixture
def one(open_copy, readings):
    return open_copy("digest-one", lambda store: first_version(store, readings))


@pytest.fixture
def two(open_copy, readings):
    def fill(store):
        first_version(store, readings)
        store.load(readings[1], "hedu.txt", LATER)

    return open_copy("digest-two", fill)


def first_version(store, readings) -> None:
    store.load(readings[0], "hedu.txt", FIRST)
    store.do(visibility.renew_owners, [7])  # who see the notes of updates


def record(store, ref: str, status: str | None, note: str, days: float, **more) -> progress.Update:
    version = store.current()
    key = next(h.key for h in store.headings(version.id) if h.ref == ref)
    at = progress.utc(FIRST + timedelta(days=days))
    fresh = progress.Fresh(key, version.report, status, False, note, 5, "李四", 7, 0, at)
    return store.do(progress.record, replace(fresh, **more), at).update


def heard(store, sure: datetime | None, unsure: datetime | None = None) -> Basis:
    """What a chat knows from a digest composed at one moment, and from a doubtful one at another."""

    def at(moment: datetime) -> Heard:
        version = next(
            v for v in store.history(store.current().report) if datetime.fromisoformat(v.loaded_at) <= moment
        )
        ids = "SELECT ifnull(max(id), 0) FROM updates WHERE at <= ?"
        update = store.read(lambda db: db.execute(ids, [progress.utc(moment)]).fetchone()[0])
        return Heard(Extent(version.report, version.id, update, 0), moment)

    return Basis(*(((at(moment),) if moment else ()) for moment in (sure, unsure)))


def said(store, basis: Basis = Basis(), wanted: Subscription = WANTED, now: datetime = NOW, **more) -> str:  # noqa: B008
    made = compose_digest(store, wanted, basis, now, **more)
    assert made is not None
    assert all(len(text) <= 4096 for text in made.texts)
    return html.unescape("\n".join(made.texts))


def test_the_first_introduces_the_report(one):
    text = said(one, now=FIRST)
    for words in [
        "周报　2025年第50周</b>（12-08 至 12-14）",
        "第一份周报",
        "省委第六巡视组 → 禾渡县",
        "全部27条：已完成19，推进中8。",
        "状态的依据：原文写明11条，按措施判断16条。",
        "报告原文的总数：省委第六巡视组反馈的问题27个，已完成整改15个",
        "· 保障和改善民生方面：10条，已完成8，推进中2",
        "· 问题9　农村供水保障有短板：2025年10月底前，已过40天；推进中（原文写明）",
        "还没有完成（8）",
    ]:
        assert words in text
    assert "退回" not in text


def test_a_new_version_is_told_by_meaning(two):
    text = said(two, heard(two, FIRST))
    for words in [
        "2025-12-10 的周报以来的变化",
        "第1版 → 第2版",
        "退回：状态不如旧版（1）</b>\n· 问题6(1)",
        "新增的条目（1）</b>\n· 问题8(1)",
        "新版没有的条目（1）</b>\n· 问题1(2)",
        "全县农村自来水普及率：91.3%（2025-06-30） → 94.8%（2025-11-30）",
        "个数字有变动，见逐条对照",
        "· 问题1　培育茶叶主导产业用力不够：2025年12月底前，还有7天",
    ]:
        assert words in text
    assert "第一份" not in text
    assert (
        text.index("退回") < text.index("进展：") < text.index("新增的") < text.index("时限（") < text.index("数字前后")
    )


def test_in_english(two):
    text = said(two, heard(two, FIRST), language="en")
    assert "Weekly digest, week 52 of 2025" in text
    assert "· Issue 6(1): 药品耗材集中采购执行不严 — done → ongoing (stated)" in text


def test_nothing_new_is_short(one):
    text = said(one, heard(one, FIRST))
    assert "2025-12-10 的周报以来没有变化" in text
    assert "· 1、2、2(1)、5、5(1)、9、10、12" in text
    assert len(text) < len(said(one)) * 0.75


def test_only_when_something_changed(one, readings):
    wanted = replace(WANTED, only_changes=True)
    assert compose_digest(one, wanted, heard(one, FIRST), FIRST + timedelta(days=7)) is None
    assert compose_digest(one, wanted, Basis(), NOW) is not None, "the first one is always said"
    one.load(readings[1], "hedu.txt", LATER)
    assert compose_digest(one, wanted, heard(one, FIRST), NOW) is not None
    assert compose_digest(one, wanted, heard(one, NOW), NOW + timedelta(days=7)) is None


def test_a_time_limit_that_passed_is_a_change(two):
    wanted, after = replace(WANTED, only_changes=True), datetime(2026, 1, 2, 1, tzinfo=UTC)
    assert "2025年12月底前，已过2天" in said(two, heard(two, NOW), wanted, after)
    assert compose_digest(two, wanted, heard(two, after), after + timedelta(days=7)) is None


def test_records_of_members_count_first_and_are_told_with_their_authors(two):
    record(two, "10", "done", "全部治理完成", 9)
    record(two, "12", None, "征求意见已结束", 9)
    text = said(two, heard(two, FIRST))
    assert "登记的进展（2）" in text
    assert "· 问题10　防范山洪地质灾害基础薄弱：已完成（李四，2025-12-19 09:00）\n　　“全部治理完成”" in text
    assert "· 问题12　年轻干部培养储备不足：备注（李四" in text
    assert "登记1条" in text
    assert "问题10" not in text.split("还没有完成")[1].split("点下面")[0]
    assert "登记的进展" not in said(two, heard(two, NOW), now=NOW + timedelta(days=7))


def test_what_was_undone(two):
    told = record(two, "10", "done", "", 1)
    by = progress.Fresh(told.key, told.report, None, False, "", 6, "王五", 7, 0, progress.utc(NOW - timedelta(days=1)))
    two.do(progress.undo, told.id, by)
    assert "此前的登记已撤销（王五" in said(two, heard(two, FIRST + timedelta(days=2)))
    assert "登记的进展" not in said(two, heard(two, FIRST)), "never told, so not taken back either"
    quiet = compose_digest(two, replace(WANTED, only_changes=True), heard(two, LATER), NOW)
    assert quiet is not None
    assert compose_digest(two, replace(WANTED, only_changes=True), heard(two, NOW), NOW) is None


def test_what_was_recorded_and_taken_back_meanwhile_is_no_news(two):
    taken = record(two, "10", "done", "", 10)
    by = progress.Fresh(
        taken.key, taken.report, None, False, "", 6, "王五", 7, 0, progress.utc(NOW - timedelta(days=1))
    )
    two.do(progress.undo, taken.id, by)
    assert compose_digest(two, replace(WANTED, only_changes=True), heard(two, LATER), NOW) is None


def test_what_an_uncertain_digest_told_is_repeated_and_marked(two):
    record(two, "12", None, "早", 8.5)
    record(two, "2", None, "晚", 12)
    unsure = FIRST + timedelta(days=9)
    text = said(two, heard(two, FIRST, unsure))
    assert "2025-12-19 的周报可能没有送达" in text
    assert "“早”\n　　↺" in text
    assert "“晚”\n　　↺" not in text
    assert "“该问题正在推进”\n　　↺" in text
    before_it = said(two, heard(two, FIRST, FIRST + timedelta(days=7)))
    assert "“该问题正在推进”\n　　↺" not in before_it, "the version was loaded after the doubtful one"


@pytest.mark.parametrize(
    ("filters", "inside", "outside"),
    [
        (Filters(section="民生"), ["只看：民生", "符合的11条（全部27条）", "问题6(1)"], ["问题2(1)", "问题5　"]),
        (Filters(status="ongoing"), ["只看：推进中的条目", "问题6(1)", "问题9　"], ["问题8　", "问题7　"]),
        (Filters(words="供水"), ["只看：供水", "问题9(1)"], ["问题6(1)", "报告总体"]),
        (Filters(section="没有这一部分"), ["没有符合的条目（全部27条）", "以来没有变化"], ["问题9"]),
    ],
)
def test_filters(two, filters, inside, outside):
    text = said(two, heard(two, FIRST), replace(WANTED, filters=filters))
    assert [words for words in inside if words not in text] == []
    assert [words for words in outside if words in text] == []


def test_a_report_loaded_after_the_last_digest_is_introduced(one, make, entry):
    known = heard(one, FIRST)
    bridges = make([entry("2", 2, "桥梁养护不及时", [(None, "已加固桥梁。", "done", "已加固")])], title="另一份通报")
    one.load(bridges, "bridges.txt", LATER)
    assert "2025-12-10 的周报讲的是另一份报告；这一份是第一次讲" in said(one, known)


def test_no_report_no_digest(empty_store):
    assert compose_digest(empty_store, WANTED, Basis(), NOW) is None


def follow(store, kind: str, key: int = 0, words: str = "") -> None:
    version = store.current()
    store.do(
        follows.follow, follows.Wish(7, 0, version.report, kind, key, "", words, "zh", 7, "林溪", progress.utc(FIRST))
    )


def key_of(store, ref: str) -> int:
    return next(h.key for h in store.headings(store.current().id) if h.ref == ref)


def test_what_is_followed_stands_first_with_a_star(two):
    follow(two, "issue", key_of(two, "9"))
    follow(two, "body", words="县水务局")
    text = said(two, heard(two, FIRST))
    assert "★ 关注的条目有动静（2）</b>\n· 5、9" in text
    forward = text.split("进展：")[1]
    assert forward.index("★问题5") < forward.index("★问题9") < forward.index("· 问题2(1)")


def test_only_what_is_followed(two):
    follow(two, "issue", key_of(two, "9"))
    text = said(two, heard(two, FIRST), replace(WANTED, filters=Filters(followed=True)))
    assert "只看：关注的条目" in text
    assert "· 问题9　农村供水保障有短板：推进中 → 已完成" in text
    assert "问题6(1)" not in text


def test_notes_are_for_the_working_group(two):
    record(two, "12", "done", "内部情况", 9)
    assert "“内部情况”" in said(two, heard(two, FIRST))
    others = said(two, heard(two, FIRST), replace(WANTED, chat=-100))
    assert "内部情况" not in others
    assert "· 问题12　年轻干部培养储备不足：已完成（工作组成员" in others
    assert digest_key(two, WANTED, heard(two, FIRST)) != digest_key(two, replace(WANTED, chat=-100), heard(two, FIRST))


# Shapes of reports, without a ledger


def state_of(report: Report, store) -> State:
    store.load(report, "a.txt", FIRST)
    return gather(store, scope_of(store, WANTED, Basis()), NOW)


def test_a_report_of_counts_only(empty_store):
    counts = (Count("环保督察反馈的问题", 34, "个", (CountPart("已完成", 30, "done"),), None, None, (0, 5)),)
    text = outgoing(
        state_of(Report("整改情况通报", Facts("通报", "counts", counts=counts), (), (), ()), empty_store), "zh", None
    ).texts[0]
    assert "· 环保督察反馈的问题：34个 已完成30个" in html.unescape(text)


def test_a_long_report_is_parted_between_items_and_capped(empty_store, make, entry):
    entries = [
        entry(str(n), n, f"第{n}个事项办理不够及时" + "某" * 40, [("一是", "正在办。", "ongoing", "正在")])
        for n in range(1, 80)
    ]
    made = outgoing(state_of(make(entries), empty_store), "zh", None)
    assert len(made.texts) <= 3
    assert "……另有67条" in made.texts[-1]
    assert sum(len(row) for row in made.buttons) <= 100


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("（二）保障和改善民生方面", "保障和改善民生"),
        ("一、聚焦党的领导方面存在的问题", "聚焦党的领导"),
        ("作风方面", "作风"),
        ("问题整改情况", "问题整改情况"),
    ],
)
def test_section_names_are_shortened(printed, expected):
    assert short_name(printed) == expected


def test_sections_of_parts_are_those_of_their_issue(one):
    state = gather(one, scope_of(one, WANTED, Basis()), NOW)
    assert [(s.name, s.counts.total()) for s in sections(state)] == [
        ("贯彻上级决策部署方面", 11),
        ("保障和改善民生方面", 10),
        ("落实全面从严治党责任方面", 6),
    ]


# One content for many chats


def test_chats_with_the_same_knowledge_share_a_content(two):
    wanted, other = replace(WANTED, chat=-7), replace(WANTED, chat=-8)
    moment = FIRST + timedelta(seconds=40)
    assert digest_key(two, wanted, heard(two, FIRST)) == digest_key(two, other, heard(two, moment))
    hash(digest_key(two, WANTED, heard(two, FIRST)))


@pytest.mark.parametrize(
    "other",
    [
        (replace(WANTED, filters=Filters(words="供水")), (FIRST,)),
        (replace(WANTED, only_changes=True), (FIRST,)),
        (replace(WANTED, schedule=Schedule(3, 540, "America/Lima")), (FIRST,)),
        (WANTED, (None,)),
        (WANTED, (LATER + timedelta(hours=1),)),
        (WANTED, (FIRST, LATER)),
    ],
)
def test_what_makes_another_content(two, other):
    wanted, moments = other
    assert digest_key(two, WANTED, heard(two, FIRST)) != digest_key(two, wanted, heard(two, *moments))


def test_a_record_makes_another_content(two):
    before = digest_key(two, WANTED, heard(two, FIRST))
    record(two, "10", "done", "", 9)
    assert digest_key(two, WANTED, heard(two, FIRST)) != before


def test_a_language_makes_another_content(two):
    before = digest_key(two, WANTED, heard(two, FIRST))
    two.set_language(7, "en")
    assert digest_key(two, WANTED, heard(two, FIRST)) != before
    assert "Weekly digest" in said(two, heard(two, FIRST))


# Buttons


def test_each_issue_has_one_button_that_opens_it(two):
    made = compose_digest(two, WANTED, heard(two, FIRST), NOW)
    labels = [label for row in made.buttons for label, _ in row]
    assert len(labels) == len(set(labels))
    assert labels[:2] == ["6(1)", "2(1)"]
    assert labels[-2:] == ["逐条对照", "全部条目"]
    assert all(len(data.encode()) <= 64 for row in made.buttons for _, data in row)
    gone = next(data for row in made.buttons for label, data in row if label == "1(2)")
    place = decode(gone.removeprefix("new:")).place
    assert two.version(place.version).number == 1, "what is gone opens in the version that had it"


class TestPressing:
    @pytest.fixture
    def store(self, two):
        return two

    @pytest.fixture
    async def sent(self, chat, two):
        made = compose_digest(two, WANTED, heard(two, FIRST), NOW)
        keys = [[{"text": label, "callback_data": data} for label, data in row] for row in made.buttons]
        return {"chat_id": "7", "message_id": 5000, "reply_markup": {"inline_keyboard": keys}}

    async def test_an_issue_opens_in_a_new_message(self, chat, sent):
        (opened,) = await chat.presses(sent, "6(1)")
        assert not opened["edited"]
        assert "药品耗材集中采购执行不严" in opened["text"]

    async def test_the_comparison_opens_in_a_new_message_and_pages_there(self, chat, sent):
        (opened,) = await chat.presses(sent, "逐条对照")
        assert not opened["edited"]
        assert "两版对照" in opened["text"]
        (second,) = await chat.presses(opened, "下一页")
        assert second["edited"]

    async def test_all_issues(self, chat, sent):
        (opened,) = await chat.presses(sent, "全部条目")
        assert "反馈问题共27条" in opened["text"]

    @pytest.mark.parametrize("data", ["new:x", "new:diff:7:8:0:zh::0", "new:status:77:0:zh:i001"])
    async def test_what_is_gone_is_said(self, chat, sent, data):
        (answer,) = await chat.presses_data(data, sent)
        assert answer["answer"]
