"""What a search of the whole library found: passages, gathered by document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.interface import icons
from reader.interface.empty_page import EmptyPage
from reader.interface.row_background import draw_background, smaller
from reader.interface.theme import Theme
from reader.library.document_store import DocumentEntry
from reader.workspace.finding import SearchHit

_HIT = Qt.ItemDataRole.UserRole + 1
_EDGE = 10
_VERTICAL = 5
_SHORT_BEFORE = 10
_TEXT_LINES = 2

Index = QModelIndex | QPersistentModelIndex


class ResultDelegate(QStyledItemDelegate):
    """Draws a document's line, and below it passages with the words that were found set apart."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line for a document, two for a passage."""
        font: QFont = option.font
        lines = 1 if index.data(_HIT) is None else _TEXT_LINES
        return QSize(120, QFontMetrics(font).height() * lines + 2 * _VERTICAL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        hit = index.data(_HIT)
        rect: QRect = option.rect.adjusted(_EDGE, _VERTICAL, -_EDGE, -_VERTICAL)
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_background(painter, option, self.theme)
        if isinstance(hit, SearchHit):
            self._draw_hit(painter, rect, font, hit)
        else:
            strong = QFont(smaller(font))
            strong.setBold(True)
            painter.setFont(strong)
            painter.setPen(self.theme.color("muted"))
            text = QFontMetrics(strong).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _draw_hit(self, painter: QPainter, rect: QRect, font: QFont, hit: SearchHit) -> None:
        """Draw the passage over two lines, the found words on a ground of their own."""
        before = hit.before[-_SHORT_BEFORE:]
        before = f"…{before}" if len(hit.before) > _SHORT_BEFORE else before
        runs = ((before, False), (hit.match, True), (hit.after, False))
        metrics = QFontMetrics(font)
        painter.setFont(font)
        x, line = rect.left(), 0
        for text, found in runs:
            for character in text:
                width = metrics.horizontalAdvance(character)
                if x + width > rect.right():
                    x, line = rect.left(), line + 1
                    if line == _TEXT_LINES:
                        return
                cell = QRect(x, rect.top() + line * metrics.height(), width, metrics.height())
                if found:
                    painter.fillRect(cell, self.theme.color("find"))
                painter.setPen(self.theme.color("text"))
                painter.drawText(cell, Qt.AlignmentFlag.AlignVCenter, character)
                x += width


class ResultTree(QTreeView):
    """The list itself; Enter opens what a click opens."""

    opened = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class ResultsPanel(QWidget):
    """The words that were looked for, how much was found, and the passages; a click goes there."""

    hit_chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel(self)
        self.heading.setWordWrap(True)
        self.heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.close_button = QToolButton(self)
        self.close_button.setAutoRaise(True)
        self.close_button.setToolTip(self.tr("Back to the library"))
        self.close_button.setAccessibleName(self.close_button.toolTip())
        self.close_button.clicked.connect(self.closed)
        self.model = QStandardItemModel(self)
        self.delegate = ResultDelegate(theme, self)
        self.tree = ResultTree(self)
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(self.delegate)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(0)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setMouseTracking(True)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setAccessibleName(self.tr("Search results"))
        self.tree.clicked.connect(self._open)
        self.tree.opened.connect(self._open)
        self.empty = EmptyPage("search", "", "", self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self.empty)
        head = QHBoxLayout()
        head.setContentsMargins(10, 6, 4, 2)
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        self.set_theme(theme)

    def show_waiting(self, words: str) -> None:
        """Say that the search is under way."""
        self.heading.setText(self.tr("Searching for “{words}”…").format(words=words))

    def show_hits(
        self, words: str, hits: Sequence[SearchHit], entries: Mapping[int, DocumentEntry], limit: int
    ) -> None:
        """Show what was found, gathered by document in the order of the first passage."""
        self.model.clear()
        heads: dict[int, QStandardItem] = {}
        for hit in hits:
            entry = entries.get(hit.document)
            if entry is None:
                continue
            if hit.document not in heads:
                heads[hit.document] = QStandardItem(f"{entry.symbol}  {entry.title}" if entry.symbol else entry.title)
                heads[hit.document].setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.model.appendRow(heads[hit.document])
            item = QStandardItem(f"{hit.before}{hit.match}{hit.after}")
            item.setData(hit, _HIT)
            item.setEditable(False)
            heads[hit.document].appendRow(item)
        self.tree.expandAll()
        self._say(words, len(hits), len(heads), limit)

    def first_hit(self) -> SearchHit | None:
        """Return the first passage, or None."""
        found = self.model.index(0, 0, self.model.index(0, 0)).data(_HIT)
        return found if isinstance(found, SearchHit) else None

    def focus_list(self) -> None:
        """Move the focus to the first passage."""
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tree.setCurrentIndex(self.model.index(0, 0, self.model.index(0, 0)))

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self.delegate.theme = theme
        self.close_button.setIcon(icons.icon("close", theme.color("text").name()))
        self.empty.recolour(theme.color("muted"))
        self.tree.viewport().update()

    def _say(self, words: str, passages: int, documents: int, limit: int) -> None:
        if not passages:
            self.heading.setText(f"“{words}”")
            self.empty.say(
                self.tr("Nothing found"),
                self.tr("No document of the library contains “{words}”.").format(words=words),
            )
            self._pages.setCurrentWidget(self.empty)
            return
        found = self.tr("%n passage(s)", "", passages)
        if passages >= limit:
            found = self.tr("the first %n passage(s)", "", passages)
        where = self.tr("in %n document(s)", "", documents)
        self.heading.setText(self.tr("“{words}”: {found} {where}").format(words=words, found=found, where=where))
        self._pages.setCurrentWidget(self.tree)

    def _open(self, index: QModelIndex) -> None:
        hit = index.data(_HIT)
        if isinstance(hit, SearchHit):
            self.hit_chosen.emit(hit)
