"""Footnotes out of the running text: blocks at page feet behind a rule, and notes that stand between paragraphs.

Layout of notes in UN documents as text: a rule of underscores (or of ─, as this program writes it), then each note
with its label as a bare digit or an asterisk; the page below goes on where the page above broke off, often in the
middle of a sentence. Web copies put ¹ and ² before notes that stand between paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from reader.document.emphasis import Emphasis
from reader.parsing.cleaning import squash
from reader.parsing.emphasis_runs import shifted
from reader.parsing.end_notes import first_end_note
from reader.parsing.furniture import PlacedLine
from reader.parsing.lines import Line
from reader.parsing.numbering import printed_number
from reader.parsing.structure_words import opens_preambular
from reader.parsing.typesetting import leading_unit_width, width
from reader.parsing.vocabulary import vocabulary

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"

_RULE = re.compile(r"^\s*(?:[_＿]{5,}|[─━]{5,})\s*$")
_PLAIN_NOTE = re.compile(
    r"^\s*(?P<printed>\[(?P<bracketed>\d{1,3})\]|(?P<digits>\d{1,3})/?|(?P<stars>\*{1,4}))\s+(?P<text>\S.*)$"
)
_STAR_NOTE = re.compile(r"^\s*(?P<printed>(?P<stars>\*{1,4}))(?P<text>[^*\s].*)$")
_RAISED_NOTE = re.compile(rf"^\s*(?P<printed>[{RAISED}]{{1,3}})\s*(?P<text>\S.*)$")
_MARKED_NOTE = re.compile(
    r"^\s*(?P<printed>(?P<stars>\*{1,4})|(?P<digits>\d{1,3})/(?=\s))\s*(?P<text>[^\s*].*[\w》）)].*)$"
)
_MARKED_CALL = re.compile(r"(?<=[^\s\d*/])\s?(?P<printed>\*{1,4}|\d{1,3}/(?![\dA-Za-z]))")
_DATED = re.compile(r"^[年月日至]")
_ENDED = ("。", ".", "！", "？", "」", "”。", "）。")
_MOST_LINES = 40
_SYMBOL_GOES_ON = re.compile(r"[\dA-Z][^\s.]*[^\s.\d]")
"""How a line goes on with a symbol that the line above broke off behind a point: Add.|1)，第三章."""

_FULL_SHARE = 0.9
"""A note goes on below a line that fills this share of the text's width."""

_LARGEST_STEP = 9
"""Labels missing between two notes of one page foot that are still believed: some copies have lost notes."""


@dataclass(slots=True)
class RawNote:
    """A note as its lines stand: label, how the label is printed, the lines' text, and the page whose foot it is.

    `emphasis` are the italic and bold runs of its `text`.
    """

    label: str
    printed: str
    lines: list[str]
    page: int | None = None
    emphasis: tuple[Emphasis, ...] = ()

    @property
    def text(self) -> str:
        """The note's lines with their line breaks."""
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A line of the running text: its place among the source's lines, its page, and whether it begins a page."""

    line: Line
    index: int
    page: int
    resumes: bool = False


@dataclass(slots=True)
class SeparatedText:
    """The running text, the notes and the rules (with their line's index) that a source's lines were parted into.

    `known` says that the source itself told the notes and marks, so that none is to be looked for.
    """

    body: list[BodyLine] = field(default_factory=list)
    notes: list[RawNote] = field(default_factory=list)
    rules: list[tuple[int, str]] = field(default_factory=list)
    pages: bool = False
    known: bool = False


def separate(lines: Sequence[PlacedLine]) -> SeparatedText:
    """Part the running text from its notes; both keep the source's order."""
    if any(place.line.note is not None or place.line.marks for place in lines):
        return _told(lines)
    return _Separator(lines).run()


def _told(lines: Sequence[PlacedLine]) -> SeparatedText:
    """Part lines whose notes and marks the source itself tells; the lines of one note follow each other."""
    found = SeparatedText(known=True)
    for place in lines:
        line = place.line
        if line.note is None:
            if _RULE.match(line.text):
                found.rules.append((place.index, line.stripped))
            else:
                found.body.append(BodyLine(line, place.index, 0, line.page_start))
        elif found.notes and found.notes[-1].label == line.note:
            note = found.notes[-1]
            note.emphasis += shifted(_stripped_runs(line), len(note.text) + 1)
            note.lines.append(line.stripped)
        else:
            _take_heading(found, place.index)
            note = RawNote(line.note, line.printed or line.note, [line.stripped], emphasis=_stripped_runs(line))
            found.notes.append(note)
    return found


def _take_heading(found: SeparatedText, note: int) -> None:
    """Take the word above a note's line (注, 注释) out of the text: it heads nothing that is left there."""
    above = found.body[-1] if found.body else None
    if above is None or above.index != note - 1:
        return
    if squash(above.line.text).strip(":：[]【】") in vocabulary("html")["notes"]["headings"]:
        found.rules.append((above.index, above.line.stripped))
        found.body.pop()


def _stripped_runs(line: Line) -> tuple[Emphasis, ...]:
    return shifted(line.emphasis, len(line.text.lstrip()) - len(line.text))


