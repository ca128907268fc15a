"""Letters of reply without a title, and headings whose number stands before a figure (3、6名职工…)."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

LETTER = """区卫生健康局:
你局《关于专项督查发现问题限期整改的通知》收悉,现将落实情况回复如下:
1、医疗废物暂存间未上锁。
此问题已整改到位。加装双锁,交接登记逐日签字。
2、急救药品过期。
此问题已整改到位。销毁过期药品9种,提出建议2条。
3、6名护士未佩戴标识。
此问题已整改到位。全员换发胸牌214个。
4、处方点评流于形式。
此问题正在整改。已点评处方600张。
松浦区人民医院
2030年5月6日
"""
FORMS = (
    LETTER,
    LETTER.replace("此问题", "该问题"),
    LETTER.replace("、", "."),
    LETTER.replace("1、", "一、").replace("2、", "二、").replace("3、", "三、").replace("4、", "四、"),
    LETTER.replace("1、", "(1)").replace("2、", "(2)").replace("3、", "(3)").replace("4、", "(4)"),
)


@pytest.mark.parametrize("text", FORMS)
def test_a_letter_without_a_title_is_read(text: str) -> None:
    issues = read_text(text).issues
    assert [issue.number for issue in issues] == [1, 2, 3, 4]
    assert [issue.stated and issue.stated.value for issue in issues] == ["done", "done", "done", "ongoing"]
    assert issues[2].problem == "6名护士未佩戴标识。"


DECIMAL = """松浦区水务局关于巡察整改情况的通报
区委巡察组对区水务局进行了巡察。现将整改情况通报如下。
1.管网老化失修。
整改情况：更换管网。
2.漏损率偏高。
整改情况：分三段更换，长度为
3.5公里、2.1公里和1.2公里。
3.水费收缴不规范。
整改情况：统一使用电子票据。
"""


def test_a_decimal_at_a_lines_start_is_no_heading() -> None:
    issues = read_text(DECIMAL).issues
    assert [issue.number for issue in issues] == [1, 2, 3]
    assert (issues[1].response or "").endswith("1.2公里。")


STATED = {
    "该项整改仍在推进": "ongoing",
    "该项整改尚在进行中": "ongoing",
    "该项整改正抓紧推进": "ongoing",
    "该问题整改中": "ongoing",
    "此项问题仍需持续整改": "ongoing",
    "该项整改完成": "done",
    "该项已完成": "done",
    "此项未整改": "late",
    "两处工程仍在整改": None,
    "该项资金已完成拨付": None,
}


@pytest.mark.parametrize(("sentence", "value"), STATED.items())
def test_a_sentence_about_this_item_states_its_status(sentence: str, value: str | None) -> None:
    text = DECIMAL.replace("更换管网。", f"更换老旧管网12公里，改造泵站2座，检修阀门300个。{sentence}。")
    stated = read_text(text).issues[0].stated
    assert (stated and stated.value) == value
