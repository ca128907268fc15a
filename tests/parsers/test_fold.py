"""The folded shadow: what is made alike, what is dropped, and that every place leads back to the original."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.shadow import Shadow, fold, shadow_of, simplify

NARROW = ",;:!?()[]+-/<>=~%&#@.0123456789ABCXYZabcxyz"
WIDE = str.maketrans({c: chr(ord(c) + 0xFEE0) for c in NARROW})
NOTHING = "\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u00ad"

# Pieces that meet every rule, and meet each other; the rest is any text at all.
PIECES = st.sampled_from([
    "态度", "態度", "態(tài)度", "關（guān）於", "機(ㄐㄧ)制", "，，", ",。", "、，", "：", ":", "（1）", "(1)", "１２．５％", "12.5%",
    "\u200b", "\ufeff", "\u3000", "\r\n", "\n", "。", "“一", "「一」", "整改情況：", "(ab)", "()", "(à", "𠮷", "é", "á)",
    "一.", "1.", ".一是", "%.",
])  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=30).map("".join), st.text(max_size=80))


def text_of(text: str) -> str:
    return shadow_of(text).text


def origin(shadow: Shadow, at: int) -> int:
    return shadow.back(at, at + 1)[0]


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("1．反馈问题：粮食安全，（一）方面；", "1.反馈问题:粮食安全,(一)方面;"),
        ("增长１２．５％", "增长12.5%"),
        ("ＡＢＣ－ｘｙｚ／＋＝", "ABC-xyz/+="),
        ("生师比２１．５：１", "生师比21.5:1"),
        ("生师比21.5∶1", "生师比21.5:1"),
        ("１００万元～５００万元", "100万元~500万元"),
        ("【公示】［一］", "[公示][一]"),
        ("「引」『引』〝引〞", "“引”“引”“引”"),
        ("﹙一﹚﹐二﹔三﹕4﹒5﹪", "(一),二;三:4.5%"),
        ("甲\u3000乙\u00a0丙\t丁", "甲 乙 丙\t丁"),
    ],
)
def test_widths_are_made_alike(printed: str, folded: str) -> None:
    assert fold(printed) == folded
    assert text_of(printed) == folded


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("⼀是⺠⽣⻓效", "一是民生长效"),
        ('关于"三重一大"落实不够的问题', "关于“三重一大”落实不够的问题"),
        ('关于"未闭合。\n关于"另一段"的问题', "关于“未闭合。\n关于“另一段”的问题"),
    ],
)
def test_what_a_font_or_a_keyboard_leaves_is_made_alike(printed: str, folded: str) -> None:
    assert text_of(printed) == folded


@pytest.mark.parametrize(
    "kept", ["。", "《办法》", "〔2024〕7号", "100万元—500万元", "‘内’", "‰", "①", "㎡", "𠮷", "〇", "一、"]
)
def test_marks_with_a_meaning_of_their_own_stay(kept: str) -> None:
    assert text_of(kept) == kept


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("整改情況：關於黨組責任落實不到位的問題", "整改情况：关于党组责任落实不到位的问题"),
        ("已完成銷號，進展順利", "已完成销号，进展顺利"),
        ("萬元、畝、噸、個、戶", "万元、亩、吨、个、户"),
        ("巡視組反饋意見", "巡视组反馈意见"),
    ],
)
def test_scripts_are_made_alike(traditional: str, simplified: str) -> None:
    assert simplify(traditional) == simplified
    assert text_of(traditional) == text_of(simplified)


def test_simplified_text_stays_as_it_is() -> None:
    text = "县委干部在面粉厂的后台发现征收记录复杂，只有几里"
    assert simplify(text) == text


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("態(tài)度", "态度"),
        ("態（tài）度", "态度"),
        ("關(guān)於(yú)", "关于"),
        ("履(lǚ)行", "履行"),
        ("機(ㄐㄧ)制(ㄓˋ)", "机制"),
    ],
)
def test_readings_in_brackets_are_dropped(printed: str, folded: str) -> None:
    assert text_of(printed) == folded


@pytest.mark.parametrize(
    "printed",
    [
        "细颗粒物(PM)",
        "园区(ABC)",
        "项目(a)",
        "问题(一)",
        "公司(2)",
        "情况()",
        "(tài)",
        "x(tài)",
        "责任(café au lait)",
        "态(tài",
    ],
)
def test_other_brackets_stay(printed: str) -> None:
    assert text_of(printed) == printed


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("一，，二", "一,二"),
        ("一,、二", "一、二"),
        ("一，。", "一。"),
        ("一，，，。二", "一。二"),
        ("一、：二", "一:二"),
        ("整改情况：：一是", "整改情况:一是"),
        ("一。。二", "一。。二"),
        ("一, ,二", "一, ,二"),
    ],
)
def test_of_doubled_marks_the_last_stays(printed: str, folded: str) -> None:
    assert text_of(printed) == folded


@pytest.mark.parametrize("nothing", NOTHING)
def test_characters_without_width_are_dropped(nothing: str) -> None:
    text = f"{nothing}9.反馈{nothing * 2}问题：{nothing}"
    shadow = shadow_of(text)
    assert shadow.text == "9.反馈问题:"
    assert shadow.quote(2, 6) == f"反馈{nothing * 2}问题"
    assert shadow.quote(4, 6) == "问题"


def test_windows_line_ends_become_one() -> None:
    shadow = shadow_of("一\r\n二\r\n")
    assert shadow.text == "一\n二\n"
    assert shadow.quote(2, 3) == "二"


def test_a_quote_holds_what_was_dropped_inside_it() -> None:
    text = "（1）態(tài)度，，不端正"
    shadow = shadow_of(text)
    start = shadow.text.index("态度")
    assert shadow.quote(start, start + 2) == "態(tài)度"
    assert shadow.quote(start, start + 1) == "態"
    comma = shadow.text.index(",")
    assert shadow.back(comma, comma + 1) == (text.rindex("，"), text.rindex("，") + 1)


def test_places_of_what_was_dropped_are_those_of_the_next_kept_character() -> None:
    text = "態(tài)度\u200b好\u200b"
    shadow = shadow_of(text)
    assert shadow.text == "态度好"
    assert [shadow.place(at) for at in range(len(text) + 1)] == [0, 1, 1, 1, 1, 1, 1, 2, 2, 3, 3]


def test_an_empty_stretch_leads_back_to_one_place() -> None:
    shadow = shadow_of("態(tài)度")
    assert shadow.back(1, 1) == (6, 6)
    assert shadow.back(2, 2) == (7, 7)
    assert shadow_of("").back(0, 0) == (0, 0)


def test_nothing_but_dropped_characters() -> None:
    shadow = shadow_of("\u200b\ufeff")
    assert shadow.text == ""
    assert shadow.back(0, 0) == (2, 2)
    assert shadow.place(0) == shadow.place(2) == 0


@given(TEXTS)
def test_every_kept_character_is_the_fold_of_its_origin(text: str) -> None:
    shadow, folded = shadow_of(text), fold(text)
    assert shadow.original == text
    assert len(folded) == len(text)
    places = [origin(shadow, at) for at in range(len(shadow.text))]
    assert places == sorted(set(places))
    # A half-width full stop may be read as 。 where a sentence ends.
    assert all(
        kept in {folded[at], "。", "\n", *"“”"}
        and (kept not in "“”" or folded[at] in {kept, '"'})
        and (kept != "。" or folded[at] in ".。")
        and (kept != "\n" or folded[at] in "\r\n")
        for kept, at in zip(shadow.text, places, strict=True)
    )


@given(TEXTS, st.data())
def test_spans_lead_back_inside_the_text_and_quotes_equal_it(text: str, data: st.DataObject) -> None:
    shadow = shadow_of(text)
    start = data.draw(st.integers(0, len(shadow.text)))
    end = data.draw(st.integers(start, len(shadow.text)))
    a, b = shadow.back(start, end)
    assert 0 <= a <= b <= len(text)
    assert shadow.quote(start, end) == text[a:b]
    if start < end:
        assert (shadow.place(a), shadow.place(b - 1) + 1) == (start, end)
        assert shadow.place(b) == end


@given(TEXTS)
def test_places_never_go_back(text: str) -> None:
    shadow = shadow_of(text)
    places = [shadow.place(at) for at in range(len(text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(shadow.text)
    assert [shadow.place(origin(shadow, at)) for at in range(len(shadow.text))] == list(range(len(shadow.text)))


@given(TEXTS)
def test_nothing_without_width_is_left(text: str) -> None:
    assert not set(text_of(text)) & set(NOTHING + "\r")


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS, TEXTS)
def test_folding_goes_character_by_character(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(st.text(alphabet=NARROW + "问题整改情況關於一二。、“”《》\n", max_size=60))
def test_both_widths_give_the_same_shadow(text: str) -> None:
    assert text_of(text.translate(WIDE)) == text_of(text)


@given(st.text(alphabet="问题整改情況關於，。（）12", max_size=40), st.sampled_from(NOTHING), st.data())
def test_one_character_without_width_never_shows(text: str, nothing: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    if text[at - 1 : at + 1] in {"，，", "，。"}:
        return  # the known fault below
    assert text_of(text[:at] + nothing + text[at:]) == text_of(text)


HARD = {
    "doubled marks round a character without width": ("一，\u200b，二", "一,二"),
    "a reading after a character without width": ("態\u200b(tài)度", "态度"),
    "a character without width inside a reading": ("態(t\u200bài)度", "态度"),
    "a reading with combining tone marks": ("態(ta\u0300i)度", "态度"),
    "a reading with the script letters of Chinese type": ("關(ɡuān)於", "关于"),
    "two readings of one character": ("說(shuō)(shuì)明", "说明"),
    "bare carriage returns as line ends": ("一\r二", "一\n二"),
    "the full-width bar of flattened tables": ("责任单位｜县水务局", "责任单位|县水务局"),
    "half-width Chinese marks": ("一､二｡", "一、二。"),
    "rarer spaces": ("甲\u2005乙\u2028", "甲 乙\n"),
    "the minus sign and the hyphen": ("100−500‐600", "100-500-600"),
}


@pytest.mark.parametrize(("printed", "folded"), HARD.values(), ids=HARD.keys())
def test_hard_cases(printed: str, folded: str) -> None:
    assert text_of(printed) == folded
