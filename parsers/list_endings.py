"""How people end a request for a list (… 的列几条看看, … 有几个?都是哪几个), in plain words."""

from __future__ import annotations

import re

from parsers.list_english import listed_in_english
from parsers.list_frames import framed
from parsers.list_request import SHEET, states_said

_GAPS = r"[\s,，、。.?？!！;；]"
_FOR_ME = "(?:请|麻烦|帮我|帮忙|给我|替我|都|全部|全|一起|再|先)*"
_LISTING = (
    r"(?:列|捋|理|数|盘|归拢|整理|汇总)(?:一?[列捋理数盘下]|一下子?|出来|给我|给|我|看看|看|听听|几[个条项件]|个|张|份|单子|清单|表)*"
    rf"|{SHEET}"
)
_SHOWING = "(?:给|发|拿|报|念|摆|说|调|亮)(?:给|我|们|大家|出来|来|看看|看|听听|听|瞧瞧|一?下)+"
_COUNTED_AND_LISTED = re.compile(
    rf"(?:一共|总共|共)?(?:有|是)?(?:多少|几)[个条项件](问题|事项|任务)?{_GAPS}+(?:{_FOR_ME}(?:{_LISTING})"
    rf"|(?:都|分别|具体|各)*(?:是|有)(?:哪[些几]?[个条项]?|什么|啥)(?:问题)?){_GAPS}*$"
)
_OF = r"(?:的(?:那些|这些)?(?:问题|条目|事项|任务)?|(?:方面|领域|有关|相关|沾边|挂钩)(?:问题)?|(?<![个条号第#\d])问题)"
_ENDS = re.compile(
    rf"(?<=[\u4e00-\u9fff])({_OF}){_GAPS}*(?:{_FOR_ME}(?:{_LISTING})|(?:都|全部|全)+{_FOR_ME}{_SHOWING}){_GAPS}*$"
)
_CONCERNED = re.compile(  # 涉教师的问题; 涉农 and the like are words
    "^涉(?![及农企水海法诉外密黑恶毒稳军税爱老嫌案众林路])(?=[\u4e00-\u9fff]{2,8}(?:的问题|问题(?:有|都|$)))"
)
_WHAT = re.compile(r"(?<=[的题项])(?:都|一共|总共|主要)*有些?(?:啥|什么)(?:呢|呀|啊)?[?？。!！\s]*$")  # 的都有啥
_ASKED_AND_LISTED = re.compile(rf"(?<=[\u4e00-\u9fff]){_GAPS}+{_FOR_ME}(?:{_LISTING}){_GAPS}*$")  # 哪些没改完,列个单子
_ITSELF = re.compile(  # 督查本身没做好的,都有哪些问题: what is wrong with it, no state
    r"(?<=[\u4e00-\u9fff]{4})(?:本身|自身)[就都也还]*[没未不][^,，。?？]{1,6}?的?(?:问题)?[,，\s]*(?=(?:都|分别|一共)*(?:有|是)?(?:哪|什么|啥))"
)
_WHICH = re.compile("哪[些几]")
_LISTED = re.compile("哪[些几]|[列理捋摆]|清单|单子|名单|发(?:我|给|出来)")
_ANY_SUCH = re.compile(  # 有没完成的吗: which they are is asked
    r"(?:还|都|现在|目前|那|请问)*有(?P<such>[\u4e00-\u9fff]{2,8}的)(?:问题|条目|事项)?[吗么嘛][?？。!！\s]*"
)
_TAKEN = re.compile("^(?:把|将)(?=[\u4e00-\u9fff])")
_VERIFIED = "(?:已经?)?(?:验收)?销号了?的?"
_ADDED = "[(（、,，和跟与及]+(?:还有|以及|连同|连|加上|算上|包括|包含|含|也)*"
_DONE = "(?<![没未不])(?<!没有)(?<!尚未)(?:已经?)?(?:整改)?(?:完成|改完|改好|办完|办好|办结|弄完|整改到位)了?(?:整改)?"
_DONE_AND_VERIFIED = re.compile(  # 完成了的(含销号的): what is signed off is done
    rf"(?:(?P<done>{_DONE})的?{_ADDED}{_VERIFIED}|{_VERIFIED}{_ADDED}(?P<too>{_DONE})的?)(?:也算|在内)?[)）]?的?"
    "(?=[都一总共]*(?:有|是)?(?:哪|几|些)|$|[\\s,，。列给])"
)
_SIGNED_OFF = re.compile(  # 销号的有哪些, 完成并销号的
    rf"(?:^|(?<=[把将是些条个,，\s]))(?:{_DONE})?(?:并且?|且|又|还)?(?:都|全|已经?)*(?:验收)?销号了?的(?=[都一总共]*(?:有|是)?(?:哪|几|些)|$|[\s,，。列给])"
)
# 具体做了哪些事 asks what was done about one issue
_WHAT_WAS_DONE = re.compile(r"(?:具体|都|又|到底|后来|一共)*[做干]了哪些(?:事情?|工作)?[?？\s]*")


def _signed_off(text: str) -> str:
    """A request for what is signed off in plain words; where what is done is asked for as well, it is all done."""
    if not _LISTED.search(text):
        return text
    return _SIGNED_OFF.sub("已销号的", _DONE_AND_VERIFIED.sub(lambda m: f"{m['done'] or m['too']}的", text))


def listed(text: str) -> str:
    """A message that ends by telling to list, with 有哪些 for its end; any other as it is."""
    if _WHAT_WAS_DONE.fullmatch(text):
        return text
    such = _ANY_SUCH.fullmatch(text)
    if such and any(state.fullmatch(such["such"]) for _, state in states_said()):
        return f"{such['such']}有哪些"
    text = _ITSELF.sub("方面", _signed_off(text))
    plainly = framed(text)
    if plainly != text:
        return plainly
    text = _CONCERNED.sub("涉及", text)
    said = _COUNTED_AND_LISTED.sub(lambda m: f"有哪些{m[1] or ''}", listed_in_english(text))
    said = _ENDS.sub(lambda m: f"{m[1]}有哪些", said)
    said = _WHAT.sub("有哪些", said)
    said = _ASKED_AND_LISTED.sub("", said) if _WHICH.search(said) else said
    return text if said == text else _TAKEN.sub("", said)
