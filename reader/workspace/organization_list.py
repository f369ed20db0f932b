"""The person's own list of organizations: what they add, merge and reject, kept in a file of their data folder.

An act changes the file alone; recognising.recognise_again brings the library up to date.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from reader import locations
from reader.errors import LecternError
from reader.recognition.gazetteer import Gazetteer, Organization, standard
from reader.recognition.own_list import EMPTY, OwnList, read, write


def own_list() -> OwnList:
    """Return the person's list as the file has it now; empty without a file. Raises UnreadableFile."""
    return read(locations.own_organizations())


def list_or_none() -> OwnList:
    """Return the person's list, or an empty one where it cannot be read: an import must not fail because of it."""
    try:
        return own_list()
    except LecternError:
        return EMPTY


def in_force() -> Gazetteer:
    """Return the program's list with the person's own; without it where that cannot be read."""
    return _applied(list_or_none())


def add(organization: Organization) -> None:
    """Add an organization of the person's own.

    Raises ValueError where its names or its kind cannot stand in the list, UnreadableFile where the file cannot be
    read or written.
    """
    _keep(own_list().adding(organization))


def merge(name: str, organization: str) -> None:
    """Let a name stand for an organization, given by its full standard name. Raises as add does."""
    _keep(own_list().merging(name, organization))


def reject(name: str) -> None:
    """Say that a name is none. Raises as add does."""
    _keep(own_list().rejecting(name))


def forget(name: str) -> None:
    """Take back whatever the person said of a name. Raises UnreadableFile."""
    _keep(own_list().without(name))


def take_over(path: Path) -> OwnList:
    """Add what another person's list says to the person's own, and return the whole. Raises UnreadableFile."""
    joined = own_list().joined(read(path))
    _keep(joined)
    return joined


def is_listed(name: str) -> bool:
    """Tell whether the list in force knows this full name, itself or as a part of an organization that it knows."""
    return in_force().describe(name) is not None


def _keep(own: OwnList) -> None:
    write(locations.own_organizations(), own)


@lru_cache(maxsize=2)
def _applied(own: OwnList) -> Gazetteer:
    return own.applied(standard())
