from __future__ import annotations

import pytest

from reader.document.annotation import anchor_in
from reader.document.places import Place
from reader.errors import NotFound
from reader.messages import LANGUAGES, sentence
from reader.workspace import importing, removing
from reader.workspace.corrected_mentions import corrected_mentions, corrections_at, corrections_of, take_back
from reader.workspace.organization_correcting import correct_organizations
from reader.workspace.reference_correcting import correct_references

TEXT = "回顾其2004年12月2日第59/50号决议，请中心研究，并请中心报告，"
CITED = anchor_in("b0", TEXT, 13, 22)
NAMED = anchor_in("b0", TEXT, 24, 26)
AGAIN = anchor_in("b0", TEXT, 31, 33)


def test_corrections_stand_in_the_order_of_the_text_with_what_the_program_reads(workspace, add) -> None:
    number = add(TEXT)
    correct_organizations(workspace, number, [NAMED], "国际贸易中心")
    correct_references(workspace, number, [anchor_in("b0", TEXT, 0, 1)], None)
    first, second = corrected_mentions(workspace, number)

    assert [reference.target for reference in first.read] == ["A/RES/70/1"]
    assert first.correction.target is None
    assert (second.correction.organization, second.read) == ("国际贸易中心", ())
    assert second.place == Place("b0", None, 24, 26)


def test_a_correction_without_its_words_stays_and_says_so(workspace, plain_files, tmp_path) -> None:
    path = tmp_path / "made.txt"
    path.write_text(f"A/RES/71/12\n{TEXT}", encoding="utf-8")
    (item,) = importing.import_files(workspace, [path]).items
    correct_organizations(workspace, item.document, [NAMED], "国际贸易中心")
    correct_references(workspace, item.document, [CITED], "A/RES/59/50")
    path.write_text(f"A/RES/71/12\n新的一段\n{TEXT.replace(CITED.quote, '各项决定')}", encoding="utf-8")
    importing.import_files(workspace, [path])
    named, cited = corrected_mentions(workspace, item.document)

    assert named.place == Place("b1", None, 19, 21)
    assert cited.place is None
    assert cited.correction.place.quote == CITED.quote


def test_several_places_are_corrected_in_one_step(workspace, add) -> None:
    number = add(TEXT)
    correct_organizations(workspace, number, [NAMED, AGAIN], "国际贸易中心")
    names = workspace.library.documents.load(number).organizations
    assert [(name.start, name.organization) for name in names] == [(24, "国际贸易中心"), (31, "国际贸易中心")]

    workspace.undo.undo()
    assert corrections_of(workspace, number) == ()


def test_corrections_of_both_kinds_are_taken_back_in_one_step(workspace, add) -> None:
    number = add(TEXT)
    correct_organizations(workspace, number, [NAMED], "国际贸易中心")
    correct_organizations(workspace, number, [AGAIN], None)
    correct_references(workspace, number, [CITED], "A/RES/59/50")
    before = corrections_of(workspace, number)
    take_back(workspace, number, [before[0], before[2]])

    assert corrections_of(workspace, number) == (before[1],)
    assert workspace.library.documents.load(number).organizations == ()
    assert workspace.undo.undo_label == "undo.take_back_correction"
    for language in LANGUAGES:
        assert sentence("undo.take_back_correction", language) != "undo.take_back_correction"
    workspace.undo.undo()
    assert corrections_of(workspace, number) == before


def test_the_corrections_on_words_are_found(workspace, add) -> None:
    number = add(TEXT)
    assert corrections_at(workspace, number, Place("b0", None, 0, 99)) == ()
    correct_organizations(workspace, number, [NAMED], None)
    correct_references(workspace, number, [CITED], "A/RES/59/50")
    named, cited = corrections_of(workspace, number)

    assert corrections_at(workspace, number, Place("b0", None, 24, 25)) == (named,)
    assert corrections_at(workspace, number, Place("b0", None, 15, 25)) == (named, cited)
    assert corrections_at(workspace, number, Place("b0", None, 26, 27)) == ()


def test_nothing_is_taken_back_of_a_removed_document(workspace, add) -> None:
    number = add(TEXT)
    correct_organizations(workspace, number, [NAMED], None)
    removing.remove_documents(workspace, [number])
    with pytest.raises(NotFound):
        take_back(workspace, number, corrections_of(workspace, number))
