"""Pinyin as it is typed: tones, syllables, which words are pinyin, numbers among them."""

from __future__ import annotations

import pytest

from parsers.pinyin import readings, same, toneless, vague
from parsers.pinyin_message import are_pinyin, typed_in_pinyin, with_numbers
from parsers.pinyin_path import Own, read_letters
from parsers.pinyin_typed import typed_of


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("lǜsè chǎnyè", "lvse chanye"),
        ("lü4se4 chan3ye4", "lvse chanye"),
        ("wen4ti2 9", "wenti 9"),
        ("wenti4", "wenti4"),  # issue 4
        ("pm2 co2", "pm2 co2"),
        ("高企", "高企"),
    ],
)
def test_tones_are_taken_off(typed, plain):
    assert toneless(typed) == plain


@pytest.mark.parametrize(
    ("typed", "vaguely"), [("zhuang", "zuan"), ("shi", "si"), ("ling", "nin"), ("lv", "nu"), ("feng", "fen")]
)
def test_what_southern_ears_confuse_sounds_alike(typed, vaguely):
    assert vague(typed) == vaguely


def test_a_u_may_stand_for_ue_and_not_the_other_way_round():
    assert same("lu", "lv")
    assert not same("lv", "lu")


def test_characters_have_their_common_readings():
    assert readings("行") == ("xing", "hang")
    assert readings("企") == ("qi",)


@pytest.mark.parametrize("words", ["women", "women change", "she can manage", "gdp", "the gongyuan", "how"])
def test_english_is_no_pinyin(words):
    assert not are_pinyin(words.split())


@pytest.mark.parametrize("words", ["women de gongyuan", "gongyuan", "gdp zengsu", "xian dan"])
def test_pinyin_may_hold_words_that_are_english_too(words):
    assert are_pinyin(words.split())


@pytest.mark.parametrize("text", ["高企有多少", "9", "status of issue 9", "AB", ""])
def test_other_messages_hold_none(text):
    assert typed_in_pinyin(text) is None


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("di 9 ge wenti", "第9个 wenti"),
        ("wenti9", "问题9"),
        ("2020nianchanliang", "2020年 chanliang"),
        ("1dao5yue", "1到5月"),
        ("niandi", "niandi"),
    ],
)
def test_numbers_get_their_characters(typed, written):
    assert with_numbers(typed) == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("haiyou naxie mei wancheng", "还有哪些没完成"),
        ("di shi er ge wenti", "第十二个问题"),
        ("duoshao jia", "多少家"),
        ("nuanrao", None),  # in no table, and here is no report
    ],
)
def test_words_that_ask_need_no_report(typed, written):
    reading = read_letters(typed_of(typed.split()), {}, Own())
    assert reading is not None
    assert "".join(p.text for p in reading.pieces if p.known) == (written or "")
