"""What the cards on the page have in common: those of citations, names and adoptions stand beside the words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from reader.interface.paragraph_view.beside import placed_beside
from reader.interface.theme import Theme


class PageCard(QFrame):
    """A small window beside words of the page; `dismissed` tells of Escape. Whoever derives one says its size."""

    dismissed = Signal()

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 12, 10)

    def put_beside(self, words: QRect, area: QRect) -> None:
        """Stand beside the words; both are in the parent's coordinates."""
        self.setGeometry(placed_beside(words, self._wanted_size(area), area))

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in the card."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _wanted_size(self, area: QRect) -> QSize:
        """Return the size for what is shown, inside the area."""
        raise NotImplementedError

    def _step_among(self, parts: Sequence[QWidget], *, forward: bool) -> bool:
        """Give the keyboard to the next (or previous) visible part of the card, around the end; False for none."""
        shown = [part for part in parts if part.isVisible()]
        focused = QApplication.focusWidget()
        at = next((index for index, part in enumerate(shown) if part is focused), -1 if forward else 0)
        if shown:
            shown[(at + (1 if forward else -1)) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(shown)

    def _colour(self, theme: Theme, *texts: QWidget) -> None:
        """Set the card, and the texts in it that have a ground of their own, apart from the page."""
        palette = theme.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, theme.color("raised"))
        for widget in (self, *texts):
            widget.setPalette(palette)
