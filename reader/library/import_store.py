"""What became of the files of each import, written as they are done: a stopped import tells how far it came."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reader.library.connection import Connection
from reader.library.moment import now

KEPT = 100
"""How many imports are remembered; the oldest go first."""


@dataclass(frozen=True, slots=True)
class ImportRow:
    """What became of one file; `outcome` and `details` are the workspace's words, `details` as plain JSON values."""

    path: str
    outcome: str
    document: int | None
    details: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One import: its number, what was given, when (UTC in ISO 8601), and how many files had each outcome.

    `finished` is None for one that never came to its end, as after a power cut.
    """

    id: int
    given: tuple[str, ...]
    started: str
    finished: str | None
    cancelled: bool
    counts: Mapping[str, int]


class ImportStore:
    """Keeps the last imports."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, given: Sequence[str]) -> int:
        """Start the record of an import and return its number; the oldest records beyond KEPT are dropped."""
        with self._connection.transaction():
            number = self._connection.write(
                "INSERT INTO imports (started, finished, cancelled, given) VALUES (?, NULL, 0, ?)",
                (now(), json.dumps(list(given), ensure_ascii=False)),
            )
            self._connection.write("DELETE FROM import_items WHERE import <= ?", (number - KEPT,))
            self._connection.write("DELETE FROM imports WHERE id <= ?", (number - KEPT,))
        return number

    def add(self, number: int, rows: Iterable[tuple[int, ImportRow]]) -> None:
        """Keep what became of files, each with its place in the import."""
        self._connection.write_many(
            "INSERT OR REPLACE INTO import_items (import, ordinal, path, outcome, document, details)"
            " SELECT ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM imports WHERE id = ?)",
            [
                (number, ordinal, row.path, row.outcome, row.document, _json(row.details), number)
                for ordinal, row in rows
            ],
        )

    def finish(self, number: int, *, cancelled: bool) -> None:
        """Note that an import came to its end."""
        self._connection.write(
            "UPDATE imports SET finished = ?, cancelled = ? WHERE id = ?", (now(), cancelled, number)
        )

    def get(self, number: int) -> ImportRecord | None:
        """Return one import, or None."""
        found = self._select(number)
        return found[0] if found else None

    def all(self) -> list[ImportRecord]:
        """Return the imports that are remembered, the newest first."""
        return self._select(None)

    def _select(self, number: int | None) -> list[ImportRecord]:
        counts: dict[int, dict[str, int]] = {}
        for of, outcome, count in self._connection.rows(
            "SELECT import, outcome, count(*) FROM import_items WHERE import = coalesce(?, import)"
            " GROUP BY import, outcome",
            (number,),
        ):
            counts.setdefault(of, {})[outcome] = count
        rows = self._connection.rows(
            "SELECT id, given, started, finished, cancelled FROM imports WHERE id = coalesce(?, id) ORDER BY id DESC",
            (number,),
        )
        return [
            ImportRecord(each, tuple(json.loads(given)), started, finished, bool(cancelled), counts.get(each, {}))
            for each, given, started, finished, cancelled in rows
        ]

    def rows(self, number: int) -> list[ImportRow]:
        """Return what became of each file of an import, in the import's order."""
        found = self._connection.rows(
            "SELECT path, outcome, document, details FROM import_items WHERE import = ? ORDER BY ordinal", (number,)
        )
        return [ImportRow(path, outcome, document, json.loads(details)) for path, outcome, document, details in found]


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
