"""What a message takes back itself does not count."""

from __future__ import annotations

import pytest

from parsers.retraction import settled


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("牧草产量... 不对,茶叶产量多少", "茶叶产量多少"),
        ("茶园面积多少,说错了,是果园面积", "果园面积"),
        ("问题9,不是,问题10", "问题10"),
        ("茶叶,哦不,水果产值呢", "水果产值呢"),
        ("茶叶产量 我是说茶园面积", "茶园面积"),
        ("how many tea gardens... I mean orchards", "how many orchards"),
        ("tea, no wait, fruit output", "fruit output"),
    ],
)
def test_only_what_is_said_last_counts(said: str, meant: str) -> None:
    assert settled(said) == meant


@pytest.mark.parametrize(
    "said", ["是不是完成了", "台账不对账的问题", "账实不符,不对", "不是说都整改了吗", "mean income", "茶叶产量多少", ""]
)
def test_a_message_that_takes_nothing_back_is_left_as_it_is(said: str) -> None:
    assert settled(said) == said
