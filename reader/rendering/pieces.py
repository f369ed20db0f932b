"""A text cut into pieces at the boundaries of what lies on it: mentions, references, highlights and note marks.

Pure values, no colours: the paragraph view paints the pieces, the lexer names them. The pieces joined give back the
text, and every boundary of a span or mark that lies inside the text is a boundary of a piece.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.document.annotation import Annotation
from reader.document.model import Document, NoteMark, OrganizationMention, Reference


class SpanKind(StrEnum):
    """What lies on a stretch of text."""

    ORGANIZATION = "organization"
    REFERENCE = "reference"
    HIGHLIGHT = "highlight"
    SPEAKER = "speaker"
    OPENING_VERB = "opening verb"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch [start, end) of one text: its kind, its value and what it came from.

    `value` is the organization's standard name, the reference's target, the highlight's colour, or else the words.
    """

    start: int
    end: int
    kind: SpanKind
    value: str
    origin: OrganizationMention | Reference | Annotation | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """The stretch [start, end) of a text on which the same spans lie throughout.

    `spans` are in the order of their start, longer ones first. `marks` are the note marks that stand at `end`; only
    a mark before the text's first character makes an empty piece.
    """

    start: int
    end: int
    spans: tuple[Span, ...] = ()
    marks: tuple[NoteMark, ...] = ()

    def of_kind(self, kind: SpanKind) -> tuple[Span, ...]:
        """Return the spans of one kind that lie on this piece."""
        return tuple(span for span in self.spans if span.kind is kind)


@dataclass(frozen=True, slots=True)
class Place:
    """A text of a document: a block's, or a footnote's where its label is given (as in the document JSON)."""

    block: str | None = None
    footnote: str | None = None

    @classmethod
    def of(cls, block: str | None, footnote: str | None) -> Place:
        """Name the text that a mention with this block and footnote lies in."""
        return cls(footnote=footnote) if footnote is not None else cls(block=block)


def pieces(text: str, spans: Iterable[Span] = (), marks: Iterable[NoteMark] = ()) -> tuple[Piece, ...]:
    """Cut a text at every boundary of the spans and at every mark; an empty text without marks has no piece.

    Spans are clipped to the text; those that are empty then are left out. A mark beyond the text stands at its end.
    """
    length = len(text)
    lying = sorted(_clipped(spans, length), key=lambda span: (span.start, -span.end))
    standing: dict[int, list[NoteMark]] = defaultdict(list)
    for mark in marks:
        standing[min(max(mark.offset, 0), length)].append(mark)
    borders = {0, length, *standing, *(span.start for span in lying), *(span.end for span in lying)}
    cuts = sorted(borders)
    found = [Piece(0, 0, (), tuple(standing[0]))] if 0 in standing else []
    for start, end in itertools.pairwise(cuts):
        covering = tuple(span for span in lying if span.start <= start and end <= span.end)
        found.append(Piece(start, end, covering, tuple(standing.get(end, ()))))
    return tuple(found)


def mentions_by_place(document: Document) -> Mapping[Place, tuple[Span, ...]]:
    """Give the organizations and references of a document as spans, gathered by the text that they lie in."""
    gathered: dict[Place, list[Span]] = defaultdict(list)
    for mention in document.organizations:
        span = Span(mention.start, mention.end, SpanKind.ORGANIZATION, mention.organization, mention)
        gathered[Place.of(mention.block, mention.footnote)].append(span)
    for reference in document.references:
        span = Span(reference.start, reference.end, SpanKind.REFERENCE, reference.target, reference)
        gathered[Place.of(reference.block, reference.footnote)].append(span)
    return {place: tuple(spans) for place, spans in gathered.items()}


def highlights_by_place(annotations: Sequence[Annotation]) -> Mapping[Place, tuple[Span, ...]]:
    """Give the highlights as spans, gathered by the text that they lie in, in the order of the annotations."""
    gathered: dict[Place, list[Span]] = defaultdict(list)
    for annotation in annotations:
        for anchor in annotation.anchors:
            span = Span(anchor.start, anchor.end, SpanKind.HIGHLIGHT, annotation.colour, annotation)
            gathered[Place.of(anchor.block, anchor.footnote)].append(span)
    return {place: tuple(spans) for place, spans in gathered.items()}


def _clipped(spans: Iterable[Span], length: int) -> list[Span]:
    found = []
    for span in spans:
        start, end = max(span.start, 0), min(span.end, length)
        if start < end:
            whole = (start, end) == (span.start, span.end)
            found.append(span if whole else Span(start, end, span.kind, span.value, span.origin))
    return found
