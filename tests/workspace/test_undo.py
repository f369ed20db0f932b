from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.document.annotation import anchor_in
from reader.document.block_kinds import BlockKind, Genre
from reader.document.model import Block, Document, Source
from reader.errors import LibraryUnusable
from reader.messages import sentence
from reader.workspace import annotating, removing
from reader.workspace.change import Change, ChangeKind
from reader.workspace.undo import STEPS_KEPT, UndoStack
from reader.workspace.workspace import Workspace

TEXT = "决定继续审查集体安全条约组织的合作"


def mark(workspace: Workspace, number: int, start: int = 2, end: int = 4):
    return annotating.highlight(workspace, number, [anchor_in("b0", TEXT, start, end, number="1")], "yellow")


def test_every_act_can_be_undone_and_done_again(workspace, add) -> None:
    number = add(TEXT)
    note = mark(workspace, number)
    states = [annotating.annotations_of(workspace, number)]
    for act in (
        lambda: annotating.recolour(workspace, note.id, "blue"),
        lambda: annotating.write_note(workspace, note.id, "要紧"),
        lambda: annotating.set_tags(workspace, note.id, ["安全", "安全 ", ""]),
        lambda: annotating.reattach(workspace, note.id, [anchor_in("b0", TEXT, 4, 6, number="1")]),
        lambda: annotating.delete(workspace, [note.id]),
    ):
        act()
        states.append(annotating.annotations_of(workspace, number))
    assert states[3][0].tags == ("安全",)
    for expected in reversed(states[:-1]):
        workspace.undo.undo()
        assert annotating.annotations_of(workspace, number) == expected
    workspace.undo.undo()
    assert annotating.annotations_of(workspace, number) == []
    assert workspace.undo.undo_label is None
    for expected in states:
        workspace.undo.redo()
        assert annotating.annotations_of(workspace, number) == expected
    assert workspace.undo.redo_label is None


def test_removing_documents_can_be_undone_with_their_notes(workspace, add) -> None:
    first, second = add(TEXT), add("另一份", symbol="A/RES/71/13")
    note = mark(workspace, first)
    assert removing.remove_documents(workspace, [first, second, first, 99]) == [first, second]
    assert workspace.library.documents.listing() == []
    workspace.undo.undo()
    assert {entry.id for entry in workspace.library.documents.listing()} == {first, second}
    assert annotating.annotations_of(workspace, first) == [note]
    workspace.undo.redo()
    assert workspace.library.documents.listing() == []


def test_labels_are_sentences_in_both_languages(workspace, add) -> None:
    mark(workspace, add(TEXT))
    assert workspace.undo.undo_label is not None
    assert sentence(workspace.undo.undo_label, "zh") == "高亮"
    assert sentence(workspace.undo.undo_label, "en") == "Highlight"


def test_typing_in_one_note_is_one_step(workspace, add) -> None:
    number = add(TEXT)
    note = mark(workspace, number)
    for text in ("要", "要紧", "要紧的"):
        annotating.write_note(workspace, note.id, text)
    workspace.undo.undo()
    assert annotating.annotations_of(workspace, number) == [note]
    workspace.undo.redo()
    assert annotating.annotations_of(workspace, number)[0].note == "要紧的"


@pytest.mark.parametrize("pause", ["time", "seal", "act"])
def test_a_pause_begins_a_step_of_its_own(workspace, add, pause: str) -> None:
    moment = [0.0]
    workspace.undo = UndoStack(workspace.library, lambda _: None, clock=lambda: moment[0])
    number = add(TEXT)
    note = mark(workspace, number)
    annotating.write_note(workspace, note.id, "要紧")
    if pause == "time":
        moment[0] += 6
    elif pause == "seal":
        workspace.undo.seal()
    else:
        annotating.recolour(workspace, note.id, "blue")
    annotating.write_note(workspace, note.id, "要紧的")
    workspace.undo.undo()
    assert annotating.annotations_of(workspace, number)[0].note == "要紧"


def test_typing_in_two_notes_is_two_steps(workspace, add) -> None:
    number = add(TEXT)
    first, second = mark(workspace, number), mark(workspace, number, 0, 2)
    annotating.write_note(workspace, first.id, "一")
    annotating.write_note(workspace, second.id, "二")
    workspace.undo.undo()
    assert {note.note for note in annotating.annotations_of(workspace, number)} == {"一", ""}


def test_typing_after_an_undo_does_not_merge_with_what_was_before(workspace, add) -> None:
    number = add(TEXT)
    note = mark(workspace, number)
    annotating.write_note(workspace, note.id, "一")
    annotating.recolour(workspace, note.id, "blue")
    workspace.undo.undo()
    annotating.write_note(workspace, note.id, "一二")
    workspace.undo.undo()
    assert annotating.annotations_of(workspace, number)[0].note == "一"


def test_a_new_act_ends_what_could_be_done_again(workspace, add) -> None:
    note = mark(workspace, add(TEXT))
    annotating.recolour(workspace, note.id, "blue")
    workspace.undo.undo()
    annotating.set_tags(workspace, note.id, ["安全"])
    assert workspace.undo.redo_label is None


