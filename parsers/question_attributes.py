"""What decides between figures in a question: kind (同比, 占比, 排名 …), unit, period, before or after."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from parsers.asked_measures import measured_units, without_measure
from parsers.chinese_counted import noun_units
from parsers.english_counted import beside_counted, counted_units
from parsers.english_plaints import tells_done
from parsers.periods import find_times
from parsers.place_names import listed
from parsers.question_deeds import deed_in
from parsers.question_doing import without_doing
from parsers.question_implied import unsaid
from parsers.question_state import State, asked_state, without_state, without_target
from parsers.question_times import plain_times
from parsers.vocabulary import alternatives, rows, word_pattern
from parsers.words import begins_word, sounds

_THAN = re.compile(
    r"(?:(?<![值占])比|较|[跟和与同](?=(?:全国|全省|省里|国家)的?(?:平均)?(?:水平)?(?:相比|比|差))|高于|低于|高出|低了?|超过?|领先|落后)于?(全国|全省|省里|国家)(?:的)?(?:平均)?(?:水平|增速)?|(?:比|较)(上年末|去年末|去年年底|去年底|上年底|年初)"
    r"|\b(?:above|below|than|over) the (national|provincial|nation|province)(?:'s)?(?: (?:average|level))?\b"
)
_CUBIC = re.compile(r"(多少|几)(万?)方(?=[土水]?(?:$|[\s?!。,;]))")  # 多少方
_POINTS = re.compile(r"(高|低|降|升|涨|跌|增|减|多|少|差)[了出低高长加少]?(?:多少|几)?个?百分点")  # 高几个百分点
_TWO_TIMES = re.compile(
    r"(?:[年月底末度初]|20\d\d)\s*(?:跟|和|与|同|到|至|、|比|对比|and|vs\.?|to|versus)\s*(?:现在|目前|如今|眼下|当前|now)"
)
_HEARD = re.compile(r"(?:多少|几|\bduo ?shao|\bji) ?([a-z]+)\s*[?？]?\s*$")  # duoshao qian: in pinyin
_MISHEARD = re.compile(r"(?:多少|几)([\u4e00-\u9fff])[了呢啊呀\s?？。!]*$")  # 多少加 for 多少家
_MORE_OR_LESS = re.compile("(?<=[年期月比])(多|少)(?=[亏赚挣赔花用交收卖产])")  # 比上年多亏
_MOVES, _MOVED_ALONE = ("多", "少"), re.compile(r"(?<=[\u4e00-\u9fff]{2})[多少](?=\s|$)")
_PART = re.compile(r"(?:里头|里面|里边|当中)([\u4e00-\u9fff]{2,12}?)(?=多少|几|占)")
_DOWNWARD = "低降跌减少"
_BY_HOW_MUCH = re.compile(
    r"(?:[升降涨跌增减掉]|提高|提升|上升|上涨|下降|下跌|降低|增加|增长|减少|压缩|缩短|扩大|缩小)[了掉]?(?:多少|几)"
    r"|(?:(?<!多)少|多|高|低)了(?:多少|几|百分之)"  # 投诉少了几成, 占比比上年高了多少
    r"|\bby (?:how (?:many|much)|what) percent"
)
# 几 that asks: behind what was done (加了几部) or near the end; elsewhere it says several (几个园区都搞)
SOME_ASKED = (
    r"(?:(?<=[了过有到着得出增掉完])几|(?<=[修办建治改补盖装种弄整换做]好)几|(?<=[起出回进过下上][来去])几"
    r"|(?<![没哪好那这第十百千万说讲列举给来])几(?=(?:(?![都全])[\u4e00-\u9fff]){1,7}(?:$|[\s?!。,;])))"
)
NOUNS = ("床位", "岗位", "车位", "泊位", "席位", "工种", "站点", "点位", "标段", "集装箱", "人员")  # units to look for
_TIMES = re.compile("(?:多少|几)[十百千万]*人次")
_PERSONS = re.compile("几个?人(?!民|[员才口])")
_DIFFERS = re.compile(r"[高低多少快慢差]|领先|落后|增|减|涨|跌|升|降")
_HOW = "(?:多少|几|多[久高低大长快远]|什么|啥)"
_FROM_TO = re.compile(  # 从几天压到几天, 治之前跟治之后
    rf"[从由]{_HOW}[\u4e00-\u9fff%]{{0,8}}?[到至成为](?:了)?{_HOW}(?:水平|程度|天|年|钱)?|\bfrom what to what\b"
    r"|[整改治查审涨降跌]{0,2}理?(?:之前|以前)[和跟与同、,\s]{0,2}[整改治查审涨降跌]{0,2}理?(?:之后|以后)"
)
_REACHED = re.compile(  # 降到多少: the level it has now
    r"(?:下?降|上?升|涨|减|增|压|缩|提|扩|恢复)[高低少加长短大小缩升减]{0,2}[到至](?:了)?(?=多少|几|$|[\s?。])"
)
_SINCE_THEN = re.compile(  # 上年和现在: two states without two dates
    r"(?:[去上前]年|年初|[当那]时|最初|起初|开始|最早|过去)(?:底|末)?的?\s*(?:跟|和|与|同|到|至|、|比|对比)\s*(?:现在|目前|如今|眼下|当前)"
)
_JOINING = re.compile(r"(?:^|(?<=\s))[比较跟和与同对到至从由各]+(?=\s|$)")  # what is left round a time taken out
_MOVING = ("change", "up", "down")
_MASS = re.compile(r"\bhow much\b(?! of (?:the|all|its|their|our)\b)")  # how much of the manure is used: a share
_AMOUNT = re.compile("占了?(?=(?:多少|几)(?:[万亿元家人名件户亩吨项]|个(?!百分)))")  # 占多少万: no share
_IN_A_WHOLE = re.compile(
    r"在([\u4e00-\u9fff]{2,12}?)(?:(?:里头?|里面|当中|中|内)占(?![地用有])|占(?![地用有比]))"
)  # 在全县企业里占几成
_OF_WHOLE = re.compile(  # 现占全市%, 占全市比
    r"[现共约]?占([^占,，。;；\s\d%]{1,10}?)(?:的?比|[%％])(?=[?？呢。!！\s]*$)"
)
_A_POINT = re.compile(r"(?<=[高低降升涨跌增减长])(了?)(几|多少)个点(?=[?？。!！呢\s]*$)")  # 高了几个点
_MORE_THAN = re.compile("([比较][^,，。;；]{1,12}?[年月期底初度时前])([多少高低])(?=多少|几)")  # 比2023年少多少
_A_LEVEL = re.compile("([省市县区乡镇村])一级(?![公医达])")  # 镇一级的
_TO_THEM = re.compile("(?<=了)(?:他|她|它|人家|大家)们?(?=多少|几)")  # 补了他们多少钱
_MORE_OF_THEM = re.compile("多(?:弄)?出来?了?(?=多少|几|\\s|$)")  # 多出来几个
_LONE_UNIT = re.compile(r"(?:^|\s)(?:[个]?[人亿万平]|[万亿]元)$")  # what 几个 left behind
_ONLY_THEN = re.compile(r"(?:光是?|单是?|就|仅|只|比|较|跟|同|和)$")  # before a time
_THAT_YEAR = re.compile(r"^(?:[这那]一?年(?:里|间|内)?|一年(?!期)|全年|当年|年(?:里|间|内))")
_ASKED_FOR = re.compile(r"多少|几(?=[\u4e00-\u9fff])|how (?:many|much)")
_EACH = re.compile("分别|各(?:是|有|为|多少|几)")
_COMPARED = {"全国": "nation", "国家": "nation", "national": "nation", "nation": "nation"}
_SAYS_YEAR = re.compile(r"(?:19|20)\d\d|[今去前明本上当]年")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks of a figure.

    ``kind`` is the figure's kind or None; ``units`` those it may have (empty: any); ``periods`` as in the ledger,
    ``unclear`` that a time was named which could not be resolved; ``before`` and ``after`` that the state when found
    or now is meant; ``words`` what is left to look for; ``number`` that a number is asked for by 多少;
    ``baseline`` what the figure is to be compared with (nation, province, a year), ``stock`` that all there is of
    something is asked for (一共, 现有), not what was added; ``state`` that what is done, under way or left is counted,
    ``target`` that a goal is asked for, ``share`` that a share is named, be it only how it changed,
    ``counting`` how many of something there are in English: no rate, ``mass`` how much: no count, ``yearless`` that
    months or a quarter are named without a year, ``deed`` what was done (还了多少), where that is asked,
    ``counter`` the measure word (多少户) but 个, ``beside`` the words of an English question that say of whom or where
    (loans to companies), which are not what is counted, ``done`` that English words name what was done (homes sold),
    ``unmeant`` what the question says is not meant, ``part`` which part is asked for (民生支出里头教育…).
    """

    kind: str | None
    direction: str | None
    yoy: bool
    units: tuple[str, ...]
    periods: tuple[str, ...]
    before: bool
    after: bool
    words: str
    number: bool = False
    baseline: str | None = None
    stock: bool = False
    state: State | None = None
    target: bool = False
    share: bool = False
    counting: bool = False
    mass: bool = False
    yearless: bool = False
    deed: str = ""
    counter: str = ""
    beside: str = ""
    done: bool = False
    unmeant: str = ""
    part: str = ""

    @property
    def acted(self) -> bool:
        """Is it asked what was done?"""
        return bool(self.deed)

    @property
    def two_states(self) -> bool:
        """Are two states of one thing asked for?"""
        return (self.before and self.after) or len(self.periods) == 2


