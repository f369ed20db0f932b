"""Searching for symbols: the documents themselves, and every place that cites them, however it is worded.

Half of the mentions in resolutions stand in lists such as 第60/4号、第61/44号和第62/6号决议, where no word of the
query stands, so the index of citations is asked and not the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from reader.document.block_kinds import BlockKind
from reader.document.spoken_symbols import spoken_query
from reader.errors import LibraryUnusable, NotFound
from reader.library.search_hit import SearchHit, hit_at, passage_at
from reader.library.search_tokens import folded, occurrences, terms
from reader.workspace.typed_places import parted
from reader.workspace.workspace import Workspace

_YEARS = range(1945, 2100)
"""A bare number like these in a query of several words is a year, and no resolution of the Security Council."""


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place that a search found; `manner` says how it cites what was asked for (recalled, reaffirmed …), if known.

    `is_document` marks the title of the very document that was asked for.
    """

    hit: SearchHit
    manner: str | None = None
    is_document: bool = False


@dataclass(frozen=True, slots=True)
class SymbolQuery:
    """What a query asks for: one list of symbols for each part that names one (any of the list), and other words."""

    symbols: tuple[tuple[str, ...], ...]
    words: tuple[str, ...] = ()


def symbol_query(query: str) -> SymbolQuery | None:
    """Read a query that is a symbol in any form (70/1, 第70/1号决议, 1325(2000)), or symbols and words; else None.

    Of a list (第70/1、70/2和70/3号决议) any is asked for; the paragraph in 71/12第3段 is left out.
    """
    whole = tuple(spoken_query(query))
    if not whole and (rest := parted(query)[0]):
        whole = tuple(spoken_query(rest))
    if whole:
        return SymbolQuery((whole,))
    symbols: list[tuple[str, ...]] = []
    words: list[str] = []
    for term in terms(query):
        named = () if term.isdecimal() and int(term) in _YEARS else tuple(spoken_query(term))
        if named:
            symbols.append(named)
        else:
            words.append(term)
    return SymbolQuery(tuple(symbols), tuple(words)) if symbols else None


def symbol_places(workspace: Workspace, query: str, limit: int) -> list[FoundPlace]:
    """Return up to `limit` places that a query with symbols finds; none where it names no symbol.

    A symbol alone finds its document, by the title, and then every place that cites it, by the documents' dates.
    Symbols and words find the passages that cite every one of the symbols and hold every one of the words.
    """
    asked = symbol_query(query)
    if asked is None or limit < 1:
        return []
    alone = not asked.words and len(asked.symbols) == 1
    documents = _documents(workspace, asked.symbols[0]) if alone else ()
    return list(islice(chain(documents, _citing(workspace, asked)), limit))


def absent_symbol(workspace: Workspace, query: str) -> str | None:
    """Return the symbol that a query most likely means, where the library has no document of any it can mean."""
    asked = symbol_query(query)
    if asked is None or asked.words or len(asked.symbols) > 1:
        return None
    symbols = asked.symbols[0]
    known = any(workspace.library.documents.by_symbol(symbol) is not None for symbol in symbols)
    return None if known else symbols[0]


def _documents(workspace: Workspace, symbols: Sequence[str]) -> Iterator[FoundPlace]:
    """Yield the title of each document that has one of the symbols, or else its first text."""
    for symbol in symbols:
        for document_id in workspace.library.documents.all_by_symbol(symbol):
            try:
                blocks = [block for block in workspace.library.documents.load(document_id).blocks if block.text]
            except LibraryUnusable:
                continue
            title = next((block for block in blocks if block.kind is BlockKind.TITLE), None) or next(
                iter(blocks), None
            )
            if title is not None:
                hit = SearchHit(document_id, title.id, 0, len(title.text), "", title.text, "")
                yield FoundPlace(hit, is_document=True)


def _citing(workspace: Workspace, asked: SymbolQuery) -> Iterator[FoundPlace]:
    """Yield the places that cite the first of the symbols, in passages that have all else that is asked."""
    # Loaded here because only a search for a symbol needs the vocabulary.
    from reader.recognition.manners import manner_of  # noqa: PLC0415

    first, *others = asked.symbols
    cited_too = [_passages_citing(workspace, symbols) for symbols in others]
    for symbol in first:
        for found in workspace.library.citations.citing(symbol):
            reference = found.reference
            place = (found.document, reference.block, reference.footnote)
            if not all(place in passages for passages in cited_too):
                continue
            try:
                document = workspace.library.documents.load(found.document)
            except (NotFound, LibraryUnusable):
                continue
            passage = passage_at(document, reference.block, reference.footnote)
            if passage is not None and _holds(passage.text, asked.words):
                hit = hit_at(found.document, passage, reference.start, reference.end)
                yield FoundPlace(hit, manner_of(reference.verb))


def _passages_citing(workspace: Workspace, symbols: Sequence[str]) -> frozenset[tuple[int, str | None, str | None]]:
    return frozenset(
        (found.document, found.reference.block, found.reference.footnote)
        for symbol in symbols
        for found in workspace.library.citations.citing(symbol)
    )


def _holds(text: str, words: Sequence[str]) -> bool:
    if not words:
        return True
    plain = folded(text).text
    return all(any(True for _ in occurrences(plain, word)) for word in words)
