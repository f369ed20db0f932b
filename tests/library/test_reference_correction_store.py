from __future__ import annotations

from reader.document.annotation import anchor_in
from reader.document.reference_corrections import ReferenceCorrection
from reader.library.reference_correction_store import ReferenceCorrectionStore

TEXT = "回顾第59/50号决议"
OWN = (
    ReferenceCorrection(anchor_in("b0", TEXT, 2, 10, number="1"), "A/RES/59/50", "附件", "2026-11-21T12:00:00Z"),
    ReferenceCorrection(anchor_in("b0", TEXT, 0, 2, footnote="1"), None, None, "2026-11-21T12:00:01Z"),
)


def test_corrections_come_back_in_the_order_in_which_they_were_made(library, make_document) -> None:
    number = library.documents.add(make_document(TEXT))
    library.reference_corrections.put(number, OWN)
    assert ReferenceCorrectionStore(library.connection).of(number) == OWN
    library.reference_corrections.put(number, OWN[1:])
    assert library.reference_corrections.of(number) == OWN[1:]


def test_a_document_comes_with_the_persons_references_and_as_it_was_read_without(library, make_document) -> None:
    number = library.documents.add(make_document(TEXT, cites="A/RES/1/1"))
    assert not library.documents.has_corrected_mentions(number)
    assert [reference.target for reference in library.documents.load(number).references] == ["A/RES/1/1"]
    library.documents.correct_references(number, OWN)
    assert library.documents.has_corrected_mentions(number)
    assert [reference.target for reference in library.documents.load(number).references] == [
        "A/RES/1/1",
        "A/RES/59/50",
    ]
    assert [reference.target for reference in library.documents.as_read(number).references] == ["A/RES/1/1"]
