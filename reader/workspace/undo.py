"""Undo and redo: labelled steps that know what was there before and after.

A step writes only where what stands there is what it left; a step broken from outside is dropped, never forced.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from reader.document.annotation import Annotation
from reader.library.database import Library
from reader.workspace.change import Change, ChangeKind

STEPS_KEPT = 200
"""How many steps can be undone; the oldest go first."""

MERGE_PAUSE_SECONDS = 5.0
"""Typing in one note after a longer pause than this begins a step of its own."""


class Edit(Protocol):
    """One thing that a step changed, with its state before and after."""

    def stands(self, library: Library, *, after: bool) -> bool:
        """Tell whether the library holds the state after (or before) the edit."""

    def write(self, library: Library, *, after: bool) -> None:
        """Bring the library to the state after (or before) the edit."""

    def change(self, *, after: bool) -> Change:
        """Say what writing that state touches."""


@dataclass(frozen=True, slots=True)
class AnnotationEdit:
    """An annotation that was made (before is None), changed, or deleted (after is None)."""

    before: Annotation | None
    after: Annotation | None

    @property
    def id(self) -> str:
        """The annotation's id."""
        return (self.after or self.before or _NOTHING).id

    def stands(self, library: Library, *, after: bool) -> bool:
        """Tell whether the annotation is as the edit left (or found) it."""
        return library.annotations.get(self.id) == (self.after if after else self.before)

    def write(self, library: Library, *, after: bool) -> None:
        """Write the annotation as it was after (or before) the edit."""
        value = self.after if after else self.before
        if value is None:
            library.annotations.remove([self.id])
        else:
            library.annotations.put(value)

    def change(self, *, after: bool) -> Change:  # noqa: ARG002 (both directions touch the same)
        """Say that the annotation and its document are touched."""
        documents = {value.document for value in (self.before, self.after) if value is not None}
        return Change(frozenset(documents), frozenset({self.id}), frozenset({ChangeKind.ANNOTATIONS}))


@dataclass(frozen=True, slots=True)
class RemovalEdit:
    """A document that was removed from the library."""

    document: int

    def stands(self, library: Library, *, after: bool) -> bool:
        """Tell whether the document is removed (or there)."""
        return library.documents.is_removed(self.document) == after

    def write(self, library: Library, *, after: bool) -> None:
        """Remove the document (or bring it back)."""
        if after:
            library.documents.remove([self.document])
        else:
            library.documents.restore([self.document])

    def change(self, *, after: bool) -> Change:
        """Say that the document goes (or comes)."""
        kind = ChangeKind.DOCUMENTS_REMOVED if after else ChangeKind.DOCUMENTS_ADDED
        return Change(frozenset({self.document}), frozenset(), frozenset({kind}))


@dataclass(frozen=True, slots=True)
class Step:
    """One act of the person: the message key of its name, its edits, and what later typing may merge with."""

    label: str
    edits: tuple[Edit, ...]
    merge_key: str | None = None
    made: float = 0.0


class UndoStack:
    """The steps that can be undone and redone in one workspace."""

    def __init__(
        self, library: Library, tell: Callable[[Change], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._library = library
        self._tell = tell
        self._clock = clock
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def last_step(self) -> Step | None:
        """What undo would take back, as a value whose identity tells whether something was done since."""
        return self._done[-1] if self._done else None

    @property
    def undo_label(self) -> str | None:
        """The message key of the act that undo would take back, or None."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """The message key of the act that redo would do again, or None."""
        return self._undone[-1].label if self._undone else None

    def perform(
        self,
        label: str,
        make: Callable[[], Sequence[Edit]],
        merge_key: str | None = None,
        origin: object | None = None,
    ) -> None:
        """Make the edits and write them in one transaction, keep them as a step, and tell the views.

        `make` looks at what stands in the library inside the transaction, so that an import on another thread cannot
        put a newer text below the person's hand in between; what it raises ends the act. Raises LibraryUnusable; then
        nothing was written and no step is kept.
        """
        with self._library.transaction():
            edits = make()
            for edit in edits:
                edit.write(self._library, after=True)
        if not edits:
            return
        self._keep(Step(label, tuple(edits), merge_key, self._clock()))
        self._undone.clear()
        self._tell_of(edits, after=True, origin=origin)

    def undo(self, origin: object | None = None) -> Step | None:
        """Take the last act back and return it; None where there is none or it was broken from outside."""
        return self._move(self._done, self._undone, after=False, origin=origin)

    def redo(self, origin: object | None = None) -> Step | None:
        """Do the act that was undone last again and return it; None as for undo."""
        return self._move(self._undone, self._done, after=True, origin=origin)

    def seal(self) -> None:
        """End the merging of typing, as when the person leaves the note."""
        if self._done:
            self._done[-1] = replace(self._done[-1], merge_key=None)

    def drop_touching(self, change: Change) -> None:
        """Drop the steps that a change from outside may have broken: those that no longer stand as they were left."""
        self._done = [step for step in self._done if not _touches(step, change)]
        self._undone = [step for step in self._undone if not _touches(step, change)]

    def _keep(self, step: Step) -> None:
        last = self._done[-1] if self._done else None
        if (
            last is not None
            and step.merge_key is not None
            and last.merge_key == step.merge_key
            and step.made - last.made <= MERGE_PAUSE_SECONDS
            and not self._undone
        ):
            self._done[-1] = replace(step, edits=_merged(last.edits, step.edits))
            return
        self._done.append(step)
        del self._done[:-STEPS_KEPT]

    def _move(self, source: list[Step], target: list[Step], *, after: bool, origin: object | None) -> Step | None:
        if not source:
            return None
        step = source[-1]
        with self._library.transaction():
            stands = all(edit.stands(self._library, after=not after) for edit in step.edits)
            if stands:
                for edit in step.edits:
                    edit.write(self._library, after=after)
        source.pop()
        if not stands:
            return None
        target.append(replace(step, merge_key=None))
        self._tell_of(step.edits, after=after, origin=origin)
        return step

    def _tell_of(self, edits: Sequence[Edit], *, after: bool, origin: object | None) -> None:
        changes = [edit.change(after=after) for edit in edits]
        self._tell(
            Change(
                frozenset().union(*(change.documents for change in changes)),
                frozenset().union(*(change.annotations for change in changes)),
                frozenset().union(*(change.kinds for change in changes)),
                origin,
            )
        )


def _merged(earlier: tuple[Edit, ...], later: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Join two edits of one annotation: as it was before the first, as it is after the second."""
    first, last = earlier[0], later[-1]
    if isinstance(first, AnnotationEdit) and isinstance(last, AnnotationEdit):
        return (AnnotationEdit(first.before, last.after),)
    return earlier + later


def _touches(step: Step, change: Change) -> bool:
    """Tell whether a step concerns what changed: its annotations, or a document whose text was replaced."""
    replaced = change.documents if ChangeKind.DOCUMENTS_REPLACED in change.kinds else frozenset()
    for edit in step.edits:
        touched = edit.change(after=True)
        if touched.annotations & change.annotations or touched.documents & replaced:
            return True
    return False


_NOTHING = Annotation(id="", document=0, anchors=(), colour="")
