"""Figures told part by part (东浦区742处、石桥区584处): which part a question names, and that no other one answers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from handlers.searching import Hit
from handlers.word_weights import names_thing, own_words
from parsers.body_names import is_short_for
from parsers.dictionary import is_act
from parsers.metric_parts import AMONG, is_part, leading_part
from parsers.place_names import leading_place, listed
from parsers.question_terms import Term
from parsers.words import known
from store.index_texts import Item
from store.lookup_cover import OWN

_WIDE = re.compile(r"^(?:目前|截至)?(?:全[国省市县区州盟旗乡镇村校院]|[我本][省市县区])+")
_NUMERAL = "[一二三四五六七八九十]"
_NUMBERED = re.compile(_NUMERAL)
_PART = "其中"
_MOVED = "涨跌增减升降高低"  # how a figure moved, of which its kind tells
_DONE = 0.5  # what a word counts that only says what was done
_ALIAS = 12  # characters of a second name
_OWN_NAME = 4  # characters of a body's own name; at most so many of its place's
_SHORT = 2  # characters of a part's name without its ending that still name it


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts that the figures found are of, with what a question says of them.

    ``of`` is each figure's part by the number of its item, ``named`` are those named. Where none is, ``called`` tells
    whether one like them is named, ``numbered`` are those of a numbered row of which another one is.
    ``names`` are the names of all figures.
    """

    of: dict[int, str]
    named: set[str]
    called: bool
    numbered: set[str]
    names: frozenset[str] = frozenset()


def told_parts(hits: Sequence[Hit], said: str, words: Sequence[str]) -> Parts:
    """The parts that figures are of, and those of them that a question names.

    Args:
        hits: the figures.
        said: the question's bare words.
        words: its words, by which a part may be named that is shortened.
    """
    of = parts_of(hits)
    every = set(of.values())
    if not every:
        return Parts(of, every, called=False, numbered=every)
    wholes = tuple(_WIDE.sub("", hit.item.name) for hit in hits if _WIDE.match(hit.item.name))
    words = [word for word in words if not (word and any(whole.startswith(word) for whole in wholes))]
    named = named_parts(_apart(every, hits, of, said), said, words) or parts_by_alias(hits, of, said)
    called = not named and any(_called_otherwise(part, hits[0].terms) for part in every)
    numbered = set() if named else {part for part in every if _numbered_otherwise(part, said)}
    return Parts(of, named, called, numbered, frozenset(hit.item.name for hit in hits))


def _apart(parts: set[str], hits: Sequence[Hit], of: dict[int, str], said: str) -> set[str]:
    """The parts but those of which only a common word is said that others' names begin with (旅游收入: 旅游村)."""
    others = [hit.item.name for hit in hits if hit.item.number not in of]
    return {part for part in parts if not _begins_alike(part, part[: _begun(part, said)], others)}


def _begins_alike(part: str, begun: str, others: Sequence[str]) -> bool:
    common = known(begun) and leading_place(begun) is None
    return common and any(name.startswith(begun) and part not in name for name in others)


def parts_of(hits: Iterable[Hit]) -> dict[int, str]:
    """The part that a figure is of, by the number of its item: where another part or the whole is measured alike."""
    names = {hit.item.number: hit.item.name for hit in hits if not hit.item.traits.startswith("rank")}
    wholes = {_WIDE.sub("", name) for name in names.values()}
    split = {number: part for number, name in names.items() if (part := leading_part(name))}
    measured = Counter(names[number][len(part) :] for number, part in split.items())
    own = {each for name in map(names.__getitem__, split) for each in _own_of_joint(name)}
    return {
        number: part
        for number, part in split.items()
        if part not in listed("no-place")
        and (measured[rest := names[number][len(part) :]] > 1 or rest in wholes or names[number] in own)
        and not _WIDE.match(names[number])
    }


@lru_cache(maxsize=1024)
def _own_of_joint(name: str) -> tuple[str, ...]:
    """What the figure of each of several would be called that a name begins with (县医院、县中医院收费: 县医院收费)."""
    owners = []
    while part := leading_part(name):
        if is_part(part[:-1]) and leading_part(name[len(part) - 1 :]):  # 县医院县|中医院
            part = part[:-1]
        owners.append(part)
        name = name[len(part) :]
    return tuple(f"{owner}{name}" for owner in owners) if len(owners) > 1 else ()


