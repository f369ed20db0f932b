from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source
from reader.export.locator import heading_paths


@pytest.mark.parametrize(
    ("block", "path"),
    [
        ("b1", ("一、导言",)),
        ("b3", ("一、导言", "A. 背景")),
        ("b5", ("二、结论",)),
        ("b7", ("附件一", "说明")),
        ("b9", ("附件二",)),
    ],
)
def test_a_block_stands_under_its_annex_and_every_heading_around_it(block, path):
    kinds = [
        ("heading", "一、导言", 1),
        ("paragraph", "文", 0),
        ("heading", "A. 背景", 2),
        ("paragraph", "文", 0),
        ("heading", "二、结论", 1),
        ("paragraph", "文", 0),
        ("heading", "附件一 ", 1),
        ("paragraph", "文", 0),
        ("heading", "附件二", 1),
        ("paragraph", "文", 0),
    ]
    blocks = [
        Block(f"b{place}", BlockKind(kind), text, level=level) for place, (kind, text, level) in enumerate(kinds)
    ]
    blocks[4] = replace(blocks[4], text="结论", number="二", number_printed="二、")
    blocks.insert(7, Block("b6a", BlockKind.HEADING, "说明", level=1))

    assert heading_paths(Document(Source("x"), Genre.REPORT, "", tuple(blocks)))[block] == path
