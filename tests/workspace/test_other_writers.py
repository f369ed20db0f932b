"""What another program writes into a library that is open (reader.workspace.other_writers)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.document.annotation import Anchor
from reader.workspace import annotating, importing, removing
from reader.workspace.change import Change, ChangeKind
from reader.workspace.other_writers import OtherWriters
from reader.workspace.workspace import Workspace

pytestmark = pytest.mark.usefixtures("plain_files")
TEXT = "请秘书长继续审查这一问题"


@pytest.fixture
def first(workspace: Workspace, tmp_path: Path) -> int:
    (number,) = importing.import_files(workspace, [made(tmp_path, "first.txt", "A/RES/71/1", TEXT)]).documents
    return number


@pytest.fixture
def other(workspace: Workspace) -> Iterator[Workspace]:
    with Workspace.open(workspace.path) as second:
        yield second


@pytest.fixture
def told(workspace: Workspace) -> list[Change]:
    changes: list[Change] = []
    workspace.subscribe(changes.append)
    return changes


def made(folder: Path, name: str, symbol: str, *texts: str) -> Path:
    path = folder / name
    path.write_text("\n".join((symbol, *texts)), encoding="utf-8")
    return path


def highlight(workspace: Workspace, number: int) -> str:
    anchor = Anchor("b0", 0, 4, TEXT[:4], "", TEXT[4:8], "1")
    return annotating.highlight(workspace, number, [anchor], "yellow").id


def test_what_another_program_writes_is_told(workspace, first, other, told, tmp_path):
    writers = OtherWriters(workspace)

    highlight(other, first)
    writers.look()
    assert told == [Change(frozenset({first}), kinds=frozenset({ChangeKind.ANNOTATIONS}))]
    told.clear()

    (second,) = importing.import_files(other, [made(tmp_path, "b.txt", "A/RES/71/2", TEXT)]).documents
    writers.look()
    assert Change(frozenset({second}), kinds=frozenset({ChangeKind.DOCUMENTS_ADDED})) in told
    told.clear()

    importing.import_files(other, [made(tmp_path, "c.txt", "A/RES/71/1", TEXT, "又请")])
    removing.remove_documents(other, [second])
    writers.look()
    assert Change(frozenset({first}), kinds=frozenset({ChangeKind.DOCUMENTS_REPLACED})) in told
    assert Change(frozenset({second}), kinds=frozenset({ChangeKind.DOCUMENTS_REMOVED})) in told
    told.clear()

    writers.look()
    assert told == []


def test_what_is_told_already_is_not_told_twice(workspace, first, told, tmp_path):
    writers = OtherWriters(workspace)
    highlight(workspace, first)
    report = importing.import_in_own_library(workspace.path, [made(tmp_path, "b.txt", "A/RES/71/2", TEXT)])
    workspace.announce(report.change())
    told.clear()

    writers.look()

    assert told == []


def test_a_step_of_the_person_can_still_be_undone_when_another_program_wrote_something_else(workspace, first, other):
    writers = OtherWriters(workspace)
    own, theirs = highlight(workspace, first), highlight(other, first)
    writers.look()

    assert workspace.undo.undo() is not None

    assert [found.id for found in annotating.annotations_of(workspace, first)] == [theirs] != [own]


def test_nothing_is_told_any_more_at_the_end(workspace, first, other, told):
    writers = OtherWriters(workspace)
    writers.shut()
    removing.remove_documents(workspace, [first])
    assert len(told) == 1
