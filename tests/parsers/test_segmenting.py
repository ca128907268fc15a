"""The tokenizer cuts as jieba's own does, and keeps its words alone."""

from __future__ import annotations

from pathlib import Path

import jieba
import pytest
from pypinyin import lazy_pinyin

from parsers import words
from parsers.segmenting import Segmenter

SENTENCES = [
    "",
    "青岚县农村自来水普及率达到95.2%，比上年提高3个百分点",
    "中华人民共和国",
    "中华人民共和",  # ends within a word
    "霁原镇㐂庭院整治B超2台",  # a character that begins no word
    "status of issue 9",
    "园区同质化整改得怎么样",
]
PHRASES = ["银行行长", "重庆", "妈妈", "一心一意", "得不偿失"]


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> jieba.Tokenizer:
    own = jieba.Tokenizer()
    own.tmp_dir = str(tmp_path_factory.mktemp("theirs"))
    return own


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Segmenter:
    own = Segmenter()
    own.tmp_dir = str(tmp_path_factory.mktemp("ours"))
    return own


@pytest.mark.parametrize("sentence", SENTENCES)
def test_cuts_as_jieba_does(theirs: jieba.Tokenizer, ours: Segmenter, sentence: str) -> None:
    assert ours.get_DAG(sentence) == theirs.get_DAG(sentence)
    assert ours.lcut(sentence) == theirs.lcut(sentence)
    assert ours.lcut(sentence, HMM=False) == theirs.lcut(sentence, HMM=False)


def test_words_alone_are_kept(theirs: jieba.Tokenizer, ours: Segmenter) -> None:
    theirs.check_initialized()
    ours.check_initialized()
    assert ours.total == theirs.total
    assert {word: times for word, times in theirs.FREQ.items() if times} == ours.FREQ


def test_the_cache_holds_the_same(ours: Segmenter) -> None:
    ours.check_initialized()
    again = Segmenter()
    again.tmp_dir = ours.tmp_dir
    again.check_initialized()
    assert (Path(ours.tmp_dir) / "jieba-words.cache").exists()
    assert (again.FREQ, again.total) == (ours.FREQ, ours.total)


def test_shared_syllables_sound_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = [lazy_pinyin(phrase) for phrase in PHRASES]
    monkeypatch.setattr(words.tokenizer(), "tmp_dir", str(tmp_path))
    words.warm(tmp_path)
    assert [lazy_pinyin(phrase) for phrase in PHRASES] == before
