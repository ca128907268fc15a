"""The whole names of figures, over invented sentences: tests/parsers/metrics only asks for words in them."""

from __future__ import annotations

import pytest

from parsers.metrics import read_metrics
from parsers.model import Segment
from parsers.shadow import shadow_of

NAMES = {
    "whom an act is done to or by is what is counted": [
        ("向9家企业征收滞纳金51万元。", ["征收滞纳金的企业数", None]),
        ("为320户居民办理房产证。", ["办理房产证的居民户数"]),
        ("对全区14家加油站逐一检查。", ["逐一检查的全区加油站数"]),
        ("对25名工作人员扣发奖金。", ["扣发奖金的工作人员数"]),
        ("区水务局向7个用水单位发出催缴通知。", ["区水务局发出催缴通知的用水单位数"]),
        ("选派12名医生赴省城医院进修。", ["选派赴省城医院进修的医生数"]),
    ],
    "what is at fault is what is counted": [
        ("5个项目逾期未验收。", ["逾期未验收的项目数"]),
        ("4个泵站发电量下降。", ["发电量下降的泵站数"]),
        ("对6个单位会议费管理不规范问题，责令退款。", ["会议费管理不规范问题的单位数"]),
        ("3个小区雨污分流不彻底。", ["雨污分流不彻底的小区数"]),
    ],
    "manner, titles and reasons do not belong": [
        ("组织21家农场积极申报绿色食品认证。", ["组织申报绿色食品认证的农场数"]),
        ("修订《采购办法》《合同办法》，开展抽查3次。", [None]),
        ("剩余6座危桥因汛期正在加固。", ["剩余正在加固的危桥数"]),
        ("已建成冷库3座。", ["建成冷库数"]),
    ],
    "what was measured in a unit of length, area or weight": [
        ("铺设管网12公里。", ["铺设管网长度"]),
        ("全县闲置土地310亩。", ["全县闲置土地面积"]),
        ("清运垃圾90吨。", ["清运垃圾量"]),
        ("日处理能力达到3万吨。", ["日处理能力"]),
        ("河道平均水深2.1米。", ["河道平均水深"]),
        ("举办讲座6场。", ["举办讲座场次"]),
        ("编发简报11期。", ["编发简报期数"]),
        ("带动茶农320户。", ["带动茶农户数"]),
    ],
    "marks of steps and words that move an object to the front are no part of it": [
        ("一是12所学校设立护学岗。", ["设立护学岗的学校数"]),
        ("将原有的9个支部调整为12个。", ["原有支部数", "原有的支部数"]),
        ("二是将清扫率提高到80%。", ["清扫率"]),
    ],
    "what a size selects": [
        ("领导班子中35岁以下干部占比仅为14%。", ["领导班子中35岁以下干部门槛", "领导班子中35岁以下干部占比"]),
    ],
    "what is said of a part is not said of the whole": [
        ("9所敬老院中有3所消防验收不合格。", ["敬老院数", "敬老院消防验收不合格数"]),
        ("12条生产线仅有2条完成改造。", ["生产线数", "生产线完成改造数"]),
        ("抽查80份凭证中7份信息不全。", ["抽查凭证数", "抽查凭证信息不全数"]),
        ("20座泵房中6座泵房未办理许可证。", ["泵房数", "泵房未办理许可证数"]),
    ],
    "a part of the whole before it": [
        ("抽查的40个粮库中，有7个未安装监控。", ["抽查粮库数", "抽查粮库未安装监控数"]),
        ("垃圾分类覆盖率达到91%，其中农村地区为84.5%。", [None, "农村地区垃圾分类覆盖率"]),
        ("新建精品课程30门，其中省级9门。", [None, "新建省级精品课程数"]),
        ("组建护林队伍200人，其中村级护林员150人。", [None, "村级护林员人数"]),
        ("发现裂缝41处，已修补35处，剩余6处正在施工。", [None, None, "发现裂缝剩余正在施工数"]),
    ],
    "the parts of a whole by place or body": [
        ("修复路灯1326盏，其中青石区742盏、白沙区584盏。", [None, "青石区修复路灯数", "白沙区修复路灯数"]),
        (
            "全市已完成涵洞清淤968处。其中，青石区284处、雾山县251处。",
            [None, "青石区完成涵洞清淤数", "雾山县完成涵洞清淤数"],
        ),
        ("二季度水质达标率为97%，其中石桥镇98.6%、沙湾镇95.1%。", [None, "石桥镇水质达标率", "沙湾镇水质达标率"]),
        ("师生满意度达到87%，其中南校区89%、北校区85%。", [None, "南校区师生满意度", "北校区师生满意度"]),
        ("其中土木学院就业率97%，护理学院96%，农学院91%。", ["土木学院就业率", "护理学院就业率", "农学院就业率"]),
        ("发生漏水31起，其中一分公司8起、二分公司9起。", [None, "一分公司发生漏水数", "二分公司发生漏水数"]),
        ("检查行政村126个，其中脱贫村23个。", [None, "检查脱贫村数"]),
    ],
    "an act is not shared with a clause that has one, nor with a stock": [
        ("招聘教师40名，在编教师总数达到310名。", ["招聘教师数", "在编教师总数"]),
        ("清理合同90份，纠正问题合同12份。", ["清理合同数", "纠正问题合同数"]),
        ("给予党纪处分3人，诫勉谈话8人。", ["给予党纪处分人数", "诫勉谈话人数"]),
        ("召开推进会8次，现场督办11次。", ["召开推进会次数", "现场督办次数"]),
        ("收回多付货款30万元，促进资金拨付80万元。", [None, "促进资金拨付金额"]),
    ],
    "what was done with the things said before": [
        ("全镇收集群众诉求900件，推动解决810件。", [None, "全镇收集群众诉求推动解决数"]),
        ("登记闲置校舍12处、价值400万元。", ["登记闲置校舍数", "登记闲置校舍价值"]),
        ("排查小作坊70家，取缔20家、整改提升50家。", [None, "排查小作坊取缔数", "排查小作坊整改提升数"]),
        ("新校区总投资3亿元，设计学位900个，目前完成投资1亿元。", [None, None, "新校区完成投资金额"]),
    ],
    "what ends like a measure may be counted itself": [
        ("完善制度9项。", ["完善制度数"]),
        ("每月调度1次。", ["每月调度次数"]),
    ],
    "whose rate it is": [
        ("8个行政村自来水普及率达到95%。", ["行政村数", "行政村自来水普及率"]),
        ("全市12个国、省考核断面水质优良率达到100%。", [None, None]),
    ],
    "kinds of one noun side by side": [
        (
            "要求立行立改的问题8项、分阶段整改的问题4项、持续整改的问题2项。",
            ["要求立行立改的问题数", "要求分阶段整改的问题数", "要求持续整改的问题数"],
        ),
    ],
}


@pytest.mark.parametrize(
    ("text", "wanted"), [case for cases in NAMES.values() for case in cases], ids=lambda value: str(value)[:20]
)
def test_a_name_says_what_is_counted(text: str, wanted: list[str | None]) -> None:
    shadow = shadow_of(text)
    names = [m.name for m in read_metrics(shadow, [Segment((0, len(text)), "response", "i1")], 2024)]
    assert len(names) == len(wanted)
    assert [name if want else None for name, want in zip(names, wanted, strict=True)] == wanted
