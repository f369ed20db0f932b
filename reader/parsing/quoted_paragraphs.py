"""Paragraphs that quote another text: announced by a colon, opened by “ and closed by ” some paragraphs below.

Reports quote resolutions so, numbers and all: what is numbered inside counts nothing in the document itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.parsing.paragraphs import Paragraph

_OPENING = "“「"
_CLOSING = "”」"
_COLONS = ("：", ":")
_BEHIND_CLOSING = "。；，.;,)）"
LONGEST = 60
"""The most paragraphs that a quotation is believed to have."""


def quoted_paragraphs(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Return the indexes of the paragraphs that stand in block quotations; one that never closes is none."""
    quoted: set[int] = set()
    index = 1
    while index < len(paragraphs):
        end = _end(paragraphs, index) if paragraphs[index - 1].text.endswith(_COLONS) else index
        quoted.update(range(index, end))
        index = max(end, index + 1)
    return frozenset(quoted)


def _end(paragraphs: Sequence[Paragraph], first: int) -> int:
    """Return where a quotation that begins at a paragraph ends (half-open), `first` itself where none begins."""
    if not paragraphs[first].text.startswith(tuple(_OPENING)):
        return first
    depth = 0
    for index in range(first, min(len(paragraphs), first + LONGEST)):
        text = paragraphs[index].text
        # Each paragraph of a long quotation may open it anew; only the last closes it.
        opened_anew = index > first and depth > 0 and text.startswith(tuple(_OPENING))
        depth += sum(text.count(mark) for mark in _OPENING) - sum(text.count(mark) for mark in _CLOSING) - opened_anew
        if depth <= 0:
            return index + 1 if text.rstrip(_BEHIND_CLOSING).endswith(tuple(_CLOSING)) else first
    return first
