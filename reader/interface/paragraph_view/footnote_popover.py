"""The small window that shows a footnote beside its mark."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFont,
    QKeyEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QVBoxLayout, QWidget

from reader.document.model import Footnote, Reference
from reader.interface import fonts
from reader.interface.theme import Theme
from reader.rendering.pieces import Span, SpanKind

_WIDTH_EM = 27.0
_SIZE_SHARE = 0.9
_GAP = 4
_EDGE = 8
_LINE_PERCENT = 150
_SLACK = 4
_ADDRESS = "reference:"


@dataclass(frozen=True, slots=True)
class ShownNote:
    """A note in the popover: where its text begins in the popover's text, and what lies on it."""

    footnote: Footnote
    begins: int
    spans: tuple[Span, ...]


class NoteText(QTextBrowser):
    """The notes' text: selectable, with links, scrolling inside without moving the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll inside; the page behind stays even where the end is reached."""
        super().wheelEvent(event)
        event.accept()


class FootnotePopover(QFrame):
    """Shows notes one above the other; tells of clicked links, of the pointer, and of Escape."""

    reference_activated = Signal(object)
    dismissed = Signal()
    entered = Signal()
    left = Signal()
    selection_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.text = NoteText(self)
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.anchorClicked.connect(self._clicked)
        self.text.selectionChanged.connect(self.selection_changed)
        self.text.document().setDocumentMargin(0)
        self.text.installEventFilter(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(14, 10, 6, 10)
        self._layout.addWidget(self.text)
        self._notes: list[ShownNote] = []
        self._references: list[Reference] = []
        self._em = 16.0
        self.hide()

    def show_notes(
        self, notes: Sequence[Footnote], spans: Callable[[str], tuple[Span, ...]], theme: Theme, em: float
    ) -> None:
        """Fill the window with notes; `spans` gives what lies on a note by its label, `em` the page's text size."""
        self._em = em * _SIZE_SHARE
        self._colour(theme)
        self._notes = []
        self._references = []
        self.text.clear()
        font = fonts.font_of(fonts.reading_families(), self._em)
        self.text.setFont(font)
        self.text.document().setDefaultFont(font)
        cursor = self.text.textCursor()
        spacing = QTextBlockFormat()
        spacing.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        for number, note in enumerate(notes):
            if number:
                cursor.insertBlock()
                spacing.setTopMargin(self._em * 0.5)
            cursor.setBlockFormat(spacing)
            self._insert(cursor, note, spans(note.label), theme, earlier=number < len(notes) - 1)
        self.text.setExtraSelections(self._highlights(theme))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.setAccessibleName(self.tr("Footnote {label}").format(label=notes[-1].label) if notes else "")

    def put_beside(self, mark: QRect, area: QRect, tallest: int) -> None:
        """Stand below the mark, above it or beside it, wherever there is room inside the area.

        The rectangles are in the parent's coordinates; no taller than `tallest`, scrolling inside beyond that.
        """
        size = self._wanted_size(area, tallest)
        left = max(area.left() + _EDGE, min(mark.left() - 24, area.right() - _EDGE - size.width()))
        below = area.bottom() - mark.bottom() - _GAP - _EDGE
        above = mark.top() - area.top() - _GAP - _EDGE
        if size.height() <= below:
            place = QPoint(left, mark.bottom() + _GAP)
        elif size.height() <= above:
            place = QPoint(left, mark.top() - _GAP - size.height())
        else:
            right = mark.right() + _GAP
            if right + size.width() + _EDGE > area.right():
                right = mark.left() - _GAP - size.width()
            top = max(area.top() + _EDGE, min(mark.center().y() - size.height() // 2, area.bottom() - _EDGE))
            top = min(top, area.bottom() - _EDGE - size.height())
            place = QPoint(max(area.left() + _EDGE, right), max(area.top(), top))
        self.setGeometry(QRect(place, size))

    def selected(self) -> tuple[str, int, int] | None:
        """Return what is selected as (label, start, end) in the text of one note, or None."""
        cursor = self.text.textCursor()
        if not cursor.hasSelection():
            return None
        for note in self._notes:
            start = max(cursor.selectionStart() - note.begins, 0)
            end = min(cursor.selectionEnd() - note.begins, len(note.footnote.text))
            if start < end:
                return note.footnote.label, start, end
        return None

    def select(self, label: str, start: int, end: int) -> None:
        """Select the text [start, end) of the note with this label."""
        note = next((note for note in self._notes if note.footnote.label == label), None)
        if note is not None:
            cursor = self.text.textCursor()
            cursor.setPosition(note.begins + start)
            cursor.setPosition(note.begins + end, QTextCursor.MoveMode.KeepAnchor)
            self.text.setTextCursor(cursor)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say that the pointer came."""
        super().enterEvent(event)
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Say that the pointer went."""
        super().leaveEvent(event)
        self.left.emit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Close on Escape in the text."""
        if (
            watched is self.text
            and event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            self.dismissed.emit()
            return True
        return False

    def _insert(
        self, cursor: QTextCursor, note: Footnote, spans: tuple[Span, ...], theme: Theme, *, earlier: bool
    ) -> None:
        label = QTextCharFormat()
        label.setFontFamilies(fonts.interface_families())
        label.setFontWeight(QFont.Weight.Bold)
        label.setForeground(theme.color("mark"))
        cursor.insertText(f"{note.label}\u2002", label)
        begins = cursor.position()
        plain = QTextCharFormat()
        plain.setForeground(theme.color("muted" if earlier else "text"))
        at = 0
        for span in spans:
            if span.kind is not SpanKind.REFERENCE or span.start < at or not isinstance(span.origin, Reference):
                continue
            cursor.insertText(note.text[at : span.start], plain)
            link = QTextCharFormat()
            link.setAnchor(True)
            link.setAnchorHref(f"{_ADDRESS}{len(self._references)}")
            link.setForeground(theme.color("link"))
            link.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            self._references.append(span.origin)
            cursor.insertText(note.text[span.start : span.end], link)
            at = span.end
        cursor.insertText(note.text[at:], plain)
        self._notes.append(ShownNote(note, begins, spans))

    def _highlights(self, theme: Theme) -> list[QTextEdit.ExtraSelection]:
        found = []
        for note in self._notes:
            for span in note.spans:
                if span.kind is not SpanKind.HIGHLIGHT:
                    continue
                lit = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self.text.document())
                cursor.setPosition(note.begins + span.start)
                cursor.setPosition(
                    note.begins + min(span.end, len(note.footnote.text)), QTextCursor.MoveMode.KeepAnchor
                )
                lit.cursor = cursor
                lit.format.setBackground(theme.highlight(span.value))
                found.append(lit)
        return found

    def _colour(self, theme: Theme) -> None:
        palette = theme.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, theme.color("raised"))
        self.setPalette(palette)
        self.text.setPalette(palette)

    def _wanted_size(self, area: QRect, tallest: int) -> QSize:
        margins = self._layout.contentsMargins()
        width = min(round(_WIDTH_EM * self._em), area.width() - 2 * _EDGE)
        around = margins.left() + margins.right() + 2 * self.frameWidth()
        bar = self.text.verticalScrollBar().sizeHint().width()
        # Measured on a copy: the shown document answers with the size that it last had in its window.
        copy = self.text.document().clone()
        copy.setTextWidth(-1)
        inner = min(math.ceil(copy.idealWidth()) + bar + _SLACK, width - around)
        copy.setTextWidth(inner - bar)
        height = math.ceil(copy.size().height()) + margins.top() + margins.bottom() + 2 * self.frameWidth() + _SLACK
        width = inner + around
        return QSize(width, min(height, tallest, area.height() - 2 * _EDGE))

    def _clicked(self, address: QUrl) -> None:
        number = int(address.toString().removeprefix(_ADDRESS))
        self.reference_activated.emit(self._references[number])
