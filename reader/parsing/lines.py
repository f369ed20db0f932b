"""The lines of a source, before anyone knows what they mean."""

from __future__ import annotations

from dataclasses import dataclass

from reader.document.emphasis import Emphasis


@dataclass(frozen=True, slots=True)
class KnownMark:
    """A note mark that the source itself tells: `offset` in the line's text, which does not hold the mark.

    `printed` is the mark as the source writes it where it is not the bare label.
    """

    offset: int
    label: str
    printed: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line as the source has it, its surrounding white space kept.

    `blank_before` counts the empty lines above it. `page_start` says that the source shows a page break above it.
    The rest is what only sources with mark-up or positions know, and the genres take over instead of guessing:
    `whole` says that the line is a whole paragraph, `heading` is its level (1 to 6) where it is one, `marks` are its
    note marks, `note` is the label of the note that the line belongs to (printed as `printed` where that differs),
    `cells` says that it is a row of a table, its cells parted by tabs, `item` that it is an item of a list without
    numbers, `furniture` that it is no part of the text. `emphasis` are the italic and bold runs of its text; only
    whole lines have any.
    """

    text: str
    blank_before: int = 0
    page_start: bool = False
    whole: bool = False
    heading: int = 0
    marks: tuple[KnownMark, ...] = ()
    note: str | None = None
    printed: str | None = None
    cells: bool = False
    item: bool = False
    furniture: bool = False
    emphasis: tuple[Emphasis, ...] = ()

    @property
    def stripped(self) -> str:
        """The line without surrounding white space."""
        return self.text.strip()
