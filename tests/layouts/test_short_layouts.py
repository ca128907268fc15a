"""Short reports in layouts of their own: tables pasted as lines or columns, labels without colons, plain prose."""

from __future__ import annotations

import pytest

from parsers.model import Issue
from parsers.reading import read_text

_STACKED = """\
柳桥县中央生态环境保护督察反馈问题整改销号公示（第十九项）
根据《生态环境保护督察整改销号办法》要求，现将我县负责的1项整改任务完成情况公示如下，公示期为2025年5月6日至5月12日。
序号
整改任务
责任单位
整改目标
整改措施
整改时限
整改完成情况
是否完成
19
清溪河柳桥段入河排污口排查不彻底，违规排污口12个，化学需氧量超标0.8倍。
县水利局、城关镇人民政府
排污口全面规范整治，断面水质达到Ⅲ类。
1.开展排污口溯源排查。
2.封堵违规排污口，新建管网。
3.每月开展水质监测。
2024年12月底前
1.完成排污口排查216个，建立“一口一档”。
2.封堵违规排污口12个，新建污水管网8.6公里。
3.2025年1—3月断面化学需氧量均值为18毫克/升，达到Ⅲ类标准。
是
公示期间如有异议，请向县生态环境局反映。
联系电话：0500-1234567
柳桥县生态环境局
2025年5月6日
"""

_SPACED = """\
柳桥县省级督察反馈问题整改销号公示
问题编号 序号二十三
督察反馈问题 柳林镇石料厂粉尘无组织排放，厂区道路积尘严重，群众反映强烈。
责任单位 县工业和信息化局、柳林镇
整改时限 2024年9月底
整改目标 粉尘收集处理到位，厂界颗粒物达标。
整改措施 安装除尘设施，硬化道路，
建立洒水制度。
完成情况 已安装布袋除尘器6套，
硬化厂区道路2400平方米，厂界颗粒物浓度由1.6毫克/立方米降至0.7毫克/立方米。
2024年9月12日通过县级验收。
整改结论 已完成整改，同意销号
公示时间：2024年10月8日至10月14日
监督电话：0500-7654300
"""

_COLUMNS = """\
青岚区委巡察反馈问题整改台账公示
序号 反馈问题 整改措施 责任单位 完成时限 完成情况
1 党建责任制落实不到位 健全述职评议制度 区委组织部 2024年6月底 已完成
2 惠民资金发放滞后 开展专项清理，补发资金86万元 区财政局 2024年9月底 已完成
3 河道管护不力 增设巡河员24名 区水利局 长期坚持 正在推进
青岚区委巡察办
2024年11月
"""

_PROSE = """\
青禾街道党工委关于巡察反馈意见整改情况的报告
区委巡察办：
2024年3月区委第一巡察组向我街道反馈巡察意见后，党工委高度重视，认真整改。现将有关情况报告如下：
针对“理论学习走过场”的问题，修订学习制度3项，开展集中学习12次，已整改到位。针对“社区减负不到位”的问题，清理挂牌46块，取消台账31本，已整改到位。针对“物业矛盾化解不力”的问题，成立调解室8个，化解纠纷214件，目前正在推进老旧小区物业全覆盖。
针对“三资”管理不规范的问题，清查合同127份，追缴租金58.3万元。
特此报告。
青禾街道党工委
2024年8月30日
"""

_BROKEN_BRACKETS = """\
中共柳桥县人民医院委员会关于县委巡察反馈意见整改情况的通报
根据县委统一部署，2024年4月8日至5月30日，县委第二巡察组对县人民医院党委开展了常规巡察，7月3日反馈了巡察意见。现将整改情况予以公布。
一、主体责任落实情况
（一）提高站位。院党委召开专题会议6次，一是成立专班，二是制定方案，制定整改措施58条。
（二）书记带头。院党委书记主持会议4次。
二、反馈问题整改情况
(一)反馈问题:落实上级决策部署有差距。
1.分级诊疗推进不力。
1)转诊通道不畅,2023年下转患者仅126人次。
整改情况:
医务科与12家乡镇卫生院签订转诊协议。
2024年下转患者438人次,转诊平均用时由3.5天缩短到1.2天。
(2)远程会诊设备闲置。
整改情况:
信息科完成设备联网,已开展远程会诊215例。该问题已完成整改。
2.药品耗材管理不规范。
(1出入库登记缺失。
整改情况:
药剂科每月盘点,已盘点5次,正在建设智能药库。
(二)反馈问题:财务管理存在薄弱环节。
1.设备采购程序不严。
(1)3台设备未经论证,涉及金额86.4万元。
整改情况:
一是修订《设备采购管理办法》。二是对2021年以来采购的74台设备逐一复核，追回资金12.6万元。
2.应收款清理不及时。
整改情况:
财务科成立清欠小组，收回欠款238万元，剩余51万元预计2025年3月底前完成。
三、下一步打算
（一）持续用力。医院将持续抓好后续整改。
欢迎广大干部群众监督。联系电话：0500-7654321。
中共柳桥县人民医院委员会
2024年12月20日
"""


