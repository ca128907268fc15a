"""The answer to a question that names its subject by words: an issue, a figure, a pair of figures, or nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.answer import Answer
from handlers.beside import figure_beside
from handlers.figure_answer import figure_answer, no_figure
from handlers.figure_choice import judge, near_ones
from handlers.figure_or_issue import asks_quantity, held_whole, is_there, rather_figure, words_ask_quantity
from handlers.figure_quantity import holds_wholly
from handlers.figure_traits import Judged, Traits, of_problems, traits_of
from handlers.following_elsewhere import of_other_places
from handlers.looking import Looked, look
from handlers.pair_answer import moves, pair_answer
from handlers.searching import Hits, search
from handlers.topic_answer import issue_topic, near_issues, no_topic
from handlers.topic_choice import Chosen, chosen, complains, untold_quantity
from handlers.topic_meaning import by_meaning, clearly
from parsers.english_counted import counts, names_quantity
from parsers.english_plaints import complains as complains_in_english
from parsers.plaints import complains as complains_in_chinese
from parsers.question_attributes import Asked, read_attributes
from parsers.question_persons import asks_name
from parsers.question_state import told_state
from parsers.question_terms import measures, only_acts, terms_of
from parsers.questions import BODIES, Question, figure_words, read_question
from store.index_texts import Item
from store.records import Version
from store.store import Store

_OFFERED = 3
_CLEARLY = 0.06  # by how much a figure must fit better than an issue where the question asks for neither
_SAME_SCORE = 0.04  # figures this close to the best are named under it
_ALSO_NAMES = ("status", "list", "deadline", *BODIES, "documents", "conclusion", "measures", "source")
_SURELY = 0.9
_PROBLEMS = re.compile("(?:多少|几)[个项条处]?问题")  # 食堂检查查出多少问题
_SUM = re.compile("总额|总量|总数|总值|金额|数额|绝对数|绝对值|规模")
_YEARS_ON = re.compile("(前一年|上一年|前一个年度|the year before)|后一年|下一年|次年|第二年|the year after")
_SHARE_OF_IT = re.compile("(?:那么?|它|这|其|就|又|,)*占(?!比)[^,]{0,8}?(?:多少|百分之|几成|比重|比例)")
_YEAR = re.compile(r"\d{4}")
# 那条, 怎么防范的: what is spoken of is an issue
_SPOKEN_OF = re.compile(r"(?:[那这]一?[条项]|[^么]的(?:那件|那个)?事儿?)[?。!\s]*$")
_OF_AN_ISSUE = re.compile(
    r"[那这]一?[条项个][?。!\s]*$|(?:怎么|咋|如何)(?!样|算|统计)[\u4e00-\u9fff]{1,4}的?[?。!\s]*$"
)
_THAT_ISSUE = re.compile(
    r"[那这]一?(?:条|项|件|个问题|个(?:problem|issue|finding)|件事|个事|档事|桩事|回事|事儿?)(?:儿|的?(?:整改|进展|情况|措施))?"
    r"(?:[,，\s]*(?:现在|如今)?(?:有|得到)?了?(?:改善|好转|改观|起色|进展))?(?:说说|讲讲|介绍一下|整顿|整治|治理|解决|处理|落实|改好?|搞定|怎么样|怎样|咋样|如何|情况|呢|了|吗|怎么(?:改|整改|解决|处理)的?)*[?。!\s]*$"
    r"|的问题(?:的?整改)?(?:情况|进展|改了|改没|整改|怎么|咋|如何|解决|落实|处理|[?。!\s]*$)|(?:怎么|咋|如何)整改的?[?。!\s]*$"
)
_ASKS_VALUE = re.compile(
    r"多少|几|多[大高长远久]|哪[一年天月]|何时|什么时候|谁|\d"
    r"|\b(?:how|when|who|average|total|number|per)\b|^what(?:.s| is| was) the\b"
)
_COUNTS = re.compile("多少|几[个条家项]|第几")
_OF_ISSUES = ("status", "measures", "source", "deadline", *BODIES, "documents", "conclusion")


def subject_answer(question: Question, store: Store, version: Version) -> Answer:
    """The answer to a question with words."""
    looked = _look_for_named(question, store, version)
    if looked and (named := _named(question, store, version, looked)) is not None:
        return named
    if asks_name(question.plain):
        return no_topic(store, version, Hits((), (), ()), (), question.words)
    asked = read_attributes(question.plain, _words(question), version.facts.year)
    if looked is None or looked.asked != asked:
        looked = look(store, version, asked)
    if _speaks_of_issue(question):
        hits = looked.hits if asked.words == question.words else search(store, version, question.words)
        return _about(store, version, replace(looked, hits=hits), chosen(hits), question)
    if _wants_pair(question, asked) and (pair := pair_answer(store, version, looked.judged, asked)):
        return pair
    if _wants_figure(question, looked):
        return _wanted_figure(store, version, looked, question)
    return _of_words(store, version, looked, question)


def _of_words(store: Store, version: Version, looked: Looked, question: Question) -> Answer:
    """The answer to words that ask for no figure."""
    found = chosen(looked.hits)
    if question.intent == "topic":
        return _topic(store, version, looked, found, question)
    if found and not found.sure and _asks_figure(looked):
        found = None
    return _about(store, version, looked, found, question)


def _about(store: Store, version: Version, looked: Looked, found: Chosen | None, question: Question) -> Answer:
    """The answer about an issue; where none holds the words that tell of one, about the clearly nearest in meaning."""
    if found is not None:
        return issue_topic(store, version, found, question)
    ranked = [] if question.many else by_meaning(store, version, looked.hits, question.plain)
    near = clearly(ranked, looked.hits) if _tells_of_issue(looked, question) else None
    if near is not None:
        return issue_topic(store, version, near, question)
    return no_topic(store, version, looked.hits, ranked, question.words)


def _tells_of_issue(looked: Looked, question: Question) -> bool:
    if _speaks_of_issue(question):
        return True
    value = _ASKS_VALUE.search(question.plain) or names_quantity(question.plain)
    tells = question.intent in _OF_ISSUES or complains(looked.hits) or not value
    return tells and not _asks_figure(looked)


def _speaks_of_issue(question: Question) -> bool:
    """Does it name a finding by what it says (产值还不到百亿那个问题), so that a figure only describes it?"""
    return _THAT_ISSUE.search(question.plain) is not None and not _COUNTS.search(question.plain)


def _asks_figure(looked: Looked) -> bool:
    asked = looked.asked
    return bool(asked.kind or asked.units or asked.periods or asked.number or asks_quantity(looked))


def _words(question: Question) -> str:
    """What to look for; a status word (办结了多少件) may name the figure that is asked for."""
    by_status = any(intent.startswith("status_") for intent in question.intents) or counts(question.plain)
    by_status = by_status and bool(question.words)
    return figure_words(question.plain) if by_status and question.intent in ("figure", "after") else question.words


def _wanted_figure(store: Store, version: Version, looked: Looked, question: Question) -> Answer:
    """The figure; where only the change is not stated (提高了多少), the two levels it lies between."""
    if _best_figure(looked):
        return _figure(store, version, looked)
    asked = looked.asked
    if asked.kind == "change" and asked.direction and not asked.yoy and not asked.periods:
        levels = judge(looked.hits.metrics, replace(asked, kind=None, direction=None), version.facts.year)
        pair = pair_answer(store, version, [j for j in levels if j.against is None], asked)
        if pair and moves(pair, asked.direction):
            return pair
    return _no_figure(store, version, looked, question.words)


def _topic(store: Store, version: Version, looked: Looked, found: Chosen | None, question: Question) -> Answer:
    """The answer to words that ask for nothing: the figure they name, or the issue."""
    figure = _best_figure(looked)
    figure = figure if figure and figure.hit.sure else None
    sure = found is not None and found.sure
    quantity = names_quantity(question.plain)
    now = looked.asked.after or looked.asked.before or looked.asked.state is not None  # oversized classes left now
    told = question.language == "en" and not (quantity or now) and complains_in_english(question.plain)
    whole = (told or _SPOKEN_OF.search(question.plain) is not None) and sure
    plaint = sure and (complains(looked.hits) or complains_in_chinese(question.plain))
    spoken_of = _OF_AN_ISSUE.search(question.plain) is not None or plaint
    there = figure is not None and found is not None and is_there(figure.hit, found.hit)
    if not there and (whole or (spoken_of and not asks_quantity(looked))):
        return _about(store, version, looked, found, question)
    if figure is None and (quantity or _only_another(looked) or untold_quantity(found, looked.hits.terms)):
        return _no_figure(store, version, looked, question.words)
    issue = found.hit if found and found.sure else None
    if figure and (quantity or (looked.asked.done and held_whole(figure)) or rather_figure(figure, issue, looked)):
        return _figure(store, version, looked)
    if found and (_asks_figure(looked) if issue is None else bool(issue.missing) and asks_quantity(looked)):
        # a figure is named that is not this issue's
        return no_topic(store, version, looked.hits, (), question.words)
    return _about(store, version, looked, found, question)


def named_figure(question: Question, store: Store, version: Version) -> Answer | None:
    """The figure a question names by words that elsewhere ask for something else (办理时限压缩多少, 问题整改率)."""
    looked = _look_for_named(question, store, version)
    return _named(question, store, version, looked) if looked else None


def _look_for_named(question: Question, store: Store, version: Version) -> Looked | None:
    """What is found for words that elsewhere ask for something else, where a figure may be asked for by them."""
    words = figure_words(question.plain)
    rate = question.intent.startswith("status") and (measures(words) or "百分之" in question.plain)  # 信访办结率
    elsewhere = rate or question.intent in _ALSO_NAMES or question.intent.startswith("fact_")
    if not elsewhere or not (question.words or measures(words)):
        return None
    asked = read_attributes(question.plain, words, version.facts.year)
    may_be = _asks_named(question, asked) or (asked.two_states and asked.state)
    return look(store, version, asked) if may_be else None


def _asks_named(question: Question, asked: Asked) -> bool:
    """Does a question that elsewhere asks for something else ask for a figure?"""
    if "figure" in question.intents or asked.done or asked.kind or asked.number:
        return True
    return question.language != "en" and words_ask_quantity(asked.words, terms_of(asked.words))


def _named(question: Question, store: Store, version: Version, looked: Looked) -> Answer | None:
    asked = looked.asked
    if asked.two_states and asked.state and (pair := pair_answer(store, version, looked.judged, asked)):
        return pair
    best = _best_figure(looked) if not _PROBLEMS.search(question.plain) else of_problems(looked.judged)
    told = told_state(best.hit.item.name, best.hit.item.near) if best else None
    if best is None or (question.status and told is None):
        return None  # how many are in a state is told by a figure of that state only
    named = len(looked.hits.terms) > 1 or (told is not None and told == asked.state)
    whole = named and holds_wholly(best, asked)
    return _figure(store, version, looked) if whole and _asks_named(question, asked) else None


def _wants_pair(question: Question, asked: Asked) -> bool:
    return "after" in question.intents or asked.two_states or len(asked.periods) == 2


def _wants_figure(question: Question, looked: Looked) -> bool:
    asked = looked.asked
    if question.intent in ("figure", "after") or (asked.number and question.intent in _OF_ISSUES):
        return True
    if not (asked.kind or asked.units or asked.two_states) or question.intent in _OF_ISSUES:
        return False
    return question.intent != "topic" or bool(near_ones(looked.judged, 1))


def _only_another(looked: Looked) -> bool:
    """Is a figure named that the report has for another place, time or attribute only?"""
    best = looked.judged[0] if looked.judged else None
    named = asks_quantity(looked) or bool(looked.asked.periods)
    return best is not None and best.against in ("place", "period", "kind", "unit") and named


def _best_figure(looked: Looked) -> Judged | None:
    return looked.judged[0] if looked.judged and looked.judged[0].against is None else None


def _figure(store: Store, version: Version, looked: Looked) -> Answer:
    best, *rest = (j for j in looked.judged if j.against is None)
    others = [j.hit.item.id for j in rest if j.points > best.points - _SAME_SCORE][:_OFFERED]
    return figure_answer(store, version, best.hit.item.id, others)


def _no_figure(store: Store, version: Version, looked: Looked, words: str) -> Answer:
    near = near_ones(looked.judged, _OFFERED)
    return no_figure(store, version, words, near, near_issues(store, version, looked.hits))


def follow_answer(question: Question, store: Store, version: Version) -> Answer | None:
    """The answer to a message that leans on the figure before it (同比呢, 那城区的呢); None when it does not."""
    before = read_question(question.earlier)
    year = version.facts.year
    new = read_attributes(question.plain, question.words or figure_words(question.plain), year)
    old = read_attributes(before.plain, before.words, year)
    if of_other_places(question.plain):  # those it names are offered, and none told as the one meant
        return _no_figure(store, version, look(store, version, old), question.words)
    new = _shifted(new, old)
    asks = new.words or new.kind or new.periods or new.before or new.after or new.state or new.target
    if not (asks or "after" in question.intents):
        return None
    beside = store.beside(version.id, question.subject or "")
    own = next((item for item in beside if item.id == question.subject), None)
    if own is None:
        return None
    if (near := figure_beside(new, question.plain, own, beside)) is not None:
        return figure_answer(store, version, near.id)
    if _SHARE_OF_IT.match(question.plain):  # of what was told, which the report does not say
        return _no_figure(store, version, look(store, version, replace(new, words=old.words)), question.words)
    return None if question.aside else _of_subject(question, store, version, (new, old), own)


def _of_subject(
    question: Question, store: Store, version: Version, said: tuple[Asked, Asked], own: Item
) -> Answer | None:
    """The figure of the earlier subject that a message asks for, filled up with what was asked before."""
    new, old = said
    asked = replace(_merged(new, old, own), words=new.words or old.words)
    looked = look(store, version, asked)
    if not looked.hits.terms:
        return None
    if new.words:
        clear = _other_subject(store, version, looked, replace(new, periods=asked.periods))
    else:
        clear = pair_answer(store, version, looked.judged, asked) if _wants_pair(question, new) else None
    if clear:
        return clear
    fit = [j for j in looked.judged if j.against is None and (j.traits.target or not new.target)]
    if not fit:
        return (
            None if new.words and _is_sure(chosen(looked.hits)) else _no_figure(store, version, looked, question.words)
        )
    earlier = {h.item.number: h.held for h in search(store, version, old.words).metrics}
    held = max(j.hit.held for j in fit)
    fit = [j for j in fit if j.hit.held > held - _CLEARLY]
    best = max(fit, key=lambda j: (_close(j, own, earlier), -j.hit.item.number))
    return figure_answer(store, version, _latest(best, fit, new).hit.item.id)


def _is_sure(found: Chosen | None) -> bool:
    return found is not None and found.sure


def _latest(best: Judged, fit: list[Judged], new: Asked) -> Judged:
    """Of a change told from its start the end, unless the state before is asked for (由41%提高到77%)."""
    if new.before or not best.traits.start:
        return best
    clause = [j for j in fit if j.hit.item.near == best.hit.item.near and j.hit.item.wide == best.hit.item.wide]
    return next((j for j in clause if not j.traits.start and j.traits.unit == best.traits.unit), best)


def _other_subject(store: Store, version: Version, looked: Looked, new: Asked) -> Answer | None:
    """The figure that the new words name wholly, where none of the kind and unit of the earlier one does so well."""
    alone = judge(looked.hits.metrics, new, version.facts.year)
    best = next((j for j in alone if j.against is None), None)
    if best is None or best.hit.held < _SURELY or not any(t.role == "word" and not t.loose for t in best.hit.terms):
        return None
    held = max((j.hit.held for j in looked.judged if j.against is None), default=0.0)
    return figure_answer(store, version, best.hit.item.id) if best.hit.held > held + _CLEARLY else None


def _shifted(new: Asked, old: Asked) -> Asked:
    """A message that names a time by the one before it (前一年呢), and without words that are none to look for."""
    match = _YEARS_ON.search(new.words)
    year = _YEAR.match(old.periods[0]) if old.periods else None
    if match and year:
        shift = -1 if match[1] else 1
        moved = (
            f"{int(year[0]) + shift}{old.periods[0][4:]}" if "/" not in old.periods[0] else str(int(year[0]) + shift)
        )
        return replace(new, periods=(moved,), words=_YEARS_ON.sub(" ", new.words).strip())
    return new if terms_of(new.words) else replace(new, words="")


def _merged(new: Asked, old: Asked, own: Item) -> Asked:
    """What the message asks, with what it leaves out taken from the one before."""
    own_kind = own.traits.split("|")[0]
    # 总额呢 after a growth asks for the level, and so does naming the same thing once more
    sum_of_it = _SUM.fullmatch(new.words) is not None or (bool(new.words) and new.words in old.words)
    level = None if sum_of_it or only_acts(new.words) else old.kind
    kind = (
        new.kind
        or level
        or (own_kind if new.words and not sum_of_it and own_kind in ("change", "share", "rank") else None)
    )
    return replace(
        new,
        kind=kind,
        periods=new.periods or (() if new.target else old.periods),  # a goal is set for another time
        yoy=new.yoy or (old.yoy and not new.kind),
        units=new.units,
        deed=new.deed or old.deed,
        share=new.share or old.share,
    )


def _close(judged: Judged, own: Item, earlier: dict[int, float]) -> float:
    """A figure's points with what speaks for the same subject: the earlier words, the same issue, the same sentence."""
    item = judged.hit.item
    points = judged.points + 0.5 * earlier.get(item.number, 0.0) - 0.5 * (item.number == own.number)
    points += 0.1 * (item.owner is not None and item.owner == own.owner)
    points += 0.15 * (abs(item.number - own.number) <= 3 and item.wide == own.wide)
    return points + 0.05 * _alike(traits_of(item), traits_of(own))


def _alike(one: Traits, other: Traits) -> int:
    return (one.kind == other.kind) + (one.unit == other.unit) + (one.period == other.period)
