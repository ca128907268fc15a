"""What English questions count: the noun named first decides the units, words that only tell decide nothing."""

from __future__ import annotations

import pytest

from parsers.english import roots
from parsers.english_counted import counted_units, counts, names_quantity
from parsers.english_plaints import complains
from parsers.question_attributes import read_attributes
from parsers.question_terms import terms_of
from parsers.questions import read_question


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("how many unqualified staff members were sent away", "人"),
        ("number of families in old flats", "户"),
        ("how many flats have been handed over to buyers", "套"),
        ("how many garbage trucks did they buy", "辆"),
        ("number of sand dredgers impounded", "艘"),
        ("how many buses got new cameras", ""),
        ("how many factories were closed", ""),
    ],
)
def test_units_of_what_is_counted(said, unit):
    assert next(iter(counted_units(said)), "") == unit
    assert next(iter(read_attributes(said, said, 2024).units), "") == unit


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("number of street lamps fixed", "figure"),
        ("how many pumps are on the list of spare parts", "figure"),
        ("how many findings about water are fixed", "fact_counts"),
        ("are the street lamps fixed", "status"),
    ],
)
def test_what_is_counted_is_asked_for(said, intent):
    assert read_question(said).intent == intent
    assert counts(said) == (intent == "figure")


def test_words_that_only_tell_are_not_looked_for():
    assert [t.text for t in terms_of("only but nothing same again")] == []
    assert [t.text for t in terms_of("taking")] == []


def test_an_expression_is_found_with_its_ending_first():
    """Fires are put out, and who is fired leaves."""
    assert "火灾" in terms_of("fires")[0].forms
    assert "辞退" in terms_of("fired")[0].forms
    assert "辞退" not in terms_of("fires")[0].forms


def test_a_word_is_known_by_what_it_is_made_of():
    assert "arbitrat" in roots("arbitrator")
    assert terms_of("evaluator")[0].guessed
    assert not roots("bus")


@pytest.mark.parametrize(
    "said", ["average wage of nurses", "total fines on builders", "overdue rate of loans", "rent arrears collected"]
)
def test_a_quantity_is_named(said):
    assert names_quantity(said)


@pytest.mark.parametrize(
    "said", ["too many forms for teachers", "nobody answers the phone", "teachers giving paid lessons", "unpaid bills"]
)
def test_something_is_wrong(said):
    assert complains(said)
    assert not names_quantity(said)


def test_a_sum_is_asked_in_money():
    assert counted_units("how much rent money was waived") == ("元",)
    assert counted_units("what is the price of the ticket") == ("元",)
    assert counted_units("losses recovered for farmers") == ("元",)
    assert counted_units("share of revenue from tickets") == ()


def test_what_is_dropped_has_not_declined():
    asked = read_attributes("how many suppliers were dropped", "suppliers dropped", 2024)
    assert asked.kind is None
    assert asked.words == "suppliers dropped"
