"""Pairs lists by position: 面积、收入、基金分别下降12.4%、3.6%、8%; 处置率分别为45.3%、71.8%."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.metric_chunks import Chunk
from parsers.metric_marks import BLANK_FIGURE, BLANK_TIME
from parsers.metric_words import words

NEAR = 24  # how many figures back a list may look for its pairs
PART = re.compile(r"、|以及|和|及|与")
PLACE_LAST = re.compile(r"(?:[省市县区镇乡村城]|街道|园区|集团|公司|学校|医院|学院|院区|校区|营业所|水库|[厂站])$")
PLACE_FIRST = re.compile(
    r"[一-鿿]{1,8}?(?:高新区|园区|[省市县区镇乡村]|街道|集团|公司|学校|医院|学院|营业所|水库|[厂站])(?=[一-鿿])"
)
BARE_NAME = re.compile("[一-鿿]{2,3}")
KIND_FIRST = re.compile(  # 清溪、白鹤|水库总氮浓度: the noun behind the last of several bare names is that of all
    r"[一-鿿]{2,3}?(?=(?:水库|泵站|水厂|电站|水闸|街道|园区|景区|灌区|[校院]区|[小社]区|医院|[中小]学|断面|隧道|大桥|港区"
    r"|[镇乡村](?![镇乡村域级])|[县厂](?![级域区房]))[一-鿿])"
)
STEP = re.compile(r"^[一二三四五六七八九十]是|^[(（]?[一二三四五六七八九十\d]+[)）.、]")
BLANKS = re.compile(f"[{BLANK_FIGURE}{BLANK_TIME}]")
QUOTED = re.compile("“([^“”]{2,12})”")
SIZE_LAST = re.compile(r"\d周?岁$|以[上下内]$")
SIZE_FIRST = re.compile(r"[^岁以]*(?:岁|以[上下内])+(?=[一-鿿])")
BETWEEN = re.compile(f"(?<=[一-鿿]){BLANK_FIGURE}+(?=[一-鿿])")  # 清溪、白鹤两座水库: how many they are
EACH = re.compile(r"分别|各自|依次")
COUNTED = re.compile(
    "(?<=[一-鿿])(?:等)?[两二三四五六七八九十]+[个家项所座条类](?=(?:项目|企业|公司|学校|单位|镇|乡|区|县|村)$)"
)
RATE_LAST = re.compile(r"(?<=[一-鿿]{2})不?[一-鿿]{2}率$")  # 锂电池、儿童玩具抽查不合格率分别为
GATHERED = re.compile(
    r"(?:等?\x01*(?:指标|地区|方面|类|项|部门|单位)?(?:[较比与][\x00\d年]{2,10}[末底]?|(?:较|(?<!占)比)(?=$|\x01)|同比|环比|均|已|也|中|,)*)$"
)
KINDS_OF = re.compile(r"[两二三四五六2-6](?:类|种|项|个|者|家)(?P<noun>[一-鿿]{0,6}?)(?=占|的|入|比|率|分|平|$)")


def pair_lists(chunks: Sequence[Chunk], earlier: Sequence[Chunk], lead: str, text: str) -> None:
    """Give each figure of a list said with 分别 its own subject.

    Args:
        chunks: the figures of one clause.
        earlier: the figures of the segment before this clause, in order.
        lead: what stands before the clause in its sentence, times and figures blanked.
        text: the folded text.
    """
    run = _list_behind_each(chunks)
    if len(run) < 2:
        return
    head = _with_ages(run[0], chunks, text)
    each = list(EACH.finditer(head))[-1] if EACH.search(head) else None
    subjects = _subjects(head[: each.start()], len(run)) if each else []
    if each and not subjects:
        subjects = _named_before(lead, len(run), head[: each.start()].strip(f"{BLANK_FIGURE}{BLANK_TIME} "))
    verb = head[each.end() :] if each else run[0].before
    after = run[-1].after
    for place, chunk in enumerate(run):
        chunk.place, chunk.joined = place, True
        chunk.paired = 0 if subjects else len(run)
        chunk.after = after
        if subjects:
            chunk.before = subjects[place] + verb
        else:
            chunk.before = (head[: each.start()] if each else "") + verb
            _pair_with_earlier(chunk, place, len(run), earlier)
    if not subjects and each:
        _resolve_kinds(run, earlier)


def _with_ages(first: Chunk, chunks: Sequence[Chunk], text: str) -> str:
    """The words before a list, with the ages and sizes that are its subjects (60至69岁、70岁以上老人分别发放)."""
    head = first.whole_before
    begin = first.q.start - len(head)
    sizes = [c.q for c in chunks if c.threshold and begin <= c.q.start < first.q.start]
    for q in sizes if len(sizes) > 1 else ():
        head = head[: q.start - begin] + text[q.start : q.end] + head[q.end - begin :]
    return head


def _list_behind_each(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The run of figures that follow each other with nothing but 、 or 和 between them, behind 分别 or 全国、全省."""
    run: list[Chunk] = []
    for chunk in chunks:
        if chunk.bare and run and run[-1].q.unit[:3] == chunk.q.unit[:3]:
            run.append(chunk)
        elif len(run) < 2:
            run = [chunk]
    if len(run) < 2 or not (
        EACH.search(run[0].whole_before) or run[0].q.form == "shared" or run[0].q.end + 1 == run[1].q.number
    ):
        return []
    said = EACH.search(run[0].whole_before) or re.search(
        r"(?:高于|低于|高出|比|较|优于|快于)[^,]*全[国省市][、和]", run[0].whole_before
    )
    return run if said else []


