"""The figure beside the one told before, where a message leans on it (占总投资多少, 还剩多少, 三分公司呢)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count

from handlers.figure_traits import Traits, traits_of
from parsers.dictionary import is_act
from parsers.metric_parts import leading_part
from parsers.question_attributes import Asked
from parsers.question_state import told_state
from parsers.question_terms import terms_of
from parsers.unit_sorts import is_number
from store.index_texts import Item

_CLOSE = 4  # figures on in the text
_LONG = 5  # characters of a thing that may be told with a word between
_SHARES = ("share", "ratio")
_RECEIVED = re.compile("(?:领取|领|拿|收|享受|得|受益|受惠|获得?)[了到过的]*")  # what people do with what is paid out
_OF_WHOLE = re.compile(
    r"占(?!比)(?:了|到)?([^,]{0,8}?)的?(?:(?:比例|比重)?(?:是|有)?(?:多少|多大|百分之(?:多少|几)|几成)"
    r"|(?:比例|比重)(?=[呢?。!\s]|$))"
)
_NOT_YET = re.compile("(?:没有?|未|尚未)(?:能|被)?")
_WIDER = ("全国", "全省", "全市", "全县", "国家", "省里")  # what a figure may be compared with
_ALL = ("全市", "全县", "全区", "全省", "全镇", "全乡", "全州", "总体", "整体", "合计", "总的", "我市", "我县")
_ALL_OF = re.compile("^(?:全[省市县区镇乡州]|[我本][市县区])")
_LASTED = re.compile("季度$|年$|月$")  # how long it has been so (连续两年)
_SAID_OF_IT = ("change", "rank")
_MOVES = re.compile("[涨升降跌增减差]|高|低|多|少|上涨|下降|提高")
_CONCERNED = re.compile("涉及|涉案|金额|资金|款项")  # what a sum right before a count is called
_COMES_TO = re.compile(  # how a clause behind a count begins that tells what it comes to
    r"(?:共计?|总计|合计|累计|已|并|约|近)*(?:\d|涉及|涉案|金额|资金|款项|总?投资|总?投入|投放|罚款|罚没|价值|违约金|收缴|追缴|追回|挽回"
    "|补助|补贴|奖补|发放|兑现|兑付|退还|退款|清退|支付|减免|贷款|授信)"
)
_HEAD = 3  # characters with which the names of two things counted in the same words begin (新入驻)
_PEOPLE = ("人", "名", "位")


def figure_beside(new: Asked, said: str, own: Item, beside: Sequence[Item]) -> Item | None:
    """The figure near ``own`` that a normalised message asks for; None where none surely is.

    Its share or its change stands right behind it; what is left is said to be; whom it was paid to is told in people;
    the same of another thing is named between the two.
    """
    mine = traits_of(own)
    whole = _OF_WHOLE.search(said)
    together = [item for item in beside if item.id != own.id and _together(item, own)]
    if (all_of_it := _of_all(new, own, beside)) is not None:
        return all_of_it
    if new.baseline and whole is None and not [t for t in _things(new.words) if t not in _WIDER]:
        return _compared(new.baseline, own, together)
    if (named := _of_its_name(new, own, beside) or _next_to_it(new, own, together)) is not None:
        return named
    behind = _behind(own, together, skip="change" if whole else None)
    found = [i for i in together if _answers(new, whole, mine, i, behind=i.number == behind, own=own)]
    found = [item for item in found if not _in_row(item, together)]
    if not found and whole is None and _of_its_kind(new, own):
        near = [item for item in beside if item.id != own.id and abs(item.number - own.number) <= _CLOSE]
        listed = sorted(near, key=lambda item: item.number < own.number or not _together(item, own))
        found = list(_named(new, mine, own, listed))[:1]
    return found[0] if len(found) == 1 else None


def money_of(own: Item, beside: Sequence[Item]) -> Item | None:
    """What a thing counted comes to in money (4300人次、86万元; 涉及金额86万元、4300人次); None where none surely is.

    It stands right behind it in its clause or in one that tells its sum, or right before it as the sum it concerns.
    """
    together = {item.number: item for item in beside if _together(item, own)}
    behind, before = together.get(own.number + 1), together.get(own.number - 1)
    told = "" if behind is None else _between(own, behind)
    if behind is not None and _is_sum(behind) and (not told or _COMES_TO.match(told)):
        return behind
    concerned = before is not None and (_CONCERNED.search(before.near) or _CONCERNED.match(own.near))
    return before if before is not None and _is_sum(before) and concerned else None


def _is_sum(item: Item) -> bool:
    traits = traits_of(item)
    return traits.kind == "level" and traits.unit.endswith("元") and not (traits.target or traits.start)


def _of_all(new: Asked, own: Item, beside: Sequence[Item]) -> Item | None:
    """The whole's figure where only the whole is named (全县的呢) behind a part's (城东街道办结率: 办结率)."""
    part = leading_part(own.name)
    mine, rest = traits_of(own), own.name[len(part) :]
    asks_another = new.kind is not None and new.kind != mine.kind  # 在全省排第几
    if not part or asks_another or not new.words or any(t.text not in _ALL for t in terms_of(new.words)):
        return None
    found = (i for i in beside if i.id != own.id and _ALL_OF.sub("", i.name) == rest)
    return next((i for i in found if (mine.kind, mine.unit) == (traits_of(i).kind, traits_of(i).unit)), None)


def _of_its_name(new: Asked, own: Item, beside: Sequence[Item]) -> Item | None:
    """The growth, rank or share whose name is the figure's own (槐阳产值: 槐阳产值同比增速), wherever it stands."""
    if new.kind not in _SAID_OF_IT or [t for t in _things(_MOVES.sub(" ", new.words)) if t not in _WIDER]:
        return None
    stem = own.name.removesuffix("数")
    found = [i for i in beside if i.id != own.id and i.name.startswith(stem) and _so_told(new, traits_of(i))]
    return found[0] if len(found) == 1 else None


