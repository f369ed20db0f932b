"""Finding a note's place again after its document changed.

The cheap and certain ways come first: the position checked against the quote, then the quote in the same paragraph,
then the quote with its context in the document, then words that are nearly the quote's. A place is accepted only
where it is better than every other by a margin; otherwise the note keeps its old words and place and waits for the
person's word. The order follows the Hypothesis client (hypothesis/client, src/annotator/anchoring); the floor and the
margin are ours, for want of which it has put notes on wrong words (hypothesis/client issue 7571).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from reader.document.annotation import CONTEXT_LENGTH, Anchor, AnchorState, Annotation, anchor_in
from reader.document.model import Document
from reader.document.places import common_length

FLOOR = 0.82
"""Share of the quote's characters that a nearly equal passage must have."""

MARGIN = 0.08
"""By how much the best place must beat the runner-up, on the same scale."""

SHORTEST_FUZZY_QUOTE = 8
"""Shorter quotes are found only letter by letter: one character of five is another word."""

LEAST_EVIDENCE = 16
"""Characters of quote and unbroken context that must agree; a shorter quote alone could be any other's words."""

NEARLY_FLOOR = 0.82
"""The least score, context and paragraph included, of a place whose words are nearly the quote's."""

GUESS_FLOOR = 0.5
"""Share of the quote's characters in a passage that is shown to the person as a guess."""

_EDGE_EVIDENCE = 8
"""What an agreeing edge of the paragraph counts as, in characters."""

_NUMBER_KINSHIP = 0.7
_QUOTE_SHARE = 0.6
_CONTEXT_SHARE = 0.3
_PARAGRAPH_SHARE = 0.1


class Certainty(StrEnum):
    """How an anchor found its place again."""

    UNCHANGED = "unchanged"
    SAME_WORDS = "same words"
    NEARLY = "nearly"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Placement:
    """An anchor's place in a document; with LOST the anchor is the old one."""

    anchor: Anchor
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that an anchor can lie in: a block's, or a footnote's with the block that calls it."""

    block: str
    footnote: str | None
    number: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible place, its score from 0 to 1, and how many characters of quote and context agree there."""

    passage: Passage
    start: int
    end: int
    score: float
    evidence: int


def fits(anchor: Anchor, document: Document) -> bool:
    """Tell whether the words at the anchor's place are its quote."""
    text = document.text_at(anchor.block, anchor.footnote)
    return text is not None and 0 <= anchor.start < anchor.end and text[anchor.start : anchor.end] == anchor.quote


def carry_over(annotation: Annotation, document: Document) -> tuple[Annotation, Certainty]:
    """Place an annotation in its document's new text; one lost anchor puts the whole annotation up for review.

    Returns the annotation and the least certain of its anchors' ways. A lost annotation keeps all of its old anchors.
    """
    passages = list(passages_of(document))
    placements = [place(anchor, passages) for anchor in annotation.anchors]
    found = {placement.certainty for placement in placements}
    if Certainty.LOST in found or not placements or _is_out_of_order(placements, passages):
        return replace(annotation, state=AnchorState.REVIEW), Certainty.LOST
    anchors = tuple(placement.anchor for placement in placements)
    worst = next(certainty for certainty in reversed(Certainty) if certainty in found)
    if annotation.state is AnchorState.REVIEW and worst is Certainty.NEARLY:
        return annotation, Certainty.LOST
    return replace(annotation, anchors=anchors, state=AnchorState.PLACED), worst


def place(anchor: Anchor, passages: list[Passage]) -> Placement:
    """Find an anchor's place among the passages of a document."""
    home = _home(anchor, passages)
    if home is not None and _stands_unchanged(anchor, home):
        return Placement(_anchor_at(home, anchor.start, anchor.end), Certainty.UNCHANGED)
    exact = list(_exact(anchor, passages, home))
    best = choose([candidate for candidate in exact if candidate.evidence >= LEAST_EVIDENCE])
    if best is not None:
        return Placement(_anchor_at(best.passage, best.start, best.end), Certainty.SAME_WORDS)
    if not exact:
        best = choose([c for c in _near(anchor, passages, home, FLOOR) if c.score >= NEARLY_FLOOR])
        if best is not None:
            return Placement(_anchor_at(best.passage, best.start, best.end), Certainty.NEARLY)
    return Placement(anchor, Certainty.LOST)


