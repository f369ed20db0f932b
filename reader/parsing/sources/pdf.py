"""Bytes of a PDF file to lines, each a whole paragraph, with notes, calls, table rows and furniture told apart.

A PDF says where every character stands and how large it is, so that nothing of this has to be guessed from the text.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

import pypdfium2  # type: ignore[import-untyped]

from reader.document.model import Problem
from reader.errors import UnreadableFile
from reader.parsing.lines import KnownMark, Line
from reader.parsing.sources.faces import Face, FaceRun, emphasis_of, ordinary_face
from reader.parsing.sources.pdf_characters import PrintedPage, read_page
from reader.parsing.sources.pdf_columns import in_reading_order
from reader.parsing.sources.pdf_furniture import PageRows, part_pages
from reader.parsing.sources.pdf_lines import faces_of, rows_of
from reader.parsing.sources.pdf_notes import PartedText, PrintedNote, body_size, marked_text, part_notes
from reader.parsing.sources.pdf_paragraphs import PrintedParagraph, paragraphs_of
from reader.parsing.sources.text import refuse_size

LARGEST_BYTES = 100_000_000
"""The largest PDF that is taken for one document."""

MOST_PAGES = 4_000
MOST_CHARACTERS = 1_200_000
"""Characters that the pages of one file may have; each takes some 400 bytes while they are read."""

LONGEST_SECONDS = 120.0
"""Time that the pages of one file may take; a thousand ordinary pages take some twenty seconds."""

_SIGNATURE = b"%PDF-"
SIGNATURE_WITHIN = 1024
"""Bytes at a file's beginning within which its signature stands."""
_PASSWORD_ERROR = 4
_MOST_NAMED = 8
_MOST_UNMAPPED = 0.1
_UNREADABLE = 0.5
"""Share of the pages with text from which on a file whose fonts do not name their characters is refused."""

_PICTURE = 0.5
_STAMP = 40
_FREE_STANDING = frozenset("-–|(（[")


@dataclass(slots=True)
class PdfText:
    """A PDF's lines in reading order, and the doubts about them."""

    lines: list[Line]
    problems: list[Problem] = field(default_factory=list)


def recognises(data: bytes) -> bool:
    """Say whether bytes are a PDF; readers allow up to 1,024 bytes before the signature (ISO 32000-1, annex H)."""
    return _SIGNATURE in data[:SIGNATURE_WITHIN]


def read(data: bytes, name: str) -> PdfText:
    """Read a PDF's bytes; `name` is the file's name for messages.

    Raises UnreadableFile where it is encrypted, damaged, too large, or has no text but only images.
    """
    refuse_size(len(data), name, LARGEST_BYTES)
    pages, lost = _pages(data, name)
    printed = [page for page in pages if page.glyphs]
    if not printed:
        raise UnreadableFile("pdf_scanned" if any(page.pictured for page in pages) else "pdf_without_text", name)
    unmapped = [page.number for page in printed if page.unmapped > _MOST_UNMAPPED]
    if len(unmapped) > _UNREADABLE * len(printed):
        raise UnreadableFile("pdf_unmapped", name)
    doubts = {
        "page_unreadable": lost,
        "page_scanned": [page.number for page in pages if _is_scanned(page)],
        "page_unmapped": unmapped,
        "page_lacking": [page.number for page in pages if page.lacking],
    }
    problems = [Problem(kind, None, _named(numbers)) for kind, numbers in doubts.items() if numbers]
    return PdfText(_Text(pages).lines(), problems)


def _is_scanned(page: PrintedPage) -> bool:
    """Say whether a page is a picture, with no more text than a stamp or a page number."""
    if not page.glyphs:
        return page.pictured > 0
    return page.pictured >= _PICTURE and len(page.glyphs) <= _STAMP


