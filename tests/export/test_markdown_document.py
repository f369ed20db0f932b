from __future__ import annotations

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.emphasis import Emphasis, EmphasisStyle
from reader.document.model import Block, Document, Footnote, Source, Speech
from reader.export.markdown_document import block_as_markdown, document_as_markdown, passage_as_markdown


@pytest.mark.parametrize("name", ["resolution", "record", "letter"])
def test_documents_as_markdown(documents, golden_text, name):
    golden_text(f"{name}.md", document_as_markdown(documents[name]) + "\n")


def test_a_passage_is_a_quotation_with_its_citation_and_notes(documents):
    passage = passage_as_markdown(documents["resolution"], "A/RES/71/12")

    assert "> **2.** 决定继续[^star2]审议。\n\n— A/RES/71/12\n\n[^1]: A/71/160。" in passage


def test_an_item_deeper_than_its_list_goes_is_no_code():
    document = Document(
        Source("x"), Genre.DOCUMENT, "题", (Block("b0", BlockKind.ITEM, "文", number="(i)", level=3),)
    )

    assert document_as_markdown(document) == "# 题\n\n- **(i)** 文"


def test_headings_lie_below_the_title_and_end_at_the_sixth_level():
    levels = [
        block_as_markdown(Block("b0", BlockKind.HEADING, "节", number="一", number_printed="一、", level=level))
        for level in (0, 1, 9)
    ]

    assert levels == ["## 一、 节", "## 一、 节", "###### 一、 节"]


def test_a_paragraph_that_looks_like_markup_stays_a_paragraph():
    assert block_as_markdown(Block("b0", BlockKind.PARAGRAPH, "1. 谢谢*。")) == "1\\. 谢谢\\*。"


def test_runs_are_written_in_blocks_and_notes_and_a_speakers_name_is_bold_once():
    bold, italic = EmphasisStyle.BOLD, EmphasisStyle.ITALIC
    blocks = (Block("b0", BlockKind.OPERATIVE, "请秘书长报告。", "1", "1.", emphasis=(Emphasis(0, 1, bold),)),)
    note = Footnote("1", "Davis诉关岛。", emphasis=(Emphasis(0, 5, italic),))
    written = document_as_markdown(Document(Source("x"), Genre.DOCUMENT, "题", blocks, footnotes=(note,)))
    assert written == "# 题\n\n**1.** **请**秘书长报告。\n\n[^1]: *Davis*诉关岛。"

    text = "刘结一先生（中国）：谢谢大家。"
    spoken = Block("b0", BlockKind.PARAGRAPH, text, emphasis=(Emphasis(0, 5, bold), Emphasis(12, 14, italic)))
    assert block_as_markdown(spoken, Speech("刘结一先生", "中国")) == "**刘结一先生**（中国）：谢谢*大家*。"
