"""Terms of a question: synonyms, English, pinyin, places, levels."""

from __future__ import annotations

import pytest

from parsers.question_terms import terms_of
from parsers.words import cut, is_pinyin, sounds


def forms(words):
    return [form for term in terms_of(words) for form in term.forms]


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("gdp", "地区生产总值"),
        ("高企", "高新技术企业"),
        ("r&d投入", "研发"),
        ("失业情况", "失业率"),
        ("elevators", "电梯"),
        ("pocket parks", "口袋公园"),
        ("household income", "居民人均可支配收入"),
        ("sewage treatment plants", "污水处理厂"),
        ("老房子", "既有住宅"),
        ("patents", "专利"),
        ("high-tech companies", "高新技术企业"),
    ],
)
def test_synonyms(said, written):
    assert written in forms(said)


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("成都学位", "place"),
        ("白榆县学位", "place"),
        ("全省学位", "scope"),
        ("国家级园区", "scope"),
        ("二级企业", "rank"),
    ],
)
def test_what_decides_between_figures(said, role):
    assert role in [term.role for term in terms_of(said)]


@pytest.mark.parametrize("said", ["城市绿地", "园区产值", "开发区税收", "全县人口", "小区物业", "市场主体"])
def test_common_nouns_are_no_places(said):
    assert "place" not in [term.role for term in terms_of(said)]


@pytest.mark.parametrize("word", ["gongyuan", "ruyuanlv", "lvse", "xian", "zhuangxiu", "er"])
def test_pinyin_is_told(word):
    assert is_pinyin(word)


@pytest.mark.parametrize("word", ["park", "school", "xqz", "elevator", "v"])
def test_other_latin_words_are_not(word):
    assert not is_pinyin(word)


def test_talk_is_taken_off_pinyin():
    assert [term.sound for term in terms_of("gongyuan duoshao")] == ["gongyuan"]
    assert [term.sound for term in terms_of("gongyuanyouduoshao")] == ["gongyuan"]


def test_sounds_know_no_tones():
    assert sounds("绿地率") == "ludilu"


def test_rates_and_denials_stay_together():
    assert "入驻率" in "".join(cut("厂房入驻率"))
    assert any("入驻率" in word for word in cut("厂房入驻率"))
    assert any(word.startswith("未") and len(word) > 1 for word in cut("未通过验收"))
