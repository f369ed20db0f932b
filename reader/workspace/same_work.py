"""Whether a file is a newer text of a document that the library has.

The symbol says so, but symbols are misread: a corrigendum, a translation or a covering note under a resolution's
symbol must not take its place. So the texts must have something in common as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.document.folding import fold
from reader.document.model import Document
from reader.errors import LibraryUnusable
from reader.library.database import Library
from reader.library.prepared import PreparedDocument

OTHER_WORK_BELOW = 0.1
"""Share of common passages under which two texts of one symbol are two works: a translation, a covering note, a
corrigendum, which repeats a paragraph at most. A scan that was read badly has more in common with the good text."""

SAME_WORK_ABOVE = 0.5
"""The share that proves one work where the person has corrected the symbol that was read."""

_PASSAGE = re.compile(r"[^\s。；，、：！？;,.!?:“”\"'《》()\-—]{2,}")


@dataclass(frozen=True, slots=True)
class EarlierText:
    """The document whose place a new text takes, if any; else whether another work has its symbol."""

    document: int | None
    is_symbol_shared: bool = False


def earlier_text(library: Library, prepared: PreparedDocument) -> EarlierText:
    """Find the document of which this is a newer text, a removed one too."""
    candidates = library.documents.same_work(prepared.head)
    corrected = _corrected(library, prepared.head)
    if not candidates and not corrected:
        return EarlierText(None)
    document = prepared.document
    for candidate in candidates:
        if _share(library, candidate, document) >= OTHER_WORK_BELOW:
            return EarlierText(candidate)
    for candidate in corrected:
        if _share(library, candidate, document) >= SAME_WORK_ABOVE:
            return EarlierText(candidate)
    return EarlierText(None, is_symbol_shared=bool(candidates))


def common_share(first: Document, second: Document) -> float:
    """Return which share of the longer text both have, counted in characters of the passages between punctuation.

    1 where one of them has no passage, since nothing then speaks against it.
    """
    one, other = _passages(first), _passages(second)
    if not one or not other:
        return 1.0
    return _length(one & other) / max(_length(one), _length(other))


def _share(library: Library, candidate: int, document: Document) -> float:
    try:
        return common_share(library.documents.as_read(candidate), document)
    except LibraryUnusable as error:
        if error.key != "document_damaged":
            raise
        # What is damaged is mended by its file.
        return 1.0


def _corrected(library: Library, document: Document) -> list[int]:
    """Return the documents whose symbol was read like this one's before the person corrected it."""
    found = library.corrections.corrected_from(document.symbol)
    if document.symbol is not None:
        return found
    source = document.source.path
    return [candidate for candidate in found if library.documents.entry(candidate).source == source]


def _length(passages: set[str]) -> int:
    return sum(map(len, passages))


def _passages(document: Document) -> set[str]:
    texts = (*(block.text for block in document.blocks), *(note.text for note in document.footnotes))
    return {passage for text in texts for passage in _PASSAGE.findall(fold(text).text.replace(" ", ""))}
