from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from reader.errors import LibraryUnusable
from reader.workspace import import_journal
from reader.workspace.import_journal import ImportJournal
from reader.workspace.import_report import ImportItem, Outcome


def item(name: str) -> ImportItem:
    return ImportItem(Path("/in") / name, Outcome.ALREADY_THERE)


def paths(workspace) -> list[str]:
    (record,) = workspace.library.imports.all()
    return [row.path for row in workspace.library.imports.rows(record.id)]


def test_lines_are_written_with_the_next_document_and_each_once(workspace) -> None:
    journal = ImportJournal(workspace.library, [Path("/in")])
    journal.begin()
    journal.take(item("a"))
    assert paths(workspace) == []
    last = item("b")
    with workspace.library.transaction():
        journal.write_with(last)
    journal.take(last)
    assert paths(workspace) == ["/in/a", "/in/b"]
    journal.take(item("c"))
    report = journal.finish(cancelled=False)
    assert paths(workspace) == ["/in/a", "/in/b", "/in/c"]
    assert [str(each.path) for each in report.items] == paths(workspace)


def test_a_document_that_could_not_be_written_leaves_one_line(workspace) -> None:
    journal = ImportJournal(workspace.library, [Path("/in")])
    journal.begin()
    with suppress(LibraryUnusable), workspace.library.transaction():
        journal.write_with(item("a"))
        workspace.library.connection.write("INSERT INTO nowhere VALUES (1)")
    journal.take(ImportItem(Path("/in/a"), Outcome.FAILED))
    journal.finish(cancelled=False)
    (record,) = workspace.library.imports.all()
    assert record.counts == {"failed": 1}


def test_many_lines_without_a_document_are_written_in_between(workspace, monkeypatch) -> None:
    monkeypatch.setattr(import_journal, "FLUSH_AFTER", 2)
    journal = ImportJournal(workspace.library, [Path("/in")])
    journal.begin()
    for name in "abc":
        journal.take(item(name))
    assert paths(workspace) == ["/in/a", "/in/b"]


def test_a_library_that_takes_no_report_still_gives_one(workspace, monkeypatch) -> None:
    def refuse(*_: object) -> int:
        raise LibraryUnusable("library_disk_full")

    monkeypatch.setattr(workspace.library.imports, "begin", refuse)
    journal = ImportJournal(workspace.library, [Path("/in")])
    journal.begin()
    journal.take(item("a"))
    report = journal.finish(cancelled=True)
    assert (len(report.items), report.cancelled, report.number) == (1, True, None)
