"""Numbers as Chinese texts write them (七十一, 一〇一二四, 二0二五), roman ones (XXV), ordinals (seventy-first)."""

from __future__ import annotations

import re

_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {
    **{character: value for value, character in enumerate("零壹贰叁肆伍陆柒捌玖")},
    **{character: value for value, character in enumerate("0123456789")},
    **{character: value for value, character in enumerate("０１２３４５６７８９")},
    "○": 0,
    "両": 2,
    "两": 2,
}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_TENS = {"廿": 20, "卅": 30}
_MYRIAD = "万"

_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")

_ORDINALS = (
    *("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth"),
    "nineteenth",
)
_ENGLISH_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def chinese_number(text: str) -> int | None:
    """Read a whole number: digit by digit (一〇一二四, 二六二五, 2016) or by place (七十一, 一百零七, 三万二千).

    Returns None for anything that is not wholly a number of at most fifteen characters.
    """
    text = text.strip()
    if not text or len(text) > len("九千九百九十九万九千九百九十九"):
        return None
    if all(character in _DIGITS for character in text):
        return int("".join(str(_DIGITS[character]) for character in text))
    high, myriad, low = text.rpartition(_MYRIAD)
    if not myriad:
        return _below_myriad(low)
    many, few = _below_myriad(high), _below_myriad(low) if low else 0
    return None if many is None or few is None else many * 10_000 + few


def _below_myriad(text: str) -> int | None:
    """Read a number below ten thousand that is written by place; None where the places do not fall."""
    total, digit, ceiling = 0, None, 10_000
    for character in text:
        if character in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[character]
        elif character in _TENS and digit is None:
            total, ceiling = total + _TENS[character], 10
        elif character in _UNITS and _UNITS[character] < ceiling:
            ceiling = _UNITS[character]
            total, digit = total + (1 if digit is None else digit) * ceiling, None
        else:
            return None
    return total + (digit or 0) if text else None


def chinese_form(number: int) -> str:
    """Write a number from 1 to 999 by place: 七十一, 十, 一百零七; raises ValueError outside."""
    if not 0 < number < 1000:  # noqa: PLR2004 - no session or year of an organ is higher
        raise ValueError(number)
    digits = "零一二三四五六七八九"
    hundreds, tens, units = number // 100, number // 10 % 10, number % 10
    written = f"{digits[hundreds]}百" if hundreds else ""
    if tens:
        written += ("" if tens == 1 and not hundreds else digits[tens]) + "十"
    elif hundreds and units:
        written += "零"
    return written + (digits[units] if units else "")


def english_ordinal(number: int) -> str:
    """Write an ordinal from first to one hundred and ninety-ninth in words; raises ValueError outside."""
    if not 0 < number < 200:  # noqa: PLR2004 - no session or year of an organ is higher
        raise ValueError(number)
    if number > 100:  # noqa: PLR2004
        return f"one hundred and {english_ordinal(number - 100)}"
    if number == 100:  # noqa: PLR2004
        return "hundredth"
    if number < len(_ORDINALS):
        return _ORDINALS[number]
    tens, units = _ENGLISH_TENS[number // 10], number % 10
    return f"{tens}-{_ORDINALS[units]}" if units else f"{tens[:-1]}ieth"


def roman_number(text: str) -> int | None:
    """Read a roman number in capitals (XXV = 25); None where the letters do not follow the rules."""
    if not text or not _ROMAN.fullmatch(text):
        return None
    values = [_ROMAN_VALUES[letter] for letter in text]
    return sum(
        -value if following > value else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def roman_form(number: int) -> str:
    """Write a number from 1 to 3999 in roman capitals; raises ValueError outside."""
    if not 0 < number < 4000:  # noqa: PLR2004 - the roman numerals end there
        raise ValueError(number)
    out = []
    for value, letters in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    ):
        count, number = divmod(number, value)
        out.append(letters * count)
    return "".join(out)
