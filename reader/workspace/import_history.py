"""The reports of earlier imports, which the library keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.document.annotation import AnchorState, Annotation
from reader.errors import NotFound
from reader.library.import_store import ImportRecord
from reader.workspace.import_report import ImportReport, Outcome, from_row
from reader.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ReportSummary:
    """What a list of reports shows: the report's number, when, what was given, and how many files ended how.

    Times are UTC in ISO 8601; `finished` is None for an import that was broken off from outside or is under way.
    Nothing is given to a new reading of the library's documents.
    """

    number: int
    started: str
    finished: str | None
    cancelled: bool
    given: tuple[str, ...]
    counts: Mapping[Outcome, int]

    @property
    def is_new_reading(self) -> bool:
        """Whether the library's documents were read anew, and no files imported."""
        return not self.given


def summaries(workspace: Workspace) -> list[ReportSummary]:
    """Return the imports that the library remembers, the newest first."""
    return [_summary(record) for record in workspace.library.imports.all()]


def report(workspace: Workspace, number: int) -> ImportReport:
    """Return the whole report of an import by its number. Raises NotFound."""
    record = workspace.library.imports.get(number)
    if record is None:
        raise NotFound("import_unknown", str(number))
    items = tuple(from_row(row) for row in workspace.library.imports.rows(number))
    return ImportReport(items, record.cancelled, number, record.started, record.finished, record.given)


def still_to_review(workspace: Workspace, of: ImportReport) -> list[Annotation]:
    """Return those of a report's annotations that are there and still await the person's word, in its order."""
    found = (workspace.library.annotations.get(annotation_id) for annotation_id in of.review)
    return [note for note in found if note is not None and note.state is AnchorState.REVIEW]


def _summary(record: ImportRecord) -> ReportSummary:
    counts = {Outcome(outcome): count for outcome, count in record.counts.items()}
    return ReportSummary(record.id, record.started, record.finished, record.cancelled, record.given, counts)
