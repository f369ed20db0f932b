"""Notes at the feet of PDF columns and the raised calls of them in the text.

The rule above the notes is drawn (a rectangle of a hair's height) or typed (18 underscores); the label is raised and
smaller than the note, which is smaller than the text. A raised figure without a note is a power: m².
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from reader.document.note_labels import counted_label
from reader.parsing.lines import KnownMark
from reader.parsing.sources.faces import FaceRun
from reader.parsing.sources.pdf_characters import Rule
from reader.parsing.sources.pdf_columns import Fragment
from reader.parsing.sources.pdf_lines import Row, faces_of, offsets_of, text_of
from reader.parsing.vocabulary import words

_SMALLER = 0.95
"""A note's size as a share of the text's, at most."""

_TYPED_RULE = re.compile(r"[_＿]{5,}")
_FULL_SIZE_LABEL = re.compile(r"(\d{1,3}|\*{1,4}|[†‡])[/.]?")
_CALL = re.compile(r"\d{1,3}|\*{1,4}|[†‡]|[a-z]")
_SAME_PLACE = 0.5
_MOST_MISSED = 3
"""Raised figures before a note's label that may be no calls, or calls of notes that stand elsewhere."""

_NOTE_BEGINNINGS = frozenset('《“「『‘"([（')
_STARS = frozenset("*†‡")
_WIDEST_RULE = 0.75
_NARROWEST_RULE = 36.0
_LABEL_ROOM = 0.15
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(slots=True)
class PrintedNote:
    """A note: its label, how that is printed, and the rows of its text, the label cut off.

    Where labels begin anew, the second note 1 has the label 1·2.
    """

    label: str
    printed: str
    page: int
    rows: list[Row] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The note's text with its line breaks."""
        return "\n".join(row.text for row in self.rows)

    @property
    def faces(self) -> list[FaceRun]:
        """The runs of its text that are not plain."""
        runs: list[FaceRun] = []
        length = 0
        for row in self.rows:
            runs += [run.moved(length) for run in faces_of(row.text, row.glyphs)]
            length += len(row.text) + 1
        return runs


@dataclass(slots=True)
class PartedText:
    """A document's fragments without notes, the notes, and the typed rules by page."""

    body: list[Fragment] = field(default_factory=list)
    notes: list[PrintedNote] = field(default_factory=list)
    rules: list[tuple[int, str]] = field(default_factory=list)
    _places: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    _begun: Fragment | None = None

    def begin_note(self, printed: str, start: int, first: Fragment) -> None:
        """Add a note with its first row, whose text begins at glyph `start`."""
        page, row = first.page, first.row.part(start, len(first.row.glyphs))
        self._begun = first
        places = self._places.setdefault(printed, [])
        label = counted_label(printed, len(places) + 1)
        places.append((page, label))
        self.notes.append(PrintedNote(label, printed, page, [row]))

    def may_begin(self, line: Fragment) -> bool:
        """Say whether a line stands where the note above it in its column began, or is the first there."""
        above = self._begun
        if above is None or (above.page, above.column) != (line.page, line.column):
            return True
        return abs(above.row.left - line.row.left) <= _SAME_PLACE * line.row.size

    def has(self, printed: str) -> bool:
        """Say whether there is a note with this printed label so far."""
        return printed in self._places

    def label_on(self, page: int, printed: str) -> str | None:
        """Return the label of the note that a page calls so: its own, else a figure's nearest before it."""
        places = self._places.get(printed, [])
        before = bisect_right(places, page, key=lambda place: place[0])
        nearest = places[max(before - 1, 0)] if places else None
        if nearest is None or not (printed.isdecimal() or nearest[0] == page):
            return None
        return nearest[1]


def body_size(fragments: Iterable[Fragment]) -> float:
    """Return the size in which most characters of a document are set."""
    counted: Counter[float] = Counter()
    for fragment in fragments:
        counted[fragment.row.size] += len(fragment.row.glyphs)
    return counted.most_common(1)[0][0] if counted else 0.0


