"""Lines with cells become a table's rows, a cell's own lines joined; text beside text is no table."""

from __future__ import annotations

from reader.parsing.sources.pdf_characters import Glyph, Rule
from reader.parsing.sources.pdf_columns import Fragment
from reader.parsing.sources.pdf_lines import Row
from reader.parsing.sources.pdf_tables import cells_of, find_tables

SIZE, LEADING = 10.0, 1.4
PLACES = (100.0, 250.0, 400.0)


def line(baseline, *cells, size=SIZE, places=PLACES):
    glyphs = [
        Glyph(character, left + at * size, left + (at + 1) * size, baseline, size)
        for left, text in zip(places, cells, strict=False)
        for at, character in enumerate(text)
    ]
    return Fragment(Row(tuple(glyphs)), 1)


def text(baseline):
    return line(baseline, "文" * 40)


def read(lines, rules=()):
    tables = find_tables(lines, [list(rules)], LEADING)
    return [
        ["|".join("".join(part.row.text for part in cell) for cell in row) for row in table.rows] for table in tables
    ]


def test_cells_stand_in_the_column_that_they_begin_in():
    lines = [
        text(700),
        line(660, "款次", "说明", "数额"),
        line(640, "", "通盘决策", "117"),
        line(620, "乙", "", "67"),
        text(590),
    ]
    assert read(lines) == [["款次|说明|数额", "|通盘决策|117", "乙||67"]]


def test_a_cell_goes_on_below_itself():
    lines = [
        line(660, "会员国", "说明"),
        line(640, "按照适用于今年联合国", "一"),
        line(626, "经常预算的分摊比额"),
        line(606, "按照适用于明年联合国", "二"),
        line(592, "预算"),
        text(560),
    ]
    assert read(lines) == [
        ["会员国|说明", "按照适用于今年联合国经常预算的分摊比额|一", "按照适用于明年联合国预算|二"]
    ]


def test_rules_between_rows_part_them_where_no_room_does():
    lines = [
        line(660, "甲项", "一"),
        line(646, "的第二行", "的第二行"),
        line(632, "乙项", "二"),
        line(618, "丙项", "三"),
    ]
    rules = [Rule(100.0, 300.0, 642.5), Rule(100.0, 300.0, 628.5)]
    assert read(lines, rules) == [["甲项的第二行|一的第二行", "乙项|二", "丙项|三"]]
    assert read(lines)[0] != read(lines, rules)[0]


def test_a_head_over_two_columns_does_not_join_them():
    rows = [line(660, "款次", "联合国经费总额毛额和净额的数额与说明")]
    rows += [line(640 - 20 * at, "款次", "毛额", "净额") for at in range(9)]
    assert read(rows)[0] == ["款次|联合国经费总额毛额和净额的数额与说明|", *["款次|毛额|净额"] * 9]


def test_a_heading_in_another_size_ends_a_table():
    lines = [line(660, "甲", "一"), line(640, "乙", "二"), line(615, "另一个标题", size=13.0), line(590, "丙", "三")]
    assert read([*lines, line(570, "丁", "四")]) == [["甲|一", "乙|二"], ["丙|三", "丁|四"]]


def test_one_line_with_a_gap_is_no_table_and_neither_is_a_number_with_its_tab():
    assert read([text(700), line(680, "签名", "日期"), text(660)]) == []
    assert [part.text for part in cells_of(line(600, "1.", "决定").row)] == ["1. 决定"]
    assert len(cells_of(line(600, "主席：．．．", "．．．").row)) == 2
    assert len(cells_of(line(600, "主席. . . .", "中国").row)) == 1
