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


@pytest.mark.parametrize(
    ("said", "written"),
    [("大项目拆成小的", "化整为零"), ("homes near reservoir", "水源地"), ("dying pines", "疫木")],
)
def test_an_expression_is_read_in_every_word_it_is_made_of(said: str, written: str) -> None:
    told = meant_by(terms_of(said))
    assert len(told) > 1
    assert all(written in forms for forms in told)


def test_words_that_stood_further_apart_are_no_expression() -> None:
    """骨干跑了 tells that skilled people leave: not where other words stand between 骨干 and 跑了."""
    apart = meant_by(terms_of("技术骨干不知道为什么全都跑了"))
    assert not any("人才流失" in forms for forms in apart)


def test_a_part_of_a_longer_expression_is_not_read_by_itself() -> None:
    """房钱 is a rent, 私房钱 is none: it is money kept off the books."""
    assert [("租金" in forms, "账外" in forms) for forms in meant_by(terms_of("私房钱"))] == [(False, True)]


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
