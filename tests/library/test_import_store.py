from __future__ import annotations

from reader.library import import_store
from reader.library.import_store import ImportRow


def row(name: str, outcome: str, **details: object) -> ImportRow:
    return ImportRow(f"/in/{name}", outcome, None, details)


def test_an_import_is_told_as_far_as_it_came(library) -> None:
    number = library.imports.begin(["/in", "/其他"])
    library.imports.add(number, [(0, row("a", "failed", error="x")), (1, row("b", "skipped"))])
    library.imports.add(number, [(2, row("c", "failed"))])
    (record,) = library.imports.all()
    assert (record.given, record.finished, record.cancelled) == (("/in", "/其他"), None, False)
    assert record.counts == {"failed": 2, "skipped": 1}
    assert library.imports.rows(number) == [row("a", "failed", error="x"), row("b", "skipped"), row("c", "failed")]
    library.imports.finish(number, cancelled=True)
    (record,) = library.imports.all()
    assert record.finished
    assert record.cancelled


def test_the_oldest_reports_go_first(library, monkeypatch) -> None:
    monkeypatch.setattr(import_store, "KEPT", 2)
    numbers = [library.imports.begin([]) for _ in range(4)]
    assert [record.id for record in library.imports.all()] == numbers[:1:-1]
    library.imports.add(numbers[0], [(0, row("a", "failed"))])
    assert library.imports.rows(numbers[0]) == []
