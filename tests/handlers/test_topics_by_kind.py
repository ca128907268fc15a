"""What people say of one kind of body is not told of another's finding; their words for everyday things find it."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

_NOTICE = """中共石塘县委关于巡察整改进展情况的通报
(2024年9月2日)
1.关于“渡口作业收费项目不合理、重复收费”问题的整改
整改情况:一是取消不合理收费项目6项。二是公布目录清单。
2.关于“医疗乱收费治理走过场，患者多付费用”问题的整改
整改情况:一是检查诊所28家。二是清退患者费用18万元。
3.关于“口岸通关时间长”问题的整改
整改情况:一是推行提前申报。二是压缩时间9小时。
4.关于“河堤涵洞受损长期不修”问题的整改
整改情况:一是加固涵洞7处。二是恢复通行。
5.关于“负责人违规兼职取酬”问题的整改
整改情况:一是辞去兼职9人。二是退缴报酬40万元。
6.关于“公办幼儿园学位不足”问题的整改
整改情况:一是新建2所。二是新增学位540个。
7.关于“档案室虫蛀严重”问题的整改
整改情况:正在整改,已购置药剂。
"""
ledger = ledger_of(_NOTICE)


@pytest.mark.parametrize(
    ("said", "ref"),
    [
        ("医院乱收费有人管吗", "2"),
        ("报关太慢,这块做了啥", "3"),
        ("涵洞压坏了修得咋样", "4"),
        ("老总在外头兼职拿钱的事", "5"),
        ("娃娃上公立园难的事,改得怎么样", "6"),
        ("七项呢 改完没", "7"),
    ],
)
def test_the_finding_is_told(ledger: Store, said: str, ref: str) -> None:
    assert [one.ref for one in ask(ledger, said).issues[:1]] == [ref]


@pytest.mark.parametrize("said", ["还在弄没完成的发一下", "没改完的贴出来"])
def test_what_is_under_way_is_listed(ledger: Store, said: str) -> None:
    found = ask(ledger, said)
    assert (found.kind, [one.ref for one in found.issues]) == ("list", ["7"])


_PARKS = """中共石塘县委关于巡察整改进展情况的通报
(2024年9月2日)
1.关于“电商小镇入驻企业质效不高、成长性不强”问题的整改
整改情况:一是引进企业9家。二是培训120人次。
2.关于“水产加工集群产值不足30亿元”问题的整改
整改情况:一是新上项目3个。二是补助400万元。
3.关于“渔具产业点状培育多，房屋面积偏小”问题的整改
整改情况:一是调整规划。二是扩建厂房2栋。
"""
parks = ledger_of(_PARKS)


@pytest.mark.parametrize(
    ("said", "ref"),
    [
        ("小镇里企业质量差、长不大,改了没", "1"),
        ("水产加工集群个头太小、产值上不去那条", "2"),
        ("aquatic processing clusters output value too small, what was done", "2"),
    ],
)
def test_a_state_is_told_of_its_thing(parks: Store, said: str, ref: str) -> None:
    assert [one.ref for one in ask(parks, said).issues[:1]] == [ref]
