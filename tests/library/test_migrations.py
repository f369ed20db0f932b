"""A library of every version that was ever shipped is kept in tests/libraries and must open with all that it has.

When schema.VERSION rises, add the dump of a library of the version before (sqlite3 .dump and the two PRAGMA lines).
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reader.library import schema
from reader.library.database import Library
from reader.library.position_store import ReadingPosition

LIBRARIES = Path(__file__).resolve().parents[1] / "libraries"


def test_there_is_a_library_of_every_version() -> None:
    assert {path.stem for path in LIBRARIES.glob("*.sql")} == {f"version_{n}" for n in range(1, schema.VERSION + 1)}


@pytest.mark.parametrize("dump", sorted(LIBRARIES.glob("*.sql")), ids=lambda path: path.stem)
def test_a_library_of_an_earlier_version_opens_with_all_that_it_has(dump: Path, tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    raw = sqlite3.connect(path)
    raw.executescript(dump.read_text(encoding="utf-8"))
    raw.close()
    with Library.open(path) as library:
        (entry,) = library.documents.listing()
        assert (entry.symbol, entry.date, entry.revision) == ("A/RES/71/12", "2016-11-21", 2)
        document = library.documents.load(entry.id)
        assert [block.text for block in document.blocks] == ["回顾第59/50号决议，", "决定继续审查；"]
        (note,) = library.annotations.of_document(entry.id)
        assert (note.quote, note.note, note.tags, note.colour) == ("继续审查", "要紧", ("安全",), "yellow")
        assert library.positions.get(entry.id) == ReadingPosition("b1", 0, 0.5)
        assert len(library.citations.citing("A/RES/59/50")) == 1
        assert len(library.documents.earlier(entry.id)) == 1
        assert len(library.search.find("继续审查")) == 1
        assert library.connection.row("PRAGMA user_version") == (schema.VERSION,)


def test_the_index_of_organizations_is_filled_from_the_documents_that_are_there(tmp_path: Path) -> None:
    dump = (LIBRARIES / "version_1.sql").read_text(encoding="utf-8")
    mention = '{"block":"b1","footnote":null,"start":0,"end":2,"organization":"大会"}'
    path = tmp_path / "library.db"
    raw = sqlite3.connect(path)
    raw.executescript(dump.replace('"organizations":[]', f'"organizations":[{mention}]'))
    raw.execute(
        "INSERT INTO documents SELECT 2, symbol, title, date, organ, session, genre, language, source, sha256,"
        " added, revision, removed_at FROM documents"
    )
    raw.execute("INSERT INTO bodies VALUES (2, '{damaged')")
    raw.commit()
    raw.close()
    with Library.open(path) as library:
        (place,) = library.organizations.naming("大会")
        assert (place.document, place.mention.block, place.mention.footnote) == (1, "b1", None)
        assert (place.mention.start, place.mention.end) == (0, 2)