def _subjects(head: str, count: int) -> list[str]:
    """The subjects before 分别 when there are as many as figures; what the first shares with the others is repeated."""
    head = GATHERED.sub("", head.replace("\x00", "").strip(","))
    head = re.sub(r"\([^()]{0,20}\)", "", head)
    head = COUNTED.sub("", BETWEEN.sub("", head))
    parts = [part for part in PART.split(head) if part]
    if len(parts) != count:
        parts = [part for part in head.split("、") if part]
    if len(parts) > count and len(parts) - count <= 2:
        parts = parts[len(parts) - count :]
    if len(parts) != count:
        return []
    first = parts[0]
    attribute = words().attribute_last.search(first)
    shared = first[: attribute.start()] if attribute and attribute.start() >= 2 and len(attribute[0]) > 1 else ""
    tail = _shared_tail(parts)
    return [_with_tail(first, tail)] + [
        _with_tail(shared + part if not part.startswith(shared[:2]) or not shared else part, tail) for part in parts[1:]
    ]


def _named_before(lead: str, count: int, attribute: str) -> list[str]:
    """The subjects that the clause before names, with what is told of each.

    They are of one kind (东馆、西馆全部开放,分别接待; 新建东厂、西厂,日产规模分别为) or quoted (推行“甲”“乙”,分别办理).
    """
    clause = re.split("[,;。]", lead.rstrip(",;"))[-1].strip(f"{BLANK_TIME} ")
    quoted = QUOTED.findall(clause)
    if not re.search("[、,]", attribute) and len(quoted) == count:
        return [name + attribute for name in quoted]
    *first, last = PART.split(STEP.sub("", clause))
    kind = first[0][-1:] if first else ""
    end = last.find(kind, 1) + 1 if kind else 0
    parts = [*first, last[:end]]
    if attribute:
        act = words().verb_first.match(parts[0])
        parts[0] = parts[0][act.end() :] if act and end == len(last) else parts[0]
    alike = all(len(part) > 1 and part.endswith(kind) for part in parts)
    fits = end and alike and len(parts) == count and not any(map(BLANKS.search, [*parts, attribute]))
    return [name + attribute for name in parts] if fits and not re.search("[、,]", attribute) else []


def _with_tail(part: str, tail: str) -> str:
    """The part with what the last one lends it; a place or body needs no noun (县人民医院, not 县人民医院机构)."""
    named = PLACE_LAST.search(part) and words().generic.fullmatch(tail)
    return part if named or part.endswith(tail) else part + tail


def _shared_tail(parts: list[str]) -> str:
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
    if rate := RATE_LAST.search(last):
        return rate[0]
    found = words().generic.search(last)
    if found is None and not any(words().attribute_last.search(part) for part in parts[:-1]):
        found = words().attribute_last.search(last)
    lent = found is not None and found.start() >= 2 and len(found[0]) > 1
    return found[0] if found and lent else ""


def _is_bare_name(part: str) -> bool:
    """A name without its noun, and no word of an act or a measure (清溪 before 、白鹤水库)."""
    named = BARE_NAME.fullmatch(part) is not None
    return named and not any(said.search(part) for said in (words().verb_first, words().attributes, words().generic))


def _pair_with_earlier(chunk: Chunk, place: int, count: int, earlier: Sequence[Chunk]) -> None:
    candidates = [c for c in earlier[-NEAR:] if c.sentence == chunk.sentence and not c.threshold]
    if len(candidates) >= count:
        group = candidates[-count:]
        same = [c for c in candidates if c.q.unit == candidates[-1].q.unit]
        row = len({c.clause for c in group}) == 1 and all(c.joined for c in group[1:])
        if not row and len({c.q.unit for c in group}) > 1 and len(same) >= count:
            group = same[-count:]
        chunk.parent = group[place]


def _resolve_kinds(run: Sequence[Chunk], earlier: Sequence[Chunk]) -> None:
    """两类企业占比分别为: the two kinds are those whose figures were named just before."""
    named = KINDS_OF.search(run[0].before)
    if named is None:
        return
    noun = named["noun"]
    group = [c for c in earlier[-NEAR:] if noun and noun in c.before][-len(run) :]
    if len(group) != len(run):
        return
    for chunk, of in zip(run, group, strict=True):
        own = of.before[: of.before.index(noun) + len(noun)].replace("\x00", "").replace("\x01", "")
        verb = re.search(r".*(?:入驻|引进|新增|建成|其中|现有)", own)
        own = own[verb.end() :] if verb else own
        chunk.before = chunk.before[: named.start()] + own + chunk.before[named.end() :]
        chunk.parent = None
