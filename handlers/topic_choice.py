"""Which issue a paraphrase speaks of, or that none does: rare words weigh most, the problem before the rest."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from handlers.searching import Hit, Hits
from handlers.topic_kinds import is_sibling, is_thing, lacks_kind, of_no_kind, of_other_kind
from handlers.topic_states import is_state, of_things
from handlers.word_weights import names_thing, own_words
from parsers.dictionary import is_deed
from parsers.everyday import meant_by
from parsers.place_names import listed
from parsers.question_terms import Term, is_saying, measures
from parsers.synonym_rows import deeds, findings, states
from parsers.synonyms import synonyms
from parsers.words import HAN, frequency, pairs
from store.index_texts import Item
from store.lookup_cover import COVERED, Probe, cover, probe
from store.lookup_spots import issue_places

_LEADING = 70  # characters of a response that tell what an issue is about whose problem is lost
_NAMED, _TITLED, _TOLD, _SECTION = 1.0, 0.88, 0.6, 0.55  # what standing in the problem, a measure's title … is worth
_AGAIN, _MOST_TIMES = 0.06, 5  # what each further time in the response adds
_EVERYDAY_WORD = 0.9  # what a word is worth that people say for the one that stands there
_ALIKE, _PART, _SHARED = 0.85, 0.6, 0.3  # another writing, a part of a long word, rare characters: what each is worth
_RAREST, _EVERYDAY = 300, 60_000  # how often rare and everyday words are met in the dictionary's texts
_LEAST = 0.35  # what an everyday word counts
_LOOSE, _FINDING, _SINGLE, _NUMBER, _PLACE = 0.25, 0.3, 0.35, 0.5, 0.7
_NEAR, _APART = 80, 0.5  # characters within which words of a response tell of one thing; what those beyond are worth
_MANY = 0.15  # a character that more of the issues hold tells nothing
_SURELY, _CLOSEST = 0.5, 0.4  # of a question's weight an issue must hold to be the one meant, to be the closest
_HALF, _FAR_AHEAD = 0.55, 2.2  # of the weight, and times what the second holds, where what it lacks weighs more
_LACKED = 0.44  # of it the things may weigh that it lacks
_WHOLLY = 0.75  # what holds less may give way to one as good, or told by everyday words
_AHEAD = 1.6  # times what the second holds the closest one holds, its problem counted twice
_NEARLY = 0.85  # of what the best holds, others are named beside it
_OFFERED = 3
_COMPARED = 12  # issues that hold most of a question are looked at more closely
_ASPECTS = ("了", "过", "着")  # 改了, 坏了 name no thing
_PAIR, _COMPOUND = 2, 4
# What no dictionary knows and holds one of these tells how something is
_DESCRIBES = re.compile("[没不太]|[\u4e00-\u9fff][了得着]|[过乱难慢差少多大小低高坏]$")
_PLAINT = re.compile("[没不难太乱差坏漏臭堵]")
_DESCRIBING = 0.25  # what such words count that stand nowhere
_SELDOM, _SURE = 0.6, 20  # what a word counts that the dictionary has met less often than this: its kind is a guess


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a question's weight an issue holds (``held``, 0 to 1) and how.

    ``named`` is the part that its problem, title or leading sentence holds, ``lost`` the weight of the things it lacks,
    as a share of the question.
    """

    held: float
    named: float
    lost: float


@dataclass(frozen=True, slots=True)
class Topic:
    """An issue found with its share of the question."""

    item: Item
    share: Share


@dataclass(frozen=True, slots=True)
class Texts:
    """An issue's bare texts: what names it, the titles of its measures, its section and facts, its response."""

    named: str
    titles: str
    section: str
    response: str

    @property
    def each(self) -> tuple[str, ...]:
        """What tells most first."""
        return self.named, self.titles, self.response, self.section


@dataclass(frozen=True, slots=True)
class Chosen:
    """The issue a question speaks of; not ``sure`` where it is only the closest; ``beside`` fit nearly as well.

    It is ``open`` to one nearer in meaning where it holds a part of what was said, and another as much, or more of what
    everyday words may mean.
    """

    hit: Hit
    sure: bool
    beside: tuple[Hit, ...]
    open: bool = False