def guesses(anchor: Anchor, document: Document, limit: int = 3) -> list[Anchor]:
    """Return the likeliest places for an anchor under review, the best first, for the person to choose from."""
    passages = list(passages_of(document))
    home = _home(anchor, passages)
    candidates = [*_exact(anchor, passages, home), *_near(anchor, passages, home, GUESS_FLOOR)]
    candidates.sort(key=lambda candidate: -candidate.score)
    found = dict.fromkeys(_anchor_at(c.passage, c.start, c.end) for c in candidates)
    return list(found)[:limit]


def choose(candidates: list[Candidate]) -> Candidate | None:
    """Return the best candidate if it beats every other by the margin, else None."""
    ranked = sorted(candidates, key=lambda candidate: -candidate.score)
    if not ranked or (len(ranked) > 1 and ranked[0].score - ranked[1].score < MARGIN):
        return None
    return ranked[0]


def passages_of(document: Document) -> Iterator[Passage]:
    """Yield the texts that an anchor can lie in: blocks in order, then footnotes with the block that calls them."""
    callers: dict[str, str] = {}
    for block in document.blocks:
        for mark in block.notes:
            callers.setdefault(mark.label, block.id)
        yield Passage(block.id, None, block.number, block.text)
    for note in document.footnotes:
        if note.label in callers:
            yield Passage(callers[note.label], note.label, None, note.text)


def _home(anchor: Anchor, passages: list[Passage]) -> Passage | None:
    """Return the passage that the anchor names by block or footnote, or None."""
    if anchor.footnote is not None:
        return next((p for p in passages if p.footnote == anchor.footnote), None)
    return next((p for p in passages if p.footnote is None and p.block == anchor.block), None)


def _stands_unchanged(anchor: Anchor, home: Passage) -> bool:
    """Tell whether the quote stands at its position with its context.

    The context is asked for because block ids are counted: after an insertion the same id is another paragraph.
    """
    if not anchor.quote or home.text[anchor.start : anchor.end] != anchor.quote:
        return False
    return _context(home.text, anchor.start, anchor.end) == (anchor.before, anchor.after)


def _exact(anchor: Anchor, passages: list[Passage], home: Passage | None) -> Iterator[Candidate]:
    if not anchor.quote:
        return
    for passage in passages:
        start = passage.text.find(anchor.quote)
        while start >= 0:
            yield _candidate(anchor, passage, home, (start, start + len(anchor.quote)), 1.0)
            start = passage.text.find(anchor.quote, start + 1)


def _near(anchor: Anchor, passages: list[Passage], home: Passage | None, floor: float) -> Iterator[Candidate]:
    """Yield the nearly equal places of each text: the best one, and the best before and after it."""
    if len(anchor.quote) < SHORTEST_FUZZY_QUOTE:
        return
    for passage in passages:
        best = _likest(anchor.quote, passage.text, 0, len(passage.text), floor)
        if best is None:
            continue
        spans = [best, _likest(anchor.quote, passage.text, 0, best[0], floor)]
        spans.append(_likest(anchor.quote, passage.text, best[1], len(passage.text), floor))
        for found in spans:
            if found is not None:
                yield _candidate(anchor, passage, home, found[:2], found[2])


