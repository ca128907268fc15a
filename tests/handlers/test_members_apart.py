"""Figures told in half a clause (其中供暖类214件, 2023年受理54件): the part, the year and the whole answer for themselves."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

TEXT = """中共霁川县委关于市委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：来信办理质量不高，重复来信较多
整改情况：一是清理积案。2024年受理市民来信860件，办结率99.2%，同比下降3.1%；其中供暖类214件、占道类97件。2023年受理1043件。二是公开回应。公开答复来信312件。
2.反馈问题：人才评价把关不严
整改情况：一是严格审核。2024年受理高级工艺师申报763人，评审通过521人，其中特级20人、一级114人；2023年评审通过480人。二是查处造假。查处违规办证案件43件，其中照相馆29件，罚款58.7万元。
3.反馈问题：粮食补贴发放迟缓
整改情况：一是兑现补贴。向312名养蜂能手发放奖励资金468万元，其中石桥乡96万元。二是筹措资金。争取中央资金2.38亿元、省级资金7600万元。三是补充学位。新增学位3240个，其中小学学位2160个。
4.反馈问题：危险物品监管有漏洞
整改情况：一是摸清底数。产生危险物品18.4万吨，利用处置率97.2%，其中医用物品4130吨。二是规范管理。责令停工整改工地42个，罚款赔偿到位2830万元。排查泵站缺陷847处，完成修复512处，修复率60.4%；其中松河县完成修复86处。
"""

county = ledger_of(TEXT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("供暖方面的来信多少件", "214件"),
        ("占道类来信有多少", "97件"),
        ("受理了多少市民来信", "860件"),
        ("2023年受理多少来信", "1043件"),
        ("特级工艺师评审通过多少人", "20人"),
        ("2023年评审通过多少人", "480人"),
        ("照相馆违规办证的案件有几件", "29件"),
        ("多少名养蜂能手领到奖励", "312名"),
        ("发给养蜂能手多少奖励资金", "468万元"),
        ("小学学位新增多少个", "2160个"),
        ("工地被叫停了几个", "42个"),
        ("松河县泵站缺陷修复了多少处", "86处"),
    ],
)
def test_a_part_answers_for_the_whole_s_words_and_its_own(county, said, expected):
    answer = ask(county, said)
    assert (answer.kind, *(m.quote for m in answer.metrics[:1])) == ("metric", expected)


@pytest.mark.parametrize(
    "said",
    [
        "餐饮类来信多少件",  # another part
        "2023年供暖类来信多少件",  # the whole of that year
        "2022年受理多少来信",  # another year
        "特级工艺师申报了多少人",  # what was done with another whole
        "初中学位新增多少个",
        "医用物品利用处置率",  # the whole's rate, the part's weight
        "青山县泵站缺陷修复了多少处",
    ],
)
def test_another_part_or_year_or_deed_is_none(county, said):
    assert ask(county, said).kind == "none"
