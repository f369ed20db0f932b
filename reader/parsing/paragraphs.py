"""Lines to clean paragraphs with their note marks, and the notes: what every genre but the record starts from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reader.document.emphasis import Emphasis, emphasis_between
from reader.document.model import Footnote, NoteMark, Problem
from reader.parsing import printed_lines, wrapped_lines
from reader.parsing.cleaning import clean, clean_row, clean_with_offsets
from reader.parsing.emphasis_runs import carried, shifted, tidied, without_parts
from reader.parsing.footnotes import BodyLine, RawNote, SeparatedText, separate
from reader.parsing.furniture import PlacedLine, part_furniture
from reader.parsing.lines import Line
from reader.parsing.lone_numbers import join_lone_numbers
from reader.parsing.note_marks import RaisedMark, find_marks
from reader.parsing.tab_rows import mark_rows
from reader.parsing.wrapped_lines import shows_paragraphs

LONGEST_PARAGRAPH = 20_000
"""Characters; a longer one is no paragraph but a file whose line breaks are lost, and is cut at sentence ends."""

_HEADING = re.compile(r"^\s*(#{1,6})\s+")
_SENTENCES = re.compile(rf"(?s).{{1,{LONGEST_PARAGRAPH}}}(?:(?<=[。！？；\n])|\Z)|.{{1,{LONGEST_PARAGRAPH}}}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's clean text and marks; `heading` is its level where the source marks it as one (1 to 6), else 0.

    `gap` counts the empty lines above it. `cells` says that it is a row of a table, its cells parted by tabs, `item`
    that it is an item of a list without numbers, `emphasis` are its italic and bold runs.
    """

    text: str
    marks: tuple[NoteMark, ...] = ()
    heading: int = 0
    gap: int = 0
    cells: bool = False
    item: bool = False
    emphasis: tuple[Emphasis, ...] = ()


@dataclass(slots=True)
class Composition:
    """A source's paragraphs and notes in order, what was left out, and the doubts so far."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def compose(lines: Sequence[Line]) -> Composition:
    """Join lines to paragraphs, take the notes and the furniture out, and find the marks."""
    kept, furniture = part_furniture(join_lone_numbers(mark_rows(lines)))
    separated = separate(kept)
    body = separated.body
    whole = any(line.line.whole for line in body)
    groups = [[line] for line in body] if whole else _joined(body)
    raw = [piece for group in groups for piece in _raw_paragraphs(group)]
    marks, problems = _marks(raw, separated)
    marks_of_headings = [(piece.index, piece.sign) for piece in raw if piece.sign]
    heads = [(placed.index, placed.line.stripped) for placed in furniture]
    left_out = sorted([*separated.rules, *heads, *marks_of_headings])
    composition = Composition(furniture=[text for _, text in left_out])
    composition.paragraphs = [_finished(piece, found) for piece, found in zip(raw, marks, strict=True)]
    composition.footnotes = [_footnote(note) for note in separated.notes]
    composition.problems = problems
    if len(raw) > len(groups):
        composition.problems.append(Problem("overlong_line", None))
    return composition


def _joined(body: Sequence[BodyLine]) -> list[list[BodyLine]]:
    """Group lines into paragraphs by the spaces that a dump leaves at their ends, else by how they were set."""
    if shows_paragraphs(body):
        return wrapped_lines.join(body) if wrapped_lines.is_wrapped(body) else [[line] for line in body]
    return printed_lines.join(body)


def told_notes(lines: Sequence[Line]) -> list[Footnote]:
    """Return the notes that the source itself tells among its lines."""
    told = [PlacedLine(index, line) for index, line in enumerate(lines) if line.note is not None]
    return [_footnote(note) for note in separate(told).notes]


@dataclass(frozen=True, slots=True)
class _RawParagraph:
    """A paragraph with its line breaks; `sign` is the # marks of a heading that were taken off."""

    text: str
    pages: tuple[tuple[int, int], ...]
    index: int
    heading: int = 0
    gap: int = 0
    sign: str = ""
    marks: tuple[RaisedMark, ...] = ()
    cells: bool = False
    item: bool = False
    emphasis: tuple[Emphasis, ...] = ()


