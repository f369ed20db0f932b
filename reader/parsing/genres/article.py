"""Press and web articles: the page's title, the site's line with place, date and language links, then the text.

A press release has a masthead of its own instead of a site's line. A copied page glues the site's line to the text's
own title and first sentence. The links end with the last language's name; the title is the longest beginning of what
follows that comes again further on, in quotation marks or not; where none does, what stands before the first white
space is taken if it reads as a heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.document.block_kinds import BlockKind, Genre
from reader.document.dates import iso_date
from reader.document.emphasis import emphasis_between
from reader.parsing.cleaning import squash
from reader.parsing.draft import Draft
from reader.parsing.genre_detection import FEWEST_LANGUAGES, site_languages
from reader.parsing.genres.head import title_index
from reader.parsing.genres.numbered_text import add_paragraph
from reader.parsing.genres.plain import start_draft
from reader.parsing.lines import Line
from reader.parsing.paragraphs import Paragraph, compose
from reader.parsing.structure_words import matches
from reader.parsing.vocabulary import vocabulary

_SHORTEST_TITLE, _LONGEST_TITLE = 6, 120
_LONGEST_DATELINE, _DATELINE_WITHIN = 80, 5
_SENTENCE_MARK = re.compile(r"[。；！？]")
_GAP = re.compile(r"\s+")


def read(lines: Sequence[Line]) -> Draft:
    """Read lines as an article."""
    parted: list[Line] = []
    site = own_title = None
    for line in lines:
        if site is None and site_languages(line.text) >= FEWEST_LANGUAGES:
            pieces = _part_site_line(line)
            site = len(parted)
            own_title = site + 1 if len(pieces) == len(("site", "title", "text")) else None
            parted += pieces
        else:
            parted.append(line)
    composition = compose(parted)
    draft = start_draft(Genre.ARTICLE, composition)
    head = title_index(composition.paragraphs, also="press_line") if site is None else None
    dateline = _dateline(composition.paragraphs, head or 0)
    if site is None and head is None:
        site = dateline
    for index, paragraph in enumerate(composition.paragraphs):
        if head is not None and head < index == dateline:
            draft.date = draft.date or iso_date(paragraph.text)
            draft.add(BlockKind.MASTHEAD, paragraph.text, notes=paragraph.marks, emphasis=paragraph.emphasis)
        elif head is None:
            _add(draft, paragraph, index, site, own_title)
        else:
            _add_below_head(draft, paragraph, index, head)
    draft.title = _title(draft)
    return draft


def _add_below_head(draft: Draft, paragraph: Paragraph, index: int, title: int) -> None:
    """Add a paragraph of a press release, whose masthead holds its date and whose title stands below."""
    if index < title:
        draft.date = draft.date or iso_date(paragraph.text)
        draft.add(BlockKind.MASTHEAD, paragraph.text, notes=paragraph.marks, emphasis=paragraph.emphasis)
    elif index == title:
        draft.add(
            BlockKind.TITLE,
            paragraph.text,
            level=paragraph.heading or 1,
            notes=paragraph.marks,
            emphasis=paragraph.emphasis,
        )
    elif matches(paragraph.text, "press_line"):
        draft.add(BlockKind.PARAGRAPH, paragraph.text, notes=paragraph.marks, emphasis=paragraph.emphasis)
    else:
        add_paragraph(draft, paragraph)


def _add(draft: Draft, paragraph: Paragraph, index: int, site: int | None, own_title: int | None) -> None:
    if index == site:
        draft.date = iso_date(paragraph.text)
        draft.add(BlockKind.MASTHEAD, paragraph.text, notes=paragraph.marks, emphasis=paragraph.emphasis)
    elif index == 0:
        draft.add(BlockKind.TITLE, paragraph.text, level=1, notes=paragraph.marks, emphasis=paragraph.emphasis)
    elif index == own_title:
        draft.add(BlockKind.HEADING, paragraph.text, level=2, notes=paragraph.marks, emphasis=paragraph.emphasis)
    else:
        add_paragraph(draft, paragraph)


def _dateline(paragraphs: Sequence[Paragraph], title: int) -> int | None:
    """Return the place of the short line below the title that says where and when a page was published, or None."""
    for index in range(title + 1, min(title + _DATELINE_WITHIN, len(paragraphs))):
        paragraph = paragraphs[index]
        short = len(paragraph.text) <= _LONGEST_DATELINE and not _SENTENCE_MARK.search(paragraph.text)
        if short and not paragraph.heading and iso_date(paragraph.text) is not None:
            return index
    return None


def _title(draft: Draft) -> str:
    titles = [block for block in draft.blocks if block.kind in (BlockKind.TITLE, BlockKind.HEADING)]
    return titles[0].text if titles else ""


def _part_site_line(line: Line) -> list[Line]:
    """Cut a site's line behind its last language link, and what follows into title and text."""
    end = _links_end(line.text)
    site, rest = line.text[:end], line.text[end:].strip()
    pieces = [replace(line, text=site, emphasis=emphasis_between(line.emphasis, 0, end))]
    if not rest:
        return pieces
    cut = _title_end(rest)
    texts = [rest[:cut], rest[cut:]] if cut else [rest]
    return pieces + [Line(text.strip()) for text in texts]


def _links_end(text: str) -> int:
    """Return the end of the run of language links: the last link that only a short gap parts from the one before."""
    links = sorted(
        (text.find(name), text.find(name) + len(name))
        for name in vocabulary("genres")["article"]["languages"]
        if name in text
    )
    end = links[0][1]
    for start, stop in links[1:]:
        if start - end > _SHORTEST_TITLE:
            break
        end = max(end, stop)
    return end


def _title_end(rest: str) -> int:
    """Return where the title that a text begins with ends, or 0."""
    for gap in _GAP.finditer(rest, 0, _LONGEST_TITLE):
        title = squash(rest[: gap.start()])
        if len(title) >= _SHORTEST_TITLE and not _SENTENCE_MARK.search(title) and title in squash(rest[gap.end() :]):
            return gap.start()
    longest = _longest_recurring(rest)
    if longest:
        return longest
    first = _GAP.search(rest)
    if (
        first
        and _SHORTEST_TITLE <= first.start() <= _LONGEST_TITLE
        and not _SENTENCE_MARK.search(rest[: first.start()])
    ):
        return first.start()
    return 0


def _longest_recurring(rest: str) -> int:
    """Return the length of the longest beginning, long enough for a title, that comes again in quotation marks."""
    for end in range(min(_LONGEST_TITLE, len(rest) // 2), 2 * _SHORTEST_TITLE, -1):
        if f"“{rest[:end]}”" in rest[end:] or f"《{rest[:end]}》" in rest[end:]:
            return end
    return 0
