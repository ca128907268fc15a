"""Decides what kind of document a text is, and why it is no report when it is none.

All offsets are offsets into the shadow text; titles are folded.
"""

from __future__ import annotations

import re
from functools import cache

from parsers.fact_words import pattern as fact_pattern
from parsers.model import ReportKind
from parsers.vocabulary import rows

HEAD = 3000  # characters in which a document shows what it is
FEWEST_BUNDLES = 2  # an audit report tells of bundles of findings; one count sentence is a notice of counts
SHORT = 600  # a text shorter than this with an attachment is its cover
_NONE = "no rectification report found: "


@cache
def _words(role: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row[1]})" for row in rows("kind_words") if row[0] == role), re.MULTILINE)


def speaks_of_rectification(text: str) -> bool:
    """Whether a text could be a report at all: it speaks of rectification and of an inspection."""
    return bool(_words("rectifies").search(text)) and bool(_words("inspects").search(text))


def speaks_of_answers(text: str) -> bool:
    """Whether it speaks of what became of what an inspection or anybody else brought up.

    A review of the year does so too: enough only where findings or labelled responses stand in the text.
    """
    answered = _words("rectifies").search(text) or _words("answers").search(text)
    return bool(answered) and bool(_words("inspects").search(text) or _words("complains").search(text))


def is_look_alike(text: str, title: str | None) -> bool:
    """Whether numbered sentences of this text are no issues: a rule, an explanation, news, findings alone."""
    named = title or ""
    if _words("rule").search(named) or _words("tender").search(named):
        return True
    if _words("announces").search(text, 0, HEAD) or _words("result").search(text):
        return False
    return _is_explanation(text, named) or _is_news(text, named) or _is_findings(text, named)


def _is_explanation(text: str, title: str) -> bool:
    return bool(_words("explains").search(title)) or len(re.findall(r"(?m)^\s*[问答]:", text[:HEAD])) >= 2


def _is_news(text: str, title: str) -> bool:
    said = len(_words("news").findall(text[:HEAD]))
    return said >= 3 or (bool(_words("meeting").search(title)) and said >= 1)


def _is_findings(text: str, title: str) -> bool:
    """Findings of an inspection: handed over in the title, or told by the inspectors without anything done since."""
    if _words("findings").search(title) and "整改" not in title:
        return True
    return not re.search(r"整改", title) and len(_words("findings_body").findall(text[:HEAD])) >= 2


def is_audit(text: str, title: str | None) -> bool:
    """Whether a document reports on audit findings."""
    if _words("audit").search(title or ""):
        return True
    head = (title or "") + text[:300]
    return len(_words("audit").findall(text[:2000])) >= 2 and not re.search(r"巡视|巡察", head)


def is_plan(text: str, title: str | None, results: int) -> bool:
    """Whether it is a plan: its title or opening says so and it reports no results."""
    if results or _words("not_plan").search(title or ""):
        return False
    opening = re.search(
        r"(?:特?制定|编制)(?:本|如下|以下)[^。]{0,8}(?:方案|计划)|制定整改(?:工作)?方案如下", text[:HEAD]
    )
    return bool(_words("plan").search(title or "")) or bool(opening)


def presents_results(opening: str, title: str | None) -> bool:
    """Whether a title or the text before the first issue speaks of what became of the findings."""
    return bool(_words("outcome").search(title or "") or _words("outcome").search(opening))


def is_reported(text: str, title: str | None) -> bool:
    """Whether a title says that a body reports (报告, 通报), and nothing that it is put up for all to see (公示)."""
    named = title or ""
    shown = re.search(r"公示|公告|公开", named) or re.search(r"现[将予就][^。\n]{0,40}公示", text[:HEAD])
    return bool(re.search("报告|通报|汇报|复函|回函", named)) and not shown


def kind_of(
    text: str, title: str | None, *, notice: bool, bundles: bool, issues: int, counts: int, results: int
) -> ReportKind:
    """The document's kind from what was found in it; ``bundles`` says that each issue is a bundle of findings."""
    if (issues or counts) and is_plan(text, title, results):
        return "plan"
    if bundles and is_audit(text, title):
        return "audit"
    if issues:
        return "notice" if notice else "report"
    if counts >= FEWEST_BUNDLES and is_audit(text, title):
        return "audit"
    return "counts" if counts and not _words("rule").search(title or "") else "other"


def why_no_report(text: str, title: str | None) -> tuple[str, str] | None:
    """The code and the reason why a text without issues or counts is no report."""
    named = title or ""
    if not text.strip():
        return "empty-text", "the text is empty: check that the page or file was copied whole"
    if _is_cover(text):
        return (
            "details-in-attachment",
            "the details stand in an attachment that this text does not contain: load that file",
        )
    return "no-report-found", _NONE + _reason(text, named)


def _is_cover(text: str) -> bool:
    attached, rectifies = _words("attached").search(text), _words("rectifies").search(text)
    return bool(attached and rectifies) and (len(text) < SHORT or bool(_words("announces").search(text)))


def _reason(text: str, title: str) -> str:
    told = "it does not tell what was done about findings"
    speaks = speaks_of_rectification(text)
    reasons = (
        ("。" not in text and _is_furnished(text), "this is a page of links without a text of its own"),
        (bool(_words("rule").search(title)), f"this is a rule or method, {told}"),
        (_is_explanation(text, title), f"this explains terms or policy, {told}"),
        (not speaks, "the text does not speak of the rectification (整改) of an inspection's findings"),
        (_is_findings(text, title), "findings are named, but not what was done about them"),
        (_is_news(text, title), "this is news of a meeting or an inspection"),
        (is_plan(text, title, 0), "this is a plan without tasks that could be read"),
    )
    otherwise = "no issue with what was done about it, and no overall count"
    return next((reason for holds, reason in reasons if holds), otherwise)


def _is_furnished(text: str) -> bool:
    return len(fact_pattern("furniture").findall(text)) >= 2
