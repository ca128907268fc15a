"""Puts the words before and behind a figure into one noun phrase: 向6家企业征收… becomes 征收…的企业."""

from __future__ import annotations

import re

from parsers.metric_words import listed, words
from parsers.vocabulary import alternatives

ACTS = re.compile(
    r"纳入|参加|参与|申报|获评|获得|获批|入选|入围|成立|开展|实现|通过|进行|逾期|未(?!来)|已|被|全部|正在|签订|列入|接入|存在|没有|得到|实施|集中"
    r"|超|不(?!动产|锈钢|合格|规范|符合|良|足|满)|聚合|入驻|完成|逐[一户项个村条家]|全程|严肃|诫勉谈话|约谈|赴(?!外)"
    r"|缴入|并入|移交(?!的)|上缴|主动|亲自|分别|匹配|在[一-鿿]{1,3}?(?=转化|落地|上线|登载)"
)
COVERB = re.compile(r"[对为向给与同让使将把](?=$)")
COVERB_FIRST = re.compile(r"^(?P<whose>[全我][省市县区镇乡校院])?(?:对|为|向)(?=[一-鿿])")
FOR = re.compile(r"^对(?=[一-鿿]{3})(?![外照口接])")
NEAR = re.compile(r"^(?:机关|基层|沿.|环.|周边|现场)$")  # where what is counted stands
# Nouns that can do something: a verb right behind them has them for its subject or object.
DOERS = (
    r"(?:企业|公司|单位|部门|机构|学校|医院|乡镇|街道|社区|[^农乡城山]村|群众|居民|村民|职工|农户|人员|主任|书记|学生|患者|干部|党员"
    r"|老人|残疾人|责任人(?!员)|负责人|领导|党员|员工|医师|医生|教师|法官|校长|[河湖田林路]长|对象|社会组织|诊所|餐饮店|养殖场|监测井|泵房|库点|账号|隐患点"
    r"|项目|工地|小区|码头|[电泵气油场车]站|小组|卫生院|敬老院|(?<!现)[厂场])"
    r"(?![河湖田林路]长|小组|卫生院|敬老院|[中小]学|便民|投诉|反映|举报|诉求|来|满意)"
)
ENDS_IN_DOER = re.compile(DOERS + "$")
DOING = re.compile(rf"^(?P<noun>[一-鿿、]{{0,10}}?{DOERS})(?P<act>[一-鿿].{{3,}})$")
FAULT = re.compile(
    rf"^(?P<noun>[一-鿿]{{0,6}}?{DOERS})的?"
    r"(?P<fault>[^、].+(?:问题|不[一-鿿]{1,3}|滞后|缓慢|下降|[率度量][过偏较]?[低高]|(?:尚?未|没有)[一-鿿]{2,10}))$"
)
BODY_ENDS = re.compile(
    "中心|机构|热线|平台|窗口|大厅|系统|网点|主体|组织|[站所室队点]"
)  # behind a verb that names a body (服务中心)
NOUN_ENDS = re.compile(r"(?:情况|工作|方案|机制|制度|体系|培训班|中心|台账|名单|金额|率)$")
BECOMING = re.compile(
    r"(?:改|转|变|成|列|调整|升级)[为成到]|实行|采取|(?:计划|预计|拟|力争)[一-鿿]*"
)  # another 13 now do 集中配餐
HAD_DONE = re.compile(r"[一-鿿]的[\x00\x01 ]*$")
DONE_TO = re.compile("[已均]|全部|全额|悉数")
NO_ACT = re.compile("未|不|被|超|逾期")  # it may tell which of them: 长期未办理决算的项目
ADVERBS = re.compile(r"(?:全部|分别|逐步|依法|及时|均|都|已|尚|也)+")
HOW = re.compile(r"(?:[均都也]|积极|成功|正在?|主动|先后|已)+$")
COVERB_WITHIN = re.compile(r"[对为向给与]")
INCLUDING = re.compile(r"(?<=..)(?:涉及|包括|针对|围绕)$")
BEFORE_LIST = re.compile(r"(?:[对为向给与同在由从以])(?!外)")
ONLY = re.compile(r"(?:之?中)?(?:仅|只)有?(?=[一-鿿])|之?中(?=已|有|尚)")
_PART_LAST = re.compile(r"(?:[之的]?中|已|仅|仍|只|尚|有)+$")
AMONG = re.compile(r"(?<![高初集期途其])(?:之)?中(?:排名|位列|居)?$")
REASON = re.compile(r"因[^,的]{1,8}?(?=正在?|尚未|未|暂未|无法|已)")
TITLES = re.compile(r"(?:《[^《》]*》[、和及与等]*)+")
# 12家企业|与职工签订合同, 386户|与企业签订合同: with whom those counted did it
PARTNER = re.compile(
    f"(?P<noun>[一-鿿]{{2,6}}|)(?P<act>[与同][一-鿿]{{2,8}}?(?:{alternatives(listed('with-whom'))})[一-鿿]*)$"
)
RECEIVING = re.compile("(?<=..)(?:予以|给予)$")  # 7名巡查员|予以约谈
LEADING_WAY = re.compile(r"^(?:将|把)(?=[一-鿿]{3})")
REACHED = re.compile(
    r"^(?P<noun>(?:国、省[一-鿿]{0,4}?|[一-鿿]{0,6}?)(?:村|断面|乡镇|街道|企业|单位|园区|学校|小区|厂(?!房)|厂房|楼|站))[一-鿿]{2,12}(?:率|度|比例|比重|浓度)(?:均|已|全部|仅|只有)*(?:达到?|为|超过|降至|降到)?$"
)


