"""Which organization a person means by what they type: a Chinese name or short form, an acronym, a foreign name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from reader.recognition.gazetteer import Gazetteer, Organization
from reader.script import fold_simplified


class OrganizationLookup:
    """Finds organizations of a list by any of their names, whatever their case, width and script."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def exact(self, typed: str) -> tuple[str, ...]:
        """Return the full standard names of the organizations that are called so, in the order of the list."""
        return tuple(self._by_key.get(_key(typed), ()))

    def containing(self, typed: str) -> tuple[str, ...]:
        """Return the full standard names of the organizations with a name that holds what was typed.

        Those that are called exactly so come first, then those with a name that begins so, then the others.
        """
        wanted = _key(typed)
        if not wanted:
            return ()
        ranks = {
            name: min(_rank(key, wanted) for key in keys)
            for name, keys in self._keys.items()
            if any(wanted in key for key in keys)
        }
        return tuple(sorted(ranks, key=ranks.__getitem__))

    @cached_property
    def _keys(self) -> Mapping[str, tuple[str, ...]]:
        organizations = self._gazetteer.organizations
        return {name: tuple(_key(called) for called in called_all(one)) for name, one in organizations.items()}

    @cached_property
    def _by_key(self) -> Mapping[str, list[str]]:
        table: dict[str, list[str]] = {}
        for name, keys in self._keys.items():
            for key in dict.fromkeys(keys):
                table.setdefault(key, []).append(name)
        return table


def called_all(organization: Organization) -> tuple[str, ...]:
    """Return everything that an organization is called: Chinese names, acronyms, names in other languages."""
    foreign = (organization.english, organization.french, organization.russian)
    return (*organization.names, *organization.acronyms, *(name for name in foreign if name))


def _key(name: str) -> str:
    return fold_simplified(name).text.casefold()


def _rank(key: str, wanted: str) -> int:
    if key == wanted:
        return 0
    if key.startswith(wanted):
        return 1
    return 2 if wanted in key else 3
