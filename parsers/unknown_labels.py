"""Labels that we do not know (满意度:基本满意): a fact's value ends above the line that one opens, which is a fact too.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from parsers.marks import LEAD
from parsers.model import Span
from parsers.spans import trim

_FACTS = frozenset({"conclusion", "deadline", "finished", "body", "person", "id"})  # of few words each
_UNKNOWN = re.compile(rf"\n[{LEAD}]*(?P<word>[\u3400-\u9fff]{{2,8}})[ \t*]*:")


def above_unknown(text: str, role: str, value: Span) -> Span:
    """A fact's value up to the first line with a label of whatever name; what was found or done stays whole."""
    label = _UNKNOWN.search(text, *value) if role in _FACTS else None
    return trim(text, value[0], label.start()) if label else value


def unknown_facts(text: str, role: str, value: Span) -> Iterator[tuple[str, int, Span]]:
    """The facts in the lines below a fact's own: the label, where it begins, and its value."""
    found = list(_UNKNOWN.finditer(text, *value)) if role in _FACTS else []
    for m, after in zip_longest(found, found[1:]):
        yield m["word"], m.start("word"), trim(text, m.end(), after.start() if after else value[1])
