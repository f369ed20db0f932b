"""What the window's dialogs do to the library (reader.interface.dialog_acts)."""

from dataclasses import replace

import pytest

from reader.document.annotation import AnchorState, anchor_in
from reader.interface.dialogs.earlier_texts import EarlierTextsDialog
from reader.workspace import annotating
from reader.workspace.change import Change, ChangeKind
from reader.workspace.replacing import kept_form


@pytest.fixture
def replaced(window, ids, workspace):
    """Open the resolution, whose text has lost its last paragraph since a note was made there."""
    number = ids.resolution
    document = workspace.library.documents.load(number)
    block = document.blocks[-1]
    annotating.highlight(workspace, number, [anchor_in(block.id, block.text, 0, 8)], "yellow")
    kept = [kept_form(note) for note in annotating.annotations_of(workspace, number)]
    with workspace.library.transaction():
        workspace.library.documents.replace(number, replace(document, blocks=document.blocks[:-1]), kept)
    workspace.announce(Change(frozenset({number}), frozenset(), frozenset({ChangeKind.DOCUMENTS_REPLACED})))
    window.desk.open(number)
    return document


def test_an_earlier_text_comes_back_from_the_dialog_and_can_be_undone(window, ids, workspace, replaced):
    window.actions_["earlier_texts"].trigger()
    dialog = window.findChild(EarlierTextsDialog)
    assert dialog.counts.text() == "1 place differs"

    dialog.back_button.click()

    assert window.desk.document.blocks == replaced.blocks
    (note,) = annotating.annotations_of(workspace, ids.resolution)
    assert note.state is AnchorState.PLACED
    assert window.desk.messages.text == "The earlier text is back."
    window.desk.messages.button.click()
    assert window.desk.document.blocks == replaced.blocks[:-1]


def test_a_document_that_never_had_another_text_says_so(window, ids):
    window.desk.open(ids.resolution)
    window.actions_["earlier_texts"].trigger()

    assert window.findChild(EarlierTextsDialog) is None
    assert window.desk.messages.text == "The text of this document has never been replaced by another."


def test_the_tree_asks_for_the_earlier_texts_of_any_document(window, ids, replaced):
    window.desk.open(ids.other)
    window.library.earlier_texts_wanted.emit(ids.resolution)

    assert window.findChild(EarlierTextsDialog).windowTitle().startswith("Earlier Texts of A/RES/71/12")
