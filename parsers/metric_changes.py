"""The words a change is named with: by how much, compared with what, a change of which name."""

from __future__ import annotations

import re

from parsers.metric_chunks import Chunk
from parsers.metric_kinds import DEED_OF_CHANGE

LOWER_HIGHER = r"(?:远?[高低]于|超过?|优于|快于|慢于|好于|领先于?|落后于?|高出|低出)[^,]{0,20}"
COMPARED = re.compile(
    r"(?:又|再|分别|均)?(?:同比|环比|[较比与](?=[\x00年上去同前整改全省国历史以往原]|巡[视察]|督[查察]|审计|检查)[^,、]{0,16}|"
    + LOWER_HIGHER
    + r")"
    r"(?:又|再|分别|均|平均|实际|净|累计)*$"
)
NAMED_CHANGE = re.compile(r"(?:增速|增幅|涨幅|增长率|降幅|减幅|跌幅|[压缩减降增升涨][减少低长高幅]?率)$")
EXCEEDED = re.compile(r"(?:、|^)?" + LOWER_HIGHER + r"$")


def is_named_as(parent: Chunk, chunk: Chunk) -> bool:
    """Whether a change is one of the whole name before it: of a share, in points, or of a rank, in places."""
    return parent.kind.kind == {"百分点": "share", "位": "rank"}.get(chunk.q.unit)


def rate_of(chunk: Chunk, parent: Chunk) -> str:
    """A difference in points of a growth is one of the growth: 增速高于全省0.6个百分点."""
    if chunk.q.unit != "百分点" or parent.kind.kind != "change" or parent.q.unit != "%":
        return ""
    if re.search(r"[增降涨减]幅$|增速$", chunk.full or parent.full):
        return ""
    return "增速" if parent.kind.direction == "up" else "降幅"


def compared_area(chunk: Chunk) -> str:
    """What a change is compared with, as the end of its name: 较全省."""
    areas = re.findall(r"全国|全省|全市|全县", chunk.whole_before[-16:])
    return f"较{areas[min(chunk.place, len(areas) - 1)]}" if areas and COMPARED.search(chunk.whole_before[-24:]) else ""


def change_word(chunk: Chunk, core: str) -> str:
    """The last word of a change's name: 增速, 降幅, 提高; empty where the core ends with it."""
    if NAMED_CHANGE.search(core) and chunk.q.unit != "百分点":
        return ""
    if chunk.q.unit in ("%", "倍", "番", "‰") and DEED_OF_CHANGE.search(core):
        return "幅度"
    if chunk.q.unit in ("%", "倍", "番", "‰"):
        return "增速" if chunk.kind.direction == "up" else "降幅"
    said = chunk.before[-chunk.kind.tail :] if chunk.kind.tail else ""
    word = re.match(r"[一-鿿]{2,3}$", said)
    return word[0] if word else ("增加" if chunk.kind.direction == "up" else "减少")
