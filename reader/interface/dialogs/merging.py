"""Asking which organization of the list a name stands for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from reader.errors import LecternError
from reader.interface.dialogs.refusal import Refusal
from reader.interface.organization_chooser import OrganizationChooser
from reader.interface.theme import Theme
from reader.workspace.unlisted import similar_names

MOST_SIMILAR = 12


class MergingDialog(QDialog):
    """A field that finds organizations, the likely ones below it; `chosen` carries a full standard name."""

    chosen = Signal(str)

    def __init__(
        self, names: Sequence[str], language: str, theme: Theme, present: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Same as"))
        self.resize(480, 420)
        self.words = QLabel(self._sentence(names), self)
        self.words.setWordWrap(True)
        self.chooser = OrganizationChooser(theme, self)
        self.chooser.leave_out(*names)
        likely = similar_names(names[0], MOST_SIMILAR) if names else ()
        self.chooser.suggest([name for name in (present, *likely) if name])
        self.error = Refusal(language, self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.button = buttons.addButton(self.tr("Same as This"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.button.setDefault(True)
        self.chooser.chosen_changed.connect(self._show_possible)
        self.chooser.accepted.connect(self.chosen)
        self.button.clicked.connect(lambda _checked=False: self.chosen.emit(self.chooser.chosen))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.words)
        column.addWidget(self.chooser, 1)
        column.addWidget(self.error)
        column.addWidget(buttons)
        self._show_possible()
        self.chooser.start()

    def refuse(self, error: LecternError) -> None:
        """Say what cannot be kept, and why."""
        self.error.tell(error)

    def _sentence(self, names: Sequence[str]) -> str:
        if len(names) == 1:
            return self.tr("“{name}” is another name of:").format(name=names[0])
        return self.tr("These %n names are other names of: {names}", "", len(names)).format(names="、".join(names))

    def _show_possible(self) -> None:
        self.button.setEnabled(bool(self.chooser.chosen))
