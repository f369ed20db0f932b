"""What a person says of single names in a document: this is none, it means another organization, here is one missed.

A correction finds its place again as those of references do (`reader.document.places`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.document.annotation import Anchor
from reader.document.model import Document, OrganizationMention
from reader.document.places import places_of, text_order


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
    return replace(document, organizations=tuple(sorted(mentions, key=text_order(document))))
