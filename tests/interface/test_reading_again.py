"""Reading documents anew behind the window (reader.interface.reading_again)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt, Signal

from reader.document.annotation import AnchorState, anchor_in
from reader.interface.dialogs.earlier_texts import EarlierTextsDialog
from reader.interface.dialogs.import_report import ImportReportDialog
from reader.library.document_store import Reading
from reader.workspace import annotating, import_history, rereading, source_reading


class Interrupt(QObject):
    """Takes the wish for an import from the reading's thread to the window's."""

    go = Signal()


@pytest.fixture
def improve(monkeypatch):
    """Make the program's parser a better one, which reads what a function makes of the present reading."""

    def better(change):
        plain = source_reading.parse_bytes
        monkeypatch.setattr(source_reading, "parse_bytes", lambda data, name: change(plain(data, name)))
        monkeypatch.setattr(rereading, "current_reading", lambda: Reading(99, 99))

    return better


def without_last(document):
    return replace(document, blocks=document.blocks[:-1])


def without_first(document):
    renamed = tuple(replace(block, id=f"b{number}") for number, block in enumerate(document.blocks[1:]))
    return replace(document, blocks=renamed, references=(), organizations=())


def idle(window):
    return not window.reading_again.busy and not window.runner.busy


def test_nothing_is_offered_where_the_present_lectern_read_everything(window, qtbot):
    window.reading_again.offer()
    qtbot.waitUntil(lambda: not window.runner.busy)
    assert window.desk.messages.isHidden()

    window.actions_["read_again"].trigger()
    qtbot.waitUntil(lambda: not window.runner.busy)
    assert window.desk.messages.text == "All documents have been read as well as this Lectern can."


def test_nothing_is_read_anew_before_the_person_says_so(window, ids, workspace, improve, qtbot):
    improve(without_last)
    window.reading_again.offer()
    qtbot.waitUntil(lambda: "reads 5 documents" in window.desk.messages.text, timeout=20_000)

    window.desk.messages.later_button.click()

    assert idle(window)
    assert len(rereading.outdated(workspace)) == 5


def test_what_changed_and_what_awaits_review_is_told_and_shown(window, ids, workspace, improve, qtbot):
    number = ids.resolution
    window.desk.open(number)
    document = workspace.library.documents.load(number)
    block = document.blocks[-1]
    note = annotating.highlight(workspace, number, [anchor_in(block.id, block.text, 0, 8)], "yellow")
    improve(without_last)
    window.reading_again.offer()
    qtbot.waitUntil(lambda: not window.desk.messages.isHidden(), timeout=20_000)
    window.desk.messages.button.click()
    qtbot.waitUntil(lambda: idle(window), timeout=30_000)

    assert window.desk.document.blocks == document.blocks[:-1]
    assert workspace.library.annotations.require(note.id).state is AnchorState.REVIEW
    assert window.desk.messages.text == (
        "Read anew: the text of 5 documents changed; that of the open one, too; 1 note awaits review"
    )
    assert window.progress.isHidden()
    window.desk.messages.button.click()
    report = window.findChild(ImportReportDialog)
    assert report.model.item(0).text() == "Notes that need review  1"
    report.changes_wanted.emit(number)
    assert window.findChild(EarlierTextsDialog).counts.text() == "1 place differs"


def test_the_open_document_stays_at_the_words_that_were_read(window, ids, improve, qtbot):
    window.desk.open(ids.record)
    view = window.desk.view
    view.reveal("b40", flash=False)
    top = view.reading_position()
    words = view.document.block(top.block).text
    improve(without_first)
    window.reading_again.start()
    qtbot.waitUntil(lambda: idle(window), timeout=30_000)

    after = view.reading_position()
    assert view.document.block(after.block).text == words
    assert after.block != top.block
    assert after.offset == top.offset


def test_an_import_goes_first_and_the_report_is_one(window, workspace, improve, tmp_path, qtbot):
    file = tmp_path / "new.txt"
    file.write_text("关于和平的说明\n\n和平是共同的愿望。\n", encoding="utf-8")
    asked, interrupt = [], Interrupt(window)

    def slow(document):
        if not asked:
            asked.append(None)
            interrupt.go.emit()
        return without_last(document)

    improve(slow)
    interrupt.go.connect(lambda: window.library_acts.import_paths([file]), Qt.ConnectionType.BlockingQueuedConnection)
    window.reading_again.start()
    qtbot.waitUntil(lambda: idle(window), timeout=30_000)

    found = import_history.summaries(workspace)
    readings = [summary for summary in found if summary.is_new_reading]
    assert len(readings) == 1
    assert (str(file),) in [summary.given for summary in found]
    assert rereading.outdated(workspace) == []
    assert not import_history.report(workspace, readings[0].number).cancelled


def test_stopping_keeps_what_is_done_and_leaves_the_rest_for_later(window, workspace, improve, qtbot):
    def stop(document):
        window.reading_again.stop()
        return document

    improve(stop)
    window.reading_again.start()
    qtbot.waitUntil(lambda: idle(window), timeout=30_000)

    assert window.desk.messages.text.startswith("Stopped; the rest can be read later")
    assert rereading.outdated(workspace)
