"""Changing the person's list of organizations as one act that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reader.errors import LecternError
from reader.library.database import Library
from reader.recognition.own_list import Entry, OwnList
from reader.workspace.change import Change, ChangeKind
from reader.workspace.organization_list import keep, own_list, said
from reader.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class OwnListEdit:
    """The person's list before and after their act; an edit of the undo steps."""

    before: OwnList
    after: OwnList

    def stands(self, library: Library, *, after: bool) -> bool:  # noqa: ARG002 (the list lies beside the library)
        """Tell whether the list is as the edit left (or found) it."""
        try:
            return own_list() == (self.after if after else self.before)
        except LecternError:
            return False

    def write(self, library: Library, *, after: bool) -> None:  # noqa: ARG002
        """Write the list as it was after (or before) the edit."""
        keep(self.after if after else self.before)

    def change(self, *, after: bool) -> Change:  # noqa: ARG002 (both directions touch the same)
        """Say that the list is another; which documents name others now is found later."""
        return Change(kinds=frozenset({ChangeKind.ORGANIZATION_LIST}))


def say(
    workspace: Workspace, entries: Iterable[Entry], instead_of: Sequence[str] = (), origin: object | None = None
) -> None:
    """Put entries into the person's list as one undo step; what it said of those names and of `instead_of` goes.

    Raises LecternError where a name or a kind cannot stand in the list, UnreadableFile where the file cannot be read
    or written; then nothing is changed.
    """

    def changed(own: OwnList) -> OwnList:
        own = _without(own, instead_of)
        for entry in entries:
            own = said(own, entry)
        return own

    _perform(workspace, changed, origin)


def take_back(workspace: Workspace, names: Sequence[str], origin: object | None = None) -> None:
    """Let the list say nothing of these names, as one undo step. Raises UnreadableFile."""
    _perform(workspace, lambda own: _without(own, names), origin)


def _without(own: OwnList, names: Iterable[str]) -> OwnList:
    for name in names:
        own = own.without(name)
    return own


def _perform(workspace: Workspace, change: Callable[[OwnList], OwnList], origin: object | None) -> None:
    def make() -> list[OwnListEdit]:
        before = own_list()
        after = change(before)
        return [OwnListEdit(before, after)] if before != after else []

    workspace.undo.perform("undo.own_list", make, origin=origin)
