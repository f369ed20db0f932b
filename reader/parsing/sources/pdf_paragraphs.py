"""Printed lines of a PDF to paragraphs, from where they begin and end on the page.

A paragraph's first line is indented, or stands below more room than a line's; a line that ends before the column's
edge, though the next word had room, ends its paragraph. Numbered paragraphs may hang: the text behind the number is
the edge of what follows.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from reader.parsing.numbering import printed_number
from reader.parsing.sources.pdf_characters import Rule
from reader.parsing.sources.pdf_columns import Fragment
from reader.parsing.sources.pdf_lines import Row
from reader.parsing.sources.pdf_tables import cells_of, find_tables
from reader.parsing.structure_words import matches, opening_organ, opens_preambular
from reader.parsing.typesetting import leading_unit_width

_SAME = 0.4
"""Em within which two lines begin at the same place."""

_INDENT = 0.7
_NEAR_EDGE = 1.5
_SLACK = 0.7
"""Em that a full line may miss."""

_MORE_ROOM = 1.22
_OTHER_SIZE = 0.1
_FAR_IN = 0.3
"""Share of a column's width; a line that begins further in stands by itself."""

_WIDE_CENTRED = 0.6
_MASTHEAD = 0.6
"""The part of the first page that a masthead may take, in whose rows left and right are told apart."""

_TEXT_SHARE = 0.8
"""The share of the widest line's width from which on a line is one of a text."""

_STOPPED = re.compile(r"[，,。；：！？;:.!?][”’」』）)\]\d*]*$")
_EDGE_SHARE = 20


@dataclass(frozen=True, slots=True)
class Measure:
    """A column's left and right edge in points, and the distance of its lines' baselines for each point of size."""

    left: float
    right: float
    leading: float


@dataclass(slots=True)
class PrintedParagraph:
    """The fragments of one paragraph; `alone` says that nothing is joined to it.

    A table's row has `cells`, each the fragments of its lines.
    """

    fragments: list[Fragment]
    cells: list[list[Fragment]] = field(default_factory=list)
    alone: bool = False


def paragraphs_of(
    fragments: Sequence[Fragment], size: float, heights: Sequence[float], rules: Sequence[Sequence[Rule]]
) -> list[PrintedParagraph]:
    """Gather fragments, in reading order, into paragraphs; `size` is the text's, `heights`, `rules` the pages'."""
    measures = _Measures(fragments, size)
    parted = _part_rows(fragments, rules, heights, measures.leading)
    found: list[PrintedParagraph] = []
    for piece in parted:
        above = found[-1] if found else None
        if above is None or piece.alone or above.alone or _begins(above, piece.fragments[0], measures):
            found.append(piece)
        else:
            above.fragments += piece.fragments
    return found


class _Measures:
    """The measures of a document's columns, by how many a page has and which it is."""

    def __init__(self, fragments: Sequence[Fragment], size: float) -> None:
        columns: dict[tuple[int, int, int], list[Row]] = defaultdict(list)
        for fragment in fragments:
            if abs(fragment.row.size - size) <= _OTHER_SIZE * size:
                for parity in (fragment.page % 2, 2):
                    columns[fragment.columns, fragment.column, parity].append(fragment.row)
        self.leading = _leading(fragments, size)
        self._edges = {key: _edges(rows) for key, rows in columns.items()}
        self._counts = {key: len(rows) for key, rows in columns.items()}
        self.shift = self._first_line_shift(
            [one for one in fragments if abs(one.row.size - size) <= _OTHER_SIZE * size]
        )

    def of(self, fragment: Fragment) -> Measure:
        """Return the measure of a fragment's column, of its left or right pages where these have enough lines."""
        own = (fragment.columns, fragment.column, fragment.page % 2)
        key = own if self._counts.get(own, 0) >= _EDGE_SHARE else (*own[:2], 2)
        left, right = self._edges.get(key, (fragment.row.left, fragment.row.right))
        return Measure(left, right, self.leading)

    def _first_line_shift(self, fragments: Sequence[Fragment]) -> int:
        """Return how far first lines usually stand right of those below, in whole em: 2, 0, or less where they hang.

        Counted are the lines that go on, below a full line without an end mark that itself begins a paragraph, since
        the line above it ends early.
        """
        counted: Counter[int] = Counter()
        for before, above, below in zip(fragments, fragments[1:], fragments[2:], strict=False):
            if not (_same_column(before, above) and _same_column(above, below)):
                continue
            measure = self.of(above)
            begun = not _is_full(before.row, above.row, measure)
            goes_on = _is_full(above.row, below.row, measure) and _STOPPED.search(above.row.text) is None
            if begun and goes_on and printed_number(above.row.text[:20]) is None:
                counted[round((above.row.left - below.row.left) / above.row.size)] += 1
        return counted.most_common(1)[0][0] if counted else 2


