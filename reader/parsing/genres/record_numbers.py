"""Printed paragraph numbers in a record: summary records number every paragraph, those of the 1950s too."""

from __future__ import annotations

from collections.abc import Sequence

from reader.parsing.cleaning import clean
from reader.parsing.lines import Line
from reader.parsing.numbering import NumberStyle, PrintedNumber, printed_number

_SHORTEST_RUN = 3


def numbered_lines(lines: Sequence[Line]) -> dict[int, PrintedNumber]:
    """Return the lines that begin with a paragraph's number, as far as the numbers run on (1. 2. 3. …).

    A figure that merely stands at a line's beginning has no such neighbours.
    """
    found: dict[int, PrintedNumber] = {}
    run: dict[int, PrintedNumber] = {}
    last = 0
    for index, line in enumerate(lines):
        number = _arabic(line)
        if number is None:
            continue
        value = int(number.number)
        if run and value != last + 1:
            if value != 1:
                continue
            found.update(run if len(run) >= _SHORTEST_RUN else {})
            run = {}
        run[index], last = number, value
    found.update(run if len(run) >= _SHORTEST_RUN else {})
    return found


def _arabic(line: Line) -> PrintedNumber | None:
    number = printed_number(clean(line.text[:40]))
    is_paragraph = number is not None and number.style is NumberStyle.ARABIC and number.number.isdigit()
    return number if is_paragraph else None