def part_notes(fragments: Sequence[Fragment], rules: Sequence[Sequence[Rule]], size: float) -> PartedText:
    """Part the notes from the text, column by column; `rules` are each page's, `size` is the text's."""
    parted = PartedText()
    for page, on_page in groupby(fragments, key=lambda one: one.page):
        members = list(on_page)
        awaited = _raised_figures(members)
        for (columns, _), group in groupby(members, key=lambda one: (one.columns, one.column)):
            column = list(group)
            start = _notes_begin(column, rules[page - 1], size, columns, parted, awaited)
            parted.body += column[:start]
            for fragment in column[start:]:
                _add_note_row(parted, fragment, awaited)
    return parted


def _raised_figures(fragments: Iterable[Fragment]) -> list[str]:
    """Return the raised figures behind text, in order: the likely labels of the notes of these fragments' page."""
    found: list[str] = []
    for fragment in fragments:
        row, end = fragment.row, 0
        for index in range(len(row.glyphs)):
            if index < end or not row.is_raised(index):
                continue
            end = _raised_end(row, index)
            found.append("".join(glyph.text for glyph in row.glyphs[index:end]))
    return [figure for figure in dict.fromkeys(found) if figure.isdecimal()]


def _notes_begin(
    column: Sequence[Fragment],
    rules: Sequence[Rule],
    size: float,
    columns: int,
    parted: PartedText,
    awaited: Sequence[str],
) -> int:
    """Return the index of the column's first fragment that is a typed rule or a note; the column's length without."""
    for index, fragment in enumerate(column):
        if _TYPED_RULE.fullmatch(fragment.row.text.replace(" ", "")):
            return index
    small = len(column)
    while small and column[small - 1].row.size <= _SMALLER * size:
        small -= 1
    ruled = _below_rule(column, rules, columns)
    if ruled is not None:
        first = column[ruled].row
        if (
            note_label(first, ruled=True)
            or _glued_label(column[ruled], awaited, parted)
            or (parted.notes and ruled >= small)
        ):
            return ruled
    labelled = (index for index in range(small, len(column)) if note_label(column[index].row))
    return next(labelled, len(column))


def _below_rule(column: Sequence[Fragment], rules: Sequence[Rule], columns: int) -> int | None:
    """Return the first fragment below a short drawn rule that begins at the column's left edge."""
    left = min(fragment.row.left for fragment in column)
    right = max(fragment.row.right for fragment in column)
    for rule in sorted(rules, key=lambda rule: rule.height):
        length = rule.right - rule.left
        at_left = abs(rule.left - left) < (right - left) / 4
        if not at_left or not _NARROWEST_RULE <= length <= max(_WIDEST_RULE * (right - left), 160.0 / columns):
            continue
        below = [index for index, fragment in enumerate(column) if fragment.row.baseline < rule.height]
        if below:
            return below[0]
    return None


def _add_note_row(parted: PartedText, fragment: Fragment, awaited: Sequence[str]) -> None:
    row = fragment.row
    if _TYPED_RULE.fullmatch(row.text.replace(" ", "")):
        parted.rules.append((fragment.page, row.text))
        return
    found = note_label(row, ruled=True)
    if found is not None and not _may_follow(found[0], parted.notes, raised=row.is_raised(0)):
        found = None
    found = found or _glued_label(fragment, awaited, parted)
    if found is not None:
        printed, start = found
        parted.begin_note(printed, start, fragment)
    elif parted.notes:
        parted.notes[-1].rows.append(row)
    else:
        parted.body.append(fragment)


def _glued_label(line: Fragment, awaited: Sequence[str], parted: PartedText) -> tuple[str, int] | None:
    """Return the label that stands in the note's own size right before its text: one of the next called.

    What follows it must be able to begin a note: a number broken over lines begins with figures too.
    """
    text = "".join(glyph.text for glyph in line.row.glyphs[:6]) if parted.may_begin(line) else ""
    for label in [figure for figure in awaited if not parted.has(figure)][:_MOST_MISSED]:
        first = text[len(label) : len(label) + 1]
        if text.startswith(label) and (first.isalpha() or first in _NOTE_BEGINNINGS):
            return label, len(label)
    return None


def _may_follow(label: str, notes: Sequence[PrintedNote], *, raised: bool) -> bool:
    """Say whether a label can be the next one; a figure of the note's own size must count on."""
    if raised or not label.isdecimal() or not notes:
        return True
    before = notes[-1].printed
    return label == "1" or not before.isdecimal() or int(label) == int(before) + 1


