"""Finds the words of a figure's own clause that say what it measures."""

from __future__ import annotations

import re

from parsers.metric_changes import EXCEEDED
from parsers.metric_chunks import BECAME, FROM, PER_FIRST, SIZED, Chunk, leading_verb
from parsers.metric_marks import BLANK_TIME
from parsers.metric_phrases import COVERB, one_phrase, part_of_whole, without_examples, without_titles
from parsers.metric_suffixes import LASTING, ROUNDS, lasts_so
from parsers.metric_words import is_hollow, words

BRACKETS = re.compile(r"\([^()]{5,60}\)|[()]")
DROPPED = re.compile(r"[\x00\x01 \n]|[“”‘’]")
OF_SIZE = re.compile(
    r"(?P<of>[一-鿿]{2,}?)(?:已|正在?|将|预计|全部|均|基本|顺利|如期|建成|投入|投运|开工|竣工|启用|完工|$)"
)
SEASON = re.compile(r"(?<=\x01)[春夏秋冬]季(?:学期)?(?:[前末初]|开学)?")  # of a time told before it
ON_DAY = re.compile(  # 县财政局于2024年10月拨付
    r"(?<=[一-鿿])(?<![关位处由低高多少大小等优晚早基来源])[于自](?=\x00)|^[至到](?=\x00{3})"
)
INNER = re.compile(r"(?<=..)(?:实现了?|达到了?)(?=..)|进行了")
THEN = re.compile(
    "^[\x00 ]*截?至?(?:本轮|上轮)?(?:巡[视察]|督[查察]|审计|检查|暗访|抽查)(?:反馈|进驻)?时"
)  # 至巡察时仅完成
RANKED = re.compile(
    r"(?:连续\x01+)?(?:分别|均|并列|连续|继续|稳)*(?:位列|位居|位于|名列|排名?在?|居|列|跃居|跃升至?|升至|上升到|(?<=[在中])(?=全))(?:全[国省市县区州][一-鿿]{0,6}?|[一-鿿]{2,8}?)?(?:同类|排名|内|中)?(?:排名?|位列|第)?$"
    r"|(?:在)?全[国省市县区州][一-鿿]{0,10}?(?:中?(?:排名?|位列|列|居)|第)?$"
)
RANKED_AMONG = re.compile(
    r"在?全[国省市县区州][\x01 ]+[一-鿿、()]{1,6}?(?:之?中|内)(?:的?排名|位[列居次]|居|列)?$"
    r"|(?:位列|位居|位于|名列|居|列)全[国省市县区州][\x01 ]+[一-鿿、()]{1,6}?$"
)  # 在全省14个市中, 居全市9个县(区)
AREA_OF_RANK = re.compile(r"(全国|全省|全市|全县|全区|全州|[一-鿿]{1,8}?(?:地区|城市|城区|开发区|高校|系统))")
OBJECT_FIRST = re.compile(r"(?:^|(?<=..)(?:已经?)?(?<![即必]))[将把](?=[一-鿿]{2})|(?<=..)已$")
BESIDE = re.compile(r"、|以及|和(?![谐解睦])")
UNTIL_THEN = re.compile(rf"(?<=[一-鿿]{{2}})(?<![降升增减高低少长延缩扩])截?[至到](?={BLANK_TIME}{{3}})")
UNTIL = re.compile(r"(?:截至|截止|至|到)[\x00\x01].*$")  # 12所公办园至2023年底仅建成4所
PROGRESS_OF = re.compile(
    r"(?:整改|落实|办理)(?:进展|落实|完成)?情况.{2,}$|(?<=问题)(?:逐[项条一个]+|分别|研究)?(?:制定|细化|提出|明确|形成|建立).{2,}$"
)  # 5个问题整改情况公示如下: the problems are counted
MEASURED_OF = re.compile(r"(?:占比|比例|比重)(?:仅|达到?|提高到|为)*$|(?:的|仅|有|由|达)+$")
EDGE = re.compile(r"^以及|^(?:[的了、,;:\-—)]|等(?![级额差]))+|[的了等、,;:\-—(]+$")


