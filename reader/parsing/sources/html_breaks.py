"""Line breaks of a web page: which part paragraphs, which part a masthead's lines, and which are a dump's.

Old pages part paragraphs by two line breaks, or by one and an indent, and give wrapped dumps as preformatted text or
with a line break at each line's end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.parsing.footnotes import BodyLine
from reader.parsing.lines import Line
from reader.parsing.numbering import printed_number
from reader.parsing.sources.html_passages import PagePassage
from reader.parsing.sources.text import lines_of
from reader.parsing.structure_words import is_masthead_line, matches, opening_organ, opens_preambular
from reader.parsing.wrapped_lines import is_wrapped

_PART = re.compile(r"\s*\n(?:[^\S\n]*\n)+\s*|\s*\n(?=(?:[\u00a0\u3000\u2002\u2003][ \u00a0]*){2}|\u3000)")
_ENDED = re.compile(r"[。；：！？;:.!?][”’」』）)\]]*\s*(?:\[?\(?[\d*]{1,3}\)?/?\]?)?\s*$")
_LONGEST_OPENING = 200
_LINES = ("date", "meeting", "vote", "signature", "separator")
"""Patterns of lines that stand for themselves outside of mastheads."""

_DUMP_SHARE = 0.6
"""The share of the characters in wrapped lines that makes the whole page a dump."""


def is_dump(passages: Sequence[PagePassage]) -> bool:
    """Say whether a page's text is wrapped lines, which the reader of text files knows how to join."""
    whole = wrapped = 0
    for passage in passages:
        if passage.furniture:
            continue
        whole += len(passage.text)
        if not passage.cells and "\n" in passage.text and _is_wrapped(passage.text):
            wrapped += len(passage.text)
    return whole > 0 and wrapped > _DUMP_SHARE * whole


def dump_lines(passages: Sequence[PagePassage]) -> list[Line]:
    """Return a dump's lines as they stand; what is not the text's follows as furniture."""
    text = "\n\n".join(passage.text for passage in passages if not passage.furniture)
    furniture = [Line(passage.text.strip(), furniture=True) for passage in passages if passage.furniture]
    return [*lines_of(text), *furniture]


def part_at_breaks(passage: PagePassage) -> Iterator[PagePassage]:
    """Yield the paragraphs of a passage with line breaks in it."""
    if passage.cells or "\n" not in passage.text:
        yield passage
        return
    last = 0
    for gap in [*_PART.finditer(passage.text), None]:
        end = gap.start() if gap is not None else len(passage.text)
        if passage.text[last:end].strip():
            yield from _part_lines(passage.between(last, end))
        last = gap.end() if gap is not None else end


def _part_lines(passage: PagePassage) -> Iterator[PagePassage]:
    """Cut a passage at the single line breaks where one line ends and another begins a paragraph."""
    pieces = passage.text.split("\n")
    masthead = any(is_masthead_line(piece) or any(matches(piece, name) for name in _LINES) for piece in pieces)
    start = first = 0
    for above, below in zip(pieces, [*pieces[1:], ""], strict=True):
        end = first + len(above)
        if end == len(passage.text) or masthead or _parts(above, below):
            if passage.text[start:end].strip():
                yield passage.between(start, end)
            start = end + 1
        first = end + 1


def _parts(above: str, below: str) -> bool:
    """Say whether a paragraph ends between two lines."""
    if opening_organ(above.strip()) is not None or opening_organ(below.strip()) is not None:
        return True
    if above.rstrip().endswith(("，", ",")) and opens_preambular(below[:_LONGEST_OPENING]):
        return True
    return bool(_ENDED.search(above)) or printed_number(below.strip()) is not None


def _is_wrapped(text: str) -> bool:
    return is_wrapped([BodyLine(line, index, 0) for index, line in enumerate(lines_of(text))])
