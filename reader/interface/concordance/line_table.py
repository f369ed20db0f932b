"""The table of a concordance's lines, with the names below one another."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from reader.interface.concordance.line_delegate import LineDelegate
from reader.interface.concordance.line_order import Column
from reader.interface.concordance.lines_model import LinesModel
from reader.interface.theme import Theme
from reader.workspace.concordance import PlacedLine

_WIDTHS = {Column.DATE: "2026-00-00", Column.SYMBOL: "A/RES/75/100B", Column.PLACE: "序言部分第10段"}
_WIDEST_NAME = 300
_NARROWEST_NAME = 60
_WIDEST_PLACE = 190
_NARROWEST_PLACE = 90
_ROOM = 20


class LineTable(QTableView):
    """Lines to choose among by keys and mouse.

    Emits `opened` for Enter and a double click, `chosen` when another line is current, `copied` for the copy key.
    """

    opened = Signal(object)
    chosen = Signal(object)
    copied = Signal()

    def __init__(self, model: LinesModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = model
        self.delegate = LineDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Places that name the organization"))
        self._lay_out_headings()
        self._kept: PlacedLine | None = None
        model.layoutAboutToBeChanged.connect(self._keep_line)
        model.layoutChanged.connect(self._on_arranged)
        self.doubleClicked.connect(lambda _index: self._open())
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self.chosen.emit(self.current_line()))

    def current_line(self) -> PlacedLine | None:
        """Return the line that is current, or None."""
        line = self.currentIndex().data(LinesModel.LineRole) if self.currentIndex().isValid() else None
        return line if isinstance(line, PlacedLine) else None

    def chosen_lines(self) -> list[PlacedLine]:
        """Return the lines that are chosen, from the top."""
        return self._lines.lines(sorted(index.row() for index in self.selectionModel().selectedRows()))

    def go_to_line(self, line: PlacedLine | None) -> None:
        """Make a line current and show it, where it is in the table."""
        row = self._lines.row_of(line) if line is not None else None
        if row is not None:
            self.setCurrentIndex(self._lines.index(row, Column.DATE))
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def set_colour(self, colour: QColor) -> None:
        """Draw the names in a colour."""
        self.delegate.colour = colour
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self.delegate.theme = theme
        self.viewport().update()

    def fit_places(self) -> None:
        """Make the column of the places as wide as the longest of them, within bounds."""
        metrics = QFontMetrics(self.font())
        places = {line.place for line in self._lines.lines()}
        longest = max((metrics.horizontalAdvance(place) for place in places), default=0) + _ROOM
        self.horizontalHeader().resizeSection(Column.PLACE, max(_NARROWEST_PLACE, min(_WIDEST_PLACE, longest)))

    def fit_names(self) -> None:
        """Make the column of the names as wide as the longest of them, within bounds."""
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(form) for form, _ in self._lines.forms()), default=0)
        self.delegate.name_width = max(_NARROWEST_NAME, min(_WIDEST_NAME, longest))
        self.horizontalHeader().resizeSection(Column.NAME, self.delegate.name_width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, copy with the copy key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the line under the pointer."""
        self._light(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Light no line."""
        self._light(-1)
        super().leaveEvent(event)

    def line_at(self, point: QPoint) -> PlacedLine | None:
        """Return the line at a point of the viewport, or None."""
        line = self.indexAt(point).data(LinesModel.LineRole)
        return line if isinstance(line, PlacedLine) else None

    def _lay_out_headings(self) -> None:
        metrics = QFontMetrics(self.font())
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.delegate.row_height(metrics))
        across.setHighlightSections(False)
        across.setSortIndicator(Column.DATE, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        for column, sample in _WIDTHS.items():
            across.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            across.resizeSection(column, metrics.horizontalAdvance(sample) + _ROOM)
        across.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Fixed)
        for column in (Column.BEFORE, Column.AFTER):
            across.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(_NARROWEST_NAME)

    def _keep_line(self) -> None:
        self._kept = self.current_line()

    def _on_arranged(self) -> None:
        """Stay at the current line in the new order, where it is still shown."""
        self.delegate.by_end = self._lines.column is Column.AFTER
        self.go_to_line(self._kept)
        self._kept = None
        self.viewport().update()

    def _open(self) -> None:
        line = self.current_line()
        if line is not None:
            self.opened.emit(line)

    def _light(self, row: int) -> None:
        if row == self.delegate.hovered_row:
            return
        self.delegate.hovered_row = row
        self.viewport().update()
