"""The block of facts between two lines of --- at the head of a Markdown file."""

from __future__ import annotations

import re

from parsers.documents.dates import iso_date
from parsers.documents.fact_words import fact_words

_BLOCK = re.compile(r"---[ \t]*\n(.{0,4000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_LINE = re.compile(r"^([\w-]{1,40})[ \t]*[:：][ \t]*(.{1,400})$", re.MULTILINE)


def front_matter(text: str) -> dict[str, str]:
    """``title``, ``published`` (ISO) and ``source`` of the block, as far as it gives them."""
    block = _BLOCK.match(text)
    facts: dict[str, str] = {}
    for key, value in _LINE.findall(block[1]) if block else ():
        for fact in ("title", "published", "source"):
            if key.lower() in fact_words(fact, "key"):
                facts.setdefault(fact, value.strip().strip("\"'“”"))
    published = iso_date(facts.pop("published", ""))
    return facts | ({"published": published} if published else {})
