from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.document.annotation import AnchorState, anchor_in
from reader.errors import LibraryUnusable
from reader.library.database import Library
from reader.messages import describe
from reader.workspace import annotating, importing, removing
from reader.workspace.change import Change, ChangeKind
from reader.workspace.import_history import summaries
from reader.workspace.importing import Outcome
from reader.workspace.workspace import Workspace

FIRST = "决定继续审查集体安全条约组织的合作"
SECOND = "请秘书长就本决议的执行情况提出报告"


def write(folder: Path, name: str, *lines: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def outcomes(report: importing.ImportReport) -> list[Outcome]:
    return [item.outcome for item in report.items]


@pytest.mark.usefixtures("plain_files")
class TestWithPlainFiles:
    def test_files_and_folders_come_in_and_views_are_told_once(self, workspace, tmp_path: Path) -> None:
        told: list[Change] = []
        workspace.subscribe(told.append)
        one = write(tmp_path / "in", "b.txt", "A/RES/71/1", FIRST)
        write(tmp_path / "in" / "deeper", "a.txt", "A/RES/71/2", SECOND)
        write(tmp_path / "in", ".hidden.txt", "A/RES/71/3", SECOND)
        write(tmp_path / "in", "picture.png", "A/RES/71/4", SECOND)
        report = importing.import_files(workspace, [one, tmp_path / "in"])
        assert [item.path.name for item in report.items] == ["b.txt", "picture.png", "a.txt"]
        assert outcomes(report) == [Outcome.IMPORTED, Outcome.SKIPPED, Outcome.IMPORTED]
        assert [entry.symbol for entry in workspace.library.documents.listing()] == ["A/RES/71/1", "A/RES/71/2"]
        assert told == [Change(frozenset(report.documents), frozenset(), frozenset({ChangeKind.DOCUMENTS_ADDED}))]
        assert len(workspace.library.citations.citing("A/RES/70/1")) == 2
        assert len(workspace.library.search.find("秘书长")) == 1

    def test_a_file_that_is_named_is_read_whatever_it_is_called(self, workspace, tmp_path: Path) -> None:
        report = importing.import_files(workspace, [write(tmp_path, "no ending", "A/RES/71/1", FIRST)])
        assert outcomes(report) == [Outcome.IMPORTED]

    def test_the_library_itself_is_not_read(self, workspace) -> None:
        report = importing.import_files(workspace, [workspace.path])
        assert outcomes(report) == [Outcome.FAILED]
        assert report.items[0].error.key == "file_is_library"

    def test_the_same_content_comes_in_once(self, workspace, tmp_path: Path) -> None:
        paths = [write(tmp_path, name, "A/RES/71/1", FIRST) for name in ("a.txt", "b.txt")]
        told: list[Change] = []
        report = importing.import_files(workspace, paths)
        assert outcomes(report) == [Outcome.IMPORTED, Outcome.ALREADY_THERE]
        assert len(report.documents) == 1
        workspace.subscribe(told.append)
        importing.import_files(workspace, paths)
        assert told == []

    def test_a_file_that_fails_does_not_stop_the_others(self, workspace, tmp_path: Path) -> None:
        paths = [
            write(tmp_path, "1.txt", "坏"),
            write(tmp_path, "2.txt", "错"),
            tmp_path / "missing.txt",
            write(tmp_path, "3.txt", "A/RES/71/1", FIRST),
        ]
        report = importing.import_files(workspace, paths)
        assert outcomes(report) == [Outcome.FAILED] * 3 + [Outcome.IMPORTED]
        for item in report.with_outcome(Outcome.FAILED):
            assert item.error is not None
            assert str(item.path) in describe(item.error, "zh")
            assert "errors.import" not in describe(item.error, "zh")

    def test_a_folder_that_cannot_be_read_is_told(self, workspace, tmp_path: Path, monkeypatch) -> None:
        folder = tmp_path / "closed"
        folder.mkdir()

        def refuse(path: object) -> None:
            raise PermissionError(13, "Permission denied", str(path))

        # Root may read any folder, so the refusal is made.
        monkeypatch.setattr(os, "scandir", refuse)
        report = importing.import_files(workspace, [folder])
        assert outcomes(report) == [Outcome.FAILED]
        assert report.items[0].error is not None
        assert report.items[0].error.key == "import_cannot_read"

    def test_stopping_keeps_what_came_in_before(self, workspace, tmp_path: Path) -> None:
        paths = [write(tmp_path, f"{n}.txt", f"A/RES/71/{n}", FIRST) for n in range(3)]
        seen: list[tuple[int, int, str]] = []

        def progress(done: int, total: int, name: str) -> None:
            seen.append((done, total, name))

        report = importing.import_files(workspace, paths, progress, lambda: len(seen) == 2)
        assert report.cancelled
        assert [entry.symbol for entry in workspace.library.documents.listing()] == ["A/RES/71/0"]
        assert [item.path for item in report.items] == paths[:1]
        assert seen == [(0, 3, "0.txt"), (1, 3, "1.txt")]

    def test_progress_ends_with_all_done(self, workspace, tmp_path: Path) -> None:
        seen: list[tuple[int, int, str]] = []
        importing.import_files(
            workspace, [write(tmp_path, "a.txt", "A/RES/71/1", FIRST)], lambda *step: seen.append(step)
        )
        assert seen == [(0, 1, "a.txt"), (1, 1, "a.txt")]

    def test_a_newer_text_takes_the_olds_place_and_carries_its_notes(self, workspace, tmp_path: Path) -> None:
        old = write(tmp_path, "old.txt", "A/RES/71/1", FIRST, SECOND)
        (number,) = importing.import_files(workspace, [old]).documents
        kept = annotating.highlight(workspace, number, [anchor_in("b0", FIRST, 6, 14, number="1")], "yellow", "留")
        lost = annotating.highlight(workspace, number, [anchor_in("b1", SECOND, 0, 4, number="2")], "blue", "失")
        told: list[Change] = []
        workspace.subscribe(told.append)
        new = write(tmp_path, "new.txt", "A/RES/71/1", "欢迎各方的努力", FIRST, "鼓励会员国加强对话")
        (item,) = importing.import_files(workspace, [new]).items
        assert (item.outcome, item.document) == (Outcome.REPLACED, number)
        assert (item.moved, item.review) == ((), (lost.id,))
        placed, waiting = annotating.annotations_of(workspace, number)
        assert (placed.id, placed.anchors[0].block, placed.note) == (kept.id, "b1", "留")
        assert (waiting.state, waiting.anchors, waiting.note) == (AnchorState.REVIEW, lost.anchors, "失")
        assert told[0].kinds == {ChangeKind.DOCUMENTS_REPLACED, ChangeKind.ANNOTATIONS}
        assert workspace.undo.undo_label is None
        assert workspace.library.documents.earlier(number)[0].annotations[0]["anchors"][0]["block"] == "b0"
        assert workspace.library.search.find("秘书长") == []

    @pytest.mark.parametrize("symbol", ["A/RES/71/1", ""])
    def test_a_damaged_text_is_mended_by_its_file(self, workspace, tmp_path: Path, symbol: str) -> None:
        path = write(tmp_path, "a.txt", symbol, FIRST)
        (number,) = importing.import_files(workspace, [path]).documents
        note = annotating.highlight(workspace, number, [anchor_in("b0", FIRST, 0, 6, number="1")], "yellow")
        workspace.library.connection.write("UPDATE bodies SET body = '{}'")
        workspace.library.documents.remove([])
        (item,) = importing.import_files(workspace, [path]).items
        assert (item.outcome, item.document) == (Outcome.REPLACED, number)
        assert workspace.library.documents.load(number).blocks[0].text == FIRST
        assert annotating.annotations_of(workspace, number) == [note]

    def test_two_files_of_one_symbol_do_not_replace_each_other_for_ever(self, workspace, tmp_path: Path) -> None:
        write(tmp_path / "in", "1.txt", "A/RES/71/1", FIRST)
        write(tmp_path / "in", "2.txt", "A/RES/71/1", FIRST, SECOND)
        assert outcomes(importing.import_files(workspace, [tmp_path / "in"])) == [Outcome.IMPORTED, Outcome.REPLACED]
        again = importing.import_files(workspace, [tmp_path / "in"])
        assert outcomes(again) == [Outcome.ALREADY_THERE] * 2
        assert len(workspace.library.documents.listing()) == 1

    @pytest.mark.parametrize("lines", [(FIRST,), (FIRST, SECOND)])
    def test_a_removed_document_comes_back_with_its_notes(self, workspace, tmp_path: Path, lines) -> None:
        path = write(tmp_path, "a.txt", "A/RES/71/1", FIRST)
        (number,) = importing.import_files(workspace, [path]).documents
        note = annotating.highlight(workspace, number, [anchor_in("b0", FIRST, 0, 6, number="1")], "yellow")
        removing.remove_documents(workspace, [number])
        report = importing.import_files(workspace, [write(tmp_path, "b.txt", "A/RES/71/1", *lines)])
        assert outcomes(report) == [Outcome.IMPORTED]
        assert report.documents == [number]
        assert annotating.annotations_of(workspace, number) == [note]
        assert workspace.undo.undo() is None

    def test_a_search_file_that_cannot_be_written_costs_no_document(self, workspace, tmp_path, monkeypatch) -> None:
        def fail(*_: object) -> None:
            raise LibraryUnusable("library_disk_full")

        monkeypatch.setattr(workspace.library.search, "catch_up", fail)
        report = importing.import_files(workspace, [write(tmp_path, "a.txt", "A/RES/71/1", FIRST)])
        monkeypatch.undo()
        assert outcomes(report) == [Outcome.IMPORTED]
        assert len(workspace.library.search.find("继续审查")) == 1

    def test_a_full_disk_is_told_for_the_file_and_the_library_stays_whole(self, workspace, tmp_path: Path) -> None:
        raw = workspace.library.connection.raw
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count = {pages}")
        big = write(tmp_path, "big.txt", "A/RES/71/1", "长" * 200_000)
        report = importing.import_files(workspace, [big])
        assert outcomes(report) == [Outcome.FAILED]
        assert report.items[0].error is not None
        assert report.items[0].error.key == "library_disk_full"
        assert workspace.library.documents.listing() == []

    def test_an_import_on_another_thread_opens_the_library_for_itself(self, workspace, tmp_path: Path) -> None:
        path = write(tmp_path, "a.txt", "A/RES/71/1", FIRST)
        report = importing.import_in_own_library(workspace.path, [path])
        told: list[Change] = []
        workspace.subscribe(told.append)
        workspace.announce(report.change("worker"))
        assert told[0].origin == "worker"
        assert [entry.id for entry in workspace.library.documents.listing()] == report.documents

    def test_a_name_that_is_no_text_is_written_with_marks(self, workspace, tmp_path: Path) -> None:
        path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
        try:
            path.write_text(f"A/RES/71/1\n{FIRST}", encoding="utf-8")
        except OSError:
            pytest.skip("this system takes no such name")
        importing.import_files(workspace, [path])
        assert workspace.library.documents.listing()[0].source.endswith("\ufffd.txt")


def test_the_seeds_come_in(workspace) -> None:
    report = importing.import_seeds(workspace)
    assert [item.error for item in report.items] == [None] * 5
    assert outcomes(report) == [Outcome.IMPORTED] * 5
    assert {entry.symbol for entry in workspace.library.documents.listing()} >= {"A/RES/71/12", "S/PV.7796"}


KILLED_AMONG_PROCESSES = """
import sys
from pathlib import Path
from reader.workspace import importing
def progress(done, total, name):
    if done == 4:
        print("in the middle", flush=True)
        sys.stdin.read()
importing.import_in_own_library(Path(sys.argv[1]), [Path(sys.argv[2])], progress)
"""


def test_an_import_on_processes_killed_in_the_middle_keeps_what_is_done_and_its_report(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    for number in range(10):
        write(tmp_path / "in", f"{number}.txt", f"A/RES/71/{number + 1}", "", f"大会，{FIRST}", "", f"1. {SECOND}；")
    with subprocess.Popen(
        [sys.executable, "-c", KILLED_AMONG_PROCESSES, str(path), str(tmp_path / "in")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "in the middle\n"
        process.kill()
    with Workspace.open(path) as workspace:
        assert [entry.source[-5:] for entry in workspace.library.documents.listing()] == [
            f"{n}.txt" for n in range(4)
        ]
        assert workspace.library.connection.row("PRAGMA integrity_check") == ("ok",)
        assert len(workspace.library.search.find("集体安全条约组织")) == 4
        (summary,) = summaries(workspace)
        assert (summary.finished, summary.counts) == (None, {Outcome.IMPORTED: 4})
        again = importing.import_files(workspace, [tmp_path / "in"])
        assert outcomes(again) == [Outcome.ALREADY_THERE] * 4 + [Outcome.IMPORTED] * 6
    assert multiprocessing.active_children() == []


def test_an_import_on_processes_can_be_stopped_and_leaves_none_behind(workspace, tmp_path: Path) -> None:
    for number in range(12):
        write(
            tmp_path / "in", f"{number:02}.txt", f"A/RES/71/{number + 1}", "", f"大会，{FIRST}", "", f"1. {SECOND}；"
        )
    seen: list[int] = []
    report = importing.import_files(
        workspace, [tmp_path / "in"], lambda done, _total, _name: seen.append(done), lambda: len(seen) > 3
    )
    # The fourth file may have been read by the time that the wish to stop is seen.
    done = len(report.items)
    assert (report.cancelled, outcomes(report)) == (True, [Outcome.IMPORTED] * done)
    assert done in (3, 4)
    assert len(workspace.library.documents.listing()) == done
    assert multiprocessing.active_children() == []
    (summary,) = summaries(workspace)
    assert summary.cancelled
    assert summary.finished


def test_a_disk_that_fills_up_among_many_files_fails_them_and_spares_what_is_there(workspace, tmp_path: Path) -> None:
    for number in range(10):
        texts = (f"大会，{FIRST}", "", f"1. {SECOND * (4000 if number == 4 else 1)}；")
        write(tmp_path / "in", f"{number}.txt", f"A/RES/71/{number + 1}", "", *texts)
    raw = workspace.library.connection.raw
    pages = raw.execute("PRAGMA page_count").fetchone()[0]
    raw.execute(f"PRAGMA max_page_count = {pages + 25}")
    report = importing.import_files(workspace, [tmp_path / "in"])
    failed = report.with_outcome(Outcome.FAILED)
    assert failed
    assert failed[0].path.name == "4.txt"
    assert {item.error.key for item in failed if item.error} == {"library_disk_full"}
    assert len(workspace.library.documents.listing()) == len(report.with_outcome(Outcome.IMPORTED))
    raw.execute("PRAGMA max_page_count = 1000000")
    assert workspace.library.connection.row("PRAGMA integrity_check") == ("ok",)
    again = importing.import_files(workspace, [tmp_path / "in"])
    assert again.with_outcome(Outcome.FAILED) == []


def test_broken_files_among_many_good_ones_fail_alone(workspace, tmp_path: Path, seeds: Path) -> None:
    broken = Path(__file__).resolve().parents[1] / "broken"
    folder = tmp_path / "in"
    shutil.copytree(seeds, folder / "seeds")
    shutil.copytree(broken, folder / "broken")
    report = importing.import_files(workspace, [folder])
    assert len(report.with_outcome(Outcome.IMPORTED)) == 5
    assert {item.outcome for item in report.items if item.path.parent.name == "broken"} <= {
        Outcome.FAILED,
        Outcome.SKIPPED,
    }
    assert all(item.error for item in report.items if item.document is None)


def test_an_import_killed_in_the_middle_leaves_the_library_whole(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Library.open(path).close()
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from reader.library.citation_index import CitationIndex\n"
        "from reader.workspace import importing\n"
        "count = 0\n"
        "index = CitationIndex.index\n"
        "def stop(self, *values):\n"
        "    global count\n"
        "    count += 1\n"
        "    index(self, *values)\n"
        "    if count == 3:\n"
        "        print('in the middle', flush=True)\n"
        "        sys.stdin.read()\n"
        "CitationIndex.index = stop\n"
        "importing.import_in_own_library(Path(sys.argv[1]), importing.seed_files())\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "in the middle\n"
        os.kill(process.pid, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    with Workspace.open(path) as workspace:
        entries = workspace.library.documents.listing()
        assert len(entries) == 2
        for entry in entries:
            assert workspace.library.documents.load(entry.id).blocks
        assert workspace.library.connection.row("PRAGMA integrity_check") == ("ok",)
        assert workspace.library.connection.rows("PRAGMA foreign_key_check") == []
        again = importing.import_seeds(workspace)
        assert sorted(item.outcome for item in again.items) == [Outcome.ALREADY_THERE] * 2 + [Outcome.IMPORTED] * 3
