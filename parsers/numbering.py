"""Numbers, neighbours and refs of issues: what is printed is kept, what is lost stays lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from parsers.drafts import Draft
from parsers.marks import Form, Mark

_GROUPS: tuple[Form, ...] = ("item", "(num)")  # headings that give their number to those below, where 1. is not met
_SECTIONS: tuple[Form, ...] = ("han", "(han)")
_BELOW: tuple[Form, ...] = ("(han)", "num")  # forms of findings that may stand in groups
_FEWEST_WHOLE = 2  # findings of the form of groups
_COUNTED = 3  # items that make a row


@dataclass(frozen=True, slots=True)
class Numbered:
    """How one draft is named: see design of refs (``9``, ``9(2)``, ``4+3``, ``二.1(1)``)."""

    number: int | None
    sub: int | None
    between: tuple[int | None, int | None] | None
    ref: str
    parent: int | None  # the place of the parent in the list


def number_issues(drafts: list[Draft], *, numbered: bool) -> list[Numbered]:
    """Name every draft; with ``numbered`` False (action-only reports) no number counts as an issue's.

    People name such items by what is printed: by the number where they are counted right through the report, else
    by that of their section, of their group and their own.
    """
    has_plain = any(mark.form == "num" for draft in drafts for mark in draft.path)
    owners = {draft.owner.form for draft in drafts if draft.owner}
    groups: set[Form] = {"num"} if has_plain else owners.union(_GROUPS)
    whole = _partly_grouped(drafts) if numbered else frozenset[Form]()
    pairs = [_printed(draft, groups, whole, has_plain=has_plain) if numbered else (None, None) for draft in drafts]
    pairs = _under_lost(drafts, pairs)
    printed = [number for number, _ in pairs]
    restarts = _restarts(drafts, pairs)
    named: list[Numbered] = []
    around = _neighbours(printed)
    counted = {} if numbered else _counted_through(drafts) or _counted_anew(drafts)
    base, steps = "0", 0
    seen: dict[tuple[str, int], int] = {}
    taken: dict[str, int] = {}
    for n, (draft, (number, sub)) in enumerate(zip(drafts, pairs, strict=True)):
        if number is None:
            base, steps = (counted[n], 0) if n in counted else (base, steps + 1)
            ref = base if n in counted else f"{base}+{steps}" + (f"({sub})" if sub else "")
            named.append(Numbered(None, sub, around[n], _unique(ref, taken), None))
            continue
        prefix = f"{_section_number(draft)}." if restarts and _section_number(draft) else ""
        ref = f"{prefix}{number}" + (f"({sub})" if sub else "")
        if sub is None or not ref.startswith(f"{base}("):
            base, steps = f"{prefix}{number}", 0
        parent = seen.get((prefix, number)) if sub is not None else None
        if sub is None:
            seen[(prefix, number)] = n
        named.append(Numbered(number, sub, None, _unique(ref, taken), parent))
    return named


def _counted_through(drafts: list[Draft]) -> dict[int, str]:
    """The numbers of items printed 1. 2. 3. right through a report, by their places; none where they start anew.

    Where no item is printed so, those of (一) (二) (三) or 一、二、三、.
    """
    forms = {draft.owner.form for draft in drafts if draft.owner}
    form = "num" if "num" in forms else forms.pop() if len(forms) == 1 and forms <= {*_SECTIONS} else None
    owned = {n: draft.owner.number for n, draft in enumerate(drafts) if draft.owner and draft.owner.form == form}
    rising = all(one < other for one, other in pairwise(owned.values()))
    return {n: str(number) for n, number in owned.items()} if rising and len(owned) >= _COUNTED else {}


def _counted_anew(drafts: list[Draft]) -> dict[int, str]:
    """The refs of items that start anew in each section or group (二.3, 二.1(3) below 二、(一)), by their places.

    None where that is not enough to tell them apart.
    """
    found: dict[int, str] = {}
    for n, draft in enumerate(drafts):
        above = [mark for mark in draft.path[:-1] if mark.form in _SECTIONS]
        if draft.owner is None or draft.owner.form in _SECTIONS or not above:
            continue
        own, top = draft.owner.number, _han(above[0].number)
        found[n] = f"{top}.{above[-1].number}({own})" if len(above) > 1 else f"{top}.{own}"
    return found if len(set(found.values())) == len(found) >= _COUNTED else {}


def _unique(ref: str, taken: dict[str, int]) -> str:
    """A ref printed twice gets a letter or number, so that both can be asked for; ``taken`` counts each."""
    name, again = ref, taken.get(ref, 1)
    while name in taken:
        again += 1
        name = f"{ref}{chr(ord('a') + again - 1)}" if again <= 26 else f"{ref}-{again}"
    taken[ref] = again
    taken.setdefault(name, 1)
    return name


def _partly_grouped(drafts: list[Draft]) -> frozenset[Form]:
    """The forms of headings that are findings themselves here and groups there (二、… 整改情况:…, 四、… (一)…).

    What stands below the groups begins with 1 in each.
    """
    whole = Counter(draft.owner.form for draft in drafts if draft.owner)
    first: dict[Mark, int] = {}
    for draft in drafts:
        if draft.owner and len(draft.path) > 1 and draft.owner.form in _BELOW:
            first.setdefault(draft.path[-2], draft.owner.number)
    anew = {form: [number for mark, number in first.items() if mark.form == form] for form in _SECTIONS}
    return frozenset(form for form, numbers in anew.items() if whole[form] >= _FEWEST_WHOLE and set(numbers) == {1})


def _printed(
    draft: Draft, groups: set[Form], whole: frozenset[Form], *, has_plain: bool
) -> tuple[int | None, int | None]:
    """The number and sub-number of an issue; headings of the forms of ``groups`` give theirs to what is below them.

    Those of the forms of ``whole`` give it to what is right below them.
    """
    owner = draft.owner
    if owner is None or owner.group is not None:
        return (owner.group, owner.number) if owner else (None, None)
    if len(draft.path) > 1 and draft.path[-2].form in whole and owner.form in _BELOW:
        return (draft.path[-2].number, owner.number)
    item = next((mark for mark in draft.path[:-1] if mark.form == "item"), None)
    if item and owner.form == "num":
        return (item.number, owner.number)
    if owner.form in {"(num)", "circle"}:
        above = next((mark for mark in reversed(draft.path[:-1]) if mark.form in groups), None)
        if above:
            return (above.number, owner.number)
        return (None, owner.number) if has_plain else (owner.number, None)
    return (owner.number, None)


def _under_lost(drafts: list[Draft], pairs: list[tuple[int | None, int | None]]) -> list[tuple[int | None, int | None]]:
    """A sub-number that follows an unnumbered issue, or that does not count on, has lost its own number."""
    out: list[tuple[int | None, int | None]] = []
    lost, last, orphan = False, 0, -1  # orphan: where the last unnumbered issue begins
    for n, (draft, (number, sub)) in enumerate(zip(drafts, pairs, strict=True)):
        if draft.owner is None:
            lost, last, orphan = True, 0, draft.start
        elif sub is None:
            lost, last = False, 0
        else:
            same = (
                n > 0
                and pairs[n - 1][0] == number
                and out[n - 1] == pairs[n - 1]
                and _same_parent(draft, drafts[n - 1])
            )
            lost = (lost and _parent_before(draft, orphan)) or (same and sub <= last)
            last = sub
        out.append((None, sub) if lost and sub is not None else (number, sub))
    return out


def _same_parent(draft: Draft, other: Draft) -> bool:
    return draft.path[:-1] == other.path[:-1] or (len(other.path) > 0 and other.path == draft.path[: len(other.path)])


def _parent_before(draft: Draft, orphan: int) -> bool:
    """Whether the last unnumbered issue stands after this draft's printed parent."""
    above = draft.path[-2] if len(draft.path) > 1 else None
    return orphan >= 0 and (above is None or above.start < orphan)


