"""A paragraph's text behind the number that the source prints before it."""

from __future__ import annotations

from reader.document.model import Block

_NEEDS_NO_SPACE = ("、", "．", "）")
"""Ends of Chinese numbers, whose full width is space enough."""


def with_number(block: Block, text: str) -> str:
    """Put the block's printed number before a text, with a space where the number ends in no Chinese punctuation."""
    printed = block.printed_number
    if not printed:
        return text
    space = "" if printed.endswith(_NEEDS_NO_SPACE) else " "
    return f"{printed}{space}{text}"
