"""The picture: what it shows of each shape of report, how it is drawn, and what happens without a font."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from handlers import due_font
from handlers.digest_chart import Bar, Chart, Pair, chart_of
from handlers.digest_compose import outgoing
from handlers.digest_picture import draw
from handlers.digest_scope import scope_of
from handlers.digest_sections import STATUSES
from handlers.digest_state import gather
from handlers.period_words import period_words
from handlers.picture_canvas import WIDTH, lines_of
from handlers.picture_font import found_font, installed_font
from parsers.model import Count, CountPart, Facts, Report
from parsers.reading import read_text
from store import subscriptions
from store.extent import Extent
from store.ledger_view import Basis, Heard
from store.schedule import Schedule
from store.subscriptions import Filters, Subscription

ROOT = Path(__file__).parents[2]
FIRST = datetime(2025, 12, 10, 1, tzinfo=UTC)
NOW = FIRST + timedelta(days=14)
WANTED = Subscription(7, None, Schedule(3, 540, "Asia/Shanghai"), by=7, state="on")
FONT = installed_font()
drawn = pytest.mark.skipif(FONT is None, reason="no font with Chinese characters on this machine")


def read(path: str) -> Report:
    return read_text((ROOT / path).read_text(encoding="utf-8"))


def state_of(store, *reports: Report, filters: Filters = Filters()):  # noqa: B008
    for n, report in enumerate(reports):
        store.load(report, "a.txt", FIRST + timedelta(days=n))
    wanted = Subscription(7, None, WANTED.schedule, by=7, filters=filters)
    basis = told_the_first(store) if len(reports) > 1 else Basis()
    return gather(store, scope_of(store, wanted, basis), NOW)


def told_the_first(store) -> Basis:
    first = store.history(store.current().report)[-1]
    return Basis((Heard(Extent(first.report, first.id, 0, 0), FIRST),))


def chart(store, *reports: Report, **more) -> Chart | None:
    return chart_of(state_of(store, *reports, **more), "zh")


SAMPLE, LATER = "samples/hedu-2025.txt", "samples/hedu-2025-later.txt"


# What it shows


def test_sections_and_figures_of_one_version(empty_store):
    shown = chart(empty_store, read(SAMPLE))
    assert (shown.done, shown.total.counts) == ("已完成 19 / 27", (("done", 19), ("ongoing", 8)))
    assert [(bar.name, bar.total) for bar in shown.bars] == [
        ("贯彻上级决策部署", 11), ("保障和改善民生", 10), ("落实全面从严治党责任", 6),
    ]  # fmt: skip
    assert sum(bar.total for bar in shown.bars) == shown.total.total
    first = shown.pairs[0]
    assert (first.name, first.before, first.before_when, first.after, first.after_when) == (
        "问题1　全县茶叶精深加工率", "21.4%", "2023年", "34.8%", "2025年1—6月",
    )  # fmt: skip
    assert first.share == pytest.approx((21.4 / 34.8, 1.0))
    assert "上为问题" in shown.pairs_title


def test_figures_that_changed_between_two_versions(empty_store):
    shown = chart(empty_store, read(SAMPLE), read(LATER))
    assert shown.news == "退回1　进展3　新增1　消失1"
    assert ("问题2(2)　标准厂房入驻率", "82.3%", "85.9%") in [(p.name, p.before, p.after) for p in shown.pairs]
    assert "上为此前" in shown.pairs_title


def test_a_filter_is_named_and_counts_only_what_fits(empty_store):
    shown = chart(empty_store, read(SAMPLE), filters=Filters(section="民生"))
    assert shown.total.total == 10
    assert "只看：民生" in shown.version


def test_a_report_of_counts(empty_store):
    counts = (
        Count("督察反馈的问题", 34, "个", (CountPart("已完成", 30, "done"), CountPart("正在办", 4, "ongoing")), None, None, (0, 5)),
        Count("信访件", 12, "件", (CountPart("办结", 12, "done"),), None, None, (0, 5)),
        Count("措施", 9, "项", (CountPart("已完成", 9, "done"), CountPart("已销号", 5, "done")), None, None, (0, 5)),
    )  # fmt: skip
    shown = chart(empty_store, Report("通报", Facts("通报", "counts", counts=counts), (), (), ()))
    assert (shown.total.name, shown.total.counts) == ("督察反馈的问题", (("done", 30), ("ongoing", 4)))
    assert [bar.name for bar in shown.bars] == ["信访件"], "parts that overlap are not stacked"


@pytest.mark.parametrize(
    "path",
    [
        "tests/layouts/f14_province_classes.txt",
        "tests/layouts/f13_county_plan.txt",
        "tests/layouts/f09_petition_dust.txt",
    ],
)
def test_nothing_to_draw(empty_store, path):
    assert chart(empty_store, read(path)) is None


def test_without_sections(empty_store):
    shown = chart(empty_store, read("tests/layouts/f12_county_ten.txt"))
    assert shown.bars == ()
    assert shown.total.counts == (("done", 7), ("ongoing", 2), ("late", 1))


def test_many_sections_are_put_together(empty_store, make, entry):
    entries = [
        entry(str(n), n, f"第{n}个事项", [("一是", "已办。", "done", "已办")], section=f"第{n}部分")
        for n in range(1, 15)
    ]
    shown = chart(empty_store, make(entries))
    assert len(shown.bars) == 8
    assert (shown.bars[-1].name, shown.bars[-1].total) == ("其余7个部分", 7)


@pytest.mark.parametrize(
    ("period", "zh", "en"),
    [
        (None, "", ""),
        ("now", "目前", "now"),
        ("2023", "2023年", "2023"),
        ("2025-10", "2025年10月", "2025-10"),
        ("2025-06-30", "2025年6月30日", "2025-06-30"),
        ("2025-01/2025-06", "2025年1—6月", "2025-01–06"),
        ("2021/2023", "2021—2023", "2021—2023"),
        ("2024-Q1", "2024-Q1", "2024-Q1"),
    ],
)
def test_periods(period, zh, en):
    assert (period_words(period, "zh"), period_words(period, "en")) == (zh, en)


# How it is drawn

LABELS = {status: status for status in STATUSES}
WIDE = Chart(
    "周报", "很长的报告标题" * 20, "第1版", Bar("", tuple((s, n) for n, s in enumerate(STATUSES, 1))), "已完成 1 / 21", "依据", "退回1",
    "各部分", (Bar("名称很长的部分" * 12, (("done", 400), ("late", 1))), Bar("空", (("unknown", 1),))),
    "数字", (Pair("名" * 90, "1.2亿元", "2023年", "第3位", "", None), Pair("率", "0%", "", "12%", "目前", (0.0, 1.0))), LABELS,
)  # fmt: skip


@drawn
def test_it_is_a_light_png_of_a_telephones_width():
    data = draw(WIDE, FONT)
    page = Image.open(BytesIO(data))
    assert (page.format, page.width) == ("PNG", WIDTH)
    assert 600 < page.height < 2500
    assert len(data) < 150_000
    assert draw(WIDE, FONT) == data, "the same chart is the same picture"


@drawn
def test_the_sample_is_light(empty_store):
    assert len(draw(chart(empty_store, read(SAMPLE), read(LATER)), FONT)) < 150_000


@drawn
def test_words_are_wrapped_and_shortened():
    font = FONT.size(30)
    lines = lines_of("第一项，第二项，" * 30, font, 500, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(font.getlength(line) <= 500 for line in lines)
    assert lines[0].endswith("，")
    assert lines_of("短", font, 500, 2) == ["短"]
    assert lines_of("宽" * 3, font, 1, 1) == ["宽…"]


@drawn
def test_each_status_has_a_pattern_of_its_own():
    """In grey, as a colour-blind reader may see them, no two statuses look alike."""
    seen = set()
    for status in STATUSES:
        bar = Bar("", ((status, 1),))
        one = Chart("t", "r", "v", bar, "d", "b", "", "", (), "", (), dict.fromkeys(STATUSES, ""))
        grey = Image.open(BytesIO(draw(one, FONT))).convert("L")
        seen.add(grey.crop((60, 300, 260, 340)).tobytes())
    assert len(seen) == len(STATUSES)


# Fonts


def test_no_font_in_an_empty_folder(tmp_path):
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    assert found_font([tmp_path, tmp_path / "missing"]) is None


def test_a_font_without_chinese_is_no_font(tmp_path):
    latin = next((p for p in Path("/usr/share/fonts").rglob("DejaVuSans.ttf")), None)
    if latin is None:
        pytest.skip("no Latin font on this machine")
    (tmp_path / "latin.ttf").write_bytes(latin.read_bytes())
    assert found_font([tmp_path]) is None


@drawn
def test_an_unknown_font_with_chinese_is_found(tmp_path):
    (tmp_path / f"unheard-of{FONT.path.suffix}").symlink_to(FONT.path)
    assert found_font([tmp_path]) is not None


def test_without_a_font_the_digest_goes_out_as_text(empty_store):
    state = state_of(empty_store, read(SAMPLE))
    made = outgoing(state, "zh", None)
    assert made.picture is None
    assert "各部分" in made.texts[0]
    if FONT is not None:
        assert outgoing(state, "zh", FONT).picture is not None
        assert outgoing(state, "zh", FONT).texts == made.texts


class TestWarning:
    @pytest.fixture(autouse=True)
    def no_font(self, monkeypatch):
        monkeypatch.setattr(due_font, "installed_font", lambda: None)

    def test_each_owner_is_told_once_and_only_where_somebody_subscribed(self, empty_store):
        warn = due_font.font_warning(frozenset({5, 4}))
        assert list(warn(empty_store, NOW)) == []
        empty_store.do(subscriptions.keep, WANTED, NOW)
        dues = list(warn(empty_store, NOW))
        assert [(due.kind, due.chat, due.period) for due in dues] == [
            ("notice", 4, "font-missing"),
            ("notice", 5, "font-missing"),
        ]
        assert "fonts-noto-cjk" in dues[0].compose().texts[0]
        empty_store.write(lambda db: db.execute(
            "INSERT INTO sends (chat, topic, kind, period, part, state, silent, next_try, due_at, composed_at)"
            " VALUES (4, 0, 'notice', 'font-missing', 0, 'sent', 0, 0, 0, 0)"
        )).result()  # fmt: skip
        assert [due.chat for due in warn(empty_store, NOW)] == [5]

    def test_nothing_is_said_where_there_is_a_font(self, empty_store, monkeypatch):
        monkeypatch.setattr(due_font, "installed_font", object)
        empty_store.do(subscriptions.keep, WANTED, NOW)
        assert list(due_font.font_warning(frozenset({5}))(empty_store, NOW)) == []
