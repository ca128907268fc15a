"""What citizens say for what reports write (淹: 内涝, 积水), to rank findings by; it never chooses a figure.

``data/everyday.tsv`` holds a row for each thing: how reports write it, what people say, the English for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from parsers.english import key
from parsers.place_names import listed
from parsers.question_terms import Term
from parsers.vocabulary import rows
from parsers.words import HAN, bare

_LONGEST = 8  # characters of an expression
_MOST_WORDS = 4  # of an English one


def meant_by(terms: Sequence[Term]) -> tuple[tuple[str, ...], ...]:
    """For each term the bare words by which a report may write what it, or an expression it is part of, says."""
    spots = _spots(terms)
    return tuple(_chinese(*spots[n]) if HAN.search(term.text) else _english(terms, n) for n, term in enumerate(terms))


def _spots(terms: Sequence[Term]) -> list[tuple[str, int, int]]:
    """For each term the words it stood among, as far as its neighbours tell them, and where in them it stood."""
    runs: list[list[Term]] = []
    texts: list[str] = []
    places: list[tuple[int, int]] = []
    for term in terms:
        gap = _gap(runs[-1][-1], term) if runs else None
        if gap is None:
            runs.append([])
            texts.append(term.left)
        texts[-1] += (gap or "") + term.text
        runs[-1].append(term)
        places.append((len(texts) - 1, len(texts[-1])))
    whole = [text + run[-1].right for text, run in zip(texts, runs, strict=True)]
    return [(whole[n], end - len(term.text), end) for term, (n, end) in zip(terms, places, strict=True)]


def _gap(term: Term, after: Term) -> str | None:
    """What stood between a term and the next one; None where they stood further apart."""
    for length in range(len(term.right) + 1):
        gap, ahead = term.right[:length], term.right[length:]
        meets = after.text.startswith(ahead) or ahead.startswith(after.text)
        if after.left and meets and (term.left + term.text + gap).endswith(after.left):
            return gap
    return None


@cache
def _said() -> dict[str, tuple[str, ...]]:
    """Each everyday expression, bare, with the words that reports write for it."""
    return _table([(written, said) for written, said, *_ in rows("everyday") if said != "-"], bare)


@cache
def _in_english() -> dict[str, tuple[str, ...]]:
    english = [(written, said[0]) for written, _, *said in rows("everyday") if said]
    pairs = [(written, "|".join(_tellings(phrase))) for written, said in english for phrase in said.split("|")]
    return _table(pairs, lambda phrase: bare("".join(map(key, phrase.split()))))


def _tellings(phrase: str) -> tuple[str, ...]:
    """An English expression, and how the terms of a question may tell it: without the little words."""
    weighty = [word for word in phrase.split() if word not in listed("stop")]
    return (phrase, " ".join(weighty)) if len(weighty) > 1 else (phrase,)


def _table(pairs: Sequence[tuple[str, str]], named: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for written, said in pairs:
        for word in said.split("|"):
            found.setdefault(named(word), {}).update(dict.fromkeys(map(bare, written.split("|"))))
    return {word: tuple(forms) for word, forms in found.items()}


def _chinese(text: str, first: int, last: int) -> tuple[str, ...]:
    """By the expressions that share something with the term, where it stood, but not by a part of a longer one."""
    found: dict[str, None] = {}
    reached = 0
    for start in range(max(0, first - _LONGEST), last):
        for end in range(min(len(text), start + _LONGEST), max(start, first, reached), -1):
            if forms := _said().get(text[start:end]):
                found.update(dict.fromkeys(forms))
                reached = end
                break
    return tuple(found)


def _english(terms: Sequence[Term], at: int) -> tuple[str, ...]:
    """By the expressions that the word is in, little words apart, but not by a part of a longer one."""
    found: dict[str, None] = {}
    reached = at
    for start in range(max(0, at - _MOST_WORDS + 1), at + 1):
        for end in range(min(len(terms), start + _MOST_WORDS), reached, -1):
            if forms := _in_english().get("".join(bare(key(term.text)) for term in terms[start:end])):
                found.update(dict.fromkeys(forms))
                reached = end
                break
    return tuple(found)
