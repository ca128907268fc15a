"""What a measure's verbs say of it, over invented sentences: done, ongoing, planned, and the words that rests on."""

from __future__ import annotations

import pytest

from parsers.shadow import shadow_of
from parsers.tenses import assess

READ = {
    "what is being done just now is not done, whatever stands beside it": [
        ("完善配套设施。新建园区道路6公里，正在推进污水管网二期工程。", "ongoing"),
        ("建成公寓126套，正在推进职称评审制度改革。", "ongoing"),
        ("总投资3亿元，完成投资2亿元，主楼已封顶，附楼正在装修。", "ongoing"),
        ("2个项目已通过验收，另一项目需重新施工，预计2025年3月底前完成。", "ongoing"),
        ("3条公路正根据专家意见加快修编，1条公路已完成评审会，收费站开通运营。", "ongoing"),
    ],
    "one act under way among many finished is no more than that": [
        ("已协调启动选址工作，已召开评审会，正按照意见进行完善，已签订三方协议。", "done"),
    ],
    "what only began is not done while something is open": [
        ("推动重大项目加快建设，组建招商联盟，签约落地一批项目。", "ongoing"),
        ("持续推进专项行动，开展集中整治，明确六大领域19项任务，持续跟踪问效。", "ongoing"),
        ("签约项目38个、协议金额48亿元。", "done"),
        ("明确专班召集人，制定议事规则。", "done"),
    ],
    "what is only to begin has not begun, and what was only taken up as a task is no finished act": [
        ("筹建渡工学校。计划于2031年6月启动筹建，拟每年培训渡工200名。", "planned"),
        ("筹建渡工学校。已完成选址，计划于2031年6月启动建设。", "ongoing"),
        ("区委高度重视，将其纳入年度督查重点。计划印发《渡口管理办法》，拟建立会商机制。", "planned"),
    ],
    "what is still going on at the end is not done": [
        ("系统由32个整合到18个。正在建设数据平台，已归集数据2亿条，开放数据集130个，平台建设仍在推进。", "ongoing"),
        ("渡口改造仍在进行。", "ongoing"),
    ],
    "effort is told by its result": [
        ("加强科技支撑。加快推进工作站建设，今年以来，建成工作站73个，加快推进科技小院共建。", "done"),
        ("持续推进资产招租，出租率达到88%。", "ongoing"),
    ],
    "a measure that ends with what goes on is not done": [
        ("新增高速公路4条，完成投资3亿元，铁路项目有序推进，两条高速加快建设，实施国省干线26公里。", "ongoing"),
    ],
    "what ends being done now, and by when it is to be done, is not done": [
        ("盘活公寓318套，空置率降到8.5%，审核时限压缩到10天。第二批206套正在装修，计划2031年10月底前交付。", "ongoing"),
        ("完成隔断改造12家，铺设管道9公里，新建沉淀池15座。2家市场接管工作正在推进，预计6月底前完成。", "ongoing"),
        ("盘活公寓318套，空置率降到8.5%，第二批206套正在装修。已建立月报制度，印发管理办法。", "done"),
    ],
    "more of the same later does not undo what is done": [
        ("加装电梯36部，争取年底前再加装20部。", "done"),
        ("改扩建学校4所，新增学位3150个，主体工程已完工，将于9月投入使用。", "done"),
    ],
    "the unfinished may be whom it is said to": [
        ("开展对账验收销号，向未完成整改的单位去函。", "done"),
    ],
}


@pytest.mark.parametrize(
    ("text", "value"), [case for cases in READ.values() for case in cases], ids=lambda value: str(value)[:24]
)
def test_a_measure_is_read_by_its_verbs(text: str, value: str) -> None:
    shadow = shadow_of(text)
    tense = assess(shadow.text, 0, len(shadow.text))
    assert tense.value == value
    assert shadow.text[slice(*tense.span)].strip()
