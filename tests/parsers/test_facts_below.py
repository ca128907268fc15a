"""Facts in a line below a heading belong to its finding; findings without any number are no damage."""

from __future__ import annotations

import pytest

from parsers.model import Report
from parsers.reading import read_text

FACTS = """青桥县卫生局关于县委巡察反馈意见整改情况的报告
县委巡察组：现将整改情况报告如下。
（一）公共卫生方面
1．家庭医生“签而不约”
主要表现：签约居民8.3万人，随访记录完整的不足一半。
整改成效

开展签约服务核查，随访记录完整率提高到81%。
2．慢病管理数据失真
主要表现：抽查100份档案，有17份数值相同。
整改成效

对17份档案逐一更正。

配发设备240台。
（二）监管方面
1．诊所“带病运行”
主要表现：28家诊所未接受过检查。
整改成效

完成检查。
"""


def told(report: Report) -> list[tuple[str, str | None]]:
    return [(issue.ref, (issue.problem or "").partition("\n")[0]) for issue in report.issues]


@pytest.mark.parametrize("lead", ["主要表现：", "具体表现为：", "检查发现，", "【主要表现】", ""])
def test_a_finding_is_its_title_and_the_facts_below_it(lead: str) -> None:
    report = read_text(FACTS.replace("主要表现：", lead))
    assert told(report) == [("一.1", "家庭医生“签而不约”"), ("一.2", "慢病管理数据失真"), ("二.1", "诊所“带病运行”")]
    assert [(issue.problem or "").endswith("。") for issue in report.issues] == [True] * 3
    assert (report.issues[2].response or "") == "完成检查。"
    assert not report.warnings


LETTER = """关于报送《青桥县第二医院审计问题整改情况》的函
根据审计意见，现将有关情况报送如下。
1、药品采购未全部在平台进行
审计指出，2030年线下采购药品64.3万元。
整改结果：
已完成。
停止线下采购。
2、耗材库存管理粗放
①骨科耗材账实不符
审计指出，60个品规中账实不符的有13个。
整改结果：
已完成。
对全部耗材进行盘点。
②高值耗材使用不可追溯
审计指出，病历中未粘贴条码的有9份。
整改结果：
部分完成。
上线扫码出入库系统。
3、医疗收费
审计指出，重复收取护理费2.16万元。
整改结果：
未完成。
退还患者的款项正在核对。
专此函达。
青桥县第二医院
2031年9月27日
"""


@pytest.mark.parametrize("numbers", ["1、2、3、", "一、二、三、"])
def test_sub_findings_are_numbered_below_their_group(numbers: str) -> None:
    text = LETTER
    for old, new in zip("123", numbers[::2], strict=True):
        text = text.replace(f"\n{old}、", f"\n{new}、")
    report = read_text(text)
    assert [(issue.number, issue.sub, issue.stated and issue.stated.value) for issue in report.issues] == [
        (1, None, "done"),
        (2, 1, "done"),
        (2, 2, "ongoing"),
        (3, None, "late"),
    ]
    assert report.issues[1].response == "已完成。\n对全部耗材进行盘点。"
    assert report.issues[3].response == "未完成。\n退还患者的款项正在核对。"
    assert not report.warnings


def test_a_result_that_is_only_a_status_stands_beside_the_response() -> None:
    report = read_text("""青桥县第二医院审计问题整改情况的报告
1、药品采购不规范
整改结果：已完成
整改情况：停止线下采购，公开通报结果。
2、收费不规范
整改结果：正在整改
整改情况：退还患者241人次。
""")
    assert [(issue.stated and issue.stated.value, issue.response) for issue in report.issues] == [
        ("done", "停止线下采购，公开通报结果。"),
        ("ongoing", "退还患者241人次。"),
    ]


AUDIT = """青桥市审计局关于2030年度审计查出问题整改情况的报告
主任、各位委员：我受市政府委托，报告审计查出问题整改情况。
一、国有企业审计整改情况
会计信息不实问题。2家企业少计收入1860万元。
处理和整改情况：市国资委督促2家企业调整账目。
违规出借资金问题。1家企业出借资金3000万元。
处理和整改情况：企业收回本金1200万元。该问题正在持续整改。
二、政府投资项目审计整改情况
多计工程价款问题。9个项目多计价款1522万元。
处理和整改情况：扣减工程款1522万元。该问题已全部整改到位。
三、下一步工作打算
督促有关单位。
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [("", ""), ("审计整改情况", ""), ("问题。", "。"), ("\n会", "\n●会"), ("处理和整改情况：", "**整改情况**：")],
)
def test_findings_without_numbers(old: str, new: str) -> None:
    report = read_text(AUDIT.replace(old, new) if old else AUDIT)
    assert [(issue.problem or "")[:4] for issue in report.issues] == ["会计信息", "违规出借", "多计工程"]
    assert [(issue.response or "").rpartition("，")[2].rpartition("。该")[2] for issue in report.issues] == [
        "市国资委督促2家企业调整账目。",
        "问题正在持续整改。",
        "问题已全部整改到位。",
    ]
    sections = [issue.section for issue in report.issues]
    assert sections[0] == sections[1] != sections[2]
    assert not any(issue.damage for issue in report.issues)
