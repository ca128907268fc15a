"""A message tells what goes wrong, or it names a figure."""

from __future__ import annotations

import pytest

from parsers.plaints import tells_plaint
from parsers.questions import read_question


@pytest.mark.parametrize(
    "said",
    [
        *("学费交了,店关了钱不退", "家里装了管子就是用不上,领不到气", "盖章跑来跑去", "光收费不干活", "建好就停在那"),
        *("补贴名额大家轮着拿", "分开装的又倒一车", "老板跑路了没人管,钱要不回来", "医生太忙,排队等不到"),
        *("停电也不说一声", "门口的渣土几天没人拉"),
    ],
)
def test_a_sentence_tells_what_goes_wrong(said: str) -> None:
    assert tells_plaint(read_question(said).plain)


@pytest.mark.parametrize(
    "said",
    [
        *(
            "不合格率",
            "退不出来的房子有多少",
            "找不到工作的人",
            "不交公积金的企业数量",
            "领不到补贴的户数",
            "新能源车保有量",
        ),
        *(
            "不动产登记办理时限",
            "没通车的村",
            "又新建几座桥",
            "拿不到房产证的业主",
            "收不上来的租金额",
            "农民工工资追回",
        ),
    ],
)
def test_a_name_of_a_figure_tells_nothing_wrong(said: str) -> None:
    assert not tells_plaint(read_question(said).plain)


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("等了好几天", False),
        ("要等几天", True),
        ("几天没人拉", False),
        ("有几天没上班", True),
        ("跑了好几回", False),
        ("跑几次", True),
    ],
)
def test_many_times_is_no_question_for_a_number(said: str, asks: bool) -> None:
    assert ("figure" in read_question(said).intents) is asks