def _neighbours(printed: list[int | None]) -> list[tuple[int | None, int | None]]:
    """For each place the nearest printed numbers before and after it."""
    before, after = _carried(printed), _carried(printed[::-1])[::-1]
    return list(zip(before, after, strict=True))


def _carried(numbers: list[int | None]) -> list[int | None]:
    """For each place the last number before it."""
    last: int | None = None
    carried = []
    for number in numbers:
        carried.append(last)
        last = number if number is not None else last
    return carried


def _restarts(drafts: list[Draft], pairs: list[tuple[int | None, int | None]]) -> bool:
    """Whether the same printed number comes back under another heading."""
    seen: dict[int, Mark | None] = {}
    for draft, (number, sub) in zip(drafts, pairs, strict=True):
        if number is None:
            continue
        above = draft.path[:-1] if sub is not None else draft.path
        owner = next((mark for mark in reversed(above) if mark.number == number), None)
        if number in seen and seen[number] is not owner:
            return True
        seen[number] = owner
    return False


_HAN_DIGITS = "零一二三四五六七八九十"


def _section_number(draft: Draft) -> str:
    """The number of the section an issue stands in, in Chinese numerals as people say it, or nothing."""
    above = next((mark for mark in reversed(draft.path[:-1]) if mark.form in {"(han)", "han", "item", "part"}), None)
    return _han(above.number) if above else ""


def _han(number: int) -> str:
    if number <= 10:
        return _HAN_DIGITS[number]
    tens, ones = divmod(number, 10)
    return ("" if tens == 1 else _HAN_DIGITS[tens]) + "十" + (_HAN_DIGITS[ones] if ones else "")


def name_cards(numbers: list[int | None], above: Sequence[Sequence[int]] = ()) -> list[Numbered]:
    """Names for the issues of a labelled notice from their printed numbers, in order.

    Where numbers come back, the outermost heading's of those ``above`` each issue is said with them.
    """
    again = max(Counter(number for number in numbers if number is not None).values(), default=0) > 1
    prefixes = [f"{_han(each[0])}." if again and each else "" for each in above] or [""] * len(numbers)
    named, base, steps, taken = [], "0", 0, dict[str, int]()
    for number, around, prefix in zip(numbers, _neighbours(numbers), prefixes, strict=True):
        if number is None:
            steps += 1
            named.append(Numbered(None, None, around, _unique(f"{base}+{steps}", taken), None))
        else:
            base, steps = f"{prefix}{number}", 0
            named.append(Numbered(number, None, None, _unique(base, taken), None))
    return named
