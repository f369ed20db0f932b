"""Word files (.docx) to lines: paragraphs with their numbers, notes, tables, text boxes, headers and footers.

Every paragraph is one line that is known to be whole. The numbers that Word counts stand before the text, as a reader
sees them; notes stand behind the paragraph that calls them first; tracked changes count as accepted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from reader.errors import UnreadableFile
from reader.parsing.cleaning import CELL_SEPARATOR, squash
from reader.parsing.lines import Line
from reader.parsing.sources.faces import ordinary_face
from reader.parsing.sources.text import refuse_lines, refuse_size
from reader.parsing.sources.untrusted_xml import local_name
from reader.parsing.sources.word_notes import NoteCounting, WordNotes, note_elements
from reader.parsing.sources.word_numbering import WordNumbering
from reader.parsing.sources.word_package import RELATION, WordPackage, is_on, is_zip, value, word
from reader.parsing.sources.word_passages import PassageReader, WordPassage, chosen
from reader.parsing.sources.word_styles import WordStyles, child, heading_level, number_of
from reader.parsing.structure_words import is_masthead_line, matches

LARGEST_BYTES = 100_000_000
"""The largest file that is taken, pictures included; what its text may unpack to is limited apart."""

_KINDS = ("footnote", "endnote")
_LEFT_OUT = frozenset({"del", "moveFrom", "sectPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr"})
_LONGEST_HEADING = 200


def recognises(data: bytes) -> bool:
    """Say whether a file's first bytes are those of a zip package, which this source opens or refuses."""
    return is_zip(data)


def read(data: bytes, name: str) -> list[Line]:
    """Read the bytes of a Word file into lines; `name` is the file's name for messages.

    Raises UnreadableFile where the package is damaged, encrypted, too large, no Word file or without text.
    """
    refuse_size(len(data), name, LARGEST_BYTES)
    lines = _WordFile(WordPackage(data, name), name).lines()
    if not any(line.text.strip() for line in lines if not line.furniture):
        raise UnreadableFile("empty_file", name)
    refuse_lines(lines, name)
    return lines


