"""Where a document has the same words again, so that what a person says of one place can be said of all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from reader.document.annotation import Anchor, anchor_in
from reader.document.model import Document, OrganizationMention, Reference
from reader.document.places import Place, place_of

_Mention = TypeVar("_Mention", OrganizationMention, Reference)


def names_alike(document: Document, place: Anchor) -> tuple[Anchor, ...]:
    """Return every place with the words of this one that counts as the same name, this one included.

    Where the words are read as an organization, those are the places that are read as the same one; else those that
    are no part of a name. In the order of the blocks, then of the footnotes; () where the words are gone.
    """
    return _alike(document, place, document.organizations, lambda mention: mention.organization)


def citations_alike(document: Document, place: Anchor) -> tuple[Anchor, ...]:
    """Return every place with the words of this one that cites the same, as names_alike does for names."""
    return _alike(document, place, document.references, lambda reference: (reference.target, reference.locator))


def _alike(
    document: Document, anchor: Anchor, mentions: Sequence[_Mention], meaning: Callable[[_Mention], object]
) -> tuple[Anchor, ...]:
    own = place_of(anchor, document)
    if own is None:
        return ()
    found = next((meaning(mention) for mention in mentions if Place.of(mention) == own), None)
    taken = {Place.of(mention) for mention in mentions if found is not None and meaning(mention) == found}
    return tuple(
        anchor_in(block, text, place.start, place.end, footnote=place.footnote)
        for block, text, place in _occurrences(document, anchor.quote)
        if (place in taken if found is not None else place == own or not any(map(place.touches, mentions)))
    )


def _occurrences(document: Document, words: str) -> Iterator[tuple[str, str, Place]]:
    """Give every place of the words, with the block (of a footnote: the one that calls it) and the text around."""
    callers: dict[str, str] = {}
    for block in document.blocks:
        for mark in block.notes:
            callers.setdefault(mark.label, block.id)
        for start in _starts(block.text, words):
            yield block.id, block.text, Place(block.id, None, start, start + len(words))
    for note in document.footnotes:
        for start in _starts(note.text, words):
            yield callers.get(note.label, ""), note.text, Place(None, note.label, start, start + len(words))


def _starts(text: str, words: str) -> Iterator[int]:
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + len(words))
