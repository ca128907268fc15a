"""What a question says was done (拆掉几座, 收回来多少): the verb before what asks, with what completes it."""

from __future__ import annotations

import re

from parsers.deed_classes import is_classed
from parsers.dictionary import is_act
from parsers.synonym_rows import deeds
from parsers.synonyms import synonyms
from parsers.words import known

_ASKS = "(?:多[少长远]|几)"
_TOTALS = ("一共", "总共", "共有", "现有", "合计", "总计", "拢共", "累计", "还有", "只有", "仅有", "都有")
_COMPARED = re.compile("[同环]比|(?:比|较)[上去前]?一?年(?:同期)?")  # 同比降了多少: no 比降
_ACTED = re.compile(rf"(?:([\u4e00-\u9fff]{{1,2}})了|([\u4e00-\u9fff]{{2}})){_ASKS}")
# what tells how a deed came out: 收|回来, 修|起来, 拆|掉, 堵|上
_COMPLETED = re.compile(rf"([\u4e00-\u9fff]{{1,2}}?)((?:起|[出回进过下上])[来去]|[掉好完上])了?{_ASKS}")
_AMONG = re.compile(r"([\u4e00-\u9fff])(?:进来|来|进|了)?的(?:人|[\u4e00-\u9fff]{2})?(?:里面?|里头|当中|中)")
_BEING_THERE = ("有", "剩", "欠")  # 还有几处 tells of no deed
_SPOKEN_DEEDS = frozenset("查建修办罚招卖拆退追签换卸装种抓")  # 一共招多少人
_NO_DEEDS = frozenset("剩余留还下多少高低好大小长快出上回过进起来去")
_COMMON = 30  # times a word is met in the dictionary's texts


def deed_in(text: str) -> str:
    """What was done, where it stands before what asks (恢复几座, 还了多少, 收回来多少); empty where nothing is."""
    text = _COMPARED.sub(" ", text)
    return _completed(text) or _acted(text) or _of_whom(text)


def _of_whom(text: str) -> str:
    """What was done with those of whom some are asked for (招的人里学法律的几个)."""
    asked = _AMONG.search(text)
    return asked[1] if asked and is_classed(asked[1]) else ""


def _completed(text: str) -> str:
    """A verb with what completes it, whole where the tables know it so (收回来), else alone (腾)."""
    asked = _COMPLETED.search(text)
    if asked is None:
        return ""
    verb = asked[1] if len(asked[1]) == 1 or is_act(asked[1]) or asked[1] in deeds() else asked[1][-1]
    if verb in _NO_DEEDS or (asked[2] == "好" and not is_classed(verb)):  # 抢好几个项目
        return ""
    return verb + asked[2] if verb + asked[2] in synonyms().chinese else verb


def _acted(text: str) -> str:
    asked = _ACTED.search(text)
    if asked is None or asked[2] in _TOTALS or (asked[2] or "").endswith(_BEING_THERE):
        return ""
    if asked[2] is not None and not is_act(asked[2]):
        return asked[2][-1] if asked[2][-1] in _SPOKEN_DEEDS and not known(asked[2]) else ""
    said = asked[1] or asked[2]
    joined = known(text[asked.start() - 1 : asked.start() + 1], _COMMON) and not known(said, _COMMON)  # 研发|花了
    if joined and is_act(said[-1]):
        return said[-1]  # 学校|办了, though there is a word 校办
    whole = said in deeds() or (known(said) and not joined and not is_act(said[-1]))  # 低保金发了多少
    return said if len(said) == 1 or is_act(said) or whole else said[-1]