def named_parts(parts: Iterable[str], said: str, terms: Sequence[str]) -> set[str]:
    """Those of some parts that a question names, whole, by their beginning (北站 of 北站场站) or shortened.

    A beginning that several parts share (青岚 of 青岚高新区 and 青岚经开区) names none, unless it is one itself.
    """
    every = set(parts)
    named = _named_parts(every, said, terms)
    # a body of a place is meant by its name alone (交发集团: 青岚交发集团)
    return named | {part for part in every if any(_is_of_a_place(part, one) for one in named)}


def _is_of_a_place(part: str, body: str) -> bool:
    place = part.removesuffix(body)
    return len(body) >= _OWN_NAME and _SHORT <= len(place) <= _OWN_NAME and place != part and is_short_for(body, part)


def _named_parts(every: set[str], said: str, terms: Sequence[str]) -> set[str]:
    begun = {part: _begun(part, said) for part in every}
    most = max(begun.values(), default=0)
    longest = {part for part in every if begun[part] == most}
    whole = {part for part in every if part in said}
    if most >= _SHORT and len({part[:most] for part in longest}) == len(longest):
        return whole | longest
    whole |= {part for part in longest if part[:most] in whole}  # 城东园区 of 城东园区工业园区, told of both
    return whole or {part for part in every if any(is_short_for(term, part) for term in terms)}


def parts_by_alias(hits: Iterable[Hit], parts: dict[int, str], said: str) -> set[str]:
    """The parts whose second name a question says, which stands right behind the first (青岚高新区(云谷直管区)).

    Args:
        hits: the figures; what they hold of their sentences has no brackets.
        parts: what ``parts_of`` tells of them.
        said: the question's bare words.
    """
    several = tuple(set(parts.values()))
    named = set()
    for hit in hits:
        part = parts.get(hit.item.number, "")
        behind = (hit.item.before + hit.item.near).rpartition(part)[2] if part else ""
        if behind and not behind.startswith(several) and _says_beginning(said, behind, part[-1]):
            named.add(part)
    return named


def _says_beginning(said: str, behind: str, last: str) -> bool:
    """Does a question say a text's beginning, up to what it is (直管区)?"""
    ends = [at for at, char in enumerate(behind[:_ALIAS], 1) if char == last and at > _SHORT]
    return any(behind[:end] in said for end in ends)


def _another_is_said(own: str | None, parts: Parts) -> bool:
    """Does a question that names none of the parts name one like them?"""
    if own is not None:
        return parts.called or own in parts.numbered
    return bool(parts.numbered)


def _called_otherwise(part: str, terms: Sequence[Term]) -> bool:
    """Does a question put another name before what the part is (雾山工业园: 青岚工业园区)?"""
    return any(
        one.text not in part and other.left.endswith(one.text[-2:]) and part.endswith(other.forms)
        for one, other in pairwise(terms)
    )


def _numbered_otherwise(part: str, said: str) -> bool:
    """Does a question name another one of a numbered row of parts (四分公司: 一分公司)?"""
    return _NUMBERED.match(part) is not None and re.search(f"{_NUMERAL}{re.escape(part[1:])}", said) is not None


def _tells_more(hit: Hit, part: str) -> bool:
    """Does its name or clause hold a word of the question besides the part's name (if there is one)?"""
    covered = zip(hit.terms, hit.covers, strict=True)
    others = [(t, c) for t, c in covered if not (t.text in part or t.text.startswith(part[-1]) or t.text in _MOVED)]
    told = hit.item.name + hit.item.near
    return not others or any(c >= OWN or any(form[-_SHORT:] in told for form in t.forms) for t, c in others)


def _begun(part: str, said: str) -> int:
    """How many characters of a part's beginning stand in a question.

    Its level (国家级高新区) or its side (农村学校) alone names no part.
    """
    level = most = _level(part)
    while most < len(part) and part[: most + 1] in said:
        most += 1
    return most if most > level else 0


@lru_cache(maxsize=1024)
def _level(part: str) -> int:
    """How many characters of a part's name say only its level or its side."""
    return next((n for n in range(len(part), 0, -1) if part[:n] in _generic()), 0)


@cache
def _generic() -> frozenset[str]:
    return listed("scope") | listed("part") | listed("no-place")


