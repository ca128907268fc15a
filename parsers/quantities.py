"""Finds quantities: a number with its unit and comparator, before it is known what it measures.

Every candidate is looked at once, left to right, and units are looked up in a table, so the work is
linear in the length of the text. Offsets are those of the text that is given (the folded shadow).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from parsers.comparators import comparator_after, comparator_before
from parsers.model import Comparator
from parsers.numerals import MULTIPLIERS, arabic, chinese, plain_number
from parsers.units import unit_at, whole_unit

CANDIDATE = re.compile(
    r"(?P<arabic>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)|(?P<chinese>[〇一二两三四五六七八九十百千万亿]+)"
)
NUMBER = re.compile(r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?")
CHINESE = re.compile(r"[〇零一二两三四五六七八九十百千万亿]+")
MULTIPLIER = re.compile(r"万亿|[千百十]?亿|[千百十]?万(?!级)|千(?![米克瓦卡伏帕焦赫分])|百(?!分)")
LINK = re.compile(r"[ ]?(?:[—–\-~]{1,2}|至|到)[ ]?")
MONEY = re.compile(
    r"投资|产值|收入|营收|税|资金|金额|规模|[贷存借]款|利润|债|GDP|生产总值|经费|补贴|补助|支出|消费|融资|额|价值|损失"
)
LEVEL_OF = re.compile(r"级|产业|企业|园区|集群|项目|镇|村|县|工程|能级")

INDEX = re.compile(
    r"(?:系数|容积率)(?:[^,。;:、\d]{0,8}(?:\d\.\d+[^,。;:、\d]{0,6})?"
    r"|(?:偏[低高]|较[低高]|不高),(?:20\d\d年)?[^,。;:、\d]{0,6}(?:仅为?|只有|[高低]?达|为))$"
)
ENDS_CLAUSE = re.compile(
    r"[,。;)\n]|以[上下内]|(?:逐步|进一步)?(?:提高|提升|上升|下降|降低|回落|优化|[降升])[到至为]|$"
)
LONGEST_INDEX = 32  # characters before a coefficient's value among which it is named


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, in base units; ``[start, end)`` holds the comparator words too.

    ``form`` is plain, range, rank, ratio, scale (百亿级), shared (its unit stands behind the next number)
    or fraction; ``chinese`` tells numbers written in Chinese numerals.
    """

    start: int
    end: int
    number: int  # where the number itself begins
    value: float | int | None
    unit: str
    kind: str  # the class of the unit: count, people, time, money …
    comparator: Comparator = "="
    low: float | int | None = None
    high: float | int | None = None
    form: str = "plain"
    chinese: bool = False


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number with what stands directly behind it: multiplier, 余 or 多, unit."""

    start: int
    end: int
    digits: str
    multiplier: str
    more: bool
    unit: str
    kind: str
    chinese: bool

    def value(self, multiplier: str | None = None) -> float | int:
        if self.chinese:
            return (chinese(self.digits) or 0) * MULTIPLIERS[multiplier or self.multiplier]
        return arabic(self.digits, self.multiplier if multiplier is None else multiplier)


def find_quantities(text: str) -> list[Quantity]:
    """All quantities of a text in order, none overlapping; dates, ordinals and slogans are not yet sorted out."""
    found: list[Quantity] = []
    at = 0
    while match := CANDIDATE.search(text, at):
        quantity = _arabic_at(text, match) if match["arabic"] else _chinese_at(text, match)
        if quantity is None:
            at = match.end()
            continue
        if found and found[-1].end > quantity.start:
            quantity = replace(quantity, start=quantity.number)
        found.append(quantity)
        at = max(quantity.end, match.end())
    return _share_units(text, found)


def _arabic_at(text: str, match: re.Match[str]) -> Quantity | None:
    start, end = match.span()
    before = text[start - 1] if start else ""
    if before == "第":
        return _rank(text, start, end, int(text[start:end]) if text[start:end].isdigit() else None)
    if text[end : end + 1] == ":" and text[end + 1 : end + 2].isdigit():
        return _ratio(text, start, end)
    amount = _amount(text, start, end, text[start:end], chinese_digits=False)
    if amount is None:
        return _open_end(text, start, end) or _pure_number(text, start, end)
    if "." in amount.digits and _numbers_a_step(text, amount):
        begin = start + amount.digits.index(".") + 1
        amount = replace(amount, start=begin, digits=text[begin:end])
    return _with_range(text, amount)


def _numbers_a_step(text: str, amount: _Amount) -> bool:
    """``2.4家企业`` at the start of a line is step 2 and 4 firms: things that are counted come whole."""
    before = text[amount.start - 1 : amount.start]
    return (
        (before == "" or before in "。;:\n !?")
        and not amount.multiplier
        and amount.kind in ("count", "people")
        and not amount.digits.startswith("0")
        and amount.digits[amount.digits.index(".") + 1] != "0"
    )


def _amount(text: str, start: int, end: int, digits: str, *, chinese_digits: bool) -> _Amount | None:
    at, more = end, False
    if text[at : at + 1] in ("余", "多", "几", "来"):
        at, more = at + 1, True
    at = _skip_space(text, at)
    multiplier = ""
    if found := MULTIPLIER.match(text, at):
        multiplier = found[0]
        at = found.end()
        if text[at : at + 1] in ("余", "多"):
            at, more = at + 1, True
        at = _skip_space(text, at)
    unit = unit_at(text, at)
    if unit is None or (unit[0] == "级" and multiplier):
        return _bare_money(text, start, at, digits, multiplier, more=more, chinese_digits=chinese_digits)
    at += len(unit[0])
    name, at = whole_unit(text, at, unit[0].removeprefix("个") if unit[1] == "percent" else unit[0])
    return _Amount(start, at, digits, multiplier, more, name, unit[1], chinese_digits)


def _skip_space(text: str, at: int) -> int:
    return at + 1 if text[at : at + 1] in (" ", "\n") else at


def _bare_money(
    text: str, start: int, at: int, digits: str, multiplier: str, *, more: bool, chinese_digits: bool
) -> _Amount | None:
    """A sum whose 元 is left out: 50亿级, 投资超300亿."""
    if "亿" not in multiplier:
        return None
    if text.startswith("级", at):
        return _Amount(start, at + 1, digits, multiplier, more, "元", "scale", chinese_digits)
    if MONEY.search(text, max(0, start - 10), start) or LEVEL_OF.match(text, at):
        return _Amount(start, at, digits, multiplier, more, "元", "money", chinese_digits)
    return None


def _with_range(text: str, amount: _Amount) -> Quantity | None:
    start, before = comparator_before(text, amount.start)
    if before == ">" and text[start : amount.start] == "上":
        start, before = amount.start, None
    if text[max(0, start - 1) : start] not in ("由", "从", "自"):
        other = _upper_end(text, amount)
        if other is not None:
            shared = other.multiplier if not amount.multiplier else amount.multiplier
            low = amount.value(shared if amount.unit == "" else None)
            return Quantity(
                amount.start, other.end, amount.start, None, other.unit, other.kind, "=", low, other.value(), "range",
                amount.chinese,
            )  # fmt: skip
    if amount.unit == "":
        return None
    after, end = comparator_after(text, amount.end, amount.kind)
    comparator: Comparator = after or before or (">" if amount.more else "=")
    form = "scale" if amount.kind == "scale" else "plain"
    kind = "money" if amount.kind == "scale" else amount.kind
    return Quantity(
        start, end, amount.start, amount.value(), amount.unit, kind, comparator, form=form, chinese=amount.chinese
    )


def _upper_end(text: str, amount: _Amount) -> _Amount | None:
    link = LINK.match(text, amount.end)
    if link is None:
        return None
    number = NUMBER.match(text, link.end())
    other = _amount(text, number.start(), number.end(), number[0], chinese_digits=False) if number else None
    if other is None or other.more or (amount.unit and amount.unit != other.unit):
        return None
    return other if other.value() > amount.value(amount.multiplier or other.multiplier) else None


def _open_end(text: str, start: int, end: int) -> Quantity | None:
    """A number without a unit of its own: the lower end of 3至5天, or one of 2.1、1.6个百分点."""
    multiplier = MULTIPLIER.match(text, end)
    stop = multiplier.end() if multiplier else end
    lower = _Amount(start, stop, text[start:end], multiplier[0] if multiplier else "", False, "", "", False)
    if LINK.match(text, stop):
        found = _with_range(text, lower)
        if found is not None:
            return found
    if text[stop : stop + 1] in ("、", "和") and NUMBER.match(text, stop + 1):
        return Quantity(start, stop, start, lower.value(), "", "", form="shared")
    return None


def _pure_number(text: str, start: int, end: int) -> Quantity | None:
    """The value of a coefficient (利用系数由0.52提高到0.54), which has no unit; a decimal that ends its clause."""
    told = INDEX.search(text, max(0, start - LONGEST_INDEX), start)
    if told is None or "." not in text[start:end] or not ENDS_CLAUSE.match(text, end):
        return None
    begin, before = comparator_before(text, start)
    after, stop = comparator_after(text, end, "index")
    return Quantity(begin, stop, start, arabic(text[start:end]), "", "index", after or before or "=")


def _ratio(text: str, start: int, end: int) -> Quantity | None:
    second = NUMBER.match(text, end + 1)
    if second is None:
        return None
    one, two = text[start:end], second[0]
    if one != "1" and two != "1":
        return None
    begin, comparator = comparator_before(text, start)
    value = arabic(one) if two == "1" else arabic(two)
    unit = ":1" if two == "1" else "1:"
    return Quantity(begin, second.end(), start, value, unit, "ratio", comparator or "=", form="ratio")


RANKED = re.compile(r"(?:[列居排名占为至到第]|排名|升至|并列|全[国省市县区州盟旗校行集团系统]{1,3}|[省市县区]内?)$")


def _rank(text: str, start: int, end: int, value: int | None) -> Quantity | None:
    """第6位, 第一: a place in an order, when the words before it say so."""
    if value is None:
        return None
    begin = start - 1
    after = text[end : end + 1]
    if after in ("位", "名") and text[end + 1 : end + 2] not in ("置", "称", "单"):
        return Quantity(begin, end + 1, start, value, "位", "rank", form="rank", chinese=not text[start].isdigit())
    if after and after not in ",。;、:!?)”\n 的.":
        return None
    if RANKED.search(text, max(0, begin - 4), begin):
        return Quantity(begin, end, start, value, "位", "rank", form="rank", chinese=not text[start].isdigit())
    return None


def _chinese_at(text: str, match: re.Match[str]) -> Quantity | None:
    start, end = match.span()
    after = text[end : end + 1]
    if text.startswith("分之", end):
        return _fraction(text, start, end)
    if text[start - 1 : start] == "第":
        return _rank(text, start, end, chinese(match[0]))
    if after in ("番", "成") and after:
        return _doubling(text, start, end) if after == "番" else _tenths(text, start, end)
    if (match[0] == "一" and after != "倍") or text[start - 1 : start] in ("几", "数"):
        return None
    return _chinese_amount(text, start, end, match[0])


def _chinese_amount(text: str, start: int, end: int, digits: str) -> Quantity | None:
    value = chinese(digits)
    if value is not None and "亿" in digits and value >= 10**8 and LEVEL_OF.match(text, end):
        return _scale(text, start, end, value)
    amount = _amount(text, start, end, digits, chinese_digits=True) if value is not None else None
    quantity = _with_range(text, amount) if amount and amount.unit and not amount.multiplier else None
    if quantity is None or quantity.comparator != "=" or digits[0] not in "百千万亿":
        return quantity
    return replace(quantity, start=start - 1, comparator=">") if _raised(text, start) else None


def _raised(text: str, start: int) -> bool:
    """上百家, 上千人: 上 before a round Chinese number means more than it."""
    return (
        text[start - 1 : start] == "上"
        and text[start] in "百千万亿"
        and text[start - 2 : start - 1] not in ("以", "及")
    )


def _scale(text: str, start: int, end: int, value: int) -> Quantity:
    begin, comparator = comparator_before(text, start)
    stop = end + 1 if text.startswith("级", end) else end
    return Quantity(begin, stop, start, value, "元", "money", comparator or "=", form="scale", chinese=True)


def _tenths(text: str, start: int, end: int) -> Quantity | None:
    if unit_at(text, end) is None:
        return None
    value = chinese(text[start:end])
    if value is None or not 1 <= value <= 10:
        return None
    stop = end + 1
    value *= 10
    if text[stop : stop + 1] in "一二三四五六七八九" and text[stop : stop + 1]:
        value, stop = value + (chinese(text[stop]) or 0), stop + 1
    elif text[stop : stop + 1] == "半":
        value, stop = value + 5, stop + 1
    begin, before = comparator_before(text, start)
    after, stop = comparator_after(text, stop, "percent")
    return Quantity(begin, stop, start, value, "%", "percent", after or before or "=", chinese=True)


def _fraction(text: str, start: int, end: int) -> Quantity | None:
    under = chinese(text[start:end])
    over = NUMBER.match(text, end + 2) or CHINESE.match(text, end + 2)
    if under is None or over is None or under < 2:
        return None
    top = arabic(over[0]) if over[0][0].isdigit() else chinese(over[0])
    if top is None:
        return None
    stop = over.end()
    if not over[0][0].isdigit() and text.startswith("点", stop) and (part := CHINESE.match(text, stop + 1)):
        digits = "".join(str(chinese(c)) for c in part[0] if c not in "十百千万亿")
        top, stop = float(f"{top}.{digits or 0}"), part.end()
    unit = "‰" if under == 1000 else "%"
    value = top if under in (100, 1000) else plain_number(round(top * 100 / under, 6))
    begin, before = comparator_before(text, start)
    after, stop = comparator_after(text, stop, "percent")
    return Quantity(begin, stop, start, value, unit, "percent", after or before or "=", form="fraction", chinese=True)


def _doubling(text: str, start: int, end: int) -> Quantity | None:
    value = chinese(text[start:end])
    if value is None or text[start - 1 : start] != "翻":
        return None
    return Quantity(start - 1, end + 1, start, value, "番", "other", chinese=True)


def _share_units(text: str, found: list[Quantity]) -> list[Quantity]:
    """Give a number its neighbour's unit where they stand side by side: 2.1、1.6个百分点; drop those left without."""
    kept: list[Quantity] = []
    for quantity in reversed(found):
        after = kept[-1] if kept else None
        if after is not None and quantity.unit == "个" and after.unit == "百分点" and after.number == quantity.end + 1:
            quantity = replace(quantity, unit=after.unit, kind=after.kind)  # noqa: PLW2901
        if quantity.form != "shared":
            kept.append(quantity)
            continue
        before = text[quantity.start - 1 : quantity.start]
        if after is not None and after.number == quantity.end + 1 and after.value is not None and _joined(before):
            kept.append(replace(quantity, unit=after.unit, kind=after.kind))
    return kept[::-1]


def _joined(before: str) -> bool:
    """A number that opens a line or a clause is an enumerator rather than one of a list."""
    return before != "" and before not in "。;:\n ().,"