def note_label(row: Row, *, ruled: bool = False) -> tuple[str, int] | None:
    """Return the label that a note's row begins with and the index of the glyph behind it, or None.

    Below a rule a label may have the note's own size, with room behind it.
    """
    end = 0
    while end < len(row.glyphs) and row.is_raised(end) and (end == 0 or row.gap_before(end) < 1):
        end += 1
    label = "".join(glyph.text for glyph in row.glyphs[:end])
    if 0 < end < len(row.glyphs) and _CALL.fullmatch(label):
        return label, end
    stars = 0
    while stars < len(row.glyphs) and row.glyphs[stars].text in _STARS:
        stars += 1
    if 0 < stars < len(row.glyphs):
        return "".join(glyph.text for glyph in row.glyphs[:stars]), stars
    return _full_size_label(row) if ruled else None


def _full_size_label(row: Row) -> tuple[str, int] | None:
    gap = next((index for index in range(1, min(5, len(row.glyphs))) if _has_room(row, index)), None)
    if gap is None:
        return None
    found = _FULL_SIZE_LABEL.fullmatch("".join(glyph.text for glyph in row.glyphs[:gap]))
    return (found[1], gap) if found else None


def _has_room(row: Row, index: int) -> bool:
    return index in row.spaces or row.gap_before(index) > _LABEL_ROOM


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A row's text without the calls of notes, these, and the runs of its text that are not plain."""

    text: str
    marks: tuple[KnownMark, ...] = ()
    faces: tuple[FaceRun, ...] = ()


def marked_text(row: Row, label_of: Callable[[str], str | None]) -> MarkedText:
    """Return a row's text without the calls of notes.

    `label_of` gives the label of the note that the row's page calls with a printed one, or None.

    Other raised figures stay in the text as raised characters.
    """
    kept: list[int] = []
    calls: list[tuple[int, str, str]] = []
    power: set[int] = set()
    index = 0
    while index < len(row.glyphs):
        end = _raised_end(row, index)
        if end == index:
            kept.append(index)
            index += 1
            continue
        found = _labels_of("".join(glyph.text for glyph in row.glyphs[index:end]), label_of)
        before = "".join(row.glyphs[place].text for place in kept[-4:])
        if found and not (before.endswith(words("footnotes", "units")) and not _is_star(found)):
            calls += [(len(kept), label, printed) for printed, label in found]
        else:
            power.update(range(index, end) if row.is_raised(index) else ())
            kept.extend(range(index, end))
        index = end
    return _text_with_calls(row, kept, calls, power)


def _is_star(found: Sequence[tuple[str, str]]) -> bool:
    return found[0][0][0] in _STARS


def _raised_end(row: Row, start: int) -> int:
    """Return the end of the run of raised characters, or of asterisks, that begins at a glyph."""
    end = start
    while end < len(row.glyphs) and row.is_raised(end) and (end == start or row.gap_before(end) < 0.5):  # noqa: PLR2004
        end += 1
    if end == start:
        while end < len(row.glyphs) and row.glyphs[end].text in _STARS:
            end += 1
    return end


def _labels_of(raised: str, label_of: Callable[[str], str | None]) -> list[tuple[str, str]]:
    """Return what raised characters call (one, or several with commas), each as printed and as labelled."""
    parts = [part for part in re.split(r"[,，、\s]", raised.strip("()[]/")) if part]
    found = [(part, label) for part in parts if (label := label_of(part)) is not None]
    return found if len(found) == len(parts) else []


def _text_with_calls(
    row: Row, kept: Sequence[int], calls: Sequence[tuple[int, str, str]], power: Collection[int]
) -> MarkedText:
    glyphs = [row.glyphs[index] for index in kept]
    spaces = [place for place, index in enumerate(kept) if index in row.spaces]
    texts = text_of(glyphs, spaces, row.size)
    offsets = offsets_of(texts, glyphs)
    if power:
        raised = {offsets[place] for place, index in enumerate(kept) if index in power}
        texts = "".join(
            character.translate(_SUPERSCRIPTS) if at in raised else character for at, character in enumerate(texts)
        )
    marks = tuple(
        KnownMark(offsets[place - 1] + 1 if place else 0, label, printed if printed != label else None)
        for place, label, printed in calls
    )
    return MarkedText(texts, marks, tuple(faces_of(texts, glyphs)))
