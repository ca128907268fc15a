"""Lists of a field asked for in everyday words, of a name, of a body; none only where nothing fits."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

NOTICE = """中共松浦区委关于市委巡察整改进展情况的通报
根据市委统一部署，市委第二巡察组开展了巡察。现将巡察整改进展情况予以公布。
1.关于“高标准农田管护不到位”问题的整改。
区农业农村局修复渠道12公里。该问题已完成整改。
2.关于“生猪粪污直排”问题的整改。
区农业农村局、区生态环境局新建粪污池9处。该问题正在整改。
3.关于“城区公交候车时间长”问题的整改。
区交通运输局优化线路6条，沿江轮渡公司增开班次。该问题正在整改。
4.关于“县道破损严重”问题的整改。
区交通运输局修复路面31公里。该问题已完成整改。
5.关于“敬老院床位不足”问题的整改。
区民政局新增床位80张。该问题正在整改。
6.关于“普惠托位少”问题的整改。
区卫生健康局新增托位120个。该问题已完成整改。
7.关于“年轻干部储备不够”问题的整改。
区委组织部选派干部15名到沿江轮渡公司锻炼。该问题已完成整改。
8.关于“发展党员把关不严”问题的整改。
区委组织部核查档案430份。该问题已完成整改。
9.关于“黑臭水体返黑”问题的整改。
区生态环境局清淤2万立方米。该问题正在整改。
中共松浦区委
2031年5月6日
"""
LISTS = [
    ("种地养殖这摊事都列一下", ["1", "2"]),
    ("种地养殖这摊事还有啥没弄完", ["2"]),
    ("坐车、修路这块有哪几项", ["3", "4"]),
    ("things about old folks or toddlers", ["5", "6"]),
    ("transport ones that are still open", ["3"]),
    ("党员和干部那摊的毛病有哪几条", ["7", "8"]),
    ("老人小孩那几条", ["5", "6"]),
    ("沿江轮渡公司在哪几条里出现过", ["3", "7"]),
    ("哪几条扯到沿江轮渡公司了", ["3", "7"]),
    ("交通局手里的有哪几个", ["3", "4"]),
    ("有生态环境局参与、还没收尾的是哪些", ["2", "9"]),
    ("能打勾的都有哪些", ["1", "4", "6", "7", "8"]),
    ("组织部负责的，党员那条不算，还有啥", ["7"]),
    ("哪几条还吊着", ["2", "3", "5", "9"]),
    ("which findings are wrapped up", ["1", "4", "6", "7", "8"]),
    ("交通局手里的但不是公交那条的", ["4"]),
    ("花在托育和养老上的钱,审出哪些问题", ["5", "6"]),
    ("种地养殖这摊子都查出些啥毛病，说全点", ["1", "2"]),
    ("transport那块都有哪些问题", ["3", "4"]),
    ("list the rectifications to do with transport", ["3", "4"]),
    ("交通局有份管的是哪几条", ["3", "4"]),
    ("哪些还没完成 统统列出来", ["2", "3", "5", "9"]),
    ("已经整改完的都有哪些 给列一下，一个别漏", ["1", "4", "6", "7", "8"]),
    ("which rectifications are already finished? list them", ["1", "4", "6", "7", "8"]),
]


store = ledger_of(NOTICE)


@pytest.mark.parametrize(("said", "refs"), LISTS)
def test_a_list_in_everyday_words(store: Store, said: str, refs: list[str]) -> None:
    answer = ask(store, said)
    assert (answer.kind, [one.ref for one in answer.issues]) == ("list", refs)


@pytest.mark.parametrize(
    "said",
    [
        "月球基地这摊有哪几条",
        "留学生方面有哪些没改完",
        "军队转业那几条",
        "哪几条扯到海王星了",
        "anything about lighthouses?",
    ],
)
def test_none_only_where_nothing_fits(store: Store, said: str) -> None:
    answer = ask(store, said)
    assert (answer.kind, answer.issues) == ("none", ())


@pytest.mark.parametrize(("said", "ref"), [("托育这块查出啥问题", "6"), ("敬老院那块", "5")])
def test_the_only_one_is_told_itself(store: Store, said: str, ref: str) -> None:
    answer = ask(store, said)
    assert (answer.kind, answer.issues[0].ref) == ("issue", ref)


def _item(number: int, title: str, done: str) -> str:
    return f"{number}.关于“{title}”问题的整改。\n{done}该问题已完成整改。\n"


THEMES = [  # much of it speaks of industry
    *((f"主导产业{name}弱", "完成投资2亿元。") for name in ("船艇", "藤编", "茶饮", "陶艺")),
    *((f"企业{name}难", "扶持产业企业12家，新增产业项目3个。") for name in ("融资", "招工", "用电", "用地", "办证")),
    ("渡口护栏破损", "查处违规停靠1次，更换护栏40米。"),
    ("干部违规兼职", "清退3人，违规问题全部纠正。"),
]


themes = ledger_of(
    NOTICE[: NOTICE.index("1.")] + "".join(_item(n, *theme) for n, theme in enumerate(THEMES, 1)) + "中共松浦区委\n"
)


def test_a_field_of_much_of_a_report_is_told_by_its_own_name(themes: Store) -> None:
    assert [one.ref for one in ask(themes, "产业方面被点了哪些问题").issues] == ["1", "2", "3", "4"]


def test_one_word_in_a_short_response_tells_no_field(themes: Store) -> None:
    assert [one.ref for one in ask(themes, "anticorruption and discipline items?").issues] == ["11"]


TITLES = """中共松浦学院委员会关于市委巡察整改进展情况的通报
根据市委统一部署，市委第二巡察组开展了巡察。现将巡察整改进展情况予以公布。
一、聚焦科技强校，提升服务能力
（一）整治科研领域突出问题
1.清理经费沉淀。收回结余42万元。
2.严肃学术诚信。撤稿3篇。
（二）推动资源共享
3.盘活大型仪器。校外开放收入6万元。
二、聚焦强校之基，建设教师队伍
4.破除唯论文倾向。取消奖励2类。
5.整治兼职取酬。清退3人。
三、聚焦内部治理，化解办学风险
6.严格招标采购。查处围标1起。
7.提升后勤水平。新增食堂1个。
8.加强公用房管理。清理42间。
中共松浦学院委员会
2031年5月6日
"""
titled = ledger_of(TITLES)


@pytest.mark.parametrize(
    ("said", "refs"), [("科研这块都整改了哪些事", ["1", "2", "3"]), ("跟老师队伍有关的有哪几条", ["4", "5"])]
)
def test_a_field_is_told_by_titles_in_other_words_and_those_above(titled: Store, said: str, refs: list[str]) -> None:
    assert [one.ref for one in ask(titled, said).issues] == refs
