"""Any document that no other genre claims: masthead and title, then its paragraphs, headings and numbers told apart.

Reports, agendas, presidential statements, notes and treaty bodies' observations are read here. Headings nest by the
ways in which UN documents number them (一. above A. above 1.); paragraphs are numbered through the document.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from reader.document.block_kinds import BlockKind, Genre
from reader.document.dates import iso_date
from reader.document.model import Problem
from reader.document.symbol import Symbol
from reader.parsing.contents_table import contents_rows
from reader.parsing.draft import Draft
from reader.parsing.genres.embedded_drafts import draft_end, opens_draft
from reader.parsing.genres.head import title_index
from reader.parsing.genres.numbered_text import NumberedText
from reader.parsing.lines import Line
from reader.parsing.masthead import distribution_date, read_facts
from reader.parsing.paragraphs import Composition, Paragraph, compose
from reader.parsing.quoted_paragraphs import quoted_paragraphs
from reader.parsing.structure_words import found, is_contents_row, matches, opening_organ, reads_as_heading
from reader.parsing.structured_body import StructuredBody

_LONGEST_TITLE = 40
_NO_TITLES = ("contents_head", "annex", "section", "starred")
"""Patterns of first lines by which a document without a title is not named."""

_COLONS = ("：", ":")
_TITLE_REACH = 4
_SECURITY_COUNCIL = "Security Council"
_HEAD_BLOCKS = 20
"""Blocks that a masthead and a title may take."""

_FEWEST_IN_REPORT = 10
_FEWEST_NUMBERED = 5
"""Numbered paragraphs of a document with a table of contents that make it a report."""


def read(lines: Sequence[Line]) -> Draft:
    """Read lines as a document of no known form."""
    composition = compose(lines)
    paragraphs = composition.paragraphs
    draft = start_draft(Genre.DOCUMENT, composition)
    title = title_index(paragraphs)
    has_head = title is not None
    if title is None:
        title = _bare_title(paragraphs)
    for paragraph in paragraphs[: title or 0]:
        draft.add(
            BlockKind.MASTHEAD,
            paragraph.text,
            level=paragraph.heading,
            notes=paragraph.marks,
            emphasis=paragraph.emphasis,
        )
    if title is not None:
        title = _add_title(draft, paragraphs, title)
    body = NumberedText(draft)
    running = paragraphs[title + 1 if title is not None else 0 :]
    # The statement of a President stands in marks as a whole: it is the text, not a quotation in it.
    states = any(matches(paragraph.text, "statement") for paragraph in paragraphs[:_HEAD_BLOCKS])
    quoted = frozenset() if states else quoted_paragraphs(running)
    contents = contents_rows(running)
    embedded = 0
    for index, (paragraph, below) in enumerate(zip_longest(running, running[1:])):
        if index < embedded:
            continue
        if index in contents:
            draft.add(BlockKind.TABLE, paragraph.text, notes=paragraph.marks, emphasis=paragraph.emphasis)
        elif index in quoted:
            draft.add(BlockKind.QUOTE, paragraph.text, notes=paragraph.marks, emphasis=paragraph.emphasis)
        elif opens_draft(running, index):
            embedded = draft_end(running, index, *body.reached)
            StructuredBody(draft, running[index:embedded]).add(0)
        else:
            body.add(paragraph, below)
    _read_facts(draft, has_head=has_head)
    return draft


def _bare_title(paragraphs: Sequence[Paragraph]) -> int | None:
    """Return the title of a copy without a masthead: a line that names the kind of document, else the first."""
    head = list(enumerate(paragraphs[:_TITLE_REACH]))
    named = next((index for index, paragraph in head if matches(paragraph.text, "genre_title")), None)
    if named is not None:
        return named
    if not paragraphs or matches(paragraphs[0].text, "contents_head"):
        return None
    return 0 if _is_heading(paragraphs[0]) else None


def _add_title(draft: Draft, paragraphs: Sequence[Paragraph], index: int) -> int:
    """Add the title, which may go on behind a colon (全面彻底裁军： above its item); return its last paragraph."""
    last = index
    if (
        paragraphs[index].text.endswith(_COLONS)
        and index + 1 < len(paragraphs)
        and _is_heading(paragraphs[index + 1])
    ):
        last += 1
    for paragraph in paragraphs[index : last + 1]:
        draft.add(
            BlockKind.TITLE,
            paragraph.text,
            level=paragraph.heading or 1,
            notes=paragraph.marks,
            emphasis=paragraph.emphasis,
        )
    draft.title = "".join(paragraph.text for paragraph in paragraphs[index : last + 1])
    return last


def start_draft(genre: Genre, composition: Composition) -> Draft:
    """Begin a draft with a composition's notes, furniture and doubts."""
    return Draft(
        genre=genre,
        footnotes=list(composition.footnotes),
        furniture=list(composition.furniture),
        problems=list(composition.problems),
    )


def _read_facts(draft: Draft, *, has_head: bool) -> None:
    head = [block.text for block in draft.blocks[:_HEAD_BLOCKS]]
    masthead = [block.text for block in draft.blocks if block.kind is BlockKind.MASTHEAD]
    read_facts(draft, masthead if has_head else head)
    if draft.symbol is None:
        draft.symbol = _statement_symbol(head)
    symbol = Symbol.parse(draft.symbol) if draft.symbol else None
    if symbol is not None:
        draft.organ = draft.organ or symbol.organ
        # A report's masthead also names the sessions of the body that it tells of.
        draft.session = symbol.session if symbol.session is not None else draft.session
    if draft.organ is None and draft.session is not None:
        draft.organ = next(filter(None, map(opening_organ, reversed(masthead))), None)
    statement = next((text for text in head if matches(text, "statement")), None)
    if statement is not None:
        draft.organ = draft.organ or _SECURITY_COUNCIL
        draft.date = iso_date(statement) or draft.date
    draft.date = draft.date or distribution_date(masthead)
    is_named = statement is not None or any(matches(text, "genre_title") for text in head)
    if not is_named and _is_report(draft, head):
        draft.genre = Genre.REPORT
    if draft.genre is Genre.DOCUMENT and not (has_head or is_named):
        draft.problems.append(Problem("genre_unknown", None))
    if not draft.title:
        told = [block.text for block in draft.blocks if block.kind is not BlockKind.TABLE]
        named = [text for text in told if not any(matches(text, name) for name in _NO_TITLES)]
        draft.title = next(iter(named or told), "")[:_LONGEST_TITLE]


def _statement_symbol(head: Sequence[str]) -> str | None:
    """Return the symbol of a President's statement that a copy names by year and number."""
    named = next(filter(None, (found(text, "statement_title") for text in head)), None)
    return f"S/PRST/{named['year']}/{named['number']}" if named else None


def _is_report(draft: Draft, head: Sequence[str]) -> bool:
    """Say whether a document calls itself a report in its head, or has contents and numbered paragraphs."""
    if len(draft.blocks) >= _FEWEST_IN_REPORT and any(matches(text, "report") for text in head):
        return True
    numbered = sum(block.number is not None and block.kind is BlockKind.PARAGRAPH for block in draft.blocks)
    listed = any(is_contents_row(block.text) for block in draft.blocks if block.kind is BlockKind.TABLE)
    return listed and numbered >= _FEWEST_NUMBERED


def _is_heading(paragraph: Paragraph) -> bool:
    return paragraph.heading > 0 or reads_as_heading(paragraph.text)
