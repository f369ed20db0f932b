from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document.annotation import Anchor, AnchorState, Annotation
from reader.errors import NotFound
from reader.library.annotation_store import AnnotationStore


@pytest.fixture
def note(library, make_document) -> Annotation:
    number = library.documents.add(make_document("决定继续审查", "请秘书长"))
    anchors = (
        Anchor("b0", 2, 4, "继续", "决定", "审查", number="1"),
        Anchor("b1", 0, 1, "请", "", "秘书长", number="2", footnote="1"),
    )
    return Annotation(
        "n1", number, anchors, "yellow", "看", ("会议", "安全"), "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z"
    )


def test_an_annotation_comes_back_as_it_was(library, note) -> None:
    assert isinstance(library.annotations, AnnotationStore)
    library.annotations.put(note)
    assert library.annotations.get("n1") == note
    assert library.annotations.of_document(note.document) == [note]
    assert library.annotations.all() == [note]


def test_writing_again_changes_every_part(library, note) -> None:
    library.annotations.put(note)
    changed = replace(
        note, colour="blue", note="改", tags=("新",), anchors=note.anchors[:1], state=AnchorState.REVIEW
    )
    library.annotations.put(changed)
    assert library.annotations.all() == [changed]
    assert library.annotations.tags() == ["新"]


def test_a_deleted_annotation_is_gone_from_every_list_and_comes_back_whole(library, note) -> None:
    library.annotations.put(note)
    library.annotations.remove(["n1"])
    assert library.annotations.get("n1") is None
    assert library.annotations.all() == []
    assert library.annotations.tags() == []
    assert library.annotations.counts() == {}
    with pytest.raises(NotFound):
        library.annotations.require("n1")
    library.annotations.put(note)
    assert library.annotations.all() == [note]


def test_notes_of_a_removed_document_are_kept_but_not_listed_for_all(library, note) -> None:
    library.annotations.put(note)
    library.documents.remove([note.document])
    assert library.annotations.all() == []
    assert library.annotations.of_document(note.document) == [note]


def test_counts_are_by_document(library, note) -> None:
    library.annotations.put(note)
    library.annotations.put(replace(note, id="n2"))
    assert library.annotations.counts() == {note.document: 2}
