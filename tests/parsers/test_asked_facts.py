"""Which sentences of a response tell a time limit or who is responsible."""

from __future__ import annotations

import pytest

from parsers.asked_facts import telling_spans

TELLS = [
    ("deadline", "剩余4口井正在封填，预计2031年6月底前完成。", "预计2031年6月底前完成"),
    ("deadline", "二期工程力争于明年三季度投用。", "力争于明年三季度投用"),
    ("deadline", "因汛期影响，延期至2031年12月。", "延期至"),
    ("bodies_lead", "由区水务局牵头，逐段排查。", "由区水务局牵头"),
    ("bodies_lead", "成立专班，由副区长任组长。", "由副区长任组长"),
    ("bodies_partner", "区城管局会同区水务局逐段排查。", "会同区水务局"),
    ("bodies_person", "由分管副区长负责督办。", "由分管副区长负责"),
    ("bodies", "日常保洁由镇环卫所负责。", "由镇环卫所负责"),
]
TELLS_NOT = [
    ("deadline", "已于2030年完成12公里管网改造。"),
    ("deadline", "2031年排查井盖40个。"),
    ("bodies_lead", "压实牵头责任，完善协调机制。"),
    ("bodies_partner", "加强部门配合，形成合力。"),
    ("bodies_person", "约谈相关负责人3名。"),
]


@pytest.mark.parametrize(("fact", "text", "words"), TELLS)
def test_a_sentence_tells_a_fact(fact: str, text: str, words: str) -> None:
    assert [text[a:b] for a, b in telling_spans(text, fact)] == [words]


@pytest.mark.parametrize(("fact", "text"), TELLS_NOT)
def test_other_sentences_tell_none(fact: str, text: str) -> None:
    assert telling_spans(text, fact) == []
