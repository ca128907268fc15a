"""Two versions compared: what is new, gone, changed, went back; which figures moved; what damage leaves open."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from made_reports import NOW, PROBLEMS, make_issue, make_metric, make_report

from parsers.model import Assessed, Deadline, Field, Issue, Measure, Metric, Report, Stated
from parsers.reading import read_text
from store.comparing import compare, compare_reports
from store.comparing_figures import figure_pairs
from store.comparing_issues import issue_changes, movement
from store.comparing_words import Passage, hunks, plain, same
from store.comparison import Comparison
from store.store import Store

SAMPLES = Path(__file__).parents[2] / "samples"


def sample(name: str) -> Report:
    return read_text((SAMPLES / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def versions() -> tuple[Report, Report]:
    return sample("hedu-2025.txt"), sample("hedu-2025-later.txt")


def refs(comparison: Comparison, **wanted: Any) -> list[str]:
    return [i.issue.ref for i in comparison.issues if all(getattr(i, k) == v for k, v in wanted.items())]


def figures(comparison: Comparison, kind: str, ref: str | None) -> dict[str, tuple[str | None, str | None]]:
    return {
        f.metric.name: (f.old and f.old.quote, f.new and f.new.quote)
        for f in comparison.figures
        if f.kind == kind and f.ref == ref
    }


# The sample as samples/README.md tells it


def test_the_sample_says_what_its_readme_says(versions: tuple[Report, Report]) -> None:
    c = compare_reports(*versions)
    assert refs(c, kind="gone") == ["1(2)"]
    assert refs(c, kind="new") == ["8(1)"]
    assert refs(c, movement="back") == ["6(1)"]
    assert refs(c, movement="forward") == ["2(1)", "5", "9"]
    unchanged = {"1(1)", "3", "4", "6(2)", "10(1)", "11(1)", "13"}
    assert not unchanged & {i.issue.ref for i in c.issues}
    assert len(c.issues) == 28 - len(unchanged)
    assert not c.renumbered
    assert figures(c, "moved", "9")["铺设管网长度"] == ("315公里", "402公里")
    assert figures(c, "period", "9")["季节性缺水人口"] == ("3200人", "460人")
    assert "季节性缺水人口" not in figures(c, "moved", "9")


def test_a_verified_issue_keeps_its_status_and_says_what_changed(versions: tuple[Report, Report]) -> None:
    change = next(i for i in compare_reports(*versions).issues if i.issue.ref == "9(1)")
    before, after = change.statuses
    assert before
    assert after
    assert (before.verified, after.verified, change.movement) == (False, True, "other")


def test_spans_hold_the_words(versions: tuple[Report, Report]) -> None:
    old, new = versions
    said = [c for i in compare_reports(old, new).issues for c in i.changes if c.what != "measure-status"]
    sides = [(old, c.old_span, c.old) for c in said] + [(new, c.new_span, c.new) for c in said]
    held = [(report.quote(span), words) for report, span, words in sides if span]
    assert len(held) > 40
    assert all(a == b for a, b in held)


def test_backwards_it_is_the_mirror(versions: tuple[Report, Report]) -> None:
    old, new = versions
    there, back = compare_reports(old, new), compare_reports(new, old)
    assert refs(back, kind="gone") == refs(there, kind="new")
    assert refs(back, movement="forward") == refs(there, movement="back")
    assert len(back.figures) == len(there.figures)


def test_in_the_ledger_as_without_it(store: Store, versions: tuple[Report, Report]) -> None:
    ids = [store.load(r, "通报.txt", NOW + timedelta(days=n)).version.id for n, r in enumerate(versions)]
    stored = store.read(compare, *ids)
    assert [i.changes for i in stored.issues] == [i.changes for i in compare_reports(*versions).issues]
    assert all(i.key for i in stored.issues)
    assert store.read(compare, ids[1], ids[1]).same


@pytest.mark.parametrize("name", sorted(p.name for p in (SAMPLES.parent / "tests" / "layouts").glob("f0*.txt")))
def test_a_text_in_other_widths_is_the_same(name: str) -> None:
    text = (SAMPLES.parent / "tests" / "layouts" / name).read_text(encoding="utf-8")
    wide = text.translate(str.maketrans("，：；（）", ",:;()"))
    report = read_text(text)
    assert compare_reports(report, report).same
    assert compare_reports(report, read_text(wide)).same


# Damage: what a lost heading leaves open


def lines_without(wanted: str, more: int = 0) -> str:
    lines = (SAMPLES / "hedu-2025.txt").read_text(encoding="utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith(wanted))
    return "\n".join(lines[:at] + lines[at + 1 + more :])


def test_an_issue_whose_heading_is_lost_is_neither_gone_nor_new(versions: tuple[Report, Report]) -> None:
    there = compare_reports(versions[0], read_text(lines_without("7.")))
    (one,) = there.issues
    assert (one.kind, one.paired, one.old and one.old.ref, one.new and one.new.ref) == (
        "changed",
        "response",
        "7",
        "6+1",
    )
    assert not there.figures, "figures of lost words are not gone"
    (one,) = compare_reports(read_text(lines_without("7.")), versions[0]).issues
    assert (one.kind, one.paired) == ("changed", "response")


def test_a_jump_in_the_numbers_is_said(versions: tuple[Report, Report]) -> None:
    cut = read_text(lines_without("7.", more=2))
    (one,) = compare_reports(versions[0], cut).issues
    assert (one.kind, one.issue.ref, one.gap, one.sure) == ("gone", "7", True, False)
    (one,) = compare_reports(cut, versions[0]).issues
    assert (one.kind, one.issue.ref, one.gap, one.sure) == ("new", "7", True, False)


def test_renumbered_issues_are_the_same_issues(versions: tuple[Report, Report]) -> None:
    text = lines_without("7.", more=2)
    for number in range(8, 15):
        text = text.replace(f"\n{number}.反馈问题", f"\n{number - 1}.反馈问题")
    c = compare_reports(versions[0], read_text(text))
    assert c.renumbered[:3] == (("8", "7"), ("9", "8"), ("9(1)", "8(1)"))
    assert refs(c, kind="gone") == ["7"]
    assert all(i.sure for i in c.issues), "no number is missing: it is gone"
    assert not refs(c, kind="new")


def test_a_lost_entry_may_be_the_issue_that_is_missing() -> None:
    old = make_report()
    lost = replace(make_issue(9, "另一件完全不同的事情"), between=(2, 4), ref="2+1", response="别的话")
    new = replace(old, issues=(old.issues[0], old.issues[1], lost, old.issues[3]))
    c = compare_reports(old, new)
    assert [(i.kind, i.issue.ref, i.perhaps, i.sure) for i in c.issues] == [
        ("gone", "3", ("2+1",), False),
        ("new", "2+1", ("3",), False),
    ]


def test_an_issue_left_out_once_is_known_again(store: Store) -> None:
    first, second, third = make_report(), make_report(PROBLEMS[:3], note="二"), make_report(note="三")
    ids = [store.load(r, "通报.txt", NOW + timedelta(days=n)).version.id for n, r in enumerate((first, second, third))]
    assert refs(store.read(compare, ids[1], ids[2]), kind="new") == ["4"]
    assert store.read(compare, ids[0], ids[2]).same


# Statuses

DONE, ONGOING, PLANNED = (Assessed(value, "词", (0, 1)) for value in ("done", "ongoing", "planned"))  # type: ignore[arg-type]


def stated(value: Any, *, verified: bool = False) -> Stated:
    return Stated(value, verified, "词", (0, 1))


MOVES = [
    ((None, ONGOING), (None, DONE), "forward"),
    ((None, DONE), (None, ONGOING), "back"),
    ((stated("done"), DONE), (stated("ongoing"), DONE), "back"),
    ((stated("ongoing"), ONGOING), (stated("extended"), ONGOING), "back"),
    ((stated("extended"), ONGOING), (stated("ongoing"), ONGOING), "forward"),
    ((stated("done"), DONE), (stated("done_keep"), DONE), "other"),
    ((stated("done"), DONE), (stated("done", verified=True), DONE), "other"),
    ((stated("done", verified=True), DONE), (stated("done"), DONE), "other"),
    ((stated("done"), ONGOING), (None, ONGOING), "other"),  # no longer stated: our reading is no step back
    ((stated("done"), DONE), (None, ONGOING), "back"),
    ((None, ONGOING), (stated("done"), ONGOING), "forward"),
    ((None, DONE), (stated("done"), DONE), "other"),
    ((None, DONE), (None, None), "other"),
    ((None, DONE), (None, DONE), None),
    ((stated("done"), DONE), (stated("done"), ONGOING), None),  # the stated one stands
]


@pytest.mark.parametrize(("before", "after", "expected"), MOVES)
def test_movement(before: Any, after: Any, expected: str | None) -> None:
    old, new = (replace(make_issue(1, PROBLEMS[0], number=1), stated=s, assessed=a) for s, a in (before, after))
    assert movement(old, new) == expected


# One issue

ISSUE = make_issue(1, PROBLEMS[0], number=1)


def step(ordinal: str | None, title: str, text: str, value: Any = "done") -> Measure:
    return Measure(ordinal, title, text, (0, len(text)), Assessed(value, "词", (0, 1)))


def responding(*measures: Measure) -> Issue:
    text = "".join(m.text for m in measures)
    return replace(ISSUE, response=text, response_span=(0, len(text)), measures=measures)


STEPS = (step("一是", "清理合同", "一是清理合同。终止41份。"), step("二是", "加强监管", "二是加强监管。按月通报。"))
CHANGES: dict[str, tuple[Issue, Issue, list[str]]] = {
    "the same": (ISSUE, ISSUE, []),
    "another place in the text": (ISSUE, replace(ISSUE, problem_span=(90, 99), id="i7"), []),
    "marks and blanks": (ISSUE, replace(ISSUE, problem=PROBLEMS[0].replace("，", ", ")), []),
    "traditional script": (ISSUE, replace(ISSUE, problem="集鎮供水改造推進不力，管網漏損偏高"), []),
    "problem": (ISSUE, replace(ISSUE, problem=PROBLEMS[1]), ["problem"]),
    "deadline": (ISSUE, replace(ISSUE, deadline=Deadline("2024年底前", "2024-12-31", (0, 1))), ["deadline"]),
    "deadline, other words": (ISSUE, replace(ISSUE, deadline=Deadline("6月底以前", "2024-06-30", (0, 1))), []),
    "bodies": (ISSUE, replace(ISSUE, organisations=("县财政局",), fields=(Field("责任单位", "县财政局", (0, 1)),)), ["bodies"]),
    "field": (ISSUE, replace(ISSUE, fields=(*ISSUE.fields, Field("整改结论", "已通过验收", (0, 1)))), ["field"]),
    "document": (ISSUE, replace(ISSUE, documents=()), ["document-removed"]),
    "a step more": (responding(STEPS[0]), responding(*STEPS), ["measure-added"]),
    "a step fewer": (responding(*STEPS), responding(STEPS[1]), ["measure-removed"]),
    "steps swapped": (responding(*STEPS), responding(STEPS[1], STEPS[0]), []),
    "a step goes on": (responding(STEPS[0]), responding(replace(STEPS[0], assessed=ONGOING)), []),  # same words
    "a figure in a step": (responding(STEPS[0]), responding(step("一是", "清理合同", "一是清理合同。终止53份。")), ["measure"]),
    "a step retitled": (responding(STEPS[0]), responding(step("一是", "完成清理", "一是完成清理。终止41份。", "ongoing")), ["measure-status", "measure"]),
}  # fmt: skip


@pytest.mark.parametrize("case", CHANGES)
def test_what_differs_in_an_issue(case: str) -> None:
    old, new, expected = CHANGES[case]
    assert [c.what for c in issue_changes(old, new)] == expected


# Figures


def metric(value: float | None, position: int = 1, **traits: Any) -> Metric:
    return replace(make_metric(position, "i1", value), **traits)


FIGURES: dict[str, tuple[list[Metric], list[Metric], list[str]]] = {
    "the same": ([metric(12)], [metric(12, 7)], []),
    "moved": ([metric(12)], [metric(15)], ["moved"]),
    "近12 is not 12": ([metric(12, comparator="<")], [metric(12)], ["moved"]),
    "another period": ([metric(12, period="2024-06-30")], [metric(15, period="2024-11-30")], ["period"]),
    "a period more": ([metric(12, period="2023")], [metric(12, period="2023"), metric(15, period="2024")], ["new"]),
    "another unit": ([metric(12)], [metric(15, unit="米")], ["new", "gone"]),
    "a level and its change": ([metric(12)], [metric(15, kind="change")], ["new", "gone"]),
    "a target and what was reached": ([metric(12, target=True)], [metric(15)], ["new", "gone"]),
    "another place": ([metric(12, name="县城水网长度")], [metric(15, name="集镇水网长度")], ["new", "gone"]),
    "renamed, same value": ([metric(12)], [metric(12, name="更换的老旧管道长度")], []),
    "renamed, other value": ([metric(12)], [metric(15, name="更换的老旧管道长度")], ["new", "gone"]),
    "from … to, both moved": ([metric(5.1), metric(5.9, 2)], [metric(5.2), metric(6.4, 2)], ["moved", "moved"]),
    "from … to, the end moved": ([metric(5.1), metric(5.9, 2)], [metric(5.1), metric(6.4, 2)], ["moved"]),
    "yesterday's end is today's start": ([metric(5.1), metric(5.9, 2)], [metric(5.9), metric(6.4, 2)], ["new", "gone"]),
    "one of two gone": ([metric(5), metric(7, 2)], [metric(9)], ["new", "gone", "gone"]),
    "a range moved": ([metric(None, low=3, high=8)], [metric(None, low=4, high=8)], ["moved"]),
}  # fmt: skip


@pytest.mark.parametrize("case", FIGURES)
def test_figures(case: str) -> None:
    old, new, expected = FIGURES[case]
    assert sorted(kind for kind, _ in figure_pairs(old, new)) == sorted(expected)


# Words


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("完成 12.5 公里，", "完成12.5公里。", True),
        ("完成12.5公里", "完成125公里", False),
        ("增长5%", "增长5", False),
        ("增长5％", "增长5%", True),
        ("下降-5", "下降5", False),
        ("17：1", "17:1", True),
        ("17:1", "171", False),
        ("投入4,200元", "投入4200元", True),
        ("一行\n两行", "一行两行", True),
        ("91.\n6%", "91.6%", True),
        ("91.\n6%", "916%", False),
        (None, "", True),
        (None, "有", False),
    ],
)
def test_what_counts_as_the_same_words(one: str | None, other: str, expected: bool) -> None:
    assert same(one, other) is expected


def test_hunks_are_whole_sentences_at_their_places() -> None:
    old, new = Passage("甲做完了。乙在做。丙达12.5%。", 100), Passage("甲做完了。丙达13.5%。丁也做了。", 200)
    assert [(h.old and (h.old.text, h.old.span), h.new and (h.new.text, h.new.span)) for h in hunks(old, new)] == [
        (("乙在做。丙达12.5%。", (105, 117)), ("丙达13.5%。丁也做了。", (205, 218))),
    ]
    assert plain("丙达12.5%。") == "丙达12.5%"
