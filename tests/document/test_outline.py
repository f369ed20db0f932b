from __future__ import annotations

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source, Speech
from reader.document.outline import OutlineKind, outline


def test_headings_and_annexes_stand_with_their_depth() -> None:
    blocks = (
        Block("b0", BlockKind.TITLE, "信", level=1),
        Block("b1", BlockKind.HEADING, "附件一", level=2),
        Block("b2", BlockKind.HEADING, "背景", number="一", number_printed="一、", level=3),
        Block("b3", BlockKind.PARAGRAPH, "说明"),
        Block("b4", BlockKind.TITLE, "决议草案", level=1),
    )
    entries = outline(Document(Source("made"), Genre.LETTER, "信", blocks))
    assert [(entry.label, entry.block, entry.level, entry.kind) for entry in entries] == [
        ("附件一", "b1", 2, OutlineKind.ANNEX),
        ("一、背景", "b2", 3, OutlineKind.HEADING),
        ("决议草案", "b4", 1, OutlineKind.HEADING),
    ]


def test_a_record_lists_its_speakers_in_order_below_the_item_of_the_agenda() -> None:
    blocks = (
        Block("b0", BlockKind.HEADING, "通过议程", level=1),
        Block("b1", BlockKind.PARAGRAPH, "主席：", speech=0),
        Block("b2", BlockKind.PARAGRAPH, "我请中国代表发言。", speech=0),
        Block("b3", BlockKind.PARAGRAPH, "刘结一先生（中国）：", speech=1),
    )
    speeches = (Speech("主席"), Speech("刘结一先生", "中国"))
    entries = outline(Document(Source("made"), Genre.RECORD, "会议", blocks, speeches=speeches))
    assert [(entry.label, entry.block, entry.level) for entry in entries] == [
        ("通过议程", "b0", 1),
        ("主席", "b1", 2),
        ("刘结一先生（中国）", "b3", 2),
    ]


def test_a_document_without_headings_has_no_outline() -> None:
    document = Document(Source("made"), Genre.RESOLUTION, "合作", (Block("b0", BlockKind.OPERATIVE, "决定", "1"),))
    assert outline(document) == []
