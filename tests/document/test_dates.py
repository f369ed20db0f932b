"""Dates are read in the forms that mastheads, titles and running heads have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.dates import iso_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2016年11月21日", "2016-11-21"),
        ("2016 年 11 月 21 日大会决议", "2016-11-21"),
        ("２００５年１０月１７日", "2005-10-17"),
        ("28/10/2016", "2016-10-28"),
        ("S/PV.7796 题目 28/10/2016", "2016-10-28"),
        ("11 August 2009", "2009-08-11"),
        ("November 21, 2016", "2016-11-21"),
        ("2016-11-21", "2016-11-21"),
        ("一九七〇年十月二十四日", "1970-10-24"),
        ("2014年11月11日和2016年1月2日", "2014-11-11"),
    ],
)
def test_a_date_is_read(text, day):
    assert iso_date(text) == day


@pytest.mark.parametrize("text", ["", "2016年11月", "2016年2月30日", "第71/12号", "A/71/160", "1/2/3/2016", "今天"])
def test_what_is_no_date_is_refused(text):
    assert iso_date(text) is None


@given(st.text(alphabet="0123456789年月日一二十/- ", max_size=30))
def test_any_text_gives_a_date_or_nothing(text):
    iso_date(text)
