"""Warnings about an outline: numbers that jump, headings lost, words lost, responses missing."""

from __future__ import annotations

from parsers.model import Issue, ReadingWarning

_MESSAGES = {
    "heading-lost": "the heading of this entry is lost in the source; its number is not known",
    "number-lost": "the number of this finding is lost in the source",
    "glued-heading": "the finding and its response stand on one line in the source",
    "split-heading": "the finding is broken over two lines in the source",
    "glued-next-heading": "the next finding runs on at the end of this response in the source",
    "words-lost": "words are missing here in the source",
}


def issue_warnings(issues: tuple[Issue, ...]) -> list[ReadingWarning]:
    """One warning for each damage and each gap in the printed numbers, with the span of the entry."""
    found = []
    last: Issue | None = None
    for issue in issues:
        span = issue.response_span or issue.problem_span or (0, 0)
        found += [ReadingWarning(code, span, _MESSAGES[code]) for code in issue.damage if code in _MESSAGES]
        if issue.number is not None and issue.sub is None:
            if last and last.number is not None and issue.number > last.number + 1:
                missing = f"numbers {last.number + 1} to {issue.number - 1} are not printed in the source"
                found.append(ReadingWarning("number-gap", issue.problem_span or span, missing))
            last = issue
    return found
