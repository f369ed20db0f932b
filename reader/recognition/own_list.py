"""The person's own list of organizations: what they added, merged into a known organization, and rejected.

reader.recognition.own_list_file reads and writes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.recognition.gazetteer import KINDS, Gazetteer, Organization

DEFAULT_KIND = "intergovernmental organization"
"""The kind of an added organization of which none is given."""


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
class Entry:
    """What the list says of one name: it is added, it stands for an organization (full name), or it is none."""

    act: Act
    name: str
    added: Organization | None = None
    organization: str = ""


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

    def entries(self) -> Iterator[Entry]:
        """Give what the list says of each name: what is added, then what is merged, then what is rejected."""
        for organization in self.added:
            yield Entry(Act.ADD, organization.name, added=organization)
        for one in self.merged:
            yield Entry(Act.MERGE, one.name, organization=one.organization)
        for name in self.rejected:
            yield Entry(Act.REJECT, name)

    def entry(self, name: str) -> Entry | None:
        """Return what the list says of a name; None where it says nothing."""
        return next((entry for entry in self.entries() if entry.name == name), None)

    def with_entry(self, entry: Entry) -> OwnList:
        """Return the list that says this of the entry's name; raises ValueError as adding does."""
        if entry.added is not None:
            return self.adding(entry.added)
        if entry.act is Act.MERGE:
            return self.merging(entry.name, entry.organization)
        return self.rejecting(entry.name)

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


def _check(*names: str) -> None:
    for name in names:
        if not name.strip() or any(character in name for character in "\t|\r\n"):
            raise ValueError(name)
