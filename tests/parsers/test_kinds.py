"""What kind of document a text is, and why it is no report."""

from __future__ import annotations

import pytest

from parsers.kinds import is_audit, is_look_alike, is_plan, kind_of, speaks_of_rectification, why_no_report
from parsers.reading import read_text

NARROW = str.maketrans("，：；（）", ",:;()")

# name, text, a word of the reason
LOOK_ALIKES = [
    ("a visit", "县委书记调研巡察整改工作\n本报讯（记者 李××）3月5日，县委书记到县住建局调研巡察整改工作。他强调，要坚决抓好整改落实。要求一要压实责任，二要注重实效。", "news"),
    ("a meeting", "市委召开巡视整改专题民主生活会\n5月9日，市委召开省委巡视整改专题民主生活会。会上，市委书记代表班子作对照检查。会议指出，要抓好整改落实。会议强调，要坚持标本兼治。", "news"),
    ("a meeting with points", "青岚县召开审计整改推进会\n3月1日，青岚县召开审计整改推进会。会议强调，\n1.压实整改责任。各单位主要负责人要亲自抓，对发现问题逐项整改。\n2.强化跟踪督办。实行对账销号。\n3.健全长效机制。完善制度。", "news"),
    ("a speech", "在全县巡察整改推进会上的讲话\n同志们：今天我们召开全县巡察整改推进会。一是提高认识。二是压实责任，问题整改不力的严肃问责。", "news"),
    ("findings", "县委第一巡察组向县卫健局党组反馈巡察情况\n日前，县委第一巡察组向县卫健局党组反馈巡察情况。巡察组指出，巡察发现的主要问题：1.落实主体责任有差距。2.医疗服务能力不足。巡察组提出以下整改意见：（一）压实责任。（二）抓好整改落实。", "findings"),
    ("audit findings", "青岚县审计局关于2023年度县本级预算执行审计结果公告\n2024年3月至5月，县审计局对县财政局进行了审计。审计发现的主要问题：（一）预算编制不完整。（二）资金拨付不及时。审计组提出以下意见：（一）完善编制。县财政局正在组织整改。", "findings"),
    ("a method", "青岚县巡察整改销号管理办法（试行）\n第一条 为规范巡察整改工作，制定本办法。\n第二条 整改完成的，予以销号。\n第三条 反馈的8个问题已完成6个的，视为基本完成。", "rule"),
    ("an opinion", "关于建立审计整改长效机制的意见\n为规范审计整改工作，现提出如下意见。\n一、压实整改责任。\n二、加强督促检查。", "rule"),
    ("a definition", "什么是“销号管理”？\n销号管理是指对整改问题逐项登记、整改完成后逐项核销的工作方法。巡察整改中常用。", "explains"),
    ("questions and answers", "整改结果认定\n问：审计查出问题的整改结果分为几类？\n答：分为三类。一是已整改。\n问：什么是持续整改？\n答：需长期坚持整改的问题。", "explains"),
    ("links", "首页 | 新闻 | 政务公开\n当前位置：首页 > 巡察整改\n关于县水利局巡察整改情况的通报 2024-05-01\n关于县教育局巡察整改情况的通报 2024-05-02\n上一页 下一页", "links"),
    ("prices", "青岚县发展和改革局关于调整供水价格的通知\n一、调整水价。居民用水调整为2.45元/立方米。\n二、执行时间。发现问题及时整改。", "does not speak"),
    ("a tender", "青岚县中医院食堂采购项目中标公告\n项目编号：QL2024-01。中标金额35万元。", "does not speak"),
]  # fmt: skip


@pytest.mark.parametrize("narrow", [False, True], ids=["full", "half"])
@pytest.mark.parametrize(("text", "word"), [row[1:] for row in LOOK_ALIKES], ids=[row[0] for row in LOOK_ALIKES])
def test_look_alikes_are_said_to_be_none_and_why(text: str, word: str, narrow: bool) -> None:
    report = read_text(text.translate(NARROW) if narrow else text)
    assert report.facts.kind == "other"
    assert report.issues == ()
    reasons = [w.message for w in report.warnings if w.code == "no-report-found"]
    assert len(reasons) == 1
    assert word in reasons[0]


ANSWERS = [
    "2024年度群众诉求办理情况通报\n12345热线全年受理群众诉求3.2万件，办结率99%。\n一、主要做法\n1.压实责任。召开会议12次。\n2.完善机制。印发制度3项。",
    "柳汀县审议意见办理情况\n根据县人大常委会对预算执行的审议意见，现将办理情况报告如下。\n一、加强收入征管。2024年收入12亿元。\n二、压减支出。压减3亿元。",
    "松石小区业主反映问题处理进展\n业主反映电梯故障。物业已维修。\n1.电梯维修完成。\n2.门禁更换完成。",
    "柳汀县人大代表建议办理情况报告\n2024年收到代表建议88件。\n一、办理情况\n（一）加强领导。召开会议12次。\n（二）强化督办。办结率98%。",
]  # fmt: skip


@pytest.mark.parametrize("text", ANSWERS)
def test_what_was_answered_without_findings_is_no_report(text: str) -> None:
    report = read_text(text)
    assert (report.facts.kind, report.issues) == ("other", ())


