"""Organizations across the library: who is named where, under which names, and together with whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from reader.document.model import OrganizationMention
from reader.library.document_store import DocumentEntry
from reader.library.organization_index import Companion
from reader.library.search_hit import SearchHit, hit_at, passage_at
from reader.recognition.gazetteer import UNITED_NATIONS, Gazetteer, Organization
from reader.recognition.organization_lookup import OrganizationLookup
from reader.workspace.organization_list import in_force
from reader.workspace.workspace import Workspace

__all__ = [
    "Companion",
    "ConcordanceLine",
    "NamedOrganization",
    "concordance",
    "listed",
    "named_together",
    "organizations_named",
]

LINES_LIMIT = 500


@dataclass(frozen=True, slots=True)
class NamedOrganization:
    """An organization that the library names: its full standard name, how often, and in how many documents.

    `known` holds its names side by side, its kind and its parent; None for a name that the list lacks.
    """

    name: str
    mentions: int
    documents: int
    known: Organization | None


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """One place that names an organization, the printed name in the middle.

    `hit` holds the place (offsets as in SearchHit) with the words before and after it.
    """

    entry: DocumentEntry
    mention: OrganizationMention
    hit: SearchHit


def organizations_named(workspace: Workspace, query: str = "") -> list[NamedOrganization]:
    """Return the organizations that the library's documents name, the most often named first.

    A query keeps those that `matching` keeps.
    """
    counted = [
        NamedOrganization(count.organization, count.mentions, count.documents, describe(count.organization))
        for count in workspace.library.organizations.counts()
    ]
    return matching(counted, query)


def matching(named: Sequence[NamedOrganization], query: str) -> list[NamedOrganization]:
    """Return those with a name (Chinese, English, French, Russian, acronym) that holds the query.

    An empty query keeps all. What is called exactly so comes first; else the order stays.
    """
    if not query.strip():
        return list(named)
    places = set(lookup().containing(query))
    exact = set(lookup().exact(query))
    kept = [one for one in named if one.name in places or query.strip() in one.name]
    return sorted(kept, key=lambda one: one.name not in exact)


def unnamed(named: Sequence[NamedOrganization], query: str, limit: int) -> list[NamedOrganization]:
    """Return up to `limit` organizations that the list in force knows by the query, the named ones left out."""
    known = {one.name for one in named}
    found = (one for one in listed(query, limit + len(known)) if one.name not in known)
    return [NamedOrganization(one.name, 0, 0, one) for one in islice(found, limit)]


def describe(name: str) -> Organization | None:
    """Return the names, kind and parent of the organization of this full name; None where the list lacks it."""
    return in_force().describe(name)


def listed(query: str, limit: int) -> list[Organization]:
    """Return up to `limit` organizations of the list in force, the person's own included, that are called like this.

    The words stand in a Chinese, English, French or Russian name, a short form or an acronym; what is called exactly
    so comes first. Of several words that stand in no name together, each must stand in one; 联合国 may
    stand before any name. A part that the list lacks (the secretariat of a known organization) is given where its
    whole name was typed.
    """
    found = lookup().containing(query)
    words = query.split()
    if not found and len(words) > 1:
        others = [set(lookup().containing(word)) for word in words[1:]]
        found = tuple(name for name in lookup().containing(words[0]) if all(name in names for names in others))
    if not found and query.strip().startswith(UNITED_NATIONS):
        found = lookup().containing(query.strip().removeprefix(UNITED_NATIONS))
    part = describe(query.strip())
    names = found if part is None or part.name in found else (*found, part.name)
    return [one for name in names[:limit] if (one := describe(name)) is not None]


def meant_by(query: str) -> tuple[str, ...]:
    """Return the full standard names of the organizations that are called exactly so in any language.

    联合国 may stand before the name: 联合国难民署 is 难民署.
    """
    typed = query.strip()
    return lookup().exact(typed) or lookup().exact(typed.removeprefix(UNITED_NATIONS))


def concordance(
    workspace: Workspace, organization: str, limit: int = LINES_LIMIT, offset: int = 0
) -> list[ConcordanceLine]:
    """Return up to `limit` places that name the organization, by the documents' dates and their order.

    `organization` is a full standard name; `offset` counts the places that are left out first. Reads the text of the
    documents in question only.
    """
    return list(_lines(workspace, organization, limit, offset))


def named_together(workspace: Workspace, organization: str, limit: int = 50) -> list[Companion]:
    """Return what is named in the same paragraphs and notes as the organization, the most frequent first."""
    return workspace.library.organizations.companions(organization, limit)


def mentions_of(workspace: Workspace, query: str, limit: int = 100) -> list[SearchHit]:
    """Return up to `limit` places that name the organizations called exactly so, under whatever name they stand.

    上合组织 finds 上海合作组织 too.
    """
    hits: list[SearchHit] = []
    for organization in meant_by(query):
        hits += [line.hit for line in _lines(workspace, organization, limit - len(hits), 0)]
    return hits


def _lines(workspace: Workspace, organization: str, limit: int, offset: int) -> Iterator[ConcordanceLine]:
    documents = workspace.library.documents
    entries: dict[int, DocumentEntry] = {}
    for place in workspace.library.organizations.naming(organization, max(limit, 0), offset):
        mention = place.mention
        passage = passage_at(documents.load(place.document), mention.block, mention.footnote)
        if passage is None:
            continue
        if place.document not in entries:
            entries[place.document] = documents.entry(place.document)
        hit = hit_at(place.document, passage, mention.start, mention.end)
        yield ConcordanceLine(entries[place.document], mention, hit)


def lookup() -> OrganizationLookup:
    """Return the lookup of the list that is in force."""
    return _lookup(in_force())


@lru_cache(maxsize=1)
def _lookup(gazetteer: Gazetteer) -> OrganizationLookup:
    return OrganizationLookup(gazetteer)
