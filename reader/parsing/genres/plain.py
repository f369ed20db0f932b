"""Any document that no other genre claims: its paragraphs as they stand, headings and numbers told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document.block_kinds import BlockKind, Genre
from reader.parsing.draft import Draft
from reader.parsing.lines import Line
from reader.parsing.masthead import read_facts
from reader.parsing.numbering import NumberStyle, printed_number, without_number
from reader.parsing.paragraphs import Composition, Paragraph, compose
from reader.parsing.structure_words import matches, reads_as_heading

_SENTENCE = re.compile(r"[。；：！？，.;:!?,…”’）)]$")
_LONGEST_HEADING = 40
_HEAD_BLOCKS = 20
"""Blocks that a masthead and a title may take."""

_FEWEST_IN_REPORT = 10
_ITEM_STYLES = frozenset({NumberStyle.LETTER, NumberStyle.ROMAN, NumberStyle.CHINESE_BRACKETED})
_HEADING_STYLES = frozenset({NumberStyle.CHINESE, NumberStyle.CAPITAL, NumberStyle.TITLE})


def read(lines: Sequence[Line]) -> Draft:
    """Read lines as a document of no known form."""
    composition = compose(lines)
    draft = start_draft(Genre.DOCUMENT, composition)
    for index, paragraph in enumerate(composition.paragraphs):
        if index == 0 and _is_heading(paragraph):
            draft.title = paragraph.text
            draft.add(BlockKind.TITLE, paragraph.text, level=paragraph.heading or 1, notes=paragraph.marks)
        else:
            add_paragraph(draft, paragraph)
    head = [block.text for block in draft.blocks[:_HEAD_BLOCKS]]
    read_facts(draft, head)
    if len(draft.blocks) >= _FEWEST_IN_REPORT and any(matches(text, "report") for text in head):
        draft.genre = Genre.REPORT
    if not draft.title:
        draft.title = next((block.text[:_LONGEST_HEADING] for block in draft.blocks), "")
    return draft


def start_draft(genre: Genre, composition: Composition) -> Draft:
    """Begin a draft with a composition's notes, furniture and doubts."""
    return Draft(
        genre=genre,
        footnotes=list(composition.footnotes),
        furniture=list(composition.furniture),
        problems=list(composition.problems),
    )


def add_paragraph(draft: Draft, paragraph: Paragraph) -> None:
    """Append a paragraph as heading, item or paragraph, by its mark-up, number and length."""
    if paragraph.cells:
        draft.add(BlockKind.TABLE, paragraph.text, notes=paragraph.marks)
        return
    number = printed_number(paragraph.text)
    if number is None:
        heading = _is_heading(paragraph)
        kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        draft.add(kind, paragraph.text, level=(paragraph.heading or 2) if heading else 0, notes=paragraph.marks)
        return
    text, marks = without_number(paragraph.text, paragraph.marks, number)
    kind, level = BlockKind.PARAGRAPH, 0
    if paragraph.heading or (number.style in _HEADING_STYLES and _is_heading(paragraph)):
        kind, level = BlockKind.HEADING, paragraph.heading or 2
    elif number.style in _ITEM_STYLES:
        kind, level = BlockKind.ITEM, int(number.style is NumberStyle.ROMAN)
    draft.add(kind, text, number=number.number, number_printed=number.printed, level=level, notes=marks)


def _is_heading(paragraph: Paragraph) -> bool:
    return paragraph.heading > 0 or reads_as_heading(paragraph.text)
