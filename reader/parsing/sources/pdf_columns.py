"""Columns of a PDF page: where the gutter runs, and the rows' parts in reading order.

A gap in every line is not enough, since Chinese stands on a grid: a gutter is a strip that hardly any row crosses,
with full lines on its left.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reader.parsing.sources.pdf_lines import Row, split_wide

_NARROWEST_GUTTER = 0.7
"""Em of empty room between columns."""

_NARROWEST_COLUMN = 8.0
"""Em that a column is wide at least; what is narrower is a table's cells."""

_LIKE_WIDTH = 0.6
"""The narrower column's width as a share of the wider's, at least."""

_CELL_ROOM = 1.5
_MOST_CELLED = 0.2
"""Em of a gap inside a column's line that makes it cells of a table, and the share of lines that may have one."""

_MIDDLE = (0.38, 0.62)
"""Shares of the text's width between which a gutter may run."""

_MOST_PLACES = 400
"""Places that are tried for a gutter: a letter page in small type has some sixty."""

_FEWEST_SIDES = 6
_MOST_CROSSING = 0.25
_FULL_SHARE = 0.4
_EDGE = 1.6
"""Em within which a line reaches its column's edge."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A row's part in one column: `columns` on its page, which of them, and which page."""

    row: Row
    page: int
    column: int = 0
    columns: int = 1


def in_reading_order(rows: Sequence[Row], page: int) -> list[Fragment]:
    """Return a page's rows as fragments: column by column between the rows that cross the gutter."""
    gutter = find_gutter(rows)
    if gutter is None:
        return [Fragment(row, page) for row in rows]
    ordered: list[Fragment] = []
    band: tuple[list[Fragment], list[Fragment]] = ([], [])
    for row in rows:
        cut = _cut(row, gutter)
        if cut is None:
            ordered += [*band[0], *band[1], Fragment(row, page)]
            band = ([], [])
            continue
        for side, (start, end) in enumerate(((0, cut), (cut, len(row.glyphs)))):
            if start < end:
                band[side].append(Fragment(row.part(start, end), page, side, 2))
    return [*ordered, *band[0], *band[1]]


def find_gutter(rows: Sequence[Row]) -> float | None:
    """Return where a gutter runs between two columns, or None."""
    if len(rows) < _FEWEST_SIDES:
        return None
    left, right = min(row.left for row in rows), max(row.right for row in rows)
    size = Counter(row.size for row in rows).most_common(1)[0][0]
    first, last = (left + share * (right - left) for share in _MIDDLE)
    best: tuple[int, float] | None = None
    # A damaged file may give type of no size, or a page as wide as a street.
    tried = int(min(_MOST_PLACES, 4 * (last - first) / size)) + 1 if size > 0 else 0
    for step in range(tried):
        x = first + step * max(size / 4, (last - first) / _MOST_PLACES)
        crossing = sum(_cut(row, x) is None for row in rows)
        if best is None or crossing < best[0]:
            best = (crossing, x)
    if best is None or best[0] > _MOST_CROSSING * len(rows):
        return None
    return _middle_of(rows, best[1]) if _parts_columns(rows, best[1], size) else None


def _middle_of(rows: Sequence[Row], x: float) -> float:
    """Return the middle of the strip around x that the rows leave empty."""
    cuts = [(row, cut) for row in rows if (cut := _cut(row, x)) is not None]
    before = max((row.glyphs[cut - 1].right for row, cut in cuts if cut), default=x)
    behind = min((row.glyphs[cut].left for row, cut in cuts if cut < len(row.glyphs)), default=x)
    return (before + behind) / 2


def _parts_columns(rows: Sequence[Row], x: float, size: float) -> bool:
    """Say whether the text on both sides is set in columns: enough lines, alike in width, most left ones full."""
    cuts = [(row, cut) for row in rows if (cut := _cut(row, x)) is not None]
    lefts = [row.glyphs[cut - 1].right for row, cut in cuts if cut]
    rights = [row.glyphs[cut].left for row, cut in cuts if cut < len(row.glyphs)]
    if len(lefts) < _FEWEST_SIDES or not rights:
        return False
    edge, beyond = max(lefts), min(rights)
    if beyond - edge < _NARROWEST_GUTTER * size:
        return False
    widths = edge - min(row.left for row in rows), max(row.right for row in rows) - beyond
    if min(widths) < max(_NARROWEST_COLUMN * size, _LIKE_WIDTH * max(widths)):
        return False
    sides = [
        row.part(start, end) for row, cut in cuts for start, end in ((0, cut), (cut, len(row.glyphs))) if end > start
    ]
    if sum(len(split_wide(side, _CELL_ROOM)) > 1 for side in sides) > _MOST_CELLED * len(sides):
        return False
    full = sum(edge - right <= _EDGE * size for right in lefts)
    aligned = sum(left - beyond <= 2 * _EDGE * size for left in rights)
    return full >= _FULL_SHARE * len(lefts) and aligned >= _FULL_SHARE * len(rights)


def _cut(row: Row, x: float) -> int | None:
    """Return the index of the first glyph right of x; None where a glyph or a sentence crosses it."""
    index = bisect_left(row.lefts, x)
    if index and row.glyphs[index - 1].right > x:
        return None
    if 0 < index < len(row.glyphs) and row.gap_before(index) < _NARROWEST_GUTTER:
        return None
    return index
