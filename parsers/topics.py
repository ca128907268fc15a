"""Says in a few words what an issue is about: from its problem, else from its first measures.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re

from parsers.model import Measure, Span
from parsers.shadow import Shadow, fold

LONGEST = 24
_OWN_TITLE = re.compile(r"([^。,;:\n]{4,24})。(?=(?:一是|1\.|\(1\)|\(一\)|①))")  # 健全责任体系。一是…
_ABOUT = re.compile(r"^(?:关于|针对|对于)(?P<what>.+?)(?:的)?问题(?:[(\[][^()\[\]]*[)\]])?$")
_LEAD = re.compile(
    r"^(?:\d{4}年(?:以来|底)?,?|目前,?|抽查发现,?|检查发现,?|经查,?|有的|部分|一些|个别)?(?:落实|围绕|贯彻)?(?:“[^”]*”(?:的)?(?:要求|部署|方面)?,)?"
)


def topic_of(shadow: Shadow, problem: Span | None, response: Span | None, measures: tuple[Measure, ...]) -> str:
    """A topic of at most 24 characters, in simplified characters."""
    if problem:
        return _shorten(_main_clause(shadow.text[slice(*problem)]))
    own = _OWN_TITLE.match(shadow.text, *response) if response else None
    if own and not _SUBJECT.match(own[1]):
        return _shorten(own[1])
    titles = [fold(measure.title) for measure in measures if measure.title and measure.ordinal]
    if titles:
        return _shorten(titles[0])
    return _shorten(_of_response(shadow.text[slice(*response)])) if response else ""


# A clause that only says where or when
_SETTING = re.compile("(?:(?<![集适])中|(?<![及按准])时|(?<![滞落])后|以来|期间|过程中|情况下)$")
_OPEN_END = re.compile("(?:[达为有仅约近共占超的]|高达|只有|不足)+$")  # what is left where a number is cut off


_ABOUT_WHAT = re.compile(r"关于(?P<what>[^,。《》]{4,20}?)的?(?:重要)?(?:论述|思想|指示|部署|决策|要求|意见|精神|讲话)")
_SUBJECT = re.compile(
    r"^[\u4e00-\u9fff]{1,10}?(?:委员会|党委|党组|党工委|委|局|厅|院|校|公司|集团|政府|部门|单位)(?:班子)?"
    r"(?=坚持|始终|高度|深入|认真|严格|全面|持续|积极|着力|切实|加快|部署|提出|把|立足|聚焦|督促|组织|责成|修订|印发|制定|开展|建立|召开)"
)


def _of_response(words: str) -> str:
    """What a response without a heading is about: what it carries out, else its first clause without the subject."""
    first = re.split(r"[。;\n]", words, maxsplit=1)[0]
    about = _ABOUT_WHAT.search(first)
    if about:
        return about["what"]
    clause = re.split(r"[,:]", first, maxsplit=1)[0]
    return _SUBJECT.sub("", clause) or clause


def _main_clause(words: str) -> str:
    """The first sentence's clause that says most: a quoted requirement and a date in front are passed over."""
    sentence = re.split(r"[。;\n]", words.strip(), maxsplit=1)[0]
    about = _ABOUT.match(sentence)
    sentence = about["what"] if about else sentence
    rest = sentence[_LEAD.match(sentence).end() :]  # type: ignore[union-attr]
    clauses = [clause for clause in re.split(r"[,:]", rest or sentence) if len(clause) >= 4]
    telling = [clause for clause in clauses if not _SETTING.search(clause)]
    return (telling or clauses or [sentence])[0]


def _shorten(words: str) -> str:
    words = words.strip(" ,;:。")
    if words.count("“") != words.count("”"):
        words = words.strip("“”")
    if len(words) <= LONGEST:
        return words
    cut = max(words.rfind(mark, 8, LONGEST) for mark in "、,”和与及并")
    return _OPEN_END.sub("", words[: cut if cut > 0 else LONGEST])
