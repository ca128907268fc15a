"""How people speak and type, in plain words: dialect, slips of the keyboard, questions typed in pinyin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from parsers.asked_measures import sizes
from parsers.dialects import Folding, choices, folding, plain_dialect
from parsers.english_message import plain_english
from parsers.list_english import plain_english_states
from parsers.list_states import plain_states, plain_traits
from parsers.list_traits import plain_asides
from parsers.metric_words import listed
from parsers.vocabulary import alternatives, rows
from parsers.words import HAN, is_pinyin, syllables

_ENDINGS = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:噻|撒|嘞|咯|喽|哩|嗦|哈|哟|诶|捏|咧|呗|滴|鸭|嗷)+(?=$|[\s?？!！。,，])"
)
_LATIN = re.compile(r"[a-z']+")
_MUCH = r"好多(?=[\u4e00-\u9fff]{1,4}[款费税利金钱贷债][?？。!！\s]*$)"  # 收回来好多股利: how much of it
_SEVERAL = re.compile("{([\u4e00-\u9fff]+)}")
_LITTLE = {"le": "了", "de": "的", "ma": "吗", "ne": "呢", "ba": "吧", "ge": "个", "di": "第", "hao": "号", "shi": "是"}
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十")
_NUMBERED = re.compile("(?:第|问题)[壹贰叁肆伍陆柒捌玖拾]+")
_NUMERALS = dict(
    zip(("yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu", "shi"), "一二三四五六七八九十", strict=True)
)
_COUNTED = re.compile(rf"(?<=[题第])\s*((?:(?:{'|'.join(_NUMERALS)})\s*)+)(?![a-z])")
_UNITS = {"xiang": "项", "tiao": "条", "jian": "件", "kuan": "款"}
_ITEM = re.compile(rf"(第[一二三四五六七八九十]+)\s*({'|'.join(_UNITS)})(?![a-z])")
_QUARTER = re.compile(r"(?<![a-z0-9])q([1-4])(?![a-z0-9])")  # Q1服务业
_CLASS = re.compile(r"(?<![a-z])[iι]{1,4}(?=类)")  # II类
# among whom, before what some of them do or are (招的老师里教美术的几个)
_AMONG = re.compile(
    r"(的[\u4e00-\u9fff]{1,3}[^家城村乡镇县市省区公手心夜水邻这那哪])(?<!报告|通报|文件|材料)里(?![程面头边弄])(?=[\u4e00-\u9fff]{1,8}(?:几|多少))"
)
# 三个标段,第三个: the third section
_WHICH_OF_THEM = re.compile(
    rf"[两二三四五六]个({alternatives(listed('numbered'))})(?:里头?|当中|中)?[,，\s]*第([一二三四五六])个"
    r"(?=[\u4e00-\u9fff]*(?:多少|几))"
)
_LEAST = 2  # characters of a word that is heard: one syllable means too much


def plain(text: str) -> str:
    """A folded, lower-case message in plain words; length is not kept."""
    text = plain_asides(plain_dialect(text))
    said = plain_english(_heard(text)) if not HAN.search(text) else text
    said = plain_english_states(said)
    if not HAN.search(said):
        return said
    said = _QUARTER.sub(lambda m: f"{'一二三四'[int(m[1]) - 1]}季度", said)
    said = _NUMBERED.sub(lambda m: m[0].translate(_FORMAL), said)
    said = _WHICH_OF_THEM.sub(r"\2\1", said)
    said = _AMONG.sub(r"\1里头", _thousands().sub("多少", _how_many().sub("多少", said)))
    said = _CLASS.sub(lambda m: "一二三四"[len(m[0]) - 1], _parted_deeds().sub(_joined, said))
    said = _table().fold(plain_traits(plain_states(said)))
    return _ENDINGS.sub("", said)


@cache
def _table() -> Folding:
    """All spoken words."""
    return folding(("", instead, word) for instead, words in _rows() for word in choices(words))


def _rows() -> Iterator[tuple[str, str]]:
    """The rows of question_spoken.tsv, one with {省市} once for each of these characters."""
    for instead, words in rows("question_spoken"):
        several = _SEVERAL.search(instead)
        for one in several[1] if several else "":
            yield _SEVERAL.sub(one, instead), words.replace("{}", one)
        if several is None:
            yield instead, words


@cache
def _how_many() -> re.Pattern[str]:
    """好多 before what counts or at the end asks (整顿了好多家); elsewhere it says many (好多企业, 好多年没修)."""
    units = f"{alternatives([unit for unit, *_ in rows('units') if HAN.match(unit)])}|{sizes()}"
    got = rf"(?<=(?:[收报退补拨要争筹募领贷]了|[回进下过上]来)){_MUCH}"
    return re.compile(
        rf"{got}|好多(?!年[没不未都才])(?=(?:{units})(?![\u4e00-\u9fff]{{2}}问题)|钱|$|[\s?？!！。,，呢了啊呀哦嘛])"
    )


@cache
def _thousands() -> re.Pattern[str]:
    """多少万 before what measures (多少万亩); before money or at the end the thousands are of yuan."""
    units = alternatives([unit for unit, kind, *_ in rows("units") if HAN.match(unit) and kind != "money"])
    return re.compile(rf"多少[百万亿]+(?={units})(?!万?元|块)")


@cache
def _parted_deeds() -> re.Pattern[str]:
    parted = "|".join(f"{deed[0]}[了过]?(?:多少|几)[件起宗个]?{deed[1]}" for deed in _counted_in())
    return re.compile(rf"(?:{parted})[子件]?(?=$|[\s?？!！。,，了呢啊呀哦嘛])")


@cache
def _counted_in() -> dict[str, str]:
    return {deed: unit.strip("-") for unit, deeds in rows("parted_deeds") for deed in deeds.split("|")}


def _joined(match: re.Match[str]) -> str:
    """立了多少案子 as 立案多少件."""
    deed = next(deed for deed in _counted_in() if match[0][0] == deed[0] and deed[1] in match[0][1:])
    return f"{deed}多少{_counted_in()[deed]}"


def _heard(text: str) -> str:
    """A question typed in pinyin, with the words that ask written out; other messages as they are."""
    tokens = _LATIN.findall(text)
    spoken = [t for t in tokens if re.search("[aeiouv]", t)]
    if not spoken or not all(map(is_pinyin, spoken)):
        return text
    pattern, words = _asking()
    said = pattern.sub(lambda m: words[re.sub(r"[\s']+", "", m[0])], text)
    if said == text:
        return text
    said = _LATIN.sub(lambda m: _LITTLE.get(m[0], m[0]) if m[0] != "shi" else m[0], said)
    said = _COUNTED.sub(lambda m: "".join(_NUMERALS[n] for n in re.findall("|".join(_NUMERALS), m[1])), said)
    said = _ITEM.sub(lambda m: f"{m[1]}{_UNITS[m[2]]}", said)
    said = re.sub(r"(?<![a-z])shi(?![a-z])", "是", said)
    return re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "", said)


@cache
def _asking() -> tuple[re.Pattern[str], dict[str, str]]:
    """The words that ask by how they sound, spaces between syllables or none."""
    words: dict[str, str] = {}
    patterns: dict[str, str] = {}
    cells = [cell for intent, cell, *_ in (*rows("question_intents"), *rows("question_filters")) if intent != "figure"]
    for word in (*(w for cell in cells for w in cell.split("|")), "问题", "条目", "多少", "几家", "几个"):
        if len(word) >= _LEAST and re.fullmatch(r"[\u4e00-\u9fff]+", word):
            parts = syllables(word)
            words.setdefault("".join(parts), word)
            patterns.setdefault("".join(parts), r"[\s']*".join(map(re.escape, parts)))
    ordered = sorted(patterns, key=len, reverse=True)
    return re.compile(rf"(?<![a-z])(?:{'|'.join(patterns[p] for p in ordered)})(?![a-z])"), words
