"""The notes of a web page and the marks that call them, told by links, by raised labels, or by their place and form.

Pages write them in many ways: ids and links both ways (Word, LibreOffice, wikis, SPIP), raised figures and a list of
notes at the end, or 1/ in the running text and below a line. A label that is used again is kept as 1·2.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.document.note_labels import counted_label
from reader.parsing.cleaning import squash
from reader.parsing.emphasis_runs import shifted, without_parts
from reader.parsing.footnotes import RawNote
from reader.parsing.lines import KnownMark, Line
from reader.parsing.note_marks import find_marks
from reader.parsing.numbering import printed_number
from reader.parsing.sources.faces import Face, emphasis_of, ordinary_face
from reader.parsing.sources.html_note_forms import (
    LEAD,
    is_back_sign,
    label_of,
    leading_label,
    notes_heading,
    opening_span,
    printed_span,
)
from reader.parsing.sources.html_passages import PageLink, PagePassage

_MOST_RUNS = 300
"""Lists of notes that are tried; each looks for its marks in the text above it, down from the list before."""


@dataclass(slots=True)
class _Note:
    """A note: its passages, its own label, how the label is printed there, where its text begins, and what is cut."""

    label: str
    printed: str
    passages: list[int]
    start: int
    cuts: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Call:
    """The characters text[start:end] of a passage that call a note, as printed."""

    start: int
    end: int
    label: str


@dataclass(slots=True)
class PageNotes:
    """Finds the notes among a page's passages; `passages` are those of the text, in order."""

    passages: Sequence[PagePassage]
    _notes: dict[int, _Note] = field(default_factory=dict)
    _calls: dict[int, list[_Call]] = field(default_factory=dict)
    _taken: dict[str, int] = field(default_factory=dict)
    _anchors: dict[str, tuple[int, int]] = field(default_factory=dict)
    _ordinary: Face = Face.PLAIN

    def lines(self) -> list[Line]:
        """Return the passages as lines, the notes with their labels and the marks out of the text."""
        for index, passage in enumerate(self.passages):
            for anchor, at in passage.anchors:
                self._anchors.setdefault(anchor, (index, at))
        self._ordinary = ordinary_face((passage.text, passage.faces) for passage in self.passages)
        self._linked()
        self._raised()
        self._written()
        return [self._line(index) for index in range(len(self.passages))]

    # Notes that links lead to

    def _linked(self) -> None:
        """Take the notes that a link which looks like a mark leads to, and the passages that go on with them."""
        by_target: dict[str, _Note] = {}
        for index, passage in enumerate(self.passages):
            for link in passage.links:
                label = label_of(passage.text[link.start : link.end])
                if not label or index in self._notes:
                    continue
                place = self._anchors.get(link.target)
                note = by_target.get(link.target)
                if note is None and place is not None and self._is_call(index, link, place, label):
                    note = by_target[link.target] = self._take(place[0], label, link.target)
                if note is not None and index not in note.passages:
                    self._call(index, link.start, link.end, note)
                elif place is None and self._is_raised(passage, link):
                    # The page was cut, or keeps its notes elsewhere: a mark all the same.
                    start, end = printed_span(passage.text, link.start, link.end)
                    self._calls.setdefault(index, []).append(_Call(start, end, label))

    def _is_call(self, index: int, link: PageLink, place: tuple[int, int], label: str) -> bool:
        """Say whether a link calls the note at `place`: that leads back, or bears the same label."""
        target, at = place
        if target == index or target in self._notes:
            return False
        passage, note = self.passages[index], self.passages[target]
        if note.text[:at].strip() and opening_span(note.text[:at]) < len(note.text[:at].rstrip()):
            return False
        back = [other for other in note.links if self._anchors.get(other.target, (-1, 0))[0] == index]
        if back:
            ahead = not passage.text[: link.start].strip() and target < index
            return not ahead
        same = leading_label(note.text) == label or note.number.strip("().") == label
        return same and self._is_raised(passage, link) and target > index

    @staticmethod
    def _is_raised(passage: PagePassage, link: PageLink) -> bool:
        """Say whether a link is set as a mark: raised, or with brackets or a slash."""
        if any(part.start < link.end and link.start < part.end for part in passage.raised):
            return True
        start, end = printed_span(passage.text, link.start, link.end)
        return not passage.text[start:end].isalnum()

    def _take(self, index: int, label: str, target: str) -> _Note:
        """Make a note of the passage at `index` and of those in the same block that has the id."""
        passage = self.passages[index]
        start = opening_span(passage.text, label)
        for link in passage.links:
            leads_back = 0 <= self._anchors.get(link.target, (-1, 0))[0] < index
            near = not passage.text[start : link.start].strip()
            if leads_back and near and is_back_sign(passage.text[link.start : link.end], label):
                start = max(start, link.end)
        start += len(LEAD.match(passage.text, start).group())  # type: ignore[union-attr]
        printed = passage.text[:start].strip()
        note = _Note(self._own(label), printed if label in printed else label, [index], start)
        note.cuts = [
            (link.start, link.end)
            for link in passage.links
            if link.start > start and is_back_sign(passage.text[link.start : link.end])
        ]
        follower = index + 1
        while target in passage.containers and follower < len(self.passages):
            if target not in self.passages[follower].containers:
                break
            note.passages.append(follower)
            follower += 1
        for own in note.passages:
            self._notes[own] = note
        return note

    # Notes under raised labels

    def _raised(self) -> None:
        """Take passages that begin with a raised label as the notes of raised labels before them."""
        called: dict[str, list[tuple[int, int, int]]] = {}
        for index, passage in enumerate(self.passages):
            if index in self._notes:
                continue
            begun = self._begun(passage, called)
            if begun is not None:
                label, start = begun
                note = self._note(index, label, start)
                for caller, first, last in called.pop(label):
                    self._call(caller, first, last, note)
                continue
            for part in passage.raised:
                label = label_of(passage.text[part.start : part.end])
                if label and not self._is_taken(index, part.start) and not _is_power(passage.text, part.start):
                    called.setdefault(label, []).append((index, part.start, part.end))
        for label, places in called.items():
            self._call_again(label, places)

    def _begun(self, passage: PagePassage, called: dict[str, list[tuple[int, int, int]]]) -> tuple[str, int] | None:
        """Return the called label that a passage begins with, raised or printed as notes are, and its end."""
        first = passage.raised[0] if passage.raised else None
        if first is not None and not passage.text[: first.start].strip() and passage.text[first.end :].strip():
            label = label_of(passage.text[first.start : first.end])
            if label in called:
                return label, first.end
        label = leading_label(passage.text)
        return (label, opening_span(passage.text, label)) if label in called else None

    def _call_again(self, label: str, places: Sequence[tuple[int, int, int]]) -> None:
        """Tie raised labels that no note follows to the last note of that label, or keep them alone."""
        known = [note for note in self._notes.values() if note.label.partition("·")[0] == label]
        for index, start, end in places:
            if known:
                self._call(index, start, end, known[-1])
            elif not self.passages[index].text[start - 1 : start].isascii():
                first, last = printed_span(self.passages[index].text, start, end)
                self._calls.setdefault(index, []).append(_Call(first, last, label))

    # Notes told by their place and form alone

    def _written(self) -> None:
        """Take what stands below a line, under a heading of notes or at the end as notes where they are called."""
        begun = 0
        for run in self._runs()[:_MOST_RUNS]:
            texts = [self._unmarked(index) if index >= begun else "" for index in range(run[0])]
            raw, seen = [], set()
            for index in run:
                label = leading_label(self.passages[index].text, bare=True)
                if label and label not in seen:
                    seen.add(label)
                    raw.append(RawNote(label, label, [self.passages[index].text]))
            marks, uncalled = find_marks(texts, [((0, 0),)] * len(texts), raw)
            signed = sum(bool(leading_label(self.passages[index].text)) for index in run) * 2 >= len(run)
            if len(raw) - len(uncalled) < (1 if signed else (len(raw) + 1) // 2) or not raw:
                continue
            notes = self._take_run(run)
            begun = run[0]
            for index, found in enumerate(marks):
                for mark in found:
                    if mark.label in notes and index not in self._notes:
                        self._call(index, mark.start, mark.end, notes[mark.label])

    def _runs(self) -> list[list[int]]:
        """Return runs of passages that begin with labels: below a line or a heading of notes, or at the end."""
        runs: list[list[int]] = []
        count = len(self.passages)
        for index, passage in enumerate(self.passages):
            within = bool(runs) and index <= runs[-1][-1]
            if within or index in self._notes or not (passage.rule or notes_heading(passage.text)):
                continue
            first = index if passage.rule and leading_label(passage.text, bare=True) else index + 1
            run = self._run_from(first)
            if run:
                runs.append(run)
        last = count
        while last and last - 1 not in self._notes and leading_label(self.passages[last - 1].text):
            last -= 1
        if last < count and (not runs or runs[-1][-1] < last):
            runs.append(list(range(last, count)))
        return runs

    def _run_from(self, first: int) -> list[int]:
        run: list[int] = []
        index = first
        while index < len(self.passages) and index not in self._notes and not self.passages[index].cells:
            ruled = index > first and self.passages[index].rule
            if ruled or not leading_label(self.passages[index].text, bare=True):
                break
            run.append(index)
            index += 1
        return run

    def _take_run(self, run: Sequence[int]) -> dict[str, _Note]:
        notes: dict[str, _Note] = {}
        for index in run:
            label = leading_label(self.passages[index].text, bare=True)
            note = self._note(index, label, opening_span(self.passages[index].text, label, bare=True))
            notes.setdefault(label, note)
        return notes

    # What all three share

    def _note(self, index: int, label: str, start: int) -> _Note:
        text = self.passages[index].text
        printed = text[:start].strip()
        start += len(LEAD.match(text, start).group())  # type: ignore[union-attr]
        self._notes[index] = _Note(self._own(label), printed, [index], start)
        return self._notes[index]

    def _call(self, index: int, start: int, end: int, note: _Note) -> None:
        first, last = printed_span(self.passages[index].text, start, end)
        self._calls.setdefault(index, []).append(_Call(first, last, note.label))

    def _own(self, label: str) -> str:
        count = self._taken[label] = self._taken.get(label, 0) + 1
        return counted_label(label, count)

    def _is_taken(self, index: int, at: int) -> bool:
        return any(call.start <= at < call.end for call in self._calls.get(index, ()))

    def _unmarked(self, index: int) -> str:
        """Return a passage's text with the marks that are known blanked, so that offsets stay; a note's is empty."""
        if index in self._notes:
            return ""
        text = self.passages[index].text
        for call in self._calls.get(index, ()):
            text = text[: call.start] + " " * (call.end - call.start) + text[call.end :]
        return text

    def _line(self, index: int) -> Line:
        passage = self.passages[index]
        note = self._notes.get(index)
        if note is not None:
            return self._note_line(passage, note, first=index == note.passages[0])
        emphasis = emphasis_of(passage.faces, self._ordinary)
        text, marks, last = _counted(passage), [], 0
        counted, parts = len(text), []
        for call in sorted(self._calls.get(index, ()), key=lambda call: call.start):
            if call.start < last:
                continue
            text += passage.text[last : call.start]
            printed = squash(passage.text[call.start : call.end])
            marks.append(KnownMark(len(text), call.label, printed if printed != call.label else None))
            parts.append((call.start, call.end))
            last = call.end
        text += passage.text[last:]
        return Line(
            text,
            whole=True,
            heading=passage.heading,
            marks=tuple(marks),
            cells=passage.cells,
            item=passage.item,
            emphasis=shifted(without_parts(emphasis, parts), counted),
        )

    def _note_line(self, passage: PagePassage, note: _Note, *, first: bool) -> Line:
        """Return a note's line; from its first passage the label and the links back are cut."""
        parts: list[tuple[int, int]] = []
        text, last = "", 0
        for start, end in sorted([(0, note.start), *note.cuts]) if first else ():
            if start >= last:
                text += passage.text[last:start]
                parts.append((start, end))
                last = end
        text += passage.text[last:]
        emphasis = without_parts(emphasis_of(passage.faces, self._ordinary), parts)
        printed = squash(note.printed)
        return Line(
            text.strip(),
            whole=True,
            note=note.label,
            printed=printed if printed != note.label else None,
            emphasis=shifted(emphasis, len(text.lstrip()) - len(text)),
        )


def _counted(passage: PagePassage) -> str:
    """Return the number that a list counts for a passage, where its text has none and it will be read as a number.

    A number that would be taken for text is left out: the source does not have it.
    """
    if not passage.number or printed_number(passage.text.lstrip()) is not None:
        return ""
    own = printed_number(f"{passage.number} {passage.text}")
    return f"{passage.number} " if own is not None and own.printed == passage.number else ""


def _is_power(text: str, start: int) -> bool:
    """Say whether raised characters belong to a unit or a formula (km², 10⁹): Latin writing right before them."""
    before = text[start - 1 : start]
    return before.isascii() and before.isalnum()