def clean(text: str) -> str:
    """The words of a stretch without figures, times, long brackets and fillers at either end."""
    text = ON_DAY.sub("", SEASON.sub("", THEN.sub("", text)))
    text = words().lead.sub("", text, count=1) if words().lead.match(text) else text
    text = DROPPED.sub("", BRACKETS.sub("", text))
    match = words().lead.match(text)
    text = text[match.end() :] if match and match.end() < len(text) else text
    return EDGE.sub("", INNER.sub("", text))


def core_of(chunk: Chunk, before: str) -> str:
    """What a figure measures, by the words before it (without what only says how it changed) and behind it."""
    if FROM.search(before):
        before = FROM.sub("", before)
    before = EXCEEDED.sub("", before) if chunk.kind.kind in ("ratio", "rank") else before
    before = UNTIL_THEN.sub("", _without_lead(before))
    stripped = words().trail.sub("", BECAME.sub("", before.rstrip("\x01")))
    stripped = BECAME.sub("", stripped)
    head = OBJECT_FIRST.sub("", clean(stripped))
    within = chunk.q.kind == "time" and chunk.after.startswith("内")
    tail = clean(_cut_comparison(chunk.after[within:]))
    tail = "" if tail == "中" else tail  # 剩余14处中,甲区3处
    if chunk.after.startswith("的") and (sized := SIZED.search(before)) and (thing := OF_SIZE.match(tail)):
        return thing["of"] + sized["size"]
    if tail and before.rstrip("\x00\x01 ").endswith("等") and chunk.q.unit != "人":
        before = without_examples(head)
        head = COVERB.sub("", before)
    if chunk.q.unit not in ROUNDS and (per := PER_FIRST.match(head)):
        head = per["per"] + words().trail.sub("", per["of"])
    if chunk.part:
        return part_of_whole(head, tail)
    if lasts_so(chunk.q, head) and is_hollow(head.removesuffix(LASTING)):
        return head.removesuffix(LASTING)
    return one_phrase(head, tail, before) if tail else without_titles(head)


def _without_lead(before: str) -> str:
    """The words without 一是, 同时: their last character must not be taken for a verb (一是)."""
    lead = words().lead.match(before)
    return before[lead.end() :] if lead else before


def _cut_comparison(after: str) -> str:
    """What stands behind a figure, up to where its change begins (4项指标较2019年分别下降)."""
    match = re.search(
        r"\x00*(?:[降减归](?:为|至|到)?零|[较比][\x00]|分别(?=$|[\x00\x01同增下上提减比较为达占])|同比)|"
        + BECAME.pattern,
        after,
    )
    after = after[: match.start()] if match else PROGRESS_OF.sub("", UNTIL.sub("", after))
    return re.sub(r"^的?(?:平均)?水平", "", after)


def of_size(chunk: Chunk, before: str) -> str:
    """What a size class selects: 35岁以下干部 in 35岁以下干部占比达到."""
    selected = MEASURED_OF.sub("", clean(words().trail.sub("", chunk.after)))
    before = _without_lead(before)
    if before.endswith("等"):
        before = without_examples(clean(before))
    if listed := list(BESIDE.finditer(before)):
        before = leading_verb(before) + before[listed[-1].end() :]
    return clean(words().trail.sub("", before)) + chunk.size + selected


def without_rank(before: str) -> tuple[str, str]:
    """The words before a rank without those that only rank, and the area it is ranked in."""
    before = FROM.sub("", before)
    match = RANKED_AMONG.search(before[-20:]) or RANKED.search(before[-20:])
    tail = match[0] if match else ""
    area = AREA_OF_RANK.search(tail)
    cut = before[: len(before) - len(tail)] if tail else before
    return cut, area[1] if area else ""
