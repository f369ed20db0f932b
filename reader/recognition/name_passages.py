"""The texts of a document in which names are looked for: its blocks in order, then its footnotes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.document.folding import FoldedText, fold
from reader.document.model import Document


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


def name_passages(document: Document, simplified: Callable[[str], str]) -> Iterator[NamePassage]:
    """Give every block's text, then every footnote's, folded and in simplified script.

    `simplified` turns a text into simplified script character for character.
    """
    for block in document.blocks:
        yield NamePassage(block.id, None, block.text, _folded(block.text, simplified), block.speech)
    for note in document.footnotes:
        yield NamePassage(None, note.label, note.text, _folded(note.text, simplified), None)


def _folded(text: str, simplified: Callable[[str], str]) -> FoldedText:
    folded = fold(text)
    return FoldedText(simplified(folded.text), folded.gaps, folded.dropped)
