"""Columns are read one after the other; a table's cells and a single column are not taken for columns."""

from __future__ import annotations

import pytest

from reader.parsing.sources.pdf_characters import Glyph
from reader.parsing.sources.pdf_columns import find_gutter, in_reading_order
from reader.parsing.sources.pdf_lines import Row

SIZE = 10.0


def row(baseline, *parts):
    glyphs = [
        Glyph(character, left + place * SIZE, left + (place + 1) * SIZE, baseline, SIZE)
        for left, text in parts
        for place, character in enumerate(text)
    ]
    return Row(tuple(glyphs))


def two_columns(lines, right=None):
    shown = lines if right is None else right
    return [
        row(700 - 16 * line, (60.0, "左" * 22), *([(310.0, "右" * 22)] if line < shown else []))
        for line in range(lines)
    ]


def test_columns_are_read_one_after_the_other():
    fragments = in_reading_order(two_columns(10), page=3)
    assert [fragment.row.text[0] for fragment in fragments] == ["左"] * 10 + ["右"] * 10
    assert {(fragment.page, fragment.columns) for fragment in fragments} == {(3, 2)}
    assert [fragment.column for fragment in fragments] == [0] * 10 + [1] * 10


def test_a_row_across_the_gutter_parts_what_is_above_from_what_is_below():
    rows = [*two_columns(8), row(560, (60.0, "跨" * 47)), *[row(540 - 16 * at, (60.0, "左" * 22)) for at in range(8)]]
    order = "".join(fragment.row.text[0] for fragment in in_reading_order(rows, page=1))
    assert order == "左" * 8 + "右" * 8 + "跨" + "左" * 8


def test_one_column_has_no_gutter():
    assert find_gutter([row(700 - 16 * line, (60.0, "文" * 40)) for line in range(20)]) is None


@pytest.mark.parametrize("left", [2, 20])
def test_cells_of_a_table_are_no_columns(left):
    rows = [row(700 - 16 * line, (60.0, "格" * left), (330.0, "117")) for line in range(12)]
    assert find_gutter(rows) is None
    assert [fragment.row.text[-3:] for fragment in in_reading_order(rows, page=1)] == ["117"] * 12
