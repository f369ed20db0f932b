"""Numbers as lists and notes print them: 1, a, IV, 一, 甲, ① (ST_NumberFormat of ECMA-376, part 1, 17.18.59)."""

from __future__ import annotations

from reader.document.numerals import roman_form

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_NOTE_SIGNS = "*†‡§"
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_LARGEST_ROMAN = 3999
_TEN, _TWENTY, _HUNDRED, _MYRIAD = 10, 20, 100, 10_000
_BULLETS = frozenset({"bullet", "none"})
_BY_PLACE = frozenset(
    {
        *("chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand"),
        *("japaneseCounting", "koreanCounting", "ideographDigital1"),
    }
)
_BY_DIGIT = frozenset({"ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2"})
_LEGAL_FORMS = frozenset({"chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"})
_CIRCLED = frozenset({"decimalEnclosedCircle", "decimalEnclosedCircleChinese"})


def formatted(number: int, style: str) -> str:
    """Write a number in a style of Word's; a style that is not known here is written in figures."""
    if style in _BULLETS:
        return ""
    if number < 1:
        return str(number)
    return _latin(number, style) or _chinese(number, style) or _signs(number, style) or str(number)


def _latin(number: int, style: str) -> str:
    if style in ("lowerLetter", "upperLetter"):
        letters = _LETTERS[(number - 1) % 26] * ((number - 1) // 26 + 1)
        return letters.upper() if style == "upperLetter" else letters
    if style in ("lowerRoman", "upperRoman") and number <= _LARGEST_ROMAN:
        roman = roman_form(number)
        return roman if style == "upperRoman" else roman.lower()
    return f"{number:02d}" if style == "decimalZero" else ""


def _chinese(number: int, style: str) -> str:
    if style in _BY_PLACE and number < _MYRIAD:
        return _by_place(number, _DIGITS, "零")
    if style in _BY_DIGIT:
        return "".join(_DIGITS[int(digit)] for digit in str(number))
    if style in _LEGAL_FORMS and number < _MYRIAD:
        return _by_place(number, _LEGAL, "零", ("", "拾", "佰", "仟"))
    if style == "ideographTraditional" and number <= len(_STEMS):
        return _STEMS[number - 1]
    if style == "ideographZodiac" and number <= len(_BRANCHES):
        return _BRANCHES[number - 1]
    return ""


def _signs(number: int, style: str) -> str:
    if style in _CIRCLED and number <= _TWENTY:
        return chr(ord("①") + number - 1)
    if style == "decimalFullWidth":
        return str(number).translate(_FULL_WIDTH)
    if style == "chicago":
        return _NOTE_SIGNS[(number - 1) % len(_NOTE_SIGNS)] * ((number - 1) // len(_NOTE_SIGNS) + 1)
    return f"-{number}-" if style == "numberInDash" else ""


def _by_place(number: int, digits: str, zero: str, places: tuple[str, ...] = ("", "十", "百", "千")) -> str:
    """Write a number below ten thousand by place: 十一, 二十, 一百零七."""
    written, gap = "", False
    figures = str(number)
    for place, figure in zip(range(len(figures) - 1, -1, -1), figures, strict=True):
        if figure == "0":
            gap = bool(written)
            continue
        written += (zero if gap else "") + digits[int(figure)] + places[place]
        gap = False
    plain_ten = _TEN <= number < _TWENTY and places[1] == "十"
    return written[1:] if plain_ten else written
