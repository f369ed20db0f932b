"""Printed lines to paragraphs, by finding the way of setting that explains all lines best.

Every line is the first of a paragraph or not, and its last or not. A typesetter fills a line unless the paragraph
ends there or what comes next does not fit; a first line is shorter by the indent; a writer ends paragraphs with a
full stop. Each rule that an explanation breaks has a cost (roughly the negative logarithm of how rarely it is
broken), and the cheapest explanation of the whole document is found by dynamic programming. Block quotations, set
narrower, are steps over several lines in the same reckoning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from reader.document.emphasis import Emphasis
from reader.document.model import NoteMark
from reader.parsing import typesetting
from reader.parsing.cleaning import clean, clean_row, clean_with_offsets
from reader.parsing.emphasis_runs import carried, shifted
from reader.parsing.lines import Line
from reader.parsing.quotations import Quotation, quotations
from reader.parsing.typesetting import Measure

_NEVER = 1e6

# Of the lines of the records about one in six is a paragraph's last, and last lines have every length alike.
_GOES_ON = 0.2
_ENDS = 4.6
# 95 of 100 paragraphs end in a full stop; of the other lines one in twenty does by chance.
_STOP_AT_END = 0.05
_COLON_AT_END = 2.5
_SEMICOLON_AT_END = 3.0
_NO_STOP_AT_END = 6.0
_HEADING_END = 2.0
_STOP_INSIDE = 3.0
_NO_STOP_INSIDE = 0.05

_SPACED_LINE_ENDS = 4.0
_TOO_WIDE = 6.0
_ROOM_LEFT = 1.5
_ROOM_LEFT_PER_EM = 4.0
_MOST_FOR_FIT = 16.0
# A line can be squeezed by half an em, and more where it has narrow characters whose width differs between fonts.
_SQUEEZE = 0.6
_SQUEEZE_PER_NARROW = 0.12
_ROOM = 0.25

# Columns, in em, that a text too short to measure may have been set in.
_NARROWEST_COLUMN, _WIDEST_COLUMN = 16.0, 64.0
_FIRST_LINE_INDENT = 2.0

_LIKELY_START = 2.5
_BLANK_LINE = 5.0
_NO_BLANK_LINE = 1.5
_INDENT = 10.0
_SAME_INDENT = 4.0
_NO_INDENT = 4.0
_BARRED_START = 12.0
_BROKEN_BRACKET = 8.0


@dataclass(frozen=True, slots=True)
class Hints:
    """What a genre knows about lines, by their indices.

    `starts`: lines that surely begin a paragraph; `joined`: lines that surely continue the line above; `likely`:
    lines that begin with words that paragraphs of this genre begin with; `headings`: lines of which some may be
    headings, which have no indent and end without a stop.
    """

    starts: frozenset[int] = field(default_factory=frozenset)
    joined: frozenset[int] = field(default_factory=frozenset)
    likely: frozenset[int] = field(default_factory=frozenset)
    headings: frozenset[int] = field(default_factory=frozenset)

    def below(self, line: int) -> Hints:
        """Return the hints about the lines from this one on, counted from it."""
        parts = (self.starts, self.joined, self.likely, self.headings)
        return Hints(*(frozenset(index - line for index in part if index >= line) for part in parts))


@dataclass(frozen=True, slots=True)
class JoinedParagraph:
    """Lines `first` to `end` (half-open) as one text; `quote` says that they were set as a block quotation.

    `margin` is how much dearer the best explanation without this paragraph's beginning is: below about 1, a doubt.
    `marks` are the note marks that the source told, `emphasis` the italic and bold runs.
    """

    first: int
    end: int
    text: str
    quote: bool = False
    margin: float = _NEVER
    marks: tuple[NoteMark, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()


def join_lines(lines: Sequence[Line], hints: Hints | None = None) -> list[JoinedParagraph]:
    """Return the paragraphs of the lines, in order; every line is in exactly one.

    Where the lines are whole paragraphs or show no column width, each is a paragraph by itself, except those that the
    hints join.
    """
    known = hints or Hints()
    if any(line.whole for line in lines):
        return list(_one_line_each(lines, known.joined))
    measure = typesetting.measure_of(lines)
    if measure is None:
        return list(_one_line_each(lines, known.joined | _broken_off(lines, known)))
    return _Explanation(lines, measure, known).paragraphs()


def _broken_off(lines: Sequence[Line], hints: Hints) -> frozenset[int]:
    """Return the lines that go on with the line above in a text too short to show its column's width.

    The widest lines stand for the column: one that stops inside a sentence where the next has no room goes on.
    """
    widths = [typesetting.width(line.text) for line in lines]
    widest = max(widths, default=0.0)
    if not _NARROWEST_COLUMN <= widest <= _WIDEST_COLUMN:
        return frozenset()
    return frozenset(
        index
        for index in range(1, len(lines))
        if index not in hints.starts
        and not typesetting.ends_paragraph(lines[index - 1].text)
        and widths[index - 1] + typesetting.leading_unit_width(lines[index].text) > widest - _FIRST_LINE_INDENT
    )


def _one_line_each(lines: Sequence[Line], joined: frozenset[int]) -> Iterator[JoinedParagraph]:
    first = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or index not in joined:
            yield _paragraph(lines, first, index)
            first = index


def _paragraph(
    lines: Sequence[Line], first: int, end: int, *, quote: bool = False, margin: float = _NEVER
) -> JoinedParagraph:
    raw, marks = "", []
    for line in lines[first:end]:
        raw += "\n" if raw else ""
        marks += [replace(mark, offset=len(raw) + mark.offset) for mark in line.marks]
        raw += line.text if line.marks or line.cells else typesetting.closed_up(line.text)
    if not marks and not lines[first].cells:
        text = clean(raw)
        return JoinedParagraph(first, end, text, quote, margin, emphasis=_runs(lines[first:end], text))
    cleaned = clean_row if lines[first].cells else clean_with_offsets
    text, moved = cleaned(raw, [mark.offset for mark in marks])
    told = tuple(NoteMark(mark.label, at, mark.printed) for mark, at in zip(marks, moved, strict=True))
    return JoinedParagraph(first, end, text, quote, margin, told, _runs(lines[first:end], text))


def _runs(lines: Sequence[Line], text: str) -> tuple[Emphasis, ...]:
    """Return the italic and bold runs of lines in the text that they were joined to."""
    if not any(line.emphasis for line in lines):
        return ()
    runs: list[Emphasis] = []
    length = 0
    for line in lines:
        runs += shifted(line.emphasis, length)
        length += len(line.text) + 1
    return carried(runs, "\n".join(line.text for line in lines), text)


class _Explanation:
    """The cheapest explanation of all lines.

    `_forward[i]` and `_backward[i]` hold, for line i as (beginning of a paragraph, continuation), the least cost of
    the lines before it and of the lines from it on.
    """

    def __init__(self, lines: Sequence[Line], measure: Measure, hints: Hints) -> None:
        self._lines = lines
        self._measure = measure
        self._hints = hints
        self._facts = [_LineFacts.of(line, measure) for line in lines]
        self._units = [typesetting.leading_unit_width(line.text) for line in lines]
        self._steps = [self._line_costs(index) for index in range(len(lines))]
        self._quotations = self._quotation_costs()
        self._backward = [(0.0, _NEVER)] * (len(lines) + 1)
        self._reckon_backward()
        self._forward = self._least_costs_before()

    def paragraphs(self) -> list[JoinedParagraph]:
        """Return the paragraphs of the cheapest explanation."""
        found: list[JoinedParagraph] = []
        index, first = 0, 0
        while index < len(self._lines):
            begins = index == first
            quotation = self._cheapest_quotation(index) if begins else None
            if quotation is not None:
                found.append(_paragraph(self._lines, index, quotation.end, quote=True, margin=self._margin(index)))
                index = first = quotation.end
                continue
            goes_on, ends = self._onward(index, begins=begins)
            index += 1
            if ends <= goes_on:
                found.append(_paragraph(self._lines, first, index, margin=self._margin(first)))
                first = index
        return found

    def _margin(self, index: int) -> float:
        if index == 0:
            return _NEVER
        begins, continues = (self._forward[index][way] + self._backward[index][way] for way in (0, 1))
        return continues - begins

    def _onward(self, index: int, *, begins: bool) -> tuple[float, float]:
        """Return the least cost from this line on if its paragraph goes on behind it, and if it ends with it."""
        goes_on, ends = self._steps[index][0 if begins else 1]
        after = self._backward[index + 1]
        return goes_on + after[1], ends + after[0]

    def _cheapest_quotation(self, index: int) -> Quotation | None:
        best = None
        least = min(self._onward(index, begins=True))
        for quotation, cost in self._quotations.get(index, ()):
            total = cost + self._backward[quotation.end][0]
            if total < least:
                best, least = quotation, total
        return best

    def _reckon_backward(self) -> None:
        """Fill the least costs from the last line up, each from those below it."""
        for index in range(len(self._lines) - 1, -1, -1):
            begins = min(self._onward(index, begins=True))
            for quotation, cost in self._quotations.get(index, ()):
                begins = min(begins, cost + self._backward[quotation.end][0])
            self._backward[index] = (begins, min(self._onward(index, begins=False)))

    def _least_costs_before(self) -> list[tuple[float, float]]:
        costs = [(_NEVER, _NEVER)] * (len(self._lines) + 1)
        costs[0] = (0.0, _NEVER)
        for index, ways in enumerate(self._steps):
            at_start, at_middle = costs[index]
            begins = min(at_start + ways[0][1], at_middle + ways[1][1])
            continues = min(at_start + ways[0][0], at_middle + ways[1][0])
            known = costs[index + 1]
            costs[index + 1] = (min(known[0], begins), min(known[1], continues))
            for quotation, cost in self._quotations.get(index, ()):
                known = costs[quotation.end]
                costs[quotation.end] = (min(known[0], at_start + cost), known[1])
        return costs

    def _line_costs(self, index: int) -> tuple[tuple[float, float], tuple[float, float]]:
        """Return (goes on, ends) of a line that begins a paragraph, and of one that continues it."""
        goes_on, ends = self._boundary_costs(index)
        facts = self._facts[index]
        unit = self._units[index + 1] if index + 1 < len(self._lines) else 0.0
        first = facts.fit(self._measure.full - self._measure.indent, unit)
        other = facts.fit(self._measure.full, unit)
        if index in self._hints.headings:
            first = min(first[0], other[0]), min(first[1], other[1])
            ends = min(ends, _ENDS + _HEADING_END)
        return (goes_on + first[0], ends + first[1]), (goes_on + other[0], ends + other[1])

    def _boundary_costs(self, index: int) -> tuple[float, float]:
        """Return what it costs that a paragraph goes on behind this line, and that it ends, fit aside."""
        below = index + 1
        facts = self._facts[index]
        if below == len(self._lines):
            return _NEVER, facts.end_cost
        goes_on = _GOES_ON + (_STOP_INSIDE if facts.stops else _NO_STOP_INSIDE)
        ends = _ENDS + facts.end_cost
        if below in self._hints.starts:
            return goes_on + _NEVER, ends
        if below in self._hints.joined:
            return goes_on, ends + _NEVER
        if below in self._hints.likely and (facts.stops or facts.end_cost == _COLON_AT_END):
            goes_on += _LIKELY_START
        first_character = self._lines[below].stripped[:1]
        if typesetting.may_not_start_line(first_character) or typesetting.may_not_end_line(facts.last_character):
            ends += _BARRED_START
        if facts.open_brackets and typesetting.closes_bracket(self._lines[below].text):
            ends += _BROKEN_BRACKET
        shown, hidden = self._layout_costs(below)
        return goes_on + shown, ends + hidden

    def _layout_costs(self, below: int) -> tuple[float, float]:
        """Return what empty lines and indents say against going on, and against ending, above this line."""
        against_going_on = against_ending = 0.0
        if self._measure.blank_lines:
            if self._lines[below].blank_before:
                against_going_on += _BLANK_LINE
            else:
                against_ending += _NO_BLANK_LINE
        if self._measure.indents:
            indent, above = self._facts[below].indent, self._facts[below - 1].indent
            if indent:
                against_going_on += _SAME_INDENT if above >= indent else _INDENT
            else:
                against_ending += _NO_INDENT
        return against_going_on, against_ending

    def _quotation_costs(self) -> dict[int, list[tuple[Quotation, float]]]:
        """Return the block quotations that may begin at a line, with the cost of each."""
        found: dict[int, list[tuple[Quotation, float]]] = {}
        starts = self._hints.starts
        widths = [facts.width for facts in self._facts]
        for quotation in quotations(self._lines, widths, self._measure):
            inside = range(quotation.first + 1, quotation.end)
            if starts.isdisjoint(inside):
                cost = self._quotation_cost(quotation)
                found.setdefault(quotation.first, []).append((quotation, cost))
        return found

    def _quotation_cost(self, quotation: Quotation) -> float:
        cost = quotation.cost
        for index in range(quotation.first, quotation.end):
            facts = self._facts[index]
            unit = self._units[index + 1] if index + 1 < len(self._lines) else 0.0
            column = quotation.first_width if index == quotation.first else quotation.width
            goes_on, ends = facts.fit(column, unit)
            if index + 1 == quotation.end:
                cost += ends + _ENDS + facts.end_cost
            else:
                cost += goes_on + _GOES_ON + (_STOP_INSIDE if facts.stops else _NO_STOP_INSIDE)
        return cost


@dataclass(frozen=True, slots=True)
class _LineFacts:
    """What a line shows by itself: its width and indent in em, how it ends, and whether it was stretched."""

    width: float
    indent: float
    squeeze: float
    stops: bool
    end_cost: float
    stretched: bool
    last_character: str
    open_brackets: int

    @classmethod
    def of(cls, line: Line, measure: Measure) -> _LineFacts:
        indent = typesetting.indent_of(line.text) if measure.indents else 0.0
        stops = typesetting.ends_sentence(line.text)
        text = line.stripped
        narrow = sum(character.isascii() and not character.isspace() for character in text)
        return cls(
            width=typesetting.width(line.text) + indent,
            indent=indent,
            squeeze=_SQUEEZE + _SQUEEZE_PER_NARROW * narrow,
            stops=stops,
            end_cost=_end_cost(text, stops=stops),
            stretched=typesetting.is_letter_spaced(line.text),
            last_character=text[-1:],
            open_brackets=typesetting.open_brackets(text),
        )

    def fit(self, column: float, next_unit: float) -> tuple[float, float]:
        """Return what it costs in a column of this width that the paragraph goes on, and that it ends here.

        `next_unit` is the width of what the next line begins with.
        """
        over = self.width - column - self.squeeze
        too_wide = min(_MOST_FOR_FIT, _TOO_WIDE * over + 1) if over > 0 else 0.0
        if self.stretched:
            return 0.0, too_wide + _SPACED_LINE_ENDS
        room = column - self.width - next_unit
        goes_on = too_wide
        if room > -_ROOM:
            goes_on += min(_MOST_FOR_FIT, _ROOM_LEFT + _ROOM_LEFT_PER_EM * max(0.0, room))
        return goes_on, too_wide


def _end_cost(text: str, *, stops: bool) -> float:
    if stops:
        return _STOP_AT_END
    if typesetting.announces(text):
        return _COLON_AT_END
    if typesetting.ends_item(text):
        return _SEMICOLON_AT_END
    return _NO_STOP_AT_END
