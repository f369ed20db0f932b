"""What a person has highlighted, as excerpts that every export format writes: quote, place, citation, note, tags."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from reader.document.annotation import Anchor, AnchorState, Annotation
from reader.document.emphasis import Emphasis, emphasis_between
from reader.document.model import Document
from reader.document.symbol import Symbol
from reader.export.citation_forms import cite
from reader.export.locator import heading_paths


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What an excerpt says of its document; `address` is the official one, "" where there is none."""

    id: int
    title: str
    symbol: str | None = None
    date: str | None = None
    language: str = "zh"
    sha256: str = ""
    address: str = ""

    @classmethod
    def of(cls, document: Document, document_id: int) -> DocumentFacts:
        """Gather the facts of a document of the library."""
        symbol = Symbol.parse(document.symbol) if document.symbol else None
        return cls(
            id=document_id,
            title=document.title or document.source.path,
            symbol=document.symbol if symbol is None or symbol.is_official else None,
            date=document.date,
            language=document.language,
            sha256=document.source.sha256,
            address=symbol.web_address() if symbol else "",
        )


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of one block that an excerpt quotes.

    `printed_number` is the block's number as printed where the quote starts with the block, else None. `emphasis` are
    the italic and bold runs of the quote, none where the text no longer has it.
    """

    anchor: Anchor
    printed_number: str | None = None
    emphasis: tuple[Emphasis, ...] = ()

    @property
    def quote(self) -> str:
        """The quoted words, as they stand in the block."""
        return self.anchor.quote


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One annotation with all that an export says of it; `headings` are those it stands under, outermost first."""

    annotation: Annotation
    document: DocumentFacts
    citation: str
    headings: tuple[str, ...]
    passages: tuple[Passage, ...]

    @property
    def needs_review(self) -> bool:
        """Whether the document changed and the place of the excerpt awaits the person's word."""
        return self.annotation.state is AnchorState.REVIEW


def excerpts_of(
    document: Document, document_id: int, annotations: Iterable[Annotation], language: str
) -> tuple[Excerpt, ...]:
    """Make an excerpt of each annotation, in the order of the document's text.

    Those whose block the document no longer has come last, under no heading.
    """
    facts = DocumentFacts.of(document, document_id)
    order = {block.id: place for place, block in enumerate(document.blocks)}
    paths = heading_paths(document)
    found = []
    for annotation in sorted(annotations, key=lambda each: _place(each, order)):
        first = next((anchor for anchor in annotation.anchors if _stands(document, anchor)), None)
        found.append(
            Excerpt(
                annotation=annotation,
                document=facts,
                citation=_citation(document, annotation, language),
                headings=paths.get(first.block, ()) if first else (),
                passages=tuple(_passage(document, anchor) for anchor in annotation.anchors),
            )
        )
    return tuple(found)


def chosen(
    annotations: Iterable[Annotation], colours: Collection[str] | None = None, tags: Collection[str] | None = None
) -> list[Annotation]:
    """Keep the annotations that have one of the colours and one of the tags; None takes any, nothing takes none."""
    return [
        annotation
        for annotation in annotations
        if (colours is None or annotation.colour in colours) and (tags is None or set(tags) & set(annotation.tags))
    ]


def by_document(excerpts: Sequence[Excerpt]) -> list[tuple[DocumentFacts, list[Excerpt]]]:
    """Gather neighbouring excerpts of one document."""
    return [(facts, list(group)) for facts, group in groupby(excerpts, key=lambda excerpt: excerpt.document)]


def by_heading(excerpts: Sequence[Excerpt]) -> list[tuple[tuple[str, ...], list[Excerpt]]]:
    """Gather neighbouring excerpts that stand under the same headings."""
    return [(path, list(group)) for path, group in groupby(excerpts, key=lambda excerpt: excerpt.headings)]


def _place(annotation: Annotation, order: dict[str, int]) -> tuple[int, bool, int, int, str]:
    """Sort by the text; a note's text comes behind the block that calls it."""
    if not annotation.anchors:
        return len(order), False, 0, 0, annotation.created
    first = annotation.anchors[0]
    place = order.get(first.block, len(order))
    return place, first.footnote is not None, first.start, first.end, annotation.created


def _citation(document: Document, annotation: Annotation, language: str) -> str:
    # Other words stand now where those under review stood: their paragraph's number may not be cited for them.
    anchors = [anchor for anchor in annotation.anchors if _stands(document, anchor)]
    blocks = [anchor.block for anchor in anchors]
    labels = {anchor.footnote for anchor in anchors}
    footnote = labels.pop() if len(labels) == 1 else None
    return cite(document, blocks, language, footnote=footnote, titled=True)


def _stands(document: Document, anchor: Anchor) -> bool:
    """Tell whether the words at the anchor's place are its quote."""
    text = document.text_at(anchor.block, anchor.footnote)
    return text is not None and text[anchor.start : anchor.end] == anchor.quote


def _passage(document: Document, anchor: Anchor) -> Passage:
    block = document.block(anchor.block)
    if not _stands(document, anchor):
        return Passage(anchor, None, ())
    emphasis = emphasis_between(document.emphasis_at(anchor.block, anchor.footnote), anchor.start, anchor.end)
    if block is None or anchor.footnote is not None or anchor.start > 0:
        return Passage(anchor, None, emphasis)
    return Passage(anchor, block.printed_number, emphasis)