def _edges(rows: Sequence[Row]) -> tuple[float, float]:
    """Return where a column's lines begin and end: the outermost places that several share."""
    lefts = sorted(row.left for row in rows)
    rights = sorted(row.right for row in rows)
    few = min(len(rows) // _EDGE_SHARE, len(rows) - 1)
    counted = Counter(round(right) for right in rights)
    common = [right for right, count in counted.items() if count >= max(2, len(rows) // _EDGE_SHARE)]
    return lefts[few], float(max(common)) if common else rights[len(rights) - 1 - few]


def _leading(fragments: Sequence[Fragment], size: float) -> float:
    """Return the commonest distance of two lines of the text, in em."""
    counted: Counter[float] = Counter()
    for above, below in pairwise(fragments):
        if _same_column(above, below) and above.row.size == below.row.size == size:
            apart = above.row.baseline - below.row.baseline
            if size * 0.8 <= apart <= size * 4:
                counted[round(apart * 2) / 2] += 1
    # Where paragraphs are short, the room between them may be as common as that between lines.
    common = [apart for apart, count in counted.items() if count * 5 >= max(counted.values())]
    return min(common) / size if common else 1.5


def _same_column(above: Fragment, below: Fragment) -> bool:
    return (above.page, above.columns, above.column) == (below.page, below.columns, below.column)


def _begins(above: PrintedParagraph, below: Fragment, measures: _Measures) -> bool:
    """Say whether a fragment begins a paragraph below another."""
    last = above.fragments[-1]
    size = last.row.size
    if abs(size - below.row.size) > _OTHER_SIZE * size:
        return True
    if _same_column(last, below):
        apart = last.row.baseline - below.row.baseline
        if apart > _MORE_ROOM * measures.leading * size or apart <= 0:
            return True
    over, under = measures.of(last), measures.of(below)
    if _is_centred(last.row, over) and _is_centred(below.row, under):
        width = last.row.right - last.row.left
        return width < _WIDE_CENTRED * (over.right - over.left) or _STOPPED.search(last.row.text) is not None
    if _is_centred(below.row, under) and _goes_on_centred(last.row, below.row, over):
        return False
    if last.row.left - over.left > _FAR_IN * (over.right - over.left):
        return True
    return not _is_full(last.row, below.row, over) or _begins_by_indent(above, below, measures)


def _is_full(row: Row, below: Row, measure: Measure) -> bool:
    """Say whether the next line's first word had no room on the line above."""
    room = measure.right - row.right
    return room < (leading_unit_width(below.text) + _SLACK) * row.size


def _goes_on_centred(row: Row, below: Row, measure: Measure) -> bool:
    """Say whether a full line without an end mark goes on in the centred one below: a long heading does."""
    at_edge = row.left - measure.left < _NEAR_EDGE * row.size
    return at_edge and _is_full(row, below, measure) and _STOPPED.search(row.text) is None


def _is_centred(row: Row, measure: Measure) -> bool:
    before, behind = row.left - measure.left, measure.right - row.right
    return min(before, behind) > 2 * row.size and abs(before - behind) < 2 * row.size


def _begins_by_indent(above: PrintedParagraph, below: Fragment, measures: _Measures) -> bool:
    """Say whether the place where a line begins makes it a first line; the line above it is full."""
    size = below.row.size
    inset = (below.row.left - measures.of(below).left) / size
    insets = [(fragment.row.left - measures.of(fragment).left) / size for fragment in above.fragments]
    stopped = _STOPPED.search(above.fragments[-1].row.text) is not None
    numbered = printed_number(below.row.text[:20]) is not None
    if len(insets) > 1:
        begins = abs(inset - insets[-1]) > _SAME or (numbered and stopped and insets[0] - inset <= _SAME)
    elif not numbered and _hangs(above.fragments[0], inset, measures):
        begins = False
    elif inset > insets[0] + _SAME:
        begins = True
    else:
        indented = abs(inset - insets[0]) <= _SAME and inset > _INDENT and measures.shift > 0
        begins = stopped and (numbered or indented)
    return begins or (stopped and _is_first_of_its_kind(above, below, measures))


def _hangs(first: Fragment, inset: float, measures: _Measures) -> bool:
    """Say whether a place is the edge of what follows a first line: of its text behind the number, or as is usual."""
    hanging = _text_inset(first, measures)
    if hanging is not None and abs(inset - hanging) <= _SAME:
        return True
    own = (first.row.left - measures.of(first).left) / first.row.size
    return measures.shift < 0 and abs(inset - own + measures.shift) <= 2 * _SAME


def _is_first_of_its_kind(above: PrintedParagraph, below: Fragment, measures: _Measures) -> bool:
    """Say whether words that only begin paragraphs stand where no place tells: flush, and after a page or column."""
    if any(matches(below.row.text, name) for name in ("date", "meeting")):
        return True
    flush = measures.shift <= 0 and not _same_column(above.fragments[-1], below)
    return flush and opens_preambular(below.row.text)


def _text_inset(first: Fragment, measures: _Measures) -> float | None:
    """Return where the text behind a paragraph's number begins, in em from the column's edge."""
    row = first.row
    number = printed_number(row.text)
    if number is None:
        return None
    length = len(number.printed.replace(" ", ""))
    if length >= len(row.glyphs):
        return None
    return (row.glyphs[length].left - measures.of(first).left) / row.size


def _part_rows(
    fragments: Sequence[Fragment], rules: Sequence[Sequence[Rule]], heights: Sequence[float], leading: float
) -> list[PrintedParagraph]:
    """Make each fragment a piece of its own: a table's row with its cells, a masthead's left and right apart."""
    masthead = _masthead_end(fragments, heights)
    pieces: list[PrintedParagraph] = []
    for fragment in fragments[:masthead]:
        parts = cells_of(fragment.row)
        pieces += [PrintedParagraph([replace(fragment, row=part)], alone=len(parts) > 1) for part in parts]
    done = masthead
    for table in find_tables(fragments, rules, leading, masthead):
        pieces += [PrintedParagraph([fragment]) for fragment in fragments[done : table.start]]
        pieces += [PrintedParagraph([line for cell in row for line in cell], row, alone=True) for row in table.rows]
        done = table.end
    return [*pieces, *(PrintedParagraph([fragment]) for fragment in fragments[done:])]


def _masthead_end(fragments: Sequence[Fragment], heights: Sequence[float]) -> int:
    """Return the index of the first fragment below the masthead: a line of text, or one far down the page."""
    widest = max((fragment.row.right - fragment.row.left for fragment in fragments), default=0.0)
    for index, fragment in enumerate(fragments):
        row = fragment.row
        is_text = row.right - row.left > _TEXT_SHARE * widest and len(cells_of(row)) == 1
        is_text = is_text or any(matches(row.text, name) for name in ("resolution_date", "adoption"))
        is_text = is_text or (row.text.endswith("，") and opening_organ(row.text) is not None)
        if fragment.page > 1 or is_text or row.baseline < (1 - _MASTHEAD) * heights[0]:
            return index
    return len(fragments)
