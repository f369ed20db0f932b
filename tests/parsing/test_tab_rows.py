"""Rows of tables in plain text."""

from __future__ import annotations

from reader.document.block_kinds import BlockKind
from reader.parsing.document_reader import read_bytes
from reader.parsing.lines import Line
from reader.parsing.tab_rows import mark_rows


def rows(*texts: str) -> list[bool]:
    return [line.cells for line in mark_rows([Line(text) for text in texts])]


def test_lines_below_each_other_with_as_many_cells_are_rows():
    assert rows("数据表", "年份\t人数", "2015\t1 200", "2016\t900", "来源：秘书处。") == [
        False,
        True,
        True,
        True,
        False,
    ]


def test_one_line_or_another_number_of_cells_is_none():
    assert rows("年份\t人数", "正文。") == [False, False]
    assert rows("年份\t人数", "2015\t1\t2", "正文。") == [False, False, False]


def test_a_number_and_a_tab_before_a_paragraph_are_no_row():
    assert rows("1.\t回顾决议", "2.\t请秘书长报告", "(a)\t合作", "(b)\t报告") == [False] * 4
    assert rows("甲\t" + "长" * 61, "乙\t" + "长" * 61) == [False, False]


def test_a_row_is_a_block_with_its_tabs():
    document = read_bytes("表\n\n年份\t人数\n2015\t1 200\n".encode(), "any.txt")
    assert [(block.kind, block.text) for block in document.blocks[1:]] == [
        (BlockKind.TABLE, "年份\t人数"),
        (BlockKind.TABLE, "2015\t1 200"),
    ]
