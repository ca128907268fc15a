"""Says of what an overall count is, in the sentence's own words: 五届县委第四轮巡察反馈的问题.

Offsets are offsets into the packed sentence.
"""

from __future__ import annotations

import re

from parsers import count_words as words
from parsers.count_atoms import Atom
from parsers.count_sentences import Sentence
from parsers.shadow import Shadow

_CLAUSE = re.compile(r"[,;:。!?]|(?<=[\u4e00-\u9fff])\.(?=[\u4e00-\u9fff])")
_AS_OF_LEAD = re.compile(r"截[至止](?:到)?[^,;]{0,14}?(?:目前|底|末|\d日|月(?!\d))|截[至止]\d{4}年(?!\d)")
_QUANTITY = re.compile(r"(?:\d+(?:个方面|个?大?类|方面|[项条件])[、的]?)+$")
_LABEL = re.compile(
    r"(?:^|[。\s])(?:\(?[一二三四五六七八九十\d]{1,3}\)?[、.]?)?(?P<title>[^。:;,]{2,30}?)(?:方面|类)?:$"
)
# A scope that says nothing of its own: the heading above says it.
_GENERIC = re.compile(
    r"(?:审计|巡视|巡察|督察)?(?:共|合计)?(?:查出|发现|指出|反馈|反映|涉及|揭示|披露)?(?:共|的|各类|有|主要)*(?:问题|任务|事项)?(?:共|总数|总计|合计|为|有)*"
)
_FAR = 60


def scope_of(shadow: Shadow, sentence: Sentence, atom: Atom, floor: int) -> str:
    """The scope of a total; the heading above where the sentence itself only says 审计查出问题."""
    start = clause = clause_start(sentence.text, atom.start, floor)
    lead = sentence.text[start : atom.start]
    cut = _AS_OF_LEAD.match(lead)
    start += cut.end() if cut else 0
    lead_words = words.leads().match(sentence.text, start, atom.start)
    start = lead_words.end() if lead_words else start
    end = atom.start - len(_tail(sentence.text[start : atom.start]))
    own = sentence.text[start:end]
    if _GENERIC.fullmatch(own):
        low = max(0, clause - _FAR)
        label = _LABEL.search(sentence.text[low:clause])
        if label:
            return _printed(shadow, sentence, low + label.start("title"), clause - 1)
        if sentence.heading:
            return shadow.quote(*sentence.heading)
    noun = "" if atom.noun and own.rstrip("共有为计总数合达到:").endswith(atom.noun) else atom.noun
    return (_printed(shadow, sentence, start, end) + _noun(shadow, sentence, atom, noun)).strip(",、:")


def _tail(lead: str) -> str:
    """Other quantities between the scope and its number: 4个方面12类."""
    found = _QUANTITY.search(lead)
    joiners = re.search(r"(?:总数|总计|共计|合计|共|有|为|计|:)+$", lead)
    return found[0] if found else joiners[0] if joiners else ""


def _noun(shadow: Shadow, sentence: Sentence, atom: Atom, noun: str) -> str:
    at = sentence.text.find(noun, atom.end, atom.end + _FAR) if noun else -1
    return _printed(shadow, sentence, at, at + len(noun)) if at >= 0 else ""


def _printed(shadow: Shadow, sentence: Sentence, start: int, end: int) -> str:
    return re.sub(r"\s+", "", shadow.quote(*sentence.span(start, end))) if start < end else ""


def clause_start(text: str, at: int, floor: int) -> int:
    """Where the clause around ``at`` begins, not before ``floor``; a clause of time alone joins the next."""
    low = max(floor, at - _FAR)
    start = low
    for m in _CLAUSE.finditer(text, low, at):
        start = m.end()
    return start


def names_before(text: str, at: int) -> list[tuple[int, int]]:
    """The names listed with 、 right before 分别 at ``at``: their spans."""
    start = clause_start(text, at, 0)
    spans, begin = [], start
    for m in re.finditer(r"、|和|以及|与", text[start:at]):
        spans.append((begin, start + m.start()))
        begin = start + m.end()
    spans.append((begin, at))
    return [span for span in spans if span[0] < span[1]]
