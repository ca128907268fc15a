"""Letters as numbers, arrows beside labels, labels alone on lines, two lists side by side, rows without a header."""

from __future__ import annotations

import pytest

from parsers.model import Issue
from parsers.reading import read_text


def _stated(issues: tuple[Issue, ...]) -> list[str | None]:
    return [one.stated.value if one.stated else None for one in issues]


_LETTERS = """\
苇湾镇整改情况公示
{a}零售点与居民楼安全距离不足。
整改：已搬迁至新址，距居民楼120米。
状态：完成
{b}粉尘清扫制度未落实。
整改：建立清扫记录，停产整顿3天。
状态：完成
{c}消防水压不足。
整改：增压泵已采购，正在安装。
状态：整改中
苇湾镇应急管理办公室
2031年8月19日
"""


@pytest.mark.parametrize("form", ["隐患{}：", "{}.", "问题{}、"])
def test_letters_number_findings(form: str) -> None:
    page = _LETTERS.format(**{letter.lower(): form.format(letter) for letter in "ABC"})
    issues = read_text(page).issues
    assert [one.number for one in issues] == [1, 2, 3]
    assert [(one.problem or "")[:3] for one in issues] == ["零售点", "粉尘清", "消防水"]
    assert _stated(issues) == ["done", "done", "ongoing"]


_POINTED = """\
苇湾镇卫生院党支部巡察反馈问题整改情况
现将整改情况公布如下。
1.药房盘点流于形式。
{0} 整改情况：盘点药品412种，处理过期药品9种。
{0} 完成情况：已完成
2.村医培训次数不足。
{0} 整改情况：举办培训6期。
{0} 完成情况：正在整改
"""


@pytest.mark.parametrize("arrow", ["→", "=>", "-->"])
def test_arrows_may_point_to_labels(arrow: str) -> None:
    page = _POINTED.format(arrow)
    for text in (page, page.replace(f"\n{arrow}", arrow)):
        issues = read_text(text).issues
        assert [one.response for one in issues] == ["盘点药品412种，处理过期药品9种。", "举办培训6期。"]
        assert _stated(issues) == ["done", "ongoing"]


_ALONE = """\
苇湾镇图书馆党支部巡察反馈问题整改台账
{one}
文献数字化进度缓慢
整改
完成古籍扫描1260册。
{label}
100%
{two}
分馆开放时间不足
整改
延长12个分馆开放时间。
{label}
60%
{three}
书库通道堆放杂物
整改
清理杂物4车。
{label}
已完成
苇湾镇图书馆党支部
2031年10月21日
"""


@pytest.mark.parametrize(("label", "names"), [("进度", "一二三"), ("状态", "123"), ("完成进度", "一二三")])
def test_labels_alone_on_lines_and_a_share_done(label: str, names: str) -> None:
    one, two, three = (f"问题{name}" for name in names)
    issues = read_text(_ALONE.format(label=label, one=one, two=two, three=three)).issues
    assert [one.number for one in issues] == [1, 2, 3]
    assert [one.response for one in issues] == ["完成古籍扫描1260册。", "延长12个分馆开放时间。", "清理杂物4车。"]
    assert _stated(issues) == ["done", "ongoing", "done"]


_LISTS = """\
苇湾区城管局关于专项整治问题整改的公示
一、{first}
1.占道经营反弹，摊点占用人行道。
2.公厕保洁不及时，异味大。
3.渣土车遗撒多发。
二、{second}
1.设置疏导点3处，劝离摊点460起。
2.增配保洁员28名。
3.夜查17次，查处车辆53台。
公示期：2031年9月2日至9月6日
苇湾区城市管理局
"""


@pytest.mark.parametrize(
    ("first", "second"), [("存在问题", "整改情况"), ("反馈的主要问题", "问题整改情况"), ("审计发现问题", "整改结果")]
)
def test_a_list_of_findings_and_one_of_responses_pair_by_number(first: str, second: str) -> None:
    issues = read_text(_LISTS.format(first=first, second=second)).issues
    assert [(one.number, (one.problem or "")[:2], (one.response or "")[:2]) for one in issues] == [
        (1, "占道", "设置"),
        (2, "公厕", "增配"),
        (3, "渣土", "夜查"),
    ]


def test_lists_of_different_length_are_not_paired() -> None:
    page = _LISTS.format(first="存在问题", second="整改情况").replace("2.公厕保洁不及时，异味大。\n", "")
    assert all(one.problem is None for one in read_text(page).issues)


_ROWS = """\
苇湾县乡村振兴局审计整改结果公告
现将整改结果公告如下。
1｜资产台账登记不全，涉及214处｜补登资产214处，落实管护人员｜产业股｜已完成
2｜贴息资金拨付滞后｜补拨贴息资金87.5万元｜计财股｜正在整改
3｜收益分配未公示｜在42个村公示收益分配情况｜产业股｜已完成
苇湾县乡村振兴局
2031年8月12日
"""


@pytest.mark.parametrize("stroke", ["｜", " | ", "\t"])
def test_rows_without_a_header_are_read_by_what_they_hold(stroke: str) -> None:
    issues = read_text(_ROWS.replace("｜", stroke)).issues
    assert [one.number for one in issues] == [1, 2, 3]
    assert [(one.response or "")[:4] for one in issues] == ["补登资产", "补拨贴息", "在42个"]
    assert [one.organisations for one in issues] == [("产业股",), ("计财股",), ("产业股",)]
    assert _stated(issues) == ["done", "ongoing", "done"]
