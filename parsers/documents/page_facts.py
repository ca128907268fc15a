"""Title, date and source of a page: from its meta elements, else from the line under its headline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lxml import html

from parsers.documents.dates import iso_date
from parsers.documents.fact_words import fact_words
from parsers.vocabulary import alternatives

_LINES_ABOVE = 40
_LONGEST_LINE = 160
_SITE_NAME = re.compile(r"\s*[-_|–—－＿｜]+\s*")
_SHORTEST_TITLE = 5


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page says of its article; ``published`` is an ISO date."""

    title: str | None
    published: str | None
    source: str | None


def page_facts(root: html.HtmlElement, lines: list[str]) -> PageFacts:
    """Facts from the meta elements first, then from the lines around the article.

    Args:
        root: the whole page.
        lines: the lines above and just below the article's headline.
    """
    meta = _meta(root)
    published = next((date for word in fact_words("published", "meta") if (date := iso_date(meta.get(word, "")))), None)
    source = next((meta[word] for word in fact_words("source", "meta") if meta.get(word)), None)
    title = next((meta[word] for word in fact_words("title", "meta") if meta.get(word)), None)
    return PageFacts(
        title or _headline(root),
        published or _labelled_date(lines),
        source or _labelled(lines, "source"),
    )


def is_fact_line(line: str) -> bool:
    """Whether a line under a headline only states date, source and the like."""
    start = line.lstrip("[【(（ ")
    return len(line) <= _LONGEST_LINE and bool(_label("published").match(start) or _label("source").match(start))


def _meta(root: html.HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("name") or element.get("property") or "").strip().lower()
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name, content)
    return found


def _headline(root: html.HtmlElement) -> str | None:
    headlines = [" ".join(element.text_content().split()) for element in root.iter("h1")]
    long = [headline for headline in headlines if len(headline) >= _SHORTEST_TITLE]
    if len(long) == 1:
        return long[0]
    titles = ["".join(element.itertext()) for element in root.iter("title")]
    parts = _SITE_NAME.split(" ".join(titles[0].split())) if titles else []
    return max(parts, key=len, default="") or None


@cache
def _label(fact: str) -> re.Pattern[str]:
    """A label at the start of a line or after a space, with its value up to the next one."""
    words = alternatives(fact_words(fact, "label"))
    return re.compile(rf"(?:^|(?<=[\s|\[【(（]))(?:{words})\s*[：:]\s*([^\s|【\[\]】()（）]+(?:\s+\d\d?:\d\d)?)")


def _labelled(lines: list[str], fact: str) -> str | None:
    for line in lines[-_LINES_ABOVE:]:
        match = _label(fact).search(line) if len(line) <= _LONGEST_LINE else None
        if match:
            return re.split(r"字号|字体|浏览|点击|阅读|作者|发布|时间|日期", match[1])[0] or None
    return None


def _labelled_date(lines: list[str]) -> str | None:
    for line in lines[-_LINES_ABOVE:]:
        for match in _label("published").finditer(line) if len(line) <= _LONGEST_LINE else ():
            if date := iso_date(line[match.start(1) : match.start(1) + 16]):
                return date
    return None
