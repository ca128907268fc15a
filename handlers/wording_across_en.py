"""Answers over several reports, in English."""

from __future__ import annotations

WORDS = {
    "across.head": "<b>Reports with an answer: {count} of {total}, each under its own name</b>",
    "across.best": "<b>{total} reports are loaded; the {count} that fit best, each under its own name</b>",
    "across.report": "<b>{report}</b>",
    "across.without": "{report}: nothing found.",
    "across.none": "None of the {total} loaded reports has it.",
    "across.further": "… {count} more: choose this report with /reports and ask again.",
    "across.other": "<i>The report this chat asks about does not have it; this is from another report: {report}</i>",
}
