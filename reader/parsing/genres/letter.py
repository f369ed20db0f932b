"""Letters and notes verbales with their annexes: masthead, subject headings, the letter, its signature, annexes."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document.block_kinds import BlockKind, Genre
from reader.document.dates import iso_date
from reader.document.model import Problem
from reader.document.symbol import Symbol
from reader.parsing.draft import Draft
from reader.parsing.genre_detection import is_letter_title
from reader.parsing.genres.numbered_text import add_paragraph
from reader.parsing.genres.plain import start_draft
from reader.parsing.lines import Line
from reader.parsing.masthead import distribution_date, read_facts
from reader.parsing.paragraphs import Paragraph, compose
from reader.parsing.signatures import signature_lines
from reader.parsing.structure_words import found, is_masthead_line, matches
from reader.parsing.structured_body import StructuredBody
from reader.parsing.vocabulary import vocabulary


def read(lines: Sequence[Line]) -> Draft:
    """Read lines as a letter.

    The document's date is the letter's own, which its title names; the masthead's date is that of distribution.
    """
    composition = compose(lines)
    paragraphs = composition.paragraphs
    draft = start_draft(Genre.LETTER, composition)
    title = next((i for i, paragraph in enumerate(paragraphs) if is_letter_title(paragraph.text)), None)
    annex = _first_annex(paragraphs, title or 0)
    if title is None:
        draft.problems.append(Problem("title_missing", None))
    for paragraph in paragraphs[: title or 0]:
        _add_head(draft, paragraph)
    masthead = [block.text for block in draft.blocks]
    read_facts(draft, masthead)
    signatures = signature_lines(paragraphs[:annex])
    for index in range(title or 0, annex):
        if index in signatures:
            draft.add(
                BlockKind.SIGNATURE,
                paragraphs[index].text,
                notes=paragraphs[index].marks,
                emphasis=paragraphs[index].emphasis,
            )
        else:
            _add_letter(draft, paragraphs[index], is_title=index == title)
    StructuredBody(draft, paragraphs).add(annex, annexed=True)
    draft.date = iso_date(draft.title) or distribution_date(masthead)
    symbol = Symbol.parse(draft.symbol) if draft.symbol else None
    draft.organ = _organ(paragraphs, draft.session) or draft.organ or (symbol.organ if symbol else None)
    return draft


def _first_annex(paragraphs: Sequence[Paragraph], start: int) -> int:
    for index in range(start, len(paragraphs)):
        if matches(paragraphs[index].text, "annex"):
            return index
    return len(paragraphs)


def _add_head(draft: Draft, paragraph: Paragraph) -> None:
    if is_masthead_line(paragraph.text) or any(matches(paragraph.text, name) for name in ("body_name", "date")):
        draft.add(
            BlockKind.MASTHEAD,
            paragraph.text,
            level=paragraph.heading,
            notes=paragraph.marks,
            emphasis=paragraph.emphasis,
        )
    else:
        add_paragraph(draft, paragraph)


def _add_letter(draft: Draft, paragraph: Paragraph, *, is_title: bool) -> None:
    if is_title:
        draft.title = paragraph.text
        draft.add(
            BlockKind.TITLE,
            paragraph.text,
            level=paragraph.heading or 1,
            notes=paragraph.marks,
            emphasis=paragraph.emphasis,
        )
    elif matches(paragraph.text, "adoption"):
        # [原件：英文] below the title.
        draft.add(BlockKind.NOTE, paragraph.text, notes=paragraph.marks, emphasis=paragraph.emphasis)
    else:
        add_paragraph(draft, paragraph)


def _organ(paragraphs: Sequence[Paragraph], session: int | None) -> str | None:
    """Return the organ that the letter asks to be distributed to; an agenda of a session is the Assembly's."""
    organs = dict(vocabulary("structure")["organs"])
    for paragraph in paragraphs:
        asked = found(paragraph.text, "distribution")
        if asked is not None:
            return organs.get(asked[1])
    return "General Assembly" if session is not None else None
