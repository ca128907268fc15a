"""The issues a subject in any words is about (种地养殖, 马路跟公交): by its field's words, as written, by meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.list_bodies import having
from handlers.list_groups import under_nearest, under_words
from handlers.list_sections import in_sections
from handlers.searching import search
from handlers.topic_choice import held_by
from handlers.topic_meaning import Near, by_meaning
from parsers.everyday import meant_by
from parsers.list_request import Subject
from parsers.list_vocabulary import Vocabulary, vocabulary_of
from parsers.model import Issue
from parsers.words import HAN, bare
from store.records import Version
from store.store import Store

_SEVERAL = re.compile("[、,，和与及]")  # a title that names several fields tells of none surely
_TITLE_END = re.compile('(?:存在|发现|查出)?的?(?:主要|突出)?(?:方面|领域|情况|问题)*[。.，,”"]*$')
_AIM = re.compile("(?<=.)[,，][^,，、和与及]+$")  # what a title is after, behind what it is about
_MOST = 0.6  # of the issues stand under titles of a field: such titles tell nothing
_ASPECT = re.compile("(?<=.)[过了着](?=.)")  # 罚过款: 罚款
_PLACE = re.compile("(?<=..)[市县区乡镇村]$")
_LEAD = 120  # characters of a response that tell what an issue is about whose problem is lost
_LONG, _SHORTEST = 3, 2  # characters of what must stand as it is said, beside a field's words and alone
_FEW = 2  # members
_MUCH = 0.5  # of the issues are of a field that tells nothing of them
_THEME, _LONG_LIST = 0.3, 8  # of the issues are of one field, and how many at least
_WIDE, _TIMES = 0.2, 3  # the share of the issues two fields hold, and times what both do, where both must be told
# Fitted to lists of thirteen reports, and to lists of things they do not have: how thickly a response speaks of its
# field (words in 100 characters), how often at least and otherwise, how much of the words an issue holds; where no
# field is named: how much it holds at least, with little lost, or some where it is more alike than others, how alike
# it is otherwise; and how much more alike than the others an issue is.
_THICK, _THICKER, _TWICE, _OFTEN, _HELD = 0.8, 1.2, 2, 3, 0.65
_WORDS, _SOME_WORDS, _LOST = 0.55, 0.4, 0.4
_ALIKE, _AHEAD, _FAR_AHEAD = 0.45, 0.15, 0.3


@dataclass(frozen=True, slots=True)
class _Texts:
    """An issue's bare texts: its topic and problem, its measures' titles, its response; and the titles above it."""

    named: str
    titles: tuple[str, ...]
    measures: str
    response: str
    problem_lost: bool

    @property
    def lead(self) -> str:
        """What tells what it is about where its problem is lost."""
        return f"{self.measures} {self.response[:_LEAD]}" if self.problem_lost else ""

    @property
    def whole(self) -> str:
        """All of them."""
        return f"{self.named} {self.measures} {self.response}"


def members(store: Store, version: Version, every: Sequence[Issue], subject: Subject) -> set[str]:
    """The ids of the issues of a subject; none where nothing fits.

    Raises:
        StoreError: the ledger cannot be read.
    """
    if subject.sort == "body":
        return having(every, subject.words)
    if subject.sort == "name" and (held := _holding(every, bare(subject.words))):
        return held
    if subject.sort == "one":
        return _nearest(store, version, every, subject.words)
    texts = [_texts(issue) for issue in every]
    if len(section := _in_sections(every, subject)) > 1:
        field = vocabulary_of(subject.words)
        titled = [issue.id in section for issue in every]
        return _ids(every, _wider(texts, field, titled)) if field.whole else section
    parts = subject.parts
    found = set().union(*(_of_part(store, version, every, texts, part) for part in parts))
    if len(parts) > 1:
        found |= set().union(*(in_sections(every, part) for part in (*parts, subject.words)))
    if not any(vocabulary_of(part).told for part in subject.parts):
        found |= _ids(every, _under_nearest(store, version, every, texts, subject.words))
    return found | {issue.id for issue in every if issue.parent in found}


def _in_sections(every: Sequence[Issue], subject: Subject) -> set[str]:
    """The ids of the issues under the titles that a subject names as it is said, or with another name of its field."""
    said = in_sections(every, subject.words)
    if len(subject.parts) > 1 and any(in_sections(every, part) - said for part in subject.parts):
        return set()  # each is looked for by itself
    others = vocabulary_of(subject.words).otherwise if not said and len(subject.parts) == 1 else ()
    return said or next((found for one in others if (found := in_sections(every, one))), set())


def _nearest(store: Store, version: Version, every: Sequence[Issue], words: str) -> set[str]:
    """The id of the one of some issues that holds most of some words (干部老化那条)."""
    hits, ids = search(store, version, words), {issue.id for issue in every}
    items = [item for item in store.issue_items(version.id) if item.id in ids] if hits.terms else []
    shares = held_by(hits, items, meant_by(hits.terms)) if items else []
    best = max(zip(shares, items, strict=True), key=lambda pair: pair[0].held + pair[0].named, default=None)
    return {best[1].id} if best and best[0].held else set()


def _holding(every: Sequence[Issue], name: str) -> set[str]:
    """The ids of the issues in whose text a name stands, a place's without what it is (南坪 for 南坪乡) as well."""
    texts = {i.id: bare(f"{i.topic} {i.problem or ''} {i.response or ''}") for i in every}
    short = _PLACE.sub("", name)
    return (
        {issue for issue, text in texts.items() if short in text} if any(name in t for t in texts.values()) else set()
    )


