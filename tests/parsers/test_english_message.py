"""English messages in plain words: times, corrections, fillers."""

from __future__ import annotations

import pytest

from parsers.question_attributes import read_attributes
from parsers.questions import read_question


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("population end of 2022", "2022-12-31"),
        ("population, 2022 year-end", "2022-12-31"),
        ("coverage by the end of June 2025", "2025-06-30"),
        ("exports in the first five months of 2024", "2024-01/2024-05"),
        ("exports from January to May 2024", "2024-01/2024-05"),
        ("phosphorus in August 2024", "2024-08"),
        ("projects as of April 30, 2024", "2024-04-30"),
        ("sales, first half of 2025", "2025-01/2025-06"),
        ("H1 2025 sales", "2025-01/2025-06"),
        ("2024 Q1 GDP", "2024-Q1"),
        ("exports in the first three quarters of 2023", "2023-01/2023-09"),
        ("exports at the end of last year", "2024-12-31"),
    ],
)
def test_times(said, period):
    question = read_question(said)
    assert read_attributes(question.plain, question.words, 2025).periods == (period,)


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("how many parks for cars... I mean bicycle lanes built", "how many bicycle lanes built"),
        ("No.1 finished or not?", "no.1 finished ?"),
        ("soil pollution, what has the city done", "soil pollution, what was done"),
        ("school places: what's been done so far?", "school places: what was done ?"),
        ("anything about schools still open", "which issues about schools are still open"),
        ("issues related to rivers", "which issues about rivers"),
        ("what do you mean by that", "what do you mean by that"),
        ("the county party committee", "the county party committee"),
        ("may I ask", "may i ask"),
        ("how many provincial-level parks", "how many 省级 parks"),
        ("city-level units", "市级 units"),
    ],
)
def test_plain_words(said, plain):
    assert read_question(said).plain == plain
