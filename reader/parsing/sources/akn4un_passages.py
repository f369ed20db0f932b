"""The running text of an AKN4UN element: characters, note marks at their places, and the notes themselves."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reader.document.emphasis import Emphasis, EmphasisStyle
from reader.document.model import Footnote, NoteMark
from reader.document.note_labels import counted_label
from reader.parsing.cleaning import clean_with_offsets
from reader.parsing.emphasis_runs import carried, shifted, tidied
from reader.parsing.sources.akn4un_elements import names, table
from reader.parsing.sources.akn4un_links import Link, merged, target_of
from reader.parsing.sources.untrusted_xml import local_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

_NOTE = "authorialNote"


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its note marks, its links and its italic and bold runs.

    `raw` is the text with its stray white space, marks not counted.
    """

    text: str
    marks: tuple[NoteMark, ...] = ()
    raw: str = ""
    links: tuple[Link, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()

    def without_beginning(self, length: int) -> Passage:
        """Return the passage without its first `length` characters of clean text; marks in them move to its start."""
        marks = tuple(NoteMark(mark.label, max(0, mark.offset - length), mark.printed) for mark in self.marks)
        links = tuple(link.moved(-length) for link in self.links if link.end > length)
        return Passage(self.text[length:], marks, self.raw, links, shifted(self.emphasis, -length))


def joined(passages: Sequence[Passage], separator: str) -> Passage:
    """Return passages as one, a separator between them, marks, links and runs moved along."""
    text = ""
    marks: list[NoteMark] = []
    links: list[Link] = []
    emphasis: list[Emphasis] = []
    for index, passage in enumerate(passages):
        text += separator if index else ""
        marks += [NoteMark(mark.label, len(text) + mark.offset, mark.printed) for mark in passage.marks]
        links += [link.moved(len(text)) for link in passage.links]
        emphasis += shifted(passage.emphasis, len(text))
        text += passage.text
    return Passage(text, tuple(marks), text, tuple(links), tuple(emphasis))


class NoteBook:
    """The notes of a document in the order in which they are called, each under a label of its own.

    Parts that were adopted together may count their notes from 1 again; the second note 1 is kept as 1·2, printed 1.
    `links` are the links in the notes, each with its note's label.
    """

    def __init__(self, footnotes: list[Footnote]) -> None:
        self._footnotes = footnotes
        self._labels: set[str] = set()
        self._used: dict[str, int] = {}
        self.links: list[tuple[str, Link]] = []

    def add(self, printed: str, passage: Passage) -> tuple[str, str | None]:
        """Keep a note; return its label, and how the source prints the label where that differs."""
        place = len(self._footnotes)
        printed = printed or str(place + 1)
        count = self._used[printed] = self._used.get(printed, 0) + 1
        label = counted_label(printed, count)
        self._labels.add(label)
        shown = None if label == printed else printed
        self._footnotes.append(Footnote(label, passage.text, shown, tidied(passage.emphasis, passage.text)))
        self.links += [(label, link) for link in passage.links]
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
        self._links: list[Link] = []
        self._style: EmphasisStyle | None = None
        self._emphasis: list[Emphasis] = []

    def text(self, text: str | None) -> None:
        """Add characters."""
        if text:
            self._parts.append(text)
            if self._style is not None:
                self._emphasis.append(Emphasis(self._length, self._length + len(text), self._style))
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
        elif name in names("links"):
            self._link(element)
        elif (style := _style_of(element, name, self._style)) is not self._style:
            outer, self._style = self._style, style
            self.content(element)
            self._style = outer
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
        if not self._marks and (not raw or raw.isspace()):
            self._begin_anew()
            return Passage("", raw=raw)
        ends = [end for link in self._links for end in (link.start, link.end)]
        text, moved = clean_with_offsets(raw, [*(offset for offset, _, _ in self._marks), *ends])
        offsets = moved[: len(self._marks)]
        links = merged(self._links, moved[len(self._marks) :], text)
        marks = tuple(
            NoteMark(label, min(offset, len(text)), printed)
            for offset, (_, label, printed) in zip(offsets, self._marks, strict=True)
        )
        emphasis = carried(self._emphasis, raw, text)
        self._begin_anew()
        return Passage(text, marks, raw, links, emphasis)

    def _begin_anew(self) -> None:
        self._parts, self._length, self._marks, self._links, self._emphasis = [], 0, [], [], []

    def _link(self, element: _Element) -> None:
        start = self._length
        self.content(element)
        target = target_of(element.get("href", ""))
        if target is not None:
            self._links.append(Link(start, self._length, target))

    def _note(self, element: _Element) -> None:
        """Keep a footnote; a note inside a note comes before it in the list and is called nowhere."""
        printed = (element.get("marker") or "").strip()
        passage = self._note_passage(element, printed)
        label, shown = self._notes.add(printed, passage)
        if not self._inside_note:
            self._marks.append((self._length, label, shown))

    def _note_passage(self, element: _Element, printed: str) -> Passage:
        """Return a note's passage; raised at its beginning stands the label once more in some files."""
        builder = PassageBuilder(self._notes, inside_note=True)
        builder.content(element)
        passage = builder.finish()
        text = passage.text
        first = next(element.iter("{*}sup"), None)
        if printed and first is not None and (first.text or "").strip() == printed and text.startswith(printed):
            return passage.without_beginning(len(text) - len(text[len(printed) :].lstrip()))
        return passage

    def _calls_again(self, element: _Element) -> bool:
        """Say whether raised characters call a note that was called before: its label, and no power (km²)."""
        if self._inside_note:
            return False
        label = (element.text or "").strip()
        before = "".join(self._parts[-1:])[-1:]
        return len(element) == 0 and self._notes.has(label) and not (before.isascii() and before.isalnum())


@cache
def _styles() -> dict[str, str]:
    return table("emphasis")


def _style_of(element: _Element, name: str, around: EmphasisStyle | None) -> EmphasisStyle | None:
    """Return the style of the characters inside an element: <b>, <i>, or a class as the UN's files have."""
    styles = {_styles().get(sign) for sign in (name, *(element.get("class") or "").split())}
    if styles == {None}:
        return around
    bold = "bold" in styles or (around is not None and around.is_bold)
    italic = "italic" in styles or (around is not None and around.is_italic)
    return EmphasisStyle.of(bold=bold, italic=italic)
