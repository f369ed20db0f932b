"""The names of one organization side by side, each to be copied by a click."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QToolButton, QWidget

from reader.interface import icons
from reader.interface.theme import Theme
from reader.recognition.gazetteer import Organization

_ICON = QSize(14, 14)
_ACROSS = 2
"""How many names stand beside one another in a row."""


class NamesCard(QFrame):
    """Full name, short forms, English, acronym, French and Russian, as far as they are known.

    `copied` carries a name that was asked for.
    """

    copied = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("namesCard")
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self.names: dict[str, str] = {}
        self._buttons: list[QToolButton] = []

    def show_organization(self, name: str, known: Organization | None) -> None:
        """Show the names of an organization; only `name` where the list does not know it."""
        self._empty()
        self.names = {words: text for words, text in self._rows(name, known) if text}
        for number, (words, text) in enumerate(self.names.items()):
            self._add(number, words, text)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        for button in self._buttons:
            button.setIcon(icons.icon("copy", theme.color("muted").name()))

    def _rows(self, name: str, known: Organization | None) -> tuple[tuple[str, str], ...]:
        if known is None:
            return ((self.tr("Chinese"), name),)
        return (
            (self.tr("Chinese"), name),
            (self.tr("English"), known.english),
            (self.tr("Short forms"), "、".join(known.short_forms)),
            (self.tr("French"), known.french),
            (self.tr("Acronym"), "/".join(known.acronyms)),
            (self.tr("Russian"), known.russian),
        )

    def _add(self, number: int, words: str, text: str) -> None:
        row, column = divmod(number, _ACROSS)
        heading = QLabel(words, self)
        heading.setObjectName("namesHeading")
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        # A name too long for its column is cut at the edge; the hint has it whole.
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        label.setToolTip(text)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        button = QToolButton(self)
        button.setIcon(icons.icon("copy", self._theme.color("muted").name()))
        button.setIconSize(_ICON)
        button.setAutoRaise(True)
        button.setToolTip(self.tr("Copy “{name}”").format(name=text))
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(lambda _checked=False: self.copied.emit(text))
        self._buttons.append(button)
        for place, widget in enumerate((heading, label, button)):
            self._grid.addWidget(widget, row, column * 3 + place)
        self._grid.setColumnStretch(column * 3 + 1, 1)

    def _empty(self) -> None:
        self._buttons = []
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
