"""The notes of a Word file and their labels: real footnotes and endnotes, and notes typed under raised figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from lxml import etree

from reader.document.note_labels import counted_label
from reader.parsing.emphasis_runs import without_parts
from reader.parsing.lines import KnownMark, Line
from reader.parsing.sources.faces import Face, emphasis_of
from reader.parsing.sources.number_formats import formatted
from reader.parsing.sources.word_package import value, word
from reader.parsing.sources.word_passages import NoteCall, Raised, WordPassage
from reader.parsing.sources.word_styles import child, number_of

_DEFAULT_FORMATS = {"footnote": "decimal", "endnote": "lowerRoman"}
_TYPED_LABEL = re.compile(r"\s*[\[(（]?(?P<label>\d{1,3}|\*{1,4}|[a-z]|[†‡§]{1,3})[\])）/]?\s*")


@dataclass(frozen=True, slots=True)
class NoteCounting:
    """How notes of a kind are counted: the form of the number, the first one, and whether sections begin anew."""

    style: str
    start: int = 1
    by_section: bool = False

    @classmethod
    def of(cls, kind: str, places: Sequence[etree._Element | None]) -> NoteCounting:
        """Read it from the section's and the settings' note properties, the nearer place first."""
        found = [child(place, f"{kind}Pr") for place in places]
        style = next((text for part in found if (text := value(child(part, "numFmt")))), _DEFAULT_FORMATS[kind])
        start = next((number for part in found if (number := number_of(part, "numStart")) is not None), 1)
        restart = next((text for part in found if (text := value(child(part, "numRestart")))), "continuous")
        return cls(style, start, restart == "eachSect")


@dataclass(slots=True)
class WordNotes:
    """Gives the notes of a file their labels, in the order of their calls.

    `parts` holds the notes' elements by kind and id, `read` makes lines of text of one. `ordinary` is the face that
    most of the file is set in.
    """

    parts: dict[str, dict[str, etree._Element]]
    counting: dict[str, NoteCounting]
    read: Callable[[etree._Element], list[WordPassage]]
    ordinary: Face = Face.PLAIN
    _labels: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)
    _section: int = 0
    _taken: dict[str, int] = field(default_factory=dict)

    def lines(self, passages: Sequence[WordPassage]) -> list[Line]:
        """Turn passages into lines with their marks, each note's lines behind the paragraph that calls it first."""
        found: list[Line] = []
        typed = (
            _TypedNotes(passages, self._taken_label, self.ordinary)
            if any(passage.raised for passage in passages)
            else None
        )
        for index, passage in enumerate(passages):
            marks, notes = self._called(passage)
            typed_line = typed.note_line(index) if typed is not None else None
            calls = typed.calls(index) if typed is not None else []
            found.append(typed_line or _line(passage, marks, calls or self._called_again(passage), self.ordinary))
            found += notes
        return found

    def _called_again(self, passage: WordPassage) -> list[tuple[Raised, str]]:
        """Return the raised figures that call a real note once more: Word writes them as a field's result."""
        known = {printed: label for label, printed in self._labels.values()}
        found = [(part, known.get(typed_label(passage, part))) for part in passage.raised]
        return [(part, label) for part, label in found if label is not None and not _is_power(passage.text, part)]

    def _called(self, passage: WordPassage) -> tuple[list[KnownMark], list[Line]]:
        marks: list[KnownMark] = []
        lines: list[Line] = []
        if passage.section != self._section:
            self._section = passage.section
            self._counts = {kind: count for kind, count in self._counts.items() if not self.counting[kind].by_section}
        for call in passage.calls:
            element = self.parts.get(call.kind, {}).get(call.note_id)
            if element is None:
                continue
            known = self._labels.get((call.kind, call.note_id))
            if known is None:
                known = self._labels[call.kind, call.note_id] = self._label(call)
                lines += self._note(element, *known)
            label, printed = known
            marks.append(KnownMark(call.offset, label, printed if printed != label else None))
        return marks, lines

    def _label(self, call: NoteCall) -> tuple[str, str]:
        """Return a new note's label and how it is printed: the writer's own sign, or the next number."""
        if call.sign:
            return self._taken_label(call.sign), call.sign
        counting = self.counting[call.kind]
        number = self._counts[call.kind] = self._counts.get(call.kind, counting.start - 1) + 1
        printed = formatted(number, counting.style) or str(number)
        return self._taken_label(printed), printed

    def _taken_label(self, printed: str) -> str:
        """Return a label of its own for a note: the second note 1 is kept as 1·2."""
        count = self._taken[printed] = self._taken.get(printed, 0) + 1
        return counted_label(printed, count)

    def _note(self, element: etree._Element, label: str, printed: str) -> list[Line]:
        shown = printed if printed != label else None
        passages = [passage for passage in self.read(element) if passage.text.strip()]
        if not passages:
            return [Line("", whole=True, note=label, printed=shown)]
        first = passages[0].raised[0] if passages[0].raised else None
        start = 0
        if first is not None and passages[0].text[: first.end].strip() == printed:
            start = first.end
        elif passages[0].text.strip().startswith(printed) and not printed.isalnum():
            start = passages[0].text.index(printed) + len(printed)
        starts = [start, *(0 for _ in passages[1:])]
        return [
            _note_line(passage, begun, label, shown, self.ordinary)
            for passage, begun in zip(passages, starts, strict=True)
        ]


