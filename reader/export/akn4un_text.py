"""A block's text as AKN4UN inline markup: footnotes at their calls, citations as references, italic and bold runs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from lxml import etree

from reader.document.emphasis import Emphasis, emphasis_between, emphasis_pieces
from reader.document.model import Block, Document, Footnote, NoteMark, Reference
from reader.document.note_labels import shown_label
from reader.document.symbol import Symbol

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
"""The namespace of Akoma Ntoso 3.0 (OASIS standard of 2018)."""

UN_NAMESPACE = "http://un.org/akn4un"
"""The namespace of what the United Nations add to Akoma Ntoso, as their files declare it."""

_PREFIXES: Any = {None: NAMESPACE}
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def writable(text: str) -> str:
    """Return the text with what XML 1.0 cannot hold (control characters) replaced by U+FFFD."""
    return _UNWRITABLE.sub("\ufffd", text)


def akn(name: str, /, *content: _Element | str, **attributes: str) -> _Element:
    """Return an element of Akoma Ntoso with this content: text first, then elements."""
    element = etree.Element(f"{{{NAMESPACE}}}{name}", attributes, nsmap=_PREFIXES)
    for part in content:
        if isinstance(part, str):
            element.text = (element.text or "") + part
        else:
            element.append(part)
    return element


def akn4un(name: str, /, *content: _Element) -> _Element:
    """Return an element of the United Nations' own, with elements in it."""
    element = etree.Element(f"{{{UN_NAMESPACE}}}{name}", nsmap={"akn4un": UN_NAMESPACE})
    element.extend(content)
    return element


class TextWriter:
    """Writes texts of one document; a footnote's text stands at its first call, later calls refer to it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._notes = {note.label: note for note in reversed(document.footnotes)}
        self._written: dict[str, str] = {}
        self._places: dict[tuple[str | None, str | None], list[Reference]] = {}
        for reference in document.references:
            self._places.setdefault((reference.block, reference.footnote), []).append(reference)

    def write(self, into: _Element, block: Block, start: int = 0, end: int | None = None) -> None:
        """Append the text from `start` to `end` (half-open) of a block, with the marks, citations and runs in it."""
        run, text = _Run(into, block.text, block.emphasis), block.text
        references = self._places.get((block.id, None), [])
        last, end = start, len(text) if end is None else end
        marks = (mark for mark in block.notes if start <= mark.offset <= end)
        for mark in sorted(marks, key=lambda mark: mark.offset):
            self._cited(run, last, mark.offset, references)
            run.element(self._call(mark))
            last = mark.offset
        self._cited(run, last, end, references)

    def write_words(self, into: _Element, block: Block, start: int, end: int) -> None:
        """Append the text from `start` to `end` (half-open) of a block with its runs alone."""
        _Run(into, block.text, block.emphasis).words(start, end)

    def uncalled_notes(self) -> list[_Element]:
        """Return the footnotes that no text called, for the document's metadata."""
        return [
            self._note_body(akn("note", marker=marker_of(note), eId=f"uncalled_{index}"), note)
            for index, note in enumerate(self._document.footnotes, start=1)
            if note.label not in self._written
        ]

    def _call(self, mark: NoteMark) -> _Element:
        note = self._notes.get(mark.label)
        if mark.label in self._written or note is None:
            target = self._written.get(mark.label, f"note_{mark.label}")
            return akn("noteRef", marker=writable(mark.label), href=f"#{target}")
        key = self._written[mark.label] = f"authorialNote_{len(self._written) + 1}"
        element = akn("authorialNote", marker=marker_of(note), placement="bottom", eId=key)
        return self._note_body(element, note)

    def _note_body(self, element: _Element, note: Footnote) -> _Element:
        paragraph = akn("p")
        run = _Run(paragraph, note.text, note.emphasis)
        self._cited(run, 0, len(note.text), self._places.get((None, note.label), []))
        element.append(paragraph)
        return element

    @staticmethod
    def _cited(run: _Run, start: int, end: int, references: Iterable[Reference]) -> None:
        """Append a stretch without marks; what cites a document with a web address becomes a reference."""
        last = start
        for reference in sorted(references, key=lambda reference: (reference.start, -reference.end)):
            address = web_address(reference.target)
            if address is None or reference.start < last or not reference.start < reference.end <= end:
                continue
            run.words(last, reference.start)
            run.reference(address, reference.start, reference.end)
            last = reference.end
        run.words(last, end)


def marker_of(note: Footnote) -> str:
    """Return the label to write: a label that was made unique (1·2) is written as a reader knows it."""
    return writable(shown_label(note.label))


def web_address(target: str) -> str | None:
    """Return the address of a cited document; None for what has none (the Charter, titles in 《》)."""
    symbol = Symbol.parse(target)
    return symbol.web_address() if symbol is not None and symbol.is_official else None


class _Run:
    """Appends words of a text, italic and bold as they are, and elements to an element that may hold both."""

    def __init__(self, into: _Element, text: str, emphasis: Sequence[Emphasis]) -> None:
        self._into = into
        self._text = text
        self._emphasis = emphasis

    def words(self, start: int, end: int) -> None:
        runs = emphasis_between(self._emphasis, start, end) if self._emphasis else ()
        for piece, style in emphasis_pieces(self._text[start:end], runs):
            if style is None:
                self._plain(piece)
            elif style.is_bold and style.is_italic:
                self.element(akn("b", akn("i", writable(piece))))
            else:
                self.element(akn("b" if style.is_bold else "i", writable(piece)))

    def reference(self, address: str, start: int, end: int) -> None:
        element = akn("ref", href=address)
        _Run(element, self._text, self._emphasis).words(start, end)
        self.element(element)

    def _plain(self, text: str) -> None:
        if len(self._into):
            self._into[-1].tail = (self._into[-1].tail or "") + writable(text)
        else:
            self._into.text = (self._into.text or "") + writable(text)

    def element(self, element: _Element) -> None:
        self._into.append(element)
