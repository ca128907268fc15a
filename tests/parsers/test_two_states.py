"""Messages that ask for two states of one thing, in everyday words; those that ask for one, a sum or a change do not."""

from __future__ import annotations

import pytest

from parsers.two_states import two_states


@pytest.mark.parametrize(
    ("said", "subject"),
    [
        ("渡口停用率原来多少 现在多少", "渡口停用率 多少"),
        ("渡口停用率 巡察点的那个数和后来的数 都要", "渡口停用率"),
        ("渡口停用率 原来的和现在的数", "渡口停用率"),
        ("渡口停用率 老数和新数都给一下", "渡口停用率"),
        ("渡口停用率 审计查的时候和眼下", "渡口停用率"),
        ("渡口停用率 治前治后", "渡口停用率"),
        ("渡口停用率 整改前/整改后两个数", "渡口停用率"),
        ("渡口停用率下降前后对照一下", "渡口停用率"),
        ("停用渡口从几座减到几座了", "停用渡口 几座"),
        ("停用渡口当时几座 还剩几座", "停用渡口 几座"),
        ("停用渡口以前几座,压到几座了", "停用渡口 几座"),
        ("停用渡口 原来几座,改完几座", "停用渡口 几座,"),
        ("候船以前等多长时间 现在等多长", "候船 等多久"),
        ("救生衣一件原来多少钱 现在多少钱", "救生衣 单价多少钱"),
        ("救生员人数 划转前和现在", "救生员人数"),
        ("救生员原来差多少名,现在还差多少", "救生员 缺多少名,"),
        ("ferry closure rate, then vs now", "ferry closure rate"),
        ("ferry closure rate: what was it and what is it now", "ferry closure rate"),
        ("ferry closures before/after", "ferry closures"),
    ],
)
def test_what_two_states_are_asked_of(said: str, subject: str) -> None:
    states = two_states(said)
    assert states is not None
    assert states.subject == subject


@pytest.mark.parametrize(
    ("said", "times"),
    [
        ("渡口数去年跟现在比一比", ("去年",)),
        ("渡口数23年和24年各多少", ("23年", "24年")),
        ("渡口数 2023 vs 2024 对照一下", ("2023", "2024")),
        ("渡口数 年初和9月底", ("年初", "9月底")),
        ("ferries: 2023 vs 2024", ("2023", "2024")),
    ],
)
def test_the_years_named(said: str, times: tuple[str, ...]) -> None:
    states = two_states(said)
    assert states is not None
    assert states.times == times


@pytest.mark.parametrize(
    "said",
    [
        "渡口现在多少座",
        "以前停用的渡口现在开了多少座",
        "2023年和2024年一共建了多少座渡口",
        "去年和今年相比增加了多少座",
        "2023那年渡口多少座",
        "市里前后跑了几趟",
        "之前的渡口问题现在怎么改的",
        "哪些渡口以前停用现在开放",
        "how many ferries now",
        "is it done now",
    ],
)
def test_one_state_a_sum_or_a_change_is_no_pair(said: str) -> None:
    assert two_states(said) is None
