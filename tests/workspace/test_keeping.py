from __future__ import annotations

from pathlib import Path

from reader.document.annotation import anchor_in
from reader.workspace import annotating, removing, source_reading
from reader.workspace.import_report import Outcome
from reader.workspace.keeping import keep, known_document, needs_no_reading

FIRST = "决定继续审查集体安全条约组织的合作"
SECOND = "请秘书长就本决议的执行情况提出报告"
PATH = Path("a.txt")


def test_what_is_known_by_its_content_is_not_kept_twice(workspace, prepared) -> None:
    document = prepared(FIRST)
    sha256 = document.head.source.sha256
    assert known_document(workspace.library, sha256) is None
    first = keep(workspace.library, PATH, document)
    assert first.document is not None
    assert known_document(workspace.library, sha256) == first.document
    assert needs_no_reading(workspace.library, first.document, sha256)
    again = keep(workspace.library, PATH, document)
    assert (again.outcome, again.document) == (Outcome.ALREADY_THERE, first.document)


def test_an_earlier_text_does_not_come_back_by_itself(workspace, prepared) -> None:
    older, newer = prepared(FIRST), prepared(FIRST, SECOND)
    number = keep(workspace.library, PATH, older).document
    assert keep(workspace.library, PATH, newer).outcome is Outcome.REPLACED
    assert needs_no_reading(workspace.library, number, older.head.source.sha256)
    assert keep(workspace.library, PATH, older).outcome is Outcome.ALREADY_THERE
    assert len(workspace.library.documents.load(number).blocks) == 2


def test_another_work_under_the_same_symbol_stands_beside_it_with_a_doubt(workspace, prepared) -> None:
    number = keep(workspace.library, PATH, prepared(FIRST)).document
    assert number is not None
    note = annotating.highlight(workspace, number, [anchor_in("b0", FIRST, 6, 14, number="1")], "yellow")
    item = keep(workspace.library, PATH, prepared("Recalling its resolutions,"))
    assert (item.outcome, [problem.kind for problem in item.problems]) == (Outcome.IMPORTED, ["symbol_shared"])
    assert item.document is not None
    assert item.document != number
    assert workspace.library.documents.load(item.document).problems == item.problems
    assert annotating.annotations_of(workspace, number) == [note]


def test_the_same_content_is_read_anew_for_a_better_parser(workspace, prepared, monkeypatch) -> None:
    document = prepared(FIRST)
    sha256 = document.head.source.sha256
    number = keep(workspace.library, PATH, document).document
    better = source_reading.Reading(99, 99)
    for module in ("reader.workspace.keeping", "reader.workspace.rereading"):
        monkeypatch.setattr(f"{module}.current_reading", lambda: better)
    assert not needs_no_reading(workspace.library, number, sha256)
    assert keep(workspace.library, PATH, document).outcome is Outcome.ALREADY_THERE
    assert workspace.library.documents.reading(number) == better


def test_a_removed_document_comes_back_as_it_is_read_now(workspace, prepared) -> None:
    number = keep(workspace.library, PATH, prepared(FIRST)).document
    assert number is not None
    removing.remove_documents(workspace, [number])
    item = keep(workspace.library, PATH, prepared(FIRST))
    assert (item.outcome, item.document) == (Outcome.IMPORTED, number)
    assert not workspace.library.documents.is_removed(number)
