"""The head of a document: symbol, body, session and date, how it was adopted, and a title that no paragraph holds."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from reader.document.block_kinds import BlockKind
from reader.document.model import Document
from reader.export.citation_forms import written_date
from reader.interface import translations
from reader.interface.adoption_facts import Fact
from reader.interface.paragraph_view.adoption_line import AdoptionLine
from reader.interface.paragraph_view.typography import BlockStyle, Metrics
from reader.interface.theme import Theme
from reader.workspace.periods import period_name, period_of
from reader.workspace.tree import organ_name

_TITLE = BlockStyle(size=1.62, bold=True, align="centre", leading=1.4)
_ABOVE, _LINE, _BELOW = 1.6, 1.7, 0.9
_GAP = 0.35
"""The space between the rule and the line about the adoption."""


class DocumentHead:
    """The facts about a document above its text: what the program knows, set apart from what the source says."""

    def __init__(self, document: Document, metrics: Metrics) -> None:
        self._document = document
        self._metrics = metrics
        self.title = "" if _has_title(document) else document.title
        self._title_lines = self._broken_title()
        self._rows = 1 if self._fits_one_row() else 2
        self.adoption = AdoptionLine(document, metrics)
        self._adoption_top = metrics.em * (_ABOVE + _LINE * self._rows + _GAP)
        pitch = _TITLE.size * _TITLE.leading
        self.height = metrics.em * (_ABOVE + _LINE * self._rows + _BELOW + len(self._title_lines) * pitch)
        self.height += self._adoption_height

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
        parts = (organ, period_name(period, language), written_date(document.date or "", language))
        return " · ".join(part for part in parts if part)

    def fact_at(self, x: float, y: float) -> Fact | None:
        """Return the fact whose link lies under a point, in pixels from the window's left and the head's top."""
        return self.adoption.fact_at(x, y - self._adoption_top)

    def strip(self, target: str | None, locator: str | None) -> QRectF:
        """Return where the link to a document stands, or (without a target) that to all the rest; empty if nowhere.

        In pixels from the window's left and the head's top.
        """
        found = self.adoption.strip(target, locator)
        return found.translated(0, self._adoption_top) if not found.isEmpty() else found

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
        self.adoption.paint(painter, top + self._adoption_top, theme)
        self._paint_title(painter, row.bottom() + self._adoption_height + _BELOW * metrics.em / 2, theme)

    def _paint_title(self, painter: QPainter, top: float, theme: Theme) -> None:
        painter.setFont(self._metrics.font(_TITLE))
        painter.setPen(theme.color("text"))
        pitch = _TITLE.size * _TITLE.leading * self._metrics.em
        for number, line in enumerate(self._title_lines):
            row = QRectF(self._metrics.left, top + number * pitch, self._metrics.column, pitch)
            painter.drawText(row, Qt.AlignmentFlag.AlignCenter, line)

    @property
    def _adoption_height(self) -> float:
        return self.adoption.height + _GAP * self._metrics.em if self.adoption.height else 0.0

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


def _has_title(document: Document) -> bool:
    title = "".join(document.title.split())
    kinds = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.MASTHEAD)
    texts = ("".join(block.text.split()) for block in document.blocks if block.kind in kinds)
    return not title or any(text and (text in title or title in text) for text in texts)
