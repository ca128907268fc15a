"""An answer as the JSON object of the command line (``ask --json``)."""

from __future__ import annotations

from typing import Any

from handlers.answer import Answer, Suggestion
from handlers.wording import plain_text
from parsers.questions import Language


def answer_json(question_id: str | None, answer: Answer, language: Language) -> dict[str, Any]:
    """The object of one answer, its further answers in ``more``; ``span`` of an issue is its response's."""
    return {
        "id": question_id,
        "kind": answer.kind,
        "issues": [
            {"ref": i.ref, "number": i.number, "sub": i.sub, "span": i.span, "status": i.status} for i in answer.issues
        ],
        "metrics": [{"name": m.name, "quote": m.quote, "span": m.span, "period": m.period} for m in answer.metrics],
        **({} if answer.comparable is None else {"comparable": answer.comparable}),
        "suggestions": [_suggestion(s) for s in answer.suggestions],
        "more": [answer_json(None, further, language) for further in answer.more],
        "text": plain_text(answer, language),
    }


def _suggestion(suggestion: Suggestion) -> dict[str, str]:
    name = "ref" if suggestion.kind == "issue" else "metric"
    return {"kind": suggestion.kind, name: suggestion.ref or suggestion.target, "label": suggestion.label}
