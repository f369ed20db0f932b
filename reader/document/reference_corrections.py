"""What a person says of a document's references: this is none, it cites something else, here is one that was missed.

A correction is kept with the words that it is about and those beside them, so that it finds its place again when the
document is read anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from reader.document.annotation import CONTEXT_LENGTH, Anchor, anchor_in
from reader.document.model import Document, OrganizationMention, Reference

CORRECTED = "corrected"
"""The reason of a reference that is the person's own."""

LEAST_CONTEXT = 8
"""Characters beside the quote that must agree where its place is not the one that was kept."""


@dataclass(frozen=True, slots=True)
class ReferenceCorrection:
    """The person's word on one place: what it cites, or with no `target` that it cites nothing.

    `target` and `locator` are as in Reference; `made` is UTC in ISO 8601.
    """

    place: Anchor
    target: str | None
    locator: str | None = None
    made: str = ""

    @property
    def meaning(self) -> object:
        """What the person says of the words."""
        return self.target, self.locator


@dataclass(frozen=True, slots=True)
class Place:
    """A half-open span in the text of a block or of a footnote, as references have it."""

    block: str | None
    footnote: str | None
    start: int
    end: int

    def touches(self, mention: Reference | OrganizationMention) -> bool:
        """Tell whether the reference or name has a character of the place."""
        is_same_text = (mention.block, mention.footnote) == (self.block, self.footnote)
        return is_same_text and mention.start < self.end and self.start < mention.end


def with_corrected_references(document: Document, corrections: Iterable[ReferenceCorrection]) -> Document:
    """Return the document with the person's references in the place of those found there; a later word counts more.

    A correction whose words are no longer there, or stand at more places alike, changes nothing. The verb that
    governs a reference stays.
    """
    references = list(document.references)
    known = tuple(corrections)
    for correction, place in zip(known, places_of(known, document), strict=True):
        if place is None:
            continue
        there = [reference for reference in references if place.touches(reference)]
        references = [reference for reference in references if reference not in there]
        if correction.target is not None:
            references.append(
                Reference(
                    *(place.block, place.footnote, place.start, place.end),
                    *(correction.target, correction.locator),
                    reason=CORRECTED,
                    verb=there[0].verb if there else None,
                )
            )
    if references == list(document.references):
        return document
    return replace(document, references=tuple(_in_order(document, references)))


class Placed(Protocol):
    """What corrections of references and of names have in common."""

    @property
    def place(self) -> Anchor:
        """The words that it is about."""

    @property
    def meaning(self) -> object:
        """What it says of them."""


def places_of(corrections: Sequence[Placed], document: Document) -> list[Place | None]:
    """Find the words of each correction as place_of does, and also those that only stand at several places alike.

    Corrections that say the same of the same words with the same context take such places in the order of the text,
    where there are as many places as corrections: it does not matter then which takes which.
    """
    found = [place_of(correction.place, document) for correction in corrections]
    lost: dict[object, list[int]] = {}
    for index, correction in enumerate(corrections):
        if found[index] is None:
            at = correction.place
            alike = (at.quote, at.before, at.after, at.footnote is None, correction.meaning)
            lost.setdefault(alike, []).append(index)
    taken = set(found)
    for indexes in lost.values():
        free = [place for place in _best(corrections[indexes[0]].place, document) if place not in taken]
        if len(free) == len(indexes):
            for index, place in zip(indexes, free, strict=True):
                found[index] = place
    return found


def place_of(anchor: Anchor, document: Document) -> Place | None:
    """Find the words of an anchor: where they were, with their context, or else where most of the context agrees.

    What stood in a footnote is looked for in the footnotes, and what stood in a block in the blocks. None where the
    words are gone or two places are as good.
    """
    at = Place(None if anchor.footnote else anchor.block, anchor.footnote, anchor.start, anchor.end)
    text = document.text_at(at.block, at.footnote) or ""
    if anchor.quote and _stands_there(anchor, text):
        return at
    best = _best(anchor, document)
    return best[0] if len(best) == 1 else None


def anchor_of(document: Document, reference: Reference) -> Anchor | None:
    """Give the anchor of a reference, for correcting it; None where its text is not in the document."""
    text = document.text_at(reference.block, reference.footnote)
    if text is None:
        return None
    block = reference.block or _caller(document, reference.footnote)
    return anchor_in(block, text, reference.start, reference.end, footnote=reference.footnote)


def _stands_there(anchor: Anchor, text: str) -> bool:
    found = anchor_in(anchor.block, text, anchor.start, anchor.end)
    return (found.quote, found.before, found.after) == (anchor.quote, anchor.before, anchor.after)


def _best(anchor: Anchor, document: Document) -> list[Place]:
    """Return the places with the most context of the anchor, if that is enough, in the order of the text."""
    scored = list(_candidates(anchor, document))
    most = max((score for score, _place in scored), default=0)
    if most < min(LEAST_CONTEXT, len(anchor.before) + len(anchor.after)):
        return []
    return [place for score, place in scored if score == most]


def _candidates(anchor: Anchor, document: Document) -> Iterator[tuple[int, Place]]:
    """Give every place of the quote with how many characters of its context agree, and how many ends of its text."""
    if not anchor.quote:
        return
    texts: list[tuple[str | None, str | None, str]] = (
        [(None, note.label, note.text) for note in document.footnotes]
        if anchor.footnote
        else [(block.id, None, block.text) for block in document.blocks]
    )
    for block, footnote, text in texts:
        start = text.find(anchor.quote)
        while start >= 0:
            end = start + len(anchor.quote)
            found = anchor_in("", text, start, end)
            agreeing = _common(anchor.before[::-1], found.before[::-1]) + _common(anchor.after, found.after)
            # A context that is short ends with its text: words of a title are not those of a sentence that holds it.
            ends = sum(
                len(kept) < CONTEXT_LENGTH and kept == now
                for kept, now in ((anchor.before, found.before), (anchor.after, found.after))
            )
            yield agreeing + ends, Place(block, footnote, start, end)
            start = text.find(anchor.quote, start + 1)


def _common(wanted: str, found: str) -> int:
    pairs = zip(wanted, found, strict=False)
    return next((index for index, (a, b) in enumerate(pairs) if a != b), min(len(wanted), len(found)))


def _caller(document: Document, label: str | None) -> str:
    calls = (block.id for block in document.blocks for mark in block.notes if mark.label == label)
    return next(calls, "")


def _in_order(document: Document, references: Iterable[Reference]) -> list[Reference]:
    """Order references as they are found: the blocks', then the footnotes'."""
    blocks = {block.id: index for index, block in enumerate(document.blocks)}
    notes = {note.label: index for index, note in enumerate(document.footnotes, len(blocks))}
    return sorted(
        references,
        key=lambda reference: (
            notes.get(reference.footnote, 0) if reference.footnote else blocks.get(reference.block or "", 0),
            reference.start,
        ),
    )
