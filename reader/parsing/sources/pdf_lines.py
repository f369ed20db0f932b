"""Printed lines of a PDF page out of its characters: rows by baseline, their text with spaces by gaps."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, groupby, pairwise

from reader.parsing.cleaning import is_wide
from reader.parsing.sources.faces import Face, FaceRun
from reader.parsing.sources.pdf_characters import Glyph

_SAME_BASELINE = 0.2
"""Em by which the baselines of one row's characters may differ."""

_RAISED_SIZE = 0.8
"""A raised character is smaller than this share of its row's size."""

_HIGHEST_RAISE, _DEEPEST_DROP = 0.65, 0.3
_RAISE_POINTS = 7.0
_SPACE_GAP = 0.2
"""Em of empty room that a reader sees as a space."""

_DOUBLED = 0.15
"""Em within which the same character printed again is only made bold by it."""

_HAIR = 0.05
"""Points below which a blank has no width."""

_LEFTWARD = frozenset({"R", "AL"})
_RAISED_TYPE = frozenset("0123456789*†‡,，、/()[]-–a")


@dataclass(frozen=True)
class Row:
    """Characters on one baseline, from left to right; what is raised among them belongs to the row.

    `glyphs` holds the printed characters, `spaces` the places (index of the glyph behind) of spaces in the source.
    """

    glyphs: tuple[Glyph, ...]
    spaces: frozenset[int] = frozenset()

    @cached_property
    def size(self) -> float:
        """The commonest size of the row's characters, the larger of two that are as common."""
        counted = Counter(round(glyph.size, 1) for glyph in self.glyphs)
        return max(counted, key=lambda size: (counted[size], size))

    @cached_property
    def baseline(self) -> float:
        """The baseline of the characters of the row's size."""
        return next(glyph.baseline for glyph in self.glyphs if round(glyph.size, 1) == self.size)

    @cached_property
    def lefts(self) -> list[float]:
        """The left edges of the characters, made to rise where a bracket is drawn over the one before it."""
        return list(accumulate((glyph.left for glyph in self.glyphs), max))

    @property
    def left(self) -> float:
        """The left edge of the first character."""
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        """The right edge of the last character."""
        return max(self.glyphs[-1].right, self.glyphs[-1].left)

    @cached_property
    def text(self) -> str:
        """The row's characters, with a space wherever the source has one or a gap shows one."""
        return text_of(self.glyphs, self.spaces, self.size)

    def part(self, start: int, end: int) -> Row:
        """Return the row of glyphs `start` to `end` (half-open)."""
        spaces = frozenset(place - start for place in self.spaces if start < place < end)
        return Row(self.glyphs[start:end], spaces)

    def gap_before(self, index: int) -> float:
        """Return the room before a glyph in em of the row."""
        return (self.glyphs[index].left - self.glyphs[index - 1].right) / max(self.size, 1.0)

    def is_raised(self, index: int) -> bool:
        """Say whether a glyph is small and stands above the baseline, as a call of a note does."""
        glyph = self.glyphs[index]
        small = glyph.size < _RAISED_SIZE * self.size
        return (small and glyph.baseline > self.baseline + 0.05 * self.size) or (
            glyph.size < 0.72 * self.size
            and (glyph.text in _RAISED_TYPE and glyph.baseline >= self.baseline - 0.05 * self.size)
        )


def text_of(glyphs: Sequence[Glyph], spaces: Iterable[int], size: float) -> str:
    """Return glyphs as text; `spaces` are the indices of glyphs with a space before them."""
    spaced = frozenset(spaces)
    parts: list[str] = []
    for index, glyph in enumerate(glyphs):
        if index and (index in spaced or _shows_space(glyphs[index - 1], glyph, size)):
            parts.append(" ")
        parts.append(glyph.text)
    return "".join(parts)


def offsets_of(text: str, glyphs: Sequence[Glyph]) -> list[int]:
    """Return where each glyph stands in a text that has spaces between them."""
    return [at for at, character in enumerate(text) if character != " "][: len(glyphs)]


def faces_of(text: str, glyphs: Sequence[Glyph]) -> list[FaceRun]:
    """Return the runs of glyphs that are not plain in the text that they were made to."""
    if not any(glyph.face for glyph in glyphs):
        return []
    runs: list[FaceRun] = []
    placed = zip(offsets_of(text, glyphs), glyphs, strict=False)
    for face, members in groupby(placed, key=lambda place: place[1].face):
        places = [offset for offset, _ in members]
        if face:
            runs.append(FaceRun(places[0], places[-1] + 1, face))
    return runs


def _shows_space(before: Glyph, after: Glyph, size: float) -> bool:
    gap = after.left - before.right
    if gap <= _SPACE_GAP * size:
        return False
    # Chinese is set on a grid with its own gaps; a space beside it would be taken off again.
    return not (is_wide(before.text) or is_wide(after.text)) or gap > size


def rows_of(glyphs: Sequence[Glyph]) -> list[Row]:
    """Return the rows of a page from top to bottom; a row runs over the page's whole width."""
    printed = [glyph for glyph in glyphs if glyph.text != " "]
    blanks = [glyph for glyph in glyphs if glyph.text == " "]
    gathered = _gather(printed)
    rows = [
        _row(members, blanks_here) for members, blanks_here in zip(gathered, _blanks(gathered, blanks), strict=True)
    ]
    return sorted(rows, key=lambda row: -row.baseline)


