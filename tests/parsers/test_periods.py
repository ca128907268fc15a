"""Times of a text, resolved with the report's year."""

from __future__ import annotations

import pytest

from parsers.periods import find_times
from parsers.reading import read_text
from parsers.shadow import fold

YEAR = 2024
CASES = [
    ("2022年，", "2022"),
    ("2022年以来", "2022/2024"),
    ("今年以来", "2024"),
    ("1月至5月", "2024-01/2024-05"),
    ("1—7月", "2024-01/2024-07"),
    ("2023年9至11月", "2023-09/2023-11"),
    ("2023年9月至2024年2月", "2023-09/2024-02"),
    ("一季度", "2024-Q1"),
    ("2025年三季度", "2025-Q3"),
    ("上半年", "2024-01/2024-06"),
    ("前三季度", "2024-01/2024-09"),
    ("前三个季度", "2024-01/2024-09"),
    ("今年前9个月", "2024-01/2024-09"),
    ("2023年头十一个月", "2023-01/2023-11"),
    ("。前4个月", "2024-01/2024-04"),
    ("截至4月底", "2024-04-30"),
    ("截至2021年8月31日", "2021-08-31"),
    ("今年2月底", "2024-02-29"),
    ("2023年底", "2023-12-31"),
    ("2023年末", "2023-12-31"),
    ("去年", "2023"),
    ("2021年至2023年", "2021/2023"),
    ("2021—2023年", "2021/2023"),
    ("“十四五”以来", "2021/2024"),
    ("近三年", "2022/2024"),
    ("目前", "now"),
    ("截至目前", "now"),
    ("9月15日至10月15日", "2024-09-15/2024-10-15"),
    ("2020年12月", "2020-12"),
]


@pytest.mark.parametrize(("text", "period"), CASES, ids=[text for text, _ in CASES])
def test_a_time_is_resolved(text: str, period: str) -> None:
    assert [time.period for time in find_times(fold(text), YEAR)] == [period]


@pytest.mark.parametrize("text", ["合同到期前3个月", "提前3个月", "届满前两个月", "9个月", "前13个月"])
def test_months_before_something_are_no_time_of_a_year(text: str) -> None:
    assert [time.period for time in find_times(fold(text), YEAR) if time.period] == []


def test_first_months_still_to_come_are_of_the_year_before() -> None:
    assert [time.period for time in find_times("。前11个月", YEAR, "2024-06-20")] == ["2023-01/2023-11"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("较2019年", "base"),
        ("比上年末", "base"),
        ("2024年12月底前", "deadline"),
        ("由上年的3%", "from"),
        ("今年以来", "open"),
    ],
)
def test_what_a_time_is_for(text: str, role: str) -> None:
    assert [time.role for time in find_times(fold(text), YEAR)] == [role]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("2022年产量9万吨。到位资金4亿元,上年同期为3亿元。", ["2022", "2021"]),
        ("2022年占38%,上年占29%,上年排第3位。", ["2022", "2021", "2021"]),
        ("2022年产量9万吨。去年产量8万吨。", ["2022", "2023"]),
        ("2022年产量9万吨。\n上年产量8万吨。", ["2022", "2023"]),
    ],
)
def test_the_year_before_is_told_of_the_storys_year(text: str, periods: list[str]) -> None:
    assert [time.period for time in find_times(fold(text), YEAR)] == periods


def test_without_a_year_relative_times_stay_open() -> None:
    assert [time.period for time in find_times("一季度,今年以来,2023年底", None)] == ["2023-12-31"]


@pytest.mark.parametrize("text", ["2024717日", "1.5年", "0816-2224", "3月饼", "〔2023〕7号"])
def test_no_time_is_made_of_broken_digits(text: str) -> None:
    assert all(time.period is None or "-" not in time.period[5:] for time in find_times(fold(text), YEAR))


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("印发《行动方案(2023—2025年)》,新建水池9座", ["title"]),
        ("印发《2023年要点》,一季度检查9次", ["title", "time"]),
    ],
)
def test_a_year_in_a_title_dates_nothing(text: str, roles: list[str]) -> None:
    assert [time.role for time in find_times(fold(text), YEAR)] == roles


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("四季度抽检140份", "2023-Q4"),
        ("1月至11月受理9件", "2023-01/2023-11"),
        ("今年四季度抽检140份", "2024-Q4"),
        ("预计四季度建成", "2024-Q4"),
        ("1月受理9件", "2024-01"),
        ("2.上半年受理9件", "2023-01/2023-06"),
    ],
)
def test_what_was_still_to_come_at_publication_is_of_the_year_before(text: str, period: str) -> None:
    assert [time.period for time in find_times(fold(text), YEAR, f"{YEAR}-01-10")] == [period]


@pytest.mark.parametrize("planned", ["已安排在9月改造管网30公里,10月开工换热站6座。", "部署四季度补种12亩。"])
def test_what_is_arranged_for_later_months_is_of_the_year_of_publication(planned: str) -> None:
    text = f"关于巡察整改进展情况的通报\n2025年3月20日\n1.反馈问题:管网老化\n整改情况:{planned}\n"
    assert all((metric.period or "").startswith("2025") for metric in read_text(text).metrics)
