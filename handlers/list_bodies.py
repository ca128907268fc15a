"""Which issues of a report its bodies have to do, named by the whole name, a short one, or among other words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.body_names import is_short_for
from parsers.model import Issue
from parsers.question_terms import Term, terms_of
from parsers.questions import words_of
from parsers.words import bare, bare_name

_PARTS = re.compile(r"[、,，;；:：\s]+")  # between the bodies of a field
_IS_BODY = re.compile("(?:部|科|局|处|办|委|室|股|站|队|中心|公司|集团|院|会)$")
_LEVEL = re.compile("^[省市县区州旗镇乡]")
_PERSON = re.compile("领导|责任人|负责人")
_SHORTEST = 2  # characters of the name of a body or a person
_LONGEST = 12  # characters of a body's name in a response
_NAMED = 4  # characters of a body's name that a response tells, where no field does
_LEAST = 3  # characters of a body's name without its level
# what a body does with an issue, or has it at: 手上有哪几个, 承担的整改任务
_ROLE = re.compile(
    "落在|压在|放在|(?:手[上里头]|名下|头上|身上|那边|这边|那里|这里)|(?:责任|牵头|配合|主办|协办|参与)(?:单位|部门|科室|处室)"
    "|承担|参与|参加|负责|牵头|主办|协办|承办|主管|配合|涉及|整改|[要该得在]改|归口?|由|管|接|认领|领|分到|分给|交给"
    "|任务|事项|活儿?|工作|责任|清单|in charge|responsible"
)


def bodies_of(issue: Issue) -> list[str]:
    """The bare names of the bodies of an issue, as its text and its fields name them."""
    fields = [f.text for f in issue.fields if "单位" in f.label or "部门" in f.label]
    parts = (part for text in (*issue.organisations, *fields) for part in _PARTS.split(text))
    return list(filter(None, map(bare_name, parts)))


def is_of(issue: Issue, said: str) -> bool:
    """Do bare words name a body of the issue, by its whole name, or by a short one that says what it is (财务部)?"""
    bodies = bodies_of(issue)
    return said in bodies or (_IS_BODY.search(said) is not None and any(is_short_for(said, body) for body in bodies))


def of_bodies(every: Sequence[Issue], words: str) -> set[str]:
    """The ids of the issues of the bodies that words name, or the person, and of nothing else (市水务局手上的)."""
    said = bare(words_of(words))
    if len(said) < _SHORTEST:
        return set()
    named = {issue.id for issue in every if is_of(issue, said) or _led_by(issue, said.lstrip("由归"))}
    return named or _among_words(every, said)


def _among_words(every: Sequence[Issue], said: str) -> set[str]:
    found: set[str] = set()
    rest = said
    names = {form: body for issue in every for body in bodies_of(issue) for form in (_LEVEL.sub("", body), body)}
    for form in sorted(names, key=len, reverse=True):
        if len(form) >= _LEAST and form in rest:
            found.add(names[form])
            rest = rest.replace(form, " ")
    rest = _ROLE.sub(" ", rest)
    if not found:
        short = bare(rest)
        return {i.id for i in every if is_of(i, short)} if short != said and len(short) >= _SHORTEST else set()
    if any(not term.loose for term in terms_of(words_of(rest))):
        return set()
    return {issue.id for issue in every if found.intersection(bodies_of(issue))}


def having(every: Sequence[Issue], words: str) -> set[str]:
    """The ids of the issues that a body named has or takes part in: by their fields, else by their responses."""
    said = bare(words)
    named = {issue.id for issue in every if is_of(issue, said)}
    named = named or {i.id for i in every if any(is_short_for(said, body) for body in bodies_of(i))}
    told = {i.id for i in every if not _has_field(i) and _takes_part(said, i)}
    return named | told or of_bodies(every, words)


def _has_field(issue: Issue) -> bool:
    return any("单位" in field.label or "部门" in field.label for field in issue.fields)


def _takes_part(said: str, issue: Issue) -> bool:
    """Does the response of an issue without fields name the body, or one that it is short for (交通局: 交通运输局)?"""
    response = bare(issue.response or "")
    if said in response or any(is_short_for(said, body) for body in issue.organisations):
        return True
    begins = _LEVEL.sub("", said)[:1]
    ends = (match.end() for match in re.finditer(re.escape(said[-1]), response))
    before = (response[max(0, end - _LONGEST) : end] for end in ends)
    names = (text[text.rfind(begins) :] for text in before if begins and begins in text)
    return _IS_BODY.search(said) is not None and any(is_short_for(said, name) for name in names)


def assigned_to(every: Sequence[Issue], words: str, terms: Sequence[Term]) -> set[str]:
    """The ids of the issues assigned to whom words name; where no field does, those whose response names it."""
    if named := of_bodies(every, words):
        return named
    said = bare(words_of(words)).lstrip("由归")
    short = {i.id for i in every if any(is_short_for(said, body) for body in bodies_of(i)) or _names(i, terms)}
    return short or {i.id for i in every if len(said) >= _NAMED and said in bare(i.response or "")}


def _names(issue: Issue, terms: Sequence[Term]) -> bool:
    bodies = " ".join(bodies_of(issue))
    return all(any(form in bodies for form in term.forms) for term in terms)


def _led_by(issue: Issue, said: str) -> bool:
    """Is a person with this name among those an issue names as responsible (副局长顾文澜)?"""
    parts = [bare(p) for f in issue.fields if _PERSON.search(f.label) for p in _PARTS.split(f.text)]
    return len(said) >= _SHORTEST and any(p.endswith(said) and not p.removesuffix(said).endswith("副") for p in parts)
