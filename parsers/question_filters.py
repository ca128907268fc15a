"""Reads what a list is to hold: has-figure, has-deadline, signed off, mentions, bodies, with or and not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from parsers.list_request import Subject, subject_in, unwanted_in
from parsers.vocabulary import rows, word_pattern

_SURE = frozenset({"figure", "deadline", "body", "document"})
_DOCUMENT = re.compile("《([^《》]{2,80})》")
_ANSWERS = re.compile("(?:整改|落实|完成|进展)(?:情况|措施|进展)(?:中|里头|里面|里|当中)|in the responses?")
_FOUND = re.compile("问题(?:描述|表述|本身)(?:里头?|里面|中|当中)?")
_OTHERS = re.compile("(?:剩下|其余|余下|剩余)的?(?=列|都|有|是|还|给|说|呢|[,。?]|$)")
_OUTSIDE = re.compile(r"[,;，；。]|(?:但|却|而)(?=\S*(?:提|涉|含))")
_DUE_SAID = re.compile(
    "时限|期限|到期|截止|(?:要|应|该|需|须|计划|预计|才能?)(?:整改|改|办|完成)(?:完成|完|好|到位)?|due|deadline"
)
_DUE = re.compile(
    r"(?:定|设|截至|截止到?|卡)?(?:(?:是|在|为|要?到)\s*)?(20\d\d)(?:年|-)?"
    r"(?:(\d{1,2})(?:月|(?![\d月])))?(?:年?(底|末)|份)?(之前|以前|前|之后|以后|后)?"
)
_HOW_ASKED = re.compile(  # 查出的问题, 存在哪些问题, 卫生系统都有: how a list is asked for, no words of an issue
    "(?:查出|指出|发现|存在|反馈)来?[了的]{0,2}(?=什么|啥|哪|几|多少|主要|突出|问题|事项|[,。?]|$)"
    "|[这那][两三四几][一个]?[块个]?(?:方面)?(?=[没未还有都的里上]|已|正在|$|[,。?\\s])|的条目(?=$|[,。?\\s有都])"
    "|(?:一共|总共|共)?(?:有|是)?(?:哪?几|多少)[个条项件](?:问题)?(?=$|[,。?\\s])"
    "|(?:有|是|列)?(?:哪些|什么|啥|哪几[项条个])(?:主要|具体)?(?:整改)?(?:事项|任务|条目|工作|内容)"
    "|(?:有关|相关|有关系|相关联|沾边|挂钩|搭边|沾点边|搭界|打交道|related)(?=的|\\s*(?:issues?|findings?|problems?|items?|问题|条目|事项)|$)"
    "|类型?的?(?=问题)|(?<=[\u4e00-\u9fff]{2})部分(?=的?(?:[没未已改办弄还]|整改|查出|有哪|都有|还有哪|哪))"
    "|^其中(?=[没未还尚已])|^(?:跟|和|与|同)(?=.{2,20}(?:有关|相关|沾边|挂钩|搭边|搭界|打交道))"
    "|(?:方面|领域|系统|板块|[这那][一个]?部分|[这那]一?块)(?:里头?|中)?"
    "(?=的?(?:都|一共|总共|主要|有|存在|查|指|发现|反馈|问题|哪|几|列|[,。?]|$))"
    "|(?:还|仅|只)?(?:剩下?|有)?\\d+[个条项件](?:问题|事项)?(?=[没未还尚]|正?在|已)"  # 还剩4个没完成的
    "|(?<![a-z])(?:that|which|already|closed)(?![a-z])"
)
# 后来怎么管的 asks what was done, 没人管的 tells what is wrong, who is in charge asks of one issue
_HOW = re.compile(
    r"(?:怎么|怎样|咋|如何|[没无]人|没有人|没谁|谁也不|谁都不"
    r"|\bwho(?: is|'s)? |(?<!which )\b(?:body|office|bureau|department) (?:is|are) )$"
)
# 写明已完成的 says a state, 写明责任单位的 none
_STATE = (
    "完成|整改|改完|改好|推进|办结|办完|落实|销号|进行|解决|done|completed?|finished|fixed|rectified|resolved|closed"
    "|ongoing|open|underway|in progress|unfinished|pending"
)
_STATE_BEHIND = re.compile(rf".{{0,4}}?(?:{_STATE})")
_STATE_BEFORE = re.compile(rf"(?:{_STATE})[了的]?.{{0,2}}$")
_NO_STATE = re.compile("责任|单位|时限|期限|时间|负责|牵头|状态|措施|数字|文件")
_REACH = 12  # characters round such a word that tell what it says
_INSIDE = re.compile("参与|与会|给与|赠与|和谐|和解|和睦|和平|饱和|缓和|总和|中和|共和")  # words that hold an or-word
_DENIED = re.compile(  # 有没有, 是不是, 能不能 ask
    r"(?:(?<!有)没有|没(?!有)|未|(?<![是能会要])不是?|无法|难以)(?:能够?)?(?:完全|真正|及时|全部|很好地?|全|都|再|曾|太)*$"
    r"|(?:\b(?:not|never|no longer)|\b(?:are|is|was|were|do|does|have|has|had|can)n['’]?t)\s+(?:[a-z]+\s+){0,3}$"
)
_WHETHER = re.compile("有没有")
_OPEN = ("0000", "9999")
_FLAGS = (*sorted(_SURE), "measure", "verified", "late", "damaged", "keep", "extended", "stated", "scheduled")
_FOR_ITSELF = frozenset({*_FLAGS, "says"})
_ANY = frozenset(_FLAGS) | {"mention", "by", "not"}


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is to hold: flags that must be true (or false), words, words it must not hold.

    ``any_of`` are the alternatives of the words (或); ``mention`` that they may stand in the response as well;
    ``bodies`` that they name who is responsible; ``documents`` that stand between 《》; ``answered`` that figures
    count only where they stand in a response, ``found`` in a problem; ``due`` that the deadline lies between two days
    (ISO, both included); ``subject`` what a request put in plain words marks as such, ``unwanted`` what it leaves out.
    """

    flags: tuple[tuple[str, bool], ...] = ()
    any_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()
    mention: bool = False
    bodies: bool = False
    documents: tuple[str, ...] = ()
    answered: bool = False
    found: bool = False
    due: tuple[str, str] | None = None
    subject: Subject | None = None
    unwanted: Subject | None = None

    @property
    def plain(self) -> bool:
        """Does it filter by nothing?"""
        return not (self.flags or self.any_of or self.none_of or self.documents or self.due or self.subject)


