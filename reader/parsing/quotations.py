"""Where block quotations may stand: runs of lines set narrower than the column, between quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.parsing import typesetting
from reader.parsing.lines import Line
from reader.parsing.typesetting import Measure

LONGEST_LINES = 60
"""The most lines that one paragraph of a block quotation is looked for in."""

_OPENING = '“‘「『"'
_NARROWER = 1.4
_ENTRY = 2.0
_UNANNOUNCED = 1.5


@dataclass(frozen=True, slots=True)
class Quotation:
    """One paragraph of a block quotation: lines `first` to `end` (half-open).

    `width` is the width of its column in em, `first_width` that of its first line; `cost` what speaks against it.
    """

    first: int
    end: int
    width: float
    first_width: float
    cost: float


def quotations(lines: Sequence[Line], widths: Sequence[float], measure: Measure) -> Iterator[Quotation]:
    """Give every run of lines that could be a paragraph of a block quotation.

    It begins with an opening quotation mark below a line that announces it or breaks off, no line of it comes near
    the column's full width, and it ends in a full stop or a closing mark. A quotation of several paragraphs opens
    each of them with a mark.
    """
    announced: set[int] = set()
    for first in range(1, len(lines)):
        if not typesetting.opens_quotation(lines[first].text):
            continue
        above = lines[first - 1].stripped
        if first not in announced and typesetting.ends_sentence(above):
            continue
        cost = _ENTRY
        if first not in announced and not typesetting.announces(above):
            cost += _UNANNOUNCED
        for quotation in _runs(lines, widths, measure, first, cost):
            announced.add(quotation.end)
            yield quotation


def _runs(
    lines: Sequence[Line], widths: Sequence[float], measure: Measure, first: int, cost: float
) -> Iterator[Quotation]:
    narrow = measure.full - _NARROWER
    widest = 0.0
    for index in range(first, min(len(lines), first + LONGEST_LINES)):
        if widths[index] > narrow:
            return
        if index > first:
            widest = max(widest, widths[index])
        column = max(widest, widths[first] + measure.indent)
        if typesetting.ends_sentence(lines[index].text) or typesetting.closes_quotation(lines[index].text):
            yield Quotation(first, index + 1, column, max(column - measure.indent, widths[first]), cost)
