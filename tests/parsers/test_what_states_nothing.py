"""What sounds like a verdict and is none: when rectification was begun, what became of one step, one part, one check."""

from __future__ import annotations

import pytest

from parsers.model import Issue
from parsers.reading import read_text

HEAD = "关于柳汀县委巡察反馈问题整改情况的通报\n现将整改情况通报如下。\n"


def _issues(*answers: str) -> tuple[Issue, ...]:
    items = (f"{n}.设施{n}建设慢，存在短板问题。\n整改情况：{answer}\n" for n, answer in enumerate(answers, 1))
    return read_text(f"{HEAD}{''.join(items)}柳汀县水利局\n2034年10月1日\n").issues


def _stated(answer: str) -> str | None:
    (issue,) = _issues(answer)
    return issue.stated.value if issue.stated else None


@pytest.mark.parametrize(
    "answer",
    [
        "该问题已于2034年3月启动整改。",
        "该问题已于6月部署整改。正在清理。",
        "该问题已于9月提交整改。",
        "均已于8月交由镇村整改。",
        "该问题已于去年开始整改。",
        "该问题已于年内列为重点整改。",
        "已于7月转入长期整改。",
        "已于5月完成整改方案。",
    ],
)
def test_when_rectification_was_set_going_is_no_verdict(answer: str) -> None:
    assert _stated(answer) is None


@pytest.mark.parametrize(
    "answer",
    [
        "该问题已于2034年3月完成整改。",
        "已于8月底前完成整改。补齐台账。",
        "该问题已于6月12日办结。",
        "已于去年整改到位。",
    ],
)
def test_when_it_was_done_is_one(answer: str) -> None:
    assert _stated(answer) == "done"


@pytest.mark.parametrize(
    "answer",
    [
        "一是更换管网3公里（已完成）。二是改造泵站（推进中）。三是加强巡查（已完成）。",
        "一是增加检测频次（推进中）。二是培训人员（已完成）。",
        "增加检测频次，正在采购设备。其中人员培训（已完成）。",
        "追缴余款正在推进。修订制度（已完成）。",
        "追缴余款2万元（正在催收），修订制度（已完成）。",
    ],
)
def test_a_bracket_behind_the_last_part_is_no_verdict_on_all(answer: str) -> None:
    first, *_ = _issues(answer, "新装路灯46盏（已完成）。")
    assert first.stated is None
    assert first.response == answer


def test_a_bracket_behind_the_one_sentence_of_a_response_is_its_verdict_and_stays_in_it() -> None:
    answers = ("新装路灯46盏（已完成）。", "补齐台账，规范流程（推进中）。")
    issues = _issues(*answers)
    assert [one.stated and one.stated.value for one in issues] == ["done", "ongoing"]
    assert tuple(one.response for one in issues) == answers


@pytest.mark.parametrize(
    ("said", "stated"),
    [("验收未通过", "ongoing"), ("不通过", "ongoing"), ("未能达到序时进度", "late"), ("不符合序时进度", "late"),
     ("达到序时进度", "ongoing")],
)  # fmt: skip
def test_a_check_that_failed_is_no_delay_and_not_on_schedule_is_one(said: str, stated: str) -> None:
    assert _stated(f"新装路灯46盏。\n整改结论：{said}") == stated
