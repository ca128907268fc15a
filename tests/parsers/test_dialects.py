"""What speakers of the dialects write, in plain words; ordinary words that look alike stay."""

from __future__ import annotations

import pytest

from parsers.dialects import plain_dialect
from parsers.questions import read_question, read_questions

SPOKEN = {
    # Sichuan
    "护栏总长好长嘛": "护栏总长多长嘛",
    "队员平均好大岁数": "队员平均多大岁数",
    "排队以前要好久": "排队以前多久",
    "那条路好久完工": "那条路什么时候完工",
    "第三条弄归一没得": "第三条完成没有",
    "县城的喃": "县城的呢",
    "林场嘞防火带咋个整": "林场的防火带怎么整",
    "哪个在管": "谁在管",
    "改到哪个步步了": "改到哪一步了",
    "养老这一坨": "养老这一块",
    # the north-east
    "覆盖率搁多少": "覆盖率是多少",
    "督察那前儿多少": "督察时多少",
    "眼目前儿排第几": "现在排第几",
    "水井搁哪嘎达": "水井在哪里",
    "啥前儿能修完": "什么时候能修完",
    "漏损率是多些": "漏损率是多少",
    "水埋汰": "水脏",
    "修桥的事有信儿没": "修桥的事有进展没",
    # Cantonese
    "呢個問題點解咁耐": "这个问题为什么很久",
    "路灯换咗几多盏": "路灯换了多少盏",
    "第15条搞掂未": "第15条完成没有",
    "边几条仲喺度推进紧": "哪些还在推进",
    "边个负责": "谁负责",
    "社保嗰边有咩问题": "社保那边有什么问题",
    "呢条点搞嘅": "这条怎么搞的",
    "依家等几耐": "现在等多久",
    "啲铺冇人租": "那些铺没有人租",
    "追返未": "追回没有",
    "佢系边条": "他是哪条",
    "唔该晒": "谢谢",
    "唔该睇下": "请看下",
    # a form that stands though an ordinary word lies across its edge
    "企业有几多家": "企业有多少家",
    "依家人口几多": "现在人口多少",
    "嗰个人边个负责": "那个人谁负责",
    "水厂在哪点": "水厂在哪里",
    "俺村路修了没": "我们村路修了没",
    # Henan and Shandong
    "整改哩咋样": "整改得怎么样",
    "3号弄啥嘞": "3号做什么",
    "路修得中不中": "路修得怎么样",
    # Hunan and Hubei
    "这事么样搞的": "这事怎么搞的",
    "冒得水喝": "没有水喝",
    "么时候改完": "什么时候改完",
    # Wu
    "来了几化人": "来了多少人",
    "啥辰光改完": "什么时候改完",
    "这事哪能办": "这事怎么办",
    "改好伐": "改好吗",
}
ORDINARY = [
    *("噪音好大,改了没", "好大的坑没人填", "拖了好久没人管", "办个证好久才办完", "等了好长时间"),
    *(
        "周边个体户",
        "周边度假村",
        "难点解决了没",
        "试点改了多少",
        "安置点做饭",
        "返工率",
        "晒谷场",
        "关系户",
        "软件系统",
    ),
    *(
        "出了什么事",
        "怎么样了",
        "这么多",
        "如何解决",
        "感冒改药方",
        "假冒整治",
        "更迭条件",
        "阿拉善",
        "伊拉克",
        "今个税",
    ),
    *(
        "至今个别镇",
        "全镇多个村",
        "杜仲有多少亩",
        "仲裁办结",
        "乱砍滥伐",
        "整改中没完成的",
        "调整了多少",
        "响度超标",
        "整",
    ),
    *(
        "考中了没有",
        "紧急整改",
        "未完成的",
        "尚未",
        "劝返学生",
        "未改的有哪些",
        "两边各条路",
        "城里边项目",
        "网点搬了没",
        "识用",
    ),
]

# Ordinary words side by side of which an end and a beginning look like a form.
ACROSS_AN_EDGE = [
    "财政支出年均下降多少",
    "选派出年轻干部多少名",
    "拿出年度预算多少",
    "提出年底前完成",
    "突出年轻干部",
    "大屯子镇铺设管网多少公里",
    "饮水工程耽搁多少天",
    "那暂停营业企业有几家",
    "这歇业的有几家",
    "那咱们县的呢",
    "因而今年增长多少",
    "从而今年",
    "苗木有多少",
    "林木有害生物成灾率",
    "古树名木有几株",
    "至今儿童友好",
    "食堂客流量",
    "大堂客服",
    "带头先后",
    "龙头先导",
    "听日常汇报",
    "打听日期",
    "专家阵容",
    "依家庭收入",
    "旧阵地",
    "精细路线",
    "明细路径",
    "整改得怎样呢处分了几人",
    "干嘛子公司亏损",
    "啥个体户",
    "哪里咋着火的",
    "哪哈尔滨",
    "这哈密瓜",
    "哪点问题最多",
    "命中不中",
    "在哪能办证",
    "去哪能做体检",
    "哪位领导负责",
    "去年子公司亏损多少",
    "今年子女入学",
    "去年子项目几个",
    "哪位负责人",
    "哪点没改",
    "旧年度预算",
    "今朝阳区",
    "往年子公司亏损",
    "因而家庭收入",
    "李家屯子镇",
    "哪堂课",
]


@pytest.mark.parametrize(("said", "plain"), SPOKEN.items())
def test_dialects_in_plain_words(said, plain):
    assert plain_dialect(said) == plain


@pytest.mark.parametrize("said", [*ORDINARY, *ACROSS_AN_EDGE])
def test_ordinary_words_stay(said):
    assert plain_dialect(said) == said


@pytest.mark.parametrize(
    ("said", "intent", "status"),
    [
        ("哪些问题还没弄归一", "list", "ongoing"),
        ("边啲问题仲未搞掂", "list", "ongoing"),
        ("問題十三依家點樣", "status", None),
        ("第9条哪个在管嘛", "bodies", None),
        ("第五个问题好久能弄归一", "deadline", None),
        ("唔该晒", "thanks", None),
        ("路灯换咗几多盏", "figure", None),
    ],
)
def test_what_is_asked_in_a_dialect(said, intent, status):
    one = read_questions(said)[0]
    assert (one.intent, one.status) == (intent, status)


def test_a_form_that_may_be_plain_is_read_only_beside_a_sure_one():
    assert read_question("返工难").words == "返工难"
    assert "上班" in read_question("佢哋返工难").words
