"""The texts of a document in which names are looked for: its blocks in order, then its footnotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.document.folding import FoldedText
from reader.document.model import Document
from reader.script import fold_simplified


@dataclass(frozen=True, slots=True)
class NamePassage:
    """One text of a document, printed and folded; `block` or `footnote` says where it stands."""

    block: str | None
    footnote: str | None
    printed: str
    folded: FoldedText
    speech: int | None

    @property
    def text(self) -> str:
        """Return the folded text, in which names are looked for."""
        return self.folded.text


def name_passages(document: Document) -> Iterator[NamePassage]:
    """Give every block's text, then every footnote's, folded and in simplified script."""
    for block in document.blocks:
        yield NamePassage(block.id, None, block.text, fold_simplified(block.text), block.speech)
    for note in document.footnotes:
        yield NamePassage(None, note.label, note.text, fold_simplified(note.text), None)