def told(issue: Issue) -> tuple[object, ...]:
    """The number, the finding, how the response begins and ends, the status and the deadline."""
    response = issue.response or ""
    return (
        issue.number,
        issue.sub,
        (issue.problem or "")[:8],
        response[:4],
        response[-4:],
        issue.stated.value if issue.stated else None,
        issue.deadline.date if issue.deadline else None,
    )


@pytest.mark.parametrize(
    ("text", "kind", "issues"),
    [
        (_STACKED, "notice", [(19, None, "清溪河柳桥段入河", "1.完成", "类标准。", "done", "2024-12-31")]),
        (_SPACED, "notice", [(23, None, "柳林镇石料厂粉尘", "已安装布", "级验收。", "done", "2024-09-30")]),
        (
            _COLUMNS,
            "notice",
            [
                (1, None, "党建责任制落实不", "已完成", "已完成", "done", "2024-06-30"),
                (2, None, "惠民资金发放滞后", "已完成", "已完成", "done", "2024-09-30"),
                (3, None, "河道管护不力", "正在推进", "正在推进", "ongoing", None),
            ],
        ),
        (
            _PROSE,
            "report",
            [
                (None, None, "理论学习走过场", "修订学习", "改到位。", "done", None),
                (None, None, "社区减负不到位", "清理挂牌", "改到位。", "done", None),
                (None, None, "物业矛盾化解不力", "成立调解", "全覆盖。", None, None),
                (None, None, "“三资”管理不规", "清查合同", "3万元。", None, None),
            ],
        ),
        (
            _BROKEN_BRACKETS,
            "report",
            [
                (1, 1, "转诊通道不畅,2", "医务科与", ".2天。", None, None),
                (1, 2, "远程会诊设备闲置", "信息科完", "成整改。", "done", None),
                (2, 1, "出入库登记缺失。", "药剂科每", "能药库。", None, None),
                (1, 1, "3台设备未经论证", "一是修订", "6万元。", None, None),
                (2, None, "应收款清理不及时", "财务科成", "前完成。", None, None),
            ],
        ),
    ],
)
def test_short_layouts(text: str, kind: str, issues: list[tuple[object, ...]]) -> None:
    report = read_text(text)
    assert report.facts.kind == kind
    assert [told(issue) for issue in report.issues] == issues
    assert all(not issue.damage for issue in report.issues)


_TAIL = "\n3.惠农补贴发放滞后。\n整改情况：一是清理名册。二是补发312户。\n4.会议记录不规范。\n整改情况：一是重新建档。二是专人管理。\n"
_HEAD = "青岚县关于巡察反馈意见整改情况的通报\n1.村务公开不及时。\n整改情况：一是按季公开。二是抽查23个村。"


@pytest.mark.parametrize(
    ("between", "numbers"),
    [
        ("\n2.河道管护缺位，垃圾较多。\n整改情况：一是巡河86次。", [1, 2, 3, 4]),
        ("2.河道管护缺位，垃圾较多。\n整改情况：一是巡河86次。", [1, 2, 3, 4]),
        ("河道管护缺位，垃圾较多。\n整改情况：一是巡河86次。", [1, None, 3, 4]),
        ("河道管护缺位，垃圾较多。整改情况：一是巡河86次。", [1, None, 3, 4]),
        ("整改情况：一是巡河86次。", [1, None, 3, 4]),
        ("\n河道管护缺位，垃圾较多。\n整改情况：一是巡河86次。", [1, None, 3, 4]),
    ],
)
def test_a_heading_run_on_or_lost_opens_its_issue(between: str, numbers: list[int | None]) -> None:
    issues = read_text(_HEAD + between + _TAIL).issues
    assert [issue.number for issue in issues] == numbers
    assert (issues[0].response or "").endswith("抽查23个村。")
    assert issues[1].response == "一是巡河86次。"
    assert issues[1].problem == ("河道管护缺位，垃圾较多。" if "河道" in between else None)


def test_the_first_finding_keeps_its_issue_without_its_label() -> None:
    text = _HEAD.replace("整改情况：", "") + _TAIL.replace("3.", "2.").replace("4.", "3.")
    assert [issue.number for issue in read_text(text).issues] == [1, 2, 3]
