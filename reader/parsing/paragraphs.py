"""Lines to clean paragraphs with their note marks, and the notes: what every genre but the record starts from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.document.model import Footnote, NoteMark, Problem
from reader.parsing.cleaning import clean, clean_with_offsets
from reader.parsing.footnotes import BodyLine, RawNote, separate
from reader.parsing.furniture import part_furniture
from reader.parsing.lines import Line
from reader.parsing.note_marks import RaisedMark, find_marks
from reader.parsing.wrapped_lines import is_wrapped, join

LONGEST_PARAGRAPH = 20_000
"""Characters; a longer one is no paragraph but a file whose line breaks are lost, and is cut at sentence ends."""

_HEADING = re.compile(r"^\s*(#{1,6})\s+")
_SENTENCES = re.compile(rf"(?s).{{1,{LONGEST_PARAGRAPH}}}(?:(?<=[。！？；\n])|\Z)|.{{1,{LONGEST_PARAGRAPH}}}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's clean text and marks; `heading` is its level where the source marks it with # (1 to 6), else 0.

    `gap` counts the empty lines above it.
    """

    text: str
    marks: tuple[NoteMark, ...] = ()
    heading: int = 0
    gap: int = 0


@dataclass(slots=True)
class Composition:
    """A source's paragraphs and notes in order, what was left out, and the doubts so far."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def compose(lines: Sequence[Line]) -> Composition:
    """Join lines to paragraphs, take the notes and the furniture out, and find the marks."""
    kept, furniture = part_furniture(lines)
    separated = separate(kept)
    body = separated.body
    groups = join(body) if is_wrapped(body) else [[line] for line in body]
    raw = [piece for group in groups for piece in _raw_paragraphs(group)]
    marks, uncalled = find_marks([piece.text for piece in raw], [piece.pages for piece in raw], separated.notes)
    marks_of_headings = [(piece.index, "#" * piece.heading) for piece in raw if piece.heading]
    heads = [(placed.index, placed.line.stripped) for placed in furniture]
    left_out = sorted([*separated.rules, *heads, *marks_of_headings])
    composition = Composition(furniture=[text for _, text in left_out])
    composition.paragraphs = [_finished(piece, found) for piece, found in zip(raw, marks, strict=True)]
    composition.footnotes = [_footnote(note) for note in separated.notes]
    composition.problems = [Problem("note_without_call", None, label) for label in uncalled]
    if len(raw) > len(groups):
        composition.problems.append(Problem("overlong_line", None))
    return composition


@dataclass(frozen=True, slots=True)
class _RawParagraph:
    text: str
    pages: tuple[tuple[int, int], ...]
    index: int
    heading: int = 0
    gap: int = 0


def _raw_paragraphs(group: Sequence[BodyLine]) -> list[_RawParagraph]:
    """Put a paragraph's lines together, line breaks kept; an endless one is cut."""
    text, pages = "", []
    heading = 0
    for place, line in enumerate(group):
        content = line.line.text
        if place == 0 and (found := _HEADING.match(content)):
            heading, content = len(found[1]), content[found.end() :]
        pages.append((len(text), line.page))
        text += content.lstrip() + ("\n" if place < len(group) - 1 else "")
    index = group[0].index
    if len(text) <= LONGEST_PARAGRAPH:
        return [_RawParagraph(text, tuple(pages), index, heading, group[0].line.blank_before)]
    start = ((0, pages[0][1]),)
    return [_RawParagraph(piece, start, index) for piece in _SENTENCES.findall(text) if piece.strip()]


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
    text, moved = clean_with_offsets(raw, offsets) if offsets else (clean(raw), [])
    notes = tuple(
        NoteMark(mark.label, offset, _printed(piece.text[mark.start : mark.end], mark.label))
        for mark, offset in zip(marks, moved, strict=True)
    )
    return Paragraph(text, notes, piece.heading, piece.gap)


def _footnote(note: RawNote) -> Footnote:
    return Footnote(note.label, clean(note.text), _printed(note.printed, note.label))


def _printed(printed: str, label: str) -> str | None:
    return printed if printed != label else None
