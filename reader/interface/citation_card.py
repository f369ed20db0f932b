"""The small window that shows what a citation cites, beside the words that cite it."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from reader.document.model import Block, Reference
from reader.document.numbered_text import with_number
from reader.document.reference_corrections import CORRECTED
from reader.export.stated_places import stated_place
from reader.interface import fonts, icons
from reader.interface.linked_text import LinkedText
from reader.interface.page_card import PageCard
from reader.interface.paragraph_view.beside import EDGE
from reader.interface.side_panel.reference_groups import name_of
from reader.interface.theme import Theme
from reader.messages import sentence
from reader.workspace import citing
from reader.workspace.citation_card import CitationCard

_WIDTH_EM = 28.0
_NARROW_EM = 20.0
"""The width of a card on a text that the library lacks: there is little to say."""
_SIZE_SHARE = 0.9
_LINE_PERCENT = 115
_TALLEST_EXCERPT_EM = 15.0


class CitationCardWindow(PageCard):
    """Shows one card; its buttons and links tell what is wanted.

    `opened` asks for the cited text at the cited place, `address_copied` carries the official address, and
    `reference_activated` a Reference of the excerpt that was clicked. `correction_wanted` asks for another target of
    a citation in the open document, not of one on the trail.
    """

    opened = Signal()
    address_copied = Signal(str)
    reference_activated = Signal(object)
    correction_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(language, parent)
        self._em = 16.0
        self._references: list[Reference] = []
        self._address = ""
        self.name = self._label("cardName")
        self.place = self._label("cardPlace")
        self.title = self._label("cardTitle")
        self.facts = self._label("cardFacts")
        self.excerpt = LinkedText(self)
        self.back_button = QToolButton(self)
        self.copy_button = QPushButton(self.tr("Copy Web Address"), self)
        self.open_button = QPushButton(self.tr("Open"), self)
        self.correct_button = QPushButton(self.tr("Correct…"), self)
        self._lay_out()
        self._connect()
        self.hide()

    def show_card(self, card: CitationCard, theme: Theme, em: float, *, on_trail: bool) -> None:
        """Fill the window; `em` is the text's size in pixels, `on_trail` says that there is a card to go back to."""
        self._em = em * _SIZE_SHARE
        self._colour(theme, self.excerpt)
        self._address = card.address
        reference = card.reference
        name = name_of(reference.target, self._language)
        spoken = citing.spoken_name(reference.target, self._language)
        muted = theme.color("muted").name()
        # Word joiners keep a line from ending inside the symbol.
        whole = html.escape(name).replace("/", "/\u2060")
        symbol = f"&nbsp; <span style='color: {muted}'>{whole}</span>" if spoken else ""
        self.name.setText(f"<b>{html.escape(spoken or name)}</b>{symbol}")
        self.place.setText(stated_place(reference.locator or "", self._language))
        self.place.setVisible(bool(reference.locator))
        self.title.setFont(fonts.font_of(fonts.reading_families(), self._em))
        self.title.setText(card.entry.title if card.entry is not None else "")
        self.title.setVisible(card.entry is not None and bool(card.entry.title))
        self.facts.setText("\n".join(self._facts(card)))
        self._fill_excerpt(card, theme)
        self.back_button.setIcon(icons.icon("back", theme.color("muted").name()))
        self.back_button.setVisible(on_trail)
        self.correct_button.setVisible(not on_trail)
        self.open_button.setVisible(card.is_in_library)
        self.copy_button.setVisible(bool(card.address))
        self.copy_button.setToolTip(card.address)
        self.setAccessibleName(self.tr("Citation: {name}").format(name=name))

    def take_keyboard(self) -> None:
        """Let Enter open the text, or copy its address where the library lacks it."""
        for button in (self.open_button, self.copy_button):
            if not button.isHidden():
                button.setFocus(Qt.FocusReason.PopupFocusReason)
                return
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Move among the card's own parts with Tab, around the end; the page behind would go to its next link."""
        parts = (self.back_button, self.excerpt, self.open_button, self.copy_button, self.correct_button)
        return self._step_among(parts, forward=forward)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on Escape in the excerpt, and let Enter press a button."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
            return True
        if isinstance(watched, QPushButton) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            watched.click()
            return True
        return super().eventFilter(watched, event)

    def _facts(self, card: CitationCard) -> list[str]:
        lines = []
        if card.entry is None:
            lines.append(self.tr("Not in the library"))
        else:
            lines.append(" · ".join(part for part in (card.entry.date, card.adopted) if part))
        if card.reference.locator and card.is_in_library and not card.cited:
            lines.append(self.tr("The cited place was not found in the library's text."))
        if card.reference.reason and (card.reference.inferred or card.reference.reason == CORRECTED):
            lines.append(sentence(f"reasons.{card.reference.reason}", self._language))
        return [line for line in lines if line]

    def _fill_excerpt(self, card: CitationCard, theme: Theme) -> None:
        self._references = []
        self.excerpt.clear()
        self.excerpt.setVisible(bool(card.cited))
        font = fonts.font_of(fonts.reading_families(), self._em)
        self.excerpt.setFont(font)
        self.excerpt.document().setDefaultFont(font)
        cursor = self.excerpt.textCursor()
        spacing = QTextBlockFormat()
        spacing.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        for number, block in enumerate(card.cited):
            if number:
                cursor.insertBlock()
                spacing.setTopMargin(self._em * 0.4)
            cursor.setBlockFormat(spacing)
            self._insert(cursor, block, self._references_in(card, block), theme)
        self.excerpt.moveCursor(QTextCursor.MoveOperation.Start)

    def _insert(self, cursor: QTextCursor, block: Block, references: list[Reference], theme: Theme) -> None:
        plain = QTextCharFormat()
        plain.setForeground(theme.color("text"))
        muted = QTextCharFormat()
        muted.setForeground(theme.color("number"))
        cursor.insertText(with_number(block, ""), muted)
        at = 0
        for reference in references:
            link = QTextCharFormat()
            link.setAnchor(True)
            link.setAnchorHref(str(len(self._references)))
            link.setForeground(theme.color("link"))
            link.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            cursor.insertText(block.text[at : reference.start], plain)
            cursor.insertText(block.text[reference.start : reference.end], link)
            self._references.append(reference)
            at = reference.end
        cursor.insertText(block.text[at:], plain)

    def _references_in(self, card: CitationCard, block: Block) -> list[Reference]:
        """Return the citations in a block that do not overlap, in the text's order."""
        found: list[Reference] = []
        references = card.document.references if card.document is not None else ()
        own = (one for one in references if one.block == block.id and one.footnote is None)
        for reference in sorted(own, key=lambda one: (one.start, -one.end)):
            if not found or reference.start >= found[-1].end:
                found.append(reference)
        return found

    def _wanted_size(self, area: QRect) -> QSize:
        wanted = _WIDTH_EM if not self.title.isHidden() else _NARROW_EM
        width = min(round(wanted * self._em), area.width() - 2 * EDGE)
        margins = self._column.contentsMargins()
        around = margins.left() + margins.right() + 2 * self.frameWidth()
        if not self.excerpt.isHidden():
            copy = self.excerpt.document().clone()
            copy.setTextWidth(width - around - self.excerpt.verticalScrollBar().sizeHint().width())
            tallest = min(_TALLEST_EXCERPT_EM * self._em, area.height() * 0.5)
            self.excerpt.setFixedHeight(round(min(copy.size().height() + 4, tallest)))
        height = self._column.totalHeightForWidth(width) if self._column.hasHeightForWidth() else -1
        if height < 0:
            height = self._column.totalSizeHint().height()
        return QSize(width, min(height, area.height() - 2 * EDGE))

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.RichText if name == "cardName" else Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _lay_out(self) -> None:
        self.back_button.setToolTip(self.tr("Back to the citation before"))
        self.back_button.setAccessibleName(self.back_button.toolTip())
        self.open_button.setDefault(True)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.name, 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 4, 0, 0)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(self.correct_button)
        column = self._column
        column.setSpacing(5)
        column.addLayout(head)
        for widget in (self.title, self.facts, self.place, self.excerpt):
            column.addWidget(widget)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.back_button.clicked.connect(lambda _checked=False: self.back_wanted.emit())
        self.open_button.clicked.connect(lambda _checked=False: self.opened.emit())
        self.correct_button.clicked.connect(lambda _checked=False: self.correction_wanted.emit())
        self.copy_button.clicked.connect(lambda _checked=False: self.address_copied.emit(self._address))
        self.excerpt.followed.connect(lambda address: self.reference_activated.emit(self._references[int(address)]))
        for widget in (self.excerpt, self.open_button, self.copy_button, self.correct_button, self.back_button):
            widget.installEventFilter(self)
