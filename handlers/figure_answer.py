"""The answer about a figure: what it measures, as the text writes it, its time, its sentence and what stands beside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from handlers.answer import Answer, Line, Place, Suggestion, Term, Value
from handlers.corrected_figures import corrected_figure
from handlers.entered_lines import corrected_line
from handlers.figure_traits import Judged
from handlers.issue_answer import cite_entered, footer, label_of, suggest
from handlers.quoting import sentence_at
from parsers.breaks import closed, in_line
from parsers.model import Issue, Metric, Span
from store.entered import entered
from store.records import Version
from store.store import Store

_REACH = 400  # characters to each side in which a figure's sentence is looked for
_BESIDE = 4
_OFFERED = 3
_WORDS = 60


class Sentence(NamedTuple):
    """The sentence that holds a figure: where it stands, the figure as it is printed there, the breaks inside it."""

    span: Span
    text: str
    quote: str
    breaks: tuple[Span, ...]


def figure_answer(store: Store, version: Version, metric_id: str, others: Sequence[str] = ()) -> Answer:
    """The answer about one figure; ``others`` are the ids of further figures the question may have meant.

    Raises:
        LookupError: the version has no such metric.
    """
    metric = _metric(store, version, metric_id)
    sentence = sentence_of(store, version, metric.span)
    beside = companions(store, version, metric, sentence)
    further = [m for i in others if (m := store.metric(version.id, i)) and m not in (metric, *beside)]
    issue = store.issue(version.id, metric.issue) if metric.issue else None
    lines = (
        *figure_lines(store, version, metric, sentence),
        *((Line("figure.beside"), *_listed(store, version, beside)) if beside else ()),
        *((Line("figure.issue", label_of(issue)),) if issue else ()),
        *((Line("figure.others"), *_listed(store, version, further)) if further else ()),
        footer(version),
    )
    cited = (cite_entered(store, version, issue),) if issue else ()
    suggestions = tuple(suggest_figure(m) for m in further)
    place = Place(version.id, "metric", metric_id)
    return Answer("metric", lines, cited, (metric, *beside), suggestions, place=place)


def _metric(store: Store, version: Version, metric_id: str) -> Metric:
    metric = store.metric(version.id, metric_id)
    if metric is None:
        raise LookupError(metric_id)
    return metric


def figure_lines(store: Store, version: Version, metric: Metric, sentence: Sentence | None = None) -> Iterator[Line]:
    """A figure alone: name and quote, time, baseline, its sentence in the source, where that is not given read now."""
    told = sentence or sentence_of(store, version, metric.span)
    yield Line("figure", {"name": metric.name, "quote": told.quote})
    yield from _by_hand(store, version, metric)
    yield Line("figure.period", {"period": period_term(metric)}) if metric.period else Line("figure.no-period")
    if metric.baseline:
        yield Line("figure.baseline", {"baseline": _baseline(metric)})
    if metric.target:
        yield Line("figure.target")
    if metric.where == "problem":
        yield Line("figure.found")
    yield Line("quote", body=told.text, span=told.span, breaks=told.breaks)


def _listed(store: Store, version: Version, metrics: Sequence[Metric]) -> Iterator[Line]:
    """Figures in a line each, with what was put right by hand."""
    for metric in metrics:
        yield item_line(metric)
        yield from _by_hand(store, version, metric)


def _by_hand(store: Store, version: Version, metric: Metric) -> Iterator[Line]:
    """The value an editor says is right, as such."""
    if metric.issue is None:
        return
    known = store.read(entered, version.id, metric.issue).corrections
    figures = [c for c in known if c.field == "figure"]
    if figures:
        among = store.metrics(version.id, metric.issue)
        yield from (corrected_line(c) for c in figures if corrected_figure(among, c) == metric)


def sentence_of(store: Store, version: Version, span: Span) -> Sentence:
    """The sentence in the source that holds a span."""
    low = max(0, span[0] - _REACH)
    text = store.text(version.id, low, span[1] + _REACH)
    breaks = store.breaks(version.id, low, span[1] + _REACH) if "\n" in text else ()
    own = (span[0] - low, span[1] - low)
    start, end = sentence_at(closed(text, breaks, low), own)
    within = tuple(one for one in breaks if start <= one[0] - low < end)
    return Sentence((start + low, end + low), text[start:end], text[slice(*own)], within)


def period_term(metric: Metric) -> Value:
    """A figure's time as people read it."""
    if metric.period is None:
        return Term("period.none")
    return Term("period.now") if metric.period == "now" else metric.period.replace("/", " — ")


def _baseline(metric: Metric) -> Value:
    known = {"yoy", "prev-year-end", "province", "nation"}
    return Term(f"baseline.{metric.baseline}") if metric.baseline in known else metric.baseline or ""


def item_line(metric: Metric) -> Line:
    """A figure in one line."""
    return Line("figure.item", {"name": metric.name, "quote": metric.quote, "period": period_term(metric)})


def suggest_figure(metric: Metric) -> Suggestion:
    """A figure as something a person may have meant."""
    return Suggestion("metric", metric.id, "", f"{metric.name} {in_line(metric.quote)}")


def companions(store: Store, version: Version, metric: Metric, sentence: Sentence) -> tuple[Metric, ...]:
    """The changes, shares and ranks of the same thing in the same sentence, and the level they belong to."""
    same = store.metrics_within(version.id, metric.issue, *sentence.span) if metric.issue else ()
    at = next((n for n, m in enumerate(same) if m.id == metric.id), None)
    if at is None:
        return ()
    after = []
    for m in same[at + 1 :]:
        if m.kind == "level":
            break
        after.append(m)
    before = [same[at - 1]] if metric.kind != "level" and at and same[at - 1].kind == "level" else []
    return tuple([*before, *after][:_BESIDE])


def no_figure(store: Store, version: Version, words: str, near: Sequence[Judged], issues: Sequence[Issue]) -> Answer:
    """No figure answers: what is missing, and which figures or issues are near, clearly as such."""
    said = words if len(words) <= _WORDS else f"{words[: _WORDS - 1]}…"
    offered = [m for j in near[:_OFFERED] if (m := store.metric(version.id, j.hit.item.id))]
    why = near[0].against or "subject" if near else "subject"
    lines = [Line(f"none.figure.{why}", {"words": said})]
    if offered:
        lines += [Line("none.near-figures"), *map(item_line, offered)]
    if issues:
        lines += [Line("none.near"), *(Line("item", label_of(i)) for i in issues)]
    suggestions = (*map(suggest_figure, offered), *map(suggest, issues))
    return Answer("none", (*lines, footer(version)), suggestions=suggestions)


def untold_there(
    store: Store, version: Version, words: str, label: Mapping[str, Value], near: Sequence[Judged]
) -> Answer:
    """That the issue spoken of before tells no such figure; those of other issues are near, clearly as such."""
    answer = no_figure(store, version, words, near, ())
    return replace(answer, lines=(Line("none.figure.there", {"words": words, **label}), *answer.lines[1:]))
