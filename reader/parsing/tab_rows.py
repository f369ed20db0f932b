"""Rows of tables in plain text: lines below each other whose cells tabs part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.parsing.cleaning import CELL_SEPARATOR
from reader.parsing.lines import Line
from reader.parsing.numbering import printed_number

_LONGEST_CELL = 60
_FEWEST_ROWS = 2


def mark_rows(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those marked as rows that stand in a run of two or more with as many cells each.

    A number and a tab before a paragraph are no row.
    """
    marked = list(lines)
    for first, end in _runs([_cells(line) for line in lines]):
        if end - first >= _FEWEST_ROWS:
            marked[first:end] = [replace(line, text=line.text.strip(), cells=True) for line in lines[first:end]]
    return marked


def _runs(cells: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the runs (half-open) of lines with the same number of cells, where that is not 0."""
    first = 0
    for index in range(1, len(cells) + 1):
        if index == len(cells) or cells[index] != cells[first]:
            if cells[first]:
                yield first, index
            first = index


def _cells(line: Line) -> int:
    """Return how many cells a line has as a row of a table; 0 where it is none."""
    if line.whole or line.cells or line.furniture or line.note is not None:
        return 0
    cells = line.text.strip().split(CELL_SEPARATOR)
    is_row = len(cells) > 1 and all(0 < len(cell.strip()) <= _LONGEST_CELL for cell in cells)
    return len(cells) if is_row and printed_number(f"{cells[0]}文") is None else 0
