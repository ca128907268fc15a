"""The words of parsers/data/metric_words.tsv, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from parsers.vocabulary import alternatives, grouped


@dataclass(frozen=True, slots=True)
class Words:
    """Compiled patterns over the words of each role."""

    changed: re.Pattern[str]  # a change right before its figure; groups up, down
    cut: re.Pattern[str]  # 精简台账报表64%: the verb stands before its object
    pollutant: re.Pattern[str]
    lead: re.Pattern[str]
    trail: re.Pattern[str]
    verb_first: re.Pattern[str]
    verb_last: re.Pattern[str]
    hollow: re.Pattern[str]  # verbs, attributes and fillers: what is left without them is the subject
    attribute_last: re.Pattern[str]
    attributes: re.Pattern[str]
    generic: re.Pattern[str]
    plan: re.Pattern[str]


YEARS = re.compile(r"[一二两三四五六七八九十]年(?:来|间)?")
# Step marks, blanked times, and a preposition whose object is blanked.
ENUMERATED = r"[①-⑳]|[(]?[一二三四五六七八九十\d]{1,2}[)、.]|[ \x00]|[对向为将把与从由在于给](?=[\x00\x01])"


def listed(role: str) -> list[str]:
    """The words of a role."""
    return [word for row in grouped("metric_words")[role] for word in row.split()]


@cache
def words() -> Words:
    """All patterns; cached, since the table does not change."""
    up, down = alternatives(listed("up")), alternatives(listed("down"))
    short_up, short_down = alternatives(listed("short-up")), alternatives(listed("short-down"))
    filled = r"(?:了|幅度?[为达]?|达到?|约|近|超过?)?"
    verbs, attributes = listed("verb"), listed("attribute")
    hollow = verbs + attributes + listed("lead") + listed("filler")
    return Words(
        changed=re.compile(
            rf"(?:(?:(?P<up>{up})|(?P<down>{down})){filled}"
            rf"|(?<=[较比同年期末均平准划初省国市前\x00])(?<!占比){filled}(?:(?P<sup>{short_up})|(?P<sdown>{short_down}))[了出约近超]?)$"
        ),
        cut=re.compile(r"(?:精简|压减|压缩|减少|削减|降低|缩减|下降)(?!到|至|为)[^,的]{1,10}$"),
        pollutant=re.compile(alternatives(listed("pollutant"))),
        lead=re.compile(rf"(?:{alternatives(listed('lead'))}|{'|'.join(listed('lead-one'))}|{ENUMERATED})+"),
        trail=re.compile(rf"(?:{alternatives(listed('trail'))}|{'|'.join(listed('trail-one'))}|[ \x00、])+$"),
        verb_first=re.compile(rf"(?:{alternatives(verbs)})+"),
        verb_last=re.compile(rf"(?:{alternatives(verbs)})了?$"),
        hollow=re.compile(alternatives(hollow)),
        attribute_last=re.compile(rf"(?<!生产)(?:{alternatives(attributes)})$"),
        attributes=re.compile(alternatives(attributes)),
        generic=re.compile(rf"(?:{alternatives(listed('generic'))})$"),
        plan=re.compile(alternatives(listed("plan"))),
    )


def is_hollow(core: str) -> bool:
    """Whether nothing is left of a core without verbs, attributes and fillers."""
    rest = words().hollow.sub("", YEARS.sub("", core))
    return not rest or words().generic.fullmatch(rest) is not None
