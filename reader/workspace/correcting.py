"""The person's word on a document's symbol, title, date and genre, which outlives every new reading of its file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reader.document.block_kinds import Genre
from reader.document.corrections import CorrectedField, Correction, found_in
from reader.document.dates import iso_date
from reader.document.spoken_symbols import spoken_symbol
from reader.document.symbol import Symbol
from reader.errors import LecternError, NotFound
from reader.library.database import Library
from reader.library.moment import now
from reader.workspace.change import Change, ChangeKind
from reader.workspace.workspace import Workspace

__all__ = ["CorrectedField", "Correction", "clean_value", "correct", "corrections_of", "take_back"]


@dataclass(frozen=True, slots=True)
class CorrectionEdit:
    """A document's corrections before and after the person's act; an edit of the undo steps."""

    document: int
    before: tuple[Correction, ...]
    after: tuple[Correction, ...]

    def stands(self, library: Library, *, after: bool) -> bool:
        """Tell whether the person's values are as the edit left (or found) them."""
        return _values(library.corrections.of(self.document)) == _values(self.after if after else self.before)

    def write(self, library: Library, *, after: bool) -> None:
        """Write the corrections as they were after (or before) the edit, beside what the program reads now."""
        read = library.documents.as_read(self.document)
        wanted = self.after if after else self.before
        library.documents.correct(
            self.document, [Correction(c.field, c.value, found_in(read, c.field), c.made) for c in wanted]
        )

    def change(self, *, after: bool) -> Change:  # noqa: ARG002 (both directions touch the same)
        """Say that the document's facts are touched."""
        return Change(frozenset({self.document}), frozenset(), frozenset({ChangeKind.FACTS}))


def correct(
    workspace: Workspace, document_id: int, values: Mapping[CorrectedField, str], origin: object | None = None
) -> tuple[Correction, ...]:
    """Put the person's values in the place of what was read, as one undo step, and return all corrections.

    Values are what the person typed: a symbol in any form, a date in any form, a genre's value; an empty symbol or
    date says that the document has none. Fields that are not named stay as they are; a value that is the program's
    own takes the correction back. Raises LecternError for a value that cannot be, NotFound.
    """
    wanted = {field: clean_value(field, typed) for field, typed in values.items()}

    def change(before: tuple[Correction, ...]) -> tuple[Correction, ...]:
        read = workspace.library.documents.as_read(document_id)
        after = {correction.field: correction for correction in before}
        moment = now()
        for field, value in wanted.items():
            found = found_in(read, field)
            after.pop(field, None)
            if value != found:
                after[field] = Correction(field, value, found, moment)
        return tuple(after.values())

    return _perform(workspace, document_id, change, origin)


def take_back(
    workspace: Workspace, document_id: int, fields: frozenset[CorrectedField], origin: object | None = None
) -> tuple[Correction, ...]:
    """Show what the program read again in these fields, as one undo step, and return the corrections that remain."""
    return _perform(
        workspace, document_id, lambda before: tuple(each for each in before if each.field not in fields), origin
    )


def corrections_of(workspace: Workspace, document_id: int) -> dict[CorrectedField, Correction]:
    """Return the person's corrections of a document; each says what the program reads in its place."""
    return {correction.field: correction for correction in workspace.library.corrections.of(document_id)}


def clean_value(field: CorrectedField, typed: str) -> str | None:
    """Return what the person typed in the form that is kept. Raises LecternError for a value that cannot be."""
    text = " ".join(typed.encode("utf-8", "replace").decode("utf-8").split())
    if field is CorrectedField.TITLE:
        if not text:
            raise LecternError("correction_title")
        return text
    if field is CorrectedField.GENRE:
        if text not in {genre.value for genre in Genre}:
            raise LecternError("correction_genre", value=text, genres=", ".join(genre.value for genre in Genre))
        return text
    if not text:
        return None
    if field is CorrectedField.DATE:
        date = iso_date(text)
        if date is None:
            raise LecternError("correction_date", value=text)
        return date
    symbol = Symbol.parse(text)
    candidates = [symbol.canonical] if symbol is not None else spoken_symbol(text)
    if not candidates:
        raise LecternError("correction_symbol", value=text)
    return candidates[0]


def _perform(
    workspace: Workspace,
    document_id: int,
    change: Callable[[tuple[Correction, ...]], tuple[Correction, ...]],
    origin: object | None,
) -> tuple[Correction, ...]:
    corrections = workspace.library.corrections

    def make() -> list[CorrectionEdit]:
        if workspace.library.documents.is_removed(document_id):
            raise NotFound("document_not_found", str(document_id))
        before = corrections.of(document_id)
        after = change(before)
        return [CorrectionEdit(document_id, before, after)] if _values(before) != _values(after) else []

    workspace.undo.perform("undo.correct", make, origin=origin)
    return corrections.of(document_id)


def _values(corrections: tuple[Correction, ...]) -> frozenset[tuple[CorrectedField, str | None]]:
    return frozenset((correction.field, correction.value) for correction in corrections)
