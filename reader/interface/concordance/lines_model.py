"""The lines of a concordance as a table that grows while they are read, sorted and narrowed by printed form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.interface.concordance.line_order import Column, sorted_lines
from reader.workspace.concordance import PlacedLine

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class LinesModel(QAbstractTableModel):
    """Lines come by `add` in the order of dates; `finish` puts them into the order that is asked for.

    `form` keeps the lines of one printed form; "" keeps all.
    """

    LineRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[PlacedLine] = []
        self._shown: list[PlacedLine] = []
        self.form = ""
        self.column = Column.DATE
        self.falling = False

    @property
    def total(self) -> int:
        """How many lines there are, those that the form leaves out included."""
        return len(self._all)

    @property
    def documents(self) -> int:
        """How many documents the lines are of that are shown."""
        return len({line.entry.id for line in self._shown})

    def forms(self) -> list[tuple[str, int]]:
        """Return each printed form with its number of lines, the most frequent first."""
        return Counter(line.form for line in self._all).most_common()

    def lines(self, rows: Iterable[int] | None = None) -> list[PlacedLine]:
        """Return the lines of these rows, or all that are shown."""
        return list(self._shown) if rows is None else [self._shown[row] for row in rows]

    def clear(self) -> None:
        """Begin with no lines and every form."""
        self.beginResetModel()
        self._all, self._shown, self.form = [], [], ""
        self.endResetModel()

    def add(self, lines: Sequence[PlacedLine]) -> None:
        """Append lines that were read; they are sorted in with `finish`."""
        self._all.extend(lines)
        shown = [line for line in lines if self._keeps(line)]
        if shown:
            first = len(self._shown)
            self.beginInsertRows(_NO_INDEX, first, first + len(shown) - 1)
            self._shown.extend(shown)
            self.endInsertRows()

    def finish(self) -> None:
        """Put every line into its order, now that all are there."""
        if self.column is not Column.DATE or self.falling:
            self._arrange()

    def show_form(self, form: str) -> None:
        """Keep the lines of one printed form, or with "" all."""
        self.form = form
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column (Qt calls this for a click on a heading)."""
        if column < 0:
            return
        self.column, self.falling = Column(column), order == Qt.SortOrder.DescendingOrder
        self._arrange()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Count the lines that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the texts, the whole line to the delegate, the title of the document as a hint."""
        line = self._shown[index.row()]
        if role == self.LineRole:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return cells(line)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() <= Column.PLACE:
            return "\n".join(part for part in (line.entry.title, line.place) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "，".join(part for part in cells(line) if part)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name the columns; what stands before the name is read towards it."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.headings()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == Column.BEFORE else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headings(self) -> tuple[str, ...]:
        """Return the names of the columns in the window's language."""
        return (
            self.tr("Date"),
            self.tr("Symbol"),
            self.tr("Place"),
            self.tr("Before"),
            self.tr("Name"),
            self.tr("After"),
        )

    def row_of(self, line: PlacedLine) -> int | None:
        """Return the row of a line, by where it stands; None where it is not shown."""
        wanted = _identity(line)
        return next((row for row, shown in enumerate(self._shown) if _identity(shown) == wanted), None)

    def _keeps(self, line: PlacedLine) -> bool:
        return not self.form or line.form == self.form

    def _arrange(self) -> None:
        kept = [line for line in self._all if self._keeps(line)]
        self.layoutAboutToBeChanged.emit()
        # The rows are others now: nothing may keep an index of the old ones.
        self.changePersistentIndexList(self.persistentIndexList(), [_NO_INDEX] * len(self.persistentIndexList()))
        self._shown = sorted_lines(kept, self.column, falling=self.falling)
        self.layoutChanged.emit()


def cells(line: PlacedLine) -> tuple[str, ...]:
    """Return a line's texts in the order of the columns."""
    hit = line.hit
    symbol = line.entry.symbol or line.entry.title
    return (line.entry.date or "", symbol, line.place, hit.before, hit.match, hit.after)


def _identity(line: PlacedLine) -> tuple[int, str | None, str | None, int]:
    return line.entry.id, line.hit.block, line.hit.footnote, line.hit.start
