"""What became of every file of an import (reader.interface.dialogs.import_report)."""

from pathlib import Path

import pytest

from reader.document.annotation import AnchorState, Annotation, anchor_in
from reader.document.model import Problem
from reader.errors import UnreadableFile
from reader.interface.dialogs.import_report import ImportReportDialog, ReportContent, ReportPlace
from reader.workspace import importing
from reader.workspace.import_history import ReportSummary
from reader.workspace.import_report import ImportItem, ImportReport, Outcome

FAILED = ImportItem(Path("a/broken.txt"), Outcome.FAILED, error=UnreadableFile("empty_file", "a/broken.txt"))
REPLACED = ImportItem(
    Path("b.txt"), Outcome.REPLACED, 7, problems=(Problem("overlong_line", "b3"),), review=("x",), moved=("y", "z")
)
NOTE = Annotation("x", 7, (anchor_in("b1", "决定休会。", 0, 2),), "green", state=AnchorState.REVIEW)


def summary(number, **counts):
    found = {Outcome(name): count for name, count in counts.items()}
    return ReportSummary(number, "2026-11-21T10:00:00Z", "2026-11-21T10:01:00Z", False, ("/papers",), found)


ONE = summary(1, imported=1)


@pytest.fixture
def show(qtbot, ids, workspace):
    entry = workspace.library.documents.entry(ids.resolution)

    def opened(report, review=(), summaries=(ONE,)):
        content = ReportContent(report, {7: entry}, review)
        dialog = ImportReportDialog(summaries, lambda _number: content, "en")
        qtbot.addWidget(dialog)
        return dialog

    return opened


def groups(dialog):
    return [dialog.model.item(row).text() for row in range(dialog.model.rowCount())]


def children(item):
    return [item.child(row).text() for row in range(item.rowCount())]


def test_what_needs_a_look_stands_first_and_failures_are_told_in_three_parts(show):
    dialog = show(ImportReport((REPLACED, FAILED), number=1, given=("/papers",)), (NOTE,))

    assert groups(dialog) == [
        "Could not be imported  1",
        "Notes that need review  1",
        "Doubts  1",
        "Replaced an earlier text  1",
    ]
    assert children(dialog.model.item(0)) == ["broken.txt"]
    assert children(dialog.model.item(0).child(0)) == [
        "This file has no text.",
        "Check that it was saved or downloaded completely.",
    ]
    assert dialog.words.text().startswith("From: /papers")


def test_rows_lead_to_their_places(show, qtbot):
    dialog = show(ImportReport((REPLACED, FAILED), number=1), (NOTE,))
    failure, note, doubts, replaced = (dialog.model.item(row) for row in range(4))

    for row, place in (
        (note.child(0), ReportPlace(7, annotation="x")),
        (doubts.child(0).child(0), ReportPlace(7, "b3", path=REPLACED.path)),
        (replaced.child(0), ReportPlace(7, path=REPLACED.path, changed=True)),
    ):
        with qtbot.waitSignal(dialog.place_wanted) as asked:
            dialog.tree.activated.emit(row.index())
        assert asked.args == [place]
    with qtbot.assertNotEmitted(dialog.place_wanted):
        dialog.tree.activated.emit(failure.child(0).index())


def test_only_what_is_possible_can_be_pressed(show, tmp_path):
    there = ImportItem(tmp_path / "c.txt", Outcome.IMPORTED, 7)
    dialog = show(ImportReport((FAILED, there), number=1))
    assert not dialog.go_button.isEnabled()

    dialog.tree.setCurrentIndex(dialog.model.item(0).child(0).index())
    assert (dialog.go_button.isEnabled(), dialog.folder_button.isEnabled()) == (False, False)
    dialog.tree.setCurrentIndex(dialog.model.item(1).child(0).index())
    assert (dialog.go_button.isEnabled(), dialog.folder_button.isEnabled()) == (True, True)


def test_a_document_that_is_gone_cannot_be_gone_to(show, qtbot):
    gone = ImportItem(Path("c.txt"), Outcome.IMPORTED, 99)
    dialog = show(ImportReport((gone,), number=1))

    with qtbot.assertNotEmitted(dialog.place_wanted):
        dialog.tree.activated.emit(dialog.model.item(0).child(0).index())


