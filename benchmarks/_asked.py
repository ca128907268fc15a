"""Invented questions to a generated ledger, of the ways people ask: each goes to one report in focus."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.generated import Size, reading
from parsers.model import Issue, Metric, Report
from parsers.words import sounds

SEED = 7
STRANGE = ("房价", "地铁客流量", "机场吞吐量", "演唱会票价", "彩票销量", "影院上座率", "滑雪场人数", "奶茶店数量")
ELSEWHERE = ("成都", "广州", "大理", "西安")
ENDINGS = ("多少", "是多少", "现在多少", "达到多少了", "怎么样", "")
WRONG = "禾墨渔晴湾枫桐砚"  # characters that no measured thing of the ledger has


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a kind, to the report with a number."""

    kind: str
    report: int
    text: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a question is made of."""

    chance: random.Random
    issue: Issue
    metric: Metric


def exact(drawn: Drawn) -> str:
    """A figure by its whole name, mostly with its time."""
    when = {"2021": "2021年", "2022": "2022年", "2023": "2023年", "2024": "2024年", "now": "目前"}.get(
        drawn.metric.period or "", ""
    )
    return f"{when}{drawn.metric.name}{drawn.chance.choice(ENDINGS)}"


def shortened(drawn: Drawn) -> str:
    """A figure by a part of its name."""
    name = drawn.metric.name[2:]
    left_out = drawn.chance.randrange(1, max(2, len(name) - 2))
    return name[:left_out] + name[left_out + 1 :] + drawn.chance.choice(ENDINGS)


def mistyped(drawn: Drawn) -> str:
    """A figure with a wrong character in its name."""
    at = drawn.chance.randrange(2, len(drawn.metric.name))
    return (
        drawn.metric.name[:at] + drawn.chance.choice(WRONG) + drawn.metric.name[at + 1 :] + drawn.chance.choice(ENDINGS)
    )


def typed(drawn: Drawn) -> str:
    """A figure in pinyin without spaces."""
    return sounds(drawn.metric.name) + drawn.chance.choice(("", " duoshao", "duoshao"))


def topic(drawn: Drawn) -> str:
    """An issue by its topic."""
    return drawn.chance.choice(("{}怎么样了", "{}改完没", "{}整改得如何", "{}")).format(drawn.issue.topic)


def numbered(drawn: Drawn) -> str:
    """An issue by its number."""
    return drawn.chance.choice(("问题{}进展", "第{}个问题的措施", "status of issue {}", "#{}")).format(drawn.issue.ref)


def nothing(drawn: Drawn) -> str:
    """What the report does not hold: another thing, or another place's figure."""
    if drawn.chance.random() < 0.5:
        return drawn.chance.choice(STRANGE) + drawn.chance.choice(ENDINGS)
    return drawn.chance.choice(ELSEWHERE) + drawn.metric.name[2:] + drawn.chance.choice(ENDINGS)


def listed(drawn: Drawn) -> str:
    """A list with a filter."""
    about = (drawn.issue.section or "")[3:5]
    return drawn.chance.choice(("{}方面还有哪些没完成", "提到{}的问题有哪些", "还有哪些没完成")).format(about)


KINDS: dict[str, Callable[[Drawn], str]] = {
    "exact": exact,
    "shortened": shortened,
    "mistyped": mistyped,
    "pinyin": typed,
    "topic": topic,
    "number": numbered,
    "nothing": nothing,
    "list": listed,
}


def questions(size: Size, count: int) -> list[Asked]:
    """This many questions, the kinds in turn, over 16 reports of the ledger; always the same."""
    chance = random.Random(SEED)
    numbers = [chance.randrange(size.reports) for _ in range(16)]
    readings = {number: reading(number, size) for number in numbers}
    kinds = list(KINDS)
    return [_question(chance, kinds[i % len(kinds)], chance.choice(numbers), readings) for i in range(count)]


def _question(chance: random.Random, kind: str, number: int, readings: dict[int, Report]) -> Asked:
    report = readings[number]
    text = KINDS[kind](Drawn(chance, chance.choice(report.issues), chance.choice(report.metrics)))
    return Asked(kind, number, text)