def _so_told(new: Asked, theirs: Traits) -> bool:
    """Is a figure of the kind asked for, of that direction, and compared with what is named?"""
    turned = new.direction and theirs.direction and new.direction != theirs.direction
    baseline = new.baseline or ("yoy" if new.yoy else None)
    return theirs.kind == new.kind and not turned and baseline in (None, theirs.baseline)


def _next_to_it(new: Asked, own: Item, together: Sequence[Item]) -> Item | None:
    """The next thing counted in the same words (新入驻高校7所、团队6个), where only that thing is named."""
    things = _things(new.words)
    if new.kind or new.periods or not things or any(_stands(t, own.near) or _stands(t, own.name) for t in things):
        return None
    mine = traits_of(own)
    behind = [i for i in together if i.number == own.number + 1 and i.name[:_HEAD] == own.name[:_HEAD]]
    found = [item for item in behind if _both_count(mine, traits_of(item))]
    return next((i for i in found if all(_stands(t, i.name) for t in things)), None)


def _both_count(mine: Traits, theirs: Traits) -> bool:
    return mine.kind == theirs.kind == "level" and is_number(mine.unit) and is_number(theirs.unit)


def _compared(baseline: str, own: Item, together: Sequence[Item]) -> Item | None:
    """By how much the figure is above what it is compared with (比全国高多少), told behind it before any other's."""
    for item in sorted(together, key=lambda one: one.number):
        theirs = traits_of(item)
        if item.number <= own.number or theirs.kind == "rank" or _LASTED.search(theirs.unit):
            continue
        if theirs.kind != "change" or not theirs.baseline:
            return None
        if theirs.baseline == baseline:
            return item
    return None


def _behind(own: Item, together: Sequence[Item], skip: str | None) -> int:
    """The place of the figure right behind the one told before, those of a kind left out (a growth before a share)."""
    skipped = {item.number for item in together if skip and traits_of(item).kind == skip}
    return next(n for n in count(own.number + 1) if n not in skipped)