def _of_part(store: Store, version: Version, every: Sequence[Issue], texts: Sequence[_Texts], part: str) -> set[str]:
    field = vocabulary_of(part)
    written = [_written(text, part, field) for text in texts]
    hits = search(store, version, part)
    shares = held_by(hits, store.issue_items(version.id), meant_by(hits.terms)) if hits.terms else []
    near = [share.held >= _HELD for share in shares] or [False] * len(every)
    headed = sum(w > 1 for w in written)
    if headed > 1 or (headed and (field.names > 1 or not field.whole)):
        chosen = [w > 0 or n for w, n in zip(written, near, strict=True)]
    elif field.told:
        chosen = _of_field(texts, field, near)
        if not field.whole and sum(chosen) > _MUCH * len(chosen):  # a report of this field: what else was said decides
            closer = [a or n for a, n in zip(_alike(store, version, every, part), near, strict=True)]
            chosen = [c and n for c, n in zip(chosen, closer, strict=True)] if any(closer) else chosen
        chosen = [c or (w > 0 and not field.whole) for c, w in zip(chosen, written, strict=True)]
    else:
        alike = _alike(store, version, every, part)
        chosen = [a or n or w > 0 for a, n, w in zip(alike, near, written, strict=True)]
    under = under_words([text.titles for text in texts], hits.terms)
    return _ids(every, chosen) | _ids(every, under)


def _ids(every: Sequence[Issue], chosen: Sequence[bool]) -> set[str]:
    return {issue.id for issue, is_member in zip(every, chosen, strict=True) if is_member}


def _texts(issue: Issue) -> _Texts:
    measures = " ".join(measure.title for measure in issue.measures)
    named = f"{issue.topic} {issue.problem or ''}"
    titles = tuple(filter(None, (issue.section or "").split(" / ")))
    return _Texts(bare(named), titles, bare(measures), bare(issue.response or ""), not issue.problem)


def _written(text: _Texts, part: str, field: Vocabulary) -> int:
    """2 where a subject that is no field stands as it is said in what names an issue, 1 in its response, else 0."""
    least = _LONG if field.told else _SHORTEST
    forms = (bare(part), bare(field.stem), _ASPECT.sub("", part), *field.otherwise)
    said = [form for form in forms if len(form) >= least]
    if not said or (field.whole and field.names == 1):
        return 0
    heads = f"{text.named} {text.measures} {bare(' '.join(text.titles))}"
    return 2 if any(form in heads for form in said) else int(any(form in text.response for form in said))