class _WordFile:
    def __init__(self, package: WordPackage, name: str) -> None:
        root = package.part(package.main)
        body = root.find(word("body")) if root is not None else None
        if body is None:
            raise UnreadableFile("word_damaged", name)
        self._package = package
        self._body = body
        self._styles = WordStyles(package.related("/styles"))
        self._numbering = WordNumbering(package.related("/numbering"))
        self._section = 0

    def lines(self) -> list[Line]:
        """Return the file's lines: masthead of the first page's header, text with notes, then headers and footers."""
        masthead, furniture = self._headers()
        passages = [*masthead, *self._story(self._body)]
        return [*self._notes(passages).lines(passages), *furniture]

    def _notes(self, passages: Sequence[WordPassage]) -> WordNotes:
        section = next(iter(self._body.iter(word("sectPr"))), None)
        settings = self._package.related("/settings")
        return WordNotes(
            {kind: note_elements(self._package.related(f"/{kind}s"), kind) for kind in _KINDS},
            {kind: NoteCounting.of(kind, (section, settings)) for kind in _KINDS},
            lambda note: list(self._story(note)),
            ordinary_face((passage.text, passage.faces) for passage in passages),
        )

    def _story(self, story: etree._Element) -> Iterator[WordPassage]:
        """Yield the passages of a story that have text, in order."""
        reader = PassageReader(self._styles, story)
        for passage in self._blocks(story, reader):
            if passage.text.strip() or passage.calls:
                yield passage

    def _blocks(self, parent: etree._Element, reader: PassageReader) -> Iterator[WordPassage]:
        open_end: WordPassage | None = None
        for element in chosen(parent) if local_name(parent) == "AlternateContent" else parent:
            name = local_name(element)
            if name == "p":
                passage = reader.read(element)
                for box in passage.boxes:
                    yield from self._story(box)
                if open_end is not None:
                    open_end.append(passage)
                    passage = replace(open_end, joins=passage.joins)
                open_end = passage if passage.joins else None
                if open_end is None:
                    yield from self._finished(element, passage)
            elif name == "tbl":
                yield from self._table(element, reader)
            elif name and name not in _LEFT_OUT:
                yield from self._blocks(element, reader)
        if open_end is not None:
            yield open_end

    def _finished(self, paragraph: etree._Element, passage: WordPassage) -> Iterator[WordPassage]:
        """Put a paragraph's number before it and its level of heading with it; lines that stand alone are parted."""
        properties = paragraph.find(word("pPr"))
        passage.section = self._section
        if child(properties, "sectPr") is not None:
            self._section += 1
        number = self._number(properties)
        if passage.text.strip() and not number:
            passage.heading = self._heading(properties, passage.text)
            yield from _standing_lines(passage)
        elif passage.text.strip():
            numbered = replace(passage, text=number, calls=[], raised=[], faces=[])
            numbered.append(passage)
            numbered.heading = self._heading(properties, passage.text)
            yield numbered
        else:
            yield passage

    def _number(self, properties: etree._Element | None) -> str:
        """Count the paragraph in its list, named by itself or by its style; return what is printed before it."""
        style_id = value(child(properties, "pStyle"))
        numbering = child(properties, "numPr")
        number_id, level = value(child(numbering, "numId")), number_of(numbering, "ilvl")
        inherited = self._styles.paragraph(style_id).numbering
        if number_id is None and inherited is not None:
            number_id = inherited[0]
            own = self._numbering.level_of_style(number_id or "", style_id)
            level = level if level is not None else (inherited[1] if inherited[1] is not None else own)
        if number_id is None or number_id == "0":
            return ""
        return self._numbering.next_number(number_id, level or 0)

    def _heading(self, properties: etree._Element | None, text: str) -> int:
        if len(text) > _LONGEST_HEADING or text.rstrip().endswith(("。", "；", "，")):
            return 0
        outline = number_of(properties, "outlineLvl")
        if outline is not None:
            return heading_level(outline)
        return self._styles.paragraph(value(child(properties, "pStyle"))).heading

    def _table(self, table: etree._Element, reader: PassageReader) -> Iterator[WordPassage]:
        """Yield a table's rows; one that only places the masthead's lines, or has one column, is no table."""
        rows = [self._row(row, reader) for row in _rows(table)]
        passages = [passage for row in rows for cell in row for passage in cell]
        one_column = all(len(row) <= 1 for row in rows)
        if one_column or any(is_masthead_line(passage.text) for passage in passages):
            yield from passages
            return
        for row in rows:
            cells = [_joined_cell(cell) for cell in row]
            while cells and not cells[-1].text and not cells[-1].calls:
                cells.pop()
            if cells:
                whole = cells[0]
                for cell in cells[1:]:
                    whole.append(cell, CELL_SEPARATOR)
                yield whole

    def _row(self, row: etree._Element, reader: PassageReader) -> list[list[WordPassage]]:
        cells = [cell for cell in row.iter(word("tc")) if next(cell.iterancestors(word("tr"))) is row]
        return [
            [passage for passage in self._blocks(cell, reader) if passage.text.strip() or passage.calls]
            for cell in cells
        ]

    def _headers(self) -> tuple[list[WordPassage], list[Line]]:
        """Return the first page's masthead, and the running heads and feet, each once."""
        relations = self._package.relations
        masthead: list[WordPassage] = []
        furniture: dict[str, Line] = {}
        for at, section in enumerate(self._body.iter(word("sectPr"))):
            first_differs = is_on(section.find(word("titlePg")))
            for reference in section:
                kind = local_name(reference).removesuffix("Reference")
                target = relations.get(reference.get(f"{RELATION}id") or "")
                shown = value(reference, "type") != "first" or first_differs
                part = self._package.part(target[1]) if target and kind in ("header", "footer") and shown else None
                passages = list(self._story(part)) if part is not None else []
                if at == 0 and value(reference, "type") == "first" and kind == "header" and _is_masthead(passages):
                    masthead += passages
                    continue
                for passage in passages:
                    text = passage.text.replace(CELL_SEPARATOR, " ").strip()
                    furniture.setdefault(squash(text), Line(text, whole=True, furniture=True))
        return masthead, list(furniture.values())


def _is_masthead(passages: Sequence[WordPassage]) -> bool:
    return any(is_masthead_line(passage.text) for passage in passages)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """Yield the rows of a table that were not deleted, those of tables inside it not."""
    for row in table.iter(word("tr")):
        properties = row.find(word("trPr"))
        deleted = properties is not None and properties.find(word("del")) is not None
        if next(row.iterancestors(word("tbl"))) is table and not deleted:
            yield row


def _joined_cell(passages: Sequence[WordPassage]) -> WordPassage:
    cell = WordPassage(cells=True)
    for place, passage in enumerate(passages):
        cell.append(replace(passage, text=passage.text.replace(CELL_SEPARATOR, " ")), "\n" if place else "")
        cell.section = passage.section
    return cell


def _standing_lines(passage: WordPassage) -> Iterator[WordPassage]:
    """Cut a paragraph at line breaks that part the lines of a masthead (Distr., date, language) or of the closing.

    The United Nations set the meeting and the day below a resolution as one paragraph with a break in it.
    """
    pieces = passage.text.split("\n")
    if len(pieces) == 1 or not any(is_masthead_line(piece) or matches(piece, "meeting") for piece in pieces):
        yield passage
        return
    start = 0
    for piece in pieces:
        if piece.strip():
            yield passage.between(start, start + len(piece))
        start += len(piece) + 1