def test_what_was_answered_finding_by_finding_is_a_report() -> None:
    text = (
        "松石小区业主反映问题处理情况\n现将处理情况公布如下。\n1.反映问题：电梯故障多。\n处理情况：更换电梯2部。\n"
        "2.反映问题：门禁失灵。\n处理情况：更换门禁6处。\n"
    )
    assert [issue.number for issue in read_text(text).issues] == [1, 2]


COVERS = [
    "关于公开巡察整改情况的公告\n根据有关规定，现将县水利局党组巡察整改情况予以公布，详情请点击下载附件。\n附件：县水利局党组巡察整改情况.docx\n青岚县水利局\n2024年5月1日",
    "青岚县督察反馈问题整改进展情况公开\n现将省级督察反馈问题整改进展情况予以公开。整改情况详见附表。",
    "青岚县审计整改情况公示\n按照要求，现将审计查出问题整改情况公示如下（见附件）。\n附件1：整改清单（图片）",
]  # fmt: skip


@pytest.mark.parametrize("text", COVERS)
def test_a_cover_says_where_the_details_are(text: str) -> None:
    report = read_text(text)
    assert report.facts.kind == "other"
    assert [w.code for w in report.warnings] == ["details-in-attachment"]


REPORTS = [
    ("report", "青岚县水利局关于巡察整改情况的报告\n县委巡察办：\n现将整改情况报告如下。\n一、关于工程质量把关不严的问题\n整改情况：已完成整改。修订办法2项。\n二、关于财务报销不规范的问题\n整改情况：一是清退违规资金3万元。二是开展培训2次。"),
    ("report", "青岚县交通局关于审计整改情况的报告\n县审计局：\n现将整改情况报告如下。\n（一）预算编制不完整。\n该问题已完成整改。完善制度2项。\n（二）资金拨付不及时。\n该问题正在整改。已拨付120万元。"),
    ("notice", "青岚县督察反馈问题整改情况公示\n问题编号：第三项\n反馈问题：管网雨污混接。\n责任单位：县住建局\n整改时限：2024年12月底前\n整改进展：完成管网普查312公里。该问题已完成整改。"),
    ("audit", "关于2023年度县级预算执行审计查出问题整改情况的报告\n（一）部门预算方面。问题8项，涉及金额1320.5万元，已整改6项，正在整改2项。\n（二）财政管理方面。问题23项，已整改23项。"),
    ("counts", "青岚县巡察整改工作简报\n截至3月31日，全县14个被巡察单位反馈问题215个，已整改190个，整改率88.4%。"),
    ("plan", "青岚县落实省生态环境保护督察反馈意见整改方案\n为抓好整改，制定本方案。\n一、整改任务\n（一）关于污水直排问题\n责任单位：县住建局\n整改目标：消除直排口。\n整改措施：1.排查。2.建设管网。\n整改时限：2024年12月底前\n（二）关于扬尘问题\n责任单位：县住建局\n整改措施：1.加强巡查。\n整改时限：立行立改"),
]  # fmt: skip


@pytest.mark.parametrize("narrow", [False, True], ids=["full", "half"])
@pytest.mark.parametrize(("kind", "text"), REPORTS, ids=[f"{n}-{kind}" for n, (kind, _) in enumerate(REPORTS)])
def test_kinds(kind: str, text: str, narrow: bool) -> None:
    assert read_text(text.translate(NARROW) if narrow else text).facts.kind == kind


def test_a_report_that_tells_of_meetings_is_no_news() -> None:
    text = "中共青岚县委关于巡视整改进展情况的通报\n现将整改进展情况公布如下。县委召开会议9次。会议强调要抓好整改。会上作了表态发言。记者采访。"
    assert not is_look_alike(text, "中共青岚县委关于巡视整改进展情况的通报")


def test_an_empty_text_is_named() -> None:
    report = read_text(" \n ")
    assert report.facts.kind == "other"
    assert [w.code for w in report.warnings] == ["empty-text"]


def test_the_parts_decide_the_kind() -> None:
    assert kind_of("", None, notice=False, bundles=False, issues=0, counts=0, results=0) == "other"
    assert kind_of("", None, notice=True, bundles=False, issues=2, counts=0, results=2) == "notice"
    assert kind_of("", None, notice=False, bundles=False, issues=2, counts=3, results=2) == "report"
    assert kind_of("", "巡察整改方案", notice=False, bundles=False, issues=2, counts=0, results=0) == "plan"
    assert (
        kind_of("", "巡察整改方案落实情况的通报", notice=False, bundles=False, issues=2, counts=0, results=0)
        == "report"
    )
    assert (
        kind_of("", "审计查出问题整改情况的报告", notice=False, bundles=False, issues=0, counts=4, results=0) == "audit"
    )
    assert kind_of("", "巡察整改情况", notice=False, bundles=False, issues=0, counts=4, results=0) == "counts"
    assert kind_of("", "整改销号办法", notice=False, bundles=False, issues=0, counts=1, results=0) == "other"


def test_audits_plans_and_speaking_of_rectification() -> None:
    assert is_audit("", "2023年度审计查出问题整改情况的报告")
    assert not is_audit("市委巡察组反馈了意见。审计发现3个问题。审计整改到位。", "巡察整改情况的通报")
    assert is_plan("特制定本方案。", None, 0)
    assert not is_plan("特制定本方案。", None, 3)
    assert speaks_of_rectification("巡察反馈的问题已完成整改。")
    assert not speaks_of_rectification("供水企业发现问题及时整改。")
    assert why_no_report("", None) is not None
