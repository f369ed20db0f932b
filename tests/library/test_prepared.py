from __future__ import annotations

from reader.library.prepared import body_of, indexed_passages, prepare


def test_a_prepared_document_is_the_document(library, make_document) -> None:
    document = make_document("决定继续审查", "请秘书长", footnote="见A/71/1。", cites="A/RES/70/1")
    prepared = prepare(document, b"bytes")
    assert prepared.document == document
    assert prepared.body == body_of(document)
    assert prepared.source is not None
    assert prepared.head.references == document.references
    assert (prepared.head.symbol, prepared.head.blocks) == (document.symbol, ())
    number = library.documents.add(prepared)
    assert library.documents.load(number) == document
    assert library.documents.entry(number).title == document.title


def test_what_is_indexed_beforehand_is_found_as_what_is_indexed_from_the_library(library, make_document) -> None:
    documents = [make_document("决定继续审查", footnote="见秘书长的报告。", symbol=f"A/RES/71/{n}") for n in range(3)]
    numbers = [library.documents.add(document) for document in documents]
    for number, document in zip(numbers[:2], documents, strict=False):
        library.search.take(number, 1, indexed_passages(document))
    for words in ("继续审查", "秘书长的报告"):
        assert {hit.document for hit in library.search.find(words)} == set(numbers)
    library.search.take(numbers[0], 1, indexed_passages(documents[0]))
    assert len(library.search.find("继续审查")) == 3
