from __future__ import annotations

import pytest

from reader.document.annotation import AnchorState, anchor_in
from reader.library.document_store import Reading
from reader.library.position_store import ReadingPosition
from reader.workspace import annotating
from reader.workspace.replacing import CarriedNotes, at_same_words, replace_text

FIRST = "决定继续审查集体安全条约组织的合作"
SECOND = "请秘书长就本决议的执行情况提出报告"
READING = Reading(1, 1)


def test_notes_are_carried_and_the_lost_one_awaits_review(workspace, add, prepared) -> None:
    number = add(FIRST, SECOND)
    kept = annotating.highlight(workspace, number, [anchor_in("b0", FIRST, 6, 14, number="1")], "yellow")
    lost = annotating.highlight(workspace, number, [anchor_in("b1", SECOND, 0, 4, number="2")], "blue")
    with workspace.library.transaction():
        notes = replace_text(workspace.library, number, prepared("欢迎", FIRST), READING)
    assert notes == CarriedNotes((), (lost.id,), (kept.id, lost.id))
    placed, waiting = annotating.annotations_of(workspace, number)
    assert (placed.id, placed.anchors[0].block, placed.state) == (kept.id, "b1", AnchorState.PLACED)
    assert (waiting.id, waiting.anchors) == (lost.id, lost.anchors)
    assert workspace.library.documents.reading(number) == READING


@pytest.mark.parametrize("has_note", [True, False])
def test_the_earlier_text_is_kept_with_the_places_of_its_notes(workspace, add, prepared, has_note) -> None:
    number = add(FIRST)
    if has_note:
        annotating.highlight(workspace, number, [anchor_in("b0", FIRST, 6, 14, number="1")], "yellow")
    with workspace.library.transaction():
        replace_text(workspace.library, number, prepared("欢迎", FIRST), READING)
    (kept,) = workspace.library.documents.earlier(number)
    assert len(kept.annotations) == has_note


def test_reading_goes_on_at_the_same_words(workspace, add, prepared) -> None:
    number, other = add(FIRST, SECOND), add(FIRST, symbol="A/RES/71/13")
    workspace.library.positions.put(number, ReadingPosition("b1", 3, 0.5))
    workspace.library.positions.put(other, ReadingPosition("b0", 0, 0.0))
    with workspace.library.transaction():
        replace_text(workspace.library, number, prepared("欢迎", FIRST, SECOND), READING)
    assert workspace.library.positions.get(number) == ReadingPosition("b2", 3, 0.5)
    assert workspace.library.positions.last_document() == other


def test_a_place_of_reading_that_is_gone_stays_as_it_was(workspace, add, prepared) -> None:
    number = add(FIRST, SECOND)
    workspace.library.positions.put(number, ReadingPosition("b1", 3, 0.5))
    with workspace.library.transaction():
        replace_text(workspace.library, number, prepared(FIRST), READING)
    assert workspace.library.positions.get(number) == ReadingPosition("b1", 3, 0.5)


def test_a_place_is_found_in_another_text_by_its_words(add, workspace, prepared) -> None:
    earlier = workspace.library.documents.load(add(FIRST, SECOND))
    later = prepared("欢迎", FIRST, SECOND).document
    assert at_same_words(ReadingPosition("b1", 3, 0.5), earlier, later) == ReadingPosition("b2", 3, 0.5)
    assert at_same_words(ReadingPosition("b1", 3, 0.5), earlier, prepared("欢迎").document) is None
    assert at_same_words(ReadingPosition("b9", 0, 0.0), earlier, later) is None
