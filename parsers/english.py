"""English words as the tables and the dictionary name them: without endings, in one spelling."""

from __future__ import annotations

import re

_WORDS = re.compile("[a-z0-9][a-z0-9.&+']*")
_PLURAL = (
    ("buses", "bus"),
    ("gases", "gas"),
    ("ies", "y"),
    ("sses", "ss"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("xes", "x"),
    ("s", ""),
)
_VERB = (("ied", "y"), ("ying", "y"), ("ing", ""), ("ed", ""), ("e", ""))
_LEAST = 3  # letters that stay; of a short word the ending does too (rate is no rat)
_SHORT = 5  # letters of a word that keeps its e
_NO_ENDING = ("ss", "us", "is", "eed")
_TWICE = re.compile(r"([bdfglmprt])\1$")  # dropped: drop; not planned, since planes are no plans
_HAD_E = re.compile("[^aeiou][aeiou][^aeiouwxy]")  # what is left of mined, rated
# what makes a doer, a deed or a manner of a word, the longest first (arbitrator: arbitrat)
_MADE = ("ation", "ment", "ness", "ship", "ence", "ance", "ant", "ent", "ion", "ist", "ity", "or", "er", "al", "ly")
_ROOT = 4  # letters that stay of a word that another is made of
_SPELLINGS = ((re.compile("(?<=[a-z]{3})is(?=ation$|$)"), "iz"), (re.compile("(?<=[a-z]{2})our$"), "or"))


def stem(word: str) -> str:
    """An English word without its plural, -ed or -ing, in American spelling; short words as they are."""
    word = said = word.removesuffix("'s")
    for endings in (_PLURAL, _VERB):
        for ending, instead in endings:
            if not word.endswith(ending) or word.endswith(_NO_ENDING) or (ending == "e" and len(word) < _SHORT):
                continue
            if len(word) - len(ending) + len(instead) >= _LEAST:
                word = word[: -len(ending)] + instead
                break
    single = said.removesuffix("s")
    word = f"{word}e" if word != single and single.endswith(("ing", "ed")) and _HAD_E.fullmatch(word) else word
    word = _TWICE.sub(r"\1", word) if len(word) > _LEAST else word
    for british, american in _SPELLINGS:
        word = british.sub(american, word)
    return word


def roots(word: str) -> tuple[str, ...]:
    """The words that a word without its endings may be made of (arbitrator: arbitrat, as arbitrate is named)."""
    made = (word.removesuffix(ending) for ending in _MADE if word.endswith(ending))
    return tuple(_TWICE.sub(r"\1", root) for root in made if len(root) >= _ROOT)


def words_of(text: str) -> list[str]:
    """The words of a lower-case English text; those joined by a hyphen come apart."""
    return [word.strip(".'") for word in _WORDS.findall(text)]


def key(phrase: str) -> str:
    """A lower-case English phrase as the tables name it (high-tech enterprises: high tech enterpris)."""
    return " ".join(filter(None, map(stem, words_of(phrase))))
