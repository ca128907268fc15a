"""A request for a list in plain words: its state, its subject between marks (没有完成的〖修路〗方面的问题有哪些)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from parsers.vocabulary import alternatives, grouped

Sort = Literal["field", "name", "body", "one"]
_OPEN, _CLOSE = "〖", "〗"
# how issues are asked for; the only one of which it is some is told itself, and a number of them may be told
MANY, SOME, COUNT = "有哪些", "有什么", "有几个"
# what ends a request for a list: in writing (给个单子, 拉一份清单), or told (报一下, 念给我听听)
SHEET = (
    "(?:给|发|来|出|要|弄|整|做|搞|拉|开|写|列|理|捋|排|摘|拿)(?:出来?|给我们?|我们?)*(?:一?[个张份]|一|些)?(?:完整|详细)?的?"
    "(?:单子|清单|名单|列表|名录|明细|目录|条目表|表格?(?![示明扬彰态达演现]))"
)
TELLING = (
    "(?:报|念|说|亮|晒|讲|告诉|数|点|发|贴|甩)"
    "(?:一?[报念说亮讲数点下遍]|一下子|给我们?|给大家|我们?|出来|上来|过来|来|看看|听听|听|看|吧|呗)+"
)
_PLAIN = {"done": "已完成的", "ongoing": "没有完成的", "planned": "尚未启动的", "": ""}
_BEFORE = {"field": "", "name": "提到", "body": "", "one": ""}
_BEHIND = {"field": "方面的", "name": "的", "body": "负责的", "one": "那条"}
_WITHOUT = "不含"
_UNWANTED = re.compile(f"{_WITHOUT}{_OPEN}([^{_OPEN}{_CLOSE}]+){_CLOSE}(方面的|那条)")
_SUBJECT = re.compile(f"(提到)?{_OPEN}([^{_OPEN}{_CLOSE}]+){_CLOSE}(方面的|负责的|的)")
_HAN = "[\u4e00-\u9fff]"
_PARTS = re.compile(
    rf"\s*[、,，/]\s*|(?<={_HAN})\s+|以及|或者是?|或是|还有|(?<={_HAN})[和与跟及或](?={_HAN})|\s+(?:and|or|&)\s+"
)
_DENIED = r"(?<![没未不])(?<!没有)(?<!尚未)(?<![没未][\u4e00-\u9fff])"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a list is asked for: a field in any words, a name that stands in the text, or a body that has the issues."""

    words: str
    sort: Sort

    @property
    def parts(self) -> tuple[str, ...]:
        """Its alternatives (修路、公交)."""
        return tuple(part for part in _PARTS.split(self.words) if part.strip())


def marked(state: str, words: str, sort: Sort, asks: str = MANY) -> str:
    """The plain words of a request for the issues of a state (done, ongoing, planned or none) and a subject, if any."""
    subject = f"{_BEFORE[sort]}{_OPEN}{words}{_CLOSE}{_BEHIND[sort]}" if words else ""
    return f"{_PLAIN[state]}{subject}问题{asks}"


def without(plain: str, words: str, sort: Sort) -> str:
    """A request in plain words that leaves a field or one issue out."""
    return f"{_WITHOUT}{_OPEN}{words}{_CLOSE}{_BEHIND[sort]}{plain}"


def unwanted_in(text: str) -> tuple[Subject | None, str]:
    """What a request in plain words leaves out, and the text without it."""
    match = _UNWANTED.search(text)
    if match is None:
        return None, text
    return Subject(match[1], "one" if match[2] == _BEHIND["one"] else "field"), _UNWANTED.sub(" ", text)


def unmarked(text: str) -> str:
    """The plain words of a request as they are shown."""
    return re.sub(f"[{_OPEN}{_CLOSE}]", "", text)


def subject_in(text: str) -> tuple[Subject | None, str]:
    """The subject of a request in plain words, and the text without it."""
    match = _SUBJECT.search(text)
    if match is None:
        return None, text
    sort: Sort = "name" if match[1] else "body" if match[3] == _BEHIND["body"] else "field"
    return Subject(match[2], sort), _SUBJECT.sub(" ", text)


@cache
def states_said() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The states as people tell them, wherever they stand in a request, those that hold another's words first."""
    part = {role: f"(?:{alternatives('|'.join(cells).split('|'))})" for role, cells in grouped("list_said").items()}
    still, ends = (
        f"{part['still']}{{0,3}}",
        r"(?:了|的|着|呢|啊|呀|吗|嘛|吧)*(?=$|[\s,，、。?？!！]|[这那]|问题|条目|事项|任务)",
    )
    deed, already, solved = f"{part['deed']}{part['end']}?", f"{_DENIED}{part['already']}", part["solved"]
    planned = f"(?:{part['only-planned']})?{still}{part['not']}{part['begun']}|{part['only-planned']}"
    ongoing = (
        f"{still}{part['not']}{part['wholly']}?(?:{deed}|{part['ended']})"
        f"|{still}(?:{part['hangs']}着|{part['stalls']})(?:没{deed})?"
        f"|{still}{part['doing']}着?(?:{part['not']}(?:{deed}|{part['ended']}))?"
    )
    done = (
        f"{already}{{0,3}}(?:{part['deed']}{part['end']}|{part['ended']})|{already}{{1,3}}{solved}|{_DENIED}{solved}了"
    )
    said = (("planned", planned), ("ongoing", ongoing), ("done", done))
    return tuple((state, re.compile(f"(?:{pattern}){ends}")) for state, pattern in said)
