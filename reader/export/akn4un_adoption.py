"""How a document was adopted, and its keywords, as AKN4UN writes them: <classification>, <workflow>, <analysis>."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.document.adoption import Adoption, Position, Stage, StageKind, Tally
from reader.document.model import Document
from reader.export.akn4un_text import akn, akn4un, writable

if TYPE_CHECKING:
    from lxml.etree import _Element

SOURCE = "#lectern"
"""Who says what the metadata say."""

UNKNOWN_DAY = "0001-01-01"
"""What the UN's files write where a day is not known."""

_OUTCOMES = {
    StageKind.DRAFT: "draftResolution",
    StageKind.SPONSORS: "draftResolutionAdditionalSponsors",
    StageKind.REPORT: "recommendedForAdoption",
    StageKind.ADOPTION: "adopted",
}
_POSITIONS = {Position.IN_FAVOUR: "inFavour", Position.AGAINST: "against", Position.ABSTAINING: "abstaining"}


def classification(document: Document) -> Iterator[_Element]:
    """Give the element that holds the keywords, where there are any."""
    if document.keywords:
        yield akn(
            "classification",
            *(
                akn("keyword", value=text, showAs=text, dictionary=writable(keyword.thesaurus))
                for keyword in document.keywords
                if (text := writable(keyword.text))
            ),
            source=SOURCE,
        )


def adoption_elements(document: Document) -> Iterator[_Element]:
    """Give the elements of stages and votes, where they are known."""
    adoption = document.adoption
    if adoption is None:
        return
    if adoption.stages:
        yield akn("workflow", *map(_step, adoption.stages), source=SOURCE)
    if adoption.recorded_vote is not None:
        yield akn("analysis", akn("parliamentary", _voting(adoption)), source=SOURCE)


def _step(stage: Stage) -> _Element:
    """Return a stage; what the source says of it in words stands behind its symbol."""
    names = [*stage.sponsors[:-2], " and ".join(stage.sponsors[-2:])]
    attributes = {
        "date": stage.date or UNKNOWN_DAY,
        "outcome": _OUTCOMES[stage.kind],
        "as": " ".join(filter(None, (stage.symbol, stage.words))) or None,
        "by": ", ".join(filter(None, names)),
        "refersTo": stage.locator.strip("第段") if stage.locator else None,
    }
    return akn("step", **{name: writable(value) for name, value in attributes.items() if value is not None})


def _voting(adoption: Adoption) -> _Element:
    """Return the vote; where nobody was counted, the schema still wants a quorum, as the UN's files have it."""
    outcome = "adoptedRecordedVote" if adoption.recorded_vote else "adoptedWithoutVote"
    counts = [*map(_count, adoption.tallies)] or [akn("quorum", value="")]
    return akn("voting", *counts, outcome=outcome)


def _count(tally: Tally) -> _Element:
    states = [akn("organization", writable(state), refersTo="#memberState") for state in tally.states]
    voters = [akn4un("voters", *states)] if states else []
    return akn("count", *voters, value=str(tally.count), refersTo=f"#{_POSITIONS[tally.position]}")
