from __future__ import annotations


def test_a_symbol_knows_who_cites_it(library, make_document) -> None:
    document = make_document("决定", cites="A/RES/70/1")
    number = library.documents.add(document)
    library.citations.index(number, document)
    (place,) = library.citations.citing("A/RES/70/1")
    assert place.document == number
    assert place.reference == document.references[0]
    assert library.citations.citing("A/RES/70/2") == []


def test_indexing_again_replaces_what_was_kept(library, make_document) -> None:
    document = make_document("决定", cites="A/RES/70/1")
    number = library.documents.add(document)
    library.citations.index(number, document)
    library.citations.index(number, make_document("决定", cites="A/RES/70/2"))
    assert library.citations.citing("A/RES/70/1") == []
    assert len(library.citations.citing("A/RES/70/2")) == 1


def test_a_removed_document_cites_nothing(library, make_document) -> None:
    document = make_document("决定", cites="A/RES/70/1")
    number = library.documents.add(document)
    library.citations.index(number, document)
    library.documents.remove([number])
    assert library.citations.citing("A/RES/70/1") == []
