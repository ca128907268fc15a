"""A finding with everything told of it in one line, its labels parted by semicolons; fields behind bullets."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

_PAGE = """关于葫芦镇河道督导反馈问题整改情况的报告
县河长办：
现将整改情况报告如下：
1、排口溢流，苇塘沟有3处排口直排{gap}整改情况：封堵排口3处，接管412米；责任人：刘××；完成时间：4月12日；整改结果：已完成。
2、河岸堆土{gap}整改情况：清运土方960方，补种草皮；责任人：陈××；完成时间：4月20日；整改结果：已完成。
3、网箱未拆{gap}整改情况：拆除网箱38口，余5口待出鱼；责任人：孙××；完成时间：6月底；整改结果：持续推进。
4、护栏缺失{gap}整改情况：加装护栏270米；责任人：周××；完成时间：4月15日；整改结果：已完成。
葫芦镇人民政府
2032年4月25日
"""


@pytest.mark.parametrize("gap", ["；", "。", "。\n"])
@pytest.mark.parametrize(("old", "new"), [("", ""), ("；责任人", "。责任人"), ("责任人", "责任单位")])
def test_facts_behind_the_response_are_fields(gap: str, old: str, new: str) -> None:
    page = _PAGE.format(gap=gap)
    issues = read_text(page.replace(old, new) if old else page).issues
    assert [one.number for one in issues] == [1, 2, 3, 4]
    assert [(one.response or "").strip("。") for one in issues] == [
        "封堵排口3处，接管412米",
        "清运土方960方，补种草皮",
        "拆除网箱38口，余5口待出鱼",
        "加装护栏270米",
    ]
    assert [one.stated.value if one.stated else None for one in issues] == ["done", "done", "ongoing", "done"]
    assert [one.deadline and one.deadline.words for one in issues] == ["4月12日", "4月20日", "6月底", "4月15日"]


def test_a_single_one_is_left_in_the_words() -> None:
    page = "关于整改情况的报告\n1、排口直排未封堵。\n整改情况：封堵3处；责任人：刘××。\n2、岸坡失管。\n整改情况：补种草皮。\n"
    assert read_text(page).issues[0].response == "封堵3处；责任人：刘××。"


_BULLETS = """# 巡视整改情况通报

## 问题一 设备闲置

> 3台质谱仪开机不足百小时。

- 整改举措：调剂质谱仪2台，纳入共享平台。
- 责任部门：设备处
- 完成情况：已完成

## 问题二 危化品超量存放

- 整改举措：移出乙醚42升，加装智能柜16台。
- 责任部门：保卫处
- 完成情况：推进中
"""


@pytest.mark.parametrize("bullet", ["- ", "* ", "· ", "● "])
def test_bullets_before_labels_belong_to_no_text(bullet: str) -> None:
    issues = read_text(_BULLETS.replace("- ", bullet)).issues
    assert [one.response for one in issues] == ["调剂质谱仪2台，纳入共享平台。", "移出乙醚42升，加装智能柜16台。"]
    assert [(one.problem or "")[-1] for one in issues] == ["。", "放"]
    assert [one.organisations for one in issues] == [("设备处",), ("保卫处",)]
    assert [one.stated and one.stated.value for one in issues] == ["done", "ongoing"]
