"""Which notes a popover shows: the one called, and above it those that it says are the same."""

from __future__ import annotations

from reader.document.model import Document, Footnote
from reader.interface.paragraph_view.typography import settings


def footnote_stack(document: Document, label: str) -> tuple[Footnote, ...]:
    """Return the first note with this label, before it those that its 同上 points to; () if there is none.

    同上 points to the note before it in the document's order, which may itself say 同上.
    """
    at = next((index for index, note in enumerate(document.footnotes) if note.label == label), None)
    if at is None:
        return ()
    first = at
    while first > 0 and _points_back(document.footnotes[first]):
        first -= 1
    return document.footnotes[first : at + 1]


def _points_back(note: Footnote) -> bool:
    text = note.text.lstrip("见 ")
    return any(text.startswith(word) for word in settings()["same_as_before"]["words"])
