"""Drafts inside a running text: what a committee recommends stands, as a resolution, between its own paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document.numerals import chinese_number
from reader.parsing.numbering import NumberStyle, printed_number
from reader.parsing.paragraphs import Paragraph
from reader.parsing.structure_words import ends_opening, matches, opens_text, reads_as_heading


def opens_draft(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Say whether a draft's text opens with a paragraph: an organ's name alone, and a comma."""
    text = paragraphs[index].text
    below = paragraphs[index + 1].text if index + 1 < len(paragraphs) else ""
    return ends_opening(text) and opens_text(text, below)


def draft_end(paragraphs: Sequence[Paragraph], opening: int, counted: int, section: int) -> int:
    """Return where a draft ends (half-open): at the report's next paragraph or section, or with the text.

    `counted` and `section` are the numbers of the report's last paragraph and section above. Where a number would go
    on with both, it is the report's if the paragraph recommends something or tells of a meeting.
    """
    own = 0
    for index in range(opening + 1, len(paragraphs)):
        text = paragraphs[index].text
        number = printed_number(text)
        if opens_draft(paragraphs, index):
            own = 0
        if number is None:
            continue
        if number.style is NumberStyle.CHINESE and reads_as_heading(text[number.end :]):
            if section and chinese_number(number.number) == section + 1:
                return index
        elif number.style is NumberStyle.ARABIC and number.number.isdecimal():
            value = int(number.number)
            is_next = counted > 0 and value == counted + 1
            if is_next and (value != own + 1 or matches(text[number.end :], "report_goes_on")):
                return index
            own = value
    return len(paragraphs)
