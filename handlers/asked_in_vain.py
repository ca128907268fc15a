"""A message behind one that found nothing leans on what was asked in vain (地铁建了几条, 那2023年呢)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from handlers.answer import Answer
from parsers.periods import find_times
from parsers.question_attributes import Asked, content
from parsers.question_terms import Term, only_acts, terms_of
from parsers.questions import SMALL_TALK, Question, figure_words, read_question
from store.records import Dialog

_ASKED = "asked"  # the first cell of what is kept, then the message
_LEADING = re.compile(
    r"^(?:那么?|其中|还有|它的?|其|[,，\s]|(?:and|then|what about|how about|but|so)(?![a-z]))+"
    r"|[呢嘛啊呀]+(?=[?？。!！\s]*$)"
)
_LEANS = re.compile(r"^(?:那么?|其中|还有|and|what about|how about)(?![a-z])|呢[?？。!！\s]*$")
_QUANTITY = re.compile(r"(?:[量值额率价费]|收入|税收|税|面积|利润|成本|工资|比[例重]|人数|规模|里程|排名)$")
_OF_FIGURES = ("figure", "topic", "after")


@dataclass(frozen=True, slots=True)
class Leaning:
    """A message filled up with what was asked in vain; ``guessed`` where it names a subject of its own."""

    question: Question
    guessed: bool = False


def kept_in_vain(question: Question, one: Answer, now: datetime) -> Dialog | None:
    """What was asked and not found, kept for what the person says next; None where it named nothing, or leaned."""
    leaned = question.subject or question.within or question.follow_up or question.numbers or question.command
    if one.kind != "none" or leaned or not question.words or question.intent in SMALL_TALK:
        return None
    said = question.plain.replace("\t", " ")
    return Dialog(one.version, None, None, f"/status\n{_ASKED}\t{said}", now.isoformat())


def leaning(question: Question, previous: Dialog | None) -> Leaning | None:
    """The question with what it leaves out taken from the one that found nothing; None where it stands alone."""
    told = previous.question.partition("\n")[2].split("\t") if previous else []
    if len(told) != len((_ASKED, "said")) or told[0] != _ASKED or question.numbers or question.command:
        return None
    if question.intent in ("list", "reason", *SMALL_TALK) or question.intent.startswith("fact_"):
        return None
    old, new = _read(read_question(told[1])), _read(question)
    named = content(question.plain, question.words)
    if not named or only_acts(named):
        said = _done_otherwise(old, new) if named and old.asked.number else _filled(old, new)
        whole = read_question(said) if question.intents or new.asked.periods else None
        return Leaning(whole, guessed=bool(named)) if whole else None
    moved = _moved(old, new, named) if _LEANS.search(question.plain) else None
    return Leaning(read_question(moved), guessed=True) if moved else None


@dataclass(frozen=True, slots=True)
class _Message:
    """A message and what it asks: ``times`` it names, ``timeless`` what it says besides, ``terms`` what it names."""

    said: str
    intent: str
    times: str
    timeless: str
    asked: Asked
    terms: tuple[Term, ...]

    def things(self, other: str) -> str:
        """What it names; without the quantity where another message names one (产量多少, 产值呢)."""
        another = _QUANTITY.search(other.rstrip(" 的?？。!！")) is not None
        return " ".join(t.text for t in self.terms if not (another and _QUANTITY.search(t.text)))


def _read(question: Question) -> _Message:
    said = _LEADING.sub("", question.plain)
    spans = sorted((t.start, t.end) for t in find_times(said, None))
    timeless = said
    for start, end in reversed(spans):
        timeless = f"{timeless[:start]} {timeless[end:]}"
    asked = question.asked(question.words or figure_words(question.plain), None)
    times = " ".join(said[start:end] for start, end in spans)
    return _Message(said, question.intent, times, " ".join(timeless.split()), asked, terms_of(asked.words))


def _filled(old: _Message, new: _Message) -> str:
    """A message that names nothing (2023年呢, 同比呢, 措施呢): of what was asked for."""
    if new.times and not new.timeless.strip(" 的?？。!！,，"):
        return f"{new.times} {old.timeless}"
    stays = new.intent in _OF_FIGURES and not (new.asked.before or new.asked.after)
    times = new.times or (old.times if stays else "")
    return f"{times} {old.things(new.timeless)} {new.timeless}".strip()


def _done_otherwise(old: _Message, new: _Message) -> str:
    """A message that names only what was done (拆了多少栋, 加固的呢): as much is asked of what else was done to it."""
    things = [t.text for t in old.terms if not only_acts(t.text)]
    asking = "" if new.asked.number or new.asked.units else _asking(old)
    return f"{new.times or old.times} {' '.join(things)} {new.timeless.rstrip('?？。!！ ')}{asking}"


def _moved(old: _Message, new: _Message, named: str) -> str | None:
    """A message that names a place, a quantity or a thing of its own: the same is asked of it.

    None where of a thing nothing can be asked that was asked before: no deed, no quantity.
    """
    if all(t.role in ("place", "scope") for t in new.terms):
        kept = [t.text for t in old.terms if t.role not in ("place", "scope")]
        return f"{new.said} {old.times} {' '.join(kept)} {_asking(old)}"
    if _QUANTITY.search(named):
        return f"{old.times} {old.things(named)} {new.said}"
    asked = [t.text for t in old.terms if only_acts(t.text) or _QUANTITY.search(t.text)]
    return f"{new.said} {new.times or old.times} {' '.join(asked)} {_asking(old)}" if asked else None


def _asking(message: _Message) -> str:
    number = message.asked.number or message.intent == "figure"
    return f"多少{message.asked.counter}" if number else "情况"
