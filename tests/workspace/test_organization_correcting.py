from __future__ import annotations

import pytest

from reader.document.annotation import anchor_in
from reader.document.places import anchor_of
from reader.errors import LecternError, NotFound
from reader.messages import LANGUAGES, describe, sentence
from reader.workspace import importing, organization_list, removing
from reader.workspace.change import Change, ChangeKind
from reader.workspace.corrected_mentions import take_back
from reader.workspace.organization_correcting import (
    correct_organizations,
    organization_corrections_of,
)
from reader.workspace.organizations import concordance
from reader.workspace.recognising import recognise_again

TEXT = "请国际某某学会和中心研究"
PLACE = anchor_in("b0", TEXT, 8, 10)


def places(workspace, organization):
    return [(line.hit.document, line.hit.block, line.hit.match) for line in concordance(workspace, organization)]


def test_a_correction_shows_across_the_library_and_can_be_undone(workspace, add) -> None:
    number = add(TEXT)
    told: list[Change] = []
    workspace.subscribe(told.append)
    correct_organizations(workspace, number, [PLACE], " 国际贸易中心 ", origin="me")
    assert places(workspace, "国际贸易中心") == [(number, "b0", "中心")]
    assert told == [Change(frozenset({number}), frozenset(), frozenset({ChangeKind.FACTS}), "me")]
    assert workspace.undo.undo_label == "undo.correct_organization"
    for language in LANGUAGES:
        assert sentence("undo.correct_organization", language) != "undo.correct_organization"
    workspace.undo.undo()
    assert places(workspace, "国际贸易中心") == []
    workspace.undo.redo()
    assert len(places(workspace, "国际贸易中心")) == 1


def test_a_wrong_mention_goes_and_comes_back_with_the_correction_taken_back(workspace, add) -> None:
    number = add(TEXT)
    recognise_again(workspace)
    document = workspace.library.documents.load(number)
    (mention,) = document.organizations
    (correction,) = correct_organizations(workspace, number, [anchor_of(document, mention)], None)
    assert places(workspace, "国际某某学会") == []
    take_back(workspace, number, [correction])
    assert workspace.library.organization_corrections.of(number) == ()
    assert len(places(workspace, "国际某某学会")) == 1


def test_a_second_word_on_a_place_takes_the_first_ones_place(workspace, add) -> None:
    number = add(TEXT)
    correct_organizations(workspace, number, [PLACE], "国际贸易中心")
    correct_organizations(workspace, number, [PLACE], "南方中心")
    assert [known.organization for known in organization_corrections_of(workspace, number)] == ["南方中心"]


def test_corrections_outlive_a_new_text_and_a_new_list(workspace, plain_files, tmp_path) -> None:
    path = tmp_path / "made.txt"
    path.write_text(f"A/RES/71/12\n{TEXT}", encoding="utf-8")
    (item,) = importing.import_files(workspace, [path]).items
    correct_organizations(workspace, item.document, [PLACE], "国际贸易中心")
    path.write_text(f"A/RES/71/12\n新的一段，\n{TEXT}", encoding="utf-8")
    importing.import_files(workspace, [path])
    assert places(workspace, "国际贸易中心") == [(item.document, "b1", "中心")]
    organization_list.reject("国际某某学会")
    recognise_again(workspace)
    assert len(places(workspace, "国际贸易中心")) == 1


@pytest.mark.parametrize(
    ("place", "organization"),
    [(anchor_in("b0", TEXT, 3, 3), None), (anchor_in("b0", "别处的文字", 0, 4), None), (PLACE, "  ")],
)
def test_a_place_without_words_and_an_empty_name_are_refused(place, organization, workspace, add) -> None:
    number = add(TEXT)
    with pytest.raises(LecternError) as refused:
        correct_organizations(workspace, number, [place], organization)
    assert refused.value.key == "organization_place"
    for language in LANGUAGES:
        assert describe(refused.value, language)
    assert workspace.undo.undo_label is None


def test_a_removed_document_cannot_be_corrected(workspace, add) -> None:
    number = add(TEXT)
    removing.remove_documents(workspace, [number])
    with pytest.raises(NotFound):
        correct_organizations(workspace, number, [PLACE], None)
