"""Gives an item of a list what it shares with the one before it: 免疫生猪17.9万头、牛羊6.2万只."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.metric_chunks import Chunk, leading_verb
from parsers.metric_lists import EACH
from parsers.metric_members import CARRIED_PLACE, GRADE, TEAM
from parsers.metric_parts import leading_part
from parsers.metric_suffixes import SHARE_ENDS
from parsers.metric_words import is_hollow, words

TOTAL_OF = re.compile("(?P<noun>[一-鿿]{2,4})(?P<total>总数|总量|总面积|总里程|总长度?)")
PER_HEAD = re.compile(r"(?:年|月|日)?(?:[人户村亩]均|平均)")  # 月人均养老金: an average is given out by nobody
ANY_GRADE = re.compile(r"国家级|省级|市级|县级|区级|乡级|镇级|村级|校级|院级|处级|科级")
STOCK = re.compile(r"(?:总数|总量|总额|能力)(?:[达为]|达到|共有)?[\x00 ]*$|累计(?:达到?|为)?[\x00 ]*$")
SHARE_OF_WHOLE = re.compile("占比$|比[重例]$")  # 双师型教师占比59%,其中建筑系、园艺系分别为71%、52%
ASKED = re.compile("[一-鿿]{0,4}?要求")  # 要求立行立改的62个、持续整改的12个
RATE_LAST = re.compile(r"(?:[^比]率|度)$")
RATE_OF = re.compile(r"^[一-鿿]{2,5}率$|[一-鿿]{2,4}化率$|[一-鿿]{2}率$")  # 资产负债率, 农作物|综合机械化率
NAMED_ALONE = re.compile("[一-鿿]{2,6}")
_LEAST_OF_RATE, _MOST_OF_RATE = 4, 8  # characters
PART_IS = re.compile(r"^[\x00 ]*其中.{2,}(?:为|达到?)$")
REACHED_NOW = re.compile(r"(?:[达增降减升提][低少加高]?[到至]|为)[\x00 ]*$")
PROJECT = re.compile(r"[一-鿿](?:项目|工程)$")  # 河滨路改造项目: its act is part of its name
ACT_FIRST = re.compile(r"其余|剩余|余下|已|又|再|正在|仅|实际|共|新|未|尚")


def total_of(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> str:
    """What a total is of that names only the end of what was counted before it (新建校外实习基地9个,基地总数30个)."""
    total = TOTAL_OF.fullmatch(core)
    last = earlier[-1] if earlier else None
    if total is None or last is None or last.joined or last.sentence != chunk.sentence or last.q.unit != chunk.q.unit:
        return core
    act = words().verb_first.match(last.core)
    noun = last.core[act.end() :] if act else last.core
    return noun + total["total"] if noun.endswith(total["noun"]) and len(noun) > len(total["noun"]) else core


def share_words(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> str:
    """The act, place and noun that an item of a list shares with the one before it."""
    last = earlier[-1] if earlier else None
    if last is None or last.sentence != chunk.sentence or not core or _begins_list(chunk, last):
        return core
    if kind := _of_its_kind(chunk, core, last):
        return kind
    if last.after or ACT_FIRST.match(core) or not (chunk.joined or _is_alike(chunk, core, last)):
        return core
    if words().verb_first.match(core) or PER_HEAD.match(core) or not _shares_act(chunk, last, core):
        return core
    verb = leading_verb(last.core)
    if GRADE.fullmatch(core) and verb:
        return verb + core + last.core[len(verb) :]
    entered = 0 if CARRIED_PLACE.match(core) or chunk.subject else _entered(last.core)
    acted = 0 if verb or is_hollow(core) else _acted(chunk, core, last)
    prefix = last.core[: entered or acted] or (verb if len(verb) < len(last.core) else "")
    return prefix + core if prefix and not core.startswith(prefix[:2]) else core


def _of_its_kind(chunk: Chunk, core: str, last: Chunk) -> str:
    """Another grade of the same (省级8家、市级21家), or another way in which something is asked (要求…的)."""
    asked = None if chunk.parent or EACH.search(chunk.whole_before) else ASKED.match(last.core)
    if asked and chunk.joined and not ASKED.match(core):
        return asked[0] + core
    graded = GRADE.fullmatch(core) and ANY_GRADE.search(last.core)
    return ANY_GRADE.sub(core, last.core, count=1) if graded else ""


def _begins_list(chunk: Chunk, last: Chunk) -> bool:
    """Does it stand beside none: the first of a list with its own subjects, or of one that a clause before names?"""
    return chunk.dealt or bool(chunk.subject and not chunk.place and not chunk.inside and last.clause != chunk.clause)


def _is_alike(chunk: Chunk, core: str, last: Chunk) -> bool:
    """其中博士5名, 市级实验室7家: a part of what was counted before it, or another of its kind."""
    if chunk.q.unit != last.q.unit:
        return False
    if chunk.inside:
        return True
    reached = REACHED_NOW.search(chunk.before) or STOCK.search(chunk.before)
    return len(core) > 4 and core[-2:] == last.core[-2:] and not reached


def rate_of_part(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> str:
    """A rate of which only the part is said: 利用率达到…, 其中规模养殖场为…."""
    last = earlier[-1] if earlier else None
    if chunk.kind.kind != "share" or last is None or last.sentence != chunk.sentence or last.kind.kind != "share":
        return core
    rate = RATE_LAST.search(last.core)
    if rate is None and core and chunk.subject and chunk.inside and not SHARE_ENDS.search(core):
        chunk.rate_of = last.rate_of or (last.core if SHARE_OF_WHOLE.search(last.core) else "")
        return core + chunk.rate_of
    if rate is None or not core or SHARE_ENDS.search(core):
        return core
    if PART_IS.search(chunk.before):
        chunk.rate_of = last.core
        return core + last.core
    return _rated_too(chunk, core, last) or core


def _rated_too(chunk: Chunk, core: str, last: Chunk) -> str:
    """The rate of a thing told behind 其中 by its name alone (机械化率68%,其中水稻92%、油菜58%); empty for a share."""
    rate = last.rate_of or _whole_rate(last.core) or (RATE_OF.search(last.core) or [""])[0]
    graded = core[:1] in rate or core[-2:] in rate or words().verb_first.match(core)  # 满意率…其中很满意
    if not (chunk.inside and rate and NAMED_ALONE.fullmatch(core)) or graded:
        return ""
    chunk.rate_of = rate
    return core + rate


def _whole_rate(core: str) -> str:
    """A short rate of persons or things (毕业生就业率), which its parts (本科) are a part of; empty for any other."""
    rate = CARRIED_PLACE.sub("", core)
    fits = _LEAST_OF_RATE < len(rate) <= _MOST_OF_RATE and rate.endswith("率") and not leading_part(rate)
    return rate if fits and not words().verb_first.match(rate) else ""


def _shares_act(chunk: Chunk, last: Chunk, core: str) -> bool:
    """Whether the last figure's act is said of this one too: not of a stock, nor where it has its own."""
    if words().attributes.fullmatch(core) or TEAM.search(last.core):
        return False
    if chunk.joined:
        return True
    own = words().verb_first.search(core, 1)
    return STOCK.search(chunk.before) is None and not (own and len(own[0]) >= 2)


def _entered(core: str) -> int:
    """Where the place and act at the start of a core end: 全市园区入驻|高新技术企业."""
    match = re.match(r"[一-鿿”“]{2,14}?(?:累计|新)?(?:入驻|引进|签约|新增|建成|拥有)(?!率)", core)
    return match.end() if match and match.end() < len(core) else 0


def _acted(chunk: Chunk, core: str, last: Chunk) -> int:
    """Where the act ends in the core of the figure that this one stands beside: 预防培训|企业870家、职工5.6万人次."""
    if not chunk.joined or chunk.place or EACH.search(chunk.whole_before) or chunk.kind.kind != "level":
        return 0
    if PROJECT.search(core) and PROJECT.search(last.core):
        return 0
    acts = (act.end() for act in words().verb_first.finditer(last.core) if len(act[0]) > 1)
    end = next((end for end in acts if len(last.core) - end > 1), 0)
    return end if last.kind.kind == "level" else 0
