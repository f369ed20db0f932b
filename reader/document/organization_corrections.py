"""What a person says of single names in a document: this is none, it means another organization, here is one missed.

The place of a correction is found again as that of a reference's correction is (reference_corrections).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.document.annotation import Anchor
from reader.document.model import Document, OrganizationMention
from reader.document.reference_corrections import places_of


@dataclass(frozen=True, slots=True)
class OrganizationCorrection:
    """The person's word on one place: which organization it names, or with no `organization` that it names none.

    `organization` is a full standard name; `made` is UTC in ISO 8601.
    """

    place: Anchor
    organization: str | None
    made: str = ""

    @property
    def meaning(self) -> object:
        """What the person says of the words."""
        return self.organization


def with_corrected_organizations(document: Document, corrections: Iterable[OrganizationCorrection]) -> Document:
    """Return the document with the person's mentions in the place of those found there; a later word counts more.

    A correction whose words are no longer there, or stand at two places alike, changes nothing.
    """
    mentions = list(document.organizations)
    known = tuple(corrections)
    for correction, place in zip(known, places_of(known, document), strict=True):
        if place is None:
            continue
        mentions = [mention for mention in mentions if not place.touches(mention)]
        if correction.organization is not None:
            own = (place.block, place.footnote, place.start, place.end)
            mentions.append(OrganizationMention(*own, correction.organization))
    if mentions == list(document.organizations):
        return document
    return replace(document, organizations=tuple(_in_order(document, mentions)))


def _in_order(document: Document, mentions: Iterable[OrganizationMention]) -> list[OrganizationMention]:
    """Order mentions as they are found: the blocks', then the footnotes'."""
    blocks = {block.id: index for index, block in enumerate(document.blocks)}
    notes = {note.label: index for index, note in enumerate(document.footnotes, len(blocks))}
    return sorted(
        mentions,
        key=lambda mention: (
            notes.get(mention.footnote, 0) if mention.footnote else blocks.get(mention.block or "", 0),
            mention.start,
        ),
    )
