"""Makes issues of their parts: measures, statuses, deadline, bodies, documents, damage."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from parsers.bodies import MOST, acting_bodies, document_names, split_names
from parsers.brackets import find_brackets
from parsers.damage import lost_beginning, numberless, spam_spans
from parsers.deadlines import extension, field_limit, own_limit
from parsers.measures import Step, split_measures
from parsers.model import Assessed, AssessedValue, Damage, Deadline, Field, Issue, Measure, Span, Stated
from parsers.numbering import Numbered
from parsers.shadow import Shadow
from parsers.spans import trim
from parsers.statuses import Found, stated_in_field, stated_in_response, status_sentences
from parsers.tenses import Tense, assess
from parsers.topics import topic_of


@dataclass(frozen=True, slots=True)
class Parts:
    """What an issue is made of, as spans of the shadow: its texts, its labelled values and what was broken."""

    problem: Span | None
    response: Span | None
    fields: tuple[tuple[str, str, Span], ...] = ()  # role, field name shown, span
    section: tuple[Span, ...] = ()
    damage: tuple[Damage, ...] = ()


def make_issue(
    shadow: Shadow,
    parts: Parts,
    name: Numbered,
    place: int,
    parent: str | None,
    year: int | None,
    *,
    verdict_first: bool,
) -> Issue:
    """The issue at ``place`` (from 0) with everything its own text states."""
    parts = _without_brackets(shadow, parts)
    problem = parts.problem
    measures = _measures(shadow, parts.response)
    fields = tuple(Field(shown, shadow.quote(*span), shadow.back(*span)) for _, shown, span in parts.fields)
    return Issue(
        id=f"i{place + 1:02d}",
        ref=name.ref,
        number=name.number,
        sub=name.sub,
        between=name.between,
        parent=parent,
        section=" / ".join(shadow.quote(*title) for title in parts.section) or None,
        topic=topic_of(shadow, problem, parts.response, measures),
        problem=_quote(shadow, problem),
        problem_span=_back(shadow, problem),
        response=_quote(shadow, parts.response),
        response_span=_back(shadow, parts.response),
        stated=_stated(shadow, parts, verdict_first=verdict_first),
        assessed=_overall(measures),
        deadline=_deadline(shadow, parts, year),
        documents=_documents(shadow, parts.response),
        organisations=_organisations(shadow, parts),
        fields=fields,
        damage=_damage(shadow, parts),
        measures=measures,
    )


def _quote(shadow: Shadow, span: Span | None) -> str | None:
    return shadow.quote(*span) if span else None


def _back(shadow: Shadow, span: Span | None) -> Span | None:
    return shadow.back(*span) if span else None


def _without_brackets(shadow: Shadow, parts: Parts) -> Parts:
    """The parts with the brackets that name who is responsible (牵头单位:…) taken out of them and read as fields."""
    return _problem_without_bracket(shadow, _response_without_brackets(shadow, parts))


def _problem_without_bracket(shadow: Shadow, parts: Parts) -> Parts:
    bracket = next(find_brackets(shadow.text, *parts.problem), None) if parts.problem else None
    if bracket is None or parts.problem is None:
        return parts
    problem = parts.problem
    if not shadow.text[bracket.span[1] : problem[1]].strip(" 。;"):
        kept = shadow.text[problem[0] : bracket.span[0]].rstrip()
        problem = (problem[0], problem[0] + len(kept))
    return replace(parts, problem=problem, fields=(*bracket.fields, *parts.fields))


def _response_without_brackets(shadow: Shadow, parts: Parts) -> Parts:
    """One that opens the response is no part of it, nor is one that ends it, unless each measure has its own."""
    brackets = list(find_brackets(shadow.text, *parts.response)) if parts.response else []
    if not brackets or parts.response is None:
        return parts
    (start, end), fields = parts.response, parts.fields
    if parts.problem and brackets[0].span[0] == start:
        bracket = brackets.pop(0)
        start, fields = trim(shadow.text, bracket.span[1], end)[0], (*bracket.fields, *fields)
    if len(brackets) == 1 and not shadow.text[brackets[0].span[1] : end].strip(" 。;"):
        end, fields = trim(shadow.text, start, brackets[0].span[0])[1], (*brackets[0].fields, *fields)
    return replace(parts, response=(start, end), fields=fields)


def _measures(shadow: Shadow, response: Span | None) -> tuple[Measure, ...]:
    if response is None:
        return ()
    return tuple(_measure(shadow, step) for step in split_measures(shadow.text, *response))


def _measure(shadow: Shadow, step: Step) -> Measure:
    tense = _tense(shadow.text, step)
    return Measure(
        ordinal=step.ordinal,
        title=shadow.quote(*step.title),
        text=shadow.quote(*step.span),
        span=shadow.back(*step.span),
        assessed=Assessed(tense.value, shadow.quote(*tense.span), shadow.back(*tense.span)),
    )


def _tense(text: str, step: Step) -> Tense:
    """The tense of a measure, its own status sentences left out; not done where they say that it is not finished."""
    said = status_sentences(text, *step.span)
    tense = assess(text, *step.span, without=[span for span, _ in said])
    unfinished = next((span for span, hit in said if _says_unfinished(text[slice(*span)], hit)), None)
    alone = step.ordinal is None and tense.value == "done"
    return Tense("ongoing", unfinished) if unfinished and alone else tense


def _says_unfinished(words: str, hit: Found) -> bool:
    """长期坚持 and 达到序时进度 do not say that what was done is not done."""
    return hit.value in {"late", "extended"} or (hit.value == "ongoing" and bool(re.search(r"正在|部分|加快", words)))


def _overall(measures: tuple[Measure, ...]) -> Assessed | None:
    """Done when all measures are, planned when all are planned, else ongoing; with the deciding measure's words."""
    if not measures:
        return None
    values = {measure.assessed.value for measure in measures}
    value: AssessedValue = values.pop() if len(values) == 1 else "ongoing"
    deciding = next((m for m in measures if m.assessed.value == value), measures[-1])
    return Assessed(value, deciding.assessed.words, deciding.assessed.span)


