"""Number and end mark tell preambular from operative paragraphs; an annex counts anew."""

from __future__ import annotations

from reader.document.block_kinds import BlockKind, Genre
from reader.parsing.draft import Draft
from reader.parsing.paragraphs import Paragraph
from reader.parsing.structured_body import StructuredBody


def read(*texts):
    draft = Draft(Genre.RESOLUTION)
    StructuredBody(draft, [Paragraph(text) for text in texts]).add(0)
    return draft


def test_unnumbered_is_preambular_until_the_first_number():
    draft = read("大会，", "回顾其以往各项决议，", "1. 回顾其报告；", "(a) 第一项；", "2. 决定继续处理此案。")
    assert [(block.kind, block.number) for block in draft.blocks] == [
        (BlockKind.OPENING, None),
        (BlockKind.PREAMBULAR, None),
        (BlockKind.OPERATIVE, "1"),
        (BlockKind.ITEM, "(a)"),
        (BlockKind.OPERATIVE, "2"),
    ]
    assert draft.organ == "General Assembly"


def test_a_number_that_is_left_out_is_told():
    draft = read("大会，", "回顾其以往各项决议，", "1. 决定一；", "3. 决定二。")
    assert [problem.kind for problem in draft.problems] == ["number_out_of_order"]


def test_an_annex_has_paragraphs_of_its_own():
    draft = read("大会，", "回顾其以往各项决议，", "1. 通过宣言。", "附件", "1. 宣言的第一段。")
    assert [block.kind for block in draft.blocks][-2:] == [BlockKind.HEADING, BlockKind.PARAGRAPH]