def _marks(raw: Sequence[_RawParagraph], separated: SeparatedText) -> tuple[list[list[RaisedMark]], list[Problem]]:
    """Return each paragraph's marks, as the source told them or found by reasoning, and the doubts about them."""
    if not separated.known:
        found, uncalled = find_marks([piece.text for piece in raw], [piece.pages for piece in raw], separated.notes)
        return found, [Problem("note_without_call", None, label) for label in uncalled]
    marks = [list(piece.marks) for piece in raw]
    called = {mark.label for found in marks for mark in found}
    labels = [note.label for note in separated.notes]
    problems = [Problem("note_without_call", None, label) for label in labels if label not in called]
    return marks, problems + [Problem("call_without_note", None, label) for label in sorted(called - {*labels})]


def _raw_paragraphs(group: Sequence[BodyLine]) -> list[_RawParagraph]:
    """Put a paragraph's lines together, line breaks kept; an endless one is cut."""
    text, pages = "", []
    marks: list[RaisedMark] = []
    emphasis: list[Emphasis] = []
    first = group[0].line
    heading, sign = first.heading, ""
    for place, line in enumerate(group):
        content = line.line.text
        if place == 0 and not first.whole and (found := _HEADING.match(content)):
            heading, sign, content = len(found[1]), found[1], content[found.end() :]
        pages.append((len(text), line.page))
        content = content if first.cells else content.lstrip()
        lead = len(line.line.text) - len(content)
        for mark in line.line.marks:
            start = len(text) + min(max(0, mark.offset - lead), len(content))
            marks.append(RaisedMark(mark.label, start, start, mark.printed or mark.label))
        emphasis += shifted(shifted(line.line.emphasis, -lead), len(text))
        text += content + ("\n" if place < len(group) - 1 else "")
    index = group[0].index
    if len(text) <= LONGEST_PARAGRAPH:
        gap, cells, item = first.blank_before, first.cells, first.item
        runs = tuple(emphasis)
        return [_RawParagraph(text, tuple(pages), index, heading, gap, sign, tuple(marks), cells, item, runs)]
    return _cut(text, index, pages[0][1], marks, emphasis)


def _cut(
    text: str, index: int, page: int, marks: Sequence[RaisedMark], emphasis: Sequence[Emphasis]
) -> list[_RawParagraph]:
    """Cut an endless paragraph at sentence ends, its told marks going with the sentence before them."""
    pieces: list[_RawParagraph] = []
    for found in _SENTENCES.finditer(text):
        own = tuple(
            replace(mark, start=mark.start - found.start(), end=mark.end - found.start())
            for mark in marks
            if found.start() < mark.start <= found.end() or (mark.start == 0 and found.start() == 0)
        )
        if found.group().strip():
            runs = emphasis_between(emphasis, *found.span())
            pieces.append(_RawParagraph(found.group(), ((0, page),), index, marks=own, emphasis=runs))
    return pieces


def _finished(piece: _RawParagraph, marks: Sequence[RaisedMark]) -> Paragraph:
    """Take the marks out of a paragraph's text and clean what remains."""
    parts, offsets, last, length = [], [], 0, 0
    for mark in marks:
        parts.append(piece.text[last : mark.start])
        length += mark.start - last
        offsets.append(length)
        last = mark.end
    parts.append(piece.text[last:])
    raw = "".join(parts)
    if piece.cells:
        text, moved = clean_row(raw, offsets)
    else:
        text, moved = clean_with_offsets(raw, offsets) if offsets else (clean(raw), [])
    notes = tuple(
        NoteMark(mark.label, offset, _printed(mark.printed or piece.text[mark.start : mark.end], mark.label))
        for mark, offset in zip(marks, moved, strict=True)
    )
    kept = without_parts(piece.emphasis, [(mark.start, mark.end) for mark in marks])
    return Paragraph(text, notes, piece.heading, piece.gap, piece.cells, piece.item, carried(kept, raw, text))


def _footnote(note: RawNote) -> Footnote:
    text = clean(note.text)
    emphasis = tidied(carried(note.emphasis, note.text, text), text)
    return Footnote(note.label, text, _printed(note.printed, note.label), emphasis)


def _printed(printed: str, label: str) -> str | None:
    return printed if printed != label else None
