"""The two sample reports: sound in themselves, different where their README says, read to the last entry."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

import pytest

from parsers.model import Issue, Report
from parsers.reading import read_text

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
SHARED = ROOT.parent / "shared" / "reports"
FIRST, LATER = "hedu-2025.txt", "hedu-2025-later.txt"
BOTH = pytest.mark.parametrize("name", [FIRST, LATER])

# How many measures each entry has; 1 stands for a response without 一是.
MEASURES = {
    "1": 4, "1(1)": 2, "1(2)": 1, "2": 4, "2(1)": 3, "2(2)": 2, "3": 3, "4": 3, "5": 3, "5(1)": 2, "5(2)": 2,
    "6": 3, "6(1)": 2, "6(2)": 2, "7": 3, "8": 3, "9": 4, "9(1)": 2, "9(2)": 2, "10": 3, "10(1)": 2,
    "11": 3, "11(1)": 2, "12": 3, "13": 3, "14": 3, "14(1)": 2,
}  # fmt: skip
EXPECTED = {
    FIRST: MEASURES,
    LATER: {ref: n for ref, n in MEASURES.items() if ref != "1(2)"} | {"8(1)": 2},
}
# Entry -> (value, verified), where the text itself states one.
STATED = {
    FIRST: {
        "1(2)": ("done", False), "2(1)": ("ongoing", False), "6(1)": ("done", False), "8": ("done_keep", False),
        "9": ("ongoing", False), "9(1)": ("done", False), "10(1)": ("done", True), "11": ("done_keep", False),
        "12": ("ongoing", False), "13": ("done", False), "14": ("done_keep", False),
    },
    LATER: {
        "2(1)": ("done", False), "6(1)": ("ongoing", False), "8": ("done_keep", False), "8(1)": ("ongoing", False),
        "9": ("done", False), "9(1)": ("done", True), "10(1)": ("done", True), "11": ("done_keep", False),
        "12": ("ongoing", False), "13": ("done", False), "14": ("done_keep", False),
    },
}  # fmt: skip
DEADLINES = {"1": "2025-12-31", "2(1)": "2025-11-30", "9": "2025-10-31"}

FIGURE = re.compile(
    r"\d+(?:\.\d+)?(?:万|亿)?余?(?:平方米|百分点|公里|毫克|人次|万?元|[%个家处名次亩人座项件份所户位例张套场轮宗])"
)
ENTRY = re.compile(r"^(?:(?P<number>\d+)\.反馈问题：|（(?P<sub>\d)）)(?P<problem>.+)$", re.MULTILINE)


@cache
def text_of(name: str) -> str:
    return (SAMPLES / name).read_text(encoding="utf-8")


@cache
def entries(name: str) -> dict[str, str]:
    """Ref -> the whole text of the entry, cut by the printed headings only."""
    body = text_of(name).partition("三、下一步工作打算")[0]
    found, number = {}, "0"
    marks = list(ENTRY.finditer(body))
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        number = mark["number"] or number
        ref = number if mark["number"] else f"{number}({mark['sub']})"
        assert ref not in found
        found[ref] = body[mark.start() : after.start() if after else len(body)]
    return found


@cache
def reading(name: str) -> Report:
    return read_text(text_of(name))


def by_ref(name: str) -> dict[str, Issue]:
    return {issue.ref: issue for issue in reading(name).issues}


@BOTH
def test_punctuation_is_full_width(name: str) -> None:
    assert re.findall(r"[,:;()?!]", text_of(name)) == []
    assert text_of(name).count("“") == text_of(name).count("”")
    assert text_of(name).count("《") == text_of(name).count("》")


@BOTH
def test_length_is_that_of_a_real_notice(name: str) -> None:
    assert 8_000 <= len(text_of(name)) <= 12_000


@BOTH
def test_printed_numbers_run_on(name: str) -> None:
    assert list(entries(name)) == sorted(EXPECTED[name], key=lambda ref: [int(n) for n in re.findall(r"\d+", ref)])
    assert [int(ref) for ref in entries(name) if ref.isdigit()] == list(range(1, 15))


@BOTH
def test_every_entry_has_one_response(name: str) -> None:
    assert {ref: entry.count("\n整改情况：") for ref, entry in entries(name).items()} == dict.fromkeys(
        EXPECTED[name], 1
    )


@BOTH
def test_overall_counts_add_up(name: str) -> None:
    issues = re.search(
        r"反馈的(\d+)个问题，已完成整改(\d+)个（其中已销号(\d+)个），已完成并长期坚持(\d+)个，正在推进(\d+)个，完成率([\d.]+)%",
        text_of(name),
    )
    letters = re.search(r"移交的(\d+)件信访件，已办结(\d+)件，正在办理(\d+)件，办结率([\d.]+)%", text_of(name))
    assert issues is not None
    assert letters is not None
    total, done, closed, kept, open_ = (int(n) for n in issues.groups()[:5])
    assert total == done + kept + open_ == len(entries(name))
    assert closed == text_of(name).count("并销号。")
    assert float(issues[6]) == round(100 * (done + kept) / total, 1)
    assert int(letters[1]) == int(letters[2]) + int(letters[3])
    assert float(letters[4]) == round(100 * int(letters[2]) / int(letters[1]), 1)


@BOTH
def test_there_are_figures_enough(name: str) -> None:
    assert len(FIGURE.findall(text_of(name))) >= 80


def readme_rows() -> dict[str, str]:
    rows = re.findall(r"^\| ([\d()]+) \| (.+) \|$", (SAMPLES / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    return dict(rows)


def test_the_versions_differ_where_the_readme_says() -> None:
    old, new = entries(FIRST), entries(LATER)
    changed = {ref for ref in old.keys() | new.keys() if old.get(ref) != new.get(ref)}
    assert changed == set(readme_rows())
    assert old.keys() - new.keys() == {"1(2)"}
    assert new.keys() - old.keys() == {"8(1)"}


def test_figures_in_the_readme_stand_in_the_two_texts() -> None:
    moved = [(ref, *m) for ref, row in readme_rows().items() for m in re.findall(r"([\d.]+\S*) → ([\d.]+[^ ,|]*)", row)]
    assert len(moved) >= 15
    for ref, before, after in moved:
        assert holds(entries(FIRST)[ref], before)
        assert holds(entries(LATER)[ref], after)
        assert not holds(entries(FIRST)[ref], after)


def holds(text: str, figure: str) -> bool:
    """Whether the whole figure stands in the text, not as the end of a longer number."""
    return re.search(rf"(?<![\d.]){re.escape(figure)}", text) is not None


@BOTH
def test_nothing_is_taken_from_the_shared_report(name: str) -> None:
    if not SHARED.exists():
        assert not os.environ.get("CI"), "CI must have ../shared"
        pytest.skip("../shared is absent")
    folded = str.maketrans("，：；（）！？", ",:;()!?")
    ours = text_of(name).translate(folded)
    for path in SHARED.glob("*.txt"):
        theirs = path.read_text(encoding="utf-8").translate(folded)
        runs = {theirs[i : i + 20] for i in range(len(theirs) - 19)}
        assert [ours[i : i + 20] for i in range(len(ours) - 19) if ours[i : i + 20] in runs] == []


@BOTH
def test_every_entry_is_read_with_its_measures(name: str) -> None:
    assert {ref: len(issue.measures) for ref, issue in by_ref(name).items()} == EXPECTED[name]
    assert [issue.ref for issue in reading(name).issues] == list(entries(name))


@BOTH
def test_numbers_and_subs_are_the_printed_ones(name: str) -> None:
    read = {issue.ref: (issue.number, issue.sub, issue.between) for issue in reading(name).issues}
    printed = {ref: [int(n) for n in re.findall(r"\d+", ref)] for ref in EXPECTED[name]}
    assert read == {ref: (n[0], n[1] if len(n) > 1 else None, None) for ref, n in printed.items()}


@BOTH
def test_problems_are_the_heading_lines(name: str) -> None:
    printed = {ref: ENTRY.match(entry) for ref, entry in entries(name).items()}
    assert {ref: issue.problem for ref, issue in by_ref(name).items()} == {
        r: m and m["problem"] for r, m in printed.items()
    }


@BOTH
def test_responses_stand_whole_between_label_and_next_heading(name: str) -> None:
    printed = {ref: entry.partition("\n整改情况：")[2].split("\n")[0] for ref, entry in entries(name).items()}
    assert {ref: issue.response for ref, issue in by_ref(name).items()} == printed


@BOTH
def test_stated_statuses_are_those_of_the_text(name: str) -> None:
    stated = {ref: issue.stated for ref, issue in by_ref(name).items()}
    assert {ref: (s.value, s.verified) for ref, s in stated.items() if s} == STATED[name]


@BOTH
def test_deadlines_are_read(name: str) -> None:
    assert {ref: i.deadline.date for ref, i in by_ref(name).items() if i.deadline and ref in DEADLINES} == DEADLINES


@BOTH
def test_the_document_says_who_inspected_whom_and_when(name: str) -> None:
    facts = reading(name).facts
    assert facts.kind == "report"
    assert facts.title == "中共禾渡县委关于省委巡视整改进展情况的通报"
    assert facts.inspector == "省委第六巡视组"
    assert facts.inspection_period == ("2024-09-10", "2024-11-25")
    assert facts.feedback_date == "2025-01-16"
    assert facts.published == {FIRST: "2025-07-22", LATER: "2025-12-18"}[name]


@BOTH
def test_issues_and_letters_are_counted_apart(name: str) -> None:
    counts = reading(name).facts.counts
    assert [(c.total, c.unit) for c in counts] == [(27, "个"), (146, "件")]
    assert [w for w in reading(name).warnings if w.code.startswith(("counts", "rate"))] == []


@BOTH
def test_figures_are_read(name: str) -> None:
    metrics = reading(name).metrics
    assert len(metrics) >= 200
    assert {m.kind for m in metrics} == {"level", "change", "share", "ratio", "rank"}
    assert all(reading(name).quote(m.span) == m.quote for m in metrics)
