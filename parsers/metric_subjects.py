"""Says whose the figures of a list are: as many subjects before 分别 in its clause (东区、西区入驻率分别为)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.metric_marks import BLANK_FIGURE
from parsers.metric_words import listed, words
from parsers.vocabulary import alternatives

PART = re.compile(r"、|以及|和(?![谐解睦]|平(?:[里路镇村街区县]|$))|及|与")  # 和平里 is one name, 企业|和|平台 are two
PLACE_LAST = re.compile(f"(?:{alternatives(listed('place-last'))})$")
PLACE_FIRST = re.compile(
    rf"[一-鿿]{{1,8}}?(?:{alternatives(listed('place-first'))})(?=[一-鿿])(?!卫生院|医院|学校|[中小]学)"
)
BARE_NAME = re.compile("[一-鿿]{2,3}")
KIND_FIRST = re.compile(  # 清溪、白鹤|水库总氮浓度: the noun behind the last of several bare names is that of all
    rf"[一-鿿]{{2,3}}?(?=(?:{alternatives(listed('kind-first'))}|{'|'.join(listed('kind-first-one'))})[一-鿿]"
    rf"|(?:{alternatives(listed('kind-last'))})$)"
)
GRADES = re.compile(  # 县、乡、村|三级河长
    "(?P<act>[^、,]{0,16}?)(?P<names>[省市县区旗州乡镇街村组社户校](?:[、和][省市县区旗州乡镇街村组社户校])+)[两二三四五]级(?P<told>[一-鿿]{0,12})"
)
SIZE_LAST = re.compile(r"\d周?岁$|以[上下内]$")
SIZE_FIRST = re.compile(r"[^岁以]*(?:岁|以[上下内])+(?=[一-鿿])")
BETWEEN = re.compile(f"(?<=[一-鿿]){BLANK_FIGURE}+(?=[一-鿿])")  # 清溪、白鹤两座水库: how many they are
COUNTED = re.compile(
    "(?<=[一-鿿])(?:等)?[两二三四五六七八九十]+[个家项所座条类](?=(?:项目|企业|公司|学校|单位|镇|乡|区|县|村)$)"
)
HOW_MANY = re.compile(  # 凤山、云岭|两个|林场造林面积; 甲、乙|3个|派出所警力
    f"(?<=[一-鿿])等?(?:{BLANK_FIGURE}+|[两二三四五六七八九十][个家项所座条类处支名位种])"
)
TYPE_LAST = re.compile("(?<=[一-鿿]{2})[类型][一-鿿]{2,4}$")  # 少儿、科技|类图书
RATE_LAST = re.compile(r"(?<=[一-鿿]{2})不?[一-鿿]{2}率$")  # 锂电池、儿童玩具抽查不合格率分别为
GATHERED = re.compile(
    r"(?:等?\x01*(?:指标|地区|方面|类|项|部门|单位)?(?:[较比与][\x00\d年]{2,10}[末底]?|(?:较|(?<!占)比)(?=$|\x01)|同比|环比|均|已|也|(?<![初高附])中|,)*)$"
)
KIND = re.compile(alternatives(listed("kind")))
QUOTED = re.compile("“([^“”]{2,12})”")
QUOTED_ROW = re.compile("(?P<act>[^“”、,]{0,12})(?P<row>(?:“[^“”]{2,12}”[、和及]?){2,})(?P<tail>[^“”、,]{0,12})")
ONE_ACT = re.compile(alternatives([verb for verb in listed("verb") if len(verb) > 1]))
ACT_FIRST = re.compile(rf"(?:[春夏秋冬]季|累计|共)?(?:{ONE_ACT.pattern})(?=[一-鿿]{{2}})")  # 春季栽植|雪松、白榆
FOR_WHOM = re.compile("[对为向给与由](?![外口照接应校])")
TOWARDS = re.compile(rf"(?:[对为向给与在到于]|其中|{ONE_ACT.pattern})$")
DEED_MEASURED = re.compile(rf"(?:{ONE_ACT.pattern})+(?:[数总]?[量额率价]|面积)")  # 使用量
BODY_LAST = re.compile(f"[一-鿿]{{0,4}}(?:{alternatives(listed('body-last'))})")  # 陶艺、剪纸|制作体验馆
HEADS = alternatives(listed("head"))
OWN_HEAD = re.compile(rf"(?:{HEADS}|[人员长师生户者工])$")
MEASURED_OF = re.compile(rf"(?:{HEADS})[一-鿿]{{2,10}}(?:[数率量额价]|占比)$")  # 患者规范管理率
_WITH_KIND = 4  # characters of a name with its kind (一类, 甲镇), at most
_NEAR = 4  # characters in which the noun behind 三个 says again of what kind the named are


def subjects_of(head: str, count: int) -> list[str]:
    """The subjects before 分别 when there are as many as figures; what one shares with the others is repeated.

    Args:
        head: the clause up to 分别, times and figures blanked.
        count: how many figures follow.
    """
    head = _without_gathering(head.replace("\x00", "").strip(","))
    head = re.sub(r"\([^()]{0,20}\)", "", head)
    if row := QUOTED_ROW.fullmatch(head):
        quoted = QUOTED.findall(row["row"])
        return [row["act"] + name + row["tail"] for name in quoted] if len(quoted) == count else []
    if several := graded(head, count) or _counted(head, count):
        return several
    parts = _parts(COUNTED.sub("", BETWEEN.sub("", head)), count)
    if not parts:
        return []
    if given := _given(parts):
        return given
    prefix = _prefix(parts)
    first = parts[0]
    attribute = words().attribute_last.search(first)
    shared = first[: attribute.start()] if attribute and attribute.start() >= 2 and len(attribute[0]) > 1 else prefix
    if attribute and len(first) > len(parts[-1]) and all(len(part) == len(parts[-1]) for part in parts[1:]):
        shared = first[: -len(parts[-1])] if parts[-1].endswith(attribute[0]) else shared  # 基金|认缴规模、实缴规模
    if not shared and (act := ACT_FIRST.match(first)) and not words().generic.fullmatch(first[act.end() :]):
        shared = act[0]
    tail = shared_tail(parts)
    return [_with_tail(first, tail)] + [
        _with_tail(shared + part if not part.startswith(shared[:2]) or not shared else part, tail) for part in parts[1:]
    ]


def own_part(subjects: Sequence[str], place: int) -> str:
    """What one of several subjects does not share with the others at its end (甲镇|门诊量); empty for two alike."""
    said, others = subjects[place], [other for n, other in enumerate(subjects) if n != place]
    tail = next((n for n in range(len(said)) if all(other.endswith(said[n:]) for other in others)), len(said))
    act = ONE_ACT.match(said)
    kind = KIND.match(said, tail)  # 市|级, 石门|镇
    tail = kind.end() if kind else tail
    return said[act.end() if act and act.end() < tail else 0 : tail]


def _without_gathering(head: str) -> str:
    """The words without what only gathers the named (等三个方面, 培训三项) and how they are compared."""
    gathered = GATHERED.search(head)
    kept = head[: gathered.start()] if gathered else head
    return kept.rstrip("两二三四五六七八九十") if kept != head and head[len(kept)] in "项类" else kept


def _parts(head: str, count: int) -> list[str]:
    """The names of an enumeration, the last with what follows it; none where there are others than ``count``."""
    parts = [part for part in PART.split(head) if part]
    if len(parts) != count:
        parts = [part for part in head.split("、") if part]
    if len(parts) > count and len(parts) - count <= 2:
        parts = parts[len(parts) - count :]
    return parts if len(parts) == count else []


def _counted(head: str, count: int) -> list[str]:
    """Those named with how many they are: 凤山、云岭两个林场造林面积, 城东、城西、新区三个片区."""
    many = list(HOW_MANY.finditer(head))[-1:]
    parts = _parts(head[: many[0].start()], count) if many else []
    if not parts or any(BLANK_FIGURE in part for part in parts) or "、" in head[many[0].end() :]:
        return []
    told = head[many[0].end() :]
    return [part + behind_kind(part, told) for part in parts]


def graded(head: str, count: int) -> list[str]:
    """Each grade with what is told of all: 县、乡、村三级河长."""
    found = GRADES.fullmatch(head)
    grades = PART.split(found["names"]) if found else []
    return [f"{found['act']}{grade}级{found['told']}" for grade in grades] if found and len(grades) == count else []


def behind_kind(name: str, told: str) -> str:
    """What is told of all of a kind, without the kind where the name ends with it (大河镇: 镇受益人口)."""
    if name[-1] in "乡镇" and told.startswith("乡镇"):
        return told[2:]
    at = told.find(name[-1:], 0, _NEAR)
    return told[at + 1 :] if at >= 0 else told


def _given(parts: Sequence[str]) -> list[str]:
    """Those for whom one thing is done: 向低保对象、特困人员发放补贴."""
    act = words().verb_first.search(parts[-1], 2)
    if not FOR_WHOM.match(parts[0]) or act is None or len(act[0]) < 2:
        return []
    names = [FOR_WHOM.sub("", parts[0], count=1), *parts[1:-1], parts[-1][: act.start()]]
    return [parts[0][0] + name + parts[-1][act.start() :] for name in names]


def _prefix(parts: Sequence[str]) -> str:
    """What stands before the first of names of one kind and length (评定为|一类、二类、三类); empty for none."""
    first, *others = parts
    size = len(others[0])
    alike = 1 < size <= _WITH_KIND and len(first) > size and all(len(part) == size for part in others[:-1])
    named = alike and others[-1][:size][-1:] == first[-1] and all(part[-1] == first[-1] for part in others[:-1])
    return first[:-size] if named and TOWARDS.search(first[:-size]) else ""


def _with_tail(part: str, tail: str) -> str:
    """The part with what the last one lends it; a place or body needs no noun (县人民医院, not 县人民医院机构)."""
    named = PLACE_LAST.search(part) and words().generic.fullmatch(tail)
    return part if named or part.endswith(tail) else part + tail


def shared_tail(parts: Sequence[str]) -> str:
    """住房保障资金 at the end of 义务教育、基本医疗、住房保障资金 lends its 资金 to the others; 的问题 likewise."""
    last = parts[-1]
    if all(SIZE_LAST.search(part) for part in parts[:-1]) and (size := SIZE_FIRST.match(last)):
        return last[size.end() :]
    if all(PLACE_LAST.search(part) for part in parts[:-1]) and (place := PLACE_FIRST.match(last)):
        return last[place.end() :]
    if all(map(_is_bare_name, parts[:-1])) and (name := KIND_FIRST.match(last)) and _is_bare_name(name[0]):
        return last[name.end() :]
    if "的" in last[1:]:
        return last[last.index("的", 1) :]
    rate = RATE_LAST.search(last)
    if measured := _measured(parts) or _measured_of(parts) or (rate[0] if rate else ""):
        return measured
    found = words().generic.search(last)
    if found is None and not any(words().attribute_last.search(part) for part in parts[:-1]):
        found = words().attribute_last.search(last)
    lent = found is not None and found.start() >= 2 and len(found[0]) > 1
    return _with_act(last, found.start()) if found and lent else _head_noun(parts)


def _with_act(last: str, at: int) -> str:
    """An attribute with the act before it, where a name is left before both (食用油|采购均价)."""
    act = next((act for act in ONE_ACT.finditer(last, 2, at) if act.end() == at), None)
    return last[act.start() if act else at :]


def _measured(parts: Sequence[str]) -> str:
    """What is measured of all: 进口、出口|整体通关时间 by the kind both end with, 化肥、农药|使用量 by its verb."""
    begun = FOR_WHOM.match(parts[0]) or words().verb_first.match(parts[0])
    first = parts[0][begun.end() :] if begun and len(parts[0]) > begun.end() + 1 else parts[0]
    size, last = len(first), parts[-1]
    names = [first, *parts[1:-1]]
    if len(last) < size + 2 or not all(len(name) == size and _is_bare_name(name) for name in names):
        return ""
    alike = all(name[-1] == last[size - 1] for name in names)
    body = BODY_LAST.fullmatch(last, size) and not any(PLACE_LAST.search(name) for name in names)
    return last[size:] if alike or body or DEED_MEASURED.fullmatch(last, size) else ""


def _measured_of(parts: Sequence[str]) -> str:
    """What is measured of the persons or cases that all are (高血压、糖尿病|患者规范管理率)."""
    found = MEASURED_OF.search(parts[-1], 2)
    return found[0] if found and not any(OWN_HEAD.search(part) for part in parts[:-1]) else ""


def _head_noun(parts: Sequence[str]) -> str:
    """The noun for persons and cases at the end of the last (语文、英语|教师); empty where another has its own."""
    last = parts[-1]
    found = re.search(f"(?:{HEADS})$", last[2:]) or TYPE_LAST.search(last)
    return found[0] if found and not any(OWN_HEAD.search(part) for part in parts[:-1]) else ""


def _is_bare_name(part: str) -> bool:
    """A name without its noun, and no word of an act or a measure (清溪 before 、白鹤水库)."""
    named = BARE_NAME.fullmatch(part) is not None
    return named and not any(said.search(part) for said in (words().verb_first, words().attributes, words().generic))
