"""Tables of PDF pages: which lines are theirs, where their columns run, and which lines make one row.

Lines with wide gaps below each other make a table. Its columns run between the strips that (nearly) all of them leave
empty. A row ends at a drawn rule, at more room than a line's, or where a cell's text ended though more had room.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.parsing.numbering import printed_number
from reader.parsing.sources.pdf_characters import Rule
from reader.parsing.sources.pdf_columns import Fragment
from reader.parsing.sources.pdf_lines import Row, split_wide
from reader.parsing.typesetting import leading_unit_width

_CELL_ROOM = 2.4
"""Em of a gap that parts a line into cells."""

_STRIP = 0.5
"""Em that a strip between columns is wide at least."""

_CUT_ROOM = 0.35
"""Em of a gap at which a line is cut where a strip runs."""

_FEWEST = 2
_MOST_BETWEEN = 6
"""Lines without a wide gap that may stand between two with one: cells that go on below themselves."""

_WIDEST_BETWEEN = 0.75
"""Share of the column's width that such a line may take."""

_ROOM_WITHIN = 1.22
_OTHER_SIZE = 0.1
_FARTHEST = 5.0
_TOLERATED = 8
"""One line in so many may cross a strip, as a head over two columns does."""

_RULED = 0.5
"""Share of a table's width that rules between its rows cover."""

_SLACK = 0.7
"""Em that a full line of a cell may miss."""

_LEADERS = re.compile(r"(?:\.\s*){3,}|…")
_LONGEST_NUMBER = 6


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the fragments start to end (half-open) are its lines, `rows` hold the fragments of each cell."""

    start: int
    end: int
    rows: list[list[list[Fragment]]]


def find_tables(
    fragments: Sequence[Fragment], rules: Sequence[Sequence[Rule]], leading: float, start: int = 0
) -> list[Table]:
    """Return the tables among fragments from index `start` on.

    `rules` are each page's, `leading` is the distance of the text's lines in em.
    """
    wide = [len(cells_of(fragment.row)) > 1 for fragment in fragments]
    widths = _widths(fragments)
    tables: list[Table] = []
    index = start
    while index < len(fragments):
        end = _last_wide(fragments, wide, index, widths[_place(fragments[index])]) + 1 if wide[index] else index
        seeds = [fragments[place].row for place in range(index, end) if wide[place]]
        cuts = _cuts(seeds) if len(seeds) >= _FEWEST else []
        if not cuts:
            index += 1
            continue
        while end < len(fragments) and _goes_on_below(fragments[index:end], fragments[end], cuts, leading):
            end += 1
        lines = fragments[index:end]
        tables.append(Table(index, end, _rows(lines, cuts, rules[lines[0].page - 1], leading)))
        index = end
    return tables


def cells_of(row: Row) -> list[Row]:
    """Part a line at its wide gaps; leaders and a number's tab are none."""
    if _LEADERS.search(row.text):
        return [row]
    parts = split_wide(row, _CELL_ROOM)
    if (
        len(parts) > 1
        and len(parts[0].glyphs) <= _LONGEST_NUMBER
        and printed_number(parts[0].text + " 字") is not None
    ):
        return [row.part(0, len(parts[0].glyphs) + len(parts[1].glyphs)), *parts[2:]]
    return parts


def _place(line: Fragment) -> tuple[int, int, int]:
    return line.page, line.column, line.columns


def _widths(fragments: Iterable[Fragment]) -> dict[tuple[int, int, int], float]:
    """Return how wide the text of each column of each page is."""
    sides: dict[tuple[int, int, int], list[float]] = defaultdict(list)
    for line in fragments:
        sides[_place(line)] += (line.row.left, line.row.right)
    return {place: max(edges) - min(edges) for place, edges in sides.items()}


def _last_wide(fragments: Sequence[Fragment], wide: Sequence[bool], start: int, width: float) -> int:
    """Return the index of a table's last line with cells, from that of its first; `width` is its column's."""
    first = fragments[start]
    last = start
    for index in range(start + 1, len(fragments)):
        line, above = fragments[index].row, fragments[index - 1].row
        if (
            _place(first) != _place(fragments[index])
            or not 0 < above.baseline - line.baseline <= _FARTHEST * line.size
        ):
            break
        if wide[index]:
            last = index
        elif (
            index - last > _MOST_BETWEEN
            or line.right - line.left > _WIDEST_BETWEEN * width
            or abs(line.size - first.row.size) > _OTHER_SIZE * line.size
        ):
            break
    return last


def _goes_on_below(lines: Sequence[Fragment], below: Fragment, cuts: Sequence[float], leading: float) -> bool:
    """Say whether the line below a table's last one is the rest of one of its cells."""
    above, size = lines[-1].row, below.row.size
    apart = above.baseline - below.row.baseline
    if _place(lines[-1]) != _place(below) or apart > _ROOM_WITHIN * leading * size:
        return False
    if abs(size - above.size) > _OTHER_SIZE * size:
        return False
    cells = _cells_at(below, cuts)
    return not all(cells) and not _begins_row(_cells_at(lines[-1], cuts), cells, _column_ends(lines, cuts))


