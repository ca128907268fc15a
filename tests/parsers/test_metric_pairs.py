"""Figures dealt out to subjects told before them, parts of wholes, counts of things measured, and where a rank ends."""

from __future__ import annotations

import pytest
from one_response import DATED, HEAD, names_of

from parsers.reading import read_text


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (
            "新建城北水厂、石湾水厂，设计日供水规模分别为8万吨、3万吨。",
            ["城北水厂设计日供水规模", "石湾水厂设计日供水规模"],
        ),
        (
            "推行“先放后检”“两段准入”，分别办理1.5万标箱、0.6万标箱。",
            ["先放后检办理数", "两段准入办理数"],
        ),
        (
            "70至79岁、80至89岁、90岁以上老人每月分别发放60元、120元、300元。",
            [
                "70至79岁老人每月分别发放门槛",
                "80至89岁老人每月分别发放门槛",
                "90岁以上老人每月分别发放门槛",
                "70至79岁老人每月发放金额",
                "80至89岁老人每月发放金额",
                "90岁以上老人每月发放金额",
            ],
        ),
        (
            "全县水产品总产量6.2万吨，其中青鱼、草鱼产量分别为1.1万吨、2.3万吨。",
            ["全县水产品总产量", "全县青鱼产量", "全县草鱼产量"],
        ),
        (
            "向智能农机、冷链物流、数字育种三个项目分别投资300万元、200万元、100万元。",
            ["向智能农机项目投资金额", "冷链物流项目投资金额", "数字育种项目投资金额"],
        ),
        ("东区、西区、南区入驻率分别为95%、86%和58%。", ["东区入驻率", "西区入驻率", "南区入驻率"]),
        (
            "全市天然气管网泄漏率为2.1%，其中城区、河口镇泄漏率分别为1.8%、3.2%。",
            ["全市天然气管网泄漏率", "城区天然气管网泄漏率", "河口镇天然气管网泄漏率"],
        ),
    ],
)
def test_a_list_is_dealt_out_to_what_was_named_before_it(said: str, names: list[str]) -> None:
    assert names_of(said)[-len(names) :] == names


def test_changes_of_two_told_side_by_side_are_theirs() -> None:
    said = "每月补贴限额由900元提高到1500元，办理租房提取2.7万人次、3.2亿元，同比分别增长38%、52%。"
    *_, people, money = names_of(said)
    assert (people, money) == ("办理租房提取人次同比增速", "办理租房提取金额同比增速")


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (
            "全市公交客运量460万人次，其中东浦区、石桥区分别完成270万人次、140万人次。",
            ["全市公交客运量", "东浦区公交客运量", "石桥区公交客运量"],
        ),
        (
            "已建成高标准农田1.3万亩，占任务的66%，南岭镇、柳坪镇分别建成5300亩、4600亩。",
            ["南岭镇建成高标准农田面积", "柳坪镇建成高标准农田面积"],
        ),
        (
            "更新供热管网90公里，其中城区60公里、4个镇30公里。",
            ["更新供热管网长度", "城区更新供热管网长度", "镇数", "4个镇更新供热管网长度"],
        ),
        ("全县茶园总面积9万亩，其中投产茶园7万亩。", ["全县茶园总面积", "全县投产茶园面积"]),
        (
            "举办市级以上展会9场，其中国家级2场、省级3场。",
            ["举办市级以上展会场次", "举办国家级展会场次", "举办省级展会场次"],
        ),
        ("两座新水厂投运后，供水充足；改扩建水厂11座。", ["新水厂投运后数", "改扩建水厂数"]),
    ],
)
def test_a_part_measures_what_its_whole_does(said: str, names: list[str]) -> None:
    assert names_of(said)[-len(names) :] == names


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("全县6个湿地公园总面积21平方公里。", ["全县湿地公园数", "全县湿地公园总面积"]),
        ("5个园区实现产值120亿元。", ["园区数", "园区产值"]),
        ("8个产后服务中心已恢复运营6个。", ["产后服务中心数", "产后服务中心已恢复运营数"]),
    ],
)
def test_things_counted_are_not_what_is_measured_of_them(said: str, names: list[str]) -> None:
    assert names_of(said) == names


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("合格率全市排名由第9位升至第4位。", ["合格率全市排名", "合格率全市排名"]),
        (
            "全市管网漏损率为9%，在全省14个市中由2023年的第13位升至第4位。",
            ["全市管网漏损率", "全省市数", "全市管网漏损率全省排名", "全市管网漏损率全省排名"],
        ),
        (
            "招聘护士12名，专职护士总数由2023年底的96人增至108人，与床位之比由1∶3调整为1∶2。",
            ["招聘护士数", "专职护士总数", "专职护士总数", "专职护士总数与床位之比", "专职护士总数与床位之比"],
        ),
        ("应急救援大队由45人扩编到80人。", ["应急救援大队人数", "应急救援大队人数"]),
        ("预警学生由上学年的68人降至41人。", ["预警学生人数", "预警学生人数"]),
        ("本供水季截至2月15日发生爆管5起，上一供水季同期为19起。", ["本供水季发生爆管数", "上一供水季同期发生爆管数"]),
        ("仓储综合评价居全省第5位，比上年前进4位。", ["仓储综合评价全省排名", "仓储综合评价全省排名前进"]),
    ],
)
def test_where_a_movement_ends_is_the_same_thing_as_where_it_began(said: str, names: list[str]) -> None:
    assert names_of(said) == names


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (
            "储备冷链物流项目，已申报上级资金460万元；储备数字育种项目，已申报上级资金230万元。",
            ["冷链物流项目申报上级资金", "数字育种项目申报上级资金"],
        ),
        ("横向经费2.3亿元，首次超过纵向经费（2.1亿元）。", ["横向经费", "纵向经费"]),
        (
            "新建校外实训基地43个，基地总数达到186个，其中省内152个。",
            ["新建校外实训基地数", "校外实训基地总数", "校外实训基地中的省内数"],
        ),
        ("个贷率回落至91.5%。", ["个贷率"]),
        ("日供水缺口由4.3万吨降为零。", ["日供水缺口"]),
    ],
)
def test_a_name_says_of_what(said: str, names: list[str]) -> None:
    assert names_of(said) == names


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("已安装波形护栏83公里。剩余34公里护栏正在招标。", "剩余正在招标的波形护栏长度"),
        ("26座水厂中，15座规模较大的水厂建成处理设施15套，其余11座通过罐车转运。", "水厂其余通过罐车转运数"),
        ("拖欠的42万元售粮款已全部兑付。", "已全部兑付的拖欠售粮款"),
        ("对8个长期未办理竣工决算的项目集中攻坚。", "集中攻坚的长期未办理竣工决算的项目数"),
        ("实行挂图作战、倒排工期，累计完成投资7350万元。", "累计完成投资金额"),
    ],
)
def test_a_rest_and_what_was_done_with_it(said: str, name: str) -> None:
    assert names_of(said)[-1] == name


def test_only_the_subject_of_a_heading_belongs_to_a_name() -> None:
    said = f"{HEAD[: HEAD.index('1.')]}1.实训基地项目进展缓慢、投资失控。截至2023年底，项目完成投资仅3120万元。\n整改情况：已约谈。"
    assert [m.name for m in read_text(said + DATED).metrics] == ["实训基地项目完成投资金额"]


def test_neither_an_idiom_nor_the_end_of_a_year_is_a_count() -> None:
    said = "举一反三对登高作业开展整治；完成勘界5个，其余2个年底前完成。"
    assert [m.quote for m in read_text(f"{HEAD}{said}{DATED}").metrics] == ["5个", "2个"]