def chosen(hits: Hits) -> Chosen | None:
    """The issue that a question's words speak of; None when the report has nothing of the kind."""
    meant = meant_by(hits.terms)
    every = [t for t in topics(hits)[:_COMPARED] if not is_sibling(hits.terms, meant, texts_of(t.item).each)]
    if not every or tells_nothing(hits.terms):
        return None
    best, *others = every
    hit = hits.held(best.item)
    if hit.lacks("place") or not hit.sure or only_by_initials(hit):
        return None
    share, second = best.share, others[0].share.held if others else 0.0
    sure = share.held >= _SURELY and share.lost <= _LACKED
    exactly = not _of_no_kind(hits.terms, texts_of(best.item))
    ahead = share.held >= _CLOSEST and share.held * (1 + share.named) >= _AHEAD * second and share.lost <= _LACKED
    alone = share.held >= _HALF and share.held >= _FAR_AHEAD * second and share.lost < share.held
    if not (sure or ahead or alone):
        return None
    beside = tuple(hits.held(t.item) for t in others[:_OFFERED] if t.share.held >= _NEARLY * share.held)
    rivalled = share.held < _WHOLLY and (second >= share.held or any(meant))
    return Chosen(hit, sure and exactly, beside, rivalled)


def only_by_initials(hit: Hit) -> bool:
    """Does an issue hold nothing of a question but letters with which words of it begin (asdkjh咕噜噜zzz)?"""
    held = [term for term in hit.terms if term not in hit.missing]
    spelt = [t for t in held if t.short and not t.stands_in(f"{hit.item.name}{hit.item.near}{hit.item.after}")]
    return bool(hit.missing and spelt) and spelt == held


def _of_no_kind(terms: Sequence[Term], text: Texts) -> bool:
    """Is a thing of some kind asked for (学校食堂), and told without any (食堂)?"""
    stand = ((term, [form for form in term.forms if standing(form, text)]) for term in terms)
    return any(forms and all(of_no_kind(form, term.text, text.each) for form in forms) for term, forms in stand)


def complains(hits: Hits) -> bool:
    """Does a question tell how something is (护士不够用, 公章难盖), so that it speaks of a finding?"""
    return any(is_state(t) or (_PLAINT.search(t.text) and is_saying(t.text)) for t in hits.terms)


def tells_nothing(terms: tuple[Term, ...]) -> bool:
    """Are there only words by which findings of any kind are told, or one single character?"""
    return all(map(_says_little, terms)) or [len(term.text) for term in terms] == [1]


def topics(hits: Hits) -> list[Topic]:
    """The issues that hold something of a question, best first."""
    shares = held_by(hits, hits.candidates)
    found = [Topic(item, share) for item, share in zip(hits.candidates, shares, strict=True)]
    return sorted(found, key=lambda t: (-t.share.held, -t.share.named, t.item.number))


def held_by(hits: Hits, items: Sequence[Item], said: Sequence[Sequence[str]] = ()) -> list[Share]:
    """How much of a question's weight each issue holds.

    Args:
        hits: the question's terms with how rare they are.
        items: the issues.
        said: for each term the words that reports may write for it besides its own forms.
    """
    texts = [texts_of(item) for item in items]
    common = common_in(texts)
    weights = [weight(term, rarity) for term, rarity in zip(hits.terms, hits.rarity, strict=True)]
    sought = [probe(term, strange=strange) for term, strange in zip(hits.terms, hits.strange, strict=True)]
    lacking = [_lacked(t, strange=s) for t, s in zip(hits.terms, hits.strange, strict=True)]
    things = list(map(_is_thing, hits.terms))
    found = []
    for item, text in zip(items, texts, strict=True):
        covers = [cover_of(one, item, text, common) for one in sought]
        for n, forms in enumerate(said):
            covers[n] = max([covers[n], *(_EVERYDAY_WORD * standing(form, text) for form in forms)])
        told = _together(hits.terms, weights, of_things(hits.terms, covers, text.named), text.response)
        found.append(_share(weights, lacking, things, told))
    return found


