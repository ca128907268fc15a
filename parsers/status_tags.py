"""Statuses that stand alone behind a response: 【整改状态：已完成】 in a line of its own, or (已完成) at a line's end.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache

from parsers.marks import LEAD, Label, label_table, label_words
from parsers.ordinals import HAN, read_ordinal
from parsers.promises import only_promises
from parsers.signs import is_finding, opens_closing
from parsers.spans import trim
from parsers.statuses import is_bare_status, is_verdict
from parsers.titles import about_title
from parsers.vocabulary import alternatives

ROLE, SHOWN = "status", "完成进度"
_VALUE = r"(?P<value>[^\n\[\]()〔〕。;:]{2,24}(?:\([^\n()]{2,16}\))?)[。;]?"
NO_VERB = r"(?<!整改)"  # what stands behind 整改 without a colon goes on with it (整改完成)
_END = r"[ \t]*[*_]*$"
_FACTS = re.compile(
    r"[ \t]*(?:经?(?:审计|检查|抽查|核查|督察|巡[视察])[^。,:]{0,8}(?:指出|发现|查明|反映|认为)|主要表现)"
)
_HEADING = re.compile(
    rf"[{LEAD}]*(?:[{HAN}]{{1,3}}[、.]|[(\[〔][{HAN}\d]{{1,3}}[)\]〕]|\d{{1,3}}[.、]|第[{HAN}\d]+[项条个]|[①-⑳]|问题)"
)

_ORDINAL = re.compile(rf"[{HAN}\d①-⑳]+")


@cache
def _tag() -> re.Pattern[str]:
    any_ = alternatives(label_words("conclusion", "result"))
    stating = alternatives(label_words("conclusion"))
    inside = _VALUE.replace("<value>", "<inside>")
    boxed = rf"(?P<open>[\[(〔])\s*(?:(?P<boxed>{any_})(?:\s*:|{NO_VERB})\s*)?{inside}\s*[\])〕]"
    named = rf"[\[(〔]?(?P<named>{any_})(?:[\])〕]\s*:?|\**\s*:)\**\s*{_VALUE}"
    return re.compile(rf"(?m)(?:^[■{LEAD}]*|(?<=[。;!?])[ \t]*(?=[\[(〔]|(?:{stating})\s*:))(?:{boxed}|{named}){_END}")


def status_tags(text: str) -> list[Label]:
    """The tags in order, as labels of role ``status`` whose values end with them."""
    found = [(m, tag) for m in _tag().finditer(text) if (tag := _label(text, m))]
    bare = _always_bare(
        text, Counter(m["named"] for m, _ in found if "\n" not in m[0].strip() and not _below_facts(text, m))
    )
    return [tag for m, tag in found if m["named"] not in _results() or m["named"] in bare]


def _below_facts(text: str, m: re.Match[str]) -> bool:
    """Whether what stands above tells the finding's facts: the label behind it is the response's own."""
    return bool(_FACTS.match(text, _line_above(text, m.start())))


def _line_above(text: str, at: int) -> int:
    """Where the last line with text begins that stands before ``at``, or is the one that ``at`` stands in."""
    while at and text[at - 1].isspace():
        at -= 1
    return text.rfind("\n", 0, at) + 1


@cache
def _results() -> frozenset[str]:
    return frozenset(label_words("result"))


def _always_bare(text: str, found: Counter[str | None]) -> set[str]:
    """The labels of responses (整改结果) that stand behind them, with nothing but a status, all through a report."""
    words = [word for word in found if word in _results() and found[word] > 1]
    return {word for word in words if word and len(re.findall(rf"{word}\**\s*[:\])〕]", text)) == found[word]}


def _label(text: str, m: re.Match[str]) -> Label | None:
    value = "inside" if m["open"] else "value"
    word = m["boxed"] or m["named"] or ""
    if not is_verdict(text, *m.span(value)) or _behind_heading(text, m.start()):
        return None
    role, shown = label_table().get(word, ("", SHOWN))
    return Label(m.start(), m.start(value), ROLE, word, shown if role == "conclusion" else SHOWN, at_line_start=True)


def _behind_heading(text: str, at: int) -> bool:
    """Whether the tag stands in a finding's numbered line or right below it: there it is what became of it."""
    number = _HEADING.match(text, _line_above(text, at))
    if number is None or _tells_all(text, number, at) or _counts_steps(text, number):
        return False
    return is_finding(text[number.end() : at]) or about_title(text, number.end()) is not None


