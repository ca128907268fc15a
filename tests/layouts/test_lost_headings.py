"""A heading lost where no label opens the response: a paragraph too many where a number is missing."""

from __future__ import annotations

from parsers.reading import read_text

_TOLD = {
    1: ("渠系年久失修", "改造渠道18公里，新建水闸3座。"),
    2: ("水费收缴率偏低", "安装计量设施260套，收缴率升至93%。"),
    3: ("防汛物资储备不足", "补充编织袋4万条，储备点增至12处。"),
    4: ("河道采砂监管缺位", "查处偷采7起，收缴采砂船2条。"),
    5: ("水库管护人员老化", "招聘管护员31名，平均年龄降到42岁。"),
    6: ("饮水工程带病运行", "维修水源井9眼，水质抽检全部合格。"),
    7: ("移民资金滞留", "拨付移民资金640万元，发放到户。"),
}
_TITLES = ("荷塘县水利局党组关于县委巡察整改情况的通报", "现将整改情况通报如下。", "二、巡察反馈问题整改落实情况")


def _page(*lost: int) -> str:
    lines = [
        line
        for n, (finding, done) in _TOLD.items()
        for line in ((f"{n}.关于“{finding}”问题的整改",) if n not in lost else ()) + (done,)
    ]
    return "\n".join((*_TITLES, *lines, "三、下一步打算", "持续巩固整改成果。", ""))


def test_the_paragraph_is_an_entry_between_the_printed_numbers() -> None:
    issues = read_text(_page(4)).issues
    assert [i.number for i in issues] == [1, 2, 3, None, 5, 6, 7]
    lost = issues[3]
    assert (lost.ref, lost.between, lost.problem, lost.damage) == ("3+1", (3, 5), None, ("heading-lost",))
    assert lost.response == _TOLD[4][1]
    assert issues[2].response == _TOLD[3][1]


def test_two_in_a_row_are_two() -> None:
    issues = read_text(_page(3, 4)).issues
    assert [(i.ref, i.response) for i in issues[2:4]] == [("2+1", _TOLD[3][1]), ("2+2", _TOLD[4][1])]


def test_a_number_that_jumps_without_a_paragraph_too_many_has_lost_no_response() -> None:
    issues = read_text(_page(4).replace(_TOLD[4][1] + "\n", "")).issues
    assert [i.number for i in issues] == [1, 2, 3, 5, 6, 7]


def test_where_responses_have_several_paragraphs_nothing_is_parted() -> None:
    text = _page(4).replace("。\n", "。\n举一反三，排查同类隐患5处。\n")
    assert [i.number for i in read_text(text).issues] == [1, 2, 3, 5, 6, 7]


def test_two_paragraphs_before_the_next_number_are_one_response() -> None:
    text = _page().replace(_TOLD[3][1], _TOLD[3][1] + "\n开展演练2次。")
    issues = read_text(text).issues
    assert len(issues) == 7
    assert (issues[2].response or "").endswith("开展演练2次。")
