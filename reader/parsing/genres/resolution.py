"""Resolutions, decisions and drafts of them: masthead, title, then the structured body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Problem
from reader.document.numerals import chinese_number, roman_form
from reader.document.symbol import Symbol
from reader.parsing.cleaning import squash
from reader.parsing.draft import Draft
from reader.parsing.genres.plain import start_draft
from reader.parsing.lines import Line
from reader.parsing.masthead import distribution_date, read_facts
from reader.parsing.numbering import NumberStyle, printed_number, without_number
from reader.parsing.paragraphs import Paragraph, compose
from reader.parsing.structure_words import is_masthead_line, matches, opening_organ
from reader.parsing.structured_body import StructuredBody

_ASSEMBLY_SESSION = re.compile(r"A/(?:RES/|DEC/)?(\d{2,3})/")
_COUNCIL_NUMBER = re.compile(r"第(\d{1,4})[（(](\d{4})[）)]号")
_OLD_NUMBER = re.compile(r"决议案([〇○零一二三四五六七八九十百千0-9]+)[（(]([一二三四五六七八九十]+)[）)]")
_PREFIXES = {
    "General Assembly": "A/RES/",
    "Human Rights Council": "A/HRC/RES/",
    "Economic and Social Council": "E/RES/",
}


def read(lines: Sequence[Line]) -> Draft:
    """Read lines as a resolution."""
    composition = compose(lines)
    paragraphs = composition.paragraphs
    draft = start_draft(Genre.RESOLUTION, composition)
    opening = next((i for i, paragraph in enumerate(paragraphs) if _opens(paragraph)), None)
    title = _title_index(paragraphs, opening)
    for paragraph in paragraphs[: title if title is not None else opening or 0]:
        draft.add(BlockKind.MASTHEAD, paragraph.text, notes=paragraph.marks)
    if title is None:
        draft.problems.append(Problem("title_missing", None))
    else:
        _add_title(draft, paragraphs[title])
    StructuredBody(draft, paragraphs).add(title + 1 if title is not None else opening or 0)
    if all(block.kind is not BlockKind.OPENING for block in draft.blocks):
        draft.problems.append(Problem("opening_missing", None))
    masthead = [block.text for block in draft.blocks if block.kind is BlockKind.MASTHEAD]
    read_facts(draft, masthead)
    _complete_facts(draft, masthead)
    return draft


def _opens(paragraph: Paragraph) -> bool:
    return opening_organ(paragraph.text) is not None and paragraph.text.endswith(("，", ","))


def _title_index(paragraphs: Sequence[Paragraph], opening: int | None) -> int | None:
    """Find the title: the line with the resolution's number, else the last line above the opening that may be one."""
    head = paragraphs[: opening if opening is not None else len(paragraphs)]
    for index, paragraph in enumerate(head):
        number = printed_number(paragraph.text)
        if number is not None and number.style is NumberStyle.TITLE:
            return index
    for index, paragraph in enumerate(head):
        if matches(paragraph.text, "numbered_title"):
            return index
    candidates = [index for index, paragraph in enumerate(head) if not is_masthead_line(paragraph.text)]
    return candidates[-1] if candidates and opening is not None else None


def _add_title(draft: Draft, paragraph: Paragraph) -> None:
    number = printed_number(paragraph.text)
    if number is None or number.style is not NumberStyle.TITLE:
        draft.title = paragraph.text
        draft.add(BlockKind.TITLE, paragraph.text, level=1, notes=paragraph.marks)
        return
    draft.title, marks = without_number(paragraph.text, paragraph.marks, number)
    draft.add(BlockKind.TITLE, draft.title, number=number.number, number_printed=number.printed, level=1, notes=marks)


def _complete_facts(draft: Draft, masthead: Sequence[str]) -> None:
    """Fill symbol, session and date from the title's number, the closing date or the masthead's date."""
    if draft.symbol is None:
        draft.symbol = _symbol_of(draft)
    if draft.symbol and (session := _ASSEMBLY_SESSION.match(draft.symbol)):
        draft.session = int(session[1])
    if draft.date is None:
        closing = [
            block.text for block in draft.blocks if block.kind is BlockKind.NOTE and matches(block.text, "date")
        ]
        adopted = [text for text in masthead if "通过" in text or "通過" in text]
        draft.date = distribution_date([*closing, *adopted, *masthead])


def _symbol_of(draft: Draft) -> str | None:
    title = next((block for block in draft.blocks if block.kind is BlockKind.TITLE), None)
    if title is None:
        return None
    if council := _COUNCIL_NUMBER.search(squash(title.text)):
        return f"S/RES/{council[1]}({council[2]})"
    if title.number is None:
        return _old_symbol(draft)
    prefix = _PREFIXES.get(draft.organ or "General Assembly")
    if prefix is None:
        return None
    symbol = Symbol.parse(prefix + squash(title.number))
    return symbol.canonical if symbol else None


def _old_symbol(draft: Draft) -> str | None:
    """Read 决议案二六二五(二十五) and 第2625(XXV)号决议 above the title."""
    for block in draft.blocks:
        if block.kind is not BlockKind.MASTHEAD:
            continue
        if symbol := Symbol.parse(squash(block.text)):
            return symbol.canonical
        numerals = _OLD_NUMBER.search(squash(block.text))
        number, session = (chinese_number(part) for part in numerals.groups()) if numerals else (None, None)
        if number and session:
            return f"A/RES/{number}({roman_form(session)})"
    return None
