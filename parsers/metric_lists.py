"""Pairs lists by position: 面积、收入、基金分别下降12.4%、3.6%、8%; 处置率分别为45.3%、71.8%."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.metric_chunks import Chunk
from parsers.metric_subjects import own_part, subjects_of
from parsers.metric_subjects_before import named_before, told_together
from parsers.metric_words import words

NEAR = 24  # how many figures back a list may look for its pairs
EACH = re.compile(r"分别|各自|依次")
EXACT = 1e-6  # of a sum, that adding may leave
BODY = re.compile("[一-鿿]{0,3}?[所院场站馆校厂店点库园镇乡村县区市团司](?=[一-鿿]{2}|$)")
KINDS_OF = re.compile(r"[两二三四五六2-6](?:类|种|项|个|者|家)(?P<noun>[一-鿿]{0,6}?)(?=占|的|入|比|率|分|平|$)")


def pair_lists(chunks: Sequence[Chunk], earlier: Sequence[Chunk], lead: str, text: str) -> None:
    """Give each figure of a list said with 分别 its own subject.

    Args:
        chunks: the figures of one clause.
        earlier: the figures of the segment before this clause, in order.
        lead: what stands before the clause in its sentence, times and figures blanked.
        text: the folded text.
    """
    run = _list_behind_each(chunks)
    if len(run) < 2:
        _mark_parts(chunks if _are_named(chunks) else (), earlier)
        return
    head = _with_ages(run[0], chunks, text)
    each = list(EACH.finditer(head))[-1] if EACH.search(head) else None
    own = head[: each.start()] if each else ""
    subjects = subjects_of(own, len(run)) if each else []
    together = [] if subjects or not each else told_together(lead, len(run), own)
    dealt = together or ([] if subjects or not each else named_before(lead, len(run), own))
    subjects = subjects or dealt
    verb = head[each.end() :] if each else run[0].before
    after = run[-1].after
    for place, chunk in enumerate(run):
        chunk.place, chunk.joined = place, True
        chunk.paired, chunk.dealt, chunk.told_whole = 0 if subjects else len(run), bool(dealt), bool(together)
        chunk.after = after
        if subjects:
            chunk.before = subjects[place].removesuffix("的") + verb
            chunk.subject = own_part(subjects, place)
        else:
            chunk.before = (head[: each.start()] if each else "") + verb
            _pair_with_earlier(chunk, place, len(run), earlier)
    if subjects:
        _count_alone(chunks, run, own)
        _mark_parts(() if together else run, earlier)  # each is named wholly
    elif each:
        _resolve_kinds(run, earlier)


def _count_alone(chunks: Sequence[Chunk], run: Sequence[Chunk], own: str) -> None:
    """How many are named (云岭、白沙|2个|林场造林面积) counts them alone: what is measured of them is no part of it."""
    begin = run[0].q.start - len(run[0].whole_before)
    for chunk in chunks:
        if chunk.q.kind == "count" and chunk.q.value == len(run) and begin <= chunk.q.start < begin + len(own):
            noun = BODY.match(own, chunk.q.end - begin)
            chunk.after = noun[0] if noun else chunk.after


def _are_named(chunks: Sequence[Chunk]) -> bool:
    """Do figures side by side each have a name before them that is no act (东区41个、西区30个)?"""
    own = all(chunk.joined and not chunk.bare for chunk in chunks[1:])
    return own and len(chunks) > 1 and not any(words().verb_first.match(chunk.before) for chunk in chunks)


def _mark_parts(run: Sequence[Chunk], earlier: Sequence[Chunk]) -> None:
    """Figures that make up one before them are its parts, said so (其中) or not."""
    if not run:
        return
    total = sum(chunk.q.value or 0 for chunk in run if chunk.q.unit == run[0].q.unit)
    near = [c for c in earlier[-NEAR:] if c.sentence == run[0].sentence and c.q.unit == run[0].q.unit]
    if total and any(abs((c.q.value or 0) - total) < total * EXACT for c in near):
        for chunk in run:
            chunk.inside = chunk.among = True


def _with_ages(first: Chunk, chunks: Sequence[Chunk], text: str) -> str:
    """The words before a list, with the ages and sizes that are its subjects (60至69岁、70岁以上老人分别发放)."""
    head = first.whole_before
    begin = first.q.start - len(head)
    sizes = [c.q for c in chunks if c.threshold and begin <= c.q.start < first.q.start]
    for q in sizes if len(sizes) > 1 else ():
        head = head[: q.start - begin] + text[q.start : q.end] + head[q.end - begin :]
    return head


def _list_behind_each(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The run of figures that follow each other with nothing but 、 or 和 between them, behind 分别 or 全国、全省."""
    run: list[Chunk] = []
    for chunk in chunks:
        if chunk.bare and run and run[-1].q.unit[:3] == chunk.q.unit[:3]:
            run.append(chunk)
        elif len(run) < 2:
            run = [chunk]
    if len(run) < 2 or not (
        EACH.search(run[0].whole_before) or run[0].q.form == "shared" or run[0].q.end + 1 == run[1].q.number
    ):
        return []
    said = EACH.search(run[0].whole_before) or re.search(
        r"(?:高于|低于|高出|比|较|优于|快于)[^,]*全[国省市][、和]", run[0].whole_before
    )
    return run if said else []


def _pair_with_earlier(chunk: Chunk, place: int, count: int, earlier: Sequence[Chunk]) -> None:
    candidates = [c for c in earlier[-NEAR:] if c.sentence == chunk.sentence and not c.threshold]
    if len(candidates) >= count:
        group = candidates[-count:]
        same = [c for c in candidates if c.q.unit == candidates[-1].q.unit]
        row = len({c.clause for c in group}) == 1 and all(c.joined for c in group[1:])
        if not row and len({c.q.unit for c in group}) > 1 and len(same) >= count:
            group = same[-count:]
        chunk.parent = group[place]


def _resolve_kinds(run: Sequence[Chunk], earlier: Sequence[Chunk]) -> None:
    """两类企业占比分别为: the two kinds are those whose figures were named just before."""
    named = KINDS_OF.search(run[0].before)
    if named is None:
        return
    noun = named["noun"]
    group = [c for c in earlier[-NEAR:] if noun and noun in c.before][-len(run) :]
    if len(group) != len(run):
        return
    for chunk, of in zip(run, group, strict=True):
        own = of.before[: of.before.index(noun) + len(noun)].replace("\x00", "").replace("\x01", "")
        verb = re.search(r".*(?:入驻|引进|新增|建成|其中|现有)", own)
        own = own[verb.end() :] if verb else own
        chunk.before = chunk.before[: named.start()] + own + chunk.before[named.end() :]
        chunk.parent = None
