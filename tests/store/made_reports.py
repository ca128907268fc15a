"""Hand-made readings of an invented county."""

from __future__ import annotations

from datetime import UTC, datetime

from parsers.model import Assessed, Deadline, Facts, Field, Issue, Measure, Metric, ReadingWarning, Report, Stated

NOW = datetime(2024, 7, 1, 8, 0, tzinfo=UTC)
FACTS = Facts(
    title="中共青岚县委关于巡视整改进展情况的通报",
    kind="report",
    inspected="中共青岚县委",
    inspector="省委第三巡视组",
    feedback_date="2023-10-12",
    year=2024,
)
PROBLEMS = (
    "集镇供水改造推进不力，管网漏损偏高",
    "惠农补贴发放不够及时",
    "水费收缴不规范，部分村组未出具票据",
    "干部考核结果运用不充分",
)


def make_issue(position: int, problem: str | None, *, number: int | None = None, sub: int | None = None) -> Issue:
    """An issue with one measure, all of it invented; spans are not the point here."""
    done = Assessed("done", "更换", (30, 32))
    return Issue(
        id=f"i{position}",
        ref=f"{number}({sub})" if sub else str(number) if number else f"0+{position}",
        number=number,
        sub=sub,
        between=None if number else (None, 4),
        parent=None,
        section="一、聚焦民生保障方面",
        topic=(problem or "")[:8],
        problem=problem,
        problem_span=(10, 20) if problem else None,
        response="一是更换老旧管道12公里。",
        response_span=(20, 40),
        stated=Stated("done_keep", verified=True, words="长期坚持", span=(33, 37)),
        assessed=done,
        deadline=Deadline("2024年6月底前", "2024-06-30", (38, 40)),
        documents=("《供水管理办法》",),
        organisations=("县水务局",),
        fields=(Field("责任单位", "县水务局", (0, 4)),),
        damage=() if number else ("heading-lost",),
        measures=(Measure("一是", "更换老旧管道", "更换老旧管道12公里。", (22, 34), done),),
    )


def make_metric(position: int, issue: str | None, value: float | None = 12) -> Metric:
    """A figure of an issue."""
    return Metric(
        id=f"m{position}",
        issue=issue,
        measure=0,
        name="更换老旧管道长度",
        quote="12公里",
        span=(28, 32),
        value=value,
        low=None,
        high=None,
        unit="公里",
        comparator="=",
        kind="level",
        direction=None,
        period=None,
        baseline=None,
        where="response",
        target=False,
    )


def make_report(problems: tuple[str, ...] = PROBLEMS, *, facts: Facts = FACTS, note: str = "") -> Report:
    """A report with these problems numbered from 1; ``note`` makes its text another one."""
    issues = tuple(make_issue(i, problem, number=i) for i, problem in enumerate(problems, 1))
    metrics = tuple(make_metric(i, issue.id) for i, issue in enumerate(issues, 1))
    text = f"{facts.title}\n{facts}\n{note}\n" + "\n".join(
        f"{i}.反馈问题：{problem}。" for i, problem in enumerate(problems, 1)
    )
    return Report(text, facts, issues, metrics, (ReadingWarning("number-lost", (0, 3), "看一看"),))
