"""The texts of a document in which references are looked for, and what is found in them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.document.block_kinds import BlockKind
from reader.document.folding import FoldedText
from reader.document.model import Document
from reader.recognition.vocabulary import vocabulary
from reader.script import fold_simplified, simplified

_STRAY_SPACE = re.compile(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])")
_SENTENCE_END = re.compile(r"[。；;！？!?]")


@dataclass(frozen=True, slots=True)
class Passage:
    """The text of one block or footnote, folded, with what the document says about it.

    `speaking_organ` is the English name of the organ that speaks here (大会， at the head of the text), `session` the
    Assembly's session, `date` the document's date. `printed` is the text as the document has it; all offsets of the
    recognisers count in `text`, the folded text (a field of its own, since it is asked for everywhere).
    """

    block: str | None
    footnote: str | None
    kind: BlockKind | None
    folded: FoldedText
    text: str
    printed: str = ""
    speaking_organ: str | None = None
    session: int | None = None
    date: str | None = None
    symbol: str | None = None
    _ends: tuple[int, ...] = field(default=())

    def as_printed(self, start: int, end: int) -> str:
        """Give a span of the folded text as the document prints it, without white space between Chinese."""
        begin, finish = self.folded.printed(start, end)
        return _STRAY_SPACE.sub("", self.printed[begin:finish])

    def sentence_start(self, position: int) -> int:
        """Give the offset at which the sentence that holds the position begins."""
        index = bisect_right(self._ends, position)
        return self._ends[index - 1] if index else 0

    def sentence_end(self, position: int) -> int:
        """Give the offset behind the sentence that holds the position."""
        index = bisect_right(self._ends, position)
        return self._ends[index] if index < len(self._ends) else len(self.text)


@dataclass(frozen=True, slots=True)
class Finding:
    """A citation in a passage: a half-open span of the folded text, and what it points to.

    `weight` decides where two findings overlap: the heavier stays.
    """

    start: int
    end: int
    target: str
    locator: str | None = None
    inferred: bool = False
    reason: str | None = None
    weight: int = 0


def passage_of(
    text: str,
    *,
    block: str | None = None,
    footnote: str | None = None,
    kind: BlockKind | None = None,
    speaking_organ: str | None = None,
    document: Document | None = None,
) -> Passage:
    """Fold a text, in simplified script, and divide it into sentences."""
    folded = fold_simplified(text)
    return Passage(
        block=block,
        footnote=footnote,
        kind=kind,
        folded=folded,
        text=folded.text,
        printed=text,
        speaking_organ=speaking_organ,
        session=document.session if document else None,
        date=document.date if document else None,
        symbol=document.symbol if document else None,
        _ends=tuple(match.end() for match in _SENTENCE_END.finditer(folded.text)),
    )


def passages_of(document: Document) -> Iterator[Passage]:
    """Give the document's blocks and then its footnotes as passages.

    The organ that speaks is the document's, or that of the last opening (大会，) above: a letter of a delegation can
    hold a draft resolution in its annex.
    """
    speaking = document.organ
    for block in document.blocks:
        if block.kind is BlockKind.OPENING:
            name = vocabulary().organ_names.get(simplified(block.text.strip("，, ")))
            speaking = name.english if name and name.english else speaking
        yield passage_of(block.text, block=block.id, kind=block.kind, speaking_organ=speaking, document=document)
    for note in document.footnotes:
        yield passage_of(note.text, footnote=note.label, speaking_organ=speaking, document=document)
