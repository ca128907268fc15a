"""Quotes are checked against the original text; sentences are whole."""

from __future__ import annotations

import logging

import pytest

from handlers.quoting import quote, sentence_at


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("甲做了。乙也做了。丙没有。", "乙", "乙也做了。"),
        ("甲做了。乙也做了", "乙", "乙也做了"),
        ("他说：“做完了。”乙也做了。", "乙", "乙也做了。"),
        ("他说：“做完了。”乙也做了。", "做完", "他说：“做完了。”"),
        ("一行\n二行 \n", "二", "二行"),
        ("甲；乙完成；丙", "乙", "乙完成；"),
        ("甲。", "甲。", "甲。"),
    ],
)
def test_the_sentence_round_a_span(text, words, sentence):
    at = text.index(words)
    start, end = sentence_at(text, (at, at + len(words)))
    assert text[start:end] == sentence


def test_a_quote_that_differs_from_the_text_is_not_sent(store, report, caplog):
    version = store.current()
    span = report.issues[0].problem_span
    assert quote(store, version.id, "quote", report.quote(span), span)
    with caplog.at_level(logging.ERROR):
        assert quote(store, version.id, "quote", "别的文字", span) == ()
    assert "differs" in caplog.text
