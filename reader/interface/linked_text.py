"""The text of the small windows on the page: notes, what a citation cites, how a document was adopted."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QTextBrowser, QWidget


class LinkedText(QTextBrowser):
    """A text without a frame: selectable, with links, scrolling inside without moving the page.

    `followed` carries the address of a link that was clicked once or entered by the keyboard; a double click selects
    a word and follows nothing. `pointed` carries where the pointer moves, in the viewport's coordinates.
    """

    followed = Signal(str)
    pointed = Signal(QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.viewport().setMouseTracking(True)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._address = ""
        self._by_mouse = False
        self._is_doubled = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(lambda: self.followed.emit(self._address))
        self.anchorClicked.connect(self._clicked)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember that what follows is the mouse's."""
        self._wait.stop()
        self._by_mouse = True
        self._is_doubled = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the pointer is while no button is held."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self.pointed.emit(event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word; the link that the first click met is not followed."""
        self._wait.stop()
        self._is_doubled = True
        super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the mouse did."""
        super().mouseReleaseEvent(event)
        self._by_mouse = False

    def _clicked(self, address: QUrl) -> None:
        self._address = address.toString()
        if not self._by_mouse:
            self.followed.emit(self._address)
        elif not self._is_doubled:
            self._wait.start(QApplication.doubleClickInterval())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll inside; the page behind stays even where the end is reached."""
        super().wheelEvent(event)
        event.accept()
