"""A block's text as it is shown: with its number, note marks and joints in it, and a map between the two countings.

The document counts characters, Qt's layout counts UTF-16 units; the map knows both.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.document.model import NoteMark
from reader.document.note_labels import shown_label

# Unicode Standard Annex 14: no line may break beside a word joiner, so a mark stays with the word that calls it.
_WORD_JOINER = "\u2060"
_LAST_OF_ONE_UNIT = "\uffff"
# A document symbol short enough to stay on one line: S/2016/867, A/71/160-S/2016/621.
_SYMBOL = re.compile(r"(?<![0-9A-Za-z/])[A-Z][A-Za-z]*/[0-9A-Za-z./()-]{2,26}")
# Dots between the parts of a name; GB/T 15834-2011 keeps them from the beginning of a line, UAX 14 does not.
_NAME_DOT = re.compile("(?<=.)[·•・‧]")
_SYMBOL_JOINT = re.compile(r"(?<=[/-])(?=[0-9A-Za-z])")


@dataclass(frozen=True, slots=True)
class ShownMark:
    """A note mark's place in the shown text, [start, end) in UTF-16 units, the word joiner before it included."""

    mark: NoteMark
    start: int
    end: int


class ShownText:
    """The text with marks put in, and its printed number where that does not stand in the margin.

    Offsets of the text count characters, places in the shown text UTF-16 units.
    """

    def __init__(self, text: str, marks: Sequence[NoteMark], number: str = "") -> None:
        self.text = text
        self.number = f"{number}\u2002" if number else ""
        self._wide = [at for at, character in enumerate(text) if character > _LAST_OF_ONE_UNIT]
        self._offsets: list[int] = []
        self._inserted: list[tuple[int, int]] = []
        placed: list[ShownMark] = []
        parts: list[str] = []
        done = added = 0
        for offset, inserted, mark in _insertions(text, marks, self.number):
            parts += [text[done:offset], inserted]
            start = self._units(offset) + added
            self._offsets.append(offset)
            self._inserted.append((start, start + len(inserted)))
            if mark is not None:
                placed.append(ShownMark(mark, start, start + len(inserted)))
            added += len(inserted)
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
        for start, end in self._inserted:
            if shown < end:
                shown = min(shown, start)
                break
            before += end - start
        units = shown - before
        offset = units
        for count, at in enumerate(self._wide):
            if at + count >= units:
                break
            offset = units - count - 1
        return offset

    def _units(self, offset: int) -> int:
        return offset + bisect_left(self._wide, offset)

    def _shift(self, offset: int, insertions_before: int) -> int:
        added = sum(end - start for start, end in self._inserted[:insertions_before])
        return self._units(offset) + added


def _insertions(text: str, marks: Sequence[NoteMark], number: str) -> Iterator[tuple[int, str, NoteMark | None]]:
    """Yield what is put into the text, by offset: a number, marks, and word joiners where no line may break."""
    if number:
        yield 0, number, None
    joints: list[tuple[int, str, NoteMark | None]] = [
        (symbol.start() + joint.start(), _WORD_JOINER, None)
        for symbol in _SYMBOL.finditer(text)
        for joint in _SYMBOL_JOINT.finditer(symbol.group())
    ]
    joints += [(dot.start(), _WORD_JOINER, None) for dot in _NAME_DOT.finditer(text)]
    calls = [(min(max(mark.offset, 0), len(text)), _WORD_JOINER + shown_label(mark.label), mark) for mark in marks]
    yield from sorted([*joints, *calls], key=lambda insertion: insertion[0])