def _of_field(texts: Sequence[_Texts], field: Vocabulary, near: Sequence[bool]) -> list[bool]:
    """Whether each issue is of a field, told by its words."""
    titled = [any(_ends_in(title, field.said) for title in text.titles) for text in texts]
    if field.whole and any(titled) and sum(titled) < _MOST * len(titled):
        return _wider(texts, field, titled)
    under = _under(texts, field)
    held = [n and not field.whole for n in near]
    chosen = [u or h or _is_told(text, field) for text, u, h in zip(texts, under, held, strict=True)]
    if field.names > 1 and sum(chosen) > _WIDE * len(chosen):
        both = [field.all_in(f"{text.named} {text.measures}") for text in texts]
        chosen = both if any(both) and sum(chosen) >= _TIMES * sum(both) else chosen
    if sum(chosen) > max(_LONG_LIST, _THEME * len(chosen)):  # much of the report is of it: those named by it
        closer = [c and field.names_itself(f"{text.named} {text.lead}") for c, text in zip(chosen, texts, strict=True)]
        chosen = closer if sum(closer) > _FEW else chosen
    if sum(chosen) < _FEW:
        least = 2 if any(chosen) else 1
        chosen = [c or field.times(text.response) >= least for c, text in zip(chosen, texts, strict=True)]
    return chosen


def _wider(texts: Sequence[_Texts], field: Vocabulary, titled: Sequence[bool]) -> list[bool]:
    """Whether each issue stands under such a title, or one above it that speaks of the field alone as well."""
    above = {t for text, is_titled in zip(texts, titled, strict=True) if is_titled for t in text.titles}
    above = {title for title in above if _speaks_alone(_AIM.sub("", title), field)}  # 聚焦渔业振兴，提升服务能力
    wider = [t or not above.isdisjoint(text.titles) for text, t in zip(texts, titled, strict=True)]
    return wider if sum(wider) < _MOST * len(wider) else list(titled)


def _speaks_alone(title: str, field: Vocabulary) -> bool:
    return field.times(bare(title)) > 0 and not _SEVERAL.search(title)


def _ends_in(title: str, names: Sequence[str]) -> bool:
    """Does a title end in the name of the field?"""
    return bare(_TITLE_END.sub("", title)).endswith(tuple(names))


def _is_told(text: _Texts, field: Vocabulary) -> bool:
    """Is an issue named by a word of the field, or does its response speak of it thickly?"""
    if field.times(text.named):
        return True
    times = field.times(text.response)
    thick = 100 * times / max(1, len(text.response))
    led = thick >= _THICK and times >= _TWICE and field.times(text.lead) > 0
    return led or (thick >= _THICKER and times >= _OFTEN)


def _under(texts: Sequence[_Texts], field: Vocabulary) -> list[bool]:
    """Whether each issue stands under a title of the field alone, where not most of them do."""
    under = [any(_speaks_alone(title, field) for title in text.titles) for text in texts]
    return under if sum(under) < _MOST * len(under) else [False] * len(under)


def _alike(store: Store, version: Version, every: Sequence[Issue], part: str) -> list[bool]:
    """Whether each issue is near to words that name no field of the tables."""
    near = _by_meaning(store, version, part)
    if not near:
        return [False] * len(every)
    mean = sum(n.alike for n in near.values()) / max(1, len(near))
    return [i.id in near and _is_alike(near[i.id], mean) for i in every]


def _under_nearest(
    store: Store, version: Version, every: Sequence[Issue], texts: Sequence[_Texts], words: str
) -> list[bool]:
    """Whether each issue stands under the title whose issues are the nearest to some words."""
    near = _by_meaning(store, version, words)
    return under_nearest([text.titles for text in texts], [near[i.id].alike if i.id in near else 0.0 for i in every])


def _by_meaning(store: Store, version: Version, words: str) -> dict[str, Near]:
    """The issues by how near they are to some words; none where the words say nothing to look for."""
    hits = search(store, version, words)
    said = f"{words}问题" if HAN.search(words) else words
    return {near.item.id: near for near in by_meaning(store, version, hits, [said])} if hits.terms else {}


def _is_alike(near: Near, mean: float) -> bool:
    """Does an issue hold what was said, or part of it and is alike, or is it much alike?"""
    ahead, share = near.alike - mean, near.share
    held = share.held >= _WORDS and share.lost < _LOST
    return held or (share.held >= _SOME_WORDS and ahead >= _AHEAD) or (near.alike >= _ALIKE and ahead >= _FAR_AHEAD)
