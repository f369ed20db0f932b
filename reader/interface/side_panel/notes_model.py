"""The annotations of the open document as a list, in the order of its text, with those that need review first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.document.annotation import AnchorState, Annotation

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class NotesFilter:
    """What the list shows: words in quote, note or tags; one of the colours, where any is named; one tag."""

    words: str = ""
    colours: frozenset[str] = frozenset()
    tag: str = ""

    def accepts(self, annotation: Annotation) -> bool:
        """Tell whether an annotation is shown."""
        if self.colours and annotation.colour not in self.colours:
            return False
        if self.tag and self.tag not in annotation.tags:
            return False
        text = "\n".join((annotation.quote, annotation.note, *annotation.tags)).casefold()
        return all(word in text for word in self.words.casefold().split())

    @property
    def is_empty(self) -> bool:
        """Whether it lets everything through."""
        return self == NotesFilter()


class NotesModel(QAbstractListModel):
    """Rows are annotations; where some need review, a line of words stands above them and above the rest."""

    AnnotationRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Annotation, ...] = ()
        self._rows: list[Annotation | str] = []
        self._filter = NotesFilter()

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """Every annotation of the document."""
        return self._all

    @property
    def shown(self) -> list[Annotation]:
        """The annotations that the filter lets through, in the order of the rows."""
        return [row for row in self._rows if isinstance(row, Annotation)]

    @property
    def filter(self) -> NotesFilter:
        """What the list shows."""
        return self._filter

    def show(self, annotations: Sequence[Annotation]) -> bool:
        """Show these annotations; True where the rows are others than before, False where only their content is."""
        self._all = tuple(annotations)
        return self._arrange()

    def set_filter(self, shown: NotesFilter) -> None:
        """Show only what the filter lets through."""
        self._filter = shown
        self._arrange()

    def index_of(self, annotation_id: str) -> QModelIndex:
        """Return the index of an annotation, invalid where it is not shown."""
        for number, row in enumerate(self._rows):
            if isinstance(row, Annotation) and row.id == annotation_id:
                return self.index(number)
        return QModelIndex()

    def annotation(self, index: Index) -> Annotation | None:
        """Return the annotation of a row."""
        row = self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None
        return row if isinstance(row, Annotation) else None

    def tags(self) -> list[str]:
        """Return the tags of the document's annotations, alphabetically."""
        return sorted({tag for annotation in self._all for tag in annotation.tags})

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Count the rows; a row has none inside."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the annotation to the delegate and its words to screen readers."""
        row = self._rows[index.row()]
        if role == self.AnnotationRole:
            return row if isinstance(row, Annotation) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(part for part in (row.quote, row.note) if part) if isinstance(row, Annotation) else row
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let annotations be chosen and edited, not the words above them."""
        if self.annotation(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def _arrange(self) -> bool:
        rows = self._filtered()
        if [_key(row) for row in rows] == [_key(row) for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def _filtered(self) -> list[Annotation | str]:
        kept = [annotation for annotation in self._all if self._filter.accepts(annotation)]
        review = [annotation for annotation in kept if annotation.state is AnchorState.REVIEW]
        placed = [annotation for annotation in kept if annotation.state is not AnchorState.REVIEW]
        if not review:
            return list(placed)
        rest: list[Annotation | str] = [self.tr("In the text"), *placed] if placed else []
        return [self.tr("Needs review: the text has changed"), *review, *rest]


def _key(row: Annotation | str) -> str:
    return row.id if isinstance(row, Annotation) else row
