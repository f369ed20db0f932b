"""Heights of all paragraphs, estimated at first and corrected one by one, with fast sums."""

from __future__ import annotations

from collections.abc import Sequence


class Heights:
    """A Fenwick tree over heights in pixels: sums, changes and look-ups each cost log2(n) steps.

    Source of the structure: P. M. Fenwick, A new data structure for cumulative frequency tables, Software: Practice
    and Experience 24 (1994).
    """

    def __init__(self, heights: Sequence[float]) -> None:
        self._heights = list(heights)
        self._sums = [0.0, *self._heights]
        count = len(self._heights)
        for place in range(1, count + 1):
            parent = place + (place & -place)
            if parent <= count:
                self._sums[parent] += self._sums[place]
        self._highest_step = 1 << count.bit_length() >> 1

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> float:
        return self._heights[index]

    def __setitem__(self, index: int, height: float) -> None:
        difference = height - self._heights[index]
        if not difference:
            return
        self._heights[index] = height
        place = index + 1
        while place < len(self._sums):
            self._sums[place] += difference
            place += place & -place

    def top(self, index: int) -> float:
        """Return the sum of the heights above `index`; of all heights for `index` = len."""
        total = 0.0
        place = index
        while place:
            total += self._sums[place]
            place -= place & -place
        return total

    @property
    def total(self) -> float:
        """The sum of all heights."""
        return self.top(len(self._heights))

    def index_at(self, distance: float) -> int:
        """Return the index of the paragraph that lies `distance` below the first one's top, 0 to len - 1."""
        place = 0
        step = self._highest_step
        rest = distance
        while step:
            following = place + step
            if following < len(self._sums) and self._sums[following] <= rest:
                place = following
                rest -= self._sums[following]
            step >>= 1
        return max(0, min(place, len(self._heights) - 1))
