from __future__ import annotations

from reader.library.position_store import ReadingPosition


def test_a_position_comes_back(library, make_document) -> None:
    number = library.documents.add(make_document("决定"))
    assert library.positions.get(number) is None
    library.positions.put(number, ReadingPosition("b0", 1, 0.5))
    assert library.positions.get(number) == ReadingPosition("b0", 1, 0.5)


def test_the_last_document_is_the_one_visited_last_that_is_still_there(library, make_document) -> None:
    first = library.documents.add(make_document("一", symbol="A/RES/71/1"))
    second = library.documents.add(make_document("二", symbol="A/RES/71/2"))
    assert library.positions.last_document() is None
    library.positions.visit(first)
    library.positions.visit(second)
    assert library.positions.last_document() == second
    library.positions.put(first, ReadingPosition("b0", 0, 0.0))
    assert library.positions.last_document() == first
    library.documents.remove([first])
    assert library.positions.last_document() == second


def test_a_visit_keeps_the_position(library, make_document) -> None:
    first = library.documents.add(make_document("一", symbol="A/RES/71/1"))
    second = library.documents.add(make_document("二", symbol="A/RES/71/2"))
    library.positions.put(first, ReadingPosition("b0", 1, 0.0))
    library.positions.visit(second)
    assert library.positions.get(second) is None
    library.positions.visit(first)
    assert library.positions.get(first) == ReadingPosition("b0", 1, 0.0)
