"""Lines of a printed page to paragraphs, for copies that keep their own indents or empty lines, or neither.

The typesetter's model (line_joining) decides by widths; what UN documents begin and end lines with helps it: printed
numbers, mastheads, openings, preambular words, signatures, annexes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.parsing import typesetting
from reader.parsing.footnotes import BodyLine
from reader.parsing.line_joining import Hints, join_lines
from reader.parsing.lines import Line
from reader.parsing.numbering import printed_number
from reader.parsing.structure_words import (
    is_contents_row,
    is_masthead_line,
    matches,
    opening_organ,
    opens_preambular,
    reads_as_heading,
)

_COMMAS = ("，", ",")
_CLAUSE_END = re.compile(r"[，,。；：！？;:.!?”’」』）)\]》]$")
_TRAILING_MARK = re.compile(r"(?<=[^\d\s/.(（第])(?:\d{1,3}|\*+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d{1,3}/)\s*$")
_ALONE = ("annex", "signature", "separator", "date", "meeting", "contents", "section", "numbered_title")
"""Patterns of lines that stand for themselves."""

_HEADING_SHARE = 0.75
"""A heading is narrower than this share of the widest line; a wider one is known by the room that it leaves."""

_LONGEST_MASTHEAD = 30
"""Lines at a document's head in which the house's and organs' names stand alone."""


def join(lines: Sequence[BodyLine]) -> list[list[BodyLine]]:
    """Group lines into paragraphs; each is one by itself where the lines show no column."""
    texts = [_TRAILING_MARK.sub("", line.line.text.rstrip()) for line in lines]
    bare = [_without_mark(line, text) for line, text in zip(lines, texts, strict=True)]
    if not typesetting.shows_wrapping([line for line in bare if not line.cells]):
        return [[line] for line in lines]
    joined = join_lines(bare, _Words([text.strip() for text in texts], lines).hints())
    return [list(lines[paragraph.first : paragraph.end]) for paragraph in joined]


def _without_mark(line: BodyLine, text: str) -> Line:
    """Return a line without the mark at its end; the empty lines above a page's first line part pages."""
    return replace(line.line, text=text, marks=(), blank_before=0 if line.resumes else line.line.blank_before)


class _Words:
    """What the words of lines say about where paragraphs begin."""

    def __init__(self, texts: Sequence[str], lines: Sequence[BodyLine]) -> None:
        self._texts = texts
        self._lines = lines

    def hints(self) -> Hints:
        """Return which lines surely begin a paragraph, and which may be headings.

        Preambular words within a paragraph begin lines as well: where indents speak, they only add to them.
        """
        starts: set[int] = set()
        likely: set[int] = set()
        verbs = likely if typesetting.has_indents([line.line for line in self._lines]) else starts
        in_preamble = False
        for index, text in enumerate(self._texts):
            if self._stands_alone(index):
                starts.update((index, index + 1))
            if opening_organ(text) is not None and text.endswith(_COMMAS):
                in_preamble = True
            if self._begins_numbered(index):
                starts.add(index)
                in_preamble = False
            above = self._texts[index - 1] if index else ""
            if in_preamble and above.endswith(_COMMAS) and opens_preambular(text):
                verbs.add(index)
        widths = [typesetting.width(text) for text in self._texts]
        widest = max(widths, default=0.0)
        headings = {
            index
            for index, text in enumerate(self._texts)
            if widths[index] < _HEADING_SHARE * widest and reads_as_heading(text)
        }
        return Hints(frozenset(starts - {len(self._texts)}), likely=frozenset(likely), headings=frozenset(headings))

    def _stands_alone(self, index: int) -> bool:
        line, text = self._lines[index].line, self._texts[index]
        if line.cells or is_contents_row(line.text):
            return True
        if index < _LONGEST_MASTHEAD and is_masthead_line(text):
            return True
        opens = opening_organ(text) is not None and text.endswith(_COMMAS)
        return opens or any(matches(text, name) for name in _ALONE)

    def _begins_numbered(self, index: int) -> bool:
        """Say whether a line begins with a number and the line above may end a paragraph."""
        if printed_number(self._texts[index]) is None:
            return False
        above = self._texts[index - 1] if index else ""
        return not above or _CLAUSE_END.search(above) is not None or reads_as_heading(above)
