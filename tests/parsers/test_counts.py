"""Overall count sentences: scope, total, parts with status, rate, as of when, and the checks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.count_checks import rate_fits
from parsers.counts import read_counts
from parsers.model import Count, ReadingWarning
from parsers.shadow import fold, shadow_of

NARROW = str.maketrans("，：；（）％", ",:;()%")

# text, [(words of the scope, total, [(value, status)], rate, as of)]
SENTENCES = [
    ("截至6月底，县委巡察反馈的41个问题，已完成整改25个（含销号13个），达到序时进度16个，完成率61%。",
     [("县委巡察", 41, [(25, "done"), (13, "done"), (16, "ongoing")], 61, "2024-06-30")]),
    ("市委第三巡察组反馈4个方面46个问题，目前已整改完成44个，2个正在持续推进。",
     [("市委第三巡察组", 46, [(44, "done"), (2, "ongoing")], None, "now")]),
    ("巡视反馈的3大类18项53个具体问题，截至2024年3月底，完成整改50个，整改完成率94.3%；剩余3个问题正在推进。",
     [("巡视反馈", 53, [(50, "done"), (3, "ongoing")], 94.3, "2024-03-31")]),
    ("审计查出问题共计112个，已整改98个，正在整改14个，整改率87.5%。",
     [("审计查出", 112, [(98, "done"), (14, "ongoing")], 87.5, None)]),
    ("2023年度审计工作报告反映的352个问题，已有331个完成整改，21个正在按计划推进。",
     [("审计工作报告", 352, [(331, "done"), (21, "ongoing")], None, None)]),
    ("中央生态环境保护督察反馈涉及我市的36项整改任务，34项已完成整改并销号，2项达到序时进度。",
     [("涉及我市", 36, [(34, "done"), (2, "ongoing")], None, None)]),
    ("第一轮中央环保督察反馈的25项任务已全部完成整改；第二轮中央环保督察反馈的38项任务，完成35项，其余3项正按序时进度推进。",
     [("第一轮", 25, [], None, None), ("第二轮", 38, [(35, "done"), (3, "ongoing")], None, None)]),
    ("督察组交办我县的信访举报件共197件，已办结190件、阶段性办结7件，办结率100%。",
     [("信访举报件", 197, [(190, "done"), (7, "done_keep")], 100, None)]),
    ("省委巡视移交信访件1,286件，办结1,251件，办结率97.2%。", [("信访件", 1286, [(1251, "done")], 97.2, None)]),
    ("转办群众信访举报问题共1.2万件，已办结1.1万件。", [("信访举报", 12000, [(11000, "done")], None, None)]),
    ("县委第二巡察组反馈的二十六个问题，已完成整改二十四个，基本完成两个。",
     [("县委第二巡察组", 26, [(24, "done"), (2, "done_keep")], None, None)]),
    ("共反馈问题58个。截至目前，已完成整改51个，正在整改7个。",
     [("反馈问题", 58, [(51, "done"), (7, "ongoing")], None, "now")]),
    ("目前，已完成整改问题24个，正在整改问题2个，巡察整改完成率92.3%。",
     [("", None, [(24, "done"), (2, "ongoing")], 92.3, "now")]),
    ("县委第一轮巡察共发现问题312个，已整改到位298个，整改率95.5%；第二轮巡察共发现问题275个，已整改251个，整改率91.3%。",
     [("第一轮", 312, [(298, "done")], 95.5, None), ("第二轮", 275, [(251, "done")], 91.3, None)]),
    ("巡察反馈的38个问题，未完成（正在整改）3个，完成35个。",
     [("巡察反馈", 38, [(3, "ongoing"), (35, "done")], None, None)]),
    ("反馈的53个问题中，已完成、基本完成、正在推进的分别为48个、3个、2个。",
     [("反馈", 53, [(48, "done"), (3, "done_keep"), (2, "ongoing")], None, None)]),
    ("中央督察、省级督察反馈问题分别为41项、63项，已分别完成整改40项、58项。",
     [("中央督察", 41, [(40, "done")], None, None), ("省级督察", 63, [(58, "done")], None, None)]),
    ("审计报告反映的90项问题中，立行立改的60项、分阶段整改的20项、持续整改的10项，分别已完成整改58项、15项、3项，总体整改完成率84.4%。",
     [("审计报告", 90, [], 84.4, None), ("立行立改", 60, [(58, "done")], None, None),
      ("分阶段", 20, [(15, "done")], None, None), ("持续整改", 10, [(3, "done")], None, None)]),
    ("已销号32个，完成整改待销号5个，正在整改4个，共41个问题。",
     [("问题", 41, [(32, "done"), (5, "ongoing"), (4, "ongoing")], None, None)]),
    ("反馈的5个方面126项具体问题，已完成整改109项，整改完成率86.5%，其余17项正在整改，均达到序时进度。",
     [("反馈", 126, [(109, "done"), (17, "ongoing")], 86.5, None)]),
    ("审计指出的85个问题，整改到位79个，整改中6个。", [("审计指出", 85, [(79, "done"), (6, "ongoing")], None, None)]),
    ("一、预算执行方面。审计发现问题15个，涉及金额3.2亿元，已整改13个，制定制度5项。",
     [("预算执行方面", 15, [(13, "done")], None, None)]),
    ("（三）国有资产管理方面：共查出问题9项，已整改8项，1项正在整改。",
     [("国有资产管理方面", 9, [(8, "done"), (1, "ongoing")], None, None)]),
    ("巡察反馈问题36个，制定整改措施98条，已完成33个，持续推进3个。",
     [("巡察反馈", 36, [(33, "done"), (3, "ongoing")], None, None)]),
    ("截至2024年底，巡视反馈的37项问题已完成整改九成以上。", [("巡视反馈", 37, [], 90, "2024-12-31")]),
    ("被督察的48个问题已完成41个，完成率约85%。", [("被督察", 48, [(41, "done")], 85, None)]),
    ("反馈意见涉及的27个问题，已办结26个，办结率96.2%", [("反馈意见", 27, [(26, "done")], 96.2, None)]),
    ("县委巡察办梳理的65项整改任务全部完成。", [("巡察办", 65, [], None, None)]),
    ("市委巡察组反馈我局党组的4个方面、11类、29个具体问题，已全部整改到位，整改完成率100%。",
     [("我局党组", 29, [], 100, None)]),
    ("省审计厅审计我县发现的62个问题中，50个已整改、8个部分整改、4个未整改。",
     [("省审计厅", 62, [(50, "done"), (8, "ongoing"), (4, "late")], None, None)]),
    ("警示片披露问题6个，已完成整改5个，1个未达到序时进度。",
     [("警示片", 6, [(5, "done"), (1, "late")], None, None)]),
    ("巡察反馈的问题中，需要立行立改的15个，已完成15个；需分阶段整改的9个，已完成6个。",
     [("立行立改", 15, [(15, "done")], None, None), ("分阶段整改", 9, [(6, "done")], None, None)]),
    ("县人大常委会审议意见提出的8条意见，已办理落实7条，正在办理1条。",
     [("人大", 8, [(7, "done"), (1, "ongoing")], None, None)]),
    ("审计查出的342个问题，已完成整改305个，正在整改37个；要求立行立改的210个、分阶段整改的98个、持续整改的34个问题中，分别有204个、81个、20个已完成整改。",
     [("审计查出", 342, [(305, "done"), (37, "ongoing")], None, None), ("立行立改", 210, [(204, "done")], None, None),
      ("分阶段", 98, [(81, "done")], None, None), ("持续整改", 34, [(20, "done")], None, None)]),
    ("立行立改、分阶段整改、持续整改的问题分别有210个、98个、40个，其中分别完成整改205个、73个、19个。",
     [("立行立改", 210, [(205, "done")], None, None), ("分阶段", 98, [(73, "done")], None, None),
      ("持续整改", 40, [(19, "done")], None, None)]),
    ("反馈意见共梳理出32项问题，其中立行立改11项、近期整改14项、长期整改7项。",
     [("反馈意见", 32, [(11, None), (14, None), (7, None)], None, None)]),
    ("省级督察反馈的63项整改任务，截至9月底已完成整改58项，其中通过市级核查验收52项；未完成（正在整改）3项；申请延期整改2项。",
     [("省级督察", 63, [(58, "done"), (52, "done"), (3, "ongoing"), (2, "extended")], None, "2024-09-30")]),
    ("截至2024年10月31日，11个市的348个问题已整改到位297个，占85%。",
     [("11个市", 348, [(297, "done")], 85, "2024-10-31")]),
    ("26家省直单位的527个问题，已完成近六成，余下问题均达到序时进度。", [("26家省直单位", 527, [], 60, None)]),
    ("霁阳区承担的34项问题已整改完成33项；雁丘县承担的27项问题全部整改完成。",
     [("霁阳区", 34, [(33, "done")], None, None), ("雁丘县", 27, [], None, None)]),
    ("巡视移交的743件信访件办结739件，办结率为99.4%。", [("信访件", 743, [(739, "done")], 99.4, None)]),
    ("反馈的10个问题，已完成整改7个（含完成并长期坚持3个），正在推进2个，未完成1个。",
     [("反馈", 10, [(7, "done"), (3, "done_keep"), (2, "ongoing"), (1, "late")], None, None)]),
    ("省委第六巡视组反馈的27个问题，已完成整改15个（其中已销号1个），已完成并长期坚持3个，正在推进9个，完成率66.7%。",
     [("省委第六巡视组", 27, [(15, "done"), (1, "done"), (3, "done_keep"), (9, "ongoing")], 66.7, None)]),
    ("截至二〇二四年九月底，巡察反馈的20个问题已整改完成18个，尚未整改到位2个。",
     [("巡察反馈", 20, [(18, "done"), (2, "late")], None, "2024-09-30")]),
    ("2024年底前完成的12项整改任务已完成11项，1项正在推进。",
     [("2024年底前", 12, [(11, "done"), (1, "ongoing")], None, None)]),
    ("審計指出的85個問題，已整改到位73個，基本整改到位7個，尚未整改到位5個。",
     [("審計指出", 85, [(73, "done"), (7, "done_keep"), (5, "late")], None, None)]),
    ("第三轮省级生态环境保护督察交办信访件64件，已全部办结。", [("信访件", 64, [], None, None)]),
    ("省督察组向我市移交的27件群众信访举报件，办结26件，阶段办结1件。",
     [("我市", 27, [(26, "done"), (1, "done_keep")], None, None)]),
    ("在125个问题中，已完成整改的有118个，占94.4%；正在整改的有7个，占5.6%。",
     [("问题", 125, [(118, "done"), (7, "ongoing")], 94.4, None)]),
    ("查出的46个问题全部整改到位，整改率100%。", [("查出", 46, [], 100, None)]),
    ("两轮巡察共反馈问题587个，其中第一轮312个，已整改300个；第二轮275个，已整改251个。",
     [("两轮巡察", 587, [(312, None), (275, None)], None, None), ("第一轮", 312, [(300, "done")], None, None),
      ("第二轮", 275, [(251, "done")], None, None)]),
    ("审计发现的138个问题中，应于2024年10月底前完成整改的120个问题，已完成整改118个。",
     [("应于2024年10月底前", 120, [(118, "done")], None, None)]),
    ("巡察组反馈了3个方面的19个问题，我局制定整改措施57条，目前，已完成整改17个，正在整改2个，整改完成率89.5%。",
     [("巡察组反馈", 19, [(17, "done"), (2, "ongoing")], 89.5, "now")]),
    ("整改问题总数为156个，其中：已完成整改140个、正在整改16个。",
     [("整改问题", 156, [(140, "done"), (16, "ongoing")], None, None)]),
]  # fmt: skip

# Things counted besides issues, activities of one measure, bare totals, statuses without a number.
NO_COUNTS = [
    "对尚未完成的1项任务，紧盯不放、一抓到底。",
    "制定整改措施638条，已完成620条，新建和修订制度147项。",
    "开展专项督查9次，发现问题33个，整改率100%。",
    "2024年7月至11月，开展暗访9次，交办问题33个，整改率100%。",
    "共召开会议12次，完善制度38项，收集意见建议64条，解决问题29个。",
    "移送问题线索53件，立案12件。",
    "第二轮中央督察、省级督察分别反馈我市整改任务41项、63项。",
    "巡视反馈问题整改完成率为98%，群众满意度达95%。",
    "需长期坚持的整改事项15项，将持续用力、久久为功。",
    "已完成12公里管网改造，3个点位正在整改。",
    "会议研究解决了问题12个，第三项问题已经完成。",
    "检查库点214个，发现问题73个，整改率100%。",
]


def read(text: str, **options: object) -> tuple[list[Count], list[ReadingWarning]]:
    shadow = shadow_of(text)
    return read_counts(shadow, 0, len(shadow.text), 2024, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("narrow", [False, True], ids=["full", "half"])
@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text[:14] for text, _ in SENTENCES])
def test_count_sentences(text: str, expected: list[tuple], narrow: bool) -> None:
    text = text.translate(NARROW) if narrow else text
    counts, warnings = read(text)
    found = [(c.total, [(p.value, p.status) for p in c.parts], c.rate, c.as_of) for c in counts]
    assert found == [tuple(row[1:]) for row in expected]
    for count, row in zip(counts, expected, strict=True):
        assert row[0] in count.scope
    assert [w for w in warnings if w.code == "counts-do-not-add-up"] == []


@pytest.mark.parametrize("text", NO_COUNTS)
def test_other_things_counted_are_no_counts(text: str) -> None:
    assert read(text)[0] == []


def test_labels_and_scopes_are_as_printed_and_the_unit_is_simplified() -> None:
    (count,), _ = read("省級督察反饋的63項整改任務，已完成整改60項；未完成（正在整改）3項。")
    assert [part.label for part in count.parts] == ["已完成整改", "未完成（正在整改）"]
    assert count.scope == "省級督察反饋的整改任務"
    assert count.unit == "项"


def test_a_count_over_a_hard_line_break() -> None:
    (count,), _ = read("截至2023年11月底,审计指\n出的85个问题,已整改到位73个,未整改\n12个。")
    assert (count.total, [p.value for p in count.parts]) == (85, [73, 12])
    assert count.scope == "审计指出的问题"


def test_scopes_of_one_sentence_are_never_added() -> None:
    counts, _ = read("霁阳区承担的34项问题已整改完成33项；白榆县承担的19项问题已整改完成17项，其余2项正在整改。")
    assert [c.total for c in counts] == [34, 19]
    assert [sum(p.value for p in c.parts) for c in counts] == [33, 19]


def test_spans_are_the_sentence_or_the_clause() -> None:
    text = "概况。截至6月底，巡察反馈的26个问题，已完成24个。下一步。"
    (count,), _ = read(text)
    assert text[slice(*count.span)] == "截至6月底，巡察反馈的26个问题，已完成24个。"
    text = "霁阳区承担的34项问题已完成33项；白榆县承担的19项问题已完成17项。"
    first, second = read(text)[0]
    assert text[slice(*first.span)].startswith("霁阳区")
    assert "白榆县" not in text[slice(*first.span)]
    assert text[slice(*second.span)].startswith("白榆县")


def test_a_day_after_the_publication_is_the_year_before() -> None:
    shadow = shadow_of("截至12月底，巡察反馈的20个问题已整改完成18个。")
    (count,), _ = read_counts(shadow, 0, len(shadow.text), 2025, published="2025-01-15")
    assert count.as_of == "2024-12-31"


def test_what_one_measure_settled_is_no_overall_count() -> None:
    text = "整改情况：该局建立台账。排查隐患问题40个，已整改38个，正在整改2个。"
    assert read(text, issues=[(5, len(text))])[0] == []
    text = "总体进展。截至6月底，巡察反馈的26个问题，已完成24个，正在整改2个。"
    assert [c.total for c in read(text, issues=[(0, len(text))])[0]] == [26]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("反馈的41个问题，已完成25个（含销号13个），达到序时进度16个。", []),
        ("反馈的41个问题，已完成25个，已销号13个，达到序时进度16个。", []),
        ("反馈的41个问题，已完成25个，基本完成13个，达到序时进度16个。", ["counts-do-not-add-up"]),
        ("反馈的26个问题，完成24个，正在整改3个。", ["counts-do-not-add-up"]),
        ("反馈的26个问题，完成28个。", ["counts-do-not-add-up"]),
        ("反馈的282个问题，已完成267个，完成率94%。", []),
        ("反馈的215个问题，已完成204个，完成率94.9%。", []),
        ("反馈的215个问题，已完成204个，完成率97%。", ["rate-does-not-fit"]),
        ("反馈的27个问题，已完成15个，完成并长期坚持3个，正在推进9个，完成率66.7%。", []),
        ("反馈的100余个问题，已完成60个，正在整改30个。", []),
        ("反馈的90个问题，完成率近六成，已完成45个。", []),
        ("反馈的32个问题，其中立行立改11个、近期整改14个、长期整改9个。", ["counts-do-not-add-up"]),
    ],
)
def test_checks(text: str, codes: list[str]) -> None:
    _, warnings = read(text)
    assert [w.code for w in warnings] == codes


def test_a_mismatch_gives_both_readings() -> None:
    _, (added, rate) = read("反馈的26个问题，完成24个，正在整改3个，完成率80%。")
    assert "27" in added.message
    assert "26" in added.message
    assert "92.31%" in rate.message
    assert "80%" in rate.message


@pytest.mark.parametrize(("done", "total", "rate", "fits"), [
    (204, 215, 94.9, True), (9468, 10000, 94, True), (6279, 10000, 62, True), (6279, 10000, 63, True),
    (25, 41, 61, True), (25, 41, 60.9, True), (25, 41, 61.0, True), (25, 41, 62, False), (1, 1, 100, True), (99, 100, 100, False),
])  # fmt: skip
def test_a_rate_may_be_rounded_or_cut_off(done: int, total: int, rate: float, fits: bool) -> None:
    assert rate_fits(done, total, rate) is fits


PIECES = st.sampled_from(
    ["反馈的", "26个", "问题", "，", "已完成", "正在整改", "分别", "其中", "（含", "）", "、", "。", "\n", "12项", "立行立改的",
     "完成率", "94.9%", "近六成", "截至6月底", "共", "全部", "二十", "万", "1,234件", "信访件", "；", "：", "未", "　", "整改措施"]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=40))
def test_any_order_of_pieces_is_read_without_an_error(pieces: list[str]) -> None:
    text = "".join(pieces)
    counts, warnings = read(text)
    for span in [c.span for c in counts] + [w.span for w in warnings]:
        assert 0 <= span[0] < span[1] <= len(text)
    for count in counts:
        for part in count.parts:
            assert fold(part.label) in fold(text).replace("\n", "").replace(" ", "")
