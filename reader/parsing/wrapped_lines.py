"""Lines of a wrapped text to paragraphs: which line ends end a paragraph.

A dump of a PDF begins a paragraph's first line, and a page's first line, with a space, and ends a paragraph's last
line with one. Where a copy has lost these, widths and the sentence decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from reader.parsing.footnotes import BodyLine
from reader.parsing.structure_words import opening_organ, opens_preambular, reads_as_heading
from reader.parsing.typesetting import leading_unit_width, width

_NARROWEST_COLUMN, _WIDEST_COLUMN = 16, 64
"""Em; a text whose lines run longer has one paragraph a line, and one of shorter lines is a list."""

_SHORTFALL = 3.5
"""Em that a line may miss and still count as full: Latin figures and their spaces are set narrower."""

_SPACE = 0.3
_INDENT = 2.0
"""Em by which a paragraph's first line is shorter, which a dump shows as one space."""

_FEWEST_BROKEN = 3
_FEWEST_SHORT, _AGREEING_SHARE = 5, 0.9
_SENTENCE_END = re.compile(r"[。；：！？;:.!?][”’」』）)\]]*$")
_CLAUSE_END = re.compile(r"[，、,。；：！？;:.!?”’」』）)\]》]$")
_PARAGRAPH_END = re.compile(r"[，,。；：！？;:.!?][”’」』）)\]]*$")
_TRAILING_MARK = re.compile(r"(?<=\D)(\d{1,3}|\*+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*$")
_NUMBERED = re.compile(r"^\s*(?:\d{1,3}[.．、](?!\d)|[(（][a-z一二三四五六七八九十]{1,4}[)）])")
_COMMAS = ("，", ",")
_TITLE_NUMBER = re.compile(r"^\s*(?:E?S-)?\d{1,4}/\d{1,4}[.．]\s*\D")
_PARTLY = (0.02, 0.98)
"""A space at line ends speaks only where some lines have it and some have not."""


@dataclass(frozen=True, slots=True)
class _Habits:
    """What this text's white space says: whether indents and trailing spaces mark paragraphs, and the column."""

    indents: bool
    trailing: bool
    column: float

    @property
    def shown(self) -> bool:
        """Whether both ends of a paragraph's lines show it."""
        return self.indents and self.trailing


def shows_paragraphs(lines: Sequence[BodyLine]) -> bool:
    """Say whether the spaces before and behind lines show where paragraphs begin and end, as those of a dump do."""
    lines = _without_rows(lines)
    habits = _habits(lines)
    return habits.shown or (habits.indents and _indents_agree(lines, habits))


def _indents_agree(lines: Sequence[BodyLine], habits: _Habits) -> bool:
    """Say whether nearly all lines below one that leaves room are indented, though line ends show nothing."""
    below = [
        lower.line.text[:1].isspace()
        for above, lower in pairwise(lines)
        if not lower.resumes and not _is_full(above.line.text, lower.line.text, habits)
    ]
    return len(below) >= _FEWEST_SHORT and sum(below) >= _AGREEING_SHARE * len(below)


def is_wrapped(lines: Sequence[BodyLine]) -> bool:
    """Say whether lines are pieces of paragraphs: many are as wide as the widest and stop inside a sentence."""
    lines = _without_rows(lines)
    column = _column(lines)
    if not _NARROWEST_COLUMN <= column <= _WIDEST_COLUMN:
        return False
    full = [line for line in lines if _set_width(line.line.text) >= column - _SHORTFALL]
    broken = [line for line in full if not _CLAUSE_END.search(_without_mark(line.line.text))]
    if len(broken) >= _FEWEST_BROKEN and len(broken) * 3 >= len(full):
        return True
    habits = _habits(lines)
    return habits.indents and habits.trailing and any(not line.line.text[:1].isspace() for line in lines)


def join(lines: Sequence[BodyLine]) -> list[list[BodyLine]]:
    """Group wrapped lines into paragraphs."""
    if not lines:
        return []
    joiner = _Joiner(_habits(_without_rows(lines)))
    groups = [[lines[0]]]
    for above, below in pairwise(lines):
        if joiner.breaks(above, below):
            groups.append([below])
        else:
            groups[-1].append(below)
    return groups


class _Part(Enum):
    HEAD = auto()
    PREAMBLE = auto()
    OPERATIVE = auto()


