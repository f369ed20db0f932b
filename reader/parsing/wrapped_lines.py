"""Lines of a wrapped text to paragraphs: which line ends end a paragraph.

A dump of a PDF begins a paragraph's first line, and a page's first line, with a space, and ends a paragraph's last
line with one. Where a copy has lost these, widths and the sentence decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.parsing.footnotes import BodyLine
from reader.parsing.structure_words import opening_organ, opens_preambular
from reader.parsing.typesetting import leading_unit_width, width

_NARROWEST_COLUMN, _WIDEST_COLUMN = 16, 64
"""Em; a text whose lines run longer has one paragraph a line, and one of shorter lines is a list."""

_SHORTFALL = 3.5
"""Em that a line may miss and still count as full: Latin figures and their spaces are set narrower."""

_INDENT = 2.0
"""Em by which a paragraph's first line is shorter, which a dump shows as one space."""

_FEWEST_BROKEN = 3
_SENTENCE_END = re.compile(r"[。；：！？;:.!?][”’」』）)\]]*$")
_CLAUSE_END = re.compile(r"[，、,。；：！？;:.!?”’」』）)\]》]$")
_PARAGRAPH_END = re.compile(r"[，,。；：！？;:.!?][”’」』）)\]]*$")
_TRAILING_MARK = re.compile(r"(?<=\D)(\d{1,3}|\*+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*$")
_NUMBERED = re.compile(r"^\s*(?:\d{1,3}[.．、](?!\d)|[(（][a-z一二三四五六七八九十]{1,4}[)）])")
_COMMAS = ("，", ",")
_PARTLY = (0.02, 0.98)
"""A space at line ends speaks only where some lines have it and some have not."""


@dataclass(frozen=True, slots=True)
class _Habits:
    """What this text's white space says: whether indents and trailing spaces mark paragraphs, and the column."""

    indents: bool
    trailing: bool
    column: float


def is_wrapped(lines: Sequence[BodyLine]) -> bool:
    """Say whether lines are pieces of paragraphs: many are as wide as the widest and stop inside a sentence."""
    column = _column(lines)
    if not _NARROWEST_COLUMN <= column <= _WIDEST_COLUMN:
        return False
    full = [line for line in lines if width(line.line.stripped) >= column - _SHORTFALL]
    broken = [line for line in full if not _CLAUSE_END.search(_without_mark(line.line.text))]
    if len(broken) >= _FEWEST_BROKEN and len(broken) * 3 >= len(full):
        return True
    habits = _habits(lines)
    return habits.indents and habits.trailing and any(not line.line.text[:1].isspace() for line in lines)


def join(lines: Sequence[BodyLine]) -> list[list[BodyLine]]:
    """Group wrapped lines into paragraphs."""
    if not lines:
        return []
    habits = _habits(lines)
    groups = [[lines[0]]]
    opened = False
    for above, below in pairwise(lines):
        opens = not opened and below.line.stripped.endswith(_COMMAS) and opening_organ(below.line.text) is not None
        opened = opened or opens
        if opens or _breaks(above, below, habits):
            groups.append([below])
        else:
            groups[-1].append(below)
    return groups


def _breaks(above: BodyLine, below: BodyLine, habits: _Habits) -> bool:
    """Say whether a paragraph ends between two lines."""
    upper, lower = above.line.text, below.line.text
    body = _without_mark(upper)
    numbered = _NUMBERED.match(lower) is not None
    if numbered and _SENTENCE_END.search(body):
        return True
    begins = numbered or opening_organ(lower) is not None or (body.endswith(_COMMAS) and opens_preambular(lower))
    if not _is_full(upper, lower, habits):
        return True
    if habits.indents or habits.trailing:
        indented = lower[:1].isspace() if habits.indents else None
        trailing = upper[-1:].isspace() if habits.trailing else None
        if below.resumes and habits.trailing:
            indented = None
        votes = {vote for vote in (indented, trailing) if vote is not None}
        if votes:
            return votes == {True} and not _goes_on(above, below, habits, begins=begins)
    return begins and _CLAUSE_END.search(body) is not None


def _goes_on(above: BodyLine, below: BodyLine, habits: _Habits, *, begins: bool) -> bool:
    """Say whether spaces that look like a paragraph's end are those of a note mark and of the page below it."""
    upper = above.line.text
    body = _without_mark(upper)
    if not habits.trailing and not begins:
        return _PARAGRAPH_END.search(body) is None
    if begins or _SENTENCE_END.search(body):
        return False
    marked = body != upper.rstrip()
    if marked and below.resumes:
        return True
    return _PARAGRAPH_END.search(body) is None if marked else body.endswith("、")


def _is_full(upper: str, lower: str, habits: _Habits) -> bool:
    """Say whether the next line's first word had no room on the line above."""
    indent = _INDENT if upper[:1].isspace() or not habits.indents else 0.0
    return width(upper.strip()) + leading_unit_width(lower.strip()) + _SHORTFALL + indent > habits.column


def _without_mark(text: str) -> str:
    """Return a line without white space and a note mark at its end."""
    return _TRAILING_MARK.sub("", text.rstrip()).rstrip()


def _habits(lines: Sequence[BodyLine]) -> _Habits:
    few, many = (share * len(lines) for share in _PARTLY)
    indented = sum(line.line.text[:1].isspace() for line in lines)
    unfinished = [line for line in lines if not line.line.text[-1:].isspace()]
    trailing = few < len(lines) - len(unfinished) < many
    return _Habits(few < indented < many, trailing, _column(unfinished if trailing else lines))


def _column(lines: Sequence[BodyLine]) -> float:
    """Return the column's width in em: what nineteen lines in twenty stay within."""
    widths = sorted(width(line.line.stripped) for line in lines)
    return widths[min(len(widths) - 1, len(widths) * 19 // 20)] if widths else 0.0
