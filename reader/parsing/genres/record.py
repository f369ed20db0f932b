"""Records of meetings (S/PV, A/PV; summary records SR): turns of speech, and what happened between them.

The printed record is the source of every rule: cover page, time of opening, adoption of the agenda, the item's
title, the turns of speech, time of closing. The words to go by are in resources/parsing/record.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Problem, Speech
from reader.parsing import typesetting
from reader.parsing.cleaning import clean, squash
from reader.parsing.draft import Draft
from reader.parsing.emphasis_runs import shifted
from reader.parsing.genres import record_stages
from reader.parsing.genres.record_facts import RecordFacts, facts_of
from reader.parsing.genres.record_furniture import Body, take_furniture
from reader.parsing.genres.record_numbers import numbered_lines
from reader.parsing.genres.record_openings import find_openings, part_openings
from reader.parsing.genres.summary_turns import told_speech
from reader.parsing.line_joining import Hints, JoinedParagraph, join_lines
from reader.parsing.lines import Line
from reader.parsing.masthead import agenda_items
from reader.parsing.numbering import without_number
from reader.parsing.paragraphs import told_notes
from reader.parsing.structure_words import matches
from reader.parsing.vocabulary import words
from reader.parsing.vote_tallies import vote_doubts

_DOUBTFUL_MARGIN = 1.0
_RAGGED, _FEWEST_WIDE = 3.0, 3
"""Em that a full line of the cover page may miss, and how many such lines make a column."""

_LONGEST_COVER = 80
"""Lines that a cover page may have."""

_FEWEST_STATES = 2
"""Enumeration marks in each of two lines that list states."""

_NARROWEST_COLUMN, _WIDEST_COLUMN = 24.0, 64.0

_LEADERS = re.compile(r"\.\s*\.\s*\.|…{2,}")
_CLAUSE_ENDS = ("，", "；", "。", "：")
_SPOKEN = (BlockKind.PARAGRAPH, BlockKind.QUOTE)


def read(lines: Sequence[Line]) -> Draft:
    """Read a record's lines into a draft of genre record."""
    body = take_furniture([line for line in lines if line.note is None])
    draft = _Record(part_openings(body.lines), body).draft()
    draft.footnotes += told_notes(lines)
    return draft


