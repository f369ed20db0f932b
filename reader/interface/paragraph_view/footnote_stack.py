"""Which notes a popover shows: the one called, above it those that it says are the same, and those it points to."""

from __future__ import annotations

import re
from functools import cache

from reader.document.model import Document, Footnote
from reader.document.note_labels import shown_label
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


def pointers(document: Document, note: Footnote) -> tuple[tuple[int, int, str], ...]:
    """Return what in a note's text points to another note by its number, as (start, end, that note's label).

    Where several notes have the number, the last one before this note is meant.
    """
    found = []
    at = document.footnotes.index(note)
    for match in _pointer_pattern().finditer(note.text):
        meant = [
            other.label
            for index, other in enumerate(document.footnotes)
            if shown_label(other.label) == match["number"] and index != at and (index < at or not match["back"])
        ]
        before = [other.label for other in document.footnotes[:at] if other.label in meant]
        if meant:
            found.append((match.start("words"), match.end(), before[-1] if before else meant[0]))
    return tuple(found)


@cache
def _pointer_pattern() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(settings()["note_pointers"]["words"], key=len, reverse=True)))
    return re.compile(
        rf"(?P<back>上文|前)?(?P<words>(?<![A-Za-z])(?:{words})\s?(?P<number>\d{{1,3}})(?!\d))", re.IGNORECASE
    )


def _points_back(note: Footnote) -> bool:
    text = note.text.lstrip("见 ")
    return any(text.startswith(word) for word in settings()["same_as_before"]["words"])
