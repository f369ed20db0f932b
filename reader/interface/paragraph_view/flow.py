"""The paragraphs of a document one below the other: heights, layouts, and the place at the window's top."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF

from reader.document.model import Document
from reader.interface.adoption_facts import Fact
from reader.interface.paragraph_view.document_head import DocumentHead
from reader.interface.paragraph_view.dressing import Dress, Dressing
from reader.interface.paragraph_view.heights import Heights
from reader.interface.paragraph_view.layout_cache import BlockLayout, LayoutCache, lay_out
from reader.interface.paragraph_view.typography import Metrics, settings, styles_of
from reader.workspace.reading import ReadingPosition


class Flow:
    """One document set in a column of which only what is asked for is laid out.

    The window's top is kept as a paragraph and a distance into it (`index`, `inset` in pixels), not as a distance
    from the document's top: so nothing moves under the reader's eyes when a height above is corrected.
    """

    def __init__(self, document: Document, metrics: Metrics, dress: Dress, viewport_height: float) -> None:
        self.document = document
        self.metrics = metrics
        self.dressing = Dressing(document, dress)
        self.viewport_height = viewport_height
        self.index = 0
        self.inset = 0.0
        self._places = {block.id: at for at, block in enumerate(document.blocks)}
        self._styles = styles_of(document)
        self._cache = LayoutCache(self._lay_out)
        self.head = DocumentHead(document, metrics)
        self._heights = self._estimates()

    def __len__(self) -> int:
        return len(self.document.blocks)

    @property
    def layouts_made(self) -> int:
        """How many paragraphs have been laid out so far (for tests and benchmarks)."""
        return self._cache.made

    @property
    def total(self) -> float:
        """The height of everything, in pixels; partly estimated."""
        return self._heights.total + settings()["foot_space"] * self.metrics.em if len(self) else self.head.height

    @property
    def value(self) -> float:
        """The distance from the document's top to the window's top."""
        return self._heights.top(self.index) + self.inset if len(self) else 0.0

    @property
    def furthest(self) -> float:
        """The greatest value that `value` can have."""
        return max(0.0, self.total - self.viewport_height)

    def place_of(self, block_id: str) -> int | None:
        """Return the index of the block with this id, or None."""
        return self._places.get(block_id)

    def share(self, block_id: str, offset: int) -> float:
        """Return how far down the document a character lies, 0 to 1; estimated where nothing is laid out yet."""
        index = self.place_of(block_id)
        if index is None or not self.total:
            return 0.0
        length = max(len(self.document.blocks[index].text), 1)
        return (self._heights.top(index) + self._heights[index] * min(offset / length, 1.0)) / self.total

    def layout(self, index: int) -> BlockLayout:
        """Return the paragraph at this index laid out; its height is then exact."""
        found = self._cache.get(index)
        self._heights[index] = found.height
        return found

    def top(self, index: int) -> float:
        """Return the distance from the window's top to a paragraph's top; exact where it is in sight."""
        return self._heights.top(index) - self.value

    def visible(self) -> Iterator[tuple[BlockLayout, float]]:
        """Yield the paragraphs in sight, laid out, each with its top's distance from the window's top."""
        y = -self.inset
        for index in range(self.index, len(self)):
            if y >= self.viewport_height:
                return
            found = self.layout(index)
            yield found, y
            y += found.height

    def fact_at(self, x: float, y: float) -> Fact | None:
        """Return the fact of the document's head whose link lies under a point of the window."""
        return self.head.fact_at(x, y - self._head_top) if self.index == 0 else None

    def fact_strip(self, target: str | None, locator: str | None = None) -> QRectF:
        """Return where a link of the head stands in the window, as DocumentHead.strip; empty if scrolled off."""
        found = self.head.strip(target, locator) if self.index == 0 else QRectF()
        return found.translated(0, self._head_top) if not found.isEmpty() else found

    @property
    def _head_top(self) -> float:
        return -self.inset if len(self) else 0.0

    def move(self, distance: float) -> None:
        """Scroll by a distance in pixels, down where it is positive."""
        if not len(self):
            return
        if abs(distance) > 4 * self.viewport_height:
            self.go(self.value + distance)
            return
        self.inset += distance
        while self.inset < 0 and self.index > 0:
            self.index -= 1
            self.inset += self.layout(self.index).height
        while self.inset >= (height := self.layout(self.index).height) and self.index < len(self) - 1:
            self.inset -= height
            self.index += 1
        self.settle()

    def go(self, value: float) -> None:
        """Scroll so that the window's top lies at this distance from the document's top."""
        if not len(self):
            return
        self.index = self._heights.index_at(value)
        before = self._heights.top(self.index)
        self.inset = min(max(0.0, value - before), self.layout(self.index).height - 1)
        self.settle()

    def show(self, index: int, y_in_block: float, y_in_window: float) -> None:
        """Scroll so that a height inside a paragraph comes to a height in the window."""
        self.index = index
        self.inset = 0.0
        self.move(y_in_block - y_in_window)

    def settle(self) -> None:
        """Lay out what is in sight and keep the window inside the document."""
        self.inset = max(0.0, self.inset) if self.index == 0 else self.inset
        for _ in self.visible():
            pass
        excess = self.value - self.furthest
        if excess > 0:
            self._move_up(excess)
            for _ in self.visible():
                pass

    def fit(self, metrics: Metrics, viewport_height: float) -> None:
        """Set the text anew in other measures; the line at the window's top stays there."""
        position = self.position()
        self.viewport_height = viewport_height
        if metrics != self.metrics:
            self.metrics = metrics
            self.head = DocumentHead(self.document, metrics)
            self._cache.clear()
            self._heights = self._estimates()
        if position is not None:
            self.restore(position)

    def dress(self, dress: Dress) -> None:
        """Give the words another look; the layouts are made again when they are next in sight."""
        self.dressing.dress = dress
        self._cache.clear()

    def position(self) -> ReadingPosition | None:
        """Return the place at the window's top; None for a document without paragraphs.

        `fraction` is the share of the first line in sight that is scrolled off; a paragraph's first line counts from
        the paragraph's top, the space above it included.
        """
        if not len(self):
            return None
        found = self.layout(self.index)
        line = found.line_at(self.inset)
        top = found.line_top(line) if line else 0.0
        bottom = found.line_top(line + 1)
        offset = found.shown.offset(found.line(line).textStart()) if line else 0
        fraction = min(max((self.inset - top) / (bottom - top), 0.0), 1.0)
        return ReadingPosition(block=found.block.id, offset=offset, fraction=fraction)

    def restore(self, position: ReadingPosition) -> None:
        """Scroll to a place that `position` gave; a block that is gone leaves the window where it is."""
        index = self.place_of(position.block)
        if index is None:
            return
        found = self.layout(index)
        line = found.line_of(found.shown.start(position.offset)) if position.offset else 0
        top = found.line_top(line) if line else 0.0
        y = top + position.fraction * (found.line_top(line + 1) - top)
        self.show(index, y, 0.0)

    def _move_up(self, distance: float) -> None:
        self.inset -= distance
        while self.inset < 0 and self.index > 0:
            self.index -= 1
            self.inset += self.layout(self.index).height
        self.inset = max(0.0, self.inset)

    def _estimates(self) -> Heights:
        heights = self.metrics.estimates(self._styles, [len(block.text) for block in self.document.blocks])
        if heights:
            heights[0] += self.head.height
        return Heights(heights)

    def _lay_out(self, index: int) -> BlockLayout:
        above = self.head.height if index == 0 else 0.0
        return lay_out(index, self.document.blocks[index], self._styles[index], self.metrics, self.dressing, above)
