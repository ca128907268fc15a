"""Does a question ask for a list of issues?"""

from __future__ import annotations

import re

from handlers.list_answer import names_body
from parsers.list_states import chinese_states
from parsers.question_filters import names_filter
from parsers.questions import BODIES, Question
from parsers.vocabulary import alternatives
from store.records import Version
from store.store import Store

_LISTS = re.compile(  # 财政局牵头的有几个, 民生方面有几个问题, 长期坚持的有哪个
    r"(?:负责|牵头|主办|承办|主管|管|方面|领域|板块)的?(?:问题|事项|任务)?(?:一共|总共|共)?(?:有|是)?(?:多少|几)\s*[个条项]?"
    r"(?:问题|事项|任务)?[?。!\s]*$|(?:负责|牵头|主办|承办|主管|配合|协办)的?(?:是)?(?:哪|什么|啥)(?:[一几]?[个些条项])?(?:问题|事项|任务)?[?。!\s]*$|的(?:都|一共|总共)?(?:有|是)(?:哪一?个|哪一?条|谁)[?。!\s]*$"
)
_OF_BODY = re.compile(  # 公用事业科的有几个, 责任单位是县民政局的
    r"(?:(?:的|有)(?:都|一共|总共)?(?:有|是)?(?:多少|几|哪几?)[个条项些]?(?:问题|事项|任务)?|的(?:问题|事项|任务)|(?:单位|部门|科室|处室)(?:[是为有含]|包括|包含)[^谁哪什几]{2,}的)[?。!呢\s]*$"
)
_STATE_OF_FIELD = re.compile(  # 队伍方面还有没改完的吗, 民生方面有几个没改完
    r"(?:方面|领域|系统|板块)[^,，。]*?(?:的(?:问题)?(?:还)?(?:吗|么|呢|有吗|有没有|有哪些|有几个)?[?。!\s]*$|(?:多少|几)[个条项])"
)
_ASKED_OF_BODY = r"(?:有|是)?(?:哪[些几]?[个条项]?|什么|啥|(?:多少|几)[个条项])(?:问题|事项|任务)?"
_OF_BODY_ALSO = re.compile(  # 水务局手上有几个, which issues is it responsible for
    rf"(?:[手头身]上|名下|承担|参与|负责|牵头|管|改)[^谁哪]{{0,6}}(?:{_ASKED_OF_BODY}|的(?:问题|事项|任务)?)[?。!呢\s]*$"
    r"|^(?:which|what)\b(?! (?:body|office|bureau|department|agency|division))"
    r".*\b(?:responsible for|in charge of|leads?|handl(?:e|es|ing))\W*$"
)
_RELATED = re.compile(  # 跟国企沾边的问题, 养老类的问题
    "(?:有关系?|相关联?|关联|沾点?边|挂钩|搭边|搭界|打交道)的(?:问题|条目|事项)(?:有哪些)?[?。!\\s]*$|(?<=[\u4e00-\u9fff]{2})类的?问题[?。!\\s]*$"
)
_ONE_ASKED = re.compile("的是哪一?[个条][?。!\\s]*$")  # 给企业减负的是哪条 asks for one issue, told by its words
_IN_STATE = f"(?:{alternatives(chinese_states())})的(?:问题|条目|事项|任务)?"
_COUNT = "(?:一共|总共|共)?(?:有|是)?(?:多少|几)[个条项](?:问题|事项|任务)?"
_STATE_ENDS = re.compile(rf"(?<!是){_IN_STATE}[?。!\s]*$")
_STATE_COUNTED = re.compile(
    rf"{_IN_STATE}{_COUNT}[?。!\s]*$|有(?:多少|几)[个条项]{_IN_STATE}"
    rf"|[有剩里下](?:多少|几)[个条项](?:问题|事项)?(?:{alternatives(chinese_states())})[?。!\\s]*$"
)
_RATE_OF = re.compile(  # 合规率,不是车的 tells which rate is meant
    "(?:率|比例|占比|比重)[,，\\s]+(?:不是|不要|只?要|就?[问说指]的?是?)(?![^,，]*(?:问题|条目|哪))[^,，]{1,8}的[?。!\\s]*$"
)
_COUNTED = re.compile(rf"的(?:问题|事项|任务)?{_COUNT}[?。!\s]*$")


def wants_list(question: Question) -> bool:
    """Does it ask for issues of a state, of a body, or told by a filter?"""
    by_command = question.command in ("status", "issues") and not question.words
    if question.intent == "list" or by_command or (question.status and _of_states(question.plain)):
        return True
    if _RELATED.search(question.plain):
        return True
    if _LISTS.search(question.plain) and not (_ONE_ASKED.search(question.plain) and _only_words(question)):
        return True
    ends = (
        ("的问题", "的条目", "issues") if question.intent in BODIES else ("的问题", "的条目", "issues", "的")
    )  # 是谁负责的 lists nothing
    listing = "list" in question.intents or question.plain.rstrip("?。 吗呢").endswith(ends)
    if _COUNTED.search(question.plain) and names_filter(question.plain, listing=True):
        return True
    listing = listing and not _RATE_OF.search(question.plain)
    return "figure" not in question.intents and names_filter(question.plain, listing=listing)


def _of_states(said: str) -> bool:
    return _STATE_OF_FIELD.search(said) is not None or _STATE_COUNTED.search(said) is not None


def of_body(question: Question, store: Store, version: Version) -> bool:
    """Does it ask for the issues of a body of the report, named alone (公用事业科的有几个)?"""
    asks = _OF_BODY.search(question.plain) or _OF_BODY_ALSO.search(question.plain)
    return asks is not None and names_body(store, version, question.words)


def ends_in_state(question: Question) -> bool:
    """Does it end by speaking of what is in a state (平安建设没落实完的)?"""
    return question.status is not None and _STATE_ENDS.search(question.plain) is not None


def _only_words(question: Question) -> bool:
    return question.status is None and not names_filter(question.plain, listing=True)
