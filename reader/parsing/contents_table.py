"""Tables of contents that copies print without dot leaders: a heading's line, then its page's number on another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.parsing.paragraphs import Paragraph
from reader.parsing.structure_words import matches

_PLACE = re.compile(r"\d{1,4}(?:[-–—]\d{1,4})?|[ivxlc]{1,6}")
"""A page's or paragraphs' numbers: 3, 12-15, viii."""

_REACH = 3
"""Lines within which an entry of the contents has its number: 附件 above its title above the number."""


def contents_rows(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Return the indexes of the paragraphs in tables of contents that have each number on a line of its own.

    A table begins with a line such as 目录 or 页次, and goes on as long as numbers stand among its lines.
    """
    rows: set[int] = set()
    index = 0
    while index < len(paragraphs):
        end = _end(paragraphs, index) if matches(paragraphs[index].text, "contents_head") else index
        rows.update(range(index, end))
        index = max(end, index + 1)
    return frozenset(rows)


def _end(paragraphs: Sequence[Paragraph], first: int) -> int:
    """Return where a table ends (half-open), `first` itself where no numbers stand below its head."""
    index = first
    while index < len(paragraphs) and matches(paragraphs[index].text, "contents_head"):
        index += 1
    below = index
    while index < len(paragraphs) and _has_place(paragraphs[index : index + _REACH]):
        index += 1
    return index if index > below else first


def _has_place(paragraphs: Sequence[Paragraph]) -> bool:
    return any(_PLACE.fullmatch(paragraph.text.strip()) for paragraph in paragraphs)
