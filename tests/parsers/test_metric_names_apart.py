"""Names of figures that stand together: what each of them counts, and what is said of its neighbour alone."""

from __future__ import annotations

import pytest

from parsers.reading import read_text


def _named(sentence: str) -> list[tuple[str, str]]:
    report = read_text(f"关于巡察整改进展情况的通报\n\n2024年6月20日\n1.反馈问题:工作不够扎实\n整改情况:{sentence}\n")
    return [(m.quote, m.name) for m in report.metrics]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "今年春、秋两季共放养鱼苗9万尾,分别为4万尾、5万尾。",
            [
                ("9万尾", "春、秋两季共放养鱼苗数"),
                ("4万尾", "春季放养鱼苗数"),
                ("5万尾", "秋季放养鱼苗数"),
            ],
        ),
        (
            "柳坪、杉坪两镇共搬迁群众310户,分别为120户、190户。",
            [
                ("310户", "柳坪、杉坪两镇共搬迁群众户数"),
                ("120户", "柳坪镇搬迁群众户数"),
                ("190户", "杉坪镇搬迁群众户数"),
            ],
        ),
        ("衬砌南干渠7公里、北干渠4公里。", [("7公里", "衬砌南干渠长度"), ("4公里", "衬砌北干渠长度")]),
        (
            "青石水库总氮浓度由每升1.8毫克降至每升0.9毫克。",
            [("1.8毫克", "每升青石水库总氮浓度"), ("0.9毫克", "每升青石水库总氮浓度")],
        ),
        ("推动86户与企业签订购销合同。", [("86户", "推动与企业签订购销合同户数")]),
        ("督促12家工厂与职工签订合同。", [("12家", "督促与职工签订合同的工厂数")]),
        (
            "投入310万元整修学生公寓9栋、教学楼4栋。",
            [("310万元", "投入整修学生公寓"), ("9栋", "整修学生公寓数"), ("4栋", "整修教学楼数")],
        ),
        (
            "整修学生公寓9栋,剩余2栋学生公寓计划10月底前完工。",
            [("9栋", "整修学生公寓数"), ("2栋", "剩余学生公寓计划完工数")],
        ),
        (
            "设计床位500张,是旧院区的2.5倍。",
            [("500张", "设计床位数"), ("2.5倍", "设计床位为旧院区的倍数")],
        ),
        ("对巡查不及时的7名巡查员予以约谈。", [("7名", "约谈的巡查不及时巡查员数")]),
        ("走访3个乡的46个村。", [("3个", "走访乡数"), ("46个", "走访乡村数")]),
    ],
)
def test_each_is_named_by_what_is_said_of_it(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert _named(sentence) == expected


@pytest.mark.parametrize("said", ["完成年度计划的106.7%。", "年度计划完成率达到92.5%。", "仅完成计划的61.5%。"])
def test_what_was_done_of_a_plan_is_no_goal(said: str) -> None:
    report = read_text(f"关于巡察整改进展情况的通报\n\n1.反馈问题:工作不够扎实\n整改情况:清淤山塘,{said}\n")
    assert [m.target for m in report.metrics] == [False]
