"""A ledger of invented reports, as large as wanted, made once and kept under ``var/bench/``.

    python -m benchmarks.generated [REPORTS [ISSUES METRICS]]

ISSUES and METRICS are those of one report. The readings are composed, not parsed: every span is that of the composed
text. They go into the ledger through ``Store.load``. The same seed gives the same ledger.
"""

from __future__ import annotations

import hashlib
import itertools
import random
import sys
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from parsers.model import Assessed, Facts, Issue, Measure, Metric, MetricKind, Report, Span, Where
from store.store import Store

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "var" / "bench"
WORDS = Path(__file__).with_name("generated.tsv")
LOADED = datetime(2025, 1, 6, 8, 0, tzinfo=UTC)
SEED = 20250106
STEPS = ("一是", "二是", "三是", "四是")
STEP_TITLES = ("压实工作责任", "补齐突出短板", "强化日常监管", "健全长效机制", "开展专项整治", "加大资金投入")
FIRST = "青岚栖禾渡云溪沧澜霁霞榆桐枫棠芷蘅珂琅砚墨笙篁鹭雁鹤鸢汀洲湄浔"
SECOND = "岚渡溪原陵麓浦屿湾岭坪塬泽澄远靖宁熙昌阜禾桑槿樵渔晴朔望舒景"
PERIODS = (
    ("2021年", "2021"),
    ("2022年", "2022"),
    ("2023年", "2023"),
    ("2024年", "2024"),
    ("2024年上半年", "2024-H1"),
    ("2024年1月至10月", "2024-01/2024-10"),
    ("截至2024年11月底", "2024-11-30"),
    ("目前", "now"),
)
PARTS = ("全县", "城区", "农村", "县经济开发区", "山区")


@dataclass(frozen=True, slots=True)
class Size:
    """How many reports, and how many issues and metrics each has."""

    reports: int = 1000
    issues: int = 50
    metrics: int = 1000


@dataclass(frozen=True, slots=True)
class Subject:
    """A field with its section, what is wrong in it and what is measured there: name and unit."""

    name: str
    section: str
    fault: str
    measured: tuple[tuple[str, str], ...]


@cache
def subjects() -> tuple[Subject, ...]:
    """The fields of ``generated.tsv``."""
    lines = WORDS.read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple(Subject(n, s, f, tuple(_pair(m) for m in measured.split("|"))) for n, s, f, measured in cells)


def _pair(cell: str) -> tuple[str, str]:
    name, _, unit = cell.partition("/")
    return name, unit


@cache
def places() -> tuple[str, ...]:
    """Names of invented places without their rank, in an order that the seed gives."""
    names = [a + b for a, b in itertools.product(FIRST, SECOND) if a != b]
    random.Random(SEED).shuffle(names)
    return tuple(names)


def county(number: int) -> str:
    """The county that a report is about."""
    names = places()
    return names[number % len(names)] + ("县" if number < len(names) else "区")


@dataclass(slots=True)
class _Text:
    """A text that grows; adding to it gives the span."""

    parts: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, piece: str) -> Span:
        self.parts.append(piece)
        self.length += len(piece)
        return self.length - len(piece), self.length


