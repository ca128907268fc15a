"""An invented report made by hand: all spans are true."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from parsers.model import Assessed, Deadline, Facts, Issue, Measure, Report, Stated


@dataclass
class Writer:
    """Writes a text piece by piece and says where each piece stands."""

    text: str = ""

    def put(self, piece: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += piece
        return (start, len(self.text))


@dataclass
class Entry:
    """An issue to be written: measures are (ordinal, sentence, status, verb)."""

    ref: str
    number: int | None
    problem: str | None
    measures: list[tuple[str | None, str, str, str]]
    sub: int | None = None
    between: tuple[int | None, int | None] | None = None
    parent: str | None = None
    section: str | None = None
    topic: str | None = None
    stated: tuple[str, str] | None = None
    deadline: str | None = None
    bodies: tuple[str, ...] = ()


def make_report(entries: list[Entry], **facts: Any) -> Report:
    """A report whose text holds the entries one after another, all spans true."""
    pen, issues = Writer(), []
    for place, entry in enumerate(entries):
        issues.append(_issue(pen, f"i{place + 1:03d}", entry))
    told: dict[str, Any] = {
        "title": "中共青岚县委关于巡视整改进展情况的通报",
        "issuer": "中共青岚县委",
        "published": "2025-06-30",
    }
    return Report(pen.text, Facts(**{"kind": "report", **told, **facts}), tuple(issues), (), ())


def _issue(pen: Writer, issue_id: str, entry: Entry) -> Issue:
    problem = pen.put(entry.problem) if entry.problem else None
    pen.put("\n")
    start = len(pen.text)
    stated = None
    if entry.stated:
        value, words = entry.stated
        span = pen.put(words)
        pen.put("。")
        stated = Stated(value, False, words, span)
    measures = tuple(_measure(pen, m) for m in entry.measures)
    end = len(pen.text)
    pen.put("\n")
    order = ("planned", "ongoing", "done")
    worst = min((m.assessed for m in measures), key=lambda a: order.index(a.value), default=None)
    topic = entry.topic if entry.topic is not None else (entry.problem or measures[0].title)
    deadline = Deadline(entry.deadline, None, (start, start)) if entry.deadline else None
    return Issue(
        issue_id, entry.ref, entry.number, entry.sub, entry.between, entry.parent, entry.section, topic,
        entry.problem, problem, pen.text[start:end], (start, end), stated, worst, deadline, (), entry.bodies, (),
        () if entry.problem else ("heading-lost",), measures,
    )  # fmt: skip


def _measure(pen: Writer, cells: tuple[str | None, str, str, str]) -> Measure:
    ordinal, sentence, status, verb = cells
    span = pen.put((ordinal or "") + sentence)
    at = pen.text.index(verb, span[0])
    text = pen.text[slice(*span)]
    return Measure(ordinal, sentence.split("。")[0], text, span, Assessed(status, verb, (at, at + len(verb))))


def done(sentence: str, verb: str, ordinal: str | None = None) -> tuple[str | None, str, str, str]:
    return (ordinal, sentence, "done", verb)


ENTRIES = [
    Entry("1", 1, "集镇供水管网漏损偏高", [done("更换管道。更换老旧管道12公里。", "更换", "一是"), done("压降漏损。建成监测平台。", "建成", "二是")]),
    Entry("1(1)", 1, "水费收缴不规范", [done("统一使用电子票据。", "统一使用")], sub=1, parent="i001"),
    Entry("1+1", None, None, [done("建立抽查制度。", "建立")], between=(1, 2), topic="建立抽查制度"),
    Entry("2", 2, "河道巡查流于形式", [done("制定清单。", "制定")], stated=("ongoing", "该问题正在整改"), deadline="2025年12月底前"),
    Entry("5+1", None, "公交线路覆盖不足", [(None, "正在新开线路3条。", "ongoing", "正在")], between=(2, 6)),
    Entry("2+2(1)", None, "站点设施破损", [done("修复站牌。", "修复")], sub=1, between=(2, 6)),
    Entry("6", 6, "档案管理薄弱", [("一是", "计划建设库房。", "planned", "计划")]),
    Entry("8(1)", 8, "会议费超标准", [done("退回费用。", "退回")], sub=1, section="作风方面"),
    Entry("8(2)", 8, "公车管理不严", [done("修订办法。", "修订")], sub=2, section="作风方面"),
    Entry("8+1", None, "食堂采购不公开", [done("公开采购结果。", "公开")], between=(8, None), section="作风方面"),
]  # fmt: skip
ENTRIES[4].ref = "2+1"
