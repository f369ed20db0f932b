from __future__ import annotations

import pytest

from reader.document.annotation import anchor_in
from reader.errors import LecternError, NotFound
from reader.messages import LANGUAGES, describe, sentence
from reader.workspace import importing, removing
from reader.workspace.change import Change, ChangeKind
from reader.workspace.citing import cited_by
from reader.workspace.corrected_mentions import take_back
from reader.workspace.reference_correcting import (
    clean_locator,
    clean_target,
    correct_references,
)

TEXT = "回顾其2004年12月2日第59/50号决议和以往各项决议，"
PLACE = anchor_in("b0", TEXT, 13, 22)


def targets(workspace, number):
    return [reference.target for reference in workspace.library.documents.load(number).references]


def test_a_correction_shows_in_the_document_and_in_what_cites_what_and_can_be_undone(workspace, add) -> None:
    number = add(TEXT)
    told: list[Change] = []
    workspace.subscribe(told.append)
    correct_references(workspace, number, [PLACE], "第59/50号决议", " 附件 ", origin="me")
    assert targets(workspace, number) == ["A/RES/70/1", "A/RES/59/50"]
    (citation,) = cited_by(workspace, "A/RES/59/50")
    assert (citation.document, citation.reference.locator) == (number, "附件")
    assert told == [Change(frozenset({number}), frozenset(), frozenset({ChangeKind.FACTS}), "me")]
    assert workspace.undo.undo_label == "undo.correct_reference"
    for language in LANGUAGES:
        assert sentence("undo.correct_reference", language) != "undo.correct_reference"
    workspace.undo.undo()
    assert targets(workspace, number) == ["A/RES/70/1"]
    assert cited_by(workspace, "A/RES/59/50") == []
    workspace.undo.redo()
    assert len(cited_by(workspace, "A/RES/59/50")) == 1


def test_a_wrong_reference_goes_and_comes_back_with_the_correction_taken_back(workspace, add) -> None:
    number = add(TEXT)
    (correction,) = correct_references(workspace, number, [anchor_in("b0", TEXT, 0, 1)], None)
    assert cited_by(workspace, "A/RES/70/1") == []
    take_back(workspace, number, [correction])
    assert workspace.library.reference_corrections.of(number) == ()
    assert len(cited_by(workspace, "A/RES/70/1")) == 1


def test_a_second_word_on_a_place_takes_the_first_ones_place(workspace, add) -> None:
    number = add(TEXT)
    correct_references(workspace, number, [PLACE], "A/RES/1/1")
    correct_references(workspace, number, [PLACE], "《宣言》")
    assert [correction.target for correction in workspace.library.reference_corrections.of(number)] == ["《宣言》"]


def test_corrections_survive_a_new_text_of_the_document(workspace, plain_files, tmp_path) -> None:
    path = tmp_path / "made.txt"
    path.write_text(f"A/RES/71/12\n{TEXT}", encoding="utf-8")
    (item,) = importing.import_files(workspace, [path]).items
    correct_references(workspace, item.document, [PLACE], "A/RES/59/50")
    path.write_text(f"A/RES/71/12\n新的一段，\n{TEXT}", encoding="utf-8")
    importing.import_files(workspace, [path])
    (citation,) = cited_by(workspace, "A/RES/59/50")
    assert (citation.reference.block, citation.reference.start) == ("b1", 13)
    path.write_text(f"A/RES/71/12\n新的一段，\n{TEXT.replace(PLACE.quote, '各项决定')}", encoding="utf-8")
    importing.import_files(workspace, [path])
    assert cited_by(workspace, "A/RES/59/50") == []
    assert len(workspace.library.reference_corrections.of(item.document)) == 1


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("第59/50号决议", "A/RES/59/50"),
        (" s/2016/867 ", "S/2016/867"),
        ("《巴黎\n协定》", "《巴黎 协定》"),
        ("《联合国宪章》", "charter"),
        ("Charter", "charter"),
        ("《宪章》", "charter"),
        ("安理会暂行议事规则", "S/96"),
    ],
)
def test_targets_are_kept_as_references_have_them(typed, kept) -> None:
    assert clean_target(typed) == kept


@pytest.mark.parametrize("typed", ["", "《》", "以往各项决议"])
def test_what_cannot_be_cited_is_refused(typed) -> None:
    with pytest.raises(LecternError) as refused:
        clean_target(typed)
    assert refused.value.key == "reference_target"
    for language in LANGUAGES:
        assert describe(refused.value, language)


def test_a_place_without_its_words_is_refused(workspace, add) -> None:
    number = add(TEXT)
    for place in (anchor_in("b0", TEXT, 3, 3), anchor_in("b0", "别处的文字", 0, 4)):
        with pytest.raises(LecternError) as refused:
            correct_references(workspace, number, [place], None)
        assert refused.value.key == "reference_place"
    assert workspace.undo.undo_label is None


def test_a_removed_document_cannot_be_corrected(workspace, add) -> None:
    number = add(TEXT)
    removing.remove_documents(workspace, [number])
    with pytest.raises(NotFound):
        correct_references(workspace, number, [PLACE], None)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("3", "第3段"),
        ("12(b)", "第12(b)段"),
        ("para. 3", "第3段"),
        ("paragraphs 26 to 29", "第26至29段"),
        ("26–29", "第26至29段"),
        ("Annex", "附件"),
        ("annex II", "附件II"),
        ("Article 51", "第51条"),
        ("p. 2", "第2页"),
        (" 附件二\n第3段 ", "附件二 第3段"),
        ("第一章，C节", "第一章，C节"),
        ("", ""),
    ],
)
def test_places_are_kept_as_references_have_them(typed, kept) -> None:
    assert clean_locator(typed) == kept
