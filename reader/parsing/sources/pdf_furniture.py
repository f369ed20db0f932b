"""Running heads and feet of PDF pages, job numbers and bar-code text, told by their place and their repetition."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reader.parsing.cleaning import squash
from reader.parsing.sources.pdf_lines import Row, split_wide
from reader.parsing.vocabulary import vocabulary

_ZONE = 0.085
"""Share of a page's height at its head and its foot in which running lines stand."""

_NARROWEST_ZONE = 68.0
"""Points of it at least: a landscape page has the same margins as an upright one."""

_FOOT_OF_FIRST = 0.16
_SAME_HEIGHT = 3.0
_DIGITS = re.compile(r"\d+")
_WIDE_ROOM = 3.0
_PAGE_WORDS = 6
"""Characters of a line that only numbers its page: 第3页, - 3 -, 3 of 9."""


@dataclass(frozen=True, slots=True)
class PageRows:
    """A page's rows of text, and those that are its furniture, each from top to bottom."""

    number: int
    body: tuple[Row, ...]
    heads: tuple[Row, ...]
    feet: tuple[Row, ...]


def part_pages(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> list[PageRows]:
    """Part each page's rows into text and furniture.

    Furniture is what stands at the head or foot and either reads as a page number, job number or running symbol, or
    comes again on another page at the same height. Of the first page's head, the masthead, only the latter is.
    """
    repeated = _repeated(pages, heights)
    parted = []
    for index, (rows, height) in enumerate(zip(pages, heights, strict=True)):
        heads = _edge(rows, height, index, repeated, head=True)
        feet = _edge(rows[len(heads) :], height, index, repeated, head=False)
        body = [row for row in rows if not any(row is other for other in (*heads, *feet))]
        parted.append(PageRows(index + 1, tuple(body), tuple(heads), tuple(feet)))
    return parted


def _edge(
    rows: Sequence[Row], height: float, index: int, repeated: Counter[tuple[str, int]], *, head: bool
) -> list[Row]:
    """Return the furniture among the rows at a page's head or foot."""
    if head:
        zone = [row for row in rows if row.baseline > height - _zone(height)]
        if not index:
            return [row for row in zone if repeated[_key(row, height)]]
    else:
        depth = _zone(height) if index else _FOOT_OF_FIRST * height
        zone = [row for row in rows if row.baseline < depth]
    text = [row for row in zone if not row.is_raised(0)]
    return [row for row in text if _reads_as_furniture(row) or repeated[_key(row, height)] > 1]


def _zone(height: float) -> float:
    """Return the points at a page's head and foot in which running lines stand."""
    return max(_ZONE * height, min(_NARROWEST_ZONE, height / 6))


def _reads_as_furniture(row: Row) -> bool:
    """Say whether all parts of a row are page numbers, job numbers, symbols, dates, bar-code text or the like."""
    pattern = _pattern()
    if pattern.fullmatch(squash(row.text)):
        return True
    parts = [squash(part.text) for part in split_wide(row, _WIDE_ROOM)]
    return all(pattern.fullmatch(part) for part in parts) or (
        len(parts) > 1 and sum(pattern.fullmatch(part) is not None for part in parts) >= len(parts) - 1 > 1
    )


def _key(row: Row, height: float) -> tuple[str, int]:
    """Return what makes a row another page's too: its text and height; the figure of a page number does not count."""
    squashed = squash(row.text)
    without = _DIGITS.sub("0", squashed)
    return without if len(without) <= _PAGE_WORDS else squashed, round((height - row.baseline) / _SAME_HEIGHT)


def _repeated(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> Counter[tuple[str, int]]:
    """Count on how many pages, the first left out, a row stands at the head or the foot."""
    counted: Counter[tuple[str, int]] = Counter()
    for rows, height in list(zip(pages, heights, strict=True))[1:]:
        edge = [row for row in rows if not _zone(height) <= row.baseline <= height - _zone(height)]
        counted.update({_key(row, height) for row in edge})
    return counted


@cache
def _pattern() -> re.Pattern[str]:
    tables = vocabulary("furniture")
    patterns = [*tables["always"], *tables["running"], *tables["edges"]]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
