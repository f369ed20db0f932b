"""Putting an earlier copy in the library's place, for a library that is damaged, lost or no longer wanted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reader.errors import LibraryUnusable, NotFound
from reader.library import backup


@dataclass(frozen=True, slots=True)
class LibraryCopy:
    """A copy of a library: `number` counts from 1, the newest; `made` is UTC; the others count what it holds."""

    number: int
    path: Path
    made: datetime
    documents: int
    annotations: int


def copies_of(library: Path) -> list[LibraryCopy]:
    """Return the copies of the library at this path, the newest first; damaged ones are left out."""
    found: list[LibraryCopy] = []
    for path in reversed(backup.copies(library)):
        try:
            facts = backup.facts_of(path)
        except LibraryUnusable:
            continue
        found.append(LibraryCopy(len(found) + 1, path, facts.made, facts.documents, facts.annotations))
    return found


def restore_copy(library: Path, number: int) -> tuple[LibraryCopy, Path | None]:
    """Put the copy of this number in the library's place; return it, and where what stood there is kept.

    No Workspace may be open on the library. Raises NotFound where there is no such copy, LibraryUnusable.
    """
    chosen = next((copied for copied in copies_of(library) if copied.number == number), None)
    if chosen is None:
        raise NotFound("copy_unknown", str(number))
    return chosen, backup.restore(chosen.path, library)
