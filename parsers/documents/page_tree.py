"""A saved page as a tree, parsed within limits and without what is never read."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from lxml import etree, html

from parsers.documents.errors import DocumentError
from parsers.vocabulary import grouped

DEEPEST = 250  # pages pasted from Word stand 60 deep; libxml2 itself gives up a little above 250 in some builds
MOST_ELEMENTS = 100_000  # a long report pasted from Word with a span around every word has 30,000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]*)")
# Elements that hold nothing, and those the parser closes by itself when the next one opens.
_FLAT = frozenset(
    tag
    for group in (
        ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"),
        ("p", "li", "td", "th", "tr", "option", "dt", "dd", "thead", "tbody", "tfoot", "colgroup", "rp", "rt"),
        ("html", "head", "body"),
    )
    for tag in group
)
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff]")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)


def page_tree(text: str) -> html.HtmlElement:
    """The root of a page; scripts, forms' controls, comments and hidden elements are gone, no entity is looked up.

    Raises:
        DocumentError: nested too deep (``page-nested``), too many elements (``page-too-large``)
            or nothing in it (``page-no-text``).
    """
    _check_nesting(text)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(_UNPRINTABLE.sub("", text).encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise DocumentError("page-no-text") from error
    for element in [found for found in root.iter() if isinstance(found, html.HtmlElement) and _is_unread(found)]:
        if element.getparent() is not None:
            element.drop_tree()
    return root


def _check_nesting(text: str) -> None:
    """Count open elements of each name; a linear pass, so that the parser never meets a tower of tags."""
    depth, still_open = 0, Counter[str]()
    tags = _TAG.findall(text)
    if len(tags) > 2 * MOST_ELEMENTS:
        raise DocumentError("page-too-large", limit=MOST_ELEMENTS)
    for closing, name in tags:
        tag = name.lower()
        if tag in _FLAT:
            continue
        if not closing:
            still_open[tag] += 1
            depth += 1
        elif still_open[tag]:
            still_open[tag] -= 1
            depth -= 1
        if depth > DEEPEST:
            raise DocumentError("page-nested", limit=DEEPEST)


@cache
def _unread_tags() -> frozenset[str]:
    return frozenset(grouped("page_noise")["tag"])


@cache
def _hiding_classes() -> frozenset[str]:
    return frozenset(grouped("page_noise")["hidden"])


def _is_unread(element: html.HtmlElement) -> bool:
    if element.tag in _unread_tags():
        return True
    if element.tag in {"html", "body", "head", "meta", "title"}:
        return False
    classes = set((element.get("class") or "").lower().split())
    hidden = "hidden" in element.attrib or bool(classes & _hiding_classes())
    return hidden or bool(_HIDING.search(element.get("style") or ""))
