"""What lies on the text without being part of its layout: highlights, lit mentions, matches, flash, focus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QColor

from reader.document.annotation import Annotation
from reader.rendering.pieces import Place, Span, highlights_by_place


@dataclass(frozen=True, slots=True)
class Passage:
    """The text [start, end) of one block."""

    block: str
    start: int
    end: int


@dataclass(slots=True)
class Overlays:
    """Everything that is painted behind or around the words."""

    annotations: tuple[Annotation, ...] = ()
    emphasis: Mapping[str, QColor] = field(default_factory=dict)
    matches: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    current_match: Passage | None = None
    current_mention: Passage | None = None
    flash: Passage | None = None
    flash_strength: float = 0.0
    focus: Passage | None = None
    lit_mark: tuple[str, int] | None = None
    lit_annotation: str | None = None
    _highlights: Mapping[Place, tuple[Span, ...]] = field(default_factory=dict)

    def clear(self) -> None:
        """Take everything off the text."""
        self.set_annotations(())
        self.set_matches((), None)
        self.emphasis = {}
        self.current_mention = self.flash = self.focus = None
        self.lit_mark = self.lit_annotation = None

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these highlights and no others."""
        self.annotations = tuple(annotations)
        self._highlights = highlights_by_place(self.annotations)

    def set_matches(self, matches: Sequence[tuple[str, int, int]], current: int | None) -> None:
        """Show these found words (block, start, end) and no others; `current` is the index of the one stood on."""
        gathered: dict[str, list[tuple[int, int]]] = {}
        for block, start, end in matches:
            gathered.setdefault(block, []).append((start, end))
        self.matches = {block: tuple(found) for block, found in gathered.items()}
        known = current is not None and 0 <= current < len(matches)
        self.current_match = Passage(*matches[current]) if known and current is not None else None

    def highlights(self, block: str) -> tuple[Span, ...]:
        """Return the highlights on a block's text."""
        return self._highlights.get(Place(block=block), ())

    def footnote_highlights(self, label: str) -> tuple[Span, ...]:
        """Return the highlights on a footnote's text."""
        return self._highlights.get(Place(footnote=label), ())

    def annotation_at(self, block: str, offset: int) -> str | None:
        """Return the id of the newest annotation on the character at this offset, or None."""
        found = [
            span.origin.id
            for span in self.highlights(block)
            if isinstance(span.origin, Annotation) and span.start <= offset < span.end
        ]
        return found[-1] if found else None
