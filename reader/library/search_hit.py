"""Words found in a text: their place, and the printed words around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from reader.document.model import Document
from reader.library.search_tokens import folded, occurrences, terms

CONTEXT_CHARACTERS = 30
"""Characters of the text that a hit keeps on each side."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """Words found: half-open offsets in the text of the block (or of the footnote with the label `footnote`).

    `before`, `match` and `after` are the printed words of the place. For a footnote `block` is the block that calls
    it first, or None.
    """

    document: int
    block: str | None
    start: int
    end: int
    before: str
    match: str
    after: str
    footnote: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that is searched: a block's, or a footnote's with the block that calls it first."""

    block: str | None
    footnote: str | None
    text: str


def passages_of(document: Document) -> Iterator[Passage]:
    """Yield what is searched: every block and then every footnote that has text."""
    callers: dict[str, str] = {}
    for block in document.blocks:
        for mark in block.notes:
            callers.setdefault(mark.label, block.id)
        if block.text:
            yield Passage(block.id, None, block.text)
    for note in document.footnotes:
        if note.text:
            yield Passage(callers.get(note.label), note.label, note.text)


def passage_at(document: Document, block: str | None, footnote: str | None) -> Passage | None:
    """Return the passage that a mention's offsets count in: the footnote's where its label is given, or None."""
    if footnote is not None:
        return next((passage for passage in passages_of(document) if passage.footnote == footnote), None)
    place = document.block(block) if block is not None else None
    return Passage(place.id, None, place.text) if place is not None else None


def hit_at(document_id: int, passage: Passage, start: int, end: int, context: int = CONTEXT_CHARACTERS) -> SearchHit:
    """Describe text[start:end] of a passage as a hit with up to `context` characters on each side."""
    text = passage.text
    return SearchHit(
        document_id,
        passage.block,
        start,
        end,
        text[max(0, start - context) : start],
        text[start:end],
        text[end : end + context],
        passage.footnote,
    )


def hits_in_passage(document_id: int, passage: Passage, wanted: Sequence[str]) -> Iterator[SearchHit]:
    """Yield the places of the longest wanted term in a passage that holds every one of the folded terms."""
    plain = folded(passage.text)
    if not all(any(occurrences(plain.text, term)) for term in wanted):
        return
    for first, last in occurrences(plain.text, max(wanted, key=len)):
        yield hit_at(document_id, passage, *plain.printed(first, last))


def hits_in_document(document_id: int, document: Document, query: str, limit: int) -> list[SearchHit]:
    """Return up to `limit` places of one document that hold the query's words, in its order, without an index."""
    wanted = terms(query)
    if not wanted:
        return []
    hits = (hit for passage in passages_of(document) for hit in hits_in_passage(document_id, passage, wanted))
    return list(islice(hits, limit))
