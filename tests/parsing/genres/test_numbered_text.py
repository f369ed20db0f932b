"""Running text with headings and numbers."""

from __future__ import annotations

from reader.document.block_kinds import Genre
from reader.parsing.draft import Draft
from reader.parsing.genres.numbered_text import NumberedText
from reader.parsing.paragraphs import Paragraph


def read(*texts: str) -> list[tuple[str, int, str | None]]:
    draft = Draft(Genre.DOCUMENT)
    body = NumberedText(draft)
    for text in texts:
        body.add(Paragraph(text))
    return [(block.kind.value, block.level, block.number) for block in draft.blocks]


def test_headings_nest_in_the_order_in_which_their_styles_begin():
    found = read("一. 导言", "1. 文字如下。", "二. 活动", "A. 政治", "1. 外交", "2. 文字。", "B. 其他", "三. 结论")
    assert found == [
        ("heading", 2, "一"),
        ("paragraph", 0, "1"),
        ("heading", 2, "二"),
        ("heading", 3, "A"),
        ("heading", 4, "1"),
        ("paragraph", 0, "2"),
        ("heading", 3, "B"),
        ("heading", 2, "三"),
    ]


def test_a_short_paragraph_whose_number_runs_on_is_no_heading():
    assert read("一. 议程", "1. 会议开幕", "2. 通过议程") == [
        ("heading", 2, "一"),
        ("paragraph", 0, "1"),
        ("paragraph", 0, "2"),
    ]


def test_a_paragraph_that_is_missing_is_told_as_a_doubt():
    draft = Draft(Genre.DOCUMENT)
    body = NumberedText(draft)
    for text in ("1. 第一段。", "2. 第二段。", "4. 第四段。", "附件", "1. 重新编号。", "1.1. 分段。"):
        body.add(Paragraph(text))
    assert [(doubt.kind, doubt.block, doubt.detail) for doubt in draft.problems] == [
        ("number_out_of_order", "b2", "4")
    ]


def test_rows_of_contents_are_a_table_even_where_one_has_lost_its_leaders():
    found = read("目录", "页次", "一. 导言. . . . . . . 3", "二. 活动 4", "正文在此。")
    assert [kind for kind, *_ in found] == ["heading", "table", "table", "table", "paragraph"]


def test_an_annex_begins_its_own_headings():
    assert read("一. 导言", "附件一", "A. 标题")[1:] == [("heading", 1, None), ("heading", 2, "A")]
