"""Traditional script in simplified characters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.script import simplified


def test_words_of_traditional_script_compare_as_simplified():
    assert simplified("聯合國大會第七十一屆會議決議") == "联合国大会第七十一届会议决议"


@given(st.text())
def test_offsets_stay(text):
    assert len(simplified(text)) == len(text)
    assert simplified(simplified(text)) == simplified(text)
