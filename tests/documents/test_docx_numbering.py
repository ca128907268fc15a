from __future__ import annotations

import pytest
from made_docx import definition, docx, level, numbered, paragraph, reference

from parsers.documents import read_bytes
from parsers.documents.numerals import numeral

OUTLINE = definition(
    0,
    level(0, "chineseCounting", "%1、"),
    level(1, "chineseCountingThousand", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimalEnclosedCircle", "%4"),
) + reference(1, 0)


def lines(body: str, numbering: str = "", styles: str = "") -> list[str]:
    return read_bytes(docx(body, numbering, styles), "a.docx").text.splitlines()


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 101: "一〇一"}),
        ("chineseCountingThousand", {10: "十", 100: "一百", 105: "一百零五", 110: "一百一十", 1010: "一千零一十"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "甲"}),
        ("ideographZodiac", {1: "子", 12: "亥"}),
        ("decimal", {7: "7"}),
        ("decimalZero", {7: "07", 12: "12"}),
        ("decimalFullWidth", {12: "１２"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 36: "㊱", 50: "㊿", 51: "51"}),
        ("decimalEnclosedParen", {1: "⑴", 20: "⒇"}),
        ("decimalEnclosedFullstop", {1: "⒈"}),
        ("ideographEnclosedCircle", {1: "㊀", 10: "㊉"}),
        ("lowerLetter", {1: "a", 26: "z", 27: "aa", 28: "bb"}),
        ("upperLetter", {2: "B"}),
        ("lowerRoman", {1: "i", 4: "iv", 9: "ix", 14: "xiv", 1999: "mcmxcix"}),
        ("upperRoman", {40: "XL"}),
        ("chineseLegalSimplified", {1: "壹", 12: "壹拾贰"}),
        ("ideographDigital", {10: "一〇"}),
        ("none", {1: ""}),
        ("unheard-of", {3: "3"}),
    ],
)
def test_forms(form: str, expected: dict[int, str]) -> None:
    assert {n: numeral(n, form) for n in expected} == expected


def test_levels_count_and_restart_under_a_new_parent() -> None:
    body = "".join(
        numbered(text, 1, at)
        for text, at in (
            ("组织情况", 0), ("学习", 1), ("督办", 1), ("整改情况", 0), ("供水", 1), ("管网老化。", 2), ("收费混乱。", 2),
            ("甲村", 3), ("乙村", 3), ("道路", 1), ("坑洼。", 2),
        )
    )  # fmt: skip
    assert lines(body, OUTLINE) == [
        "一、组织情况", "（一）学习", "（二）督办", "二、整改情况", "（一）供水", "1.管网老化。", "2.收费混乱。",
        "①甲村", "②乙村", "（二）道路", "1.坑洼。",
    ]  # fmt: skip


def test_two_references_to_one_list_go_on_counting() -> None:
    body = numbered("甲", 1) + numbered("乙", 2) + numbered("丙", 1)
    assert lines(body, OUTLINE + reference(2, 0)) == ["一、甲", "二、乙", "三、丙"]


def test_a_start_override_restarts_once() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = numbered("甲", 1) + numbered("乙", 1) + numbered("丙", 2) + numbered("丁", 2)
    assert lines(body, OUTLINE + reference(2, 0, override)) == ["一、甲", "二、乙", "一、丙", "二、丁"]


def test_an_override_may_bring_a_level_of_its_own() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}</w:lvlOverride>'
    assert lines(numbered("甲", 2), OUTLINE + reference(2, 0, override)) == ["A)甲"]


def test_a_level_can_start_elsewhere_and_never_restart() -> None:
    never = definition(
        0, level(0, "decimal", "%1、", start=4), level(1, "decimal", "(%2)", '<w:lvlRestart w:val="0"/>')
    ) + reference(1, 0)
    body = numbered("甲", 1) + numbered("乙", 1, 1) + numbered("丙", 1) + numbered("丁", 1, 1)
    assert lines(body, never) == ["4、甲", "(1)乙", "5、丙", "(2)丁"]


def test_a_level_restarts_only_after_the_one_it_names() -> None:
    named = definition(
        0,
        level(0, "decimal", "%1、"),
        level(1, "decimal", "%2."),
        level(2, "decimal", "(%3)", '<w:lvlRestart w:val="1"/>'),
    ) + reference(1, 0)
    body = "".join(numbered("甲", 1, at) for at in (0, 1, 2, 1, 2, 0, 1, 2))
    assert [line.removesuffix("甲") for line in lines(body, named)] == [
        "1、",
        "1.",
        "(1)",
        "2.",
        "(2)",
        "2、",
        "1.",
        "(1)",
    ]


def test_a_number_made_of_several_levels_and_the_legal_form() -> None:
    deep = definition(
        0,
        level(0, "chineseCounting", "%1、"),
        level(1, "decimal", "%1.%2"),
        level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
    ) + reference(1, 0)
    body = numbered("甲", 1) + numbered("乙", 1, 1) + numbered("丙", 1, 2)
    assert lines(body, deep) == ["一、甲", "一.1 乙", "1.1.1 丙"]


def test_styles_bring_numbers_and_a_paragraph_can_refuse_them() -> None:
    numbering = definition(
        0,
        level(0, "chineseCounting", "%1、", '<w:pStyle w:val="H1"/>'),
        level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="H2"/>'),
    ) + reference(5, 0)
    styles = (
        '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="5"/>'
        '</w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="H1a"><w:basedOn w:val="H1"/></w:style>'
    )
    body = (
        paragraph("甲", '<w:pStyle w:val="H1"/>')
        + paragraph("乙", '<w:pStyle w:val="H2"/>')
        + paragraph("丙", '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + paragraph("丁", '<w:pStyle w:val="H1a"/>')
    )
    assert lines(body, numbering, styles) == ["一、甲", "（一）乙", "丙", "二、丁"]


def test_a_list_that_points_to_a_numbering_style() -> None:
    numbering = (
        definition(0, extra='<w:numStyleLink w:val="L"/>')
        + definition(1, level(0, "decimal", "%1)"), extra='<w:styleLink w:val="L"/>')
        + reference(1, 0)
        + reference(2, 1)
    )
    assert lines(numbered("甲", 1) + numbered("乙", 2), numbering) == ["1)甲", "2)乙"]


def test_bullets_and_unknown_lists_add_nothing() -> None:
    bullets = definition(0, level(0, "bullet", "\uf0b7")) + reference(1, 0)
    assert lines(numbered("甲", 1) + numbered("乙", 99) + numbered("丙", 1, 7), bullets) == ["甲", "乙", "丙"]


def test_an_empty_numbered_paragraph_counts_but_shows_nothing() -> None:
    assert lines(numbered("甲", 1) + numbered("", 1) + numbered("丙", 1), OUTLINE) == ["一、甲", "三、丙"]


def test_a_custom_form_has_its_fallback() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" '
        'w:format="001, 002"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>'
        '<w:lvlText w:val="%1、"/></w:lvl>'
    )
    assert lines(numbered("甲", 1), definition(0, custom) + reference(1, 0)) == ["01、甲"]
