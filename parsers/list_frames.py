"""A request for a list of a subject in everyday words (跟路灯沾边的还有几个没弄完), told plainly."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from parsers.list_frames_english import framed_in_english
from parsers.list_request import COUNT, MANY, SHEET, SOME, TELLING, Sort, Subject, marked, states_said, without
from parsers.list_vocabulary import vocabulary_of
from parsers.shadow import fold
from parsers.vocabulary import alternatives, grouped
from parsers.words import HAN, last_word

_GAPS = " \t\u3000,，、.。:：;；?？!！~～…"
_END = r"[\s?？。!！啊呀呢吗嘛吧]*$"
_PARTICLE = re.compile(r"(?<=[\u4e00-\u9fff])[哦噢喔哟呦嘞哩咯喽撒噻哈呗嗦哒]+(?=[\s?？。!！]*$)")
_AGAIN = 4  # frames round a subject, at most
_LONGEST = 40  # characters of a message that is read as such a request; English ones have three times as many
_SHORTEST = 2  # characters of a name that is looked for
# what asks for something else than a list of a subject, or is read by other rules
_OTHER = re.compile(
    r"多少|怎么|咋|如何|为啥|为什么|谁|啥时|什么时候|多久|多大|第[一二三四五六七八九十\d]|\d\s*[号条]|[一二三四五六七八九十]号(?![线楼院])|问题\s*\d|[#＃〖〗《]"
    r"|除了|除去|除开|以外|之外|其中|不算|不含|不包括|不归|不是|没提|未提|没涉及|但|而且|并且|措施|时限|期限|逾期|延期|按期|如期|长期坚持"
    r"|序时|时序|[赶跟]上进度|按进度|拖期|误期|超期(?=没|未|了|的[有是都]|的?$)|数字|数据|数目|文件|20\d\d|哪[些个](?:单位|部门|人|地方)|验收|销号|原文|结论|唯一|排除|剩下的|周报|简报|日报|[a-z]{4}"
)
_EXCEPT = re.compile(
    r"(?:^|[\s,，])(?P<first>[^\s,，]{2,14}?)(?:不算|除外|不要|不用列|抛开|先不管)(?=$|[\s,，。?？的])"
    r"|^(?!除)(?P<outside>[^\s,，]{2,14}?)(?:以外|之外)的?(?=[^\s,，。?？]{2})"
    r"|(?:^|[,，]\s*)(?:不要|不算|别算)(?!已|没|未|完成|正在|改)(?P<apart>[^\s,，]{2,14}?)(?:的(?:问题)?)?(?=$|[\s,，。?？])"
    r"|(?:但是|但|而)(?:不是|不含|不包括|不算|不要)(?P<then>[^\s,，]{2,14}?)(?:的(?:问题)?)?(?=$|[\s,，。?？])"
)
_ONE = re.compile("那一?[条个项](?:的)?$")
_MANY = r"哪(?:些|几?[些几][条个项件块样]?|几[条个项件块样])"  # asks for issues surely
_ANY = (
    rf"(?:(?:{_MANY})[条个项件]?|哪一?[条个项件]|(?<![那这好])几[条项](?!线|路|街|河|渠|链)"
    r"|(?<![那这好])几[个件](?=[\s,，。?？!！没未还的]|问题|毛病|$))"
)
_ASKS = re.compile(
    r"(?:(?:还|都|一共|总共|共|分别|具体|到底|现在|目前|主要|各)*"
    r"(?:是|有没有|有|在|剩下?|差|缺|算|占|查出来?了?|提了?|点了?|列了?|说了?|指出了?|反馈了?|发现了?|存在|被提了?|包括了?|包含了?|含了?|涵盖了?|写了|讲了|记了|收了)?)*"
    rf"(?:{_ANY}|有没有(?!关)|有?些?(?:什么|啥)(?=问题|毛病|短板|事项|没|未|还|呢|啊|的?$|[\s,，?？!！]))"
    r"(?:里头?|里面|当中|中|上|的)?(?:问题|毛病|条目|事项|任务|短板|事儿?)?(?:呢|啊|呀|吗|嘛|吧)*"
)
_SURELY = re.compile(_MANY)
_WHATEVER = re.compile(rf"(?:什么|啥)(?:问题|毛病|短板)?{_END}")  # 教育这块查出啥问题: the only one is told itself
_FINDINGS = re.compile("问题|毛病|短板|条目|事项")
_FOR_US = (
    "(?:请|麻烦|帮我?|帮忙|给(?:我们?|咱们?|大家|大伙)?|替我|都|全部?|一起|再|先|挨个|逐个|逐条|逐一|一一|统统|通通|全都|一次性|一并|尽量|完整|详细"
    "|一[个条项]不[落漏差少拉])*"
)
# 列全一点, 说全点; but 数全市的
_FULLY = "(?:得?(?:[全齐细](?![省市县区国州旗镇乡村校院部体员球])|完整|齐全|周全|详细|仔细)(?:一?[点些])?)"
_NONE_LEFT = re.compile(  # 一个都别漏, 别落下
    r"(?:^|(?<=[\s,，、。;；]))(?:(?:一[个条项]|哪[个条项])[都也]?)?(?:别|不要|不许|不能|不准)(?:给我|再)?[漏落拉](?:掉|下|了)?(?:的|哈|啊|哦)*(?=[\s,，?？。!！]*$)"
)
_COMPLETE = re.compile(  # 列得全不全, 就这些吗: asks whether it is all
    r"(?:(?:列得?|是|这)?(?:全不全|齐不齐|够不够)|有没有漏(?:掉|下)?的?|就?只?有?这些[吗嘛么]|没漏的?吧)(?=[\s,，?？。!！]|$)"
)
_LISTING = re.compile(
    rf"(?:^|(?<=[\s,，、。;；的了完好])){_FOR_US}{SHEET}(?:给?我们?|看看|看|出来|吧|呗|呀|啊|嘛)*(?=[\s,，?？。!！]|$)"
    rf"|{_FOR_US}(?:列|捋|理|数|盘|归拢|整理|汇总|挑|拉|摆|筛)"
    rf"(?:一?[列捋理数盘下遍]|一下子?|出来|给我|给|我|看看|看|听听|几[个条项件](?=看|听)|个|张|份|单子|清单|表|吧|呗|{_FULLY})+"
    rf"|(?:^|(?<=[\s,，、。;；的题]))(?:说|讲|报|写|答){_FULLY}(?=[\s,，?？。!！吧呗哈]*$)"
    r"|(?:都|全)?(?:给我|发我|给)(?:看看|瞧瞧|挑出来|拉个单子|列)"
    rf"|(?:(?<=[\s,，、。;；])|(?<=[完好妥定尾结]的)){_FOR_US}{TELLING}(?=[\s?？。!！]*$)"
)
_TO_US = re.compile(
    r"(?:都|全)?(?:给我|帮我|替我|把|请|麻烦)(?=[\s,，]|$)|^(?:把|将|请|给我|帮我|麻烦|看看|列出|列一?下)+"
)
_ANSWERED = re.compile(r"(?:[改弄整办搞做](?:[好完]|到位)了?(?:没有?|吗)|进展)(?=[\s,，?？]|$)")
_PUT_RIGHT = re.compile(  # 科研这块都整改了哪些事: what was done there, no state
    rf"(?<=[\u4e00-\u9fff]{{2}})(?<!已经)(?<!已)(?:都|各|又|分别|一共)*(?:整改|(?<!整)改)了(?=些?(?:{_MANY}|什么|啥))"
)
_TOLD = re.compile(r"(?<=[\s,，])(?:都|也|里|中)?(?:有提|提到|说到|讲到|说|讲|提|写|出现)(?:过|了|的)*[\s?？。!！]*$")
_OF_ONE = re.compile(  # 两家各搞各那个问题; 近视率呢,乡下的; 合格率,要农药的
    r"[那这]一?[个条项](?:问题|毛病|事儿?)[\s?？。!！啊呀呢吗嘛吧]*$|呢[,，]|率(?![先领队])[呢,，]"
)
_LEANS = re.compile(r"^.{1,6}的呢[\s?？]*$")  # 完工的呢 leans on what was told before
_WHOLE = re.compile("全部|所有|整个|总共|一共|报告|全[市县区]|还剩")  # leans on no list told before
_TRAILING = re.compile("(?:的|了|啊|呀|呢|吧|嘛|都|也|还|就|这个|那个)+$")
_GENERAL = re.compile(  # what names no subject
    r"全部|所有|整个|整改|属于|属|反馈|巡[察视]|报告|通报|问题|事项|任务|条目|条|还剩|剩下|剩|其余|其他|余下|全[市县区]|咱们|我们|这次|里头?|"
    r"里面|当中|中|都|是|的|尾巴|街道|集团|[市县区]里|\d+|[一二两三四五六七八九十]|个|还|任何|查出来?|指出|里边|上"
)
_WITHIN = re.compile("(?<=..)(?:这边|那边|方面|这块|那块|领域)的?(?=..)")  # 园区那边布局
_SHORT = 6  # characters of one of several subjects
_TELLS = re.compile("[没不太差坏挤少过了]")  # 孩子没学上、班里挤的问题 tells of one issue
_JOINED = re.compile("[、,，]|(?<=..)[和跟与](?=..)")
_PAUSES = re.compile(r"[啊呀](?=[\u4e00-\u9fff]{2})|[\s,，、]+")
_MENTIONS = re.compile("有?(?:提到|提及|提过|说到|写到|讲到|含有|包含)")  # read by other rules
_FOREIGN = re.compile(  # heritage这块都有哪些问题
    r"(?!(?:list|show|tell|give|help|check|which|what|issues?|status|report|find)(?![a-z]))"
    r"[a-z][a-z' -]{3,30}(?=[\u4e00-\u9fff])"
)
_SAYS = re.compile(  # 报告里写明已完成的, 标着还在推进的
    "(?:(?:报告|原文|文中|通报|结论|上面|里面|里头|里|中)*)(?<!没)(?<!未)(?<!没有)(?:明确|明|白纸黑字|清楚)?"
    "(?:写明|写着|写了|写上|写成|写的|写|标明|标着|标了|标注|标记|标成|标的|注明|注着|载明|记着|记为|说明|明说|(?<=[告文报论里中头面])说|(?<=[告文报论里中头面])讲)(?:是|为|的是|了|的|着)*"
    "(?=[都全也还仍就]*(?:已|没|未|尚|正在|在[整推办改搞弄]|[整没]?改完|改好|完成|整改|推进|办结|销号|解决了|落实了|进行)(?!的?(?:时|期|措施|单位|责任|情况|方案|要求|状态)))"
)
_SAID = "写明"
_STANDS_FOR = "洋文"  # for an English subject among Chinese words
_QUOTED_STATE = re.compile("[“\"‘'「『]([^“”\"‘’'「」『』]{2,8})[”\"’'」』]")  # 写了“已完成整改”的
_OF_BODIES = re.compile("负责|牵头|主办|主管|承办|协办|配合|督办")
_BODY = re.compile(
    "(?:局|委|委员会|办|办公室|部|厅|院|政府|集团|公司|中心|工委|监委|联|团委|支队|科|处|股|室|站|队|管委会|党组|社|学会|协会|街道|镇|乡)$"
)
_COUNTED = re.compile("(?<!哪)几[个条项]")
_SURE_BODY = re.compile("(?:局|委|政府|组织部|宣传部|统战部|监委|厅)$")


def framed(text: str) -> str:
    """A message that asks for a list of a subject, told plainly with the subject marked; any other as it is."""
    said = _PARTICLE.sub("", fold(unicodedata.normalize("NFKC", text)).lower().strip())
    chinese = HAN.search(said) is not None
    if len(said) > _LONGEST * (1 if chinese else 3):
        return text
    if not chinese:
        return framed_in_english(said) or text
    foreign = _FOREIGN.match(said)
    if foreign and (plain := _of_subject(f"{_STANDS_FOR}{said[foreign.end() :]}")):
        return plain.replace(_STANDS_FOR, foreign[0].strip())
    left, unwanted, sort = _left_out(_QUOTED_STATE.sub(r"\1", said))
    left, says = _says(left)
    if _OTHER.search(left):
        return text
    plain = _named(left) or _of_subject(left, says)
    return text if plain is None else without(plain, unwanted, sort) if unwanted else plain


def _left_out(said: str) -> tuple[str, str, Sort]:
    """A message without what is not wanted, and that (干部老化那条不算, 但不是古镇那条的), a field or one issue."""
    match = _EXCEPT.search(said)
    if match is None:
        return said, "", "field"
    words = match["first"] or match["outside"] or match["apart"] or match["then"]
    one = _ONE.search(words) is not None
    left = f"{said[: match.start()]}{'的' if match['then'] else ' '}{said[match.end() :]}".strip(_GAPS)
    return left, _strip(_ONE.sub("", words))[0], "one" if one else "field"


def _named(said: str) -> str | None:
    """What asks where a name stands (环投公司在哪几条里出现过, 哪几条扯到环投公司)."""
    appears = _asked_where().search(said) or _asked_which().search(said)
    names = appears.groupdict() if appears else {}
    name = (names.get("name") or names.get("which") or "").strip(_GAPS)
    if len(name) < _SHORTEST or _strip(name)[1]:
        return None
    state, name = _state(name)
    return marked(state, name, "name")


def _of_subject(said: str, says: str = "") -> str | None:
    """What asks for the issues of a field or a body, or of a state; ``says`` that the state is written."""
    asked = _PUT_RIGHT.sub(" ", _ANSWERED.sub(" ", _NONE_LEFT.sub(" ", _COMPLETE.sub(" ", said))))
    without = _LISTING.sub(" ", asked)
    listing = without != asked
    surely = listing or _SURELY.search(asked) is not None
    without, asks = _ASKS.subn(" ", without)
    state, rest = _state(_TO_US.sub(" ", _TOLD.sub(" ", without)))
    if surely or "都" in asked:
        rest = _done_about().sub(r"\1", rest)
    subject, frames = _strip(rest)
    body = _of_body(rest) or (subject if _SURE_BODY.search(subject) else "")
    several = re.search(f"(?:{_words('several')})(?:的|事|事儿|问题|毛病)*$", rest.strip(_GAPS)) is not None
    if not (surely or asks or several) and _OF_ONE.search(said):
        return None
    ends = several or said.rstrip(_GAPS + "啊呀吗呢").endswith(("的", "问题"))
    if not _GENERAL.sub("", subject).strip(_GAPS):
        whole = "全部问题里" if _WHOLE.search(said) else ""
        known = state and (surely or ends or (asks and _WHATEVER.search(asked))) and not _LEANS.search(said)
        return f"{whole}{says}{marked(state, '', 'field')}" if known else None
    if body and (surely or asks or ends or frames):
        return says + marked(state, body, "body")
    whatever = frames > 0 and not state and _WHATEVER.search(asked) is not None
    findings = state in ("ongoing", "planned") or _FINDINGS.search(asked) is not None
    weakly = asks > 0 and frames > 0 and findings
    if (
        _OF_BODIES.search(subject)
        or _MENTIONS.match(said)
        or not (surely or weakly or whatever or (ends and not asks and (frames or state)))
    ):
        return None
    counted = _COUNTED.search(said) is not None and not listing
    return says + marked(state, _parted(subject), "field", SOME if whatever else COUNT if counted else MANY)


def _says(text: str) -> tuple[str, str]:
    """A text without the word that a state is written in so many words, and that word (写着还在整改的)."""
    left, found = _SAYS.subn(" ", text)
    return left, _SAID if found else ""


def loosely_framed(said: str) -> str:
    """The subject of a folded message that names one and asks nothing (种地、粮食的); empty where none is."""
    told = _OTHER.search(said) or _OF_ONE.search(said) or _SURELY.search(said)
    if told or not HAN.search(said) or len(said) > _LONGEST:
        return ""
    rest = _ASKS.sub(" ", said)
    subject, frames = _strip(rest)
    joined, ends = _JOINED.search(subject) is not None, rest.rstrip(_GAPS).endswith(("的", "问题", "事", "毛病"))
    fields = Subject(_parted(subject), "field")
    whole = [vocabulary_of(part).whole for part in fields.parts]
    short = joined and all(len(p) <= _SHORT and not _TELLS.search(p) for p in fields.parts)
    known = all(whole) and (frames or joined or rest.rstrip(_GAPS).endswith("的"))
    return fields.words if known or (short and (ends or 2 * sum(whole) >= len(whole))) else ""


def _parted(subject: str) -> str:
    """A subject with a sign between its alternatives and none elsewhere."""
    parts = _PAUSES.split(_WITHIN.sub("", subject).strip(_GAPS))
    return "、".join(part for part in (_strip(part)[0] for part in parts) if _GENERAL.sub("", part))


def _of_body(rest: str) -> str:
    """The body that has the issues (住建局手里的, 有纪委监委参与的)."""
    role = _role().search(rest.strip(_GAPS))
    name = role["name"] if role else ""
    return name if _BODY.search(name) else ""


def _state(text: str) -> tuple[str, str]:
    """The state that is told in a text, and the rest of it."""
    for state, pattern in states_said():
        if pattern.search(text):
            for _, other in states_said():
                text = other.sub(" ", text)
            return state, text
    return "", text


def _strip(text: str) -> tuple[str, int]:
    """A subject without what stands round it, and how many such frames there were."""
    before, behind, things = _frames()
    text, count = text.strip(_GAPS), 0
    for _ in range(_AGAIN):
        bare = _TRAILING.sub("", text.strip(_GAPS))
        for pattern, counts in ((things, 0), (behind, 1), (before, 0)):
            shorter = pattern.sub(_unless_in_word if pattern is things else "", bare).strip(_GAPS)
            if shorter and shorter != bare:
                bare, count = shorter, count + counts
        if bare == text:
            break
        text = bare
    return text, count


def _unless_in_word(frame: re.Match[str]) -> str:
    """Nothing for what stands behind a subject; a single character stays where it ends a word (机关人事)."""
    return frame[0] if len(frame[0]) == 1 and last_word(frame.string) != frame[0] else ""


@cache
def _words(role: str) -> str:
    return alternatives(word for cell in grouped("list_frames")[role] for word in cell.split("|"))


@cache
def _frames() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    found, things = _words("found"), _words("thing")
    return (
        re.compile(f"^(?:{_words('before')})(?=..)"),
        re.compile(f"(?<=.)(?:{_words('beside')})$"),
        re.compile(f"(?:的|(?<=..))(?:{found})?(?:{things})$|(?<=..)(?:{found})$"),
    )


@cache
def _done_about() -> re.Pattern[str]:
    """What stands beside a field, then what was done about it (养老方面都干了)."""
    return re.compile(rf"({_words('beside')})(?:都|各|又|分别)*(?:{_words('deed')})[了过的\s]*$")


@cache
def _asked_where() -> re.Pattern[str]:
    """A name, then where it stands (环投公司出现在哪几条里)."""
    where = rf"{_ANY}(?:问题|条目)?(?:里头?|里面|当中|中|上)?(?:都|有|给|被)*(?:{_words('appears')})?(?:了|的|过)*"
    return re.compile(rf"^(?P<name>[^,，、]{{2,16}}?)(?:都|是|一共|总共)*(?:出现在|露面在|(?<!现)在){where}{_END}")


@cache
def _asked_which() -> re.Pattern[str]:
    """Which issues hold a name (哪几条扯到环投公司了)."""
    which = rf"(?:有|是)?{_ANY}(?:问题|条目)?(?:里头?|里面|当中|中|上)?(?:都|有|给)*(?:{_words('mentioned')})(?:过|了)?"
    ones = rf"(?P<which>[^,，、]{{2,16}}?)(?:{_words('appears')})过?的(?:条目|问题|那?几?条)?(?:有|是)?(?:{_ANY})?"
    return re.compile(rf"^{which}(?P<name>[^,，、]{{2,16}}?)(?:了|过|的)*{_END}|^{ones}{_END}")


@cache
def _role() -> re.Pattern[str]:
    """A body, then what it does with the issues."""
    behind = rf"(?:的|了|着)*(?:{_words('beside')})?(?:问题|事项|任务|条目)?(?:的)?$"
    return re.compile(
        rf"^(?:有|由|归|是|凡)?(?P<name>[^\s,，、]{{2,20}}?)(?:的|都|在|要|来|所|也)*(?:{_words('role')}){behind}"
    )
