"""What citizens say is looked for by what reports write; the table is well made."""

from __future__ import annotations

import pytest

from parsers.everyday import meant_by
from parsers.question_terms import terms_of
from parsers.vocabulary import rows


@pytest.mark.parametrize(
    ("said", "written"),
    [("买的期房交不了楼", "逾期交付"), ("一下雨就淹", "内涝"), ("铺子租得便宜", "门面"), ("overdue bills", "延期")],
)
def test_an_everyday_word_is_looked_for_as_reports_write_it(said: str, written: str) -> None:
    assert written in {form for forms in meant_by(terms_of(said)) for form in forms}


def test_each_term_has_words_of_its_own() -> None:
    terms = terms_of("一下雨就淹")
    assert len(meant_by(terms)) == len(terms)
    assert meant_by(()) == ()


def test_every_row_tells_something_in_other_words() -> None:
    for cells in rows("everyday"):
        written, said = cells[0].split("|"), cells[1].split("|")
        assert all((*written, *said)), cells
        assert not set(written) & set(said), cells
        assert said != ["-"] or len(cells) > 2, cells
