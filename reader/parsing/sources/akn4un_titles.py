"""The titles in an AKN4UN preface: 75/101. and its title, then a part's letter (A, B) with the part's own title."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.document.model import NoteMark
from reader.parsing.sources.akn4un_numbers import Number, number_of
from reader.parsing.sources.akn4un_passages import NoteBook, Passage, PassageBuilder
from reader.parsing.sources.untrusted_xml import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_NUMBER = "docNumber"
_TITLE = "docTitle"


@dataclass(frozen=True, slots=True)
class TitleLine:
    """A title with its number; a letter that has no title of its own is the text."""

    number: Number | None
    passage: Passage
    titled: bool


def holds_title(paragraph: _Element) -> bool:
    """Say whether a paragraph of the preface is a title: it has one, or it has only a number."""
    if paragraph.find(".//{*}" + _TITLE) is not None:
        return True
    if paragraph.find(".//{*}" + _NUMBER) is None:
        return False
    others = [child for child in paragraph if local_name(child) not in (_NUMBER, "authorialNote")]
    texts = [paragraph.text, *(child.tail for child in paragraph), *(child.text for child in others)]
    return not "".join(text or "" for text in texts).strip()


def title_lines(paragraph: _Element, notes: NoteBook) -> list[TitleLine]:
    """Return the titles in a paragraph of the preface; a number begins one, and so does a second title."""
    gathering = _Gathering(notes)
    gathering.add_children(paragraph)
    return gathering.finish()


class _Gathering:
    def __init__(self, notes: NoteBook) -> None:
        self._builder = PassageBuilder(notes)
        self._notes = notes
        self._number: Number | None = None
        self._early: tuple[NoteMark, ...] = ()
        self._titled = False
        self._lines: list[TitleLine] = []

    def add_children(self, paragraph: _Element) -> None:
        self._builder.text(paragraph.text)
        for child in paragraph:
            name = local_name(child)
            if name == _NUMBER:
                self._close()
                number = PassageBuilder(self._notes)
                number.content(child)
                printed = number.finish()
                self._number, self._early = number_of(printed.text), printed.marks
            elif name == _TITLE:
                if self._titled:
                    self._close()
                self._titled = True
                self._builder.element(child)
            elif child.find(".//{*}" + _NUMBER) is not None or child.find(".//{*}" + _TITLE) is not None:
                self.add_children(child)
            else:
                self._builder.element(child)
            self._builder.text(child.tail)

    def finish(self) -> list[TitleLine]:
        self._close()
        return self._lines

    def _close(self) -> None:
        passage, number = self._builder.finish(), self._number
        early = tuple(replace(mark, offset=0) for mark in self._early)
        passage = replace(passage, marks=early + passage.marks)
        if number is not None and not passage.text:
            marks = tuple(replace(mark, offset=len(number.printed)) for mark in passage.marks)
            passage, number = Passage(number.printed, marks), None
        if passage.text:
            self._lines.append(TitleLine(number, passage, self._titled))
        self._number, self._early, self._titled = None, (), False