def _cuts(rows: Sequence[Row]) -> list[float]:
    """Return where strips run that (nearly) all rows leave empty: a place in each of them."""
    size = rows[0].size
    runs = [(part.left, part.right) for row in rows for part in split_wide(row, _STRIP)]
    edges = sorted({edge for run in runs for edge in run})
    tolerated = len(rows) // _TOLERATED
    strips: list[list[tuple[int, float, float]]] = [[]]
    for left, right in pairwise(edges):
        crossing = sum(run[0] < right and run[1] > left for run in runs)
        if crossing <= tolerated:
            strips[-1].append((crossing, left, right))
        elif strips[-1]:
            strips.append([])
    found = []
    for strip in strips:
        if strip and strip[-1][2] - strip[0][1] >= _STRIP * size:
            _, left, right = min(strip, key=lambda piece: (piece[0], piece[1] - piece[2]))
            found.append((left + right) / 2)
    return [cut for cut in found if any(run[0] >= cut for run in runs) and any(run[1] <= cut for run in runs)]


def _cells_at(line: Fragment, cuts: Sequence[float]) -> list[Fragment | None]:
    """Part a line at the strips; a text across one stays whole in the column that it begins in."""
    cells: list[Fragment | None] = [None] * (len(cuts) + 1)
    row, begun = line.row, 0
    places = [0]
    for cut in cuts:
        index = next((at for at, glyph in enumerate(row.glyphs) if (glyph.left + glyph.right) / 2 > cut), None)
        if index is not None and index > places[-1] and row.gap_before(index) >= _CUT_ROOM:
            places.append(index)
    for begun, end in pairwise([*places, len(row.glyphs)]):
        part = row.part(begun, end)
        column = sum(cut < (part.glyphs[0].left + part.glyphs[0].right) / 2 for cut in cuts)
        cells[column] = replace(line, row=part)
    return cells


def _rows(
    lines: Sequence[Fragment], cuts: Sequence[float], rules: Sequence[Rule], leading: float
) -> list[list[list[Fragment]]]:
    """Gather a table's lines into rows, each cell's lines below each other."""
    parted = [_cells_at(line, cuts) for line in lines]
    ends = _column_ends(lines, cuts)
    ruled = _rules_between(lines, rules)
    by_rules = sum(ruled) >= _RULED * len(ruled) or _parts_all(parted, ruled)
    rows: list[list[list[Fragment]]] = []
    for index, cells in enumerate(parted):
        if index and by_rules:
            begins = ruled[index - 1]
        else:
            begins = not index or _is_apart(lines[index - 1], lines[index], leading)
            begins = begins or _begins_row(parted[index - 1], cells, ends)
        if begins:
            rows.append([[] for _ in cells])
        for column, cell in enumerate(cells):
            if cell is not None:
                rows[-1][column].append(cell)
    return rows


def _column_ends(lines: Iterable[Fragment], cuts: Sequence[float]) -> list[float]:
    """Return how far right each column's text runs; a text across the next strip does not count."""
    ends = [0.0] * (len(cuts) + 1)
    for line in lines:
        for column, cell in enumerate(_cells_at(line, cuts)):
            if cell is not None and (column == len(cuts) or cell.row.right <= cuts[column]):
                ends[column] = max(ends[column], cell.row.right)
    return ends


def _rules_between(lines: Sequence[Fragment], rules: Sequence[Rule]) -> list[bool]:
    """Say for each line but the first whether rules are drawn above it over most of the table's width."""
    left, right = min(line.row.left for line in lines), max(line.row.right for line in lines)
    found = []
    for above, below in pairwise(lines):
        # A rule stands above the letters of the lower line; one through them underlines.
        low, high = below.row.baseline + 0.5 * below.row.size, above.row.baseline
        drawn = [rule for rule in rules if low < rule.height <= high]
        found.append(sum(min(rule.right, right) - max(rule.left, left) for rule in drawn) >= _RULED * (right - left))
    return found


def _parts_all(parted: Sequence[Sequence[Fragment | None]], ruled: Sequence[bool]) -> bool:
    """Say whether a rule stands above (nearly) every line with text in all columns."""
    full = [all(cells) for cells in parted[1:]]
    return any(full) and sum(rule for rule, is_full in zip(ruled, full, strict=True) if is_full) * 4 >= 3 * sum(full)


def _is_apart(above: Fragment, below: Fragment, leading: float) -> bool:
    """Say whether there is more room above a line than a cell's lines have between them."""
    return above.row.baseline - below.row.baseline > _ROOM_WITHIN * leading * below.row.size


def _begins_row(above: Sequence[Fragment | None], cells: Sequence[Fragment | None], ends: Sequence[float]) -> bool:
    """Say whether a line begins a row: it has all cells, or one whose text had room on the line above."""
    for before, cell, end in zip(above, cells, ends, strict=True):
        if cell is not None:
            room = (leading_unit_width(cell.row.text) + _SLACK) * cell.row.size
            if before is None or before.row.right + room <= end:
                return True
    return all(cell is not None for cell in cells)
