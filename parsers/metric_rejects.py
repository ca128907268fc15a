"""Sorts out what looks like a quantity and is none: dates, ordinals, slogans, identifiers, names, page counters."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from parsers.model import Span
from parsers.quantities import Quantity

TITLES = re.compile(r"《[^《》]{0,200}》")
QUOTED = re.compile(r"“[^“”\n]{0,40}”|‘[^‘’\n]{0,40}’")
PAGE_COUNTER = re.compile(
    r"(?:浏览|阅读|点击|访问|下载|电话|传真|邮编|编号|序号|索引号|文号|字号|QQ|热线)(?:量|次数|数)?[: ]{0,2}$"
)
ROUND_THE_CLOCK = re.compile(r"不间断|值班|值守|轮班|在线|热线|全天|自助|监控|(?:[一-鿿]{0,6}圈)")
RATE_WITHIN = re.compile(r"内?[一-鿿]{2,5}率(?=[一-鿿]{0,4}\d)")  # 15秒接通率97.9%
NAMED_YEARS = re.compile(r"[一-鿿]{0,4}(?:行动|规划|计划|方案|目标|任期|攻坚)|[来期制级代间后前]|提升|左右?时间")
LASTING = re.compile(
    r"(?:满|连续|达到?|期限[为是]?|为期|每隔|缩短|延长|年限[为是]?|最长|平均|历时|用时|闲置|逾期|拖欠|累计|需|限[为是]?|工龄)$"
)
LASTED = re.compile(r"内|未|仍|无|不|[,。;)]|缩短|延长")
LISTED_ORDINAL = re.compile(r"第[一二三四五六七八九十\d]+[、和至]$")
SCORED = re.compile(  # a score, or what one changed to (由81分提高到92分)
    r"(?:得分|评分|成绩|测评|考核|总分|扣|打|满分|均分|分数|评价|满意度|指数)[^,。;]{0,4}$|\d分[^,。;\d]{0,6}[到至为]$"
)
NAMED = re.compile(r"(?<![A-Za-z0-9])[A-Z]{3,6}$")
COUPLES = re.compile(r"婚|夫妻|新人|结对|师徒|双胞胎|情侣")
JOINTS = ("+", "×", "*", "#", "〔", "/", "№", "·")
LISTING = ("、", "和", "至")
COUNTERS = (" ", ":", "数", "量", "话", "号", "线")
MEETING = re.compile(r"全会|全委|党代会|人代会|代表大会|中全会|会议精神")
BECAME_THEN = re.compile("[一-鿿]{1,3}[到至为]\\d")  # 由11所增加到19所
BODIES = re.compile(
    r"[一-鿿]{0,8}?(?:学校|高校|院校|大学|学院|幼儿园|医院|卫生院|卫生室|中学|小学|中小学|敬老院|养老|机构|校|园|馆|院|站)"
)
LISTED_BODIES = re.compile(r"(?<![\d.])\d{1,5}所、$")  # 分别撤并6所、5所
NAMED_SO = {"次": re.compile(r"供水|加压|装修|污染|开发|分配|创业|加工|转运|利用|公示|会议|管?网")}  # 二次供水
NAVIGATION = ("页", "版", "字")
NEEDED_BEFORE = {"级": re.compile(r"层级"), "分": SCORED, "对": COUPLES}  # these units are other words elsewhere
# Chinese numerals with these units name rather than count (四大产业, 三级, 八届).
NAMING_UNITS = frozenset("大届期类版组张面层级支方口周日页字集度元股条项个种门本块节片部台头道只") | {
    "季度",
    "方面",
    "标段",
}
COUNTING = re.compile(
    r"(?:新[建增设]|建成|成立|设立|组建|获[批评得]|选派|抽调|确定|列出|查出|发现|培育|打造|引进|召开|举办|开展|建立|共|有|等|分为|各|约)$"
)
PLACE_AFTER = re.compile(r"[县市区镇乡村]")


@dataclass(frozen=True, slots=True)
class Stretches:
    """Stretches of a text in order, asked whether they hold an offset."""

    spans: tuple[Span, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, pattern: re.Pattern[str], text: str) -> Stretches:
        """All matches of a pattern."""
        spans = tuple(match.span() for match in pattern.finditer(text))
        return cls(spans, tuple(start for start, _ in spans))

    def holding(self, at: int) -> Span | None:
        """The stretch that holds the offset, if any."""
        place = bisect_right(self.starts, at) - 1
        if place >= 0 and self.spans[place][1] > at:
            return self.spans[place]
        return None


def real_quantities(text: str, found: list[Quantity]) -> list[Quantity]:
    """Those of the quantities found in a text that count or measure something."""
    titles, quoted = Stretches.of(TITLES, text), Stretches.of(QUOTED, text)
    return [q for q in found if not _is_named(text, q, titles, quoted) and _counts(text, q)]


def _is_named(text: str, q: Quantity, titles: Stretches, quoted: Stretches) -> bool:
    if titles.holding(q.number):
        return True
    span = quoted.holding(q.number)
    if span is None:
        return False
    start, end = span
    if text[end : end + 2] in ("问题", "的问") or text[max(0, start - 2) : start] == "关于":
        return False
    return end - start <= 12 or (q.chinese and _plain_chinese(q)) or "+" in text[start:end]


def _counts(text: str, q: Quantity) -> bool:
    if _is_identifier(text, q) or _is_slogan(text, q):
        return False
    if q.form in ("rank", "ratio"):
        return q.form == "rank" or _is_ratio(text, q)
    if q.kind == "time":
        return _lasts(text, q)
    if q.chinese and _plain_chinese(q):
        return _counts_in_chinese(text, q)
    return _counts_plainly(text, q)


def _is_identifier(text: str, q: Quantity) -> bool:
    """G5, PM2.5, 4+8+1, 〔2023〕7号, 第三、四轮, 浏览次数:316次."""
    before, after = text[q.start - 1 : q.start], text[q.end : q.end + 1]
    if before in JOINTS and before:
        return True
    return (
        (before.isascii() and before.isalpha() and not _counts_named(text, q))
        or (before == "-" and text[q.start - 2 : q.start - 1].isalnum())
        or (after in ("+", "×", "*") and after != "")
        or (before in LISTING and LISTED_ORDINAL.search(text, max(0, q.start - 8), q.start) is not None)
        or (before in COUNTERS and PAGE_COUNTER.search(text, max(0, q.start - 8), q.start) is not None)
    )


def _counts_named(text: str, q: Quantity) -> bool:
    """Does a figure count what a word of three and more capitals names (关停政务APP42个)?"""
    return q.kind == "count" and NAMED.search(text, max(0, q.start - 8), q.start) is not None


def _counts_plainly(text: str, q: Quantity) -> bool:
    before = text[q.start - 1 : q.start]
    if q.unit in NAVIGATION:
        return (q.unit != "字" and before not in ("A", "共", "/")) or (q.value or 0) >= 100
    if q.unit in NEEDED_BEFORE:
        return NEEDED_BEFORE[q.unit].search(text, max(0, q.start - 16), q.start) is not None
    if q.unit == "所" and before in ("、", "同", "与", "和", "由", "及") and not BECAME_THEN.match(text, q.end):
        return BODIES.match(text, q.end) is not None or LISTED_BODIES.search(text, q.start - 8, q.start) is not None
    return (
        not (q.unit == "组" and before in ("村", "社", "队", "里"))
        and not (q.unit == "期" and text.startswith(("工程", "项目", "建设", "改造"), q.end))
        and (q.unit != "届" or (q.value or 0) < 100)
    )


def _is_slogan(text: str, q: Quantity) -> bool:
    """六个百分之百, 举一反三对…: neither counts."""
    return (
        text[max(0, q.start - 3) : q.start] == "举一反"
        or text.startswith("百分之百", q.end)
        or (text.startswith("百分之百", q.number) and text[q.start - 1 : q.start] == "个")
    )


def _plain_chinese(q: Quantity) -> bool:
    """三个, 两次: neither rounded (两千余户) nor a part, a multiple or a size class."""
    return (
        q.comparator == "="
        and q.form == "plain"
        and q.unit not in ("%", "倍", "番", "‰")
        and q.kind not in ("money", "percent")
    )


def _counts_in_chinese(text: str, q: Quantity) -> bool:
    named = NAMED_SO.get(q.unit)
    if named and q.value == 2 and q.number + 2 == q.end and text[q.number] == "二" and named.match(text, q.end):
        return False
    if (q.value or 0) < 2 or MEETING.match(text, q.end) or PLACE_AFTER.match(text, q.end):
        return False
    if q.unit in NAMING_UNITS:
        return (
            q.unit in ("个", "项", "条", "类", "种") and COUNTING.search(text, max(0, q.start - 3), q.start) is not None
        )
    return True


def _is_ratio(text: str, q: Quantity) -> bool:
    """A time of day (8:01) is no ratio; words of proportion make one whatever the digits."""
    window = text[max(0, q.start - 14) : q.start]
    if "比" in window or "配" in window:
        return True
    left, right = text[q.number : q.end].split(":")
    return not (len(right) == 2 and left.isdigit() and int(left) <= 24) and text[q.start - 1 : q.start] not in (
        "",
        "\n",
        " ",
    )


def _lasts(text: str, q: Quantity) -> bool:
    """A stretch of time (10年, 6个月, 30天) and not a date, a plan's name or a service round the clock."""
    value = q.value if q.value is not None else (q.high or 0)
    if RATE_WITHIN.match(text, q.end):
        return False
    if q.unit in ("季度", "周年", "学期", "学年") or (q.unit == "年" and value >= 1000):
        return False
    if q.unit in ("年", "日", "周"):
        return not _is_date(text, q, value) and _spans_years(text, q)
    if q.unit in ("小时", "个小时", "分钟", "天"):
        return not ROUND_THE_CLOCK.match(text, q.end) and not (q.unit == "天" and value in (365, 366))
    return q.unit != "个月" or text[q.start : q.number] != "近"


def _is_date(text: str, q: Quantity, value: float) -> bool:
    before = text[max(0, q.start - 1) : q.start]
    return (
        value > 400
        or text[q.start : q.number] == "近"
        or before in ("月", "年")
        or text[q.end : q.end + 1] == "号"
        or (q.unit == "日" and q.form == "range" and not text.startswith("内", q.end))
    )


def _spans_years(text: str, q: Quantity) -> bool:
    bounded = q.comparator not in ("=", "~") or q.form == "range"
    if NAMED_YEARS.match(text, q.end) and not text.startswith("内", q.end):
        return bounded and q.unit == "年" and not text.startswith(("行动", "规划", "计划"), q.end)
    return (
        bounded
        or LASTING.search(text, max(0, q.start - 5), q.start) is not None
        or (LASTED.match(text, q.end) is not None and not q.chinese)
    )
