"""The strip beside the scroll bar: where in the document the chosen organizations and the citations lie."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.document.model import Document
from reader.interface.paragraph_view.flow import Flow
from reader.interface.paragraph_view.view import ParagraphView
from reader.interface.side_panel.places import Passage, TextOrder
from reader.interface.theme import Theme

_WIDTH = 14
_EDGE = 2
_TICK = 3
_NEAR = 5
"""How many pixels beside a tick a click still means it."""
_FAINTEST = 180
_STEP = 25
_BEHIND = 70
_MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class Spot:
    """A passage that the strip shows: what is named there, and whether it is a citation or an organization."""

    passage: Passage
    name: str
    is_citation: bool


class HeatStrip(QWidget):
    """Two lanes as tall as the text: chosen organizations in their colours at the left, citations at the right.

    `passage_wanted` carries the Passage that was clicked. The lists of the side panel offer the same by keyboard.
    """

    passage_wanted = Signal(object)

    def __init__(self, view: ParagraphView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self._citations: tuple[Spot, ...] = ()
        self._mentions: dict[str, list[Spot]] = {}
        self._chosen: Mapping[str, QColor] = {}
        self._stronger: frozenset[str] = frozenset()
        self._called: Mapping[str, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Where citations and the chosen organizations stand"))
        self.setMouseTracking(True)
        view.moved.connect(self.update)

    def show_document(self, document: Document | None) -> None:
        """Show another document's citations; no organization is chosen yet."""
        self._chosen = {}
        self._stronger = frozenset()
        self._citations = ()
        self._mentions = {}
        if document is not None:
            order = TextOrder(document)
            placed = ((order.passage(found), found.target) for found in document.references)
            self._citations = tuple(Spot(passage, name, is_citation=True) for passage, name in placed if passage)
            for mention in document.organizations:
                passage = order.passage(mention)
                if passage is not None:
                    spot = Spot(passage, mention.organization, is_citation=False)
                    self._mentions.setdefault(mention.organization, []).append(spot)
        self.update()

    def name_citations(self, names: Mapping[str, str]) -> None:
        """Say what the targets of citations are called where the pointer rests; those without a name as they are."""
        self._called = dict(names)

    def choose(self, organizations: Mapping[str, QColor], stronger: Collection[str] = ()) -> None:
        """Show the mentions of these organizations, each in its colour; empty for none.

        Where some are to be `stronger`, the others are faint.
        """
        self._chosen = dict(organizations)
        self._stronger = frozenset(stronger)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self.update()

    def spots(self) -> list[tuple[Spot, int]]:
        """Return what is shown with the height of each tick in pixels from the strip's top, in no order."""
        flow = self._view.flow
        if flow is None:
            return []
        chosen = [spot for name in self._chosen for spot in self._mentions.get(name, ())]
        return [(spot, self._row(flow, spot)) for spot in (*self._citations, *chosen)]

    def sizeHint(self) -> QSize:
        """Return the strip's width; its height is the text's."""
        return QSize(_WIDTH, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ticks; where several fall together, the tick is stronger."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.color("window"))
        lane = (self.width() - 3 * _EDGE) // 2
        link = self._theme.color("link")
        counted: Counter[tuple[int, str, bool]] = Counter()
        for spot, row in self.spots():
            counted[row, "" if spot.is_citation else spot.name, spot.is_citation] += 1
        # The stronger ones come last, so that no other one covers them.
        for (row, name, is_citation), count in sorted(counted.items(), key=lambda one: one[0][1] in self._stronger):
            colour = QColor(link if is_citation else self._chosen[name])
            is_faint = not is_citation and self._stronger and name not in self._stronger
            colour.setAlpha(_BEHIND if is_faint else min(_FAINTEST + _STEP * (count - 1), 255))
            left = 2 * _EDGE + lane if is_citation else _EDGE
            painter.fillRect(QRect(left, row, lane, _TICK), colour)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the tick that was clicked, or the nearest one beside it."""
        near = self._near(event.position().toPoint().y())
        if event.button() is Qt.MouseButton.LeftButton and near:
            self.passage_wanted.emit(near[0].passage)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be clicked."""
        self._point(event.position().toPoint().y())

    def event(self, event: QEvent) -> bool:
        """Name what stands where the pointer rests."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._point(event.pos().y())
            QToolTip.showText(event.globalPos(), self._words(self._near(event.pos().y())), self)
            return True
        return super().event(event)

    def _point(self, y: int) -> None:
        shape = Qt.CursorShape.PointingHandCursor if self._near(y) else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def _near(self, y: int) -> list[Spot]:
        """Return what lies near a height, the nearest first."""
        found = [(abs(row - y), spot) for spot, row in self.spots() if abs(row - y) <= _NEAR]
        return [spot for _distance, spot in sorted(found, key=lambda pair: pair[0])]

    def _words(self, spots: Iterable[Spot]) -> str:
        counted = Counter(self._called.get(spot.name, spot.name) for spot in spots)
        lines = [f"{name} × {count}" if count > 1 else name for name, count in counted.most_common(_MOST_NAMED)]
        rest = len(counted) - len(lines)
        return "\n".join([*lines, *([self.tr("and %n more", "", rest)] if rest else [])])

    def _row(self, flow: Flow, spot: Spot) -> int:
        offset = 0 if spot.passage.footnote is not None else spot.passage.start
        return round(flow.share(spot.passage.block, offset) * max(self.height() - _TICK, 0))
