"""Italic and bold runs on their way from a source's lines to the clean text of blocks.

Whatever the parsers do to a text between (lines joined, white space cleaned away, marks and numbers taken out), its
visible characters stay the same in the same order, so that a run is found again by counting them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from reader.document.block_kinds import BlockKind
from reader.document.emphasis import Emphasis, EmphasisStyle
from reader.parsing.cleaning import CELL_SEPARATOR, SPACE

_VISIBLE = re.compile(SPACE.replace("[", "[^", 1))
_VISIBLE_RUN = re.compile(f"{_VISIBLE.pattern}+")
_CELL = re.compile(f"[^{CELL_SEPARATOR}]+")
_HEADINGS = frozenset({BlockKind.MASTHEAD, BlockKind.TITLE, BlockKind.HEADING})


def carried(runs: Sequence[Emphasis], before: str, after: str) -> tuple[Emphasis, ...]:
    """Return the runs of a text in what became of it; `after` has the same visible characters.

    A text that has others has no runs: none is better than a wrong one.
    """
    if not runs or before == after:
        return tuple(runs)
    old, new = _Visible(before), _Visible(after)
    if old.count != new.count:
        return ()
    moved = []
    for run in runs:
        first, end = old.before(run.start), old.before(run.end)
        if first < end:
            moved.append(Emphasis(new.place(first), new.place(end - 1) + 1, run.style))
    return tuple(moved)


class _Visible:
    """The visible characters of a text, counted by the words that white space parts."""

    def __init__(self, text: str) -> None:
        spans = [found.span() for found in _VISIBLE_RUN.finditer(text)]
        self._starts = [start for start, _ in spans]
        self._counts = [0, *accumulate(end - start for start, end in spans)]

    @property
    def count(self) -> int:
        """How many there are."""
        return self._counts[-1]

    def before(self, offset: int) -> int:
        """Return how many stand before an offset."""
        word = bisect_left(self._starts, offset)
        if not word:
            return 0
        return min(self._counts[word - 1] + offset - self._starts[word - 1], self._counts[word])

    def place(self, index: int) -> int:
        """Return the offset of the one with this index."""
        word = bisect_right(self._counts, index) - 1
        return self._starts[word] + index - self._counts[word]


def without_parts(runs: Sequence[Emphasis], parts: Sequence[tuple[int, int]]) -> tuple[Emphasis, ...]:
    """Return the runs of a text from which the parts (half-open, rising) are cut out."""
    if not runs or not parts:
        return tuple(runs)

    def moved(offset: int) -> int:
        return offset - sum(min(end, offset) - start for start, end in parts if start < offset)

    return tuple(Emphasis(moved(run.start), moved(run.end), run.style) for run in runs)


def shifted(runs: Sequence[Emphasis], length: int) -> tuple[Emphasis, ...]:
    """Return the runs of a text before which `length` characters were put, or, where negative, taken away."""
    return tuple(
        Emphasis(max(0, run.start + length), run.end + length, run.style) for run in runs if run.end + length > 0
    )


def tidied(runs: Sequence[Emphasis], text: str, kind: BlockKind | None = None) -> tuple[Emphasis, ...]:
    """Return the runs as a block holds them: inside its text and its cells, none with white space at its edges.

    A style that a masthead, title or heading has from end to end is taken off: its kind says it.
    """
    if not runs:
        return ()
    pieces: list[Emphasis] = []
    for run in sorted(runs, key=lambda run: run.start):
        start = max(run.start, pieces[-1].end if pieces else 0)
        for cell in _CELL.finditer(text, start, max(start, run.end)):
            visible = [found.span() for found in _VISIBLE_RUN.finditer(text, cell.start(), cell.end())]
            if visible:
                pieces.append(Emphasis(visible[0][0], visible[-1][1], run.style))
    if kind in _HEADINGS:
        pieces = _apart_from_heading(pieces, text)
    return tuple(_merged(pieces, text))


def _apart_from_heading(runs: Sequence[Emphasis], text: str) -> list[Emphasis]:
    all_bold = _covers([run for run in runs if run.style.is_bold], text)
    all_italic = _covers([run for run in runs if run.style.is_italic], text)
    found = []
    for run in runs:
        style = EmphasisStyle.of(
            bold=run.style.is_bold and not all_bold, italic=run.style.is_italic and not all_italic
        )
        if style is not None:
            found.append(Emphasis(run.start, run.end, style))
    return found


def _covers(runs: Sequence[Emphasis], text: str) -> bool:
    """Say whether every visible character lies in one of the runs."""
    last = 0
    for run in runs:
        if _VISIBLE.search(text, last, run.start):
            return False
        last = run.end
    return _VISIBLE.search(text, last) is None


def _merged(runs: Sequence[Emphasis], text: str) -> list[Emphasis]:
    """Join runs of one style that nothing but white space inside a cell parts."""
    found: list[Emphasis] = []
    for run in runs:
        last = found[-1] if found else None
        between = text[last.end : run.start] if last else ""
        if last and last.style is run.style and CELL_SEPARATOR not in between and not _VISIBLE.search(between):
            found[-1] = Emphasis(last.start, run.end, run.style)
        else:
            found.append(run)
    return found
