"""The small window that says who is named, beside the name in the text."""

from __future__ import annotations

import html
import math

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from reader.interface import fonts
from reader.interface.kind_swatch import SWATCH, kind_swatch
from reader.interface.page_card import PageCard
from reader.interface.paragraph_view.beside import EDGE
from reader.interface.side_panel.organizations_model import kind_name
from reader.interface.theme import Theme
from reader.workspace import organizations
from reader.workspace.name_card import NameCard, grounds_sentence

_WIDTH_EM = 24.0
_NARROWEST_EM = 12.0
_SIZE_SHARE = 0.9
_GAP = 8
_SLACK = 4


class NameCardWindow(PageCard):
    """Shows one card; its buttons tell what is wanted, the other signals tell of pointer and Escape.

    `place_wanted` asks for the place that defines, `library_wanted` for every place of the library that names the
    organization, `correction_wanted` for another reading of the words.
    """

    place_wanted = Signal()
    library_wanted = Signal()
    correction_wanted = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(language, parent)
        self._em = 16.0
        self._name = ""
        self.setObjectName("nameCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.swatch = QLabel(self)
        self.name = self._label("cardName")
        self.foreign = self._label("cardTitle")
        self.facts = self._label("cardFacts")
        self.forms = self._label("cardFacts")
        self.grounds = self._label("cardFacts")
        self.excerpt = self._label("cardTitle")
        self.go_button = QToolButton(self)
        self.library_button = QPushButton(self.tr("Show in the Whole Library"), self)
        self.correct_button = QPushButton(self.tr("Correct…"), self)
        self._buttons = QHBoxLayout()
        self._lay_out()
        self.hide()

    def show_card(self, card: NameCard, theme: Theme, em: float) -> None:
        """Fill the window; `em` is the text's size in pixels."""
        self._em = em * _SIZE_SHARE
        self._colour(theme)
        known = card.known
        self.swatch.setPixmap(kind_swatch(theme, known.kind if known is not None else "", self.devicePixelRatioF()))
        self._name = card.name
        self._say(self.name, f"<b>{html.escape(card.name)}</b>")
        acronym = "/".join(known.acronyms) if known is not None else ""
        english = known.english if known is not None else ""
        self._say(self.foreign, f"{english} ({acronym})" if english and acronym else english or acronym)
        self._say(self.facts, " · ".join(part for part in self._facts(card) if part))
        forms = self.tr("Short forms: {forms}").format(forms="、".join(card.short_forms)) if card.short_forms else ""
        self._say(self.forms, forms)
        self._say(self.grounds, grounds_sentence(card, self._language))
        self._say_excerpt(card, theme)
        self.go_button.setVisible(card.place is not None)
        told = (card.name, self.foreign.text(), self.facts.text(), forms, self.grounds.text())
        self.setAccessibleName(self.tr("Name: {name}").format(name=card.printed))
        self.setAccessibleDescription("\n".join(part for part in told if part))
        # A button has the keyboard, and nobody would hear the card then.
        for button in (self.go_button, self.library_button):
            button.setAccessibleDescription(self.accessibleDescription())

    def take_keyboard(self) -> None:
        """Let Enter go to the place that defines, else show the name in the library, and Escape close."""
        target = self.library_button if self.go_button.isHidden() else self.go_button
        target.setFocus(Qt.FocusReason.PopupFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Move among the card's buttons with Tab, around the end; the page behind would go to its next link."""
        return self._step_among((self.go_button, self.library_button, self.correct_button), forward=forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a press from reaching the page behind."""
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say that the pointer came."""
        super().enterEvent(event)
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Say that the pointer went."""
        super().leaveEvent(event)
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter press a button."""
        entered = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_enter = isinstance(event, QKeyEvent) and event.key() in entered
        if is_enter and event.type() is QEvent.Type.KeyPress and isinstance(watched, QAbstractButton):
            watched.click()
            return True
        return super().eventFilter(watched, event)

    def _facts(self, card: NameCard) -> tuple[str, str]:
        if card.known is None:
            return "", ""
        parent = card.known.parent or ""
        whole = organizations.describe(parent) if parent and self._language == "en" else None
        name = whole.english if whole is not None and whole.english else parent
        return kind_name(card.known.kind), self.tr("part of {name}").format(name=name) if name else ""

    def _say_excerpt(self, card: NameCard, theme: Theme) -> None:
        excerpt = card.excerpt
        if excerpt is None:
            self._say(self.excerpt, "")
            return
        text, start, end = excerpt.text, excerpt.start, excerpt.end
        link = f"color: {theme.color('link').name()}; text-decoration: none"
        words = f"<a href='#' style='{link}'>{html.escape(text[start:end])}</a>"
        self.excerpt.setFont(fonts.font_of(fonts.reading_families(), self._em))
        self._say(self.excerpt, f"{html.escape(text[:start])}{words}{html.escape(text[end:])}")

    def _say(self, label: QLabel, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))

    def _wanted_size(self, area: QRect) -> QSize:
        """Return the size for what is said: as wide as its longest line, and wrapped beyond _WIDTH_EM."""
        margins = self._column.contentsMargins()
        around = margins.left() + margins.right() + 2 * self.frameWidth()
        widest = min(round(_WIDTH_EM * self._em), area.width() - 2 * EDGE)
        lines = [_advance(label) for label in (self.foreign, self.facts, self.forms, self.grounds)]
        lines.append(self._buttons.sizeHint().width())
        bold = QFont(self.name.font())
        bold.setBold(True)
        lines.append(QFontMetrics(bold).horizontalAdvance(self._name) + SWATCH + _GAP)
        if not self.excerpt.isHidden():
            lines.append(widest)
        width = min(max(*lines, round(_NARROWEST_EM * self._em)) + around + _SLACK, widest)
        if not self.excerpt.isHidden():
            # A label asks for the height of its words as they were before, so it is measured by its document.
            words = QTextDocument()
            words.setDocumentMargin(0)
            words.setDefaultFont(self.excerpt.font())
            words.setHtml(self.excerpt.text())
            words.setTextWidth(width - around)
            self.excerpt.setFixedHeight(math.ceil(words.size().height()) + _SLACK)
        self._column.invalidate()
        height = self._column.totalHeightForWidth(width)
        return QSize(width, min(height, area.height() - 2 * EDGE))

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        rich = name == "cardName"
        label.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
        return label

    def _lay_out(self) -> None:
        self.excerpt.setTextFormat(Qt.TextFormat.RichText)
        self.excerpt.linkActivated.connect(lambda _address: self.place_wanted.emit())
        self.go_button.setText(self.tr("Go There"))
        self.go_button.clicked.connect(lambda _checked=False: self.place_wanted.emit())
        self.library_button.clicked.connect(lambda _checked=False: self.library_wanted.emit())
        self.correct_button.clicked.connect(lambda _checked=False: self.correction_wanted.emit())
        for button in (self.go_button, self.library_button, self.correct_button):
            button.installEventFilter(self)
        head = QHBoxLayout()
        head.setSpacing(_GAP)
        head.addWidget(self.swatch, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.name, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 4, 0, 0)
        foot.setSpacing(_GAP)
        foot.addWidget(self.grounds, 1)
        foot.addWidget(self.go_button, 0, Qt.AlignmentFlag.AlignTop)
        column = self._column
        column.setSpacing(3)
        column.addLayout(head)
        for widget in (self.foreign, self.facts, self.forms):
            column.addWidget(widget)
        column.addLayout(foot)
        column.addWidget(self.excerpt)
        self._buttons.setContentsMargins(0, 6, 0, 0)
        self._buttons.addWidget(self.library_button)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.correct_button)
        column.addLayout(self._buttons)


def _advance(label: QLabel) -> int:
    return 0 if label.isHidden() else QFontMetrics(label.font()).horizontalAdvance(label.text())
