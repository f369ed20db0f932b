"""The line of a dialog that says why what was asked for cannot be kept."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from reader.errors import LecternError
from reader.messages import error_parts


class Refusal(QLabel):
    """Hidden until there is something to say; the dialog stays open, and everything in it as it was typed."""

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self.setObjectName("reviewWords")
        self.setWordWrap(True)
        self.hide()

    def tell(self, error: LecternError) -> None:
        """Say what cannot be done, and what to do."""
        what, _subject, remedy = error_parts(error, self._language)
        self.setText(f"{what} {remedy}")
        self.show()
