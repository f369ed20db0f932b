"""What is selected: two places in the text, the fixed one and the caret."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.document.annotation import Anchor, anchor_in
from reader.document.model import Document


@dataclass(frozen=True, slots=True, order=True)
class TextPlace:
    """A place between two characters: the index of a block, and an offset in its text."""

    index: int
    offset: int


class Selection:
    """The text between `fixed` and `caret`; empty where they are the same place."""

    def __init__(self) -> None:
        self.fixed = TextPlace(0, 0)
        self.caret = TextPlace(0, 0)

    @property
    def start(self) -> TextPlace:
        """The earlier one of the two places."""
        return min(self.fixed, self.caret)

    @property
    def end(self) -> TextPlace:
        """The later one of the two places."""
        return max(self.fixed, self.caret)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return self.fixed == self.caret

    def put(self, place: TextPlace, *, keep_fixed: bool = False) -> None:
        """Move the caret, and the fixed place with it unless it is to be kept."""
        self.caret = place
        if not keep_fixed:
            self.fixed = place

    def range_in(self, index: int, length: int) -> tuple[int, int] | None:
        """Return what is selected of the block at this index with a text of `length` characters, or None."""
        if self.is_empty or not self.start.index <= index <= self.end.index:
            return None
        first = self.start.offset if index == self.start.index else 0
        last = self.end.offset if index == self.end.index else length
        return first, last

    def ranges(self, document: Document) -> Iterator[tuple[int, int, int]]:
        """Yield (index of the block, start, end) for every block that the selection touches."""
        if self.is_empty:
            return
        for index in range(self.start.index, self.end.index + 1):
            found = self.range_in(index, len(document.blocks[index].text))
            if found is not None:
                yield index, *found

    def anchors(self, document: Document) -> tuple[Anchor, ...]:
        """Describe what is selected, one anchor for each block of which a character is selected."""
        blocks = document.blocks
        return tuple(
            anchor_in(blocks[index].id, blocks[index].text, start, end, number=blocks[index].number)
            for index, start, end in self.ranges(document)
            if start < end
        )
