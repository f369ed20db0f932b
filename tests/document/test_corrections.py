from __future__ import annotations

import pytest

from reader.document.block_kinds import Genre
from reader.document.corrections import CorrectedField, Correction, corrected, found_in
from reader.document.model import Document, Source

READ = Document(
    Source("a.txt"), Genre.DOCUMENT, "标题", (), symbol="A/71/L.7", date=None, organ="General Assembly", session=71
)


def correction(field: CorrectedField, value: str | None) -> Correction:
    return Correction(field, value, found_in(READ, field))


def test_each_field_is_put_in_the_place_of_what_was_read() -> None:
    values = {"symbol": "S/PV.7796", "title": "另一标题", "date": "2016-10-28", "genre": "record"}
    shown = corrected(READ, [correction(CorrectedField(name), value) for name, value in values.items()])
    assert {name: found_in(shown, CorrectedField(name)) for name in values} == values


@pytest.mark.parametrize(
    ("symbol", "organ", "session"),
    [
        ("S/PV.7796", "Security Council", None),
        ("A/72/L.7", "General Assembly", 72),
        ("A/C.1/L.7", "General Assembly", 71),
        ("no symbol", "General Assembly", 71),
        (None, "General Assembly", 71),
    ],
)
def test_organ_and_session_follow_the_symbol_as_far_as_it_tells_them(symbol, organ, session) -> None:
    shown = corrected(READ, [correction(CorrectedField.SYMBOL, symbol)])
    assert (shown.symbol, shown.organ, shown.session) == (symbol, organ, session)


def test_what_was_read_is_told_as_text() -> None:
    assert [found_in(READ, field) for field in CorrectedField] == ["A/71/L.7", "标题", None, "document"]
