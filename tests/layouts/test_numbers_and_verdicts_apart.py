"""Numbers, verdicts and conclusions in lines of their own, beside what they belong to; what is no finding's own."""

from __future__ import annotations

import pytest

from parsers.model import Issue
from parsers.reading import read_text

# Each finding as (problem, response, status in words, status)
_FOUND = (
    ("游泳馆救生员无证上岗，早场只有一人值守。", "清退无证人员3名，新聘持证救生员8名。", "已完成", "done"),
    ("更衣室储物柜损坏，未完成修理的有46个。", "一是更换储物柜60个。二是每周巡检一次。", "正在推进", "ongoing"),
    ("水质检测记录补填，两个月没有抽检。", "委托第三方每周抽检，结果贴在入口。", "已完成并长期坚持", "done_keep"),
    ("停车场道闸抬杆收费不开票据。", "补开票据312张，因设备停产，道闸没有更换。", "未完成", "late"),
)
_HEAD = "蓼花洲体育中心关于专项检查问题整改情况的通报\n2034年3月，区体育局对中心开展检查，现将整改情况通报如下。\n\n"
_FOOT = "\n蓼花洲体育中心\n2034年8月2日\n"
_HAN = "一二三四"
_NARROW = str.maketrans("，：；（）【】", ",:;()[]")


def _page(item: str) -> str:
    return (
        _HEAD
        + "".join(
            item.format(n=n, c=_HAN[n - 1], p=p, r=r, s=s, title=p.strip("。"))
            for n, (p, r, s, _) in enumerate(_FOUND, 1)
        )
        + _FOOT
    )


def _gist(issue: Issue) -> tuple[int | None, str, str, str | None]:
    stated = issue.stated.value if issue.stated else None
    return (issue.number, (issue.problem or "").strip("。"), (issue.response or "").strip("。"), stated)


def _expected(*, stated: bool) -> list[tuple[int, str, str, str | None]]:
    return [(n, p.strip("。"), r.strip("。"), v if stated else None) for n, (p, r, _, v) in enumerate(_FOUND, 1)]


def _read(page: str) -> list[tuple[int | None, str, str, str | None]]:
    found = [_gist(one) for one in read_text(page).issues]
    narrow = [_gist(one) for one in read_text(page.translate(_NARROW)).issues]
    assert [(n, len(p), len(r), s) for n, p, r, s in found] == [(n, len(p), len(r), s) for n, p, r, s in narrow]
    return found


@pytest.mark.parametrize("bullet", ["", "◎", "■ ", "★"])
@pytest.mark.parametrize("title", ["问题{c}（{s}）", "问题{n}（{s}）", "反馈问题{c}【{s}】", "隐患{n}（{s}）"])
@pytest.mark.parametrize("labels", ["【检查发现】{p}\n【整改做法】{r}", "存在问题：{p}\n整改情况：{r}"])
def test_a_verdict_behind_the_number_in_a_line_above_the_finding(bullet: str, title: str, labels: str) -> None:
    assert _read(_page(f"{bullet}{title}\n{labels}\n\n")) == _expected(stated=True)


@pytest.mark.parametrize("word", ["督导意见", "评议意见", "代表建议", "监督员意见", "群众意见"])
@pytest.mark.parametrize("behind", ["整改落实{n}：{r}\n", "整改落实：{r}\n", "\n办理情况：{r}\n"])
def test_findings_counted_by_the_name_of_what_was_said(word: str, behind: str) -> None:
    assert _read(_page(word + "{n}：{p}" + behind)) == _expected(stated=False)


@pytest.mark.parametrize("title", ["{c}、对“{title}”问题的整改落实情况", "（{c}）关于“{title}”问题的整改"])
@pytest.mark.parametrize("label", ["整改结论", "完成情况", "整改进度", "办结情况"])
@pytest.mark.parametrize("step", ["（1）清退摊点4处。\n（2）", "1.召开现场会。\n2."])
def test_a_conclusion_behind_steps_of_which_the_last_tells_what_is_lacking(title: str, label: str, step: str) -> None:
    page = _page(f"{title}\n{step}{{r}}\n{label}：{{s}}\n\n")
    for text in (page, page.translate(_NARROW)):
        issues = read_text(text).issues
        assert [(one.number, (one.problem or "")[:4]) for one in issues] == [
            (n, p[:4]) for n, (p, *_) in enumerate(_FOUND, 1)
        ]
        assert [(one.response or "")[-5:] for one in issues] == [r[-5:] for _, r, *_ in _FOUND]
        assert [one.stated and one.stated.value for one in issues] == [value for *_, value in _FOUND]


@pytest.mark.parametrize("number", ["（{n}）", "（{c}）", "{n}."])
@pytest.mark.parametrize("pair", ["整改前：{p}→整改后：{r}", "整改前：{p}\n整改后：{r}", "整改前：{p}。整改后：{r}"])
def test_places_numbered_above_what_was_before_and_after(number: str, pair: str) -> None:
    places = ("东塘馆", "西塘馆", "南塘馆", "北塘馆")
    items = [
        f"{number.format(n=n, c=_HAN[n - 1])}{place}\n{pair.format(p=p, r=r)}\n\n"
        for n, (place, (p, r, *_)) in enumerate(zip(places, _FOUND, strict=True), 1)
    ]
    found = [_gist(one) for one in read_text(_HEAD + "".join(items) + _FOOT).issues]
    assert found == _expected(stated=False)


