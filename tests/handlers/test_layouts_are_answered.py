"""Every layout fixture: each issue can be asked for in each view, and what is quoted is the text."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from handlers.answering import answer
from handlers.wording import plain_text
from parsers.questions import read_question
from parsers.reading import read_text

ROOT = Path(__file__).parents[2]
TEXTS = sorted([*(ROOT / "tests" / "layouts").glob("*.txt"), *(ROOT / "samples").glob("*.txt")])


def test_there_are_fixtures():
    assert TEXTS


@pytest.mark.parametrize("path", TEXTS, ids=[path.stem for path in TEXTS])
def test_each_issue_is_found_by_its_ref_and_quoted_truly_and_no_other(path, empty_store, clock):
    report = read_text(path.read_text(encoding="utf-8"))
    empty_store.load(report, path.name, clock())
    version = empty_store.current()
    times = Counter(issue.ref for issue in report.issues)
    for issue in report.issues:
        for view in ("status", "measures", "source"):
            one = answer(read_question(f"/{view} {issue.ref}"), empty_store, version)
            for line in one.lines:
                assert line.span is None or report.quote(line.span) == line.body
            assert plain_text(one, "zh")
            assert plain_text(one, "en")
            if times[issue.ref] == 1:
                assert (one.kind, one.issues[0].id) == ("issue", issue.id)
    assert answer(read_question("问题999"), empty_store, version).kind == "none"
