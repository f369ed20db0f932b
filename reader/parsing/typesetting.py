"""How wide a printed line is, what may stand at its ends, and how wide the column was that it was set in.

Widths are in em: the width of one Chinese character. Rules for line ends (避头尾) follow the W3C's Requirements for
Chinese Text Layout; the figures come from resources/parsing/typesetting.toml.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from reader.parsing.cleaning import clean
from reader.parsing.lines import Line
from reader.parsing.vocabulary import vocabulary

_LATIN = r"[A-Za-z0-9\u00c0-\u024f.,/%'’+\-]"
_LATIN_RUN = re.compile(rf"{_LATIN}+(?:\({_LATIN}+\){_LATIN}+)*")
"""A word, figure or symbol; brackets inside a symbol do not part it: GC(61)/RES/8."""

_LETTER_SPACING = re.compile(r"[\u2e80-\u9fff\uff00-\uffef](?= +[\u2e80-\u9fff\uff00-\uffef（《“])")
_CITATION_AT_END = re.compile(r"(?<=[。！？”’」])\s*[（(][^（）()。]{2,40}[）)]$")
_BETWEEN_SINGLE = re.compile(r"(?:(?<=^\S)|(?<=\s\S)) +(?=\S(?:\s|$))")
_LETTER_SPACED_SHARE = 0.3
_LETTER_SPACED_GAPS = 4

_CLAUSE_END = re.compile(r"[，、,。；：！？;:.!?”’」』）)\]》]$")
_NARROWEST_WRAPPED = 18.0
_LONG_SHARE = 0.6
_WRAPPED_RAGGED = 3.0
_FULL_SHARE = 0.4
_FEWEST_BROKEN = 2
"""What shows that lines are wrapped: how wide, which are long and which full, and how many break off in a clause."""

_SMALLEST_COLUMN = 12.0
_LARGEST_COLUMN = 64.0
_FEWEST_FULL_LINES = 3
_FULL_LINE_SHARE = 0.25
_LONGER_LINE_SHARE = 0.04
_RAGGED = 1.6
_USUAL_INDENT = 2.0
_CLEARLY_SHORT = 4.0
_LARGEST_INDENT = 4.5
_INFORMATIVE_LOW = 0.01
_INFORMATIVE_HIGH = 0.7


@dataclass(frozen=True, slots=True)
class Measure:
    """How a document's text was set.

    `full` is the column's width in em and `indent` how much shorter the first line of a paragraph is where the
    indent itself is not in the text. `blank_lines` says that an empty line parts paragraphs (and is not merely the
    space between all lines), `indents` that first lines keep their indent as white space.
    """

    full: float
    indent: float
    blank_lines: bool = False
    indents: bool = False


@cache
def _marks(name: str) -> frozenset[str]:
    return frozenset(vocabulary("typesetting")[name])


@cache
def character_width(character: str) -> float:
    """Return the width of one character in em."""
    widths = vocabulary("typesetting")["widths"]
    if character.isspace():
        return float(widths["space"])
    if character in widths["half"]:
        return 0.5
    if not character.isascii():
        return 1.0
    if character.isdigit():
        return float(widths["digit"])
    if character.isalpha():
        return float(widths["capital" if character.isupper() else "small"])
    return float(widths["ascii_mark"])


def width(text: str) -> float:
    """Return the natural width of a line in em, stray white space left out."""
    return sum(map(character_width, clean(text)))


def indent_of(text: str) -> float:
    """Return the white space before a line in em; a single narrow space is none."""
    space = text[: len(text) - len(text.lstrip())]
    wide = sum(1.0 if character == "\u3000" else 4.0 if character == "\t" else 0.5 for character in space)
    return wide if wide >= 1 else 0.0


def is_letter_spaced(text: str) -> bool:
    """Say whether the typesetter stretched a line by white space between its characters (埃 及 相 信)."""
    gaps = len(_LETTER_SPACING.findall(text.strip()))
    return gaps >= _LETTER_SPACED_GAPS and gaps >= _LETTER_SPACED_SHARE * len(clean(text))


def closed_up(text: str) -> str:
    """Return a stretched line without the spaces between its single characters (第 3 9 条); any other as it is."""
    if not is_letter_spaced(text):
        return text
    return _BETWEEN_SINGLE.sub("", text)


def may_not_start_line(character: str) -> bool:
    """Say whether a character is barred from the beginning of a line."""
    return character in _marks("no_line_start")


def may_not_end_line(character: str) -> bool:
    """Say whether a character is barred from the end of a line."""
    return character in _marks("no_line_end")


def ends_sentence(text: str) -> bool:
    """Say whether a text ends in a full stop, with or without closing marks or a citation in brackets behind it."""
    bare = _CITATION_AT_END.sub("", text.rstrip()).rstrip("".join(_marks("closing")))
    if bare.endswith(".") and bare[-2:-1].isascii():
        return False
    return bare[-1:] in _marks("sentence_end")


def open_brackets(text: str) -> int:
    """Return how many brackets of a text are open at its end."""
    opening, closing, depth = _marks("opening_brackets"), _marks("closing_brackets"), 0
    for character in text:
        if character in opening:
            depth += 1
        elif character in closing and depth:
            depth -= 1
    return depth


def closes_bracket(text: str) -> bool:
    """Say whether a text closes a bracket that it did not open."""
    opening, closing, depth = _marks("opening_brackets"), _marks("closing_brackets"), 0
    for character in text:
        if character in opening:
            depth += 1
        elif character in closing:
            if not depth:
                return True
            depth -= 1
    return False


def announces(text: str) -> bool:
    """Say whether a text ends in a colon."""
    return text.rstrip()[-1:] in _marks("announcing")


def ends_item(text: str) -> bool:
    """Say whether a text ends in a semicolon, as the items of a list do."""
    return text.rstrip()[-1:] in _marks("item_end")


def ends_paragraph(text: str) -> bool:
    """Say whether a text ends as paragraphs and items do: in a full stop, a colon or a semicolon."""
    return ends_sentence(text) or announces(text) or ends_item(text)


def closes_quotation(text: str) -> bool:
    """Say whether a text ends in a closing quotation mark."""
    return text.rstrip()[-1:] in _marks("closing_quotes")


def opens_quotation(text: str) -> bool:
    """Say whether a text begins with an opening quotation mark."""
    return text.lstrip()[:1] in _marks("opening_quotes")


def leading_unit_width(text: str) -> float:
    """Return the width of what a line begins with that cannot be parted at a line's end.

    That is one Chinese character or one Latin word or figure, the opening marks before it and the closing marks
    behind it.
    """
    text = text.lstrip()
    position = 0
    while position < len(text) and may_not_end_line(text[position]):
        position += 1
    latin = _LATIN_RUN.match(text, position)
    if latin:
        position = latin.end()
    elif position < len(text):
        position += 1
    while position < len(text) and may_not_start_line(text[position]):
        position += 1
    return sum(map(character_width, text[:position]))


def measure_of(lines: Sequence[Line]) -> Measure | None:
    """Estimate how the lines were set; None where they are no column (one line is one paragraph)."""
    if len(lines) < _FEWEST_FULL_LINES:
        return None
    indents = has_indents(lines)
    widths = [width(line.text) + (indent_of(line.text) if indents else 0.0) for line in lines]
    full = _column_width(widths)
    if full is None:
        return None
    return Measure(
        full=full,
        indent=0.0 if indents else _first_line_indent(widths, full),
        blank_lines=_is_informative(sum(line.blank_before > 0 for line in lines[1:]), len(lines) - 1),
        indents=indents,
    )


def shows_wrapping(lines: Sequence[Line]) -> bool:
    """Say whether lines are pieces of paragraphs, be they ever so few.

    Some stop in the middle of a clause where the widest do, most long lines are as long as the widest, and somewhere
    a sentence ends. A list, whose lines stop without a mark too, has lines of all lengths.
    """
    widths = [width(line.text) for line in lines]
    measure = measure_of(lines)
    widest = measure.full if measure else max(widths, default=0.0)
    if not _NARROWEST_WRAPPED <= widest <= _LARGEST_COLUMN:
        return False
    long = [at for at, value in enumerate(widths) if value >= _LONG_SHARE * widest]
    full = [at for at in long if widths[at] >= widest - _WRAPPED_RAGGED]
    broken = [at for at in full if not _CLAUSE_END.search(lines[at].text.rstrip())]
    blank = _is_informative(sum(line.blank_before > 0 for line in lines[1:]), len(lines) - 1)
    fewest = 1 if blank or has_indents(lines) else _FEWEST_BROKEN
    if len(broken) < fewest or len(broken) * 3 < len(full) or len(full) < _FULL_SHARE * len(long):
        return False
    return any(ends_paragraph(line.text) for line in lines)


def has_indents(lines: Sequence[Line]) -> bool:
    """Say whether first lines keep their indent as white space, and so stand out from the others."""
    indented = sum(indent_of(line.text) > 0 for line in lines)
    return _is_informative(indented, len(lines))


def _is_informative(count: int, total: int) -> bool:
    """Say whether something that some lines have tells them apart from the others."""
    return count >= 1 and _INFORMATIVE_LOW <= count / max(1, total) <= _INFORMATIVE_HIGH


def _column_width(widths: Sequence[float]) -> float | None:
    """Return the width that most long lines share and hardly a line exceeds, or None."""
    possible = [round(2 * value) / 2 for value in widths if _SMALLEST_COLUMN <= value <= _LARGEST_COLUMN]
    if not possible:
        return None
    bins = Counter(possible)
    most_longer = max(1, _LONGER_LINE_SHARE * len(widths))
    ordered = sorted(widths)
    wide_enough = [value for value in bins if len(ordered) - bisect_right(ordered, value + _RAGGED) <= most_longer]
    best = max(wide_enough, key=lambda value: (_full_or_first(bins, value), bins[value]), default=None)
    if best is None:
        return None
    fewest = max(_FEWEST_FULL_LINES, _FULL_LINE_SHARE * len(widths))
    if _full_or_first(bins, best) < fewest:
        return None
    return max((value for value in bins if abs(value - best) <= 1), key=lambda value: (bins[value], value))


def _full_or_first(bins: Counter[float], value: float) -> int:
    """Count the lines that a column of this width would make full, among them paragraphs' first lines."""
    return _near(bins, value) + _near(bins, value - _USUAL_INDENT)


def _near(bins: Counter[float], value: float) -> int:
    return sum(bins[value + step / 2] for step in (-2, -1, 0, 1))


def _first_line_indent(widths: Sequence[float], full: float) -> float:
    """Return how much shorter long lines are that stand below a clearly short line: those begin paragraphs."""
    missing = Counter(
        round(2 * (full - value)) / 2
        for before, value in pairwise(widths)
        if before < full - _CLEARLY_SHORT and full - _LARGEST_INDENT <= value <= full + 1
    )
    if not missing:
        return 0.0
    return max(0.0, max(missing, key=lambda value: (missing[value], -value)))