def test_an_act_that_changes_nothing_is_no_step(workspace, add) -> None:
    note = mark(workspace, add(TEXT))
    annotating.recolour(workspace, note.id, "yellow")
    annotating.delete(workspace, ["no such note"])
    assert workspace.undo.undo_label == "undo.highlight"


def test_a_step_that_was_broken_from_outside_is_dropped_and_never_forced(workspace, add) -> None:
    number = add(TEXT)
    note = mark(workspace, number)
    with Workspace.open(workspace.path) as other:
        annotating.write_note(other, note.id, "从外面")
    assert workspace.undo.undo() is None
    assert annotating.annotations_of(workspace, number)[0].note == "从外面"
    assert workspace.undo.undo_label is None


def test_an_announced_change_drops_the_steps_that_it_touches(workspace, add) -> None:
    first, second = add(TEXT), add(TEXT, symbol="A/RES/71/13")
    touched, other = mark(workspace, first), mark(workspace, second)
    workspace.announce(Change(frozenset({first}), frozenset({touched.id}), frozenset({ChangeKind.ANNOTATIONS})))
    workspace.undo.undo()
    assert annotating.annotations_of(workspace, first) == [touched]
    assert annotating.annotations_of(workspace, second) == []
    assert other.document == second
    assert workspace.undo.undo_label is None


def test_a_replaced_text_drops_the_steps_of_its_document(workspace, add) -> None:
    number = add(TEXT)
    mark(workspace, number)
    workspace.announce(Change(frozenset({number}), frozenset(), frozenset({ChangeKind.DOCUMENTS_REPLACED})))
    assert workspace.undo.undo_label is None


def test_only_the_last_steps_are_kept(workspace, add) -> None:
    note = mark(workspace, add(TEXT))
    for index in range(STEPS_KEPT + 5):
        annotating.set_tags(workspace, note.id, [str(index)])
    count = 0
    while workspace.undo.undo():
        count += 1
    assert count == STEPS_KEPT


def test_an_act_that_cannot_be_saved_leaves_no_step_and_tells_nobody(workspace, add) -> None:
    number = add(TEXT)
    told: list[Change] = []
    workspace.subscribe(told.append)
    workspace.library.connection.raw.execute("PRAGMA query_only = ON")
    with pytest.raises(LibraryUnusable):
        mark(workspace, number)
    workspace.library.connection.raw.execute("PRAGMA query_only = OFF")
    assert told == []
    assert workspace.undo.undo_label is None
    assert annotating.annotations_of(workspace, number) == []


def test_an_undo_that_cannot_be_saved_can_be_tried_again(workspace, add) -> None:
    number = add(TEXT)
    mark(workspace, number)
    workspace.library.connection.raw.execute("PRAGMA query_only = ON")
    with pytest.raises(LibraryUnusable):
        workspace.undo.undo()
    workspace.library.connection.raw.execute("PRAGMA query_only = OFF")
    assert workspace.undo.undo() is not None
    assert annotating.annotations_of(workspace, number) == []


def test_undo_tells_what_it_touched_and_who_asked(workspace, add) -> None:
    number = add(TEXT)
    note = mark(workspace, number)
    told: list[Change] = []
    end = workspace.subscribe(told.append)
    workspace.undo.undo(origin="menu")
    end()
    end()
    workspace.undo.redo()
    expected = Change(frozenset({number}), frozenset({note.id}), frozenset({ChangeKind.ANNOTATIONS}), "menu")
    assert told == [expected]


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["highlight", "recolour", "note", "tags", "delete", "remove", "undo", "redo"]),
        st.integers(0, 5),
    ),
    max_size=25,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_undoing_all_leads_to_the_start_and_redoing_all_to_the_end(acts: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as folder, Workspace.open(Path(folder) / "library.db") as workspace:
        number = workspace.library.documents.add(
            Document(Source("made"), Genre.RESOLUTION, "合作", (Block("b0", BlockKind.OPERATIVE, TEXT, "1"),))
        )

        def state():
            return (workspace.library.documents.listing(), workspace.library.annotations.of_document(number))

        start = state()
        for name, choice in acts:
            perform(workspace, number, name, choice)
        while workspace.undo.redo():
            pass
        end = state()
        while workspace.undo.undo():
            pass
        assert state() == start
        while workspace.undo.redo():
            pass
        assert state() == end


def perform(workspace: Workspace, number: int, name: str, choice: int) -> None:
    notes = workspace.library.annotations.of_document(number)
    note = notes[choice % len(notes)].id if notes else None
    if name == "undo":
        workspace.undo.undo()
    elif name == "redo":
        workspace.undo.redo()
    elif name == "remove":
        removing.remove_documents(workspace, [number])
    elif name == "highlight":
        if not workspace.library.documents.is_removed(number):
            mark(workspace, number, choice, choice + 2)
    elif note is not None:
        {
            "recolour": lambda: annotating.recolour(workspace, note, f"colour {choice}"),
            "note": lambda: annotating.write_note(workspace, note, f"note {choice}"),
            "tags": lambda: annotating.set_tags(workspace, note, [f"tag {choice}"]),
            "delete": lambda: annotating.delete(workspace, [note]),
        }[name]()
