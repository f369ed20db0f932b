"""What a search of the library tells besides the places: whose other names it knows, and what is not there."""

from __future__ import annotations

from dataclasses import dataclass

from reader.recognition.organization_lookup import called_all
from reader.workspace import organizations
from reader.workspace.cited_places import FoundPlace, absent_symbol
from reader.workspace.finding import search_places
from reader.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The places that were found, the best first.

    `absent` is the symbol that was asked for and that the library lacks; `organizations` are the full standard names
    of those that are called exactly as the query, `other_names` everything that they are called besides.
    """

    places: tuple[FoundPlace, ...]
    absent: str | None = None
    organizations: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()


def search_results(workspace: Workspace, query: str, limit: int, *, other_names: bool) -> SearchResults:
    """Search for words, symbols and names; `other_names` says whether a name finds its organization's others too."""
    places = search_places(workspace, query, limit, other_names=other_names)
    meant = organizations.meant_by(query) if query.strip() else ()
    known = [one for name in meant if (one := organizations.describe(name)) is not None]
    names = dict.fromkeys(name for one in known for name in called_all(one))
    others = tuple(name for name in names if name.casefold() != query.strip().casefold())
    return SearchResults(tuple(places), absent_symbol(workspace, query), meant, others)
