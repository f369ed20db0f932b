"""Verbatim records of meetings (S/PV, A/PV): turns of speech, and what happened between them.

The printed record is the source of every rule: cover page, time of opening, adoption of the agenda, the item's
title, the turns of speech, time of closing. The layout is described with the vocabulary in
resources/parsing/record.toml.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.document.block_kinds import BlockKind, Genre
from reader.document.dates import iso_date
from reader.document.model import Problem
from reader.document.symbol import Symbol
from reader.parsing import typesetting
from reader.parsing.cleaning import clean, squash
from reader.parsing.draft import Draft
from reader.parsing.genres import record_stages
from reader.parsing.genres.record_furniture import SYMBOL, Body, take_furniture
from reader.parsing.genres.record_openings import find_openings, part_openings
from reader.parsing.line_joining import Hints, JoinedParagraph, join_lines
from reader.parsing.lines import Line
from reader.parsing.vocabulary import vocabulary, words

_DOUBTFUL_MARGIN = 1.0
_LEADERS = re.compile(r"\.\s*\.\s*\.|…{2,}")


def read(lines: Sequence[Line]) -> Draft:
    """Read a record's lines into a draft of genre record."""
    body = take_furniture(lines)
    record = _Record(part_openings(body.lines), body)
    return record.draft()


@dataclass(frozen=True, slots=True)
class _Parts:
    """Where the parts of a record begin, as line indices: the meeting, and the first turn of speech."""

    meeting: int
    speeches: int


class _Record:
    """One record on its way from lines to blocks."""

    def __init__(self, lines: Sequence[Line], body: Body) -> None:
        self._lines = lines
        self._body = body
        meeting = self._meeting_start()
        self._openings = {opening.first: opening for opening in find_openings(lines, meeting)}
        self._parts = _Parts(meeting, min(self._openings, default=len(lines)))

    def draft(self) -> Draft:
        """Return the record's blocks, speeches and facts."""
        draft = Draft(Genre.RECORD, furniture=list(self._body.furniture))
        paragraphs = self._paragraphs()
        headings = self._headings(paragraphs)
        current: int | None = None
        for index, paragraph in enumerate(paragraphs):
            opening = self._openings.get(paragraph.first)
            if opening is not None:
                draft.speeches.append(opening.speech)
                current = len(draft.speeches) - 1
            kind = self._kind(paragraph, is_heading=index in headings)
            spoken = kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE) or record_stages.changes_language(paragraph.text)
            level = 1 if kind is BlockKind.HEADING else 0
            block = draft.add(kind, paragraph.text, level=level, speech=current if spoken else None)
            if paragraph.margin < _DOUBTFUL_MARGIN:
                draft.problems.append(Problem("doubtful_paragraph_start", block.id, paragraph.text[:20]))
        self._fill_facts(draft)
        return draft

    def _meeting_start(self) -> int:
        """Return the line where the cover page ends: that of the meeting's opening or of its first agenda item."""
        opening = (index for index, line in enumerate(self._lines) if record_stages.opens_meeting(line.text))
        return next(opening, 0)

    def _paragraphs(self) -> list[JoinedParagraph]:
        """Join the cover page and the meeting each by itself: they are set differently."""
        hints, meeting = self._hints(), self._parts.meeting
        cover = join_lines(self._lines[:meeting], hints)
        body = join_lines(self._lines[meeting:], hints.below(meeting))
        shifted = (replace(part, first=part.first + meeting, end=part.end + meeting) for part in body)
        return [*cover, *shifted]

    def _hints(self) -> Hints:
        starts: set[int] = {self._parts.meeting}
        joined: set[int] = set()
        for opening in self._openings.values():
            starts.add(opening.first)
            joined.update(range(opening.first + 1, opening.end))
        for votes in record_stages.vote_lists(self._lines):
            starts.update((votes.start, votes.stop))
            joined.update(range(votes.start + 1, votes.stop))
        for index, line in enumerate(self._lines):
            if record_stages.stage_kind(line.text) or self._is_cover_line(index):
                starts.update((index, index + 1))
        likely = {index for index, line in enumerate(self._lines) if record_stages.is_formula(line.text)}
        headings = range(self._parts.meeting, self._parts.speeches)
        return Hints(frozenset(starts - joined), frozenset(joined), frozenset(likely), frozenset(headings))

    def _is_cover_line(self, index: int) -> bool:
        """Say whether a line of the cover page stands for itself: a country and its representative, a short line."""
        if index >= self._parts.meeting:
            return False
        text = self._lines[index].text
        return bool(_LEADERS.search(text)) or not typesetting.ends_sentence(text)

    def _kind(self, paragraph: JoinedParagraph, *, is_heading: bool) -> BlockKind:
        if paragraph.first < self._parts.meeting:
            return BlockKind.MASTHEAD
        stage = record_stages.stage_kind(paragraph.text)
        if stage is not None and paragraph.first not in self._openings:
            return stage
        if is_heading:
            return BlockKind.HEADING
        return BlockKind.QUOTE if paragraph.quote else BlockKind.PARAGRAPH

    def _headings(self, paragraphs: Sequence[JoinedParagraph]) -> set[int]:
        """Return which paragraphs are headings: those without a full stop right above a turn or another heading."""
        found: set[int] = set()
        heads_next = False
        for index in range(len(paragraphs) - 1, -1, -1):
            paragraph = paragraphs[index]
            if paragraph.first in self._openings or record_stages.stage_kind(paragraph.text):
                heads_next = True
            elif heads_next and self._looks_like_heading(paragraph):
                found.add(index)
            else:
                heads_next = False
        return found

    def _looks_like_heading(self, paragraph: JoinedParagraph) -> bool:
        if paragraph.quote or paragraph.first < self._parts.meeting:
            return False
        text = paragraph.text
        return not (typesetting.ends_sentence(text) or typesetting.announces(text) or typesetting.ends_item(text))

    def _fill_facts(self, draft: Draft) -> None:
        heads = self._body.heads
        cover = [clean(line.text) for line in self._lines[: self._parts.speeches]]
        symbol = Symbol.parse(heads.symbol or next(filter(None, map(_symbol_in, cover)), ""))
        if symbol is not None:
            draft.symbol, draft.session = symbol.canonical, symbol.session
            draft.organ = symbol.organ or vocabulary("record")["organs"].get(symbol.canonical[:1])
        dates = (heads.date, *cover[: self._parts.meeting])
        draft.date = next(filter(None, (iso_date(text) for text in dates if text)), None)
        draft.title = self._title(draft)

    def _title(self, draft: Draft) -> str:
        """Return the agenda item's title: the heading that the running heads repeat, else the first of an item."""
        headings = [block.text for block in draft.blocks if block.kind is BlockKind.HEADING]
        items = [text for text in headings if squash(text) not in words("record", "agenda_headings")]
        running = squash(self._body.heads.title or "")
        if running and running in map(squash, items):
            return next(text for text in items if squash(text) == running)
        return next(iter(items), self._body.heads.title or draft.symbol or "")


def _symbol_in(text: str) -> str | None:
    found = re.search(SYMBOL, text)
    return found.group() if found else None
