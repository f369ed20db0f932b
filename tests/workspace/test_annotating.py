from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace

import pytest

from reader.document.annotation import AnchorState, anchor_in
from reader.errors import NotFound
from reader.workspace import annotating, removing
from reader.workspace.workspace import Workspace

TEXT = "决定继续审查集体安全条约组织的合作"


def test_a_highlight_carries_its_note_tags_and_words(workspace, add) -> None:
    number = add(TEXT)
    anchor = anchor_in("b0", TEXT, 2, 6, number="1")
    made = annotating.highlight(workspace, number, [anchor], "green", "要紧", [" 安全 ", "安全", ""])
    assert annotating.annotations_of(workspace, number) == [made]
    assert (made.quote, made.note, made.tags, made.colour) == ("继续审查", "要紧", ("安全",), "green")
    assert made.created == made.modified
    assert made.created.endswith("Z")
    assert annotating.tags_in_use(workspace) == ["安全"]


def test_annotations_come_in_the_order_of_the_text_with_those_under_review_last(workspace, add) -> None:
    number = add(TEXT, "请秘书长")
    second = annotating.highlight(workspace, number, [anchor_in("b1", "请秘书长", 0, 1, number="2")], "yellow")
    first = annotating.highlight(workspace, number, [anchor_in("b0", TEXT, 4, 6, number="1")], "yellow")
    lost = annotating.highlight(workspace, number, [anchor_in("b0", TEXT, 0, 2, number="1")], "yellow")
    lost = replace(lost, state=AnchorState.REVIEW)
    workspace.library.annotations.put(lost)
    assert annotating.annotations_of(workspace, number) == [first, second, lost]
    assert annotating.annotations_to_review(workspace) == [lost]


def test_words_that_are_not_at_their_place_are_refused(workspace, add) -> None:
    number = add(TEXT)
    with pytest.raises(NotFound):
        annotating.highlight(workspace, number, [anchor_in("b0", "别的文字而已", 2, 4)], "yellow")
    with pytest.raises(NotFound):
        annotating.highlight(workspace, number, [anchor_in("b9", TEXT, 2, 4)], "yellow")
    with pytest.raises(ValueError, match="anchor"):
        annotating.highlight(workspace, number, [], "yellow")
    removing.remove_documents(workspace, [number])
    with pytest.raises(NotFound):
        annotating.highlight(workspace, number, [anchor_in("b0", TEXT, 2, 4)], "yellow")
    assert workspace.library.annotations.of_document(number) == []


def test_half_a_character_does_not_keep_a_note_from_being_saved(workspace, add) -> None:
    number = add(TEXT)
    made = annotating.highlight(workspace, number, [anchor_in("b0", TEXT, 0, 2)], "yellow")
    assert annotating.write_note(workspace, made.id, "注\ud83d").note == "注?"


def test_of_what_is_under_review_only_those_parts_stand_whose_words_are_there(workspace, add) -> None:
    number = add(TEXT, "请秘书长")
    here, gone = anchor_in("b1", "请秘书长", 1, 4), anchor_in("b0", "毫不相干的话", 0, 4)
    both = annotating.highlight(workspace, number, [here], "yellow")
    both = replace(both, anchors=(gone, here), state=AnchorState.REVIEW)
    lost = replace(both, id="lost", anchors=(gone,))
    document = workspace.library.documents.load(number)
    assert annotating.standing([both, lost], document) == (replace(both, anchors=(here,)),)


def test_a_note_under_review_can_be_confirmed_or_put_elsewhere(workspace, add) -> None:
    number = add("决定继续认真审查集体安全条约组织的合作")
    old = anchor_in("b0", "决定继续审查集体安全条约组织的合作", 0, 17, number="1")
    made = annotating.highlight(
        workspace, number, [anchor_in("b0", "决定继续认真审查集体安全条约组织的合作", 0, 2, number="1")], "yellow"
    )
    workspace.library.annotations.put(replace(made, anchors=(old,), state=AnchorState.REVIEW))
    assert annotating.likeliest_place(workspace, made.id)[0].quote == "决定继续认真审查集体安全条约组织的合作"
    confirmed = annotating.confirm(workspace, made.id)
    assert confirmed.state is AnchorState.PLACED
    assert confirmed.quote == "决定继续认真审查集体安全条约组织的合作"
    workspace.undo.undo()
    assert annotating.annotations_to_review(workspace)[0].anchors == (old,)


def test_a_note_with_no_likely_place_cannot_be_confirmed(workspace, add) -> None:
    number = add(TEXT)
    made = annotating.highlight(workspace, number, [anchor_in("b0", TEXT, 0, 2)], "yellow")
    gone = anchor_in("b7", "完全不同的一段文字", 0, 9)
    workspace.library.annotations.put(replace(made, anchors=(gone,), state=AnchorState.REVIEW))
    with pytest.raises(NotFound):
        annotating.confirm(workspace, made.id)


def test_a_note_that_is_not_there_is_told(workspace) -> None:
    with pytest.raises(NotFound):
        annotating.recolour(workspace, "no such note", "blue")


def test_a_killed_process_loses_nothing_that_was_saved(workspace, add) -> None:
    number = add(TEXT)
    script = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from reader.document.annotation import anchor_in\n"
        "from reader.workspace import annotating\n"
        "from reader.workspace.workspace import Workspace\n"
        "workspace = Workspace.open(Path(sys.argv[1]))\n"
        "made = [annotating.highlight(workspace, int(sys.argv[2]), [anchor_in('b0', sys.argv[3], n, n + 2)], 'blue')"
        " for n in range(10)]\n"
        "annotating.write_note(workspace, made[0].id, '写到这里')\n"
        "annotating.delete(workspace, [made[9].id])\n"
        "print('saved', flush=True)\n"
        "sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(workspace.path), str(number), TEXT],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "saved\n"
        os.kill(process.pid, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    with Workspace.open(workspace.path) as again:
        notes = annotating.annotations_of(again, number)
    assert [note.anchors[0].start for note in notes] == list(range(9))
    assert notes[0].note == "写到这里"
