"""The verdict in brackets beside a heading is the issue's stated status, and no part of its number or title."""

from __future__ import annotations

import pytest

from parsers.model import Issue
from parsers.reading import read_text

HEAD = "青桥县柳湾镇党委关于巡察整改情况的通报\n现将整改情况公布如下。\n"
CASES = {
    "behind the facts": """1.关于村级账目不清的问题。8个村未公开账目。（已完成）
整改情况：组织8个村公开账目。
2.关于坑塘管护缺位的问题。12口坑塘无人管护。（持续整改）
整改情况：一是落实管护员12名。二是清淤5口。
""",
    "behind the title": """1.关于村级账目不清的问题（已完成）。8个村未公开账目。
整改情况：组织8个村公开账目。
2.关于坑塘管护缺位的问题（正在整改）。12口坑塘无人管护。
整改情况：一是落实管护员12名。二是清淤5口。
""",
    "with the number": """问题1（已完成整改）：村级账目不清，8个村未公开账目。
整改措施：组织8个村公开账目。
问题2（正在整改）：坑塘管护缺位，12口坑塘无人管护。
整改措施：一是落实管护员12名。二是清淤5口。
""",
    "with the number, no colon": """问题一【已完成】村级账目不清，8个村未公开账目。
整改措施：组织8个村公开账目。
问题二【正在推进】坑塘管护缺位，12口坑塘无人管护。
整改措施：一是落实管护员12名。二是清淤5口。
""",
    "right after the number": """1.（已完成）村级账目不清，8个村未公开账目。
整改情况：组织8个村公开账目。
2.（整改中）坑塘管护缺位，12口坑塘无人管护。
整改情况：一是落实管护员12名。二是清淤5口。
""",
    "before the number": """【已完成】1.村级账目不清，8个村未公开账目。
整改情况：组织8个村公开账目。
【持续整改】2.坑塘管护缺位，12口坑塘无人管护。
整改情况：一是落实管护员12名。二是清淤5口。
""",
    "in a line of its own": """1.村级账目不清，8个村未公开账目。
（已完成）
整改情况：组织8个村公开账目。
2.坑塘管护缺位，12口坑塘无人管护。
（持续整改）
整改情况：一是落实管护员12名。二是清淤5口。
""",
    "no label": """（一）村级账目不清，8个村未公开账目。（立行立改，已完成）
组织8个村公开账目。
（二）坑塘管护缺位，12口坑塘无人管护。（整改状态：正在推进）
一是落实管护员12名。二是清淤5口。
""",
    "behind the label": """1.村级账目不清，8个村未公开账目。
整改情况（已完成）：组织8个村公开账目。
2.坑塘管护缺位，12口坑塘无人管护。
整改情况（正在整改）：一是落实管护员12名。二是清淤5口。
""",
    "at the end": """1.村级账目不清，8个村未公开账目。
整改情况：组织8个村公开账目。（已完成）
2.坑塘管护缺位，12口坑塘无人管护。
整改情况：一是落实管护员12名。二是清淤5口。（正在整改）
""",
    "beside who is responsible": """1.村级账目不清，8个村未公开账目。（责任单位：镇财政所）（已完成）
整改情况：组织8个村公开账目。
2.坑塘管护缺位，12口坑塘无人管护。（正在整改）（责任单位：镇水利站）
整改情况：一是落实管护员12名。二是清淤5口。
""",
}


def read(body: str) -> tuple[Issue, ...]:
    return read_text(HEAD + body + "中共柳湾镇委员会\n2031年4月6日\n").issues


@pytest.mark.parametrize("body", CASES.values(), ids=CASES.keys())
def test_the_bracket_states_the_status(body: str) -> None:
    first, second = read(body)
    assert [(i.number, i.stated and i.stated.value) for i in (first, second)] == [(1, "done"), (2, "ongoing")]
    assert (first.topic, second.topic) == ("村级账目不清", "坑塘管护缺位")
    assert (first.response or "").removesuffix("（已完成）") == "组织8个村公开账目。"
    assert len(second.measures) == 2
    assert not first.damage
    assert not second.damage


def test_a_promise_in_the_bracket_is_the_deadline() -> None:
    done, going = read("""1.校车隐患较多。（已完成，长期坚持）
整改情况：更换校车8辆。
2.教师轮岗推进不力。（正在推进，预计2031年8月底前完成）
整改情况：出台轮岗方案。
""")
    assert done.stated
    assert done.stated.value == "done_keep"
    assert going.deadline
    assert going.deadline.date == "2031-08-31"


@pytest.mark.parametrize(
    "body",
    [
        # of the steps, each
        "1.账目不清。\n整改情况：\n（1）公开账目。（已完成）\n（2）收回资金。（正在推进）\n2.管护缺位。\n整改情况：清淤5口。\n",
        # a single one may be part of the finding
        "1.账目不清，12个项目仅开工3个（未完成）。\n整改情况：开工9个项目。\n2.管护缺位。\n整改情况：清淤5口。\n",
        # no status words, or with an object
        "1.账目不清（共3类）。\n整改情况：公开账目（已完成8个村）。\n2.管护缺位（12口）。\n整改情况：清淤（已完成5口）。\n",
    ],
)
def test_other_brackets_state_nothing(body: str) -> None:
    assert [issue.stated for issue in read(body)] == [None, None]
