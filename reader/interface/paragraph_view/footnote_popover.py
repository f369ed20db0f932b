"""The small window that shows a footnote beside its mark."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFont,
    QKeyEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.document.model import Footnote, Reference
from reader.document.note_labels import shown_label
from reader.interface import fonts, icons
from reader.interface.emphasis_look import looks
from reader.interface.linked_text import LinkedText
from reader.interface.paragraph_view.beside import EDGE, placed_beside
from reader.interface.theme import Theme
from reader.rendering.pieces import Span, SpanKind

_WIDTH_EM = 27.0
_SIZE_SHARE = 0.9
_LINE_PERCENT = 115
_SLACK = 4
_REFERENCE = "reference"
_NOTE = "note"
_MOST_GO_TO = 2


@dataclass(frozen=True, slots=True)
class NoteContent:
    """A note to be shown: what lies on its text, and which of its words point to other notes by their labels."""

    footnote: Footnote
    spans: tuple[Span, ...] = ()
    pointers: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ShownNote:
    """A note in the popover: where its text begins in the popover's text, and what lies on it."""

    footnote: Footnote
    begins: int
    spans: tuple[Span, ...]


class FootnotePopover(QFrame):
    """Shows notes one above the other; tells of clicked links, of the pointer, and of Escape.

    `reference_activated` carries a Reference that was clicked, `text_wanted` one whose text is to be opened.
    `note_wanted` carries the label of a note that was pointed to; `back_wanted` asks for the note before it and
    `place_wanted` for the shown note's mark in the text. `menu_wanted` carries a point of the screen, a note's label
    and the offset in its text of the character there, `hovered` the latter two under the pointer.
    """

    reference_activated = Signal(object)
    text_wanted = Signal(object)
    note_wanted = Signal(str)
    back_wanted = Signal()
    place_wanted = Signal()
    dismissed = Signal()
    entered = Signal()
    left = Signal()
    selection_changed = Signal()
    menu_wanted = Signal(QPoint, str, int)
    hovered = Signal(str, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("footnotePopover")
        # A press on the margin is no press on the page, which would close the window.
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.text = LinkedText(self)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.followed.connect(self._follow)
        self.text.selectionChanged.connect(self.selection_changed)
        self.text.installEventFilter(self)
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.text.customContextMenuRequested.connect(self._ask_for_menu)
        self.text.pointed.connect(lambda point: self.hovered.emit(*self._character_at(point)))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(14, 10, 6, 10)
        self._layout.setSpacing(6)
        self._layout.addWidget(self.text)
        self.foot = QWidget(self)
        self.back_button = self._button(self.tr("Back"), self.back_wanted.emit)
        self.place_button = self._button(self.tr("Go to Its Mark"), self.place_wanted.emit)
        self._foot_row = QHBoxLayout(self.foot)
        self._foot_row.setContentsMargins(0, 0, 8, 0)
        self._foot_row.setSpacing(6)
        self._foot_row.addWidget(self.back_button)
        self._foot_row.addWidget(self.place_button)
        self._foot_row.addStretch(1)
        self.go_to_buttons: list[QToolButton] = []
        self._layout.addWidget(self.foot)
        self._notes: list[ShownNote] = []
        self._references: list[Reference] = []
        self._em = 16.0
        self.hide()

    def show_notes(
        self, notes: Sequence[NoteContent], theme: Theme, em: float, reachable: Mapping[str, str], *, on_trail: bool
    ) -> None:
        """Fill the window with notes, the last of which is the one asked for; `em` is the page's text size in pixels.

        `reachable` gives the titles of the texts that the library has, by the targets of references; `on_trail` says
        that another note pointed here, so that there is a way back.
        """
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
            self._insert(cursor, note, theme, reachable, earlier=number < len(notes) - 1)
        self.text.setExtraSelections(self._highlights(theme))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        label = shown_label(notes[-1].footnote.label) if notes else ""
        self.setAccessibleName(self.tr("Footnote {label}").format(label=label) if notes else "")
        self._fill_foot(theme, reachable, on_trail=on_trail)

    def put_beside(self, mark: QRect, area: QRect, tallest: int) -> None:
        """Stand below the mark, above it or beside it, wherever there is room inside the area.

        The rectangles are in the parent's coordinates; no taller than `tallest`, scrolling inside beyond that.
        """
        self.setGeometry(placed_beside(mark, self._wanted_size(area, tallest), area))

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

    def rectangle(self, label: str, start: int, end: int) -> QRect:
        """Return where the text [start, end) of a note stands, in the parent's coordinates; empty if not shown."""
        found = QRect()
        note = next((note for note in self._notes if note.footnote.label == label), None)
        if note is not None:
            cursor = self.text.textCursor()
            for offset in (start, end):
                cursor.setPosition(note.begins + min(offset, len(note.footnote.text)))
                found = found.united(self.text.cursorRect(cursor))
            found.moveTopLeft(self.mapToParent(self.text.viewport().mapTo(self, found.topLeft())))
        return found

    def _ask_for_menu(self, point: QPoint) -> None:
        label, offset = self._character_at(point)
        if label:
            self.menu_wanted.emit(self.text.viewport().mapToGlobal(point), label, offset)

    def _character_at(self, point: QPoint) -> tuple[str, int]:
        """Return the label of the note at a point of the text, and the offset there; "" where none is."""
        cursor = self.text.cursorForPosition(point)
        # The cursor stands between two characters: on the right half of one it stands behind it.
        position = cursor.position() - (1 if point.x() < self.text.cursorRect(cursor).left() else 0)
        note = next((note for note in reversed(self._notes) if note.begins <= position), None)
        if note is None:
            return "", 0
        return note.footnote.label, min(position - note.begins, len(note.footnote.text))

    def _button(self, words: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton(self.foot)
        button.setText(words)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # The signal's own argument (checked) must not reach the act.
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _fill_foot(self, theme: Theme, reachable: Mapping[str, str], *, on_trail: bool) -> None:
        """Offer the way back, and to go to what the notes cite, as far as the library has it."""
        for button in self.go_to_buttons:
            self._foot_row.removeWidget(button)
            button.deleteLater()
        cited = {found.target: found for found in reversed(self._references) if found.target in reachable}
        self.go_to_buttons = []
        for reference in list(reversed(cited.values()))[:_MOST_GO_TO]:
            words = self.tr("Go to {symbol}").format(symbol=reference.target)
            button = self._button(words, partial(self.text_wanted.emit, reference))
            button.setIcon(icons.icon("document", theme.color("muted").name()))
            button.setToolTip(reachable[reference.target])
            self._foot_row.insertWidget(self._foot_row.count() - 1, button)
            self.go_to_buttons.append(button)
        self.back_button.setIcon(icons.icon("back", theme.color("muted").name()))
        self.back_button.setVisible(on_trail)
        self.place_button.setVisible(on_trail)
        self.foot.setVisible(on_trail or bool(self.go_to_buttons))

    def _insert(
        self, cursor: QTextCursor, note: NoteContent, theme: Theme, reachable: Mapping[str, str], *, earlier: bool
    ) -> None:
        label = QTextCharFormat()
        label.setFontFamilies(fonts.interface_families())
        label.setFontWeight(QFont.Weight.Bold)
        label.setForeground(theme.color("mark"))
        cursor.insertText(f"{shown_label(note.footnote.label)}\u2002", label)
        begins = cursor.position()
        plain = QTextCharFormat()
        plain.setForeground(theme.color("muted" if earlier else "text"))
        text, at = note.footnote.text, 0
        for start, end, address, tip in self._links(note, reachable):
            if start < at:
                continue
            link = QTextCharFormat()
            link.setAnchor(True)
            link.setAnchorHref(address)
            link.setToolTip(tip)
            link.setForeground(theme.color("link"))
            link.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            cursor.insertText(text[at:start], plain)
            cursor.insertText(text[start:end], link)
            at = end
        cursor.insertText(text[at:], plain)
        for start, end, look in looks(text, note.footnote.emphasis):
            run = QTextCursor(cursor)
            run.setPosition(begins + start)
            run.setPosition(begins + end, QTextCursor.MoveMode.KeepAnchor)
            run.mergeCharFormat(look)
        self._notes.append(ShownNote(note.footnote, begins, note.spans))

    def _links(self, note: NoteContent, reachable: Mapping[str, str]) -> list[tuple[int, int, str, str]]:
        """Return what in a note can be followed, as (start, end, address, what it leads to), in the text's order."""
        found = []
        for span in note.spans:
            if span.kind is SpanKind.REFERENCE and isinstance(span.origin, Reference):
                tip = reachable.get(span.origin.target) or self.tr("not in the library")
                address = f"{_REFERENCE}:{len(self._references)}"
                found.append((span.start, span.end, address, f"{span.origin.target}\n{tip}"))
                self._references.append(span.origin)
        for start, end, label in note.pointers:
            tip = self.tr("Footnote {label}").format(label=shown_label(label))
            found.append((start, end, f"{_NOTE}:{label}", tip))
        return sorted(found)

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
        width = min(round(_WIDTH_EM * self._em), area.width() - 2 * EDGE)
        around = margins.left() + margins.right() + 2 * self.frameWidth()
        bar = self.text.verticalScrollBar().sizeHint().width()
        # Measured on a copy: the shown document answers with the size that it last had in its window.
        copy = self.text.document().clone()
        copy.setTextWidth(-1)
        inner = min(math.ceil(copy.idealWidth()) + bar + _SLACK, width - around)
        copy.setTextWidth(inner - bar)
        height = math.ceil(copy.size().height()) + margins.top() + margins.bottom() + 2 * self.frameWidth() + _SLACK
        if not self.foot.isHidden():
            height += self.foot.sizeHint().height() + self._layout.spacing()
            inner = max(inner, min(self.foot.sizeHint().width(), width - around))
        width = inner + around
        return QSize(width, min(height, tallest, area.height() - 2 * EDGE))

    def _follow(self, address: str) -> None:
        kind, _colon, name = address.partition(":")
        if kind == _NOTE:
            self.note_wanted.emit(name)
        elif int(name) < len(self._references):
            self.reference_activated.emit(self._references[int(name)])
