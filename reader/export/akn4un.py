"""A document as AKN4UN XML: Akoma Ntoso 3.0 with the elements that the United Nations use.

What Akoma Ntoso cannot say about a paragraph stands in its class: the kind of block, and `level-N`. With it the
program's own reader gives back the same blocks; other programs may leave it aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from lxml import etree

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document
from reader.document.speech_opening import first_blocks, opening_end
from reader.export.akn4un_metadata import annex_metadata, document_element, metadata, speaker_key
from reader.export.akn4un_text import TextWriter, akn, writable

if TYPE_CHECKING:
    from lxml.etree import _Element

_ANNEX_WORDS = ("附件", "附录", "附文")
_CLOSING = frozenset({BlockKind.NOTE, BlockKind.SIGNATURE})
_CELL_SEPARATOR = "\t"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
_LINES = frozenset({"p", "heading", "num", "from"})
"""Elements that hold running text: a line break in them would be a space of the text."""


def document_as_akn4un(document: Document) -> str:
    """Return the whole document as XML, with its footnotes and, where it was recognised, its citations."""
    root = _Writer(document).write()
    _break_lines(root)
    return f"{_DECLARATION}\n{etree.tostring(root, encoding='unicode')}\n"


class _Writer:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._texts = TextWriter(document)
        self._openings = first_blocks(document)

    def write(self) -> _Element:
        blocks = list(self._document.blocks)
        content = document_element(self._document)
        blocks = self._front(content, blocks)
        if self._document.genre is Genre.RECORD:
            content.append(self._debate(blocks))
        else:
            self._text(content, blocks)
        content.insert(0, metadata(self._document, self._texts.uncalled_notes()))
        return akn("akomaNtoso", content)

    def _front(self, content: _Element, blocks: list[Block]) -> list[Block]:
        """Write cover and preface; return the blocks behind them."""
        cover = _leading(blocks, {BlockKind.MASTHEAD})
        if cover:
            content.append(akn("coverPage", *map(self._cover_line, cover)))
        titles = _leading(blocks[len(cover) :], {BlockKind.TITLE})[:1]
        if titles:
            content.append(akn("preface", self._title(titles[0])))
        return blocks[len(cover) + len(titles) :]

    def _text(self, content: _Element, blocks: list[Block]) -> None:
        """Write preamble, body, conclusions and annexes."""
        preamble = _leading(blocks, {BlockKind.OPENING, BlockKind.PREAMBULAR})
        if preamble and self._document.genre is Genre.RESOLUTION:
            content.append(akn("preamble", *map(self._preambular, preamble)))
            blocks = blocks[len(preamble) :]
        end = next((index for index, block in enumerate(blocks) if _opens_annex(block)), len(blocks))
        body, annexes = blocks[:end], blocks[end:]
        closing = _leading(body[::-1], _CLOSING)[::-1]
        content.append(akn("mainBody", *self._body(body[: len(body) - len(closing)])))
        if closing:
            content.append(akn("conclusions", *map(self._numbered, closing)))
        if annexes:
            inside = akn("mainBody", *self._body(annexes))
            annex = akn("doc", annex_metadata(self._document), inside, name="annex")
            content.append(akn("attachments", akn("attachment", annex)))

    def _cover_line(self, block: Block) -> _Element:
        line = self._numbered(block)
        if self._document.symbol and block.text == self._document.symbol and not len(line):
            line.text = None
            line.append(akn("docNumber", writable(block.text), refersTo="#symbol"))
        return line

    def _title(self, block: Block) -> _Element:
        title = akn("docTitle")
        self._texts.write(title, block)
        number = [akn("docNumber", writable(_printed(block)))] if block.number else []
        return akn("p", *number, title)

    def _preambular(self, block: Block) -> _Element:
        if block.kind is BlockKind.OPENING and not block.number:
            return akn("formula", self._line("p", block), name="enactingFormula")
        return akn("container", self._numbered(block), name="preambular")

    def _numbered(self, block: Block) -> _Element:
        """Return a block for where no hierarchy may stand: a paragraph, or a block with its number."""
        if not block.number:
            return self._line("p", block, classed=True)
        number = akn("num", writable(_printed(block)))
        return akn("tblock", number, self._line("p", block), **{"class": _class(block)})

    # The body

    def _body(self, blocks: Sequence[Block]) -> list[_Element]:
        elements: list[_Element] = []
        for in_table, group in groupby(blocks, key=lambda block: block.kind is BlockKind.TABLE):
            rows = list(group)
            elements += [self._table(rows)] if in_table else self._paragraphs(rows)
        return elements

    def _paragraphs(self, blocks: Sequence[Block]) -> list[_Element]:
        """Write paragraphs; the items that follow one stand in its list."""
        elements: list[_Element] = []
        index = 0
        while index < len(blocks):
            introduces = blocks[index].kind in (BlockKind.OPERATIVE, BlockKind.PARAGRAPH)
            items = _leading(blocks, {BlockKind.ITEM}, index + 1) if introduces else []
            if items and _nests(items):
                elements.append(self._listed(blocks[index], items))
                index += 1 + len(items)
            else:
                elements.append(self._paragraph(blocks[index]))
                index += 1
        return elements

    def _paragraph(self, block: Block, name: str = "paragraph") -> _Element:
        element = akn(name, **{"class": _class(block)})
        if block.number:
            element.append(akn("num", writable(_printed(block))))
        if block.kind is BlockKind.HEADING:
            element.append(self._line("heading", block))
        else:
            element.append(akn("content", self._line("p", block)))
        return element

    def _listed(self, block: Block, items: Sequence[Block], name: str = "paragraph") -> _Element:
        """Write a block whose content is a list: itself as the introduction, its items as points."""
        element = akn(name, **{"class": _class(block)})
        if block.number:
            element.append(akn("num", writable(_printed(block))))
        points = akn("list", akn("intro", self._line("p", block)))
        element.append(points)
        level = items[0].level
        starts = [index for index, item in enumerate(items) if item.level == level]
        for start, end in zip(starts, [*starts[1:], len(items)], strict=True):
            below = items[start + 1 : end]
            points.append(
                self._listed(items[start], below, "point") if below else self._paragraph(items[start], "point")
            )
        return element

    def _table(self, rows: Sequence[Block]) -> _Element:
        table = akn("table")
        for row in rows:
            cells, start = akn("tr"), 0
            for text in row.text.split(_CELL_SEPARATOR):
                paragraph = akn("p")
                self._texts.write(paragraph, row, start, start + len(text))
                cells.append(akn("td", paragraph))
                start += len(text) + len(_CELL_SEPARATOR)
            table.append(cells)
        return akn("container", table, name="table")

    def _line(self, name: str, block: Block, *, classed: bool = False) -> _Element:
        """Return the block's text in an element; its class where no element around has it."""
        element = akn(name, **{"class": _class(block)}) if classed else akn(name)
        self._texts.write(element, block)
        return element

    # Records

    def _debate(self, blocks: Sequence[Block]) -> _Element:
        """Write the turns of a record; a heading begins a section."""
        body, section = akn("debateBody"), akn("debateSection", name="meeting")
        body.append(section)
        for speech, group in groupby(blocks, key=lambda block: block.speech):
            if speech is not None:
                section.append(self._speech(speech, list(group)))
                continue
            for block in group:
                if block.kind is BlockKind.HEADING:
                    section = akn("debateSection", name="item")
                    body.append(section)
                    if block.number:
                        section.append(akn("num", writable(_printed(block))))
                    section.append(self._line("heading", block, classed=True))
                elif block.kind is BlockKind.TABLE:
                    section.append(self._table([block]))
                else:
                    section.append(akn("container", self._numbered(block), name="narrative"))
        return body

    def _speech(self, index: int, blocks: Sequence[Block]) -> _Element:
        element = akn("speech", by=f"#{speaker_key(index)}")
        for block in blocks:
            opening = self._openings.get(block.id)
            end = opening_end(block.text, opening) if opening else 0
            if end and not block.number and all(mark.offset >= end for mark in block.notes):
                words, line = akn("from"), akn("p", **{"class": _class(block)})
                self._texts.write_words(words, block, 0, end)
                self._texts.write(line, block, end)
                element.extend([words, line])
            elif block.kind is BlockKind.TABLE:
                element.append(self._table([block]))
            else:
                element.append(self._numbered(block))
        return element


def _break_lines(element: _Element) -> None:
    """Put every element that is no running text on a line of its own."""
    if len(element) and element.tag.rpartition("}")[2] not in _LINES:
        element.text = "\n"
        for child in element:
            child.tail = "\n"
            _break_lines(child)


def _leading(blocks: Sequence[Block], kinds: frozenset[BlockKind] | set[BlockKind], start: int = 0) -> list[Block]:
    end = next((index for index in range(start, len(blocks)) if blocks[index].kind not in kinds), len(blocks))
    return list(blocks[start:end])


def _nests(items: Sequence[Block]) -> bool:
    """Say whether the items' levels go down one at a time from the first's, so that lists can hold them."""
    deepest = 0
    for item in items:
        if item.level > deepest:
            return False
        deepest = item.level + 1
    return True


def _opens_annex(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and block.text.startswith(_ANNEX_WORDS)


def _printed(block: Block) -> str:
    return block.number_printed or block.number or ""


def _class(block: Block) -> str:
    return f"{block.kind.value} level-{block.level}" if block.level else block.kind.value
