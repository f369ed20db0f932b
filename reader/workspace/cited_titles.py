"""What documents call the texts that they cite: 题为“变革我们的世界”的第70/1号决议; resolution 70/1, entitled “…”.

A text that the library lacks has no title there, but most of those that cite it say what it is called. A note that is
nothing but a citation names what stands before its mark: 《世界人权宣言》¹.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from reader.document.model import Document, Reference
from reader.errors import LibraryUnusable, NotFound
from reader.workspace.workspace import Workspace

PLACES_LOOKED_AT = 10
"""Places that cite a text among which its title is looked for."""

_BEFORE = re.compile(r"题为[“《]([^“”《》]{1,120})[”》]的[^“”《》，；。、号]{0,24}$")
_BEFORE_MARK = re.compile(r"[“《]([^“”《》]{1,120})[”》]$")
_FIRST_IN_NOTE = 4
"""Characters (见, 大会) that may stand in a note before what its mark is about."""

_BEHIND = re.compile(r"[^“”，；。、;.]{0,40}[，,]? ?(?:题为|entitled) ?[“《]([^“”《》]{1,160})[”》]")


def titles_told(
    workspace: Workspace, symbols: Iterable[str], cancelled: Callable[[], bool] = lambda: False
) -> Iterator[tuple[str, str]]:
    """Yield each of the canonical symbols that a citing document calls by a title, with that title."""
    for symbol in symbols:
        if cancelled():
            return
        for found in workspace.library.citations.citing(symbol)[:PLACES_LOOKED_AT]:
            reference = found.reference
            try:
                document = workspace.library.documents.load(found.document)
            except (NotFound, LibraryUnusable):
                continue
            title = title_given(document, reference)
            if title:
                yield symbol, title
                break


def title_given(document: Document, reference: Reference) -> str:
    """Return the title that a document gives to what it cites, beside the citation or before the mark of its note."""
    text = document.text_at(reference.block, reference.footnote) or ""
    title = title_beside(text, reference.start, reference.end)
    if title or reference.footnote is None or reference.start > _FIRST_IN_NOTE:
        return title
    for block in document.blocks:
        for mark in block.notes:
            if mark.label == reference.footnote:
                match = _BEFORE_MARK.search(block.text[: mark.offset])
                return match[1] if match is not None else ""
    return ""


def title_beside(text: str, start: int, end: int) -> str:
    """Return the title in quotation marks that a text gives to what text[start:end] cites; "" where it gives none."""
    match = _BEFORE.search(text[:start]) or _BEHIND.match(text[end:])
    return match[1] if match is not None else ""