def _answers(new: Asked, whole: re.Match[str] | None, mine: Traits, item: Item, *, behind: bool, own: Item) -> bool:
    theirs = traits_of(item)
    behind = behind and mine.kind == "level"
    if whole is not None:
        return behind and theirs.kind in _SHARES and whole[1] in item.near
    if new.kind == "change":
        turned = new.direction and theirs.direction and new.direction != theirs.direction
        told = all(_stands(t, item.near) for t in _things(new.words))
        return behind and (theirs.kind == "change" or item.name.startswith("同比")) and not turned and told
    if new.state == "left":
        same = theirs.unit == mine.unit and told_state(own.name, own.near) != "left"
        return same and told_state(item.name, item.near) == "left" and not _things(_NOT_YET.sub(" ", new.words))
    paid = mine.unit.endswith("元") and theirs.unit in _PEOPLE and set(_PEOPLE) & set(new.units)
    return bool(paid) and _RECEIVED.fullmatch(new.words) is not None


def _in_row(item: Item, among: Sequence[Item]) -> bool:
    """Is a share or a change one of several side by side (同比增长9.2%、14.6%、5.3%), each of another thing?"""
    kind = traits_of(item).kind
    beside = [i for i in among if abs(i.number - item.number) == 1 and traits_of(i).kind == kind]
    return kind != "level" and bool(beside)


def _of_its_kind(new: Asked, own: Item) -> bool:
    """Is the same asked of another thing, not its share, growth, time or goal?"""
    same = new.kind is None or (bool(new.deed) and new.deed in own.near)
    return bool(new.words) and same and not (new.periods or new.target or new.before or new.state)


def _named(new: Asked, mine: Traits, own: Item, near: Sequence[Item]) -> Iterator[Item]:
    """Those of the same kind and unit that the words stand before, behind the earlier figure."""
    things, asks = _things(new.words), new.kind or new.units or new.number
    for item in near:
        theirs = traits_of(item)
        alike = (theirs.kind, theirs.unit, theirs.where) == (mine.kind, mine.unit, mine.where) and not theirs.start
        alike = alike and item.name[-1:] == own.name[-1:]  # 亏损 and 减亏 are two measures
        wanted = new.direction in (None, theirs.direction) or theirs.direction is None
        counted = not new.units or mine.unit in new.units or (new.units == ("个",) and mine.unit in _PEOPLE)
        fits = alike and wanted and counted
        told = _between(own, item)
        if not asks and any(_of_another(things, other, own, item) for other in near):
            continue
        if fits and things and all(_stands(t, told) for t in things) and not all(_stands(t, own.near) for t in things):
            yield item


def _of_another(things: Sequence[str], other: Item, own: Item, item: Item) -> bool:
    """Does the clause of a figure told between two hold what is asked for (租金 between two numbers of houses)?"""
    between = own.number < other.number < item.number and other.near not in (own.near, item.near)
    return between and bool(things) and all(_stands(t, other.near) for t in things)


def _between(own: Item, item: Item) -> str:
    """What is told from the earlier figure up to another behind it; of one before it its own clause."""
    if item.number < own.number:
        return item.near
    told = f"{item.before}{item.near}"
    return told[len(own.before) + len(own.near) :] if _together(own, item) else told


def _things(words: str) -> list[str]:
    """What words name besides what was done."""
    return [t.text for t in terms_of(words) if not t.loose and not is_act(t.text[:2])]


def _stands(thing: str, text: str) -> bool:
    """Does a thing stand in a text, a long one perhaps with a word between (水质合格率: 水质检测合格率)?"""
    if len(thing) < _LONG:
        return thing in text
    return re.search(f"{re.escape(thing[:2])}.{{0,4}}{re.escape(thing[2:])}", text) is not None


def _together(one: Item, other: Item) -> bool:
    same = one.before + one.near + one.after == other.before + other.near + other.after
    return same and abs(one.number - other.number) <= _CLOSE
