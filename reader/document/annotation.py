"""What a person adds to a document: highlights, notes and tags, and how their places are described."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

CONTEXT_LENGTH = 32
"""Characters of the text that an anchor keeps before and after its quote (as the Hypothesis client does)."""


class AnchorState(StrEnum):
    """Whether an annotation's place is certain, or awaits the person's word after its document changed."""

    PLACED = "placed"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage of one block, described by position and by its words.

    `start` and `end` are half-open offsets into the block's text; `quote` is that text, `before` and `after` up to
    CONTEXT_LENGTH characters beside it; `number` is the printed paragraph number. With `footnote` set, the offsets
    count in that footnote's text and `block` is the block that calls it.
    """

    block: str
    start: int
    end: int
    quote: str
    before: str = ""
    after: str = ""
    number: str | None = None
    footnote: str | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight with an optional note and tags; one anchor for each block that it covers, in the text's order.

    `document` is the library's document id; `id` a UUID; times are UTC in ISO 8601 with seconds and a Z.
    """

    id: str
    document: int
    anchors: tuple[Anchor, ...]
    colour: str
    note: str = ""
    tags: tuple[str, ...] = ()
    created: str = ""
    modified: str = ""
    state: AnchorState = AnchorState.PLACED

    @property
    def quote(self) -> str:
        """The highlighted words, one line for each block."""
        return "\n".join(anchor.quote for anchor in self.anchors)


def anchor_in(
    block: str, text: str, start: int, end: int, *, number: str | None = None, footnote: str | None = None
) -> Anchor:
    """Describe text[start:end] of a block (or of a footnote called there) as an anchor."""
    return Anchor(
        block=block,
        start=start,
        end=end,
        quote=text[start:end],
        before=text[max(0, start - CONTEXT_LENGTH) : start],
        after=text[end : end + CONTEXT_LENGTH],
        number=number,
        footnote=footnote,
    )
