"""A block's text as it is shown: with the note marks in it, and a map between the two countings.

The document counts characters, Qt's layout counts UTF-16 units; the map knows both.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.model import NoteMark

# Unicode Standard Annex 14: no line may break beside a word joiner, so a mark stays with the word that calls it.
_WORD_JOINER = "\u2060"
_LAST_OF_ONE_UNIT = "\uffff"


@dataclass(frozen=True, slots=True)
class ShownMark:
    """A note mark's place in the shown text, [start, end) in UTF-16 units, the word joiner before it included."""

    mark: NoteMark
    start: int
    end: int


class ShownText:
    """The text with marks put in. Offsets of the text count characters, places in the shown text UTF-16 units."""

    def __init__(self, text: str, marks: Sequence[NoteMark]) -> None:
        self.text = text
        self._wide = [at for at, character in enumerate(text) if character > _LAST_OF_ONE_UNIT]
        self._offsets: list[int] = []
        placed: list[ShownMark] = []
        parts: list[str] = []
        done = added = 0
        for mark in sorted(marks, key=lambda each: each.offset):
            offset = min(max(mark.offset, done), len(text))
            label = _WORD_JOINER + mark.label
            parts += [text[done:offset], label]
            start = self._units(offset) + added
            placed.append(ShownMark(mark, start, start + len(label)))
            self._offsets.append(offset)
            added += len(label)
            done = offset
        parts.append(text[done:])
        self.shown = "".join(parts)
        self.marks = tuple(placed)
        self.length = self._units(len(text)) + added

    def start(self, offset: int) -> int:
        """Return where the character at this offset of the text is shown: behind the marks that stand there."""
        return self._shift(offset, bisect_right(self._offsets, offset))

    def end(self, offset: int) -> int:
        """Return where the text before this offset ends in the shown text: in front of the marks that stand there."""
        return self._shift(offset, bisect_left(self._offsets, offset))

    def offset(self, shown: int) -> int:
        """Return the text's offset of a place in the shown text; inside a mark, the place where the mark stands."""
        before = 0
        for place in self.marks:
            if shown < place.end:
                shown = min(shown, place.start)
                break
            before += place.end - place.start
        units = shown - before
        offset = units
        for count, at in enumerate(self._wide):
            if at + count >= units:
                break
            offset = units - count - 1
        return offset

    def _units(self, offset: int) -> int:
        return offset + bisect_left(self._wide, offset)

    def _shift(self, offset: int, marks_before: int) -> int:
        added = sum(place.end - place.start for place in self.marks[:marks_before])
        return self._units(offset) + added
