"""Page furniture out of the running text: page numbers, job numbers, running heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reader.parsing.cleaning import squash
from reader.parsing.footnotes import BodyLine
from reader.parsing.vocabulary import vocabulary

_LONGEST = 60
"""Characters of the longest line that is tried."""


def part_furniture(lines: Sequence[BodyLine]) -> tuple[list[BodyLine], list[tuple[int, str]]]:
    """Part lines into the running text and the furniture with its lines' indices."""
    kept: list[BodyLine] = []
    furniture: list[tuple[int, str]] = []
    heads: set[str] = set()
    for line in lines:
        text = line.line.text
        if len(text) > _LONGEST:
            kept.append(line)
            continue
        squashed = squash(text)
        if _pattern("always").fullmatch(squashed) or squashed in heads:
            furniture.append((line.index, line.line.stripped))
            continue
        if _pattern("running").fullmatch(squashed):
            heads.add(squashed)
        kept.append(line)
    return kept, furniture


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in vocabulary("furniture")[name]))
