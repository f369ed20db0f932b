"""The head of a document with a masthead: which lines are its masthead's, and which is its title."""

from __future__ import annotations

from collections.abc import Sequence

from reader.parsing.masthead import agenda_items
from reader.parsing.numbering import printed_number
from reader.parsing.paragraphs import Paragraph
from reader.parsing.structure_words import ends_sentence, is_contents_row, is_masthead_line, matches

_LONGEST_HEAD = 30
"""Paragraphs that a masthead may take."""

_LONGEST_TITLE = 120
_LONGEST_BODY = 16
"""Characters of a body's name on a press page; a longer line that ends as one does is a sentence's head."""

_NO_TITLES = ("body_name", "date", "imprint")
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
    if also is not None and (titled := _above_date(head, placed)) is not None:
        return titled
    lines = range(placed[-1] + 1, len(head))
    named = next((index for index in lines if matches(head[index].text, "genre_title")), None)
    if named is not None:
        return named
    titles = [index for index in lines if not any(matches(head[index].text, name) for name in _NO_TITLES)]
    if titles:
        return _own_title([head[index].text for index in titles], head[placed[-1]].text, titles)
    # A printed report's cover names it above the sessions that it covers, and its inner cover once more.
    reports = [index for index in range(len(head)) if index not in placed and matches(head[index].text, "report")]
    return reports[-1] if reports else next(iter(lines), None)


def _own_title(texts: Sequence[str], above: str, places: Sequence[int]) -> int:
    """Return the place of the title among lines that may be one: below the agenda items' own, if both stand there.

    So reports have it: 议程项目3, the item's title, the report's title, and who reports.
    """
    if not matches(above, "agenda") and not matches(above, "bare_agenda"):
        return places[0]
    items = len({item.partition("(")[0] for item in agenda_items(above)}) or 1
    signed = any(matches(text, "byline") for text in texts[items + 1 :])
    named = signed and not texts[0].endswith(("：", ":"))
    named = named and not any(matches(text, "byline") for text in texts[: items + 1])
    return places[items] if named else places[0]


def _above_date(head: Sequence[Paragraph], placed: Sequence[int]) -> int | None:
    """Return the line above the date that is no masthead's: the title of a press page, or None."""
    for index in range(0 if matches(head[placed[0]].text, "date") else placed[0] + 1, placed[-1]):
        text, below = head[index].text, head[index + 1].text
        is_body = matches(text, "body_name") and len(text) <= _LONGEST_BODY
        if index not in placed and matches(below, "date") and not (is_body or ends_sentence(text)):
            return index
    return None


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
