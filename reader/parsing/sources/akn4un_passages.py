"""The running text of an AKN4UN element: characters, note marks at their places, and the notes themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.document.model import Footnote, NoteMark
from reader.parsing.cleaning import clean_with_offsets
from reader.parsing.sources.akn4un_elements import local_name, names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

_NOTE = "authorialNote"


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its note marks; `raw` is the text before stray white space was taken out, marks not counted."""

    text: str
    marks: tuple[NoteMark, ...] = ()
    raw: str = ""

    def without_beginning(self, length: int) -> Passage:
        """Return the passage without its first `length` characters of clean text; marks in them move to its start."""
        marks = tuple(NoteMark(mark.label, max(0, mark.offset - length), mark.printed) for mark in self.marks)
        return Passage(self.text[length:], marks, self.raw)


def joined(passages: Sequence[Passage], separator: str) -> Passage:
    """Return passages as one, a separator between them, the marks moved along."""
    text = ""
    marks: list[NoteMark] = []
    for index, passage in enumerate(passages):
        text += separator if index else ""
        marks += [NoteMark(mark.label, len(text) + mark.offset, mark.printed) for mark in passage.marks]
        text += passage.text
    return Passage(text, tuple(marks), text)


class NoteBook:
    """The notes of a document in the order in which they are called, each under a label of its own.

    Parts that were adopted together may count their notes from 1 again; the second note 1 is kept as 1·2, printed 1.
    """

    def __init__(self, footnotes: list[Footnote]) -> None:
        self._footnotes = footnotes
        self._labels: set[str] = set()
        self._used: dict[str, int] = {}

    def add(self, printed: str, text: str) -> tuple[str, str | None]:
        """Keep a note; return its label, and how the source prints the label where that differs."""
        place = len(self._footnotes)
        printed = printed or str(place + 1)
        count = self._used[printed] = self._used.get(printed, 0) + 1
        label = printed if count == 1 else f"{printed}·{count}"
        self._labels.add(label)
        shown = None if label == printed else printed
        self._footnotes.append(Footnote(label, text, shown))
        return label, shown

    def has(self, label: str) -> bool:
        """Say whether a note has this label."""
        return label in self._labels


class PassageBuilder:
    """Gathers text and inline elements into one passage."""

    def __init__(self, notes: NoteBook, *, inside_note: bool = False) -> None:
        self._notes = notes
        self._inside_note = inside_note
        self._parts: list[str] = []
        self._length = 0
        self._marks: list[tuple[int, str, str | None]] = []

    def text(self, text: str | None) -> None:
        """Add characters."""
        if text:
            self._parts.append(text)
            self._length += len(text)

    def element(self, element: _Element) -> None:
        """Add an element's content; its tail is the caller's."""
        name = local_name(element)
        if name == _NOTE:
            self._note(element)
        elif name == "noteRef" and not self._inside_note and element.get("marker"):
            self._marks.append((self._length, element.get("marker", ""), None))
        elif name in names("line_breaks"):
            self.text("\n")
        elif name == "sup" and self._calls_again(element):
            self._marks.append((self._length, (element.text or "").strip(), None))
        elif name not in names("left_out"):
            self.content(element)

    def content(self, element: _Element) -> None:
        """Add what is inside an element; paragraphs inside it are kept apart by a line break."""
        self.text(element.text)
        for child in element:
            if local_name(child) in names("leaves") and self._length:
                self.text("\n")
            self.element(child)
            self.text(child.tail)

    def finish(self) -> Passage:
        """Return the passage and begin anew."""
        raw = "".join(self._parts)
        text, offsets = clean_with_offsets(raw, [offset for offset, _, _ in self._marks])
        marks = tuple(
            NoteMark(label, min(offset, len(text)), printed)
            for offset, (_, label, printed) in zip(offsets, self._marks, strict=True)
        )
        self._parts, self._length, self._marks = [], 0, []
        return Passage(text, marks, raw)

    def _note(self, element: _Element) -> None:
        """Keep a footnote; a note inside a note comes before it in the list and is called nowhere."""
        printed = (element.get("marker") or "").strip()
        label, shown = self._notes.add(printed, self._note_text(element, printed))
        if not self._inside_note:
            self._marks.append((self._length, label, shown))

    def _note_text(self, element: _Element, printed: str) -> str:
        """Return a note's text; raised at its beginning stands the label once more in some files."""
        builder = PassageBuilder(self._notes, inside_note=True)
        builder.content(element)
        text = builder.finish().text
        first = next(element.iter("{*}sup"), None)
        if printed and first is not None and (first.text or "").strip() == printed and text.startswith(printed):
            return text[len(printed) :].lstrip()
        return text

    def _calls_again(self, element: _Element) -> bool:
        """Say whether raised characters call a note that was called before: its label, and no power (km²)."""
        if self._inside_note:
            return False
        label = (element.text or "").strip()
        before = "".join(self._parts[-1:])[-1:]
        return len(element) == 0 and self._notes.has(label) and not (before.isascii() and before.isalnum())
