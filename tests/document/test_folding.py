"""Folding gives one spelling and keeps the way back to the printed text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.folding import fold


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("第 1631（2005）號決議", "第1631(2005)号决议"),
        ("２０１６／６２１", "2016/621"),
        ("A/71/160–S/2016/621", "A/71/160-S/2016/621"),
        ("第47/120 B号", "第47/120 B号"),
        ("第47/120  B 号", "第47/120 B号"),
        ("S/PV.7692 (Resumption  1)", "S/PV.7692(Resumption 1)"),
        (" \n第1\n号 ", "第1号"),
        ("", ""),
    ],
)
def test_one_spelling_for_many(printed, folded):
    assert fold(printed).text == folded


def test_a_span_of_the_folded_text_is_given_in_the_printed_text():
    printed = "依照 第 1631 (2005) 号 决议 "
    folded = fold(printed)
    start = folded.text.index("第")

    begin, end = folded.printed(start, start + len("第1631(2005)号决议"))

    assert printed[begin:end] == "第 1631 (2005) 号 决议"


@given(st.text(alphabet="第号 \n\t1２（)A/—和", max_size=60), st.data())
def test_every_span_folds_back_to_itself(printed, data):
    folded = fold(printed)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))

    begin, finish = folded.printed(start, end)

    assert 0 <= begin <= finish <= len(printed)
    assert fold(printed[begin:finish]).text == folded.text[start:end].strip(" ")


@given(st.text(max_size=100))
def test_folding_twice_changes_nothing(printed):
    once = fold(printed).text

    assert fold(once).text == once
