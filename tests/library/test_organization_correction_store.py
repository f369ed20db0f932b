from __future__ import annotations

from reader.document.annotation import anchor_in
from reader.document.organization_corrections import OrganizationCorrection
from reader.library.organization_correction_store import OrganizationCorrectionStore

TEXT = "请委员会和中心向大会报告"
OWN = (
    OrganizationCorrection(anchor_in("b0", TEXT, 1, 4, number="1"), "国际法委员会", "2026-11-21T12:00:00Z"),
    OrganizationCorrection(anchor_in("b0", TEXT, 0, 2, footnote="1"), None, "2026-11-21T12:00:01Z"),
)


def test_corrections_come_back_in_the_order_in_which_they_were_made(library, make_document) -> None:
    number = library.documents.add(make_document(TEXT))
    library.organization_corrections.put(number, OWN)
    assert OrganizationCorrectionStore(library.connection).of(number) == OWN
    library.organization_corrections.put(number, OWN[1:])
    assert library.organization_corrections.of(number) == OWN[1:]


def test_a_document_comes_with_the_persons_names_and_as_it_was_read_without(library, make_document) -> None:
    number = library.documents.add(make_document(TEXT))
    assert not library.documents.has_corrected_mentions(number)
    assert library.documents.load(number).organizations == ()
    library.documents.correct_organizations(number, OWN)
    assert library.documents.has_corrected_mentions(number)
    assert [mention.organization for mention in library.documents.load(number).organizations] == ["国际法委员会"]
    assert library.documents.as_read(number).organizations == ()