@dataclass(slots=True)
class _Composer:
    """Composes one report: every metric is a clause of its own, no two measure the same at the same time."""

    number: int
    size: Size
    chance: random.Random
    text: _Text = field(default_factory=_Text)
    issues: list[Issue] = field(default_factory=list)
    metrics: list[Metric] = field(default_factory=list)
    used: set[tuple[str, str]] = field(default_factory=set)
    towns: tuple[str, ...] = ()

    def compose(self) -> Report:
        """The whole report."""
        name, team = county(self.number), f"省委第{self.number % 9 + 1}巡视组"
        title = f"中共{name}委关于省委巡视整改进展情况的通报"
        self.text.add(f"{title}\n根据统一部署，{team}对{name}开展了巡视。\n")
        self.towns = (*PARTS, *(f"{town}镇" for town in self.chance.sample(places(), 16)))
        for position in range(self.size.issues):
            self._issue(position)
        facts = Facts(
            title, "report", f"中共{name}委", team, feedback_date="2024-01-16", year=2024, issuer=f"中共{name}委"
        )
        return Report("".join(self.text.parts), facts, tuple(self.issues), tuple(self.metrics), ())

    def _issue(self, position: int) -> None:
        subject = subjects()[(position + self.number) % len(subjects())]
        id_, number = f"i{position + 1}", position + 1
        most = self.size.metrics // self.size.issues
        self.text.add(f"{number}.反馈问题：")
        start = self.text.length
        self.text.add(f"{self.chance.choice(self.towns)}{subject.fault}，")
        self._metric(subject, id_, None, "problem")
        problem = (start, self.text.length)
        self.text.add("\n整改情况：")
        start = self.text.length
        shares = [(most - 1) * (step + 1) // 4 - (most - 1) * step // 4 for step in range(4)]
        measures = tuple(self._measure(subject, id_, step, count) for step, count in enumerate(shares))
        response = (start, self.text.length)
        whole = "".join(self.text.parts[-4000:])
        offset = self.text.length - len(whole)
        self.text.add("\n")
        self.issues.append(
            Issue(
                id_, str(number), number, None, None, None, f"（一）{subject.section}方面", subject.fault,
                whole[problem[0] - offset : problem[1] - offset], problem,
                whole[response[0] - offset : response[1] - offset], response,
                None, measures[0].assessed, None, (), (f"县{subject.name}工作专班",), (), (), measures,
            )
        )  # fmt: skip

    def _measure(self, subject: Subject, issue: str, step: int, metrics: int) -> Measure:
        start, begun = self.text.length, len(self.text.parts)
        title = self.chance.choice(STEP_TITLES)
        self.text.add(f"{STEPS[step]}{title}。")
        verb = self.text.add("印发")
        self.text.add(f"{subject.name}工作方案。")
        for _ in range(metrics):
            self._metric(subject, issue, step, "response")
        text = "".join(self.text.parts[begun:])
        return Measure(STEPS[step], title, text, (start, self.text.length), Assessed("done", "印发", verb))

    def _metric(self, subject: Subject, issue: str, measure: int | None, where: Where) -> None:
        name, unit, when, period = self._fresh(subject)
        self.text.add(f"{when}，{name}")
        self.text.add(self.chance.choice(("为", "达到", "达")))
        value, shown = self._value(unit)
        span = self.text.add(f"{shown}{unit}")
        kind: MetricKind = "share" if name.endswith(("占比", "比例")) else "level"
        self.metrics.append(
            Metric(
                f"m{len(self.metrics) + 1}", issue, measure, name, f"{shown}{unit}", span, value, None, None,
                unit.replace("万", ""), "=", kind, None, period, None, where, target=False,
            )
        )  # fmt: skip
        self.text.add("。")

    def _fresh(self, subject: Subject) -> tuple[str, str, str, str]:
        """A name with its unit and period that this report has not used yet."""
        while True:
            measured, unit = self.chance.choice(subject.measured)
            when, period = self.chance.choice(PERIODS)
            name = self.chance.choice(self.towns) + measured
            if (name, period) not in self.used:
                self.used.add((name, period))
                return name, unit, when, period

    def _value(self, unit: str) -> tuple[float, str]:
        if unit == "%":
            value = self.chance.randrange(120, 999) / 10
            return value, f"{value:g}"
        count = self.chance.randrange(3, 9000)
        return (count * 10000 if unit == "万元" else count), str(count)


def reading(number: int, size: Size) -> Report:
    """The report with this number; the same for the same number and size.

    Raises:
        ValueError: more metrics of an issue are wanted than can differ.
    """
    if size.metrics > 40 * size.issues:
        raise ValueError(f"{size.metrics} metrics for {size.issues} issues: ask for at most 40 for each")
    return _Composer(number, size, random.Random(SEED + number)).compose()


def kept(size: Size) -> Path:
    """The file of a ledger of this size, made now unless it is there already."""
    folder = KEPT / f"{size.reports}-{size.issues}-{size.metrics}-{_making()}"
    path = folder / "ledger.db"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = folder / "unfinished.db"
        for left in folder.glob("unfinished.db*"):
            left.unlink()
        load_all(unfinished, size, tell=True)
        unfinished.rename(path)
    return path


def _making() -> str:
    """A mark of everything that decides what a made ledger holds: another way of indexing is another file."""
    made_by = [Path(__file__), WORDS, *sorted((ROOT / "store").glob("schema_*.sql"))]
    made_by += [ROOT / "store" / name for name in ("index.py", "index_texts.py", "rows.py", "encoding.py")]
    return hashlib.sha256(b"".join(path.read_bytes() for path in made_by)).hexdigest()[:8]


def load_all(path: Path, size: Size, *, tell: bool = False) -> None:
    """Make a ledger as people do: report by report through ``Store.load``."""
    start = time.perf_counter()
    with Store.open(path) as store:
        for number in range(size.reports):
            store.load(reading(number, size), f"{county(number)}.txt", LOADED)
            if tell and number % 100 == 99:
                print(f"  {number + 1:>5} reports loaded in {time.perf_counter() - start:.0f} s", flush=True)


def main(arguments: list[str] | None = None) -> None:
    """Make the ledger of the wanted size and tell where it is."""
    size = Size(*map(int, arguments or ()))
    start = time.perf_counter()
    path = kept(size)
    taken, large = time.perf_counter() - start, path.stat().st_size / 1e6
    print(f"{path.relative_to(ROOT)}: {size.reports} reports, {large:,.0f} MB, there after {taken:.1f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
