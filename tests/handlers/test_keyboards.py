"""Callback data: back and forth, within 64 bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.answer import Place
from handlers.keyboards import Press, decode, encode

PLACES = [
    Place(1, "status", issue="i001"),
    Place(999999, "source", issue="i:odd:id"),
    Place(3, "list"),
    Place(3, "list", status="ongoing", words="农业 方面"),
    Place(3, "list", words="a/b:c"),
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_press_survives_its_button(place, language):
    press = Press(place, 12, language)
    assert decode(encode(press)) == press


@given(st.text(max_size=40), st.integers(0, 10**9))
def test_data_fits_or_there_is_no_button(words, version):
    data = encode(Press(Place(version, "list", words=words), 0, "zh"))
    assert data is None or len(data.encode()) <= 64


@given(st.text(max_size=64))
def test_forged_data_is_no_press_or_a_harmless_one(data):
    press = decode(data)
    assert press is None or press.page >= 0
