"""What a person says of a document's references: this is none, it cites something else, here is one that was missed.

A correction is kept with the words that it is about and those beside them, so that it finds its place again
(`reader.document.places`) when the document is read anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.document.annotation import Anchor
from reader.document.model import Document, Reference
from reader.document.places import places_of, text_order

CORRECTED = "corrected"
"""The reason of a reference that is the person's own."""


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
    return replace(document, references=tuple(sorted(references, key=text_order(document))))
