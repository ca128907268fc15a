"""Names that a figure takes from what stands beside it: its like, its whole, the clause before, or the finding."""

from __future__ import annotations

import pytest
from one_response import DATED, HEAD, names_of

from parsers.reading import read_text


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("青溪、白沙水库总磷浓度分别降至0.05毫克/升、0.07毫克/升。", ["青溪水库总磷浓度", "白沙水库总磷浓度"]),
        (
            "青溪、白沙两座水库总氮浓度分别降至0.5毫克/升、0.7毫克/升。",
            ["青溪、白沙水库数", "青溪水库总氮浓度", "白沙水库总氮浓度"],
        ),
        ("石桥、南岭镇入户率分别为85%、92%。", ["石桥镇入户率", "南岭镇入户率"]),
        ("水稻、玉米产量分别为3万吨、2万吨。", ["水稻产量", "玉米产量"]),
    ],
)
def test_the_noun_behind_the_last_bare_name_is_that_of_all(said: str, names: list[str]) -> None:
    assert names_of(said) == names


def test_the_share_told_behind_a_part_is_the_part_s() -> None:
    said = "全市用气居民46万户，其中管道气居民38万户，占比82%，同比提高6.5个百分点。"
    assert names_of(said)[-2:] == ["全市管道气居民占比", "全市管道气居民占比同比提高"]


@pytest.mark.parametrize("occasion", ["督查时", "巡察反馈时", "审计时", "整改前", "改造前", "普查时"])
def test_an_earlier_state_is_the_same_thing_of_no_month(occasion: str) -> None:
    read = read_text(f"{HEAD}9月监测总磷0.2毫克/升，{occasion}为0.9毫克/升。{DATED}")
    assert [(m.name, m.period) for m in read.metrics] == [("监测总磷", "2024-09"), ("监测总磷", None)]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("非居民每吨由3.2元调整为3.6元，居民仍为2.1元。", ["每吨非居民", "每吨非居民", "每吨居民"]),
        (
            "非居民水价每吨由3.2元调整为3.6元，居民为2.1元。",
            ["每吨非居民水价", "每吨非居民水价", "每吨居民水价"],
        ),
        ("公布殡葬用品价格标准，每套由900元降至650元。", ["殡葬用品价格每套"] * 2),
        ("统一调整停车收费，每小时由6元降至4元。", ["停车收费每小时"] * 2),
        ("60家食品企业的单位能耗下降8.2%。", ["食品企业数", "食品企业的单位能耗降幅"]),
        (
            "发放助学贷款2100笔、1.6亿元，同比分别增长4.2%、6.3%。",
            ["发放助学贷款笔数", "发放助学贷款金额", "发放助学贷款笔数同比增速", "发放助学贷款金额同比增速"],
        ),
        ("新持证320名，全县达870名。", ["新持证数", "全县持证数"]),
        ("冒领养老金31人。", ["冒领养老金人数"]),
        ("2024年完成造林2.1万亩，为年度计划的104%。", ["完成造林面积", "完成造林占年度计划比重"]),
        ("回收农膜43吨，资源化处置39吨，回收率达90%。", ["回收农膜量", "资源化处置量", "农膜回收率"]),
        ("在全省消费活力排名中，柳汀市由第9位升至第5位。", ["全省消费活力排名", "全省消费活力排名"]),
        ("盲道服务点由21家发展到29家。", ["盲道服务点数", "盲道服务点数"]),
        ("“暖阳之家”由11所增加到19所。", ["暖阳之家数", "暖阳之家数"]),
        ("获批贸易试点，至9月底出口1.2亿元。", ["出口"]),
        ("县水利局于2024年5月拨付资金30万元。", ["县水利局拨付资金"]),
    ],
)
def test_a_figure_takes_what_it_leaves_unsaid_from_beside_it(said: str, names: list[str]) -> None:
    assert names_of(said) == names


def test_a_name_holds_the_thing_and_not_the_plaint() -> None:
    said = "生活垃圾分类欠账多，2023年底分类率仅31%，居全市第7位。"
    assert names_of(said) == ["生活垃圾分类率", "生活垃圾分类率全市排名"]


def test_what_was_done_by_now_and_the_rest_are_of_what_the_finding_counts() -> None:
    text = (
        "关于柳汀县审计整改情况的通报\n1.反馈问题：具备条件的40座场馆仅开放8座。\n"
        f"整改情况：已开放30座，其余10座因维修尚未开放。{DATED}"
    )
    assert [m.name for m in read_text(text).metrics][-2:] == ["具备条件场馆已开放数", "具备条件场馆其余尚未开放数"]


@pytest.mark.parametrize("deed", ["累计完成治理", "已治理", "已全部完成治理", "完成治理"])
def test_the_rest_behind_what_was_done_in_all_is_of_what_the_finding_counts(deed: str) -> None:
    text = (
        "关于柳汀县审计整改情况的通报\n1.反馈问题：63处滑坡隐患点中仅完成治理21处。\n"
        f"整改情况：{deed}39处，其余24处正在治理。{DATED}"
    )
    assert read_text(text).metrics[-1].name == "滑坡隐患点其余正在治理数"


def test_a_year_measured_by_dates_nothing_behind_it() -> None:
    read = read_text(f"{HEAD}2024年下派医生310人次，是上年的1.9倍；上派医生90人次。{DATED}")
    assert [m.period for m in read.metrics] == ["2024", "2024", "2024"]
