"""Names in the library that the list of organizations lacks, for the person to add, merge or reject."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.errors import NotFound
from reader.library.document_store import DocumentEntry
from reader.library.search_hit import SearchHit
from reader.recognition.gazetteer import Gazetteer
from reader.workspace.organization_list import DEFAULT_KIND, in_force
from reader.workspace.organizations import concordance
from reader.workspace.workspace import Workspace

_LEAST_ALIKE = 0.34


@dataclass(frozen=True, slots=True)
class UnlistedName:
    """A name that the list lacks: how often it stands in the library, in how many documents, and one such place."""

    name: str
    mentions: int
    documents: int
    entry: DocumentEntry | None = None
    example: SearchHit | None = None


def unlisted_names(
    workspace: Workspace, limit: int, cancelled: Callable[[], bool] = lambda: False
) -> list[UnlistedName]:
    """Return up to `limit` names that the list in force lacks, the most often named first, each with an example.

    `cancelled` ends it early with what was found by then.
    """
    known = in_force()
    counts = [one for one in workspace.library.organizations.counts() if is_unspoken(one.organization, known)]
    found: list[UnlistedName] = []
    for count in counts[:limit]:
        if cancelled():
            break
        try:
            lines = concordance(workspace, count.organization, 1)
        except NotFound:
            lines = []
        entry, example = (lines[0].entry, lines[0].hit) if lines else (None, None)
        found.append(UnlistedName(count.organization, count.mentions, count.documents, entry, example))
    return found


def is_unspoken(name: str, known: Gazetteer) -> bool:
    """Tell whether a list neither knows a full name nor gives it to another, nor says that it is none."""
    return not known.knows(name) and name not in known.by_name and name not in known.rejected


def unlisted_in_own_library(library: Path, limit: int, cancelled: Callable[[], bool]) -> list[UnlistedName]:
    """Return what unlisted_names does, from a worker thread: opens the library for itself."""
    with Workspace.open(library) as own:
        return unlisted_names(own, limit, cancelled)


def similar_names(name: str, limit: int) -> list[str]:
    """Return up to `limit` full standard names of the list that are much like a name, the most alike first.

    They are alike by the pairs of characters that the name and one of theirs have in common.
    """
    wanted = _pairs(name)
    alike = {
        one.name: max(_likeness(wanted, _pairs(called)) for called in one.names)
        for one in in_force().organizations.values()
        if one.name != name
    }
    ranked = sorted((known for known in alike if alike[known] >= _LEAST_ALIKE), key=lambda known: -alike[known])
    return ranked[:limit]


def likely_kind(name: str) -> str:
    """Return the likeliest kind of an organization: that of its whole, or of the one whose name is most like it."""
    known = in_force()
    described = known.describe(name) or next(map(known.describe, similar_names(name, 1)), None)
    return described.kind if described is not None else DEFAULT_KIND


def _pairs(name: str) -> frozenset[str]:
    return frozenset(name[index : index + 2] for index in range(len(name) - 1))


def _likeness(pairs: frozenset[str], others: frozenset[str]) -> float:
    """Return how much two names have in common (Dice's coefficient), from 0 to 1."""
    return 2 * len(pairs & others) / max(1, len(pairs) + len(others))
