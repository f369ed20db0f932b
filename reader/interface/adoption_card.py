"""The small window that tells all that a source says of an adoption: papers, votes by state, sponsors, keywords."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.document.model import Reference
from reader.interface import fonts
from reader.interface.adoption_facts import Fact, Section
from reader.interface.linked_text import LinkedText
from reader.interface.page_card import PageCard
from reader.interface.paragraph_view.beside import EDGE
from reader.interface.theme import Theme

_WIDTH_EM = 36.0
_TALLEST_SHARE = 0.7
_TEXT_PIXELS = 13
_BETWEEN = {"zh": "、"}


class AdoptionCard(PageCard):
    """Shows sections that can be selected; `reference_activated` carries a Reference to a paper."""

    reference_activated = Signal(object)
    copy_wanted = Signal()

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(language, parent)
        self._links: list[Fact] = []
        self.setObjectName("adoptionCard")
        self.setAccessibleName(self.tr("How it was adopted"))
        self.text = LinkedText(self)
        self.copy_button = QPushButton(self.tr("Copy All"), self)
        self._lay_out()
        self.hide()

    def show_sections(self, sections: Sequence[Section], theme: Theme) -> None:
        """Fill the window."""
        self._colour(theme, self.text)
        self._links = []
        self.text.document().setDefaultFont(fonts.font_of(fonts.interface_families(), _TEXT_PIXELS))
        self.text.setHtml("".join(self._paragraphs(section, theme) for section in sections))

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
        self.text.setAccessibleName(self.accessibleName())
        self.text.followed.connect(self._follow)
        self.text.installEventFilter(self)
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(lambda _checked=False: self.copy_wanted.emit())
        self.copy_button.installEventFilter(self)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
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
