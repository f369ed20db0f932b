"""The organizations that a person can choose from: one row each, with its names and kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.interface.row_background import draw_background, smaller
from reader.interface.side_panel.organizations_model import kind_name
from reader.interface.theme import Theme
from reader.recognition.gazetteer import Organization
from reader.workspace import organizations

_EDGE = 10
_SWATCH = 10
_GAP = 8
_LINE_GAP = 2
_VERTICAL = 5

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class OrganizationChoice:
    """One organization to choose: its full standard name, its kind, and the names that it has besides.

    `kind` is empty and `others` too for a name that the list lacks, which is then `is_new`.
    """

    name: str
    kind: str = ""
    others: tuple[str, ...] = ()
    is_new: bool = False


def choice_of(organization: Organization) -> OrganizationChoice:
    """Return the row of a listed organization."""
    english, acronym = organization.english, "/".join(organization.acronyms)
    foreign = f"{english} ({acronym})" if english and acronym else english or acronym
    others = (*([foreign] if foreign else []), *organization.short_forms)
    return OrganizationChoice(organization.name, organization.kind, others)


def choices_named(names: Iterable[str]) -> list[OrganizationChoice]:
    """Return the rows of organizations by their full standard names, listed or not."""
    known = ((name, organizations.describe(name)) for name in dict.fromkeys(names))
    return [choice_of(one) if one is not None else OrganizationChoice(name) for name, one in known]


class OrganizationChoices(QAbstractListModel):
    """The rows that are shown now, best first."""

    ChoiceRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[OrganizationChoice] = []

    def show(self, rows: Iterable[OrganizationChoice]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a row's name, its choice, or all that is known of it for a tip and for screen readers."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == self.ChoiceRole:
            return row
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(part for part in (row.name, self.details(row)) if part)
        return None

    def details(self, row: OrganizationChoice) -> str:
        """Return a row's second line: its kind and its other names."""
        if row.is_new:
            return self.tr("Not in the list; the name is used as it stands")
        return " · ".join(part for part in (kind_name(row.kind) if row.kind else "", *row.others) if part)


class OrganizationChoiceDelegate(QStyledItemDelegate):
    """Draws a row in two lines: the colour of its kind and its name, then kind and other names."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Two lines of text, as wide as the list."""
        height = option.fontMetrics.height() + QFontMetrics(smaller(option.font)).height()
        return QSize(0, height + _LINE_GAP + 2 * _VERTICAL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(OrganizationChoices.ChoiceRole)
        model = index.model()
        if not isinstance(row, OrganizationChoice) or not isinstance(model, OrganizationChoices):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_background(painter, option, self.theme)
        rect: QRect = option.rect
        metrics: QFontMetrics = option.fontMetrics
        colour = self.theme.organization(row.kind)
        painter.setPen(colour)
        painter.setBrush(Qt.BrushStyle.NoBrush if row.is_new else colour)
        swatch_top = rect.top() + _VERTICAL + (metrics.height() - _SWATCH) // 2
        painter.drawRoundedRect(QRect(rect.left() + _EDGE, swatch_top, _SWATCH, _SWATCH), 3, 3)
        left = rect.left() + _EDGE + _SWATCH + _GAP
        width = rect.right() - _EDGE - left
        first = QRect(left, rect.top() + _VERTICAL, width, metrics.height())
        painter.setPen(self.theme.color("text"))
        _draw(painter, first, metrics, row.name)
        small = smaller(option.font)
        painter.setFont(small)
        painter.setPen(self.theme.color("muted"))
        lower = QFontMetrics(small)
        _draw(painter, QRect(left, first.bottom() + 1 + _LINE_GAP, width, lower.height()), lower, model.details(row))
        painter.restore()


def _draw(painter: QPainter, area: QRect, metrics: QFontMetrics, words: str) -> None:
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