_CLOSINGS = (
    "以上进展情况将适时更新。来信请寄：蓼花洲体育中心综合部收。",
    "上述整改情况将每季度向社会公布一次。",
    "后续进展将在中心公众号持续发布。",
    "哪一条没改好，直接在前台说，也可打电话0000-5103346。",
    "发现还有类似情况的，拨打0000-5103346，我们当天处理。",
)


@pytest.mark.parametrize("closing", _CLOSINGS)
@pytest.mark.parametrize("item", ["{n}.{p}\n整改情况：{r}\n", "{c}、关于“{title}”的问题。完成情况：{s}。{r}\n\n"])
def test_what_closes_a_page_is_no_part_of_the_last_response(closing: str, item: str) -> None:
    issues = read_text(_page(item).removesuffix(_FOOT) + closing + "\n" + _FOOT).issues
    assert len(issues) == len(_FOUND)
    assert (issues[-1].response or "").endswith("道闸没有更换。")


@pytest.mark.parametrize(
    "told",
    ["公布监督电话0000-5103346，接到来电9个。", "热线改为0000-5103346，由专人值守。"],
)
def test_a_telephone_that_was_set_up_is_a_response(told: str) -> None:
    page = (
        _HEAD
        + f"1.{_FOUND[0][0]}\n整改情况：清退无证人员3名。\n2.投诉没有人接听。\n整改情况：增加接线员2名。\n{told}\n{_FOOT}"
    )
    assert (read_text(page).issues[-1].response or "").endswith(told)


@pytest.mark.parametrize(
    "told",
    [
        "群众拨打0000-5103346即可报修，全年受理报修1200件。\n二是开展回访。该问题已完成整改。",
        "群众拨打0000-5103346即可报修，全年受理报修1200件。",
        "有关整改进展将在网站公开。\n二是群众随时可打0000-5103346。\n三是完善制度。该问题已完成整改。",
        "上述整改情况将每季度公布。该问题正在整改。",
    ],
)
def test_a_line_that_tells_where_to_call_closes_no_response_that_goes_on(told: str) -> None:
    page = (
        _HEAD
        + f"1.{_FOUND[0][0]}\n整改情况：一是清退3名。\n二是培训5名。\n2.报修没有人接听。\n整改情况：一是完善制度。\n{told}\n{_FOOT}"
    )
    assert (read_text(page).issues[-1].response or "").endswith(told)


_COUNTS = """蓼花洲市卫生系统巡察整改工作情况
市卫健委党组对三轮巡察的整改情况进行了统计，现将结果公布如下。
一、总体情况。三轮巡察反馈问题860个，已完成整改791个，正在整改52个，未完成17个。
二、分机构情况。医院反馈问题410个，已完成整改380个；卫生院反馈问题450个，已完成整改411个。
三、分类别情况。收费类问题205个，已完成整改198个；采购类问题317个，已完成整改280个。
四、分区县情况。苇塘区反馈问题290个，已完成整改271个；柳汀县反馈问题236个，已完成整改220个。
五、追缴和问责情况。退还患者费用63.4万元，给予处分21人。
六、制度建设情况。新建制度142项，修订制度86项。
"""


def test_sections_of_counts_are_no_items() -> None:
    report = read_text(_COUNTS)
    assert (report.facts.kind, report.issues) == ("counts", ())
    assert report.facts.counts[0].total == 860


def test_a_chapter_on_how_rectification_was_set_going_is_no_item() -> None:
    page = """中共蓼花洲研究所委员会关于巡视整改进展情况的通报
根据院党组安排，2033年5月，院党组巡视组对研究所党委开展了巡视。
一、组织开展整改情况
所党委召开党委会10次研究整改，制定措施73条。
二、聚焦主业，抢占高地
（一）凝练方向。一是撤并单元5个。二是揭榜项目9项。
（二）开放仪器。46台仪器并入公共平台，利用率升至81%。
（三）转化成果。设立转化岗位4个，授权费到账260万元。
"""
    assert [(one.response or "")[:4] for one in read_text(page).issues] == ["凝练方向", "开放仪器", "转化成果"]


_FOUND_BY_ACTING = """中共蓼花洲水务公司委员会关于巡察整改进展情况的通报
2034年3月，市委第二巡察组对公司开展了巡察，7月反馈了意见。现将整改进展情况通报如下。
一、反馈问题整改情况
1.更换管网。更换3公里，发现漏点问题8个，已整改8个。
2.加强巡查。巡查12次，排查隐患问题5个，其中已整改4个。
3.清理欠费。清理30万元。
4.规范采购。自查问题6个，已整改6个。
"""


def test_actions_that_found_more_and_mended_it_are_items() -> None:
    issues = read_text(_FOUND_BY_ACTING).issues
    assert [(one.response or "")[:4] for one in issues] == ["更换管网", "加强巡查", "清理欠费", "规范采购"]


def test_counts_in_half_of_the_items_are_no_report_of_counts_where_the_others_are_actions() -> None:
    page = _COUNTS.replace("五、追缴和问责情况。", "五、追缴多收费用。").replace(
        "四、分区县情况。苇塘区", "四、查处违规收费。苇塘区查处违规，"
    )
    assert len(read_text(page).issues) == 5
    halved = _COUNTS.replace("四、分区县情况。苇塘区", "四、群众评价情况。苇塘区发卷8份，").partition("六、")[0]
    assert read_text(halved).issues == ()
