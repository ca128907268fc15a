"""The answer to a question that names its subject by words: an issue, a figure, a pair of figures, or nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.answer import Answer, Line
from handlers.figure_answer import figure_answer, no_figure
from handlers.figure_choice import judge, near_ones
from handlers.figure_meaning import meant_figure
from handlers.figure_or_issue import asks_quantity, held_whole, is_there, rather_figure, words_ask_quantity
from handlers.figure_quantity import holds_wholly
from handlers.figure_traits import Judged, of_problems
from handlers.looking import Looked, look
from handlers.pair_answer import moves, pair_answer
from handlers.searching import Hits, search
from handlers.topic_answer import issue_topic, near_issues, no_topic
from handlers.topic_choice import Chosen, chosen, complains, untold_quantity
from handlers.topic_meaning import by_meaning, clearly, nearer
from parsers.english_counted import counts, names_quantity
from parsers.english_plaints import complains as complains_in_english
from parsers.plaints import complains as complains_in_chinese
from parsers.plaints import tells_plaint
from parsers.question_attributes import Asked
from parsers.question_fields import names_field
from parsers.question_persons import asks_name, fate_asked, person_named
from parsers.question_state import told_state
from parsers.question_terms import measures, terms_of
from parsers.questions import BODIES, Question, figure_words
from store.records import Version
from store.store import Store

_OFFERED = 3
_SAME_SCORE = 0.04  # figures this close to the best are named under it
_ALSO_NAMES = ("status", "list", "deadline", *BODIES, "documents", "conclusion", "measures", "source")
_PROBLEMS = re.compile("(?:多少|几)[个项条处]?问题")  # 食堂检查查出多少问题
# 那条, 怎么防范的: what is spoken of is an issue
_SPOKEN_OF = re.compile(r"(?:[那这]一?[条项]|[^么]的(?:那件|那个)?事儿?)[?。!\s]*$")
_OF_AN_ISSUE = re.compile(
    r"[那这]一?[条项个][?。!\s]*$|[了过来好上成掉动去]没有?[?。!\s]*$|了[吗嘛么][?。!\s]*$|(?:怎么|咋|如何)(?!样|算|统计)[\u4e00-\u9fff]{1,4}的?[?。!\s]*$"
)
_THAT_ISSUE = re.compile(
    r"[那这]一?(?:条|项|件|个问题|个(?:problem|issue|finding)|件事|个事|档事|桩事|回事|事儿?)(?:儿|的?(?:整改|进展|情况|措施))?"
    r"(?:[,，\s]*(?:现在|如今)?(?:有|得到)?了?(?:改善|好转|改观|起色|进展))?(?:说说|讲讲|介绍一下|整顿|整治|治理|解决|处理|落实|改好?|搞定|怎么样|怎样|咋样|如何|情况|呢|了|吗|怎么(?:改|整改|解决|处理)的?)*[?。!\s]*$"
    r"|的问题(?:的?整改)?(?:情况|进展|改了|改没|整改|怎么|咋|如何|解决|落实|处理|[呢呀啊]?[?。!\s]*$)|(?:怎么|咋|如何)(?:整改?|改|整治|治理?|弄|办|处理|解决|落实|应对|整顿)的?[?。!\s]*$"
)
_WHAT_WAS_DONE = re.compile(  # 几个县联手,这条做了啥
    r"[那这]一?(?:条|项|件|个问题)(?:都|具体|主要)?(?:做|采取|干|整改|推进)了?些?(?:啥|什么|哪些)(?:措施|工作|动作|事)?[?。!\s]*$"
)
_OF_A_FIELD = re.compile(  # 申报资金那块呢, 看病这块有改善吗
    r"(?<!多少)(?:[那这]一?(?:大|小)?[块摊])(?:工作|事儿?)?"
    r"(?:现在|如今)?(?:有没有|有|得到)?(?:改善|好转|改观|起色|进展)?(?:了|吗|没有?|呢)*[?。!\s]*$"
)
_SENTENCE = re.compile("[。;；\n]")
_ASKS_VALUE = re.compile(
    r"多少|几|多[大高长远久]|哪[一年天月]|何时|什么时候|谁|\d"
    r"|\b(?:how|when|who|average|total|number|per)\b|^what(?:.s| is| was) the\b"
)
_COUNTS = re.compile("多少|几[个条家项]|第几")
_OF_ISSUES = ("status", "measures", "source", "deadline", *BODIES, "documents", "conclusion")


def subject_answer(question: Question, store: Store, version: Version) -> Answer:
    """The answer to a question with words."""
    looked = _look_for_named(question, store, version)
    named = _named(question, store, version, looked) if looked else None
    if named is not None and not (named.kind == "metric" and _speaks_of_issue(question)):
        return named
    if asks_name(question.plain) or _fate_untold(question, store, version):
        return no_topic(store, version, Hits((), (), ()), (), question.words)
    asked = question.asked(_words(question), version.facts.year)
    of_part = looked is not None and question.intent == "fact_counts"  # a rate or a number of something that is named
    if looked is None or (looked.asked != asked and not of_part):
        looked = look(store, version, asked)
    if (about := _of_issue_spoken_of(store, version, looked, question)) is not None:
        return about
    pair = pair_answer(store, version, looked.judged, asked) if wants_pair(question, asked) else None
    if pair is not None and _from_base(pair, asked):
        return pair
    if of_part or _wants_figure(question, looked):
        return _wanted_figure(store, version, looked, question)
    return _of_words(store, version, looked, question)


def _of_issue_spoken_of(store: Store, version: Version, looked: Looked, question: Question) -> Answer | None:
    """The answer about the issue spoken of as such; of one told as a field (农田那块呢) only where it surely is."""
    if _speaks_of_issue(question):
        hits = looked.hits if looked.asked.words == question.words else search(store, version, question.words)
        return _about(store, version, replace(looked, hits=hits), chosen(hits), question)
    found = chosen(looked.hits) if _OF_A_FIELD.search(question.plain) else None
    return issue_topic(store, version, found, question) if found and found.sure else None


def _fate_untold(question: Question, store: Store, version: Version) -> bool:
    """Is it asked what became of an official or a person, and told of none of that office or name?"""
    fate, person = fate_asked(question.plain), person_named(question.plain)
    if fate is None and not person:
        return False
    texts = [f"{i.topic}。{i.problem or ''}。{i.response or ''}" for i in store.issues(version.id)]
    if fate is None:
        return not any(person in text for text in texts)
    return not any(fate.is_told(sentence) for text in texts for sentence in _SENTENCE.split(text))


def _of_words(store: Store, version: Version, looked: Looked, question: Question) -> Answer:
    """The answer to words that ask for no figure."""
    found = chosen(looked.hits)
    if question.intent == "topic":
        return _topic(store, version, looked, found, question)
    asks_of_issue = question.intent in _OF_ISSUES and question.intent != "status"  # what was done about it
    if found and not found.sure and not asks_of_issue and _asks_figure(looked):
        found = None
    return _about(store, version, looked, found, question)


def _about(store: Store, version: Version, looked: Looked, found: Chosen | None, question: Question) -> Answer:
    """The answer about an issue; where none holds the words that tell of one, about the clearly nearest in meaning."""
    if found is not None:
        if found.open and not question.many:
            found = nearer(store, version, looked.hits, (question.plain, question.words), found)
        return issue_topic(store, version, found, question)
    if question.many:  # whether the report tells it, not what is near
        return no_topic(store, version, Hits((), (), ()), (), question.words)
    ranked = by_meaning(store, version, looked.hits, (question.plain, question.words))
    near = clearly(ranked, looked.hits) if _tells_of_issue(looked, question) else None
    if near is not None:
        return issue_topic(store, version, near, question)
    return no_topic(store, version, looked.hits, ranked, question.words)


def _tells_of_issue(looked: Looked, question: Question) -> bool:
    if _speaks_of_issue(question):
        return True
    value = _ASKS_VALUE.search(question.plain) or names_quantity(question.plain)
    tells = question.intent in _OF_ISSUES or complains(looked.hits) or not value
    better = question.intent == "status" and not value  # 改善了吗 asks for no figure
    looked = replace(looked, asked=replace(looked.asked, kind=None)) if better else looked
    return tells and not _asks_figure(looked)


def _speaks_of_issue(question: Question) -> bool:
    """Does it name a finding by what it says (产值还不到百亿那个问题), so that a figure only describes it?"""
    spoken = _THAT_ISSUE.search(question.plain) is not None and not _COUNTS.search(question.plain)
    return spoken or _WHAT_WAS_DONE.search(question.plain) is not None


def _asks_figure(looked: Looked) -> bool:
    asked = looked.asked
    return bool(asked.kind or asked.units or asked.periods or asked.number or asks_quantity(looked))


def _words(question: Question) -> str:
    """What to look for; a status word (办结了多少件) may name the figure that is asked for."""
    by_status = any(intent.startswith("status_") for intent in question.intents) or counts(question.plain)
    by_status = by_status and bool(question.words)
    return figure_words(question.plain) if by_status and question.intent in ("figure", "after") else question.words


def _from_base(pair: Answer, asked: Asked) -> bool:
    """Is the earlier figure that of the year compared with, where one is named (比2022年涨了多少)?"""
    base = asked.baseline or ""
    return not base.isdigit() or (pair.metrics[0].period or "").startswith(base)


def _wanted_figure(store: Store, version: Version, looked: Looked, question: Question) -> Answer:
    """The figure; where only the change is not stated (提高了多少), the two levels it lies between."""
    if _best_figure(looked):
        return _figure(store, version, looked)
    asked = looked.asked
    if asked.kind == "change" and asked.direction and not asked.yoy and not asked.periods:
        levels = judge(looked.hits.metrics, replace(asked, kind=None, direction=None), version.facts.year)
        pair = pair_answer(store, version, [j for j in levels if j.against is None], asked)
        if pair and moves(pair, asked.direction) and _from_base(pair, asked):
            return pair
    return _meant_figure(store, version, looked, question)


def _topic(store: Store, version: Version, looked: Looked, found: Chosen | None, question: Question) -> Answer:
    """The answer to words that ask for nothing: the figure they name, or the issue."""
    figure = _best_figure(looked)
    figure = figure if figure and figure.hit.sure else None
    sure = found is not None and found.sure
    quantity = names_quantity(question.plain)
    now = looked.asked.after or looked.asked.before or looked.asked.state is not None  # oversized classes left now
    told = question.language == "en" and not (quantity or now) and complains_in_english(question.plain)
    tells = tells_plaint(question.plain)
    whole = (told or tells or _SPOKEN_OF.search(question.plain) is not None) and sure
    plaint = sure and (complains(looked.hits) or complains_in_chinese(question.plain))
    spoken_of = _OF_AN_ISSUE.search(question.plain) is not None or plaint or tells
    there = figure is not None and found is not None and is_there(figure.hit, found.hit)
    if not there and (whole or (spoken_of and not asks_quantity(looked))):
        return _about(store, version, looked, found, question)
    valued = question.language == "en" and _ASKS_VALUE.search(question.plain) is not None and asks_quantity(looked)
    untold = valued or _only_another(looked) or untold_quantity(found, looked.hits.terms)
    if figure is None and (quantity or looked.asked.done or untold):
        return _meant_figure(store, version, looked, question)
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
    asked = question.asked(words, version.facts.year)
    may_be = _asks_named(question, asked) or (asked.two_states and asked.state)
    return look(store, version, asked) if may_be else None


def _asks_named(question: Question, asked: Asked) -> bool:
    """Does a question that elsewhere asks for something else ask for a figure?"""
    if "figure" in question.intents or asked.done or asked.kind or asked.number or names_quantity(question.plain):
        return True
    return question.language != "en" and words_ask_quantity(asked.words, terms_of(asked.words))


def _named(question: Question, store: Store, version: Version, looked: Looked) -> Answer | None:
    asked = looked.asked
    if asked.two_states and asked.state and (pair := pair_answer(store, version, looked.judged, asked)):
        return pair
    best = _best_figure(looked) if not _PROBLEMS.search(question.plain) else of_problems(looked.judged)
    told = told_state(best.hit.item.name, best.hit.item.near) if best else None
    if best is None or (question.status and told is None and not names_quantity(question.plain)):
        return None  # how many are in a state is told by a figure of that state only
    left = asked.state == "left" and not all(map(names_field, looked.hits.terms))  # 大班额还有几个, not 教育还有几个
    named = len(looked.hits.terms) > 1 or left or (told is not None and told == asked.state)
    whole = named and holds_wholly(best, asked)
    return _figure(store, version, looked) if whole and _asks_named(question, asked) else None


def wants_pair(question: Question, asked: Asked) -> bool:
    """Are two states of one thing asked for?"""
    return "after" in question.intents or asked.two_states or len(asked.periods) == 2


def _wants_figure(question: Question, looked: Looked) -> bool:
    asked = looked.asked
    if question.intent in ("figure", "after") or (asked.number and question.intent in _OF_ISSUES):
        return True
    if asked.kind and names_quantity(question.plain):  # share of cases handled: what was done is no state of an issue
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


def _meant_figure(store: Store, version: Version, looked: Looked, question: Question) -> Answer:
    """The figure that is clearly meant by words which no figure holds, as the closest; else that none answers."""
    if question.many:
        return no_figure(store, version, question.words, (), ())
    meant = meant_figure(store, version, looked, question.plain)
    if meant is None:
        return untold_figure(store, version, looked, question.words)
    told = figure_answer(store, version, meant)
    return replace(told, lines=(Line("figure.meant"), *told.lines))


def untold_figure(store: Store, version: Version, looked: Looked, words: str) -> Answer:
    """That no figure answers, with those that are near."""
    near = near_ones(looked.judged, _OFFERED)
    return no_figure(store, version, words, near, near_issues(store, version, looked.hits))
