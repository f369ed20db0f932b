from __future__ import annotations

import pytest

from reader.errors import LecternError, UnreadableFile
from reader.recognition.own_list import EMPTY
from reader.workspace import organization_list
from reader.workspace.change import ChangeKind
from reader.workspace.organization_list import Act, Entry
from reader.workspace.own_list_editing import say, take_back

NONE = Entry(Act.REJECT, "某会")
SAME = Entry(Act.MERGE, "另一会", organization="上海合作组织")


@pytest.fixture
def own():
    return organization_list.own_list


def test_several_names_are_one_step_that_can_be_undone_and_redone(workspace, own):
    told = []
    workspace.subscribe(told.append)
    say(workspace, [NONE, SAME])
    assert own() == EMPTY.rejecting("某会").merging("另一会", "上海合作组织")
    assert workspace.undo.undo_label == "undo.own_list"
    workspace.undo.undo()
    assert own() == EMPTY
    workspace.undo.redo()
    assert own().rejected == ("某会",)
    assert [change.kinds for change in told] == [{ChangeKind.ORGANIZATION_LIST}] * 3


def test_an_entry_takes_the_place_of_another(workspace, own):
    say(workspace, [NONE])
    say(workspace, [Entry(Act.REJECT, "某某会")], instead_of=["某会"])
    assert own().rejected == ("某某会",)


def test_what_is_taken_back_is_said_no_more_and_comes_back_by_undo(workspace, own):
    say(workspace, [NONE, SAME])
    take_back(workspace, ["某会", "没有的名称"])
    assert (own().rejected, len(own().merged)) == ((), 1)
    workspace.undo.undo()
    assert own().rejected == ("某会",)


def test_what_changes_nothing_is_no_step(workspace):
    say(workspace, [NONE])
    say(workspace, [NONE])
    workspace.undo.undo()
    assert workspace.undo.undo_label is None


def test_undo_leaves_a_file_alone_that_another_program_wrote_since(workspace, own, own_organizations):
    say(workspace, [NONE])
    own_organizations.write_text("reject,另一个程序", encoding="utf-8")
    assert workspace.undo.undo() is None
    assert own().rejected == ("另一个程序",)


def test_what_cannot_stand_in_the_list_changes_nothing(workspace, own):
    with pytest.raises(LecternError, match="own_name"):
        say(workspace, [NONE, Entry(Act.REJECT, " ")])
    assert own() == EMPTY
    assert workspace.undo.undo_label is None


def test_a_file_that_cannot_be_read_is_never_written_over(workspace, own_organizations):
    own_organizations.parent.mkdir(parents=True)
    own_organizations.write_bytes(b"\xff\xff\xff")
    with pytest.raises(UnreadableFile):
        say(workspace, [NONE])
    assert own_organizations.read_bytes() == b"\xff\xff\xff"
