"""Who signed a letter: the line with 签名 or 印, and the office and rank above it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.parsing.numbering import printed_number
from reader.parsing.paragraphs import Paragraph
from reader.parsing.structure_words import is_masthead_line, matches, reads_as_heading

_MOST_LINES = 6
"""Lines of offices and ranks that one signature has."""


def signature_lines(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Return the indexes of the lines that are signatures.

    Above the signed name stand 常驻代表, 大使 and the like, up to the letter's last sentence.
    """
    found: set[int] = set()
    for index, paragraph in enumerate(paragraphs):
        if not matches(paragraph.text, "signature"):
            continue
        found.add(index)
        for above in range(index - 1, max(-1, index - 1 - _MOST_LINES), -1):
            if not _may_sign(paragraphs[above]):
                break
            found.add(above)
    return frozenset(found)


def _may_sign(paragraph: Paragraph) -> bool:
    text = paragraph.text
    if paragraph.cells or paragraph.heading or not reads_as_heading(text) or matches(text, "annex"):
        return False
    return printed_number(text) is None and not is_masthead_line(text)
