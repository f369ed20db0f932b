from __future__ import annotations

from dataclasses import replace

from reader.document.corrections import CorrectedField, Correction
from reader.library.correction_store import CorrectionStore

OWN = (
    Correction(CorrectedField.SYMBOL, "A/RES/71/13", "A/RES/71/12", "2026-11-21T12:00:00Z"),
    Correction(CorrectedField.DATE, None, "2016-11-21", "2026-11-21T12:00:00Z"),
)


def test_corrections_come_back_in_the_order_of_the_fields(library, make_document) -> None:
    number = library.documents.add(make_document("决定"))
    library.corrections.put(number, reversed(OWN))
    assert CorrectionStore(library.connection).of(number) == OWN
    library.corrections.put(number, OWN[:1])
    assert library.corrections.of(number) == OWN[:1]


def test_a_document_is_known_by_the_symbol_that_was_read(library, make_document) -> None:
    number = library.documents.add(make_document("决定"))
    library.documents.correct(number, OWN)
    assert library.corrections.corrected_from("A/RES/71/12") == [number]
    assert library.corrections.corrected_from("A/RES/71/13") == []
    assert library.corrections.corrected_from(None) == []


def test_what_a_new_reading_finds_is_noted(library, make_document) -> None:
    number = library.documents.add(make_document("决定"))
    library.documents.correct(number, OWN)
    library.corrections.note_reading(number, replace(make_document("决定"), symbol=None))
    assert [correction.found for correction in library.corrections.of(number)] == [None, "2016-11-21"]
    assert library.corrections.corrected_from(None) == [number]
