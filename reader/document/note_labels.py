"""Labels of notes: in a document whose annexes number their notes anew, each note gets a label of its own.

The second note 1 is called 1·2 in the model, and shown as 1. Marks, mentions and annotations name a note by its
label, so that a label must not mean two notes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reader.document.annexes import annex_of
from reader.document.block_kinds import BlockKind
from reader.document.model import Block, Footnote, NoteMark

_COUNTED = "·"
_HEADINGS = frozenset({BlockKind.HEADING, BlockKind.TITLE, BlockKind.MASTHEAD})


def shown_label(label: str) -> str:
    """Return a label as a reader knows it: 1 for 1·2."""
    return label.partition(_COUNTED)[0] or label


def counted_label(printed: str, count: int) -> str:
    """Return the label of the note that is the first, second … to be printed so: 1, 1·2."""
    return printed if count == 1 else f"{printed}{_COUNTED}{count}"


def own_labels(
    blocks: Sequence[Block], footnotes: Sequence[Footnote]
) -> tuple[tuple[Block, ...], tuple[Footnote, ...]]:
    """Give every note a label that no other has, and every mark the label of the note that it calls.

    The first note with a label keeps it. Notes stand in the order in which they are called, so that a mark calls the
    next note with its label, unless the same annex has called that label before and later ones need the rest.
    """
    counts = Counter(note.label for note in footnotes)
    if all(count == 1 for count in counts.values()):
        return tuple(blocks), tuple(footnotes)
    repeated = {label for label, count in counts.items() if count > 1}
    seen: Counter[str] = Counter()
    named = []
    for note in footnotes:
        seen[note.label] += 1
        named.append(_named(note, seen[note.label]))
    calls = _Calls(blocks, footnotes, repeated)
    return tuple(calls.relabelled(named)), tuple(named)


class _Calls:
    """Which note each mark of a repeated label calls."""

    def __init__(self, blocks: Sequence[Block], footnotes: Sequence[Footnote], repeated: set[str]) -> None:
        self._blocks = blocks
        self._parts = _parts(blocks)
        self._notes: dict[str, list[int]] = defaultdict(list)
        for index, note in enumerate(footnotes):
            if note.label in repeated:
                self._notes[note.label].append(index)
        self._calling: dict[str, list[int]] = defaultdict(list)
        for part, block in zip(self._parts, blocks, strict=True):
            for label in {mark.label for mark in block.notes} & repeated:
                if part not in self._calling[label]:
                    self._calling[label].append(part)
        self._called: dict[str, tuple[int, int]] = {}

    def relabelled(self, named: Sequence[Footnote]) -> list[Block]:
        """Return the blocks with the marks' own labels."""
        found = []
        for part, block in zip(self._parts, self._blocks, strict=True):
            marks = tuple(self._relabelled(mark, part, named) for mark in block.notes)
            found.append(replace(block, notes=marks) if marks != block.notes else block)
        return found

    def _relabelled(self, mark: NoteMark, part: int, named: Sequence[Footnote]) -> NoteMark:
        if mark.label not in self._notes:
            return mark
        index = self._note_of(mark.label, part)
        self._called[mark.label] = (part, index)
        label = named[index].label
        return mark if label == mark.label else NoteMark(label, mark.offset, mark.printed or mark.label)

    def _note_of(self, label: str, part: int) -> int:
        before = self._called.get(label)
        if before is None:
            return self._notes[label][0]
        called_in, called = before
        following = [index for index in self._notes[label] if index > called]
        needed_later = sum(1 for other in self._calling[label] if other > part) if called_in == part else 0
        return following[0] if len(following) > needed_later else called


def _parts(blocks: Sequence[Block]) -> list[int]:
    """Say for each block in which part of the document it stands: 0 before the first annex, then 1 and up."""
    found, part = [], 0
    for block in blocks:
        if block.kind in _HEADINGS and annex_of(block.text):
            part += 1
        found.append(part)
    return found


def _named(note: Footnote, count: int) -> Footnote:
    if count == 1:
        return note
    return replace(note, label=counted_label(note.label, count), printed=note.printed or note.label)
