"""Page furniture out of a source's lines: page numbers, job numbers, running heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from reader.parsing.cleaning import squash
from reader.parsing.lines import Line
from reader.parsing.vocabulary import vocabulary
from reader.script import simplified

_HOUSE = re.compile("^联合国")
_LONGEST, _LONGEST_OF_PAGES = 60, 160
"""Characters of the longest line that is tried, and of the longest that a web page may print around the text."""

_HEAD_LINES = 60
"""Lines in which a document's own symbol first stands; further down a symbol alone may be a table's cell."""

_PAGE_OF = re.compile(r"(\d+)/(\d+)")


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line and its place among all of the source's lines."""

    index: int
    line: Line


def part_furniture(lines: Sequence[Line]) -> tuple[list[PlacedLine], list[PlacedLine]]:
    """Part lines into the text and the furniture; the line below furniture begins a page.

    A symbol alone on its line, or with the house's name, is the masthead's at first and a running head from then on.
    """
    kept: list[PlacedLine] = []
    furniture: list[PlacedLine] = []
    heads: set[str] = set()
    for index, line in enumerate(lines):
        if line.furniture:
            furniture.append(PlacedLine(index, line))
            continue
        if line.note is not None or (line.cells and not _is_of_page(line.text)):
            kept.append(PlacedLine(index, line))
            continue
        squashed = simplified(squash(line.text)) if len(line.text) <= _LONGEST else ""
        if (squashed and (_is_always(squashed) or squashed in heads)) or _is_of_page(line.text):
            furniture.append(PlacedLine(index, line))
            continue
        if squashed and index < _HEAD_LINES and (masthead := _pattern("running").fullmatch(_HOUSE.sub("", squashed))):
            heads.add(masthead[0])
        below_furniture = bool(furniture) and furniture[-1].index == index - 1
        kept.append(PlacedLine(index, replace(line, page_start=True) if below_furniture else line))
    if not kept:
        # A text of nothing but what looks like furniture is a text all the same.
        return [PlacedLine(index, line) for index, line in enumerate(lines)], []
    return kept, furniture


def _is_always(squashed: str) -> bool:
    """Say whether a line is furniture wherever it stands; 31/1 is no page of one, but a resolution's number."""
    page = _PAGE_OF.fullmatch(squashed)
    if page is not None and int(page[1]) > int(page[2]):
        return False
    return _pattern("always").fullmatch(squashed) is not None


def _is_of_page(text: str) -> bool:
    """Say whether a web page prints a line around a document's text."""
    return len(text) <= _LONGEST_OF_PAGES and _pattern("pages").fullmatch(simplified(squash(text))) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in vocabulary("furniture")[name]))
