"""The head of a document: its symbol, body, session and date, and its title where no paragraph holds it."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from reader.document.block_kinds import BlockKind
from reader.document.model import Document
from reader.interface import translations
from reader.interface.paragraph_view.typography import BlockStyle, Metrics
from reader.interface.theme import Theme
from reader.workspace.periods import period_name, period_of
from reader.workspace.tree import organ_name

_TITLE = BlockStyle(size=1.62, bold=True, align="centre", leading=1.4)
_ABOVE, _LINE, _BELOW = 1.6, 1.7, 0.9


class DocumentHead:
    """The facts about a document above its text: what the program knows, set apart from what the source says."""

    def __init__(self, document: Document, metrics: Metrics) -> None:
        self._document = document
        self._metrics = metrics
        self.title = "" if _has_title(document) else document.title
        self._title_lines = self._broken_title()
        self._rows = 1 if self._fits_one_row() else 2
        pitch = _TITLE.size * _TITLE.leading
        self.height = metrics.em * (_ABOVE + _LINE * self._rows + _BELOW + len(self._title_lines) * pitch)

    @property
    def left_text(self) -> str:
        """The symbol, or nothing."""
        return self._document.symbol or ""

    @property
    def right_text(self) -> str:
        """Body, session and date as far as they are known."""
        document, language = self._document, translations.spoken()
        period = period_of(document.organ, document.session, document.symbol, document.date)
        organ = organ_name(document.organ, language) if document.organ else ""
        parts = (organ, period_name(period, language), _written_date(document.date or "", language))
        return " · ".join(part for part in parts if part)

    def paint(self, painter: QPainter, top: float, theme: Theme) -> None:
        """Draw the head with its top at this height of the window."""
        metrics = self._metrics
        row = QRectF(metrics.left, top + _ABOVE * metrics.em, metrics.column, _LINE * metrics.em)
        font = metrics.small_font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.color("accent"))
        symbol = painter.fontMetrics().elidedText(self.left_text, Qt.TextElideMode.ElideRight, int(row.width()))
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, symbol)
        painter.setFont(metrics.small_font())
        painter.setPen(theme.color("muted"))
        side = Qt.AlignmentFlag.AlignRight
        if self._rows > 1:
            row.translate(0, row.height())
            side = Qt.AlignmentFlag.AlignLeft
        words = painter.fontMetrics().elidedText(self.right_text, Qt.TextElideMode.ElideRight, int(row.width()))
        painter.drawText(row, side | Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(QPen(theme.color("rule"), 1))
        painter.drawLine(QPointF(row.left(), row.bottom()), QPointF(row.right(), row.bottom()))
        self._paint_title(painter, row.bottom() + _BELOW * metrics.em / 2, theme)

    def _paint_title(self, painter: QPainter, top: float, theme: Theme) -> None:
        painter.setFont(self._metrics.font(_TITLE))
        painter.setPen(theme.color("text"))
        pitch = _TITLE.size * _TITLE.leading * self._metrics.em
        for number, line in enumerate(self._title_lines):
            row = QRectF(self._metrics.left, top + number * pitch, self._metrics.column, pitch)
            painter.drawText(row, Qt.AlignmentFlag.AlignCenter, line)

    def _fits_one_row(self) -> bool:
        small = self._metrics.small_font()
        strong = self._metrics.small_font()
        strong.setBold(True)
        needed = QFontMetricsF(strong).horizontalAdvance(self.left_text)
        needed += QFontMetricsF(small).horizontalAdvance(self.right_text)
        return not self.left_text or needed + 2 * self._metrics.em <= self._metrics.column

    def _broken_title(self) -> list[str]:
        measure = QFontMetricsF(self._metrics.font(_TITLE)) if self.title else None
        lines: list[str] = []
        for character in self.title:
            if lines and measure and measure.horizontalAdvance(lines[-1] + character) <= self._metrics.column:
                lines[-1] += character
            else:
                lines.append(character)
        return lines


def _written_date(date: str, language: str) -> str:
    """Write a date (YYYY-MM-DD, or its beginning) as the United Nations does in a language."""
    day = QDate.fromString(date, Qt.DateFormat.ISODate)
    if not day.isValid():
        return date
    # Spelled out here because QLocale's long form adds the day of the week.
    return QLocale().toString(day, "yyyy年M月d日" if language == "zh" else "d MMMM yyyy")


def _has_title(document: Document) -> bool:
    title = "".join(document.title.split())
    kinds = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.MASTHEAD)
    texts = ("".join(block.text.split()) for block in document.blocks if block.kind in kinds)
    return not title or any(text and (text in title or title in text) for text in texts)
