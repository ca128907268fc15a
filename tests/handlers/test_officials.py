"""What became of an official is answered only where the report tells such of that office."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

_NOTICE = """中共云汀县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:县医院管理混乱。
整改情况:县医院修订采购制度12项,清退回扣36万元。
2.反馈问题:林业局护林防火责任不落实。
整改情况:林业局增设瞭望塔9座,对2名巡护人员予以处分。
3.反馈问题:石桥镇卫生院套取补助。
整改情况:追回补助18万元,免去石桥镇卫生院院长职务;对财务人员立案审查。
4.反馈问题:乡村教师流动不畅。
整改情况:全县交流轮岗校长47名。
"""


store = ledger_of(_NOTICE)


@pytest.mark.parametrize(
    ("said", "kind", "held"),
    [
        ("林业局局长被免了吗", "none", ""),
        ("林业局局长受处分没", "none", ""),
        ("县医院的书记换人了没", "none", ""),
        ("县医院院长被抓了吗", "none", ""),
        ("县医院院长是哪个", "none", ""),
        ("林业局局长叫啥", "none", ""),
        ("谁在当林业局局长", "none", ""),
        ("卫生院yuanzhang叫啥名", "none", ""),
        ("石桥镇卫生院院长换人了没", "issue", "3"),
        ("卫生院那个院长下台了吗", "issue", "3"),
        ("校长交流轮岗了多少", "metric", "47名"),
        ("林业局护林防火那事处理了没", "issue", "2"),
    ],
)
def test_the_fate_of_an_official(store: Store, said: str, kind: str, held: str) -> None:
    one = ask(store, said)
    told = [m.quote for m in one.metrics] or [i.ref for i in one.issues]
    assert (one.kind, "".join(told)) == (kind, held)