def _share(weights: list[float], lacking: list[float], things: list[bool], covers: list[float]) -> Share:
    """The share of a question by the weight of each term, its part where it is lacked, whether a thing, its cover."""
    missing = [c < COVERED for c in covers]
    counted = [w * (share if gone else 1.0) for w, share, gone in zip(weights, lacking, missing, strict=True)]
    total = sum(counted) or 1.0
    held = sum(w * c for w, c in zip(counted, covers, strict=True)) / total
    named = sum(w for w, c in zip(counted, covers, strict=True) if c >= _TITLED) / total
    lost = (w for w, gone, thing in zip(counted, missing, things, strict=True) if gone and thing)
    return Share(held, named, sum(lost) / total)


def texts_of(item: Item) -> Texts:
    """An issue's texts, apart by what a word that stands in them is worth."""
    leading = "" if item.near else item.after[:_LEADING]
    return Texts(f"{item.name} {item.near} {leading}", item.wide, item.before, item.after)


def common_in(texts: Iterable[Texts]) -> frozenset[str]:
    """The characters that more than a few of the issues hold."""
    every = list(texts)
    counts = Counter(chain.from_iterable({*text.named, *text.titles} for text in every))
    return frozenset(c for c, n in counts.items() if n > max(1, _MANY * len(every)))


def weight(term: Term, rarity: float) -> float:
    """What a term counts: rare ones in the report and in the language weigh most."""
    share = _LOOSE if _helps(term) else _PLACE if term.role == "place" else 1.0
    if _says_little(term):
        share = min(share, _FINDING)
    if len(term.text) == 1:
        share *= _SINGLE
    if term.text.isdecimal():
        share *= _NUMBER
    return share * max(rarity, 0.2) * min(map(_in_the_language, term.forms))


def _says_little(term: Term) -> bool:
    """May a finding of any kind be told by this word (管理, 不严)?"""
    return _helps(term) or term.text in listed("finding")


def _helps(term: Term) -> bool:
    return term.loose and term.text not in states()


@lru_cache(2048)
def _in_the_language(word: str) -> float:
    """1 for a rare word or one the dictionary does not know, less for the words of every text (工作, 管理)."""
    times = frequency(word)
    if times <= _RAREST:
        return 1.0
    share = math.log(times / _RAREST) / math.log(_EVERYDAY / _RAREST)
    return max(_LEAST, 1.0 - (1.0 - _LEAST) * share)


def _lacked(term: Term, *, strange: bool) -> float:
    """What a term counts against an issue that lacks it, as a share of its weight: less where it stands nowhere."""
    if term.text in states():
        return _DESCRIBING
    if not strange or term.text in findings():
        return 1.0
    times = frequency(term.text)
    if (_describes(term) and not times) or term.role in ("scope", "rank"):
        return _DESCRIBING
    guessed = times < _SURE and len(term.text) < _COMPOUND
    return min(_SELDOM if guessed else 1.0, own_words(term))


def _describes(term: Term) -> bool:
    """Does what no dictionary knows tell how something is (坏了), and not of what by our tables (路灯不亮)?"""
    of_thing = any(term.text.startswith(part.text) and is_thing(part.text) for part in term.parts)
    return _DESCRIBES.search(term.text) is not None and not of_thing


def _is_thing(term: Term) -> bool:
    if term.text in findings():
        return True
    if term.text.endswith(_ASPECTS):
        return False
    times = frequency(term.text)
    if not times and len(term.text) > _PAIR and HAN.match(term.text):
        return not _describes(term)
    sure = times >= _SURE or len(term.text) >= _COMPOUND or term.text in synonyms().chinese
    return sure and names_thing(term)


