"""What the picture of a digest shows, in words and numbers: progress by section, figures before and after."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from handlers.digest_news import days_left, still_open
from handlers.digest_sections import STATUSES, Section, counted, sections, short_name
from handlers.digest_state import State
from handlers.issue_answer import ref_label
from handlers.period_words import period_words
from handlers.wording import say, spoken
from parsers.breaks import in_line
from parsers.model import Issue, Metric
from parsers.questions import Language
from parsers.words import bare
from store.comparing_figures import reading
from store.comparison import FigureChange

_SECTIONS = 8
_PAIRS = 5
_FEWEST = 3  # issues of a bar worth drawing
_RATES = ("%", "‰", ":1", "位")  # outcomes before amounts of work
_MEASURED = ("level", "share", "ratio")  # may be drawn as bars from zero; a change or a rank may not


@dataclass(frozen=True, slots=True)
class Bar:
    """A name and how many issues stand under each status, the statuses in their order."""

    name: str
    counts: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """How many issues it stands for."""
        return sum(count for _, count in self.counts)


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure before and after, as printed; ``share`` are both values against the larger, None where bars mislead."""

    name: str
    before: str
    before_when: str
    after: str
    after_when: str
    share: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Chart:
    """All words and numbers of a picture; ``labels`` are the statuses' short words."""

    title: str
    report: str
    version: str
    total: Bar
    done: str
    basis: str
    news: str
    bars_title: str
    bars: tuple[Bar, ...]
    pairs_title: str
    pairs: tuple[Pair, ...]
    labels: dict[str, str] = field(default_factory=dict)


def chart_of(state: State, language: Language) -> Chart | None:
    """The picture's content; None where there is hardly anything to count, or nothing but plans."""
    total, bars, (pairs, since) = _total(state), _bars(state, language), _pairs(state, language)
    if state.version.facts.kind == "plan" or not (total.total >= _FEWEST or bars or pairs):
        return None
    week = state.today.isocalendar()
    facts = state.version.facts
    return Chart(
        say("picture.title", language, year=week.year, week=week.week),
        facts.title or state.version.name,
        _version(state, language),
        total,
        say("picture.done", language, done=dict(total.counts).get("done", 0), total=total.total),
        _basis(state, language),
        _news(state, language),
        say("picture.sections" if state.total else "picture.other-counts", language),
        bars,
        say("picture.figures.since" if since else "picture.figures.within", language),
        pairs,
        {status: say(f"picture.status.{status}", language) for status in STATUSES},
    )


def _version(state: State, language: Language) -> str:
    dated = state.version.facts.published or state.version.loaded_at[:10]
    told = [say("picture.version", language, number=state.version.number, date=dated)]
    filters = state.scope.filters
    told += [say("picture.filter", language, words=words) for words in (filters.section, filters.words) if words]
    if filters.followed:
        told.append(say("digest.filter-followed", language))
    if filters.status:
        told.append(say("picture.filter", language, words=say(f"status.{filters.status}", language)))
    return "　".join(told)