@cache
def _roles() -> tuple[tuple[re.Pattern[str], tuple[str, ...], bool], ...]:
    table = []
    for role, words, *rest in rows("question_attributes"):
        kept = "keep" in rest
        units = tuple(rest[0].split(" ")) if role == "unit" else ()
        table.append((word_pattern(words.split("|")), (role, *units), kept))
    return tuple(table)


@cache
def _counting() -> re.Pattern[str]:
    """How many of something that is counted, and not measured (how many tonnes), is asked in English."""
    return re.compile(rf"\b(?:how many|number of)\b(?! (?:{alternatives(listed('how-much'))})\b)")


@cache
def _counted() -> re.Pattern[str]:
    units = alternatives([unit for unit, kind, *_ in rows("units") if kind == "count" and unit not in NOUNS])
    return re.compile(rf"(?:多少|(?<![这那]){SOME_ASKED})[十百千万亿]*({units})(?!时?费)")


def begins_noun(character: str, after: str) -> bool:
    """Does what may be a measure word begin a noun with what stands behind it (多少|人才, 多少|车位)?"""
    return character + after[:1] in NOUNS or begins_word(character, after)


def _counters(text: str) -> list[str]:
    """The measure words behind 多少 and 几; a character that begins a word is none (多少人才)."""
    found = [(m[1], text[m.end() : m.end() + 2]) for m in _counted().finditer(text)]
    # of a unit that begins a word (多少张床位) what stands before it counts
    units = [unit[:-1] if begins_noun(unit[-1], after) else unit for unit, after in found]
    return [unit for unit in units if unit]


