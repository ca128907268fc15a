"""Syllables typed amid Chinese characters, and words that ask with one wrong character, over a report."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from handlers.heard import written_out
from handlers.mended import mended
from parsers.misspelt_asking import asking_put_right

report = ledger_of(
    """中共云汀县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:冷库建设滞后。
整改情况:新建冷库12座,配发卫星电话35部,接到报修46起。该问题已完成整改。
2.反馈问题:退税办理缓慢。
整改情况:退税平均办理时间由9天缩短到3天,村集体平均收入达到18万元,城镇新增就业620人。正在推进。
"""
)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("已经改完的有na些", "已经改完的有哪些"),
        ("没改完的lie一下", "没改完的列一下"),
        ("现在多jiu", "现在多久"),
        ("占百分之ji", "占百分之几"),
        ("卫星电hua配了几bu", "卫星电话配了几部"),
        ("报修几qi", "报修几起"),
        ("村集体平均收ru", "村集体平均收入"),
        ("退shui太慢", "退税太慢"),
        ("冷ku不够用", "冷库不够用"),
        ("那2 ne", "那2呢"),
        ("第2项咋样le", "第2项咋样了"),
        ("整改de进展", "整改的进展"),
        ("车开bu进去", "车开不进去"),
        # names and English words stay
        ("AI大模型", "AI大模型"),
        ("can观人数", "can观人数"),
        ("gdp增速", "gdp增速"),
        ("pm2.5浓度", "pm2.5浓度"),
        ("the number of people who moved", "the number of people who moved"),
        ("问题2进展", "问题2进展"),
    ],
)
def test_a_syllable_amid_characters(report, said, read):
    assert written_out(report, report.current(), said) == read


@pytest.mark.parametrize(
    ("said", "quote"),
    [("新建le几座冷ku", "12座"), ("村集体平均收ru", "18万元"), ("城镇新曾就业", "620人")],
)
def test_figures(report, said, quote):
    assert ask(report, said).metrics[0].quote == quote


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("没完城的", "没完成的"),
        ("那条怎么处里的", "那条怎么处理的"),
        ("都有那些问题", "都有哪些问题"),
        ("改到那一步了", "改到哪一步了"),
        ("几各问题没改", "几个问题没改"),
    ],
)
def test_words_that_ask_are_put_right(report, said, meant):
    assert asking_put_right(said) == meant
    assert mended(report, report.current(), said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "那些问题没改完",
        "那条怎么样了",
        "游泳馆多少平方米",
        "骨灰盒多少钱",
        "盖好了没人管",
        "到帐多少",
        "同比涨多少",
        "",
    ],
)
def test_what_is_written_as_it_is_meant_stays(said):
    assert asking_put_right(said) == said
