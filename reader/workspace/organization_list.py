"""The person's own list of organizations: what they add, merge and reject, kept in a file of their data folder.

An act changes the file alone; recognising.recognise_again brings the library up to date.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from reader import locations
from reader.errors import LecternError
from reader.recognition.gazetteer import Gazetteer, Organization, standard
from reader.recognition.own_list import DEFAULT_KIND, EMPTY, Act, Entry, OwnList
from reader.recognition.own_list_file import ReadList, read_shared, read_with_faults, write

__all__ = ["DEFAULT_KIND", "Act", "Entry", "OwnList", "ReadList"]


def listing(path: Path | None = None) -> ReadList:
    """Return the person's list, or the one in another file, as it is now, with the rows that were not understood.

    Without the person's file the list is empty. Raises UnreadableFile, also where a file that is named is missing.
    """
    if path is not None:
        return read_shared(path)
    path = locations.own_organizations()
    try:
        state = path.stat()
    except OSError:
        # What cannot be looked at is told by reading it.
        return read_with_faults(path)
    return _read(path, state.st_mtime_ns, state.st_size, state.st_ino)


def own_list() -> OwnList:
    """Return the person's list as the file has it now; empty without a file. Raises UnreadableFile."""
    return listing().own


def list_or_none() -> OwnList:
    """Return the person's list, or an empty one where it cannot be read: an import must not fail because of it."""
    try:
        return own_list()
    except LecternError:
        return EMPTY


def in_force() -> Gazetteer:
    """Return the program's list with the person's own; without it where that cannot be read."""
    return _applied(list_or_none())


def export(path: Path) -> None:
    """Write the person's list into another file, for colleagues. Raises UnreadableFile."""
    write(path, own_list())


def keep(own: OwnList) -> None:
    """Make this the person's list. Raises UnreadableFile where the file cannot be read or written."""
    write(locations.own_organizations(), own)


def add(organization: Organization) -> None:
    """Add an organization of the person's own.

    Raises LecternError where its names or its kind cannot stand in the list, UnreadableFile where the file cannot be
    read or written.
    """
    keep(said(own_list(), Entry(Act.ADD, organization.name, added=organization)))


def merge(name: str, organization: str) -> None:
    """Let a name stand for an organization, given by its full standard name. Raises as add does."""
    keep(said(own_list(), Entry(Act.MERGE, name, organization=organization)))


def reject(name: str) -> None:
    """Say that a name is none. Raises as add does."""
    keep(said(own_list(), Entry(Act.REJECT, name)))


def forget(name: str) -> None:
    """Take back whatever the person said of a name. Raises UnreadableFile."""
    keep(own_list().without(name))


def said(own: OwnList, entry: Entry) -> OwnList:
    """Return the list that says this of the entry's name. Raises LecternError for what cannot stand in the list."""
    try:
        return own.with_entry(entry)
    except ValueError as error:
        raise LecternError("own_name", name=str(error)) from error


@dataclass(frozen=True, slots=True)
class Comparison:
    """Another list beside the person's own, name by name.

    `new` is what the person's says nothing of, `same` what both say, `differing` holds the person's entry and the
    other's where they say different things.
    """

    new: tuple[Entry, ...]
    same: tuple[Entry, ...]
    differing: tuple[tuple[Entry, Entry], ...]


def compare(own: OwnList, other: OwnList) -> Comparison:
    """Hold another list, as a colleague's, against the person's own."""
    mine = {entry.name: entry for entry in own.entries()}
    theirs = tuple(other.entries())
    return Comparison(
        tuple(entry for entry in theirs if entry.name not in mine),
        tuple(entry for entry in theirs if mine.get(entry.name) == entry),
        tuple((mine[one.name], one) for one in theirs if one.name in mine and mine[one.name] != one),
    )


@lru_cache(maxsize=2)
def _applied(own: OwnList) -> Gazetteer:
    return own.applied(standard())


# The list is asked for with every name that is drawn.
@lru_cache(maxsize=2)
def _read(path: Path, _modified: int, _size: int, _number: int) -> ReadList:
    return read_with_faults(path)
