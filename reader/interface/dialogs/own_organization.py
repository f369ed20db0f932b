"""An organization of the person's own: what it is called, of what kind it is, and to what it belongs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.errors import LecternError
from reader.interface.dialogs.refusal import Refusal
from reader.interface.side_panel.organizations_model import kind_name
from reader.recognition.gazetteer import KINDS, Organization
from reader.workspace import organization_list, organizations
from reader.workspace.organization_list import Act, Entry
from reader.workspace.unlisted import likely_kind

_PARTING = re.compile(r"[、,，;；|\t\n]+")


class OwnOrganizationDialog(QDialog):
    """Takes one organization with its names, or several names that share kind and parent.

    `saving_wanted` carries the entries; the dialog stays open until it is accepted or `refuse` tells what is wrong.
    """

    saving_wanted = Signal(object)

    def __init__(
        self,
        names: Sequence[str],
        language: str,
        present: Organization | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._present = present
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("My Organization") if present is not None else self.tr("Add to My List"))
        self.setMinimumWidth(540)
        self.name, self.short, self.english = self._line(), self._line(), self._line()
        self.french, self.russian, self.acronym = self._line(), self._line(), self._line()
        self.part_of = self._line()
        self.kind = QComboBox(self)
        self.error = Refusal(language, self)
        self._fill()
        self._lay_out()

    def entries(self) -> list[Entry]:
        """Return what is to stand in the list."""
        if len(self._names) > 1:
            kind, parent = self._kind(), self._parent_name()
            made = [Organization(name, (), "", None, kind, parent) for name in self._names]
        else:
            made = [self._organization()]
        return [Entry(Act.ADD, one.name, added=one) for one in made]

    def refuse(self, error: LecternError) -> None:
        """Say what cannot be kept, and why."""
        self.error.tell(error)

    def _organization(self) -> Organization:
        name = self.name.text().strip()
        short = [part for part in _parts(self.short.text()) if part != name]
        if self._present is None and self._names and self._names[0] != name:
            # The name as the text prints it must lead to the organization whatever it is called in full.
            short.append(self._names[0])
        return Organization(
            name,
            tuple(dict.fromkeys(short)),
            self.english.text().strip(),
            "|".join(_parts(self.acronym.text())) or None,
            self._kind(),
            self._parent_name(),
            self.french.text().strip(),
            self.russian.text().strip(),
        )

    def _kind(self) -> str:
        return str(self.kind.currentData())

    def _parent_name(self) -> str | None:
        typed = self.part_of.text().strip()
        return next(iter(organizations.meant_by(typed)), typed) or None

    def _fill(self) -> None:
        for kind in KINDS:
            self.kind.addItem(kind_name(kind), kind)
        name = self._names[0] if self._names else ""
        known = self._present or organization_list.in_force().describe(name)
        kind = self._present.kind if self._present is not None else likely_kind(name)
        self.kind.setCurrentIndex(self.kind.findData(kind))
        self.name.setText(name)
        self.part_of.setText((known.parent or "") if known is not None else "")
        completer = QCompleter(sorted(organization_list.in_force().organizations), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.part_of.setCompleter(completer)
        if self._present is not None:
            self.short.setText("、".join(self._present.short_forms))
            self.english.setText(self._present.english)
            self.french.setText(self._present.french)
            self.russian.setText(self._present.russian)
            self.acronym.setText("、".join(self._present.acronyms))
        for line in (self.name, self.short, self.english, self.french, self.russian, self.part_of):
            line.setCursorPosition(0)

    def _line(self) -> QLineEdit:
        return QLineEdit(self)

    def _rows(self) -> list[tuple[str, QLineEdit | QComboBox]]:
        common: list[tuple[str, QLineEdit | QComboBox]] = [
            (self.tr("Kind"), self.kind),
            (self.tr("Part of"), self.part_of),
        ]
        if len(self._names) > 1:
            return common
        return [
            (self.tr("Full name"), self.name),
            (self.tr("Short forms"), self.short),
            *common,
            (self.tr("English name"), self.english),
            (self.tr("Acronym"), self.acronym),
            (self.tr("French name"), self.french),
            (self.tr("Russian name"), self.russian),
        ]

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.short.setPlaceholderText(self.tr("Several are parted by commas"))
        self.part_of.setPlaceholderText(self.tr("The organization that it belongs to, if any"))
        shown = self._rows()
        for words, field in shown:
            field.setAccessibleName(words)
            form.addRow(words, field)
        for field in (self.name, self.short, self.english, self.french, self.russian, self.acronym):
            field.setVisible(any(field is other for _words, other in shown))
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setVisible(len(self._names) > 1)
        said = self.tr("%n names are added: {names}", "", len(self._names))
        self.words.setText(said.format(names="、".join(self._names)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.button = buttons.addButton(
            self.tr("Save") if self._present is not None else self.tr("Add"),
            QDialogButtonBox.ButtonRole.AcceptRole,
        )
        self.button.setDefault(True)
        buttons.accepted.connect(lambda: self.saving_wanted.emit(self.entries()))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        column.addWidget(self.words)
        column.addLayout(form)
        column.addWidget(self.error)
        column.addWidget(buttons)


def _parts(typed: str) -> list[str]:
    return [part for piece in _PARTING.split(typed) if (part := piece.strip())]
