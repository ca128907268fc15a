"""What is measured is said of the first alone, and of the second only what it is."""

from __future__ import annotations

import pytest

from parsers.metrics import read_metrics
from parsers.model import Segment
from parsers.shadow import shadow_of

_NAMED = {
    "民办初中学费备案标准为每生每学期6800元,民办小学为每生每学期5200元。": [
        "每生每学期民办初中学费备案标准",
        "每生每学期民办小学学费备案标准",
    ],
    "居民用水第一阶梯价格确定为每立方米2.35元,第二阶梯为每立方米3.52元。": [
        "每立方米居民用水第一阶梯价格",
        "每立方米第二阶梯价格",
    ],
    "一日游学收费上限定为每人160元,两日游学为每人380元。": ["每人一日游学收费上限", "每人两日游学收费上限"],
    "城东园区亩均税收为12.3万元,城西园区则为9.6万元。": ["城东园区亩均税收", "城西园区亩均税收"],
    "城区公交票价统一为每次1元,城乡公交为每次3元。": ["每次城区公交票价", "每次城乡公交票价"],
    "养老护理补贴标准为每人1200元,水费为每人90元。": ["每人养老护理补贴标准", "每人水费"],  # of no kind with it
    "被认定为省级示范园23个。": ["被认定为省级示范园数"],
}


@pytest.mark.parametrize(("text", "wanted"), _NAMED.items())
def test_what_is_measured_is_said_once(text: str, wanted: list[str]) -> None:
    metrics = read_metrics(shadow_of(text), [Segment((0, len(text)), "response", "i1")], 2024)
    assert [m.name for m in metrics] == wanted


_RATED = {
    "主要农作物综合机械化率达68.4%,其中水稻92.1%、油菜58.6%。": [
        "主要农作物综合机械化率",
        "水稻综合机械化率",
        "油菜综合机械化率",
    ],
    "宽带覆盖率92%,其中农村85%、城市99%。": ["宽带覆盖率", "农村宽带覆盖率", "城市宽带覆盖率"],
    "群众满意率达98%,其中很满意72%。": ["群众满意率", "很满意占比"],
    "设备更新率达80%,其中进口设备占20%。": ["设备更新率", "进口设备占比"],
    "开发文创产品58款,实现销售收入216万元。": ["开发文创产品数", "开发文创产品实现销售收入"],
    "2023年完成食品抽检2.1万批次,达到每千人6.1批次,其中农村9300批次。": [
        "完成食品抽检批次",
        "每千人批次",
        "农村完成食品抽检批次",
    ],
}


@pytest.mark.parametrize(("text", "wanted"), _RATED.items())
def test_a_thing_told_by_its_name_has_the_rate_before_it(text: str, wanted: list[str]) -> None:
    metrics = read_metrics(shadow_of(text), [Segment((0, len(text)), "response", "i1")], 2024)
    assert [m.name for m in metrics] == wanted


def test_what_a_body_did_next_is_its_own() -> None:
    text = "收回统筹2910万元,转入基金1416万元;其中云岭理工大学清理项目238个、盘活资金1780万元,县医院退还患者96万元、处理8人。"
    metrics = read_metrics(shadow_of(text), [Segment((0, len(text)), "response", "i1")], 2024)
    assert [m.name for m in metrics][2:] == [
        "云岭理工大学清理项目数",
        "云岭理工大学盘活资金",
        "县医院退还患者",
        "县医院处理人数",
    ]


_BESIDE = {
    "居民参保率93.6%,低于全市95.8%的平均水平。": ["居民参保率", "全市居民参保率"],
    "居民参保率93.6%,低于全市平均水平95.8%。": ["居民参保率", "全市居民参保率"],
    "居民参保率93.6%,低于全市平均水平2.2个百分点。": ["居民参保率", "居民参保率较全市减少"],
    "设立科创基金5亿元,已投放1.7亿元。": ["设立科创基金", "设立科创基金已投放"],
    "规划建设的12所公办园至2023年底仅建成4所。": ["规划建设公办园数", "规划建设公办园建成数"],
}


@pytest.mark.parametrize(("text", "wanted"), _BESIDE.items())
def test_what_stands_beside_a_figure_is_told_of_its_own(text: str, wanted: list[str]) -> None:
    metrics = read_metrics(shadow_of(text), [Segment((0, len(text)), "response", "i1")], 2024)
    assert [m.name for m in metrics] == wanted
