"""How one organization is drawn in its list: colour, name, count and switch; below, kind and other names."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.interface import icons
from reader.interface.row_painting import draw_background, smaller
from reader.interface.side_panel.organizations_model import (
    OrganizationRow,
    OrganizationsModel,
    Standing,
    standing_words,
)
from reader.interface.theme import Theme

_EDGE = 12
_SWATCH = 10
_EYE = 16
_GAP = 8
_LINE_GAP = 2
_VERTICAL = 6
_BADGE_INSIDE = 5

Index = QModelIndex | QPersistentModelIndex


class OrganizationDelegate(QStyledItemDelegate):
    """Draws OrganizationRow; a click on the eye switches the colour and does nothing else."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.hovered = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Two lines of text."""
        small = QFontMetrics(smaller(option.font))
        height = option.fontMetrics.height() + small.height() + _LINE_GAP + 2 * _VERTICAL
        return QSize(120, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(OrganizationsModel.RowRole)
        if not isinstance(row, OrganizationRow):
            return
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_background(painter, option, self.theme, lit=row.name == self.hovered)
        rect: QRect = option.rect
        self._draw_swatch(painter, rect, row, on=on)
        self._draw_eye(painter, rect, on=on)
        self._draw_texts(painter, option, row)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Switch on a click at the eye, or on Space."""
        if isinstance(event, QMouseEvent):
            at_eye = eye_rect(option.rect).adjusted(-6, -8, 6, 8).contains(event.position().toPoint())
            if not at_eye:
                return False
            if event.type() == QEvent.Type.MouseButtonRelease:
                on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
                state = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
                model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
            return True
        return super().editorEvent(event, model, option, index)

    def _draw_swatch(self, painter: QPainter, rect: QRect, row: OrganizationRow, *, on: bool) -> None:
        colour = self.theme.organization(row.kind)
        square = QRect(rect.left() + _EDGE, rect.top() + _VERTICAL + 5, _SWATCH, _SWATCH)
        painter.setPen(colour)
        painter.setBrush(colour if on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(square, 3, 3)

    def _draw_eye(self, painter: QPainter, rect: QRect, *, on: bool) -> None:
        colour = self.theme.color("muted").name()
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(eye_rect(rect).topLeft(), icons.pixmap("eye" if on else "eye-off", colour, _EYE, ratio))

    def _draw_texts(self, painter: QPainter, option: QStyleOptionViewItem, row: OrganizationRow) -> None:
        rect: QRect = option.rect
        font: QFont = option.font
        metrics = QFontMetrics(font)
        left = rect.left() + _EDGE + _SWATCH + _GAP
        right = eye_rect(rect).left() - _GAP
        count = str(row.count)
        width = metrics.horizontalAdvance(count)
        first = QRect(left, rect.top() + _VERTICAL, right - left - width - _GAP, metrics.height())
        painter.setFont(font)
        painter.setPen(self.theme.color("text"))
        painter.drawText(
            first,
            Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, first.width()),
        )
        painter.setPen(self.theme.color("muted"))
        painter.drawText(
            QRect(right - width, first.top(), width, first.height()), Qt.AlignmentFlag.AlignVCenter, count
        )
        small = smaller(font)
        painter.setFont(small)
        second = QRect(left, first.bottom() + 1 + _LINE_GAP, right - left, QFontMetrics(small).height())
        if row.standing is not Standing.LISTED:
            second.setLeft(self._draw_badge(painter, second, row.standing) + _GAP)
        details = QFontMetrics(small).elidedText(row.details, Qt.TextElideMode.ElideRight, second.width())
        painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, details)

    def _draw_badge(self, painter: QPainter, line: QRect, standing: Standing) -> int:
        """Draw who knows the name at the beginning of a line, and return where the badge ends."""
        words = standing_words(standing)
        width = painter.fontMetrics().horizontalAdvance(words) + 2 * _BADGE_INSIDE
        badge = QRect(line.left(), line.top(), width, line.height())
        colour = self.theme.color("warning" if standing is Standing.UNLISTED else "muted")
        painter.setPen(colour)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(badge, 3, 3)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
        painter.setPen(self.theme.color("muted"))
        return badge.right()


def eye_rect(rect: QRect) -> QRect:
    """Return where the switch is drawn in a row."""
    return QRect(rect.right() - _EDGE - _EYE + 1, rect.top() + _VERTICAL + 2, _EYE, _EYE)
