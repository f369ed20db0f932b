"""Chinese and roman numbers are read as they are written, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.numerals import chinese_form, chinese_number, english_ordinal, roman_form, roman_number


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


@pytest.mark.parametrize(
    ("number", "written"), [(10, "十"), (20, "二十"), (71, "七十一"), (105, "一百零五"), (110, "一百一十")]
)
def test_a_number_is_written_by_place(number, written):
    assert chinese_form(number) == written


@given(st.integers(1, 999))
def test_a_number_that_is_written_is_read_back(number):
    assert chinese_number(chinese_form(number)) == number


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "first"),
        (12, "twelfth"),
        (20, "twentieth"),
        (71, "seventy-first"),
        (100, "hundredth"),
        (112, "one hundred and twelfth"),
    ],
)
def test_an_ordinal_is_written_in_words(number, written):
    assert english_ordinal(number) == written


@pytest.mark.parametrize(("write", "number"), [(chinese_form, 0), (chinese_form, 1000), (english_ordinal, 200)])
def test_numbers_without_a_form_are_refused(write, number):
    with pytest.raises(ValueError, match=str(number)):
        write(number)
