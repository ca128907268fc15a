"""What the first questions would wait for is made at the start: dictionaries, vocabulary, sounds."""

from __future__ import annotations

import pytest

from parsers import glosses, meaning, word_meaning, words
from parsers.pinyin_typed import typed_of
from parsers.pinyin_words import lexicon
from parsers.place_names import places_by_sound
from parsers.question_terms import terms_of
from parsers.synonyms import synonyms
from parsers.warming import warm

TABLES = [lexicon, synonyms, places_by_sound, glosses._glosses, meaning._encoder, word_meaning._typical]


@pytest.fixture
def cold(tmp_path, monkeypatch):
    monkeypatch.setattr(words.tokenizer(), "tmp_dir", str(tmp_path))
    for table in (*TABLES, meaning._known, word_meaning._known, terms_of):
        table.cache_clear()


@pytest.mark.usefixtures("cold")
def test_the_warm_up_makes_what_questions_would_make(tmp_path):
    warm(tmp_path)
    made = [table.cache_info().misses for table in TABLES]
    assert made == [*[1] * (len(TABLES) - 1), 2]  # what words have in common: of Chinese ones and of Latin ones
    assert typed_of(["zheng", "gai"]).words
    assert terms_of("入驻率")
    assert terms_of("giraffe")
    assert [table.cache_info().misses for table in TABLES] == made
