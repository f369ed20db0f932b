"""What became of every file of an import, as the import gives it and as the library keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from reader import errors
from reader.document.model import Problem
from reader.errors import LecternError
from reader.library.import_store import ImportRow
from reader.workspace.change import Change, ChangeKind
from reader.workspace.file_discovery import written


class Outcome(StrEnum):
    """What became of a file; SKIPPED is a file of a folder that is no document.

    The last two are of a new reading of the library's documents: their text changed, or only what is known of it.
    """

    IMPORTED = "imported"
    ALREADY_THERE = "already there"
    REPLACED = "replaced"
    FAILED = "failed"
    SKIPPED = "skipped"
    TEXT_RENEWED = "text renewed"
    FACTS_RENEWED = "facts renewed"


@dataclass(frozen=True, slots=True)
class ImportItem:
    """What became of one file.

    `error` says in three parts why it failed or was skipped. Where it replaced an earlier text, `moved` names the
    annotations that now stand on slightly different words, `review` those whose place the person must choose, and
    `carried` all that were written anew.
    """

    path: Path
    outcome: Outcome
    document: int | None = None
    error: LecternError | None = None
    problems: tuple[Problem, ...] = ()
    moved: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of every file, in order; `cancelled` says that the person stopped before the end.

    `number` is that of the report in the library, where it can be read again (workspace.import_history), or None for
    an import that found no file. `started` and `finished` are UTC in ISO 8601; `finished` is None for an import that
    was broken off from outside, as by a power cut. `given` names the files and folders that were asked for; it is
    empty for a new reading of the library's documents, of which those that did not change are left out.
    """

    items: tuple[ImportItem, ...] = ()
    cancelled: bool = False
    number: int | None = None
    started: str = ""
    finished: str | None = None
    given: tuple[str, ...] = ()

    @property
    def is_new_reading(self) -> bool:
        """Whether the library's documents were read anew, and no files imported."""
        return self.number is not None and not self.given

    def with_outcome(self, outcome: Outcome) -> list[ImportItem]:
        """Return the items that ended in this way."""
        return [item for item in self.items if item.outcome is outcome]

    @property
    def documents(self) -> list[int]:
        """The ids of the documents of all files that did not fail, in order, each once."""
        return list(dict.fromkeys(item.document for item in self.items if item.document is not None))

    @property
    def review(self) -> list[str]:
        """The annotations that needed review when the import ended, in order, each once."""
        return list(dict.fromkeys(annotation for item in self.items for annotation in item.review))

    def change(self, origin: object | None = None) -> Change:
        """Say what the import touched, for Workspace.announce."""
        kinds: set[ChangeKind] = set()
        documents: set[int] = set()
        annotations: set[str] = set()
        for item in self.items:
            if item.document is None or item.outcome in (Outcome.ALREADY_THERE, Outcome.FAILED):
                continue
            documents.add(item.document)
            annotations.update(item.carried)
            kinds.add(_KINDS.get(item.outcome, ChangeKind.DOCUMENTS_ADDED))
        if annotations:
            kinds.add(ChangeKind.ANNOTATIONS)
        return Change(frozenset(documents), frozenset(annotations), frozenset(kinds), origin)


def to_row(item: ImportItem) -> ImportRow:
    """Give an item as the library keeps it; the path is made whole, so that it is found from any folder."""
    details: dict[str, Any] = {name: list(ids) for name in _LISTS if (ids := getattr(item, name))}
    if item.error is not None:
        details["error"] = {
            "class": type(item.error).__name__,
            "key": item.error.key,
            "subject": item.error.subject,
            "values": item.error.values,
        }
    if item.problems:
        details["problems"] = [[problem.kind, problem.block, problem.detail] for problem in item.problems]
    return ImportRow(written(item.path.absolute()), item.outcome.value, item.document, details)


def from_row(row: ImportRow) -> ImportItem:
    """Make an item of what the library kept."""
    details = row.details
    return ImportItem(
        Path(row.path),
        Outcome(row.outcome),
        row.document,
        _error(details["error"]) if "error" in details else None,
        tuple(Problem(*parts) for parts in details.get("problems", ())),
        **{name: tuple(details.get(name, ())) for name in _LISTS},
    )


_KINDS = {
    Outcome.REPLACED: ChangeKind.DOCUMENTS_REPLACED,
    Outcome.TEXT_RENEWED: ChangeKind.DOCUMENTS_REPLACED,
    Outcome.FACTS_RENEWED: ChangeKind.FACTS,
}
_LISTS = ("moved", "review", "carried")


def _error(kept: Mapping[str, Any]) -> LecternError:
    kind = getattr(errors, kept["class"], LecternError)
    error: LecternError = kind(kept["key"], kept["subject"], **kept["values"])
    return error
