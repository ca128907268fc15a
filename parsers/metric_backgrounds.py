"""Chooses what of the words around a figure may say whose it is: no headings, no words of effort, no findings."""

from __future__ import annotations

import re

from parsers.metric_words import words

HEADING = re.compile(r"(?:情况|成效|结果|整改进展|工作进展|部署|要求|的问题|台账)$")
EFFORT = re.compile(
    r"^(?:进一步|不断|持续|全力|大力|创新)*(?:持续|加快|加强|加大|强化|深化|优化|规范|简化|改进|拓宽|拓展|密切|聚焦|紧盯|围绕|针对|按照|根据|稳妥|狠抓|抓实|压实|严格|倒排"
    r"|健全|补充|增加|提升|提高|推进|推动|建立|突出|坚持|开展|畅通|深入|改变|扭转|破解)"
)
# 强化资金保障, 加大执法力度: an effort that names no thing a figure could be of.
EFFORT_ALONE = re.compile(
    EFFORT.pattern + r"[一-鿿]{0,4}?(?:力度|状况|局面|现状|难题|保障|重点|支撑|责任|措施|基础|短板|效能|质效|合力|机制"
    r"|流程|程序)$"
)
# A finding that a rate is low: the rate itself is what is measured.
TROUBLED = re.compile(
    r"^(.{2,}(?:[^比]率|程度|占比|比例|周期|水平|强度|系数))(?:仍|依然|明显|显著|持续|稳步|大幅|有所)*(?:偏|较|过)?"
    r"(?:低|不高|高|长|慢|不足|居高不下|改善|好转|提升|提高|上升|回升|下降)$"
)
# A heading that finds fault with a thing: the thing alone belongs to a name.
AT_FAULT = re.compile(
    r"^([一-鿿]{2,20}(?:项目|工程|基地|园区|平台|系统|设施|泵站|医院|学校|企业|公司))"
    r"[一-鿿]{0,6}(?:缓慢|滞后|失控|失管|失修|低效|闲置|不(?:力|足|到位|规范|严|实|及时)|超概算?|烂尾)[一-鿿、]*$"
)
LACKING = re.compile(  # 污水治理欠账多, 治理率34.6%: the thing alone, of which there is too little
    r"^([一-鿿]{4,16}?)(?:历史)?(?:欠[账帐]|短板|缺口|差距|问题|矛盾|底子)(?:仍|还|较|比较|偏|过|明显)*(?:多|大|突出|明显|薄|严重)$"
)
RATE_ALONE = re.compile("[一-鿿]{2}率")
FINDING = re.compile(r"(?:不(?:够|力|足|严|实|细|强|到位|规范|及时)|滞后|缓慢|薄弱|突出|混乱|缺位|松散)$")
SHARED = re.compile(r"^(?:涉及|占|其余|剩余)")
UNDER_WAY = re.compile(r"(?<=[一-鿿]{4})(?:正在|尚未|已经?)(?:施工|建设|推进|开工|动工|实施|安装|招标|运行|封顶|完工)$")
FOUND = re.compile(r"(?:共|一?共计|合计)?(?:反馈|查出|指出|反映|披露|发现)的?问题")
LONG_ENOUGH = 10  # characters of an act that names its object, whatever it is
REPORTED = re.compile(r"(?:反馈|查出|指出|反映|披露|交办|移交|承担)的?(?:具体)?(?:问题|任务|事项|信访件)$")
PRICE = re.compile(r"[一-鿿]{1,12}(?:费|[票单水电气房运]价|价格|租金|工资|奖金|补贴|补助)(?:的?(?:标准|政策|水平))?$")
PRICE_FOR_ONE = re.compile("每[一-鿿]{1,3}")
WAY_OF_SETTING = re.compile(
    "^(?:统一|全面|重新|严格|规范|公[开示布]|明确|制定|出台|执行|落实|降低|下调|上调|提高|调整|核定|核减|收取|及时|依法)+(?=[一-鿿]{2})"
)
STANDARD = re.compile("的?(?:标准|政策|水平)$")
OF_FIELD = re.compile(r"(?:方面|领域|类)$")


def fitting_background(background: str, core: str) -> str:
    """The background, or nothing where it would only stand before a core that can stand alone.

    Args:
        background: a clause before the figure, or the title of its measure.
        core: what the figure measures, in its own words.
    """
    if troubled := TROUBLED.match(background) or AT_FAULT.match(background) or LACKING.match(background):
        return troubled[1]
    background = UNDER_WAY.sub("", background)
    aim = EFFORT.sub("", background)
    if EFFORT_ALONE.match(background) or (len(aim) >= 3 and aim != background and aim in core):
        return ""
    if not core or OF_FIELD.search(background):
        return background
    if HEADING.search(background) or REPORTED.search(core) or ("《" in background and len(core) >= 4):
        return ""
    if FINDING.search(background) and len(core) >= 4 and not SHARED.match(core):
        return ""
    return "" if EFFORT.match(background) and _stands_alone(core) else background


def is_rate_lacked(background: str, core: str) -> bool:
    """Is it the rate alone of a thing of which there is too little (垃圾分类欠账多,分类率31%)?"""
    return RATE_ALONE.fullmatch(core) is not None and LACKING.match(background) is not None


def priced(background: str, core: str) -> str:
    """The thing whose price for one is told behind it (公示代宰费标准,每头由90元降至65元); empty where none is."""
    price = PRICE.search(background) if PRICE_FOR_ONE.fullmatch(core) else None
    if price is None:
        return ""
    thing = STANDARD.sub("", price[0])
    return WAY_OF_SETTING.sub("", thing)


def is_field_of(background: str, core: str) -> bool:
    """Is the background the field in which some problems were found (粮食储备方面。反映问题22个)?"""
    return OF_FIELD.search(background) is not None and FOUND.fullmatch(core) is not None


def _stands_alone(core: str) -> bool:
    """Whether a core is an act with its object (改扩建学校)."""
    act = words().verb_first.match(core.removeprefix("已"))
    noun = words().generic.search(core)
    return act is not None and (len(core) >= LONG_ENOUGH or (noun is not None and 4 <= len(core) > len(noun[0])))