_STATUS_FIELDS = ("整改结论", "完成进度")


def _stated(shadow: Shadow, parts: Parts, *, verdict_first: bool) -> Stated | None:
    found: Found | None = None
    for role, shown, span in parts.fields:
        if role in {"conclusion", "status"} and shown in _STATUS_FIELDS:
            found = stated_in_field(shadow.text, *span) or found
    if found is None and parts.response:
        found = stated_in_response(shadow.text, *parts.response, verdict_first=verdict_first)
    if found is None:
        return None
    return Stated(found.value, found.verified, shadow.quote(*found.span), shadow.back(*found.span))


def _deadline(shadow: Shadow, parts: Parts, year: int | None) -> Deadline | None:
    for role, _, span in parts.fields:
        if role == "deadline" and span[0] < span[1]:
            limit = field_limit(shadow.text, *span, year)
            return Deadline(shadow.quote(*span), limit.date, shadow.back(*span))
    for role, _, span in parts.fields:
        promised = own_limit(shadow.text, *span, year) if role == "conclusion" else None
        if promised:  # (正在整改,预计2024年6月底前完成)
            return Deadline(shadow.quote(*promised.span), promised.date, shadow.back(*promised.span))
    return _own_deadline(shadow, parts, year)


_ABOUT_ITSELF = re.compile(r"(?:该|此|本)(?:项|条)?(?:反馈|整改)?(?:问题|任务|事项)|正在整改|整改工作")


_LATER_ITSELF = re.compile(r",\s*(?:目前|现)?(?=(?:该|此|本)(?:项|条)?(?:反馈|整改)?(?:问题|任务|事项))")


def _own_deadline(shadow: Shadow, parts: Parts, year: int | None) -> Deadline | None:
    """预计…前完成 or 延期至… in a sentence about the issue itself."""
    if not parts.response:
        return None
    extended = extension(shadow.text, *parts.response, year)
    if extended:
        return Deadline(shadow.quote(*extended.span), extended.date, shadow.back(*extended.span))
    for m in re.compile(r"[^。;\n]+").finditer(shadow.text, *parts.response):
        start = _own_clause(m, opens=m.start() == parts.response[0])
        if start is None:
            continue
        limit = own_limit(shadow.text, start, m.end(), year)
        if limit:
            return Deadline(shadow.quote(*limit.span), limit.date, shadow.back(*limit.span))
    return None


def _own_clause(sentence: re.Match[str], *, opens: bool) -> int | None:
    """Where a sentence begins to speak of the issue itself: at once, or in a later clause (因…,该问题正在整改,…)."""
    about = _ABOUT_ITSELF.match(sentence[0].strip()) or (opens and re.match(r"(?:正在|申请|已申请)", sentence[0]))
    later = None if about else _LATER_ITSELF.search(sentence[0])
    return sentence.start() if about else sentence.start() + later.end() if later else None


def _documents(shadow: Shadow, response: Span | None) -> tuple[str, ...]:
    if response is None:
        return ()
    names = (shadow.quote(*span).replace("\n", "") for span in document_names(shadow.text, *response))
    return tuple(dict.fromkeys(names))


def _organisations(shadow: Shadow, parts: Parts) -> tuple[str, ...]:
    """The stated responsible bodies, and where none are stated those that act in the response."""
    listed = [name for role, _, span in parts.fields if role == "body" for name in split_names(shadow.text, *span)]
    names = [shadow.quote(*span) for span in listed]
    if not names and parts.response:
        names = acting_bodies(shadow.text, *parts.response)[:MOST]
    return tuple(dict.fromkeys(names))


def _damage(shadow: Shadow, parts: Parts) -> tuple[Damage, ...]:
    damage = list(parts.damage)
    spans = [span for span in (parts.problem, parts.response) if span]
    broken = any(numberless(shadow.text, *span) for span in spans)
    cut = bool(damage) and parts.problem is not None and lost_beginning(shadow.text, *parts.problem)
    if (broken or cut) and "words-lost" not in damage:
        damage.append("words-lost")
    if any(spam_spans(shadow.text, *span) for span in spans):
        damage.append("spam")
    return tuple(damage)
