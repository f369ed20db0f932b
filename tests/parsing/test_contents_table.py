"""Tables of contents with their numbers on lines of their own."""

from __future__ import annotations

from reader.parsing.contents_table import contents_rows
from reader.parsing.paragraphs import Paragraph


def rows(*texts: str) -> list[int]:
    return sorted(contents_rows([Paragraph(text) for text in texts]))


def test_entries_and_their_numbers_are_rows_up_to_the_text():
    assert rows("目录", "页次", "导言", "1-4", "2", "附件", "议事规则", "viii", "导言", "1. 委员会举行了会议。") == [
        *range(8)
    ]


def test_numbers_without_a_head_and_a_head_without_numbers_are_no_contents():
    assert rows("导言", "2", "附件", "5") == []
    assert rows("目录", "导言. . . . . . 2", "一. 导言") == []
