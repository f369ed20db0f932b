from __future__ import annotations

import pytest

from reader.document.annotation import Annotation, anchor_in
from reader.library import change_count
from reader.library.change_count import ANNOTATIONS, DOCUMENTS


def test_documents_and_annotations_are_counted_apart(library, make_document) -> None:
    number = library.documents.add(make_document("决定"))
    library.documents.remove([number])
    library.documents.restore([number])
    library.annotations.put(Annotation("n1", number, (anchor_in("b0", "决定", 0, 2),), "yellow"))
    assert change_count.read_count(library.connection, DOCUMENTS) == 3
    assert change_count.read_count(library.connection, ANNOTATIONS) == 1


def test_a_change_that_was_rolled_back_is_not_counted(library, make_document) -> None:
    def fail() -> None:
        with library.transaction():
            library.documents.add(make_document("决定"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert change_count.read_count(library.connection, DOCUMENTS) == 0
