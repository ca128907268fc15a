"""The status at the end of a card: in tick boxes, under titles that we do not know, before closing words."""

from __future__ import annotations

import pytest

from parsers.model import Report
from parsers.reading import read_text


def stated(report: Report) -> list[str | None]:
    return [issue.stated and issue.stated.value for issue in report.issues]


BOXES = """石泉县文旅局安全生产检查整改情况表
问题编号：1 |
存在问题 |
剧场疏散指示灯损坏。 |
整改情况 |
更换指示灯22只，开展演练2次。 |
完成情况勾选 |
☑已完成 □正在整改 □未完成 |

问题编号：2 |
存在问题 |
游客中心灭火器过期。 |
整改情况 |
更换灭火器40具；其余12具已下单。 |
完成情况勾选 |
□已完成 ☑正在整改 □未完成 |

问题编号：3 |
存在问题 |
漂流救生员证件过期。 |
整改情况 |
暂停2名救生员上岗，联系补考。 |
完成情况勾选 |
□已完成 □正在整改 ☑未完成 |
"""


@pytest.mark.parametrize("title", ["完成情况勾选 |\n", "办结与否 |\n", "销号打勾\n", ""])
@pytest.mark.parametrize("tick", ["☑", "■", "√"])
def test_tick_boxes_below_a_response_are_its_status(title: str, tick: str) -> None:
    report = read_text(BOXES.replace("完成情况勾选 |\n", title).replace("☑", tick))
    assert stated(report) == ["done", "ongoing", "late"]
    assert [issue.response for issue in report.issues] == [
        "更换指示灯22只，开展演练2次。",
        "更换灭火器40具；其余12具已下单。",
        "暂停2名救生员上岗，联系补考。",
    ]


def test_bullets_of_a_response_are_no_boxes() -> None:
    report = read_text("""石泉县文旅局安全生产检查整改情况表
问题编号：1
存在问题：剧场疏散指示灯损坏。
整改时限：2031年5月底前
整改情况：分两步整改。
■更换指示灯22只。
■开展演练2次。
""")
    assert report.issues[0].response == "分两步整改。\n■更换指示灯22只。\n■开展演练2次。"
    assert stated(report) == [None]


CARDS = """丰台镇中心学校消防检查整改情况
序号1
暗访发现问题：实验室危化品未上锁。
整改结果：配备双锁柜3个，登记造册。
整改时间：2031年4月2日
状态：已完成

序号2
暗访发现问题：宿舍用电线路老化。
整改结果：更换线路600米，剩余一栋楼等待招标。
整改时间：——
状态：申请延期

序号3
暗访发现问题：食堂燃气报警器失灵。
整改结果：更换报警器6只。
整改时间：——
状态：未完成

学校将以此为鉴，健全《安全台账》等5项制度，确保师生平安。

联系电话：0000-1234
丰台镇中心学校
2031年6月1日
"""


@pytest.mark.parametrize("label", ["暗访发现问题", "专项督查反馈问题", "安全检查指出的问题", "问题"])
def test_what_closes_a_page_takes_no_status_from_the_last_issue(label: str) -> None:
    report = read_text(CARDS.replace("暗访发现问题", label))
    assert stated(report) == ["done", "extended", "late"]
    assert [issue.problem for issue in report.issues] == [
        "实验室危化品未上锁。",
        "宿舍用电线路老化。",
        "食堂燃气报警器失灵。",
    ]
    assert report.issues[-1].response == "更换报警器6只。"


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("因恒温机组流标，该问题正在整改，预计2031年9月底前完成", "ongoing"),
        ("藏品全部补录，该问题已完成整改，并接受了复查", "done"),
        ("剩余3万元已起诉，目前该问题正在协调解决", "ongoing"),
        ("另有2处暗渠仍在勘测，该问题整改正在推进，预计2031年9月底前完成", "ongoing"),
        ("渠长全部到岗，该问题整改到位", "done"),
        ("监控室涉及产权，此项任务尚未完成，已制定替代方案", "late"),
        ("组织考试2次，该问题完成整改后，将另行公布", None),
        ("检查组反馈时，该问题尚未整改，今年新聘讲解员2名", None),
    ],
)
def test_a_clause_about_the_issue_states_its_status(sentence: str, value: str | None) -> None:
    report = read_text(f"""柳坪区博物馆关于区纪委反馈问题整改情况的报告
1.库房监测设备老化。
整改情况：更换传感器36只。{sentence}。
2.藏品账物不符。
整改情况：核对藏品4120件。
""")
    assert stated(report) == [value, None]


@pytest.mark.parametrize(
    "closing",
    [
        "后续，我馆将每月通报进展，直至全部销号。电话：0000-77120。",
        "接下来，我馆将逐项跟踪3项任务。",
        "我馆将举一反三，完善《库房制度》等8项制度。",
        "整改永远在路上。全馆将接续用力。",
    ],
)
def test_what_is_to_come_is_no_part_of_the_last_response(closing: str) -> None:
    report = read_text(f"""柳坪区博物馆关于区纪委反馈问题整改情况的报告
1.库房监测设备老化。
整改情况：更换传感器36只。
后续又校准2次。
2.藏品账物不符。
整改情况：核对藏品4120件。
{closing}
柳坪区博物馆
""")
    assert [issue.response for issue in report.issues] == ["更换传感器36只。\n后续又校准2次。", "核对藏品4120件。"]