def _is_change(text: str, than: re.Match[str] | None, *, moved: bool, named: bool) -> bool:
    """Is it asked by how much something moved or differs, though a share or none is named (占比降了多少)?"""
    if not named:
        return than is not None or moved
    differs = than is not None and _DIFFERS.search(text, than.start()) is not None
    return differs or _BY_HOW_MUCH.search(text) is not None


@lru_cache(maxsize=64)
def read_attributes(text: str, words: str, year: int | None) -> Asked:
    """The attributes of a normalised message.

    Args:
        text: the whole message.
        words: what is left of it to look for; attributes and times are taken out of it.
        year: the report's year, for 今年 and 一季度.
    """
    text, words = without_doing(_plain(text), _plain(words))
    than = _THAN.search(text)
    words = _THAN.sub(" ", words) if than else words
    between = _FROM_TO.search(text)
    words = _FROM_TO.sub(" ", words) if between else words
    counters = _counters(text)
    found, units, words = unsaid(text, *_roles_in(text, words), counts=bool(counters))
    of_share = "share" in found
    points = _POINTS.search(text)
    if points:
        words, found = _POINTS.sub(" ", words), {*found - {"share"}, "change"}
    periods, words = _periods(text, words, year)
    heard, words = _heard_units(text, words)
    if _REACHED.search(text):
        found, words = {*found - {"change", "up", "down"}, "after"}, _REACHED.sub(" ", words)
    measured = measured_units(text)
    units = [*units, *heard, *counters, *measured]
    words = without_measure(text, words)
    units += [] if units else noun_units(text) or counted_units(text)
    if between or _SINCE_THEN.search(text):
        found = {*found - {"change", "up", "down"}, "before", "after"}
    words = _JOINING.sub(" ", words) if {"before", "after"} <= found else words
    target, words = without_target(text, words)
    found = found - {"before"} if target and "after" not in found else found  # 当初定的目标: none that was found
    state = asked_state(text)
    words = without_state(words) if state in ("left", "ongoing") else words
    deed = deed_in(text)
    words = _MOVED_ALONE.sub(" ", words) if deed in _MOVES else words  # 码头多|了几个 names the place
    return Asked(
        _kind_in(text, found, than),
        _direction_in(text, found, points),
        "yoy" in found,
        tuple(units),
        _with_now(periods, text) if "after" in found else periods,
        "before" in found,
        "after" in found or "now" in periods or ("before" in found and _once_more(periods, text)),
        _LONE_UNIT.sub("", " ".join(words.split())),
        "ask" in found or ((bool(counters or measured) or _PERSONS.search(text) is not None) and "的有" not in text),
        _compared(than) if than else _base_year(text, year),
        "stock" in found,
        state,
        target,
        of_share,
        _counting().search(text) is not None,
        _MASS.search(text) is not None,
        bool(periods) and _SAYS_YEAR.search(text) is None,
        deed,
        next((unit for unit in counters if unit != "个"), "人次" if _TIMES.search(text) else ""),
        beside_counted(text),
        tells_done(text),
        part=part[1] if (part := _PART.search(text)) else "",
    )


