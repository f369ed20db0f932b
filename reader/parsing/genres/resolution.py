"""Resolutions, decisions and drafts of them: masthead, title, then the structured body."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Problem
from reader.parsing.draft import Draft
from reader.parsing.emphasis_runs import shifted
from reader.parsing.genres.plain import start_draft
from reader.parsing.genres.resolution_facts import complete_facts
from reader.parsing.lines import Line
from reader.parsing.masthead import read_facts
from reader.parsing.numbering import NumberStyle, printed_number, title_number, without_number
from reader.parsing.paragraphs import Paragraph, compose
from reader.parsing.structure_words import ends_opening, is_masthead_line, matches, opens_text
from reader.parsing.structured_body import StructuredBody


def read(lines: Sequence[Line]) -> Draft:
    """Read lines as a resolution."""
    composition = compose(lines)
    paragraphs = composition.paragraphs
    draft = start_draft(Genre.RESOLUTION, composition)
    opening = next((index for index in range(len(paragraphs)) if _opens(paragraphs, index)), None)
    title = _title_index(paragraphs, opening)
    for paragraph in paragraphs[: title if title is not None else opening or 0]:
        draft.add(BlockKind.MASTHEAD, paragraph.text, notes=paragraph.marks, emphasis=paragraph.emphasis)
    if title is None:
        draft.problems.append(Problem("title_missing", None))
    else:
        _add_title(draft, paragraphs[title])
    StructuredBody(draft, paragraphs).add(title + 1 if title is not None else opening or 0)
    if all(block.kind is not BlockKind.OPENING for block in draft.blocks) and not _decides(draft):
        draft.problems.append(Problem("opening_missing", None))
    masthead = [block.text for block in draft.blocks if block.kind is BlockKind.MASTHEAD]
    read_facts(draft, masthead)
    complete_facts(draft, masthead)
    return draft


def _opens(paragraphs: Sequence[Paragraph], index: int) -> bool:
    text = paragraphs[index].text
    below = paragraphs[index + 1].text if index + 1 < len(paragraphs) else ""
    return (ends_opening(text) and opens_text(text, below)) or matches(text, "inline_opening")


def _decides(draft: Draft) -> bool:
    """Say whether a text is a decision, which tells in the third person what the organ did and has no opening."""
    return any(matches(block.text, "decision") for block in draft.blocks)


def _title_index(paragraphs: Sequence[Paragraph], opening: int | None) -> int | None:
    """Find the title: the line with the resolution's number, else the last line above the opening that may be one."""
    head = paragraphs[: opening if opening is not None else len(paragraphs)]
    for index, paragraph in enumerate(head):
        number = printed_number(paragraph.text)
        if number is not None and number.style is NumberStyle.TITLE:
            return index
    for index, paragraph in enumerate(head):
        if matches(paragraph.text, "numbered_title"):
            # A copy's page may repeat the number below, with the title behind it.
            titled = (place for place in range(index + 1, len(head)) if title_number(head[place].text))
            return next(titled, index)
    candidates = [
        index
        for index, paragraph in enumerate(head)
        if not (is_masthead_line(paragraph.text) or matches(paragraph.text, "date"))
    ]
    return candidates[-1] if candidates and opening is not None else None


def _add_title(draft: Draft, paragraph: Paragraph) -> None:
    number = title_number(paragraph.text)
    if number is None:
        draft.title = paragraph.text
        draft.add(BlockKind.TITLE, paragraph.text, level=1, notes=paragraph.marks, emphasis=paragraph.emphasis)
        return
    draft.title, marks = without_number(paragraph.text, paragraph.marks, number)
    draft.add(
        BlockKind.TITLE,
        draft.title,
        number=number.number,
        number_printed=number.printed,
        level=1,
        notes=marks,
        emphasis=shifted(paragraph.emphasis, -number.end),
    )
