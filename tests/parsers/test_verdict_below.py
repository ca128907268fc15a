"""Findings of several sentences in a line of their own, with what became of them right below."""

from __future__ import annotations

from parsers.reading import read_text

LETTER = """松浦区水务局关于审计整改情况的报告
区审计局：
现将整改情况报告如下。
一、财务管理方面
（一）往来款清理不及时，涉及账款140万元。经办人员交接不清。
该问题已完成整改。区水务局清理账款126万元。
（二）资产台账不全，漏登泵车3辆。盘点走过场。
该问题正在整改，预计2031年6月底前完成。区水务局补登泵车2辆。
（三）合同签订不规范。
该问题已完成整改。区水务局修订合同文本。
松浦区水务局
2031年3月2日
"""


def test_a_finding_is_its_whole_line() -> None:
    report = read_text(LETTER)
    told = [(issue.ref, issue.problem, issue.section) for issue in report.issues]
    assert told == [
        ("1", "往来款清理不及时，涉及账款140万元。经办人员交接不清。", "财务管理方面"),
        ("2", "资产台账不全，漏登泵车3辆。盘点走过场。", "财务管理方面"),
        ("3", "合同签订不规范。", "财务管理方面"),
    ]
    assert not report.warnings
