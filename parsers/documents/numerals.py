"""Numbers in the forms Word and browsers number lists with."""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL_SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LONGEST_REPEAT = 30  # letters go aa, bb, cc …: a number in the thousands is no list


def chinese(number: int, digits: str = _DIGITS, units: str = "十百千万") -> str:
    """A number below ten thousand read out: 12 → 十二, 105 → 一百零五; larger ones digit by digit."""
    if not 0 < number < 10_000:
        return "".join(digits[int(digit)] for digit in str(abs(number)))
    text, gap = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            text += ("零" if gap and text else "") + digits[digit] + (units[power - 1] if power else "")
        gap = not digit
    ten = digits[1] + units[0]
    return text.removeprefix(digits[1]) if text.startswith(ten) and digits is _DIGITS else text


def _counting(number: int) -> str:
    return chinese(number) if number < 100 else _digitwise(number)


def _digitwise(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _legal_simplified(number: int) -> str:
    return chinese(number, _LEGAL_SIMPLIFIED, "拾佰仟萬")


def _legal_traditional(number: int) -> str:
    return chinese(number, _LEGAL_TRADITIONAL, "拾佰仟萬")


def _cycle(letters: str) -> Callable[[int], str]:
    return lambda number: letters[(number - 1) % len(letters)]


def _letters(first: str) -> Callable[[int], str]:
    def spelled(number: int) -> str:
        repeat, letter = divmod(number - 1, 26)
        return chr(ord(first) + letter) * min(repeat + 1, _LONGEST_REPEAT)

    return spelled


def _roman(number: int) -> str:
    text = ""
    for size, letters in _ROMAN if number < 4000 else ():
        text += letters * (number // size)
        number %= size
    return text or str(number)


def _enclosed(*runs: tuple[int, int, int]) -> Callable[[int], str]:
    """Signs from runs of (first number, last number, code of the first sign)."""

    def sign(number: int) -> str:
        return next((chr(code + number - low) for low, high, code in runs if low <= number <= high), str(number))

    return sign


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": lambda number: str(number).translate({0x30 + n: 0xFF10 + n for n in range(10)}),
    "decimalEnclosedCircle": _enclosed((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1)),
    "decimalEnclosedFullstop": _enclosed((1, 20, 0x2488)),
    "decimalEnclosedParen": _enclosed((1, 20, 0x2474)),
    "ideographEnclosedCircle": _enclosed((1, 10, 0x3280)),
    "chineseCounting": _counting,
    "chineseCountingThousand": chinese,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "ideographDigital": _digitwise,
    "taiwaneseDigital": _digitwise,
    "japaneseDigitalTenThousand": _digitwise,
    "koreanDigital2": _digitwise,
    "chineseLegalSimplified": _legal_simplified,
    "ideographLegalTraditional": _legal_traditional,
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "lowerLetter": _letters("a"),
    "upperLetter": _letters("A"),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "none": lambda _: "",
    "bullet": lambda _: "",
}
_FORMS["decimalEnclosedCircleChinese"] = _FORMS["decimalEnclosedCircle"]
_FORMS["decimalFullWidth2"] = _FORMS["decimalFullWidth"]


def numeral(number: int, form: str) -> str:
    """A list number in a form Word names (``w:numFmt``); an unknown form gives the decimal number.

    Numbers below one have no form of their own but digits.
    """
    if number < 1 and form not in {"none", "bullet"}:
        return str(number) if form != "decimalZero" else f"{number:02d}"
    return _FORMS.get(form, str)(number)
