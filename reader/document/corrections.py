"""What a person says of a document in the place of what the program read: symbol, title, date, genre."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.document.block_kinds import Genre
from reader.document.model import Document
from reader.document.symbol import Symbol


class CorrectedField(StrEnum):
    """The facts of a document that a person can correct; the values are those of the document JSON."""

    SYMBOL = "symbol"
    TITLE = "title"
    DATE = "date"
    GENRE = "genre"


@dataclass(frozen=True, slots=True)
class Correction:
    """The person's own `value` of a field, and what the program `found`; None says that there is none.

    A symbol is canonical, a date in ISO 8601, a genre a value of Genre. `made` is UTC in ISO 8601.
    """

    field: CorrectedField
    value: str | None
    found: str | None
    made: str = ""


def found_in(document: Document, field: CorrectedField) -> str | None:
    """Return a fact as the program read it."""
    found = getattr(document, field.value)
    return None if found is None else str(found)


def corrected(document: Document, corrections: Iterable[Correction]) -> Document:
    """Return the document with the person's facts in the place of those that were read.

    Organ and session follow a corrected symbol as far as it tells them.
    """
    for correction in corrections:
        document = _with(document, correction)
    return document


def _with(document: Document, correction: Correction) -> Document:
    value = correction.value
    if correction.field is CorrectedField.TITLE:
        return replace(document, title=value or "")
    if correction.field is CorrectedField.DATE:
        return replace(document, date=value)
    if correction.field is CorrectedField.GENRE:
        return replace(document, genre=Genre(value) if value else document.genre)
    symbol = Symbol.parse(value) if value else None
    if symbol is None:
        return replace(document, symbol=value)
    is_other_organ = symbol.organ is not None and symbol.organ != document.organ
    session = symbol.session if is_other_organ or symbol.session is not None else document.session
    return replace(document, symbol=value, organ=symbol.organ or document.organ, session=session)
