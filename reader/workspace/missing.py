"""Documents that the library cites and does not have, so that a person knows what to fetch next."""

from __future__ import annotations

from dataclasses import dataclass

from reader.document.symbol import Symbol
from reader.workspace import citing
from reader.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class MissingDocument:
    """A document by its symbol: how many documents of the library cite it, at how many places, and where it is.

    `address` is the official web address of the Chinese text.
    """

    symbol: str
    documents: int
    places: int
    address: str


def missing_documents(workspace: Workspace, limit: int | None = None) -> list[MissingDocument]:
    """Return what the library cites and lacks, what most of its documents cite first; texts with a symbol only."""
    here = citing.documents_for_symbols(workspace)
    found: list[MissingDocument] = []
    for count in workspace.library.citations.counts():
        symbol = Symbol.parse(count.target) if count.target not in here else None
        if symbol is not None and symbol.is_official:
            found.append(MissingDocument(count.target, count.documents, count.places, symbol.web_address("zh")))
            if len(found) == limit:
                break
    return found
