"""Chinese and roman numbers are read as they are written, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.numerals import chinese_number, roman_form, roman_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("七十一", 71),
        ("十", 10),
        ("二十", 20),
        ("五十二", 52),
        ("一百零七", 107),
        ("一百一十一", 111),
        ("二千六百二十五", 2625),
        ("一万零一百二十四", 10124),
        ("一〇一二四", 10124),
        ("二六二五", 2625),
        ("二0二五", 2025),
        ("１６３１", 1631),
        ("廿一", 21),
        ("1631", 1631),
    ],
)
def test_a_number_is_read(text, value):
    assert chinese_number(text) == value


@pytest.mark.parametrize("text", ["", "和", "百十千", "第一", "一百二千", "十十", "1 500", "一" * 40])
def test_what_is_no_number_is_refused(text):
    assert chinese_number(text) is None


@pytest.mark.parametrize(("text", "value"), [("XXV", 25), ("I", 1), ("XXX", 30), ("XXVIII", 28), ("LX", 60)])
def test_a_roman_number_is_read(text, value):
    assert roman_number(text) == value


@pytest.mark.parametrize("text", ["", "IIII", "VX", "ABC", "xxv"])
def test_what_is_no_roman_number_is_refused(text):
    assert roman_number(text) is None


@given(st.integers(min_value=1, max_value=3999))
def test_roman_numbers_go_round(number):
    assert roman_number(roman_form(number)) == number


def test_no_roman_form_for_zero():
    with pytest.raises(ValueError, match="0"):
        roman_form(0)


@given(st.text(alphabet="〇一二三四五六七八九十百千万廿0123 ", max_size=20))
def test_any_text_gives_a_number_or_nothing(text):
    value = chinese_number(text)

    assert value is None or value >= 0
