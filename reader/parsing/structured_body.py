"""The body of a resolution and of what is annexed to it: opening, preamble, operative paragraphs, sections, annexes.

The number and the end mark decide what a paragraph is, not its verb (回顾 opens both kinds): after the organ's
opening, unnumbered paragraphs belong to the preamble until the first arabic number.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from reader.document.block_kinds import BlockKind
from reader.document.model import Problem
from reader.document.numerals import chinese_number
from reader.parsing.bare_numbers import bare_numbers
from reader.parsing.draft import Draft
from reader.parsing.emphasis_runs import shifted
from reader.parsing.item_levels import ItemLevels
from reader.parsing.numbering import NumberStyle, PrintedNumber, printed_number, without_number
from reader.parsing.paragraphs import Paragraph
from reader.parsing.signatures import signature_lines
from reader.parsing.structure_words import (
    ends_opening,
    ends_sentence,
    found,
    is_contents_row,
    is_masthead_line,
    matches,
    opening_organ,
    opens_text,
    reads_as_heading,
)

_SECTION_STYLES = frozenset({NumberStyle.CHINESE, NumberStyle.CAPITAL, NumberStyle.TITLE})
_SENTENCE_ENDS = ("。", "；", ".", ";")
_COLONS = ("：", ":")
_ABOVE_OPENING = (BlockKind.HEADING, BlockKind.TITLE, BlockKind.NOTE)


class _Part(Enum):
    HEAD = auto()
    DECISION = auto()
    PREAMBLE = auto()
    OPERATIVE = auto()
    ANNEX = auto()


class StructuredBody:
    """Adds paragraphs to a draft as blocks, keeping track of the part of the document that they stand in."""

    def __init__(self, draft: Draft, paragraphs: Sequence[Paragraph]) -> None:
        self._draft = draft
        self._paragraphs = paragraphs
        self._bare = bare_numbers(paragraphs)
        self._signatures = signature_lines(paragraphs)
        self._part = _Part.HEAD
        self._last_number = 0
        self._items = ItemLevels()
        self._in_vote = False

    def add(self, start: int, *, annexed: bool = False) -> None:
        """Add the paragraphs from index `start` to the end; `annexed` says that they begin inside an annex."""
        self._part = _Part.ANNEX if annexed else _Part.HEAD
        for index in range(start, len(self._paragraphs)):
            self._add_one(index)

    def _add_one(self, index: int) -> None:
        paragraph = self._paragraphs[index]
        if paragraph.cells or is_contents_row(paragraph.text):
            self._plain(BlockKind.TABLE, paragraph)
        elif index in self._signatures and self._part is _Part.ANNEX:
            self._plain(BlockKind.SIGNATURE, paragraph)
        elif self._opens_text(index) and self._is_opening(index):
            self._opening(paragraph)
        elif self._part is _Part.HEAD and matches(paragraph.text, "inline_opening"):
            self._inline_opening(paragraph)
        elif self._is_of_masthead(paragraph.text):
            self._plain(BlockKind.MASTHEAD, paragraph)
        elif self._is_closing_line(paragraph.text):
            self._plain(BlockKind.NOTE, paragraph)
            if matches(paragraph.text, "date"):
                # What stands below the place and date of adoption is annexed, whether or not a line says so.
                self._part, self._last_number = _Part.ANNEX, 0
        elif matches(paragraph.text, "annex"):
            self._part, self._last_number = _Part.ANNEX, 0
            self._heading(paragraph, level=1)
        elif (number := printed_number(paragraph.text) or self._bare.get(index)) is not None:
            self._numbered(paragraph, number, index)
        else:
            self._unnumbered(paragraph, index)

    def _is_of_masthead(self, text: str) -> bool:
        return self._part is _Part.HEAD and (is_masthead_line(text) or matches(text, "date"))

    def _opening(self, paragraph: Paragraph) -> None:
        self._draft.organ = self._draft.organ or opening_organ(paragraph.text)
        self._plain(BlockKind.OPENING, paragraph)
        # 关于宪章第十二章，大会： goes on counting where the chapter before stopped.
        self._last_number = self._last_number if matches(paragraph.text, "opening_lead") else 0
        self._part = _Part.PREAMBLE

    def _inline_opening(self, paragraph: Paragraph) -> None:
        """Add a first preambular paragraph that begins with the organ's name: 大会鉴于……；."""
        opened = found(paragraph.text, "inline_opening")
        self._draft.organ = self._draft.organ or (opening_organ(opened["organ"]) if opened else None)
        self._plain(BlockKind.PREAMBULAR, paragraph)
        self._part = _Part.PREAMBLE

    def _opens_text(self, index: int) -> bool:
        below = self._paragraphs[index + 1 : index + 2]
        return opens_text(self._paragraphs[index].text, below[0].text if below else "")

    def _is_opening(self, index: int) -> bool:
        """Say whether an organ's name opens a text: with a comma, or where a preamble or a number follows."""
        text = self._paragraphs[index].text
        if ends_opening(text):
            return True
        below = self._paragraphs[index + 1 : index + 2]
        titled = self._part is _Part.HEAD or self._draft.blocks[-1].kind in _ABOVE_OPENING
        return titled and bool(below) and not reads_as_heading(below[0].text)

    def _is_closing_line(self, text: str) -> bool:
        if self._part is _Part.HEAD:
            return False
        listed, self._in_vote = self._in_vote, matches(text, "vote_list")
        return listed or any(matches(text, name) for name in ("date", "meeting", "vote", "separator", "adoption"))

    def _numbered(self, paragraph: Paragraph, number: PrintedNumber, index: int) -> None:
        if number.style is NumberStyle.ARABIC:
            self._arabic(paragraph, number)
        elif number.style in _SECTION_STYLES:
            if reads_as_heading(paragraph.text[number.end :]) or paragraph.heading:
                self._heading(paragraph, level=2, number=number)
            elif number.style is NumberStyle.CHINESE and self._part in (_Part.PREAMBLE, _Part.OPERATIVE):
                self._arabic(paragraph, number)
            else:
                self._split(self._running_kind(index), paragraph, number)
        else:
            self._split(BlockKind.ITEM, paragraph, number, level=self._items.level(number))

    def _arabic(self, paragraph: Paragraph, number: PrintedNumber) -> None:
        """Add a paragraph that is numbered 1. or, in old resolutions, 一、."""
        if self._part is _Part.PREAMBLE:
            self._part = _Part.OPERATIVE
        operative = self._part is _Part.OPERATIVE
        block = self._split(BlockKind.OPERATIVE if operative else BlockKind.PARAGRAPH, paragraph, number)
        value = chinese_number(number.number)
        if operative and value is not None:
            if value not in (self._last_number + 1, 1):
                self._draft.problems.append(Problem("number_out_of_order", block, number.number))
            self._last_number = value
        self._items.restart()

    def _unnumbered(self, paragraph: Paragraph, index: int) -> None:
        heading = paragraph.heading or (reads_as_heading(paragraph.text) and self._allows_heading(index))
        if heading:
            self._heading(paragraph, level=2)
        else:
            self._plain(self._running_kind(index), paragraph)
            if self._part is _Part.HEAD and ends_sentence(paragraph.text):
                # A decision has no opening: its text begins with a sentence, and what closes it may follow.
                self._part = _Part.DECISION

    def _allows_heading(self, index: int) -> bool:
        """Say whether a short line may be a heading here: in a preamble, section marks and what heads paragraph 1."""
        if self._part is not _Part.PREAMBLE or matches(self._paragraphs[index].text, "section"):
            return True
        if matches(self._paragraphs[index].text, "acting_under"):
            return False
        above = self._draft.blocks[-1]
        if above.kind is BlockKind.HEADING and matches(above.text, "section"):
            # 八 above the section's title.
            return True
        below = self._paragraphs[index + 1 : index + 2]
        number = printed_number(below[0].text) if below else None
        return number is not None and number.number == "1"

    def _running_kind(self, index: int) -> BlockKind:
        if self._part is _Part.PREAMBLE:
            text = self._paragraphs[index].text
            ends = text.rstrip("”").endswith(_SENTENCE_ENDS)
            if text.endswith(_COLONS) and found(text, "operative_verb"):
                self._part = _Part.OPERATIVE
                return BlockKind.OPERATIVE
            if ends and not self._numbers_follow(index):
                return BlockKind.OPERATIVE
            return BlockKind.PREAMBULAR
        return BlockKind.OPERATIVE if self._part is _Part.OPERATIVE else BlockKind.PARAGRAPH

    def _numbers_follow(self, index: int) -> bool:
        """Say whether numbered paragraphs come before the next opening or annex."""
        for place, paragraph in enumerate(self._paragraphs[index + 1 :], index + 1):
            if place in self._bare:
                return True
            if any(matches(paragraph.text, name) for name in ("annex", "date")) or self._opens_text(place):
                return False
            number = printed_number(paragraph.text)
            if number is None:
                continue
            is_old = number.style is NumberStyle.CHINESE and not reads_as_heading(paragraph.text)
            if is_old or number.style is NumberStyle.ARABIC:
                return True
        return False

    def _heading(self, paragraph: Paragraph, level: int, number: PrintedNumber | None = None) -> None:
        level = paragraph.heading or level
        if number is not None:
            self._split(BlockKind.HEADING, paragraph, number, level=level)
        else:
            self._draft.add(
                BlockKind.HEADING, paragraph.text, level=level, notes=paragraph.marks, emphasis=paragraph.emphasis
            )

    def _plain(self, kind: BlockKind, paragraph: Paragraph) -> None:
        self._draft.add(kind, paragraph.text, notes=paragraph.marks, emphasis=paragraph.emphasis)

    def _split(self, kind: BlockKind, paragraph: Paragraph, number: PrintedNumber, level: int = 0) -> str:
        text, marks = without_number(paragraph.text, paragraph.marks, number)
        block = self._draft.add(
            kind,
            text,
            number=number.number,
            number_printed=number.printed,
            level=level,
            notes=marks,
            emphasis=shifted(paragraph.emphasis, -number.end),
        )
        return block.id
