"""Page furniture out of a source's lines: page numbers, job numbers, running heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from reader.parsing.cleaning import squash
from reader.parsing.lines import Line
from reader.parsing.vocabulary import vocabulary

_HOUSE = re.compile("^(?:联合国|聯合國)")
_LONGEST = 60
"""Characters of the longest line that is tried."""


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
        if line.note is not None or line.cells:
            kept.append(PlacedLine(index, line))
            continue
        squashed = squash(line.text) if len(line.text) <= _LONGEST else ""
        if squashed and (_pattern("always").fullmatch(squashed) or squashed in heads):
            furniture.append(PlacedLine(index, line))
            continue
        if squashed and (masthead := _pattern("running").fullmatch(_HOUSE.sub("", squashed))):
            heads.add(masthead[0])
        below_furniture = bool(furniture) and furniture[-1].index == index - 1
        kept.append(PlacedLine(index, replace(line, page_start=True) if below_furniture else line))
    if not kept:
        # A text of nothing but what looks like furniture is a text all the same.
        return [PlacedLine(index, line) for index, line in enumerate(lines)], []
    return kept, furniture


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in vocabulary("furniture")[name]))