def _roles_in(text: str, words: str) -> tuple[str, set[str], list[str]]:
    """The words without those that name a role, the roles and the units that go with them."""
    found: set[str] = set()
    units: list[str] = []
    counts = _counting().search(text) is not None and text.isascii()
    for pattern, (role, *of_unit), kept in _roles():
        if pattern.search(text) and not (counts and role in _MOVING):  # how many suppliers were dropped
            found.add(role)
            units += of_unit
            words = words if kept else pattern.sub(" ", words)
    return words, found, units


def _kind_in(text: str, found: set[str], than: re.Match[str] | None) -> str | None:
    """The kind of figure that is asked for."""
    kinds = [k for k in ("rank", "share", "ratio", "change") if k in found]
    if _is_change(text, than, moved=bool(found & {"up", "down"}), named=bool(kinds)):
        kinds = [k for k in kinds if k == "rank"] or ["change"]
    return kinds[0] if kinds else None


def _direction_in(text: str, found: set[str], points: re.Match[str] | None) -> str | None:
    """Whether it rose or fell."""
    direction = "down" if "down" in found else "up" if "up" in found else None
    if direction is None and (moved := points or _MORE_OR_LESS.search(text)):
        return {"差": None}.get(moved[1], "down" if moved[1] in _DOWNWARD else "up")
    return direction