class _Joiner:
    """Decides line end by line end, knowing whether the lines are a resolution's head, preamble or operative part."""

    def __init__(self, habits: _Habits) -> None:
        self._habits = habits
        self._part = _Part.HEAD

    def breaks(self, above: BodyLine, below: BodyLine) -> bool:
        """Say whether a paragraph ends between two lines."""
        ends = self._ends(above, below)
        if ends and _is_opening(below):
            self._part = _Part.PREAMBLE
        elif ends and _NUMBERED.match(below.line.text):
            self._part = _Part.OPERATIVE
        return ends

    def _ends(self, above: BodyLine, below: BodyLine) -> bool:
        upper, lower = above.line.text, below.line.text
        if above.line.cells or below.line.cells:
            return True
        body = _without_mark(upper)
        numbered = _NUMBERED.match(lower) is not None
        votes = _votes(above, below, self._habits)
        if numbered and _SENTENCE_END.search(body):
            # A list that runs on inside a paragraph shows neither indent nor room: …；(b) 支持|(c) 扩大.
            return votes != {False} or not self._habits.shown or not _is_full(upper, lower, self._habits)
        if self._part is _Part.HEAD and (_is_opening(below) or _TITLE_NUMBER.match(lower)):
            return True
        if not _is_full(upper, lower, self._habits):
            return True
        begins = numbered or _is_opening(below) or self._begins_preambular(body, lower)
        if votes:
            goes_on = _goes_on(above, below, self._habits, begins=begins) or self._breaks_off(
                above, lower, begins=begins
            )
            return (votes == {True} and not goes_on) or _stands_above_heading(above, below, self._habits)
        return begins and _CLAUSE_END.search(body) is not None

    def _breaks_off(self, above: BodyLine, lower: str, *, begins: bool) -> bool:
        """Say whether a line with a mark at its end, the text of a page's top below it, stops at a comma."""
        body = _without_mark(above.line.text)
        if begins or body == above.line.text.rstrip() or not body.endswith(_COMMAS):
            return False
        return self._part is _Part.OPERATIVE or (self._part is _Part.PREAMBLE and not opens_preambular(lower))

    def _begins_preambular(self, body: str, lower: str) -> bool:
        return self._part is _Part.PREAMBLE and body.endswith(_COMMAS) and opens_preambular(lower)


def _is_opening(line: BodyLine) -> bool:
    return line.line.stripped.endswith(_COMMAS) and opening_organ(line.line.text) is not None


def _votes(above: BodyLine, below: BodyLine, habits: _Habits) -> set[bool]:
    """Return what the white space at a line end says about a paragraph's end; nothing where it is silent."""
    votes = set()
    if habits.indents and not (below.resumes and habits.trailing):
        votes.add(below.line.text[:1].isspace())
    if habits.trailing:
        votes.add(above.line.text[-1:].isspace())
    return votes


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


def _stands_above_heading(above: BodyLine, below: BodyLine, habits: _Habits) -> bool:
    """Say whether a line ends a paragraph by its space, and a centred heading, which has no indent, stands below."""
    upper, lower = above.line.text, below.line.text
    marked = _without_mark(upper) != upper.rstrip()
    centred = reads_as_heading(lower.strip()) and width(lower) < habits.column / 2 and lower[-1:].isspace()
    return habits.trailing and upper[-1:].isspace() and not marked and not below.resumes and centred


def _is_full(upper: str, lower: str, habits: _Habits) -> bool:
    """Say whether the next line's first word had no room on the line above."""
    indent = _INDENT if upper[:1].isspace() or not habits.indents else 0.0
    return _set_width(upper) + leading_unit_width(lower.strip()) + _SHORTFALL + indent > habits.column


def _set_width(text: str) -> float:
    """Return a line's width with the spaces around its figures, which take room though the text has none."""
    return width(text) + _SPACE * text.strip().count(" ")


def _without_mark(text: str) -> str:
    """Return a line without white space and a note mark at its end."""
    return _TRAILING_MARK.sub("", text.rstrip()).rstrip()


def _without_rows(lines: Sequence[BodyLine]) -> list[BodyLine]:
    """Return the lines that are no rows of tables: these show no column."""
    return [line for line in lines if not line.line.cells]


def _habits(lines: Sequence[BodyLine]) -> _Habits:
    few, many = (share * len(lines) for share in _PARTLY)
    indented = sum(line.line.text[:1].isspace() for line in lines)
    unfinished = [line for line in lines if not line.line.text[-1:].isspace()]
    trailing = few < len(lines) - len(unfinished) < many
    return _Habits(few < indented < many, trailing, _column(unfinished if trailing else lines))


def _column(lines: Sequence[BodyLine]) -> float:
    """Return the column's width in em: what nineteen lines in twenty stay within."""
    widths = sorted(_set_width(line.line.text) for line in lines)
    return widths[min(len(widths) - 1, len(widths) * 19 // 20)] if widths else 0.0
