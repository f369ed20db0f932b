"""The quiet line below a document's head that tells how it was adopted, with links to the papers."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from reader.document.model import Document
from reader.interface import translations
from reader.interface.adoption_facts import Fact, head_line
from reader.interface.paragraph_view.typography import Metrics
from reader.interface.theme import Theme

_SHARE = 0.78
_PITCH = 1.3
_BETWEEN = "  ·  "


@dataclass(frozen=True, slots=True)
class PlacedFact:
    """A fact with where its words and its link begin, in pixels from the line's left, and its row."""

    fact: Fact
    row: int
    left: float
    link_left: float
    right: float


class AdoptionLine:
    """Sets the facts one behind the other in rows of the column's width; one that is wider than a row is cut."""

    def __init__(self, document: Document, metrics: Metrics) -> None:
        self.facts = head_line(document, translations.spoken())
        self._metrics = metrics
        self._measure = QFontMetricsF(metrics.small_font(_SHARE))
        self.placed = self._place()
        self.pitch = _PITCH * metrics.em
        self.height = self.pitch * (self.placed[-1].row + 1) if self.placed else 0.0

    @property
    def text(self) -> str:
        """The whole line."""
        return " · ".join(fact.text for fact in self.facts)

    def fact_at(self, x: float, y: float) -> Fact | None:
        """Return the fact whose link lies under a point, in pixels from the window's left and the line's top."""
        for placed in self.placed:
            if placed.fact.link and self._strip(placed).contains(x, y):
                return placed.fact
        return None

    def strip(self, target: str | None, locator: str | None) -> QRectF:
        """Return where a link stands, in pixels from the window's left and the line's top; empty if there is none."""
        for placed in self.placed:
            if placed.fact.link and (placed.fact.target, placed.fact.locator) == (target, locator):
                return self._strip(placed)
        return QRectF()

    def _strip(self, placed: PlacedFact) -> QRectF:
        left = self._metrics.left + placed.link_left
        return QRectF(left, placed.row * self.pitch, placed.right - placed.link_left, self.pitch)

    def paint(self, painter: QPainter, top: float, theme: Theme) -> None:
        """Draw the line with its top at this height of the window."""
        painter.setFont(self._metrics.small_font(_SHARE))
        for number, placed in enumerate(self.placed):
            baseline = top + placed.row * self.pitch + (self.pitch + self._measure.capHeight()) / 2
            painter.setPen(theme.color("muted"))
            if number and self.placed[number - 1].row == placed.row:
                dots = placed.left - self._measure.horizontalAdvance(_BETWEEN)
                painter.drawText(QPointF(self._metrics.left + dots, baseline), _BETWEEN)
            width = self._metrics.column - placed.left
            words = self._measure.elidedText(placed.fact.words, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QPointF(self._metrics.left + placed.left, baseline), words)
            if placed.fact.link:
                self._paint_link(painter, placed, baseline, theme)

    def _paint_link(self, painter: QPainter, placed: PlacedFact, baseline: float, theme: Theme) -> None:
        width = self._metrics.column - placed.link_left
        words = self._measure.elidedText(placed.fact.link, Qt.TextElideMode.ElideRight, width)
        left = self._metrics.left + placed.link_left
        painter.setPen(theme.color("link"))
        painter.drawText(QPointF(left, baseline), words)
        painter.setPen(QPen(theme.color("link"), 1, Qt.PenStyle.DotLine))
        under = baseline + self._measure.descent() * 0.7
        painter.drawLine(QPointF(left, under), QPointF(left + self._measure.horizontalAdvance(words), under))

    def _place(self) -> list[PlacedFact]:
        placed: list[PlacedFact] = []
        between, x, row = self._measure.horizontalAdvance(_BETWEEN), 0.0, 0
        for fact in self.facts:
            words = self._measure.horizontalAdvance(f"{fact.words} " if fact.words and fact.link else fact.words)
            width = words + self._measure.horizontalAdvance(fact.link)
            if placed and x + between + width > self._metrics.column:
                row, x = row + 1, 0.0
            elif placed:
                x += between
            right = min(x + width, self._metrics.column)
            placed.append(PlacedFact(fact, row, x, min(x + words, right), right))
            x += width
        return placed
