"""Where words that were kept with what stands beside them are in a document, and the order of such places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, Self, TypeVar

from reader.document.annotation import CONTEXT_LENGTH, Anchor, anchor_in
from reader.document.model import Document

LEAST_CONTEXT = 8
"""Characters beside the quote that must agree where its place is not the one that was kept."""

BOTH_ENDS = 2
"""How many ends of its text must agree where the quote was a whole text, which has nothing beside it."""


class Spanned(Protocol):
    """What places, references and names have in common."""

    @property
    def block(self) -> str | None:
        """The block's id; None for a place in a footnote."""

    @property
    def footnote(self) -> str | None:
        """The footnote's label; None for a place in a block."""

    @property
    def start(self) -> int:
        """Where it begins in that text."""

    @property
    def end(self) -> int:
        """Where it ends; half-open."""


@dataclass(frozen=True, slots=True)
class Place:
    """A half-open span in the text of a block or of a footnote, as references have it."""

    block: str | None
    footnote: str | None
    start: int
    end: int

    @classmethod
    def of(cls, words: Spanned) -> Self:
        """Return where a reference, a name or an anchor stands; in a footnote whichever block calls it."""
        return cls(None if words.footnote is not None else words.block, words.footnote, words.start, words.end)

    def touches(self, other: Spanned) -> bool:
        """Tell whether a reference, a name or another place has a character of this one."""
        is_same_text = (other.block, other.footnote) == (self.block, self.footnote)
        return is_same_text and other.start < self.end and self.start < other.end


class Placed(Protocol):
    """What corrections of references and of names have in common."""

    @property
    def place(self) -> Anchor:
        """The words that it is about."""

    @property
    def meaning(self) -> object:
        """What it says of them."""


AnyPlaced = TypeVar("AnyPlaced", bound=Placed)


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


def replaced_at(
    known: Sequence[AnyPlaced], new: Sequence[AnyPlaced], document: Document
) -> tuple[AnyPlaced, ...] | None:
    """Return what is known with new corrections in the place of those on the same words.

    None where the words of a new one are gone, or stand at two places alike.
    """
    own = {place_of(correction.place, document) for correction in new}
    if None in own:
        return None
    stand = zip(known, places_of(known, document), strict=True)
    return (*(correction for correction, place in stand if place not in own), *new)


def place_of(anchor: Anchor, document: Document) -> Place | None:
    """Find the words of an anchor: where they were, with their context, or else where most of the context agrees.

    What stood in a footnote is looked for in the footnotes, and what stood in a block in the blocks. None where the
    words are gone or two places are as good.
    """
    at = Place.of(anchor)
    text = document.text_at(at.block, at.footnote) or ""
    if anchor.quote and _stands_there(anchor, text):
        return at
    best = _best(anchor, document)
    return best[0] if len(best) == 1 else None


def text_order(document: Document) -> Callable[[Spanned], tuple[int, int]]:
    """Return what sorts places as they are found: the blocks', then the footnotes'."""
    blocks = {block.id: index for index, block in enumerate(document.blocks)}
    notes = {note.label: index for index, note in enumerate(document.footnotes, len(blocks))}

    def key(one: Spanned) -> tuple[int, int]:
        text = notes.get(one.footnote, 0) if one.footnote else blocks.get(one.block or "", 0)
        return text, one.start

    return key


def anchor_of(document: Document, words: Spanned) -> Anchor | None:
    """Give the anchor of a reference or name, for correcting it; None where its text is not in the document."""
    text = document.text_at(words.block, words.footnote)
    if text is None:
        return None
    calls = (block.id for block in document.blocks for mark in block.notes if mark.label == words.footnote)
    return anchor_in(words.block or next(calls, ""), text, words.start, words.end, footnote=words.footnote)


def common_length(one: str, other: str) -> int:
    """Count the characters with which both texts begin."""
    pairs = zip(one, other, strict=False)
    return next((index for index, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _stands_there(anchor: Anchor, text: str) -> bool:
    found = anchor_in(anchor.block, text, anchor.start, anchor.end)
    return (found.quote, found.before, found.after) == (anchor.quote, anchor.before, anchor.after)


def _best(anchor: Anchor, document: Document) -> list[Place]:
    """Return the places with the most context of the anchor, if that is enough, in the order of the text."""
    scored = list(_candidates(anchor, document))
    most = max((score for score, _place in scored), default=0)
    if most < min(LEAST_CONTEXT, len(anchor.before) + len(anchor.after) or BOTH_ENDS):
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
            agreeing = common_length(anchor.before[::-1], found.before[::-1]) + common_length(
                anchor.after, found.after
            )
            # A context that is short ends with its text: words of a title are not those of a sentence that holds it.
            ends = sum(
                len(kept) < CONTEXT_LENGTH and kept == now
                for kept, now in ((anchor.before, found.before), (anchor.after, found.after))
            )
            yield agreeing + ends, Place(block, footnote, start, end)
            start = text.find(anchor.quote, start + 1)
