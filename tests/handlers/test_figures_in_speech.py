"""Figures asked for as people speak: what is not meant, kinds, parts, prices for one, slips of the keyboard."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from parsers.questions import normalise
from parsers.unmeant import without_unmeant
from store.store import Store

_NOTICE = """中共槐阳县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:农村供水收费混乱。
整改情况:公示水价,居民用水每吨1.9元、非居民用水每吨3.2元。
2.反馈问题:冷库建设滞后。
整改情况:全县规划建设产地冷库14个,已建成投用8个,在建6个。
3.反馈问题:物资轮换不及时。
整改情况:物资轮换周期由原来的9个月缩短至5个月。
4.反馈问题:社会保险费征缴不到位。
整改情况:企业少缴的社会保险费已全部补缴,其中养老保险910万元、医疗保险375万元。新业态从业人员参加工伤保险7300人。
5.反馈问题:河长制落实不力。
整改情况:今年以来各级河长已巡河2.1万次,其中县级河长巡河36次。
6.反馈问题:公共文化供给不足。
整改情况:2024年送戏下乡260场,观众9.8万人次。
7.反馈问题:非法采砂问题突出。
整改情况:查处越界开采案件7件,没收违法所得842万元,吊销许可证3个。
8.反馈问题:干部队伍年龄结构老化。
整改情况:新录用公务员61名,其中硕士研究生15名。
9.反馈问题:耕地保护责任悬空。
整改情况:对违法占用耕地问题严肃追责问责27人,其中科级干部11人。
10.反馈问题:乡村旅游增收带动弱,26个旅游村中村集体年收入不足8万元的有9个。
整改情况:实现旅游收入17.6亿元,2023年全年旅游收入为29.5亿元。
11.反馈问题:加油站安全检查走过场。
整改情况:开展加气站检查6座,整改隐患88条。
12.反馈问题:紧密型医共体有名无实。
整改情况:2024年牵头医院已下派医师118人次,开展新技术29项。
13.反馈问题:园区产业层次低。
整改情况:确定链主企业19家。1月至4月,湖东高新区实现产值32亿元,同比增长12.4%,白沙工业园区实现产值16亿元,同比增长8.1%。发布智能制造应用场景清单15个。9件专利获中国专利优秀奖。
14.反馈问题:实训条件差。
整改情况:投入1260万元更新实训设备,其中省级资金840万元、县级资金420万元。
"""
_TOLD = [
    ("单位用水(不是居民)一吨几块", "3.2元"),
    ("居民用水每吨多少钱 不是非居民那个", "1.9元"),
    ("冷库己建成几个", "8个"),
    ("冷库在建几个", "6个"),
    ("轮换周期以前多长,现在多长", "9个月"),
    ("补缴社保里医疗保险那部分多少钱", "375万元"),
    ("外卖员这类新业态参加工伤险的多少人", "7300人"),
    ("县里的河长自己巡了几回", "36次"),
    ("送戏下乡多少人看了", "9.8万人次"),
    ("没收越界采矿的违法所得多少万", "842万元"),
    ("新招了多少公务员", "61名"),
    ("占用耕地被问责的人里科级有几个", "11人"),
    ("23年一整年旅游挣了多少", "29.5亿元"),
    ("链主企业一共几家", "19家"),
    ("1-4月湖东高新区同比涨了百分之几", "12.4%"),
    ("how many patents won the excellence award", "9件"),
    ("智能制造应用场景清单发布了多少", "15个"),
    ("换实训设备的钱里省里出了多少", "840万元"),
    ("换实训设备县里出了多少钱", "420万元"),
    ("how many doctors were sent down this year", "118人次"),
]
_REFUSED = ["how many petrol stations were checked", "加油站检查了多少座", "智能制造联盟拉了多少家"]

store = ledger_of(_NOTICE)


@pytest.mark.parametrize(("said", "quote"), _TOLD)
def test_the_figure_meant_is_told(store: Store, said: str, quote: str) -> None:
    told = ask(store, said)
    assert told.metrics
    assert told.metrics[0].quote == quote


@pytest.mark.parametrize("said", _REFUSED)
def test_another_sort_is_not(store: Store, said: str) -> None:
    assert ask(store, said).kind == "none"


@pytest.mark.parametrize(
    ("said", "left", "unmeant"),
    [
        ("单位用水(不是居民)一吨几块", "单位用水 一吨几块", "居民"),
        ("闲置土地处置率 不是批而未供那个", "闲置土地处置率", "批而未供"),
        ("抽检发现率多少(不要总的)", "抽检发现率多少(不要总的)", ""),  # the whole is no name
        ("收入多少 不是光今年的", "收入多少", ""),  # a time names no thing
        ("这个是不是完成了", "这个是不是完成了", ""),
        ("钱是不是还没退的?", "钱是不是还没退的?", ""),
    ],
)
def test_what_is_not_meant(said: str, left: str, unmeant: str) -> None:
    assert without_unmeant(said) == (left, unmeant)


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("外卖员这类新业态参保多少人", "新业态参保多少人"),
        ("槐阳县外卖员这类新业态参保多少人", "槐阳县外卖员这类新业态参保多少人"),  # whose, is no example
        ("养老这类产业有哪些问题", "养老这类产业有哪些问题"),
        ("一吨水几块", "每吨水几块"),
        ("一方水土养不起一方人", "一方水土养不起一方人"),
        ("镇里的林长巡了几次", "镇级林长巡了几次"),
        ("自己完成了多少", "自己完成了多少"),
    ],
)
def test_as_it_is_written(said: str, plain: str) -> None:
    assert normalise(said) == plain
