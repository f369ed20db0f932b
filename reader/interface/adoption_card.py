"""The small window that tells all that a source says of an adoption: papers, votes by state, sponsors, keywords."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.document.model import Reference
from reader.interface import fonts
from reader.interface.adoption_facts import Fact, Section
from reader.interface.paragraph_view.beside import EDGE, placed_beside
from reader.interface.paragraph_view.footnote_popover import NoteText
from reader.interface.theme import Theme

_WIDTH_EM = 36.0
_TALLEST_SHARE = 0.7
_TEXT_PIXELS = 13
_BETWEEN = {"zh": "、"}


class AdoptionCard(QFrame):
    """Shows sections that can be selected; `reference_activated` carries a Reference to a paper."""

    reference_activated = Signal(object)
    copy_wanted = Signal()
    dismissed = Signal()

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._links: list[Fact] = []
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setObjectName("adoptionCard")
        self.setAutoFillBackground(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("How it was adopted"))
        self.text = NoteText(self)
        self.copy_button = QPushButton(self.tr("Copy All"), self)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.hide()

    def show_sections(self, sections: Sequence[Section], theme: Theme) -> None:
        """Fill the window."""
        palette = theme.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, theme.color("raised"))
        self.setPalette(palette)
        self.text.setPalette(palette)
        self._links = []
        self.text.document().setDefaultFont(fonts.font_of(fonts.interface_families(), _TEXT_PIXELS))
        self.text.setHtml("".join(self._paragraphs(section, theme) for section in sections))

    def put_beside(self, words: QRect, area: QRect) -> None:
        """Stand beside the link that asked for it; both are in the parent's coordinates."""
        self.setGeometry(placed_beside(words, self._wanted_size(area), area))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on Escape in the text."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.KeyPress:
                self.dismissed.emit()
            return True
        return super().eventFilter(watched, event)

    def _paragraphs(self, section: Section, theme: Theme) -> str:
        facts = " · ".join(self._fact(fact, theme) for fact in section.facts)
        head = f"<p style='margin: 0 0 2px 0'><b>{html.escape(section.title)}</b> &nbsp; {facts}</p>"
        if not section.names:
            return f"{head}<p style='margin: 0 0 6px 0; font-size: 4px'></p>"
        names = html.escape(_BETWEEN.get(self._language, "; ").join(section.names))
        muted = theme.color("muted").name()
        return f"{head}<p style='margin: 0 0 9px 0; color: {muted}'>{names}</p>"

    def _fact(self, fact: Fact, theme: Theme) -> str:
        words = html.escape(fact.words)
        if not fact.link:
            return words
        self._links.append(fact)
        colour = theme.color("link").name()
        link = f"<a href='{len(self._links) - 1}' style='color: {colour}'>{html.escape(fact.link)}</a>"
        return f"{words} {link}".strip()

    def _follow(self, address: str) -> None:
        fact = self._links[int(address)]
        self.reference_activated.emit(Reference(None, None, 0, 0, fact.target or "", fact.locator))

    def _lay_out(self) -> None:
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.document().setDocumentMargin(0)
        self.text.setAccessibleName(self.accessibleName())
        self.text.followed.connect(self._follow)
        self.text.installEventFilter(self)
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(lambda _checked=False: self.copy_wanted.emit())
        self.copy_button.installEventFilter(self)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        self._column.setContentsMargins(14, 10, 12, 10)
        self._column.setSpacing(8)
        self._column.addWidget(self.text, 1)
        self._column.addLayout(buttons)

    def _wanted_size(self, area: QRect) -> QSize:
        width = min(round(_WIDTH_EM * _TEXT_PIXELS), area.width() - 2 * EDGE)
        margins = self._column.contentsMargins()
        around = margins.left() + margins.right() + 2 * self.frameWidth()
        copy = self.text.document().clone()
        copy.setTextWidth(width - around - self.text.verticalScrollBar().sizeHint().width())
        beside = margins.top() + margins.bottom() + self._column.spacing() + self.copy_button.sizeHint().height()
        height = round(copy.size().height()) + 4 + beside + 2 * self.frameWidth()
        return QSize(width, min(height, round(area.height() * _TALLEST_SHARE)))
