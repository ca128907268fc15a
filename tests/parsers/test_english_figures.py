"""What English questions count: limits as reports write them, times and names of figures in Chinese."""

from __future__ import annotations

import pytest

from parsers.question_attributes import read_attributes
from parsers.question_terms import terms_of
from parsers.questions import normalise
from parsers.vocabulary import rows


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("Projects over 500 million", "projects 5亿以上"),
        ("villages under 100k yuan", "villages 10万元以下"),
        ("people aged 80 and over", "people 80岁以上"),
        ("officials under the age of 35", "officials 35岁以下"),
        ("firms earning 20 million yuan or more", "firms earning 2000万元以上"),
        ("at least 3 people", "at least 3 people"),
        ("more than 2023", "more than 2023"),
        ("over 3 months", "over 3 months"),
        ("farmland in 2023, not 2024", "farmland in 2023"),
        ("firms without class II IP", "firms without 二类 ip"),
        ("pig stock, how many head", "pig stock how many"),
        ("pesticide use, down by what percent", "pesticide use 下降多少"),
    ],
)
def test_a_message_in_plain_words(said, plain):
    assert normalise(said) == plain


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ("new urban jobs", "城镇新增就业"),
        ("hog slaughter", "生猪出栏"),
        ("empty-shell co-ops", "空壳社"),
        ("start-up guaranteed loans", "创业担保贷款"),
        ("associate senior titles", "副高级"),
        ("tour guide licences", "导游证"),
        ("rainwater-sewage misconnections", "雨污混接"),
        ("off-site inspections", "非现场执法"),
        ("funds actually received", "到位资金"),
    ],
)
def test_a_name_of_a_figure_is_one_thing(said, form):
    (term,) = terms_of(normalise(said))
    assert form in term.forms


def test_how_long_something_takes_is_told_in_days_or_minutes():
    asked = read_attributes("work-injury determination time", "work-injury determination time", 2024)
    assert "天" in asked.units
    assert read_attributes("2024年 上半年 gdp", "2024年 上半年 gdp", 2024).periods == ("2024-01/2024-06",)


def test_every_row_has_its_cells_and_no_word_twice():
    table = rows("english_figures")
    assert len(table) >= 900
    for english, chinese, *rest in table:
        said, written = english.split("|"), chinese.split("|")
        assert said
        assert len(said) == len(set(said)), english
        assert len(written) == len(set(written)), chinese
        assert english.isascii(), english
        assert english == english.lower(), english
        assert rest in ([], ["light"]), rest
