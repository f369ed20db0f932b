"""The window follows what others write into its library (reader.interface.keeping_up)."""

from reader.document.annotation import Anchor
from reader.workspace import annotating, removing
from reader.workspace.workspace import Workspace


def anchor_of(document):
    block = next(block for block in document.blocks if len(block.text) > 20)
    return Anchor(block.id, 0, 6, block.text[:6], "", block.text[6:12], block.number)


def test_a_note_of_another_window_is_shown_and_a_document_that_it_removed_is_gone(window, workspace, ids):
    window.desk.open(ids.resolution)
    with Workspace.open(workspace.path) as other:
        note = annotating.highlight(other, ids.resolution, [anchor_of(window.desk.document)], "green")
        window.keeping_up.look()
        assert [shown.id for shown in window.desk.annotations] == [note.id]

        removing.remove_documents(other, [ids.other, ids.resolution])
        window.keeping_up.look()

    assert window.desk.document is None
    assert ids.other not in {item.entry.id for item in window.library.model.items() if item.entry is not None}
