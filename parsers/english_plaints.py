"""Whether an English message says that something is wrong (teachers giving paid lessons): it speaks of a finding."""

from __future__ import annotations

import re

_PLAINT = re.compile(
    r"\b(?:not|no|nobody|never|can't|cannot|without|too|still|problems?|fake|broken|lack\w*|shortages?|empty|idle|owes|hardly"
    r"|slow|late|delay\w*|poor\w*|bad\w*|weak|lax|sloppy|messy|mis(?:use|us|manag|appropriat|conduct|treat)\w*"
    r"|un(?:paid|used|fair|clear|safe|finished|licensed|occupied|qualified|even)|over(?:sized?|priced|charg\w+|due|crowded)"
    r"|siphon\w*|pocket\w*|embezzl\w*|wast(?:e|ed|ing|eful)|abus\w+|neglect\w*|ignor\w*|wrong\w*|dodg\w*|cheat\w*)\b"
    r"|\b(?:\w{3,}s|people|staff|police|children) (?!parking|training|housing|building|farming|fishing|mining|heating"
    r"|nursing|planting|testing|screening|meeting|processing)[a-z]+ing\b"  # teachers giving paid lessons
)
# times behind what was done
_WHEN = re.compile(
    r"\s*(?:\b(?:(?:this|last) year|now|already|yet)\b|\b(?:in|by|since|during|at|until|for) (?=[\d\u4e00-\u9fff])"
    r"|[\d\u4e00-\u9fff]+[^a-z]*)+[\s.?!]*$"
)
_IRREGULAR = "got|built|bought|sold|found|caught|shut|cut|torn|set|sent|paid|given|taken|won|made|put"
# illegal buildings demolished: what was done is named last
_PUT_RIGHT = re.compile(
    r"^(?!.*\b(?:not|no|never|nobody|still|too|without|left|being)\b)"
    rf".* (?!un|over|mis)(?:\w+ed|{_IRREGULAR})(?: (?:of|off|up|down|out|back|over|away))?"
    r"(?: (?:in)?to (?:\w+ ){0,4}\w+)?[\s.!?]*$"
)
# elevators added, homes handed over to their buyers: so many of them are told
_DEED = re.compile(
    r"(?!(?:by when|how|what|which|who|why|when|where)\b)"
    r"(?!.*(?<!that )(?<!which )(?<!who )\b(?:is|are|was|were|has|have|did|do|does|they|it)\b)"
    rf"(?:[a-z0-9'&-]+ ){{1,6}}?(?:given .+|(?:(?!owned|called|named|used|needed|related|based)\w{{2,}}ed|{_IRREGULAR})"
    r"(?: (?:down|out|off|up|over|back|away|on|in|to|of|by|from|for|at|with|under|since|during|into|through)\b.*)?)"
    r"[\s.?!]*$"
    rf"|.*[\u4e00-\u9fff ](?:\w+ed|{_IRREGULAR}) ?了?(?:多少|几).*"  # 县中医院 fined多少
    r"|[a-z -]+ (?:that|who) (?:got|received|lost|won|joined|left) .+"
)
_PUNISHED = re.compile(
    r"\b(?:punished|disciplined|fined|fired|sacked|dismissed|prosecuted|investigated|warned) (?:for|over)\b"
)


def tells_done(text: str) -> bool:
    """Does a normalised English message name what was done to something, and nothing that is wrong?"""
    return _DEED.match(_WHEN.sub("", text)) is not None and not complains(text)


def complains(text: str) -> bool:
    """Does a normalised English message say that something is wrong?"""
    text = _WHEN.sub("", text)
    put_right = _PUT_RIGHT.search(text) or _PUNISHED.search(text)
    return _PLAINT.search(text) is not None and not put_right
