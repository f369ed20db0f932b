from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from reader.document.annotation import AnchorState, Annotation, anchor_in
from reader.errors import NotFound
from reader.library import anchoring
from reader.library.database import Library
from reader.messages import LANGUAGES, sentence
from reader.workspace import annotating, importing
from reader.workspace.earlier_texts import bring_back, changes_since, earlier_texts
from reader.workspace.importing import Outcome
from reader.workspace.text_differences import Kind
from reader.workspace.workspace import Workspace

FIRST = "决定继续审查集体安全条约组织的合作"
SECOND = "请秘书长就本决议的执行情况提出报告"
THIRD = "鼓励会员国加强对话"

pytestmark = pytest.mark.usefixtures("plain_files")


@pytest.fixture
def take(workspace, tmp_path: Path) -> Callable[..., int]:
    """Import a text of the resolution from a file of its own."""

    def import_text(*texts: str) -> int:
        path = tmp_path / "in.txt"
        path.write_text("\n".join(("A/RES/71/1", *texts)), encoding="utf-8")
        (number,) = importing.import_files(workspace, [path]).documents
        return number

    return import_text


def texts(workspace, number: int) -> list[str]:
    return [block.text for block in workspace.library.documents.load(number).blocks]


def test_an_earlier_text_comes_back_with_its_notes_and_can_be_undone(workspace, take) -> None:
    number = take(FIRST, SECOND)
    note = annotating.highlight(workspace, number, [anchor_in("b1", SECOND, 0, 4, number="2")], "blue", "要紧")
    take(FIRST, THIRD)
    later = annotating.highlight(workspace, number, [anchor_in("b1", THIRD, 0, 4, number="2")], "green")
    with_new_text = annotating.annotations_of(workspace, number)
    assert [each.state for each in with_new_text] == [AnchorState.PLACED, AnchorState.REVIEW]
    (earlier,) = earlier_texts(workspace, number)
    assert (earlier.revision, earlier.notes) == (1, 1)

    bring_back(workspace, number, earlier.revision)
    assert texts(workspace, number) == [FIRST, SECOND]
    first, second = annotating.annotations_of(workspace, number)
    assert first == note
    assert (second.id, second.state) == (later.id, AnchorState.REVIEW)
    assert [hit.document for hit in workspace.library.search.find("秘书长")] == [number]
    assert workspace.undo.undo_label == "undo.bring_back"

    workspace.undo.undo()
    assert texts(workspace, number) == [FIRST, THIRD]
    assert annotating.annotations_of(workspace, number) == with_new_text
    assert workspace.library.search.find("秘书长") == []
    workspace.undo.undo()
    assert [each.id for each in annotating.annotations_of(workspace, number)] == [note.id]


def test_the_file_of_a_text_that_was_put_away_does_not_bring_it_back_by_itself(workspace, take) -> None:
    number = take(FIRST, SECOND)
    take(FIRST, THIRD)
    bring_back(workspace, number, 1)
    assert take(FIRST, THIRD) == number
    assert texts(workspace, number) == [FIRST, SECOND]
    assert [earlier.revision for earlier in earlier_texts(workspace, number)] == [2]


def test_an_undone_exchange_leaves_no_text_that_reads_like_the_present_one(workspace, take) -> None:
    number = take(FIRST, SECOND)
    take(FIRST, THIRD)
    bring_back(workspace, number, 1)
    workspace.undo.undo()
    assert texts(workspace, number) == [FIRST, THIRD]
    assert [earlier.revision for earlier in earlier_texts(workspace, number)] == [1]


def test_what_changed_since_is_told_from_the_earlier_to_the_present_text(workspace, take) -> None:
    number = take(FIRST, SECOND)
    take(FIRST, THIRD)
    same, changed = changes_since(workspace, number, 1)
    assert not same.is_changed
    assert (Kind.REMOVED, f"2 {SECOND}") in [(run.kind, run.text) for run in changed.runs]
    with pytest.raises(NotFound):
        changes_since(workspace, number, 9)


def test_a_text_that_never_was_is_told(workspace, take) -> None:
    number = take(FIRST)
    with pytest.raises(NotFound):
        bring_back(workspace, number, 7)
    assert workspace.undo.undo_label is None
    for language in LANGUAGES:
        assert sentence("undo.bring_back", language) != "undo.bring_back"


COMMON = "回顾其以往各项决议并重申其承诺"
"""Without anything in common two texts of one symbol are two works."""

PARAGRAPHS = some.lists(
    some.sampled_from([FIRST, SECOND, THIRD, f"又{FIRST}", SECOND.replace("秘书长", "主席")]), min_size=1, max_size=4
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(versions=some.lists(PARAGRAPHS, min_size=2, max_size=4), data=some.data())
def test_whatever_texts_come_and_go_no_note_is_lost_or_misplaced(
    tmp_path_factory, plain_files, versions, data
) -> None:
    folder = tmp_path_factory.mktemp("property")
    with Workspace.open(folder / "library.db") as workspace:
        made: dict[str, str] = {}
        for index, paragraphs in enumerate(versions):
            path = folder / f"{index}.txt"
            path.write_text("\n".join(("A/RES/71/1", *paragraphs, COMMON, f"第{index}版")), encoding="utf-8")
            (item,) = importing.import_files(workspace, [path]).items
            assert item.outcome is not Outcome.FAILED
            assert item.document is not None
            check(workspace.library, item.document, made)
            block = data.draw(some.integers(0, len(paragraphs) - 1))
            anchor = anchor_in(f"b{block}", paragraphs[block], 2, 8, number=str(block + 1))
            note = annotating.highlight(workspace, item.document, [anchor], "blue", f"第{index}条")
            made[note.id] = note.quote
        for earlier in earlier_texts(workspace, item.document):
            before = everything(workspace.library, item.document)
            bring_back(workspace, item.document, earlier.revision)
            check(workspace.library, item.document, made)
            workspace.undo.undo()
            assert everything(workspace.library, item.document) == before


def everything(library: Library, number: int) -> tuple[list[str], list[Annotation]]:
    return [block.text for block in library.documents.load(number).blocks], library.annotations.of_document(number)


def check(library: Library, number: int, made: dict[str, str]) -> None:
    """Every note is there; one that is placed stands on its own words, nearly at the least."""
    document = library.documents.load(number)
    notes = {note.id: note for note in library.annotations.of_document(number)}
    assert set(notes) == set(made)
    for note in notes.values():
        if note.state is AnchorState.PLACED:
            assert all(anchoring.fits(anchor, document) for anchor in note.anchors)
        if note.quote != made[note.id]:
            assert len(set(note.quote) & set(made[note.id])) >= len(made[note.id]) // 2
