from __future__ import annotations

import pytest

from reader.document.block_kinds import BlockKind
from reader.document.model import Block
from reader.document.numbered_text import with_number


@pytest.mark.parametrize(
    ("number", "printed", "whole"),
    [
        (None, None, "背景"),
        ("1", None, "1 背景"),
        ("1", "1.", "1. 背景"),
        ("一", "一、", "一、背景"),
        ("一", "（一）", "（一）背景"),
    ],
)
def test_the_printed_number_stands_before_the_text(number, printed, whole):
    block = Block("b0", BlockKind.HEADING, "背景", number=number, number_printed=printed)

    assert with_number(block, block.text) == whole
