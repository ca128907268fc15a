"""Rules that told a neighbour's figure: what was done to others, of another section, at another time, of another thing."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

TEXT = """中共柏川县委关于巡察整改进展情况的通报
2024年11月20日
一、反馈问题整改情况
1.反馈问题:采石场管理不严。
整改情况:关停采石场14座,清运废石230吨,清运后扬尘投诉下降12%。砂石价格下降6.2%。
2.反馈问题:证照办理不规范。
整改情况:未办证作坊企业整改完成12家。未装电表农户加装电表330户。未做测评的系统9个。未按时完工项目复工16个。
3.反馈问题:园区低效,2023年底厂房闲置率31.2%。
整改情况:截至2024年3月底,厂房闲置率22%;截至6月底,厂房闲置率降至14.6%。
4.反馈问题:干部选任不严。
整改情况:考察拟提拔干部18名。拟新建驿站3个。
5.反馈问题:标段管理不严。
整改情况:甲标段、乙标段、丙标段分别完成铺装12公里、8公里、6公里。第四标段核减20万元。
6.反馈问题:助学金发放慢。
整改情况:发放助学金500万元。上缴罚金12万元。收缴罚款40万元。
7.反馈问题:粮价不稳。
整改情况:油菜收购均价每斤3.1元。打下木桩400根。
8.反馈问题:养老服务不足,2020年疫情期间护理床位120张。
整改情况:2022年护理床位200张。培训工匠120人。建成服务区5个。
9.反馈问题:茶园老化。
整改情况:茶叶零售额同比增长31.2%。茶叶精制率39.6%。
10.反馈问题:花卉企业不强,花农价格补贴发放慢。
整改情况:花卉企业研发投入占营业收入比重6.4%。清收应收账款2.1亿元。购置喷灌机14架。向花农发放补贴126.5万元。全年成交百合6.8亿枝、7.4亿元,分别增长8.1%、9.2%。
"""

county = ledger_of(TEXT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("close down了多少采石场", "14座"),
        ("clean up了多少废石", "230吨"),
        ("砂石价格down了多少", "6.2%"),
        ("砂石价格 down了多少", "6.2%"),
        ("企业整改完成多少家", "12家"),
        ("电表加装了多少户", "330户"),
        ("测评的系统多少个", ""),
        ("项目复工了几个", "16个"),
        ("考察了多少名干部", "18名"),
        ("驿站建了几个", ""),
        ("三个标段第三个铺了多少公里", ""),
        ("三个标段第三个核减多少", ""),
        ("补发了多少助学金", ""),
        ("罚钱多少", "40万元"),
        ("油菜售价多少", ""),
        ("木庄有多少", ""),
        ("how many women craftsmen were trained", ""),
        ("how many service area shops are there", ""),
        ("茶叶精制率improve了多少", ""),
        ("茶园多了多少亩", ""),
        ("花卉企业研发投入占营收多少", "6.4%"),
        ("百合现在啥价一枝", ""),
        ("喷灌机买了几驾", "14架"),
        ("花农的价格补贴发了多少钱", "126.5万元"),
        ("百合成交多少钱", "7.4亿元"),
    ],
)
def test_no_neighbour_answers(county: Store, said: str, expected: str) -> None:
    one = ask(county, said)
    assert [m.quote for m in one.metrics[:1]] == [expected] * bool(expected)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("厂房闲置率 6月底跟3月底比", ["22%", "14.6%"]),
        ("厂房闲置率,2023年底跟6月底比", ["31.2%", "14.6%"]),
        ("护理床位2020年疫情期间跟现在", ["120张"]),
    ],
)
def test_two_times(county: Store, said: str, expected: list[str]) -> None:
    assert [m.quote for m in ask(county, said).metrics[:2]] == expected
