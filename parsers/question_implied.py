"""What a question asks for without a word of the tables: a share, a sum, those that came."""

from __future__ import annotations

import re

# 占总投资的比例, 占任务百分之几: a share of something that is named
_SHARE_OF = re.compile(
    r"(?<![侵挤强抢霸违非])占(?![地用压有补道线据]|的(?![比份]))[\u4e00-\u9fff]{1,12}?(?:的?(?:比例|比率|份额)|多少(?![\u4e00-\u9fff])|百分之几|几成)"
)
_RATE = re.compile(r"(?<!growth )(?<!at a )\brates?\b(?! of (?:growth|increase))")  # vacancy rate
_KINDS = {"share", "change", "rank", "ratio", "up", "down"}
_SHARE_WORD = re.compile("的?(?:比例|比率|份额)")
_MONEY = re.compile(
    r"[的些点笔]钱.*?多少|^钱.*?多少|多少.{0,6}的钱|多少[\u4e00-\u9fff]{2,6}钱\s*[?？]?$"
)  # 闲着的钱收回多少, 退了多少医保钱
_THOSE_WHO = re.compile(  # 死人还领养老金的有多少: those who draw it are counted, not the sum
    r"(?:[领吃住读坐考骗逃]|享受|参加|签约|达标|超标|不合格|过期|到期)[\u4e00-\u9fff]{0,5}的有(?:多少|几个?)\s*[?？]?$"
)
_DONE_AWAY = re.compile("[改清拆关停砍卖花用换烧填理决汰销消撤铲扒封还治]掉了?(?:多少|几)")  # no change of a number
_FEWER = re.compile("(?<!多)少(?=[开印办用]了?(?:多少|几))")  # 会议少开了几次
_MORE_OF = re.compile(r"(?:增加|新增|增设)了?(?:多少|几)[个家所名张处座]?(?!个?百分点|[个成倍])[\u4e00-\u9fff]{2}")


def unsaid(
    text: str, words: str, found: set[str], units: list[str], *, counts: bool
) -> tuple[set[str], list[str], str]:
    """The attributes, units and words with what a question says without the words of the table.

    Args:
        text: the normalised message.
        words: what is left of it to look for.
        found: its attributes by the table.
        units: those it names.
        counts: whether it names a measure word.
    """
    if _RATE.search(text) and not found & _KINDS:
        found = {*found, "share"}
    if _FEWER.search(text):
        return {*found, "change", "down"}, units, words
    if _DONE_AWAY.search(text):
        found = found - {"down"}
    if _MORE_OF.search(text):
        found = found - {"up"}  # 增加了多少学位: those that came, not by how many there are more
    if _THOSE_WHO.search(text) and not units:
        return found, ["个"], words
    if _SHARE_OF.search(text):
        return {*found, "share"}, [], _SHARE_WORD.sub(" ", words)
    if units:
        return found, units, words
    money = _MONEY.search(text) and "share" not in found and not counts
    return found, ["元"] if money else units, words
