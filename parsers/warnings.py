"""Warnings for the person who checks a reading: what the source lost, altered, or is instead of a report."""

from __future__ import annotations

from parsers.damage import run_together_dates, spam_spans
from parsers.facts import Front
from parsers.kinds import why_no_report
from parsers.model import Issue, ReadingWarning, ReportKind
from parsers.shadow import Shadow

_MESSAGES = {
    "heading-lost": "the heading of this entry is lost in the source; its number is not known",
    "number-lost": "the number of this finding is lost in the source",
    "glued-heading": "the finding and its response stand on one line in the source",
    "split-heading": "the finding is broken over two lines in the source",
    "glued-next-heading": "the next finding runs on at the end of this response in the source",
    "words-lost": "words are missing here in the source",
}


def issue_warnings(issues: tuple[Issue, ...], *, notice: bool) -> list[ReadingWarning]:
    """One warning for each damage and each gap in the printed numbers, with the span of the entry.

    A notice publishes some items of a longer list: its numbers jump without a loss.
    """
    found = []
    last: Issue | None = None
    groups: set[int | None] = set()  # numbers since then of headings that lead to sub-issues
    for issue in issues:
        span = issue.response_span or issue.problem_span or (0, 0)
        found += [ReadingWarning(code, span, _MESSAGES[code]) for code in issue.damage if code in _MESSAGES]
        if issue.sub is not None:
            groups.add(issue.number)
        elif issue.number is not None:
            lost = set(range(last.number + 1, issue.number)) - groups if last and last.number is not None else set()
            if lost and not notice:
                missing = f"numbers {min(lost)} to {max(lost)} are not printed in the source"
                found.append(ReadingWarning("number-gap", issue.problem_span or span, missing))
            last, groups = issue, set()
    return found


def kind_warnings(shadow: Shadow, front: Front, kind: ReportKind) -> list[ReadingWarning]:
    """Why a text is no report, or that it is a plan; the span is the whole text."""
    whole = (0, len(shadow.original))
    if kind == "other":
        code, reason = why_no_report(shadow.text, front.heading) or ("no-report-found", "no rectification report found")
        return [ReadingWarning(code, whole, reason)]
    if kind == "plan":
        return [ReadingWarning("plan", whole, "this is a plan; it does not report results")]
    return []


def text_warnings(shadow: Shadow) -> list[ReadingWarning]:
    """Dates whose digits ran together and advertisements, each with its span."""
    broken = "digits run together in the source: the date cannot be read"
    altered = "an advertisement stands in the text: the copy was altered"
    dates = [
        ReadingWarning("digits-run-together", shadow.back(*span), broken) for span in run_together_dates(shadow.text)
    ]
    spam = [
        ReadingWarning("spam", shadow.back(*span), altered) for span in spam_spans(shadow.text, 0, len(shadow.text))
    ]
    return dates + spam
