"""A first search for issues by words: how much of the question's weight an issue's topic, problem or response holds."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import jieba
from rapidfuzz import fuzz

from parsers.model import Issue
from parsers.questions import normalise
from parsers.vocabulary import rows

CUT_OFF = 0.6  # of the question's weight: below it half the subject is missing, and no answer beats a wrong one
NEAR = 0.25  # offered as a suggestion
_CANDIDATES = 150  # long rapidfuzz calls hold the interpreter
_PLACES = (("topic", 1.0), ("problem", 1.0), ("section", 0.7), ("response", 0.75))


@dataclass(frozen=True, slots=True)
class Hit:
    """An issue and how well it answers: 0 to 1."""

    issue: Issue
    score: float


@cache
def _tokenizer() -> jieba.Tokenizer:
    return jieba.Tokenizer()


def warm(folder: Path) -> None:
    """Build jieba's dictionary now (half a second), so that no question waits for it; its cache goes to ``folder``."""
    tokenizer = _tokenizer()
    tokenizer.tmp_dir = str(folder)
    tokenizer.initialize()


@cache
def _stop_words() -> frozenset[str]:
    silent = ("filler", "follow", "status")
    return frozenset(w for intent, words, *_ in rows("question_intents") if intent in silent for w in words.split("|"))


def tokens(text: str) -> tuple[str, ...]:
    """The words of a folded text that carry meaning, in order."""
    stop = _stop_words()
    cut = (t.strip() for t in _tokenizer().cut_for_search(text))
    return tuple(t for t in cut if t and t not in stop and (len(t) > 1 or t.isalnum()) and any(map(str.isalnum, t)))


def search(issues: Sequence[Issue], words: str) -> tuple[Hit, ...]:
    """The issues that hold something of the words, best first; scores below CUT_OFF are no answer."""
    wanted = Counter(tokens(normalise(words)))
    if not wanted:
        return ()
    texts = [_texts(issue) for issue in issues]
    weights = _weights(wanted, [" ".join(t.values()) for t in texts])
    hits = [Hit(issue, _score(wanted, weights, text)) for issue, text in zip(issues, texts, strict=True)]
    best = sorted((h for h in hits if h.score >= NEAR), key=lambda h: -h.score)[:_CANDIDATES]
    return tuple(sorted((_refined(h, words) for h in best), key=lambda h: -h.score))


def _texts(issue: Issue) -> dict[str, str]:
    parts = {"topic": issue.topic, "problem": issue.problem, "section": issue.section, "response": issue.response}
    return {name: _folded(part) if part else "" for name, part in parts.items()}


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    """The folded text; a ledger's few texts are asked for again and again."""
    return " ".join(normalise(text[i : i + 1000]) for i in range(0, len(text), 1000))


def _weights(wanted: Counter[str], texts: Sequence[str]) -> dict[str, float]:
    """Rare words weigh more; a word no issue holds weighs as the rarest."""
    n = len(texts) + 1
    weights = {}
    for token in wanted:
        holding = sum(token in text for text in texts)
        weights[token] = math.log(1 + n / (1 + holding)) * (1.0 if len(token) > 1 else 0.4)
    return weights


def _score(wanted: Counter[str], weights: dict[str, float], texts: dict[str, str]) -> float:
    total = sum(weights[t] for t in wanted)
    held = sum(weights[t] * max((w for name, w in _PLACES if t in texts[name]), default=0.0) for t in wanted)
    return held / total if total else 0.0


def _refined(hit: Hit, words: str) -> Hit:
    """Near ties are told apart by how alike the words and the finding's own words are."""
    subject = _folded(f"{hit.issue.topic} {hit.issue.problem or ''}")
    likeness = fuzz.token_set_ratio(" ".join(tokens(normalise(words))), " ".join(tokens(subject[:400]))) / 100
    return Hit(hit.issue, hit.score + 0.15 * likeness * (hit.score >= CUT_OFF))


def about(issues: Sequence[Issue], words: str) -> tuple[Issue, ...]:
    """The issues whose section, topic or problem holds all of the words, in document order."""
    wanted = tokens(normalise(words)) or (normalise(words),)
    found = []
    for issue in issues:
        texts = _texts(issue)
        subject = f"{texts['section']} {texts['topic']} {texts['problem']}"
        if all(token in subject for token in wanted):
            found.append(issue)
    return tuple(found)