def one_phrase(head: str, tail: str, raw_head: str) -> str:
    """Words before and behind the figure in one phrase: 组织…企业申报认定 becomes 组织申报认定的企业.

    Args:
        head: the words before the figure, cleaned.
        tail: the words behind it, cleaned.
        raw_head: the words before it as they stand, which may end in a preposition.
    """
    if len(tail) > 1 and AMONG.search(tail):
        head, tail = re.sub(r"^在", "", head), AMONG.sub("", tail)
    if len(tail) > 2:
        head = LEADING_WAY.sub("", head)
        tail = REASON.sub("", tail)
    if told := _with_whom(head, tail) or _reached(head, tail):
        return told
    scope = COVERB_FIRST.sub(r"\g<whose>", head)
    done_to = COVERB.search(raw_head.rstrip("\x00\x01 ")) is not None
    cut = _cut(tail, topic=done_to or _is_topic(head), done_to=done_to)
    if scope != head and words().verb_first.match(tail) and cut is None:
        return f"{tail}的{scope}"
    if cut is None:
        return without_titles(FOR.sub("", head) + tail)
    noun, act = cut
    if "、" in scope and len(scope) > 12 and not words().verb_first.match(scope):
        scope = head = ""  # the names of those counted, one by one
    noun = RECEIVING.sub("", HOW.sub("", noun) or noun)
    if scope != head or NEAR.match(head):
        return f"{act}的{scope}{noun}"
    if HAD_DONE.search(raw_head) and DONE_TO.match(act):
        return f"{act}的{head}{noun}"  # 拖欠的9万元工程款已全部付清
    return f"{head}{act}的{noun}"


def _with_whom(head: str, tail: str) -> str:
    """What those counted did with others (督促|12家|企业与职工签订合同); empty where nothing of the kind is told."""
    partner = PARTNER.match(tail)
    if partner is None:
        return ""
    return f"{head}{partner['act']}的{partner['noun']}" if partner["noun"] else head + tail


def _reached(head: str, tail: str) -> str:
    """Those counted that reached something (26座|水库完工); empty where other words stand before them."""
    reached = REACHED.match(tail)
    return head + reached["noun"] if reached and (not head.strip() or words().verb_last.search(head)) else ""


def without_examples(head: str) -> str:
    """The words before a figure without the examples of what is counted behind it (引进甲、乙等|12家企业)."""
    listed = re.search(r"[、”]", head)
    verbs = list(words().verb_first.finditer(head, 0, listed.start() if listed else len(head) - 1))
    if not listed and verbs and verbs[-1].start():
        return head  # one example within a longer saying
    coverbs = list(COVERB_WITHIN.finditer(head, 2, listed.start())) if listed and not verbs else []
    begin = (verbs or coverbs)[-1].end() if verbs or coverbs else 0
    before = BEFORE_LIST.match(head, begin)
    return INCLUDING.sub("", head[: before.end() if before else begin])


def part_of_whole(whole: str, told: str) -> str:
    """What is said of a part, behind the whole it is a part of: 敬老院 and 消防验收不合格."""
    whole = ONLY.sub("", _PART_LAST.sub("", whole))
    for length in range(min(len(whole), len(told)), 1, -1):
        if told.startswith(whole[-length:]):
            return whole + told[length:]
    return whole + told


def _is_topic(head: str) -> bool:
    """Whether what is counted is whom an act is done to or by, and not the object of a verb before it."""
    return COVERB_FIRST.match(head) is not None or words().verb_first.search(head) is None


def _cut(tail: str, *, topic: bool, done_to: bool) -> tuple[str, str] | None:
    """What is counted and what it did or had done to it; None where the words are one noun."""
    if topic and (fault := FAULT.match(tail)):
        return fault["noun"], fault["fault"]
    if re.match(r"未|已|正|尚|通过|经过?|采取|采用|由", tail) and not re.search(DOERS, tail):
        return None
    act = ACTS.search(tail, 2)
    if act and done_to and NO_ACT.match(act[0]) and not ENDS_IN_DOER.search(tail[: act.start()]):
        doer = re.compile(DOERS).search(tail, act.end())
        return (tail[: doer.end()], tail[doer.end() :]) if doer and len(tail) - doer.end() > 1 else None
    done_by_them = False
    place = act.start() if act and act.start() <= 10 and len(tail) - act.start() >= 2 else 0
    if topic and (doing := DOING.match(tail)) and (not place or doing.start("act") < place):
        at = doing.start("act")
        verb = words().verb_first.match(tail, at)
        if verb and len(verb[0]) >= 2 and (done_to or not NOUN_ENDS.search(tail)):
            place, done_by_them = at, True
    if not place and done_to and (given := _given(tail)):
        place, done_by_them = given, True
    noun = tail[:place]
    listed = "、" in noun and not done_by_them
    if not place or listed or BECOMING.fullmatch(noun) or ADVERBS.fullmatch(noun):
        return None
    return noun, tail[place:]


def _given(tail: str) -> int:
    """Where that begins which was done to or for those counted, whoever they are: 向312户种粮大户|发放奖补资金."""
    acts = (act for act in words().verb_first.finditer(tail, 2) if len(act[0]) > 1 and act.end() < len(tail))
    act = next((act for act in acts if not BODY_ENDS.match(tail, act.end())), None)
    if act is None or NOUN_ENDS.search(tail) or tail.startswith("用于"):
        return 0
    doer = re.compile(DOERS).match(tail, act.end())  # 对17家恶意拖欠单位|提起诉讼
    return doer.end() if doer and len(tail) - doer.end() >= 2 else act.start()


def without_titles(core: str) -> str:
    """The core without names of documents, where something else is left to say what is counted."""
    rest = TITLES.sub("", core)
    short = words().verb_first.sub("", rest)
    return rest if rest != core and len(rest) >= 4 and len(short) + len(rest) > 4 and "》" not in rest else core
