"""The orders in which lines of a concordance can stand."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import IntEnum
from typing import Any

from reader.document.folding import fold
from reader.workspace.concordance import PlacedLine

_NUMBERS = re.compile(r"\d+|\D+")
_UNDATED = "9999"
"""Behind every year: a line without a date stands last among the rising, first among the falling."""


class Column(IntEnum):
    """The columns of a line; the last three are one running text."""

    DATE = 0
    SYMBOL = 1
    PLACE = 2
    BEFORE = 3
    NAME = 4
    AFTER = 5


def sorted_lines(lines: list[PlacedLine], column: Column, *, falling: bool) -> list[PlacedLine]:
    """Return lines sorted by a column; equals stay in the order of dates and of their documents.

    What stands before the name is compared from the name backwards, as one compares contexts.
    """
    return sorted(lines, key=_KEYS[column], reverse=falling)


def _date(line: PlacedLine) -> str:
    return line.entry.date or _UNDATED


def _symbol(line: PlacedLine) -> tuple[bool, str]:
    return line.entry.symbol is None, line.entry.symbol or line.entry.title


def _place(line: PlacedLine) -> tuple[bool, list[tuple[int, int, str]]]:
    """Compare numbers as numbers, so that 第9段 stands before 第10段."""
    parts = [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in _NUMBERS.findall(line.place)]
    return not parts, parts


def _before(line: PlacedLine) -> tuple[bool, str]:
    return _contexts(fold(line.hit.before).text[::-1])


def _after(line: PlacedLine) -> tuple[bool, str]:
    return _contexts(fold(line.hit.after).text)


def _contexts(words: str) -> tuple[bool, str]:
    """Have what begins with words stand before what begins with a mark or is empty."""
    return not words[:1].isalnum(), words.casefold()


_KEYS: dict[Column, Callable[[PlacedLine], Any]] = {
    Column.DATE: _date,
    Column.SYMBOL: _symbol,
    Column.PLACE: _place,
    Column.BEFORE: _before,
    Column.NAME: lambda line: (line.form, _after(line)),
    Column.AFTER: _after,
}
