"""Questions over reports of other layouts; the notation is that of the questions over the sample."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from handlers.conversation import Speaker, converse
from parsers.reading import read_text
from store.store import Store

LAYOUTS = Path(__file__).parents[1] / "layouts"
NOW = datetime(2025, 8, 1, tzinfo=UTC)
_PEOPLE = count(1)

QUESTIONS = {
    "f12_county_ten": {
        "夏粮播种面积": "=21.4万亩",
        "夏粮播种面积比去年多了多少": "=0.6万亩",
        "园区亩均税收": "=12.3万元",
        "僵尸企业处置了几家": "=9家",
        "追回医保基金多少": "=176.5万元",
        "how much idle land was put to use": "=486亩",
        "新增学位多少": "=4100个",
        "政务服务事项办理时限压缩了多少": "=35%",
        "35岁以下乡镇干部占比前后对比": "19.8% & 24.6%",
        "年轻乡镇干部占比现在": "=24.6%",
        "文件数量同比": "=17.5%",
        "围标串标案件查处几起": "=5起",
        "撂荒地整治得怎么样": "#1",
        "水源地保护那条完成没": "#6",
        "招投标监管": "#8",
        "red tape problem": "#10",
        "问题11": "none",
        "2019年夏粮播种面积": "none",
        "青岚县夏粮播种面积": "none",
        "夏粮播种面积全省排名": "none",
        "秋粮播种面积": "none",
        "GDP": "none",
        "医保基金支出总额": "none",
        "谁巡察的": "report",
        "联系电话是多少": "report",
    },
    "f01_county_clean": {
        "2022年新增市场主体": "=1.26万户",
        "2023年新增市场主体": "=1.58万户",
        "2023年新增市场主体同比": "=17.9%",
        "个转企现在完成多少家": "=126家",
        "信访积案化解率": "=93.5%",
        "信访积案化解率整改前后": "61% & 93.5%",
        "撂荒耕地有多少亩": "=3260亩",
        "停车位新增了多少": "=1420个",
        "parking spaces added": "=1420个",
        "民营经济那条有啥措施": "#2",
        "种粮补贴发没发": "#1(1)",
        "2010年新增市场主体": "none",
        "北京新增市场主体": "none",
        "失业率": "none",
        "县医院床位多少": "none",
    },
    "f03_bureau_trad": {
        "乡镇卫生院改扩建了几所": "=7所",
        "家庭医生签约率": "=61.5%",
        "簽約率前後對比": "61.5% & 74.2%",
        "民营医院检查了多少家": "=31家",
        "minying yiyuan": "#5",
        "罚款多少": "=18.5萬元",
        "还了多少药款": "=8900餘萬元",
        "公车问题": "#4",
        "药品回款": "#3",
        "village clinics in Chengdu": "none",
        "三甲医院几家": "none",
    },
    "f02_hospital_lines": {
        "医用耗材收入占比": "=20.1%",
        "2019年医用耗材收入占比": "=24.8%",
        "候诊时间": "=23分钟",
        "预约诊疗率": "=68%",
        "退了多少押金": "=63.2万元",
        "自助服务终端增设了多少台": "=46台",
        "排队时间长那个问题": "#4",
        "手术成功率": "none",
        "医院年收入": "none",
        "护士人数": "none",
    },
    "f11_audit_cells": {
        "低保那条谁负责": "#1",
        "敬老院消防改造投入多少": "=358万元",
        "殡葬收费公示": "#4",
        "审批平均用时": "=6天",
        "还有哪些没改完": "[1]",
        "没有整改完成的问题": "[1]",
        "房价": "none",
        "低保标准多少元": "none",
    },
    "f14_city_districts": {
        "整改完成率": "report",
        "打通断头路几条": "=9条",
        "雁丘县的房价": "none",
        "高考升学率": "none",
    },
}  # fmt: skip
CASES = [(name, said, expected) for name, table in QUESTIONS.items() for said, expected in table.items()]


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Store]]:
    folder = tmp_path_factory.mktemp("layouts")
    opened = {name: Store.open(folder / f"{name}.db") for name in QUESTIONS}
    for name, store in opened.items():
        store.load(read_text((LAYOUTS / f"{name}.txt").read_text(encoding="utf-8")), name, NOW)
    yield opened
    for store in opened.values():
        store.close()


def told(one) -> str:
    if one.kind == "metric":
        return f"={one.metrics[0].quote}"
    if one.kind == "pair":
        return " & ".join(m.quote for m in one.metrics[:2])
    if one.kind == "issue":
        return f"#{one.issues[0].ref}"
    return f"[{len(one.issues)}]" if one.kind == "list" else one.kind


@pytest.mark.parametrize(("name", "said", "expected"), CASES)
def test_other_layouts(stores, name, said, expected):
    assert told(converse(stores[name], Speaker(0, None, next(_PEOPLE)), said, NOW).answer) == expected
