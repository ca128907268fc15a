"""Questions over the sample report, as people write them: what is asked, and what the answer must be.

Expected: ``=838家`` the first figure's quote; ``#9`` the first issue's ref; ``[3]`` a list of so many; ``none``, ``help``,
``report``; ``a & b`` a pair with both figures.
"""

from __future__ import annotations

import re

import pytest
from asked import SAMPLE, ask, ledger_of

from handlers.wording import plain_text

FIGURES = {
    # by name, with wrong characters, sounds, other scripts, other orders
    "标准厂房入驻率": "=82.3%",
    "標準廠房入駐率是多少": "=82.3%",
    "标准厂房的入住率": "=82.3%",
    "biaozhun changfang ruzhulv": "=82.3%",
    "biaozhunchangfang ruzhulv duoshao": "=82.3%",
    "入驻率 标准厂房 现在": "=82.3%",
    "县域内就诊率": "=83.6%",
    "县域内就珍率现在多少": "=83.6%",
    "xianyunei jiuzhenlv": "=83.6%",
    "农村自来水普及率": "=91.3%",
    "农村自来水 普及 率": "=91.3%",
    "自来水普及率多少": "=91.3%",
    "良种化率": "=76.5%",
    "娘种化率": "=76.5%",
    "机采茶园新建了多少亩": "=4200亩",
    "低产茶园改造了多少": "=1.35万亩",
    "订单班在读学生有多少": "=640人",
    "追缴违规资金多少": "=312.6万元",
    "zhuijiao weigui zijin": "=312.6万元",
    "党纪政务处分多少人": "=14人",
    "毕业生总体就业率": "=96.4%",
    "护理型床位占比": "=51.2%",
    "秸秆离田利用量": "=6.2万吨",
    "氨氮平均浓度": "=0.42毫克/升",
    "村医基本报酬现在多少": "=2100元",
    "实训室建了几间": "=12间",
    "大班额还有多少个": "=18个",
    "隐患点还剩几处": "=24处",
    "隐患点还差几个没治理": "=24处",
    "监测设备在线率": "=96.7%",
    "水费收缴率": "=88.7%",
    "軟弱渙散村黨組織有幾個": "=27个",
    "村级集体经济平均收入": "=31.7万元",
    "茶叶网络零售额": "=2.37亿元",
    "上半年茶叶精深加工率": "=34.8%",
    "开发区亩均税收多少": "=9.3万元",
    "开发区签约项目几个": "=24个",
    "协议投资额多少亿": "=38.7亿元",
    "牵头县级领导多少名": "=23名",
    "现场督查搞了几轮": "=12轮",
    "提醒函发了多少份": "=31份",
    "远程诊断做了多少例": "=3.6万例",
    "会议费超预算多少": "=46.3万元",
    "规上茶企有几家": "=9家",
    "城东污水处理厂负荷率": "=76.2%",
    "污水管网新建改造了多少公里": "=46.5公里",
    "卫星监测火点数减少了多少": "=27个",
    "信访办结了多少件": "=139件",
    "县里现在规上茶企有多少家呀": "=9家",
    "就诊率全省第几": "=第38位",
    "科技支出占一般公共预算支出比重": "=1.7%",
    "入河排污口 排查 个数": "=218个",
    "书记现场办公几次": "=17次",
    # English and mixed
    "growth of online retail sales of tea": "=28.4%",
    "how many village doctors were hired": "=19名",
    "occupancy rate of standard factory buildings": "=82.3%",
    "how many teachers were recruited": "=134名",
    "tap water coverage in rural areas": "=91.3%",
    "how many 茶叶 精深加工 生产线": "=7条",
    "nursing bed share": "=51.2%",
    "R&D intensity in 2024": "=1.37%",
    "employment rate of graduates": "=96.4%",
    "how many school places were added": "=3150个",
    "oversized classes left now": "=18个",
    # what decides between figures
    "2023年茶叶精深加工率": "=21.4%",
    "2023年研发投入强度": "=1.12%",
    "2024年研发经费投入强度": "=1.37%",
    "研发投入强度全市排第几": "=第6位",
    "县域内就诊率排名": "=第38位",
    "1-6月茶叶网络零售额同比": "=28.4%",
    "网络零售额增长了多少": "=28.4%",
    "亩均税收增速": "=22.4%",
    "氨氮浓度降了多少": "=31.1%",
    "三公经费上半年同比": "=16.5%",
    "2023年三公经费同比": "=8.2%",
    "2023年农村自来水普及率": "=82.6%",
    "巡视时标准厂房入驻率": "=61.5%",
    "查出的时候标准厂房入驻率": "=61.5%",
    "整改前大班额多少": "=112个",
    "变更金额占合同金额的比重 上半年": "=4.6%",
    "远程异地评标占比": "=67.5%",
}  # fmt: skip
PAIRS = {
    "标准厂房入驻率前后对比": "61.5% & 82.3%",
    "茶叶精深加工率从多少到多少": "21.4% & 34.8%",
    "县域内就诊率整改前后": "71.3% & 83.6%",
    "自来水普及率当时多少，现在多少": "82.6% & 91.3%",
    "研发投入强度2023年和2024年分别多少": "1.12% & 1.37%",
    "大班额变化": "112个 & 18个",
    "自来水普及率2023年多少,现在多少": "82.6% & 91.3%",
    "茶叶精深加工率 巡视的时候和现在各多少": "21.4% & 34.8%",
    "污水厂负荷率 巡视前 现在": "43% & 76.2%",
    "村医报酬提高了多少": "1600元 & 2100元",
    "before and after: tap water coverage": "82.6% & 91.3%",
}
ISSUES = {
    "河湖治理怎么样了": "#5",
    "医共体那个事整改得咋样": "#6",
    "医共體建設": "#6",
    "yigongti jianshe zenmeyang": "#6",
    "职业教育那条改了没": "#4",
    "闲置土地处置进展": "#2(1)",
    "空着的厂房太多那个问题": "#2(2)",
    "孩子上学学位不够的问题": "#7",
    "养老服务": "#8",
    "村医不够那个问题解决了吗": "#6(2)",
    "秸秆焚烧 整改情况": "#5(2)",
    "农村喝水问题改完没": "#9",
    "年轻干部培养": "#12",
    "软弱涣散党组织整顿了吗": "#13",
    "公用品牌管理": "#1(2)",
    "茶产业有啥措施": "#1",
    "应急物资储备不足": "#10(1)",
    "rural water supply status": "#9",
    "what was done about hospital drug procurement": "#6(1)",
    "vocational education measures": "#4",
    "young cadres": "#12",
    "idle land": "#2(1)",
    "国有资产管理粗放谁负责": "#14(1)",
    "闲置土地的整改时限": "#2(1)",
    "招投标和工程建设廉洁风险": "#11",
    "过紧日子": "#14",
    "白条入账": "#9(2)",
    "the water supply issue": "#9",
    "is the sewage problem solved yet": "#5(1)",
    "tea industry": "#1",
    "what about elderly care": "#8",
}
NONE = [
    "房价多少", "失业率", "2018年农村自来水普及率", "成都标准厂房入驻率", "北京有多少家规上茶企", "青岚县县域内就诊率", "全国县域内就诊率",
    "县域内就诊率同比增速", "标准厂房入驻率排第几", "GDP多少", "常住人口", "王建国被处分了吗", "空气质量优良天数", "茶叶出口额", "高铁里程多少公里",
    "高新技术企业多少家", "PM2.5", "财政收入", "2030年标准厂房入驻率", "咖啡产业产值", "幼儿园数量", "how many airports", "unemployment rate",
    "house prices", "population of the county", "问题99", "issue 250", "asdfghjkl", "SELECT * FROM issues", "<script>alert(1)</script>",
    "县长是谁", "今天天气怎么样", "茶叶产量多少吨", "全省农村自来水普及率", "失地农民养老保险", "地铁", "核酸检测多少人次", "小学升学率", "医院死亡率",
    "省外标准厂房入驻率", "一般公共预算收入", "一般公共预算支出总额", "全省开发区亩均税收", "全国平均亩均税收", "2019年护理型床位占比", "上海的大班额", "职工医保参保率",
]  # fmt: skip
LISTS = {
    "还有哪些没完成": None,
    "教育方面有哪些问题": None,
    "没有整改时限的问题": None,
    "有时限的问题有哪些": None,
    "which issues mention 污水 and are still open": 2,
    "已销号的有哪些": 1,
    "县水务局负责的问题": 2,
    "提到污水的问题有哪些": None,
    "已经完成的问题有几个": 19,
    "还在整改的有哪些": 8,
    "长期坚持的有哪些": 3,
    "哪些问题已经验收销号": 1,
    "环保方面的问题改得怎么样了": None,
    "党建方面的问题有哪些": None,
    "干部队伍方面还有啥问题没解决": 1,
    "县自然资源和规划局牵头的问题有哪些": 2,
    "教育或者医疗方面的问题": None,
    "不涉及水的问题有哪些": None,
}
REPORT = [
    "谁巡视的",
    "巡视了谁",
    "什么时候巡视的",
    "什么时候反馈的",
    "一共多少个问题",
    "完成率多少",
    "who inspected whom",
    "how many issues are there",
    "联系电话",
    "整改完成率",
]
DIALOGS = [
    (["茶叶网络零售额", "同比呢"], "=28.4%"),
    (["标准厂房入驻率", "巡视时呢"], "=61.5%"),
    (["2023年研发投入强度", "那2024年呢"], "=1.37%"),
    (["2024年研发投入强度", "排名呢"], "=第6位"),
    (["亩均税收", "增速呢"], "=22.4%"),
    (["问题9进展", "那10呢"], "#10"),
    (["问题9", "责任单位呢"], "#9"),
    (["issue 3", "and its measures?"], "#3"),
    (["县域内就诊率", "那成都呢"], "none"),
    (["县域内就诊率", "2018年呢"], "none"),
    (["标准厂房入驻率", "措施呢"], "#2(2)"),
    (["新增床位多少张", "临床专科呢"], "=6个"),
    (["招聘教师多少", "交流轮岗的呢"], "=96名"),
    (["问题3", "排名呢"], "=第6位"),
    (["问题14", "同比降了多少"], "=16.5%"),
    (["整改措施一共多少条"], "=184条"),
    (["you hao", "谢谢"], "help"),
    (["🙂🙂🙂"], "help"),
    (["？？"], "help"),
]
SEVERAL = [
    ("标准厂房入驻率多少，县域内就诊率多少", ["=82.3%", "=83.6%"]),
    ("问题9进展？标准厂房入驻率？", ["#9", "=82.3%"]),
    ("河湖治理怎么样了；大班额还有多少个", ["#5", "=18个"]),
    ("自来水普及率当时多少，现在多少", ["82.6% & 91.3%"]),
    ("城区小学，大班额，多少", ["=18个"]),
]
HARD = [
    "'; DROP TABLE issues;--",
    "(((((",
    "[a-z",
    "\\",
    "*",
    "%%%",
    "\x00\x01\x02",
    "\u202e多少\u202c",
    "a" * 5000,
    "问" * 5000,
    "９" * 5000,
    "NULL",
    "{}",
    "{0}",
    "<b>x</b>&amp;",
]


