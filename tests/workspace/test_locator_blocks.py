"""Where a locator leads in a document."""

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source
from reader.workspace.locator_blocks import MOST_PARAGRAPHS, adoption_line, blocks_named

K = BlockKind


@pytest.fixture(scope="module")
def report():
    rows = [
        ("m", K.MASTHEAD, None, "[未经发交主要委员会而通过(A/70/L.1)]"),
        ("c1", K.HEADING, "一", "导言"),
        *[(f"p{n}", K.PARAGRAPH, str(n), f"正文{n}") for n in range(1, 41)],
        ("c2", K.HEADING, "二", "结论"),
        ("s", K.HEADING, "C", "其他事项"),
        ("p41", K.PARAGRAPH, "41", "正文41"),
        ("i", K.ITEM, "(a)", "分段"),
        ("a1", K.HEADING, None, "附件一"),
        ("a1p3", K.PARAGRAPH, "3", "附件一的第3段"),
        ("a2", K.HEADING, None, "附件二"),
        ("a2p3", K.PARAGRAPH, "3", "附件二的第3段"),
    ]
    blocks = tuple(Block(name, kind, text, number=number) for name, kind, number, text in rows)
    return Document(Source("made.txt"), Genre.REPORT, "报告", blocks)


@pytest.mark.parametrize(
    ("locator", "expected"),
    [
        ("第3段", ["p3"]),
        ("第26至29段", ["p26", "p27", "p28", "p29"]),
        ("第5段和第10段", ["p5", "p10"]),
        ("第2、4和7段", ["p2", "p4", "p7"]),
        ("第十二段", ["p12"]),
        ("第41(a)段", ["i"]),
        ("附件二第3段", ["a2p3"]),
        ("附件二，第3段", ["a2p3"]),
        ("附件一", ["a1"]),
        ("附件", ["a1"]),
        ("第二章", ["c2"]),
        ("第二章，C节", ["s"]),
        ("第99段", []),
        ("附件三", []),
        ("附录", []),
        ("第九章", []),
        ("第2页", []),
    ],
)
def test_a_locator_leads_to_its_blocks(report, locator, expected):
    assert [block.id for block in blocks_named(report, locator)] == expected


def test_a_paragraph_of_an_annex_is_none_of_the_text(report):
    assert [block.id for block in blocks_named(report, "第3段")] == ["p3"]
    assert blocks_named(report, "附件二第5段") == ()


def test_a_long_range_is_cut(report):
    assert len(blocks_named(report, "第1至40段")) == MOST_PARAGRAPHS


def test_how_a_text_was_adopted_stands_in_its_masthead(report):
    assert adoption_line(report) == "未经发交主要委员会而通过(A/70/L.1)"
    assert adoption_line(Document(Source("made.txt"), Genre.ARTICLE, "", ())) == ""