def _plain(text: str) -> str:
    """Times, cubic metres, and what a share is of, as reports write them."""
    text = _MORE_OF_THEM.sub("新增", text)
    text = _TO_THEM.sub("", _A_LEVEL.sub(r"\1级", text))
    text = _MORE_THAN.sub(r"\1\2了", _A_POINT.sub(r"\1\2个百分点", text))
    text = _OF_WHOLE.sub(r"占\1比重", text)
    text = _IN_A_WHOLE.sub(r"占\1", _AMOUNT.sub("", text.replace("多少了", "多少")))  # which holds 少了
    return plain_times(_CUBIC.sub(r"\1\2立方米", text))


def _once_more(periods: tuple[str, ...], text: str) -> bool:
    """Is a figure asked for a second time, for a named one (审计时多少, 三季度多少)?"""
    return len(periods) == 1 and (len(_ASKED_FOR.findall(text)) > 1 or _EACH.search(text) is not None)


def _with_now(periods: tuple[str, ...], text: str) -> tuple[str, ...]:
    """One time and now, where a figure is asked for twice (2023年多少, 现在多少)."""
    twice = len(_ASKED_FOR.findall(text)) > 1 or _EACH.search(text)
    return (*periods, "now") if twice and len(periods) == 1 and "now" not in periods else periods


@cache
def _unit_sounds() -> dict[str, tuple[str, ...]]:
    """The units of one character by how they sound (qi: 起, 期), and money."""
    table: dict[str, list[str]] = {"qian": ["元"]}
    for unit, kind, *_ in rows("units"):
        if kind == "count" and len(unit) == 1:
            table.setdefault(sounds(unit), []).append(unit)
    return {sound: tuple(units) for sound, units in table.items()}


def _heard_units(text: str, words: str) -> tuple[tuple[str, ...], str]:
    """The units that a question counts in, typed in pinyin (duoshao qian) or wrongly (多少加); the words without."""
    asked = _HEARD.search(text)
    units = _unit_sounds().get(asked[1], ()) if asked else ()
    if asked is None and (asked := _MISHEARD.search(text)) is not None:
        units = _misheard().get(asked[1], ())
    return (units, re.sub(rf"(?:^|\s){asked[1]}\s*$", "", words)) if asked and units else ((), words)


@cache
def _misheard() -> dict[str, tuple[str, ...]]:
    """Measure words by what is typed for them."""
    return {char: (meant,) for typed, meant in rows("misheard_counters") for char in typed}


def _compared(than: re.Match[str]) -> str:
    """What a figure is to be compared with, as in the ledger."""
    return "prev-year-end" if than[2] else _COMPARED.get(than[1] or than[3], "province")


def _base_year(text: str, year: int | None) -> str | None:
    """The year a figure is to be compared with (比2022年涨了多少)."""
    bases = [str(t.year) for t in find_times(text, year) if t.role == "base" and t.year]
    return bases[0] if bases else None


def content(text: str, words: str) -> str:
    """What a message names to look for, its attributes and times taken out; empty for 同比呢 and 2022年呢."""
    return read_attributes(text, words, None).words


def asks_number(text: str) -> bool:
    """Does a normalised message ask how many or how much?"""
    asked = read_attributes(text, "", None)
    return asked.number or bool(asked.units)


def _periods(text: str, words: str, year: int | None) -> tuple[tuple[str, ...], str]:
    periods = [t.period for t in find_times(text, year) if t.period and t.role != "base"]
    for time in sorted(find_times(words, year), key=lambda t: -t.start):
        before, after = _ONLY_THEN.sub("", words[: time.start]), _THAT_YEAR.sub("", words[time.end :])
        words = _JOINING.sub(" ", f"{before} {after}")
    named = list(dict.fromkeys(p for p in periods if p != "now"))
    if len(named) == 1 and _TWO_TIMES.search(text):
        named.append("now")
    return tuple(named), words
