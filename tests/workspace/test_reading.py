from __future__ import annotations

import pytest

from reader.errors import NotFound
from reader.workspace import reading, removing
from reader.workspace.reading import ReadingPosition
from reader.workspace.workspace import Workspace


def test_reading_goes_on_where_it_stopped(workspace, add) -> None:
    number = add("决定")
    assert reading.position(workspace, number) is None
    reading.remember_position(workspace, number, ReadingPosition("b0", 1, 0.25))
    with Workspace.open(workspace.path) as again:
        assert reading.position(again, number) == ReadingPosition("b0", 1, 0.25)


def test_the_document_that_was_opened_last_is_opened_again(workspace, add) -> None:
    assert reading.last_document(workspace) is None
    first, second = add("一", symbol="A/RES/71/1"), add("二", symbol="A/RES/71/2")
    reading.open_document(workspace, second)
    assert reading.open_document(workspace, first).symbol == "A/RES/71/1"
    with Workspace.open(workspace.path) as again:
        assert reading.last_document(again) == first


def test_a_removed_document_cannot_be_opened(workspace, add) -> None:
    number = add("一")
    removing.remove_documents(workspace, [number])
    with pytest.raises(NotFound):
        reading.open_document(workspace, number)
