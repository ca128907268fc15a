"""How people ask in English, in plain words: times as reports write them, corrections, words that only fill."""

from __future__ import annotations

import re
from collections.abc import Callable

from parsers.english_amounts import plain_amounts

_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = "|".join(rf"{name[:3]}(?:{name[3:]})?" if name != "may" else "may" for name in _NAMES)
_YEAR = "20[0-4][0-9]"
_OF = r"(?: of| in|,)*"
_AT = r"(?:(?:as of|as at|by|at|in|since|until|from|during|for|on) )?(?:the )?"
_NUMERALS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_COUNTED = {word: n for n, word in enumerate(_NUMERALS, 2)}
_HALVES = {"first": "上半年", "h1": "上半年", "second": "下半年", "h2": "下半年"}
_HERE = "city|county|district|town|township|bureau|hospital|university|school|company|government|authorities|committee"
_NOT_HERE = "proper|cent|hall|gov|comm|level|lead|party|seat|people|court|bureau|school|hospital"
_LEVELS = (
    ("national|state", "国家级"),
    ("provincial|province", "省级"),
    ("municipal|city", "市级"),
    ("county|district", "县级"),
    ("township|town", "乡镇"),
    ("village", "村级"),
)
_STATES = r"open|unfinished|not (?:yet )?(?:done|finished|fixed|solved)|pending|ongoing|outstanding|unresolved"

_EARN = "(?:bring in|brought in|earn(?:ed)?|rak(?:e|ed) in|generated?)"
_PAID = "(?:money|cash|fees?|deposits?|wages|pay|tuition)"
_BY = r"by (?:what|how (?:much|many))(?: per ?cent(?:age)?(?: points?)?)?\b"


def _month(word: str) -> int:
    return next(n for n, name in enumerate(_NAMES, 1) if name.startswith(word[:3]))


def _first_months(match: re.Match[str]) -> str:
    months = _COUNTED.get(match["n"]) or int(match["n"])
    year = f"{match['y']}年" if match["y"] else "去年" if match["last"] else ""
    return f" {year}1月至{months}月 "


_Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]
_TIMES: tuple[_Rule, ...] = (
    (
        re.compile(rf"\b{_AT}(?P<a>{_MONTH}) ?(?:-|to|through|until) ?(?P<b>{_MONTH}){_OF} ?(?P<y>{_YEAR})\b"),
        lambda m: f" {m['y']}年{_month(m['a'])}月至{_month(m['b'])}月 ",
    ),
    (
        re.compile(rf"\b{_AT}(?P<a>{_MONTH}) ?(?:-|to|through|until) ?(?P<b>{_MONTH}){_OF} ?(?P<y>this|last) year\b"),
        lambda m: f" {'今' if m['y'] == 'this' else '去'}年{_month(m['a'])}月至{_month(m['b'])}月 ",
    ),
    (
        re.compile(rf"\b{_AT}end of (?P<m>{_MONTH}){_OF} (?P<y>{_YEAR})\b"),
        lambda m: f" {m['y']}年{_month(m['m'])}月底 ",
    ),
    (
        re.compile(rf"\b{_AT}(?P<m>{_MONTH}) (?P<d>[0-3]?[0-9])(?:st|nd|rd|th)?{_OF} (?P<y>{_YEAR})\b"),
        lambda m: f" {m['y']}年{_month(m['m'])}月{int(m['d'])}日 ",
    ),
    (re.compile(rf"\b{_AT}(?P<m>{_MONTH}){_OF} (?P<y>{_YEAR})\b"), lambda m: f" {m['y']}年{_month(m['m'])}月 "),
    (re.compile(rf"\b{_AT}end of (?P<m>{_MONTH})\b"), lambda m: f" {_month(m['m'])}月底 "),
    (re.compile(rf"\b{_AT}(?:(?:year[ -])?end{_OF}|late) (?P<y>{_YEAR})\b"), r" \g<y>年底 "),
    (re.compile(rf"\b{_AT}(?P<y>{_YEAR})'?s? (?:year[ -])?end\b"), r" \g<y>年底 "),
    (re.compile(rf"\b{_AT}(?:end of last year|last year's end|last year[ -]end)\b"), " 去年底 "),
    (
        re.compile(
            rf"\b{_AT}first (?P<n>{'|'.join(_COUNTED)}|1[01]|[2-9]) months"
            rf"(?:{_OF} (?:(?P<y>{_YEAR})|(?P<last>last)|this)(?: year)?)?\b"
        ),
        _first_months,
    ),
    (re.compile(rf"\b{_AT}first three quarters{_OF} (?P<y>{_YEAR})\b"), r" \g<y>年前三季度 "),
    (
        re.compile(rf"\b{_AT}(?P<h>first|second) half{_OF} (?P<y>{_YEAR})\b"),
        lambda m: f" {m['y']}年{_HALVES[m['h']]} ",
    ),
    (re.compile(rf"\b(?P<h>h[12]) ?(?P<y>{_YEAR})\b"), lambda m: f" {m['y']}年{_HALVES[m['h']]} "),
    (re.compile(rf"\b(?P<y>{_YEAR}) ?(?P<h>h[12])\b"), lambda m: f" {m['y']}年{_HALVES[m['h']]} "),
    (re.compile(rf",?\s*(?:but |and )?not (?:in |for |of )?{_YEAR}\b"), " "),
    (re.compile(rf"\b(?P<y>{_YEAR}) ?q(?P<q>[1-4])\b"), r" q\g<q> \g<y> "),
    (
        re.compile(rf"\b(?P<y>{_YEAR}),? (?:vs\.?|versus|compared (?:with|to)|against) (?P<b>{_YEAR})\b"),
        r" \g<y>年较\g<b>年 ",
    ),
    (
        re.compile(rf"\b(?:vs\.?|versus|compared (?:with|to)|relative to|against) (?P<y>{_YEAR})\b"),
        r" 较\g<y>年 ",
    ),
)
_CORRECTED = re.compile(
    r"(?:\.{2,}|…|[,;—-]|\s)\s*(?:(?:no|wait|sorry),? )*(?:i mean|i meant|make that|or rather)\b[, ]*(.{4,})$"
)
_LEAD = re.compile(r"(?:how (?:many|much)|what (?:is|was|share|percentage)|number of|status of|progress (?:of|on))\b")
_PLAIN: tuple[_Rule, ...] = (
    (re.compile(r"\b(?P<x>black|white|red|gr[ae]y|waiting|honou?r) lists?\b"), r"\g<x>list"),
    (re.compile(r"^(?!(?:how many|which|who|what|where|when)\b)(?P<x>.+) left(?=\W*$)"), r"\g<x> remaining"),
    (re.compile(r"\bhow long\b(?=.* (?:wait|take|last|queue|delay))"), "how much time"),
    (re.compile(r"^what (?:do|does|did|would) (?:the |an? )?(?P<x>.+?) cost\b"), r"how much price of \g<x>"),
    *((re.compile(rf"\b(?:at (?:the )?)?(?:{words})[ -]level\b"), f" {level} ") for words, level in _LEVELS),
    (
        re.compile(r"\b(?:class|category|type) (i{1,3})\b(?! diabet)"),
        lambda m: f" {'一二三'[len(m[1]) - 1]}类 ",
    ),
    (re.compile(r"\bin town(?=\W*$| (?:now|after|since|last|this)\b)"), "downtown"),
    # what came in or came back: how much income of it, and what was got back
    (
        re.compile(rf"^how much(?: money)? (?:do|does|did|has|have|had) (?P<x>.+?) {_EARN}\b"),
        r"how much income from \g<x>",
    ),
    (re.compile(rf"\b(?:got|get|getting|gotten) (?P<x>(?:(?:their|the|some|any) )?{_PAID}) back\b"), r"refunded \g<x>"),
    (re.compile(r"\bper (?:10[, ]?000|ten thousand) (?=people|residents|inhabitants)"), "per tenthousand "),
    (re.compile(r"\bper (?:1[, ]?000|(?:one )?thousand) (?=people|residents|inhabitants)"), "per thousand "),
    (
        re.compile(
            r"\b(?:after|since|following) (?:the |being )?(?:fix|fixes|rectification|clean-?up|mending|fixed)(?=\W*$)"
        ),
        "now",
    ),
    (re.compile(rf",?\s*\b(?:down|lower|fell|fallen|dropped|fall|drop|cut|reduced) {_BY}"), " 下降多少 "),
    (re.compile(rf",?\s*\b(?:up|higher|rose|risen|grew|grown|rise|grow) {_BY}"), " 上升多少 "),
    (
        re.compile(
            r",?\s*\bhow many (?:head(?: of)?|(?:pieces|sets|units|bits|lots|pairs|batches) of)\b(?! (?:the|it|them)\b)"
        ),
        " how many ",
    ),
    (re.compile(r"\bwhat(?:'s| has| have)(?: already)? been done\b"), "what was done"),
    (
        re.compile(rf"\bwhat (?:has|have|had|did|does|is) (?:the )?(?:{_HERE}|they|it)(?: \w+)? (?:done|do|doing)\b"),
        "what was done",
    ),
    (
        re.compile(
            r"^(?:is there |are there |do you have )?anything (?:about|on|regarding|related to) (.+?)"
            rf"(?: (?:still|that's|that is|yet|is))* ({_STATES})\W*$"
        ),
        r"which issues about \1 are still \2",
    ),
    (
        re.compile(r"^(?:all |any |list |show |the )*(?:issues|problems|findings) (?:related|relating|linked) to\b"),
        "which issues about",
    ),
    (re.compile(r"\b(?:still |now )?(?:being|getting) (?:fixed|rectified|corrected|put right)\b"), " 正在整改"),
    *(
        (re.compile(rf"\b(?:(?:of |in |for )?the (?:whole|entire) {english}|{english}[- ]?wide)\b"), f" {chinese} ")
        for english, chinese in (("city", "全市"), ("county", "全县"), ("district", "全区"), ("province", "全省"))
    ),
    (
        re.compile(rf"\bthe (?:whole |entire )?(?:city|county|district|town|township)(?:'s\b|\b(?! (?:{_NOT_HERE})))"),
        " ",
    ),
    (re.compile(r"\b(?:of |in )?all (?:types|kinds|sorts)\b"), " "),
    # a list that one stands on is no list of issues
    (re.compile(r"\b(?:made|makes?|g[eo]t) (?:it )?(?:on(?:to)? |into )?the ((?:\w+ ){0,2})list\b"), r" \1 "),
    (re.compile(r"\b(?:do|does|did)(?:n't|n’t| not) qualify\b"), " ineligible "),
    (re.compile(r"\b(?:is there |are there )?any (?:news|updates?)\b"), " what was done "),
    (re.compile(rf"\bthe (?:{'|'.join(_NUMERALS)})\b(?= [a-z])"), "the"),
    # what is owed still is a balance, no state of a finding
    (re.compile(r"\boutstanding ((?:\w+ ){0,2}(?:debts?|loans?|bonds?|credit))\b"), r"\1 balance"),
    (re.compile(r"\b(?:at (?:present|the moment|this point)|as (?:of now|things stand)|these days|nowadays)\b"), "now"),
    (
        re.compile(
            r"\b(?:or not|as yet|to date|so far|by the way|by any chance|do you know|according to the report"
            r"|(?:in|does) (?:the|this) report(?: say)?)\b"
        ),
        " ",
    ),
)


def plain_english(text: str) -> str:
    """A normalised message with its English times in Chinese, what was corrected taken back and no filling words."""
    corrected = _CORRECTED.search(text)
    if corrected:
        lead = _LEAD.match(text)
        text = f"{lead[0]} {corrected[1]}" if lead and not _LEAD.match(corrected[1]) else corrected[1]
    text = plain_amounts(text)
    for pattern, instead in (*_TIMES, *_PLAIN):
        text = pattern.sub(instead, text)
    return " ".join(text.split())
