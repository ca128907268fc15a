"""English words: their keys, and the dictionary of glosses for those that our tables do not know."""

from __future__ import annotations

import pytest

from parsers import glosses
from parsers.english import key, words_of
from parsers.question_terms import terms_of
from parsers.words import tokenizer


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("wheelchairs", "wheelchair"),
        ("dropped", "drop"),
        ("installed", "install"),
        ("carried", "carry"),
        ("boxes", "box"),
        ("buses", "bus"),
        ("beds", "bed"),
        ("mining", "mines"),
        ("fined", "fine"),
        ("waived", "waive"),
        ("specialised", "specialized"),
        ("organisation", "organization"),
        ("colours", "color"),
        ("high-tech firms", "high tech firm"),
        ("the county's", "the county"),
    ],
)
def test_endings_and_spellings_make_no_difference(one, other):
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("need", "ne"), ("rate", "rat"), ("bus", "bu"), ("glass", "glas"), ("news", "new ways")]
)
def test_other_words_stay_apart(one, other):
    assert key(one) != key(other)


def test_words_come_without_marks():
    assert words_of("co-op's r&d, pm2.5.") == ["co", "op's", "r&d", "pm2.5"]


@pytest.mark.parametrize(
    ("said", "written"),
    [("wheelchair", "轮椅"), ("toilet", "厕所"), ("suppliers", "供应商"), ("dormitories", "宿舍"), ("invoice", "发票")],
)
def test_the_dictionary_knows_what_the_tables_do_not(said, written):
    assert written in glosses.meanings(key(said))


def test_nothing_is_known_of_no_word():
    assert glosses.meanings("zzyzx") == ()


def test_a_guessed_word_says_so_and_one_of_our_tables_does_not():
    (guessed,) = terms_of("giraffe")
    (known,) = terms_of("elevators")
    assert (guessed.guessed, known.guessed) == (True, False)


def test_a_question_in_pinyin_asks_no_dictionary():
    assert not any(term.guessed for term in terms_of("nian chan dun"))


def test_the_made_file_is_kept_and_read_again(tmp_path, monkeypatch):
    tokenizer().check_initialized()
    monkeypatch.setattr(tokenizer(), "tmp_dir", str(tmp_path))
    glosses._glosses.cache_clear()
    made = glosses._glosses()
    glosses._glosses.cache_clear()
    assert glosses._glosses() == made
    assert len([path for path in tmp_path.iterdir() if path.name.startswith("glosses-")]) == 1
    glosses._glosses.cache_clear()


def test_a_folder_that_takes_nothing_is_no_hindrance(tmp_path, monkeypatch):
    monkeypatch.setattr(tokenizer(), "tmp_dir", str(tmp_path / "nowhere"))
    glosses._glosses.cache_clear()
    assert "轮椅" in glosses.meanings("wheelchair")
    glosses._glosses.cache_clear()
