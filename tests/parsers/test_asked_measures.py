"""The size a question asks for by its unit, however many of it are meant."""

import pytest

from parsers.asked_measures import measured_units
from parsers.questions import read_question

SAID = [
    ("北岭新桥多少米", "米"),
    ("管网改了几百米", "米"),
    ("绿道修了几公里", "公里"),
    ("南岸厂房租出去几万平了", "平方米"),
    ("晒场硬化几千平米", "平方米"),
    ("复垦了几万亩地", "亩"),
    ("清淤多少方", "立方米"),
    ("收了多少斤废旧地膜", "公斤"),
    ("路灯一年省多少度", "千瓦时"),
    ("光伏装了多少千瓦", "千瓦"),
    ("夜里噪声多少分贝", "分贝"),
    ("产值翻了几番", "番"),
    ("接单快了几秒", "秒"),
    ("处方最多开几周", "周"),
]
NO_SIZE = [
    "好几公里外的村子",
    "这几亩地的事",
    "建了多少平台",
    "多少方面没改",
    "第几周开始",
    "多少升学指标",
    "多少克服不了的困难",
    "哪几亩",
    "多少米粉店",
    "拆了多少瓦房",
    "建了多少方舱",
    "采购了多少方桌",
    "查了多少米店",
    "种了多少番薯",
    "收回了多少克扣的工资",
    "买了多少平板电脑",
    "发了多少度夏物资",
    "几方责任",
    "几番周折",
    "几度停工",
]


@pytest.mark.parametrize(("said", "unit"), SAID)
def test_a_size_is_asked_for_by_its_unit(said: str, unit: str) -> None:
    assert measured_units(said)[0] == unit


@pytest.mark.parametrize("said", NO_SIZE)
def test_what_names_no_size_asks_for_none(said: str) -> None:
    assert measured_units(said) == ()


def test_the_unit_is_no_word_to_look_for() -> None:
    question = read_question("南岸厂房租出去几万平了")
    asked = question.asked(question.words, 2025)
    assert question.intent == "figure"
    assert asked.words == "南岸厂房租出去"
    assert "亿元" not in asked.units


def test_much_of_a_size_asks_how_much() -> None:
    assert read_question("仓库累计盖了好多平").plain == "仓库累计盖了多少平"
    assert read_question("好多平台没用").plain == "好多平台没用"


def test_by_how_long_keeps_its_unit() -> None:
    assert read_question("供暖期延长几周").plain == "供暖期延长几周"


def test_a_volume_is_no_weight() -> None:
    assert "吨" not in measured_units("秸秆离田多少方")
    assert "立方米" not in measured_units("土方多少吨")
    assert "毫克/升" in measured_units("氨氮浓度多少毫克")


def test_what_was_found_out_asks_for_no_number() -> None:
    assert "多少" not in read_question("停车费查到没有").plain
    assert "多少" not in read_question("挪用水费查到没有").plain


def test_whether_a_measure_is_told_asks_for_it() -> None:
    assert read_question("枇杷出口额有没有数字").intent == "figure"
    assert read_question("2022年的超载率查得到不").intent == "figure"
    assert read_question("治理律现在多少").plain == "治理率现在多少"
    assert read_question("法律有哪些规定").plain == "法律有哪些规定"


def test_what_is_in_the_kindergarten_is_no_part_of_it() -> None:
    asked = read_question("公办园在园幼儿占比提高了几个点").asked("公办园在园幼儿占比提高了几个点", 2025)
    assert "占园" not in asked.words
