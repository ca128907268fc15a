"""What citizens say for what reports write (淹: 内涝, 积水), to rank findings by; it never chooses a figure.

``data/everyday.tsv`` holds a row for each thing: how reports write it, what people say, the English for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from parsers.english import key
from parsers.question_terms import Term
from parsers.vocabulary import rows
from parsers.words import HAN, bare

_LONGEST = 8  # characters of an expression


def meant_by(terms: Sequence[Term]) -> tuple[tuple[str, ...], ...]:
    """For each term the bare words by which a report may write what it, or an expression it is part of, says."""
    return tuple(_chinese(term) if HAN.search(term.text) else _english(terms, n) for n, term in enumerate(terms))


@cache
def _said() -> dict[str, tuple[str, ...]]:
    """Each everyday expression, bare, with the words that reports write for it."""
    return _table([(written, said) for written, said, *_ in rows("everyday") if said != "-"], bare)


@cache
def _in_english() -> dict[str, tuple[str, ...]]:
    english = [(written, said[0]) for written, _, *said in rows("everyday") if said]
    return _table(english, lambda phrase: bare(key(phrase)))


def _table(pairs: Sequence[tuple[str, str]], named: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for written, said in pairs:
        for word in said.split("|"):
            found.setdefault(named(word), {}).update(dict.fromkeys(map(bare, written.split("|"))))
    return {word: tuple(forms) for word, forms in found.items()}


def _chinese(term: Term) -> tuple[str, ...]:
    """By the longest expressions that share something with the term, where it stood."""
    text = term.left + term.text + term.right
    first, last = len(term.left), len(term.left) + len(term.text)
    found: dict[str, None] = {}
    for start in range(last):
        for end in range(min(len(text), start + _LONGEST), max(start, first), -1):
            if forms := _said().get(text[start:end]):
                found.update(dict.fromkeys(forms))
                break
    return tuple(found)


def _english(terms: Sequence[Term], at: int) -> tuple[str, ...]:
    """By the word itself and with its neighbours on either side."""
    text = terms[at].text
    before = terms[at - 1].text if at else ""
    after = terms[at + 1].text if at + 1 < len(terms) else ""
    phrases = (f"{before} {text}", f"{text} {after}", text)
    found = (_in_english().get(bare(key(phrase)), ()) for phrase in phrases)
    return tuple(dict.fromkeys(form for forms in found for form in forms))
