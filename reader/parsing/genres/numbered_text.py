"""Running text with headings and numbers: reports, agendas, letters, press and web pages."""

from __future__ import annotations

from reader.document.block_kinds import BlockKind
from reader.document.model import Block, Problem
from reader.document.numerals import chinese_number
from reader.parsing.draft import Draft
from reader.parsing.emphasis_runs import shifted
from reader.parsing.item_levels import ItemLevels
from reader.parsing.numbering import NumberStyle, PrintedNumber, printed_number, without_number
from reader.parsing.paragraphs import Paragraph
from reader.parsing.structure_words import is_contents_row, matches, reads_as_heading

_TOP_LEVEL = 2
_COLONS = ("：", ":")
_LONGEST_LABEL = 14
_ITEM_STYLES = frozenset({NumberStyle.LETTER, NumberStyle.ROMAN, NumberStyle.CHINESE_BRACKETED})
_HEADING_STYLES = frozenset(
    {NumberStyle.CHINESE, NumberStyle.ROMAN_CAPITAL, NumberStyle.CAPITAL, NumberStyle.TITLE, NumberStyle.ARABIC}
)


class NumberedText:
    """Adds paragraphs to a draft as headings, items, rows and paragraphs, by their mark-up, number and length.

    `_headings` are the styles of the numbered headings that a paragraph stands under, `_last_number` is that of the
    paragraph above: a short line with another number than the next is a heading (`1. 预防外交` above paragraph 3).
    """

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._headings: list[NumberStyle] = []
        self._items = ItemLevels()
        self._last_number = 0
        self._last_section = 0
        self._last_heading = 0
        self._in_contents = False

    @property
    def reached(self) -> tuple[int, int]:
        """The numbers of the last paragraph and of the last section 一., 二. above; 0 where there is none."""
        return self._last_number, self._last_section

    def add(self, paragraph: Paragraph, below: Paragraph | None = None) -> None:
        """Append a paragraph as the block that it is, knowing the one below it."""
        if paragraph.cells or self._is_contents_row(paragraph):
            self._draft.add(BlockKind.TABLE, paragraph.text, notes=paragraph.marks, emphasis=paragraph.emphasis)
            return
        if matches(paragraph.text, "separator"):
            self._draft.add(BlockKind.PARAGRAPH, paragraph.text, notes=paragraph.marks, emphasis=paragraph.emphasis)
            return
        if self._is_vote(paragraph.text):
            self._draft.add(BlockKind.NOTE, paragraph.text, notes=paragraph.marks, emphasis=paragraph.emphasis)
            return
        number = printed_number(paragraph.text)
        if number is not None:
            self._numbered(paragraph, number, below)
        elif paragraph.item:
            self._draft.add(BlockKind.ITEM, paragraph.text, notes=paragraph.marks, emphasis=paragraph.emphasis)
        elif paragraph.heading or (reads_as_heading(paragraph.text) and not self._is_labelled()):
            self._unnumbered_heading(paragraph)
        else:
            self._draft.add(BlockKind.PARAGRAPH, paragraph.text, notes=paragraph.marks, emphasis=paragraph.emphasis)

    def _is_vote(self, text: str) -> bool:
        """Say whether a text tells how states voted: 赞成：, or the states below that."""
        above = self._draft.blocks[-1] if self._draft.blocks else None
        listed = above is not None and above.kind is BlockKind.NOTE and matches(above.text, "vote_list")
        return listed or matches(text, "vote")

    def _is_labelled(self) -> bool:
        """Say whether the paragraph above is a label that waits for its value: 来文日期： above a date."""
        above = self._draft.blocks[-1] if self._draft.blocks else None
        if above is None or above.kind is not BlockKind.PARAGRAPH or above.number:
            return False
        return above.text.endswith(_COLONS) and len(above.text) <= _LONGEST_LABEL

    def _is_contents_row(self, paragraph: Paragraph) -> bool:
        if is_contents_row(paragraph.text):
            self._in_contents = True
            return True
        listed = self._in_contents and matches(paragraph.text, "contents_line")
        self._in_contents = listed
        return listed

    def _unnumbered_heading(self, paragraph: Paragraph) -> None:
        text = paragraph.text
        if matches(text, "annex"):
            self._headings, self._last_number = [], 0
            self._draft.add(
                BlockKind.HEADING,
                text,
                level=paragraph.heading or 1,
                notes=paragraph.marks,
                emphasis=paragraph.emphasis,
            )
            return
        self._in_contents = matches(text, "contents")
        level = paragraph.heading or _TOP_LEVEL + len(self._headings)
        self._draft.add(BlockKind.HEADING, text, level=level, notes=paragraph.marks, emphasis=paragraph.emphasis)

    def _numbered(self, paragraph: Paragraph, number: PrintedNumber, below: Paragraph | None) -> None:
        text, marks = without_number(paragraph.text, paragraph.marks, number)
        kind, level = BlockKind.PARAGRAPH, 0
        is_heading = number.style in _HEADING_STYLES and self._is_heading(text, number, below)
        if paragraph.heading or is_heading or self._is_item_heading(text, number, below):
            kind, level = BlockKind.HEADING, paragraph.heading or self._heading_level(number.style)
            if number.style is NumberStyle.CHINESE:
                self._last_section = chinese_number(number.number) or 0
            elif number.style is NumberStyle.ARABIC and number.number.isdecimal():
                self._last_heading = int(number.number)
        elif number.style in _ITEM_STYLES:
            kind, level = BlockKind.ITEM, self._items.level(number)
        block = self._draft.add(
            kind,
            text,
            number=number.number,
            number_printed=number.printed,
            level=level,
            notes=marks,
            emphasis=shifted(paragraph.emphasis, -number.end),
        )
        if kind is BlockKind.PARAGRAPH and number.style is NumberStyle.ARABIC:
            self._count(int(number.number.partition(".")[0]), block)

    def _count(self, value: int, block: Block) -> None:
        """Take a paragraph's number, which should follow the one before or begin anew."""
        if self._last_number and value not in (self._last_number, self._last_number + 1, 1):
            self._draft.problems.append(Problem("number_out_of_order", block.id, block.number or ""))
        self._last_number = value
        self._items.restart()

    def _is_heading(self, text: str, number: PrintedNumber, below: Paragraph | None) -> bool:
        if not reads_as_heading(text):
            return False
        if below is not None and below.text.endswith("。") and printed_number(below.text) is None:
            # 115. 接纳新会员国 above what is told of it.
            return True
        if number.style is not NumberStyle.ARABIC or "." in number.number:
            return True
        if NumberStyle.ARABIC in self._headings and number.number == str(self._last_heading + 1):
            return True
        under_heading = bool(self._headings) and self._headings[0] is not NumberStyle.ARABIC
        return under_heading and number.number.isdecimal() and int(number.number) != self._last_number + 1

    def _is_item_heading(self, text: str, number: PrintedNumber, below: Paragraph | None) -> bool:
        """Say whether (a) heads the next paragraph of the document: the one above has ended, and no list runs.

        So the reports of special rapporteurs count their headings.
        """
        if number.style not in _ITEM_STYLES or below is None or not reads_as_heading(text):
            return False
        follows = printed_number(below.text)
        if follows is None or follows.style is not NumberStyle.ARABIC or follows.number != str(self._last_number + 1):
            return False
        above = self._draft.blocks[-1] if self._draft.blocks else None
        return above is not None and above.kind is not BlockKind.ITEM and not above.text.endswith(_COLONS)

    def _heading_level(self, style: NumberStyle) -> int:
        """Return the level of a numbered heading: that of its style above, else one below the heading above."""
        if style in self._headings:
            del self._headings[self._headings.index(style) :]
        self._headings.append(style)
        return _TOP_LEVEL + len(self._headings) - 1


def add_paragraph(draft: Draft, paragraph: Paragraph) -> None:
    """Append a single paragraph that stands under no numbered heading."""
    NumberedText(draft).add(paragraph)