def _in_order(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple((status, counts[status]) for status in STATUSES if counts[status])


def _total(state: State) -> Bar:
    """All issues; in a report of counts only, what its first whole count says."""
    if state.total:
        return Bar("", _in_order(counted(state, zip(state.keys, state.issues, strict=True))))
    bars = _counted(state)
    return bars[0] if bars else Bar("", ())


def _counted(state: State) -> list[Bar]:
    """The counts whose parts make up their total and have a status: nothing is counted twice."""
    bars = []
    for count in state.version.facts.counts:
        parts = [part for part in count.parts if part.status]
        if parts and count.total == sum(part.value for part in parts):
            summed: Counter[str] = Counter()
            for part in parts:
                summed["done" if part.status == "done_keep" else part.status or "unknown"] += part.value
            bars.append(Bar(count.scope, _in_order(summed)))
    return bars


def _bars(state: State, language: Language) -> tuple[Bar, ...]:
    if not state.total:
        return tuple(_counted(state)[1 : _SECTIONS + 1])  # the first is the total
    found = sections(state)
    unnamed = sum(section.counts.total() for section in found if section.name is None)
    if len(found) < 2 or 2 * unnamed > len(state.issues):  # most stand in none: their parts would not be those printed
        return ()
    shown = found if len(found) <= _SECTIONS else found[: _SECTIONS - 1]
    bars = [Bar(_name(section, language), _in_order(section.counts)) for section in shown]
    if rest := found[len(shown) :]:
        together = sum((section.counts for section in rest), Counter[str]())
        bars.append(Bar(say("picture.other-sections", language, count=len(rest)), _in_order(together)))
    return tuple(bars)


def _name(section: Section, language: Language) -> str:
    return short_name(section.name) if section.name else say("picture.no-section", language)


def _basis(state: State, language: Language) -> str:
    if not state.total:
        return say("picture.own-counts", language)
    bases = Counter(state.standing(k, i).basis or "none" for k, i in zip(state.keys, state.issues, strict=True))
    told = [
        say(f"digest.by.{b}", language, count=bases[b])
        for b in ("tracked", "corrected", "stated", "assessed", "none")
        if bases[b]
    ]
    return say("picture.basis", language, parts=say("digest.join", language).join(told))


def _news(state: State, language: Language) -> str:
    """What a leader looks for first: steps back, progress, what is new, gone or overdue; empty when there is none."""
    changes = state.comparison.issues if state.comparison else ()
    overdue = sum((days_left(state, key, issue) or 0) < 0 for key, issue in still_open(state))
    counts = {
        "back": sum(c.movement == "back" for c in changes),
        "forward": sum(c.movement == "forward" for c in changes),
        "fresh": sum(c.kind == "new" and c.sure for c in changes),
        "gone": sum(c.kind == "gone" and c.sure for c in changes),
        "recorded": len({u.key for u in state.updates if u.undoes is None}),
        "overdue": overdue,
    }
    told = [say(f"picture.news.{name}", language, count=count) for name, count in counts.items() if count]
    return "　".join(told)


# Figures


def _pairs(state: State, language: Language) -> tuple[tuple[Pair, ...], bool]:
    """The figures before and after, and whether they compare two versions (else problem and response of one)."""
    changed = _changed(state)
    found = (changed or _within(state))[:_PAIRS]
    return tuple(_labelled(state, one, language) for one in found), bool(changed)


Found = tuple[Issue | None, Metric, Metric]


def _changed(state: State) -> list[Found]:
    """One figure of each issue that moved or has a new period since the last digest."""
    if state.comparison is None:
        return []
    best: dict[int | None, FigureChange] = {}
    for figure in sorted(filter(_comparable, state.comparison.figures), key=lambda f: _rank(f.metric)):
        if figure.key is not None or not state.total:
            best.setdefault(figure.key, figure)
    chosen = sorted(best.values(), key=lambda f: _rank(f.metric))[:_PAIRS]
    found = [f for f in state.comparison.figures if f in chosen]
    return [(f.issue, f.old, f.new) for f in found if f.old and f.new]


def _comparable(figure: FigureChange) -> bool:
    old, new = figure.old, figure.new
    return old is not None and new is not None and not new.target and reading(old) != reading(new)


def _within(state: State) -> list[Found]:
    """Of one version: a figure of a problem and the same figure of its response."""
    by_issue: dict[str | None, list[Metric]] = defaultdict(list)
    for metric in state.metrics:
        by_issue[metric.issue].append(metric)
    found: list[Found] = []
    for issue in state.issues:
        pairs = list(_before_and_after(by_issue[issue.id]))
        found += [(issue, *min(pairs, key=lambda pair: _rank(pair[1])))] if pairs else []
    chosen = sorted(found, key=lambda one: _rank(one[2]))[:_PAIRS]
    return [one for one in found if one in chosen]


def _before_and_after(metrics: Sequence[Metric]) -> Iterable[tuple[Metric, Metric]]:
    """Pairs of one name, unit and kind, where each stands once on its side."""
    sides: dict[tuple[str, str, str, str | None], tuple[list[Metric], list[Metric]]] = defaultdict(lambda: ([], []))
    for metric in metrics:
        if metric.where in ("problem", "response") and not metric.target:
            thing = (bare(metric.name), metric.unit, metric.kind, metric.baseline)
            sides[thing][metric.where == "response"].append(metric)
    return ((b[0], a[0]) for b, a in sides.values() if len(b) == len(a) == 1 and reading(b[0]) != reading(a[0]))


def _rank(metric: Metric) -> tuple[bool, bool]:
    return (metric.unit not in _RATES, metric.kind == "change")


def _pair(issue: Issue | None, old: Metric, new: Metric, language: Language) -> Pair:
    label = f"{spoken(ref_label(issue), language)}　" if issue else ""
    return Pair(
        f"{label}{new.name}",
        in_line(old.quote),
        period_words(old.period, language),
        in_line(new.quote),
        period_words(new.period, language),
        _share(old, new),
    )


def _labelled(state: State, found: Found, language: Language) -> Pair:
    """A pair; where a figure of it was put right by hand that is said, and no bars are drawn of what was misread."""
    issue, old, new = found
    pair = _pair(issue, old, new, language)
    keys = {i.id: key for key, i in state.by_key.items()}
    made = state.by_hand.get(keys.get(issue.id, 0), ()) if issue else ()
    right = [
        c.value
        for c in made
        if c.field == "figure" and c.quote in (old.quote, new.quote) and c.name in (old.name, new.name)
    ]
    if not right:
        return pair
    name = say("picture.corrected", language, name=pair.name, value=right[-1])
    return replace(pair, name=name, share=None)


def _share(old: Metric, new: Metric) -> tuple[float, float] | None:
    """Both against the larger one; None where bars from zero would mislead: changes, ranks, ranges, below zero."""
    if old.kind not in _MEASURED or old.value is None or new.value is None or min(old.value, new.value) < 0:
        return None
    largest = max(old.value, new.value)
    return (old.value / largest, new.value / largest) if largest else None
