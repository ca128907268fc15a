"""Any text is read without an exception, with spans inside it and quotes that equal it, the same twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parsers.model import Report, Span
from parsers.reading import read_text

LAYOUTS = sorted((Path(__file__).parent.parent / "layouts").glob("*.txt"))
PIECES = [
    "一、", "（一）", "1.", "（1）", "①", "反馈问题：", "整改情况：", "关于“", "”的问题", "一是", "二是", "。", "，", "；", "\n", " ",
    "该问题已完成整改", "责任单位：", "整改时限：", "2024年12月底前", "增长6.5%", "3.2万元", "《", "》", "(", ")", "☑已完成", "|", "\t",
    "序号", "分别", "下一步", "县水利局", "态(tài)", "\u200b", "“", "下降", "完成率88.9%", "123个问题", "第三项", "不到位",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=400), st.lists(st.sampled_from(PIECES), max_size=80).map("".join))


def check(report: Report, text: str) -> None:
    assert report.text == text

    def inside(span: Span | None) -> bool:
        return span is None or 0 <= span[0] <= span[1] <= len(text)

    for issue in report.issues:
        assert inside(issue.problem_span)
        assert inside(issue.response_span)
        assert issue.problem is None or issue.problem == report.quote(issue.problem_span or (0, 0))
        assert issue.response is None or issue.response == report.quote(issue.response_span or (0, 0))
        for measure in issue.measures:
            assert measure.text == report.quote(measure.span)
            assert measure.assessed.words == report.quote(measure.assessed.span)
        for stated in (issue.stated, issue.deadline, *issue.fields):
            assert stated is None or inside(stated.span)
    for metric in report.metrics:
        assert metric.quote == report.quote(metric.span)
    assert all(inside(warning.span) and warning.message for warning in report.warnings)
    assert len({issue.id for issue in report.issues}) == len(report.issues)
    assert len({issue.ref for issue in report.issues}) == len(report.issues)


@given(TEXTS)
@settings(max_examples=300)
def test_any_text(text: str) -> None:
    report = read_text(text)
    check(report, text)
    assert read_text(text) == report


def test_torn_quotation_marks_put_a_heading_inside_the_response_before() -> None:
    text = "1.关于\n完成整改台账不全。“问题的整改3.”问题的整改\n1.关于“关于“。\n1.关于“”问题的整改"
    check(read_text(text), text)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A fixture with lines glued, dropped or shuffled, or a stretch cut out of it."""
    lines = draw(st.sampled_from(LAYOUTS)).read_text(encoding="utf-8").split("\n")
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(0, len(lines) - 2)))
        kind = draw(st.sampled_from(["glue", "drop", "swap", "cut"]))
        if kind == "glue" and at + 1 < len(lines):
            lines[at : at + 2] = [lines[at] + lines[at + 1]]
        elif kind == "drop" and len(lines) > 1:
            del lines[at]
        elif kind == "swap" and at + 1 < len(lines):
            lines[at], lines[at + 1] = lines[at + 1], lines[at]
        else:
            line = lines[at]
            a, b = sorted((draw(st.integers(0, len(line))), draw(st.integers(0, len(line)))))
            lines[at] = line[:a] + line[b:]
    return "\n".join(lines)


@pytest.mark.skipif(not LAYOUTS, reason="no fixtures")
@given(damaged())
@settings(max_examples=150, suppress_health_check=[HealthCheck.data_too_large])
def test_damaged_reports(text: str) -> None:
    report = read_text(text)
    check(report, text)
    assert read_text(text) == report