sample = ledger_of(SAMPLE)


def told(one) -> str:
    """The answer in the notation of the tables."""
    if one.kind == "metric":
        return f"={one.metrics[0].quote}"
    if one.kind == "pair":
        return " & ".join(m.quote for m in one.metrics[:2])
    if one.kind == "issue":
        return f"#{one.issues[0].ref}"
    return f"[{len(one.issues)}]" if one.kind == "list" else one.kind


def digits(quote: str) -> str:
    return re.sub(r"^(近|超|逾|约|达)|余", "", quote)


@pytest.mark.parametrize(("said", "expected"), [*FIGURES.items(), *PAIRS.items(), *ISSUES.items()])
def test_what_the_report_states_is_found(sample, said, expected):
    assert told(ask(sample, said)) == expected


@pytest.mark.parametrize("said", NONE)
def test_what_the_report_does_not_state_is_refused(sample, said):
    one = ask(sample, said)
    assert (one.kind, one.issues, one.metrics) == ("none", (), ())


@pytest.mark.parametrize(("said", "size"), LISTS.items())
def test_lists(sample, said, size):
    one = ask(sample, said)
    assert one.kind == "list"
    assert one.issues
    assert size is None or len(one.issues) == size


@pytest.mark.parametrize("said", REPORT)
def test_facts_of_the_report(sample, said):
    assert ask(sample, said).kind == "report"


