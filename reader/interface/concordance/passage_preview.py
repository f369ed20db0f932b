"""The whole paragraph of a line, with its citation above it, so that one need not leave the list to read it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QLabel, QTextBrowser, QVBoxLayout, QWidget

from reader.workspace.concordance import PlacedLine

_LINE_HEIGHT = 150
"""Percent: as open as the page of the reader."""


class PassagePreview(QFrame):
    """Shows one paragraph or footnote with a name set apart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.citation = QLabel(self)
        self.citation.setObjectName("namesHeading")
        self.citation.setTextFormat(Qt.TextFormat.PlainText)
        self.citation.setWordWrap(True)
        self.text = QTextBrowser(self)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("The whole paragraph"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 4)
        column.setSpacing(4)
        column.addWidget(self.citation)
        column.addWidget(self.text, 1)

    def show_nothing(self) -> None:
        """Show no paragraph."""
        self.citation.clear()
        self.text.clear()

    def show_passage(self, line: PlacedLine, text: str, citation: str, colour: QColor) -> None:
        """Show the paragraph of a line."""
        self.citation.setText(citation)
        start, end = line.hit.start, line.hit.end
        name = f'<b style="color:{colour.name()}">{escape(text[start:end])}</b>'
        self.text.setHtml(
            f'<p style="line-height:{_LINE_HEIGHT}%">{escape(text[:start])}{name}{escape(text[end:])}</p>'
        )
