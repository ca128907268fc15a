"""A short message behind one about an issue or a figure asks of that issue: of no other, even where that tells none."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of, told

from parsers.reading import read_text
from store.store import Store

NOTICE = """松溪县住房和城乡建设局党组关于县委巡察整改进展情况的通报
根据县委统一部署，县委第一巡察组开展了巡察。现将巡察整改进展情况予以公布。
1.关于“背街小巷改造迟缓”问题的整改。
一是加快施工。已完成背街小巷改造43条，惠及居民1.68万户。二是加装路灯350盏。三是更换老化燃气管线62公里，清除河道淤泥12.7万立方米。该问题已完成整改。
2.关于“招商服务不优”问题的整改。
一是兑现奖补资金9430万元，惠及企业527家。二是精简流程，审批时限由45天压缩至18天。三是2030年受理投诉312件，群众满意率96.4%。该问题正在整改。
3.关于“物业管理粗放”问题的整改。
一是查处违规收费物业企业37家，罚款61.5万元。二是受理投诉97件，其中停车类投诉28件、电梯类投诉41件。三是给予党纪处分8人。该问题已完成整改。
4.关于“拖欠农民工工资”问题的整改。
一是为1130名农民工追回工资187万元。二是2029年追回工资236万元，2030年追回工资154万元。三是盘活商铺46处，已出租29处，年租金收入538万元，移交社区11处。四是参建单位中，东城区欠薪企业立案14家。该问题正在整改。
5.关于“供水漏损严重，2029年漏损率达17.4%”问题的整改。
一是改造管网88公里，更换水表5600只，东浦区停水投诉降至19件。该问题正在整改。
6.关于“热线办理走过场”问题的整改。
一是退回重办诉求466件，办理满意率由78.6%提高到94.2%。该问题已完成整改。
中共松溪县住房和城乡建设局党组
2031年2月6日
"""
NUMBERED = """松溪县委关于巡察整改进展情况的通报
1.养老服务供给不足。
整改情况：新建服务站18个。
2.2029年供水漏损率达17.4%。
整改情况：改造管网88公里。
3.12345热线办理走过场。
整改情况：退回重办诉求466件。
"""
TOLD = [
    (("背街小巷改造了几条", "惠及多少户"), "metric 1.68万户"),
    (("背街小巷改造了几条", "路灯呢"), "metric 350盏"),
    (("背街小巷改造了几条", "清淤呢"), "metric 12.7万立方米"),
    (("问题1", "惠及多少户"), "metric 1.68万户"),
    (("兑现奖补资金多少", "惠及多少家"), "metric 527家"),
    (("问题3", "罚了多少"), "metric 61.5万元"),
    (("问题3", "处分了几个人"), "metric 8人"),
    (("物业管理那个问题", "投诉多少件"), "metric 97件"),
    (("问题2", "投诉多少件"), "metric 312件"),
    (("为农民工追回工资多少", "多少人"), "metric 1130名"),
    (("问题4", "追回多少工资"), "metric 154万元"),
    (("商铺盘活多少处", "年租金呢"), "metric 538万元"),
    (("停车类投诉多少件", "电梯类呢"), "metric 41件"),
    (("issue 3", "how much were the fines?"), "metric 61.5万元"),
    (("issue 3", "and the fines?"), "metric 61.5万元"),
    (("issue 6", "what measures did they take?"), "issue"),
    (("2029年追回工资多少", "and in 2030?"), "metric 154万元"),
    (("问题5", "下一个呢"), "issue"),
    (("问题1", "那招商呢"), "issue"),
]
NOT_TOLD = [
    ("背街小巷改造了几条", "投了多少钱"),
    ("背街小巷改造了几条", "罚款呢"),
    ("问题1", "罚款多少"),
    ("问题1", "处分了几个人"),
    ("问题5", "罚了多少"),
    ("问题6", "惠及多少户"),
    ("issue 1", "and the fines?"),
    ("issue 5", "how many people were disciplined?"),
    ("背街小巷改造了几条", "满意率呢"),
    ("停车类投诉多少件", "噪音类呢"),
    ("更换水表多少只", "西城区呢"),
    ("更换水表多少只", "东浦区呢"),
    ("东城区欠薪企业立案多少家", "东浦区呢"),
]
NEW = [  # names its own subject: another issue may answer
    (("问题1", "奖补资金兑现多少"), "metric 9430万元"),
    (("问题1", "审批时限现在多少天"), "metric 18天"),
    (("背街小巷改造了几条", "供水漏损率多少"), "metric 17.4%"),
]
store = ledger_of(NOTICE)


@pytest.mark.parametrize(("said", "expected"), [*TOLD, *NEW], ids=[" | ".join(said) for said, _ in [*TOLD, *NEW]])
def test_what_is_asked_of_the_issue_before_is_told(store: Store, said: tuple[str, ...], expected: str) -> None:
    assert told(store, *said) == expected


@pytest.mark.parametrize("said", NOT_TOLD, ids=[" | ".join(said) for said in NOT_TOLD])
def test_no_figure_of_another_issue_is_told(store: Store, said: tuple[str, ...]) -> None:
    assert ask(store, *said).kind == "none"


def test_the_answer_names_the_issue_that_tells_none(store: Store) -> None:
    assert ask(store, "问题1", "罚款多少").lines[0].key == "none.figure.there"


def test_a_year_or_a_hotline_may_stand_behind_a_number() -> None:
    assert [issue.number for issue in read_text(NUMBERED).issues] == [1, 2, 3]
