"""Which state of a thing a question counts, and which one a figure tells: what is done, under way, or left to do."""

from __future__ import annotations

import re
from typing import Literal

State = Literal["done", "ongoing", "left"]
_DOING = (
    "整改|改|完成|办结|办|清退|清理|清收|收回|追回|收"
    "|结题|结项|拆除|拆|退还|整治|治理|修复|改造|评上|通过|考上|考过|验收|入选|选上|签约|参保|体检|退|还|建成|建|解决|落实|销号|到位|化解|处置|消化|开工|启动|达标"
)
_ASKS_LEFT = re.compile(
    r"剩(?!余(?:价值|劳动))|余下|其余|尚未|[还仍尚]欠|[还仍尚]差(?=(?:多少|几)(?!个?百分点|个?点))|(?<=[\u4e00-\u9fff]{2})还有(?:多少|几)|还有(?:多少|几).{0,8}(?:没|未)"
    r"|还有(?:多少|几)\s*(?!个?[在正])个?(?=[\u4e00-\u9fff]{2})"
    rf"|(?:没|没有|未|还没)(?:能)?(?!(?<=没)收[^，,。]{{0,10}}(?:违法|非法|所得|财物|赃))(?:{_DOING})(?!没)"
    r"|\b(?:still (?:unpaid|owed|owing|missing|outstanding|to be|waiting|pending|left|unfinished|unsold|lacking)\b"
    r"|yet to\b)"
)
_ASKS_ONGOING = re.compile(
    r"(?:还|正|仍)?在(?:整改|改(?!没)|办理|推进|处理|建(?=的|$|[?。]))(?!前|后)|正在|推进中|整改中"
)
_ASKS_DONE = re.compile(
    r"(?:整改|改)(?:了|完|好|掉|到位|完成)*(?:数|多少|几)|(?:完成|办结)(?:整改|改)?了?(?:数|多少|几)"
    r"|已(?:经)?(?:(?:整改|完成|改|办结)|(?:化解|清退|拆除|收回|追回|偿还|退还|处置|解决)(?=的|了?[多几]))|改(?:完|好|掉)的|销号"
)
_TELLS_LEFT = re.compile(
    r"剩余|余下|其余|仍[有欠]|还有|尚[未欠]|缺口|待(?:安置|处置|处理|整改|拆除)"
    r"|未(?:整改|完成|办结|清退|收回|拆除|销号|到位|支付|偿还|兑付|拨付|清偿|安置|回迁|归还|还清|发放|追回|化解|消化|治理|修复)"
)
_BEGINS_LEFT = re.compile(r"(?:剩余|余下|其余|[还仍尚]有)\d")  # 还有29间计划在寒假期间实施
_TELLS_ONGOING = re.compile(r"正在|持续整改|推进中|整改中|在建数")
_TELLS_DONE = re.compile(
    r"已整改|(?:已经?|完成|全部)整改|整改(?:完成|到位)|办结|销号|(?:(?<![令求期下])|督促)整改[数量]?$"
)
_DONE_OF_THEM = re.compile("已(?:经|完成)*整改")  # 持续整改的问题已完成整改数
_WAS_DONE = re.compile(
    r"已(?:经)?(?:清退|拆除|收回|追回|清理|整改|办结|完成|化解|处置|偿还|归还|退还|注销|消化|拨付|兑付|发放)"
)

_STATE_WORD = re.compile(
    r"\b(?:waiting|pending|yet)\b|(?:还|都|仍)?(?:没有?|未|尚未)(?:整改|改|办结|完成)(?:完成|完|好|到位)?的?(?![\u4e00-\u9fff])"
    r"|(?:还|仍|正)?在(?:整改|改|办理|推进)的?(?![\u4e00-\u9fff])"
    r"|^剩[下余]?(?=\s)|[还仍尚]?差(?=\s|$)"
    r"|(?<=[\u4e00-\u9fff\s])(?:还|都|仍)?没(?![人钱水电路用事])[\u4e00-\u9fff](?=\s*$)"  # 还有多少经费没补
)
_NUMBER = re.compile(r"\d+")
_TARGET = re.compile(
    r"目标(?!责任|管理)|力争|计划(?!生育|外|完成率|执行率)|规划(?=建|新|的(?![^,，]*批))|预计|预期|(?<![a-z])(?:target|goal|planned)(?![a-z])"
)
_TARGET_WORD = re.compile(
    r"(?:计划|规划|预计|预期|力争|打算)(?!完成率)(?=[新建增改完培引招到达])|(?:当初|当时|原来|原先|最初|起初|本来)?(?:定|设|提)?(?:下|出)?的?目标(?:值|任务)?(?:是|为|定)?(?=\s|$)|(?<![a-z])(?:target|goal)(?![a-z])"
)

# what has ended is done with
_ENDED = re.compile(
    r"^(?:全市|全县|全区)?(?:已|完成)?"
    r"(?:撤并|撤销|取缔|关停|关闭|淘汰|注销|吊销|拆除|消除|取消|清退|摘除|辞退|解聘|裁减)"
)


def asked_state(text: str) -> State | None:
    """The state of which a normalised message asks how many there are (还剩几个, 改了多少); None: of none."""
    if _ASKS_LEFT.search(text):
        return "left"
    if _ASKS_ONGOING.search(text):
        return "ongoing"
    return "done" if _ASKS_DONE.search(text) else None


def without_state(words: str) -> str:
    """Words to look for without those that only say in which state (没改完, 在改): the figure's own name tells it."""
    return _STATE_WORD.sub(" ", words)


def told_state(name: str, clause: str) -> State | None:
    """The state a figure tells by its name, or else by its clause; None where neither says."""
    if _TELLS_LEFT.search(name) or _BEGINS_LEFT.match(clause):
        return "left"
    if _TELLS_ONGOING.search(name) and not _DONE_OF_THEM.search(name):
        return "ongoing"
    alone = len(_NUMBER.findall(clause)) == 1  # 19项问题已整改完成17项: only the second is what was done
    return "done" if _TELLS_DONE.search(name) or _ENDED.match(name) or (alone and _WAS_DONE.search(clause)) else None


def has_ended(name: str) -> bool:
    """Does a figure count what is done away with (关停无证民宿)?"""
    return _ENDED.match(name) is not None


def without_target(text: str, words: str) -> tuple[bool, str]:
    """Is a goal asked for, not what was reached; and the words without the one that says so at their end."""
    return _TARGET.search(text) is not None, _TARGET_WORD.sub(" ", words)
