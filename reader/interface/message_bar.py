"""Messages that do not interrupt: a line below the toolbar, with at most one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

SHORT_MILLISECONDS = 6_000
LONG_MILLISECONDS = 15_000


_Question = tuple[str, str, Callable[[], None]]


class MessageBar(QFrame):
    """Shows one message at a time; it leaves by itself, at its cross, or when its button is used.

    A question waits until nothing is shown, so that it takes no other message away; one that another message takes
    the place of comes up again behind it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._act: Callable[[], None] | None = None
        self._waiting: _Question | None = None
        self._asked: _Question | None = None
        self._label = QLabel(self)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QToolButton(self)
        self.button.setObjectName("messageButton")
        self.button.clicked.connect(self._do)
        self.later_button = QToolButton(self)
        self.later_button.setObjectName("messageButton")
        self.later_button.setText(self.tr("Later"))
        self.later_button.clicked.connect(self.dismiss)
        self.close_button = QToolButton(self)
        self.close_button.setAutoRaise(True)
        self.close_button.setToolTip(self.tr("Dismiss"))
        self.close_button.setAccessibleName(self.tr("Dismiss"))
        self.close_button.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._label, 1)
        row.addWidget(self.button)
        row.addWidget(self.later_button)
        row.addWidget(self.close_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self.hide()

    @property
    def text(self) -> str:
        """The message that is shown, or was last."""
        return self._label.text()

    def tell(
        self, text: str, button: str = "", act: Callable[[], None] | None = None, *, stays: bool = False
    ) -> None:
        """Show a message; with `button` it offers `act`. `stays` keeps it until it is dismissed."""
        self._waiting, self._asked = self._asked or self._waiting, None
        self._label.setText(text)
        self._label.setAccessibleName(text)
        self._act = act
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.later_button.hide()
        self.close_button.show()
        self.show()
        if stays:
            self._timer.stop()
        else:
            self._timer.start(LONG_MILLISECONDS if button else SHORT_MILLISECONDS)

    def ask(self, text: str, button: str, act: Callable[[], None], *, at_once: bool = False) -> None:
        """Ask whether to do something now or later; waits until no other message is shown, unless `at_once`."""
        question = (text, button, act)
        if not self.isHidden() and not at_once:
            self._waiting = question
            return
        self.tell(*question, stays=True)
        self._asked, self._waiting = question, None
        self.later_button.show()
        self.close_button.hide()

    def dismiss(self) -> None:
        """Take the message away; a question that waits comes up."""
        self._timer.stop()
        self.hide()
        question, self._waiting, self._asked = self._waiting, None, None
        if question is not None:
            self.ask(*question)

    def _do(self) -> None:
        act, self._act = self._act, None
        self.dismiss()
        if act is not None:
            act()