class _Record:
    """One record on its way from lines to blocks.

    `_meeting` is the line below the cover page, `_openings` and `_numbers` hold turns of speech and paragraph numbers
    by the lines that they begin.
    """

    def __init__(self, lines: Sequence[Line], body: Body) -> None:
        self._lines = lines
        self._body = body
        self._numbers = numbered_lines(lines)
        self._meeting = self._line_below_cover()
        self._openings = {opening.first: opening for opening in find_openings(lines, self._meeting, self._numbers)}

    def _line_below_cover(self) -> int:
        """Return the line where the meeting begins; 0 where a turn of speech stands above it, so without a cover.

        The cover page, too, has `主席：` and a name; only a state or language in brackets makes that a turn.
        """
        timed = (at for at, line in enumerate(self._lines) if record_stages.opens_meeting(line.text))
        meeting = next(timed, None)
        if meeting is None:
            return self._line_below_chair()
        above = find_openings(self._lines[:meeting], 0, self._numbers)
        return 0 if any(turn.speech.language or turn.speech.affiliation for turn in above) else meeting

    def _line_below_chair(self) -> int:
        """Return the first turn below a cover that ends with who presides, 0 without such a cover."""
        day = next((at for at, line in enumerate(self._lines) if matches(line.text, "meeting_day")), None)
        if day is None:
            return 0
        turns = find_openings(self._lines[:_LONGEST_COVER], day, self._numbers)
        spoken = (turn.first for turn in turns if not matches(self._lines[turn.end - 1].text, "presiding"))
        return next(spoken, 0)

    def draft(self) -> Draft:
        """Return the record's blocks, speeches and facts."""
        draft = Draft(Genre.RECORD, furniture=list(self._body.furniture))
        facts = self._facts()
        draft.symbol, draft.date, draft.organ, draft.session = facts.symbol, facts.date, facts.organ, facts.session
        paragraphs = self._paragraphs()
        headings = self._headings(paragraphs, facts)
        for index, paragraph in enumerate(paragraphs):
            speech = self._speech(paragraph, facts)
            if speech is not None and (paragraph.first in self._openings or speech not in draft.speeches[-1:]):
                draft.speeches.append(speech)
            self._add(draft, paragraph, is_heading=index in headings)
        draft.title = self._title(draft)
        draft.problems += vote_doubts(draft.blocks)
        items = (block.text for block in draft.blocks if block.kind is BlockKind.HEADING)
        named = (item for text in items if matches(text, "agenda") for item in agenda_items(text))
        draft.agenda_items = list(dict.fromkeys(named))
        return draft

    def _facts(self) -> RecordFacts:
        first_turn = min(self._openings, default=len(self._lines))
        cover = [clean(line.text) for line in self._lines[: self._meeting or first_turn]]
        return facts_of(self._body.heads, cover)

    def _paragraphs(self) -> list[JoinedParagraph]:
        """Join the cover page and the meeting each by itself: they are set differently."""
        hints = self._hints()
        cover = join_lines(self._lines[: self._meeting], hints)
        body = join_lines(self._lines[self._meeting :], hints.below(self._meeting))
        shifted = (replace(part, first=part.first + self._meeting, end=part.end + self._meeting) for part in body)
        return [*cover, *shifted]

    def _hints(self) -> Hints:
        starts: set[int] = {self._meeting, *self._numbers}
        joined: set[int] = set()
        for opening in self._openings.values():
            starts.add(opening.first)
            joined.update(range(opening.first + 1, opening.end))
        for votes in record_stages.vote_lists(self._lines):
            starts.update((votes.start, votes.stop))
            joined.update(range(votes.start + 1, votes.stop))
        broken = self._broken_cover_lines()
        joined.update(index + 1 for index in broken)
        for index, line in enumerate(self._lines):
            if record_stages.stage_kind(line.text) or (index < self._meeting and index not in broken):
                starts.update((index, index + 1))
        starts.update(self._paragraphs_of_quotations())
        likely = {index for index, line in enumerate(self._lines) if record_stages.is_formula(line.text)}
        headings = range(self._meeting, min(self._openings, default=self._meeting))
        return Hints(frozenset(starts - joined), frozenset(joined), frozenset(likely), frozenset(headings))

    def _paragraphs_of_quotations(self) -> Iterator[int]:
        """Give the lines that open a paragraph of a quotation of several.

        Each paragraph of it begins with an opening mark at a line's beginning, and only the last has a closing one.
        """
        opened_at: int | None = None
        for index in range(self._meeting, len(self._lines)):
            text = self._lines[index].stripped
            if index in self._openings:
                opened_at = None
            above = self._lines[index - 1].stripped if index else ""
            if opened_at is not None and text.startswith("“") and above.endswith(_CLAUSE_ENDS):
                yield opened_at
                yield index
            last = max(text.rfind("“"), text.rfind("”"))
            if last >= 0:
                begins = last == 0 and text[0] == "“" and above.endswith(_CLAUSE_ENDS)
                opened_at = index if begins else None

    def _broken_cover_lines(self) -> set[int]:
        """Return the cover page's lines that go on below: several are as wide as the widest and stop in a sentence.

        All others stand for themselves: a state and its representative, a line of the masthead.
        """
        cover = self._lines[: self._meeting]
        widths = [0.0 if _LEADERS.search(line.text) else typesetting.width(line.text) for line in cover]
        wide = {at for at, width in enumerate(widths) if width > max(widths) - _RAGGED}
        if len(wide) < _FEWEST_WIDE or not _NARROWEST_COLUMN <= max(widths) <= _WIDEST_COLUMN:
            wide = set()
        broken = {at for at in wide if not typesetting.ends_sentence(cover[at].text)}
        broken |= {at for at, line in enumerate(cover) if line.stripped.endswith(("、", "，"))}
        listed = [line.text.count("、") >= _FEWEST_STATES for line in cover]
        broken |= {at for at, (above, below) in enumerate(pairwise(listed)) if above and below}
        return broken - {len(cover) - 1}

    def _speech(self, paragraph: JoinedParagraph, facts: RecordFacts) -> Speech | None:
        """Return the turn of speech that a paragraph opens, or None."""
        opening = self._openings.get(paragraph.first)
        if opening is not None:
            return opening.speech
        if not facts.is_summary or paragraph.first < self._meeting:
            return None
        number = self._numbers.get(paragraph.first)
        return told_speech(paragraph.text[number.end :] if number else paragraph.text)

    def _add(self, draft: Draft, paragraph: JoinedParagraph, *, is_heading: bool) -> None:
        kind = self._kind(paragraph, is_heading=is_heading)
        number = self._numbers.get(paragraph.first)
        spoken = kind in _SPOKEN or record_stages.changes_language(paragraph.text)
        text, marks = (
            without_number(paragraph.text, paragraph.marks, number) if number else (paragraph.text, paragraph.marks)
        )
        block = draft.add(
            kind,
            text,
            number=number.number if number else None,
            number_printed=number.printed if number else None,
            level=1 if kind is BlockKind.HEADING else 0,
            notes=marks,
            speech=len(draft.speeches) - 1 if spoken and draft.speeches else None,
            emphasis=shifted(paragraph.emphasis, -number.end) if number else paragraph.emphasis,
        )
        if paragraph.margin < _DOUBTFUL_MARGIN:
            draft.problems.append(Problem("doubtful_paragraph_start", block.id, paragraph.text[:20]))

    def _kind(self, paragraph: JoinedParagraph, *, is_heading: bool) -> BlockKind:
        if self._lines[paragraph.first].cells:
            return BlockKind.TABLE
        if paragraph.first < self._meeting:
            return BlockKind.MASTHEAD
        stage = record_stages.stage_kind(paragraph.text)
        if stage is not None and paragraph.first not in self._openings:
            return stage
        if is_heading:
            return BlockKind.HEADING
        return BlockKind.QUOTE if paragraph.quote else BlockKind.PARAGRAPH

    def _headings(self, paragraphs: Sequence[JoinedParagraph], facts: RecordFacts) -> set[int]:
        """Return which paragraphs are headings: those without a full stop right above a turn or another heading."""
        found: set[int] = set()
        heads_next = False
        for index in range(len(paragraphs) - 1, -1, -1):
            paragraph = paragraphs[index]
            numbered_or_opening = paragraph.first in self._numbers or self._speech(paragraph, facts) is not None
            if numbered_or_opening or record_stages.stage_kind(paragraph.text):
                heads_next = True
            elif heads_next and self._looks_like_heading(paragraph):
                found.add(index)
            else:
                heads_next = False
        return found

    def _looks_like_heading(self, paragraph: JoinedParagraph) -> bool:
        if paragraph.quote or paragraph.first < self._meeting:
            return False
        text = paragraph.text
        return not (typesetting.ends_paragraph(text) or record_stages.counts_ballots(text))

    def _title(self, draft: Draft) -> str:
        """Return the agenda item's title: the heading that the running heads repeat, else the first of an item."""
        headings = [block.text for block in draft.blocks if block.kind is BlockKind.HEADING]
        items = [text for text in headings if not (record_stages.stage_kind(text) or matches(text, "bare_agenda"))]
        running = squash(self._body.heads.title or "")
        if running and running in map(squash, items):
            return next(text for text in items if squash(text) == running)
        return next(iter(items), self._body.heads.title or self._title_on_cover(draft) or draft.symbol or "")

    @staticmethod
    def _title_on_cover(draft: Draft) -> str | None:
        """Return what the cover page names below the word 议程项目, which a resumed meeting does not repeat."""
        cover = [block.text for block in draft.blocks if block.kind is BlockKind.MASTHEAD]
        below = (text for head, text in pairwise(cover) if squash(head) in words("record", "cover_agenda"))
        return next(below, None)