def cover_of(sought: Probe, item: Item, text: Texts, common: frozenset[str]) -> float:
    """How much of a term an issue holds, 0 to 1: as written, as it sounds, or in part.

    Args:
        sought: the term of the question.
        item: the issue.
        text: its texts.
        common: characters that tell nothing.
    """
    term = sought.term
    forms = (form for form in term.forms if not of_other_kind(form, term.text, text.each))
    worth, form = max(((standing(form, text), form) for form in forms), default=(0.0, ""))
    if worth and lacks_kind(form, term.text, text.each):
        worth *= _PART
    exact = worth or _word_by_word(term, text)
    typed = bool(term.sound) or term.short
    if exact or not (sought.strange or typed):
        return exact
    heard = cover(sought, item, issue_places(item))
    if heard >= COVERED:
        return heard * (1.0 if typed else _PART if frequency(term.text) else _ALIKE)
    return _in_part(term, text, common) if HAN.match(term.text) else 0.0


def _word_by_word(term: Term, text: Texts) -> float:
    """What an everyday expression (墙皮掉) is worth whose words all stand there but those that say how it is."""
    held = [(max(standing(form, text) for form in part.forms), part.loose) for part in term.parts]
    if not held or any(not worth and not loose for worth, loose in held):
        return 0.0
    return _ALIKE * sum(worth for worth, _ in held) / len(held)


def standing(form: str, text: Texts) -> float:
    """What a word is worth where it stands, more when the response speaks of it again and again."""
    if form in text.named:
        return _NAMED
    if form in text.titles:
        return _TITLED
    times = min(text.response.count(form), _MOST_TIMES)
    if times:
        return _TOLD + _AGAIN * (times - 1)
    return _SECTION if form in text.section else 0.0


def _together(terms: tuple[Term, ...], weights: list[float], covers: list[float], response: str) -> list[float]:
    """The covers, less for words of the response far from its weightiest one: they tell of something else."""
    told = [n for n, c in enumerate(covers) if COVERED <= c < _TITLED]
    if len(told) < _PAIR:
        return covers
    first, *others = sorted(told, key=lambda n: -weights[n])
    spots = _spots(terms[first], response)
    near = {n for n in others if any(abs(a - b) <= _NEAR for a in spots for b in _spots(terms[n], response))}
    return [c * _APART if n in others and n not in near else c for n, c in enumerate(covers)]


def _spots(term: Term, text: str) -> list[int]:
    return [match.start() for form in term.forms for match in re.finditer(re.escape(form), text)]


def _in_part(term: Term, text: Texts, common: frozenset[str]) -> float:
    """What is left of a word that stands nowhere: the words it is made of, else its characters that are rare here."""
    parts = pairs(term.text) if len(term.text) > _PAIR else set()
    if term.text in synonyms().chinese:  # an expression of our tables: 系统不通 is about a 系统, 殡葬改革 no 改革
        parts &= {term.text[:_PAIR]} if len(term.text) <= _COMPOUND else set()
    best = max((standing(word, text) for word in parts if _is_core(word, term.text)), default=0.0)
    if best:
        return _PART * best
    told = [c for c in term.text if c not in common and (c in text.named or c in text.titles)]
    return _SHARED * min(len(told), 2) / 2 if told else 0.0


def _is_core(part: str, word: str) -> bool:
    """Is what a part leaves of a word no thing of its own (占用耕地: 耕地, but not 管理 of 档案管理)?

    A rare deed behind its thing is what the word tells of: 校园欺凌 is no 校园, 学校管理 is about a 学校.
    """
    rest = word.replace(part, "", 1)
    telling = word.startswith(part) and frequency(rest) < _RAREST and rest not in deeds()
    return len(rest) < _PAIR or (is_deed(rest) and not telling) or frequency(rest) < _SURE


def untold_quantity(found: Chosen | None, terms: Sequence[Term]) -> bool:
    """Is a quantity named last that the issue found does not speak of (信访化解率)?"""
    if found is None or not terms or not measures(terms[-1].text):
        return False
    told = found.hit.item.name + found.hit.item.near
    return terms[-1] not in found.hit.missing and not any(form in told for form in terms[-1].forms)
