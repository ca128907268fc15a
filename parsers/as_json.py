"""A reading as the JSON object other programs build on (`parse --json`)."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from parsers.model import Report


def report_json(report: Report) -> dict[str, Any]:
    """The whole reading as plain dicts and lists: report, issues, metrics, warnings, in document order."""
    return {
        "report": asdict(report.facts),
        "issues": [asdict(issue) for issue in report.issues],
        "metrics": [asdict(metric) for metric in report.metrics],
        "warnings": [asdict(warning) for warning in report.warnings],
    }
