"""The list of organizations that the program knows, with their names, kinds and parents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType

from reader import locations

FILE = "organizations.tsv"
COLUMNS = ("zh_full", "zh_short", "en", "fr", "ru", "acronym", "kind", "parent")
KINDS = (
    "UN organ",
    "UN entity",
    "UN mission",
    "intergovernmental organization",
    "regional organization",
    "group of States",
    "state body",
    "NGO",
    "armed group",
)
UNITED_NATIONS = "联合国"


@dataclass(frozen=True, slots=True)
class Organization:
    """One organization: its full standard Chinese name, short forms, names in other languages, kind and parent.

    `acronym` may hold several, joined by a bar, as the list has them; `parent` is the full standard name of the
    organization that this one is a part of. A name in another language that is not known is empty.
    """

    name: str
    short_forms: tuple[str, ...]
    english: str
    acronym: str | None
    kind: str
    parent: str | None
    french: str = ""
    russian: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Return the full name and the short forms."""
        return (self.name, *self.short_forms)

    @property
    def acronyms(self) -> tuple[str, ...]:
        """Return the acronyms one by one."""
        return tuple(self.acronym.split("|")) if self.acronym else ()


class Gazetteer:
    """Every known organization by its full standard name, in the order of the list.

    `rejected` are names that the person says are none.
    """

    def __init__(self, organizations: Mapping[str, Organization], rejected: frozenset[str] = frozenset()) -> None:
        self.organizations: Mapping[str, Organization] = MappingProxyType(dict(organizations))
        self.rejected = rejected

    def names(self) -> Iterator[str]:
        """Give every Chinese name, full and short: the words that segmentation must not cut."""
        for organization in self.organizations.values():
            yield from organization.names

    @cached_property
    def by_name(self) -> Mapping[str, str]:
        """Return the full standard name for every full and short name; the first in the list where two share one."""
        table: dict[str, str] = {}
        for organization in self.organizations.values():
            for name in organization.names:
                table.setdefault(name, organization.name)
        return MappingProxyType(table)

    @cached_property
    def children(self) -> Mapping[str, tuple[str, ...]]:
        """Return the names of the direct parts of every organization that has some."""
        table: dict[str, list[str]] = {}
        for organization in self.organizations.values():
            if organization.parent is not None:
                table.setdefault(organization.parent, []).append(organization.name)
        return MappingProxyType({parent: tuple(parts) for parent, parts in table.items()})

    def describe(self, name: str) -> Organization | None:
        """Return the organization of this full name; for a part that the list lacks, what its whole tells of it.

        欧洲安全与合作组织秘书处 is a part of 欧洲安全与合作组织 and of its kind. None where the whole is unknown too.
        """
        known = self.organizations.get(name)
        if known is not None:
            return known
        whole = self._whole_of(name)
        return Organization(name, (), "", None, whole.kind, whole.name) if whole is not None else None

    def knows(self, name: str) -> bool:
        """Tell whether this full name is in the list, or that of an organ of an organization in the list.

        The United Nations has organs of listed names only: what merely begins with its name is not known.
        """
        whole = None if name in self.organizations else self._whole_of(name)
        return name in self.organizations or (whole is not None and whole.name != UNITED_NATIONS)

    def _whole_of(self, name: str) -> Organization | None:
        wholes = (self.organizations.get(name[:end]) for end in range(len(name) - 1, 1, -1))
        return next((organization for organization in wholes if organization is not None), None)

    def ancestors(self, name: str) -> tuple[str, ...]:
        """Return the organizations that this one is a part of, nearest first.

        The United Nations stands above every body of its system, also where the list names no parent.
        """
        found: list[str] = []
        organization = self.organizations.get(name)
        while organization is not None and organization.parent is not None and organization.parent not in found:
            found.append(organization.parent)
            organization = self.organizations.get(organization.parent)
        own = self.organizations.get(name)
        system = own is not None and own.kind.startswith("UN ") and name != UNITED_NATIONS
        if system and UNITED_NATIONS not in found:
            found.append(UNITED_NATIONS)
        return tuple(found)


def read(path: Path) -> Gazetteer:
    """Read a list of organizations: UTF-8, tab-separated, a heading line with the columns of `COLUMNS`.

    Raises ValueError where a line has another number of columns.
    """
    organizations: dict[str, Organization] = {}
    with path.open(encoding="utf-8") as file:
        next(file)
        for line in file:
            organization = from_columns(line.rstrip("\n").split("\t"))
            organizations[organization.name] = organization
    return Gazetteer(organizations)


def from_columns(values: Sequence[str]) -> Organization:
    """Make an organization of the values of `COLUMNS`; raises ValueError for another number of values."""
    full, short, english, french, russian, acronym, kind, parent = values
    forms = tuple(form for form in short.split("|") if form)
    return Organization(full, forms, english, acronym or None, kind, parent or None, french, russian)


def to_columns(organization: Organization) -> tuple[str, ...]:
    """Return the values of `COLUMNS` for an organization."""
    return (
        organization.name,
        "|".join(organization.short_forms),
        organization.english,
        organization.french,
        organization.russian,
        organization.acronym or "",
        organization.kind,
        organization.parent or "",
    )


@cache
def standard() -> Gazetteer:
    """Return the list that the program ships, read once."""
    return read(locations.resources() / FILE)
