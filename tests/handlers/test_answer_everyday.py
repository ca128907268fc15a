"""Figures asked for in everyday words: what was taken off or became less, what is due, and what none of these tells."""

from __future__ import annotations

import pytest
from asked import ledger_of, told

TEXT = """中共霁川县委关于市委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：货运监管不到位
整改情况：一是联合治超。查处超限车辆318辆，转卸货物2760吨。2024年下半年受理货运投诉92件，比上半年减少31.4%。召开全县性会议41次，同比减少13次。
2.反馈问题：北湾码头枢纽建设进度缓慢
整改情况：一是加快建设。码头枢纽总投资3.2亿元，累计完成投资1.4亿元，占总投资的43.8%。
3.反馈问题：违规收费清退不力
整改情况：一是清退到位。应清退费用96万元，已清退费用88万元。公布红榜企业14家、黑榜企业5家。
4.反馈问题：老旧设施隐患突出
整改情况：一是消除隐患。排查危旧水塔26座。更换供水管网37公里，配备移动水泵12台。公开招聘护士58名，交流轮岗护士21名。非遗传承人收徒73人。发放网格员人均月工资提高520元。
全县生猪出栏21万头，年出栏500头以上规模猪场33家。招录农技人员19人。排查改造的户厕4600户，已整改370户。
5.反馈问题：项目招引乏力
整改情况：一是招引项目。新签约亿元以上项目17个。对签约两年以上未开工的9个项目逐一研判。
"""


county = ledger_of(TEXT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("超载的车卸下来多少吨货", "metric 2760吨"),
        ("下半年货运投诉比上半年少了百分之几", "metric 31.4%"),
        ("货运投诉少了几成", "metric 31.4%"),
        ("会议少开了几次", "metric 13次"),
        ("码头枢纽总共要投多少钱", "metric 3.2亿元"),
        ("北湾码头枢纽已完成投资占总投资百分之几", "metric 43.8%"),
        ("该退的钱一共多少", "metric 96万元"),
        ("黑榜企业几家", "metric 5家"),
        ("护士招了多少", "metric 58名"),
        ("收了多少徒弟", "metric 73人"),
        ("网格员工资涨了多少", "metric 520元"),
        ("农技员招了几个", "metric 19人"),
        ("一亿以上的项目签了几个", "metric 17个"),
    ],
)
def test_everyday_words_name_a_figure(county, said, expected):
    assert told(county, said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "水塔拆了几座",  # how many were found is told
        "水泵拆了几台",  # how many were bought is
        "供暖管网换了多少公里",  # the pipes are those for water
        "牛出栏多少头",  # 500头以上 is a limit
        "货运费涨了多少",  # only how many complained is told
        "红榜企业罚了几家",
        "五亿以上的项目签了几个",
        "一季度货运投诉少了几成",
    ],
)
def test_what_was_found_set_up_or_another_thing_is_no_answer(county, said):
    assert told(county, said) == "none"
