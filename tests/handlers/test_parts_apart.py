"""Figures told part by part: a part's own figure answers for it, the whole's where none is named, no other part's ever."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

TEXT = """中共雾山市公共交通集团委员会关于巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：运营管理粗放，2023年高峰时段准点率为72%
整改情况：一是优化班次。2024年9月，集团高峰时段准点率达到88%，其中一分公司90%、二分公司87%、三分公司84%。二是新建充电桩286个，其中东站场站92个、北站场站74个。三是稳住队伍。流失驾驶员97人。
2.反馈问题：教学管理松散
整改情况：一是开设订单班26个，在读学生1175人，其中机电学院订单班11个、农艺学院订单班6个。二是建设学生公寓二期，总投资9800万元。
3.反馈问题：园区分化明显
整改情况：一是抓运行。1月至4月，雾山高新区、雾山工业园区分别实现产值32亿元、16亿元。二是抓招商。白河工业园等4个园区引进项目12个。
4.反馈问题：水体返黑返臭，其中柳湾河氨氮浓度达9.4毫克/升
整改情况：一是截污清淤。2024年9月监测，柳湾河氨氮浓度降至1.6毫克/升，石门渠氨氮浓度为1.9毫克/升。
5.反馈问题：护理专业与县内需求脱节，2023届毕业生本县就业率为22.4%
整改情况：一是调整专业。2024届毕业生860名，总体就业率95.3%，本县就业率37.8%。
"""
ANSWERED = [
    ("一分公司高峰准点率", "90%"),
    ("三分公司高峰时段准点率是多少", "84%"),
    ("北站几个充电桩", "74个"),
    ("新建充电桩多少", "286个"),
    ("农艺学院订单班多少个", "6个"),
    ("雾山工业园1到4月产值", "16亿元"),
    ("学生公寓二期总投资", "9800万元"),
    ("石门渠氨氮浓度", "1.9毫克/升"),
    ("柳湾河巡察时氨氮浓度", "9.4毫克/升"),
    ("24届毕业生本县就业率", "37.8%"),
    ("2023届毕业生本县就业率", "22.4%"),
]
REFUSED = [
    "四分公司高峰准点率",
    "2023年一分公司高峰准点率",
    "二分公司流失驾驶员多少人",
    "南站场站新建充电桩多少",
    "农艺学院订单班有多少学生",
    "白河工业园1到4月产值多少",
    "白河工业园1到4月产值",
    "石门渠巡察时氨氮浓度是多少",
    "学生公寓一期总投资",
]


office = ledger_of(TEXT)


@pytest.mark.parametrize(("said", "figure"), ANSWERED)
def test_the_named_part_answers(office: Store, said: str, figure: str) -> None:
    told = ask(office, said)
    assert told.kind == "metric"
    assert told.metrics[0].quote == figure


@pytest.mark.parametrize("said", REFUSED)
def test_another_part_does_not(office: Store, said: str) -> None:
    told = ask(office, said)
    assert (told.kind, told.metrics) == ("none", ())
