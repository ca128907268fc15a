"""Words of a question that only join, limit or weigh what is asked decide against no figure, and siblings are none."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

_NOTICE = """中共砚湖市委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:综合交通建设滞后。
整改情况:近三年共建成隧道1条(砚西隧道),快速路4条(湖北线、湖东线),实施旅游公路31公里。
2.反馈问题:产业平台作用不强。
整改情况:一是公布低空飞行示范航线名录9个。二是向各镇举荐农技专家信息45条。三是拨付3000万元设立“青苗助学金”。四是建成80余家医院超2万台(套)诊疗设备信息库。五是目前全市有效发明专利318件。
3.反馈问题:河长制落实不严。
整改情况:县级河长巡河73次,镇级河长巡河1180次。1至10月,中心馆到馆19万人次,乡镇分馆到馆11.5万人次,同比分别增长28.3%、51.7%。
4.反馈问题:城市管理水平不高。
整改情况:累计发放不动产权证1.86万本,其中今年以来发放7650本。购置环卫车辆64台。新增民宿38家。
5.反馈问题:2023年全市货运总量1830万吨,占湖东平原城市群货运总量9.3%,占全省货运总量5.2%。
整改情况:加快发展县域经济。
6.反馈问题:公共安全保障不力。
整改情况:打通占用堵塞的消防通道214条,补建市政消火栓830个。急救平均反应时间由16.2分钟缩短至10.8分钟。
7.反馈问题:服务经营主体不到位。
整改情况:清偿拖欠中小企业账款5.7亿元。兑现企业研发补助3900万元。跨境电商交易额14.2亿元,同比增长36.5%。新增景区停车位4200个。
8.反馈问题:粮食安全责任有差距。
整改情况:2023年全市粮食播种面积27.4万亩。畜禽粪污综合利用率达到92.6%。
"""
_TOLD = [
    ("近三年新修通快速路几条", "4条"),
    ("近三年新增隧道几条", "1条"),
    ("旅游公路要修多少公里", "31公里"),
    ("低空飞行示范航线名录一共几个", "9个"),
    ("给各镇推荐的农技专家信息多少条", "45条"),
    ("青苗助学金砸了多少钱", "3000万元"),
    ("诊疗设备信息库里一共多少台", "超2万台(套)"),
    ("全市有效发名专利几件", "318件"),
    ("镇一级的河长巡了多少次", "1180次"),
    ("乡镇分馆到馆人次涨了多少", "51.7%"),
    ("房产证光今年发了多少本", "7650本"),
    ("how many new homestays opened", "38家"),
    ("堵死的消防通道打通了几条", "214条"),
    ("how many fire hydrants were added", "830个"),
    ("how long was the average ambulance response before the fix", "16.2分钟"),
    ("欠小老板的账还掉多少钱了", "5.7亿元"),
    ("企业搞研发一共补了他们多少钱", "3900万元"),
    ("cross-border e-commerce, by how many percent did it grow", "36.5%"),
    ("景区停车位多出来几个", "4200个"),
    ("2023年全市种了多少亩粮", "27.4万亩"),
    ("how much of the manure is put to use now", "92.6%"),
    ("2023年货运总量在湖东平原城市群里占几成", "9.3%"),
]
_NOT_TOLD = [
    "火灾烧死几个人",
    "how much manure was spread",
    "近三年新修通地铁几条",
    "给各镇推荐的教练多少名",
    "省一级的河长巡了多少次",
    "飞机场修通几个",
]

store = ledger_of(_NOTICE)


@pytest.mark.parametrize(("said", "quote"), _TOLD)
def test_words_that_only_join_or_limit_keep_no_figure_from_being_told(store: Store, said: str, quote: str) -> None:
    answer = ask(store, said)
    assert (answer.kind, [m.quote for m in answer.metrics[:1]]) == ("metric", [quote])


@pytest.mark.parametrize("said", _NOT_TOLD)
def test_what_is_counted_beside_it_is_no_answer(store: Store, said: str) -> None:
    assert ask(store, said).kind == "none"
