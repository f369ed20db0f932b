"""The head of a document with a masthead: which lines are its masthead's, and which is its title."""

from __future__ import annotations

from collections.abc import Sequence

from reader.parsing.numbering import printed_number
from reader.parsing.paragraphs import Paragraph
from reader.parsing.structure_words import ends_sentence, is_contents_row, is_masthead_line, matches

_LONGEST_HEAD = 30
"""Paragraphs that a masthead may take."""

_LONGEST_TITLE = 120
_LONGEST_TITLE_LINE = 30


def title_index(paragraphs: Sequence[Paragraph], also: str | None = None) -> int | None:
    """Return which paragraph is the title below a masthead, all above it being the masthead; None without one.

    `also` names the pattern of lines that stand in a genre's mastheads besides those of every masthead. The title is
    the first line below the masthead's last that is no sentence. A body's name or a date between them belongs to the
    masthead, as long as another line is left for the title.
    """
    head = _head(paragraphs, also)
    placed = [index for index, paragraph in enumerate(head) if _is_masthead(paragraph.text, also)]
    if not placed:
        return None
    lines = range(placed[-1] + 1, len(head))
    named = next((index for index in lines if matches(head[index].text, "genre_title")), None)
    if named is not None:
        return named
    titles = [
        index for index in lines if not (matches(head[index].text, "body_name") or matches(head[index].text, "date"))
    ]
    return titles[0] if titles else next(iter(lines), None)


def _is_masthead(text: str, also: str | None) -> bool:
    return is_masthead_line(text) or (also is not None and matches(text, also))


def _head(paragraphs: Sequence[Paragraph], also: str | None) -> Sequence[Paragraph]:
    """Return the paragraphs above the first sentence, number or table of contents."""
    for index, paragraph in enumerate(paragraphs[:_LONGEST_HEAD]):
        text = paragraph.text
        if _is_masthead(text, also):
            continue
        stops = _ends_head(text) or printed_number(text) is not None or len(text) > _LONGEST_TITLE
        if stops or paragraph.cells or is_contents_row(text) or matches(text, "contents"):
            return paragraphs[:index]
    return paragraphs[:_LONGEST_HEAD]


def _ends_head(text: str) -> bool:
    """Say whether a text is a sentence; a short line that ends in a colon may be a title's first."""
    return ends_sentence(text) and not (text.endswith(("：", ":")) and len(text) <= _LONGEST_TITLE_LINE)
