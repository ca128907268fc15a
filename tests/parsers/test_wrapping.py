"""Line breaks inside sentences on pages whose lines have no common width."""

from __future__ import annotations

import pytest

from parsers.shadow import shadow_of
from parsers.wrapping import unwrap

PARAGRAPH = "3.引进人才。围绕主导产业完善激励机制，青年职工流失率由14.2%降到"


@pytest.mark.parametrize(
    ("line", "following"),
    [
        (PARAGRAPH, "7.7%。"),
        (PARAGRAPH, "7.7%，同比下降6.5个百分点。"),
        ("一是整治占用农田的果园，累计复耕的面积已经超过了", "4.2万亩。"),
        ("一是坚持严的基调，一体推进不敢腐、不能腐、不想腐，", "紧盯关键岗位立案34件。"),
        ("二是推进社会化管理，已移交档案和人员，涉及青山、", "白水两个分场。"),
    ],
)
def test_a_sentence_goes_on(line: str, following: str) -> None:
    assert unwrap(shadow_of(f"{line}\n{following}\n")).text == f"{line}{following}\n".translate({0xFF0C: ","})


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("关于预算编制不细、资金闲置的问题，市里已经督促有关部门整改", "35个部门结余资金6420万元未收回。"),
        ("关于预算编制不细、资金闲置的问题，市里已经督促有关部门整改", "2030年，市财政局修订预算编制规程。"),
        ("关于预算编制不细、资金闲置的问题，市里已经督促有关部门整改", "7.修订预算编制规程。"),
        ("整改情况，", "35%的资金已经收回。"),
    ],
)
def test_a_paragraph_begins(line: str, following: str) -> None:
    assert "\n" in unwrap(shadow_of(f"{line}\n{following}\n")).text.strip()
