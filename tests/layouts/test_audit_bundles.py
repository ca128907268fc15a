"""An audit's report to a people's congress whose paragraphs name what was found: each is one entry."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

_HEAD = """\
杉原县人民政府关于2030年度供水和学校建设专项审计查出问题整改情况的报告
——2031年12月19日在杉原县第九届人民代表大会常务委员会第六次会议上
县审计局局长 ×××
主任、各位副主任、各位委员：
受县人民政府委托，我向会议报告2030年度专项审计查出问题的整改情况，请予审议。
一、整改工作部署推进情况
（一）高位推动抓部署。县政府召开常务会议2次。
（二）健全机制抓规范。建立制度9项。
截至2031年11月底，审计查出的27项问题，已整改22项，整改完成率81.5%。
二、审计查出问题的具体整改情况
"""
_ITEMS = (
    (
        "水费征收方面",
        "问题7项，涉及金额642.8万元，已整改6项，正在整改1项",
        "漏抄水表、水费滞留账外",
        "县水务局补抄水表1832只，收回水费97万元。",
    ),
    (
        "管网建设方面",
        "问题12项，已整改12项",
        "虚报工程量、超进度付款",
        "核减工程价款146万元。县水务局建立联合验收机制。",
    ),
    (
        "校舍维修方面",
        "问题6项，涉及金额1412.6万元，已整改3项，部分整改1项，正在整改2项",
        "维修资金闲置",
        "县教育局拨付资金1268万元。",
    ),
    ("食堂管理方面", "问题2项，尚在研究", "食材采购未公开比价", "县教育局组织比价4次。"),
)
_TAIL = """\
三、尚未整改到位的问题及下一步工作安排
尚未整改到位的问题，有的涉及历史手续不全。下一步，县政府将逐项明确责任人。
以上报告，请予审议。
"""


def _page(opening: str = "针对", closing: str = "等问题，", items: tuple[tuple[str, ...], ...] = _ITEMS) -> str:
    body = "".join(
        f"（{c}）{title}。{counts}。{opening}{what}{closing}{done}\n"
        for c, (title, counts, what, done) in zip("一二三四", items, strict=True)
    )
    return _HEAD + body + _TAIL


def _half(text: str) -> str:
    return text.translate(str.maketrans("，：；（）", ",:;()"))


@pytest.mark.parametrize("opening", ["针对", "对", "关于"])
@pytest.mark.parametrize("closing", ["等问题，", "问题，", "的问题：", "等方面存在的问题，"])
@pytest.mark.parametrize("written", [str, _half, lambda page: page.replace("\n", "\n\n")])
def test_each_paragraph_is_one_entry(opening: str, closing: str, written: object) -> None:
    assert callable(written)
    report = read_text(written(_page(opening, closing)))
    assert report.facts.kind == "audit"
    assert [(one.ref, one.topic) for one in report.issues] == [
        (str(n), title) for n, (title, *_) in enumerate(_ITEMS, 1)
    ]
    for one, (title, _, what, done) in zip(report.issues, _ITEMS, strict=True):
        assert (one.problem or "").startswith(title)
        assert what in _fold(one.problem or "")
        assert _fold(one.response or "") == _fold(done)


def _fold(text: str) -> str:
    return _half(text).replace(",", "，")


def test_counts_state_what_became_of_an_entry() -> None:
    report = read_text(_page())
    assert [one.stated.value if one.stated else None for one in report.issues] == ["ongoing", "done", "ongoing", None]
    assert [one.stated.words if one.stated else None for one in report.issues][1] == "问题12项，已整改12项"


def test_the_counts_are_the_reports_too() -> None:
    assert [(count.scope, count.total) for count in read_text(_page()).facts.counts][:4] == [
        ("审计查出的问题", 27),
        ("水费征收方面", 7),
        ("管网建设方面", 12),
        ("校舍维修方面", 6),
    ]


def test_paragraphs_that_only_count_are_no_entries() -> None:
    body = "".join(
        f"（{c}）{title}。{counts}。{done}\n" for c, (title, counts, _, done) in zip("一二三四", _ITEMS, strict=True)
    )
    report = read_text(_HEAD + body + _TAIL)
    assert report.facts.kind == "audit"
    assert report.issues == ()


_STORIES = (
    "县水务局补抄水表1832只，收回水费97万元。对账外水费专项清查。修订抄表管理办法。",
    "核减工程价款146万元。针对验收走过场的问题，县水务局建立联合验收机制。",
    "县教育局拨付资金1268万元。剩余项目计划2032年3月底前完工。",
    "县教育局组织比价4次，食材价格下降6%。",
)


def _told(opening: str, counts: tuple[str, ...], found: str = "") -> str:
    return _HEAD + "".join(
        f"（{c}）{title}{opening}{count}。{found}{story}\n"
        for c, (title, *_), count, story in zip("一二三四", _ITEMS, counts, _STORIES, strict=True)
    )


_COUNTS = (
    "问题7项，涉及金额642.8万元，已整改6项，部分整改1项",
    "问题12项，已全部完成整改",
    "问题6项，已整改3项，正在整改3项",
    "问题2项，均已整改到位",
)


@pytest.mark.parametrize("opening", ["。", "：", "。审计查出"])
@pytest.mark.parametrize("found", ["", "主要是把关不严、资金闲置。", "问题主要表现为台账缺失、审核走过场。"])
def test_paragraphs_that_tell_what_was_done_are_entries(opening: str, found: str) -> None:
    report = read_text(_told(opening, _COUNTS, found) + _TAIL)
    assert report.facts.kind == "audit"
    assert [(one.number, one.topic) for one in report.issues] == [(n, item[0]) for n, item in enumerate(_ITEMS, 1)]
    assert [one.response for one in report.issues] == list(_STORIES)
    assert all((one.problem or "").endswith(found or "。") for one in report.issues)
    assert [one.stated and one.stated.value for one in report.issues] == ["ongoing", "done", "ongoing", "done"]


def test_all_done_with_some_left_states_nothing() -> None:
    page = _told("。", ("问题7项，已全部完成整改，正在整改1项", *_COUNTS[1:])) + _TAIL
    assert read_text(page).issues[0].stated is None


def test_one_that_only_counts_beside_others_is_an_entry() -> None:
    page = _page().replace("针对虚报工程量、超进度付款等问题，", "")
    issues = read_text(page).issues
    assert [one.number for one in issues] == [1, 2, 3, 4]
    assert issues[1].problem == "管网建设方面。问题12项，已整改12项。"
    assert issues[1].response == "核减工程价款146万元。县水务局建立联合验收机制。"
    assert issues[1].stated
    assert issues[1].stated.value == "done"


_ACTIONS = """\
杉原职业学院党委关于落实巡视整改情况的通报
现将有关情况通报如下。
一、坚持立德树人，提升培养质量
（一）优化专业结构。停招专业6个，新增专业3个。
（二）加强实践教学。新建实习基地18个。
二、坚持从严治党，营造良好生态
（三）紧盯重点领域。给予党纪处分7人。
中共杉原职业学院委员会
2031年7月15日
"""


def test_actions_counted_in_brackets_are_named_by_what_is_printed() -> None:
    issues = read_text(_ACTIONS).issues
    assert [(one.ref, one.number) for one in issues] == [("1", None), ("2", None), ("3", None)]


def test_where_brackets_start_anew_places_name_them() -> None:
    issues = read_text(_ACTIONS.replace("（三）", "（一）")).issues
    assert [one.ref for one in issues] == ["0+1", "0+2", "0+3"]