def test_a_long_group_is_closed_and_a_short_one_open(show):
    many = tuple(ImportItem(Path(f"{number}.txt"), Outcome.IMPORTED, 7) for number in range(100))
    few = ImportItem(Path("few.txt"), Outcome.ALREADY_THERE, 7)
    dialog = show(ImportReport((*many, few), number=1))

    assert groups(dialog) == ["Imported  100", "Already there  1"]
    assert not dialog.tree.isExpanded(dialog.model.item(0).index())
    assert dialog.tree.isExpanded(dialog.model.item(1).index())


def test_an_import_that_was_stopped_or_broken_off_says_so(show):
    assert "Stopped" in show(ImportReport((FAILED,), cancelled=True, number=1, given=("/papers",))).words.text()
    assert "Broken off" in show(ImportReport((FAILED,), number=1, given=("/papers",))).words.text()
    whole = ImportReport((FAILED,), number=1, given=("/papers",), finished="2026-11-21T10:01:00Z")
    assert show(whole).words.text() == "From: /papers"


def test_earlier_imports_can_be_chosen(show):
    dialog = show(
        ImportReport((FAILED,), number=1), summaries=(summary(2, imported=3, failed=1), summary(1, replaced=2))
    )

    assert dialog.choice.itemText(0).endswith("3 imported, 0 already there, 1 failed")
    assert dialog.choice.itemText(1).endswith("2 imported, 0 already there, 0 failed")
    dialog.choose(1)
    assert dialog.choice.currentIndex() == 1


def test_without_imports_there_is_a_sentence(qtbot, qapp):
    dialog = ImportReportDialog((), lambda _number: None, "en")
    qtbot.addWidget(dialog)

    assert dialog.words.text() == "Nothing has been imported yet."
    assert dialog.choice.isHidden()


def test_the_window_shows_the_kept_report_and_goes_to_a_doubt(window, workspace, tmp_path, qtbot):
    source = tmp_path / "A_RES_77_1-ZH.txt"
    source.write_text("关于和平的说明\n\n和平是共同的愿望。\n", encoding="utf-8")
    importing.import_files(workspace, [source])

    window.actions_["import_reports"].trigger()
    dialog = window.findChild(ImportReportDialog)
    doubts = next(
        dialog.model.item(row)
        for row in range(dialog.model.rowCount())
        if dialog.model.item(row).text().startswith("Doubts")
    )
    dialog.tree.activated.emit(doubts.child(0).child(0).index())

    assert window.desk.document.symbol == "A/RES/77/1"
    dialog.close()


def test_a_new_reading_says_so_and_leads_to_what_changed(show, qtbot):
    renewed = ImportItem(Path("b.txt"), Outcome.TEXT_RENEWED, 7)
    facts = ImportItem(Path("b.txt"), Outcome.FACTS_RENEWED, 7)
    refused = ImportItem(Path("b.txt"), Outcome.FAILED, 7, UnreadableFile("empty_file", "b.txt"))
    about = ReportSummary(1, "2026-11-21T10:00:00Z", None, False, (), {Outcome.TEXT_RENEWED: 1})
    dialog = show(ImportReport((renewed, facts, refused), number=1, finished="x"), summaries=(about,))

    assert dialog.choice.itemText(0).endswith("—  Read anew: 1 text changed")
    assert dialog.words.text().startswith("Documents of the library were read anew.")
    assert groups(dialog) == [
        "Could not be read anew; the text is as it was  1",
        "The text changed  1",
        "Only what is known of it changed: citations, names, facts  1",
    ]
    dialog.tree.setCurrentIndex(dialog.model.item(2).child(0).index())
    assert not dialog.changes_button.isEnabled()
    dialog.tree.setCurrentIndex(dialog.model.item(1).child(0).index())
    with qtbot.waitSignal(dialog.changes_wanted) as asked:
        dialog.changes_button.click()
    assert asked.args == [7]


def test_of_many_files_that_were_given_the_first_are_named_a_line_each(show):
    given = tuple(f"/papers/{number}.txt" for number in range(300))
    told = show(ImportReport((FAILED,), number=1, given=given, finished="2026-11-21T10:01:00Z")).words.text()
    assert told == "From: /papers/0.txt\n/papers/1.txt\n/papers/2.txt\nand 297 more"