@cache
def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    meaning = {word: name for name, words, *_ in rows("question_filters") for word in words.split("|")}
    return word_pattern(meaning), meaning


def names_filter(text: str, *, listing: bool) -> bool:
    """Does a normalised message name a filter that only a list can answer?

    ``listing`` tells that it asks for a list or speaks of issues (哪些, 的问题): then any filter counts.
    """
    pattern, _ = _table()
    if listing and (_DOCUMENT.search(text) or _due(text)[0]):
        return True
    names = {_name(m, text).removeprefix("no-") for m in _named(pattern, text)}
    return bool(names & (_ANY if listing else _SURE))


def _named(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    inside = {at for word in _INSIDE.finditer(text) for at in range(*word.span())}
    found = (m for m in pattern.finditer(text) if m.start() not in inside)
    return (m for m in found if not _HOW.search(text, 0, m.start()) and _name(m, text))


def _name(match: re.Match[str], text: str) -> str:
    """The filter that a word names, nothing where what it says is no state (写明责任单位的)."""
    name = _table()[1][match[0]]
    if name == "scheduled" and _denied(match, text):
        return "late"
    if name == "late" and match.start() and _WHETHER.match(text, match.start() - 1):  # 有没有赶上进度的
        return "scheduled"
    if name.removeprefix("no-") != "says":
        return name
    before, behind = text[max(0, match.start() - _REACH) : match.start()], text[match.end() : match.end() + _REACH]
    states = _STATE_BEHIND.match(behind) or _STATE_BEFORE.search(before)
    if not states or _NO_STATE.search(f"{before} {behind}"):
        return ""
    return name.replace("says", "stated")


def _denied(match: re.Match[str], text: str) -> re.Match[str] | None:
    """The words right before a filter that deny it (没能, aren't quite)."""
    return _DENIED.search(text, max(0, match.start() - _REACH * 2), match.start())


def read_filters(text: str) -> Filters:
    """The filters of a normalised message; the words left are still with the message's other words."""
    pattern, meaning = _table()
    unwanted_subject, text = unwanted_in(text)
    subject, text = subject_in(text)
    if (
        subject is not None and meaning.get(subject.words, "").removeprefix("no-") in _FOR_ITSELF
    ):  # 写明已完成的有哪些: no field of that name
        text, subject = f"{subject.words} {text}", None
    documents = tuple(_DOCUMENT.findall(text))
    answered = _ANSWERS.search(text) is not None
    found = _FOUND.search(text) is not None
    due, text = _due(_FOUND.sub(" ", text))
    text = _ANSWERS.sub(" ", _OTHERS.sub(" ", _DOCUMENT.sub(" ", text)))
    flags: dict[str, bool] = {}
    seen: set[str] = set()
    cuts: list[tuple[int, int, str]] = []
    for match in _named(pattern, text):
        name = _name(match, text)
        plain = name.removeprefix("no-")
        if plain in _FLAGS:
            flags.setdefault(plain, not name.startswith("no-"))
        seen.add(name)
        denied = _denied(match, text) if name == "late" else None
        cuts.append((denied.start() if denied else match.start(), match.end(), name))
    wanted, unwanted = (tuple(_HOW_ASKED.sub(" ", piece) for piece in part) for part in _parts(text, cuts))
    mention, bodies = "mention" in seen, "by" in seen
    parts = wanted, unwanted, mention, bodies, documents, answered
    return Filters(tuple(flags.items()), *parts, found=found, due=due, subject=subject, unwanted=unwanted_subject)


def _due(text: str) -> tuple[tuple[str, str] | None, str]:
    """The days between which a deadline is to lie (时限是2025年的, 2025年6月前要完成的), and the text without them."""
    said, match = _DUE_SAID.search(text), _DUE.search(text)
    if said is None or match is None:
        return None, text
    month = match[2] and f"{int(match[2]):02d}"
    first, last = f"{match[1]}-{month or '01'}-01", f"{match[1]}-{month or '12'}-31"
    if match[4]:
        whole = not month or match[3] is not None  # 6月底前 holds June, 6月前 does not
        first, last = (last, _OPEN[1]) if match[4].endswith("后") else (_OPEN[0], last if whole else first)
    return (first, last), _DUE_SAID.sub(" ", _DUE.sub(" ", text))


def _parts(text: str, cuts: list[tuple[int, int, str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The texts between the filter words; what follows a not (or stands before 以外) is unwanted."""
    wanted: list[str] = []
    unwanted: list[str] = []
    at, refused, joined = 0, False, False
    for start, end, name in [*cuts, (len(text), len(text), "end")]:
        piece = text[at:start]
        outside = name == "not" and text[start:end] in ("以外", "之外")
        last, *beyond = _OUTSIDE.split(piece, maxsplit=1) if refused else [piece]
        if outside and joined and wanted:  # 除作风建设和基层党建以外: both
            unwanted.append(wanted.pop().removeprefix("除"))
        (unwanted if refused or outside else wanted).append(last)
        wanted += beyond
        refused = (name == "not" and not outside) or (refused and name == "or")
        joined = name == "or"
        if name not in ("or", "not", "mention", "by") and wanted:
            wanted[-1] += " "
        at = end
    return tuple(filter(None, wanted)), tuple(filter(None, unwanted))
