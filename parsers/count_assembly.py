"""Puts the numbers of a count sentence together: totals with their parts, classes, pairs by 分别, rates.

Offsets are offsets into the packed sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from parsers import count_words as words
from parsers.count_as_of import as_of_words
from parsers.count_atoms import Atom, find_atoms
from parsers.count_scopes import clause_start, names_before, scope_of
from parsers.count_sentences import Sentence
from parsers.ordinals import read_han
from parsers.shadow import Shadow


@dataclass(slots=True)
class Part:
    """A part of a count while it is read."""

    label: tuple[int, int]
    value: int
    status: str | None
    inside: bool
    end: int


@dataclass(slots=True)
class Draft:
    """An overall count while it is read."""

    sentence: Sentence
    scope: str
    total: int | None
    unit: str
    start: int
    end: int
    from_shadow: int
    approximate: bool = False
    parts: list[Part] = field(default_factory=list)
    whole: bool = False  # 全部完成
    rate: float | None = None
    vague_rate: bool = False
    as_of_words: str = ""
    is_class: bool = False  # a class of urgency with a status of its own
    outer: Draft | None = None  # the total such a class belongs to
    dealt: bool = False  # one of several that 分别 deals with

    def says_something(self) -> bool:
        """Whether there is more than a bare total."""
        if self.total is None:
            return len(self.parts) >= 2 or bool(self.parts and self.rate is not None)
        return bool(self.parts) or self.rate is not None or self.whole


@dataclass(slots=True)
class _Reading:
    """What has been read of a sentence so far."""

    shadow: Shadow
    sentence: Sentence
    drafts: list[Draft] = field(default_factory=list)
    current: Draft | None = None
    foreign: str = ""  # the unit of a number of something else that came after the current total
    series: list[Atom] = field(default_factory=list)  # totals or classes in a row, for a 分别 behind them
    made: list[Draft] = field(default_factory=list)  # the drafts of the last series of totals
    pure: bool = False  # a class of urgency was named
    floor: int = 0  # the scope of a later total begins behind this


def assemble(shadow: Shadow, sentence: Sentence, waiting: Draft | None) -> list[Draft]:
    """The counts of one sentence; ``waiting`` is a total of the sentence before whose parts may stand here."""
    atoms = find_atoms(sentence.text)
    reading = _Reading(shadow, sentence)
    at = 0
    while at < len(atoms):
        group = _together(atoms, at)
        if group > at + 1:
            _pair(reading, atoms[at:group])
        else:
            _single(reading, atoms[at])
        at = group
    _flush(reading)
    drafts = reading.drafts
    _rates(sentence.text, drafts)
    if waiting and drafts and drafts[0].total is None and drafts[0].parts:
        _continue(drafts[0], waiting)
    for draft in drafts:
        draft.as_of_words = as_of_words(sentence.text, 0, max(draft.end, draft.start)) or draft.as_of_words
    return drafts


def _together(atoms: list[Atom], at: int) -> int:
    """The end of the run of numbers that a 分别 at ``at`` deals out."""
    if "分别" not in atoms[at].gap:
        return at + 1
    end = at + 1
    while end < len(atoms) and re.fullmatch(r"[、,]?(?:和|及|以及)?", atoms[end].gap):
        end += 1
    return end


def _single(reading: _Reading, atom: Atom) -> None:
    current = reading.current
    atom = _named_part(reading, atom)
    if (
        atom.role == "total"
        and current
        and current.total is None
        and re.fullmatch(r"(?:以上|总)?共计?有?|合计|总计", atom.before)
    ):
        current.total, current.scope, current.end = atom.value, atom.noun, atom.end + len(atom.after)
    elif atom.role in {"total", "whole"} and not _is_part_of(reading, atom):
        _flush(reading)
        _open(reading, atom)
    elif atom.role in {"class", "either"} or (atom.role == "other" and reading.series and atom.before.endswith("的")):
        reading.series.append(atom)
    elif atom.role in {"part", "whole"} or (atom.rest and reading.current):
        _open_class(reading, atom)
        _flush(reading)
        label = atom.label or _rest_label(atom)
        _add(reading, atom, label, words.status_value(reading.sentence.text[slice(*label)]))
    else:
        _flush(reading)
        reading.foreign = atom.unit


_NAME = re.compile(r"(?:其中|包括|含)?[,:]?(?P<name>[\u4e00-\u9fff]{2,12})$")


def _named_part(reading: _Reading, atom: Atom) -> Atom:
    """其中第一轮312个、第二轮275个: names behind 其中 split a total as classes of urgency do."""
    root = reading.current.outer or reading.current if reading.current else None
    listed = atom.inside or reading.series or (reading.current is not None and reading.current.is_class)
    if atom.role != "other" or not root or not root.total or not listed or atom.after or atom.unit != root.unit:
        return _settled_total(reading, atom)
    name = _NAME.search(atom.before)
    if not name or atom.value > root.total:
        return atom
    start = atom.start - len(atom.before)
    return replace(atom, role="class", label=(start + name.start("name"), start + name.end("name")))


def _settled_total(reading: _Reading, atom: Atom) -> Atom:
    """2个部门的15个问题已整改: a total of which all is done, where no total came before."""
    if reading.current or atom.role != "part" or not atom.noun or not atom.label or atom.label[0] < atom.end:
        return atom
    done = words.status_value(reading.sentence.text[slice(*atom.label)]) == "done"
    return replace(atom, role="whole") if done and atom.before.endswith(("的", "反馈", "查出")) else atom


def _open_class(reading: _Reading, atom: Atom) -> None:
    """立行立改的12个，已完成10个: a class with a status of its own is a scope of its own."""
    named = reading.series[-1] if reading.series else None
    if named is None or atom.role != "part" or atom.value > named.value or atom.unit != named.unit:
        return
    if not (named.separator in ",;" or named.before.endswith("的")) or (atom.separator and len(reading.series) > 1):
        return
    _flush(reading)
    outer = reading.current
    draft = _open(reading, named, _class_scope(reading, named))
    draft.is_class, draft.outer = True, outer


def _is_part_of(reading: _Reading, atom: Atom) -> bool:
    """12个问题全部完成 inside 其中 belongs to the total before."""
    current = reading.current
    return bool(atom.role == "whole" and current and current.total and atom.inside and atom.value <= current.total)


def _open(reading: _Reading, atom: Atom, scope: str | None = None) -> Draft:
    sentence = reading.sentence
    start = min(clause_start(sentence.text, atom.start, reading.floor), atom.start - len(atom.before))
    draft = Draft(
        sentence, scope if scope is not None else scope_of(reading.shadow, sentence, atom, reading.floor), atom.value,
        atom.unit, start, atom.end + len(atom.after), sentence.start, _is_vague(sentence.text, atom),
        whole=atom.role == "whole" or bool(words.all_settled().match(sentence.text, atom.end)),
    )  # fmt: skip
    reading.drafts.append(draft)
    reading.current, reading.foreign, reading.floor = draft, "", atom.end
    return draft


def _is_vague(text: str, atom: Atom) -> bool:
    return bool(re.search(r"[余多万]", text[atom.start : atom.end]) or re.search(r"(?:近|约|超|超过|逾)$", atom.before))


def _add(reading: _Reading, atom: Atom, label: tuple[int, int], status: str | None) -> None:
    """Add a part to the current total; a part of something else counted in between is dropped."""
    if reading.foreign and (reading.current is None or reading.foreign == atom.unit):
        return
    draft = reading.current or _headless(reading, atom)
    words_ = reading.sentence.text[slice(*label)]
    draft.parts.append(Part(label, atom.value, status, _is_inside(draft, atom, words_, status), atom.end))
    draft.end = reading.floor = max(draft.end, atom.end, label[1])


def _rest_label(atom: Atom) -> tuple[int, int]:
    return (atom.start - len(atom.before), atom.start)


def _headless(reading: _Reading, atom: Atom) -> Draft:
    """A count whose total is not said (已完成整改112个，正在整改14个)."""
    start = clause_start(reading.sentence.text, atom.start, 0)
    draft = Draft(reading.sentence, "", None, atom.unit, start, atom.end, reading.sentence.start)
    reading.drafts.append(draft)
    reading.current = draft
    return draft


def _is_inside(draft: Draft, atom: Atom, label: str, status: str | None) -> bool:
    """其中 right behind the total names its parts; behind a part it is inside that part, and so is 销号."""
    if not draft.parts:
        return False
    last = draft.parts[-1]
    listed = last.inside and atom.separator == "、" and not atom.inside
    checked = re.search(r"销号|验收", label) and not re.match(r"待|拟|正在|未", label)
    above = any(p.status == "done" and p.value >= atom.value and not p.inside for p in draft.parts)
    first = sum(p.value for p in draft.parts if not p.inside)
    fits = draft.total is None or first + atom.value <= draft.total
    if checked and status == "done" and above and (atom.inside or not fits or last.inside):
        return True
    return (atom.inside and last.value >= atom.value) or bool(listed)


def _flush(reading: _Reading) -> None:
    """Classes that no 分别 followed: parts of the current total, or statuses where no pure class is among them."""
    series, reading.series = reading.series, []
    if series and reading.current and reading.current.is_class:
        reading.current = reading.current.outer
    pure = reading.pure = reading.pure or any(atom.role == "class" for atom in series)
    for atom in series:
        if not atom.label or (pure and reading.current is None):
            continue
        _add(reading, atom, atom.label, None if pure else words.status_value(reading.sentence.text[slice(*atom.label)]))


def _pair(reading: _Reading, group: list[Atom]) -> None:
    """Numbers dealt out by 分别: to names, to statuses, or to the totals listed before."""
    text, first = reading.sentence.text, group[0]
    place = first.start - len(first.gap) + first.gap.rfind("分别")
    status = _dealt_status(text, group)
    earlier = _series_drafts(reading, len(group))
    if earlier:
        for draft, atom in zip(earlier, group, strict=True):
            reading.current, reading.foreign = draft, ""
            value, label = status or (None, (place, place))
            _add(reading, atom, label, value)
            draft.start, draft.end = earlier[0].start, group[-1].end + len(group[-1].after)
        return
    names = names_before(text, place)
    named = [words.status_alone().fullmatch(text[a:b]) for a, b in names]
    if len(names) == len(group) and all(named):
        for (a, _), m, atom in zip(names, named, group, strict=True):
            label = (a + m.start("label"), a + m.end("label")) if m else (a, a)
            _add(reading, atom, label, words.status_value(text[slice(*label)]))
    elif len(names) == len(group) and not status:
        _open_named(reading, names, group)


def _dealt_status(text: str, group: list[Atom]) -> tuple[str | None, tuple[int, int]] | None:
    """The status that all numbers of a 分别 have: before the first or behind the last."""
    for atom in (group[0], group[-1]):
        if atom.role == "part" and atom.label:
            return words.status_value(text[slice(*atom.label)]), atom.label
    before = re.search(r"(?:中|,)(?P<label>[^,]{2,12}?)的?分别有?$", group[0].gap)
    if before and words.status_value(before["label"]):
        start = group[0].start - len(group[0].gap) + before.start("label")
        return words.status_value(before["label"]), (start, start + len(before["label"]))
    return None


def _series_drafts(reading: _Reading, count: int) -> list[Draft]:
    """The last totals or classes listed in a row, as drafts, when there are as many as numbers dealt out."""
    if len(reading.series) == count and count >= 2:
        series, reading.series = reading.series, []
        reading.made = [_open(reading, atom, _class_scope(reading, atom)) for atom in series]
        for draft in reading.made:
            draft.dealt = True
        return reading.made
    last = reading.drafts[-count:]
    if count >= 2 and len(last) == count and not any(draft.says_something() for draft in last):
        return last
    return []


def _class_scope(reading: _Reading, atom: Atom) -> str:
    start = clause_start(reading.sentence.text, atom.start, 0)
    lead = reading.sentence.text[max(start, atom.start - len(atom.before)) : atom.start]
    return re.sub(r"^(?:要求|其中|属于)|的?(?:问题)?(?:有|共|为)?$", "", lead) + "的问题"


def _open_named(reading: _Reading, names: list[tuple[int, int]], group: list[Atom]) -> None:
    _flush(reading)
    quoted = [re.sub(r"\s+", "", reading.shadow.quote(*reading.sentence.span(a, b))) for a, b in names]
    shared = re.search(
        r"(?:反馈|反饋|交办|交辦|移交|查出|指出|发现|發現).*|(?:的)?(?:整改)?(?:问题|問題|任务|任務|事项|事項)$",
        quoted[-1],
    )
    for scope, atom in zip(quoted, group, strict=True):
        tail = shared[0] if shared and not scope.endswith(shared[0]) else ""
        _open(reading, atom, (scope + tail).removesuffix("有"))
    reading.made = reading.drafts[-len(group) :]


def _rates(text: str, drafts: list[Draft]) -> None:
    """Give each rate to the last total before it."""
    for m in words.rate().finditer(text):
        before = [d for d in drafts if d.start <= m.start() and d.start < m.end()]
        owner = _of_all(before) if before and before[-1].dealt else before[-1] if before else None
        if owner is None or owner.rate is not None or (m["share"] and not _is_share_of(owner, text, m)):
            continue
        owner.rate = float(m["percent"]) if m["percent"] else _tenths(m["tenths"])
        owner.vague_rate = bool(m["vague"] or m["over"] or m["tenths"])
        owner.end = max(owner.end, m.end())


def _of_all(drafts: list[Draft]) -> Draft | None:
    """The total before several that 分别 dealt with, which they make up: a rate behind them is its own."""
    last = next((n for n in range(len(drafts), 0, -1) if not drafts[n - 1].dealt), 0)
    together = sum(draft.total or 0 for draft in drafts[last:])
    return drafts[last - 1] if last and drafts[last - 1].total == together else None


def _is_share_of(owner: Draft, text: str, m: re.Match[str]) -> bool:
    """A share belongs to the number right before it (297个，占85%), or states how much of the total is done."""
    if m["share"].startswith("占"):
        return any(part.status == "done" and 0 <= m.start() - part.end <= 2 for part in owner.parts)
    return not owner.parts and "。" not in text[owner.start : m.start()]


def _tenths(words_: str) -> float:
    return (read_han(words_[0]) or 0) * 10.0 + (5.0 if words_.endswith("半") else 0.0)


def _continue(draft: Draft, waiting: Draft) -> None:
    """Make a count without a total the parts of the total in the sentence before."""
    draft.total, draft.scope, draft.approximate = waiting.total, waiting.scope, waiting.approximate
    draft.from_shadow, draft.as_of_words = waiting.from_shadow, waiting.as_of_words