@pytest.mark.parametrize(("said", "expected"), DIALOGS)
def test_what_leans_on_the_message_before(sample, said, expected):
    assert told(ask(sample, *said)) == expected


@pytest.mark.parametrize(("said", "expected"), SEVERAL)
def test_several_questions_in_one_message(sample, said, expected):
    one = ask(sample, said)
    assert [told(one), *map(told, one.more)] == expected


@pytest.mark.parametrize("said", HARD, ids=range(len(HARD)))
def test_nothing_breaks_it(sample, said):
    one = ask(sample, said)
    assert one.kind in ("none", "help", "lost")
    assert plain_text(one, "zh")
    assert plain_text(one, "en")


@pytest.mark.parametrize("said", list(FIGURES)[:20])
def test_a_figure_stands_in_its_sentence(sample, said):
    one = ask(sample, said)
    quote = next(line for line in one.lines if line.span)
    assert one.metrics[0].quote in quote.body
    assert sample.text(sample.current().id, *quote.span) == quote.body
    assert one.metrics[0].quote in plain_text(one, "zh")


@pytest.mark.parametrize("said", ["标准厂房入驻率 vs 2022 涨了多少", "标准厂房入驻率比2022年涨了多少"])
def test_a_year_to_compare_with_that_is_not_told_is_refused(sample, said):
    assert ask(sample, said).kind == "none"
    assert ask(sample, "标准厂房入驻率 before vs now").kind == "pair"
