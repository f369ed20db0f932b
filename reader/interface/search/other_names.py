"""The switch that has a search for an organization find its other names too, and which names these are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader.interface import icons
from reader.interface.theme import Theme

_SHOWN = 6
"""How many names are shown at most; the hint has all."""


class OtherNames(QWidget):
    """Shown only while what was looked for is the name of an organization.

    `switched` tells whether its other names are to be found too, `organization_wanted` carries its full name.
    """

    switched = Signal(bool)
    organization_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._organizations: tuple[str, ...] = ()
        self.switch = QCheckBox(self.tr("Find its other names too"), self)
        self.everywhere = QToolButton(self)
        self.everywhere.setAutoRaise(True)
        words = self.tr("Show in the Whole Library")
        self.everywhere.setToolTip(words)
        self.everywhere.setAccessibleName(words)
        self.names = QLabel(self)
        self.names.setObjectName("resultsNote")
        self.names.setTextFormat(Qt.TextFormat.PlainText)
        self.names.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.switch, 1)
        row.addWidget(self.everywhere)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 4, 4)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.names)
        self.switch.toggled.connect(self._on_switched)
        self.everywhere.clicked.connect(self._show_everywhere)
        self.hide()

    def set_on(self, *, on: bool) -> None:
        """Show the switch as it stands, without telling anybody."""
        self.switch.blockSignals(True)
        self.switch.setChecked(on)
        self.switch.blockSignals(False)
        self.names.setVisible(on)

    def show_names(self, organizations: Sequence[str], names: Sequence[str]) -> None:
        """Show the other names of the organizations that were looked for; without any the switch goes away."""
        self._organizations = tuple(organizations)
        told = "、".join(names[:_SHOWN])
        self.names.setText(f"{told} …" if len(names) > _SHOWN else told)
        self.names.setToolTip("\n".join(names))
        self.switch.setEnabled(bool(names))
        self.names.setVisible(self.switch.isChecked() and bool(names))
        self.setVisible(bool(organizations))

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self.everywhere.setIcon(icons.icon("concordance", theme.color("text").name()))

    def _show_everywhere(self) -> None:
        for name in self._organizations[:1]:
            self.organization_wanted.emit(name)

    def _on_switched(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.names.setVisible(on)
        self.switched.emit(on)
