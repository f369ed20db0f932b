"""Stray white space, and the offsets that move with it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.parsing.cleaning import clean, clean_with_offsets, squash


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("埃 及 相 信 ， 正 如", "埃及相信，正如"),
        ("2016 年 11 月 21 日第 59/50 号决议", "2016年11月21日第59/50号决议"),
        ("第 1631 (2005) 号决议", "第1631 (2005)号决议"),
        ("议程项目 126(u)", "议程项目126(u)"),
        ("A/71/160-S/2016/621 和 Add.1。", "A/71/160-S/2016/621和Add.1。"),
        ("Distr.: General", "Distr.: General"),
        ("500 000 美元", "500 000美元"),
        ("（ 以俄语发言 ）", "（以俄语发言）"),
        ("( 人居三大会 )", "(人居三大会)"),
        ("在维\n护国际和平", "在维护国际和平"),
        ("A/ES-\n11/PV.23", "A/ES-11/PV.23"),
        ("United\nNations", "United Nations"),
        ("第217 A(III)号", "第217 A(III)号"),
        ("零\u200b宽", "零宽"),
        ("　　大会，", "大会，"),
    ],
)
def test_only_white_space_that_no_writer_put_is_removed(printed, text):
    assert clean(printed) == text


def test_a_note_mark_between_two_gaps_keeps_its_place():
    assert clean_with_offsets("13 日 和 2013 年", [2, 4, 5]) == ("13日和2013年", [2, 3, 3])


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="大会，(a)Bc1 \n　\u200b/", max_size=60), st.data())
def test_offsets_point_at_the_same_character_after_cleaning(printed, data):
    places = [index for index, character in enumerate(printed) if squash(character)]
    offsets = data.draw(st.lists(st.sampled_from(places), max_size=8)) if places else []
    text, moved = clean_with_offsets(printed, offsets)
    assert squash(text) == squash(printed)
    assert [text[offset] for offset in moved] == [printed[offset] for offset in offsets]


@pytest.mark.parametrize(
    ("printed", "cleaned"),
    [
        ("挑战 and 威胁", "挑战 and 威胁"),
        ("在 UN Women 的", "在 UN Women 的"),
        ("10月27日 français English", "10月27日 français English"),
        ("伏尔泰网 | 纽约", "伏尔泰网 | 纽约"),
        ("欣喜 - 但", "欣喜 - 但"),
        ("改善  –\n这令人", "改善 – 这令人"),
        ("决定——\n与其", "决定——与其"),
        ("第一章，C 节", "第一章，C节"),
        ("621 和 Add.1。", "621和Add.1。"),
        ("Podmena\n行动", "Podmena行动"),
        ("2011 - 2016 年", "2011 - 2016年"),
    ],
)
def test_a_gap_beside_chinese_stays_only_where_it_sets_off_a_word(printed, cleaned):
    assert clean(printed) == cleaned
