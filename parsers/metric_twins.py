"""Names the second of two told in a row of one thing: 加装扶梯新开工9台、竣工6台; 城区昼间达标率97%、夜间达标率88%."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.metric_chunks import Chunk
from parsers.metric_marks import BLANK_FIGURE
from parsers.metric_parts import WIDE, leading_part
from parsers.metric_words import words

_END = 3  # characters that the names of two rates end with alike
_LEAST = 2  # characters of the thing that both acts are done to


def twin_name(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> str | None:
    """What the second of two is in full; None where it stands in no row with one of its kind.

    Args:
        chunk: the figure; its kind is known.
        core: what stands before it, cleaned.
        earlier: the figures before it in the same issue, in order; their names are known.
    """
    last = earlier[-1] if earlier else None
    if last is None or last.sentence != chunk.sentence or not chunk.joined or chunk.parent or last.after:
        return None
    if last.q.unit != chunk.q.unit or last.kind.kind != chunk.kind.kind:
        return None
    told_by = last.before.rstrip(BLANK_FIGURE).endswith("的")  # 分阶段整改的34个、持续整改的12个: no acts on one thing
    done_too = (
        None if told_by or chunk.inside or last.inside or chunk.q.kind == "people" else _done_too(core, last.full)
    )
    return done_too or _rated_alike(core, last.full)


def _done_too(core: str, before: str) -> str | None:
    """An act alone behind another act on a thing that stands before it (加装扶梯|新开工: 竣工)."""
    act = words().verb_last.search(before)
    if act is None or not words().verb_first.fullmatch(core) or act[0] == core:
        return None
    thing = before[: act.start()].removesuffix("新")
    return thing + core if len(words().verb_first.sub("", thing, count=1)) >= _LEAST else None


def _rated_alike(core: str, before: str) -> str | None:
    """A rate of one kind behind another of the same thing (昼间达标率: 夜间达标率)."""
    same = core.endswith("率") and core[-_END:] == before[-_END:] and len(core) > _END
    if same and (part := leading_part(core)):  # 其中甲镇、乙镇漏损率: the rate of the place, whole as it was told
        rate = before.removeprefix(leading_part(before) or (WIDE.match(before) or [""])[0])
        return part + rate if rate.endswith(core[len(part) :]) else None
    if not same or len(before) <= len(core) + 1 or core[:-_END] in before or words().verb_first.match(before):
        return None
    return before[: -len(core)] + core
