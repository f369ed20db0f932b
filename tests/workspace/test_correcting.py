from __future__ import annotations

from pathlib import Path

import pytest

from reader.document.annotation import anchor_in
from reader.document.corrections import CorrectedField
from reader.errors import LecternError, NotFound
from reader.messages import LANGUAGES, describe, sentence
from reader.workspace import annotating, importing, removing
from reader.workspace.change import Change, ChangeKind
from reader.workspace.correcting import clean_value, correct, corrections_of, take_back

FIRST = "决定继续审查集体安全条约组织的合作"
SYMBOL, TITLE, DATE, GENRE = CorrectedField


def entry(workspace, number):
    return workspace.library.documents.entry(number)


def test_a_correction_is_shown_everywhere_and_can_be_undone(workspace, add) -> None:
    number = add(FIRST)
    told: list[Change] = []
    workspace.subscribe(told.append)
    made = correct(workspace, number, {SYMBOL: "第71/13号决议", DATE: "2016年11月21日"}, origin="me")
    assert [(c.field, c.value, c.found) for c in made] == [
        (SYMBOL, "A/RES/71/13", "A/RES/71/12"),
        (DATE, "2016-11-21", None),
    ]
    assert told == [Change(frozenset({number}), frozenset(), frozenset({ChangeKind.FACTS}), "me")]
    shown = entry(workspace, number)
    assert (shown.symbol, shown.date, shown.corrected) == ("A/RES/71/13", "2016-11-21", ("date", "symbol"))
    assert workspace.library.documents.load(number).symbol == "A/RES/71/13"
    assert workspace.library.documents.by_symbol("A/RES/71/12") is None
    assert workspace.undo.undo_label == "undo.correct"
    for language in LANGUAGES:
        assert sentence("undo.correct", language) != "undo.correct"
    workspace.undo.undo()
    assert (entry(workspace, number).symbol, entry(workspace, number).corrected) == ("A/RES/71/12", ())
    workspace.undo.redo()
    assert entry(workspace, number).symbol == "A/RES/71/13"


def test_fields_that_are_not_named_stay_and_the_programs_own_value_is_no_correction(workspace, add) -> None:
    number = add(FIRST)
    correct(workspace, number, {TITLE: " 集体安全\n条约组织 ", GENRE: "report"})
    correct(workspace, number, {GENRE: "resolution"})
    assert {field: c.value for field, c in corrections_of(workspace, number).items()} == {TITLE: "集体安全 条约组织"}
    steps = workspace.undo.undo_label
    correct(workspace, number, {TITLE: "集体安全 条约组织"})
    workspace.undo.undo()
    assert steps == "undo.correct"
    assert set(corrections_of(workspace, number)) == {TITLE, GENRE}


def test_a_correction_can_be_taken_back(workspace, add) -> None:
    number = add(FIRST)
    correct(workspace, number, {SYMBOL: "", TITLE: "标题"})
    assert entry(workspace, number).symbol is None
    assert set(take_back(workspace, number, frozenset({SYMBOL, DATE}))) == set(
        corrections_of(workspace, number).values()
    )
    assert entry(workspace, number).symbol == "A/RES/71/12"
    workspace.undo.undo()
    assert entry(workspace, number).symbol is None


@pytest.mark.parametrize(
    ("field", "typed", "key"),
    [
        (SYMBOL, "随便", "correction_symbol"),
        (DATE, "昨天", "correction_date"),
        (TITLE, "  ", "correction_title"),
        (GENRE, "poem", "correction_genre"),
    ],
)
def test_a_value_that_cannot_be_is_told_and_changes_nothing(workspace, add, field, typed, key) -> None:
    number = add(FIRST)
    with pytest.raises(LecternError) as told:
        correct(workspace, number, {TITLE: "标题", field: typed})
    assert told.value.key == key
    assert corrections_of(workspace, number) == {}
    for language in LANGUAGES:
        assert "errors." not in describe(told.value, language)
        assert "{" not in describe(told.value, language)


def test_values_are_kept_in_one_form() -> None:
    assert clean_value(SYMBOL, "s/pv.7796") == "S/PV.7796"
    assert clean_value(SYMBOL, "1325(2000)") == "S/RES/1325(2000)"
    assert clean_value(DATE, " ") is None
    assert clean_value(TITLE, "a\ud800b") == "a?b"


@pytest.mark.usefixtures("plain_files")
def test_the_persons_word_outlives_importing_a_newer_file(workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"A/RES/71/12\n{FIRST}", encoding="utf-8")
    (number,) = importing.import_files(workspace, [path]).documents
    note = annotating.highlight(workspace, number, [anchor_in("b0", FIRST, 0, 6, number="1")], "yellow")
    correct(workspace, number, {SYMBOL: "A/RES/71/13", TITLE: "我的标题"})
    path.write_text(f"A/RES/71/12\n{FIRST}\n又决定", encoding="utf-8")
    (item,) = importing.import_files(workspace, [path]).items
    assert (item.document, item.outcome) == (number, importing.Outcome.REPLACED)
    shown = entry(workspace, number)
    assert (shown.symbol, shown.title, shown.revision) == ("A/RES/71/13", "我的标题", 2)
    assert annotating.annotations_of(workspace, number) == [note]


def test_a_removed_document_is_not_corrected(workspace, add) -> None:
    number = add(FIRST)
    removing.remove_documents(workspace, [number])
    with pytest.raises(NotFound):
        correct(workspace, number, {TITLE: "标题"})
