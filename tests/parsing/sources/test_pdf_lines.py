"""Characters become rows: by baseline, raised ones with their neighbours, spaces where a reader sees them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.parsing.sources.pdf_characters import Glyph
from reader.parsing.sources.pdf_lines import rows_of, split_wide


def printed(text, left=100.0, baseline=500.0, size=10.0, width=1.0):
    return [
        Glyph(character, left + place * size * width, left + (place + 1) * size * width, baseline, size)
        for place, character in enumerate(text)
    ]


def test_rows_come_from_top_to_bottom_and_left_to_right():
    rows = rows_of([*printed("丙丁", baseline=480), *printed("乙", left=110), *printed("甲")])
    assert [row.text for row in rows] == ["甲乙", "丙丁"]


def test_a_raised_figure_belongs_to_its_row_and_a_lone_one_above_does_not():
    call = Glyph("1", 120.0, 123.0, 503.5, 6.0)
    far = Glyph("2", 400.0, 403.0, 504.0, 6.0)
    rows = rows_of([*printed("报告"), call, far])
    assert [row.text for row in rows] == ["2", "报告1"]
    assert [rows[1].is_raised(index) for index in range(3)] == [False, False, True]


def test_a_wide_gap_in_latin_shows_a_space_and_the_chinese_grid_does_not():
    latin = [*printed("Add", width=0.5), *printed("One", left=119, width=0.5)]
    chinese = [*printed("大"), *printed("会", left=114)]
    assert rows_of(latin)[0].text == "Add One"
    assert rows_of(chinese)[0].text == "大会"


def test_blanks_of_the_source_stand_between_their_neighbours():
    row = rows_of([*printed("第"), Glyph(" ", 110.0, 113.0, 500.0, 10.0), *printed("71", left=113, width=0.5)])[0]
    assert row.text == "第 71"
    assert row.part(1, 3).text == "71"


def test_a_character_printed_again_for_boldness_counts_once():
    assert rows_of([*printed("附件"), *printed("附件", left=100.3)])[0].text == "附件"
    assert rows_of(printed("人人"))[0].text == "人人"


def test_arabic_is_read_from_right_to_left():
    shown = [*printed("甲"), *printed("يب", left=110), *printed("رع", left=133), *printed("乙", left=153)]
    row = rows_of([*shown, Glyph(" ", 130.0, 133.0, 500.0, 10.0)])[0]
    assert row.text == "甲عر بي乙"
    assert [glyph.left for glyph in row.glyphs] == sorted(glyph.left for glyph in row.glyphs)


def test_a_row_is_parted_at_wide_gaps():
    row = rows_of([*printed("款次"), *printed("数额", left=200)])[0]
    assert [part.text for part in split_wide(row, 3.0)] == ["款次", "数额"]
    assert [part.text for part in split_wide(row, 9.0)] == ["款次 数额"]


@settings(max_examples=60)
@given(st.lists(st.tuples(st.floats(0, 600), st.floats(0, 800), st.floats(4, 20)), max_size=40))
def test_no_glyph_is_lost_or_invented(places):
    glyphs = [Glyph(chr(0x4E00 + index), x, x + size, y, size) for index, (x, y, size) in enumerate(places)]
    found = sorted(glyph.text for row in rows_of(glyphs) for glyph in row.glyphs)
    assert found == sorted(glyph.text for glyph in glyphs)


def test_a_bracket_drawn_over_the_character_before_it_stands_behind_it():
    """Browsers set 《 behind an opening bracket in half its width: its box begins before the bracket's."""
    title = Glyph("《", 108.0, 118.0, 500.0, 10.0)
    assert (
        rows_of([*printed("议"), Glyph("(", 110.0, 113.5, 500.0, 10.0), title, *printed("曼", left=118)])[0].text
        == "议(《曼"
    )