class _TypedNotes:
    """Notes typed as paragraphs that begin with a raised label, and the raised figures that call them."""

    def __init__(self, passages: Sequence[WordPassage], take_label: Callable[[str], str], ordinary: Face) -> None:
        self._passages = passages
        self._ordinary = ordinary
        self._notes: dict[int, tuple[str, Raised, str]] = {}
        self._places: dict[str, list[tuple[int, str]]] = {}
        called: set[str] = set()
        for index, passage in enumerate(passages):
            begun = self._begun(passage)
            for part in passage.raised:
                if part is not begun:
                    called.add(typed_label(passage, part))
            if begun is not None and (label := typed_label(passage, begun)) in called:
                own = take_label(label)
                self._notes[index] = (own, begun, label)
                self._places.setdefault(label, []).append((index, own))

    def note_line(self, index: int) -> Line | None:
        """Return the line of a typed note, None where the passage is none."""
        if index not in self._notes:
            return None
        label, begun, _ = self._notes[index]
        passage = self._passages[index]
        printed = passage.text[: begun.end].strip()
        return _note_line(passage, begun.end, label, printed if printed != label else None, self._ordinary)

    def calls(self, index: int) -> list[tuple[Raised, str]]:
        """Return the raised characters of a passage that call typed notes, with the notes' labels."""
        passage = self._passages[index]
        found: list[tuple[Raised, str]] = []
        for part in passage.raised:
            places = self._places.get(typed_label(passage, part), [])
            if places and not _is_power(passage.text, part):
                own = next((label for place, label in places if place >= index), places[-1][1])
                found.append((part, own))
        return found

    def _begun(self, passage: WordPassage) -> Raised | None:
        """Return the raised label that a passage begins with, where text follows it."""
        first = passage.raised[0] if passage.raised else None
        if first is None or passage.text[: first.start].strip() or not passage.text[first.end :].strip():
            return None
        return first if typed_label(passage, first) else None


def typed_label(passage: WordPassage, part: Raised) -> str:
    """Return the label that raised characters are, without brackets and slash; "" where they are none."""
    found = _TYPED_LABEL.fullmatch(passage.text[part.start : part.end])
    return found["label"] if found else ""


def _is_power(text: str, part: Raised) -> bool:
    """Say whether raised characters belong to a unit or a formula (km², 10⁹): Latin writing right before them."""
    before = text[part.start - 1 : part.start]
    return not part.certain and before.isascii() and before.isalnum()


def _note_line(passage: WordPassage, start: int, label: str, printed: str | None, ordinary: Face) -> Line:
    """Return a note's line: its passage from `start` on."""
    text = passage.text[start:].lstrip()
    cut = len(text) - len(passage.text)
    emphasis = emphasis_of((run.moved(cut) for run in passage.faces), ordinary)
    return Line(text.rstrip(), whole=True, note=label, printed=printed, emphasis=emphasis)


def _line(
    passage: WordPassage, marks: Sequence[KnownMark], typed: Sequence[tuple[Raised, str]], ordinary: Face
) -> Line:
    """Return a passage as a line; typed calls are taken out of its text."""
    text, found, removed, last = "", list(marks), [], 0
    for part, _ in typed:
        text += passage.text[last : part.start]
        last = part.end
        removed.append((part.start, part.end))
    text += passage.text[last:]

    def moved(offset: int) -> int:
        return offset - sum(min(end, offset) - start for start, end in removed if start < offset)

    found = [KnownMark(moved(mark.offset), mark.label, mark.printed) for mark in found]
    for part, label in typed:
        printed = passage.text[part.start : part.end].strip()
        found.append(KnownMark(moved(part.start), label, printed if printed != label else None))
    return Line(
        text,
        page_start=passage.page_start,
        whole=True,
        heading=passage.heading,
        marks=tuple(sorted(found, key=lambda mark: mark.offset)),
        cells=passage.cells,
        emphasis=without_parts(emphasis_of(passage.faces, ordinary), removed),
    )


def note_elements(root: etree._Element | None, kind: str) -> dict[str, etree._Element]:
    """Return the notes of a notes part by their ids, separators left out."""
    elements = root.findall(word(kind)) if root is not None else []
    return {value(note, "id") or "": note for note in elements if value(note, "type") in (None, "normal")}
