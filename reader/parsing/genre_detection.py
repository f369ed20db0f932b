"""Which genre a source's lines are, by what only that genre has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from reader.document.block_kinds import Genre
from reader.parsing.cleaning import squash
from reader.parsing.genres.record_stages import is_meeting_time
from reader.parsing.lines import Line
from reader.parsing.numbering import printed_number
from reader.parsing.structure_words import ends_opening, is_contents_row, matches, opens_text
from reader.parsing.vocabulary import vocabulary
from reader.script import simplified

_LONGEST_TRIED = 200
"""Characters of a line that are looked at: what tells the genres apart stands in short lines."""

_HEAD_LINES = 60
_FOOT_LINES = 5
FEWEST_LANGUAGES = 3
"""Language links that make a line a site's."""

_RECORD_SIGNS = 3
_LETTER_SIGNS = 2


def detect(lines: Sequence[Line]) -> Genre:
    """Return the genre; DOCUMENT where nothing speaks for another.

    A letter often carries a draft resolution and a concept note in its annexes, so the letter's own words count more
    than the resolution's opening; a record quotes resolutions and letters, so its own count most.
    """
    short = [simplified(squash(line.text[:_LONGEST_TRIED])).lstrip("#") for line in lines]
    if _is_record(short):
        return Genre.RECORD
    if any(site_languages(line.text) >= FEWEST_LANGUAGES for line in lines[:_HEAD_LINES]):
        return Genre.ARTICLE
    if _is_letter(short):
        return Genre.LETTER
    if _is_resolution(short):
        return Genre.RESOLUTION
    if _counts([*short[:_HEAD_LINES], *short[-_FOOT_LINES:]], "article", "press"):
        return Genre.ARTICLE
    return Genre.DOCUMENT


def site_languages(text: str) -> int:
    """Count the language links in a line of a web page."""
    return sum(language in text for language in vocabulary("genres")["article"]["languages"])


def is_letter_title(text: str) -> bool:
    """Say whether a text is the title of a letter: who to whom, 的信 or 普通照会."""
    return len(text) <= _LONGEST_TRIED and _pattern("letter", "title").search(simplified(squash(text))) is not None


def _beginnings(short: Sequence[str]) -> list[str]:
    """Return each line with the next one's beginning, since an opening may be broken over lines."""
    return [line + below for line, below in zip(short, [*short, ""][1:], strict=True)]


def _is_record(short: Sequence[str]) -> bool:
    turns = _counts(_beginnings(short), "record", "speech")
    times = sum(is_meeting_time(line) for line in short)
    named = min(1, _counts(short[:_HEAD_LINES], "record", "symbol"))
    return turns + 2 * times + 2 * named >= _RECORD_SIGNS


def _is_letter(short: Sequence[str]) -> bool:
    head = short[:_HEAD_LINES]
    titled = _counts(head, "letter", "title") + _counts(_beginnings(head), "letter", "title")
    signs = sum(min(1, _counts(short, "letter", sign)) for sign in ("signature", "request", "greeting"))
    signs += min(1, titled)
    own_title = _counts(head, "resolution", "title")
    return not own_title and signs >= _LETTER_SIGNS


def _is_resolution(short: Sequence[str]) -> bool:
    openings = vocabulary("genres")["resolution"]["openings"]
    filled = [*filter(None, short), ""]
    openings_at = (at for at, pair in enumerate(pairwise(filled)) if ends_opening(pair[0]) and opens_text(*pair))
    opened = next(openings_at, None)
    if opened is not None and _tells_before(filled[:opened]):
        return False
    titled = _counts(short[:_HEAD_LINES], "resolution", "title") + _counts(
        short[:_HEAD_LINES], "resolution", "number"
    )
    bare = any(line in openings for line in short)
    decided = any(matches(line, "decision") for line in _beginnings(short[:_HEAD_LINES]))
    return opened is not None or (titled > 0 and (bare or decided))


def _tells_before(above: Sequence[str]) -> bool:
    """Say whether what stands above an opening is a report's text or its contents, and no resolution's head.

    The reports of committees count their paragraphs from 1 and end with the drafts that they recommend.
    """
    if any(_counts(above, "resolution", name) for name in ("title", "number")):
        return False
    numbers = {number.number for number in map(printed_number, above) if number is not None}
    return numbers >= {"1", "2"} or any(matches(line, "contents") or is_contents_row(line) for line in above)


def _counts(texts: Sequence[str], genre: str, name: str) -> int:
    pattern = _pattern(genre, name)
    return sum(pattern.search(text) is not None for text in texts)


@cache
def _pattern(genre: str, name: str) -> re.Pattern[str]:
    return re.compile(vocabulary("genres")[genre][name])
