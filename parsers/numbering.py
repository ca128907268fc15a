"""Numbers, neighbours and refs of issues: what is printed is kept, what is lost stays lost."""

from __future__ import annotations

from dataclasses import dataclass

from parsers.marks import Mark
from parsers.outline import Draft


@dataclass(frozen=True, slots=True)
class Numbered:
    """How one draft is named: see design of refs (``9``, ``9(2)``, ``4+3``, ``二.1(1)``)."""

    number: int | None
    sub: int | None
    between: tuple[int | None, int | None] | None
    ref: str
    parent: int | None  # the place of the parent in the list


def number_issues(drafts: list[Draft], *, numbered: bool) -> list[Numbered]:
    """Name every draft; with ``numbered`` False (action-only reports) no number counts as an issue's."""
    has_plain = any(mark.form == "num" for draft in drafts for mark in draft.path)
    pairs = [_printed(draft, has_plain=has_plain) if numbered else (None, None) for draft in drafts]
    pairs = _under_lost(drafts, pairs)
    printed = [number for number, _ in pairs]
    restarts = _restarts(drafts, pairs)
    named: list[Numbered] = []
    base, steps = "0", 0
    seen: dict[tuple[str, int], int] = {}
    for n, (draft, (number, sub)) in enumerate(zip(drafts, pairs, strict=True)):
        if number is None:
            steps += 1
            ref = f"{base}+{steps}" + (f"({sub})" if sub else "")
            between = _neighbours(printed, n)
            named.append(Numbered(None, sub, between, ref, None))
            continue
        prefix = f"{_section_number(draft)}." if restarts and _section_number(draft) else ""
        ref = f"{prefix}{number}" + (f"({sub})" if sub else "")
        if sub is None or not ref.startswith(f"{base}("):
            base, steps = f"{prefix}{number}", 0
        parent = seen.get((prefix, number)) if sub is not None else None
        if sub is None:
            seen[(prefix, number)] = n
        named.append(Numbered(number, sub, None, _unique(ref, named), parent))
    return named


def _unique(ref: str, named: list[Numbered]) -> str:
    """A ref printed twice gets a letter, so that both can be asked for."""
    taken = {item.ref for item in named}
    if ref not in taken:
        return ref
    return next(f"{ref}{letter}" for letter in "bcdefghijklmnopqrstuvwxyz" * 40 if f"{ref}{letter}" not in taken)


def _printed(draft: Draft, *, has_plain: bool) -> tuple[int | None, int | None]:
    owner = draft.owner
    if owner is None:
        return (None, None)
    item = next((mark for mark in draft.path[:-1] if mark.form == "item"), None)
    if item and owner.form == "num":
        return (item.number, owner.number)
    if owner.form in {"(num)", "circle"}:
        above = next((mark for mark in reversed(draft.path[:-1]) if _carries_number(mark, has_plain=has_plain)), None)
        if above:
            return (above.number, owner.number)
        return (None, owner.number) if has_plain else (owner.number, None)
    return (owner.number, None)


def _carries_number(mark: Mark, *, has_plain: bool) -> bool:
    return mark.form == "num" if has_plain else mark.form in {"item", "(num)"}


def _under_lost(drafts: list[Draft], pairs: list[tuple[int | None, int | None]]) -> list[tuple[int | None, int | None]]:
    """A sub-number that follows an unnumbered issue, or that does not count on, has lost its own number."""
    out: list[tuple[int | None, int | None]] = []
    lost, last = False, 0
    for draft, (number, sub) in zip(drafts, pairs, strict=True):
        if draft.owner is None:
            lost, last = True, 0
        elif sub is None:
            lost, last = False, 0
        else:
            new_parent = not out or out[-1][0] != number or not _same_parent(draft, drafts[len(out) - 1])
            lost = (lost and not new_parent) or (lost and _parent_before(draft, drafts, len(out)))
            if not lost and not new_parent and sub <= last:
                lost = True
            last = sub
        out.append((None, sub) if lost and sub is not None else (number, sub))
    return out


def _same_parent(draft: Draft, other: Draft) -> bool:
    return draft.path[:-1] == other.path[:-1] or (len(other.path) > 0 and other.path == draft.path[: len(other.path)])


def _parent_before(draft: Draft, drafts: list[Draft], place: int) -> bool:
    """Whether the nearest unnumbered issue stands after this draft's printed parent."""
    lost = next((d for d in reversed(drafts[:place]) if d.owner is None), None)
    above = draft.path[-2] if len(draft.path) > 1 else None
    return lost is not None and (above is None or above.start < lost.start)


def _neighbours(printed: list[int | None], place: int) -> tuple[int | None, int | None]:
    before = next((n for n in reversed(printed[:place]) if n is not None), None)
    after = next((n for n in printed[place + 1 :] if n is not None), None)
    return (before, after)


def _restarts(drafts: list[Draft], pairs: list[tuple[int | None, int | None]]) -> bool:
    """Whether the same printed number comes back under another heading."""
    seen: dict[tuple[int, int | None], object] = {}
    for draft, (number, sub) in zip(drafts, pairs, strict=True):
        if number is None:
            continue
        owner = next((mark for mark in draft.path if mark.number == number), None)
        if (number, sub) in seen and seen[(number, sub)] is not owner:
            return True
        seen[(number, sub)] = owner
    return False


_HAN_DIGITS = "零一二三四五六七八九十"


def _section_number(draft: Draft) -> str:
    """The number of the section an issue stands in, in Chinese numerals as people say it, or nothing."""
    above = next((mark for mark in reversed(draft.path[:-1]) if mark.form in {"(han)", "han", "item"}), None)
    return _han(above.number) if above else ""


def _han(number: int) -> str:
    if number <= 10:
        return _HAN_DIGITS[number]
    tens, ones = divmod(number, 10)
    return ("" if tens == 1 else _HAN_DIGITS[tens]) + "十" + (_HAN_DIGITS[ones] if ones else "")


def name_cards(numbers: list[int | None]) -> list[Numbered]:
    """Names for the issues of a labelled notice from their printed numbers, in order."""
    named, base, steps = [], 0, 0
    for place, number in enumerate(numbers):
        if number is None:
            steps += 1
            named.append(Numbered(None, None, _neighbours(numbers, place), f"{base}+{steps}", None))
        else:
            base, steps = number, 0
            named.append(Numbered(number, None, None, _unique(str(number), named), None))
    return named
