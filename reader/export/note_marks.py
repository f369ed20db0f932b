"""Footnote marks written into the text that they were taken out of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from reader.document.model import Footnote, NoteMark
from reader.document.note_labels import shown_label


def with_marks(
    text: str,
    marks: Iterable[NoteMark],
    write: Callable[[NoteMark], str],
    escape: Callable[[str], str] = str,
) -> str:
    """Return the text with every mark written at its offset; `escape` is applied to the text between the marks."""
    written, last = [], 0
    for mark in sorted(marks, key=lambda mark: mark.offset):
        offset = min(max(mark.offset, last), len(text))
        written += [escape(text[last:offset]), write(mark)]
        last = offset
    return "".join([*written, escape(text[last:])])


def note_names(notes: Iterable[Footnote]) -> list[str]:
    """Return a name for each note that no other has: its label, with -2 and so on where a document repeats labels.

    A label with characters that a Markdown note cannot have (*, **) is spelled as the number of its characters.
    """
    names, used = [], Counter[str]()
    for note in notes:
        name = note_name(note.label)
        used[name] += 1
        names.append(name if used[name] == 1 else f"{name}-{used[name]}")
    return names


def note_name(label: str) -> str:
    """Return the label as a name of letters, digits and hyphens: "1" stays, "1·2" is "1-2", "**" is "star2"."""
    shown = shown_label(label)
    name = shown if shown.isalnum() else f"star{len(shown)}"
    return f"{name}-{label.removeprefix(shown)[1:]}" if label != shown else name
