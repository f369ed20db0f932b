from __future__ import annotations

from pathlib import Path

import pytest

from reader.document.annotation import anchor_in
from reader.errors import NotFound
from reader.library import import_store
from reader.workspace import annotating, importing
from reader.workspace.import_history import report, still_to_review, summaries
from reader.workspace.import_report import Outcome
from reader.workspace.workspace import Workspace

FIRST = "决定继续审查集体安全条约组织的合作"
SECOND = "请秘书长就本决议的执行情况提出报告"

pytestmark = pytest.mark.usefixtures("plain_files")


def write(folder: Path, name: str, *lines: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_report_is_read_again_in_another_session(workspace, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write(folder, "1.txt", "坏")
    write(folder, "2.txt", "A/RES/71/1", FIRST)
    write(folder, "3.png", "A/RES/71/1", FIRST)
    given = importing.import_files(workspace, [folder])
    with Workspace.open(workspace.path) as later:
        (summary,) = summaries(later)
        kept = report(later, summary.number)
    assert summary.counts == {Outcome.FAILED: 1, Outcome.IMPORTED: 1, Outcome.SKIPPED: 1}
    assert summary.given == (str(folder),)
    assert summary.finished
    assert kept.number == given.number
    assert [(item.path, item.outcome, item.document) for item in kept.items] == [
        (item.path, item.outcome, item.document) for item in given.items
    ]
    assert kept.items[0].error is not None
    assert given.items[0].error is not None
    assert kept.items[0].error.values == given.items[0].error.values


def test_notes_leave_the_list_as_they_are_reviewed(workspace, tmp_path: Path) -> None:
    (number,) = importing.import_files(workspace, [write(tmp_path, "a.txt", "A/RES/71/1", FIRST, SECOND)]).documents
    notes = [
        annotating.highlight(workspace, number, [anchor_in("b1", SECOND, start, start + 3, number="2")], "blue")
        for start in (0, 8)
    ]
    newer = importing.import_files(workspace, [write(tmp_path, "b.txt", "A/RES/71/1", FIRST, "鼓励对话")])
    assert newer.number is not None
    kept = report(workspace, newer.number)
    assert [note.id for note in still_to_review(workspace, kept)] == [note.id for note in notes]
    annotating.reattach(workspace, notes[0].id, [anchor_in("b1", "鼓励对话", 0, 2, number="2")])
    annotating.delete(workspace, [notes[1].id])
    assert still_to_review(workspace, kept) == []


def test_an_import_that_found_nothing_leaves_no_report(workspace, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert importing.import_files(workspace, [tmp_path / "empty"]).number is None
    assert summaries(workspace) == []


def test_a_report_that_was_dropped_is_told(workspace, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(import_store, "KEPT", 1)
    path = write(tmp_path, "a.txt", "A/RES/71/1", FIRST)
    first, second = (importing.import_files(workspace, [path]).number for _ in range(2))
    assert [summary.number for summary in summaries(workspace)] == [second]
    with pytest.raises(NotFound):
        report(workspace, first)
