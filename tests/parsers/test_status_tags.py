"""A status that stands alone behind a response, in a line or in brackets, is the issue's status and no text of its own."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

_ITEMS = (
    ("师德考核走过场", "重新制定考核细则，家长评价占比40%。\n对3名教师进行谈话提醒。", "已完成", "done"),
    ("教辅资料征订不规范", "清退违规征订费用2.74万元。", "已完成并长期坚持", "done_keep"),
    ("宿舍消防隐患突出", "更换老化线路2300米。", "正在推进", "ongoing"),
)
_HEAD = "岚溪中学党支部关于巡察整改情况的公示\n区教育系统巡察组于2031年11月2日反馈意见，现公示如下。\n"
_FOOT = "\n下一步打算\n学校党支部将坚持立德树人。\n岚溪中学党支部\n"
TAGS = [
    "\n【整改状态：{}】",
    "\n整改状态：{}",
    "\n（整改进度：{}）",
    "\n〔完成情况：{}〕",
    "\n【{}】",
    "（{}）",
    "【整改结果：{}】",
    "\n[状态]{}",
    "\n**整改状态：**{}",
    "\n**整改结果**：{}",
    "\n【整改结果】{}",
    "\n★状态：{}。",
]
PAGES = {
    "bold": "**关于{problem}的问题**\n整改措施\n{response}{tag}\n",
    "plain": "关于{problem}的问题\n整改情况\n{response}{tag}\n",
    "person": "关于{problem}的问题\n责任人：王××\n整改情况\n{response}{tag}\n",
    "numbered": "{n}.{problem}。\n整改情况：{response}{tag}\n",
    "unlabelled": "{n}.关于“{problem}”的问题\n{response}{tag}\n",
    "card": "反馈问题：{problem}。\n责任单位：教务处\n整改时限：2031年底\n整改情况：{response}{tag}\n",
}


def _page(page: str, tag: str) -> str:
    issues = [
        page.format(n=n, problem=problem, response=response, tag=tag.format(status))
        for n, (problem, response, status, _) in enumerate(_ITEMS, 1)
    ]
    return _HEAD + "".join(issues) + _FOOT


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("tag", TAGS, ids=[tag.strip().format("…") for tag in TAGS])
def test_a_tag_behind_a_response_is_the_status(page: str, tag: str) -> None:
    issues = read_text(_page(page, tag)).issues
    assert [(issue.response, issue.stated.value if issue.stated else None) for issue in issues] == [
        (response, value) for _, response, _, value in _ITEMS
    ]
    assert [(issue.problem or "").strip("。").removeprefix("关于").removesuffix("的问题") for issue in issues] == [
        problem for problem, *_ in _ITEMS
    ]
    assert [field.text for issue in issues for field in issue.fields if field.label == "完成进度"] == [
        status for *_, status, _ in _ITEMS
    ]


def test_what_was_finished_in_a_short_response_is_no_status() -> None:
    text = _HEAD + "1.师德考核走过场。\n整改情况：已完成换岗3人。\n2.教辅征订不规范。\n整改情况：已完成。\n"
    assert [issue.stated.value if issue.stated else None for issue in read_text(text).issues] == [None, "done"]


def test_a_status_right_below_the_finding_is_all_that_is_told() -> None:
    text = _HEAD + "1.师德考核走过场。\n整改状态：已完成。\n2.教辅征订不规范。\n整改状态：正在推进。\n"
    told = [(issue.response, issue.stated.value if issue.stated else None) for issue in read_text(text).issues]
    assert told == [("已完成。", "done"), ("正在推进。", "ongoing")]


STEPS = [
    "一是修订细则2项。（已完成）\n二是开展评价。（正在推进）",
    "修订细则2项。\n【已完成】\n开展评价3次。\n【正在推进】",
    "1.修订细则2项。（已完成）\n2.开展评价。（正在推进）",
]


@pytest.mark.parametrize("page", [PAGES["plain"], PAGES["card"]], ids=["plain", "card"])
@pytest.mark.parametrize("steps", STEPS)
def test_tags_of_steps_are_none_of_the_issue(page: str, steps: str) -> None:
    text = _HEAD + page.format(n=1, problem="师德考核走过场", response=steps, tag="")
    text += page.format(n=2, problem="教辅征订不规范", response="清退2.74万元。", tag="\n【已完成】") + _FOOT
    told = [(issue.response, issue.stated.value if issue.stated else None) for issue in read_text(text).issues]
    assert told == [(steps, None), ("清退2.74万元。", "done")]


def test_a_tag_below_numbered_steps_is_the_issues() -> None:
    steps = "1.修订细则2项。\n2.开展评价3次。"
    text = _HEAD + "".join(
        PAGES["plain"].format(n=n, problem=problem, response=steps, tag="\n【整改状态：已完成】")
        for n, problem in enumerate(("师德考核走过场", "教辅征订不规范"), 1)
    )
    assert [(i.response, i.stated and i.stated.value) for i in read_text(text).issues] == [(steps, "done")] * 2


def test_a_page_joined_to_one_line_is_read_so_too() -> None:
    text = _page(PAGES["plain"], TAGS[0]).replace("\n", " ")
    told = [((i.response or "").replace(" ", "\n"), i.stated and i.stated.value) for i in read_text(text).issues]
    assert told == [(response, value) for _, response, _, value in _ITEMS]


AUDIT = """松浦区2030年乡村资金审计发现问题整改结果公告
现将整改结果公告如下：
一、政策落实方面
（一）项目库建设滞后，入库项目缺少绩效目标。
区农业农村局重新论证项目164个，补充绩效目标。
整改结果：已整改。
（二）擅自改变项目地点，手续不全。
相关镇补办手续7项。
整改结果：部分整改。
"""


def test_a_label_of_responses_with_nothing_but_a_status_is_a_tag_all_through() -> None:
    first, second = read_text(AUDIT).issues
    assert (first.response, second.response) == ("区农业农村局重新论证项目164个，补充绩效目标。", "相关镇补办手续7项。")
    assert [one.stated and one.stated.value for one in (first, second)] == ["done", "ongoing"]


def test_right_below_the_finding_it_is_the_response() -> None:
    bare = "".join(line for line in AUDIT.splitlines(keepends=True) if not line.startswith(("区农业", "相关镇")))
    assert [one.response for one in read_text(bare).issues] == ["已整改。", "部分整改。"]


def test_below_the_findings_facts_it_is_the_response() -> None:
    facts = AUDIT.replace("区农业农村局重新", "审计发现，区农业农村局").replace("相关镇", "审计发现，相关镇未")
    assert [one.response for one in read_text(facts).issues] == ["已整改。", "部分整改。"]
