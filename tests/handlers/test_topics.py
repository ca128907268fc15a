"""Which issue a paraphrase speaks of: rare words decide, findings before mentions, nothing for what a report lacks."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

NOTICE = """中共岚泽县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:渡口轮渡班次偏少,全县水运客运量不足80万人次。
整改情况:一是增开班次。新增轮渡航线3条。二是整治渡口超载,查处超载船舶16艘。
2.反馈问题:夜市摊位管理混乱,占道经营突出。
整改情况:一是规范设置摊位。划定夜市片区4处,设置摊位620个。二是开展联合执法,处罚占道经营23起。三是整治油烟扰民,安装净化设备210台。
3.反馈问题:乡村图书室无人管护,藏书老旧。
整改情况:一是更新图书。新购图书2.4万册。二是聘请管理员37名。
4.反馈问题:廉洁风险防控不严,渔政岗位长期不轮岗。
整改情况:一是梳理风险点45个。二是对渔政岗位开展轮岗,交流干部9人。
5.反馈问题:渔业产业链条短,水产加工产值不足12亿元。
整改情况:一是引进加工企业6家。水产加工产值达到15亿元。二是加强廉洁提醒,防止吃拿卡要。
"""
FOUND = [
    ("轮渡太少那个问题", "1"),
    ("夜市乱摆摊怎么整改的", "2"),
    ("油烟扰民怎么处理的", "2"),
    ("村里图书室没人管那条", "3"),
    ("廉洁风险点是怎么防控的", "4"),
    ("岗位不轮岗那事", "4"),
    ("水产加工产值还不到12亿那个问题", "5"),
    ("船舶超载的问题怎么处理的", "1"),
    ("水产加工产值占比低这条", "5"),
    ("渔政岗位轮岗的事", "4"),
    ("渡口轮渡就那么几条,客运量还上不去,整改咋样", "1"),
    ("水产加工那个problem整顿了吗", "5"),
    ("夜市摊位那条说说", "2"),
]
NONE = [
    "殡葬改革整改情况",
    "校园欺凌那个问题",
    "房价太高怎么整改的",
    "网络诈骗打击情况怎么样",
    "电影院扩建那条",
    "档案管理混乱那个问题",
    "互联网金融风险怎么防控的",
    "管理不严怎么整改的",
    "被处罚的摊主叫啥名字",
]


store = ledger_of(NOTICE)


@pytest.mark.parametrize(("said", "ref"), FOUND)
def test_a_paraphrase_finds_its_issue(store: Store, said: str, ref: str) -> None:
    answer = ask(store, said)
    assert (answer.kind, answer.issues[0].ref if answer.issues else None) == ("issue", ref)


@pytest.mark.parametrize("said", NONE)
def test_what_the_report_lacks_is_no_issue(store: Store, said: str) -> None:
    assert ask(store, said).kind == "none"