def of_another_part(hit: Hit, parts: Parts) -> bool:
    """Does the question name a part and this figure belong to another one, or to several or all of them?"""
    own, named = parts.of.get(hit.item.number), parts.named
    if not named:
        return _another_is_said(own, parts)
    if own is not None:
        return own not in named or not _tells_more(hit, own)
    name = hit.item.name
    if any(part in name for part in named):  # of two parts together (赴青坪县、岚山县) where one is named: not its own
        if any(own in parts.names and own.startswith(tuple(named)) for own in _own_of_joint(name)):
            return True
        return any(part in name for part in set(parts.of.values()) - named if not any(part in one for one in named))
    told = hit.item.near + hit.item.before + (hit.owner.name if hit.owner else "")
    return not any(part in told or _is_divided(part, name, told) for part in named)


def _is_divided(part: str, name: str, told: str) -> bool:
    """Does a figure's name begin with a part's end, whose beginning stands before it (毕业生72名,本县就业率)?"""
    ends = range(_SHORT, len(part) - _SHORT + 1)
    return any(name.startswith(part[end:]) and part[:end] in told for end in ends)


def is_member(item: Item) -> bool:
    """Does a figure tell a part of a whole with 其中 (网吧29件), alone or in a list?"""
    return item.near.startswith(_PART) or f"{AMONG}{item.near[:_SHORT]}" in item.name


def named_members(hits: Sequence[Hit]) -> dict[int | None, tuple[Term, ...]]:
    """The words of a question that name a part told with 其中 in an issue, by the number of the issue."""
    named: dict[int | None, set[Term]] = {}
    for hit in hits:
        if is_member(hit.item):
            own, among = hit.item.near.removeprefix(_PART), AMONG in hit.item.name
            things = [term for term in hit.terms if names_thing(term) or (among and not term.loose)]
            said = [term for term in things if own.startswith(term.forms)]
            named.setdefault(hit.item.owner, set()).update(said)
    return {owner: tuple(terms) for owner, terms in named.items() if terms}


def _in_parts(hit: Hit, members: Sequence[Item]) -> bool:
    """Is a figure told by its parts, or one of these?"""
    item, unit = hit.item, hit.item.traits.split("|")[1]
    alike = (other for other in members if other.owner == item.owner and other.traits.split("|")[1] == unit)
    return any(other.number == item.number or item.near in other.before for other in alike)


def of_untold_part(hit: Hit, members: Sequence[Item]) -> bool:
    """Is a thing named that neither a whole told by its parts (学位, 其中小学学位) nor such a part tells (初中)?"""
    things = [term for term in hit.terms if own_words(term) > _DONE and not term.loose and term.role == "word"]
    untold = [term for term in things if term in hit.missing or _told_elsewhere(term, hit)]
    return _in_parts(hit, members) and any(not is_act(term.text) for term in untold)


def counts_others_too(hit: Hit, named: Sequence[Term], members: Sequence[Item]) -> bool:
    """Is a whole told of two things together (酒驾醉驾136起), and by a part just the one that is named (其中醉驾)?"""
    if not named or is_member(hit.item) or not _in_parts(hit, members):
        return False
    forms = [form for term in named for form in term.forms if _is_just(form, hit, members)]
    found = (re.search(f"([\u4e00-\u9fff]{{2}}){re.escape(form)}", hit.item.name) for form in forms)
    return any(m is not None and not is_act(m[1]) and not any(m[1] in t.text for t in hit.terms) for m in found)


def _is_just(form: str, hit: Hit, members: Sequence[Item]) -> bool:
    """Does a part of a figure's issue tell a thing by this word alone?"""
    told = re.compile(rf"{_PART}{re.escape(form)}(?![\u4e00-\u9fff])")
    return any(item.owner == hit.item.owner and told.match(item.near) for item in members)


def _told_elsewhere(term: Term, hit: Hit) -> bool:
    """Does a word stand in what the issue's other measures tell, and not in the figure's sentence or the problem?"""
    if hit.owner is None or not names_thing(term):
        return False
    told = hit.item.name + hit.item.near + hit.item.before + hit.owner.name + hit.owner.near
    elsewhere = any(form in hit.owner.after for form in term.forms)
    return elsewhere and not any(form[-_SHORT:] in told for form in term.forms)


def lacks_member(hit: Hit, named: Sequence[Term]) -> bool:
    """Is a part of a whole named, which neither the figure's sentence so far nor what its issue is about tells?"""
    owner = hit.owner
    before = "" if is_member(hit.item) else hit.item.before  # where the part named before it may stand
    told = hit.item.name + hit.item.near + before + (owner.name + owner.near if owner else "")
    return any(not any(form in told for form in term.forms) for term in named)