def _likest(quote: str, text: str, first: int, last: int, floor: float) -> tuple[int, int, float] | None:
    """Find the span of text[first:last] that is likest to the quote, with its likeness; None below the floor."""
    # Loaded here because only a document whose words changed needs it.
    from rapidfuzz import fuzz  # noqa: PLC0415

    if last - first < len(quote) * floor:
        return None
    found = fuzz.partial_ratio_alignment(quote, text[first:last], score_cutoff=100 * floor)
    if found is None:
        return None
    start, end = _whole_words(quote, text[first:last], found.dest_start, found.dest_end)
    likeness = fuzz.ratio(quote, text[first + start : first + end]) / 100
    return (first + start, first + end, likeness) if likeness >= floor else None


def _whole_words(quote: str, text: str, start: int, end: int) -> tuple[int, int]:
    """Move the edges of a nearly equal passage to where the quote's first and last characters stand, if near."""
    reach = max(2, len(quote) // 8)
    first = [i for i in range(max(0, start - reach), min(end, start + reach + 1)) if text[i : i + 2] == quote[:2]]
    if first:
        start = min(first, key=lambda index: abs(index - start))
    last = [
        i
        for i in range(max(start + 1, end - reach), min(len(text), end + reach) + 1)
        if text[:i].endswith(quote[-2:])
    ]
    if last:
        end = min(last, key=lambda index: abs(index - end))
    return start, end


def _candidate(
    anchor: Anchor, passage: Passage, home: Passage | None, span: tuple[int, int], likeness: float
) -> Candidate:
    start, end = span
    before, after = _context(passage.text, start, end)
    left, right = common_length(anchor.before[::-1], before[::-1]), common_length(anchor.after, after)
    context = (_share(left, anchor.before, before) + _share(right, anchor.after, after)) / 2
    edges = (_is_edge(left, anchor.before, before), _is_edge(right, anchor.after, after))
    return Candidate(
        passage,
        start,
        end,
        _QUOTE_SHARE * likeness + _CONTEXT_SHARE * context + _PARAGRAPH_SHARE * _kinship(anchor, passage, home),
        len(anchor.quote) + left + right + _EDGE_EVIDENCE * sum(edges),
    )


def _kinship(anchor: Anchor, passage: Passage, home: Passage | None) -> float:
    """How much a passage is the anchor's own: the same footnote, or the same block id and printed number."""
    if anchor.footnote is not None:
        return 1.0 if passage.footnote == anchor.footnote else 0.0
    if passage.footnote is not None:
        return 0.0
    same_number = anchor.number is not None and passage.number == anchor.number
    same_block = home is not None and passage.block == home.block
    return _NUMBER_KINSHIP * same_number + (1 - _NUMBER_KINSHIP) * same_block


def _context(text: str, start: int, end: int) -> tuple[str, str]:
    return text[max(0, start - CONTEXT_LENGTH) : start], text[end : end + CONTEXT_LENGTH]


def _share(equal: int, wanted: str, found: str) -> float:
    """Share of the wanted context that stands there; a context of nothing wants nothing to stand there."""
    if not wanted:
        return 0.0 if found else 1.0
    return equal / len(wanted)


def _is_edge(equal: int, wanted: str, found: str) -> bool:
    """Tell whether the context ran to the edge of its paragraph before, and does so now, with the same words."""
    return len(wanted) < CONTEXT_LENGTH and equal == len(wanted) == len(found)


def _anchor_at(passage: Passage, start: int, end: int) -> Anchor:
    return anchor_in(passage.block, passage.text, start, end, number=passage.number, footnote=passage.footnote)


def _is_out_of_order(placements: list[Placement], passages: list[Passage]) -> bool:
    """Tell whether the anchors of one annotation no longer follow each other as they did."""
    order: Mapping[tuple[str, str | None], int] = {(p.block, p.footnote): i for i, p in enumerate(passages)}
    if any(placement.anchor.footnote is not None for placement in placements):
        return False
    places = [
        (order.get((placement.anchor.block, placement.anchor.footnote), -1), placement.anchor.start)
        for placement in placements
    ]
    return any(later <= earlier for earlier, later in pairwise(places))