def _gather(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Gather glyphs by baseline, the largest first, so that small raised ones find their row."""
    lines: list[tuple[float, int]] = []
    gathered: list[list[Glyph]] = []
    sizes: list[float] = []
    for glyph in sorted(glyphs, key=lambda glyph: -round(glyph.size, 1)):
        place = _row_for(glyph, lines, sizes, gathered)
        if place is None:
            place = len(gathered)
            insort(lines, (glyph.baseline, place))
            gathered.append([])
            sizes.append(glyph.size)
        gathered[place].append(glyph)
    return gathered


def _row_for(
    glyph: Glyph, lines: Sequence[tuple[float, int]], sizes: Sequence[float], gathered: Sequence[Sequence[Glyph]]
) -> int | None:
    """Return the row that a glyph belongs to: on its baseline, or raised right behind a larger neighbour."""
    at = bisect_left(lines, (glyph.baseline, -1))
    near = [lines[index] for index in (at - 1, at, at + 1, at - 2) if 0 <= index < len(lines)]
    for baseline, place in sorted(near, key=lambda line: abs(line[0] - glyph.baseline)):
        apart = glyph.baseline - baseline
        if abs(apart) <= _SAME_BASELINE * min(sizes[place], 2 * glyph.size):
            return place
        if glyph.size >= _RAISED_SIZE * sizes[place]:
            continue
        highest = min(_HIGHEST_RAISE * sizes[place], _RAISE_POINTS)
        if -_DEEPEST_DROP * glyph.size <= apart <= highest and _touches(glyph, gathered[place], sizes[place]):
            return place
    return None


def _touches(glyph: Glyph, members: Sequence[Glyph], size: float) -> bool:
    """Say whether a small glyph stands beside one of a row's."""
    room = 1.2 * size
    return any(other.left - room <= glyph.right and glyph.left <= other.right + room for other in members)


def _blanks(gathered: Sequence[Sequence[Glyph]], blanks: Sequence[Glyph]) -> list[list[Glyph]]:
    """Sort the source's own spaces to their rows."""
    lines = sorted((members[0].baseline, place) for place, members in enumerate(gathered))
    found: list[list[Glyph]] = [[] for _ in gathered]
    for blank in blanks:
        at = bisect_left(lines, (blank.baseline, -1))
        near = [lines[index] for index in (at - 1, at) if 0 <= index < len(lines)]
        if near:
            baseline, place = min(near, key=lambda line: abs(line[0] - blank.baseline))
            if abs(baseline - blank.baseline) <= max(blank.size, 1.0):
                found[place].append(blank)
    return found


def _row(members: Sequence[Glyph], blanks: Sequence[Glyph]) -> Row:
    """Order a row's glyphs from left to right; the same one printed twice for boldness counts once."""
    ordered: list[Glyph] = []
    # By their middles, since a bracket's left half may be drawn over the character before it.
    for glyph in sorted(members, key=_middle):
        twice = next((back for back in (-1, -2) if len(ordered) >= -back and _is_doubled(ordered[back], glyph)), None)
        if twice is None:
            ordered.append(glyph)
        else:
            ordered[twice] = replace(ordered[twice], face=ordered[twice].face | Face.BOLD)
    middles = [_middle(glyph) for glyph in ordered]
    spaces = {bisect_left(middles, _middle(blank)) for blank in blanks if blank.right - blank.left > _HAIR}
    return _in_reading_direction(
        Row(tuple(ordered), frozenset(place for place in spaces if 0 < place < len(ordered)))
    )


def _is_doubled(before: Glyph, glyph: Glyph) -> bool:
    return before.text == glyph.text and abs(before.left - glyph.left) < _DOUBLED * glyph.size


def _middle(glyph: Glyph) -> float:
    return (glyph.left + glyph.right) / 2


def _in_reading_direction(row: Row) -> Row:
    """Turn runs of Arabic or Hebrew, which are read from right to left, in their place, spaces with them."""
    if not any(map(_is_leftward, row.glyphs)):
        return row
    glyphs, spaces = list(row.glyphs), set(row.spaces)
    start = 0
    for leftward, members in groupby(row.glyphs, key=_is_leftward):
        end = start + len(list(members))
        if leftward:
            sides = glyphs[start].left + glyphs[end - 1].right
            glyphs[start:end] = [
                replace(glyph, left=sides - glyph.right, right=sides - glyph.left)
                for glyph in reversed(glyphs[start:end])
            ]
            inside = {place for place in spaces if start < place < end}
            spaces = (spaces - inside) | {start + end - place for place in inside}
        start = end
    return Row(tuple(glyphs), frozenset(spaces))


def _is_leftward(glyph: Glyph) -> bool:
    return unicodedata.bidirectional(glyph.text[0]) in _LEFTWARD


def split_wide(row: Row, room: float) -> list[Row]:
    """Part a row at gaps wider than `room` em; dot leaders bridge a gap."""
    cuts = [index for index in range(1, len(row.glyphs)) if row.gap_before(index) > room]
    places = [0, *cuts, len(row.glyphs)]
    return [row.part(start, end) for start, end in pairwise(places)]
