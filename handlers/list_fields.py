"""The issues of a field that a list names by its word (教育, 社会保险, safety), told by the words of the field."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from parsers.model import Issue
from parsers.question_fields import elsewhere_of, of_field
from parsers.question_terms import Term
from parsers.vocabulary import alternatives
from parsers.words import bare, bare_name

_FEW = 2
_LONG = 4  # characters of a field that a topic may name whatever title it stands under
_SEVERAL = re.compile("[、,，]")


def in_field(every: Sequence[Issue], terms: Sequence[Term]) -> set[str]:
    """The ids of the issues whose title, problem or leading measure is about a field, and of few those with a measure.

    None where the field is only mentioned, or where words do not name one.
    """
    if not terms or any(term.role != "word" for term in terms):
        return set()
    tells, said = _telling(terms), [bare(term.text) for term in terms]
    if titled := {i.id for i in every if any(_is_title_of(word, i.section or "") for word in said)}:
        long = [word for word, term in zip(said, terms, strict=True) if len(term.text) >= _LONG]
        return titled | {i.id for i in every if any(word in i.topic for word in long)}
    told = {i.id for i in every if tells(_told(i))}
    return told if len(told) > _FEW else told | {i.id for i in every if tells(_titles(i))}


def _is_title_of(word: str, section: str) -> bool:
    """Does a title above an issue name the field, and not several one after another?"""
    return any(word in bare_name(title) and not _SEVERAL.search(title) for title in section.split(" / "))


def _telling(terms: Sequence[Term]) -> Callable[[str], bool]:
    forms = {bare(form) for term in terms for form in of_field(term).forms}
    other = re.compile(alternatives([bare(w) for term in terms for w in elsewhere_of(term)]) or "(?!)")

    def tells(text: str) -> bool:
        left = other.sub(" ", text)
        return any(form in left for form in forms)

    return tells


def _told(issue: Issue) -> str:
    """What an issue is about; one whose problem is lost is told by its measures."""
    titles = [m.title for m in issue.measures]
    return _joined([issue.topic, issue.problem or "", *(titles[:1] if issue.problem else titles)])


def _titles(issue: Issue) -> str:
    return _joined([m.title for m in issue.measures])


def _joined(texts: Sequence[str]) -> str:
    return " ".join(map(bare, texts))
