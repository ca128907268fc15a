"""Which part of a page is its article: known places first, then readability, then the whole page."""

from __future__ import annotations

import logging
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from lxml import etree, html

from parsers.documents.errors import DocumentError
from parsers.documents.page_tree import page_tree
from parsers.vocabulary import grouped, rows

_SHORTEST = 30  # characters: less is a caption or a tool bar
_SHARE_OF_LONGEST = 0.5  # a telling name on a side box does not outweigh the real article
_SHARE_OF_PAGE = 0.25
_MOSTLY_LINKS = 0.6
_LINKS_OF_A_LIST = 3
_LISTS = frozenset({"ul", "ol", "dl", "div", "section", "table", "p", "td"})
_NOT_A_LINK = ("#", "javascript:", "mailto:")
_SPACE = re.compile(r"\s+")
_WORDS = re.compile(r"[^a-z0-9]+")


@dataclass(slots=True)
class Weight:
    """How much text stands in an element and how much of it in links to elsewhere (characters without spaces)."""

    text: int = 0
    linked: int = 0
    links: int = 0

    @property
    def own(self) -> int:
        """Text outside links."""
        return self.text - self.linked


@dataclass(frozen=True, slots=True)
class Content:
    """The elements that hold the article, and whether they were recognised or the whole page was taken."""

    elements: list[html.HtmlElement]
    recognised: bool


def find_content(root: html.HtmlElement) -> Content:
    """The article of a page; navigation, share bars and lists of links are taken out of the tree."""
    body = root.find("body") if root.tag == "html" else root
    body = root if body is None else body
    _drop_noise(body)
    _drop_link_lists(body)
    weights = _weigh(body)
    whole = weights[body].own
    known = _known_place(body, weights)
    if known and sum(weights[element].own for element in known) >= whole * _SHARE_OF_PAGE:
        return Content(known, True)
    guessed = _readable(root)
    if guessed is not None and _weigh(guessed)[guessed].own >= whole * _SHARE_OF_LONGEST:
        return Content([guessed], True)
    return Content(known if known and not whole else [body], False)


def _weigh(root: html.HtmlElement) -> dict[html.HtmlElement, Weight]:
    """The weight of every element, summed from the leaves up in one pass."""
    weights: defaultdict[html.HtmlElement, Weight] = defaultdict(Weight)
    for _, element in etree.iterwalk(root, events=("end",)):
        weight = weights[element]
        weight.text += len(_SPACE.sub("", element.text or ""))
        if _is_link(element):
            weight.linked, weight.links = weight.text, weight.links + 1
        parent = element.getparent()
        if element is not root and parent is not None:
            above = weights[parent]
            above.text += weight.text + len(_SPACE.sub("", element.tail or ""))
            above.linked += weight.linked
            above.links += weight.links
    return weights


def _is_link(element: html.HtmlElement) -> bool:
    target = element.get("href") if element.tag == "a" else None
    return bool(target) and not str(target).strip().lower().startswith(_NOT_A_LINK)


@cache
def _noise_words() -> frozenset[str]:
    return frozenset(grouped("page_noise")["token"])


def _drop_noise(body: html.HtmlElement) -> None:
    """Take out blocks whose class or id says what they are, unless most of the page stands in them."""
    weights = _weigh(body)
    limit = weights[body].own * _SHARE_OF_LONGEST
    for element in list(body.iterdescendants(etree.Element)):
        names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
        if weights[element].own <= limit and _noise_words().intersection(_WORDS.split(names)):
            element.drop_tree()


def _drop_link_lists(body: html.HtmlElement) -> None:
    weights = _weigh(body)
    for element in list(body.iterdescendants(etree.Element)):
        weight = weights[element]
        many = weight.links >= _LINKS_OF_A_LIST and element.tag in _LISTS
        if many and weight.linked > weight.text * _MOSTLY_LINKS and weight.own < weights[body].own / 2:
            element.drop_tree()


def _known_place(body: html.HtmlElement, weights: dict[html.HtmlElement, Weight]) -> list[html.HtmlElement]:
    """The heaviest element of the first telling name, with its like-named siblings; empty when there is none."""
    places = _places(body)
    best = {name: max(found, key=lambda element: weights[element].own) for name, found in places.items()}
    longest = max((weights[element].own for element in best.values()), default=0)
    least = max(_SHORTEST, longest * _SHARE_OF_LONGEST)
    for attribute, name, *_ in rows("page_content"):
        chosen = best.get((attribute, name))
        if chosen is not None and weights[chosen].own >= least:
            return [found for found in places[attribute, name] if found.getparent() is chosen.getparent()]
    return []


def _places(body: html.HtmlElement) -> dict[tuple[str, str], list[html.HtmlElement]]:
    known = {(attribute, name) for attribute, name, *_ in rows("page_content")}
    places: defaultdict[tuple[str, str], list[html.HtmlElement]] = defaultdict(list)
    for element in body.iter(etree.Element):
        names = [("id", (element.get("id") or "").strip().lower())]
        names += [("class", name) for name in (element.get("class") or "").lower().split()]
        for name in known.intersection(names):
            places[name].append(element)
    return places


def _readable(root: html.HtmlElement) -> html.HtmlElement | None:
    """What readability takes for the article; None when it finds nothing."""
    from readability import Document as Readable  # noqa: PLC0415  (only pages of unknown make need it)

    logging.getLogger("readability").setLevel(logging.CRITICAL)  # it logs each page it cannot read
    try:
        summary = Readable(html.tostring(root, encoding="unicode")).summary(html_partial=True)
        return page_tree(summary)
    except (DocumentError, etree.LxmlError, ValueError, TypeError, AttributeError, KeyError, IndexError):
        return None
    except Exception as error:
        if type(error).__name__ == "Unparseable":
            return None
        raise