def _pages(data: bytes, name: str) -> tuple[list[PrintedPage], list[int]]:
    """Read all pages; return them and the numbers of those that cannot be read."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        encrypted = getattr(error, "err_code", None) == _PASSWORD_ERROR or "password" in str(error).lower()
        raise UnreadableFile("pdf_encrypted" if encrypted else "pdf_damaged", name) from error
    try:
        count = len(document)
        if count > MOST_PAGES:
            raise UnreadableFile("pdf_too_many_pages", name, pages=count, limit=MOST_PAGES)
        return _read_all(document, count, name)
    finally:
        document.close()


def _read_all(document: pypdfium2.PdfDocument, count: int, name: str) -> tuple[list[PrintedPage], list[int]]:
    pages: list[PrintedPage] = []
    lost: list[int] = []
    characters = 0
    began = time.monotonic()
    for number in range(1, count + 1):
        page = _read_one(document, number)
        if page is None:
            lost.append(number)
            continue
        pages.append(page)
        characters += len(page.glyphs)
        if characters > MOST_CHARACTERS or time.monotonic() - began > LONGEST_SECONDS:
            raise UnreadableFile("pdf_too_long", name, pages=count, read=number)
    if not pages:
        raise UnreadableFile("pdf_damaged", name)
    return pages, lost


def _read_one(document: pypdfium2.PdfDocument, number: int) -> PrintedPage | None:
    """Read one page; None where PDFium cannot load it."""
    try:
        page = document[number - 1]
    except (pypdfium2.PdfiumError, IndexError):
        return None
    try:
        return read_page(page, number)
    except pypdfium2.PdfiumError:
        return None
    finally:
        page.close()


class _Text:
    """A document's pages on their way to lines."""

    def __init__(self, pages: Sequence[PrintedPage]) -> None:
        self._pages = pages
        heights = [page.height for page in pages]
        self._rows = part_pages([rows_of(page.glyphs) for page in pages], heights)
        fragments = [
            fragment for place, page in enumerate(self._rows, 1) for fragment in in_reading_order(page.body, place)
        ]
        size = body_size(fragments)
        rows = (fragment.row for fragment in fragments)
        self._ordinary = ordinary_face((row.text, faces_of(row.text, row.glyphs)) for row in rows)
        self._parted: PartedText = part_notes(fragments, [page.rules for page in pages], size)
        self._paragraphs = paragraphs_of(self._parted.body, size, heights, [page.rules for page in pages])

    def lines(self) -> list[Line]:
        """Return the lines; a page's furniture and notes follow the paragraph that its text ends in."""
        found: list[Line] = []
        page = 0
        for paragraph in self._paragraphs:
            first, last = paragraph.fragments[0].page, paragraph.fragments[-1].page
            while page < first:
                found += self._foot_of(page)
                page += 1
                found += self._head_of(page)
            found.append(self._line(paragraph))
            while page < last:
                found += self._foot_of(page)
                page += 1
                found += self._head_of(page)
        while page <= len(self._pages):
            found += self._foot_of(page)
            page += 1
            found += self._head_of(page)
        return found

    def _line(self, paragraph: PrintedParagraph) -> Line:
        whole = ""
        marks: list[KnownMark] = []
        faces: list[FaceRun] = []
        for column, cell in enumerate(paragraph.cells or [paragraph.fragments]):
            whole += "\t" if column else ""
            for place, fragment in enumerate(cell):
                found = marked_text(fragment.row, partial(self._parted.label_on, fragment.page))
                whole += _joint(found.text) if place else ""
                marks += [KnownMark(len(whole) + mark.offset, mark.label, mark.printed) for mark in found.marks]
                faces += [run.moved(len(whole)) for run in found.faces]
                whole += found.text
        emphasis = emphasis_of(faces, self._ordinary)
        return Line(whole, whole=True, marks=tuple(marks), cells=bool(paragraph.cells), emphasis=emphasis)

    def _foot_of(self, place: int) -> Iterator[Line]:
        if place == 0:
            return
        for page, rule in self._parted.rules:
            if page == place:
                yield Line(rule, whole=True, furniture=True)
        for note in self._parted.notes:
            if note.page == place:
                yield _note_line(note, self._ordinary)
        yield from _furniture(self._rows[place - 1], head=False)
        if askew := self._pages[place - 1].askew.strip():
            yield Line(askew, whole=True, furniture=True)

    def _head_of(self, place: int) -> Iterator[Line]:
        if 0 < place <= len(self._rows):
            yield from _furniture(self._rows[place - 1], head=True)


def _joint(below: str) -> str:
    """Return what stands between two lines: nothing before a mark that no space can precede."""
    first = below[:1]
    return "" if first and not first.isalnum() and first not in _FREE_STANDING else "\n"


def _note_line(note: PrintedNote, ordinary: Face) -> Line:
    printed = note.printed if note.printed != note.label else None
    emphasis = emphasis_of(note.faces, ordinary)
    return Line(note.text, whole=True, note=note.label, printed=printed, emphasis=emphasis)


def _furniture(page: PageRows, *, head: bool) -> Iterator[Line]:
    for row in page.heads if head else page.feet:
        yield Line(row.text, whole=True, furniture=True)


def _named(numbers: Sequence[int]) -> str:
    """Write page numbers for a message, the first few of them."""
    shown = ", ".join(map(str, numbers[:_MOST_NAMED]))
    return shown + (" …" if len(numbers) > _MOST_NAMED else "")
