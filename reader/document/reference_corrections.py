"""What a person says of a document's references: this is none, it cites something else, here is one that was missed.

A correction is kept with the words that it is about and those beside them, so that it finds its place again when the
document is read anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

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

    A correction whose words are no longer there, or stand at two places alike, changes nothing. The verb that governs
    a reference stays.
    """
    references = list(document.references)
    for correction in corrections:
        place = place_of(correction.place, document)
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


def place_of(anchor: Anchor, document: Document) -> Place | None:
    """Find the words of an anchor: where they were, with their context, or else where most of the context agrees.

    What stood in a footnote is looked for in the footnotes, and what stood in a block in the blocks. None where the
    words are gone or two places are as good.
    """
    at = Place(None if anchor.footnote else anchor.block, anchor.footnote, anchor.start, anchor.end)
    text = document.text_at(at.block, at.footnote) or ""
    if anchor.quote and _stands_there(anchor, text):
        return at
    scored = sorted(_candidates(anchor, document), key=lambda candidate: -candidate[0])
    if not scored or scored[0][0] < min(LEAST_CONTEXT, len(anchor.before) + len(anchor.after)):
        return None
    is_alone = len(scored) == 1 or scored[1][0] < scored[0][0]
    return scored[0][1] if is_alone else None


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
