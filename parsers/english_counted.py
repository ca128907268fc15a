"""What an English question counts (how many suppliers were …) or measures, and the units its figure may have."""

from __future__ import annotations

import re
from functools import cache

from parsers.english import key, words_of
from parsers.vocabulary import rows

_COUNTED = re.compile(
    r"\b(?:how many|number of)(?: of the)? (.+?)"
    r"(?= (?:were|was|are|is|have|has|had|did|do|does|got|get|can|could|will|would|in|at|on|of|for|by|from|to|with|who"
    r"|that|which|per|under|over|during|since|through|it|they|we"
    r"|rid(?:e|es|ing)|rode|tak(?:e|es)|took|uses?|visit(?:s|ed)?|attend(?:s|ed)?|works?|worked|lives?|lived|left|joined"
    r"|lost|lacks?|lacked|own(?:s|ed)?|receiv\w+|benefit\w*|claimed|enjoy\w*)\b|[^\w\s'-]|$)"
)
_COUNTING = re.compile(
    r"(?:(?:so|and|then|what (?:is|was)|tell me),? )*(?:the )?(?:total )?(?:how many|number of)\b"
    r"(?!.*\b(?:issues?|findings?|problems?(?! [a-z]+s\b)|items?|measures|tasks?|entries)\b)"
)
# how many boats got new terminals: it may be the terminals that are told
_HAVING = re.compile(r" (?:got|had|has|have(?! been)|received|gained|(?:were|was) (?:fitted|equipped|given|covered))\b")
_DONE = re.compile(r"(?: (?:\w+ed|built|bought|sold|caught|found|shut|cut|torn|put|sent|let|paid))+(?: \w{2,4})?$")
# what is named first is a sum or a rate: a figure is asked for, no finding told
_QUANTITY = (
    r"(?:refunds|payouts|coverage|growth|density|throughput|enrolment|enrollment|salar(?:y|ies)|wages?|pensions?|prices?|costs?|fines|incomes?|revenues?|turnover|profits?|sums?|amounts?|value|spending|budget"
    r"|investment|rates?|ratio|share|percentage|proportion|output|yield|volume|length|area|size|population|total|capacity"
    r"|balance|average|stock|(?:waiting|processing|handling|response|travel|approval|determination) time)"
)
_REACHED = "(?: (?:completed|achieved|reali[sz]ed|received|paid|spent))?"  # investment completed in …
# share of …, tonnes of …: what is counted stands behind it
_BESIDE = re.compile(r"[a-z]+ed (?:to|for|from|by|at|in|on|with) (.+)$|\b(?:to|for|from|by|at|with|in) (.+)$")
_BAD = r"(?:low(?!est)|poor|weak|falling|declining|shrinking|slow|high(?!est)|rising|insufficient|inflated|false|fake)"
_OF_QUANTITY = re.compile(
    rf"(?:the )?(?!{_BAD} )(?:average [a-z]|total (?:[a-z-]+ ){{1,2}}(?:of|for|in|on|from)\b"
    rf"|(?:[a-z-]+ ){{0,3}}?{_QUANTITY}{_REACHED}(?: (?:of|for|per|in|on|from|by|at|through|to|with)\b|[\s?.!]*$))"
)
_SUM = re.compile(
    r"\b(?:salar(?:y|ies)|wages?|prices?|costs?|money|incomes?|revenues?|fines|profits?|spending|budget|compensation|subsid(?:y|ies)|payouts?|damages|loans?|rent|dividends?|arrears|debts?|refunds?)\b"
)
_RATE = re.compile(
    r"\b(?:rates?|ratio|share|percent(?:age)?|proportion|growth|grow|grew|rise|rose|how (?:many|fast))\b|%"
)
# what came of it in money: training subsidies clawed back
_GOT_BACK = re.compile(
    r"(?!.*\b(?:not|never|no|still|yet|nobody|un\w+)\b).*"
    r"\b(?:recovered|collected|clawed back|refunded|returned|paid back|taken back|saved|waived|made up)\b"
)
# of what was got back (idle land, fuel cards) only money is told in yuan
_MONEY = re.compile(
    r"\b(?:fees?|charges?|funds?|funding|money|cash|sums?|tuition|allowances?|bills?|payments?|deposits?|pensions?|premiums?|bonus(?:es)?"
    r"|capital|tax(?:es)?|grants?|benefits?|interest|losses|gains|red envelopes"
    r"|\w+pay(?:ments?)?|ticket money|takings)\b"
    r"|^(?:how much|what)(?: money)? (?:was|were|has|have|had|did)\b"
)
# dividends paid, subsidies clawed back: so much of them
_SUM_DONE = re.compile(
    r"(?!.*\b(?:was|were|is|are|that|which|who|without|instead|not)\b)"
    r"(?:[\w'-]+ ){0,5}?"
    r"(?:dividends?|subsid(?:y|ies)|allowances?|fees|fines|wages|salaries|pensions?|scholarships|grants|benefits"
    r"|bonus(?:es)?|deposits|compensation|rents?|arrears|payouts|taxes|loans|premiums|bills|relief|funds|money|debts|refunds|capital"
    r"|fares) "
    r"(?:paid|handed|given|refunded|returned|recovered|collected|clawed|issued|disbursed|distributed|granted|raised|saved"
    r"|waived|settled|cleared|taken|made up|repaid|obtained|secured|seized|misused|overpaid)\b"
)
_DAYS = re.compile(
    r"(?:the )?(?:average |number of |working )*(?:days|hours|minutes|weeks|months) (?:to|for|needed|until)\b"
)
_TIME = ("天", "日", "个工作日", "工作日", "小时", "分钟", "个月")
_ASKS = re.compile(r"(?:how much|what (?:is|was|are))\b")


def names_quantity(text: str) -> bool:
    """Does a normalised English message name a quantity first, or money that came of it?"""
    return _OF_QUANTITY.match(text) is not None or _GOT_BACK.match(text) is not None


def counts(text: str) -> bool:
    """Does a normalised message begin by counting something in English that is no finding of the report?"""
    return _COUNTING.match(text) is not None


def counted_units(text: str) -> tuple[str, ...]:
    """The units in which the last noun of what is counted may be told, the likeliest first, and money for a sum."""
    counted = _COUNTED.search(text)
    said = _DONE.sub("", counted[1]) if counted and not _HAVING.match(text, counted.end()) else ""
    words = words_of(said)
    named = next((units for size in (2, 1) if (units := _units().get(key(" ".join(words[-size:])), ()))), ())
    sum_asked = (_ASKS.match(text) or _OF_QUANTITY.match(text)) and _SUM.search(text) and not _RATE.search(text)
    got_back = not counted and _GOT_BACK.match(text) and (_MONEY.search(text) or _SUM.search(text))
    money = sum_asked or got_back or (not counted and _SUM_DONE.match(text))
    return named or (_TIME if _DAYS.match(text) else ("元",) if money else ())


def beside_counted(text: str) -> str:
    """The words of a normalised English message behind what it counts: of whom or where it is (loans to companies)."""
    found = _BESIDE.search(text) if text.isascii() else None
    return (found[1] or found[2]) if found else ""


@cache
def _units() -> dict[str, tuple[str, ...]]:
    return {key(noun): tuple(units.split(" ")) for units, nouns in rows("english_counted") for noun in nouns.split("|")}
