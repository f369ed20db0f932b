"""The person's own list of organizations: rows added, names merged into a known organization, names rejected.

The file is like organizations.tsv with one column in front that says what a row does, so that a spreadsheet can edit
it and colleagues can share it. A row that cannot be understood is kept as it is and changes nothing.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from reader.errors import UnreadableFile
from reader.recognition.gazetteer import COLUMNS, KINDS, Gazetteer, Organization, from_columns, to_columns

HEADING = ("act", *COLUMNS)
DEFAULT_KIND = "intergovernmental organization"
_SEPARATOR = "\t"


class Act(StrEnum):
    """What a row does: a new organization, more names of a known one (zh_full), or names that are none."""

    ADD = "add"
    MERGE = "merge"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Merged:
    """A name that stands for a known organization (its full standard name)."""

    name: str
    organization: str


@dataclass(frozen=True, slots=True)
class OwnList:
    """What the person added, merged and rejected; of two acts on a name the later one counts.

    `unread` holds the rows of the file that were not understood, letter for letter.
    """

    added: tuple[Organization, ...] = ()
    merged: tuple[Merged, ...] = ()
    rejected: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()

    def adding(self, organization: Organization) -> OwnList:
        """Return the list with an organization of the person's own, in the place of one of the same name.

        Raises ValueError for a name that is empty or holds a tab, a bar or a line end, and for an unknown kind.
        """
        _check(organization.name, *organization.short_forms)
        if organization.kind not in KINDS:
            raise ValueError(organization.kind)
        without = self.without(organization.name)
        return replace(without, added=(*without.added, organization))

    def merging(self, name: str, organization: str) -> OwnList:
        """Return the list in which a name stands for an organization; raises ValueError as adding does."""
        _check(name, organization)
        without = self.without(name)
        return replace(without, merged=(*without.merged, Merged(name, organization)))

    def rejecting(self, name: str) -> OwnList:
        """Return the list in which a name is none; raises ValueError as adding does."""
        _check(name)
        without = self.without(name)
        return replace(without, rejected=(*without.rejected, name))

    def without(self, name: str) -> OwnList:
        """Return the list that says nothing of a name."""
        return replace(
            self,
            added=tuple(one for one in self.added if one.name != name),
            merged=tuple(one for one in self.merged if one.name != name),
            rejected=tuple(one for one in self.rejected if one != name),
        )

    def joined(self, other: OwnList) -> OwnList:
        """Return both lists in one, as when a colleague's is taken over; the other's acts are the later ones."""
        result = self
        for organization in other.added:
            result = result.adding(organization)
        for one in other.merged:
            result = result.merging(one.name, one.organization)
        for name in other.rejected:
            result = result.rejecting(name)
        return replace(result, unread=tuple(dict.fromkeys((*self.unread, *other.unread))))

    def applied(self, gazetteer: Gazetteer) -> Gazetteer:
        """Return the list of organizations that is in force with the person's own.

        A row of the person's own stands in the place of one of the same name; a name that is merged or rejected is
        taken from everyone else who has it.
        """
        taken = {one.name for one in self.merged} | set(self.rejected)
        organizations = {
            name: replace(one, short_forms=tuple(form for form in one.short_forms if form not in taken))
            for name, one in ({**gazetteer.organizations, **{one.name: one for one in self.added}}).items()
        }
        for merged in self.merged:
            # What is merged into an organization that nobody knows waits until somebody adds it.
            owner = organizations.get(merged.organization)
            if owner is not None:
                organizations[owner.name] = replace(owner, short_forms=(*owner.short_forms, merged.name))
                if merged.name != owner.name:
                    organizations.pop(merged.name, None)
        return Gazetteer(organizations, frozenset(self.rejected))


EMPTY = OwnList()


def read(path: Path) -> OwnList:
    """Read the person's list; a missing file is an empty list.

    Raises UnreadableFile where the file cannot be read or is no UTF-8.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = file.read().splitlines()
    except FileNotFoundError:
        return EMPTY
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile("own_list_unreadable", str(path), detail=str(error)) from error
    result = EMPTY
    for line in lines:
        values = next(csv.reader([line], delimiter=_SEPARATOR), [])
        if not line.strip() or values[:2] == list(HEADING[:2]):
            continue
        try:
            result = _with_row(result, values)
        except ValueError:
            result = replace(result, unread=(*result.unread, line))
    return result


def write(path: Path, own: OwnList) -> None:
    """Write the person's list, whole or not at all. Raises UnreadableFile where the file cannot be written."""
    rows = [
        *((Act.ADD.value, *to_columns(one)) for one in own.added),
        *(_row(Act.MERGE, one.organization, one.name) for one in own.merged),
        *(_row(Act.REJECT, name) for name in own.rejected),
    ]
    table = io.StringIO()
    csv.writer(table, delimiter=_SEPARATOR, lineterminator="\n").writerows((HEADING, *rows))
    beside = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(table.getvalue() + "".join(f"{line}\n" for line in own.unread), encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise UnreadableFile("own_list_unwritable", str(path), detail=error.strerror or str(error)) from error


def _with_row(own: OwnList, values: Sequence[str]) -> OwnList:
    """Do what a row says; cells missing at its end are empty. Raises ValueError for what is no row."""
    act, *cells = (value.strip() for value in values)
    if len(cells) > len(COLUMNS):
        raise ValueError(values)
    organization = from_columns([*cells, *[""] * (len(COLUMNS) - len(cells))])
    if act == Act.ADD:
        return own.adding(replace(organization, kind=organization.kind or DEFAULT_KIND))
    if act == Act.MERGE and organization.short_forms:
        for name in organization.short_forms:
            own = own.merging(name, organization.name)
        return own
    if act == Act.REJECT:
        for name in organization.names:
            own = own.rejecting(name)
        return own
    raise ValueError(act)


def _row(act: Act, name: str, short_form: str = "") -> tuple[str, ...]:
    return (act.value, name, short_form, *[""] * (len(COLUMNS) - 2))


def _check(*names: str) -> None:
    for name in names:
        if not name.strip() or any(character in name for character in "\t|\r\n"):
            raise ValueError(name)