class _Separator:
    def __init__(self, placed: Sequence[PlacedLine]) -> None:
        lines = [place.line for place in placed]
        self._lines = lines
        self._places = [place.index for place in placed]
        self._found = SeparatedText()
        self._page = 0
        self._last_label = 0
        self._resumes = False
        self._calls: set[str] = set()
        running = [line for line in lines if not (_RULE.match(line.text) or _starts_note(line.text))]
        indented = sum(line.text[:1].isspace() for line in running)
        self._indents_speak = 0 < indented < len(running)
        self._stars = {
            found["printed"] for line in lines for found in _MARKED_CALL.finditer(line.text) if "*" in found[0]
        }
        self._has_feet = any(_RULE.match(above.text) and _starts_note(below.text) for above, below in pairwise(lines))

    @cached_property
    def _column(self) -> float:
        """The width in em that nine lines in ten stay within, asked for only where no indents tell pages apart."""
        widths = sorted(width(line.text) for line in self._lines)
        return widths[len(widths) * 9 // 10]

    def run(self) -> SeparatedText:
        end = None if self._has_feet else first_end_note([line.text for line in self._lines])
        index = 0
        while index < len(self._lines):
            line = self._lines[index]
            if end is not None and index >= end and (note := _PLAIN_NOTE.match(line.text)):
                _take_heading(self._found, self._places[index])
                self._add(note, page=None)
                index += 1
            elif _RULE.match(line.text):
                index = self._read_foot(index)
            elif note := self._note_in_text(index):
                _take_heading(self._found, self._places[index])
                self._add(note, page=None)
                index += 1
            else:
                resumes = self._resumes or line.page_start
                self._found.body.append(BodyLine(line, self._places[index], self._page, resumes))
                self._calls.update(found["printed"] for found in _MARKED_CALL.finditer(line.text))
                self._resumes = False
                index += 1
        return self._found

    def _note_in_text(self, index: int) -> re.Match[str] | None:
        """Return a line that is a note though no rule stands above it, or None.

        Where notes stand at page feet, no figure opens one: it is a wrapped line that a call begins. A note marked by
        asterisks or by 1/ must have been called above: 临时议程*, 定期报告。1/.
        """
        text = self._lines[index].text
        raised = _RAISED_NOTE.match(text)
        if raised is not None:
            label = int(raised["printed"].translate(SUPERSCRIPTS))
            return raised if not self._has_feet and (label > self._last_label or label == 1) else None
        marked = _MARKED_NOTE.match(text)
        if marked is None or self._has_feet:
            return None
        # Web copies put the note to a title above it; a mark of stars is rare enough to wait for its call.
        is_called = marked["printed"] in (self._stars if marked["stars"] else self._calls)
        self._calls.discard(marked["printed"])
        self._stars.discard(marked["printed"])
        return marked if is_called else None

    def _read_foot(self, index: int) -> int:
        """Read a rule and the notes below it; return the index of the line where the text goes on."""
        self._found.rules.append((self._places[index], self._lines[index].stripped))
        index += 1
        first = index
        while index < len(self._lines):
            text = self._lines[index].text
            started = self._note_start(index, first=index == first)
            if started is not None:
                self._add(started, page=self._page)
            elif index > first and not self._lines[index].page_start and self._continues(text):
                self._found.notes[-1].lines.append(text.strip())
            else:
                break
            index += 1
        if index > first:
            self._page += 1
            self._resumes = True
            self._found.pages = True
        return index

    def _note_start(self, index: int, *, first: bool) -> re.Match[str] | None:
        text = self._lines[index].text
        found = _starts_note(text)
        if found is None:
            return None
        if found.groupdict().get("stars"):
            return found
        step = int(_label(found)) - self._last_label
        if first:
            return found if step >= 1 or found["printed"].startswith("1") else None
        if not 1 <= step <= _LARGEST_STEP or _DATED.match(found["text"]):
            return None
        if step > 1 and found["text"][0].isdigit():
            return None
        return None if int(_label(found)) == self._next_foot_label(index) else found

    def _next_foot_label(self, index: int) -> int | None:
        """Return the first label of the next page foot: a figure that begins the page's text may be its call."""
        for place in range(index, len(self._lines) - 1):
            if _RULE.match(self._lines[place].text):
                found = _starts_note(self._lines[place + 1].text)
                return int(_label(found)) if found and _label(found).isdecimal() else None
        return None

    def _continues(self, text: str) -> bool:
        """Say whether a line below a note goes on with it; a page's first line is indented, a note's second not."""
        note = self._found.notes[-1].lines
        inside_symbol = note[-1].endswith(".") and _SYMBOL_GOES_ON.match(text.strip()) is not None
        ended = note[-1].rstrip().endswith(_ENDED) and not inside_symbol
        full = width(note[-1]) + leading_unit_width(text) > _FULL_SHARE * self._column
        if not self._indents_speak:
            return not ended and full
        if len(note) >= _MOST_LINES:
            return False
        if not text[:1].isspace():
            return not ended or (full and not _begins_paragraph(text))
        broken_word = note[-1][-1:].isascii() and text.lstrip()[:1].isascii() and width(note[-1]) > width(text) / 2
        return broken_word and not ended and text[1:2].strip() != ""

    def _add(self, found: re.Match[str], page: int | None) -> None:
        label = _label(found)
        self._found.notes.append(RawNote(label, found["printed"], [found["text"].strip()], page))
        if label.isdecimal():
            self._last_label = int(label)


def _starts_note(text: str) -> re.Match[str] | None:
    return _PLAIN_NOTE.match(text) or _STAR_NOTE.match(text) or _RAISED_NOTE.match(text)


def _begins_paragraph(text: str) -> bool:
    """Say whether a line begins as numbered and preambular paragraphs do, and notes do not."""
    return printed_number(text.strip()) is not None or opens_preambular(text)


def _label(found: re.Match[str]) -> str:
    groups = found.groupdict()
    named = groups.get("bracketed") or groups.get("digits") or groups.get("stars")
    return named or str(found["printed"]).translate(SUPERSCRIPTS)
