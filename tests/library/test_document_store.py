from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document.block_kinds import Genre
from reader.document.corrections import CorrectedField, Correction
from reader.errors import LibraryUnusable, NotFound
from reader.library.database import Library
from reader.library.document_store import Reading


def test_a_document_comes_back_as_it_was(library, make_document) -> None:
    document = make_document("决定", "请秘书长", footnote="见A/71/1。", cites="A/RES/70/1")
    assert library.documents.load(library.documents.add(document)) == document


def test_the_listing_reads_no_text(library, make_document) -> None:
    library.documents.add(make_document("决定"))
    asked: list[str] = []
    library.connection.raw.set_trace_callback(asked.append)
    library.documents.listing()
    library.connection.raw.set_trace_callback(None)
    assert not [statement for statement in asked if "bodies" in statement]


def test_documents_are_found_by_symbol_and_content(library, make_document) -> None:
    document = make_document("决定")
    number = library.documents.add(document)
    assert library.documents.by_symbol("A/RES/71/12") == number
    assert library.documents.by_symbol("A/RES/71/13") is None
    assert library.documents.by_hash(document.source.sha256) == number
    assert library.documents.symbols() == {"A/RES/71/12": number}


def test_a_removed_document_is_in_no_list_but_not_lost(library, make_document) -> None:
    document = make_document("决定")
    number = library.documents.add(document)
    assert not library.documents.is_empty()
    library.documents.remove([number])
    assert library.documents.is_empty()
    assert library.documents.listing() == []
    assert library.documents.by_symbol("A/RES/71/12") is None
    assert library.documents.by_hash(document.source.sha256) is None
    assert library.documents.removed_by_hash(document.source.sha256) == number
    assert library.documents.load(number) == document
    library.documents.restore([number])
    assert [entry.id for entry in library.documents.listing()] == [number]


def test_a_replaced_text_is_kept_with_its_notes_places(library, make_document) -> None:
    old, new = make_document("决定"), make_document("又决定")
    number = library.documents.add(old)
    library.documents.replace(number, new, [{"id": "n1"}])
    assert library.documents.load(number) == new
    assert library.documents.entry(number).revision == 2
    (kept,) = library.documents.earlier(number)
    assert (kept.revision, kept.document, kept.annotations) == (1, old, [{"id": "n1"}])
    assert library.documents.replaced_by_hash(old.source.sha256) == number


def test_an_article_never_stands_for_the_resolution_of_its_symbol(library, make_document) -> None:
    document = make_document("决定")
    number = library.documents.add(document)
    assert library.documents.same_work(document) == [number]
    assert library.documents.same_work(replace(document, genre=Genre.ARTICLE)) == []
    assert library.documents.same_work(replace(document, language="en")) == []
    assert library.documents.same_work(replace(document, symbol=None)) == []


def test_a_persons_genre_does_not_part_a_document_from_its_newer_text(library, make_document) -> None:
    document = make_document("决定")
    number = library.documents.add(document)
    library.documents.correct(number, [Correction(CorrectedField.GENRE, "report", "resolution")])
    assert library.documents.same_work(document) == [number]
    assert library.documents.same_work(replace(document, genre=Genre.REPORT)) == [number]
    assert library.documents.same_work(replace(document, genre=Genre.ARTICLE)) == []


def test_corrections_are_shown_and_outlive_a_newer_text(library, make_document) -> None:
    number = library.documents.add(make_document("决定"))
    library.documents.correct(number, [Correction(CorrectedField.DATE, "2017-01-01", "2016-11-21")])
    library.documents.replace(number, replace(make_document("又决定"), date="2016-11-22"))
    entry = library.documents.entry(number)
    assert (entry.date, entry.corrected) == ("2017-01-01", ("date",))
    assert library.documents.load(number).date == "2017-01-01"
    assert library.documents.as_read(number).date == "2016-11-22"
    assert library.corrections.of(number)[0].found == "2016-11-22"
    library.documents.correct(number, [])
    assert library.documents.listing()[0].date == library.documents.load(number).date == "2016-11-22"


def test_a_document_revised_keeps_its_revision_and_knows_its_reading(library, make_document) -> None:
    document = make_document("决定")
    number = library.documents.add(document, Reading(1, 1))
    assert library.documents.read_before(Reading(1, 2)) == [number]
    library.documents.revise(number, replace(document, title="另一标题"), Reading(1, 2))
    assert library.documents.read_before(Reading(1, 2)) == []
    assert library.documents.reading(number) == Reading(1, 2)
    entry = library.documents.entry(number)
    assert (entry.title, entry.revision) == ("另一标题", 1)
    assert library.documents.earlier(number) == []


def test_an_id_is_never_given_twice(library, make_document) -> None:
    first = library.documents.add(make_document("一", symbol="A/RES/71/1"))
    library.documents.remove([first])
    assert library.documents.add(make_document("二", symbol="A/RES/71/2")) != first


def test_a_document_that_is_not_there_is_told(library) -> None:
    with pytest.raises(NotFound):
        library.documents.load(7)
    with pytest.raises(NotFound):
        library.documents.entry(7)
    assert library.documents.is_removed(7)


def test_a_damaged_text_is_told_and_costs_no_other_document(library, make_document) -> None:
    damaged, whole = (library.documents.add(make_document(text, symbol=f"A/RES/71/{text}")) for text in ("1", "2"))
    library.connection.write("UPDATE bodies SET body = '{\"genre\": 1}' WHERE document = ?", (damaged,))
    with pytest.raises(LibraryUnusable) as told:
        library.documents.load(damaged)
    assert told.value.key == "document_damaged"
    assert library.documents.load(whole).blocks
    assert len(library.documents.listing()) == 2


def test_a_document_in_memory_follows_what_another_connection_writes(library, make_document) -> None:
    number = library.documents.add(make_document("一"))
    library.documents.load(number)
    with Library.open(library.path) as other:
        other.documents.replace(number, make_document("二"))
    assert library.documents.load(number).blocks[0].text == "二"


@pytest.mark.parametrize("body", ["{}", "", '{"blocks": "none"}', '{"blocks": [', "[]"])
def test_a_damaged_text_is_known_by_its_form(library, make_document, body: str) -> None:
    number = library.documents.add(make_document("决定"))
    assert not library.documents.is_damaged(number)
    library.connection.write("UPDATE bodies SET body = ?", (body,))
    assert library.documents.is_damaged(number)
