"""What most of a page's findings do tells how to read the one that does otherwise."""

from __future__ import annotations

import pytest

from parsers.model import Issue
from parsers.reading import read_text

# Each finding as (section, problem, response, status); the second is worded as no shortcoming.
_FOUND = (
    ("北营村", "冷库租给村干部亲属。", "收回冷库1座，重新公开招租，年租金12.6万元。", "问题已解决。", "done"),
    ("北营村", "秸秆站改作棋牌室经营。", "清走牌桌4张，恢复收储。", "", None),
    ("南坡村", "果园道路没有硬化。", "硬化道路1.7公里，余下300米待雨季后施工。", "问题正在解决之中。", "ongoing"),
    ("南坡村", "水费账目多年不公开。", "补公开账目9期，2户欠费仍有争议。", "问题至今未解决。", "late"),
    ("东崖村", "祠堂修缮款一票多报。", "退回1.3万元，对经办人诫勉谈话。", "问题已解决。", "done"),
)
_HEAD = "桑干镇党委关于巡察村党组织反馈问题整改情况的公示\n现将三个村的整改情况公示如下，公示期7天。\n"
_FOOT = "公示期内，对上述情况有异议的，请向镇纪委反映，电话0000-7700112。\n桑干镇党委\n2032年4月6日\n"
LABELS = ("整改结果：", "整改进展情况\n", "**整改进展情况**\n", "【整改落实】")
LEADS = (("", ""), ("——", ""), ("**", "**"), ("● ", ""))


def _page(label: str, lead: tuple[str, str]) -> str:
    page, section = _HEAD, ""
    for title, problem, response, status, _ in _FOUND:
        page += "" if title == section else f"\n{title}\n"
        page, section = page + f"{lead[0]}{problem}{lead[1]}\n{label}{response}{status}\n", title
    return page + _FOOT


def _gist(issue: Issue) -> tuple[str, str, str | None]:
    return (issue.problem or "", issue.response or "", issue.stated.value if issue.stated else None)


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("lead", LEADS)
def test_findings_in_paragraphs_between_the_titles_of_their_sections(label: str, lead: tuple[str, str]) -> None:
    issues = read_text(_page(label, lead)).issues
    assert [_gist(one) for one in issues] == [(p, r + said, value) for _, p, r, said, value in _FOUND]
    assert [one.number for one in issues] == [None] * len(_FOUND)


_LETTER = """关于2031年度财务检查问题整改情况的复函
陵阳市国有资产监督管理委员会：
现将我公司整改情况函复如下。
一、{first}
{before}新建台账6本，收回借款14万元。
二、工程尾款拖欠未付。
该事项已整改。支付尾款230万元。
三、劳保用品采购未比价。
该事项正在推进整改。已比价采购2批。
四、门面房租金收缴不及时。
{behind}追缴租金19万元，签订补充协议3份。
五、{last}
成立专班，全年调度4次。
特此函复。
陵阳市公共交通有限公司
2032年2月9日
"""


@pytest.mark.parametrize("before", ["", "该事项已整改。"])
@pytest.mark.parametrize("behind", ["", "该事项已整改。"])
def test_a_finding_without_a_verdict_counts_on_from_those_with_one(before: str, behind: str) -> None:
    page = _LETTER.format(first="备用金长期未清理。", before=before, behind=behind, last="下一步打算")
    issues = read_text(page).issues
    assert [one.number for one in issues] == [1, 2, 3, 4]
    assert [one.stated and one.stated.value for one in issues] == [
        "done" if before else None,
        "done",
        "ongoing",
        "done" if behind else None,
    ]
    assert issues[0].response == f"{before}新建台账6本，收回借款14万元。"
    assert issues[3].response == f"{behind}追缴租金19万元，签订补充协议3份。"


@pytest.mark.parametrize("last", ["整改中存在的困难和不足", "尚未完成整改的问题及原因", "存在的差距"])
def test_what_remains_to_do_is_no_finding(last: str) -> None:
    page = _LETTER.format(first="备用金长期未清理。", before="该事项已整改。", behind="", last=last)
    assert [one.number for one in read_text(page).issues] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("整改持续推进", "ongoing"),
        ("整改工作正在有序推进", "ongoing"),
        ("整改已完成", "done"),
        ("整改合格", "done"),
        ("整改方案正在编制", None),
        ("整改率达到90%", None),
    ],
)
def test_the_last_clause_tells_what_became_of_it(said: str, value: str | None) -> None:
    page = f"关于巡察整改情况的通报\n1.路灯失修。\n整改情况：更换灯头66个，{said}。\n2.公厕失管。\n整改情况：改造公厕2座。\n"
    first = read_text(page).issues[0]
    assert (first.stated.value if first.stated else None) == value


def test_comments_of_a_page_are_no_words() -> None:
    page = "关于巡视整改进展情况的通报\n## 一、压实政治责任，推进整改\n召开会议3次。\n## 二、做强产业\n1.培育集群。新增企业4家。\n"
    page += "2.盘活土地。盘活土地90亩。\n\n<!--more-->\n\n## 三、守住底线\n1.严防事故。建成卡口5处。\n2.治理污水。改造管网2公里。\n"
    assert [one.response for one in read_text(page).issues] == [
        "培育集群。新增企业4家。",
        "盘活土地。盘活土地90亩。",
        "严防事故。建成卡口5处。",
        "治理污水。改造管网2公里。",
    ]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("正在整改，预计2034年3月底前完成。", "ongoing"),
        ("正在持续整改，力争年底前整改到位。", "ongoing"),
        ("正在建设，预计2034年3月底前完成。", None),
        ("3处正在整改，预计2034年3月底前完成。", None),
        ("正在整改6处，预计2034年3月底前完成。", None),
    ],
)
def test_a_last_sentence_with_a_promise_tells_where_it_stands(said: str, value: str | None) -> None:
    page = (
        f"关于巡察整改情况的通报\n1.路灯失修。\n整改情况：更换灯头66个。{said}\n2.公厕失管。\n整改情况：改造公厕2座。\n"
    )
    first = read_text(page).issues[0]
    assert (first.stated.value if first.stated else None) == value
