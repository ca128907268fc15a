"""合格, 办结 and 结案 state a status where they are a whole value, and tell of one matter elsewhere."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

HEAD = "关于柳汀县委巡察反馈问题整改情况的通报\n现将整改情况通报如下。\n"


def _stated(answer: str) -> str | None:
    text = f"{HEAD}1.设施建设慢，存在短板问题。\n整改情况：{answer}\n柳汀县水利局\n2024年10月1日\n"
    (issue,) = read_text(text).issues
    return issue.stated.value if issue.stated else None


@pytest.mark.parametrize(
    "answer",
    [
        "(1)案件。结案。(2)另有2件正在办理。",
        "检查食堂3家。合格。其余2家正在改造。",
        "受理举报件3件: 办结;另有2件正在核查。",
        "抽检3批次 合格。剩余2批次仍在检测。",
        "检查食堂3家,一处(不合格)。",
        "甲项目[完结],乙项目[在建]。",
    ],
)
def test_of_one_matter_among_others_they_state_nothing(answer: str) -> None:
    assert _stated(answer) is None


@pytest.mark.parametrize(
    ("answer", "stated"),
    [("合格。", "done"), ("不合格", "late"), ("结案。", "done"), ("新装路灯12盏。\n完成情况：办结", "done"),
     ("新装路灯12盏。\n完成情况：☑合格 □不合格", "done"), ("新装路灯12盏。\n完成情况：整改不合格", "late"),
     ("新装路灯12盏。\n完成情况：东区合格，西区在建", None)],
)  # fmt: skip
def test_as_a_whole_value_they_state_one(answer: str, stated: str | None) -> None:
    assert _stated(answer) == stated
