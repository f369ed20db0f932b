"""Paragraph numbers printed without a full stop (`1 表示注意到…`), as some resolutions and old records have them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.parsing.numbering import NumberStyle, PrintedNumber, printed_number
from reader.parsing.paragraphs import Paragraph
from reader.parsing.vocabulary import words

_BARE = re.compile(r"(?P<number>\d{1,3})\s*(?=[\u4e00-\u9fff])")
_SHORTEST_RUN = 3


def bare_numbers(paragraphs: Sequence[Paragraph]) -> dict[int, PrintedNumber]:
    """Return the numbers, by their paragraphs' indexes, where at least three run on from 1 and none has a stop."""
    found: dict[int, PrintedNumber] = {}
    run: dict[int, PrintedNumber] = {}
    for index, paragraph in enumerate(paragraphs):
        number = printed_number(paragraph.text)
        if number is not None and number.style is NumberStyle.ARABIC:
            run = {}
            continue
        bare = _bare(paragraph.text)
        if bare is None or int(bare.number) not in (len(run) + 1, 1):
            continue
        run = {**run, index: bare} if int(bare.number) == len(run) + 1 else {index: bare}
        if len(run) >= _SHORTEST_RUN:
            found |= run
    return found


def _bare(text: str) -> PrintedNumber | None:
    number = _BARE.match(text)
    if number is None or text.startswith(words("footnotes", "measures"), number.end()):
        return None
    return PrintedNumber(number["number"], number["number"], number.end(), NumberStyle.ARABIC)
