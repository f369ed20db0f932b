"""Messages that do not interrupt: a line below the toolbar, with at most one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

SHORT_MILLISECONDS = 6_000
LONG_MILLISECONDS = 15_000


class MessageBar(QFrame):
    """Shows one message at a time; it leaves by itself, at its cross, or when its button is used."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._act: Callable[[], None] | None = None
        self._label = QLabel(self)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QToolButton(self)
        self.button.setObjectName("messageButton")
        self.button.clicked.connect(self._do)
        self.close_button = QToolButton(self)
        self.close_button.setAutoRaise(True)
        self.close_button.setToolTip(self.tr("Dismiss"))
        self.close_button.setAccessibleName(self.tr("Dismiss"))
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._label, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """The message that is shown, or was last."""
        return self._label.text()

    def tell(
        self, text: str, button: str = "", act: Callable[[], None] | None = None, *, stays: bool = False
    ) -> None:
        """Show a message; with `button` it offers `act`. `stays` keeps it until it is dismissed."""
        self._label.setText(text)
        self._label.setAccessibleName(text)
        self._act = act
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.show()
        if stays:
            self._timer.stop()
        else:
            self._timer.start(LONG_MILLISECONDS if button else SHORT_MILLISECONDS)

    def _do(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()
