from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as some

from reader.document.model import Problem
from reader.errors import LecternError, LibraryUnusable, NotFound, UnreadableFile
from reader.library.import_store import ImportRow
from reader.workspace.change import ChangeKind
from reader.workspace.import_report import ImportItem, ImportReport, Outcome, from_row, to_row

WORDS = some.text(some.characters(exclude_categories=["Cs"]), max_size=8)
ERRORS = some.builds(
    lambda kind, key, subject, values: kind(key, subject, **values),
    some.sampled_from([LecternError, LibraryUnusable, NotFound, UnreadableFile]),
    WORDS,
    WORDS,
    some.dictionaries(some.sampled_from(["detail", "limit"]), WORDS | some.integers(), max_size=2),
)
ITEMS = some.builds(
    ImportItem,
    path=some.just(Path("/in/文件.txt")),
    outcome=some.sampled_from(Outcome),
    document=some.none() | some.integers(1, 9),
    error=some.none() | ERRORS,
    problems=some.lists(some.builds(Problem, WORDS, some.none() | WORDS, WORDS), max_size=2).map(tuple),
    moved=some.lists(WORDS, max_size=2).map(tuple),
    review=some.lists(WORDS, max_size=2).map(tuple),
    carried=some.lists(WORDS, max_size=2).map(tuple),
)


def told(error: LecternError | None) -> object:
    return error and (type(error), error.key, error.subject, error.values)


@settings(max_examples=40)
@given(ITEMS)
def test_an_item_comes_back_from_the_library_as_it_was(item: ImportItem) -> None:
    row = to_row(item)
    kept = from_row(ImportRow(row.path, row.outcome, row.document, json.loads(json.dumps(row.details))))
    assert told(kept.error) == told(item.error)
    for name in ("path", "outcome", "document", "problems", "moved", "review", "carried"):
        assert getattr(kept, name) == getattr(item, name)


def test_a_kept_path_is_whole() -> None:
    assert to_row(ImportItem(Path("a.txt"), Outcome.FAILED)).path == str(Path.cwd() / "a.txt")


def test_a_report_says_what_it_touched() -> None:
    report = ImportReport(
        (
            ImportItem(Path("a"), Outcome.IMPORTED, 1),
            ImportItem(Path("b"), Outcome.REPLACED, 2, review=("n1",), carried=("n1", "n2")),
            ImportItem(Path("c"), Outcome.ALREADY_THERE, 3),
            ImportItem(Path("d"), Outcome.SKIPPED),
        )
    )
    change = report.change("me")
    assert change.documents == {1, 2}
    assert change.annotations == {"n1", "n2"}
    assert change.kinds == {
        ChangeKind.DOCUMENTS_ADDED,
        ChangeKind.DOCUMENTS_REPLACED,
        ChangeKind.ANNOTATIONS,
    }
    assert report.review == ["n1"]
    assert report.documents == [1, 2, 3]
