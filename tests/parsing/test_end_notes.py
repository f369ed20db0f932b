"""Where the notes at a text's end begin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parsing.end_notes import first_end_note

FOUND = [
    (["业经审议第一次报告书21及来文，22", "第一一七次会议一致通过。", "21 正式纪录，第一年。", "22 同上。"], 2),
    (["第三五四次会议通过。32", "32 草案业经分部表决通过。"], 1),
    (["审议了第三十七届、[1]第三十九届会议报告，[2]", "[1]《正式记录》。", "[2] 同上。"], 1),
    (["审议了报告，1 ", "深信，", "注", "1 《正式记录，补编第27号》。"], 3),
]
ABSENT = [
    ["业经审议报告书。", "1 没有人提到的一行。"],
    ["第1段和第2段规定，", "1 请各国合作", "2 请秘书长协助"],
    ["决定，1", "3 不是第一个注", "1 次会议举行了。"],
    ["决定，1", "[1] 方括号里的注没有这样叫过。"],
    ["全文没有注。"],
    [],
]


@pytest.mark.parametrize(("texts", "first"), FOUND)
def test_notes_at_the_end_are_known_by_their_calls(texts, first):
    assert first_end_note(texts) == first


@pytest.mark.parametrize("texts", ABSENT)
def test_numbered_lines_that_nothing_calls_are_no_notes(texts):
    assert first_end_note(texts) is None


@given(st.lists(st.text(alphabet="12 甲，。\n", max_size=8), max_size=8))
def test_notes_reach_to_the_end(texts):
    first = first_end_note(texts)
    assert first is None or 0 < first < len(texts)
