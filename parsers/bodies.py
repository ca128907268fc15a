"""Names of bodies: those a field or a bracket states as responsible, and those a response shows acting.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re

from parsers.model import Span

_TAIL = (
    "纪委监委机关|纪委监委|纪委|监委|巡察办|巡察工作领导小组|领导小组办公室|领导小组|组织部|宣传部|统战部|政法委|编办|委办公室|政府办公室|人民政府|政府|党委|党组|党总支|党支部|"
    "管委会|管理委员会|委员会|国资委|发改委|卫健委|住建委|安委会|指挥部|专班|办公室|分局|支队|大队|公司|集团|医院|学校|大学|学院|研究院|中心|实验室|银行|监狱|法院|检察院|总队|"
    "街道办事处|街道|镇|乡|局|厅|委|办|院|社|部|处|科"
)
_ACTOR = re.compile(
    rf"(?:^|(?<=[。;,:!?\n是]))(?:督促|责成|责令|要求|由|会同|组织)?(?P<names>[\u4e00-\u9fff]{{0,12}}?(?:{_TAIL})(?:[、和及与][\u4e00-\u9fff]{{1,12}}?(?:{_TAIL}))*)(?=[^\u4e00-\u9fff]|坚持|已|将|对|把|与|向|联合|牵头|成立|召开|印发|组织|开展|制定|出台|认真|严格|深入|高度|积极|持续|加强|全面|加快|督促|建立|明确|专题|先后|按|责成|着力|始终|领导|会同|切实|以|立足|聚焦|针对|多次|及时|主动|完善|落实|举一反三|立即|班子|着眼|部署|提出|抢抓|强化|推动|统筹|安排|共)"
)
_HEAD = re.compile(
    r"(?:整改)?(?:牵头|责任|配合|主责|督导|督办|主办|承办|协办|参与)?(?:责任)?(?:单位|部门|主体|科室|处室|领导|人)\s*(?:\([^()]*\))?\s*[:]\s*"
)
_ROLE = re.compile(r"[(](?:牵头|主责|配合|责任|主办|协办|参与)[^()]{0,4}[)]$|(?:牵头|配合|负责)$")
MOST = 6


def split_names(text: str, start: int, end: int) -> list[Span]:
    """The spans of the names in a list of bodies ``[start, end)``.

    Split at 、 ; , but not inside brackets; role words (牵头单位:, (牵头)) are left out, masked names stay masked.
    """
    cuts, depth = [start], 0
    for place in range(start, end):
        c = text[place]
        depth += (c == "(") - (c == ")")
        if depth <= 0 and c in "、;,\n/|":
            cuts.append(place + 1)
    spans = (_name(text, a, b - 1) for a, b in zip(cuts, [*cuts[1:], end + 1], strict=True))
    return [span for span in spans if span[0] < span[1]]


def _name(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \t。:":
        start += 1
    head = _HEAD.match(text, start, end)
    start = head.end() if head else start
    tail = _ROLE.search(text[start:end].rstrip(" \t。:"))
    end = start + (tail.start() if tail else len(text[start:end].rstrip(" \t。:")))
    return (start, max(start, end))


def acting_bodies(text: str, start: int, end: int) -> list[str]:
    """Bodies that open a clause and act in it (市水务局牵头…), at most six, in order."""
    names: list[str] = []
    for m in _ACTOR.finditer(text, start, end):
        for name in re.split(r"[、和及与]", m["names"]):
            if 2 <= len(name) <= 16 and name not in names:
                names.append(name)
        if len(names) >= MOST:
            break
    return names[:MOST]


_DOCUMENT = re.compile(r"《(?P<name>(?:[^《》]|《[^《》]*》){1,120})》")


def document_names(text: str, start: int, end: int) -> list[Span]:
    """The spans of names in 《》, without the brackets, each name once."""
    spans: dict[str, Span] = {}
    for m in _DOCUMENT.finditer(text, start, end):
        spans.setdefault(m["name"], m.span("name"))
    return list(spans.values())
