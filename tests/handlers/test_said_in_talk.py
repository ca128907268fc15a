"""What people say round a question, and of what they ask: two issues alike in words, prices of one, what is lacking."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of, told

from parsers.question_filters import read_filters
from store.store import Store

_NOTICE = """中共霁淮县委关于巡察整改进展情况的通报
2031年6月20日
一、反馈问题整改情况
1.反馈问题:公益性墓地建设迟缓,乱埋乱葬时有发生。
整改情况:一是建成公益性墓地6处。二是迁移散坟214座。
2.反馈问题:豪华墓地清理不彻底,为活人预修的墓地屡禁不止。
整改情况:一是拆除豪华墓地37座。二是签订承诺书820份。
3.反馈问题:供热抢修不及时,群众反映强烈。
整改情况:一是组建抢修队伍5支,抢修人员平均到场时间由80分钟缩短到35分钟。二是更换阀门96个。
4.反馈问题:科研投入偏低,2029年全县研发投入占销售收入比重仅1.8%。
整改情况:一是兑现奖补。2030年研发投入占销售收入比重2.6%,比2029年提高0.8个百分点。二是举办培训4期。
5.反馈问题:道路防护设施缺失。
整改情况:一是已安装护栏52公里,完成标志牌340块。剩余护栏18公里正在招标。二是巡查危险路段71处。
6.反馈问题:生猪私宰屡禁不止。
整改情况:一是没收猪肉1.2吨,罚款9.6万元。二是落实抽检,2030年巡查任务完成率91.5%。
7.反馈问题:货车司机超载运输。
整改情况:一是查处超载车辆64辆。二是公司法定代表人被约谈3次,改造灯具1100盏。
9.反馈问题:欠税清缴不力,垃圾焚烧厂超标排放。
整改情况:一是2030年底全县欠税余额4.2亿元,截至2031年5月底降至2.7亿元。二是焚烧厂处理垃圾12万吨,对该厂罚款48万元。三是招标限额由400万元下调至200万元。四是受理环保投诉88件,同比下降21.5%。
10.反馈问题:废弃矿坑修复滞后。
整改情况:一是制定方案。累计投入5120万元,其中中央资金2600万元、企业自筹1340万元。二是培育家庭牧场,已申报中央资金310万元。
13.反馈问题:慢病管理薄弱,12345热线接通率仅61%。
整改情况:一是高血压患者、糖尿病患者签约率分别为81.3%、79.5%。二是热线接通率升至93%。三是调整专业结构,现有本科专业16个、专科专业38个,专业与区域产业匹配度达88%。四是淘汰课程61门。五是发生森林火情3起,同比减少4起。六是收取学费1200万元。该问题已完成整改。
15.反馈问题:社区矫正监管脱节。
整改情况:一是招聘社会工作者12名。该问题正在整改。
16.反馈问题:医保经办大厅窗口少、排队久。
整改情况:一是增设窗口6个。该问题已完成整改。
17.反馈问题:国有林地被侵占。
整改情况:一是清收林地310亩。该问题正在整改。
18.反馈问题:农村寄递物流不畅,快递不进村。
整改情况:一是建成村级站点140个。该问题正在整改。
14.反馈问题:污水治理滞后。
整改情况:一是新建管网8公里。该问题正在整改。
12.反馈问题:经济总量偏小。
整改情况:一是2030年全县生产总值同比增长7.1%、居全市第3位;2031年一季度生产总值同比增长6.4%。二是招引项目26个。
11.反馈问题:实训条件差。
整改情况:一是拓展实习基地140个,其中省内112个、省外28个。
8.反馈问题:渠系老化,灌溉用水紧张。
整改情况:一是改造渠道12公里,总投资860万元。二是清淤支渠9条。
"""

store = ledger_of(_NOTICE)


@pytest.mark.parametrize(
    ("said", "ref"),
    [
        ("luxury graves and graves of people who are alive, what was done", "2"),
        ("活人的墓地那条改了没", "2"),
        ("老百姓家里暖气坏了没人来抢修那条", "3"),
        ("师傅们抢修老是不及时,怎么治的", "3"),
        ("社矫没人管那条", "15"),
        ("去办医保要等老半天,这个改善了吗", "16"),
        ("公家的林子被人占了那条", "17"),
        ("快递到村里还要另外收钱,后来咋处理的", "18"),
    ],
)
def test_of_issues_alike_in_words_the_one_nearer_in_meaning_is_told(store: Store, said: str, ref: str) -> None:
    one = ask(store, said)
    assert (one.kind, [i.ref for i in one.issues]) == ("issue", [ref])


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("研发投入占比比2029年高了多少", "metric 0.8个百分点"),
        ("研发投入占销售收入的比重2030年是多少", "metric 2.6%"),
        ("护栏还差多少公里没装", "metric 18公里"),
        ("护栏装了多少公里", "metric 52公里"),
        ("抢修师傅到场以前要多久,现在多久", "pair 80分钟 35分钟"),
        ("2030年巡查任务完成率知道不", "metric 91.5%"),
        ("欠税余额现在多少", "metric 2.7亿元"),
        ("糖尿病人的签约率多少", "metric 79.5%"),
        ("12345热线接通率现在多少", "metric 93%"),
        ("专科专业有几个", "metric 38个"),
        ("淘汰了多少们课程", "metric 61门"),
        ("修废弃矿坑 中央给了多少钱", "metric 2600万元"),
        ("废弃矿坑修复企业自己出了多少", "metric 1340万元"),
        ("外省的实习基地有几个", "metric 28个"),
        ("2030年底欠税余额多少", "metric 4.2亿元"),
        ("焚烧厂的fine是多少", "metric 48万元"),
        ("招标limit现在是多少", "metric 200万元"),
        ("complaints, down how much", "metric 21.5%"),
    ],
)
def test_figures_asked_for_in_talk(store: Store, said: str, held: str) -> None:
    assert told(store, said) == held


@pytest.mark.parametrize(
    ("said", "held"),
    [
        (("2030年生产总值增速多少", "在全市排第几"), ["第3位"]),
        (("12号问题咋样", "再看下1的"), ["1"]),
        (("which findings are already fully rectified? list them",), None),
        (("写明已经完成整改的有哪几条",), ["13", "16"]),
        (("which ones are marked as completed",), ["13", "16"]),
        (("写的还在整改的是哪个",), ["15", "17", "18", "14"]),
        (("14条那个搞得怎么样",), ["14"]),
        (("麻烦看一下14条的整改情况",), ["14"]),
    ],
)
def test_what_leans_on_what_was_told(store: Store, said: tuple[str, ...], held: list[str] | None) -> None:
    one = ask(store, *said)
    if held is None:
        assert (one.kind, len(one.issues)) == ("list", len(ask(store, "which findings are done").issues))
    else:
        assert [m.quote for m in one.metrics[:1]] + [i.ref for i in one.issues if not one.metrics] == held


@pytest.mark.parametrize(
    "said",
    [
        "现在猪肉多少钱一斤",
        "猪肉一斤几块",
        "猪肉一顿收多少钱",
        "who is the river chief of the county",
        "2028年巡查任务完成率知道不",
        "鹭屿泽引水渠总投资多少",
        "超载那个司机判了几年",
        "改造灯具的公司叫啥",
        "垃圾站国家给了多少钱",
        "救援队中央给了多少",
        "我们村护栏多少公里",
        "what is the name of the company that changed the lamps",
    ],
)
def test_what_the_report_does_not_tell(store: Store, said: str) -> None:
    assert ask(store, said).kind == "none"


@pytest.mark.parametrize(
    ("said", "stated"),
    [
        ("写明已经完成整改的", True),
        ("which ones are marked as completed", True),
        ("没写明完成的有哪些", False),
        ("没标注状态的有哪些", False),
        ("责任单位写的是谁", None),
        ("标注了责任单位的问题有几个", None),
        ("写的是县水务局负责的有哪些", None),
        ("写着完成时限的有哪些", None),
        ("findings that explicitly mention water", None),
    ],
)
def test_only_a_state_is_stated(said: str, stated: bool | None) -> None:
    assert dict(read_filters(said).flags).get("stated") is stated


_SINGLE = """霁淮县水利局关于督察反馈问题第九项整改完成情况的公示
一、整改问题
供水设施建设滞后,管网漏损严重。
二、整改完成情况
(一)更换管网42公里。(二)关停小水厂3座,排泥水全部收集处理。
三、公示时间
2031年6月1日至6月7日
"""

single = ledger_of(_SINGLE)


@pytest.mark.parametrize(
    ("said", "kind"), [("水厂的泥水直接排河里那条改没改", "issue"), ("养老院床位不够那条", "none")]
)
def test_the_only_issue_of_a_notice_is_told_where_it_is_meant(single: Store, said: str, kind: str) -> None:
    assert ask(single, said).kind == kind
