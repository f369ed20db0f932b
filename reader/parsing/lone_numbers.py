"""Numbers on lines of their own: copies of documents set with tabs or tables break the line behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.parsing.lines import Line
from reader.parsing.numbering import NumberStyle, printed_number

_STYLES = frozenset(
    {
        NumberStyle.ARABIC,
        NumberStyle.LETTER,
        NumberStyle.ROMAN,
        NumberStyle.CHINESE,
        NumberStyle.CHINESE_BRACKETED,
        NumberStyle.CAPITAL,
        NumberStyle.ROMAN_CAPITAL,
    }
)
_LONGEST = 8


def join_lone_numbers(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, each that is nothing but a number (一. 1. (a)) joined with the text below it."""
    joined: list[Line] = []
    for line in lines:
        above = joined[-1] if joined else None
        if above is not None and _is_lone(above) and _may_follow(line):
            joined[-1] = replace(above, text=f"{above.text.rstrip()} {line.text.lstrip()}")
        else:
            joined.append(line)
    return joined


def _is_lone(line: Line) -> bool:
    text = line.stripped
    if not text or len(text) > _LONGEST or _is_known(line):
        return False
    number = printed_number(f"{text}文")
    return number is not None and number.style in _STYLES and number.end == len(text)


def _may_follow(line: Line) -> bool:
    text = line.stripped
    return bool(text) and not _is_known(line) and printed_number(text) is None and not _is_lone(line)


def _is_known(line: Line) -> bool:
    """Say whether a source with mark-up or positions made the line: its lines are whole as they are."""
    return line.whole or line.cells or line.furniture or line.note is not None or bool(line.marks)