def _tells_all(text: str, number: re.Match[str], at: int) -> bool:
    """Whether a finding and what was done stand before a tag in one line, with the next one or section below."""
    line = text.find("\n", at)
    following = _HEADING.match(text, line + 1) if line >= 0 else None
    if following is None and number.start():  # the last one is told like the one above
        following = _HEADING.match(text, _line_above(text, number.start() - 1))
    if following is None or "。" not in text[number.end() : at].rstrip().removesuffix("。"):
        return False
    return _form(following[0]) == _form(number[0]) or (_is_plain(number[0]) and not _is_plain(following[0]))


def _counts_steps(text: str, number: re.Match[str]) -> bool:
    """Whether a numbered line counts on right from a step of what was done: (1)补栽苗木 (2)缺苗的路段仍未补齐."""
    before = _HEADING.match(text, _line_above(text, number.start() - 1)) if number.start() else None
    if before is None or _form(before[0]) != _form(number[0]) or before.start() == number.start():
        return False
    line = text[before.end() : number.start()]
    one, other = _ordinal(before[0]), _ordinal(number[0])
    return one is not None and other == one + 1 and not is_finding(line) and about_title(text, before.end()) is None


def _ordinal(number: str) -> int | None:
    found = _ORDINAL.search(number)
    return read_ordinal(found[0]) if found else None


def _form(number: str) -> tuple[str, bool]:
    return _ORDINAL.sub("", number), _is_plain(number)


def _is_plain(number: str) -> bool:
    """Whether a number is of digits, below which sections in Chinese numerals do not stand."""
    return not re.search(f"[{HAN}]", number)


def stands_in(tags: Sequence[Label], place: int) -> bool:
    """Whether a place stands in one of the tags, up to its status."""
    n = bisect_right(tags, place, key=lambda tag: tag.start)
    return n > 0 and place <= tags[n - 1].end


def with_tags(labels: Sequence[Label], tags: Sequence[Label]) -> list[Label]:
    """The labels with the tags in place of those that stand in them."""
    kept = (label for label in labels if not stands_in(tags, label.start))
    return sorted([*kept, *tags], key=lambda label: label.start)


def of_the_issue(text: str, tags: Sequence[Label], stop: int) -> list[Label]:
    """The tags behind one response that ends at ``stop``; none where it goes on behind one: they are its steps'."""
    ends = [*(tag.start for tag in tags[1:]), stop]
    return [] if any(_goes_on(text, tag.end, end) for tag, end in zip(tags, ends, strict=False)) else list(tags)


def _goes_on(text: str, at: int, end: int) -> bool:
    line = text.find("\n", at, end)
    start, _ = trim(text, line, end) if line >= 0 else (end, end)
    following = text[start:end].strip().partition("\n")[0]
    return following.endswith(("。", ";")) and not opens_closing(following) and not only_promises(text, start)


def tag_value(text: str, tag: Label) -> tuple[int, int]:
    """The span of a tag's status."""
    m = _tag().match(text, tag.start)
    return m.span("inside" if m["open"] else "value") if m else (tag.end, tag.end)


def is_status_line(line: str) -> bool:
    """Whether a line is nothing but such a tag."""
    m = _tag().match(line)
    return m is not None and is_bare_status(line, *m.span("inside" if m["open"] else "value"))
